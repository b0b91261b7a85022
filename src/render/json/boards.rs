//! Answers beside each other: what to choose, where answers differ, what moves.

use super::answer::{advised, facts, number, open};
use super::{Context, Json, array, country, judged, keyed, name, object};
use crate::answer::{
    AskAnswer, Choice, Choices, Comparison, Judged, Move, Origin, Report, ServiceAnswer, Try, Wanted, level_id,
};
use crate::dataset::{Country, Dataset, ServiceId};
use crate::engine::{AskId, ValueSet};
use crate::query::{Asked, Query, Setting, setting_text};
use crate::words::Words;

/// A verdict, and what decides it.
fn decided(cx: &Context, report: &Report, answer: &ServiceAnswer, found: &AskAnswer) -> Json {
    let need = answer.deciding(cx.dataset, found.ask).and_then(|at| answer.need(cx.dataset, at));
    let need = need.map(|(_, need)| need.id);
    judged(found.into()).and(object! { "need": need, "reason": cx.outline(report).reason(answer, found) })
}

/// Settings as the command line takes them.
fn settings(cx: &Context, settings: &[Setting]) -> Json {
    array(settings.iter().map(|setting| setting_text(cx.tables(), *setting)))
}

/// The best choices, best first, with the command that gives them again.
#[must_use]
pub fn which(dataset: &Dataset, words: Words, query: &Query, wanted: &Wanted, found: &Choices, command: &str) -> Json {
    let cx = Context::new(dataset, words);
    let tables = &dataset.tables;
    cx.head(query.today).and(object! {
        "command": command.to_owned(),
        "language": words.language.code(),
        "profile": tables.profiles.of(query.profile, |profile| profile.id),
        "ask": tables.asks.of(wanted.ask, |ask| ask.id),
        "at_least": level_id(wanted.at_least),
        "choices": array(found.shown.iter().filter_map(|found| choice(&cx, wanted.ask, found))),
        "more": found.more,
        "sources": cx.sources(),
    })
}

/// One card kind in one place. `keep_alive` is the number there that is kept most cheaply: none where nobody knows, or where it does not
/// matter.
fn choice(cx: &Context, ask: AskId, found: &Choice) -> Option<Json> {
    let (tables, report) = (cx.tables(), &found.report);
    let card = tables.cards.get(report.query.card)?;
    let kept = found.candidate.kept.and_then(|kept| tables.validity.get(kept));
    Some(object! {
        "country": country(tables.countries.get(report.query.country)?),
        "card": card.id,
        "card_name": name(card.name),
        "product": report.query.product.and_then(|product| cx.product(product)),
        "effort": usize::from(card.effort),
        "measures": measures(cx, report),
        "services": array(report.services.iter().filter_map(|answer| chosen(cx, report, answer, ask))),
        "keep_alive": kept.map(|kept| number(cx, kept, None)),
        "warning": found.warning(cx.dataset).and_then(|warning| advised(cx, warning)),
    })
}

/// Of a card with a name what is known of it besides the verdicts: the values that may hold, of each fact that tells it.
fn measures(cx: &Context, report: &Report) -> Option<Json> {
    let answer = report.services.first().filter(|_| report.query.product.is_some())?;
    let facts = cx.tables().facts.entries().filter(|(_, fact)| fact.role.is_some());
    Some(keyed(facts.map(|(id, fact)| {
        let known = answer.known.of(id);
        let values = if known.origin == Origin::Nobody { ValueSet::of([]) } else { known.values };
        (fact.id, array(values.iter().filter_map(|at| Some(fact.values.get(at)?.id))))
    })))
}

/// The verdict for one service, and the open question that matters most.
fn chosen(cx: &Context, report: &Report, answer: &ServiceAnswer, ask: AskId) -> Option<Json> {
    let found = answer.asks.get(ask)?;
    let question = found.questions.first().and_then(|asked| cx.tables().facts.get(asked.fact));
    let service = object! { "service": cx.tables().services.get(answer.service)?.id };
    let rest = object! { "question": question.map(|fact| open(cx, fact)) };
    Some(service.and(decided(cx, report, answer, found)).and(rest))
}

/// What the answers on several cards or places have in common.
fn common(cx: &Context, query: &Query, command: &str) -> Json {
    cx.head(query.today).and(object! {
        "command": command.to_owned(),
        "language": cx.words.language.code(),
        "profile": cx.tables().profiles.of(query.profile, |profile| profile.id),
        "set": settings(cx, &query.settled(&cx.tables().services)),
    })
}

/// Every card kind of a place (one report each), with the asks that are wanted.
#[must_use]
pub fn matrix(dataset: &Dataset, words: Words, asked: &Asked, reports: &[Report], command: &str) -> Json {
    let cx = Context::new(dataset, words);
    let ask = |found: &AskAnswer| {
        let ask = object! { "ask": dataset.tables.asks.get(found.ask)?.id };
        Some(ask.and(judged(found.into())))
    };
    let row = |report: &Report| {
        let card = dataset.tables.cards.get(report.query.card)?;
        let services = report.services.iter().filter_map(|answer| cx.service(answer, &asked.asks, ask));
        Some(object! { "card": card.id, "card_name": name(card.name), "services": array(services) })
    };
    common(&cx, &asked.query, command).and(object! {
        "country": dataset.tables.countries.get(asked.query.country).map(country),
        "cards": array(reports.iter().filter_map(row)),
    })
}

/// Every place, by position, with what it says for each of the services that are wanted.
#[must_use]
pub fn world(dataset: &Dataset, words: Words, asked: &Asked, found: &[Vec<Judged>], command: &str) -> Json {
    let (cx, tables) = (Context::new(dataset, words), &dataset.tables);
    let service = |(service, found): (&ServiceId, &Judged)| {
        Some(object! { "service": tables.services.get(*service)?.id }.and(judged(*found)))
    };
    let place = |(place, found): (&Country, &Vec<Judged>)| {
        object! { "country": country(place), "services": array(asked.services.iter().zip(found).filter_map(service)) }
    };
    common(&cx, &asked.query, command).and(object! {
        "card": tables.cards.get(asked.query.card).map(|card| card.id),
        "ask": asked.asks.first().and_then(|ask| tables.asks.get(*ask)).map(|ask| ask.id),
        "places": array(tables.countries.iter().zip(found).map(place)),
    })
}

/// Answers side by side, with `asks` (positions) of each, and the command that gives them again.
#[must_use]
pub fn comparison(dataset: &Dataset, words: Words, found: &Comparison, asks: &[AskId], command: &str) -> Json {
    let cx = Context::new(dataset, words);
    let tables = &dataset.tables;
    let rows = found.rows.iter().filter_map(|row| {
        Some(object! {
            "service": tables.services.get(row.service)?.id,
            "ask": tables.asks.get(row.ask)?.id,
            "different": row.is_different(),
            "words": array(row.cells.iter().map(|cell| cell.word.id())),
        })
    });
    let today = found.reports.first().map(|report| report.query.today).unwrap_or_default();
    cx.head(today).and(object! {
        "language": words.language.code(),
        "answers": array(found.reports.iter().filter_map(|report| compared(&cx, report, asks))),
        "rows": array(rows),
        "command": command.to_owned(),
    })
}

/// One answer, and what was said beyond card kind and profile.
fn compared(cx: &Context, report: &Report, asks: &[AskId]) -> Option<Json> {
    let ask = |answer: &ServiceAnswer, found: &AskAnswer| {
        let ask = object! { "ask": cx.tables().asks.get(found.ask)?.id };
        Some(ask.and(decided(cx, report, answer, found)))
    };
    let services = report.services.iter();
    let services = services.filter_map(|answer| cx.service(answer, asks, |found| ask(answer, found)));
    let settled = report.query.settled(&cx.tables().services);
    Some(cx.about(&report.query)?.and(object! {
        "set": settings(cx, &settled),
        "facts": facts(cx.dataset, report),
        "services": array(services),
    }))
}

/// What moves from one answer to others; none if the positions of the question are not those of the data.
#[must_use]
pub fn what_if(dataset: &Dataset, words: Words, before: &Report, found: &[Try], command: &str) -> Option<Json> {
    let cx = Context::new(dataset, words);
    let tried = |tried: &Try| {
        object! {
            "set": settings(&cx, &tried.settings),
            "moves": array(tried.moves.moved.iter().filter_map(|moved| movement(&cx, &tried.after, moved))),
            "unchanged": tried.moves.unchanged,
        }
    };
    let head = cx.head(before.query.today).and(object! { "language": words.language.code() });
    Some(head.and(cx.about(&before.query)?).and(object! {
        "facts": facts(dataset, before),
        "tries": array(found.iter().map(tried)),
        "command": command.to_owned(),
    }))
}

/// One ask of one service, before and after.
fn movement(cx: &Context, after: &Report, moved: &Move) -> Option<Json> {
    let answer = after.services.iter().find(|answer| answer.service == moved.service)?;
    Some(object! {
        "service": cx.tables().services.get(moved.service)?.id,
        "ask": cx.tables().asks.get(moved.ask)?.id,
        "before": judged(moved.before),
        "after": decided(cx, after, answer, answer.asks.get(moved.ask)?),
    })
}
