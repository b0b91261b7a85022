//! Checks that need the whole data: scopes that fit, rings of asks, things that nothing uses.

use std::collections::HashSet;
use std::ops::Range;

use super::catalog::{Entry, Section};
use super::{Context, Severity};
use crate::dataset::{
    Condition, Id, Kind, Need, ProductId, Requirement, Route, Scope, ServiceId, SourceId, StatedPart, Statement,
    Tables, compile, routes_of,
};
use crate::engine::{AskId, FactId, Level, RulesError, ValueId};

/// More services or card kinds than bits in a set of them are refused.
const MOST_IN_A_SET: usize = 32;

/// Checks `tables` as a whole.
pub(super) fn check(context: &Context, tables: &Tables) {
    let checks = [
        exactly_one,
        too_many,
        scopes,
        rings,
        unread_facts,
        unused_sources,
        impossible_routes,
        settled_conditions,
        products,
        early_evidence,
        repeated_needs,
    ];
    for check in checks {
        check(context, tables);
    }
}

pub(super) fn report(context: &Context, entry: Option<&Entry>, severity: Severity, message: String, help: &str) {
    if let Some(entry) = entry {
        let span: Range<usize> = entry.span.clone();
        entry.reader(context).report(severity, &span, message, Some(help.to_owned()));
    }
}

fn exactly_one(context: &Context, tables: &Tables) {
    let headlines: Vec<bool> = tables.asks.iter().map(|ask| ask.headline).collect();
    one_of(context, context.catalog.of(Kind::Ask), &headlines, "asks are the headline");
    let defaults: Vec<bool> = tables.profiles.iter().map(|profile| profile.default).collect();
    one_of(context, context.catalog.of(Kind::Profile), &defaults, "profiles are the default");
    let unsaid: Vec<bool> = tables.cards.iter().map(|card| card.unsaid).collect();
    one_of(context, context.catalog.of(Kind::Card), &unsaid, "card kinds stand for what was not said");
    let validity: Vec<bool> = tables.topics.iter().map(|topic| topic.validity).collect();
    if !tables.validity.is_empty() {
        one_of(context, context.catalog.of(Kind::Topic), &validity, "topics are about validity");
    }
}

/// Reports the last of too many, or the first of the kind where there is none.
fn one_of(context: &Context, section: &Section, marked: &[bool], what: &str) {
    let count = marked.iter().filter(|is_marked| **is_marked).count();
    if count != 1 {
        let position = marked.iter().rposition(|is_marked| *is_marked).unwrap_or(0);
        let message = format!("{count} {what}");
        report(context, section.entries.get(position), Severity::Error, message, "expected exactly one");
    }
}

fn too_many(context: &Context, _: &Tables) {
    for (section, kind) in
        [(context.catalog.of(Kind::Service), "services"), (context.catalog.of(Kind::Card), "card kinds")]
    {
        if section.entries.len() > MOST_IN_A_SET {
            let message = format!("{} {kind}", section.entries.len());
            let help = format!("expected at most {MOST_IN_A_SET}");
            report(context, section.entries.last(), Severity::Error, message, &help);
        }
    }
}

fn scopes(context: &Context, tables: &Tables) {
    let scope = |fact: FactId| tables.facts.get(fact).map(|fact| fact.scope);
    let id = |fact: FactId| tables.facts.get(fact).map_or("?", |fact| fact.id);
    for (entry, finding) in context.catalog.of(Kind::Finding).entries.iter().zip(tables.findings.iter()) {
        let fits = match scope(finding.fact) {
            Some(Scope::Card) => (finding.card.is_some() || finding.product.is_some()) && finding.service.is_none(),
            Some(Scope::Country) => finding.card.is_none() && finding.service.is_none(),
            Some(Scope::CountryService) => finding.card.is_none() && finding.service.is_some(),
            Some(Scope::Person) => false,
            None => continue,
        };
        if !fits {
            let message = format!("this finding does not fit the scope of `{}`", id(finding.fact));
            let help = "a trait needs `card` or `product`, a fact of a country with a service needs `service`, others neither; facts of the person have no findings";
            report(context, Some(entry), Severity::Error, message, help);
        }
    }
    for (entry, card) in context.catalog.of(Kind::Card).entries.iter().zip(&tables.cards) {
        for found in card.traits.iter().filter(|found| scope(found.fact) != Some(Scope::Card)) {
            let message = format!("`{}` is no trait of a card", id(found.fact));
            report(context, Some(entry), Severity::Error, message, "expected a fact of scope `card`");
        }
    }
    for (entry, profile) in context.catalog.of(Kind::Profile).entries.iter().zip(&tables.profiles) {
        for (fact, ..) in profile.facts.iter().filter(|(fact, ..)| scope(*fact) != Some(Scope::Person)) {
            let message = format!("`{}` is no fact of the person", id(*fact));
            report(context, Some(entry), Severity::Error, message, "expected a fact of scope `person`");
        }
        for found in &profile.presumed {
            if scope(found.fact) != Some(Scope::Person) {
                let message = format!("`{}` is no fact of the person", id(found.fact));
                report(context, Some(entry), Severity::Error, message, "expected a fact of scope `person`");
            }
            if !matches!(scope(found.given.0), Some(Scope::Country | Scope::CountryService)) {
                let message = format!("`{}` is no fact of a place", id(found.given.0));
                report(
                    context,
                    Some(entry),
                    Severity::Error,
                    message,
                    "a presumption hangs on what is known of the place",
                );
            }
        }
    }
}

fn rings(context: &Context, tables: &Tables) {
    for service in tables.services.ids() {
        let Err(RulesError::Cycle(ring)) = compile(tables, service) else { continue };
        let mut names: Vec<&str> = ring.iter().filter_map(|ask| Some(tables.asks.get(*ask)?.id)).collect();
        names.extend(names.first().copied());
        let help = "an ask may need another ask, but not in a ring";
        let message = format!("asks need each other: {}", names.join(" > "));
        report(context, closing_route(context, tables, &ring, service), Severity::Error, message, help);
        return;
    }
}

/// Of the routes that make up a ring, the one that was added last.
fn closing_route<'a>(
    context: &'a Context,
    tables: &Tables,
    ring: &[AskId],
    service: ServiceId,
) -> Option<&'a Entry<'a>> {
    let in_ring = ring.iter().zip(ring.iter().cycle().skip(1)).flat_map(|(ask, next)| {
        routes_of(tables, service, *ask).filter(move |position| {
            let needs = tables.routes.get(*position).into_iter().flat_map(|route| &route.needs);
            needs.into_iter().flat_map(Need::asks).any(|ask| ask == *next)
        })
    });
    in_ring
        .filter_map(|position| context.catalog.of(Kind::Route).entries.get(position.index()))
        .max_by_key(|entry| (entry.file.layer, entry.file.file.path.as_str()))
}

fn unread_facts(context: &Context, tables: &Tables) {
    let mut is_read = vec![false; tables.facts.len()];
    let mut mark = |fact: FactId| is_read.iter_mut().skip(fact.index()).take(1).for_each(|slot| *slot = true);
    tables.routes.iter().flat_map(|route| &route.needs).flat_map(Need::facts).for_each(&mut mark);
    let advised = tables.advice.iter().filter_map(|advice| advice.when.as_ref());
    let guided = tables.guides.iter().filter_map(|guide| guide.fits.when.as_ref());
    advised.chain(guided).for_each(|when| when.for_each_fact(&mut mark));
    let mut is_found = vec![false; tables.facts.len()];
    for finding in &tables.findings {
        is_found.iter_mut().skip(finding.fact.index()).take(1).for_each(|slot| *slot = true);
    }
    let marks = is_read.iter().zip(is_found);
    for ((entry, fact), (is_read, is_found)) in
        context.catalog.of(Kind::Fact).entries.iter().zip(&tables.facts).zip(marks)
    {
        if !is_read {
            let message = format!("nothing reads the fact `{}`", fact.id);
            report(context, Some(entry), Severity::Lint, message, "a need or the `when` of an advice reads facts");
        }
        let is_of_world = matches!(fact.scope, Scope::Country | Scope::CountryService);
        if is_of_world && !is_found && !fact.open {
            let help = "add a finding, or `open = true` if nobody has found a value";
            report(context, Some(entry), Severity::Lint, format!("no finding for `{}` anywhere", fact.id), help);
        }
    }
}

fn unused_sources(context: &Context, tables: &Tables) {
    let used: HashSet<usize> = tables.cited().map(Id::index).collect();
    for (entry, _) in
        context.catalog.of(Kind::Source).entries.iter().zip(0..).filter(|(_, source)| !used.contains(source))
    {
        report(context, Some(entry), Severity::Lint, "nothing uses this source".to_owned(), "use it or leave it out");
    }
}

/// Routes whose needs exclude each other.
fn impossible_routes(context: &Context, tables: &Tables) {
    for (entry, route) in context.catalog.of(Kind::Route).entries.iter().zip(&tables.routes) {
        if let Some(fact) = excluded_fact(tables, route) {
            let message = format!("the needs on `{fact}` exclude each other: this route never succeeds");
            report(context, Some(entry), Severity::Lint, message, "no value of the fact meets all of them");
        } else if settled(tables, &together(route)) == Some(false) {
            let message = "the needs exclude each other: this route never succeeds".to_owned();
            report(context, Some(entry), Severity::Lint, message, "no values of the facts meet all of them");
        }
    }
}

fn excluded_fact<'t>(tables: &'t Tables, route: &Route) -> Option<&'t str> {
    let mut accepted = vec![u32::MAX; tables.facts.len()];
    for need in &route.needs {
        if let Requirement::Condition(Condition::Fact(fact, values), Level::No) = &need.requirement {
            accepted.iter_mut().skip(fact.index()).take(1).for_each(|slot| *slot &= values);
        }
    }
    accepted.iter().zip(&tables.facts).find(|(values, _)| **values == 0).map(|(_, fact)| fact.id)
}

/// All conditions of a route that fails where they do not hold.
fn together(route: &Route) -> Condition {
    let strict = route.needs.iter().filter_map(|need| match &need.requirement {
        Requirement::Condition(condition, Level::No) => Some(condition.clone()),
        _ => None,
    });
    Condition::All(strict.collect())
}

/// Combined conditions that hold, or do not hold, whatever the facts are.
fn settled_conditions(context: &Context, tables: &Tables) {
    let reported = |entry: &Entry, condition: &Condition, what: &str| {
        if let Some(holds) = settled(tables, condition).filter(|_| !matches!(condition, Condition::Fact(..))) {
            let outcome = if holds { "always" } else { "never" };
            let help = "leave it out, or correct the parts that exclude or complete each other";
            report(context, Some(entry), Severity::Lint, format!("{what} {outcome} holds"), help);
        }
    };
    for (entry, route) in context.catalog.of(Kind::Route).entries.iter().zip(&tables.routes) {
        for need in &route.needs {
            if let Requirement::Condition(condition, _) = &need.requirement {
                reported(entry, condition, &format!("the condition of `{}`", need.id));
            }
        }
    }
    for (entry, advice) in context.catalog.of(Kind::Advice).entries.iter().zip(tables.advice.iter()) {
        if let Some(when) = &advice.when {
            reported(entry, when, "the condition `when`");
        }
    }
    for (entry, guide) in context.catalog.of(Kind::Guide).entries.iter().zip(&tables.guides) {
        guide.fits.when.iter().for_each(|when| reported(entry, when, "the condition `when`"));
    }
}

/// Whether a condition holds for all values of the facts that it reads, or for none; conditions on asks, and on more values than
/// can be tried, count as open.
fn settled(tables: &Tables, condition: &Condition) -> Option<bool> {
    const MOST_TRIALS: usize = 100_000;
    let mut facts: Vec<FactId> = Vec::new();
    condition.for_each_fact(&mut |fact| facts.push(fact));
    facts.sort_unstable();
    facts.dedup();
    let counts: Vec<usize> =
        facts.iter().map(|fact| tables.facts.get(*fact).map_or(0, |fact| fact.values.len())).collect();
    if facts.is_empty() {
        return None;
    }
    let trials = counts.iter().try_fold(1usize, |product, count| product.checked_mul(*count))?;
    if trials == 0 || trials > MOST_TRIALS {
        return None;
    }
    let mut first = None;
    for trial in 0..trials {
        let mut rest = trial;
        let mut values = Vec::with_capacity(facts.len());
        for (fact, count) in facts.iter().zip(&counts) {
            values.push((*fact, ValueId::at(rest % count)));
            rest /= count;
        }
        let holds = holds_for(condition, &values)?;
        if *first.get_or_insert(holds) != holds {
            return None;
        }
    }
    first
}

/// Whether a condition holds for these values; none if that hangs on an ask.
fn holds_for(condition: &Condition, values: &[(FactId, ValueId)]) -> Option<bool> {
    match condition {
        Condition::Fact(fact, accepted) => {
            let (_, value) = values.iter().find(|(known, _)| known == fact)?;
            Some(value.is_in(*accepted))
        }
        Condition::Ask(..) => None,
        Condition::Any(parts) => combined(parts, values, true),
        Condition::All(parts) => combined(parts, values, false),
    }
}

/// Whether one of the parts is `decisive`; if none is, and none is open, the opposite holds.
fn combined(parts: &[Condition], values: &[(FactId, ValueId)], decisive: bool) -> Option<bool> {
    let found: Vec<Option<bool>> = parts.iter().map(|part| holds_for(part, values)).collect();
    if found.contains(&Some(decisive)) {
        Some(decisive)
    } else if found.contains(&None) {
        None
    } else {
        Some(!decisive)
    }
}

/// Cards with a name: findings of kinds that they can be, and names that mean one of them in its place.
fn products(context: &Context, tables: &Tables) {
    let product = |at: Option<ProductId>| at.and_then(|at| tables.products.get(at));
    for (entry, finding) in context.catalog.of(Kind::Finding).entries.iter().zip(tables.findings.iter()) {
        if let (Some(found), Some(card)) = (product(finding.product), finding.card)
            && !found.can_be(card)
        {
            let message = format!("`{}` is no such card", found.id);
            report(context, Some(entry), Severity::Error, message, "expected one of the product's `cards`");
        }
    }
    let mut seen = HashSet::new();
    for (entry, found) in context.catalog.of(Kind::Product).entries.iter().zip(tables.products.iter()) {
        let mut own = HashSet::new();
        let names = [found.name.zh(), found.name.en()].into_iter().chain(found.aliases.iter().copied());
        for name in names.map(str::to_lowercase).filter(|name| own.insert(name.clone())) {
            if !seen.insert((found.country, name.clone())) {
                let message = format!("a second product is called `{name}` there");
                report(context, Some(entry), Severity::Error, message, "a name means one card of a place");
            }
        }
    }
}

/// Evidence that is dated before every page that it rests on.
fn early_evidence(context: &Context, tables: &Tables) {
    let is_later = |statement: &Statement, source: &SourceId| {
        let published = tables.sources.get(*source).map(|source| source.published);
        published.is_some_and(|published| statement.evidence.as_of.is_before(published))
    };
    for statement in tables.statements() {
        let sources = &statement.evidence.sources;
        if sources.is_empty() || !sources.iter().all(|source| is_later(&statement, source)) {
            continue;
        }
        let part = match statement.part {
            StatedPart::Whole => String::new(),
            StatedPart::Need => format!(" of `{}`", statement.id),
            StatedPart::Step(step) => format!(" of step {step}"),
        };
        let message = format!("evidence{part} dated {} rests only on later pages", statement.evidence.as_of);
        let entry = context.catalog.of(statement.kind).entries.get(statement.entry);
        report(context, entry, Severity::Lint, message, "`as-of` is when the source said it");
    }
}

fn repeated_needs(context: &Context, _: &Tables) {
    let mut seen = HashSet::new();
    for entry in &context.catalog.of(Kind::Route).entries {
        let reader = entry.reader(context);
        for word in reader.tables("need").iter().filter_map(|need| need.optional_word("id")) {
            if !seen.insert(word.text) {
                let help = "ids of needs are unique over all routes".to_owned();
                reader.error(&word.span, format!("a second need `{}`", word.text), Some(help));
            }
        }
    }
}
