//! A card that somebody holds: until when its number must be used, what each wallet says of it, what threatens it.

mod notes;

pub use notes::{Change, Noted, changes, note};

use super::{Deadline, Origin, Word, report, validity_in, validity_of};
use crate::dataset::{
    CountsFrom, Dataset, FindingId, Id as _, Outcome, Period, ProductId, Scope, ServiceId, Validity, ValidityId,
};
use crate::engine::AskId;
use crate::order;
use crate::query::Query;
use crate::query::day::Day;

/// What a deadline follows from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// A period of one's own.
    Own(Period),
    /// What is known of the number (position).
    Known(ValidityId),
}

/// What somebody says of a card that he holds, beside when it was used.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Terms {
    /// A period that he goes by in the place of what is known.
    pub own: Option<Period>,
    /// The day of its activation.
    pub activated: Option<Day>,
}

/// A day that counts, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// The rule that it follows from.
    pub rule: Rule,
    /// The days.
    pub days: Deadline,
}

/// How a card that somebody holds stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Standing {
    /// The days that count, the earliest first; none where no period is known or nobody said when it began.
    pub due: Vec<Due>,
    /// The rules that count, whenever their periods began.
    pub rules: Vec<Rule>,
    /// Rules of the place (positions), where nothing is known of a card with a name.
    pub offered: Vec<ValidityId>,
    /// The word of the headline for each service (position).
    pub words: Vec<(ServiceId, Word)>,
    /// What threatens the number: positions of findings.
    pub threats: Vec<FindingId>,
}

/// A card that somebody holds, and how it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holding {
    /// What it is called in commands.
    pub id: String,
    /// A label of his own.
    pub label: Option<String>,
    /// The question about it.
    pub query: Query,
    /// What he says of it.
    pub terms: Terms,
    /// The services (positions) that it is bound to.
    pub bound: Vec<ServiceId>,
    /// How it stands.
    pub standing: Standing,
    /// What has changed since it was told last.
    pub changes: Vec<Change>,
    /// What he saw with it.
    pub seen: Vec<Sight>,
}

/// What somebody saw with a card that he holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sight {
    /// Position of the service.
    pub service: ServiceId,
    /// Position of the ask.
    pub ask: AskId,
    /// How it went.
    pub outcome: Outcome,
    /// When.
    pub day: Option<Day>,
}

impl Holding {
    /// The day that counts, and why.
    #[must_use]
    pub fn first_due(&self) -> Option<&Due> {
        self.standing.due.first()
    }

    /// Whether it is to be acted within some days, or should have been.
    #[must_use]
    pub fn is_due(&self, within: u16) -> bool {
        self.first_due().is_some_and(|due| due.days.is_due(within))
    }

    /// What a day that is said of it without more is: what the rule counts from whose day comes first.
    #[must_use]
    pub fn counts_from(&self, dataset: &Dataset) -> CountsFrom {
        let first = self.first_due().map(|due| due.rule);
        first.or(self.standing.rules.first().copied()).map_or(CountsFrom::Use, |rule| rule.counts_from(dataset))
    }

    /// What comes first where several stand in a list: the earliest day; then those without one, in their order.
    #[must_use]
    pub fn urgency(&self) -> (bool, Option<Day>) {
        let due = self.first_due().map(|due| due.days.due);
        (due.is_none(), due)
    }
}

impl Rule {
    /// What its period is counted from.
    #[must_use]
    pub fn counts_from(self, dataset: &Dataset) -> CountsFrom {
        match self {
            Self::Own(_) => CountsFrom::Use,
            Self::Known(position) => dataset.tables.validity.get(position).map_or(CountsFrom::Use, |found| found.from),
        }
    }
}

/// How the card of a query stands.
#[must_use]
pub fn standing(dataset: &Dataset, query: &Query, terms: Terms) -> Standing {
    let (rules, offered) = rules(dataset, query, terms.own);
    let headline = dataset.headline();
    let answers = report(dataset, query).services;
    let words = answers.iter().filter_map(|answer| Some((answer.service, answer.asks.get(headline)?.word)));
    Standing {
        due: due_days(dataset, query, terms, &rules),
        rules,
        offered,
        words: words.collect(),
        threats: threats(dataset, query),
    }
}

/// The days that count for the card of a query, and nothing that takes longer to work out.
#[must_use]
pub fn only_due(dataset: &Dataset, query: &Query, terms: Terms) -> Standing {
    let (rules, offered) = rules(dataset, query, terms.own);
    Standing { due: due_days(dataset, query, terms, &rules), rules, offered, ..Standing::default() }
}

/// Whether every rule that counts for the card with a name of a query counts from its activation: a day that is said of it is that.
#[must_use]
pub fn only_counts_from_activation(dataset: &Dataset, query: &Query, own: Option<Period>) -> bool {
    let (rules, _) = rules(dataset, query, own);
    let is_from_activation = |rule: &Rule| rule.counts_from(dataset) == CountsFrom::Activation;
    query.product.is_some() && !rules.is_empty() && rules.iter().all(is_from_activation)
}

/// Whether a day can be the last use or top-up of the card of a query: a day to come only as the end of a plan.
#[must_use]
pub fn can_be_used_on(dataset: &Dataset, query: &Query, own: Option<Period>, day: Day) -> bool {
    let (rules, _) = rules(dataset, query, own);
    day <= query.today || rules.iter().any(|rule| rule.counts_from(dataset) == CountsFrom::PlanEnd)
}

fn due_days(dataset: &Dataset, query: &Query, terms: Terms, rules: &[Rule]) -> Vec<Due> {
    let due = |rule: &Rule| {
        let is_from_activation = rule.counts_from(dataset) == CountsFrom::Activation;
        let begun = if is_from_activation { terms.activated } else { query.last_used };
        Some(Due { rule: *rule, days: days(dataset, *rule, begun?, query.today)? })
    };
    let mut found: Vec<Due> = rules.iter().filter_map(due).collect();
    order::sort_by_key(&mut found, |due| due.days.due);
    found
}

fn days(dataset: &Dataset, rule: Rule, begun: Day, today: Day) -> Option<Deadline> {
    match rule {
        Rule::Own(period) => Deadline::of(begun, period, None, today),
        Rule::Known(position) => {
            let found = dataset.tables.validity.get(position)?;
            Deadline::of(begun, found.period?, found.grace, today)
        }
    }
}

/// The rules that count, and those that could: what the place says is no rule of a card with a name, nor the other way round.
fn rules(dataset: &Dataset, query: &Query, own: Option<Period>) -> (Vec<Rule>, Vec<ValidityId>) {
    if let Some(period) = own {
        return (vec![Rule::Own(period)], Vec::new());
    }
    let table = &dataset.tables.validity;
    let counting = |found: Vec<ValidityId>, product: Option<ProductId>| {
        let is_of = |found: &Validity| found.product == product && found.period.is_some();
        found.into_iter().filter(|at| table.get(*at).is_some_and(is_of)).collect::<Vec<_>>()
    };
    let own = counting(validity_of(dataset, query), query.product);
    if query.product.is_some() && own.is_empty() {
        return (Vec::new(), counting(validity_in(dataset, query.country), None));
    }
    (own.into_iter().map(Rule::Known).collect(), Vec::new())
}

/// The findings that say of the card what may cost its holder the number.
fn threats(dataset: &Dataset, query: &Query) -> Vec<FindingId> {
    let known = super::known_facts(dataset, query, ServiceId::FIRST);
    let facts = dataset.tables.facts.entries().filter(|(_, fact)| fact.scope == Scope::Card);
    let found = facts.filter_map(|(id, fact)| {
        let Origin::Finding(position) = known.of(id).origin else { return None };
        let values = dataset.tables.findings.get(position)?.values;
        let mut possible = fact.values.iter().enumerate().filter(|(at, _)| values & (1 << at) != 0);
        possible.any(|(_, value)| value.threat).then_some(position)
    });
    found.collect()
}
