//! Candidates put in order, a few at a time: whoever waits for keys may look whether one has come.

use std::cmp::Reverse;

use super::known::known_trait;
use super::reverse::{Candidate, Choice, ask_verdict};
use super::{report_on, validity_of};
use crate::dataset::{CountsFrom, Dataset, FindingPlace, Scope, Validity};
use crate::engine::{FactId, Level, Verdict};
use crate::query::day::{Day, after, days_between};
use crate::query::{Among, Query, Wanted};

/// Of which card it holds what somebody said of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SaidOf {
    /// Of every candidate: it narrows the choice.
    Each,
    /// Of the card and place of the query alone, as [`Query::about`] has it.
    Own,
}

/// An order in the making.
#[derive(Debug, Clone)]
pub struct Ranking {
    query: Query,
    wanted: Wanted,
    said_of: SaidOf,
    is_kept: bool,
    count: usize,
    /// How many have been looked at.
    seen: usize,
    /// Those that serve among them, best first.
    found: Vec<(Rank, Candidate)>,
}

impl Ranking {
    /// Of which nothing has been looked at.
    #[must_use]
    pub fn new(dataset: &Dataset, query: &Query, wanted: &Wanted, said_of: SaidOf) -> Self {
        let tables = &dataset.tables;
        let count = match wanted.among {
            Among::Cards => tables.cards.len(),
            Among::Places => tables.countries.len(),
        };
        let is_kept = wanted.among == Among::Places && tables.cards.get(query.card).is_some_and(|card| card.kept);
        Self { query: query.clone(), wanted: wanted.clone(), said_of, is_kept, count, seen: 0, found: Vec::new() }
    }

    /// Looks at `most` more candidates at most.
    pub fn proceed(&mut self, dataset: &Dataset, most: usize) {
        let end = self.seen.saturating_add(most).min(self.count);
        for position in self.seen..end {
            if let Some(candidate) = self.candidate(dataset, position) {
                self.found.push((rank(dataset, self.query.today, self.wanted.among, &candidate), candidate));
            }
        }
        self.seen = end;
        // What was in order is one run, which costs the sort little; equals stay in the order of the data.
        self.found.sort_by(|(one, _), (other, _)| one.cmp(other));
    }

    /// Whether every candidate has been looked at.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.seen == self.count
    }

    /// Whether it is the order for this.
    #[must_use]
    pub fn is_for(&self, query: &Query, wanted: &Wanted) -> bool {
        self.query == *query && self.wanted == *wanted
    }

    /// What the candidates must serve.
    #[must_use]
    pub fn wanted(&self) -> &Wanted {
        &self.wanted
    }

    /// Those that serve among the candidates that have been looked at, best first.
    #[must_use]
    pub fn candidates(&self) -> impl ExactSizeIterator<Item = &Candidate> {
        self.found.iter().map(|(_, candidate)| candidate)
    }

    /// A candidate with its answer.
    #[must_use]
    pub fn answered(&self, dataset: &Dataset, candidate: &Candidate) -> Choice {
        let query = self.query_for(dataset, candidate.position);
        let report = report_on(dataset, &query, self.wanted.services.iter().copied());
        Choice { candidate: candidate.clone(), report }
    }

    fn candidate(&self, dataset: &Dataset, position: usize) -> Option<Candidate> {
        let asked = self.query_for(dataset, position);
        let is_narrowed = self.wanted.among == Among::Cards && self.said_of == SaidOf::Each;
        if is_narrowed && !can_be_as_said(dataset, &asked) {
            return None;
        }
        let of_service = |service: &usize| ask_verdict(dataset, &asked, *service, self.wanted.ask);
        let verdicts: Vec<Verdict> = self.wanted.services.iter().map(of_service).collect();
        let kept = || if self.is_kept { cheapest(dataset, position, self.query.today) } else { None };
        let serves = verdicts.iter().all(|verdict| verdict.best >= self.wanted.at_least);
        serves.then(|| Candidate { position, verdicts, kept: kept() })
    }

    fn query_for(&self, dataset: &Dataset, position: usize) -> Query {
        let (country, card) = match self.wanted.among {
            Among::Cards => (self.query.country, position),
            Among::Places => (position, self.query.card),
        };
        match self.said_of {
            SaidOf::Each => Query { country, card, ..self.query.clone() },
            SaidOf::Own => self.query.about(&dataset.tables, country, card),
        }
    }
}

/// All candidates, best first.
///
/// The service with the weakest verdict counts first, then the next; among equals the card kind that is easier to get, or the place
/// whose number lives longer without an action (unknown last); then the name.
#[must_use]
pub fn ranked(dataset: &Dataset, query: &Query, wanted: &Wanted) -> Vec<Candidate> {
    let mut ranking = Ranking::new(dataset, query, wanted, SaidOf::Each);
    ranking.proceed(dataset, usize::MAX);
    ranking.found.into_iter().map(|(_, candidate)| candidate).collect()
}

/// The best candidates, and how many more there are.
#[derive(Debug, Clone)]
pub struct Choices {
    /// The best, best first.
    pub shown: Vec<Choice>,
    /// Number of those that are not shown.
    pub more: usize,
}

/// The `most` best candidates with their answers; of the others nothing but the verdict is worked out.
#[must_use]
pub fn choices(dataset: &Dataset, query: &Query, wanted: &Wanted, most: usize) -> Choices {
    let mut ranking = Ranking::new(dataset, query, wanted, SaidOf::Each);
    ranking.proceed(dataset, usize::MAX);
    let more = ranking.candidates().len().saturating_sub(most);
    let shown = ranking.candidates().take(most).map(|candidate| ranking.answered(dataset, candidate)).collect();
    Choices { shown, more }
}

/// Whether a card of the kind can be what was said of it: a trait that the kind leaves open or only assumes can.
fn can_be_as_said(dataset: &Dataset, query: &Query) -> bool {
    let is_of_card = |fact: usize| dataset.tables.facts.get(fact).is_some_and(|fact| fact.scope == Scope::Card);
    let place = FindingPlace { country: query.country, service: 0, card: query.card };
    query.settings.iter().filter(|setting| is_of_card(setting.fact)).all(|setting| {
        let fact = FactId(u16::try_from(setting.fact).unwrap_or(u16::MAX));
        let known = known_trait(dataset, place, fact);
        known.is_none_or(|known| known.values.contains(setting.value) || known.is_assumed(dataset))
    })
}

/// Verdicts from the weakest service up, effort, days without an action, name; less is better.
type Rank = (Reverse<Vec<Worth>>, u8, Reverse<Option<i32>>, String);

/// Whether it works in part at least, and the end of the verdict that counts first, then the other.
type Worth = (bool, Level, Level);

/// What a verdict is worth to somebody who still can choose: what works for sure by what is sure; what may work by what it may
/// reach, so that a card that only must be chosen well stands before one that hardly ever works.
fn worth(verdict: Verdict) -> Worth {
    let Verdict { worst, best } = verdict;
    if worst >= Level::Limited { (true, worst, best) } else { (false, best, worst) }
}

fn rank(dataset: &Dataset, today: Day, among: Among, candidate: &Candidate) -> Rank {
    let mut worths: Vec<Worth> = candidate.verdicts.iter().copied().map(worth).collect();
    worths.sort_unstable();
    let (effort, name) = match among {
        Among::Cards => {
            let card = dataset.tables.cards.get(candidate.position);
            (card.map_or(u8::MAX, |card| effort(card.effort)), card.map_or("", |card| card.name.en))
        }
        Among::Places => (0, dataset.tables.countries.get(candidate.position).map_or("", |country| country.shown().en)),
    };
    let kept = candidate.kept.and_then(|kept| dataset.tables.validity.get(kept));
    (Reverse(worths), effort, Reverse(kept.and_then(|kept| days(kept, today))), name.to_lowercase())
}

/// A kind that is never suggested comes behind all that are.
fn effort(written: u8) -> u8 {
    written.checked_sub(1).unwrap_or(u8::MAX)
}

/// Days that a number lives from today without an action; none where nobody knows, or where nothing prolongs it.
fn days(found: &Validity, today: Day) -> Option<i32> {
    let period = found.period.filter(|_| found.from != CountsFrom::Activation)?;
    days_between(today, after(today, period)?)
}

/// Of the numbers of a country or region (position), the one that is kept most cheaply.
///
/// Known costs count first, the lowest first; then a known period, a cost in words, the longer period, and the order of the data.
/// A number that nothing prolongs comes last.
fn cheapest(dataset: &Dataset, place: usize, today: Day) -> Option<usize> {
    let key = |position: &usize| {
        let found = dataset.tables.validity.get(*position)?;
        let days = days(found, today);
        let ends = found.from == CountsFrom::Activation;
        let yearly = found.yearly.filter(|_| !ends).unwrap_or(u32::MAX);
        Some((ends, yearly, days.is_none(), found.cost.is_none(), Reverse(days), *position))
    };
    validity_of(dataset, place).into_iter().min_by_key(key)
}
