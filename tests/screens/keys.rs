//! The table of keys.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use simbind::dataset::Language;
use simbind::doc::Part;
use simbind::term::decode::Decoder;
use simbind::term::{App, Event, Flow};
use simbind::tui::screen::action::Action;
use simbind::tui::screen::key::Key;
use simbind::tui::screen::keymap::{BINDINGS, Binding, Context, Keymap};

use crate::support::screen::{User, keys};

/// Contexts that hold together, the nearest first.
const TOGETHER: [&[Context]; 10] = [
    &[Context::Facts, Context::Verdict, Context::Lists, Context::Anywhere],
    &[Context::Verdict, Context::Lists, Context::Anywhere],
    &[Context::Search, Context::Lists, Context::Anywhere],
    &[Context::Matrix, Context::Verdict, Context::Lists, Context::Anywhere],
    &[Context::Map, Context::Verdict, Context::Lists, Context::Anywhere],
    &[Context::Which, Context::Verdict, Context::Lists, Context::Anywhere],
    &[Context::Menu, Context::Verdict, Context::Lists, Context::Anywhere],
    &[Context::Door, Context::Verdict, Context::Lists, Context::Anywhere],
    &[Context::Mine, Context::Verdict, Context::Lists, Context::Anywhere],
    &[Context::Typing, Context::Lists, Context::Anywhere],
];

/// What a key does by itself where these contexts hold.
fn action(event: KeyEvent, contexts: &[Context]) -> Option<Action> {
    Keymap::default().action(event, contexts)
}

fn bound(context: Context) -> impl Iterator<Item = (Key, Action)> {
    BINDINGS.iter().filter(move |row| row.context == context).flat_map(Binding::bound)
}

#[test]
fn no_key_is_bound_twice_in_a_context() {
    for context in Context::ALL {
        let keys: Vec<Key> = bound(context).map(|(key, _)| key).collect();
        for (position, key) in keys.iter().enumerate() {
            assert!(!keys[..position].contains(key), "{} twice in {context:?}", key.name());
        }
    }
}

#[test]
fn every_row_of_the_table_reads_as_it_is_written() {
    for row in BINDINGS {
        let bound = row.bound();
        let written = if let Some((first, last)) = row.keys.split_once("..") {
            assert_eq!((bound[0].0.name().as_str(), bound[bound.len() - 1].0.name().as_str()), (first, last));
            let [first, last] = [first, last].map(|name| name.chars().next_back().and_then(|c| c.to_digit(10)));
            usize::try_from(last.unwrap() + 1 - first.unwrap()).unwrap()
        } else {
            let names: Vec<String> = bound.iter().map(|(key, _)| key.name()).collect();
            assert_eq!(names.join(" "), row.keys);
            row.keys.split_whitespace().count()
        };
        assert_eq!(bound.len(), written, "`{}` in {:?} has names or actions too many", row.keys, row.context);
    }
}

#[test]
fn no_two_rows_that_meet_take_the_same_key() {
    for (position, row) in BINDINGS.iter().enumerate() {
        for other in BINDINGS[..position].iter().filter(|other| other.context.meets(row.context)) {
            for (key, _) in row.bound() {
                let is_taken = other.bound().iter().any(|(found, _)| *found == key);
                assert!(!is_taken, "{} in {:?} and in {:?}", key.name(), row.context, other.context);
            }
        }
    }
}

#[test]
fn the_nth_part_has_the_number_n() {
    let parts = [Part::Verdicts, Part::Why, Part::Guides, Part::KeepAlive];
    for (number, part) in (1..).zip(parts) {
        for key in [format!("{number}"), format!("Alt-{number}")] {
            let is_it = |(found, action): &(Key, Action)| found.name() == key && *action == Action::ShowPart(part);
            assert!(Context::ALL.into_iter().flat_map(bound).any(|bound| is_it(&bound)), "{key}");
        }
    }
}

#[test]
fn a_key_hides_another_only_where_intended() {
    let mut hidden = Vec::new();
    for contexts in TOGETHER {
        for (position, context) in contexts.iter().enumerate() {
            for (key, _) in bound(*context) {
                let nearer = contexts[..position].iter().find(|nearer| bound(**nearer).any(|(other, _)| other == key));
                hidden.extend(nearer.map(|nearer| format!("{nearer:?} hides {context:?} {}", key.name())));
            }
        }
    }
    let expected = [
        "Facts hides Verdict Backspace",
        "Facts hides Verdict Ctrl-H",
        "Facts hides Lists Enter",
        "Facts hides Lists Ctrl-J",
        "Facts hides Lists Del",
        "Facts hides Lists Right",
        "Facts hides Lists Left",
        "Matrix hides Lists Tab",
        "Matrix hides Lists Right",
        "Matrix hides Lists Shift-Tab",
        "Matrix hides Lists Left",
        "Map hides Verdict -",
        "Map hides Verdict +",
        "Map hides Verdict =",
        "Map hides Lists Up",
        "Map hides Lists Down",
        "Map hides Lists PgUp",
        "Map hides Lists PgDn",
        "Map hides Lists Tab",
        "Map hides Lists Right",
        "Map hides Lists Shift-Tab",
        "Map hides Lists Left",
        "Which hides Verdict 1",
        "Which hides Verdict 2",
        "Which hides Verdict 3",
        "Which hides Verdict 4",
        "Which hides Verdict 5",
        "Which hides Verdict 6",
        "Which hides Verdict 7",
        "Which hides Verdict 8",
        "Which hides Verdict 9",
        "Which hides Verdict -",
        "Which hides Verdict +",
        "Which hides Verdict =",
        "Which hides Lists PgUp",
        "Which hides Lists PgDn",
        "Which hides Lists Tab",
        "Which hides Lists Right",
        "Which hides Lists Shift-Tab",
        "Which hides Lists Left",
        "Menu hides Lists Enter",
        "Menu hides Lists Ctrl-J",
        "Door hides Verdict 1",
        "Door hides Verdict 2",
        "Door hides Verdict 3",
        "Door hides Verdict 4",
        "Door hides Verdict 5",
        "Door hides Verdict 6",
        "Door hides Verdict 7",
        "Door hides Verdict 8",
        "Door hides Verdict 9",
        "Mine hides Verdict Backspace",
        "Mine hides Verdict Ctrl-H",
        "Mine hides Lists PgUp",
        "Mine hides Lists PgDn",
        "Mine hides Lists Enter",
        "Mine hides Lists Ctrl-J",
        "Mine hides Lists Del",
        "Typing hides Lists Enter",
        "Typing hides Lists Ctrl-J",
        "Typing hides Lists Esc",
        "Typing hides Lists Ctrl-G",
    ];
    assert_eq!(hidden, expected);
}

#[test]
fn the_contexts_of_the_screen_are_those() {
    let mut user = User::new(Language::En, (80, 24));
    for (place, expected) in [
        ("<Enter>", 7),
        ("co", 2),
        ("<Tab>", 1),
        ("<F4>", 0),
        ("<F1>", 6),
        ("<F1>", 0),
        ("<F4>", 1),
        ("<F1>", 6),
        ("<F1>", 1),
        ("<F12>", 3),
        ("<F12>", 1),
        ("<F11>", 4),
        ("<F11>", 1),
        ("<Ctrl-R>", 5),
        ("<F4>", 0),
        ("<Esc>", 5),
        ("<Ctrl-D>", 8),
        ("<Ctrl-D>", 1),
        ("<Tab><Tab>", 2),
    ] {
        assert_eq!(user.keys(place).screen.contexts(), TOGETHER[expected], "{place}");
    }
}

#[test]
fn every_action_has_a_key_that_is_no_letter() {
    let all: Vec<(Key, Action)> = Context::ALL.into_iter().flat_map(bound).collect();
    let is_letter = |key: Key| matches!(key.name().chars().collect::<Vec<_>>()[..], [c] if c.is_alphabetic());
    for (key, action) in &all {
        let other = all.iter().any(|(other, same)| same == action && !is_letter(*other));
        assert!(other, "only {} for {action:?}", key.name());
    }
}

#[test]
fn every_action_has_a_second_key_to_esc() {
    let escape = keys("<Esc>")[0];
    for contexts in TOGETHER {
        let back = action(escape, contexts).unwrap();
        let is_other = |key: &Key| key.name() != "Esc";
        assert!(
            contexts.iter().flat_map(|context| bound(*context)).any(|(key, other)| other == back && is_other(&key))
        );
    }
}

/// Some terminals send the letter with Ctrl for the key.
#[test]
fn ctrl_h_is_backspace_and_ctrl_j_is_enter_everywhere() {
    for contexts in TOGETHER {
        for (sent, meant) in [("<Ctrl-H>", "<Backspace>"), ("<Ctrl-J>", "<Enter>")] {
            let [sent, meant] = [sent, meant].map(|key| action(keys(key)[0], contexts));
            assert!(sent == meant && sent.is_some(), "{contexts:?}: {sent:?} {meant:?}");
        }
    }
}

#[test]
fn alt_with_escape_is_escape_and_alt_with_a_letter_does_no_harm() {
    for contexts in TOGETHER {
        let alt = |code| action(KeyEvent::new(code, KeyModifiers::ALT), contexts);
        assert_eq!(alt(KeyCode::Esc), Some(Action::Back));
        for c in 'a'..='z' {
            assert_eq!(alt(KeyCode::Char(c)), None, "Alt-{c}");
        }
    }
}

#[test]
fn full_width_keys_act_as_their_ascii_twins_outside_the_field() {
    for context in &TOGETHER[..2] {
        for c in '!'..='~' {
            let wide = char::from_u32(u32::from(c) + 0xfee0).unwrap();
            let act = |c| action(KeyCode::Char(c).into(), context);
            assert_eq!(act(wide), act(c), "{wide}");
        }
        for (wide, ascii) in [('、', '/'), ('。', '.'), ('【', '['), ('】', ']'), ('\u{3000}', ' ')] {
            assert_eq!(action(KeyCode::Char(wide).into(), context), action(KeyCode::Char(ascii).into(), context));
        }
    }
    let mut user = User::new(Language::Zh, (80, 24));
    assert!(user.keys("co<Enter>？").text().contains("[这里能做什么]"));
    assert!(user.keys("？<Enter>３").text().contains("[3指南]"));
    assert!(user.keys("ｑ").text().contains("搜索: q"), "a letter in a pane begins a search");
    assert_eq!(user.keys("<Enter>？").key(keys("ｑ")[0]), Flow::Quit, "in the list of keys it acts");
}

#[test]
fn a_letter_is_typed_where_something_is_searched_and_nowhere_else() {
    for contexts in TOGETHER {
        let is_searched = matches!(contexts[0], Context::Search | Context::Verdict | Context::Door | Context::Typing);
        for c in ['ж', '中', 'é'] {
            let typed = is_searched.then_some(Action::Type(c));
            assert_eq!(action(KeyCode::Char(c).into(), contexts), typed, "{c} in {contexts:?}");
        }
    }
    assert_eq!(action(KeyCode::Char('ж').into(), &[]), None);
}

#[test]
fn in_the_field_letters_are_text() {
    let mut user = User::new(Language::En, (80, 24));
    assert!(user.keys("qjk1/]ｑ").text().contains("Search: qjk1/]ｑ"));
}

#[test]
fn a_key_acts_when_pressed_and_repeated_not_when_released() {
    let mut decoder = Decoder::default();
    let mut events = Vec::new();
    decoder.feed(b"\x1b[57;1:1u\x1b[57;1:2u\x1b[57;1:3u\x1b[1;1:3B", &mut events);
    let nine = |event: &Event| matches!(event, Event::Key(key) if key.code == KeyCode::Char('9'));
    assert_eq!(events.iter().filter(|event| nine(event)).count(), 2);
    assert_eq!(events.len(), 2, "{events:?}");
    let mut user = User::new(Language::En, (80, 24));
    for event in events {
        user.screen.handle(event);
    }
    assert!(user.text().contains("Search: 99 "), "{}", user.text());
}
