//! Checks that need the whole data: scopes that fit, rings of asks, things that nothing uses.

use std::ops::Range;

use super::catalog::Entry;
use super::{Context, Severity};
use crate::dataset::{Condition, Requirement, Route, Scope, Tables, compile};
use crate::engine::RulesError;

/// Checks `tables` as a whole.
pub(super) fn check(context: &Context, tables: &Tables) {
    let checks = [exactly_one, scopes, rings, unread_facts, unused_sources, impossible_routes, repeated_needs];
    for check in checks {
        check(context, tables);
    }
}

fn report(context: &Context, entry: Option<&Entry>, severity: Severity, message: String, help: &str) {
    if let Some(entry) = entry {
        let span: Range<usize> = entry.span.clone();
        entry.reader(context).report(severity, &span, message, Some(help.to_owned()));
    }
}

fn exactly_one(context: &Context, tables: &Tables) {
    let headlines = tables.asks.iter().filter(|ask| ask.headline).count();
    if headlines != 1 {
        let message = format!("{headlines} asks are the headline");
        report(context, context.catalog.asks.entries.first(), Severity::Error, message, "expected exactly one");
    }
    let defaults = tables.profiles.iter().filter(|profile| profile.default).count();
    if defaults != 1 {
        let message = format!("{defaults} profiles are the default");
        report(context, context.catalog.profiles.entries.first(), Severity::Error, message, "expected exactly one");
    }
}

fn scopes(context: &Context, tables: &Tables) {
    let scope = |fact: u16| tables.facts.get(usize::from(fact)).map(|fact| fact.scope);
    let id = |fact: u16| tables.facts.get(usize::from(fact)).map_or("", |fact| fact.id);
    for (entry, finding) in context.catalog.findings.entries.iter().zip(&tables.findings) {
        let fits = match scope(finding.fact) {
            Some(Scope::Card) => finding.card.is_some() && finding.service.is_none(),
            Some(Scope::Country) => finding.card.is_none() && finding.service.is_none(),
            Some(Scope::CountryService) => finding.card.is_none() && finding.service.is_some(),
            Some(Scope::Person) | None => false,
        };
        if !fits {
            let message = format!("this finding does not fit the scope of `{}`", id(finding.fact));
            let help = "a trait needs `card`, a fact of a country with a service needs `service`, others neither; facts of the person have no findings";
            report(context, Some(entry), Severity::Error, message, help);
        }
    }
    for (entry, card) in context.catalog.cards.entries.iter().zip(&tables.cards) {
        for found in card.traits.iter().filter(|found| scope(found.fact) != Some(Scope::Card)) {
            let message = format!("`{}` is no trait of a card", id(found.fact));
            report(context, Some(entry), Severity::Error, message, "expected a fact of scope `card`");
        }
    }
    for (entry, profile) in context.catalog.profiles.entries.iter().zip(&tables.profiles) {
        for (fact, ..) in profile.facts.iter().filter(|(fact, ..)| scope(*fact) != Some(Scope::Person)) {
            let message = format!("`{}` is no fact of the person", id(*fact));
            report(context, Some(entry), Severity::Error, message, "expected a fact of scope `person`");
        }
    }
}

fn rings(context: &Context, tables: &Tables) {
    for service in 0..tables.services.len() {
        let Err(RulesError::Cycle(ring)) = compile(tables, service) else { continue };
        let name = |index: usize| tables.asks.get(index).map_or("", |ask| ask.id);
        let mut names: Vec<&str> = ring.iter().map(|ask| name(ask.index())).collect();
        names.extend(names.first().copied());
        let entry = ring.first().and_then(|ask| context.catalog.asks.entries.get(ask.index()));
        let help = "an ask may need another ask, but not in a ring";
        report(context, entry, Severity::Error, format!("asks need each other: {}", names.join(" > ")), help);
        return;
    }
}

fn unread_facts(context: &Context, tables: &Tables) {
    let mut is_read = vec![false; tables.facts.len()];
    let mut mark = |fact: u16| is_read.iter_mut().skip(fact.into()).take(1).for_each(|slot| *slot = true);
    for need in tables.routes.iter().flat_map(|route| &route.needs) {
        if let Requirement::Condition(condition, _) = &need.requirement {
            condition.for_each_fact(&mut mark);
        }
    }
    tables.advice.iter().filter_map(|advice| advice.when.as_ref()).for_each(|when| when.for_each_fact(&mut mark));
    for ((entry, fact), is_read) in context.catalog.facts.entries.iter().zip(&tables.facts).zip(&is_read) {
        if !is_read {
            let message = format!("nothing reads the fact `{}`", fact.id);
            report(context, Some(entry), Severity::Lint, message, "a need or the `when` of an advice reads facts");
        }
        let has_finding =
            tables.findings.iter().any(|finding| tables.facts.get(usize::from(finding.fact)) == Some(fact));
        let is_of_world = matches!(fact.scope, Scope::Country | Scope::CountryService);
        if is_of_world && !has_finding && !fact.open {
            let help = "add a finding, or `open = true` if nobody has found a value";
            report(context, Some(entry), Severity::Lint, format!("no finding for `{}` anywhere", fact.id), help);
        }
    }
}

fn unused_sources(context: &Context, tables: &Tables) {
    let evidence = (tables.findings.iter().map(|found| &found.evidence))
        .chain(tables.notes.iter().map(|note| &note.evidence))
        .chain(tables.advice.iter().filter_map(|advice| advice.evidence.as_ref()))
        .chain(tables.routes.iter().flat_map(|route| &route.needs).filter_map(|need| need.evidence.as_ref()));
    let mut is_used = vec![false; tables.sources.len()];
    let used =
        evidence.flat_map(|evidence| &evidence.sources).chain(tables.claims.iter().flat_map(|claim| &claim.sources));
    for source in used {
        is_used.iter_mut().skip((*source).into()).take(1).for_each(|slot| *slot = true);
    }
    for (entry, is_used) in context.catalog.sources.entries.iter().zip(&is_used).filter(|(_, is_used)| !**is_used) {
        let _ = is_used;
        report(context, Some(entry), Severity::Lint, "nothing uses this source".to_owned(), "use it or leave it out");
    }
}

/// Routes whose needs exclude each other, and advice that could never be shown.
fn impossible_routes(context: &Context, tables: &Tables) {
    for (entry, route) in context.catalog.routes.entries.iter().zip(&tables.routes) {
        if let Some(fact) = excluded_fact(tables, route) {
            let message = format!("the needs on `{fact}` exclude each other: this route never succeeds");
            report(context, Some(entry), Severity::Lint, message, "no value of the fact meets all of them");
        }
    }
}

fn excluded_fact<'t>(tables: &'t Tables, route: &Route) -> Option<&'t str> {
    let mut accepted = vec![u32::MAX; tables.facts.len()];
    for need in &route.needs {
        if let Requirement::Condition(Condition::Fact(fact, values), 0) = &need.requirement {
            accepted.iter_mut().skip((*fact).into()).take(1).for_each(|slot| *slot &= values);
        }
    }
    let excluded = accepted.iter().position(|values| *values == 0)?;
    tables.facts.get(excluded).map(|fact| fact.id)
}

fn repeated_needs(context: &Context, tables: &Tables) {
    let mut seen: Vec<&str> = Vec::new();
    for (entry, route) in context.catalog.routes.entries.iter().zip(&tables.routes) {
        for need in &route.needs {
            if seen.contains(&need.id) {
                let message = format!("a second need `{}`", need.id);
                report(context, Some(entry), Severity::Error, message, "ids of needs are unique over all routes");
            }
            seen.push(need.id);
        }
    }
}
