//! The sentences, with what they fill in.

use super::leaves_out_number;
use crate::answer::{Said, ServiceAnswer, Tally, seen, summary};
use crate::dataset::{Dated, ServiceId, Slot, SummaryId};
use crate::doc::model::Block;
use crate::doc::phrases::Outline;
use crate::engine::AskId;
use crate::order;

/// What is said of a slot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// What it is about.
    pub slot: Slot,
    /// Position of the sentence in the tables.
    pub summary: SummaryId,
    /// What it says.
    pub text: String,
}

/// The sentences of an answer, in the order of saying.
#[must_use]
pub fn sentences(outline: &Outline) -> Vec<Sentence> {
    let all = summary(outline.dataset, outline.report);
    all.iter().filter_map(|said| sentence(outline, said)).collect()
}

/// The sentences on some asks: where the number is none of what was asked, it is not spoken of, and what was asked about comes first.
pub(super) fn sentences_on(outline: &Outline, asks: &[AskId]) -> Vec<Sentence> {
    let mut all = sentences(outline);
    if leaves_out_number(outline, asks) {
        let is_asked = |slot: Slot| {
            let mut slots = asks.iter().filter_map(|ask| outline.tables().asks.get(*ask)).map(|ask| ask.slot);
            slots.any(|found| found == slot)
        };
        all.retain(|said| !matches!(said.slot, Slot::Number | Slot::Reports));
        order::sort_by_key(&mut all, |said| !is_asked(said.slot));
    }
    all
}

/// The sentences as one paragraph, with what is said last.
pub(super) fn block(
    outline: &Outline,
    sentences: &[Sentence],
    (has_data, has_money): (bool, bool),
    last: Option<&str>,
) -> Block {
    let is_said = |found: &&Sentence| match found.slot {
        Slot::Data => has_data,
        Slot::Money => has_money,
        Slot::Card | Slot::Number | Slot::Reports => true,
    };
    let said = sentences.iter().filter(is_said).map(|found| found.text.as_str()).chain(last).map(str::to_owned);
    let all = said.reduce(|said, next| outline.words.short_then(&said, &next));
    Block::text(0, all.unwrap_or_default())
}

fn sentence(outline: &Outline, said: &Said) -> Option<Sentence> {
    let found = outline.tables().summaries.get(said.summary)?;
    let text = outline.text(found.text);
    let services = outline.services(said.services.iter().copied());
    let own = |service: &ServiceId| outline.report.services.iter().find(|answer| answer.service == *service);
    let answer = own(said.services.first()?)?;
    let filled = filled(text, &|hole| fill(outline, hole, answer, &services));
    // What is said of some of the services only must name them.
    let is_of_all = said.services.len() == outline.report.services.len();
    let is_named = is_of_all || text.contains("{service}") || found.slot == Slot::Card;
    let text = if is_named { filled } else { outline.words.short_of(&services, &filled) };
    Some(Sentence { slot: said.slot, summary: said.summary, text })
}

fn filled(text: &str, fill: &dyn Fn(&str) -> String) -> String {
    let (mut made, mut rest) = (String::new(), text);
    while let Some((before, after)) = rest.split_once('{') {
        let (hole, after) = after.split_once('}').unwrap_or((after, ""));
        made.push_str(before);
        push_spaced(&mut made, &fill(hole));
        rest = after;
        let next = rest.split('{').next().unwrap_or(rest);
        rest = rest.strip_prefix(next).unwrap_or(rest);
        push_spaced(&mut made, next);
    }
    made + rest
}

/// Adds a text, behind a space where Han and other letters would touch.
fn push_spaced(made: &mut String, text: &str) {
    let is_han = |c: char| matches!(c, '\u{3400}'..='\u{9fff}');
    let (before, after) = (made.chars().next_back(), text.chars().next());
    if let (Some(before), Some(after)) = (before, after)
        && (is_han(before) && after.is_ascii_alphanumeric() || before.is_ascii_alphanumeric() && is_han(after))
    {
        made.push(' ');
    }
    made.push_str(text);
}

/// What a hole of a sentence holds.
fn fill(outline: &Outline, hole: &str, answer: &ServiceAnswer, services: &str) -> String {
    let dataset = outline.dataset;
    let query = &outline.report.query;
    let headline = dataset.headline();
    let tally = || seen(dataset, outline.report, answer.service);
    match hole {
        "place" => outline.place(query.country).to_owned(),
        "card" => outline.card_name(query),
        "service" => services.to_owned(),
        "part" => {
            answer.part(dataset, headline).map_or(outline.words.short_limits(), |part| outline.text(part)).to_owned()
        }
        "why" => why(outline, answer),
        "question" => question(outline, answer),
        "worked" => tally().worked.to_string(),
        "failed" => tally().failed.to_string(),
        "newest" => newest(tally()),
        _ => String::new(),
    }
}

/// When somebody last told, to the month.
pub(super) fn newest(tally: Tally) -> String {
    let (year, month, _) = tally.newest.map_or((0, 0, 0), Dated::earliest);
    format!("{year:04}-{month:02}")
}

/// Why the headline is what it is.
fn why(outline: &Outline, answer: &ServiceAnswer) -> String {
    let dataset = outline.dataset;
    let need = answer.deciding(dataset, dataset.headline()).and_then(|at| answer.need(dataset, at));
    need.map_or_else(String::new, |(_, need)| outline.text(need.unmet.unwrap_or(need.text)).to_owned())
}

/// What to tell first; where nothing can be asked, what to do meanwhile.
fn question(outline: &Outline, answer: &ServiceAnswer) -> String {
    let asked = answer.asks.get(outline.dataset.headline()).and_then(|ask| ask.questions.first());
    let fact = asked.and_then(|asked| outline.fact(asked.fact));
    fact.map_or(outline.words.short_nobody(), |fact| outline.text(fact.question.unwrap_or(fact.name))).to_owned()
}
