//! The answer pane: which part of the answer is shown, and its lines.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::action::{Direction, Step};
use super::look::Look;
use crate::answer::Word;
use crate::doc::{Anchor, Block, Kind, Outline, Part, Table, Verdicts};
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
    /// What leads to a line.
    anchors: Vec<(Anchor, usize)>,
    wrapped_to: Option<(u16, bool)>,
    page: usize,
    /// What is to be shown first, once there are lines.
    sought: Option<Anchor>,
}

impl VerdictPane {
    /// The first part.
    pub fn new() -> Self {
        Self {
            part: Part::Verdicts,
            scroll: 0,
            lines: Vec::new(),
            anchors: Vec::new(),
            wrapped_to: None,
            page: 1,
            sought: None,
        }
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
        self.sought = Some(Anchor::Proof { service, ask });
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

    /// Makes the lines for a pane of this size, unless they are there; `keys` give answers, `command` gives the whole answer again.
    pub fn lay_out(
        &mut self,
        outline: &Outline,
        (keys, look): (&[String], Look),
        command: impl FnOnce() -> String,
        columns: u16,
        rows: u16,
    ) {
        self.page = rows.into();
        let size = (columns, rows < TABLE_FIRST_FROM);
        if self.wrapped_to != Some(size) {
            let mut laid =
                Laid { outline, keys, look, columns: columns.into(), lines: Vec::new(), anchors: Vec::new() };
            laid.add_part(self.part(), size.1);
            if self.part() == Part::Verdicts {
                laid.add_again(&command());
            }
            (self.lines, self.anchors) = (laid.lines, laid.anchors);
            self.wrapped_to = Some(size);
        }
        if let Some(sought) = self.sought.take() {
            let found = self.anchors.iter().find(|(anchor, _)| *anchor == sought);
            self.scroll = found.map_or(0, |(_, line)| *line);
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

/// Lines in the making.
struct Laid<'a> {
    outline: &'a Outline<'a>,
    keys: &'a [String],
    look: Look,
    columns: usize,
    lines: Vec<Line<'static>>,
    anchors: Vec<(Anchor, usize)>,
}

impl Laid<'_> {
    /// Adds a part. Where little fits, the sentence that answers and the open question stand before the table.
    fn add_part(&mut self, part: Part, is_short: bool) {
        if part != Part::Verdicts || !is_short {
            return self.add_all(&self.outline.section(part).blocks);
        }
        let Verdicts { table, answer, others } = self.outline.verdicts();
        let sentences = answer.iter().filter(|block| matches!(block.kind, Kind::Verdict(_))).count();
        // One sentence may fill the pane: the words of all services come before it.
        if sentences > 1 {
            self.lines.extend(words_line(&table, self.look));
        }
        self.add_all(&answer);
        self.add(&Block::table(table));
        self.add_all(&others);
    }

    /// Adds how to get the answer again, below an empty line.
    fn add_again(&mut self, command: &str) {
        let again = self.outline.again(command);
        self.lines.push(Line::default());
        self.add(&Block::heading(0, again.title));
        self.add_all(&again.blocks);
    }

    fn add_all(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.add(block);
        }
    }

    fn add(&mut self, block: &Block) {
        self.anchors.extend(block.anchors.iter().map(|anchor| (*anchor, self.lines.len())));
        match &block.kind {
            Kind::Table(table) => self.lines.extend(table_lines(self.outline, table, self.look, self.columns)),
            Kind::Link(source) => self.lines.extend(link_lines(block, *source, self.look, self.columns)),
            Kind::LastUsed => self.add(&Block::faint(block.indent, self.outline.words.keep_alive_keys())),
            _ => self.lines.extend(wrapped_lines(block, self.look, self.columns)),
        }
        let key = |place: usize| self.keys.get(place).cloned().unwrap_or_default();
        for answer in block.answers(|place, _| key(place)) {
            let answer = Block { indent: block.indent + 1, ..Block::new(0, Kind::Question(Vec::new()), answer) };
            self.lines.extend(wrapped_lines(&answer, self.look, self.columns));
        }
    }
}

/// A block of an answer, as many rows as it takes.
pub(super) fn wrapped_lines(block: &Block, look: Look, columns: usize) -> Vec<Line<'static>> {
    let indent = margin(block, columns);
    let style = look.block(&block.kind);
    let only_first = matches!(block.kind, Kind::Verdict(_));
    let style_of = |index: usize| if only_first && index > 0 { Style::new() } else { style };
    let wrapped: Vec<String> = if block.kind == Kind::Command {
        folded(&block.text, columns).iter().flat_map(|line| wrap(line, columns, 0, 0)).collect()
    } else {
        let (text, hanging) = block.marked();
        wrap(&look.written_out(&text), columns, indent, indent + hanging)
    };
    wrapped.into_iter().enumerate().map(|(index, text)| Line::from(Span::styled(text, style_of(index)))).collect()
}

/// The address of a source (position); each of its lines leads to the whole.
fn link_lines(block: &Block, source: usize, look: Look, columns: usize) -> Vec<Line<'static>> {
    let style = Style { underline_color: Some(link::mark(source)), ..look.block(&block.kind) };
    let margin = margin(block, columns);
    let wrapped = wrap(&block.text, columns.saturating_sub(margin), 0, 0).into_iter();
    wrapped.map(|text| Line::from(vec![Span::raw(" ".repeat(margin)), Span::styled(text, style)])).collect()
}

/// Cells before a block; few where there are few.
fn margin(block: &Block, columns: usize) -> usize {
    usize::from(block.indent) * if columns < 60 { 1 } else { 2 }
}

/// The words of the first ask in one line.
fn words_line(table: &Table, look: Look) -> Option<Line<'static>> {
    let cells = table.columns.iter().zip(&table.rows.first()?.cells).skip(1);
    let spans = cells.flat_map(|(service, cell)| {
        let style = cell.word().map(|word| look.word(word)).unwrap_or_default();
        let words = Span::styled(cell.said().into_owned(), style);
        [Span::raw(format!("{} ", service.title)), words, Span::raw("  ")]
    });
    Some(spans.collect())
}

/// The words of every ask: a heading with the services, then a row for each ask.
fn table_lines(outline: &Outline, table: &Table, look: Look, columns: usize) -> Vec<Line<'static>> {
    let services = table.columns.get(1..).unwrap_or_default();
    let words = Word::ALL.iter().map(|found| width(outline.word(*found)));
    let column = words.chain(services.iter().map(|service| width(&service.title))).max().unwrap_or(0) + 1;
    let names = table.rows.iter().filter_map(|row| Some(width(&row.cells.first()?.said())));
    let label = (names.max().unwrap_or(0) + 1).min(columns.saturating_sub(column * services.len()));
    let head = services.iter().map(|service| fit(&service.title, column)).collect::<String>();
    let heading = format!("{}{head}", " ".repeat(label));
    let mut lines = vec![Line::from(Span::styled(heading.trim_end().to_owned(), look.block(&Kind::Heading)))];
    lines.extend(table.rows.iter().map(|row| {
        let cell = |cell: &crate::doc::Cell| match cell.word() {
            Some(word) => Span::styled(fit(&cell.said(), column), look.word(word)),
            None => Span::raw(fit(&cell.said(), label)),
        };
        row.cells.iter().map(cell).collect::<Line>()
    }));
    lines.push(Line::default());
    lines
}
