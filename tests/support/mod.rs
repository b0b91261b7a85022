//! What several test files share.
#![allow(dead_code, reason = "each test file uses a part of it")]
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests may fail loudly"
)]

pub mod program;
#[cfg(unix)]
pub mod pty;
pub mod screen;

use std::path::Path;

use simbind::dataset::{Dataset, Id, List, Listed, Text};
use simbind::engine::{FactId, Situation, ValueId, ValueSet};
use simbind::query::{Query, parse_setting};

/// The day that tests take for today.
pub const TODAY: (u16, u8, u8) = (2026, 11, 20);

/// Whether a file of the project, named from its top folder, holds what is made from the program.
/// `RENEW=1 cargo test` writes every such file anew, and all are as they should be.
pub fn holds(file: impl AsRef<Path>, made: &str) -> bool {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    let holds = std::fs::read_to_string(&path).is_ok_and(|kept| kept == made);
    if !holds && std::env::var_os("RENEW").is_some() {
        std::fs::write(&path, made).expect("the file can be written");
        return true;
    }
    holds
}

/// The data that the binary carries.
pub fn dataset() -> Dataset {
    Dataset::new(simbind::embedded::tables().expect("the embedded data decodes")).expect("its rules have no ring")
}

/// Whether a text says something in both languages.
pub fn is_said(text: Text) -> bool {
    !text.zh().trim().is_empty() && !text.en().trim().is_empty()
}

/// Position of the entry with an id.
pub fn position<'a, I: Id>(mut ids: impl Iterator<Item = &'a str>, wanted: &str) -> I {
    ids.position(|id| id == wanted).map_or_else(|| panic!("no `{wanted}`"), I::at)
}

/// A query by ids; settings as on the command line.
pub fn query(dataset: &Dataset, country: &str, card: &str, profile: &str, settings: &[String]) -> Query {
    let tables = &dataset.tables;
    let mut query = Query {
        country: position(tables.countries.iter().map(|country| country.code), country),
        card: position(tables.cards.iter().map(|card| card.id), card),
        product: None,
        profile: position(tables.profiles.iter().map(|profile| profile.id), profile),
        settings: Vec::new(),
        today: TODAY,
        last_used: None,
    };
    for setting in settings {
        query.set(parse_setting(tables, setting).unwrap_or_else(|error| panic!("{setting}: {error:?}")));
    }
    query
}

/// A small generator (splitmix64) for choices inside a law; its seed shrinks with the case.
#[derive(Debug, Clone)]
pub struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`, which is not 0.
    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.roll() % u64::try_from(end).unwrap()).unwrap()
    }

    /// One of the tables of a list, which is not empty.
    pub fn of<T: Listed>(&mut self, list: &List<T>) -> T::Id {
        T::Id::at(self.below(list.len()))
    }

    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }

    /// Some of the values of `possible`, at least one.
    pub fn part_of(&mut self, possible: ValueSet) -> ValueSet {
        let kept: Vec<ValueId> = possible.iter().filter(|_| self.below(2) == 0).collect();
        if kept.is_empty() { ValueSet::only(self.one_of(possible)) } else { ValueSet::of(kept) }
    }

    pub fn one_of(&mut self, possible: ValueSet) -> ValueId {
        let values: Vec<ValueId> = possible.iter().collect();
        values[self.below(values.len())]
    }
}

/// Every way to settle what `situation` leaves open among `facts`; where there are more than `most`, as many random ones.
pub fn completions(situation: &Situation, facts: &[FactId], most: usize, dice: &mut Dice) -> Vec<Situation> {
    let open: Vec<FactId> = facts.iter().copied().filter(|fact| situation.possible(*fact).len() > 1).collect();
    let count = open.iter().try_fold(1usize, |product, fact| {
        product.checked_mul(situation.possible(*fact).len() as usize).filter(|product| *product <= most)
    });
    if count.is_none() {
        let settle = |_| {
            let mut complete = situation.clone();
            for fact in &open {
                complete.set(*fact, ValueSet::only(dice.one_of(situation.possible(*fact))));
            }
            complete
        };
        return (0..most).map(settle).collect();
    }
    open.iter().fold(vec![situation.clone()], |partial, fact| {
        let settle = |complete: Situation| {
            situation.possible(*fact).iter().map(move |value| {
                let mut settled = complete.clone();
                settled.set(*fact, ValueSet::only(value));
                settled
            })
        };
        partial.into_iter().flat_map(settle).collect()
    })
}
