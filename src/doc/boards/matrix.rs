//! Every card kind of the place against every ask, for one service.

use std::ops::Range;

use super::{Act, Board, Ctx, Cursor, Effect, Turn};
use crate::answer::{MatrixRow, SaidOf, Word, matrix, of_kind, report_on};
use crate::dataset::{CardId, Id as _, ServiceId};
use crate::doc::model::{Anchor, Block, Cell, Column, Fit, Row, Table};
use crate::doc::verdicts::reasons;
use crate::engine::AskId;
use crate::query::Query;

/// The board: a row for each card kind, behind its name a column for each ask.
#[derive(Debug)]
pub struct MatrixBoard {
    service: ServiceId,
    /// Those that are shown; none for all.
    asks: Vec<AskId>,
    said_of: SaidOf,
    rows: Vec<MatrixRow>,
    made_for: Option<Query>,
}

impl Default for MatrixBoard {
    fn default() -> Self {
        Self { service: ServiceId::FIRST, asks: Vec::new(), said_of: SaidOf::Own, rows: Vec::new(), made_for: None }
    }
}

impl MatrixBoard {
    /// For one service, with some asks (positions); what was said of the card is said of each kind.
    #[must_use]
    pub fn of_each(service: ServiceId, asks: &[AskId]) -> Self {
        Self { service, asks: asks.to_vec(), said_of: SaidOf::Each, ..Self::default() }
    }

    fn asks(&self, ctx: &Ctx) -> Vec<AskId> {
        if self.asks.is_empty() { ctx.asks() } else { self.asks.clone() }
    }

    fn word(&self, card: CardId, ask: AskId) -> Word {
        let row = self.rows.iter().find(|row| row.card == card);
        row.and_then(|row| row.words.get(self.service.index())?.get(ask.index())).copied().unwrap_or(Word::Unknown)
    }

    /// The ask of a column; the name stands for the first ask.
    fn ask(&self, ctx: &Ctx, at: Cursor) -> AskId {
        self.asks(ctx).get(at.column.saturating_sub(1)).copied().unwrap_or(AskId::FIRST)
    }

    /// The question about the card kind of a row.
    fn query(&self, ctx: &Ctx, at: Cursor) -> Option<Query> {
        Some(of_kind(ctx.dataset, ctx.query, self.rows.get(at.row)?.card, self.said_of))
    }
}

impl Board for MatrixBoard {
    fn title(&self, ctx: &Ctx, at: Cursor) -> String {
        let ask = self.ask(ctx, at);
        ctx.words.matrix_title(&ctx.place(ctx.query.country), &ctx.service(self.service), &ctx.ask(ask))
    }

    fn count(&self, _ctx: &Ctx) -> usize {
        self.rows.len()
    }

    fn table(&self, ctx: &Ctx, rows: Range<usize>) -> Table {
        let asks = self.asks(ctx);
        let names = asks.iter().map(|ask| Column::new(ctx.short_ask(*ask), Fit::Verdict));
        let row = |row: &MatrixRow| {
            let words = asks.iter().map(|ask| ctx.cell(self.word(row.card, *ask)));
            Row::of(std::iter::once(Cell::text(ctx.card(row.card))).chain(words).collect())
        };
        Table {
            columns: std::iter::once(Column::new("", Fit::Name)).chain(names).collect(),
            rows: self.rows.get(rows).unwrap_or_default().iter().map(row).collect(),
        }
    }

    fn detail(&self, ctx: &Ctx, at: Cursor) -> Vec<Block> {
        let Some(query) = self.query(ctx, at) else { return Vec::new() };
        let report = report_on(ctx.dataset, &query, [self.service]);
        let (outline, ask) = (ctx.outline(&report), self.ask(ctx, at));
        reasons(&outline, ask, |services| outline.about(services, ask))
    }

    fn act(&mut self, ctx: &Ctx, at: Cursor, act: Act) -> Effect {
        match act {
            Act::Turn(Turn::Service, way) => self.service = way.turn(self.service, &ctx.tables().services),
            Act::Open => {
                let Some(query) = self.query(ctx, at) else { return Effect::None };
                let anchor = Anchor::Proof { service: self.service, ask: self.ask(ctx, at) };
                return Effect::Open(query, Some(anchor));
            }
            _ => {}
        }
        Effect::None
    }

    fn work(&mut self, ctx: &Ctx) -> bool {
        if self.made_for.as_ref() != Some(ctx.query) {
            self.rows = matrix(ctx.dataset, ctx.query, self.said_of);
            self.made_for = Some(ctx.query.clone());
        }
        false
    }
}
