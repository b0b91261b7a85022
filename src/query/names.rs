//! Which of a few named things somebody means.

use super::Unclear;
use crate::dataset::{Fact, Scope, Tables, Text};
use crate::words::Words;

/// A thing that can be named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// Its id.
    pub id: &'static str,
    /// Its name, if it can be called by that.
    pub name: Option<Text>,
}

/// What a name is the name of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A card kind.
    Card,
    /// A service.
    Service,
    /// A question about a service.
    Ask,
    /// A fact of the card or the person.
    Fact,
    /// A value of a fact.
    Value,
    /// A profile.
    Profile,
    /// The operator of a number.
    Operator,
    /// A guide.
    Guide,
}

impl Kind {
    /// What it is called.
    #[must_use]
    pub fn name(self, words: Words) -> &'static str {
        match self {
            Self::Card => words.kind_card(),
            Self::Service => words.kind_service(),
            Self::Ask => words.kind_ask(),
            Self::Fact => words.kind_fact(),
            Self::Value => words.kind_value(),
            Self::Profile => words.kind_profile(),
            Self::Operator => words.kind_operator(),
            Self::Guide => words.kind_guide(),
        }
    }

    /// Everything of the kind that can be named, in the order of the data; facts are those that can be set, by their ids alone.
    /// Nothing for values and operators, of which there are others for each fact and each place.
    #[must_use]
    pub fn choices(self, tables: &Tables) -> Vec<Choice> {
        let named = |id, name| Choice { id, name: Some(name) };
        match self {
            Self::Card => tables.cards.iter().map(|card| named(card.id, card.name)).collect(),
            Self::Service => tables.services.iter().map(|service| named(service.id, service.name)).collect(),
            Self::Ask => tables.asks.iter().map(|ask| named(ask.id, ask.name)).collect(),
            Self::Profile => tables.profiles.iter().map(|profile| named(profile.id, profile.name)).collect(),
            Self::Guide => tables.guides.iter().map(|guide| named(guide.id, guide.name)).collect(),
            Self::Fact => {
                let facts = tables.facts.iter().filter(|fact| can_be_set(fact));
                facts.map(|fact| Choice { id: fact.id, name: None }).collect()
            }
            Self::Value | Self::Operator => Vec::new(),
        }
    }

    /// The position of what `written` names among all of the kind.
    ///
    /// # Errors
    /// Where nothing or more than one thing is called so.
    pub fn named(self, tables: &Tables, written: &str) -> Result<usize, Unclear> {
        self.choose(self.choices(tables), written)
    }

    /// The position of what `written` names among `choices`: by id, by name in either language, or by the beginning of one.
    ///
    /// # Errors
    /// Where nothing or more than one thing fits: what there is, and what is nearest.
    pub fn choose(self, choices: Vec<Choice>, written: &str) -> Result<usize, Unclear> {
        find(&choices, written).map_err(|nearest| self.unknown(choices, written, nearest))
    }

    /// The positions of all that `written` is the id, the name or a part of the name of; one at least.
    ///
    /// # Errors
    /// Where nothing fits.
    pub fn choose_all(self, choices: Vec<Choice>, written: &str) -> Result<Vec<usize>, Unclear> {
        let found = find_all(&choices, written);
        if found.is_empty() {
            let nearest = nearest(&choices, written);
            return Err(self.unknown(choices, written, nearest));
        }
        Ok(found)
    }

    /// That nothing is called `written`.
    pub(super) fn unknown(self, choices: Vec<Choice>, written: &str, nearest: Vec<&'static str>) -> Unclear {
        Unclear::Unknown { kind: self, written: written.to_owned(), choices, nearest }
    }

    /// What a choice is offered as: operators have ids that nobody knows.
    pub(super) fn shown(self, choice: &Choice, words: Words) -> &'static str {
        choice.name.filter(|_| self == Self::Operator).map_or(choice.id, |name| words.text(name))
    }
}

/// Whether somebody can say otherwise: nobody sets what holds of the world.
pub(super) fn can_be_set(fact: &Fact) -> bool {
    matches!(fact.scope, Scope::Card | Scope::Person)
}

fn find_all(choices: &[Choice], written: &str) -> Vec<usize> {
    let wanted = folded(written);
    if wanted.is_empty() {
        return Vec::new();
    }
    let whole = positions(choices, |spelling| spelling == wanted);
    if !whole.is_empty() {
        return whole;
    }
    let has_part = |choice: &Choice| names(choice).any(|name| name.contains(&wanted));
    choices.iter().enumerate().filter(|(_, choice)| has_part(choice)).map(|(position, _)| position).collect()
}

/// The one that is meant, or the ids of the nearest.
fn find(choices: &[Choice], written: &str) -> Result<usize, Vec<&'static str>> {
    let wanted = folded(written);
    let whole = positions(choices, |spelling| spelling == wanted);
    if let [only] = whole[..] {
        return Ok(only);
    }
    let begun = positions(choices, |spelling| !wanted.is_empty() && spelling.starts_with(&wanted));
    match begun[..] {
        [only] => Ok(only),
        [] => Err(nearest(choices, written)),
        _ => Err(begun.iter().filter_map(|position| choices.get(*position)).map(|choice| choice.id).collect()),
    }
}

fn positions(choices: &[Choice], fits: impl Fn(&str) -> bool) -> Vec<usize> {
    let all = choices.iter().enumerate();
    all.filter(|(_, choice)| spellings(choice).any(|spelling| fits(&spelling))).map(|(position, _)| position).collect()
}

fn spellings(choice: &Choice) -> impl Iterator<Item = String> {
    std::iter::once(folded(choice.id)).chain(names(choice))
}

fn names(choice: &Choice) -> impl Iterator<Item = String> {
    choice.name.into_iter().flat_map(|name| [name.zh, name.en]).map(folded)
}

/// Without case, spaces and hyphens.
fn folded(written: &str) -> String {
    written.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '_')).flat_map(char::to_lowercase).collect()
}

/// The id with the most similar spelling, unless all differ by more than half.
#[must_use]
pub fn nearest(choices: &[Choice], written: &str) -> Vec<&'static str> {
    let wanted = folded(written);
    let distance = |choice: &Choice| spellings(choice).map(|spelling| strsim::osa_distance(&wanted, &spelling)).min();
    let best = choices.iter().filter_map(|choice| Some((distance(choice)?, choice.id))).min_by_key(|(far, _)| *far);
    let is_near = |far: usize| far * 2 <= wanted.chars().count().max(3);
    best.filter(|(far, _)| is_near(*far)).map(|(_, id)| id).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::{Choice, find};
    use crate::dataset::Text;

    const CHOICES: [Choice; 3] = [
        Choice { id: "esim", name: Some(Text { zh: "eSIM", en: "eSIM" }) },
        Choice { id: "travel-esim", name: Some(Text { zh: "旅行 eSIM", en: "Travel eSIM" }) },
        Choice { id: "travel-card", name: Some(Text { zh: "旅行卡", en: "Travel card" }) },
    ];

    #[test]
    fn ids_names_and_beginnings_are_understood() {
        let found = |written| find(&CHOICES, written);
        assert_eq!(found("esim"), Ok(0));
        assert_eq!(found("E-SIM"), Ok(0));
        assert_eq!(found("Travel eSIM"), Ok(1));
        assert_eq!(found("旅行esim"), Ok(1));
        assert_eq!(found("travel_c"), Ok(2));
    }

    #[test]
    fn what_is_not_clear_is_not_guessed() {
        assert_eq!(find(&CHOICES, "travel"), Err(vec!["travel-esim", "travel-card"]));
        assert_eq!(find(&CHOICES, "travle-card"), Err(vec!["travel-card"]));
        assert_eq!(find(&CHOICES, "something"), Err(vec![]));
        assert_eq!(find(&CHOICES, ""), Err(vec![]));
    }
}
