//! Keys as somebody wants them: what is pressed, what is shown, and what is refused.

use std::collections::BTreeSet;

use simbind::config::{Rebinding, Written};
use simbind::dataset::Language;
use simbind::term::Flow;
use simbind::tui::screen::key::Key;
use simbind::tui::screen::keymap::{BINDINGS, Binding, Keymap};
use simbind::tui::screen::rebind::complaints;
use simbind::tui::screen::{Options, Screen};

use crate::support::TODAY;
use crate::support::screen::{DATASET, User, keys};

fn written(text: &str) -> Written {
    Written { text: text.to_owned(), span: 0..0, line: 1 }
}

/// Rebindings written as `quit: q Ctrl-Q; help: h`.
fn rebindings(text: &str) -> Vec<Rebinding> {
    let lines = text.split(';').map(|line| line.split_once(':').unwrap());
    let rebinding = |(action, keys): (&str, &str)| Rebinding {
        action: written(action.trim()),
        keys: keys.split_whitespace().map(written).collect(),
    };
    lines.map(rebinding).collect()
}

fn user(text: &str, language: Language, size: (u16, u16)) -> User {
    let options = Options { keys: Keymap::with(&rebindings(text)), ..Options::new(&DATASET, language, TODAY) };
    let mut user = User::new(language, size);
    user.screen = Screen::new(&DATASET, options);
    user
}

fn refused(text: &str) -> Vec<String> {
    let told = complaints(&rebindings(text)).into_iter();
    told.map(|found| found.help.map_or(found.message.clone(), |help| format!("{} | {help}", found.message))).collect()
}

#[test]
fn every_action_of_the_table_has_a_name_of_its_own() {
    let mut names = BTreeSet::new();
    let mut actions = Vec::new();
    for (_, action) in BINDINGS.iter().flat_map(Binding::bound) {
        let id = action.id().expect("a name");
        let is_plain = id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        assert!(is_plain && !id.starts_with('-') && !id.contains("--"), "{id}");
        if !actions.contains(&action) {
            actions.push(action);
            assert!(names.insert(id.clone()), "{id} twice");
        }
    }
    assert!(names.contains("quit") && names.contains("previous-profile") && names.contains("last-used-day-earlier"));
}

#[test]
fn every_key_is_known_by_the_name_that_the_help_shows() {
    for (key, _) in BINDINGS.iter().flat_map(Binding::bound) {
        assert_eq!(Key::named(&key.name()), Some(key), "{}", key.name());
    }
    assert_eq!(Key::named("ctrl-k").map(Key::name).as_deref(), Some("Ctrl-K"));
    assert_eq!(Key::named("Q").map(Key::name).as_deref(), Some("Q"));
    assert_eq!((Key::named("Ctrl-M"), Key::named(""), Key::named("Meta-x")), (None, None, None));
}

#[test]
fn named_keys_take_the_place_of_others() {
    let mut user = user("matrix: F7 x; answer-3: F12; quit: Ctrl-Q", Language::En, (80, 24));
    assert!(user.keys("jp<F7>").text().contains("eSIM"));
    assert!(user.text().contains("> Data SIM"), "{}", user.text());
    let open = user.text();
    assert!(!user.keys("<Esc>").text().contains(&open));
    // A character works where no text is typed, and is text where it is.
    assert!(user.keys("x").text().contains("Search: jpx"));
    assert_eq!(user.keys("<Backspace><Enter>x").text(), open);
    // The old keys are free.
    assert_eq!(user.keys("<F12>").text(), open);
    assert_eq!(user.key(keys("<F10>")[0]), Flow::Continue);
    assert_eq!(user.keys("<Esc>?").key(keys("q")[0]), Flow::Continue);
    assert_eq!(user.key(keys("<Ctrl-Q>")[0]), Flow::Quit);
}

#[test]
fn ctrl_c_always_quits() {
    for text in ["quit: Ctrl-Q", "quit:", "help: Ctrl-C", "quit: Ctrl-C", "quit: F2"] {
        let mut user = user(text, Language::Zh, (80, 24));
        for place in ["", "<Enter>", "<F4>", "<F4><F12>", "<F12><F11>", "<F11><F1>"] {
            assert_eq!(user.keys(place).key(keys("<Ctrl-C>")[0]), Flow::Quit, "{text} {place}");
        }
    }
    let mut only = user("quit: Ctrl-C", Language::Zh, (80, 24));
    assert_eq!(only.key(keys("<F10>")[0]), Flow::Continue);
}

#[test]
fn help_footer_header_and_question_show_the_keys_that_hold() {
    let text = "help: Ctrl-Q; next-profile: F20; language: Ctrl-V; answer-1: Alt-a; part-1: a; facts:";
    let mut user = user(text, Language::En, (80, 24));
    let shown = user.keys("mexico<Enter><Down*2>").text();
    for part in ["Ctrl-Q help", "F20  中文 Ctrl-V", "Otherwise?  Alt-a if it has a number: with limits", "F20 profile"]
    {
        assert!(shown.contains(part), "{part} in\n{shown}");
    }
    assert!(!shown.contains("F1 ") && !shown.contains("F4"), "{shown}");
    let help = user.keys("<Ctrl-Q>").resize((80, 90)).text();
    for part in ["F20", "Ctrl-V", "2 3 4 a", "Ctrl-Q"] {
        assert!(help.contains(part), "{part} in\n{help}");
    }
    assert!(!help.contains("1..4 ") && !help.contains("F5..F9"), "{help}");
    assert!(!help.lines().any(|line| line.contains("facts") && line.contains("F4")), "{help}");
}

#[test]
fn two_actions_may_change_keys() {
    let mut user = user("up: Down; down: Up", Language::En, (80, 24));
    // A step leaves the first page; the list is the same again afterwards.
    let first = user.keys("co").text();
    assert_ne!(user.keys("<Up>").text(), first);
    assert_eq!(user.keys("<Down>").text(), first);
    assert_eq!(refused("up: Down; down: Up"), Vec::<String>::new());
}

#[test]
fn what_is_refused_says_why_and_keeps_what_was() {
    assert_eq!(refused("quti: q"), ["unknown action `quti` | nearest: `quit`"]);
    assert!(refused("zzzzzzzzzzzz: q")[0].starts_with("unknown action `zzzzzzzzzzzz` | expected one of reason-1, "));
    assert_eq!(refused("quit: Ctlr-Q"), ["unknown key `Ctlr-Q` | nearest: `Ctrl-Q`"]);
    assert_eq!(
        refused("quit: ???????"),
        ["unknown key `???????` | expected a character or a name as the help shows it, such as F5, Ctrl-K or PgUp"]
    );
    assert_eq!(
        refused("help: F2"),
        ["`F2` is the key of `next-profile` already | give `next-profile` another key, or choose another one here"]
    );
    assert_eq!(
        refused("help: F20; map: F20"),
        ["`F20` is the key of `help` already | give `help` another key, or choose another one here"]
    );
    assert_eq!(refused("help: Ctrl-C"), ["`Ctrl-C` always quits | expected another key"]);
    assert_eq!(refused("erase: x"), ["`x` is typed where this action works | expected a key that is no character"]);
    // The first of a list that can be had holds; where none can, nothing changes.
    assert_eq!(
        Keymap::with(&rebindings("help: F2 F20")).name_of(simbind::tui::screen::action::Action::Help).unwrap(),
        "F20"
    );
    let mut user = user("help: F2 Nokey", Language::En, (80, 24));
    assert!(user.keys("<F1>").text().contains("[What can be done here]"), "{}", user.text());
}

#[test]
fn any_rebinding_fits_on_every_screen() {
    let text = "up: Alt-a Alt-b Alt-c Alt-d Alt-e Alt-f Alt-g; help: Ctrl-PgDn; next-profile: Shift-F12";
    for language in crate::LANGUAGES {
        for size in [(40, 12), (60, 16), (80, 24)] {
            let mut user = user(text, language, size);
            for place in ["", "co<Enter>", "<Ctrl-PgDn>", "<Down*30>"] {
                for line in user.keys(place).see().lines() {
                    assert!(simbind::text::width(&line) <= usize::from(size.0), "{line}");
                }
            }
        }
    }
}
