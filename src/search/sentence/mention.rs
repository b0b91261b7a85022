//! What each known word of a text may mean, and which of these count.

use std::ops::Range;

use super::cut::Piece;
use super::lexicon::{Entry, Lexicon, Name};
use super::text::{Letter, is_bound};
use crate::dataset::{CardId, CountryId, Filler, GuideId, Meaning, ProductId, ProfileId, ServiceId, Tables};
use crate::engine::{AskId, FactId, ValueId};

/// A known word of a text.
#[derive(Debug, Default)]
pub struct Mention {
    /// Where it stands, in letters.
    pub letters: Range<usize>,
    /// Places of which one is meant.
    pub places: Vec<CountryId>,
    /// Cards with a name of which one is meant.
    pub products: Vec<ProductId>,
    pub cards: Vec<CardId>,
    pub services: Vec<ServiceId>,
    pub asks: Vec<AskId>,
    pub values: Vec<(FactId, ValueId)>,
    pub guides: Vec<GuideId>,
    /// Who asks.
    pub profiles: Vec<ProfileId>,
    pub filler: Option<Filler>,
    /// Whether it is a code.
    is_code: bool,
    /// Whether it was typed in capitals.
    is_capital: bool,
}

impl Mention {
    /// A place that was found by other means than its name.
    pub fn of_place(letters: Range<usize>, place: CountryId) -> Self {
        Self { letters, places: vec![place], ..Self::default() }
    }

    /// Whether it says that something is a card.
    pub fn is_of_card(&self) -> bool {
        !self.cards.is_empty() || self.filler == Some(Filler::Card)
    }

    /// Whether it is a single character that means nothing.
    pub fn is_small(&self) -> bool {
        self.letters.len() == 1 && self.filler.is_some()
    }

    /// Whether what it means may not be meant: it is an ordinary word or a code, too.
    fn is_doubtful(&self) -> bool {
        self.filler.is_some() || self.is_code
    }

    fn forget(&mut self) {
        *self = Self { letters: self.letters.clone(), filler: self.filler, ..Self::default() };
    }
}

/// What the pieces of a text may mean.
pub fn mentions(lexicon: &Lexicon, letters: &[Letter], pieces: &[Piece]) -> Vec<Mention> {
    pieces.iter().map(|piece| mention(lexicon, letters, piece)).collect()
}

fn mention(lexicon: &Lexicon, letters: &[Letter], piece: &Piece) -> Mention {
    let entries = lexicon.get(piece.entries.clone());
    let best = entries.iter().filter(|entry| matches!(entry.means, Meaning::Country(_))).map(|entry| entry.name).min();
    // What a card is called is no code.
    let is_card = entries.iter().any(|entry| matches!(entry.means, Meaning::Product(_)));
    let best = best.filter(|name| *name != Name::Code || !is_card);
    let typed = letters.get(piece.letters.clone()).unwrap_or_default();
    let mut mention = Mention {
        letters: piece.letters.clone(),
        filler: lexicon.filler(&piece.entries),
        is_capital: typed.iter().all(|letter| letter.is_capital),
        is_code: best == Some(Name::Code),
        ..Mention::default()
    };
    mention.services = apps_within(lexicon, typed);
    // A name of a place counts before a town of another one.
    entries
        .iter()
        .filter(|entry| !is_place(entry) || Some(entry.name) == best)
        .for_each(|entry| add(&mut mention, entry));
    mention
}

/// The services that a longer word speaks of.
fn apps_within(lexicon: &Lexicon, typed: &[Letter]) -> Vec<ServiceId> {
    const SHORTEST: usize = 5;
    let mut found = Vec::new();
    for at in (0..typed.len()).filter(|at| is_bound(typed, *at)) {
        let words = lexicon.prefixes(typed.get(at..).unwrap_or_default()).into_iter();
        let is_long = |length: usize| length >= SHORTEST || typed.get(at).is_some_and(|letter| !letter.is_spaced());
        for word in words.filter(|word| is_long(word.length)) {
            found.extend(lexicon.get(word.entries).iter().filter_map(|entry| match entry.means {
                Meaning::Service(service) => Some(service),
                _ => None,
            }));
        }
    }
    found
}

fn is_place(entry: &Entry) -> bool {
    matches!(entry.means, Meaning::Country(_))
}

fn add(mention: &mut Mention, entry: &Entry) {
    match entry.means {
        Meaning::Country(at) => add_once(&mut mention.places, at),
        Meaning::Product(at) => add_once(&mut mention.products, at),
        Meaning::Card(at) => add_once(&mut mention.cards, at),
        Meaning::Service(at) => add_once(&mut mention.services, at),
        Meaning::Ask(at) => add_once(&mut mention.asks, at),
        Meaning::Guide(at) => add_once(&mut mention.guides, at),
        Meaning::Value(fact, value) => mention.values.push((fact, value)),
        Meaning::Profile(at) => add_once(&mut mention.profiles, at),
        Meaning::Filler(_) => {}
    }
}

fn add_once<I: PartialEq>(list: &mut Vec<I>, at: I) {
    if !list.contains(&at) {
        list.push(at);
    }
}

/// Forgets what ordinary words and codes may mean, too, where nothing bears it out: a code stands alone, in capitals or at a card;
/// any other name stands alone, or a place at a card; that of a card stands in a terse text, or at a card whose place is named.
/// `is_known` says whether the mentions are everything that was typed.
pub fn settle(tables: &Tables, mentions: &mut [Mention], is_known: bool) {
    let is_alone = is_known && mentions.len() == 1;
    let borne_out: Vec<bool> = (0..mentions.len())
        .map(|at| is_borne_out(mentions, at) || (is_known && is_terse(mentions, at)) || has_home(tables, mentions, at))
        .collect();
    for (mention, is_borne_out) in mentions.iter_mut().zip(borne_out) {
        if mention.is_doubtful() && !is_alone && !is_borne_out {
            mention.forget();
        }
    }
}

fn is_borne_out(mentions: &[Mention], at: usize) -> bool {
    let Some(mention) = mentions.get(at) else { return false };
    match (mention.is_code, mention.filler.is_some()) {
        (true, true) => false,
        (true, false) => mention.is_capital || is_at_card(mentions, at),
        (false, _) => !mention.places.is_empty() && is_at_card(mentions, at),
    }
}

/// Whether it is the one name of a card among words of which each says something: whoever writes so writes no sentence.
fn is_terse(mentions: &[Mention], at: usize) -> bool {
    let mut others = mentions.iter().enumerate().filter(|(other, _)| *other != at);
    let is_name = mentions.get(at).is_some_and(|mention| !mention.products.is_empty());
    is_name && others.all(|(_, other)| other.filler.is_none() && other.products.is_empty())
}

/// Whether a card is spoken of right beside, and the place where one of that name is sold is named.
fn has_home(tables: &Tables, mentions: &[Mention], at: usize) -> bool {
    let Some(mention) = mentions.get(at) else { return false };
    let mut homes = mention.products.iter().filter_map(|product| tables.products.get(*product)?.country);
    let is_named = |home: CountryId| mentions.iter().any(|other| other.places == [home]);
    is_at_card(mentions, at) && homes.any(is_named)
}

/// Whether a word that says "card" stands right beside.
fn is_at_card(mentions: &[Mention], at: usize) -> bool {
    let Some(mention) = mentions.get(at) else { return false };
    let before = at.checked_sub(1).and_then(|before| mentions.get(before));
    let is_before = before.is_some_and(|before| before.is_of_card() && before.letters.end == mention.letters.start);
    let after = mentions.get(at + 1);
    is_before || after.is_some_and(|after| after.is_of_card() && after.letters.start == mention.letters.end)
}
