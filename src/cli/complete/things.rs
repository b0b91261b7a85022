//! The names that can be typed, by their beginning: an id where that fits, else a name in either language.

use clap::{Arg, Command};

use super::offer::Kind;
use super::{Offer, Typed, kind, option};
use crate::cli::help::{self, path};
use crate::dataset::{Fact, Product, Tables, Text};
use crate::query::{Choice, Kind as Named};
use crate::session::mine::read_own;
use crate::words::Words;

/// What names come from, and what stands before them.
pub struct Things<'a> {
    pub tables: &'a Tables,
    pub words: Words<'static>,
    pub typed: &'a Typed<'a>,
}

/// A word that can be typed, and what it is.
type Found = (String, &'static str);

/// Something with an id that has a name in both languages.
type Thing = (&'static str, Text);

impl Things<'_> {
    /// What the word that is being typed may become.
    pub fn offer(&self, word: &str) -> Offer {
        if let Some(arg) = self.typed.open {
            return self.values(arg, word);
        }
        if self.typed.may_be_option(word) {
            return match word.split_once('=') {
                Some((name, value)) => self.values_behind(name, value),
                None => Offer::Words(self.options(word)),
            };
        }
        let (arg, may_be_command) = self.typed.next();
        let commands = if may_be_command { self.commands(self.typed.command, word) } else { Vec::new() };
        // Whoever begins a command is not held up by a place that begins alike.
        match arg.filter(|_| commands.is_empty()) {
            Some(arg) => self.values(arg, word),
            None => Offer::Words(commands),
        }
    }

    fn commands(&self, command: &Command, word: &str) -> Vec<Found> {
        let inner = help::commands(command).filter(|inner| inner.get_name().starts_with(word));
        inner.map(|inner| (inner.get_name().to_owned(), help::about(inner, self.words))).collect()
    }

    fn options(&self, word: &str) -> Vec<Found> {
        let command = path(self.typed.command);
        let named = |arg: &Arg| {
            let name = format!("--{}", arg.get_long()?);
            let is_wanted = name.starts_with(word) && !arg.is_hide_set() && !self.typed.is_said(arg);
            is_wanted.then(|| (name, help::argument(self.words, command, arg.get_id().as_str())))
        };
        self.typed.command.get_arguments().filter_map(named).collect()
    }

    fn values_behind(&self, name: &str, value: &str) -> Offer {
        match option(self.typed.command, name.trim_start_matches('-')).map(|arg| self.values(arg, value)) {
            Some(Offer::Words(found)) => Offer::Words(behind(&format!("{name}="), found)),
            Some(offer) => offer,
            None => Offer::Words(Vec::new()),
        }
    }

    fn values(&self, arg: &Arg, word: &str) -> Offer {
        let values = arg.get_possible_values();
        if arg.get_action().takes_values() && !values.is_empty() {
            let about = |name: &str| help::value(self.words, arg.get_id().as_str(), name).unwrap_or_default();
            let fitting =
                values.iter().map(clap::builder::PossibleValue::get_name).filter(|name| name.starts_with(word));
            return Offer::Words(fitting.map(|name| (name.to_owned(), about(name))).collect());
        }
        match kind(path(self.typed.command), arg) {
            Some(Kind::File) => Offer::Files,
            Some(Kind::Folder) => Offer::Folders,
            Some(kind) => Offer::Words(self.named(kind, word)),
            None => Offer::Words(Vec::new()),
        }
    }

    fn named(&self, kind: Kind, word: &str) -> Vec<Found> {
        match kind {
            Kind::Place if word.is_empty() => self.fitting(self.places(), word),
            Kind::Place => self.fitting(self.places().chain(self.products(|_| true)), word),
            Kind::Card => self.cards(self.typed.value("country"), word),
            Kind::Cards => self.choices(Named::Card, word),
            Kind::Profile => self.choices(Named::Profile, word),
            Kind::Service => self.choices(Named::Service, word),
            Kind::Ask => self.choices(Named::Ask, word),
            Kind::Guide => self.choices(Named::Guide, word),
            Kind::Setting => self.settings(word),
            Kind::Answer => self.answers(word),
            Kind::Own => own(word),
            Kind::Command => {
                let path = self.typed.words.iter().map(String::as_str);
                help::at(self.typed.definition, path)
                    .map_or_else(|_| Vec::new(), |command| self.commands(command, word))
            }
            Kind::Anything if word.is_empty() => Vec::new(),
            Kind::Anything => {
                let named = [Named::Card, Named::Service].into_iter().flat_map(|kind| kind.choices(self.tables));
                let named = named.filter_map(thing);
                self.fitting(self.places().chain(named).chain(self.products(|_| true)), word)
            }
            Kind::File | Kind::Folder => Vec::new(),
        }
    }

    fn places(&self) -> impl Iterator<Item = Thing> {
        self.tables.countries.iter().map(|country| (country.code, country.shown()))
    }

    fn products(&self, is_wanted: impl Fn(&Product) -> bool) -> impl Iterator<Item = Thing> {
        let wanted = self.tables.products.iter().filter(move |product| is_wanted(product));
        wanted.map(|product| (product.id, product.name))
    }

    fn choices(&self, kind: Named, word: &str) -> Vec<Found> {
        self.fitting(kind.choices(self.tables).into_iter().filter_map(thing), word)
    }

    /// Card kinds, and the cards with a name of a place, where that is said by its code or its name.
    fn cards(&self, place: Option<&str>, word: &str) -> Vec<Found> {
        let is_place = |(code, name): &Thing| {
            place.is_some_and(|place| [code, name.zh(), name.en()].iter().any(|own| own.eq_ignore_ascii_case(place)))
        };
        let place = self.tables.countries.ids().zip(self.places()).find(|(_, place)| is_place(place));
        let is_there = |product: &Product| place.is_some_and(|(place, _)| product.country == Some(place));
        let kinds = Named::Card.choices(self.tables).into_iter().filter_map(thing);
        self.fitting(kinds.chain(self.products(is_there)), word)
    }

    /// `FACT=VALUE` or `SERVICE/FACT=VALUE`, one step after the other.
    fn settings(&self, word: &str) -> Vec<Found> {
        let (service, rest) = word.rsplit_once('/').map_or(("", word), |(service, rest)| (service, rest));
        let before = if service.is_empty() { String::new() } else { format!("{service}/") };
        let can_be_set = Named::Fact.choices(self.tables);
        let is_wanted = |fact: &&Fact| {
            can_be_set.iter().any(|choice| choice.id == fact.id) && (service.is_empty() || fact.per_service)
        };
        let mut facts = self.tables.facts.iter().filter(is_wanted);
        if let Some((id, value)) = rest.split_once('=') {
            let values = facts.find(|fact| fact.id == id).into_iter().flat_map(|fact| &fact.values);
            let found = self.fitting(values.map(|value| (value.id, value.name)), value);
            return behind(&format!("{before}{id}="), found);
        }
        let facts = facts
            .filter(|fact| begins(fact.id, rest))
            .map(|fact| (format!("{}=", fact.id), self.words.text(fact.name)));
        let mut found = behind(&before, facts.collect());
        if service.is_empty() && !word.is_empty() {
            found.extend(followed(self.choices(Named::Service, word), '/'));
        }
        found
    }

    /// `COUNTRY/CARD[/PROFILE][,FACT=VALUE…]`, or a card with a name.
    fn answers(&self, word: &str) -> Vec<Found> {
        if let Some((before, setting)) = word.rsplit_once(',') {
            return behind(&format!("{before},"), self.settings(setting));
        }
        let parts: Vec<&str> = word.split('/').collect();
        match parts[..] {
            [place, card] => behind(&format!("{place}/"), self.cards(Some(place), card)),
            [place, card, profile] => behind(&format!("{place}/{card}/"), self.choices(Named::Profile, profile)),
            [place] => {
                let mut found = followed(self.fitting(self.places(), place), '/');
                if !place.is_empty() {
                    found.extend(self.fitting(self.products(|_| true), place));
                }
                found
            }
            _ => Vec::new(),
        }
    }

    fn fitting(&self, things: impl Iterator<Item = Thing>, word: &str) -> Vec<Found> {
        let found = |(id, name): Thing| {
            if begins(id, word) {
                return Some((id.to_owned(), self.words.text(name)));
            }
            let spelled = [self.words.text(name), name.zh(), name.en()].into_iter().find(|name| begins(name, word))?;
            Some((spelled.to_owned(), id))
        };
        things.filter_map(found).collect()
    }
}

fn thing(choice: Choice) -> Option<Thing> {
    Some((choice.id, choice.name?))
}

/// The cards of one's own.
fn own(word: &str) -> Vec<Found> {
    let entries = read_own().map(|mine| mine.cards).unwrap_or_default();
    entries.into_iter().filter(|entry| begins(&entry.id, word)).map(|entry| (entry.id, "")).collect()
}

/// Whether a name begins with what was typed, large or small.
fn begins(name: &str, word: &str) -> bool {
    let mut letters = name.chars().flat_map(char::to_lowercase);
    word.chars().flat_map(char::to_lowercase).all(|typed| letters.next() == Some(typed))
}

fn behind(before: &str, found: Vec<Found>) -> Vec<Found> {
    found.into_iter().map(|(word, about)| (format!("{before}{word}"), about)).collect()
}

fn followed(found: Vec<Found>, by: char) -> Vec<Found> {
    found.into_iter().map(|(word, about)| (format!("{word}{by}"), about)).collect()
}
