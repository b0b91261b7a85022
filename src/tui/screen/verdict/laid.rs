//! Lines in the making: the answer, its parts, the list of guides and each of them.

use ratatui::text::{Line, Span};

use super::Stops;
use super::lines::{GAP, link_lines, table_lines, wrapped_lines};
use crate::doc::short::Room;
use crate::doc::{Anchor, Answer, Block, Chapter, Kind, Outline, Part, Section};
use crate::text::{fit, width};
use crate::tui::screen::look::Look;

/// In fewer rows the answer takes several pages, so many lines in all: three pages of the smallest window, each of which repeats
/// the last line of the one before.
const FEW_ROWS: usize = 18;
const LINES_OF_FEW: usize = 19;

pub(super) struct Laid<'a> {
    pub outline: &'a Outline<'a>,
    keys: &'a [String],
    look: Look,
    columns: usize,
    pub lines: Vec<Line<'static>>,
    pub anchors: Vec<(Anchor, usize)>,
    pub stops: Vec<(usize, usize)>,
    pub choices: Vec<(usize, usize, usize, u8)>,
}

impl<'a> Laid<'a> {
    pub fn new(outline: &'a Outline<'a>, keys: &'a [String], look: Look, columns: usize) -> Self {
        let (lines, anchors, stops, choices) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        Self { outline, keys, look, columns, lines, anchors, stops, choices }
    }

    /// Adds what a friend would say, as much of it as the pane holds; where that is little, as much as three pages hold.
    pub fn add_short(&mut self, rows: usize) {
        let labels: Vec<&str> = self.keys.iter().map(String::as_str).collect();
        let lines = if rows < FEW_ROWS { LINES_OF_FEW } else { rows };
        // The title stands over the pane.
        let room = Room { lines: lines + 1, columns: self.columns, gap: 0, between: GAP, labels: &labels };
        for section in self.outline.short(&self.outline.all_asks(), room, "").sections {
            let last = section.blocks.len().saturating_sub(1);
            for (place, block) in section.blocks.iter().enumerate() {
                let is_table = matches!(block.kind, Kind::Table(_));
                self.lines.extend((is_table && place > 0).then(Line::default));
                self.add(block);
                self.lines.extend((is_table && place < last).then(Line::default));
            }
        }
    }

    /// Adds sections, each but the first below an empty line.
    pub fn add_sections(&mut self, sections: Vec<Section>) {
        for section in sections.into_iter().filter(|section| !section.blocks.is_empty()) {
            if !self.lines.is_empty() {
                self.lines.push(Line::default());
            }
            if !section.title.is_empty() {
                self.add(&Block::heading(0, section.title));
            }
            self.add_all(&section.blocks);
        }
    }

    /// Adds the names of all guides, those that fit first.
    pub fn add_chapters(&mut self, chapters: &[Chapter], fitting: usize) -> Stops {
        for (position, chapter) in chapters.iter().enumerate() {
            if position == fitting {
                self.lines.push(Line::default());
                self.add(&Block::heading(0, self.outline.words.guides_other()));
            }
            self.stops.push((position, self.lines.len()));
            let name = fit(self.outline.chapter_name(*chapter), self.columns);
            self.lines.push(Line::from(Span::raw(name.trim_end().to_owned())));
        }
        Stops::List
    }

    /// Adds a guide, or what stands among them.
    pub fn add_chapter(&mut self, chapter: Chapter) -> Stops {
        for block in self.outline.chapter_blocks(chapter) {
            if let Kind::Step(number) = block.kind {
                self.stops.push((number, self.lines.len()));
            }
            self.add(&block);
        }
        if self.stops.is_empty() { Stops::Nowhere } else { Stops::Steps }
    }

    /// Adds a part with all that belongs to it; what is assumed and not known stands before the reasons, how to get the answer again
    /// behind them.
    pub fn add_part(&mut self, part: Part, held: &[Part], command: impl FnOnce() -> String) {
        let is_why = part == Part::Why;
        if is_why {
            self.add_all(&self.outline.verdicts().others);
        }
        for held in held {
            let section = self.outline.section(*held);
            if *held != part || is_why {
                self.lines.push(Line::default());
                self.add(&Block::heading(0, section.title));
            }
            self.add_all(&section.blocks);
        }
        if is_why {
            self.add_again(&command());
        }
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
        let first = self.lines.len();
        self.anchors.extend(block.anchors.iter().map(|anchor| (*anchor, first)));
        match &block.kind {
            Kind::Table(table) => {
                // A line of titles stands over the rows.
                let rows = table.rows.iter().zip(first + 1..);
                self.stops.extend(rows.filter_map(|(row, line)| Some((row.ask?.index(), line))));
                self.lines.extend(table_lines(table, self.look, self.columns));
            }
            Kind::Link(source) => self.lines.extend(link_lines(block, *source, self.look, self.columns)),
            Kind::LastUsed => self.add(&Block::faint(block.indent, self.outline.words.keep_alive_keys())),
            _ => self.lines.extend(wrapped_lines(block, self.look, self.columns)),
        }
        if let Kind::Otherwise(answers) = &block.kind {
            self.note_choices(first, answers);
        }
        let key = |place: usize| self.keys.get(place).cloned().unwrap_or_default();
        for answer in block.answers(|place, _| key(place)) {
            let answer = Block { indent: block.indent + 1, ..Block::new(0, Kind::Question(Vec::new()), answer) };
            self.lines.extend(wrapped_lines(&answer, self.look, self.columns));
        }
    }

    /// Notes where the answers stand in the lines from `first` on, each up to the next one.
    fn note_choices(&mut self, first: usize, answers: &[Answer]) {
        let (mut line, mut from) = (first, 0);
        for (answer, number) in answers.iter().zip(0..) {
            let begin: String = answer.text.split_inclusive(' ').take(2).collect();
            let found = (line..self.lines.len()).find_map(|at| {
                let text: String = self.lines.get(at)?.to_string();
                let start = if at == line { from } else { 0 };
                let position = text.get(start..)?.find(begin.trim_end())? + start;
                Some((at, position, width(text.get(..position)?), width(&text)))
            });
            let Some((at, position, x, end)) = found else { continue };
            if let Some((last, begun, columns, _)) = self.choices.last_mut()
                && *last == at
            {
                *columns = x.saturating_sub(*begun + 1);
            }
            self.choices.push((at, x, end - x, number));
            (line, from) = (at, position + 1);
        }
    }
}
