//! Answers side by side: the words of each, what decides them, and what was said.

use super::verdicts::{self, headline_lines, summed_up};
use super::{AnswerLabels, Line, Outline, Phrases, Role, Section, VerdictTable};
use crate::answer::{ComparedRow, Comparison, Judged, Report, Word};
use crate::query::{Query, Setting};

/// The numbers of the answers.
const NUMBERS: [&str; crate::answer::MOST_COMPARED] = ["1", "2", "3", "4"];
/// Stands before what differs; before what is the same stand as many spaces.
const DIFFERENT: &str = "* ";
const SAME: &str = "  ";

/// The sign before a row: whether the answers differ.
#[must_use]
pub fn cell_sign(row: &ComparedRow) -> &'static str {
    if row.is_different() { DIFFERENT } else { SAME }
}

/// The word of a cell; both ends instead where only they tell the answers apart.
#[must_use]
pub fn cell_word(phrases: Phrases, row: &ComparedRow, cell: Judged) -> String {
    if !row.differs_in_ends_only() {
        return phrases.word(cell.word).to_owned();
    }
    let [worst, best] = [cell.verdict.worst, cell.verdict.best].map(|level| phrases.word(Word::level(level)));
    if worst == best {
        return worst.to_owned();
    }
    phrases.words.compare_ends(&worst, &best)
}

/// A service, and how many of its rows differ where there is more than one answer.
#[must_use]
pub fn service_heading(phrases: Phrases, rows: &[ComparedRow], service: usize) -> String {
    let tables = &phrases.dataset.tables;
    let name = tables.services.get(service).map_or("", |service| phrases.words.text(service.name));
    if rows.iter().all(|row| row.cells.len() < 2) {
        return name.to_owned();
    }
    let count = rows.iter().filter(|row| row.service == service && row.is_different()).count().to_string();
    phrases.words.compare_service(&name, &count)
}

/// What one answer says to one ask of one service, and what decides it.
#[must_use]
pub fn cell_text(phrases: Phrases, report: &Report, row: &ComparedRow) -> Option<Line> {
    let outline = Outline { phrases, report, labels: AnswerLabels::Settings };
    let answer = report.services.iter().find(|found| found.service == row.service)?;
    let ask = answer.asks.get(row.ask)?;
    let service = phrases.about(phrases.service(answer), row.ask);
    let (word, reason) = (phrases.word_with_range(ask.word, ask.verdict), verdicts::reason(&outline, answer, ask));
    Some(Line::new(0, Role::Verdict(ask.word), phrases.words.headline(&service, &word, &reason)))
}

/// What decides each answer, on these asks (positions), and what was said.
#[must_use]
pub fn comparison_lines(phrases: Phrases, found: &Comparison, asks: &[usize]) -> Vec<Line> {
    let numbered = NUMBERS.iter().zip(&found.reports);
    let lines = numbered.flat_map(|(number, report)| {
        let outline = Outline { phrases, report, labels: AnswerLabels::Settings };
        let heading = Line::new(0, Role::Heading, format!("{number} {}", outline.title()));
        std::iter::once(heading).chain(decided_lines(&outline, asks))
    });
    lines.collect()
}

/// What decides one answer, and what was said.
#[must_use]
pub fn decided_lines(outline: &Outline, asks: &[usize]) -> Vec<Line> {
    let lines = headline_lines(outline, &summed_up(outline, asks))
        .into_iter()
        .chain(said_line(outline.phrases, &outline.report.query));
    lines.map(|line| Line { indent: line.indent + 1, ..line }).collect()
}

/// What was said of the card and the person, beyond card kind and profile.
pub(super) fn said_line(phrases: Phrases, query: &Query) -> Option<Line> {
    let tables = &phrases.dataset.tables;
    let said = query.settled(tables.services.len());
    let text = settings_text(phrases, &said);
    (!said.is_empty()).then(|| Line::new(0, Role::Text, phrases.words.compare_said(&text)))
}

/// Facts with their values.
pub(super) fn settings_text(phrases: Phrases, settings: &[Setting]) -> String {
    let tables = &phrases.dataset.tables;
    let named = settings.iter().filter_map(|setting| {
        let fact = tables.facts.get(setting.fact)?;
        let value = phrases.words.text(fact.values.get(setting.value)?.name);
        let service = setting.service.and_then(|service| tables.services.get(service));
        let name = service.map_or_else(String::new, |service| format!("{} ", phrases.words.text(service.name)));
        Some([&name, phrases.words.text(fact.name), phrases.colon(), value].concat())
    });
    named.collect::<Vec<_>>().join(phrases.semicolon())
}

/// Answers in columns: who they are, a table for each service, what decides.
#[must_use]
pub fn comparison_sections(phrases: Phrases, found: &Comparison, asks: &[usize]) -> Vec<Section> {
    let mut services: Vec<usize> = found.rows.iter().map(|row| row.service).collect();
    services.dedup();
    let mut sections = vec![Section { title: phrases.words.compare_list(), table: None, lines: names(phrases, found) }];
    for service in services {
        let rows: Vec<&ComparedRow> = found.rows.iter().filter(|row| row.service == service).collect();
        let names = rows.iter().map(|row| (name(phrases, row), row.cells.iter().map(|cell| cell.word).collect()));
        let table = VerdictTable {
            services: NUMBERS.into_iter().take(found.reports.len()).collect(),
            rows: names.map(|(name, words)| (name.into(), words)).collect(),
        };
        let name = phrases.dataset.tables.services.get(service).map_or("", |service| phrases.words.text(service.name));
        let heading = Line::new(0, Role::Faint, count(phrases, &rows));
        let lines = std::iter::once(heading).chain(ends_lines(phrases, &rows)).collect();
        sections.push(Section { title: name, table: Some(table), lines });
    }
    sections.push(Section {
        title: phrases.words.compare_decides(),
        table: None,
        lines: comparison_lines(phrases, found, asks),
    });
    sections
}

/// Answers one below the other: for each a table with the services in columns, and what decides.
#[must_use]
pub fn listed_comparison(phrases: Phrases, found: &Comparison, asks: &[usize]) -> Vec<Section> {
    let answers = phrases.words.compare_list();
    let rows: Vec<&ComparedRow> = found.rows.iter().collect();
    let differing = Line::new(0, Role::Faint, count(phrases, &rows));
    let mut sections = vec![Section {
        title: answers,
        table: None,
        lines: names(phrases, found).into_iter().chain([differing]).collect(),
    }];
    for (report, number) in found.reports.iter().zip(NUMBERS) {
        let outline = Outline { phrases, report, labels: AnswerLabels::Settings };
        let mut table = verdicts::table(&outline, asks);
        for ((name, _), ask) in table.rows.iter_mut().zip(asks) {
            let is_different = found.rows.iter().any(|row| row.ask == *ask && row.is_different());
            *name = format!("{}{name}", if is_different { DIFFERENT } else { SAME }).into();
        }
        sections.push(Section { title: number, table: Some(table), lines: decided_lines(&outline, asks) });
    }
    sections
}

/// The answers with their numbers.
fn names(phrases: Phrases, found: &Comparison) -> Vec<Line> {
    let name = |(number, report): (&&str, &Report)| {
        let outline = Outline { phrases, report, labels: AnswerLabels::Settings };
        Line::new(0, Role::Text, format!("{number} {}", outline.title()))
    };
    NUMBERS.iter().zip(&found.reports).map(name).collect()
}

fn name(phrases: Phrases, row: &ComparedRow) -> String {
    let ask = phrases.dataset.tables.asks.get(row.ask).map_or("", |ask| phrases.words.text(ask.name));
    format!("{}{ask}", cell_sign(row))
}

fn count(phrases: Phrases, rows: &[&ComparedRow]) -> String {
    match rows.iter().filter(|row| row.is_different()).count() {
        0 => phrases.words.compare_same().to_owned(),
        count => phrases.words.compare_count(&count),
    }
}

/// Rows that differ in their ends alone, with these.
fn ends_lines(phrases: Phrases, rows: &[&ComparedRow]) -> Vec<Line> {
    let line = |row: &&ComparedRow| {
        let ends =
            NUMBERS.iter().zip(&row.cells).map(|(number, cell)| format!("{number} {}", cell_word(phrases, row, *cell)));
        let ends = ends.collect::<Vec<_>>().join(phrases.words.list_separator());
        Line::new(0, Role::Text, [name(phrases, row).as_str(), phrases.colon(), &ends].concat())
    };
    rows.iter().filter(|row| row.differs_in_ends_only()).map(line).collect()
}
