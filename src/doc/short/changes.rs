//! What was said, and what may be otherwise.

use super::Room;
use super::cells::plain;
use crate::answer::{Otherwise, Word, otherwise};
use crate::doc::model::{Answer, Block, Kind};
use crate::doc::phrases::Outline;
use crate::engine::{FactId, ValueId};
use crate::query::{Setting, setting_text};
use crate::text::width;

/// More changes than this are not looked through.
const MOST: usize = 5;

/// What somebody said, in their words; in the order in which the command says it again.
pub(super) fn said(outline: &Outline) -> Option<Block> {
    let settings = outline.report.query.settled(&outline.tables().services);
    let said: Vec<&str> = settings.into_iter().filter_map(|setting| value(outline, setting)).collect();
    (!said.is_empty()).then(|| Block::faint(0, outline.words.short_said(&outline.words.list(said))))
}

fn value(outline: &Outline, setting: Setting) -> Option<&'static str> {
    let value = outline.tables().facts.get(setting.fact)?.values.get(setting.value)?;
    Some(outline.text(value.clause.or(value.short).unwrap_or(value.name)))
}

/// What may be otherwise, each with what chooses it and what it would make of the headline.
pub(super) fn changes(outline: &Outline, labels: &[&str]) -> Vec<Answer> {
    let found = otherwise(outline.dataset, outline.report);
    found.iter().take(MOST).zip(labels).filter_map(|(other, label)| change(outline, other, label)).collect()
}

fn change(outline: &Outline, other: &Otherwise, label: &str) -> Option<Answer> {
    let words = crate::doc::model::grouped(other.words.iter().map(|(service, word)| (*service, *word)));
    let said = match words.as_slice() {
        [(_, Word::Limited)] => outline.words.cell_limited().to_owned(),
        [(_, word)] => plain(outline, *word).to_owned(),
        _ => outline.words.list(words.iter().map(|(services, word)| {
            let services = outline.services(services.iter().copied());
            outline.words.short_change_of(&services, &plain(outline, *word))
        })),
    };
    let text = outline.words.short_change(&label, &value(outline, other.setting)?, &said);
    Some(Answer { id: setting_text(outline.tables(), other.setting), text: text.trim_start().to_owned() })
}

/// The changes as one paragraph; on one line as many as it holds.
pub(super) fn block(outline: &Outline, changes: &[Answer], one_line: Option<Room>) -> Option<Block> {
    let told = |count: usize| {
        let texts: Vec<&str> = changes.iter().take(count).map(|change| change.text.as_str()).collect();
        outline.words.short_otherwise(&texts.join("  "))
    };
    let fits = |count: &usize| one_line.is_none_or(|room| room.gap + width(&told(*count)) <= room.columns);
    let count = (1..=changes.len()).rev().find(fits)?;
    Some(Block::new(0, Kind::Otherwise(changes.iter().take(count).cloned().collect()), told(count)))
}

/// The name of a value that a fact is taken to have; none where it is not known.
pub(super) fn taken(outline: &Outline, fact: FactId, value: ValueId) -> Option<&'static str> {
    let value = outline.fact(fact)?.values.get(value)?;
    Some(outline.text(value.clause.or(value.short)?))
}
