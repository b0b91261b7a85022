//! How sure the answer is, and why.

use super::changes::taken;
use super::leaves_out_number;
use super::sentence::newest;
use crate::answer::{AskAnswer, Rest, ServiceAnswer, Tally, Word, seen};
use crate::dataset::Grade;
use crate::doc::model::Block;
use crate::doc::phrases::Outline;
use crate::engine::AskId;

/// More assumptions than this are told elsewhere.
const MOST_ASSUMED: usize = 3;

/// With its reasons, and without: of the headline, or of what alone is asked about.
pub(super) fn sure(outline: &Outline, asks: &[AskId]) -> [Block; 2] {
    let headline = [outline.dataset.headline()];
    let asks: &[AskId] = if leaves_out_number(outline, asks) { asks } else { &headline };
    let of = |ask: &AskId| {
        let ask = *ask;
        outline.report.services.iter().filter_map(move |answer| Some((answer, answer.asks.get(ask)?)))
    };
    let found: Vec<(&ServiceAnswer, &AskAnswer)> = asks.iter().flat_map(of).collect();
    let sure = level(outline, &found);
    let reasons = outline.statements(reasons(outline, &found));
    let words = outline.words;
    // Where it depends, it is the outcomes that one is sure of.
    let texts = if found.iter().any(|(_, ask)| ask.word == Word::Depends) {
        [words.short_sure_either(&sure, &reasons), words.short_sure_either_alone(&sure)]
    } else {
        [words.short_sure(&sure, &reasons), words.short_sure_alone(&sure)]
    };
    texts.map(|text| Block::faint(0, text))
}

/// What each verdict rests on.
fn rests(outline: &Outline, found: &[(&ServiceAnswer, &AskAnswer)]) -> impl Iterator<Item = Rest> {
    found.iter().map(|(answer, ask)| answer.rest(outline.dataset, ask.ask))
}

/// High: good sources, none old. Low: nobody knows, or weak sources that are old. What is assumed is told beside it.
fn level(outline: &Outline, found: &[(&ServiceAnswer, &AskAnswer)]) -> &'static str {
    let words = outline.words;
    let weakest = rests(outline, found).filter_map(|rest| rest.weakest).max();
    let old = rests(outline, found).map(|rest| rest.old).max().unwrap_or(0);
    let is_unknown = found.iter().any(|(_, ask)| ask.word == Word::Unknown);
    if is_unknown || (old > 0 && weakest > Some(Grade::Community)) {
        words.sure_low()
    } else if old == 0 && weakest <= Some(Grade::Press) {
        words.sure_high()
    } else {
        words.sure_medium()
    }
}

fn reasons(outline: &Outline, found: &[(&ServiceAnswer, &AskAnswer)]) -> Vec<String> {
    let words = outline.words;
    let weakest = rests(outline, found).filter_map(|rest| rest.weakest).max();
    let oldest = rests(outline, found).filter_map(|rest| rest.oldest).min_by_key(|date| date.earliest());
    let old = rests(outline, found).map(|rest| rest.old).max().unwrap_or(0);
    let mut reasons: Vec<String> = Vec::new();
    if let (Some(grade), Some(oldest)) = (weakest, oldest) {
        reasons.push(words.sure_weakest(&words.grade(grade), &outline.date(oldest)));
    }
    reasons.extend((old > 0).then(|| words.sure_old(&old)));
    let assumed = assumed(outline, found);
    reasons.extend((!assumed.is_empty()).then(|| words.sure_assumed(&words.list(assumed))));
    let is_headline = |(_, ask): &(&ServiceAnswer, &AskAnswer)| ask.ask == outline.dataset.headline();
    reasons.extend(told(outline, found).filter(|_| found.iter().all(is_headline)));
    if reasons.is_empty() {
        reasons.push(words.sure_nothing().to_owned());
    }
    reasons
}

/// What is taken for granted, in a few words each.
fn assumed(outline: &Outline, found: &[(&ServiceAnswer, &AskAnswer)]) -> Vec<&'static str> {
    let mut all: Vec<&str> = Vec::new();
    for (answer, ask) in found {
        let support = answer.support(outline.dataset, ask.ask).iter();
        for fact in support.filter(|fact| answer.known.is_assumed(outline.dataset, **fact)) {
            let value = answer.known.of(*fact).values.single().and_then(|value| taken(outline, *fact, value));
            all.extend(value.filter(|value| !all.contains(value)));
        }
    }
    all.truncate(MOST_ASSUMED);
    all
}

/// What people saw, over all services.
fn told(outline: &Outline, found: &[(&ServiceAnswer, &AskAnswer)]) -> Option<String> {
    let tallies = found.iter().map(|(answer, _)| seen(outline.dataset, outline.report, answer.service));
    let all = tallies.fold(Tally::default(), |all, one| Tally {
        worked: all.worked + one.worked,
        failed: all.failed + one.failed,
        newest: all.newest.into_iter().chain(one.newest).max_by_key(|date| date.earliest()),
    });
    (all.worked + all.failed > 0).then(|| outline.words.sure_reports(&all.worked, &all.failed, &newest(all)))
}
