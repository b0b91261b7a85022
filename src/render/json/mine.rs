//! The cards that somebody holds.

use super::answer::number;
use super::sight::seen;
use super::tree::{Json, array, object};
use super::{Context, country};
use crate::answer::State;
use crate::answer::mine::{Due, Holding, Rule};
use crate::dataset::{Dataset, ServiceId, ValidityId};
use crate::doc::changed_text;
use crate::query::Query;
use crate::query::day::{Day, days_between, written};
use crate::words::Words;

/// The cards, the most urgent first, with the ids of those that the data knows no more; as whoever asks in `asker` has them.
#[must_use]
pub fn mine(dataset: &Dataset, words: Words, asker: &Query, held: &[Holding], unknown: &[String]) -> Json {
    let cx = Context::new(dataset, words);
    cx.head(asker.today).and(object! {
        "language": words.language.code(),
        "profile": dataset.tables.profiles.of(asker.profile, |profile| profile.id),
        "mine": array(held.iter().filter_map(|held| card(&cx, held))),
        "unknown": array(unknown.iter().cloned()),
        "sources": cx.sources(),
    })
}

fn card(cx: &Context, held: &Holding) -> Option<Json> {
    let (tables, query) = (cx.tables(), &held.query);
    let phrases = crate::doc::Phrases::new(cx.dataset, cx.words.language, query.today);
    let service = |position: &ServiceId| tables.services.get(*position).map(|service| service.id);
    let words = held
        .standing
        .words
        .iter()
        .filter_map(|(at, word)| Some(object! { "service": service(at)?, "word": word.id() }));
    let threats = held.standing.threats.iter().filter_map(|at| {
        let found = tables.findings.get(*at)?;
        let fact = tables.facts.get(found.fact)?;
        Some(object! { "fact": fact.id, "text": cx.say(found.text), "evidence": cx.evidence(Some(&found.evidence)) })
    });
    Some(object! {
        "id": held.id.clone(),
        "label": held.label.clone(),
        "country": country(tables.countries.get(query.country)?),
        "card": tables.cards.get(query.card)?.id,
        "product": query.product.and_then(|product| cx.product(product)),
        "last_used": query.last_used.map(written),
        "activated": held.terms.activated.map(written),
        "period": held.terms.own.map(|period| period.to_string()),
        "bound": array(held.bound.iter().filter_map(service)),
        "due": array(held.standing.due.iter().map(|due| due_json(cx, due, query.today))),
        "keep_alive": array(rules(held).filter_map(|at| Some(number(cx, tables.validity.get(at)?, None)))),
        "words": array(words),
        "threats": array(threats),
        "changes": array(held.changes.iter().map(|change| changed_text(&phrases, change))),
        "seen": array(held.seen.iter().filter_map(|sight| seen(cx, sight))),
    })
}

/// What is known of its number, and what of the place could be gone by.
fn rules(held: &Holding) -> impl Iterator<Item = ValidityId> {
    let known = held.standing.rules.iter().filter_map(|rule| match rule {
        Rule::Known(position) => Some(*position),
        Rule::Own(_) => None,
    });
    known.chain(held.standing.offered.iter().copied())
}

fn due_json(cx: &Context, due: &Due, today: Day) -> Json {
    let rule = match due.rule {
        Rule::Known(position) => cx.tables().validity.get(position).map(|found| found.id),
        Rule::Own(_) => None,
    };
    let state = match due.days.state {
        State::Works(_) => "works",
        State::CanBeSaved(..) => "can-be-saved",
        State::MayBeLost(_) => "may-be-lost",
    };
    object! {
        "rule": rule,
        "due": written(due.days.due),
        "lost": due.days.lost.map(written),
        "days_left": days_between(today, due.days.due),
        "state": state,
    }
}
