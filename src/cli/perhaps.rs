//! The command that somebody may have meant: what the words mean wherever they stand.

use clap::Command;

use crate::dataset::Tables;
use crate::search::sentence::Sentences;

/// The shortest command for what some words name: a card, a place, a card kind, a guide; none where that is not clear, or says only a part of it.
pub fn command(tables: &'static Tables, words: &[&str]) -> Option<String> {
    let found = Sentences::new(tables).understand(&words.join(" "));
    if !found.ambiguous.is_empty() || !found.ignored.is_empty() {
        return None;
    }
    let place = found.place.and_then(|at| tables.countries.get(at)).map(|place| place.code);
    let product = found.product.and_then(|at| tables.products.get(at));
    let card = found.card.and_then(|at| tables.cards.get(at)).map(|card| card.id);
    let guide = found.guides.first().and_then(|at| tables.guides.get(*at));
    Some(match (product, place, card) {
        (Some(product), _, _) if product.country.is_some() => format!("simbind check {}", product.id),
        (Some(product), Some(place), _) => format!("simbind check {place} {}", product.id),
        (None, Some(place), Some(card)) => format!("simbind check {place} {card}"),
        (None, Some(place), None) => format!("simbind check {place}"),
        (None, None, Some(card)) => format!("simbind which --card {card}"),
        _ => format!("simbind guide {}", guide?.id),
    })
}

/// The command that is called almost like a word.
pub fn name<'c>(definition: &'c Command, word: &str) -> Option<&'c str> {
    let names = definition.get_subcommands().filter(|inner| !inner.is_hide_set()).map(Command::get_name);
    let near = names.map(|name| (strsim::osa_distance(name, word), name)).min();
    near.filter(|(far, _)| far * 3 <= word.chars().count()).map(|(_, name)| name)
}
