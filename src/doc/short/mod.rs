//! The short answer: whole on one screen. Where the whole of it does not fit, it is cut, in the order of [`Cut::ORDER`].

mod cells;
mod changes;
mod living;
mod sentence;
mod steps;
mod sure;

use std::cell::RefCell;
use std::rc::Rc;

use strum::VariantArray;

pub use sentence::{Sentence, sentences};

use crate::answer::Word;
use crate::answer::mine::Sight;
use crate::dataset::Slot;
use crate::doc::mine;
use crate::doc::model::{Block, Kind, Section};
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
    let fits = |cuts: &[Cut]| pieces.lines(cuts) <= room.lines;
    let mut first = (0..Cut::ORDER.len()).filter_map(|count| Cut::ORDER.get(..count));
    let needed = first.find(|cuts| fits(cuts)).unwrap_or(Cut::ORDER);
    let mut cuts = needed.to_vec();
    // What is cut last makes much room, which some of what was cut before it may have.
    for cut in needed.iter().rev().skip(1).filter(|cut| **cut >= Cut::SecondStep) {
        let fewer: Vec<Cut> = cuts.iter().copied().filter(|other| other != cut).collect();
        if fits(&fewer) {
            cuts = fewer;
        }
    }
    Short {
        sections: pieces.sections(&cuts),
        cuts: needed.len(),
        lines: pieces.lines(&cuts),
        title: pieces.title.block.text.clone(),
    }
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

/// A block, and the lines that it takes. Most blocks are the same whatever is cut: each is measured once.
struct Piece {
    block: Block,
    lines: usize,
}

impl Piece {
    fn new(block: Block, room: Room) -> Rc<Self> {
        let (said, hanging) = block.marked();
        let lines = match &block.kind {
            Kind::Table(table) => 1 + table.rows.len(),
            Kind::Command => 1,
            _ => text::height(&said, room.columns, room.gap, room.gap + hanging),
        };
        Rc::new(Self { block, lines })
    }
}

/// Pieces made once for each choice of cuts that they depend on.
struct Memo<K>(RefCell<Vec<(K, Rc<Piece>)>>);

impl<K: PartialEq> Memo<K> {
    fn new() -> Self {
        Self(RefCell::new(Vec::new()))
    }

    fn get(&self, key: K, make: impl FnOnce(&K) -> Rc<Piece>) -> Rc<Piece> {
        let known = self.0.borrow().iter().find(|(other, _)| *other == key).map(|(_, piece)| Rc::clone(piece));
        known.unwrap_or_else(|| {
            let piece = make(&key);
            self.0.borrow_mut().push((key, Rc::clone(&piece)));
            piece
        })
    }
}

/// Everything that may be said.
struct Pieces<'o> {
    outline: &'o Outline<'o>,
    asks: &'o [AskId],
    room: Room<'o>,
    title: Rc<Piece>,
    said: Option<Rc<Piece>>,
    sentences: Vec<sentence::Sentence>,
    /// By whether data, money and the whole life of the number are spoken of.
    paragraphs: Memo<[bool; 3]>,
    cells: cells::Cells,
    /// By its rows, and whether they have headings.
    tables: Memo<(Vec<AskId>, bool)>,
    steps: Vec<Rc<Piece>>,
    /// All of them, and as many as a line holds.
    changes: [Option<Rc<Piece>>; 2],
    life_of_number: Option<living::Living>,
    life_of_place: Option<Rc<Piece>>,
    own: Option<Rc<Piece>>,
    sure: [Rc<Piece>; 2],
    command: Option<Rc<Piece>>,
}

impl<'o> Pieces<'o> {
    fn new(outline: &'o Outline<'o>, asks: &'o [AskId], room: Room<'o>, command: &str) -> Self {
        let piece = |block: Block| Piece::new(block, room);
        let has_number = !leaves_out_number(outline, asks);
        let full = (!command.is_empty()).then(|| Block::faint(0, outline.words.short_full(&command)));
        let changes = if has_number { changes::changes(outline, room.labels) } else { Vec::new() };
        let living = living::living(outline).filter(|_| has_number);
        let of_place = living.as_ref().filter(|living| !living.is_own);
        Self {
            outline,
            asks,
            room,
            title: Piece::new(Block::text(0, outline.title()), Room { gap: 0, ..room }),
            said: changes::said(outline).map(piece),
            sentences: sentence::sentences_on(outline, asks),
            paragraphs: Memo::new(),
            cells: cells::Cells::new(outline, asks),
            tables: Memo::new(),
            steps: numbered(&steps::steps(outline, asks)).map(piece).collect(),
            changes: [None, Some(room)].map(|one_line| changes::block(outline, &changes, one_line).map(piece)),
            life_of_place: of_place.map(|living| piece(Block::text(0, living.text.as_str()))),
            life_of_number: living.filter(|living| living.is_own),
            own: own(outline).map(piece),
            sure: sure::sure(outline, asks).map(piece),
            command: full.map(piece),
        }
    }

    /// Lines that it takes without what is cut, the title included.
    fn lines(&self, cuts: &[Cut]) -> usize {
        // A table stands between empty lines, but for the ends of a section.
        let of_section = |section: &Vec<Rc<Piece>>| -> usize {
            let is_table = |piece: &&Rc<Piece>| matches!(piece.block.kind, Kind::Table(_));
            let ends = section.first().into_iter().chain(section.last()).filter(is_table).count();
            let tables = section.iter().filter(is_table).count();
            section.iter().map(|piece| piece.lines).sum::<usize>() + 2 * tables - ends
        };
        self.title.lines + self.parts(cuts).iter().map(of_section).sum::<usize>()
    }

    fn sections(&self, cuts: &[Cut]) -> Vec<Section> {
        let section = |parts: Vec<Rc<Piece>>| parts.iter().map(|piece| piece.block.clone()).collect();
        self.parts(cuts).into_iter().map(|parts| Section::new("", section(parts))).collect()
    }

    /// The sections without what is cut.
    fn parts(&self, cuts: &[Cut]) -> Vec<Vec<Rc<Piece>>> {
        let has = |cut: Cut| !cuts.contains(&cut);
        let head: Vec<Rc<Piece>> =
            self.said.iter().filter(|_| has(Cut::Said)).cloned().chain([self.paragraph(&has)]).collect();
        let table = self.tables.get((self.rows(&has), has(Cut::Groups)), |(rows, has_groups)| {
            Piece::new(Block::table(self.cells.table(self.outline, rows, *has_groups, self.room)), self.room)
        });
        let tail = self.tail(&has);
        let all = if has(Cut::Space) {
            vec![head.into_iter().chain([table]).chain(tail).collect()]
        } else {
            vec![head, vec![table], tail]
        };
        all.into_iter().filter(|pieces: &Vec<Rc<Piece>>| !pieces.is_empty()).collect()
    }

    /// The sentences, and the day of the number.
    fn paragraph(&self, has: &impl Fn(Cut) -> bool) -> Rc<Piece> {
        let spoken_of = [Cut::Data, Cut::Money, Cut::Life].map(has);
        self.paragraphs.get(spoken_of, |[has_data, has_money, has_life]| {
            let last = self
                .life_of_number
                .as_ref()
                .map(|own| own.brief.as_ref().filter(|_| !has_life).unwrap_or(&own.text).as_str());
            Piece::new(sentence::block(self.outline, &self.sentences, (*has_data, *has_money), last), self.room)
        })
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

    fn tail(&self, has: &impl Fn(Cut) -> bool) -> Vec<Rc<Piece>> {
        let steps = [Cut::FirstStep, Cut::SecondStep, Cut::ThirdStep].into_iter().filter(|cut| has(*cut)).count();
        let [all, one_line] = &self.changes;
        let changes = if has(Cut::MoreChanges) { all } else { one_line };
        let [long, brief] = &self.sure;
        let sure = if has(Cut::Reasons) { long } else { brief };
        let steps = self.steps.iter().take(steps);
        let changes = changes.iter().filter(|_| has(Cut::Changes));
        let life = self.life_of_place.iter().filter(|_| has(Cut::Life));
        let own = self.own.iter().filter(|_| has(Cut::Own));
        let command = self.command.iter().filter(|_| has(Cut::Command));
        steps.chain(changes).chain(life).chain(own).chain([sure]).chain(command).cloned().collect()
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
