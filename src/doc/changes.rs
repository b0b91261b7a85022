//! What would raise each ask, and which other cards of the place reach more.

use super::{Line, Outline, Role};
use crate::answer::{AskAnswer, ServiceAnswer, Set, Suggestion, Word, cards_reaching};
use crate::engine::{Level, Verdict};

pub(super) fn lines(outline: &Outline, asks: &[usize]) -> Vec<Line> {
    let (dataset, report) = (outline.phrases.dataset, outline.report);
    let mut groups: Vec<(Vec<&ServiceAnswer>, &AskAnswer, &[Suggestion])> = Vec::new();
    for &position in asks {
        for answer in &report.services {
            let Some(ask) = answer.asks.get(position).filter(|ask| ask.verdict.worst < Level::Yes) else { continue };
            let changes = report.changes(dataset, answer, position);
            let same = groups
                .iter_mut()
                .find(|(_, found, same)| found.ask == ask.ask && found.verdict == ask.verdict && *same == changes);
            match same {
                Some((services, ..)) => services.push(answer),
                None => groups.push((vec![answer], ask, changes)),
            }
        }
    }
    let mut lines = reverse_lines(outline);
    for (services, ask, changes) in &groups {
        lines.push(intro(outline, services, ask));
        lines.extend(changes.iter().map(|change| suggestion_line(outline, change)));
        if changes.is_empty() {
            lines.push(Line::new(1, Role::Text, outline.phrases.words.no_changes()));
        }
    }
    if groups.is_empty() {
        lines.push(Line::new(0, Role::Text, outline.phrases.words.all_yes()));
    }
    lines
}

fn intro(outline: &Outline, services: &[&ServiceAnswer], ask: &AskAnswer) -> Line {
    let tables = &outline.phrases.dataset.tables;
    let services: Vec<&str> = services.iter().map(|answer| outline.phrases.service(answer)).collect();
    let services = services.join(outline.phrases.words.list_separator());
    let name = tables.asks.get(ask.ask).map_or("", |ask| outline.phrases.words.text(ask.name));
    let word = outline.phrases.word_with_range(ask.word, ask.verdict);
    Line::new(0, Role::Verdict(ask.word), outline.phrases.words.changes_intro(&name, &services, &word))
}

fn suggestion_line(outline: &Outline, suggestion: &Suggestion) -> Line {
    let word = outline.phrases.word_for(suggestion.verdict);
    let what = suggestion_text(outline, &suggestion.set);
    let text = outline.phrases.words.change(&what, &word);
    Line::new(1, Role::Text, text)
}

/// What to do, in words.
pub(super) fn suggestion_text(outline: &Outline, set: &[Set]) -> String {
    let tables = &outline.phrases.dataset.tables;
    let one = |set: &Set| match set {
        Set::Card(card) => {
            let name = tables.cards.get(*card).map_or("", |card| outline.phrases.words.text(card.name));
            outline.phrases.words.change_card(&name)
        }
        Set::Fact(fact, value) => {
            let value = tables.facts.get(*fact).and_then(|fact| fact.values.get(*value));
            value
                .and_then(|value| value.change)
                .map_or(String::new(), |(_, text)| outline.phrases.words.text(text).to_owned())
        }
    };
    match set {
        [first, second] => {
            let values = [one(first), one(second)];
            let [first, second] = &values;
            outline.phrases.words.change_and(&first, &second)
        }
        set => set.first().map(one).unwrap_or_default(),
    }
}

/// A level and the cards that may reach it; without cards, none does.
type BestCards = (Level, Option<String>);

/// The cards of the place that reach as much as any does; once for services with the same cards.
fn reverse_lines(outline: &Outline) -> Vec<Line> {
    let tables = &outline.phrases.dataset.tables;
    let mut groups: Vec<(Vec<&str>, BestCards)> = Vec::new();
    for answer in &outline.report.services {
        let found = best_cards(outline, answer);
        match groups.iter_mut().find(|(_, same)| *same == found) {
            Some((services, _)) => services.push(outline.phrases.service(answer)),
            None => groups.push((vec![outline.phrases.service(answer)], found)),
        }
    }
    let country = tables.countries.get(outline.report.query.country);
    let country = outline.phrases.words.text(country.map(crate::dataset::Country::shown).unwrap_or_default());
    let line = |(services, (level, cards)): (Vec<&str>, BestCards)| {
        let words = outline.phrases.words;
        let service = services.join(words.list_separator());
        let word = outline.phrases.word(Word::level(level));
        let text = match cards {
            Some(cards) => words.reverse(&country, &word, &service, &cards),
            None => words.reverse_none(&country, &word, &service),
        };
        Line::new(0, Role::Text, text)
    };
    groups.into_iter().map(line).collect()
}

/// The best level that a card may reach, and the cards.
fn best_cards(outline: &Outline, answer: &ServiceAnswer) -> BestCards {
    let found = [Level::Yes, Level::Limited].into_iter().find_map(|level| {
        let query = &outline.report.query;
        let cards =
            cards_reaching(outline.phrases.dataset, query, answer.service, outline.phrases.dataset.headline(), level);
        (!cards.is_empty()).then(|| (level, card_list(outline, level, &cards)))
    });
    found.map_or((Level::Limited, None), |(level, cards)| (level, Some(cards)))
}

fn card_list(outline: &Outline, level: Level, cards: &[(usize, Verdict)]) -> String {
    let tables = &outline.phrases.dataset.tables;
    let name = |(card, verdict): &(usize, Verdict)| {
        let name = tables.cards.get(*card).map_or("", |card| outline.phrases.words.text(card.name));
        if verdict.worst >= level { name.to_owned() } else { outline.phrases.words.maybe(&name) }
    };
    cards.iter().map(name).collect::<Vec<_>>().join(outline.phrases.words.list_separator())
}
