//! The answer pane: which part of the answer is shown, and its lines.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::action::{Direction, Step};
use super::look::Look;
use crate::answer::Word;
use crate::doc::{self, Outline, Part, Role, VerdictTable};
use crate::query::folded;
use crate::term::link;
use crate::text::{fit, width, wrap};

/// Rows from which on the table comes first.
const TABLE_FIRST_FROM: u16 = 12;

/// Which part is shown, and from which line on.
pub struct VerdictPane {
    part: Part,
    /// The first line that is shown.
    pub scroll: usize,
    lines: Vec<Line<'static>>,
    wrapped_to: Option<(u16, bool)>,
    page: usize,
    /// A service and an ask whose proof is to be shown first, once there are lines.
    sought: Option<(usize, usize)>,
}

impl VerdictPane {
    /// The first part.
    pub fn new() -> Self {
        Self { part: Part::Verdicts, scroll: 0, lines: Vec::new(), wrapped_to: None, page: 1, sought: None }
    }

    /// The part that is shown.
    #[must_use]
    pub fn part(&self) -> Part {
        self.part
    }

    /// Shows the neighbouring part.
    pub fn turn(&mut self, direction: Direction) {
        self.show(direction.neighbour(self.part, &Part::ALL));
    }

    /// Shows a part from its beginning.
    pub fn show(&mut self, part: Part) {
        self.part = part;
        self.scroll = 0;
        self.invalidate();
    }

    /// Scrolls to the proof of an ask of a service (positions), as soon as there are lines.
    pub fn seek(&mut self, service: usize, ask: usize) {
        self.sought = Some((service, ask));
    }

    /// The lines no longer hold: the answer, the language or the part is another.
    pub fn invalidate(&mut self) {
        self.wrapped_to = None;
    }

    /// Scrolls.
    pub fn step(&mut self, step: Step) {
        let positions = self.lines.len().saturating_sub(self.page) + 1;
        self.scroll = step.apply(self.scroll.min(positions - 1), positions, self.page.saturating_sub(1));
    }

    /// Makes the lines for a pane of this size, unless they are there; `command` gives the answer again.
    pub fn lay_out(
        &mut self,
        outline: &Outline,
        command: impl FnOnce() -> String,
        look: Look,
        columns: u16,
        rows: u16,
    ) {
        self.page = rows.into();
        let size = (columns, rows < TABLE_FIRST_FROM);
        if self.wrapped_to != Some(size) {
            self.lines = lines(outline, self.part(), look, columns.into(), size.1);
            if self.part() == Part::Verdicts {
                self.lines.extend(again_lines(outline, &command(), look, columns.into()));
            }
            self.wrapped_to = Some(size);
        }
        if let Some((service, ask)) = self.sought.take() {
            let heads = proof_headings(outline, service, ask);
            self.scroll =
                heads.iter().find_map(|head| self.lines.iter().position(|line| begins(line, head))).unwrap_or(0);
        }
        self.scroll = self.scroll.min(self.lines.len().saturating_sub(self.page));
    }

    /// The lines that fit.
    #[must_use]
    pub fn visible(&self) -> &[Line<'static>] {
        let end = (self.scroll + self.page).min(self.lines.len());
        self.lines.get(self.scroll..end).unwrap_or_default()
    }

    /// How many lines there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.lines.len()
    }
}

/// What the heading over the proof of an ask may begin with: services with the same proof share one that names the first of them.
fn proof_headings(outline: &Outline, service: usize, ask: usize) -> Vec<String> {
    let tables = &outline.phrases.dataset.tables;
    let ask = tables.asks.get(ask).map_or("", |ask| outline.phrases.words.text(ask.name));
    let named = [service, 0].into_iter().filter_map(|service| tables.services.get(service));
    named.map(|service| format!("{ask} / {}", outline.phrases.words.text(service.name))).collect()
}

fn begins(line: &Line, head: &str) -> bool {
    line.spans.iter().map(|span| span.content.as_ref()).collect::<String>().starts_with(head)
}

/// The lines of a part. Where little fits, the sentence that answers and the open question stand before the table.
fn lines(outline: &Outline, part: Part, look: Look, columns: usize, is_short: bool) -> Vec<Line<'static>> {
    let section = outline.section(part);
    let mut table: Vec<Line<'static>> =
        section.table.iter().flat_map(|table| table_lines(outline, table, look, columns)).collect();
    let is_answer = |line: &doc::Line| matches!(line.role, Role::Verdict(_) | Role::Question);
    let answer = if table.is_empty() { 0 } else { section.lines.iter().take_while(|line| is_answer(line)).count() };
    let (answer, others) = section.lines.split_at_checked(answer).unwrap_or_default();
    let wrapped = |lines: &[doc::Line]| -> Vec<Line<'static>> {
        let wrapped = |line: &doc::Line| match line.role {
            Role::Link => link_lines(outline, line, look, columns),
            _ => wrapped_lines(line, look, columns),
        };
        lines.iter().flat_map(wrapped).collect()
    };
    let is_shared = answer.iter().filter(|line| matches!(line.role, Role::Verdict(_))).count() < 2;
    let mut answer = wrapped(answer);
    let mut lines = if is_short {
        // One sentence may fill the pane: the words of all services come before it.
        let words = section.table.iter().filter(|_| !is_shared).filter_map(|table| words_line(outline, table, look));
        words.chain(answer).chain(table).collect()
    } else {
        table.append(&mut answer);
        table
    };
    lines.extend(wrapped(others));
    lines
}

/// How to get the answer again, below an empty line.
fn again_lines(outline: &Outline, command: &str, look: Look, columns: usize) -> Vec<Line<'static>> {
    let again = outline.again(command);
    let mut lines = vec![Line::default(), Line::from(Span::styled(again.title, look.role(Role::Heading)))];
    lines.extend(again.lines.iter().flat_map(|line| wrapped_lines(line, look, columns)));
    lines
}

/// A line of an answer, as many rows as it takes.
pub(super) fn wrapped_lines(line: &doc::Line, look: Look, columns: usize) -> Vec<Line<'static>> {
    let indent = margin(line, columns);
    let hanging = indent + if line.text.starts_with("- ") { 2 } else { 0 };
    let style = look.role(line.role);
    let only_first = matches!(line.role, Role::Verdict(_));
    let style_of = |index: usize| if only_first && index > 0 { Style::new() } else { style };
    let wrapped = match line.role {
        Role::Command => folded(&line.text, columns).iter().flat_map(|line| wrap(line, columns, 0, 0)).collect(),
        _ => wrap(&look.written_out(&line.text), columns, indent, hanging),
    };
    wrapped.into_iter().enumerate().map(|(index, text)| Line::from(Span::styled(text, style_of(index)))).collect()
}

/// An address; each of its lines leads to the whole.
fn link_lines(outline: &Outline, line: &doc::Line, look: Look, columns: usize) -> Vec<Line<'static>> {
    let number = outline.phrases.dataset.tables.sources.iter().position(|source| source.url == line.text);
    let style = Style { underline_color: number.map(link::mark), ..look.role(line.role) };
    let margin = margin(line, columns);
    let wrapped = wrap(&line.text, columns.saturating_sub(margin), 0, 0).into_iter();
    wrapped.map(|text| Line::from(vec![Span::raw(" ".repeat(margin)), Span::styled(text, style)])).collect()
}

/// Cells before a line; few where there are few.
fn margin(line: &doc::Line, columns: usize) -> usize {
    usize::from(line.indent) * if columns < 60 { 1 } else { 2 }
}

/// The words of the first ask in one line.
fn words_line(outline: &Outline, table: &VerdictTable, look: Look) -> Option<Line<'static>> {
    let (_, words) = table.rows.first()?;
    let spans = table.services.iter().zip(words).flat_map(|(service, word)| {
        let text = word.name(outline.phrases.words);
        [Span::raw(format!("{service} ")), Span::styled(text, look.word(*word)), Span::raw("  ")]
    });
    Some(spans.collect())
}

/// The words of every ask: a heading with the services, then a row for each ask.
fn table_lines(outline: &Outline, table: &VerdictTable, look: Look, columns: usize) -> Vec<Line<'static>> {
    let word = |word: Word| word.name(outline.phrases.words);
    let words = Word::ALL.iter().map(|found| width(word(*found)));
    let column = words.chain(table.services.iter().map(|service| width(service))).max().unwrap_or(0) + 1;
    let names = table.rows.iter().map(|(name, _)| width(name)).max().unwrap_or(0) + 1;
    let label = names.min(columns.saturating_sub(column * table.services.len()));
    let head = table.services.iter().map(|service| fit(service, column)).collect::<String>();
    let heading = format!("{}{head}", " ".repeat(label));
    let mut lines = vec![Line::from(Span::styled(heading.trim_end().to_owned(), look.role(Role::Heading)))];
    for (name, words) in &table.rows {
        let mut spans = vec![Span::raw(fit(name, label))];
        spans.extend(words.iter().map(|found| Span::styled(fit(word(*found), column), look.word(*found))));
        lines.push(Line::from(spans));
    }
    lines.push(Line::default());
    lines
}
