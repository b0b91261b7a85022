//! The short answer: whole on one screen. Where the whole of it does not fit, it is cut, in the order of [`Cut::ORDER`].

mod cells;
mod changes;
mod living;
mod sentence;
mod steps;
mod sure;

use strum::VariantArray;

pub use sentence::{Sentence, sentences};

use crate::answer::Word;
use crate::answer::mine::Sight;
use crate::dataset::Slot;
use crate::doc::mine;
use crate::doc::model::{Answer, Block, Kind, Section};
use crate::doc::phrases::Outline;
use crate::engine::AskId;
use crate::text;

/// What there is room for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Room<'a> {
    /// Lines, the title included.
    pub lines: usize,
    /// Columns of a line.
    pub columns: usize,
    /// Columns before every line but the title.
    pub gap: usize,
    /// Columns between the columns of the table.
    pub between: usize,
    /// What chooses a change, for each that can be chosen.
    pub labels: &'a [&'a str],
}

impl Room<'static> {
    /// What a terminal has that says nothing else.
    pub const TERMINAL: Self = Self { lines: 24, columns: 80, gap: 2, between: 2, labels: &["a", "b", "c", "d", "e"] };
}

/// What is left out where the whole does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, VariantArray)]
pub enum Cut {
    /// The headings of the groups of rows.
    Groups,
    /// The third step.
    ThirdStep,
    /// The command for the whole.
    Command,
    /// The empty lines around the table.
    Space,
    /// Changes that go beyond one line.
    MoreChanges,
    /// The row of the headline, which the sentence says.
    Headline,
    /// The second step.
    SecondStep,
    /// Why the answer is so sure.
    Reasons,
    /// The sentence on chat and bills.
    Data,
    /// The row of getting and keeping the card.
    Keeping,
    /// What may be otherwise.
    Changes,
    /// The sentence on paying.
    Money,
    /// How long numbers of the place live; of one with a name all but the day.
    Life,
    /// What the person saw with a card of their own.
    Own,
    /// The rows that say nothing but yes, unless they are about the number.
    Plain,
    /// What was said.
    Said,
    /// The rows on anything but the number.
    Others,
    /// The first step.
    FirstStep,
}

impl Cut {
    /// All of them, the first first.
    pub const ORDER: &'static [Self] = Self::VARIANTS;
}

/// A short answer, and what had to be cut.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Short {
    /// Place, card and person.
    pub title: String,
    /// What it says; no section has a name.
    pub sections: Vec<Section>,
    /// How many of [`Cut::ORDER`] it took; some of them may have been taken back.
    pub cuts: usize,
    /// Lines that it takes, the title included.
    pub lines: usize,
}

/// As much as there is room for: the first cuts that make it fit, or all of them, but for those that turn out not to be needed.
pub(super) fn short(outline: &Outline, asks: &[AskId], room: Room, command: &str) -> Short {
    let pieces = Pieces::new(outline, asks, room, command);
    let made = |cuts: &[Cut]| {
        let sections = pieces.sections(cuts);
        let lines = height(&pieces.title, &sections, room);
        Short { title: pieces.title.clone(), sections, cuts: cuts.len(), lines }
    };
    let mut first = (0..Cut::ORDER.len()).filter_map(|cuts| Cut::ORDER.get(..cuts)).map(&made);
    let mut left = first.find(|short| short.lines <= room.lines).unwrap_or_else(|| made(Cut::ORDER));
    let needed = Cut::ORDER.get(..left.cuts).unwrap_or(Cut::ORDER);
    let mut cuts = needed.to_vec();
    // What is cut last makes much room, which some of what was cut before it may have.
    for cut in needed.iter().rev().skip(1).filter(|cut| **cut >= Cut::SecondStep) {
        let fewer: Vec<Cut> = cuts.iter().copied().filter(|other| other != cut).collect();
        let short = made(&fewer);
        if short.lines <= room.lines {
            (left, cuts) = (Short { cuts: needed.len(), ..short }, fewer);
        }
    }
    left
}

/// What is said first wherever there is room: what was said, the sentences, the steps.
pub(super) fn lead(outline: &Outline) -> Vec<Block> {
    changes::said(outline)
        .into_iter()
        .chain([paragraph(outline)])
        .chain(numbered(&steps::steps(outline, &outline.all_asks())))
        .collect()
}

fn numbered(steps: &[String]) -> impl Iterator<Item = Block> {
    (1..).zip(steps).map(|(number, step)| Block::new(0, Kind::Step(number), step.as_str()))
}

/// What a friend would say, as one paragraph.
pub(super) fn paragraph(outline: &Outline) -> Block {
    sentence::block(outline, &sentences(outline), (true, true), None)
}

/// Whether some asks leave out the number: who asks about paying alone wants to hear of nothing else.
fn leaves_out_number(outline: &Outline, asks: &[AskId]) -> bool {
    let slot = |ask: &AskId| outline.tables().asks.get(*ask).map(|ask| ask.slot);
    asks.iter().all(|ask| matches!(slot(ask), Some(Slot::Data | Slot::Money)))
}

/// Everything that may be said.
struct Pieces<'o> {
    outline: &'o Outline<'o>,
    asks: &'o [AskId],
    room: Room<'o>,
    title: String,
    said: Option<Block>,
    sentences: Vec<sentence::Sentence>,
    steps: Vec<String>,
    changes: Vec<Answer>,
    living: Option<living::Living>,
    own: Option<Block>,
    sure: [Block; 2],
    command: Option<Block>,
    cells: cells::Cells,
}

impl<'o> Pieces<'o> {
    fn new(outline: &'o Outline<'o>, asks: &'o [AskId], room: Room<'o>, command: &str) -> Self {
        let has_number = !leaves_out_number(outline, asks);
        let full = (!command.is_empty()).then(|| Block::faint(0, outline.words.short_full(&command)));
        Self {
            outline,
            asks,
            room,
            title: outline.title(),
            said: changes::said(outline),
            sentences: sentence::sentences_on(outline, asks),
            steps: steps::steps(outline, asks),
            changes: if has_number { changes::changes(outline, room.labels) } else { Vec::new() },
            living: living::living(outline).filter(|_| has_number),
            own: own(outline),
            sure: sure::sure(outline, asks),
            command: full,
            cells: cells::Cells::new(outline, asks),
        }
    }

    fn sections(&self, cuts: &[Cut]) -> Vec<Section> {
        let has = |cut: Cut| !cuts.contains(&cut);
        let mut head: Vec<Block> = self.said.iter().filter(|_| has(Cut::Said)).cloned().collect();
        let last = self.living.as_ref().filter(|living| living.is_own);
        let last = last.map(|own| own.brief.as_ref().filter(|_| !has(Cut::Life)).unwrap_or(&own.text).as_str());
        head.push(sentence::block(self.outline, &self.sentences, (has(Cut::Data), has(Cut::Money)), last));
        let table = Block::table(self.cells.table(self.outline, &self.rows(&has), has(Cut::Groups), self.room));
        let tail = self.tail(&has);
        let all = if has(Cut::Space) {
            vec![head.into_iter().chain([table]).chain(tail).collect()]
        } else {
            vec![head, vec![table], tail]
        };
        all.into_iter()
            .filter(|blocks: &Vec<Block>| !blocks.is_empty())
            .map(|blocks| Section::new("", blocks))
            .collect()
    }

    fn rows(&self, has: &impl Fn(Cut) -> bool) -> Vec<AskId> {
        let asks = &self.outline.dataset.tables.asks;
        let is_headline = |ask: AskId| ask == self.outline.dataset.headline();
        // The last of the number's rows is about the card.
        let number = |ask: &&AskId| asks.get(**ask).is_some_and(|found| found.slot == Slot::Card);
        let shown = self.asks.iter().filter(|ask| has(Cut::Headline) || self.asks.len() == 1 || !is_headline(**ask));
        let shown = shown.filter(|ask| has(Cut::Keeping) || self.asks.len() == 1 || !number(ask));
        let of_number = |ask: &&AskId| asks.get(**ask).is_some_and(|found| found.slot == Slot::Number);
        let is_kept = |ask: &&AskId| has(Cut::Others) && (has(Cut::Plain) || !self.is_plain(**ask));
        shown.filter(|ask| self.asks.len() == 1 || of_number(ask) || is_kept(ask)).copied().collect()
    }

    fn is_plain(&self, ask: AskId) -> bool {
        let mut answers = self.outline.report.services.iter().filter_map(|answer| answer.asks.get(ask));
        answers.all(|found| found.word == Word::Yes)
    }

    fn tail(&self, has: &impl Fn(Cut) -> bool) -> Vec<Block> {
        let steps = [Cut::FirstStep, Cut::SecondStep, Cut::ThirdStep].into_iter().filter(|cut| has(*cut)).count();
        let mut tail: Vec<Block> = numbered(&self.steps).take(steps).collect();
        if has(Cut::Changes) {
            let one_line = (!has(Cut::MoreChanges)).then_some(self.room);
            tail.extend(changes::block(self.outline, &self.changes, one_line));
        }
        let of_place = self.living.iter().filter(|living| !living.is_own && has(Cut::Life));
        tail.extend(of_place.map(|living| Block::text(0, living.text.as_str())));
        tail.extend(self.own.iter().filter(|_| has(Cut::Own)).cloned());
        let [long, brief] = &self.sure;
        tail.push(if has(Cut::Reasons) { long } else { brief }.clone());
        tail.extend(self.command.iter().filter(|_| has(Cut::Command)).cloned());
        tail
    }
}

/// What the person saw last of each thing with a card of their own.
fn own(outline: &Outline) -> Option<Block> {
    let sights = &outline.report.own;
    let is_last = |(position, sight): &(usize, &Sight)| {
        let about = |sight: &Sight| (sight.service, sight.ask);
        !sights.iter().skip(position + 1).any(|later| about(later) == about(sight))
    };
    let last = sights.iter().enumerate().filter(is_last).map(|(_, sight)| mine::seen(outline, *sight));
    let last: Vec<String> = last.collect();
    (!last.is_empty()).then(|| Block::text(0, outline.statements(last)))
}

/// Lines that a document takes.
fn height(title: &str, sections: &[Section], room: Room) -> usize {
    let of_section = |section: &Section| -> usize {
        let count = section.blocks.len();
        section.blocks.iter().enumerate().map(|(place, block)| block_height(block, place, count, room)).sum()
    };
    text::height(title, room.columns, 0, 0) + sections.iter().map(of_section).sum::<usize>()
}

fn block_height(block: &Block, place: usize, count: usize, room: Room) -> usize {
    let (said, hanging) = block.marked();
    match &block.kind {
        Kind::Table(table) => 1 + table.rows.len() + usize::from(place > 0) + usize::from(place + 1 < count),
        Kind::Command => 1,
        _ => text::height(&said, room.columns, room.gap, room.gap + hanging),
    }
}
