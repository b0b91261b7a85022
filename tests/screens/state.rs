//! What keys keep, change and forget.

use simbind::answer::subjects;
use simbind::dataset::Language;
use simbind::term::{App, CAN_SUSPEND, Event, Flow};
use simbind::tui::screen::{Options, Screen};
use simbind::words::Words;

use crate::support::screen::{DATASET, User, keys};
use crate::{LANGUAGES, PLACES};

fn english(written: &str) -> User {
    let mut user = User::new(Language::En, (80, 24));
    user.keys(written);
    user
}

/// The rows of the panel of facts that were said by the person.
fn said(user: &mut User) -> Vec<String> {
    user.resize((100, 40)).keys("<F4>");
    let text = user.text();
    user.keys("<F4>").resize((80, 24));
    let rows = text.lines().filter(|line| line.contains("(said by you)"));
    rows.map(|line| line.rsplit('│').next().unwrap().trim_start_matches(['>', ' ']).to_owned()).collect()
}

/// The row of a fact in the panel; of one that matters for each service, the first.
fn row_of(id: &str) -> usize {
    let subjects = subjects(&DATASET);
    subjects.iter().position(|subject| DATASET.tables.facts[subject.fact.index()].id == id).expect("a fact")
}

#[test]
fn the_language_changes_and_nothing_else() {
    for place in PLACES {
        // What is said until the next key is said no more.
        let mut user = english(&format!("{place}<Ctrl-L>"));
        let before = user.text();
        let other = user.keys("<F3>").text();
        assert_ne!(before, other, "{place}");
        assert_eq!(user.keys("<F3>").text(), before, "{place}");
        // Panels mark their chosen row by the same sign.
        let is_code = |code: &&str| code.chars().all(|c| c.is_ascii_uppercase());
        let of_row = |line: &str| line.strip_prefix("> ")?.get(..2).filter(is_code).map(str::to_owned);
        let code = |text: &str| text.lines().find_map(of_row);
        assert_eq!(code(&before), code(&other), "{place}");
    }
}

#[test]
fn profiles_form_a_ring() {
    let mut user = english("mx<Enter><Down*2>");
    let first = user.text();
    let mut seen = vec![first.clone()];
    for _ in 1..DATASET.tables.profiles.len() {
        let text = user.keys("<F2>").text();
        assert!(!seen.contains(&text));
        seen.push(text);
    }
    // What can be taken back is told in the footer.
    let body = |text: &str| text.lines().take(23).collect::<Vec<_>>().join("\n");
    assert_eq!(body(&user.keys("<F2>").text()), body(&first));
    assert_eq!(user.keys("<Shift-F2>").text(), *seen.last().unwrap());
    assert_eq!(user.keys("<F14>").text(), seen[seen.len() - 2]);
}

#[test]
fn a_fact_is_set_and_taken_back() {
    let mut user = english("mx<Enter><Down*2><F4>");
    let before = user.text();
    assert!(user.keys("<Right>").text().contains("(said by you)"));
    assert_eq!(user.keys("<Del>").text(), before);
    // Where somebody is can be anywhere.
    let row = "<Down*".to_owned() + &row_of("you.where").to_string() + ">";
    for (there, back) in [("<Right>", "<Left>"), ("<Enter>", "<Left>"), ("<Space>", "<Left>")] {
        let once = user.keys(&row).keys(there).text();
        assert!(once.contains("(said by you)"), "{once}");
        assert_ne!(user.keys(back).text(), once, "{there}{back}");
        user.keys("<Backspace><Home>");
        assert_eq!(user.text(), before);
    }
}

#[test]
fn a_fact_of_one_service_leaves_the_other_alone() {
    let mut user = english(&format!("mx<F4><Down*{}><Right>", row_of("you.account")));
    let text = user.text();
    let row = |name: &str| text.lines().find(|line| line.contains(name)).unwrap().to_owned();
    assert!(row("WeChat account  ").contains("(said by you)"), "{text}");
    assert!(!row("Alipay account  ").contains("(said by you)"), "{text}");
    user.keys("<Del><Esc>");
    assert_eq!(said(&mut user), Vec::<String>::new());
}

#[test]
fn another_card_or_country_forgets_the_card_and_keeps_the_person() {
    for other in ["<Down>", "<Esc><Ctrl-U>pk"] {
        let row = row_of("you.mainland-card");
        let mut user = english(&format!("mx<Enter><Down*2><F5><F4><Down*{row}><Right><Esc>"));
        assert_eq!(said(&mut user).len(), 2);
        user.keys(other);
        let kept = said(&mut user);
        assert_eq!(kept.len(), 1, "{kept:?}");
        assert!(kept[0].starts_with("mainland bank card"), "{kept:?}");
    }
}

#[test]
fn answering_without_a_question_changes_nothing() {
    let mut user = english("co");
    assert!(
        user.text().contains("Otherwise?  5 if it has a number: with limits\n"),
        "one thing may be otherwise: {}",
        user.text()
    );
    let before = user.text();
    assert_eq!(user.keys("<F6><F7><F8><F9>").text(), before);
}

#[test]
fn typed_digits_stand_in_the_field_and_nowhere_else() {
    for (number, country) in [("+573211234567", "CO"), ("8957101234567890123", "CO"), ("732101987654321", "CO")] {
        for language in LANGUAGES {
            let mut user = User::new(language, (80, 24));
            user.keys(number);
            assert!(user.text().contains(&format!("> {country} ")), "{}", user.text());
            let private = &number[number.len() - 6..];
            for place in ["", "<Enter>", "<Enter>", "2", "3", "4", "<F4>", "<F4><F1>", "<F1>"] {
                let seen = user.keys(place).resize((80, 2000)).see();
                let elsewhere = seen.lines().into_iter().skip(1).find(|line| line.contains(private));
                assert_eq!(elsewhere, None, "{place}");
                user.resize((80, 24));
            }
        }
    }
}

#[test]
fn what_is_typed_is_limited() {
    let mut user = User::new(Language::En, (260, 24));
    let text = user.keys(&"abc".repeat(100)).text();
    let field = text.lines().next().unwrap().split("Search: ").nth(1).unwrap().split(' ').next().unwrap().to_owned();
    assert_eq!(field.len(), 200);
    assert!(user.keys("<Backspace>").text().contains(&format!("Search: {} ", &field[..199])));
    assert!(user.keys("<Ctrl-U>co").text().contains("Search: co "));
}

#[test]
fn a_megabyte_of_paste_leaves_a_sane_field() {
    let paste = "co\u{1b}[2J\n\r\t\u{202e}\u{7}lom\u{0}bia ".repeat(60_000);
    let mut user = User::new(Language::En, (260, 24));
    user.screen.handle(Event::Paste(paste));
    let text = user.text();
    assert!(text.starts_with("simbind  Search: co[2J lombia co[2J lombia"), "{text}");
    assert!(text.lines().all(|line| !line.contains(char::is_control)), "{text}");
    let mut user = English::paste("  Colombia\r\n");
    assert!(user.text().contains("> CO Colombia"), "{}", user.text());
}

struct English;

impl English {
    fn paste(text: &str) -> User {
        let mut user = english("");
        user.screen.handle(Event::Paste(text.to_owned()));
        user
    }
}

#[test]
fn a_paste_in_a_pane_begins_a_search() {
    for place in ["co<Enter>", "co<Enter><Enter>", "<Enter>", "<Enter>5"] {
        let mut user = english(place);
        user.screen.handle(Event::Paste("japan".to_owned()));
        assert!(user.text().contains("Search: japan ") && user.text().contains("> JP Japan"), "{}", user.text());
    }
}

#[test]
fn a_paste_into_what_covers_the_panes_does_nothing() {
    for place in ["co<F1>", "co<F4>", "co<F12>"] {
        let mut user = english(place);
        let before = user.text();
        user.screen.handle(Event::Paste("q\n2".to_owned()));
        assert_eq!(user.text(), before);
    }
}

#[test]
fn a_kiosk_has_no_shell_to_go_back_to() {
    for (kiosk, expected) in [(false, Flow::Suspend), (true, Flow::Continue)] {
        let mut user = english("");
        let options = Options::new(&DATASET, Language::En, crate::support::TODAY);
        user.screen = Screen::new(&DATASET, Options { kiosk, ..options });
        assert_eq!(user.key(keys("<Ctrl-Z>")[0]), expected);
        let all = user.resize((80, 200)).keys("<F1>").text();
        assert_eq!(all.contains("Ctrl-Z"), CAN_SUSPEND && !kiosk, "{all}");
        // The last line of the help is the last row, not a row beyond it.
        user.resize((80, 24)).see();
        let end = user.keys("<End>").text();
        let last = DATASET.tables.terms.last().unwrap().name.en();
        assert!(end.lines().rev().nth(1).unwrap().contains(last), "{end}");
    }
}

#[test]
fn a_hint_is_shown_until_the_first_key() {
    let mut user = english("");
    let options = Options::new(&DATASET, Language::En, crate::support::TODAY);
    let hint = Words { wording: &DATASET.tables.wording, language: Language::En }.locale_hint().to_owned();
    user.screen = Screen::new(&DATASET, Options { hint, ..options });
    assert!(user.text().contains("for Chinese: --lang zh"), "{}", user.text());
    user.key(keys("<Down>")[0]);
    assert!(!user.text().contains("for Chinese"), "{}", user.text());
}
