//! `compare`: two to four answers side by side.

use super::args::{CompareArgs, GuideFormat};
use super::asked::{self, Asked, Told};
use super::country::hidden;
use super::data::Data;
use super::names::choose;
use super::text::{Style, fits, text};
use super::words::Words;
use super::{Exit, Problem, country, json, markdown, output};
use crate::dataset::Language;
use crate::report::outline::{Phrases, comparison_sections, listed_comparison};
use crate::report::{Query, compare, report_on};

/// Writes the answers.
///
/// # Errors
/// The first thing that is not understood.
pub fn run(data: Data, language: Language, args: &CompareArgs, style: Style) -> Result<Exit, Problem> {
    let dataset = data.dataset;
    let words = Words { wording: &dataset.tables.wording, language };
    let told = Told::new(&args.asker, &args.narrowed);
    let Asked { query, services, asks } = asked::told(data, words, told)?;
    let queries = args.answers.iter().map(|written| answer(data, words, &query, written));
    let queries: Vec<Query> = queries.collect::<Result<_, _>>()?;
    let reports = queries.iter().map(|query| report_on(dataset, query, services.iter().copied()));
    let found = compare(reports.collect(), &asks);
    let phrases = Phrases { dataset, language, today: query.today };
    let title = words.say(words.wording.compare_answers);
    Ok(match args.format {
        GuideFormat::Json => json::write(&json::comparison(dataset, words, &found, &asks)),
        GuideFormat::Markdown => {
            output::write_answer(&markdown::markdown(title, &comparison_sections(phrases, &found, &asks), words))
        }
        GuideFormat::Text => {
            let beside = comparison_sections(phrases, &found, &asks);
            let is_wide = fits(&beside, words, style);
            let sections = if is_wide { beside } else { listed_comparison(phrases, &found, &asks) };
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
            let values = [("answer", &*hidden(written))];
            return Err(Problem::new(Exit::Usage, &[words.fill(words.wording.answer_form, &values)]));
        }
    };
    let mut query = all.clone();
    query.card = choose(words, words.wording.kind_card, &asked::cards(data), card)?;
    if let Some(profile) = profile {
        query.profile = asked::profile(data, words, profile)?;
    }
    for setting in parts {
        query.set(asked::setting(data, words, setting.trim())?);
    }
    query.country = country::resolve(data, words, country)?;
    Ok(query)
}
