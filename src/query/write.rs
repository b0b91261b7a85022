//! The command that gives the same answer again.

use std::path::Path;

use super::day::{Day, written};
use super::{Among, Asked, MOST, Query, Question, Setting, Wanted};
use crate::dataset::{Dataset, Language, ServiceId, Tables, printable};
use crate::engine::{AskId, Level};
use crate::text::width;

/// A command of this program, to be pasted into a shell. Equal facts give equal commands, however they were said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Command {
    words: Vec<String>,
}

impl Command {
    /// What asks a question again.
    #[must_use]
    pub fn of(dataset: &Dataset, language: Language, question: &Question) -> Self {
        match question {
            Question::Check(Asked { query, services, asks }) => Self::check(dataset, language, query, services, asks),
            Question::Compare { queries, services, asks } => Self::compare(dataset, language, queries, services, asks),
            Question::WhatIf { asked: Asked { query, services, asks }, tried } => {
                Self::what_if(dataset, language, query, tried, services, asks)
            }
            Question::Which { query, wanted, most: MOST } => Self::which(dataset, language, query, wanted),
            Question::Which { query, wanted, most } => {
                Self::which(dataset, language, query, wanted).with_option("--most", &most.to_string())
            }
            Question::Matrix(asked) => Self::matrix(dataset, language, asked),
            Question::World(asked) => Self::world(dataset, language, asked),
        }
    }

    /// What answers a query for some services and asks (positions, in the order of the data).
    #[must_use]
    pub fn check(dataset: &Dataset, language: Language, query: &Query, services: &[ServiceId], asks: &[AskId]) -> Self {
        let tables = &dataset.tables;
        let mut command = Self::named("check");
        command.words.extend(tables.countries.get(query.country).map(|country| country.code.to_owned()));
        command.words.push(card(tables, query).to_owned());
        command.add_person(tables, query);
        if let Some(day) = query.last_used {
            command.add_option("--last-used", &written(day));
        }
        command.add_option("--today", &written(query.today));
        command.add_narrowed(tables, services, asks);
        command.add_option("--lang", language.code());
        command
    }

    /// What answers a query in full.
    #[must_use]
    pub fn whole(dataset: &Dataset, language: Language, query: &Query) -> Self {
        Self::of(dataset, language, &Question::whole(dataset, query))
    }

    /// What sets answers side by side, for some services and asks (positions).
    #[must_use]
    pub fn compare(
        dataset: &Dataset,
        language: Language,
        queries: &[Query],
        services: &[ServiceId],
        asks: &[AskId],
    ) -> Self {
        let mut command = Self::named("compare");
        command.words.extend(queries.iter().map(|query| quoted(&compared(&dataset.tables, query))));
        let today = queries.first().map(|query| query.today);
        command.words.extend(today.into_iter().flat_map(|today| ["--today".to_owned(), written(today)]));
        command.add_narrowed(&dataset.tables, services, asks);
        command.add_option("--lang", language.code());
        command
    }

    /// What tells what some settings move, or every single one where none is tried; for some services and asks (positions).
    #[must_use]
    pub fn what_if(
        dataset: &Dataset,
        language: Language,
        query: &Query,
        tried: &[Setting],
        services: &[ServiceId],
        asks: &[AskId],
    ) -> Self {
        let tables = &dataset.tables;
        let mut command = Self::named("what-if");
        command.words.extend(tables.countries.get(query.country).map(|country| country.code.to_owned()));
        command.words.push(card(tables, query).to_owned());
        for setting in tried {
            command.add_option("--try", &setting_text(tables, *setting));
        }
        command.add_person(tables, query);
        command.add_option("--today", &written(query.today));
        command.add_narrowed(tables, services, asks);
        command.add_option("--lang", language.code());
        command
    }

    /// What compares the card kinds of a place, or the places for a card kind.
    #[must_use]
    pub fn which(dataset: &Dataset, language: Language, query: &Query, wanted: &Wanted) -> Self {
        let tables = &dataset.tables;
        let mut command = Self::named("which");
        match wanted.among {
            Among::Cards => {
                command.words.extend(tables.countries.get(query.country).map(|country| country.code.to_owned()));
            }
            Among::Places => command.add_option("--card", tables.cards.of(query.card, |card| card.id)),
        }
        command.add_person(tables, query);
        if wanted.ask != dataset.headline() {
            command.add_option("--ask", tables.asks.of(wanted.ask, |ask| ask.id));
        }
        command.add_services(tables, &wanted.services);
        if wanted.at_least > Level::No {
            command.add_option("--at-least", level_id(wanted.at_least));
        }
        command.add_option("--today", &written(query.today));
        command.add_option("--lang", language.code());
        command
    }

    fn matrix(dataset: &Dataset, language: Language, Asked { query, services, asks }: &Asked) -> Self {
        let tables = &dataset.tables;
        let mut command = Self::named("matrix");
        command.words.extend(tables.countries.get(query.country).map(|country| country.code.to_owned()));
        command.add_person(tables, query);
        command.add_option("--today", &written(query.today));
        command.add_narrowed(tables, services, asks);
        command.add_option("--lang", language.code());
        command
    }

    fn world(dataset: &Dataset, language: Language, Asked { query, services, asks }: &Asked) -> Self {
        let tables = &dataset.tables;
        let mut command = Self::named("world");
        let ask = asks.first().filter(|ask| **ask != dataset.ask_by_place()).and_then(|ask| tables.asks.get(*ask));
        command.words.extend(ask.map(|ask| ask.id.to_owned()));
        command.add_option("--card", tables.cards.get(query.card).map_or("", |card| card.id));
        command.add_person(tables, query);
        command.add_services(tables, services);
        command.add_option("--today", &written(query.today));
        command.add_option("--lang", language.code());
        command
    }

    /// What tells how long numbers live that were last used on `begun`: those of a place or of a card with a name, by its id; of a
    /// place those of one operator, if named.
    #[must_use]
    pub fn keep_alive(language: Language, id: &'static str, operator: Option<&str>, begun: Day, today: Day) -> Self {
        let mut command = Self::named("keep-alive");
        command.words.push(id.to_owned());
        command.words.extend(operator.map(quoted));
        if begun != today {
            command.add_option("--last-used", &written(begun));
        }
        command.add_option("--today", &written(today));
        command.add_option("--lang", language.code());
        command
    }

    fn named(name: &str) -> Self {
        Self { words: vec![env!("CARGO_PKG_NAME").to_owned(), name.to_owned()] }
    }

    /// The command with one more option and its value.
    #[must_use]
    pub fn with_option(mut self, name: &str, value: &str) -> Self {
        self.add_option(name, value);
        self
    }

    /// The command with one more option that has no value.
    #[must_use]
    pub fn with_flag(mut self, name: &str) -> Self {
        self.words.push(name.to_owned());
        self
    }

    /// The command with the folder that is laid over the data, if there is one.
    #[must_use]
    pub fn with_data(mut self, folder: Option<&Path>) -> Self {
        // Joined, so that a name that begins with a hyphen is no option.
        self.words.extend(folder.map(|folder| format!("--data={}", quoted(&folder.to_string_lossy()))));
        self
    }

    fn add_option(&mut self, name: &str, value: &str) {
        self.words.extend([name.to_owned(), quoted(value)]);
    }

    /// Who asks, and what was said.
    fn add_person(&mut self, tables: &Tables, query: &Query) {
        self.add_option("--as", tables.profiles.of(query.profile, |profile| profile.id));
        for setting in query.settled(&tables.services) {
            self.add_option("--set", &setting_text(tables, setting));
        }
    }

    /// The services and the asks, unless they are all there are.
    fn add_narrowed(&mut self, tables: &Tables, services: &[ServiceId], asks: &[AskId]) {
        self.add_services(tables, services);
        if asks.len() < tables.asks.len() {
            asks.iter().filter_map(|ask| tables.asks.get(*ask)).for_each(|ask| self.add_option("--ask", ask.id));
        }
    }

    /// The services, unless they are all there are.
    fn add_services(&mut self, tables: &Tables, services: &[ServiceId]) {
        if services.len() < tables.services.len() {
            let chosen = services.iter().filter_map(|service| tables.services.get(*service));
            chosen.for_each(|service| self.add_option("--service", service.id));
        }
    }

    /// As one line.
    #[must_use]
    pub fn line(&self) -> String {
        self.words.join(" ")
    }
}

/// A setting as `FACT=VALUE` or `SERVICE/FACT=VALUE`: what [`super::parse_setting`] reads.
#[must_use]
pub fn setting_text(tables: &Tables, setting: Setting) -> String {
    let service = setting.service.and_then(|service| tables.services.get(service));
    let fact = tables.facts.of(setting.fact, |fact| fact.id);
    let value = tables.facts.of(setting.fact, |fact| fact.values.get(setting.value).map_or("?", |value| value.id));
    service.map_or_else(|| format!("{fact}={value}"), |service| format!("{}/{fact}={value}", service.id))
}

/// A level as the command line and JSON write it.
#[must_use]
pub fn level_id(level: Level) -> &'static str {
    match level {
        Level::No => "no",
        Level::Unlikely => "unlikely",
        Level::Limited => "limited",
        Level::Yes => "yes",
    }
}

/// The lines of a command on a narrow screen. A shell takes them for one: each but the last ends with a backslash. A word that is
/// longer than a line stays whole: whoever shows it may break it.
#[must_use]
pub fn folded(command: &str, cells: usize) -> Vec<String> {
    let room = cells.saturating_sub(CONTINUED.len());
    let mut lines: Vec<String> = Vec::new();
    for piece in pieces(command, room) {
        match lines.last_mut() {
            Some(line) if width(line) + 1 + width(&piece) <= room => {
                line.extend([" ", piece.as_str()]);
            }
            _ => lines.push(piece),
        }
    }
    let last = lines.len().saturating_sub(1);
    lines.iter_mut().take(last).for_each(|line| line.push_str(CONTINUED));
    lines
}

const CONTINUED: &str = " \\";

/// What should stay together: an option with its value, where a line of `room` cells holds both.
fn pieces(command: &str, room: usize) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    for word in shell_words(command) {
        match pieces.last_mut() {
            Some(option)
                if option.starts_with("--")
                    && !option.contains([' ', '='])
                    && !word.starts_with("--")
                    && width(option) + 1 + width(word) <= room =>
            {
                option.extend([" ", word]);
            }
            _ => pieces.push(word.to_owned()),
        }
    }
    pieces
}

/// The words as they are written: spaces in quotes part nothing.
fn shell_words(command: &str) -> Vec<&str> {
    let mut is_quoted = false;
    let is_gap = |c: char| {
        is_quoted ^= c == '\'';
        c == ' ' && !is_quoted
    };
    command.split(is_gap).collect()
}

/// One answer of a comparison, as `COUNTRY/CARD/PROFILE[,FACT=VALUE...]`.
/// The card with a name, or the card kind, as it is written.
fn card(tables: &Tables, query: &Query) -> &'static str {
    let kind = || tables.cards.of(query.card, |card| card.id);
    query.product.map_or_else(kind, |product| tables.products.of(product, |product| product.id))
}

fn compared(tables: &Tables, query: &Query) -> String {
    let country = tables.countries.of(query.country, |country| country.code);
    let card = card(tables, query);
    let profile = tables.profiles.of(query.profile, |profile| profile.id);
    let settings = query.settled(&tables.services).into_iter();
    let said = settings.map(|setting| format!(",{}", setting_text(tables, setting)));
    format!("{country}/{card}/{profile}{}", said.collect::<String>())
}

/// A word as a POSIX shell reads it back; what could steer a terminal is replaced.
fn quoted(word: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_./=:,@%+".contains(c);
    let word = printable(word).replace(['\n', '\t'], "\u{fffd}");
    if !word.is_empty() && word.chars().all(is_plain) {
        return word;
    }
    format!("'{}'", word.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::{folded, quoted};

    #[test]
    fn a_shell_reads_back_what_was_typed() {
        assert_eq!(quoted("card.number=own"), "card.number=own");
        assert_eq!(quoted("wechat/you.account=existing"), "wechat/you.account=existing");
        assert_eq!(quoted("my data"), "'my data'");
        assert_eq!(quoted("it's; rm *"), r"'it'\''s; rm *'");
        assert_eq!(quoted("$(x) `y` ~"), "'$(x) `y` ~'");
        assert_eq!(quoted(""), "''");
        assert_eq!(quoted("a\u{1b}[2J\nb"), "'a\u{fffd}[2J\u{fffd}b'");
    }

    #[test]
    fn folded_lines_are_one_command() {
        assert_eq!(folded("simbind check PK esim", 80), ["simbind check PK esim"]);
        assert_eq!(folded("simbind check PK esim --as me", 15), ["simbind check \\", "PK esim \\", "--as me"]);
        assert_eq!(folded("a --set bc d", 10), ["a \\", "--set bc \\", "d"], "it just fits");
        assert_eq!(
            folded("a --set bc d", 9),
            ["a --set \\", "bc d"],
            "an option leaves its value where both are too long"
        );
        assert_eq!(folded("a --data='my data' b", 12), ["a \\", "--data='my data' \\", "b"]);
        assert_eq!(folded(r"a 'it'\''s so' b", 80), [r"a 'it'\''s so' b"]);
    }
}
