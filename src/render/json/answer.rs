//! The answer to a query, and until when numbers must be used.

use super::sight::seen;
use super::{Context, Json, array, judged, keyed, name, object, optional, verdict};
use crate::answer::cell::{self, Outcome};
use crate::answer::{
    AskAnswer, Judged, KnownFacts, Report, ServiceAnswer, Set, Suggestion, deadline, known_facts, level_id,
    rests_on_assumption, sources_of, validity_of,
};
use crate::dataset::{AdviceId, Claim, Dataset, Fact, Need, NoteId, ObservationId, RouteId, Scope, Validity};
use crate::doc::short::sentences;
use crate::engine::{AskId, FactId, Level, NeedProof, Question, RouteProof, Status};
use crate::query::Query;
use crate::query::day::{Day, days_between, written};
use crate::words::Words;

/// A report, with `asks` (positions) of each of its services and the command that gives it again; none if its positions are not those of
/// the data.
#[must_use]
pub fn check(dataset: &Dataset, words: Words, report: &Report, asks: &[AskId], command: &str) -> Option<Json> {
    let cx = Context::new(dataset, words);
    let (tables, query) = (&dataset.tables, &report.query);
    let (counsel, background) = (report.counsel(dataset), report.background(dataset));
    let services = report.services.iter();
    let services = services.filter_map(|answer| cx.service(answer, asks, |found| ask(&cx, report, answer, found)));
    let found = validity_of(dataset, query).into_iter().filter_map(|position| tables.validity.get(position));
    let claims = background.claims.iter().filter_map(|position| tables.claims.get(*position));
    let days = query.last_used.map(|day| (day, query.today));
    let answer = object! {
        "summary": array(sentences(&cx.outline(report)).into_iter().map(|said| {
            object! { "slot": said.slot.into_str(), "id": tables.summaries.get(said.summary).map(|found| found.id), "text": said.text }
        })),
        "last_used": optional(query.last_used.map(written)),
        "facts": facts(dataset, report),
        "services": array(services),
        "advice": advice(&cx, &counsel.advice),
        "alternatives": advice(&cx, &counsel.alternatives),
        "warnings": advice(&cx, &counsel.warnings),
        "notes": array(background.money_notes.iter().chain(&background.notes).filter_map(|found| note(&cx, *found))),
        "guides": array(counsel.guides.iter().filter_map(|guide| Some(tables.guides.get(*guide)?.id))),
        "keep_alive": array(found.map(|found| number(&cx, found, days))),
        "claims": array(claims.map(|claim| object! { "id": claim.id }.and(checked(&cx, claim)))),
        "general_notes": array(background.general_notes.iter().filter_map(|note| Some(tables.notes.get(*note)?.id))),
        "general_claims": array(background.general_claims.iter().filter_map(|claim| Some(tables.claims.get(*claim)?.id))),
        "reports": array(background.observations.iter().filter_map(|found| observation(&cx, *found))),
        "seen": array(report.own.iter().filter_map(|sight| seen(&cx, sight))),
        "sources": cx.sources(),
    };
    let again = object! { "command": command.to_owned(), "language": words.language.code() };
    Some(cx.head(query.today).and(again).and(cx.about(query)?).and(answer))
}

/// Facts by id; `service/fact` where it is one of a service, or where the services differ.
pub(super) fn facts(dataset: &Dataset, report: &Report) -> Json {
    let mut all: Vec<(String, Option<&'static str>)> = Vec::new();
    for (id, fact) in (0..).map(FactId).zip(&dataset.tables.facts) {
        let services = report.services.iter();
        let by_service = services.filter_map(|answer| {
            Some((dataset.tables.services.get(answer.service)?.id, value(fact, &answer.known, id)))
        });
        let by_service: Vec<_> = by_service.collect();
        let first = by_service.first().and_then(|(_, value)| *value);
        let is_same = by_service.iter().all(|(_, value)| *value == first);
        let is_of_service = fact.scope == Scope::CountryService;
        if !is_of_service {
            let common = if is_same { first } else { for_all(dataset, report, fact, id) };
            all.push((fact.id.to_owned(), common));
        }
        if is_of_service || !is_same {
            all.extend(by_service.into_iter().map(|(service, value)| (format!("{service}/{}", fact.id), value)));
        }
    }
    keyed(all)
}

/// What was said for all services, where they differ; the answer for one is left out.
fn for_all(dataset: &Dataset, report: &Report, fact: &Fact, id: FactId) -> Option<&'static str> {
    let mut query = report.query.clone();
    query.settings.retain(|setting| setting.service.is_none());
    let services = report.services.iter();
    let mut values = services.map(|answer| value(fact, &known_facts(dataset, &query, answer.service), id));
    let first = values.next()?;
    first.filter(|_| values.all(|value| value == first))
}

fn value(fact: &Fact, known: &KnownFacts, id: FactId) -> Option<&'static str> {
    known.of(id).values.single().and_then(|value| fact.values.get(value)).map(|value| value.id)
}

/// One ask with its verdict and everything that belongs to it.
fn ask(cx: &Context, report: &Report, answer: &ServiceAnswer, found: &AskAnswer) -> Option<Json> {
    let tables = cx.tables();
    let may_be_limited = found.verdict.best > Level::No && found.verdict.worst < Level::Yes;
    let limits = if may_be_limited { answer.limits(cx.dataset, found.ask) } else { Vec::new() };
    let proofs = found.routes.iter().zip(found.proof.entries());
    let routes = proofs.filter_map(|(position, (index, proof))| {
        route(cx, answer, *position, proof, found.proof.deciding == Some(index))
    });
    let support = answer.support(cx.dataset, found.ask).iter().filter_map(|fact| Some(tables.facts.get(*fact)?.id));
    let changes = report.changes(cx.dataset, answer, found.ask);
    let sure = answer.rest(cx.dataset, found.ask);
    let rest = object! {
        "part": optional(cell::part(cx.dataset, answer, found).map(|part| cx.say(part))),
        "outcomes": array(cell::outcomes(cx.dataset, answer, found).into_iter().filter_map(|then| outcome(cx, then))),
        "limits": array(limits.into_iter().map(|text| cx.say(text))),
        "routes": array(routes),
        "support": array(support),
        "weakest_grade": sure.weakest.map(|grade| grade.into_str()),
        "oldest": sure.oldest.map(|date| date.to_string()),
        "old": sure.old,
        "questions": array(found.questions.iter().filter_map(|asked| question(cx, asked))),
        "changes": array(changes.iter().map(|suggested| change(cx, report, suggested))),
    };
    Some(object! { "ask": tables.asks.get(found.ask)?.id }.and(judged(Judged::from(found))).and(rest))
}

/// What the answer to the question that matters most makes of it.
fn outcome(cx: &Context, then: Outcome) -> Option<Json> {
    let fact = cx.tables().facts.get(then.fact)?;
    let value = fact.values.get(then.value)?;
    Some(object! { "fact": fact.id, "value": value.id, "word": then.word.id() })
}

/// One way to reach an ask.
fn route(cx: &Context, answer: &ServiceAnswer, position: RouteId, proof: &RouteProof, decides: bool) -> Option<Json> {
    let found = cx.tables().routes.get(position)?;
    let needs = found.needs.iter().zip(&proof.needs).map(|(found, proof)| need(cx, answer, found, *proof));
    let rest = object! {
        "part": optional(found.part.map(|part| cx.say(part))),
        "remark": optional(found.remark.map(|remark| cx.say(remark))),
        "needs": array(needs),
    };
    let route = object! { "route": found.id, "text": cx.say(found.text), "decides": decides };
    Some(route.and(verdict(proof.verdict)).and(rest))
}

/// One thing that a route needs.
fn need(cx: &Context, answer: &ServiceAnswer, need: &Need, proof: NeedProof) -> Json {
    let reason = need.unmet.filter(|_| proof.status == Status::NotMet);
    object! {
        "need": need.id,
        "status": match proof.status {
            Status::Met => "met",
            Status::NotMet => "not-met",
            Status::Unknown => "unknown",
        },
        "factor": need.factor.into_str(),
        "text": cx.say(need.text),
        "reason": optional(reason.map(|text| cx.say(text))),
        "assumed": rests_on_assumption(cx.dataset, answer, need),
        "evidence": cx.cite(sources_of(cx.dataset, answer, need)),
    }
}

/// What an answer of the person would lead to.
fn question(cx: &Context, asked: &Question) -> Option<Json> {
    let fact = cx.tables().facts.get(asked.fact)?;
    let outcomes = asked.outcomes.iter().filter_map(|(value, verdict)| {
        let ends = [verdict.worst, verdict.best].map(level_id);
        Some((fact.values.get(*value)?.id, array(ends)))
    });
    Some(open(cx, fact).and(object! { "outcomes": keyed(outcomes) }))
}

/// A fact that the person may answer.
pub(super) fn open(cx: &Context, fact: &Fact) -> Json {
    object! { "fact": fact.id, "text": cx.say(fact.question.unwrap_or(fact.name)) }
}

/// What would raise the verdict.
fn change(cx: &Context, report: &Report, suggested: &Suggestion) -> Json {
    let tables = cx.tables();
    let set = suggested.set.iter().filter_map(|set| match set {
        Set::Card(card) => Some(("card", tables.cards.get(*card)?.id)),
        Set::Fact(fact, value) => {
            let fact = tables.facts.get(*fact)?;
            Some((fact.id, fact.values.get(*value)?.id))
        }
    });
    let text = cx.outline(report).suggestion(&suggested.set);
    object! { "set": keyed(set) }.and(verdict(suggested.verdict)).and(object! { "text": text })
}

/// Advice, alternatives or warnings at these positions.
fn advice(cx: &Context, positions: &[AdviceId]) -> Json {
    array(positions.iter().filter_map(|position| advised(cx, *position)))
}

/// The advice, alternative or warning at a position.
pub(super) fn advised(cx: &Context, position: AdviceId) -> Option<Json> {
    let advice = cx.tables().advice.get(position)?;
    Some(object! {
        "id": advice.id,
        "text": cx.say(advice.text),
        "stay": optional(advice.stay.map(|stay| stay.into_str())),
        "evidence": cx.evidence(advice.evidence.as_ref()),
    })
}

/// The note at a position.
pub(super) fn note(cx: &Context, position: NoteId) -> Option<Json> {
    let tables = cx.tables();
    let note = tables.notes.get(position)?;
    let topic = tables.topics.get(note.topic)?;
    let said = object! {
        "id": note.id,
        "countries": array(tables.codes(&note.countries)),
        "topic": topic.id,
        "alternative": topic.alternative,
        "text": cx.say(note.text),
    };
    Some(said.and(cx.basis(&note.evidence)))
}

/// What a claim says, and what is to be thought of it.
pub(super) fn checked(cx: &Context, claim: &Claim) -> Json {
    object! {
        "says": cx.say(claim.says),
        "check": claim.check.into_str(),
        "because": cx.say(claim.because),
        "evidence": cx.cite(claim.sources.iter().copied()),
    }
}

/// Some numbers of what a query is about, whose periods began on the first of two days and are looked at on the second, with the
/// command that gives it again.
#[must_use]
pub fn keep_alive(
    dataset: &Dataset,
    words: Words,
    about: &Query,
    found: &[&Validity],
    (begun, today): (Day, Day),
    command: &str,
) -> Option<Json> {
    let cx = Context::new(dataset, words);
    let country = dataset.tables.countries.get(about.country)?;
    let product = about.product.and_then(|product| dataset.tables.products.get(product));
    Some(object! {
        "country": product.is_none_or(|product| product.country.is_some()).then_some(country.code),
        "name": name(product.map_or(country.shown(), |product| product.name)),
        "product": product.map(|product| product.id),
        "last_used": written(begun),
        "today": written(today),
        "data_version": dataset.tables.version,
        "command": command.to_owned(),
        "numbers": array(found.iter().map(|found| number(&cx, found, Some((begun, today))))),
        "sources": cx.sources(),
    })
}

/// What somebody saw happen once.
pub(super) fn observation(cx: &Context, position: ObservationId) -> Option<Json> {
    let tables = cx.tables();
    let seen = tables.observations.get(position)?;
    let product = seen.product.and_then(|product| tables.products.get(product));
    let country = seen.country.or(product.and_then(|product| product.country));
    let country = country.and_then(|country| tables.countries.get(country));
    let service = seen.service.and_then(|service| tables.services.get(service));
    let said = object! {
        "id": seen.id,
        "product": product.map(|product| product.id),
        "country": country.map(|country| country.code),
        "service": service.map(|service| service.id),
        "ask": tables.asks.get(seen.ask)?.id,
        "where": seen.whereabouts.into_str(),
        "outcome": seen.outcome.into_str(),
        "first_hand": seen.first_hand,
        "text": cx.say(seen.text),
    };
    Some(said.and(cx.basis(&seen.evidence)))
}

/// A number; with its days where its period began on the first of two and is looked at on the second.
pub(super) fn number(cx: &Context, found: &Validity, days: Option<(Day, Day)>) -> Json {
    let country = found.country.and_then(|country| cx.tables().countries.get(country));
    let last = days.and_then(|(begun, today)| deadline(found, begun, today));
    let left = days.zip(last).and_then(|((_, today), last)| days_between(today, last.due));
    let number = object! {
        "id": found.id,
        "country": country.map(|country| country.code),
        "operator": name(found.operator),
        "product": found.product.and_then(|product| cx.tables().products.get(product)).map(|found| found.id),
        "from": found.from.into_str(),
        "period": found.period.map(|period| period.to_string()),
        "grace": found.grace.map(|period| period.to_string()),
        "due": optional(last.map(|last| written(last.due))),
        "days_left": optional(left),
        "lost": optional(last.and_then(|last| last.lost).map(written)),
        "keep": cx.say(found.keep),
        "not_counting": found.not_counting.map(|text| cx.say(text)),
        "cost": found.cost.map(|cost| cx.say(cost)),
        "safest": found.safest.map(|text| cx.say(text)),
        "yearly": found.yearly.map(|amount| usize::try_from(amount).unwrap_or(usize::MAX)),
        "currency": found.currency,
        "rescue": found.rescue.map(|text| cx.say(text)),
        "what_is_lost": cx.say(found.lost),
    };
    number.and(cx.basis(&found.evidence))
}
