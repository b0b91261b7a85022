//! The sentences that say an answer: the first of each slot whose circumstances hold.

use super::{Report, ServiceAnswer, Tally, is_lapsed, seen};
use crate::dataset::{Dataset, Id as _, ServiceId, Slot, Summary, SummaryId, When, value_set};
use crate::engine::{AskId, FactId, ValueId, ValueSet, Verdict, evaluate_ask};
use crate::order;
use strum::VariantArray as _;

/// A sentence, and the services that it is said of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// What it is about.
    pub slot: Slot,
    /// Position of the sentence in the tables.
    pub summary: SummaryId,
    /// Positions of the services, in the order of the report; all of them where they need not be named.
    pub services: Vec<ServiceId>,
}

/// The sentences in the order of saying; services of which the same is said share one.
#[must_use]
pub fn summary(dataset: &Dataset, report: &Report) -> Vec<Said> {
    let mut said: Vec<Said> = Vec::new();
    let around: Vec<Around> = report.services.iter().map(|answer| Around::new(dataset, report, answer)).collect();
    for slot in Slot::VARIANTS.iter().copied() {
        for here in &around {
            let Some(found) = here.chosen(slot) else { continue };
            match said.iter_mut().find(|said| said.slot == slot && said.summary == found) {
                Some(same) => same.services.push(here.answer.service),
                None => said.push(Said { slot, summary: found, services: vec![here.answer.service] }),
            }
        }
    }
    said
}

/// What circumstances are tried against.
struct Around<'a> {
    dataset: &'a Dataset,
    report: &'a Report,
    answer: &'a ServiceAnswer,
    tally: Tally,
}

impl<'a> Around<'a> {
    fn new(dataset: &'a Dataset, report: &'a Report, answer: &'a ServiceAnswer) -> Self {
        Self { dataset, report, answer, tally: seen(dataset, report, answer.service) }
    }

    /// The first sentence that is true: those of the card with a name before those of the place before all others.
    fn chosen(&self, slot: Slot) -> Option<SummaryId> {
        let of_slot = self.dataset.tables.summaries.entries().filter(|(_, found)| found.slot == slot);
        let mut near: Vec<(bool, bool, SummaryId, &Summary)> = of_slot
            .filter(|(_, found)| self.concerns(found))
            .map(|(position, found)| (found.products.is_empty(), found.countries.is_empty(), position, found))
            .collect();
        order::sort_by_key(&mut near, |(product, country, position, _)| (*product, *country, *position));
        let is_true = |found: &Summary| found.when.as_ref().is_none_or(|when| self.holds(when));
        near.into_iter().find(|(.., found)| is_true(found)).map(|(_, _, position, _)| position)
    }

    fn concerns(&self, found: &Summary) -> bool {
        let query = &self.report.query;
        (found.products.is_empty() || query.product.is_some_and(|product| found.products.contains(&product)))
            && (found.countries.is_empty() || found.countries.contains(&query.country))
            && query.card.is_in(found.cards)
            && self.answer.service.is_in(found.services)
    }

    fn holds(&self, when: &When) -> bool {
        match when {
            When::Fact(fact, values) => {
                let known = self.answer.known.of(*fact).values;
                known.iter().all(|value| value_set(*values).contains(value))
            }
            When::Open(fact) => self.answer.known.of(*fact).values.len() > 1,
            When::Verdict { ask, given, at_least, at_most, open } => self.verdict(*ask, given).is_some_and(|verdict| {
                verdict.worst >= *at_least
                    && verdict.best <= *at_most
                    && open.is_none_or(|open| open != verdict.is_decided())
            }),
            When::Reported(outcome) => self.tally.has(*outcome),
            When::Lapsed => is_lapsed(self.dataset, &self.report.query),
            When::Any(parts) => parts.iter().any(|part| self.holds(part)),
            When::All(parts) => parts.iter().all(|part| self.holds(part)),
            When::None(parts) => !parts.iter().any(|part| self.holds(part)),
        }
    }

    /// The verdict of an ask once some facts are answered.
    fn verdict(&self, ask: AskId, given: &[(FactId, ValueId)]) -> Option<Verdict> {
        if given.is_empty() {
            return self.answer.asks.get(ask).map(|found| found.verdict);
        }
        let rules = self.dataset.rules(self.answer.service)?;
        let mut situation = self.answer.known.situation(rules);
        for (fact, value) in given {
            situation.set(*fact, ValueSet::only(*value));
        }
        Some(evaluate_ask(rules, ask, &situation))
    }
}
