//! The table: asks in groups, and for each service a word with its part, as long as there is room.

use std::borrow::Cow;

use super::Room;
use crate::answer::cell::{Outcome, obstacle, outcomes, part};
use crate::answer::{AskAnswer, ServiceAnswer, Word};
use crate::dataset::Slot;
use crate::doc::model::{Cell, Column, Fit, Row, Table};
use crate::doc::phrases::Outline;
use crate::engine::AskId;
use crate::order;
use crate::text::width;

/// A cell in all the ways that it can be said, the longest first.
type Ways = (Word, Vec<String>);

/// The cells of every ask: its position, and one cell for each service.
pub struct Cells {
    rows: Vec<(AskId, Vec<Ways>)>,
}

impl Cells {
    /// Of asks by their positions.
    pub fn new(outline: &Outline, asks: &[AskId]) -> Self {
        let row = |ask: &AskId| {
            let answers = outline.report.services.iter();
            (*ask, answers.filter_map(|answer| Some(ways(outline, answer, answer.asks.get(*ask)?))).collect())
        };
        Self { rows: asks.iter().map(row).collect() }
    }

    /// The table of some of the asks, in their groups.
    pub fn table(&self, outline: &Outline, asks: &[AskId], has_groups: bool, room: Room) -> Table {
        let mut shown: Vec<&(AskId, Vec<Ways>)> = self.rows.iter().filter(|(ask, _)| asks.contains(ask)).collect();
        order::sort_by_key(&mut shown, |(ask, _)| group(outline, *ask));
        let services = &outline.report.services;
        let widest = shown.iter().map(|(ask, _)| width(outline.short_ask(*ask))).max().unwrap_or(0);
        let taken = widest + room.gap + room.between * services.len();
        let cell = room.columns.saturating_sub(taken) / services.len().max(1);
        let mut rows: Vec<Row> = Vec::new();
        let mut last = None;
        for (ask, cells) in shown {
            let group = group(outline, *ask);
            if has_groups && last != Some(group) {
                rows.push(Row::heading(heading(outline, group)));
            }
            last = Some(group);
            let cells = cells.iter().map(|(word, ways)| Cell::Verdict(*word, fitting(ways, cell).to_owned().into()));
            let cells = std::iter::once(Cell::text(outline.short_ask(*ask))).chain(cells).collect();
            rows.push(Row { ask: Some(*ask), cells });
        }
        let names = services.iter().map(|answer| Column::new(outline.service(answer.service), Fit::Verdict));
        Table { columns: std::iter::once(Column::new("", Fit::Whole)).chain(names).collect(), rows }
    }
}

/// The longest way that fits, or the shortest.
fn fitting(ways: &[String], cell: usize) -> &str {
    let found = ways.iter().find(|way| width(way) <= cell).or(ways.last());
    found.map_or("", String::as_str)
}

/// The group that an ask stands in; what is about the card stands with the number.
fn group(outline: &Outline, ask: AskId) -> Slot {
    match outline.tables().asks.get(ask).map(|ask| ask.slot) {
        Some(slot @ (Slot::Data | Slot::Money)) => slot,
        _ => Slot::Number,
    }
}

fn heading(outline: &Outline, group: Slot) -> Cow<'static, str> {
    match group {
        Slot::Data => outline.words.short_data(),
        Slot::Money => outline.words.short_money(),
        Slot::Card | Slot::Number | Slot::Reports => outline.words.short_number(),
    }
    .into()
}

/// All ways to say a cell.
fn ways(outline: &Outline, answer: &ServiceAnswer, found: &AskAnswer) -> Ways {
    let ways = match found.word {
        Word::Depends => depending(outline, &outcomes(outline.dataset, answer, found)),
        Word::Limited => {
            let part = part(outline.dataset, answer, found).map(|part| outline.text(part));
            let named = part.map(|part| limited_by(outline, part));
            let short = [outline.words.cell_limited(), outline.words.cell_in_part()].map(str::to_owned);
            named.into_iter().flatten().chain(short).collect()
        }
        Word::Unlikely | Word::No => {
            let why =
                obstacle(outline.dataset, answer, found).map(|why| failing(outline, found.word, outline.text(why)));
            why.into_iter().chain([plain(outline, found.word).to_owned()]).collect()
        }
        word => vec![plain(outline, word).to_owned()],
    };
    (found.word, ways)
}

/// That it works, but for a part. A part is never said alone: it would be read as a no.
fn limited_by(outline: &Outline, part: &'static str) -> [String; 2] {
    [outline.words.cell_limited_by(&part), outline.words.cell_but(&part)]
}

/// A word for what fails, and why.
fn failing(outline: &Outline, word: Word, why: &str) -> String {
    if word == Word::No { outline.words.cell_no_by(&why) } else { outline.words.cell_unlikely_by(&why) }
}

/// A word in a cell or before a letter.
pub(super) fn plain(outline: &Outline, word: Word) -> &'static str {
    let words = outline.words;
    match word {
        Word::Yes => words.cell_yes(),
        Word::Limited => words.cell_in_part(),
        Word::Unlikely => words.cell_unlikely(),
        Word::No => words.cell_no(),
        Word::Depends => words.cell_perhaps(),
        Word::Unknown => words.cell_unknown(),
    }
}

/// What a fact decides: each outcome, then the best of them alone, then what one looks at.
fn depending(outline: &Outline, outcomes: &[Outcome]) -> Vec<String> {
    let Some(fact) = outcomes.first().and_then(|outcome| outline.fact(outcome.fact)) else {
        return vec![outline.words.cell_unknown().to_owned()];
    };
    let look = outline.words.cell_look(&outline.text(fact.short.unwrap_or(fact.name)));
    let mut grouped: Vec<(String, Vec<&Outcome>)> = Vec::new();
    for outcome in outcomes {
        let word = word_then(outline, *outcome);
        match grouped.iter_mut().find(|(same, _)| *same == word) {
            Some((_, group)) => group.push(outcome),
            None => grouped.push((word, vec![outcome])),
        }
    }
    // Where the answer alone moves nothing, it is one of several that are needed.
    if grouped.len() < 2 {
        return vec![look];
    }
    order::sort_by_key(&mut grouped, |(_, group)| (group.len(), group.first().map(|outcome| rank(outcome.word))));
    let named = |(word, group): &(String, Vec<&Outcome>)| {
        let value = group.first().and_then(|outcome| fact.values.get(outcome.value))?;
        Some(outline.words.cell_outcome(&outline.text(value.short.unwrap_or(value.name)), word))
    };
    let several = grouped.last().filter(|(_, group)| group.len() > 1 || grouped.len() == 2);
    let tail = several.map(|(word, _)| outline.words.cell_otherwise(word));
    let singles = grouped.len() - usize::from(tail.is_some());
    let mut said: Vec<String> = grouped.iter().take(singles).filter_map(named).collect();
    let best = said.first().cloned();
    said.extend(tail);
    let all = said.join(outline.words.cell_between());
    std::iter::once(all).chain(best).chain([look]).collect()
}

fn word_then(outline: &Outline, outcome: Outcome) -> String {
    let then = outcome.then.and_then(|fact| outline.fact(fact)).filter(|_| outcome.word == Word::Depends);
    match then {
        Some(fact) => outline.words.cell_look(&outline.text(fact.short.unwrap_or(fact.name))),
        None => plain(outline, outcome.word).to_owned(),
    }
}

/// Place of a word, best first.
fn rank(word: Word) -> usize {
    Word::ALL.iter().position(|found| *found == word).unwrap_or(0)
}
