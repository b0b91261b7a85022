//! Help and footer come from the table of keys, and every line can be scrolled to.

use simbind::dataset::Language;
use simbind::term::{CAN_SUSPEND, Flow};
use simbind::tui::screen::action::Action;
use simbind::tui::screen::keymap::{BINDINGS, Context, Keymap};
use simbind::words::Words;

use crate::mine::{CARDS, Holder};
use crate::support::screen::{DATASET, User, keys};
use crate::{LANGUAGES, PLACES};

/// Somewhere each key does something, and there it is listed.
#[test]
fn the_help_shows_every_key_with_what_it_does() {
    let arrows = |keys: &'static str| keys.split(' ').map(sign).collect::<Vec<_>>().join(" ");
    for language in LANGUAGES {
        let mut shown = String::new();
        for place in PLACES.into_iter().chain(HERE) {
            let mut user = User::new(language, (80, 24));
            user.resize((80, 16)).keys(place).resize((80, 300)).keys("<F1>");
            shown.push_str(&user.text());
            shown.push('\n');
        }
        let mut holder = Holder::new(&format!("help-{}", language.code()), language, (80, 12), CARDS);
        for place in ["mexico<Enter><Ctrl-T><Ctrl-D>", "<PgDn>", "u", "a"] {
            holder.user.resize((80, 12)).keys(place);
            holder.user.resize((80, 300)).keys("<F1>");
            shown.push_str(&holder.user.text());
            shown.push('\n');
            holder.user.keys("<Esc>");
        }
        for row in BINDINGS {
            let help = (row.help)(Words { wording: &DATASET.tables.wording, language });
            let keys = arrows(row.keys);
            // In the list itself Enter runs a line.
            let is_own = row.keys.is_empty() || row.context == Context::Menu && row.keys.starts_with("Enter");
            // Nor is one listed that does nothing on this system.
            let is_absent = row.keys == "Ctrl-Z" && !CAN_SUSPEND;
            // A key that does nothing at one place stands there at another.
            let has_both = |key: &str| shown.lines().any(|line| line.contains(help) && line.contains(key));
            assert!(is_own || is_absent || keys.split(' ').all(has_both), "`{keys}` `{help}`");
        }
    }
}

/// Places where keys work that do nothing elsewhere.
const HERE: [&str; 5] =
    ["<Enter>2", "mx<Enter><F4><Right>", "mx<Ctrl-X><Right>", "mx<Ctrl-X><Right><PgDn>", "pk<Ctrl-T><Ctrl-K>"];

#[test]
fn the_footer_shows_only_what_the_keys_do_here() {
    for language in LANGUAGES {
        let wording = &DATASET.tables.wording;
        let words = Words { wording, language };
        for size in [(40, 12), (50, 20), (80, 24)] {
            let footer = |place: &str| {
                let mut user = User::new(language, size);
                user.keys(place).see().lines().pop().unwrap()
            };
            for place in ["", "<Enter>", "<Alt-1>", "<F4>", "<F1>"] {
                assert!(footer(place).contains(&format!("? {}", words.do_help())), "{}", footer(place));
            }
            assert!(footer("").starts_with(words.do_type()));
            let door = footer("<Enter>");
            assert!(door.contains(words.do_reason()) && !door.contains(words.do_part()), "digits are reasons: {door}");
            assert!(!door.contains(words.do_answer()), "digits are reasons: {door}");
            assert!(footer("co<Enter>").contains(words.do_part()));
            assert!(!footer("<Enter>").contains(words.do_type()));
            assert!(!footer("<F4>").contains("Enter"), "Enter changes the value there");
        }
    }
}

/// How many parts the screen shows.
const PARTS: usize = 4;

/// The first and the last line that are shown, and how many there are.
fn position(text: &str) -> Option<[usize; 3]> {
    let line = text.lines().rev().nth(1)?;
    let line = line.rsplit('│').next()?;
    let numbers = line.split(|c: char| !c.is_ascii_digit()).filter_map(|number| number.parse().ok());
    numbers.collect::<Vec<usize>>().try_into().ok()
}

fn body(text: &str, rows: usize) -> Vec<String> {
    let lines = text.lines().skip(3).take(rows);
    lines.map(|line| line.rsplit('│').next().unwrap_or_default().trim_end().to_owned()).collect()
}

/// All lines of a part: the answer, whose order follows the height, page by page, the others in a tall screen.
fn everything(user: &mut User, size: (u16, u16), part: usize, all: usize) -> Vec<String> {
    if part > 1 {
        let text = user.resize((size.0, 3000)).text();
        user.resize(size);
        return body(&text, all);
    }
    let mut lines: Vec<String> = Vec::new();
    while lines.len() < all {
        let text = user.text();
        let [shown, last, _] = position(&text).unwrap();
        lines.extend(body(&text, last + 1 - shown).into_iter().skip(lines.len() + 1 - shown));
        user.keys("<PgDn>");
    }
    user.keys("<Home>");
    lines
}

#[test]
fn scrolling_reaches_every_line_of_every_part() {
    for language in LANGUAGES {
        for size in [(80, 24), (50, 20), (40, 12)] {
            for part in 1..=PARTS {
                let mut user = User::new(language, size);
                // Of the guides one is open.
                let open = if part == 3 { "<Enter>" } else { "" };
                user.keys(&format!("id<Enter><Down*5><Enter>{part}{open}"));
                let mut next = 0;
                // Where everything fits, nothing tells where one is.
                let Some([_, _, all]) = position(&user.text()) else { continue };
                let everything = everything(&mut user, size, part, all);
                while next < all {
                    let text = user.text();
                    let [first, last, _] = position(&text).unwrap();
                    assert!(first <= next + 1 && last > next, "skipped: {next} {text}");
                    assert_eq!(body(&text, last + 1 - first), everything[first - 1..last], "{text}");
                    next = last;
                    user.keys("<PgDn>");
                }
                assert_eq!(position(&user.keys("<End>").text()).unwrap()[1..], [all, all]);
                assert_eq!(position(&user.keys("<Home>").text()).unwrap()[0], 1);
                if part > 1 {
                    let most = all - (position(&user.text()).unwrap()[1] - 1);
                    assert_eq!(position(&user.keys("<Down><Down><Up>").text()).unwrap()[0], most.min(3) - 1);
                }
                assert_eq!(position(&user.keys("<End><PgUp><PgDn>").text()).unwrap()[1], all);
            }
        }
    }
}

#[test]
fn every_list_is_walked_with_the_same_keys() {
    let chosen = |user: &mut User| {
        let text = user.text();
        text.lines().find(|line| line.starts_with("> ")).map(str::to_owned).unwrap()
    };
    let mut user = User::new(Language::En, (50, 20));
    // Before somebody chooses, nothing is chosen.
    user.keys("<Down>");
    let first = chosen(&mut user);
    for pane in ["", "<Enter>", "<F4>"] {
        let first = if pane.is_empty() { first.clone() } else { chosen(user.keys(pane)) };
        assert_ne!(chosen(user.keys("<Down>")), first);
        assert_eq!(chosen(user.keys("<Up>")), first);
        let last = chosen(user.keys("<End>"));
        assert_ne!(last, first);
        assert_eq!(chosen(user.keys("<Down>")), last);
        assert_ne!(chosen(user.keys("<PgUp>")), last);
        assert_eq!(chosen(user.keys("<PgDn>")), last);
        assert_eq!(chosen(user.keys("<Home><Up>")), first);
    }
}

#[test]
fn the_list_leaves_out_no_key_that_does_something_here() {
    let words = Words { wording: &DATASET.tables.wording, language: Language::En };
    let at = |place: &str| {
        let mut user = User::new(Language::En, (80, 24));
        user.keys(place).keys("<Ctrl-L>");
        user
    };
    let mut checked = 0;
    // Without an answer boards open empty, and any key may close them.
    let has_answer =
        |place: &&str| !place.contains('?') && !place.contains("<F1>") && at(place).screen.query().is_some();
    for place in PLACES.into_iter().filter(has_answer) {
        let list = at(place).keys("<F1>").resize((80, 300)).text();
        let contexts = at(place).screen.contexts();
        for row in BINDINGS.iter().filter(|row| contexts.contains(&row.context)) {
            let help = (row.help)(words);
            // A row is left out with its first key.
            if let Some(name) = row.keys.split(' ').next().filter(|name| !name.is_empty() && !name.contains("..")) {
                let key = if name.chars().count() == 1 { name.to_owned() } else { format!("<{name}>") };
                // Another row may have the key here; Enter closes a board that is empty, which is no way to list.
                let event = keys(&key)[0];
                let nearer = contexts.iter().position(|context| *context == row.context).unwrap();
                let is_taken = Keymap::default().action(event, &contexts[..nearer]).is_some();
                if is_taken || row.does(Action::Enter) {
                    continue;
                }
                let mut user = at(place);
                let before = above_the_footer(&mut user);
                let flow = user.key(event);
                let is_done = flow != Flow::Continue || above_the_footer(&mut user) != before;
                let is_listed = list
                    .lines()
                    .any(|line| line.contains(help) && line.split_whitespace().any(|word| word == sign(name)));
                assert!(!is_done || is_listed, "{name} ({help}) at `{place}`:\n{list}");
                checked += usize::from(is_done);
            }
        }
    }
    assert!(checked > 250, "{checked}");
}

/// What is seen but for the last row, where a key that does nothing may say why.
fn above_the_footer(user: &mut User) -> Vec<String> {
    let mut lines = user.see().lines();
    lines.pop();
    lines
}

/// How the list names a key.
fn sign(name: &str) -> &str {
    match name {
        "Up" => "↑",
        "Down" => "↓",
        "Left" => "←",
        "Right" => "→",
        other => other,
    }
}
