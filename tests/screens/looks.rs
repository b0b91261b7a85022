//! What the looks promise: characters that every terminal shows alike, colours only as an extra.

use std::collections::BTreeSet;

use ratatui::style::{Color, Modifier};
use simbind::answer::Word;
use simbind::config::Depth;
use simbind::dataset::Language;
use simbind::tui::screen::Look;
use simbind::words::Words;
use unicode_width::UnicodeWidthChar;

use crate::support::screen::{DATASET, Seen, User};
use crate::{LANGUAGES, PLACES};

const SIZES: [(u16, u16); 4] = [(80, 24), (50, 20), (70, 24), (200, 300)];
const ASCII: Look = Look { ascii: true, ..Look::PLAIN };
const COLOURED: Look = Look { depth: Depth::Indexed, ..Look::PLAIN };

/// Characters of unsure width that Chinese texts of the data may use; nothing is aligned after them.
const IN_CHINESE: &str = "“”‘’–—…·×°";

fn everywhere(language: Language, look: Look, mut check: impl FnMut(&str, &Seen)) {
    for place in PLACES {
        let mut user = User::with_look(language, look, (80, 24));
        user.keys(place);
        for size in SIZES {
            check(place, &user.resize(size).see());
        }
    }
}

fn is_ambiguous(c: char) -> bool {
    c.width() != c.width_cjk()
}

/// Between panes, and for the arrow keys.
const SIGNS: &str = "│←↑→↓";

fn is_decoration(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{2bff}' | '\u{e000}'..='\u{f8ff}' | '\u{1f000}'..='\u{1faff}' | '\u{f0000}'..)
}

#[test]
fn the_ascii_look_is_free_of_characters_that_terminals_disagree_on() {
    for language in LANGUAGES {
        let mut found = BTreeSet::new();
        everywhere(language, ASCII, |_, seen| found.extend(seen.text().chars()));
        let decorations: Vec<char> = found.iter().copied().filter(|c| is_decoration(*c)).collect();
        assert!(decorations.is_empty(), "{decorations:?}");
        let allowed = |c: char| c.is_alphabetic() || (language == Language::Zh && IN_CHINESE.contains(c));
        let unsure: Vec<char> = found.iter().copied().filter(|c| is_ambiguous(*c) && !allowed(*c)).collect();
        assert!(unsure.is_empty(), "{language:?}: {unsure:?}");
    }
}

#[test]
fn the_ascii_look_speaks_english_in_ascii() {
    let mut found = BTreeSet::new();
    everywhere(Language::En, ASCII, |_, seen| found.extend(seen.text().chars()));
    // Names of places and titles of sources keep their letters.
    let foreign: Vec<char> = found.into_iter().filter(|c| !c.is_ascii() && !c.is_alphabetic()).collect();
    assert!(foreign.is_empty(), "{foreign:?}");
}

#[test]
fn no_look_shows_flags_or_private_characters() {
    for language in LANGUAGES {
        everywhere(language, COLOURED, |place, seen| {
            let decorations: BTreeSet<char> =
                seen.text().chars().filter(|c| is_decoration(*c) && !SIGNS.contains(*c)).collect();
            assert!(decorations.is_empty(), "{place}: {decorations:?}");
        });
    }
}

#[test]
fn without_colour_there_is_none_and_the_choice_is_still_seen() {
    let look = Look::PLAIN;
    for language in LANGUAGES {
        everywhere(language, look, |place, seen| {
            assert!(seen.cells().all(|(_, cell)| cell.fg == Color::Reset && cell.bg == Color::Reset), "{place}");
        });
        for place in ["co<Down>", "co<Enter>", "co<F4>"] {
            let mut user = User::with_look(language, look, (80, 24));
            let seen = user.keys(place).see();
            let marked =
                seen.cells().any(|(_, cell)| cell.symbol() == ">" && cell.modifier.contains(Modifier::REVERSED));
            assert!(marked, "{place}:\n{}", seen.text());
        }
    }
}

#[test]
fn what_was_typed_is_set_off_in_what_it_found_without_colour() {
    for (typed, name, marks) in
        [("colom", "CO Colombia", "Colom"), ("gelunb", "CO Colombia", "gelunb"), ("deuts", "DE Germany", "Deuts")]
    {
        let seen = User::new(Language::En, (80, 24)).keys(typed).see();
        let row = seen.lines().iter().position(|row| row.get(2..).is_some_and(|row| row.starts_with(name)));
        let in_list = |at: &ratatui::layout::Position| Some(usize::from(at.y)) == row && at.x < 26;
        let marked = seen.cells().filter(|(at, cell)| in_list(at) && cell.modifier.contains(Modifier::UNDERLINED));
        let marked: Vec<_> = marked.collect();
        let text: String = marked.iter().map(|(_, cell)| cell.symbol()).collect();
        assert_eq!(text.replace(' ', ""), marks, "{}", seen.text());
        assert!(marked.iter().all(|(_, cell)| cell.modifier.contains(Modifier::BOLD)), "{typed}");
    }
}

#[test]
fn the_focus_is_always_seen() {
    for language in LANGUAGES {
        everywhere(language, COLOURED, |place, seen| {
            let bracket = |(at, cell): (ratatui::layout::Position, &ratatui::buffer::Cell)| {
                at.y == 1 && cell.symbol() == "[" && cell.modifier.contains(Modifier::REVERSED)
            };
            // In a tall narrow screen the cards stand below.
            let cards = |(_, cell): (_, &ratatui::buffer::Cell)| {
                cell.symbol() == "[" && cell.modifier.contains(Modifier::REVERSED)
            };
            assert!(seen.cells().any(bracket) || seen.cells().any(cards), "{place}:\n{}", seen.text());
        });
    }
}

#[test]
fn colours_are_the_terminals_own_and_stand_on_words() {
    let wording = &DATASET.tables.wording;
    for language in LANGUAGES {
        let mut words = Word::ALL.map(|word| word.name(Words { wording, language })).to_vec();
        let said = Words { wording, language };
        // What the cells of the short answer say in the place of a word: what to look at, or how far it goes.
        let look_at = said.cell_look(&"");
        words.extend([said.cell_limited(), said.cell_in_part(), said.cell_perhaps(), look_at.as_str()]);
        let routes = DATASET.tables.routes.iter();
        let parts =
            routes.flat_map(|route| route.part.into_iter().chain(route.needs.iter().filter_map(|need| need.short)));
        words.extend(parts.map(|part| part.in_language(language)));
        everywhere(language, COLOURED, |place, seen| {
            let mut run = (Color::Reset, 0, String::new());
            for (at, cell) in seen.cells() {
                assert_eq!(cell.bg, Color::Reset, "{place}");
                assert!(
                    !matches!(cell.fg, Color::Rgb(..) | Color::Indexed(_) | Color::White | Color::Black),
                    "{place}"
                );
                if (cell.fg, at.y) != (run.0, run.1) {
                    assert_word(&run, &words);
                    run = (cell.fg, at.y, String::new());
                }
                run.2.push_str(cell.symbol());
            }
        });
    }
}

fn assert_word((colour, _, text): &(Color, u16, String), words: &[&str]) {
    // A sentence that was wrapped has its word in its first line, or is the beginning that leads to it.
    let has_word = words.iter().any(|word| text.contains(word)) || text.contains(['：', ':', '/']);
    // On the map a mark of its own for every word, which the legend below explains, stands for it.
    let is_mark = text.chars().all(|c| c.is_ascii_uppercase() || "#+~-x. ".contains(c))
        && text.contains(|c| "#+~-x.".contains(c));
    assert!(*colour == Color::Reset || has_word || is_mark, "`{text}` is {colour:?} without a word");
}
