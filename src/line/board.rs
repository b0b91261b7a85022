//! Boards, whichever they are: their rows by number, a part at a time, and what follows from choosing one.

use super::list::{Choice, List};
use super::stage::View;
use super::{Command, Dialogue};
use crate::answer::{Among, Wanted, subjects};
use crate::dataset::ServiceId;
use crate::doc::boards::{Act, Board, Ctx, Cursor, Effect, FactsBoard, MatrixBoard, Turn, Way, WhichBoard, WorldBoard};
use crate::doc::{Block, Cell, Fit, Kind, Part, Table, grouped};
use crate::engine::AskId;
use crate::order;

/// How many of what is in order are said at a time.
const BEST: usize = 9;

impl Dialogue {
    /// Says what is known of card and person.
    pub(super) fn say_facts(&mut self) {
        self.say(self.words().plain_facts());
        self.look_over(View::Facts, FactsBoard, self.list_page());
    }

    /// Says every card kind of the place with every ask.
    pub(super) fn say_matrix(&mut self) {
        let country = self.phrases().place(self.session.query.country);
        self.say(&self.words().plain_matrix(&country));
        self.look_over(View::Matrix, MatrixBoard::default(), usize::MAX);
    }

    /// Says the best cards or places, all in all or for the chosen ask, for every service.
    pub(super) fn say_best(&mut self, among: Among) {
        let wanted = Wanted::any(self.dataset, among, self.best_ask());
        let board = WhichBoard::new(self.dataset, &self.session.query, &wanted);
        let ctx = Ctx { phrases: self.phrases(), query: &self.session.query, report: None };
        let (title, below) = (board.title(&ctx, Cursor::default()), board.below(&ctx));
        self.say(&self.words().plain_which(&title));
        for block in &below {
            self.speech.say(&block.text);
        }
        self.look_over(View::Best(among), board, BEST);
    }

    fn best_ask(&self) -> AskId {
        self.ask.unwrap_or_else(|| self.dataset.headline())
    }

    /// What differs between places, where nothing else was chosen.
    fn world_ask(&self) -> AskId {
        self.ask.unwrap_or_else(|| self.dataset.ask_by_place())
    }

    /// Says the regions, each with how many of its places have which word.
    pub(super) fn say_world(&mut self) {
        let words = self.words();
        let commands = words.list([Command::Service, Command::Ask, Command::Card].map(|command| self.called(command)));
        let (service, ask, card) = (
            self.phrases().service(self.service),
            self.phrases().ask(self.world_ask()),
            self.phrases().card(self.session.query.card),
        );
        self.say(&words.plain_world(&service, &ask, &card, &commands));
        self.look_over(View::World, WorldBoard::new(self.service, self.world_ask()), usize::MAX);
    }

    /// Says the places of a region (its row) with their words, the best first.
    pub(super) fn say_region(&mut self, region: usize) {
        self.board = Box::new(WorldBoard::new(self.service, self.world_ask()));
        let first = Cursor { row: region + 1, column: 0 };
        let Effect::Open(query, _) = self.with_board(|board, ctx| board.act(ctx, first, Act::Open)) else { return };
        let name = self.words().text(self.dataset.tables.countries.of(query.country, |country| country.region));
        self.say(&self.words().plain_region_places(&name));
        let count = self.with_board(|board, ctx| board.count(ctx));
        let rows = (region + 1..count).take_while(|row| !self.board.is_heading(*row)).map(Choice::Row).collect();
        self.open(View::Region(region), List::new(rows, self.list_page()));
    }

    /// Says the rows of a board; where they stand under headings, those alone.
    pub(super) fn look_over(&mut self, view: View, board: impl Board + 'static, page: usize) {
        self.board = Box::new(board);
        let count = self.with_board(|board, ctx| board.count(ctx));
        let headings = (0..count).filter(|row| self.board.is_heading(*row));
        let mut rows: Vec<Choice> = headings.map(Choice::Row).collect();
        if rows.is_empty() {
            rows = (0..count).map(Choice::Row).collect();
        }
        self.open(view, List::new(rows, page));
    }

    /// Back to what was said before of card and person.
    pub(super) fn back_to_facts(&mut self) {
        self.board = Box::new(FactsBoard);
        self.view = Some(View::Facts);
        self.list = List::said((0..subjects(self.dataset).len()).map(Choice::Row).collect());
        self.say(&self.words().plain_back(&self.words().facts_title()));
    }

    /// Calls `run` with the board, brought up to date with the question.
    fn with_board<T>(&mut self, run: impl FnOnce(&mut dyn Board, &Ctx) -> T) -> T {
        self.refreshed();
        let Self { board, session, .. } = self;
        let ctx = Ctx { phrases: session.phrases(), query: &session.query, report: session.report() };
        while board.work(&ctx) {}
        run(board.as_mut(), &ctx)
    }

    /// A row in a sentence; where a board shows one service at a time, what it says for each, once where it is the same.
    pub(super) fn row_text(&mut self, row: usize) -> String {
        if self.view == Some(View::Mine) {
            return self.detail_text(row);
        }
        if self.view != Some(View::Matrix) {
            let table = self.row(row);
            return self.sentence(&table, None);
        }
        let services = self.dataset.tables.services.ids();
        let of_service = |service| {
            let table = self.row(row);
            self.with_board(|board, ctx| board.act(ctx, Cursor::default(), Act::Turn(Turn::Service, Way::Next)));
            (self.phrases().service(service), self.verdicts(&table))
        };
        let said = grouped(services.map(of_service).collect::<Vec<_>>());
        let said = said.into_iter().map(|(services, said)| self.named(&self.words().list(services), &said));
        let said = said.collect::<Vec<_>>().join(self.words().semicolon());
        let table = self.row(row);
        self.sentence(&table, Some(said))
    }

    /// The rows of a board on services and asks, ask by ask: once for the services that have the same. The ask that sums up the
    /// others is left out, it is said with what decides it.
    pub(super) fn rows_alike(&mut self) -> Vec<(Vec<ServiceId>, Table)> {
        let count = self.with_board(|board, ctx| board.count(ctx));
        let about = (0..count).filter_map(|row| Some((row, self.board.about(row)?)));
        let about: Vec<_> = about.filter(|(_, (_, ask))| *ask != self.dataset.headline()).collect();
        let rows = about.into_iter().map(|(row, (service, ask))| (service, (ask, self.row(row))));
        let mut alike = grouped(rows.collect::<Vec<_>>());
        order::sort_by_key(&mut alike, |(_, (ask, _))| *ask);
        alike.into_iter().map(|(services, (_, table))| (services, table)).collect()
    }

    /// Says what stands below the rows of the board.
    pub(super) fn say_below(&mut self) {
        let below = self.with_board(|board, ctx| board.below(ctx));
        self.speech.say_blocks(&below);
    }

    /// What is said of a row beside it, in one line; it begins with the name.
    fn detail_text(&mut self, row: usize) -> String {
        let mut blocks = self.with_board(|board, ctx| board.detail(ctx, Cursor { row, column: 0 })).into_iter();
        let name = blocks.next().map(|block| block.text).unwrap_or_default();
        self.phrases().of(&name, &self.phrases().statements(blocks.map(|block| block.text)))
    }

    fn row(&mut self, row: usize) -> Table {
        self.with_board(|board, ctx| board.table(ctx, row..row + 1))
    }

    /// The name of a row, its verdicts or what is said of them, and what else stands in it.
    pub(super) fn sentence(&self, table: &Table, verdicts: Option<String>) -> String {
        let Some(row) = table.rows.first() else { return String::new() };
        if let [cell] = row.cells.as_slice() {
            return cell.said().into_owned();
        }
        let cells = || table.columns.iter().zip(&row.cells);
        let name = cells().find(|(column, _)| column.fit == Fit::Name).map_or("", |(_, cell)| plain(cell));
        // What stands before the name is its number or its code.
        let behind = cells().skip_while(|(column, _)| column.fit != Fit::Name).skip(1);
        let others = behind.filter(|(_, cell)| cell.word().is_none()).map(|(_, cell)| plain(cell));
        let mut others = others.filter(|text| !text.is_empty());
        if row.cells.iter().any(|cell| cell.word().is_some()) {
            let said = self.named(name, &verdicts.unwrap_or_else(|| self.verdicts(table)));
            return std::iter::once(said.as_str()).chain(others).collect::<Vec<_>>().join(self.words().semicolon());
        }
        let said = self.named(name, others.next().unwrap_or_default());
        others.fold(said, |said, aside| said + &self.words().aside(&aside))
    }

    /// The verdicts of a row, with the names of their columns where there are several.
    fn verdicts(&self, table: &Table) -> String {
        let cells = table.columns.iter().zip(table.rows.first().into_iter().flat_map(|row| &row.cells));
        let said = cells.filter(|(_, cell)| cell.word().is_some()).map(|(column, cell)| (&column.title, plain(cell)));
        let (said, words) = (said.collect::<Vec<_>>(), self.words());
        match said.as_slice() {
            [(_, word)] => (*word).to_owned(),
            _ => words.list(said.into_iter().map(|(name, word)| words.plain_word(name, &word))),
        }
    }

    /// Does what choosing a row does: to the region, the fact, or the answer that it is about. Of the best is said below what the
    /// answer itself does not say of it at once.
    pub(super) fn choose_row(&mut self, row: usize) {
        let at = Cursor { row, column: 0 };
        match self.view {
            Some(View::World) => return self.say_region(row),
            Some(View::Facts) => {
                let subject = subjects(self.dataset).get(row).copied();
                return subject.into_iter().for_each(|subject| self.say_subject(subject));
            }
            _ => {}
        }
        let is_best = matches!(self.view, Some(View::Best(_)));
        let notes = if is_best { self.with_board(|board, ctx| board.detail(ctx, at)) } else { Vec::new() };
        let Effect::Open(query, _) = self.with_board(|board, ctx| board.act(ctx, at, Act::Open)) else { return };
        if self.view == Some(View::Mine) {
            return self.open_asked(query);
        }
        if !self.session.has_card && !is_best {
            return self.choose_place(query.country);
        }
        self.session.ask(query);
        self.enter_answer();
        self.say_notes(notes);
        self.say_parts_once();
    }

    /// Says what is noted of one of the best; why it is so was said with the answer where they are ordered by what that is about.
    fn say_notes(&mut self, notes: Vec<Block>) {
        let why = Part::Why.name(self.words());
        let mut is_known = false;
        for block in notes {
            if block.kind == Kind::Heading && block.indent == 0 {
                is_known = self.best_ask() == self.dataset.headline() && block.text == why;
                if !is_known {
                    self.speech.say(&block.text);
                }
            } else if !is_known {
                self.speech.say_blocks(&[block]);
            }
        }
    }
}

/// The text of a cell without its mark.
pub(super) fn plain(cell: &Cell) -> &str {
    match cell {
        Cell::Text(text) | Cell::Verdict(_, text) | Cell::Mark(_, text) => text,
    }
}
