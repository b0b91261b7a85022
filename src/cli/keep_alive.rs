//! Until when a number must be used, what keeps it, what it costs, what is lost.

use super::args::{Common, KeepAliveArgs, ListFormat};
use super::data::Data;
use super::names::{Choice, find_all, nearest, unknown};
use super::{Exit, Problem, asked, country, today};
use crate::answer::validity_of;
use crate::dataset::{Language, Validity};
use crate::doc::{Phrases, again, cited_lines, validity_lines};
use crate::query::Command;
use crate::render::text::{Style, lines, sections, title};
use crate::render::{json, output};
use crate::words::Words;

/// Writes what is known of the numbers of a country or region, or of those of one operator.
///
/// # Errors
/// A day that is none, or a name that means nothing.
pub fn run(
    data: Data,
    language: Language,
    common: &Common,
    args: &KeepAliveArgs,
    style: Style,
) -> Result<Exit, Problem> {
    let dataset = data.dataset;
    let words = Words { wording: &dataset.tables.wording, language };
    let day = |written: &Option<String>| written.as_deref().map(|day| asked::read_day(words, day)).transpose();
    let (today, begun) = (day(&args.today)?.unwrap_or_else(today::today), day(&args.last_used)?);
    let begun = begun.unwrap_or(today);
    let place = country::resolve(data, words, &args.country)?;
    let all: Vec<&Validity> =
        validity_of(dataset, place).into_iter().filter_map(|position| dataset.tables.validity.get(position)).collect();
    let wanted = args.operator.as_deref().filter(|_| !all.is_empty());
    let found = wanted.map_or(Ok(all.clone()), |operator| of_operator(words, &all, operator))?;
    let Some(country) = dataset.tables.countries.get(place) else { return Ok(Exit::NotFound) };
    let operator = operator_word(args, &all, &found);
    let mut command = Command::keep_alive(&dataset.tables, language, place, operator, begun, today);
    if args.format == ListFormat::Json {
        command = command.with_option("--format", "json");
    }
    let command = command.with_data(common.data.as_deref()).line();
    Ok(match args.format {
        ListFormat::Json => {
            output::write_json(&json::keep_alive(dataset, words, country, &found, (begun, today), command))
        }
        ListFormat::Text => {
            let head = words.keep_alive_title(&words.text(country.shown()));
            let head = title(&head, style);
            let phrases = Phrases::new(dataset, language, today);
            let mut shown = validity_lines(phrases, &found, begun);
            shown.extend(cited_lines(phrases, found.iter().map(|found| &found.evidence)));
            let again = sections(&[again(phrases, &command)], words, style);
            output::write_answer(&format!("{head}{}{again}", lines(&shown, style)))
        }
    })
}

/// Those that an operator's name means, whole or in part.
fn of_operator<'d>(words: Words, all: &[&'d Validity], written: &str) -> Result<Vec<&'d Validity>, Problem> {
    let choices: Vec<Choice> = all.iter().map(|found| Choice { id: found.id, name: Some(found.operator) }).collect();
    let found = find_all(&choices, written);
    if found.is_empty() {
        let names = words.list(all.iter().map(|found| words.text(found.operator)));
        return Err(unknown(words, words.kind_operator(), written, &names, &nearest(&choices, written)));
    }
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
