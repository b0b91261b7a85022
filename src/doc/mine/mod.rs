//! The cards that somebody holds: until when each must be used, what each wallet says of it, what threatens it.

mod how;
mod reminder;

use super::model::Block;
use super::phrases::Phrases;
use super::validity::{in_short, length, period_text, standing_text, until_day};
use crate::answer::mine::{Change, Due, Holding, Rule, Sight};
use crate::dataset::{CountryId, CountsFrom, FindingId, Outcome, Period, Validity};
use crate::query::Query;
use crate::query::day::{Day, written};
pub use how::{How, first_name};
pub use reminder::{Reminder, reminders};

impl Phrases<'_> {
    /// A card that somebody holds, with his label.
    #[must_use]
    pub fn holding(&self, held: &Holding) -> String {
        let card = self.card_held(&held.query);
        held.label.as_ref().map_or(card.clone(), |label| self.words.mine_labelled(&card, label))
    }

    /// The card of a question as its holder calls it.
    #[must_use]
    pub fn card_held(&self, query: &Query) -> String {
        if query.product.is_some() {
            self.card_name(query)
        } else {
            self.words.mine_card(&self.place(query.country), &self.named_card(query))
        }
    }

    /// The day that counts for a card, in one line; none where there is none.
    #[must_use]
    pub fn due_line(&self, held: &Holding) -> Option<String> {
        let due = held.first_due()?;
        Some(self.of(&self.holding(held), &standing_text(self, due.days)))
    }

    /// The day that counts for a card, or what is missing for there to be one.
    #[must_use]
    pub fn due_or_missing(&self, held: &Holding, how: &How) -> Vec<String> {
        self.due_line(held).map_or_else(|| missing(self, held, how), |line| vec![line])
    }

    /// What was written down of a card by a day that was said of it: what that day is depends on what is counted from.
    #[must_use]
    pub fn day_said(&self, held: &Holding, day: Day) -> String {
        match held.counts_from(self.dataset) {
            CountsFrom::Activation => self.words.mine_activated(&self.holding(held), &written(day)),
            _ => self.used_said(held, day),
        }
    }

    /// What was written down of a card by the day of its last use.
    #[must_use]
    pub fn used_said(&self, held: &Holding, day: Day) -> String {
        let (name, day) = (self.holding(held), written(day));
        match held.counts_from(self.dataset) {
            CountsFrom::Use | CountsFrom::Activation => self.words.mine_used(&name, &day),
            CountsFrom::TopUp => self.words.mine_topped_up(&name, &day),
            CountsFrom::PlanEnd => self.words.mine_plan_ended(&name, &day),
        }
    }

    /// Asks which card of a place it is, with some that are known there.
    #[must_use]
    pub fn which_card(&self, place: CountryId) -> String {
        const MOST: usize = 4;
        let products = self.tables().products.iter().filter(|found| found.country == Some(place)).take(MOST);
        let names: Vec<&str> = products.map(|found| self.text(found.name)).collect();
        let code = self.tables().countries.get(place).map_or("", |country| country.code);
        if names.is_empty() {
            self.words.mine_which_kind(&self.place(place), &code)
        } else {
            self.words.mine_which_of(&self.place(place), &self.words.list(names), &code)
        }
    }

    /// What was written down of a card by a period of its own, or that there is none any more.
    #[must_use]
    pub fn period_said(&self, held: &Holding, period: Option<Period>) -> String {
        let name = self.holding(held);
        period.map_or_else(
            || self.words.mine_period_gone(&name),
            |period| self.words.mine_period_now(&name, &period_text(self.words, period)),
        )
    }

    fn known(&self, rule: Rule) -> Option<&Validity> {
        match rule {
            Rule::Known(position) => self.tables().validity.get(position),
            Rule::Own(_) => None,
        }
    }
}

/// What is said of the cards, in their order, in print.
#[must_use]
pub fn mine_blocks(phrases: Phrases, held: &[Holding]) -> Vec<Block> {
    if held.is_empty() {
        return vec![Block::text(0, phrases.words.mine_none())];
    }
    let how = |held: &Holding| How::commands(phrases.words, &held.id);
    held.iter().flat_map(|held| holding_blocks(phrases, held, &how(held))).collect()
}

/// What is said of a card.
#[must_use]
pub fn holding_blocks(phrases: Phrases, held: &Holding, how: &How) -> Vec<Block> {
    let phrases = &phrases;
    let heading = format!("{}{}", phrases.holding(held), phrases.aside(&held.id));
    let mut blocks = vec![Block::heading(0, heading)];
    blocks.extend(days(phrases, held, how).into_iter().map(|line| Block::text(1, line)));
    blocks.push(Block::text(1, words(phrases, held)));
    let texts =
        |found: &[FindingId]| found.iter().filter_map(|at| phrases.tables().findings.get(*at)).collect::<Vec<_>>();
    for finding in texts(&held.standing.threats) {
        blocks.push(Block::item(1, phrases.words.mine_threat(&phrases.text(finding.text))));
    }
    blocks.extend(held.seen.iter().map(|sight| Block::item(1, seen(phrases, *sight))));
    blocks.extend(held.changes.iter().map(|change| Block::item(1, changed_text(phrases, change))));
    blocks
}

/// Until when it must be used, by which rule, and what keeps it; else what is missing.
fn days(phrases: &Phrases, held: &Holding, how: &How) -> Vec<String> {
    let words = phrases.words;
    let mut lines = Vec::new();
    let mut due = held.standing.due.iter();
    if let Some(first) = due.next() {
        let is_named = held.standing.due.len() > 1 || held.query.product.is_none();
        lines.push(counted(phrases, first, is_named));
        let keep = phrases.known(first.rule).map(|found| words.keep_alive_keep(&keep(phrases, found)));
        lines.extend(keep);
        let (same, later): (Vec<&Due>, Vec<&Due>) = due.partition(|other| other.days.due == first.days.due);
        let names =
            words.list(same.iter().filter_map(|due| phrases.known(due.rule)).map(|found| phrases.text(found.operator)));
        lines.extend((!same.is_empty()).then(|| words.mine_same(&names)));
        lines.extend(later.into_iter().map(|other| words.mine_also(&counted(phrases, other, true))));
    }
    lines.extend(missing(phrases, held, how));
    lines
}

/// What is not known of a card, and how to say it: how long it lives, or the days from which that counts.
fn missing(phrases: &Phrases, held: &Holding, how: &How) -> Vec<String> {
    let (words, standing) = (phrases.words, &held.standing);
    if standing.rules.is_empty() {
        let offered = standing.offered.iter().filter_map(|at| phrases.tables().validity.get(*at));
        let offered = offered.map(|found| words.mine_offered(&in_short(phrases, found, held.query.last_used)));
        return std::iter::once(words.mine_no_rule(&how.period)).chain(offered).collect();
    }
    let is_missing = |rule: &&Rule| standing.due.iter().all(|due| due.rule != **rule);
    let is_from_activation = |rule: &&Rule| rule.counts_from(phrases.dataset) == CountsFrom::Activation;
    let (activation, others): (Vec<&Rule>, Vec<&Rule>) =
        standing.rules.iter().filter(is_missing).partition(is_from_activation);
    // Where only the activation counts a day that is said of the card is that; else it must be named.
    let day =
        if others.is_empty() && standing.due.is_empty() { &how.day } else { &words.mine_activated_command(&held.id) };
    let is_named = standing.rules.len() > 1 || held.query.product.is_none();
    let lines = [(others, &how.used), (activation, day)];
    lines.into_iter().filter_map(|(rules, how)| no_day(phrases, &rules, is_named, how)).collect()
}

/// Asks for the day from which some rules count.
fn no_day(phrases: &Phrases, rules: &[&Rule], is_named: bool, how: &str) -> Option<String> {
    let words = phrases.words;
    let when = match rules.first()?.counts_from(phrases.dataset) {
        CountsFrom::Use => words.mine_when_used(),
        CountsFrom::TopUp => words.mine_when_topped_up(),
        CountsFrom::PlanEnd => words.mine_when_plan_ends(),
        CountsFrom::Activation => words.mine_when_activated(),
    };
    let rules = phrases.statements(rules.iter().map(|rule| {
        let text = rule_text(phrases, **rule);
        let whose = phrases.known(**rule).filter(|_| is_named).map(|found| phrases.text(found.operator));
        whose.map_or(text.clone(), |whose| phrases.of(whose, &text))
    }));
    Some(words.mine_no_day(&rules, &when, &how))
}

/// What keeps a number, as cheaply as is known.
fn keep<'p>(phrases: &Phrases<'p>, found: &Validity) -> &'p str {
    phrases.text(found.cost.unwrap_or(found.keep))
}

/// A rule with its day; whose rule it is is said where that is not the card with a name itself.
fn counted(phrases: &Phrases, due: &Due, is_named: bool) -> String {
    match phrases.known(due.rule) {
        Some(found) if is_named => phrases.of(phrases.text(found.operator), &until_day(phrases, found, Some(due.days))),
        Some(found) => until_day(phrases, found, Some(due.days)),
        None => phrases.statements([rule_text(phrases, due.rule), standing_text(phrases, due.days)]),
    }
}

fn rule_text(phrases: &Phrases, rule: Rule) -> String {
    match (rule, phrases.known(rule)) {
        (Rule::Own(period), _) => phrases.words.mine_own_rule(&period_text(phrases.words, period)),
        (_, found) => found.map_or_else(String::new, |found| length(phrases, found)),
    }
}

/// The word for each wallet, and which it is bound to.
fn words(phrases: &Phrases, held: &Holding) -> String {
    let said = held.standing.words.iter().map(|(service, word)| {
        let is_bound = held.bound.contains(service);
        let bound = if is_bound { phrases.aside(phrases.words.mine_bound()) } else { String::new() };
        phrases.of(&format!("{}{bound}", phrases.service(*service)), phrases.word(*word))
    });
    phrases.statements(said)
}

/// What the holder of a card saw, in one sentence.
pub(super) fn seen(phrases: &Phrases, sight: Sight) -> String {
    let (service, ask) = (phrases.service(sight.service), phrases.ask(sight.ask));
    let day = sight.day.map_or_else(String::new, |day| phrases.aside(&written(day)));
    match sight.outcome {
        Outcome::Worked => phrases.words.mine_worked(&service, &ask, &day),
        Outcome::Failed => phrases.words.mine_failed(&service, &ask, &day),
        Outcome::Blocked => phrases.words.mine_blocked(&service, &ask, &day),
    }
}

/// What newer data says otherwise, in one sentence.
#[must_use]
pub fn changed_text(phrases: &Phrases, change: &Change) -> String {
    let words = phrases.words;
    match change {
        Change::Word { service, before, now } => {
            let before = before.map_or("?", |word| phrases.word(word));
            words.mine_new_word(&phrases.service(*service), &before, &phrases.word(*now))
        }
        Change::Rules(before) if before.is_empty() => words.mine_new_rule().to_owned(),
        Change::Rules(before) => {
            words.mine_other_rule(&words.list(before.iter().map(|period| period_text(words, *period))))
        }
        Change::Threat(at) => {
            let text = phrases.tables().findings.of(*at, |found| phrases.text(found.text));
            words.mine_new_threat(&text)
        }
        Change::NoThreat => words.mine_no_threat().to_owned(),
    }
}
