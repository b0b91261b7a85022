//! `compare`: two to four answers side by side.

use super::args::{Common, CompareArgs, GuideFormat};
use super::asked::{self, Asked, Told};
use super::country::hidden;
use super::data::Data;
use super::names::choose;
use super::{Exit, Problem, country};
use crate::answer::{compare, report_on};
use crate::dataset::Language;
use crate::doc::{Phrases, again, comparison_sections, listed_comparison};
use crate::query::{Command, Query};
use crate::render::text::{Style, fits, text};
use crate::render::{json, markdown, output};
use crate::words::Words;

/// Writes the answers.
///
/// # Errors
/// The first thing that is not understood.
pub fn run(data: Data, language: Language, common: &Common, args: &CompareArgs, style: Style) -> Result<Exit, Problem> {
    let dataset = data.dataset;
    let words = Words { wording: &dataset.tables.wording, language };
    let told = Told::new(&args.asker, &args.narrowed);
    let Asked { query, services, asks } = asked::told(data, words, told)?;
    let queries = args.answers.iter().map(|written| answer(data, words, &query, written));
    let queries: Vec<Query> = queries.collect::<Result<_, _>>()?;
    let mut command = Command::compare(dataset, language, &queries, &services, &asks);
    match args.format {
        GuideFormat::Json => command = command.with_option("--format", "json"),
        GuideFormat::Markdown => command = command.with_option("--format", "markdown"),
        GuideFormat::Text => {}
    }
    let command = command.with_data(common.data.as_deref()).line();
    let reports = queries.iter().map(|query| report_on(dataset, query, services.iter().copied()));
    let found = compare(reports.collect(), &asks);
    let phrases = Phrases::new(dataset, language, query.today);
    let title = words.compare_answers();
    Ok(match args.format {
        GuideFormat::Json => output::write_json(&json::comparison(dataset, words, &found, &asks, command)),
        GuideFormat::Markdown => {
            let mut sections = comparison_sections(phrases, &found, &asks);
            sections.push(again(phrases, &command));
            output::write_answer(&markdown::markdown(title, &sections, words))
        }
        GuideFormat::Text => {
            let beside = comparison_sections(phrases, &found, &asks);
            let is_wide = fits(&beside, words, style);
            let mut sections = if is_wide { beside } else { listed_comparison(phrases, &found, &asks) };
            sections.push(again(phrases, &command));
            output::write_answer(&text(title, &sections, words, style))
        }
    })
}

/// One answer, as `COUNTRY/CARD[/PROFILE][,FACT=VALUE...]`: what it does not say is as for all.
fn answer(data: Data, words: Words, all: &Query, written: &str) -> Result<Query, Problem> {
    let mut parts = written.split(',');
    let about: Vec<&str> = parts.next().unwrap_or_default().split('/').map(str::trim).collect();
    let (country, card, profile) = match about[..] {
        [country, card] => (country, card, None),
        [country, card, profile] => (country, card, Some(profile)),
        _ => {
            return Err(Problem::new(Exit::Usage, &[words.answer_form(&hidden(written))]));
        }
    };
    let mut query = all.clone();
    query.card = choose(words, words.kind_card(), &asked::cards(data), card)?;
    if let Some(profile) = profile {
        query.profile = asked::profile(data, words, profile)?;
    }
    for setting in parts {
        query.set(asked::setting(data, words, setting.trim())?);
    }
    query.country = country::resolve(data, words, country)?;
    Ok(query)
}
