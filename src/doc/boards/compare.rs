//! Answers side by side: the words of each, what decides them, and what was said.

use std::ops::Range;

use super::{Act, Board, Ctx, Cursor, Effect};
use crate::answer::{ComparedRow, Comparison, Judged, MOST_COMPARED, Report, Word, compare, report};
use crate::dataset::{Dataset, ServiceId};
use crate::doc::model::{Anchor, Block, Cell, Column, Fit, Kind, Row, Section, Table};
use crate::doc::phrases::{Outline, Phrases};
use crate::doc::verdicts::{self, headlines, summed_up};
use crate::engine::AskId;
use crate::query::{Query, Setting};

/// The numbers of the answers.
const NUMBERS: [&str; MOST_COMPARED] = ["1", "2", "3", "4"];

/// The board: an answer in each column behind the name of the ask, the asks of each service under its name.
#[derive(Debug)]
pub struct CompareBoard {
    /// The answers.
    pub found: Comparison,
    lines: Vec<Line>,
}

/// A row of the board.
#[derive(Debug, Clone, Copy)]
enum Line {
    /// A service (position).
    Service(ServiceId),
    /// What the answers say (position among the rows of the comparison).
    Row(usize),
}

impl CompareBoard {
    /// The answers to some questions, on every ask of every service.
    #[must_use]
    pub fn new(dataset: &Dataset, queries: &[Query]) -> Self {
        let mut board = Self { found: compare(Vec::new(), &[]), lines: Vec::new() };
        board.ask(dataset, queries);
        board
    }

    /// The answers to other questions; those that are still asked for are kept.
    pub fn ask(&mut self, dataset: &Dataset, queries: &[Query]) {
        if self.found.reports.iter().map(|report| &report.query).eq(queries) {
            return;
        }
        let mut known = std::mem::take(&mut self.found.reports);
        let answer = |query: &Query| {
            let same = known.iter().position(|report| report.query == *query);
            same.map_or_else(|| report(dataset, query), |position| known.swap_remove(position))
        };
        let asks: Vec<AskId> = dataset.tables.asks.ids().collect();
        self.found = compare(queries.iter().map(answer).collect(), &asks);
        self.lines = lines(&self.found.rows);
    }

    fn row(&self, at: Cursor) -> Option<&ComparedRow> {
        if let Line::Row(row) = self.lines.get(at.row)? { self.found.rows.get(*row) } else { None }
    }

    /// The answer of a column; the name of the ask stands for the first.
    fn report(&self, at: Cursor) -> Option<&Report> {
        self.found.reports.get(at.column.saturating_sub(1))
    }
}

impl Board for CompareBoard {
    fn title(&self, ctx: &Ctx, at: Cursor) -> String {
        let Some(report) = self.report(at) else { return ctx.words.compare_answers().to_owned() };
        let title = ctx.outline(report).title();
        ctx.words.compare_title(&at.column.max(1), &self.found.reports.len(), &title)
    }

    fn count(&self, _ctx: &Ctx) -> usize {
        self.lines.len()
    }

    fn is_heading(&self, row: usize) -> bool {
        matches!(self.lines.get(row), Some(Line::Service(_)))
    }

    fn about(&self, row: usize) -> Option<(ServiceId, AskId)> {
        self.row(Cursor { row, column: 0 }).map(|row| (row.service, row.ask))
    }

    fn table(&self, ctx: &Ctx, rows: Range<usize>) -> Table {
        let name = |report: &Report| {
            Column::new(ctx.tables().countries.of(report.query.country, |country| country.code), Fit::Verdict)
        };
        let row = |line: &Line| match *line {
            Line::Service(service) => Some(Row::heading(service_heading(ctx.phrases, &self.found.rows, service))),
            Line::Row(id) => {
                let row = self.found.rows.get(id)?;
                let said = |cell: &Judged| Cell::Verdict(cell.word, cell_word(ctx.phrases, row, *cell).into());
                let cells = std::iter::once(row_name(ctx.phrases, row)).chain(row.cells.iter().map(said));
                Some(Row::of(cells.collect()))
            }
        };
        Table {
            columns: std::iter::once(Column::new("", Fit::Name)).chain(self.found.reports.iter().map(name)).collect(),
            rows: self.lines.get(rows).unwrap_or_default().iter().filter_map(row).collect(),
        }
    }

    fn detail(&self, ctx: &Ctx, at: Cursor) -> Vec<Block> {
        let found = self.row(at).zip(self.report(at));
        found.and_then(|(row, report)| cell_block(ctx.phrases, report, row)).into_iter().collect()
    }

    fn below(&self, ctx: &Ctx) -> Vec<Block> {
        comparison_blocks(ctx.phrases, &self.found, &ctx.asks())
    }

    fn act(&mut self, _ctx: &Ctx, at: Cursor, act: Act) -> Effect {
        match (act, self.report(at)) {
            (Act::Open, Some(report)) => {
                let anchor = self.row(at).map(|row| Anchor::Proof { service: row.service, ask: row.ask });
                Effect::Open(report.query.clone(), anchor)
            }
            _ => Effect::None,
        }
    }
}

/// Every service with its rows.
fn lines(rows: &[ComparedRow]) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut service = None;
    for (position, row) in rows.iter().enumerate() {
        if service != Some(row.service) {
            service = Some(row.service);
            lines.push(Line::Service(row.service));
        }
        lines.push(Line::Row(position));
    }
    lines
}

/// The word of a cell; both ends instead where only they tell the answers apart.
fn cell_word(phrases: Phrases, row: &ComparedRow, cell: Judged) -> String {
    if !row.differs_in_ends_only() {
        return phrases.word(cell.word).to_owned();
    }
    let [worst, best] = [cell.verdict.worst, cell.verdict.best].map(|level| phrases.word(Word::level(level)));
    if worst == best { worst.to_owned() } else { phrases.words.compare_ends(&worst, &best) }
}

/// A service, and how many of its rows differ where there is more than one answer.
#[must_use]
pub fn service_heading(phrases: Phrases, rows: &[ComparedRow], service: ServiceId) -> String {
    let name = phrases.service(service);
    if rows.iter().all(|row| row.cells.len() < 2) {
        return name.to_owned();
    }
    let count = rows.iter().filter(|row| row.service == service && row.is_different()).count();
    phrases.words.compare_service(&name, &count)
}

/// The ask of a row, marked where the answers differ.
#[must_use]
pub fn row_name(phrases: Phrases, row: &ComparedRow) -> Cell {
    Cell::Mark(row.is_different(), phrases.ask(row.ask).into())
}

/// What one answer says to one ask of one service, and what decides it.
#[must_use]
pub fn cell_block(phrases: Phrases, report: &Report, row: &ComparedRow) -> Option<Block> {
    let outline = phrases.outline(report);
    let answer = report.services.iter().find(|found| found.service == row.service)?;
    let ask = answer.asks.get(row.ask)?;
    let service = outline.about(phrases.service(row.service), row.ask);
    let (word, reason) = (phrases.word_with_range(ask.word, ask.verdict), verdicts::reason(&outline, answer, ask));
    Some(Block::new(0, Kind::Verdict(ask.word), phrases.words.headline(&service, &word, &reason)))
}

/// What decides each answer, on these asks (positions), and what was said.
#[must_use]
pub fn comparison_blocks(phrases: Phrases, found: &Comparison, asks: &[AskId]) -> Vec<Block> {
    let blocks = numbered(phrases, found).flat_map(|(number, outline)| {
        let heading = Block::heading(0, format!("{number} {}", outline.title()));
        std::iter::once(heading).chain(decided_blocks(&outline, asks))
    });
    blocks.collect()
}

/// What decides one answer, and what was said.
#[must_use]
pub fn decided_blocks(outline: &Outline, asks: &[AskId]) -> Vec<Block> {
    let said = said(outline, &outline.report.query);
    headlines(outline, &summed_up(outline, asks)).into_iter().chain(said).map(Block::deeper).collect()
}

/// What was said of the card and the person, beyond card kind and profile.
fn said(phrases: &Phrases, query: &Query) -> Option<Block> {
    let said = query.settled(&phrases.tables().services);
    (!said.is_empty()).then(|| Block::text(0, phrases.words.compare_said(&settings_text(phrases, &said))))
}

/// Facts with their values.
pub(super) fn settings_text(phrases: &Phrases, settings: &[Setting]) -> String {
    phrases.statements(settings.iter().filter_map(|setting| {
        let value = phrases.tables().facts.get(setting.fact)?.values.get(setting.value)?.name;
        Some(phrases.of(&super::facts::subject_name(*phrases, setting.subject()), phrases.text(value)))
    }))
}

/// Answers in columns: who they are, a table for each service, what decides.
#[must_use]
pub fn comparison_sections(phrases: Phrases, found: &Comparison, asks: &[AskId]) -> Vec<Section> {
    let mut services: Vec<ServiceId> = found.rows.iter().map(|row| row.service).collect();
    services.dedup();
    let of_service = |service: ServiceId| {
        let rows: Vec<&ComparedRow> = found.rows.iter().filter(|row| row.service == service).collect();
        let count = Block::faint(0, count(phrases, &rows));
        let blocks = [Block::table(table(phrases, found, &rows)), count].into_iter().chain(ends(phrases, &rows));
        Section::new(phrases.service(service), blocks.collect())
    };
    let names = Section::new(phrases.words.compare_list(), names(phrases, found));
    let decides = Section::new(phrases.words.compare_decides(), comparison_blocks(phrases, found, asks));
    std::iter::once(names).chain(services.into_iter().map(of_service)).chain([decides]).collect()
}

fn table(phrases: Phrases, found: &Comparison, rows: &[&ComparedRow]) -> Table {
    let numbers = NUMBERS.into_iter().take(found.reports.len());
    let columns = numbers.map(|number| Column::new(number, Fit::Verdict));
    let row = |row: &&ComparedRow| {
        let words = row.cells.iter().map(|cell| phrases.cell(cell.word));
        Row::of(std::iter::once(row_name(phrases, row)).chain(words).collect())
    };
    Table {
        columns: std::iter::once(Column::new("", Fit::Whole)).chain(columns).collect(),
        rows: rows.iter().map(row).collect(),
    }
}

/// Answers one below the other: for each a table with the services in columns, and what decides.
#[must_use]
pub fn listed_comparison(phrases: Phrases, found: &Comparison, asks: &[AskId]) -> Vec<Section> {
    let differing = Block::faint(0, count(phrases, &found.rows.iter().collect::<Vec<_>>()));
    let names = names(phrases, found).into_iter().chain([differing]).collect();
    let is_different = |ask: AskId| found.rows.iter().any(|row| row.ask == ask && row.is_different());
    let answers = numbered(phrases, found).map(|(number, outline)| {
        let mut table = verdicts::table(&outline, asks);
        for (row, ask) in table.rows.iter_mut().zip(asks) {
            let name = Cell::Mark(is_different(*ask), phrases.ask(*ask).into());
            row.cells.iter_mut().take(1).for_each(|cell| *cell = name.clone());
        }
        let blocks = std::iter::once(Block::table(table)).chain(decided_blocks(&outline, asks));
        Section::new(number, blocks.collect())
    });
    std::iter::once(Section::new(phrases.words.compare_list(), names)).chain(answers).collect()
}

/// The answers with their numbers.
fn numbered<'a>(phrases: Phrases<'a>, found: &'a Comparison) -> impl Iterator<Item = (&'static str, Outline<'a>)> {
    NUMBERS.into_iter().zip(&found.reports).map(move |(number, report)| (number, phrases.outline(report)))
}

fn names(phrases: Phrases, found: &Comparison) -> Vec<Block> {
    let name = |(number, outline): (&str, Outline)| Block::text(0, format!("{number} {}", outline.title()));
    numbered(phrases, found).map(name).collect()
}

fn count(phrases: Phrases, rows: &[&ComparedRow]) -> String {
    match rows.iter().filter(|row| row.is_different()).count() {
        0 => phrases.words.compare_same().to_owned(),
        count => phrases.words.compare_count(&count),
    }
}

/// Rows that differ in their ends alone, with these.
fn ends(phrases: Phrases, rows: &[&ComparedRow]) -> Vec<Block> {
    let line = |row: &&ComparedRow| {
        let cells = NUMBERS.iter().zip(&row.cells);
        let ends =
            phrases.words.list(cells.map(|(number, cell)| format!("{number} {}", cell_word(phrases, row, *cell))));
        Block::text(0, phrases.of(&row_name(phrases, row).said(), &ends))
    };
    rows.iter().filter(|row| row.differs_in_ends_only()).map(line).collect()
}
