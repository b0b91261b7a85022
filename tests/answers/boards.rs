//! Laws of the boards: what they show, what opening a cell leads to, what is changed and taken back.

use crate::support::{TODAY, dataset, query};
use simbind::answer::{Among, Report, Wanted, Word, report};
use simbind::dataset::{Dataset, Id as _, Language, ServiceId};
use simbind::doc::boards::{
    self, Act, Board, CompareBoard, Ctx, Cursor, Effect, FactsBoard, MatrixBoard, Turn, Way, WhatIfBoard, WhichBoard,
    WorldBoard,
};
use simbind::doc::{Anchor, Cell, Fit, Kind, Phrases, Row, Section, Table};
use simbind::engine::{AskId, Level};
use simbind::query::Query;
use simbind::render::html::html;
use simbind::render::markdown::markdown;
use simbind::render::text::{Paint, Style, text};
use simbind::text::width;

fn asked(dataset: &Dataset) -> [Query; 3] {
    let open = query(dataset, "MX", "esim", "mainland-traveller", &[]);
    let said = query(dataset, "PK", "keep-alive", "keeper", &["card.sms=roams".to_owned()]);
    [open, said, query(dataset, "NC", "data-sim", "overseas-resident", &[])]
}

/// Calls `test` with the question, its answer and the language, both ways.
fn in_every_context(test: impl Fn(&Ctx)) {
    let dataset = dataset();
    for query in asked(&dataset) {
        let report = report(&dataset, &query);
        for language in Language::ALL {
            let phrases = Phrases::new(&dataset, language, TODAY);
            test(&Ctx { phrases, query: &query, report: Some(&report) });
        }
    }
}

fn which(ctx: &Ctx, among: Among) -> WhichBoard {
    let services = ctx.phrases.dataset.tables.services.ids().collect();
    let wanted = Wanted { among, services, ask: ctx.phrases.dataset.headline(), at_least: Level::No };
    WhichBoard::new(ctx.phrases.dataset, ctx.query, &wanted)
}

/// Every board, up to date.
fn boards(ctx: &Ctx) -> [(&'static str, Box<dyn Board>); 7] {
    let dataset = ctx.phrases.dataset;
    let mut all: [(&'static str, Box<dyn Board>); 7] = [
        ("facts", Box::new(FactsBoard)),
        ("matrix", Box::new(MatrixBoard::default())),
        ("cards", Box::new(which(ctx, Among::Cards))),
        ("places", Box::new(which(ctx, Among::Places))),
        ("compare", Box::new(CompareBoard::new(dataset, &asked(dataset)))),
        ("what-if", Box::new(WhatIfBoard::default())),
        ("world", Box::new(WorldBoard::new(ServiceId::FIRST, dataset.headline()))),
    ];
    for (_, board) in &mut all {
        while board.work(ctx) {}
    }
    all
}

fn whole(board: &dyn Board, ctx: &Ctx) -> Table {
    board.table(ctx, 0..board.count(ctx))
}

/// Every cell that holds a verdict, with it.
fn verdicts(table: &Table) -> impl Iterator<Item = (Cursor, Word)> {
    table.rows.iter().enumerate().flat_map(|(row, found)| {
        let cells = found.cells.iter().enumerate();
        cells.filter_map(move |(column, cell)| Some((Cursor { row, column }, cell.word()?)))
    })
}

fn word(report: &Report, service: ServiceId, ask: AskId) -> Word {
    report.services.iter().find(|answer| answer.service == service).unwrap().asks[ask.index()].word
}

#[test]
fn rows_are_the_same_however_few_are_seen() {
    in_every_context(|ctx| {
        for (name, board) in boards(ctx) {
            let table = whole(&*board, ctx);
            assert_eq!(table.rows.len(), board.count(ctx), "{name}");
            assert!(table.rows.len() > 5, "{name}");
            for (place, row) in table.rows.iter().enumerate() {
                let seen = board.table(ctx, place..place + 1);
                assert_eq!(
                    (&seen.columns, seen.rows.as_slice()),
                    (&table.columns, std::slice::from_ref(row)),
                    "{name}"
                );
            }
        }
    });
}

#[test]
fn every_row_has_a_cell_in_each_column_or_stands_over_others() {
    in_every_context(|ctx| {
        for (name, board) in boards(ctx) {
            let table = whole(&*board, ctx);
            for row in table.rows.iter().filter(|row| !row.is_heading()) {
                assert_eq!(row.cells.len(), table.columns.len(), "{name}: {row:?}");
                for (column, cell) in table.columns.iter().zip(&row.cells) {
                    assert_eq!(column.fit == Fit::Verdict, cell.word().is_some(), "{name}: {row:?}");
                }
            }
            let is_last = |row: Option<&Row>| row.is_none_or(Row::is_heading);
            let empty =
                (0..table.rows.len()).find(|row| table.rows[*row].is_heading() && is_last(table.rows.get(row + 1)));
            assert_eq!(empty, None, "{name}: nothing stands below a heading");
        }
    });
}

#[test]
fn every_verdict_opens_the_answer_that_says_it() {
    in_every_context(|ctx| {
        for (name, mut board) in boards(ctx) {
            let table = whole(&*board, ctx);
            assert_eq!(verdicts(&table).count() == 0, ["facts", "what-if"].contains(&name), "{name}");
            for (at, shown) in verdicts(&table).step_by(7) {
                let Effect::Open(query, anchor) = board.act(ctx, at, Act::Open) else { panic!("{name}: {at:?}") };
                let report = report(ctx.phrases.dataset, &query);
                let said = match anchor {
                    Some(Anchor::Proof { service, ask }) => word(&report, service, ask),
                    // The services stand behind number and name.
                    None => word(&report, ServiceId::at(at.column - 2), ctx.phrases.dataset.headline()),
                };
                assert_eq!(said, shown, "{name}: {at:?}");
                assert!(!board.title(ctx, at).is_empty(), "{name}");
                let detail = board.detail(ctx, at);
                assert!(detail.iter().any(|block| block.kind == Kind::Verdict(shown)), "{name}: {at:?} {detail:?}");
            }
        }
    });
}

/// Letters and digits alone: how a text is broken, marked up and escaped is left aside.
fn letters(text: &str) -> String {
    let meant = [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'")];
    let text = meant.iter().fold(text.to_owned(), |text, (written, meant)| text.replace(written, meant));
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

#[test]
fn every_format_writes_every_cell_of_a_board_and_what_stands_below() {
    in_every_context(|ctx| {
        for (name, mut board) in boards(ctx) {
            let sections = [Section::new("", boards::whole(&mut *board, ctx))];
            let style = Style { width: 1000, paint: Paint::Plain, links: false, ascii: false };
            let language = ctx.phrases.words.language;
            let made = [text("", &sections, style), markdown("", &sections), html("", &sections, language)];
            let made = made.map(|written| letters(&written));
            let Kind::Table(table) = &sections[0].blocks[0].kind else { panic!("{name}: no table") };
            assert_eq!(*table, whole(&*board, ctx), "{name}");
            let cells = table.rows.iter().flat_map(|row| &row.cells).map(|cell| cell.said().into_owned());
            let below = sections[0].blocks[1..].iter().map(|block| block.text.clone());
            for said in cells.chain(below).chain(table.columns.iter().map(|column| column.title.to_string())) {
                for written in &made {
                    assert!(written.contains(&letters(&said)), "{name}: {said}");
                }
            }
        }
    });
}

#[test]
fn a_board_that_is_too_wide_is_written_in_pieces() {
    in_every_context(|ctx| {
        let style = Style { width: 60, paint: Paint::Plain, links: false, ascii: false };
        for (name, mut board) in boards(ctx).into_iter().filter(|(name, _)| *name != "facts" && *name != "what-if") {
            let blocks = boards::whole(&mut *board, ctx);
            let Kind::Table(table) = &blocks[0].kind else { panic!("{name}: no table") };
            let written = text("", &[Section::new("", blocks[..1].to_vec())], style);
            let is_wide = |line: &&str| width(line) > 60 && line.split("  ").count() > 2;
            assert_eq!(written.lines().find(is_wide), None, "{name}");
            let cells = table.rows.iter().flat_map(|row| &row.cells).filter(|cell| cell.word().is_some());
            let said: Vec<String> = cells.map(|cell| cell.said().into_owned()).collect();
            for one in &said {
                let count = said.iter().filter(|other| *other == one).count();
                assert!(written.matches(one.as_str()).count() >= count, "{name}: {one}");
            }
        }
    });
}

#[test]
fn a_board_that_is_turned_shows_something_else_and_comes_back() {
    in_every_context(|ctx| {
        for (name, turns) in [
            ("matrix", &[Turn::Service][..]),
            ("cards", &[Turn::Ask, Turn::Among]),
            ("world", &[Turn::Ask, Turn::Service]),
        ] {
            let (_, mut board) = boards(ctx).into_iter().find(|(found, _)| *found == name).unwrap();
            let before = (board.title(ctx, Cursor::default()), whole(&*board, ctx));
            for turn in turns {
                let mut shown = |way| {
                    assert_eq!(board.act(ctx, Cursor::default(), Act::Turn(*turn, way)), Effect::None);
                    while board.work(ctx) {}
                    (board.title(ctx, Cursor::default()), whole(&*board, ctx))
                };
                assert_ne!(shown(Way::Next), before, "{name}: {turn:?}");
                assert_eq!(shown(Way::Previous), before, "{name}: {turn:?}");
            }
        }
    });
}

#[test]
fn a_fact_that_is_changed_says_so_and_can_be_taken_back() {
    in_every_context(|ctx| {
        let mut board = FactsBoard;
        let rows = whole(&board, ctx).rows;
        for (row, before) in rows.iter().enumerate() {
            let at = Cursor { row, column: 0 };
            let Effect::Ask(query) = board.act(ctx, at, Act::Change(Way::Next)) else { panic!("{before:?}") };
            let answer = report(ctx.phrases.dataset, &query);
            let changed = Ctx { query: &query, report: Some(&answer), ..*ctx };
            let [row] = board.table(&changed, row..row + 1).rows.try_into().unwrap();
            assert_eq!(row.cells[2], Cell::text(ctx.phrases.words.facts_said()), "{row:?}");
            let value = format!("[{}]", row.cells[1].said());
            assert!(board.detail(&changed, at)[1].text.contains(&value), "{value}");
            let Effect::Ask(query) = board.act(&changed, at, Act::Reset) else { panic!("{before:?}") };
            assert!(query.settings.len() <= ctx.query.settings.len());
        }
    });
}

#[test]
fn what_moves_nothing_is_not_marked_and_a_trial_can_be_taken_back() {
    in_every_context(|ctx| {
        let mut board = WhatIfBoard::default();
        board.work(ctx);
        let untouched = (whole(&board, ctx), board.below(ctx));
        for (row, before) in untouched.0.rows.iter().enumerate().filter(|(_, row)| !row.is_heading()) {
            let at = Cursor { row, column: 0 };
            assert_eq!(board.act(ctx, at, Act::Change(Way::Next)), Effect::None);
            board.work(ctx);
            let moves = board.below(ctx);
            if let Cell::Mark(false, name) = &before.cells[0] {
                assert!(
                    moves.iter().all(|block| !matches!(block.kind, Kind::Verdict(_)) || block.indent == 0),
                    "{name}"
                );
            }
            assert!(board.trial.is_empty() || moves != untouched.1, "{before:?}");
            let Effect::Open(query, None) = board.act(ctx, at, Act::Open) else { panic!("{before:?}") };
            assert_eq!(query == *ctx.query, board.trial.is_empty(), "{before:?}");
            board.act(ctx, at, Act::Reset);
            board.work(ctx);
            assert_eq!((whole(&board, ctx), board.below(ctx)), untouched, "{before:?}");
        }
    });
}
