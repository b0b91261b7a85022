//! Which of a few named things somebody means.

use super::Unclear;
use super::choice::{Choice, Kind};
use crate::dataset::{CardId, GuideId, Id, Meaning, ProfileId, ServiceId, Tables, Word};
use crate::engine::AskId;

impl Kind {
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
}

/// A position of what is named by its id or its name; [`Kind::choices`] has all of the kind, in their order.
pub trait Nameable: Id {
    /// What the name is the name of.
    const NAME: Kind;

    /// The one that something else is called, too, if it is one of the kind.
    fn meant(means: Meaning) -> Option<Self>;
}

macro_rules! nameable {
    ($($id:ty, $kind:ident;)*) => {$(
        impl Nameable for $id {
            const NAME: Kind = Kind::$kind;

            fn meant(means: Meaning) -> Option<Self> {
                if let Meaning::$kind(found) = means { Some(found) } else { None }
            }
        }
    )*};
}

nameable! {
    CardId, Card;
    ServiceId, Service;
    AskId, Ask;
    ProfileId, Profile;
    GuideId, Guide;
}

/// What `written` names among all of a kind: by id, by name, by another word for it, or by the beginning of an id or a name.
///
/// # Errors
/// Where nothing or more than one thing is called so.
pub fn named<I: Nameable>(tables: &Tables, written: &str) -> Result<I, Unclear> {
    let unclear = match I::NAME.choose(I::NAME.choices(tables), written) {
        Ok(position) => return Ok(I::at(position)),
        Err(unclear) => unclear,
    };
    let wanted = folded(written);
    let mut called = tables.words.iter().filter(|word| is_called(word.text, &wanted));
    called.find_map(|word| I::meant(word.means)).ok_or(unclear)
}

/// Whether a word is written so; an app that may stand in it stands in none.
fn is_called(word: &str, wanted: &str) -> bool {
    !wanted.is_empty() && folded(&word.replace(Word::APP, "")) == wanted
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
    choice.name.into_iter().flat_map(|name| [name.zh(), name.en()]).map(folded)
}

/// Without case, spaces and hyphens.
fn folded(written: &str) -> String {
    written.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '_')).flat_map(char::to_lowercase).collect()
}

/// So many letters of an id or a name tell it, where few hold them; a Chinese one counts as three, as in UTF-8.
const LEAST_PART: usize = 4;
const MOST_PARTS: usize = 4;

/// The ids of what holds what is written, if they are few, else the one with the most similar spelling, unless all differ by more than half.
#[must_use]
pub fn nearest(choices: &[Choice], written: &str) -> Vec<&'static str> {
    near(choices, written, 2)
}

/// The same where many are called alike: of three letters two must be right.
#[must_use]
pub fn almost(choices: &[Choice], written: &str) -> Vec<&'static str> {
    near(choices, written, 3)
}

fn near(choices: &[Choice], written: &str, of: usize) -> Vec<&'static str> {
    let wanted = folded(written);
    let letters = wanted.chars().count();
    let has_part = |choice: &&Choice| spellings(choice).any(|spelling| spelling.contains(&wanted));
    let within: Vec<_> = choices.iter().filter(has_part).map(|choice| choice.id).collect();
    if wanted.len() >= LEAST_PART && (1..=MOST_PARTS).contains(&within.len()) {
        return within;
    }
    let distance = |choice: &Choice| spellings(choice).map(|spelling| strsim::osa_distance(&wanted, &spelling)).min();
    let best = choices.iter().filter_map(|choice| Some((distance(choice)?, choice.id))).min_by_key(|(far, _)| *far);
    best.filter(|(far, _)| far * of <= letters.max(of)).map(|(_, id)| id).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::{Choice, find};
    use crate::dataset::Text;

    const CHOICES: [Choice; 3] = [
        Choice { id: "esim", name: Some(Text::new("eSIM", "eSIM")) },
        Choice { id: "travel-esim", name: Some(Text::new("旅行 eSIM", "Travel eSIM")) },
        Choice { id: "travel-card", name: Some(Text::new("旅行卡", "Travel card")) },
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
    fn a_part_of_an_id_is_near_it() {
        assert_eq!(super::nearest(&CHOICES, "card"), ["travel-card"]);
        assert_eq!(super::nearest(&CHOICES, "esims"), ["esim"]);
    }

    #[test]
    fn what_is_not_clear_is_not_guessed() {
        assert_eq!(find(&CHOICES, "travel"), Err(vec!["travel-esim", "travel-card"]));
        assert_eq!(find(&CHOICES, "travle-card"), Err(vec!["travel-card"]));
        assert_eq!(find(&CHOICES, "something"), Err(vec![]));
        assert_eq!(find(&CHOICES, ""), Err(vec![]));
    }
}
