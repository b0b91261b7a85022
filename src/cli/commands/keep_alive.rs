//! `keep-alive`: until when a number must be used, what keeps it, what it costs, what is lost.

use crate::answer::validity_of;
use crate::cli::args::KeepAliveArgs;
use crate::cli::exit::{Exit, Problem};
use crate::cli::run::{Run, Said};
use crate::dataset::Validity;
use crate::doc::{Section, cited_blocks, validity_blocks};
use crate::query::{Choice, Command, Kind, Reader, Unclear, read_day};
use crate::render::json;

/// Writes what is known of the numbers of a country or region, or of those of one operator.
///
/// # Errors
/// A day that is none, or a name that means nothing.
pub fn run(run: &Run, reader: Reader, args: &KeepAliveArgs) -> Result<Exit, Problem> {
    let Run { dataset, words, .. } = *run;
    let unclear = |unclear: Unclear| run.unclear(&unclear);
    let day = |written: &Option<String>| written.as_deref().map(read_day).transpose().map_err(unclear);
    let today = day(&args.today)?.unwrap_or(run.today);
    let begun = day(&args.last_used)?.unwrap_or(today);
    let place = reader.country(&args.country).map_err(unclear)?;
    let tables = &dataset.tables;
    let all: Vec<&Validity> =
        validity_of(dataset, place).into_iter().filter_map(|position| tables.validity.get(position)).collect();
    let wanted = args.operator.as_deref().filter(|_| !all.is_empty());
    let found = wanted.map_or_else(|| Ok(all.clone()), |operator| of_operator(&all, operator)).map_err(unclear)?;
    let Some(country) = tables.countries.get(place) else { return Ok(Exit::NotFound) };
    let operator = operator_word(args, &all, &found);
    let command = run.again(Command::keep_alive(tables, words.language, place, operator, begun, today));
    let said = || {
        let title = words.keep_alive_title(&words.text(country.shown()));
        let phrases = run.phrases(today);
        let mut shown = validity_blocks(phrases, &found, begun);
        shown.extend(cited_blocks(phrases, found.iter().map(|found| &found.evidence)));
        Said::Parts(title, vec![Section::new("", shown), phrases.again(&command)])
    };
    Ok(run.write(|| json::keep_alive(dataset, words, country, &found, (begun, today), &command), said))
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
