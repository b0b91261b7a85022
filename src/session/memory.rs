//! What is remembered from one start to the next, as a text of ids in a file: newer data moves positions, not ids. What no longer
//! exists is passed over; the rest survives.

use std::fmt::Write as _;

use toml::de::{DeTable, DeValue};

use crate::answer::MOST_COMPARED;
use crate::dataset::{Dataset, Language, ProfileId, Tables};
use crate::query::day::{self, Day};
use crate::query::{Query, parse_setting, setting_text};

/// What the screen begins with and hands back when it is left. Never what was searched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Memory {
    /// The language of the texts.
    pub language: Language,
    /// Position of the profile.
    pub profile: ProfileId,
    /// The answers that are pinned, in the order in which they were pinned.
    pub pins: Vec<Query>,
}

impl Memory {
    /// That of somebody who was never here.
    #[must_use]
    pub fn fresh(dataset: &Dataset, language: Language) -> Self {
        Self { language, profile: dataset.default_profile(), pins: Vec::new() }
    }
}

/// What is remembered; nothing of what was never changed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Remembered {
    /// The language.
    pub language: Option<Language>,
    /// Position of the profile.
    pub profile: Option<ProfileId>,
    /// The pinned answers, no more than can be compared.
    pub pins: Vec<Query>,
}

const HEAD: &str = "# What simbind remembers: language, profile and pinned answers, nothing that was searched or typed.\n\
                    # `remember = false` in the configuration ends it; `simbind config forget` empties it.\n";

/// Reads the text; `today` is the day of the pinned answers. A text that is broken holds nothing.
#[must_use]
pub fn read_memory(text: &str, dataset: &Dataset, today: Day) -> Remembered {
    let Ok(document) = DeTable::parse(text) else { return Remembered::default() };
    let (table, tables) = (document.get_ref(), &dataset.tables);
    let language = word(table, "language").and_then(Language::from_code);
    let profile = word(table, "profile").and_then(|id| profile(tables, id));
    let pins = entry(table, "pin").and_then(DeValue::as_array).into_iter().flat_map(|pins| pins.iter());
    let pins = pins.filter_map(|pin| pin_of(dataset, pin.get_ref().as_table()?, today)).take(MOST_COMPARED).collect();
    Remembered { language, profile, pins }
}

impl Remembered {
    /// What to remember after the screen was left: what was changed there replaces what was remembered before. What only the
    /// command line or the configuration has chosen is theirs to remember.
    #[must_use]
    pub fn after(&self, begun: &Memory, left: Memory) -> Self {
        Self {
            language: if left.language == begun.language { self.language } else { Some(left.language) },
            profile: if left.profile == begun.profile { self.profile } else { Some(left.profile) },
            pins: left.pins,
        }
    }

    /// What was changed since `before`, put into what is `there` by now: another program may have changed that. Where there are more
    /// pins then than can be compared, those that came first stay.
    #[must_use]
    pub fn merged(&self, before: &Self, there: Self, tables: &Tables) -> Self {
        let texts = |pins: &[Query]| -> Vec<String> { pins.iter().map(|pin| pin_text(tables, pin)).collect() };
        let (own, earlier, others) = (texts(&self.pins), texts(&before.pins), texts(&there.pins));
        let kept = there.pins.into_iter().zip(&others);
        let kept = kept.filter(|(_, pin)| own.contains(pin) || !earlier.contains(pin)).map(|(pin, _)| pin);
        let added = self.pins.iter().zip(&own);
        let added =
            added.filter(|(_, pin)| !earlier.contains(pin) && !others.contains(pin)).map(|(pin, _)| pin.clone());
        Self {
            language: if self.language == before.language { there.language } else { self.language },
            profile: if self.profile == before.profile { there.profile } else { self.profile },
            pins: kept.chain(added).take(MOST_COMPARED).collect(),
        }
    }

    /// As a text that [`read_memory`] reads.
    #[must_use]
    pub fn written(&self, tables: &Tables) -> String {
        let mut text = HEAD.to_owned();
        let mut line = |key: &str, value: &str| {
            let _never_fails = writeln!(text, "{key} = {}", quoted(value));
        };
        if let Some(language) = self.language {
            line("language", language.code());
        }
        if let Some(profile) = self.profile.and_then(|profile| tables.profiles.get(profile)) {
            line("profile", profile.id);
        }
        for pin in &self.pins {
            text.push_str(&pin_text(tables, pin));
        }
        text
    }
}

fn entry<'a>(table: &'a DeTable<'a>, key: &str) -> Option<&'a DeValue<'a>> {
    table.get(key).map(toml::Spanned::get_ref)
}

fn word<'a>(table: &'a DeTable<'a>, key: &str) -> Option<&'a str> {
    entry(table, key)?.as_str()
}

fn profile(tables: &Tables, id: &str) -> Option<ProfileId> {
    tables.profiles.find(|profile| profile.id == id)
}

/// A pin whose place, card and profile still exist; settings that do not are passed over.
fn pin_of(dataset: &Dataset, table: &DeTable, today: Day) -> Option<Query> {
    let tables = &dataset.tables;
    let (country, card) = (word(table, "country")?, word(table, "card")?);
    let mut query = Query {
        country: tables.countries.find_head(|(found, ..)| found == country)?,
        card: tables.cards.find(|found| found.id == card)?,
        product: match word(table, "product") {
            Some(id) => Some(tables.products.find_head(|found| found == id)?),
            None => None,
        },
        profile: profile(tables, word(table, "profile")?)?,
        settings: Vec::new(),
        today,
        last_used: word(table, "last-used").and_then(day::parse),
    };
    let settings = entry(table, "set").and_then(DeValue::as_array).into_iter().flat_map(|settings| settings.iter());
    for setting in settings.filter_map(|setting| parse_setting(tables, setting.get_ref().as_str()?).ok()) {
        query.set(setting);
    }
    Some(query)
}

fn pin_text(tables: &Tables, pin: &Query) -> String {
    let country = tables.countries.of(pin.country, |country| country.code);
    let card = tables.cards.of(pin.card, |card| card.id);
    let profile = tables.profiles.of(pin.profile, |profile| profile.id);
    let [country, card, profile] = [country, card, profile].map(quoted);
    let mut text = format!("\n[[pin]]\ncountry = {country}\ncard = {card}\nprofile = {profile}\n");
    if let Some(product) = pin.product.and_then(|product| tables.products.get(product)) {
        let _never_fails = writeln!(text, "product = {}", quoted(product.id));
    }
    if !pin.settings.is_empty() {
        let settings: Vec<String> = pin.settings.iter().map(|set| quoted(&setting_text(tables, *set))).collect();
        let _never_fails = writeln!(text, "set = [{}]", settings.join(", "));
    }
    if let Some(day) = pin.last_used {
        let _never_fails = writeln!(text, "last-used = {}", quoted(&day::written(day)));
    }
    text
}

/// A text in quotes, as TOML reads it back.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            c if c.is_control() => {
                let _never_fails = write!(quoted, "\\u{:04X}", u32::from(c));
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}
