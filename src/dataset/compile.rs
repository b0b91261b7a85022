//! From the tables to rules that the engine evaluates.

use super::{Condition, Requirement, Tables};
use crate::engine::{self, AskId, FactId, Rules, RulesError, ValueSet};

/// The set that the data writes as bits.
#[must_use]
pub fn value_set(bits: u32) -> ValueSet {
    ValueSet::of((0..ValueSet::MOST_VALUES).filter(|bit| bits & (1 << bit) != 0))
}

/// Positions of the routes of one ask that hold for a service, in the order in which [`compile`] gives them to the engine.
pub fn routes_of(tables: &Tables, service: usize, ask: usize) -> impl Iterator<Item = usize> {
    let routes = tables.routes.iter().enumerate();
    routes
        .filter(move |(_, route)| usize::from(route.ask) == ask && route.services & bit(service) != 0)
        .map(|(position, _)| position)
}

/// The bit of a position in a set of services or card kinds; none beyond the most that the loader lets pass.
fn bit(position: usize) -> u32 {
    u32::try_from(position).ok().and_then(|position| 1u32.checked_shl(position)).unwrap_or_default()
}

/// The rules of one service.
///
/// # Errors
/// Asks that need each other in a ring.
pub fn compile(tables: &Tables, service: usize) -> Result<Rules, RulesError> {
    let facts = tables.facts.iter().map(|fact| fact.values.len()).collect();
    let asks = (0..tables.asks.len()).map(|ask| {
        let routes =
            routes_of(tables, service, ask).filter_map(|position| tables.routes.get(position)).map(route).collect();
        engine::Ask { routes }
    });
    Rules::new(facts, asks.collect())
}

fn route(route: &super::Route) -> engine::Route {
    let needs = route.needs.iter().map(|need| match &need.requirement {
        Requirement::LevelOf(ask) => engine::Need::LevelOf(AskId(*ask)),
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
        Condition::Fact(fact, values) => engine::Condition::Fact { fact: FactId(*fact), accepted: value_set(*values) },
        Condition::Any(parts) => engine::Condition::Any(parts.iter().map(condition).collect()),
        Condition::All(parts) => engine::Condition::All(parts.iter().map(condition).collect()),
        Condition::Ask(ask, at_least) => engine::Condition::Ask { ask: AskId(*ask), at_least: *at_least },
    }
}
