//! What to choose: card kinds or places, best first, as a table; below it what decides, how numbers are kept, what to heed.

use super::validity::period;
use super::verdicts::{question_lines, reason};
use super::{AnswerLabels, Line, Outline, Part, Phrases, Role, basis};
use crate::answer::{Among, Choice, Choices, Wanted, Word};
use crate::dataset::{Country, CountsFrom, Text, Validity};
use crate::query::Query;
use crate::query::day::written;

/// One card kind or place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChoiceRow {
    /// Its place in the order, from 1.
    pub number: usize,
    /// Its name; of a place its code as well.
    pub name: String,
    /// One word per service.
    pub words: Vec<Word>,
    /// How long its number lives without an action, and whose it is; empty where that is not compared.
    pub kept: String,
}

/// What is said of rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChoiceNotes {
    /// What it is about.
    pub title: &'static str,
    /// Its lines; which rows are meant stands over them.
    pub lines: Vec<Line>,
}

/// What there is to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChoiceTable {
    /// The place or card, the profile and the ask.
    pub title: String,
    /// How the rows are ordered.
    pub order: Line,
    /// Names of the services.
    pub services: Vec<&'static str>,
    /// What stands over [`ChoiceRow::kept`]; none where that is not compared.
    pub kept_title: Option<&'static str>,
    /// The rows, best first.
    pub rows: Vec<ChoiceRow>,
    /// How many more there are, and the commands that say more.
    pub after: Vec<Line>,
    /// What decides, how numbers are kept, what to heed.
    pub notes: Vec<ChoiceNotes>,
}

/// Choices as a table of one language.
#[must_use]
pub fn choice_table(phrases: Phrases, query: &Query, wanted: &Wanted, found: &Choices) -> ChoiceTable {
    let choosing = Choosing { phrases, query, wanted };
    ChoiceTable {
        title: choosing.title(),
        order: choosing.order(),
        services: choosing.services(),
        kept_title: choosing.kept_title(),
        rows: (1..).zip(&found.shown).map(|(number, choice)| choosing.row(number, choice)).collect(),
        after: after(phrases, found),
        notes: notes(phrases, wanted, &found.shown),
    }
}

/// What is chosen, in one language, for whoever shows it row by row.
#[derive(Clone, Copy)]
pub struct Choosing<'a> {
    /// The wording and the language.
    pub phrases: Phrases<'a>,
    /// The card or place that is given, and the person.
    pub query: &'a Query,
    /// What the choice must serve.
    pub wanted: &'a Wanted,
}

impl Choosing<'_> {
    /// The place or card, the profile and the ask.
    #[must_use]
    pub fn title(&self) -> String {
        let profile = self.phrases.dataset.tables.profiles.get(self.query.profile).map(|profile| profile.name);
        self.joined(&[self.given(), profile, self.ask()])
    }

    /// The same without the profile.
    #[must_use]
    pub fn short_title(&self) -> String {
        self.joined(&[self.given(), self.ask()])
    }

    fn given(&self) -> Option<Text> {
        let tables = &self.phrases.dataset.tables;
        match self.wanted.among {
            Among::Cards => tables.countries.get(self.query.country).map(Country::shown),
            Among::Places => tables.cards.get(self.query.card).map(|card| card.name),
        }
    }

    fn ask(&self) -> Option<Text> {
        self.phrases.dataset.tables.asks.get(self.wanted.ask).map(|ask| ask.name)
    }

    fn joined(&self, names: &[Option<Text>]) -> String {
        names.iter().flatten().map(|name| self.phrases.words.text(*name)).collect::<Vec<_>>().join(" / ")
    }

    /// How the rows are ordered.
    #[must_use]
    pub fn order(&self) -> Line {
        let words = self.phrases.words;
        let order = match self.wanted.among {
            Among::Cards => words.which_order_cards(),
            Among::Places if self.is_kept() => words.which_order_kept(),
            Among::Places => words.which_order_places(),
        };
        Line::new(0, Role::Faint, order)
    }

    /// Names of the services.
    #[must_use]
    pub fn services(&self) -> Vec<&'static str> {
        let services =
            self.wanted.services.iter().filter_map(|service| self.phrases.dataset.tables.services.get(*service));
        services.map(|service| self.phrases.words.text(service.name)).collect()
    }

    /// What stands over [`ChoiceRow::kept`]; none where that is not compared.
    #[must_use]
    pub fn kept_title(&self) -> Option<&'static str> {
        self.is_kept().then(|| self.phrases.words.which_kept())
    }

    fn is_kept(&self) -> bool {
        let card = self.phrases.dataset.tables.cards.get(self.query.card);
        self.wanted.among == Among::Places && card.is_some_and(|card| card.kept)
    }

    /// One row, with its place in the order from 1.
    #[must_use]
    pub fn row(&self, number: usize, choice: &Choice) -> ChoiceRow {
        let ask = self.wanted.ask;
        let kept = || kept_in_short(self.phrases, kept(self.phrases, choice));
        ChoiceRow {
            number,
            name: name(self.phrases, self.wanted.among, choice),
            words: choice.report.services.iter().filter_map(|answer| Some(answer.asks.get(ask)?.word)).collect(),
            kept: if self.is_kept() { kept() } else { String::new() },
        }
    }

    /// One row in full: what decides, how its number is kept, what to heed, who says so and how sure that is.
    #[must_use]
    pub fn notes(&self, choice: &Choice) -> Vec<ChoiceNotes> {
        let Self { phrases, wanted, .. } = *self;
        // Questions are answered where the answer is shown in full.
        let outline = Outline { labels: AnswerLabels::Paper, ..outline(phrases, choice) };
        let mut keep = kept_lines(phrases, choice);
        if self.is_kept() && keep.is_empty() {
            keep.push(Line::new(1, Role::Text, kept_in_short(phrases, None)));
        }
        let sure = basis::lines(&outline, &[wanted.ask]).into_iter().map(deeper);
        let say = |part: Part| part.name(phrases.words);
        titled([
            (say(Part::Why), why(&outline, wanted.ask)),
            (say(Part::KeepAlive), keep),
            (phrases.words.warnings(), warning(phrases, choice)),
            (say(Part::Sources), sure.collect()),
        ])
    }
}

fn name(phrases: Phrases, among: Among, choice: &Choice) -> String {
    let (tables, query) = (&phrases.dataset.tables, &choice.report.query);
    match among {
        Among::Cards => tables.cards.get(query.card).map_or("", |card| phrases.words.text(card.name)).to_owned(),
        Among::Places => tables
            .countries
            .get(query.country)
            .map_or_else(String::new, |country| format!("{} {}", country.code, phrases.words.text(country.shown()))),
    }
}

fn kept<'d>(phrases: Phrases<'d>, choice: &Choice) -> Option<&'d Validity> {
    phrases.dataset.tables.validity.get(choice.candidate.kept?)
}

/// How long a number lives without an action, and whose it is.
fn kept_in_short(phrases: Phrases, found: Option<&Validity>) -> String {
    let Some(found) = found else { return phrases.words.which_kept_unknown().to_owned() };
    let days = match found.period {
        _ if found.from == CountsFrom::Activation => phrases.words.which_kept_never().to_owned(),
        Some(length) => period(phrases, length),
        None => phrases.words.which_kept_no_period().to_owned(),
    };
    [&days, phrases.words.text(found.operator)].join(phrases.colon())
}

/// What is said of all rows.
fn notes(phrases: Phrases, wanted: &Wanted, shown: &[Choice]) -> Vec<ChoiceNotes> {
    let why = |choice: &Choice| why(&outline(phrases, choice), wanted.ask);
    let warning = |choice: &Choice| warning(phrases, choice);
    let keep = |choice: &Choice| kept_lines(phrases, choice);
    let grouped = |say: &dyn Fn(&Choice) -> Vec<Line>| grouped(phrases, wanted.among, shown, say);
    let say = |part: Part| part.name(phrases.words);
    titled([
        (say(Part::Why), grouped(&why)),
        (phrases.words.warnings(), grouped(&warning)),
        (say(Part::KeepAlive), grouped(&keep)),
    ])
}

/// What has lines, under its title.
fn titled<const COUNT: usize>(parts: [(&'static str, Vec<Line>); COUNT]) -> Vec<ChoiceNotes> {
    let said = parts.into_iter().filter(|(_, lines)| !lines.is_empty());
    said.map(|(title, lines)| ChoiceNotes { title, lines }).collect()
}

fn deeper(line: Line) -> Line {
    Line { indent: line.indent + 1, ..line }
}

/// The most pressing warning.
fn warning(phrases: Phrases, choice: &Choice) -> Vec<Line> {
    let found = choice.warning(phrases.dataset).and_then(|found| phrases.dataset.tables.advice.get(found));
    found.map(|advice| Line::new(1, Role::Text, phrases.words.text(advice.text))).into_iter().collect()
}

/// How the number is kept that is kept most cheaply.
fn kept_lines(phrases: Phrases, choice: &Choice) -> Vec<Line> {
    kept(phrases, choice).map(|found| keep(phrases, found)).unwrap_or_default()
}

fn outline<'a>(phrases: Phrases<'a>, choice: &'a Choice) -> Outline<'a> {
    Outline { phrases, report: &choice.report, labels: AnswerLabels::Settings }
}

/// What `say` says of each row; once for all rows that have the same to say, under their names or numbers.
fn grouped(phrases: Phrases, among: Among, shown: &[Choice], say: &dyn Fn(&Choice) -> Vec<Line>) -> Vec<Line> {
    let mut groups: Vec<(Vec<usize>, Vec<Line>)> = Vec::new();
    for (position, choice) in shown.iter().enumerate() {
        let lines = say(choice);
        match groups.iter_mut().find(|(_, same)| *same == lines) {
            _ if lines.is_empty() => {}
            Some((members, _)) => members.push(position),
            None => groups.push((vec![position], lines)),
        }
    }
    let lines = groups.into_iter().flat_map(|(members, lines)| {
        let about = about(phrases, among, shown, &members);
        std::iter::once(Line::new(0, Role::Heading, about)).chain(lines)
    });
    lines.collect()
}

/// More than this many are named by their numbers.
const FEW: usize = 4;

fn about(phrases: Phrases, among: Among, shown: &[Choice], members: &[usize]) -> String {
    let separator = phrases.words.list_separator();
    if members.len() > FEW {
        return ranges(members).join(separator);
    }
    let named = members
        .iter()
        .filter_map(|position| Some(format!("{} {}", position + 1, name(phrases, among, shown.get(*position)?))));
    named.collect::<Vec<_>>().join(separator)
}

/// The numbers of some rows (positions, ascending), as `1`, `3-7`.
fn ranges(members: &[usize]) -> Vec<String> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for &member in members {
        match runs.last_mut().filter(|(_, last)| last + 1 == member) {
            Some((_, last)) => *last = member,
            None => runs.push((member, member)),
        }
    }
    let shown = |(first, last): (usize, usize)| {
        if first == last { (first + 1).to_string() } else { format!("{}-{}", first + 1, last + 1) }
    };
    runs.into_iter().map(shown).collect()
}

/// What decides, once for services that have the same to say; where it is an answer of the person, the question as well.
fn why(outline: &Outline, ask: usize) -> Vec<Line> {
    let phrases = outline.phrases;
    let mut said: Vec<(Vec<&str>, Word, String, String)> = Vec::new();
    for answer in &outline.report.services {
        let Some(found) = answer.asks.get(ask) else { continue };
        let (word, reason) = (phrases.word_with_range(found.word, found.verdict), reason(outline, answer, found));
        let service = phrases.service(answer);
        match said.iter_mut().find(|(_, _, same_word, same)| *same_word == word && *same == reason) {
            Some((services, ..)) => services.push(service),
            None => said.push((vec![service], found.word, word, reason)),
        }
    }
    let depends = said.iter().any(|(_, word, ..)| *word == Word::Depends);
    let questions = if depends { question_lines(outline, ask) } else { Vec::new() };
    let line = |(services, kind, word, reason): (Vec<&str>, Word, String, String)| {
        let services = services.join(phrases.words.list_separator());
        Line::new(1, Role::Verdict(kind), phrases.words.headline(&services, &word, &reason))
    };
    said.into_iter().map(line).chain(questions.into_iter().map(deeper)).collect()
}

/// Whose number, who says so and when; what keeps it, and what it costs.
fn keep(phrases: Phrases, found: &Validity) -> Vec<Line> {
    let cost = found.cost.map_or_else(
        || phrases.words.which_no_cost().to_owned(),
        |cost| phrases.words.keep_alive_cost(&phrases.words.text(cost)),
    );
    let topic = phrases.dataset.tables.topics.iter().find(|topic| topic.validity);
    let evidence = phrases.grade_and_date(&found.evidence, topic.map_or(0, |topic| topic.shelf_life));
    vec![Line::new(
        1,
        Role::Text,
        phrases.words.which_keep(
            &phrases.words.text(found.operator),
            &evidence,
            &phrases.words.text(found.keep),
            &cost,
        ),
    )]
}

/// How many more there are, and the commands that say more of the first.
fn after(phrases: Phrases, found: &Choices) -> Vec<Line> {
    let (tables, _wording) = (&phrases.dataset.tables, &phrases.dataset.tables.wording);
    let Some(first) = found.shown.first() else {
        return vec![Line::new(0, Role::Text, phrases.words.which_none())];
    };
    let query = &first.report.query;
    let code = tables.countries.get(query.country).map_or("", |country| country.code);
    let card = tables.cards.get(query.card).map_or("", |card| card.id);
    let profile = tables.profiles.get(query.profile).map_or("", |profile| profile.id);
    let mut commands = vec![format!("{} check {code} {card} --as {profile}", env!("CARGO_PKG_NAME"))];
    if first.candidate.kept.is_some() {
        commands.push(phrases.words.keep_alive_command(&code, &written(phrases.today)));
    }
    let command = |command: String| Line::new(0, Role::Faint, phrases.words.which_in_full(&command));
    let mut lines = Vec::new();
    if found.more > 0 {
        let (more, all) = (found.more.to_string(), (found.more + found.shown.len()).to_string());
        lines.push(Line::new(0, Role::Text, phrases.words.which_more(&more, &all)));
    }
    lines.extend(commands.into_iter().map(command));
    lines
}
