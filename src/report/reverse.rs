//! Reverse look-up: which cards of a place, and which places, serve somebody.

use std::cmp::Reverse;

use super::calendar::{Day, after, days_between};
use super::known::known_trait;
use super::{Query, Report, known_facts, report_on};
use crate::dataset::{CountsFrom, Dataset, FindingPlace, Scope, Validity};
use crate::engine::{AskId, FactId, Level, Situation, Verdict, evaluate_ask, reaching};

fn ask_id(ask: usize) -> AskId {
    AskId(u16::try_from(ask).unwrap_or(u16::MAX))
}

fn situation(dataset: &Dataset, query: &Query, service: usize) -> Option<Situation> {
    dataset.rules(service).map(|rules| known_facts(dataset, query, service).situation(rules))
}

/// The verdict of an ask (position) for one service, without its proof.
pub(super) fn ask_verdict(dataset: &Dataset, query: &Query, service: usize, ask: usize) -> Verdict {
    let found = dataset.rules(service).zip(situation(dataset, query, service));
    found.map_or(Verdict::decided(Level::No), |(rules, situation)| evaluate_ask(rules, ask_id(ask), &situation))
}

/// The verdict of the headline for one service, without its proof.
#[must_use]
pub fn headline_verdict(dataset: &Dataset, query: &Query, service: usize) -> Verdict {
    ask_verdict(dataset, query, service, dataset.headline())
}

/// Card kinds of the query's country that may reach `level`, surest first. What was said of the card itself is left aside.
#[must_use]
pub fn cards_reaching(
    dataset: &Dataset,
    query: &Query,
    service: usize,
    ask: usize,
    level: Level,
) -> Vec<(usize, Verdict)> {
    let Some(rules) = dataset.rules(service) else { return Vec::new() };
    let mut asked = query.clone();
    asked.forget_card(&dataset.tables);
    let candidates = (0..dataset.tables.cards.len()).filter_map(|card| {
        asked.card = card;
        Some((card, situation(dataset, &asked, service)?))
    });
    reaching(rules, ask_id(ask), level, candidates)
}

/// What a choice is made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Among {
    /// The card kinds, in the country or region of the query.
    Cards,
    /// The countries and regions, for the card kind of the query.
    Places,
}

/// What the choice must serve.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// What is compared.
    pub among: Among,
    /// Positions of the services; all count.
    pub services: Vec<usize>,
    /// Position of the ask.
    pub ask: usize,
    /// What may not reach this for each of the services is left out.
    pub at_least: Level,
}

/// One card kind or place, with its verdicts alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Position of the card kind or of the country or region.
    pub position: usize,
    /// One per wanted service.
    pub verdicts: Vec<Verdict>,
    /// Position of the number there that is kept most cheaply, among places and for cards that are kept.
    pub kept: Option<usize>,
}

/// A candidate with everything that explains it.
#[derive(Debug, Clone)]
pub struct Choice {
    /// The candidate.
    pub candidate: Candidate,
    /// The answer for it, on the wanted services.
    pub report: Report,
}

impl Choice {
    /// The most pressing warning (position) for whoever may use the card.
    #[must_use]
    pub fn warning(&self, dataset: &Dataset) -> Option<usize> {
        let headlines = self.report.services.iter().filter_map(|answer| answer.asks.get(dataset.headline()));
        let may_be_used = headlines.into_iter().any(|ask| ask.verdict.best > Level::No);
        self.report.counsel(dataset).warnings.first().copied().filter(|_| may_be_used)
    }
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
    let mut ranked = ranked(dataset, query, wanted);
    let more = ranked.len().saturating_sub(most);
    ranked.truncate(most);
    let answered = ranked.into_iter().map(|candidate| {
        let query = query_for(query, wanted.among, candidate.position);
        Choice { candidate, report: report_on(dataset, &query, wanted.services.iter().copied()) }
    });
    Choices { shown: answered.collect(), more }
}

/// All candidates, best first.
///
/// The service with the weakest verdict counts first, then the next; among equals the card kind that is easier to get, or the place
/// whose number lives longer without an action (unknown last); then the name.
#[must_use]
pub fn ranked(dataset: &Dataset, query: &Query, wanted: &Wanted) -> Vec<Candidate> {
    let tables = &dataset.tables;
    let is_kept = wanted.among == Among::Places && tables.cards.get(query.card).is_some_and(|card| card.kept);
    let kept = if is_kept { cheapest(dataset, query.today) } else { Vec::new() };
    let count = match wanted.among {
        Among::Cards => tables.cards.len(),
        Among::Places => tables.countries.len(),
    };
    let mut asked = query.clone();
    let mut found: Vec<Candidate> = Vec::with_capacity(count);
    for position in 0..count {
        set_candidate(&mut asked, wanted.among, position);
        if wanted.among == Among::Cards && !can_be_as_said(dataset, &asked) {
            continue;
        }
        let of_service = |service: &usize| ask_verdict(dataset, &asked, *service, wanted.ask);
        let verdicts: Vec<Verdict> = wanted.services.iter().map(of_service).collect();
        if verdicts.iter().all(|verdict| verdict.best >= wanted.at_least) {
            found.push(Candidate { position, verdicts, kept: kept.get(position).copied().flatten() });
        }
    }
    found.sort_by_cached_key(|candidate| rank(dataset, query.today, wanted.among, candidate));
    found
}

fn query_for(query: &Query, among: Among, position: usize) -> Query {
    let mut asked = query.clone();
    set_candidate(&mut asked, among, position);
    asked
}

fn set_candidate(query: &mut Query, among: Among, position: usize) {
    match among {
        Among::Cards => query.card = position,
        Among::Places => query.country = position,
    }
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

/// By country or region, the number there that is kept most cheaply.
///
/// Known costs count first, the lowest first; then a known period, a cost in words, the longer period, and the order of the data.
/// A number that nothing prolongs comes last.
fn cheapest(dataset: &Dataset, today: Day) -> Vec<Option<usize>> {
    let tables = &dataset.tables;
    let mut best = vec![None; tables.countries.len()];
    for (position, place) in tables.validity.keys().enumerate() {
        let Some(found) = tables.validity.get(position) else { continue };
        let days = days(found, today);
        let ends = found.from == CountsFrom::Activation;
        let yearly = found.yearly.filter(|_| !ends).unwrap_or(u32::MAX);
        let key = (ends, yearly, days.is_none(), found.cost.is_none(), Reverse(days), position);
        if let Some(slot) = best.get_mut(usize::from(*place))
            && slot.is_none_or(|before| key < before)
        {
            *slot = Some(key);
        }
    }
    best.into_iter().map(|found| found.map(|(.., position)| position)).collect()
}
