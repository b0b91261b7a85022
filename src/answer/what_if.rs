//! What moves when something of the person or the card is changed on trial.

use super::{ChangeSet, Judged, Report, Set, Subject, report_on, subjects};
use crate::dataset::{CardId, Dataset, ServiceId};
use crate::engine::{AskId, Level, ValueSet, Verdict, evaluate};
use crate::order;
use crate::query::{Query, Setting};

/// What is changed on trial; the question itself stays.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Trial {
    /// Another card kind (position).
    pub card: Option<CardId>,
    settings: Vec<Setting>,
}

impl Trial {
    /// The trial of one or two things to do.
    #[must_use]
    pub fn of(dataset: &Dataset, set: &[Set]) -> Self {
        let mut trial = Self::default();
        for change in set {
            match *change {
                Set::Card(card) => trial.card = Some(card),
                Set::Fact(fact, value) => trial.set(dataset, Setting { service: None, fact, value }),
            }
        }
        trial
    }

    /// The trial of a single value.
    #[must_use]
    pub fn single(dataset: &Dataset, setting: Setting) -> Self {
        let mut trial = Self::default();
        trial.set(dataset, setting);
        trial
    }

    /// Adds all of another one.
    pub fn add(&mut self, part: &Self) {
        self.card = part.card.or(self.card);
        for setting in &part.settings {
            self.reset(setting.subject());
            self.settings.push(*setting);
        }
    }

    /// Whether nothing is changed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.card.is_none() && self.settings.is_empty()
    }

    /// Gives a fact a value; one that may differ by service is set for each of them.
    pub fn set(&mut self, dataset: &Dataset, setting: Setting) {
        let is_meant = |subject: &Subject| {
            subject.fact == setting.fact && (setting.service.is_none() || subject.service == setting.service)
        };
        for subject in subjects(dataset).into_iter().filter(is_meant) {
            self.reset(subject);
            self.settings.push(Setting { service: subject.service, ..setting });
        }
    }

    /// Gives a fact back the value that it has in the question.
    pub fn reset(&mut self, subject: Subject) {
        self.settings.retain(|earlier| earlier.subject() != subject);
    }

    /// Whether a fact is changed.
    #[must_use]
    pub fn changes(&self, subject: Subject) -> bool {
        self.settings.iter().any(|setting| setting.subject() == subject)
    }

    /// Whether all of another one is part of it.
    #[must_use]
    pub fn contains(&self, part: &Self) -> bool {
        let has_card = part.card.is_none_or(|card| self.card == Some(card));
        !part.is_empty() && has_card && part.settings.iter().all(|setting| self.settings.contains(setting))
    }

    /// Takes back all of another one.
    pub fn remove(&mut self, part: &Self) {
        if part.card.is_some() {
            self.card = None;
        }
        self.settings.retain(|setting| !part.settings.contains(setting));
    }

    /// The question that is asked on trial.
    #[must_use]
    pub fn query(&self, dataset: &Dataset, question: &Query) -> Query {
        let mut asked = question.about(&dataset.tables, question.country, self.card.unwrap_or(question.card));
        self.settings.iter().for_each(|setting| asked.set(*setting));
        asked
    }

    /// What is set, fact by fact.
    #[must_use]
    pub fn settings(&self) -> &[Setting] {
        &self.settings
    }
}

/// An ask that another answer is given to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Move {
    /// Position of the service.
    pub service: ServiceId,
    /// Position of the ask.
    pub ask: AskId,
    /// As it is.
    pub before: Judged,
    /// As it would be.
    pub after: Judged,
}

/// What moves from one answer to another.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Moves {
    /// What moves, in the order of services and asks.
    pub moved: Vec<Move>,
    /// Number of the asks, over all services, that stay as they are.
    pub unchanged: usize,
}

/// What moves from one answer to another, on these asks (positions).
#[must_use]
pub fn moves(before: &Report, after: &Report, asks: &[AskId]) -> Moves {
    let mut found = Moves::default();
    for answer in &before.services {
        let Some(other) = after.services.iter().find(|other| other.service == answer.service) else { continue };
        for ask in asks {
            let (Some(one), Some(two)) = (answer.asks.get(*ask), other.asks.get(*ask)) else { continue };
            let (one, two) = (Judged::from(one), Judged::from(two));
            if one == two {
                found.unchanged += 1;
            } else {
                found.moved.push(Move { service: answer.service, ask: *ask, before: one, after: two });
            }
        }
    }
    found
}

/// Whether another value of a fact, with all else as it is, would move a verdict.
#[must_use]
pub fn can_move(dataset: &Dataset, report: &Report, Subject { fact, service }: Subject) -> bool {
    let Some(found) = dataset.tables.facts.get(fact) else { return false };
    let concerned = report.services.iter().filter(|answer| service.is_none_or(|service| answer.service == service));
    // A verdict stays whatever a fact outside of its support is.
    let mut resting = concerned
        .filter(|answer| answer.asks.ids().any(|ask| answer.support(dataset, ask).binary_search(&fact).is_ok()));
    resting.any(|answer| {
        let Some(rules) = dataset.rules(answer.service) else { return false };
        let mut situation = answer.known.situation(rules);
        found.values.ids().map(ValueSet::only).any(|value| {
            situation.set(fact, value);
            let after = evaluate(rules, &situation);
            answer.asks.entries().any(|(ask, found)| after.of(ask) != found.verdict)
        })
    })
}

/// What is tried, and what it moves.
#[derive(Debug)]
pub struct Try {
    /// What is said.
    pub settings: Vec<Setting>,
    /// The answer then.
    pub after: Report,
    /// What moves.
    pub moves: Moves,
}

/// Every value of a single fact that moves something, the most useful first.
///
/// More useful is what raises the headline more, over all services, then what raises all asks more, then what is easier to do.
#[must_use]
pub fn tries(dataset: &Dataset, before: &Report, asks: &[AskId]) -> Vec<Try> {
    let mut found: Vec<Try> = Vec::new();
    for subject in subjects(dataset) {
        if !can_move(dataset, before, subject) {
            continue;
        }
        let Subject { fact, service } = subject;
        for value in dataset.tables.facts.get(fact).into_iter().flat_map(|fact| fact.values.ids()) {
            let setting = Setting { service, fact, value };
            let mut query = before.query.clone();
            query.set(setting);
            let after = report_on(dataset, &query, before.services.iter().map(|answer| answer.service));
            let moves = moves(before, &after, asks);
            if !moves.moved.is_empty() {
                found.push(Try { settings: vec![setting], after, moves });
            }
        }
    }
    order::sort_by_key(&mut found, |tried| usefulness(dataset, tried));
    found
}

/// Gain of the headline and of all asks, both negated, and effort: less is more useful.
fn usefulness(dataset: &Dataset, tried: &Try) -> (i32, i32, u32) {
    let headline = dataset.headline();
    let of_headline = tried.moves.moved.iter().filter(|moved| moved.ask == headline).map(gain).sum::<i32>();
    let of_all = tried.moves.moved.iter().map(gain).sum::<i32>();
    let effort = |setting: &Setting| {
        let value = dataset.tables.facts.get(setting.fact).and_then(|fact| fact.values.get(setting.value));
        // What nobody can bring about comes after what somebody can.
        value.and_then(|value| value.change).map_or(u32::from(u8::MAX), |(effort, _)| effort.into())
    };
    (-of_headline, -of_all, tried.settings.iter().map(effort).sum())
}

/// Steps that a verdict rises by, both ends together.
fn gain(moved: &Move) -> i32 {
    let height = |Verdict { worst, best }: Verdict| steps(worst) + steps(best);
    height(moved.after.verdict) - height(moved.before.verdict)
}

fn steps(level: Level) -> i32 {
    Level::ALL.into_iter().zip(0..).find(|(found, _)| *found == level).map_or(0, |(_, steps)| steps)
}

/// The smallest changes that raise the headline of one of the services; each once, those of the first service first.
#[must_use]
pub fn ready_trials(dataset: &Dataset, report: &Report) -> Vec<ChangeSet> {
    let mut found: Vec<ChangeSet> = Vec::new();
    for answer in &report.services {
        let raising = report.changes(dataset, answer, dataset.headline());
        found.extend(
            raising
                .iter()
                .filter(|raise| !found.contains(&raise.set))
                .map(|raise| raise.set.clone())
                .collect::<Vec<_>>(),
        );
    }
    found
}
