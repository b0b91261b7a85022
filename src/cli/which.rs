//! `which`: the card kinds of a place, or the places for a card kind, best first.

use super::args::{Common, ListFormat, MOST, WhichArgs};
use super::asked::{self, Told};
use super::data::Data;
use super::names::choose;
use super::{Exit, Problem, country};
use crate::answer::{Among, Wanted, choices};
use crate::dataset::Language;
use crate::doc::{Phrases, again, choice_table};
use crate::query::{Command, Query};
use crate::render::text::{Style, choices_text};
use crate::render::{json, output};
use crate::words::Words;

/// Writes the best choices.
///
/// # Errors
/// The first thing that is not understood.
pub fn run(data: Data, language: Language, common: &Common, args: &WhichArgs, style: Style) -> Result<Exit, Problem> {
    let dataset = data.dataset;
    let words = Words { wording: &dataset.tables.wording, language };
    let (query, wanted) = read(data, words, args)?;
    let found = choices(dataset, &query, &wanted, args.most.into());
    let mut command = Command::which(dataset, language, &query, &wanted);
    if args.most != MOST {
        command = command.with_option("--most", &args.most.to_string());
    }
    if args.format == ListFormat::Json {
        command = command.with_option("--format", "json");
    }
    let command = command.with_data(common.data.as_deref()).line();
    Ok(match args.format {
        ListFormat::Json => output::write_json(&json::which(dataset, words, &query, &wanted, &found, command)),
        ListFormat::Text => {
            let phrases = Phrases::new(dataset, language, query.today);
            let table = choice_table(phrases, &query, &wanted, &found);
            output::write_answer(&choices_text(&table, &again(phrases, &command), words, style))
        }
    })
}

fn read(data: Data, words: Words, args: &WhichArgs) -> Result<(Query, Wanted), Problem> {
    let dataset = data.dataset;
    let mut asked =
        asked::told(data, words, Told { asker: &args.asker, services: &args.services, asks: args.ask.as_slice() })?;
    let among = match (&args.country, &args.card) {
        (Some(country), _) => {
            asked.query.country = country::resolve(data, words, country)?;
            Among::Cards
        }
        (None, card) => {
            let card = card.as_deref().unwrap_or_default();
            asked.query.card = choose(words, words.kind_card(), &asked::cards(data), card)?;
            Among::Places
        }
    };
    let ask = if args.ask.is_some() { asked.asks.first().copied() } else { None };
    let wanted = Wanted {
        among,
        services: asked.services,
        ask: ask.unwrap_or_else(|| dataset.headline()),
        at_least: args.at_least.into(),
    };
    Ok((asked.query, wanted))
}
