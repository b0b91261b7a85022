//! The answer pane: which part of the answer is shown, what is chosen in it, and its lines.

mod laid;
mod lines;
mod walk;

use ratatui::text::Line;

use self::laid::Laid;
pub(super) use self::lines::wrapped_lines;
use super::action::Direction;
use super::look::Look;
use crate::dataset::{GuideId, Id as _, ServiceId};
use crate::doc::{Anchor, Block, Chapter, Kind, Outline, Part};
use crate::engine::AskId;

/// The parts that the screen shows, and what of the answer each holds.
const PARTS: [(Part, &[Part]); 4] = [
    (Part::Verdicts, &[]),
    (Part::Why, &[Part::Why, Part::Changes, Part::Sources, Part::Claims]),
    (Part::Guides, &[Part::Guides, Part::ToDo, Part::Words]),
    (Part::KeepAlive, &[Part::KeepAlive]),
];

/// What the lines at which one can stop are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stops {
    /// None: keys scroll.
    Nowhere,
    /// Rows of the answer: one may be chosen, and what stands around them is scrolled.
    Rows,
    /// A list: one is chosen always.
    List,
    /// Steps to be done one after the other.
    Steps,
}

/// What stands in the pane instead of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Instead {
    /// The first page.
    Door,
    /// A guide.
    Guide(GuideId),
}

/// Which part is shown, and from which line on.
pub struct VerdictPane {
    part: Part,
    /// The first line that is shown.
    pub scroll: usize,
    /// The ask that sums up the others.
    headline: AskId,
    /// The ask whose reasons are shown; behind them are those of all.
    asked: AskId,
    /// Whether the reasons are those of all.
    is_whole: bool,
    /// Whether the guides were come to from the reasons.
    is_from_why: bool,
    /// The row of the list of guides that is open.
    open: Option<usize>,
    chapters: Vec<Chapter>,
    instead: Option<Instead>,
    stops_are: Stops,
    /// What can be stopped at, by what it is about or by its number, and its line.
    stops: Vec<(usize, usize)>,
    /// Position of the chosen one among those.
    chosen: Option<usize>,
    /// What a click on some cells answers: line, column, columns, number of the answer.
    answers: Vec<(usize, usize, usize, u8)>,
    lines: Vec<Line<'static>>,
    /// What leads to a line.
    anchors: Vec<(Anchor, usize)>,
    wrapped_to: Option<(u16, u16)>,
    page: usize,
    /// The ask whose row is to be chosen, once there are rows.
    sought_row: Option<AskId>,
    /// The ask that was typed: its row is chosen as soon as there are rows, and the answer stands as it did.
    typed: Option<AskId>,
    /// What is to be shown first, once there are lines.
    sought: Option<Anchor>,
}

impl VerdictPane {
    /// The first part, where `headline` sums up the other asks.
    pub fn new(headline: AskId) -> Self {
        Self {
            part: Part::Verdicts,
            scroll: 0,
            headline,
            asked: headline,
            is_whole: false,
            is_from_why: false,
            open: None,
            chapters: Vec::new(),
            instead: None,
            stops_are: Stops::Nowhere,
            stops: Vec::new(),
            chosen: None,
            answers: Vec::new(),
            lines: Vec::new(),
            anchors: Vec::new(),
            wrapped_to: None,
            page: 1,
            sought_row: None,
            typed: None,
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
        self.show(direction.neighbour(self.part, &Self::parts()));
    }

    /// The parts that can be shown, in the order of reading.
    pub fn parts() -> [Part; PARTS.len()] {
        PARTS.map(|(part, _)| part)
    }

    /// Shows the part that holds what is wanted, from its beginning. The reasons are those of the chosen row, and once more those
    /// of all.
    pub fn show(&mut self, part: Part) {
        let part = PARTS.iter().find(|(_, held)| held.contains(&part)).map_or(Part::Verdicts, |(shown, _)| *shown);
        if part == Part::Why {
            self.is_whole = self.part == Part::Why && !self.is_whole;
            self.asked = if self.part == Part::Verdicts { self.row().unwrap_or(self.headline) } else { self.asked };
        }
        (self.part, self.open, self.is_from_why) = (part, None, false);
        self.rewind();
    }

    /// Chooses the row of an ask, wherever one has scrolled to; none chooses none.
    pub fn choose_typed(&mut self, ask: Option<AskId>) {
        if self.typed != ask {
            (self.typed, self.chosen) = (ask, None);
        }
    }

    /// Shows why an ask of a service (positions) is what it is.
    pub fn show_why(&mut self, service: ServiceId, ask: AskId) {
        (self.part, self.asked, self.is_whole, self.open) = (Part::Why, ask, false, None);
        self.rewind();
        self.sought = Some(Anchor::Proof { service, ask });
    }

    /// The ask of the chosen row of the answer.
    fn row(&self) -> Option<AskId> {
        let stop = self.chosen.filter(|_| self.stops_are == Stops::Rows).and_then(|chosen| self.stops.get(chosen));
        stop.map(|(ask, _)| AskId::at(*ask))
    }

    /// From the first line, nothing chosen.
    pub fn rewind(&mut self) {
        (self.scroll, self.chosen) = (0, None);
        self.invalidate();
    }

    /// The lines no longer hold: the answer, the language or the part is another.
    pub fn invalidate(&mut self) {
        self.wrapped_to = None;
    }

    /// Whether the first page is shown.
    #[must_use]
    pub fn is_door(&self) -> bool {
        self.instead == Some(Instead::Door)
    }

    /// What is chosen: the number of a reason to come on the first page, a row of a list.
    #[must_use]
    pub fn chosen(&self) -> Option<usize> {
        self.chosen
    }

    /// Chooses what can be stopped at, by its place among those that can.
    pub fn choose(&mut self, stop: usize) {
        self.chosen = (stop < self.stops.len() && self.stops_are != Stops::Nowhere).then_some(stop);
    }

    /// What is shown, in one line and in small letters.
    #[must_use]
    pub fn shown_text(&self) -> String {
        let lines: Vec<String> = self.visible().iter().map(|line| line.to_string().trim().to_lowercase()).collect();
        lines.join(" ")
    }

    /// Lays out what stands instead of an answer.
    pub fn lay_out_text(&mut self, instead: Instead, blocks: &[Block], look: Look, (columns, rows): (u16, u16)) {
        if self.instead != Some(instead) {
            self.instead = Some(instead);
            self.rewind();
        }
        (self.lines, self.stops) = (Vec::new(), Vec::new());
        (self.anchors, self.answers, self.wrapped_to) = (Vec::new(), Vec::new(), None);
        for block in blocks {
            if let Kind::Step(number) = block.kind {
                self.stops.push((number, self.lines.len()));
            }
            self.lines.extend(wrapped_lines(block, look, columns.into()));
        }
        self.stops_are = if instead == Instead::Door { Stops::List } else { Stops::Steps };
        self.settle(rows.into());
    }

    /// Makes the lines for a pane of this size, unless they are there; `keys` give answers, `command` gives the whole answer again.
    /// Where not all lines fit, the last row is left for telling so.
    pub fn lay_out(
        &mut self,
        outline: &Outline,
        (keys, look): (&[String], Look),
        command: impl FnOnce() -> String,
        (columns, rows): (u16, u16),
    ) {
        if self.instead.take().is_some() {
            self.rewind();
        }
        if self.wrapped_to != Some((columns, rows)) {
            let mut laid = Laid::new(outline, keys, look, columns.into());
            self.stops_are = self.lay_out_part(&mut laid, command, rows.into());
            (self.lines, self.anchors) = (laid.lines, laid.anchors);
            (self.stops, self.answers) = (laid.stops, laid.choices);
            self.wrapped_to = Some((columns, rows));
        }
        self.settle(rows.into());
    }

    fn lay_out_part(&mut self, laid: &mut Laid, command: impl FnOnce() -> String, rows: usize) -> Stops {
        match self.part {
            Part::Verdicts => {
                laid.add_short(rows);
                Stops::Rows
            }
            Part::Why if !self.is_whole => {
                laid.add_sections(laid.outline.why_of(self.asked));
                Stops::Nowhere
            }
            Part::Guides => {
                let (chapters, fitting) = laid.outline.chapters();
                self.chapters = chapters;
                match self.open.and_then(|open| self.chapters.get(open)) {
                    Some(chapter) => laid.add_chapter(*chapter),
                    None => laid.add_chapters(&self.chapters, fitting),
                }
            }
            part => {
                let held = PARTS.iter().find(|(shown, _)| *shown == part).map_or(&[][..], |(_, held)| held);
                laid.add_part(part, held, command);
                Stops::Nowhere
            }
        }
    }

    /// What is chosen and scrolled is brought to what there is.
    fn settle(&mut self, rows: usize) {
        self.page = if self.lines.len() <= rows { rows } else { rows.saturating_sub(1) };
        if let Some(sought) = self.sought.take() {
            let found = self.anchors.iter().find(|(anchor, _)| *anchor == sought);
            self.scroll = found.map_or(0, |(_, line)| *line);
        }
        if let (Stops::Rows, Some(ask)) = (self.stops_are, self.sought_row.take()) {
            self.chosen = self.stops.iter().position(|(found, _)| *found == ask.index());
            self.show_chosen();
        }
        if let (Stops::Rows, None, Some(ask)) = (self.stops_are, self.chosen, self.typed) {
            self.chosen = self.stops.iter().position(|(found, _)| *found == ask.index());
        }
        let last = self.stops.len().checked_sub(1);
        self.chosen = match self.stops_are {
            Stops::Nowhere => None,
            Stops::Rows => self.chosen.zip(last).map(|(chosen, last)| chosen.min(last)),
            Stops::List | Stops::Steps => last.map(|last| self.chosen.unwrap_or(0).min(last)),
        };
        if self.stops_are == Stops::List {
            self.show_chosen();
        }
        self.scroll = self.scroll.min(self.lines.len().saturating_sub(self.page));
    }

    /// The lines that fit.
    #[must_use]
    pub fn visible(&self) -> &[Line<'static>] {
        let end = (self.scroll + self.page).min(self.lines.len());
        self.lines.get(self.scroll..end).unwrap_or_default()
    }

    /// Line of the chosen stop among those that fit.
    #[must_use]
    pub fn visible_choice(&self) -> Option<usize> {
        let (_, line) = self.stops.get(self.chosen?)?;
        line.checked_sub(self.scroll).filter(|line| *line < self.page)
    }

    /// What can be clicked at: lines among those that fit with the place of what is chosen there, or, from a column on for some columns,
    /// the number of an answer.
    pub fn clickable(&self) -> (impl Iterator<Item = (usize, usize)>, impl Iterator<Item = (usize, usize, usize, u8)>) {
        let seen = move |line: usize| line.checked_sub(self.scroll).filter(|line| *line < self.page);
        let is_choice = matches!(self.stops_are, Stops::Rows | Stops::List);
        let stops = self.stops.iter().enumerate().filter(move |_| is_choice);
        let stops = stops.filter_map(move |(stop, (_, line))| Some((seen(*line)?, stop)));
        let answers = self.answers.iter();
        (stops, answers.filter_map(move |(line, x, columns, answer)| Some((seen(*line)?, *x, *columns, *answer))))
    }

    /// Whether the nth of the things that may be otherwise stands there.
    #[must_use]
    pub fn shows_change(&self, nth: usize) -> bool {
        self.answers.iter().any(|(.., answer)| usize::from(*answer) == nth)
    }

    /// How many lines there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.lines.len()
    }
}
