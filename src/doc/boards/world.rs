//! Every place for a card kind, region by region.

use std::ops::Range;

use super::{Act, Board, Ctx, Cursor, Effect, SLICE, Turn};
use crate::answer::{SaidOf, Word, at_place, judged, report_on};
use crate::dataset::{CountryId, Id as _, ServiceId, Text};
use crate::doc::model::{Anchor, Block, Cell, Column, Fit, Row, Table};
use crate::doc::verdicts::reasons;
use crate::engine::AskId;
use crate::query::Query;

/// The board: under each part of the world its places, the best first, with a column for each service.
#[derive(Debug)]
pub struct WorldBoard {
    services: Vec<ServiceId>,
    ask: AskId,
    said_of: SaidOf,
    /// By position of the place, as far as they have been worked out: for each service.
    words: Vec<Vec<Word>>,
    made_for: Option<(Query, Vec<ServiceId>, AskId)>,
    rows: Vec<Line>,
}

/// A row of the board.
#[derive(Debug, Clone, Copy)]
enum Line {
    Region(Text),
    Place(CountryId),
}

/// How far a word is from the best.
fn rank(word: Word) -> usize {
    Word::ALL.iter().position(|found| *found == word).unwrap_or(Word::ALL.len())
}

impl WorldBoard {
    /// The world for a service and an ask (positions); what was said of the card was said of that at the query's place.
    #[must_use]
    pub fn new(service: ServiceId, ask: AskId) -> Self {
        Self { services: vec![service], ask, said_of: SaidOf::Own, words: Vec::new(), made_for: None, rows: Vec::new() }
    }

    /// The same for some services; what was said of the card is said of each place's.
    #[must_use]
    pub fn of_each(services: &[ServiceId], ask: AskId) -> Self {
        Self { services: services.to_vec(), said_of: SaidOf::Each, ..Self::new(ServiceId::FIRST, ask) }
    }

    /// The service that is shown, or the first of them.
    fn service(&self) -> ServiceId {
        self.services.first().copied().unwrap_or(ServiceId::FIRST)
    }

    /// The word that holds for all the services: the weakest.
    fn word(&self, place: CountryId) -> Word {
        let words = self.words.get(place.index()).into_iter().flatten().copied();
        words.max_by_key(|word| rank(*word)).unwrap_or(Word::Unknown)
    }

    fn place(&self, at: Cursor) -> Option<CountryId> {
        if let Line::Place(place) = self.rows.get(at.row)? { Some(*place) } else { None }
    }

    /// The places of a region whose words have been worked out.
    fn places(&self, ctx: &Ctx, region: Text) -> Vec<CountryId> {
        let countries = ctx.tables().countries.entries().take(self.words.len());
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
        let ranks = |place: CountryId| {
            let words = self.words.get(place.index()).into_iter().flatten().copied();
            (rank(self.word(place)), words.map(rank).collect::<Vec<_>>())
        };
        let rows = regions.into_iter().flat_map(|region| {
            let mut places: Vec<_> =
                self.places(ctx, region).into_iter().map(|place| (ranks(place), ctx.place(place), place)).collect();
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
        let services = ctx.phrases.services(self.services.iter().copied());
        ctx.words.map_title(&ctx.place(place), &word, &services, &ctx.ask(self.ask), &ctx.card(ctx.query.card))
    }

    fn count(&self, _ctx: &Ctx) -> usize {
        self.rows.len()
    }

    fn is_heading(&self, row: usize) -> bool {
        matches!(self.rows.get(row), Some(Line::Region(_)))
    }

    fn table(&self, ctx: &Ctx, rows: Range<usize>) -> Table {
        let row = |line: &Line| match *line {
            Line::Region(region) => Row::heading(self.region(ctx, region)),
            Line::Place(place) => {
                let code = ctx.tables().countries.of(place, |country| country.code);
                let words = self.words.get(place.index()).into_iter().flatten().map(|word| ctx.cell(*word));
                let name = [Cell::text(code), Cell::text(ctx.place(place))];
                Row::of(name.into_iter().chain(words).collect())
            }
        };
        let names = [Column::new("", Fit::Whole), Column::new("", Fit::Name)];
        let services = self.services.iter().map(|service| Column::new(ctx.service(*service), Fit::Verdict));
        Table {
            columns: names.into_iter().chain(services).collect(),
            rows: self.rows.get(rows).unwrap_or_default().iter().map(row).collect(),
        }
    }

    fn detail(&self, ctx: &Ctx, at: Cursor) -> Vec<Block> {
        let Some(place) = self.place(at) else { return Vec::new() };
        let query = at_place(ctx.dataset, ctx.query, place, self.said_of);
        let report = report_on(ctx.dataset, &query, self.services.iter().copied());
        let outline = ctx.outline(&report);
        reasons(&outline, self.ask, |services| outline.about(services, self.ask))
    }

    fn act(&mut self, ctx: &Ctx, at: Cursor, act: Act) -> Effect {
        match act {
            Act::Turn(Turn::Service, way) => self.services = vec![way.turn(self.service(), &ctx.tables().services)],
            Act::Turn(Turn::Ask, way) => self.ask = way.turn(self.ask, &ctx.tables().asks),
            Act::Open => {
                let Some(place) = self.place(at) else { return Effect::None };
                let query = ctx.query.about(ctx.tables(), place, ctx.query.card);
                return Effect::Open(query, Some(Anchor::Proof { service: self.service(), ask: self.ask }));
            }
            _ => {}
        }
        Effect::None
    }

    fn work(&mut self, ctx: &Ctx) -> bool {
        // Which place is asked about does not matter to the others, what was said of its card does.
        let wanted = (ctx.query.clone(), self.services.clone(), self.ask);
        let all = ctx.tables().countries.len();
        if self.made_for.as_ref() != Some(&wanted) {
            self.words.clear();
            self.made_for = Some(wanted);
        } else if self.words.len() == all {
            return false;
        }
        let next = self.words.len()..(self.words.len() + SLICE).min(all);
        let words = |place| {
            let query = at_place(ctx.dataset, ctx.query, place, self.said_of);
            self.services.iter().map(|service| judged(ctx.dataset, &query, *service, self.ask).word).collect()
        };
        let words: Vec<Vec<Word>> = next.map(CountryId::at).map(words).collect();
        self.words.extend(words);
        self.sort(ctx);
        self.words.len() < all
    }
}
