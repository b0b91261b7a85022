//! `mine report`: what somebody saw happen with a card of his own, and the same for whoever wants to send it on.

use std::collections::BTreeSet;

use super::add::read_said_day;
use super::{Exit, Problem, Run, named, problem, read};
use crate::dataset::{Language, Outcome, ServiceId, Whereabouts};
use crate::engine::AskId;
use crate::query::Query;
use crate::query::day::Day;
use crate::render::output;
use crate::session::mine::{self, Entry, Seen, Trouble};
use crate::words::Words;

/// What was seen, as it is written.
pub struct What<'a> {
    pub service: &'a str,
    pub ask: &'a str,
    pub outcome: Outcome,
    pub whereabouts: Whereabouts,
    pub day: Option<&'a str>,
}

/// Writes down what was seen.
///
/// # Errors
/// What is not understood, or why it cannot be written.
pub fn run(run: &Run, asker: &Query, id: &str, what: &What) -> Result<Exit, Problem> {
    let tables = &run.dataset.tables;
    let unclear = |unclear| run.unclear(&unclear);
    let service: ServiceId = crate::query::named(tables, what.service).map_err(unclear)?;
    let ask: AskId = crate::query::named(tables, what.ask).map_err(unclear)?;
    let day = what.day.map_or(Ok(asker.today), |written| read_said_day(run, asker, written))?;
    if day > asker.today {
        return Err(problem(run, &Trouble::Ahead(day)));
    }
    let seen = Seen {
        id: named(run, &read(run)?, id)?.id.clone(),
        service: tables.services.of(service, |service| service.id).to_owned(),
        ask: tables.asks.of(ask, |ask| ask.id).to_owned(),
        outcome: what.outcome,
        whereabouts: what.whereabouts,
        day: Some(day),
    };
    mine::change(|_, text| text.report(&seen)).map_err(|trouble| problem(run, &trouble))?;
    Ok(Exit::of(output::write_answer(&format!("{}\n", run.words.mine_reported()))))
}

/// Writes all that was seen in the form of the data: which card, which service, what, where, which month; no label, no day. Where it
/// can be read is left to be filled in.
///
/// # Errors
/// That nothing was seen, or why the file cannot be read.
pub fn share(run: &Run, asker: &Query) -> Result<Exit, Problem> {
    let mine = read(run)?;
    let of_cards = mine
        .cards
        .iter()
        .flat_map(|card| mine.seen.iter().filter(|seen| seen.id == card.id).map(move |seen| (card, seen)));
    let mut reports = String::new();
    let mut months = BTreeSet::new();
    for (number, (card, seen)) in of_cards.enumerate() {
        let month = month(seen.day.unwrap_or(asker.today));
        if let Some(report) = shared(run, asker, (card, seen), (&month, number + 1)) {
            reports.push_str(&report);
            months.insert(month);
        }
    }
    if months.is_empty() {
        return Err(Problem::new(Exit::NotFound, &[run.words.mine_share_none().to_owned()]));
    }
    let sources: String = months.iter().map(|month| source(run.words, month)).collect();
    Ok(Exit::of(output::write_answer(&format!("# {}\n{sources}{reports}", run.words.mine_share_head()))))
}

/// A day as far as others need to know it.
fn month((year, month, _): Day) -> String {
    format!("{year:04}-{month:02}")
}

/// The `[[source]]` of what was seen in a month.
fn source(words: Words, month: &str) -> String {
    let title = words.mine_share_title(&month);
    format!(
        "\n[[source]]\nid = \"own-{month}\"\ntitle = \"{title}\"\npublisher = \"…\"\nurl = \"…\"\n\
         published = \"{month}\"\ngrade = \"community\"\n"
    )
}

/// One `[[report]]`; none where the data does not know what it is about.
fn shared(run: &Run, asker: &Query, (card, seen): (&Entry, &Seen), (month, number): (&str, usize)) -> Option<String> {
    let tables = &run.dataset.tables;
    let query = card.query(run.dataset, asker)?;
    let service = tables.services.iter().find(|service| service.id == seen.service)?;
    let ask = tables.asks.iter().find(|ask| ask.id == seen.ask)?;
    let (key, about) = match query.product.and_then(|at| tables.products.get(at)) {
        Some(product) => ("product", product.id),
        None => ("country", tables.countries.get(query.country)?.code),
    };
    let said = |language: Language| {
        let words = run.words.in_language(language);
        let (service, ask) = (words.text(service.name), words.text(ask.name));
        match seen.outcome {
            Outcome::Worked => words.mine_share_worked(&service, &ask, &month),
            Outcome::Failed => words.mine_share_failed(&service, &ask, &month),
            Outcome::Blocked => words.mine_share_blocked(&service, &ask, &month),
        }
    };
    let (outcome, place): (&str, &str) = (seen.outcome.into_str(), seen.whereabouts.into_str());
    Some(format!(
        "\n[[report]]\nid = \"own-{month}-{}-{number}\"\n{key} = \"{about}\"\nservice = \"{}\"\nask = \"{}\"\n\
         where = \"{place}\"\noutcome = \"{outcome}\"\nfirst-hand = true\ntext = {{ zh = \"{}\", en = \"{}\" }}\n\
         as-of = \"{month}\"\ngrade = \"community\"\nsources = [\"own-{month}\"]\n",
        about.to_lowercase(),
        service.id,
        ask.id,
        said(Language::Zh),
        said(Language::En),
    ))
}
