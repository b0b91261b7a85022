//! Every card kind of the place against every ask, for one service.

use std::ops::Range;

use super::{Act, Board, Ctx, Cursor, Effect, Turn};
use crate::answer::{MatrixRow, Word, matrix, report_on};
use crate::doc::model::{Anchor, Block, Cell, Column, Fit, Row, Table};
use crate::doc::verdicts::reasons;
use crate::query::Query;

/// The board: a row for each card kind, behind its name a column for each ask.
#[derive(Debug, Default)]
pub struct MatrixBoard {
    service: usize,
    rows: Vec<MatrixRow>,
    made_for: Option<Query>,
}

impl MatrixBoard {
    fn word(&self, card: usize, ask: usize) -> Word {
        let row = self.rows.iter().find(|row| row.card == card);
        row.and_then(|row| row.words.get(self.service)?.get(ask)).copied().unwrap_or(Word::Unknown)
    }

    /// The card kind and the ask of a cell; the name stands for the first ask.
    fn cell(&self, at: Cursor) -> Option<(usize, usize)> {
        Some((self.rows.get(at.row)?.card, at.column.saturating_sub(1)))
    }
}

impl Board for MatrixBoard {
    fn title(&self, ctx: &Ctx, at: Cursor) -> String {
        let ask = at.column.saturating_sub(1);
        ctx.words.matrix_title(&ctx.place(ctx.query.country), &ctx.service(self.service), &ctx.ask(ask))
    }

    fn count(&self, _ctx: &Ctx) -> usize {
        self.rows.len()
    }

    fn table(&self, ctx: &Ctx, rows: Range<usize>) -> Table {
        let asks = ctx.asks();
        let names = asks.iter().map(|ask| Column::new(ctx.ask(*ask), Fit::Verdict));
        let row = |row: &MatrixRow| {
            let words = asks.iter().map(|ask| ctx.cell(self.word(row.card, *ask)));
            Row { id: row.card, cells: std::iter::once(Cell::text(ctx.card(row.card))).chain(words).collect() }
        };
        Table {
            columns: std::iter::once(Column::new("", Fit::Name)).chain(names).collect(),
            rows: self.rows.get(rows).unwrap_or_default().iter().map(row).collect(),
        }
    }

    fn detail(&self, ctx: &Ctx, at: Cursor) -> Vec<Block> {
        let Some((card, ask)) = self.cell(at) else { return Vec::new() };
        let query = ctx.query.about(ctx.tables(), ctx.query.country, card);
        let report = report_on(ctx.dataset, &query, [self.service]);
        let outline = ctx.outline(&report);
        reasons(&outline, ask, |services| outline.about(services, ask))
    }

    fn act(&mut self, ctx: &Ctx, at: Cursor, act: Act) -> Effect {
        match act {
            Act::Turn(Turn::Service, way) => self.service = way.apply(self.service, ctx.services()),
            Act::Open => {
                let Some((card, ask)) = self.cell(at) else { return Effect::None };
                let query = ctx.query.about(ctx.tables(), ctx.query.country, card);
                return Effect::Open(query, Some(Anchor::Proof { service: self.service, ask }));
            }
            _ => {}
        }
        Effect::None
    }

    fn work(&mut self, ctx: &Ctx) -> bool {
        if self.made_for.as_ref() != Some(ctx.query) {
            self.rows = matrix(ctx.dataset, ctx.query);
            self.made_for = Some(ctx.query.clone());
        }
        false
    }
}
