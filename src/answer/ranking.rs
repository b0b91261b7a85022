//! Candidates put in order, a few at a time: whoever waits for keys may look whether one has come.

use std::cmp::Reverse;

use super::known::known_trait;
use super::reverse::{Candidate, Choice, Pick, ask_verdict};
use super::{report_on, validity_in};
use crate::dataset::{
    CountryId, CountsFrom, Dataset, FindingPlace, Id as _, Role, Scope, ServiceId, Tables, Validity, ValidityId,
};
use crate::engine::{FactId, Level, ValueId, Verdict};
use crate::query::day::{Day, after, days_between};
use crate::query::{Among, CardChoice, Query, Wanted};

/// Of which card it holds what somebody said of a card.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum SaidOf {
    /// Of every candidate: it narrows the choice.
    Each,
    /// Of the card and place of the query alone, as [`Query::about`] has it.
    #[default]
    Own,
}

impl SaidOf {
    /// A query about another card or place, with what holds of it.
    pub(super) fn told(self, all: &Query, other: Query) -> Query {
        match self {
            Self::Each => Query { settings: all.settings.clone(), last_used: all.last_used, ..other },
            Self::Own => other,
        }
    }
}

/// An order in the making.
#[derive(Debug, Clone)]
pub struct Ranking {
    query: Query,
    wanted: Wanted,
    said_of: SaidOf,
    is_kept: bool,
    picks: Vec<Pick>,
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
        let is_kept = wanted.among == Among::Places && tables.cards.get(query.card).is_some_and(|card| card.kept);
        let picks = picks(dataset, query, wanted.among, is_kept);
        Self { query: query.clone(), wanted: wanted.clone(), said_of, is_kept, picks, seen: 0, found: Vec::new() }
    }

    /// Looks at `most` more candidates at most.
    pub fn proceed(&mut self, dataset: &Dataset, most: usize) {
        let next = self.picks.iter().skip(self.seen).take(most).copied();
        let candidates = next.filter_map(|pick| self.candidate(dataset, pick));
        let ranked = candidates.map(|candidate| (rank(dataset, &self.query, &candidate), candidate));
        let ranked: Vec<(Rank, Candidate)> = ranked.collect();
        self.found.extend(ranked);
        self.seen = self.seen.saturating_add(most).min(self.picks.len());
        // What was in order is one run, which costs the sort little; equals stay in the order of the data.
        self.found.sort_by(|(one, _), (other, _)| one.cmp(other));
    }

    /// Whether every candidate has been looked at.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.seen == self.picks.len()
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
        let query = self.query_for(dataset, candidate.pick);
        let report = report_on(dataset, &query, self.wanted.services.iter().copied());
        Choice { candidate: candidate.clone(), report }
    }

    fn candidate(&self, dataset: &Dataset, pick: Pick) -> Option<Candidate> {
        let asked = self.query_for(dataset, pick);
        let is_narrowed = self.wanted.among == Among::Cards && self.said_of == SaidOf::Each;
        if is_narrowed && !can_be_as_said(dataset, &asked) {
            return None;
        }
        let of_service = |service: &ServiceId| ask_verdict(dataset, &asked, *service, self.wanted.ask);
        let verdicts: Vec<Verdict> = self.wanted.services.iter().map(of_service).collect();
        let kept = || if self.is_kept { cheapest(dataset, &asked) } else { None };
        let serves = verdicts.iter().all(|verdict| verdict.best >= self.wanted.at_least);
        serves.then(|| Candidate { pick, verdicts, kept: kept() })
    }

    /// The same person's question about a candidate; a card that is kept is asked about as one.
    #[must_use]
    pub fn query_for(&self, dataset: &Dataset, pick: Pick) -> Query {
        let asked = pick.asked(&dataset.tables, &self.query);
        let asked = if self.is_kept { Query { card: self.query.card, ..asked } } else { asked };
        self.said_of.told(&self.query, asked)
    }
}

/// The kinds of a place and the cards with a name that are sold there; or every place. Of a card that is kept, those with a name
/// stand for their places: somebody gets one of them, not its kind.
fn picks(dataset: &Dataset, query: &Query, among: Among, is_kept: bool) -> Vec<Pick> {
    let tables = &dataset.tables;
    let places = tables.countries.ids();
    if among == Among::Cards {
        let named = dataset.products().own(query.country).map(CardChoice::Product);
        return tables.kinds().map(CardChoice::Kind).chain(named).map(Pick::Card).collect();
    }
    if !is_kept {
        return places.map(Pick::Place).collect();
    }
    let of_kind = tables.products.entries().filter(|(_, product)| product.can_be(query.card));
    let (named, homes): (Vec<Pick>, Vec<Option<CountryId>>) =
        of_kind.map(|(position, product)| (Pick::Card(CardChoice::Product(position)), product.country)).unzip();
    let others = places.filter(|place| !homes.contains(&Some(*place))).map(Pick::Place);
    named.into_iter().chain(others).collect()
}

/// All candidates, best first.
///
/// The service with the weakest verdict counts first, then the next; among equals what the measures of the data say, what is easier
/// to get, the number that lives longer without an action (unknown last); then the name.
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
    let is_of_card = |fact: FactId| dataset.tables.facts.get(fact).is_some_and(|fact| fact.scope == Scope::Card);
    let place =
        FindingPlace { country: query.country, service: ServiceId::FIRST, card: query.card, product: query.product };
    query.settings.iter().filter(|setting| is_of_card(setting.fact)).all(|setting| {
        let fact = setting.fact;
        let known = known_trait(dataset, place, fact);
        known.is_none_or(|known| known.values.contains(setting.value) || known.is_assumed(dataset))
    })
}

/// Verdicts from the weakest service up, measures, effort, days without an action, name; less is better.
type Rank = (Reverse<Vec<Worth>>, Vec<usize>, u8, Reverse<Option<i32>>, String);

/// Whether it works in part at least, and the end of the verdict that counts first, then the other.
type Worth = (bool, Level, Level);

/// What a verdict is worth to somebody who still can choose: what works for sure by what is sure; what may work by what it may
/// reach, so that a card that only must be chosen well stands before one that hardly ever works.
fn worth(verdict: Verdict) -> Worth {
    let Verdict { worst, best } = verdict;
    if worst >= Level::Limited { (true, worst, best) } else { (false, best, worst) }
}

fn rank(dataset: &Dataset, query: &Query, candidate: &Candidate) -> Rank {
    let tables = &dataset.tables;
    let mut worths: Vec<Worth> = candidate.verdicts.iter().copied().map(worth).collect();
    worths.sort_unstable();
    let (hard, name) = match candidate.pick {
        Pick::Card(card) => (hardness(tables, card), card.name(tables).en()),
        Pick::Place(country) => (u8::MAX, tables.countries.of(country, |country| country.shown().en())),
    };
    let kept = candidate.kept.and_then(|kept| tables.validity.get(kept));
    let days = kept.and_then(|kept| days(kept, query.today));
    (Reverse(worths), measures(dataset, candidate.pick), hard, Reverse(days), name.to_lowercase())
}

/// How far each measure of a card with a name is from the best; what nobody knows stands in the middle.
fn measures(dataset: &Dataset, pick: Pick) -> Vec<usize> {
    let facts = dataset.tables.facts.entries().filter(|(_, fact)| fact.role.is_some_and(|role| role != Role::Lead));
    facts.map(|(fact, found)| value(dataset, pick, fact).map_or(found.values.len() - 1, |at| 2 * at.index())).collect()
}

/// The only value that a card with a name is known to have.
fn value(dataset: &Dataset, pick: Pick, fact: FactId) -> Option<ValueId> {
    let Pick::Card(CardChoice::Product(product)) = pick else { return None };
    let found = dataset.tables.products.get(product)?;
    let country = found.country.unwrap_or(CountryId::FIRST);
    let place = FindingPlace { country, service: ServiceId::FIRST, card: found.usual(), product: Some(product) };
    known_trait(dataset, place, fact)?.values.single()
}

/// How hard a card is to get.
fn hardness(tables: &Tables, card: CardChoice) -> u8 {
    match card {
        CardChoice::Kind(card) => tables.cards.get(card).map_or(u8::MAX, |card| effort(card.effort)),
        CardChoice::Product(product) => tables.products.get(product).and_then(|found| found.effort).unwrap_or(u8::MAX),
    }
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

/// Of the numbers that a query is about, the one that is kept most cheaply.
///
/// Known costs count first, the lowest first; then a known period, a cost in words, the longer period, and the order of the data.
/// A number that nothing prolongs comes last.
#[must_use]
pub fn cheapest(dataset: &Dataset, query: &Query) -> Option<ValidityId> {
    let key = |position: &ValidityId| {
        let found = dataset.tables.validity.get(*position)?;
        let days = days(found, query.today);
        let ends = found.from == CountsFrom::Activation;
        let yearly = found.yearly.filter(|_| !ends).unwrap_or(u32::MAX);
        Some((ends, yearly, days.is_none(), found.cost.is_none(), Reverse(days), *position))
    };
    numbers(dataset, query).into_iter().min_by_key(key)
}

/// Positions of the numbers of a card with a name, which are no others of its place; else of those of the place.
fn numbers(dataset: &Dataset, query: &Query) -> Vec<ValidityId> {
    let Some(product) = query.product else { return validity_in(dataset, query.country) };
    dataset.tables.validity.find_all(|number| number.product == Some(product)).collect()
}
