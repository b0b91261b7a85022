//! The days on which the holder of cards is to be reminded.

use super::{keep, rule_text};
use crate::answer::State;
use crate::answer::mine::Holding;
use crate::dataset::Unit;
use crate::doc::phrases::Phrases;
use crate::query::day::{Day, shifted, written};

/// A day on which somebody is to be reminded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminder {
    /// The same for the same card, whatever the day is.
    pub id: String,
    /// The last day on which it can be done.
    pub day: Day,
    /// What is to be done, in one line.
    pub title: String,
    /// How, a line each.
    pub text: Vec<String>,
}

/// The days on which the holder is to be reminded; none for what is past.
#[must_use]
pub fn reminders(phrases: Phrases, held: &[Holding]) -> Vec<Reminder> {
    held.iter().filter_map(|held| reminder(&phrases, held)).collect()
}

fn reminder(phrases: &Phrases, held: &Holding) -> Option<Reminder> {
    let due = held.first_due()?;
    let name = phrases.holding(held);
    let (first_too_late, title) = match due.days.state {
        State::Works(_) => (due.days.due, phrases.words.mine_act(&name)),
        State::CanBeSaved(..) => (due.days.lost?, phrases.words.mine_save(&name)),
        State::MayBeLost(_) => return None,
    };
    let found = phrases.known(due.rule);
    let keep = found.map(|found| phrases.words.keep_alive_keep(&keep(phrases, found)));
    let rescue = found.and_then(|found| found.rescue).map(|text| phrases.words.keep_alive_rescue(&phrases.text(text)));
    // How many days are left is another number each day.
    let rule = phrases.statements([rule_text(phrases, due.rule), phrases.words.mine_before(&written(first_too_late))]);
    let lines = [Some(rule), keep, rescue];
    let done = phrases.words.mine_done(&held.id);
    Some(Reminder {
        id: held.id.clone(),
        day: shifted(first_too_late, Unit::Day, -1)?,
        title,
        text: lines.into_iter().flatten().chain([done]).collect(),
    })
}
