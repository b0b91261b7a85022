//! What to choose: card kinds or places, best first, as a table; below it what decides, how numbers are kept, what to heed.

use super::validity::period;
use super::verdicts::{question_lines, reason};
use super::{AnswerLabels, Line, Outline, Part, Phrases, Role, fill};
use crate::dataset::{Country, CountsFrom, Validity};
use crate::report::calendar::written;
use crate::report::{Among, Choice, Choices, Query, Wanted, Word};

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
    let tables = &phrases.dataset.tables;
    let wording = &tables.wording;
    let is_kept = wanted.among == Among::Places && tables.cards.get(query.card).is_some_and(|card| card.kept);
    let order = match wanted.among {
        Among::Cards => wording.which_order_cards,
        Among::Places if is_kept => wording.which_order_kept,
        Among::Places => wording.which_order_places,
    };
    let services = wanted.services.iter().filter_map(|service| tables.services.get(*service));
    ChoiceTable {
        title: title(phrases, query, wanted),
        order: Line::new(0, Role::Faint, phrases.say(order)),
        services: services.map(|service| phrases.say(service.name)).collect(),
        kept_title: is_kept.then(|| phrases.say(wording.which_kept)),
        rows: rows(phrases, wanted, &found.shown, is_kept),
        after: after(phrases, found),
        notes: notes(phrases, wanted, &found.shown),
    }
}

fn title(phrases: Phrases, query: &Query, wanted: &Wanted) -> String {
    let tables = &phrases.dataset.tables;
    let given = match wanted.among {
        Among::Cards => tables.countries.get(query.country).map(Country::shown),
        Among::Places => tables.cards.get(query.card).map(|card| card.name),
    };
    let profile = tables.profiles.get(query.profile).map(|profile| profile.name);
    let ask = tables.asks.get(wanted.ask).map(|ask| ask.name);
    let names: Vec<&str> = [given, profile, ask].into_iter().flatten().map(|name| phrases.say(name)).collect();
    names.join(" / ")
}

fn rows(phrases: Phrases, wanted: &Wanted, shown: &[Choice], is_kept: bool) -> Vec<ChoiceRow> {
    let row = |(number, choice): (usize, &Choice)| ChoiceRow {
        number,
        name: name(phrases, wanted.among, choice),
        words: choice.report.services.iter().filter_map(|answer| Some(answer.asks.get(wanted.ask)?.word)).collect(),
        kept: if is_kept { kept_in_short(phrases, kept(phrases, choice)) } else { String::new() },
    };
    (1..).zip(shown).map(row).collect()
}

fn name(phrases: Phrases, among: Among, choice: &Choice) -> String {
    let (tables, query) = (&phrases.dataset.tables, &choice.report.query);
    match among {
        Among::Cards => tables.cards.get(query.card).map_or("", |card| phrases.say(card.name)).to_owned(),
        Among::Places => tables
            .countries
            .get(query.country)
            .map_or_else(String::new, |country| format!("{} {}", country.code, phrases.say(country.shown()))),
    }
}

fn kept<'d>(phrases: Phrases<'d>, choice: &Choice) -> Option<&'d Validity> {
    phrases.dataset.tables.validity.get(choice.candidate.kept?)
}

/// How long a number lives without an action, and whose it is.
fn kept_in_short(phrases: Phrases, found: Option<&Validity>) -> String {
    let wording = &phrases.dataset.tables.wording;
    let Some(found) = found else { return phrases.say(wording.which_kept_unknown).to_owned() };
    let days = match found.period {
        _ if found.from == CountsFrom::Activation => phrases.say(wording.which_kept_never).to_owned(),
        Some(length) => period(phrases, length),
        None => phrases.say(wording.which_kept_no_period).to_owned(),
    };
    [&days, phrases.say(found.operator)].join(phrases.colon())
}

fn notes(phrases: Phrases, wanted: &Wanted, shown: &[Choice]) -> Vec<ChoiceNotes> {
    let say = |part: Part| phrases.say(part.name(phrases.dataset));
    let why = |choice: &Choice| why(&outline(phrases, choice), wanted.ask);
    let keep = |choice: &Choice| kept(phrases, choice).map(|found| keep(phrases, found)).unwrap_or_default();
    let warning = |choice: &Choice| {
        let found = choice.warning(phrases.dataset).and_then(|found| phrases.dataset.tables.advice.get(found));
        found.map(|advice| Line::new(1, Role::Text, phrases.say(advice.text))).into_iter().collect()
    };
    let parts = [
        (say(Part::Why), grouped(phrases, wanted.among, shown, &why)),
        (phrases.say(phrases.dataset.tables.wording.warnings), grouped(phrases, wanted.among, shown, &warning)),
        (say(Part::KeepAlive), grouped(phrases, wanted.among, shown, &keep)),
    ];
    let said = parts.into_iter().filter(|(_, lines)| !lines.is_empty());
    said.map(|(title, lines)| ChoiceNotes { title, lines }).collect()
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
    let separator = phrases.say(phrases.dataset.tables.wording.list_separator);
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
    let wording = &phrases.dataset.tables.wording;
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
        let services = services.join(phrases.say(wording.list_separator));
        let values = [("service", services.as_str()), ("word", &word), ("reason", &reason)];
        Line::new(1, Role::Verdict(kind), fill(phrases.say(wording.headline), &values))
    };
    let deeper = |line: Line| Line { indent: line.indent + 1, ..line };
    said.into_iter().map(line).chain(questions.into_iter().map(deeper)).collect()
}

/// Whose number, who says so and when; what keeps it, and what it costs.
fn keep(phrases: Phrases, found: &Validity) -> Vec<Line> {
    let wording = &phrases.dataset.tables.wording;
    let cost = found.cost.map_or_else(
        || phrases.say(wording.which_no_cost).to_owned(),
        |cost| fill(phrases.say(wording.keep_alive_cost), &[("text", phrases.say(cost))]),
    );
    let topic = phrases.dataset.tables.topics.iter().find(|topic| topic.validity);
    let evidence = phrases.grade_and_date(&found.evidence, topic.map_or(0, |topic| topic.shelf_life));
    let values = [
        ("operator", phrases.say(found.operator)),
        ("how", phrases.say(found.keep)),
        ("evidence", &evidence),
        ("cost", &cost),
    ];
    vec![Line::new(1, Role::Text, fill(phrases.say(wording.which_keep), &values))]
}

/// How many more there are, and the commands that say more of the first.
fn after(phrases: Phrases, found: &Choices) -> Vec<Line> {
    let (tables, wording) = (&phrases.dataset.tables, &phrases.dataset.tables.wording);
    let Some(first) = found.shown.first() else {
        return vec![Line::new(0, Role::Text, phrases.say(wording.which_none))];
    };
    let query = &first.report.query;
    let code = tables.countries.get(query.country).map_or("", |country| country.code);
    let card = tables.cards.get(query.card).map_or("", |card| card.id);
    let profile = tables.profiles.get(query.profile).map_or("", |profile| profile.id);
    let mut commands = vec![format!("{} check {code} {card} --as {profile}", env!("CARGO_PKG_NAME"))];
    if first.candidate.kept.is_some() {
        let values = [("country", code), ("date", &written(phrases.today))];
        commands.push(fill(phrases.say(wording.keep_alive_command), &values));
    }
    let command =
        |command: String| Line::new(0, Role::Faint, fill(phrases.say(wording.which_in_full), &[("command", &command)]));
    let mut lines = Vec::new();
    if found.more > 0 {
        let (more, all) = (found.more.to_string(), (found.more + found.shown.len()).to_string());
        lines.push(Line::new(0, Role::Text, fill(phrases.say(wording.which_more), &[("more", &more), ("all", &all)])));
    }
    lines.extend(commands.into_iter().map(command));
    lines
}
