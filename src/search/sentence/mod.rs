//! What somebody means by a text: places, cards, services, questions, facts, troubles, in any order and either language.
//!
//! Long numbers and days are taken out first (`numbers`). The rest is folded (`text`) and cut into the longest words that the data
//! knows (`lexicon`, `cut`); words that it does not know may be misspelt (`guess`). What the words mean together is worked out from
//! their neighbours (`mention`, `places`, `cards`), and what is left over is told (`rest`).
//!
//! Numbers that are typed may be private: only what they lead to is kept.

mod cards;
mod cut;
mod guess;
mod lexicon;
mod mention;
mod numbers;
mod places;
mod rest;
mod text;
mod understanding;
mod whole;

use std::ops::Range;
use std::sync::OnceLock;

use super::hit::{Layer, MatchedBy};
use super::{Index, Unresolved, number};
use crate::dataset::{CountryId, GuideId, Id, Meaning, Operator, Product, ProductId, ProfileId, Reason, Tables};
use crate::engine::{FactId, ValueId};
use crate::order;
use cards::Cards;
use cut::{Piece, cut};
use guess::{guesses, unknown};
use lexicon::Lexicon;
use mention::{Mention, mentions};
use numbers::Numbers;
use places::Places;
use text::Letter;
use whole::Whole;

pub use lexicon::Words;
pub use numbers::Day;
pub use understanding::{Ambiguous, Understanding};

/// Understands texts, each in far less than a millisecond.
#[derive(Debug)]
pub struct Sentences {
    tables: &'static Tables,
    lexicon: Lexicon,
    /// For numbers, characters of the same sound, and parts of names; made when the first of them is typed.
    index: OnceLock<Index>,
}

impl Sentences {
    /// Of data whose words the program carries nothing is read.
    #[must_use]
    pub fn new(tables: &'static Tables) -> Self {
        Self { tables, lexicon: Lexicon::new(tables), index: OnceLock::new() }
    }

    /// The countries and regions, searchable one by one.
    pub(super) fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::new(self.tables))
    }

    /// What a text means.
    #[must_use]
    pub fn understand(&self, typed: &str) -> Understanding {
        let numbers = numbers::taken(typed);
        let letters = self.lexicon.spellings.read(&numbers.rest);
        let mut mentions = self.mentions(typed, &numbers, &letters);
        let owners: Vec<Owner> = numbers.long.iter().map(|number| self.owner(number)).collect();
        let is_known = unknown(letters.len(), &pieces(&mentions)).is_empty();
        mention::settle(self.tables, &mut mentions, is_known);
        let mut understood = self.meaning(&numbers, &letters, &mentions, &owners);
        // An ordinary word is the beginning of many a name.
        let is_ordinary = mentions.iter().any(|mention| mention.filler.is_some());
        let is_part = understood.is_empty() && !is_ordinary && self.add_part_of_name(typed, &mut understood);
        if !is_part {
            understood.ignored = rest::ignored(&numbers.rest, &letters, &mentions);
        }
        understood
    }

    fn mentions(&self, typed: &str, numbers: &Numbers, letters: &[Letter]) -> Vec<Mention> {
        let mut pieces = cut(&self.lexicon, letters);
        // What begins like a name is that name rather than a misspelling of another one.
        if !pieces.is_empty() || !self.begins_a_name(typed.trim()) {
            pieces.extend(guesses(&self.lexicon, letters, &pieces));
        }
        order::sort_by_key(&mut pieces, |piece| piece.letters.start);
        let mut found = mentions(&self.lexicon, letters, &pieces);
        for run in unknown(letters.len(), &pieces) {
            if let Some(place) = self.sounding(letters, &found, run.clone()) {
                found.retain(|mention| {
                    mention.letters.end <= place.letters.start || mention.letters.start >= place.letters.end
                });
                found.push(place);
            } else {
                found.extend(self.dialled(&numbers.rest, letters, run));
            }
        }
        order::sort_by_key(&mut found, |mention| mention.letters.start);
        found
    }

    /// A place whose name sounds like a whole run of characters, perhaps with small words around it.
    fn sounding(&self, letters: &[Letter], mentions: &[Mention], run: Range<usize>) -> Option<Mention> {
        const FEWEST: usize = 3;
        let small = |at: usize| mentions.iter().any(|mention| mention.is_small() && mention.letters == (at..at + 1));
        let starts = std::iter::once(run.start).chain(run.start.checked_sub(1).filter(|at| small(*at)));
        let ends: Vec<usize> = [run.end].into_iter().chain(small(run.end).then_some(run.end + 1)).collect();
        let ranges = starts.flat_map(|start| ends.iter().map(move |end| start..*end));
        ranges.filter(|range| range.len() >= FEWEST).find_map(|range| {
            let typed = letters.get(range.clone())?;
            let text: String = typed.iter().map(|letter| letter.c).collect();
            let is_dense = typed.iter().all(|letter| !letter.is_spaced());
            let is_whole = range.len() == letters.len();
            let is_at = |mention: &Mention| mention.letters.start == range.end || mention.letters.end == range.start;
            let is_at_card = mentions.iter().any(|mention| mention.is_of_card() && is_at(mention));
            // A small word at the end is one rather than a wrong character.
            let may_be_off = (is_whole || is_at_card) && range.end == run.end;
            let sounding = |text: &str| self.index().sounding(text, may_be_off);
            let place = if is_dense { sounding(&text) } else { None }?;
            Some(Mention::of_place(range, place))
        })
    }

    /// Places of the dial codes in a run of letters.
    fn dialled(&self, rest: &str, letters: &[Letter], run: Range<usize>) -> Vec<Mention> {
        let typed: Vec<char> = rest.chars().collect();
        let mut found = Vec::new();
        for word in guess::words(letters, run) {
            let digits: String = letters.get(word.clone()).unwrap_or_default().iter().map(|letter| letter.c).collect();
            let first = letters.get(word.start).map_or(0, |letter| letter.at);
            let has_plus = first.checked_sub(1).and_then(|at| typed.get(at)).is_some_and(|c| matches!(c, '+' | '＋'));
            let is_code = (has_plus || digits.starts_with("00")) && digits.bytes().all(|byte| byte.is_ascii_digit());
            if is_code && let Some(place) = self.dial_code(&format!("+{}", digits.trim_start_matches("00"))) {
                found.push(Mention::of_place(word, place));
            }
        }
        found
    }

    /// The place of a dial code; of several that share one, the one where most people live.
    fn dial_code(&self, code: &str) -> Option<CountryId> {
        let hits = self.index().find(code);
        hits.first().filter(|hit| hit.layer == Layer::Exact).map(|hit| hit.country)
    }

    /// What a long number leads to.
    fn owner(&self, number: &str) -> Owner {
        /// No phone number has more digits (ITU E.164).
        const PHONE: usize = 15;
        let (hits, resolved) = self.index().named(number);
        let is_phone = hits.first().is_some_and(|hit| matches!(hit.by, MatchedBy::PhoneNumber | MatchedBy::DialCode));
        let is_long = number.chars().filter(char::is_ascii_digit).count() > PHONE;
        let operators = number::sharing(number, &self.tables.operators);
        // Places may share a code of networks, but not a network.
        let of_operator = operators.first().and_then(|operator| self.country(operator.country));
        let place = of_operator.or(resolved.ok()).filter(|_| !(is_phone && is_long));
        let is_offered = |found: &Product| {
            let is_of = |operator: &&Operator| found.operators.contains(&operator.brand);
            place.is_some() && found.country == place && operators.iter().any(is_of)
        };
        let products = self.tables.products.entries().filter(|(_, found)| is_offered(found));
        Owner { place, is_phone: is_phone && place.is_some(), products: products.map(|(at, _)| at).collect() }
    }

    fn country(&self, code: &str) -> Option<CountryId> {
        self.tables.countries.find_head(|(found, ..)| found == code)
    }

    fn meaning(&self, numbers: &Numbers, letters: &[Letter], mentions: &[Mention], owners: &[Owner]) -> Understanding {
        let whole = Whole { tables: self.tables, text: &numbers.rest, letters, mentions, owners };
        let cards = Cards::of(&whole);
        let places = Places::of(&whole, &cards);
        let mut understood = Understanding {
            place: places.place,
            has_said_place: places.is_said,
            card: places.card.or(cards.kind),
            has_said_card: places.card.is_some() || cards.is_said,
            product: cards.product.filter(|_| !places.drops_product),
            services: ascending(mentions.iter().flat_map(|mention| &mention.services)),
            asks: places.asks(mentions.iter().flat_map(|mention| &mention.asks).copied()),
            guides: ascending(mentions.iter().flat_map(|mention| &mention.guides)),
            profile: only(mentions.iter().flat_map(|mention| &mention.profiles)),
            last_used: numbers.day,
            offered: ascending(owners.iter().flat_map(|owner| &owner.products)),
            ..Understanding::default()
        };
        understood.profile = understood.profile.or_else(|| self.coming_for(&understood.guides));
        understood.facts = self.facts(mentions, owners, places.value);
        understood.ambiguous = places.ambiguous.into_iter().chain(cards.ambiguous).collect();
        understood
    }

    /// Who comes for the reason that one of some guides belongs to.
    fn coming_for(&self, guides: &[GuideId]) -> Option<ProfileId> {
        let is_meant = |reason: &&Reason| reason.guide.is_some_and(|guide| guides.contains(&guide));
        self.tables.reasons.iter().filter(is_meant).find_map(|reason| reason.profile)
    }

    /// What is said outright counts before what follows from a place.
    fn facts(
        &self,
        mentions: &[Mention],
        owners: &[Owner],
        value: Option<(FactId, ValueId)>,
    ) -> Vec<(FactId, ValueId)> {
        let mut facts: Vec<(FactId, ValueId)> = Vec::new();
        let said = mentions.iter().flat_map(|mention| mention.values.iter().copied());
        let typed = owners.iter().any(|owner| owner.is_phone).then(|| self.typed()).flatten();
        for (fact, value) in value.into_iter().chain(typed).chain(said) {
            facts.retain(|(other, _)| *other != fact);
            facts.push((fact, value));
        }
        facts.sort_unstable();
        facts
    }

    /// What a typed phone number says.
    fn typed(&self) -> Option<(FactId, ValueId)> {
        self.tables
            .facts
            .entries()
            .find_map(|(position, fact)| Some((position, fact.values.find(|value| value.typed)?)))
    }

    /// Whether a word alone begins what one place is called.
    fn begins_a_name(&self, typed: &str) -> bool {
        if typed.is_empty() || typed.contains(char::is_whitespace) {
            return false;
        }
        let (hits, resolved) = self.index().named(typed);
        resolved.is_ok() && hits.first().is_some_and(|hit| hit.layer <= Layer::Prefix && is_named(hit))
    }

    /// A word alone may be the beginning of a name, or one that several places have. Whether it is.
    fn add_part_of_name(&self, typed: &str, understood: &mut Understanding) -> bool {
        let typed = typed.trim();
        let is_word = !typed.is_empty() && !typed.contains(char::is_whitespace);
        let digits = typed.chars().filter(|c| c.is_numeric()).count();
        let is_number = number::Digits::read(typed).is_some();
        if (!is_word && !is_number) || digits >= numbers::PHONE {
            return false;
        }
        let is_international = typed.starts_with(['+', '＋']) || typed.starts_with("00");
        let (hits, resolved) = self.index().named(typed);
        // Digits that only begin like a phone number are a year more often than one.
        let is_key = |hit: &super::Hit| hit.by != MatchedBy::PhoneNumber || is_international;
        match resolved {
            Ok(place) if hits.first().is_some_and(|hit| if is_number { is_key(hit) } else { is_named(hit) }) => {
                understood.place = Some(place);
                understood.has_said_place = true;
            }
            Err(Unresolved::Ambiguous(places)) if hits.first().is_some_and(|hit| hit.layer == Layer::Exact) => {
                let text = if is_number { String::new() } else { typed.to_owned() };
                understood.ambiguous.push(Ambiguous { text, places, products: Vec::new() });
            }
            _ => return false,
        }
        true
    }

    /// Whether a text holds a number that is long enough for one of a phone or a SIM.
    #[must_use]
    pub fn has_number(typed: &str) -> bool {
        !numbers::taken(typed).long.is_empty()
    }

    /// Places and cards with a name that are called almost like a text, the nearest first.
    #[must_use]
    pub fn nearest(&self, typed: &str) -> Vec<Meaning> {
        const MOST: usize = 5;
        let numbers = numbers::taken(typed);
        let places = self.index().find(&numbers.rest).into_iter().take(MOST);
        let places = places.map(|hit| Meaning::Country(hit.country));
        let products = super::products::find(self.tables, &numbers.rest).into_iter().take(MOST);
        let products = products.map(|hit| Meaning::Product(hit.product));
        if numbers.rest.trim().is_empty() { Vec::new() } else { products.chain(places).take(MOST).collect() }
    }
}

/// What a long number leads to.
#[derive(Debug)]
struct Owner {
    place: Option<CountryId>,
    /// Whether it is a phone number of the place.
    is_phone: bool,
    /// Cards with a name of its operator.
    products: Vec<ProductId>,
}

fn pieces(mentions: &[Mention]) -> Vec<Piece> {
    mentions.iter().map(|mention| Piece { letters: mention.letters.clone(), entries: 0..0 }).collect()
}

/// The one of which all are the same.
fn only<'a, I: Id + 'a>(mut positions: impl Iterator<Item = &'a I>) -> Option<I> {
    let first = *positions.next()?;
    positions.all(|other| *other == first).then_some(first)
}

fn ascending<'a, I: Id + 'a>(positions: impl Iterator<Item = &'a I>) -> Vec<I> {
    let mut positions: Vec<I> = positions.copied().collect();
    positions.sort_unstable();
    positions.dedup();
    positions
}

/// Whether what was typed begins a word of what a place is called; its currency does not count.
fn is_named(hit: &super::Hit) -> bool {
    hit.layer <= Layer::WordStart && hit.by != MatchedBy::Currency
}
