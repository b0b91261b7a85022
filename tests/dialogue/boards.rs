//! What is looked over is heard row by row, in the words that the screen shows.

use simbind::answer::{Among, Wanted};
use simbind::dataset::{Id as _, Language, ServiceId};
use simbind::doc::boards::{Board, CompareBoard, Ctx, MatrixBoard, WhichBoard, WorldBoard, whole};
use simbind::doc::{Cell, Fit, Kind, Phrases};
use simbind::query::Query;

use crate::support::screen::DATASET;
use crate::support::{TODAY, query};
use crate::talker::talk;

/// What the lines of these tests ask about.
fn asked(country: &str) -> Query {
    query(&DATASET, country, "keep-alive", DATASET.tables.profiles[0].id, &[])
}

/// Without spaces: lines are broken at other places.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

/// A row: its name, and what it says in each column that has a verdict; one that stands over others has none.
fn rows(board: &mut dyn Board, query: &Query, language: Language) -> Vec<(String, Vec<String>)> {
    let ctx = Ctx { phrases: Phrases::new(&DATASET, language, TODAY), query, report: None };
    let Kind::Table(table) = whole(board, &ctx).remove(0).kind else { panic!("a table comes first") };
    let name = table.columns.iter().position(|column| column.fit == Fit::Name).unwrap();
    let row = |cells: Vec<Cell>| {
        let words = cells.iter().filter(|cell| cell.word().is_some()).map(|cell| squeezed(&cell.said()));
        (squeezed(&cells.get(name).unwrap_or(&cells[0]).said()), words.collect())
    };
    table.rows.into_iter().map(|found| row(found.cells)).collect()
}

/// Whether some rows are said with their numbers, from one on, each with all of its words.
#[track_caller]
fn assert_heard(said: &str, rows: &[(String, Vec<String>)]) {
    let said = squeezed(said);
    for (number, (name, words)) in (1..).zip(rows) {
        let Some((_, rest)) = said.split_once(&format!("{number}.{name}")) else {
            panic!("not said: {number}. {name}: {said}");
        };
        let line = rest.split(&format!("{}.", number + 1)).next().unwrap();
        for word in words {
            assert!(line.contains(word), "{name}: {word}: {line}");
        }
    }
}

/// What is said to the last of some lines.
fn news(language: Language, lines: &[&str]) -> String {
    let (before, said) = (talk(language, &lines[..lines.len() - 1]), talk(language, lines));
    said.strip_prefix(&before).unwrap().to_owned()
}

#[test]
fn every_row_of_a_board_is_heard_with_its_words() {
    for language in Language::ALL {
        let query = asked("CO");
        let said = news(language, &["co", "keep-alive", "matrix"]);
        assert_heard(&said, &rows(&mut MatrixBoard::default(), &query, language));
        for (among, line) in [(Among::Cards, "which"), (Among::Places, "where")] {
            let wanted = Wanted::any(&DATASET, among, DATASET.headline());
            let best = rows(&mut WhichBoard::new(&DATASET, &query, &wanted), &query, language);
            assert_heard(&news(language, &["co", "keep-alive", line]), &best[..best.len().min(9)]);
        }
    }
}

#[test]
fn the_regions_of_the_world_are_heard_and_then_the_places_of_one() {
    for language in Language::ALL {
        let query = asked("CO");
        let all = rows(&mut WorldBoard::new(ServiceId::FIRST, DATASET.ask_by_place()), &query, language);
        let regions: Vec<_> = all.iter().filter(|(_, words)| words.is_empty()).cloned().collect();
        assert!(regions.len() > 3 && all.len() > regions.len());
        assert_heard(&news(language, &["co", "keep-alive", "world"]), &regions);
        let second = all.iter().position(|row| *row == regions[1]).unwrap() + 1;
        assert_heard(&news(language, &["co", "keep-alive", "world", "2"]), &all[second..second + 9]);
    }
}

#[test]
fn what_answers_differ_in_is_heard_with_the_word_of_each() {
    for language in Language::ALL {
        let (phrases, headline) = (Phrases::new(&DATASET, language, TODAY), DATASET.headline());
        let queries = [asked("PK"), asked("CO")];
        let board = CompareBoard::new(&DATASET, &queries);
        let said = squeezed(&news(language, &["pk", "keep-alive", "pin", "/co", "compare"]));
        let differing: Vec<_> =
            board.found.rows.iter().filter(|row| row.is_different() && row.ask != headline).collect();
        assert!(!differing.is_empty());
        for row in differing.iter().filter(|row| !row.differs_in_ends_only()) {
            let words = queries.iter().zip(&row.cells);
            let words = words
                .map(|(query, cell)| phrases.words.plain_word(&phrases.place(query.country), &phrases.word(cell.word)));
            let words = squeezed(&phrases.words.list(words));
            assert!(said.contains(&words), "{words}: {said}");
        }
    }
}
