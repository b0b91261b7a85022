//! From the tables to rules that the engine evaluates.

use super::{Condition, Id as _, Requirement, RouteId, ServiceId, Tables};
use crate::engine::{self, AskId, Rules, RulesError, ValueId, ValueSet};

/// The set that the data writes as bits.
#[must_use]
pub fn value_set(bits: u32) -> ValueSet {
    ValueSet::of((0..ValueSet::MOST_VALUES).map(ValueId::at).filter(|value| value.is_in(bits)))
}

/// Positions of the routes of one ask that hold for a service, in the order in which [`compile`] gives them to the engine.
pub fn routes_of(tables: &Tables, service: ServiceId, ask: AskId) -> impl Iterator<Item = RouteId> {
    let routes = tables.routes.entries();
    routes.filter(move |(_, route)| route.ask == ask && service.is_in(route.services)).map(|(position, _)| position)
}

/// The rules of one service.
///
/// # Errors
/// Asks that need each other in a ring.
pub fn compile(tables: &Tables, service: ServiceId) -> Result<Rules, RulesError> {
    let facts = tables.facts.iter().map(|fact| fact.values.len()).collect();
    let asks = tables.asks.ids().map(|ask| {
        let routes =
            routes_of(tables, service, ask).filter_map(|position| tables.routes.get(position)).map(route).collect();
        engine::Ask { routes }
    });
    Rules::new(facts, asks.collect())
}

fn route(route: &super::Route) -> engine::Route {
    let needs = route.needs.iter().map(|need| match &need.requirement {
        Requirement::LevelOf(ask) => engine::Need::LevelOf(*ask),
        Requirement::Condition(found, otherwise) => {
            engine::Need::Condition { condition: condition(found), otherwise: *otherwise }
        }
    });
    engine::Route { needs: needs.collect(), at_best: route.at_best }
}

/// A condition as the engine reads it.
#[must_use]
pub fn condition(found: &Condition) -> engine::Condition {
    match found {
        Condition::Fact(fact, values) => engine::Condition::Fact { fact: *fact, accepted: value_set(*values) },
        Condition::Any(parts) => engine::Condition::Any(parts.iter().map(condition).collect()),
        Condition::All(parts) => engine::Condition::All(parts.iter().map(condition).collect()),
        Condition::Ask(ask, at_least) => engine::Condition::Ask { ask: *ask, at_least: *at_least },
    }
}
