//! One ask of one service at every country and region, for the card kind and the person of the question.

use std::ops::Range;

use super::{Act, Board, Ctx, Cursor, Effect, SLICE, Turn};
use crate::answer::{Word, place_word, report_on};
use crate::dataset::Text;
use crate::doc::model::{Anchor, Block, Cell, Column, Fit, Row, Table};
use crate::doc::verdicts::reasons;
use crate::query::Query;

/// The board: under each part of the world its places, the best first.
#[derive(Debug)]
pub struct WorldBoard {
    service: usize,
    ask: usize,
    /// By position of the place, as far as they have been worked out.
    words: Vec<Word>,
    made_for: Option<(Query, usize, usize)>,
    rows: Vec<Line>,
}

/// A row of the board.
#[derive(Debug, Clone, Copy)]
enum Line {
    Region(Text),
    Place(usize),
}

impl WorldBoard {
    /// The world for the first service and an ask (position).
    #[must_use]
    pub fn new(ask: usize) -> Self {
        Self { service: 0, ask, words: Vec::new(), made_for: None, rows: Vec::new() }
    }

    fn word(&self, place: usize) -> Word {
        self.words.get(place).copied().unwrap_or(Word::Unknown)
    }

    fn place(&self, at: Cursor) -> Option<usize> {
        if let Line::Place(place) = self.rows.get(at.row)? { Some(*place) } else { None }
    }

    /// The places of a region whose words have been worked out.
    fn places(&self, ctx: &Ctx, region: Text) -> Vec<usize> {
        let countries = ctx.tables().countries.iter().enumerate().take(self.words.len());
        countries.filter(|(_, country)| country.region == region).map(|(place, _)| place).collect()
    }

    /// A region with how many of its places have which word, the best word first.
    fn region(&self, ctx: &Ctx, region: Text) -> String {
        let places = self.places(ctx, region);
        let counted = Word::ALL.into_iter().filter_map(|word| {
            let count = places.iter().filter(|place| self.word(**place) == word).count();
            (count > 0).then(|| ctx.words.plain_count(&ctx.word(word), &count))
        });
        ctx.words.plain_region(&ctx.text(region), &places.len(), &ctx.words.list(counted))
    }

    /// The regions in the order in which the data first names them, each with its places.
    fn sort(&mut self, ctx: &Ctx) {
        let mut regions: Vec<Text> = Vec::new();
        for country in &ctx.tables().countries {
            if !regions.contains(&country.region) {
                regions.push(country.region);
            }
        }
        let rank = |place: usize| Word::ALL.iter().position(|word| *word == self.word(place));
        let rows = regions.into_iter().flat_map(|region| {
            let mut places: Vec<_> =
                self.places(ctx, region).into_iter().map(|place| (rank(place), ctx.place(place), place)).collect();
            places.sort_unstable();
            std::iter::once(Line::Region(region)).chain(places.into_iter().map(|(.., place)| Line::Place(place)))
        });
        self.rows = rows.collect();
    }
}

impl Board for WorldBoard {
    fn title(&self, ctx: &Ctx, at: Cursor) -> String {
        let place = self.place(at).unwrap_or(ctx.query.country);
        let word = ctx.word(self.word(place));
        let (service, ask, card) = (ctx.service(self.service), ctx.ask(self.ask), ctx.card(ctx.query.card));
        ctx.words.map_title(&ctx.place(place), &word, &service, &ask, &card)
    }

    fn count(&self, _ctx: &Ctx) -> usize {
        self.rows.len()
    }

    fn table(&self, ctx: &Ctx, rows: Range<usize>) -> Table {
        let row = |line: &Line| match *line {
            Line::Region(region) => Row::heading(self.region(ctx, region)),
            Line::Place(place) => {
                let code = ctx.tables().countries.get(place).map_or("", |country| country.code);
                Row {
                    id: place,
                    cells: vec![Cell::text(code), Cell::text(ctx.place(place)), ctx.cell(self.word(place))],
                }
            }
        };
        Table {
            columns: [("", Fit::Whole), ("", Fit::Name), (ctx.ask(self.ask), Fit::Verdict)]
                .map(|(title, fit)| Column::new(title, fit))
                .into(),
            rows: self.rows.get(rows).unwrap_or_default().iter().map(row).collect(),
        }
    }

    fn detail(&self, ctx: &Ctx, at: Cursor) -> Vec<Block> {
        let Some(place) = self.place(at) else { return Vec::new() };
        let query = ctx.query.about(ctx.tables(), place, ctx.query.card);
        let report = report_on(ctx.dataset, &query, [self.service]);
        let outline = ctx.outline(&report);
        reasons(&outline, self.ask, |services| outline.about(services, self.ask))
    }

    fn act(&mut self, ctx: &Ctx, at: Cursor, act: Act) -> Effect {
        match act {
            Act::Turn(Turn::Service, way) => self.service = way.apply(self.service, ctx.services()),
            Act::Turn(Turn::Ask, way) => self.ask = way.apply(self.ask, ctx.tables().asks.len()),
            Act::Open => {
                let Some(place) = self.place(at) else { return Effect::None };
                let query = ctx.query.about(ctx.tables(), place, ctx.query.card);
                return Effect::Open(query, Some(Anchor::Proof { service: self.service, ask: self.ask }));
            }
            _ => {}
        }
        Effect::None
    }

    fn work(&mut self, ctx: &Ctx) -> bool {
        // Which place is asked about does not matter to the others, what was said of its card does.
        let wanted = (ctx.query.clone(), self.service, self.ask);
        let all = ctx.tables().countries.len();
        if self.made_for.as_ref() != Some(&wanted) {
            self.words.clear();
            self.made_for = Some(wanted);
        } else if self.words.len() == all {
            return false;
        }
        let next = self.words.len()..(self.words.len() + SLICE).min(all);
        let word = |place| place_word(ctx.dataset, ctx.query, place, self.service, self.ask);
        self.words.extend(next.map(word));
        self.sort(ctx);
        self.words.len() < all
    }
}
