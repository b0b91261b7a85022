//! The cards that somebody holds: a row for each, with its days and the word for each wallet.

use std::ops::Range;

use super::{Act, Board, Ctx, Cursor, Effect};
use crate::answer::State;
use crate::answer::mine::Holding;
use crate::doc::mine::{How, changed_text, holding_blocks};
use crate::doc::model::{Block, Cell, Column, Fit, Row, Table};
use crate::doc::phrases::Phrases;
use crate::doc::validity::days_of;
use crate::query::day::{Day, written};

/// How a face is told that a card was used.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Telling {
    /// With keys.
    #[default]
    Keys,
    /// With words, and the number of the row.
    Words,
}

/// The board: a row for each card, the most urgent first. Behind its name the days left, the day, and the word for each service.
#[derive(Debug, Default)]
pub struct MineBoard {
    /// The cards.
    held: Vec<Holding>,
    /// Ids of cards that the data knows no more.
    unknown: Vec<String>,
    telling: Telling,
}

impl MineBoard {
    /// The cards, and the ids of those that the data knows no more.
    #[must_use]
    pub fn new((held, unknown): (Vec<Holding>, Vec<String>), telling: Telling) -> Self {
        Self { held, unknown, telling }
    }

    /// The same cards as they stand now; what was told of them as new still is.
    pub fn renew(&mut self, (mut held, unknown): (Vec<Holding>, Vec<String>)) {
        for held in &mut held {
            let before = self.held.iter_mut().find(|before| before.id == held.id);
            held.changes = before.map(|before| std::mem::take(&mut before.changes)).unwrap_or_default();
        }
        (self.held, self.unknown) = (held, unknown);
    }

    /// The card in a row.
    #[must_use]
    pub fn card(&self, row: usize) -> Option<&Holding> {
        self.held.get(row)
    }

    /// Whether the day is known by which any card must be used.
    #[must_use]
    pub fn has_days(&self) -> bool {
        self.held.iter().any(|held| held.first_due().is_some())
    }

    /// The row of the card with an id.
    #[must_use]
    pub fn row_of(&self, id: &str) -> Option<usize> {
        self.held.iter().position(|held| held.id == id)
    }
}

impl Board for MineBoard {
    fn title(&self, ctx: &Ctx, _at: Cursor) -> String {
        let is_marked = self.held.iter().any(is_marked);
        if is_marked { ctx.words.mine_title_marked() } else { ctx.words.mine_title() }.to_owned()
    }

    fn count(&self, _ctx: &Ctx) -> usize {
        self.held.len()
    }

    fn table(&self, ctx: &Ctx, rows: Range<usize>) -> Table {
        let services = ctx.tables().services.ids().map(|service| Column::new(ctx.service(service), Fit::Verdict));
        let days = [Column::new(ctx.words.mine_left(), Fit::Whole), Column::new(ctx.words.mine_day(), Fit::Whole)];
        let columns = std::iter::once(Column::new("", Fit::Name)).chain(days).chain(services).collect();
        let shown = self.held.iter().skip(rows.start).take(rows.len());
        Table { columns, rows: shown.map(|held| Row::of(cells(ctx, held))).collect() }
    }

    fn detail(&self, ctx: &Ctx, at: Cursor) -> Vec<Block> {
        let Some(held) = self.card(at.row) else { return Vec::new() };
        let how = match self.telling {
            Telling::Keys => How::keys(ctx.words),
            Telling::Words => How::lines(ctx.words, &(at.row + 1).to_string()),
        };
        holding_blocks(ctx.phrases, held, &how)
    }

    /// What is new of any card, and which are known no more.
    fn below(&self, ctx: &Ctx) -> Vec<Block> {
        let news = self.held.iter().filter(|held| !held.changes.is_empty()).map(|held| {
            let changes = held.changes.iter().map(|change| changed_text(&ctx.phrases, change));
            Block::text(0, ctx.of(&ctx.holding(held), &ctx.statements(changes)))
        });
        let unknown = ctx.words.mine_unknown_cards(&ctx.words.list(&self.unknown));
        news.chain((!self.unknown.is_empty()).then(|| Block::text(0, unknown))).collect()
    }

    fn act(&mut self, _ctx: &Ctx, at: Cursor, act: Act) -> Effect {
        match (act, self.card(at.row)) {
            (Act::Open, Some(held)) => Effect::Open(held.query.clone(), None),
            _ => Effect::None,
        }
    }
}

/// Whether something threatens a card, or is new of it.
fn is_marked(held: &Holding) -> bool {
    !held.standing.threats.is_empty() || !held.changes.is_empty()
}

fn cells(ctx: &Ctx, held: &Holding) -> Vec<Cell> {
    let name = Cell::Mark(is_marked(held), ctx.holding(held).into());
    let words = held.standing.words.iter().map(|(_, word)| ctx.cell(*word));
    let day = last_day(held).map(written).unwrap_or_default();
    [name, Cell::text(left(ctx, held)), Cell::text(day)].into_iter().chain(words).collect()
}

/// How many days are left, in a few characters; else why that is not known.
fn left(phrases: &Phrases, held: &Holding) -> String {
    let words = phrases.words;
    match held.first_due().map(|due| due.days.state) {
        Some(State::Works(left)) => days_of(phrases, left),
        Some(State::CanBeSaved(_, left)) => words.mine_left_to_save(&days_of(phrases, left)),
        Some(State::MayBeLost(_)) => words.mine_lost().to_owned(),
        None if held.standing.rules.is_empty() => words.mine_left_unknown().to_owned(),
        None => words.mine_left_unsaid().to_owned(),
    }
}

/// The day before which it must be used, or can be saved.
fn last_day(held: &Holding) -> Option<Day> {
    let days = held.first_due()?.days;
    match days.state {
        State::CanBeSaved(..) => days.lost,
        _ => Some(days.due),
    }
}
