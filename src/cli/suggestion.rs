//! What to do for a better answer, in words.

use super::Words;
use crate::dataset::{Tables, Text};
use crate::report::{Set, Suggestion};

/// One or two things to do.
pub fn text(tables: &Tables, words: Words, suggested: &Suggestion) -> String {
    let parts: Vec<String> = suggested.set.iter().map(|set| part(tables, words, *set)).collect();
    match parts.as_slice() {
        [first, second] => words.fill(words.wording.change_and, &[("first", first), ("second", second)]),
        _ => words.list(parts),
    }
}

fn part(tables: &Tables, words: Words, set: Set) -> String {
    match set {
        Set::Card(card) => {
            let name = tables.cards.get(card).map_or(Text::default(), |card| card.name);
            words.fill(words.wording.change_card, &[("card", words.say(name))])
        }
        Set::Fact(fact, value) => {
            let value = tables.facts.get(fact).and_then(|fact| fact.values.get(value));
            let text = value.map_or(Text::default(), |value| value.change.map_or(value.name, |(_, how)| how));
            words.say(text).to_owned()
        }
    }
}
