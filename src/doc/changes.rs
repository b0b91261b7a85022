//! What would raise each ask, and which other cards of the place reach more.

use super::model::{Block, Kind, grouped};
use super::phrases::Outline;
use crate::answer::{AskAnswer, ServiceAnswer, Set, Suggestion, Word, cards_reaching};
use crate::dataset::{CardId, ServiceId};
use crate::engine::{AskId, Level, Verdict};

pub(super) fn blocks(outline: &Outline, asks: &[AskId]) -> Vec<Block> {
    let mut blocks: Vec<Block> = reverse(outline).collect();
    let groups: Vec<Vec<Block>> = asks.iter().flat_map(|ask| of_ask(outline, *ask)).collect();
    if groups.is_empty() {
        blocks.push(Block::text(0, outline.words.all_yes()));
    }
    blocks.extend(groups.into_iter().flatten());
    blocks
}

/// What raises an ask that is below the best, once for services for which it is the same.
fn of_ask(outline: &Outline, position: AskId) -> Vec<Vec<Block>> {
    let mut groups: Vec<(Vec<ServiceId>, &AskAnswer, &[Suggestion])> = Vec::new();
    for answer in &outline.report.services {
        let Some(ask) = answer.asks.get(position).filter(|ask| ask.verdict.worst < Level::Yes) else { continue };
        let changes = outline.report.changes(outline.dataset, answer, position);
        let is_same = |(_, found, same): &&mut (_, &AskAnswer, _)| found.verdict == ask.verdict && *same == changes;
        match groups.iter_mut().find(is_same) {
            Some((services, ..)) => services.push(answer.service),
            None => groups.push((vec![answer.service], ask, changes)),
        }
    }
    groups.into_iter().map(|(services, ask, changes)| group(outline, services, ask, changes)).collect()
}

fn group(outline: &Outline, services: Vec<ServiceId>, ask: &AskAnswer, changes: &[Suggestion]) -> Vec<Block> {
    let (services, word) = (outline.services(services), outline.word_with_range(ask.word, ask.verdict));
    let intro = outline.words.changes_intro(&outline.ask(ask.ask), &services, &word);
    let mut blocks = vec![Block::new(0, Kind::Verdict(ask.word), intro)];
    blocks.extend(changes.iter().map(|change| {
        Block::text(1, outline.words.change(&suggestion(outline, &change.set), &outline.word_for(change.verdict)))
    }));
    if changes.is_empty() {
        blocks.push(Block::text(1, outline.words.no_changes()));
    }
    blocks
}

/// What to do, in words.
pub(super) fn suggestion(outline: &Outline, set: &[Set]) -> String {
    let one = |set: &Set| match set {
        Set::Card(card) => outline.words.change_card(&outline.card(*card)),
        Set::Fact(fact, value) => {
            let value = outline.tables().facts.get(*fact).and_then(|fact| fact.values.get(*value));
            value.and_then(|value| value.change).map_or("", |(_, text)| outline.text(text)).to_owned()
        }
    };
    match set {
        [first, second] => outline.words.change_and(&one(first), &one(second)),
        set => set.first().map(one).unwrap_or_default(),
    }
}

/// The cards of the place that reach as much as any does; once for services with the same cards.
fn reverse(outline: &Outline) -> impl Iterator<Item = Block> {
    let (words, place) = (outline.words, outline.place(outline.report.query.country));
    let found = outline.report.services.iter().map(|answer| (answer.service, best_cards(outline, answer)));
    grouped(found).into_iter().map(move |(services, (level, cards))| {
        let (services, word) = (outline.services(services), outline.word(Word::level(level)));
        Block::text(
            0,
            match cards {
                Some(cards) => words.reverse(&place, &word, &services, &cards),
                None => words.reverse_none(&place, &word, &services),
            },
        )
    })
}

/// The best level that a card may reach, and the cards; without cards, none does.
fn best_cards(outline: &Outline, answer: &ServiceAnswer) -> (Level, Option<String>) {
    let dataset = outline.dataset;
    let reaching = |level| cards_reaching(dataset, &outline.report.query, answer.service, dataset.headline(), level);
    let mut found = [Level::Yes, Level::Limited].into_iter().map(|level| (level, reaching(level)));
    let found = found.find(|(_, cards)| !cards.is_empty());
    found.map_or((Level::Limited, None), |(level, cards)| (level, Some(card_list(outline, level, &cards))))
}

fn card_list(outline: &Outline, level: Level, cards: &[(CardId, Verdict)]) -> String {
    outline.words.list(cards.iter().map(|(card, verdict)| {
        let name = outline.card(*card);
        if verdict.worst >= level { name.to_owned() } else { outline.words.maybe(&name) }
    }))
}
