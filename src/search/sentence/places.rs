//! Which of the places that are named is that of the card, and what the others say of the person.

use super::cards::Cards;
use super::mention::Mention;
use super::whole::Whole;
use super::{Ambiguous, ascending, rest};
use crate::dataset::{CardId, CountryId, Filler, Standpoint, Tables};
use crate::engine::{AskId, FactId, ValueId};

/// A place that is named, and as what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Named {
    place: CountryId,
    /// Whether somebody is there, or goes there.
    is_where: bool,
    /// Whether it is named otherwise, too.
    is_plain: bool,
    /// Whether the card is said to be from there.
    is_from: bool,
}

/// What the places come to.
#[derive(Debug, Default)]
pub struct Places<'a> {
    /// The place of the card.
    pub place: Option<CountryId>,
    pub is_said: bool,
    /// The card kind that follows: a card of another place is used in this one.
    pub card: Option<CardId>,
    /// Whether the card with a name is of that other place.
    pub drops_product: bool,
    /// What follows for the person: a fact and its value.
    pub value: Option<(FactId, ValueId)>,
    pub ambiguous: Option<Ambiguous>,
    /// Where the person is, or what else a place that is named says.
    standpoint: Option<&'a Standpoint>,
}

impl<'a> Places<'a> {
    pub fn of(whole: &Whole<'a>, cards: &Cards) -> Self {
        let (named, unclear) = named(whole);
        let mut found = match (cards.place, &named[..]) {
            (Some(own), _) => of_product(whole.tables, own, &named, cards),
            (None, [only]) => alone(whole, *only),
            (None, [one, other]) => of_two(whole.tables, *one, *other, cards),
            (None, _) => Self::default(),
        };
        found.is_said = found.place.is_some_and(|place| named.iter().any(|named| named.place == place));
        if found.place.is_none() && found.value.is_none() && (!named.is_empty() || unclear.is_some()) {
            let text = unclear.as_ref().map(|mention| rest::typed(whole.text, whole.letters(mention)));
            let places = unclear.map(|mention| mention.places.clone());
            let all = || named.iter().map(|named| named.place).collect();
            found.ambiguous = Some(Ambiguous {
                text: text.unwrap_or_default(),
                places: places.unwrap_or_else(all),
                products: Vec::new(),
            });
        }
        found
    }

    /// The asks, as they are called for the place where the person is.
    pub fn asks(&self, asks: impl Iterator<Item = AskId>) -> Vec<AskId> {
        let changed = |ask: AskId| {
            let pairs = self.standpoint.into_iter().flat_map(|standpoint| &standpoint.asks);
            pairs.into_iter().find(|(from, _)| *from == ask).map_or(ask, |(_, to)| *to)
        };
        ascending(asks.map(changed).collect::<Vec<_>>().iter())
    }
}

/// The places that are named, in their order, and a word that may name several of which no other word names one.
fn named<'a>(whole: &Whole<'a>) -> (Vec<Named>, Option<&'a Mention>) {
    let mut found: Vec<Named> = Vec::new();
    let mut take = |place: CountryId, role: Option<Filler>| {
        let is_where = role == Some(Filler::Where);
        let named = Named { place, is_where, is_plain: !is_where, is_from: role == Some(Filler::From) };
        match found.iter_mut().find(|found| found.place == place) {
            Some(found) => {
                found.is_where |= named.is_where;
                found.is_plain |= named.is_plain;
                found.is_from |= named.is_from;
            }
            None => found.push(named),
        }
    };
    for (at, mention) in whole.mentions.iter().enumerate() {
        if let [place] = mention.places[..] {
            take(place, role(whole.mentions, at));
        }
    }
    whole.owners.iter().filter_map(|owner| owner.place).for_each(|place| take(place, None));
    let is_open = |mention: &&Mention| {
        !mention.places.is_empty()
            && !mention.places.iter().any(|place| found.iter().any(|named| named.place == *place))
    };
    let unclear = whole.mentions.iter().find(is_open);
    (found, unclear)
}

/// What the word before a mention makes of it.
fn role(mentions: &[Mention], at: usize) -> Option<Filler> {
    let mut end = mentions.get(at)?.letters.start;
    for before in mentions.get(..at)?.iter().rev().take_while(|before| before.filler.is_some()) {
        if before.letters.end != end {
            return None;
        }
        end = before.letters.start;
        if before.filler != Some(Filler::Plain) {
            return before.filler;
        }
    }
    None
}

/// What it says of the person to be at a place.
fn standpoint(tables: &Tables, place: CountryId) -> Option<&Standpoint> {
    let own = |standpoint: &&Standpoint| standpoint.country == Some(place);
    let any = |standpoint: &&Standpoint| standpoint.country.is_none();
    tables.standpoints.iter().find(own).or_else(|| tables.standpoints.iter().find(any))
}

/// A place of which more is said than of others.
fn is_home(tables: &Tables, place: CountryId) -> bool {
    standpoint(tables, place).is_some_and(|found| found.country.is_some())
}

/// The person is at `other` with a card of `place`.
fn away(tables: &Tables, place: CountryId, other: CountryId) -> Places<'_> {
    let found = standpoint(tables, other);
    Places {
        place: Some(place),
        value: found.map(|standpoint| standpoint.value),
        standpoint: found,
        ..Places::default()
    }
}

/// A card of `home` is used at `place`, if there is a card kind for that.
fn abroad(tables: &Tables, place: CountryId, home: CountryId) -> Option<Places<'_>> {
    let card = standpoint(tables, home)?.card?;
    Some(Places { place: Some(place), card: Some(card), drops_product: true, ..Places::default() })
}

fn of_product<'a>(tables: &'a Tables, own: CountryId, named: &[Named], cards: &Cards) -> Places<'a> {
    let mut others = named.iter().filter(|named| named.place != own);
    match (others.next(), others.next()) {
        (Some(other), None) => {
            let abroad = abroad(tables, other.place, own).filter(|_| !cards.is_said);
            abroad.unwrap_or_else(|| away(tables, own, other.place))
        }
        (Some(other), Some(_)) => away(tables, own, other.place),
        (None, _) => {
            let at_home = named.iter().any(|named| named.place == own && named.is_where);
            Places { place: Some(own), ..own_value(tables, own, at_home) }
        }
    }
}

/// What it says to be where the card is from.
fn own_value(tables: &Tables, place: CountryId, is_there: bool) -> Places<'_> {
    let found = standpoint(tables, place);
    let value = found.filter(|_| is_there).and_then(|found| Some((found.value.0, found.own?)));
    Places { place: Some(place), value, standpoint: found.filter(|found| found.country.is_some()), ..Places::default() }
}

fn alone<'a>(whole: &Whole<'a>, only: Named) -> Places<'a> {
    let tables = whole.tables;
    if only.is_where && !only.is_plain && is_home(tables, only.place) && !whole.has_card() {
        return Places { place: None, ..away(tables, only.place, only.place) };
    }
    own_value(tables, only.place, only.is_where && only.is_plain)
}

fn of_two<'a>(tables: &'a Tables, one: Named, other: Named, cards: &Cards) -> Places<'a> {
    let homes = [one, other].map(|named| is_home(tables, named.place));
    match homes {
        [true, false] => with_home(tables, one, other, cards),
        [false, true] => with_home(tables, other, one, cards),
        _ if one.is_from != other.is_from || one.is_where != other.is_where => {
            let is_first = one.is_from || (other.is_where && !other.is_from);
            let (own, away_at) = if is_first { (one, other) } else { (other, one) };
            away(tables, own.place, away_at.place)
        }
        _ => Places::default(),
    }
}

fn with_home<'a>(tables: &'a Tables, home: Named, other: Named, cards: &Cards) -> Places<'a> {
    let kind = standpoint(tables, home.place).and_then(|found| found.card);
    let is_abroad = (other.is_where && !home.is_where) || home.is_from;
    let is_said = cards.is_said && cards.kind == kind;
    let abroad = abroad(tables, other.place, home.place).filter(|_| (is_abroad && !cards.is_said) || is_said);
    let own = |found| Places { drops_product: false, ..found };
    abroad.map_or_else(|| away(tables, other.place, home.place), own)
}
