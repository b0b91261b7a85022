//! `keep-alive`: until when a number must be used, what keeps it, what it costs, what is lost.

use crate::answer::{validity_in, validity_of};
use crate::cli::args::KeepAliveArgs;
use crate::cli::exit::{Exit, Problem};
use crate::cli::run::{Run, Said};
use crate::dataset::Validity;
use crate::doc::{Section, cited_blocks, validity_blocks};
use crate::query::{Choice, Command, Kind, Reader, Unclear, read_day};
use crate::render::json;

/// Writes what is known of the numbers of a country or region, or of those of one operator, or of a card with a name.
///
/// # Errors
/// A day that is none, or a name that means nothing.
pub fn run(run: &Run, reader: Reader, args: &KeepAliveArgs) -> Result<Exit, Problem> {
    let Run { dataset, words, .. } = *run;
    let unclear = |unclear: Unclear| run.unclear(&unclear);
    let day = |written: &Option<String>| written.as_deref().map(read_day).transpose().map_err(unclear);
    let today = day(&args.today)?.unwrap_or(run.today);
    let begun = day(&args.last_used)?.unwrap_or(today);
    run.tell_day(today);
    let tables = &dataset.tables;
    let about = reader.place_or_product(&args.country, today).map_err(unclear)?;
    let own = if about.product.is_some() { validity_of(dataset, &about) } else { validity_in(dataset, about.country) };
    let all: Vec<&Validity> = own.into_iter().filter_map(|position| tables.validity.get(position)).collect();
    let wanted = args.operator.as_deref().filter(|_| !all.is_empty());
    let found = wanted.map_or_else(|| Ok(all.clone()), |operator| of_operator(&all, operator)).map_err(unclear)?;
    let Some(country) = tables.countries.get(about.country) else { return Ok(Exit::NotFound) };
    let product = about.product.and_then(|product| tables.products.get(product));
    let (id, name) = product.map_or((country.code, country.shown()), |product| (product.id, product.name));
    let operator = operator_word(args, &all, &found);
    let command = run.again(Command::keep_alive(words.language, id, operator, begun, today));
    let said = || {
        let title = words.keep_alive_title(&words.text(name));
        let phrases = run.phrases(today);
        let mut shown = validity_blocks(phrases, &found, begun);
        shown.extend(cited_blocks(phrases, found.iter().map(|found| &found.evidence)));
        Said::Parts(title, vec![Section::new("", shown), phrases.again(&command)])
    };
    Ok(run.write(|| json::keep_alive(dataset, words, &about, &found, (begun, today), &command), said))
}

/// Those that an operator's name means, whole or in part.
fn of_operator<'d>(all: &[&'d Validity], written: &str) -> Result<Vec<&'d Validity>, Unclear> {
    let choices = all.iter().map(|found| Choice { id: found.id, name: Some(found.operator) }).collect();
    let found = Kind::Operator.choose_all(choices, written)?;
    Ok(found.into_iter().filter_map(|position| all.get(position).copied()).collect())
}

/// The operator as the command names it: not at all where that changes nothing, by the id of the only number it means.
fn operator_word<'a>(args: &'a KeepAliveArgs, all: &[&'a Validity], found: &[&'a Validity]) -> Option<&'a str> {
    match found {
        _ if found.len() == all.len() => None,
        [only] => Some(only.id),
        _ => args.operator.as_deref(),
    }
}
