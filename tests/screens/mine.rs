//! The cards that somebody holds, on the screen.

use std::fs;
use std::path::{Path, PathBuf};

use simbind::dataset::Language::{self, En, Zh};
use simbind::query::day::Day;
use simbind::session::mine::Own;
use simbind::text::width;
use simbind::tui::screen::{Options, Screen};

use crate::LANGUAGES;
use crate::here::footer_keys;
use crate::support::TODAY;
use crate::support::program::folder;
use crate::support::screen::{DATASET, User};

pub const CARDS: &str = "[[card]]\nid = \"gg\"\nproduct = \"gb-giffgaff\"\nlast-used = \"2026-06-10\"\nlabel = \"the red one\"\n\n\
                     [[card]]\nid = \"pk\"\ncountry = \"PK\"\ncard = \"keep-alive\"\nlast-used = \"2026-11-01\"\n";

/// Somebody with a file of his own.
pub struct Holder {
    pub user: User,
    file: PathBuf,
}

fn own(file: &Path) -> Own {
    let mut own = Own::at(Some(file.to_owned()));
    own.read().unwrap();
    own
}

impl Holder {
    pub fn new(name: &str, language: Language, size: (u16, u16), text: &str) -> Self {
        let file = folder(&format!("screen-mine-{name}")).join("mine.toml");
        fs::write(&file, text).unwrap();
        Self::with(file, Options::new(&DATASET, language, TODAY), size)
    }

    fn with(file: PathBuf, options: Options, size: (u16, u16)) -> Self {
        let mut user = User::new(options.memory.language, size);
        user.screen = Screen::new(&DATASET, Options { own: own(&file), ..options });
        Self { user, file }
    }

    pub fn keys(&mut self, keys: &str) -> String {
        self.user.keys(keys).text()
    }

    /// What is in the file, read by another program.
    fn cards(&self) -> Vec<(String, Option<Day>)> {
        own(&self.file).mine().cards.iter().map(|card| (card.id.clone(), card.last_used)).collect()
    }
}

/// Without line breaks and the spaces around them.
fn joined(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_board_shows_days_words_and_what_threatens_at_every_size() {
    for language in LANGUAGES {
        for size in [(50, 20), (80, 24), (132, 43)] {
            let name = format!("sizes-{}-{}", size.0, language.code());
            let mut holder = Holder::new(&name, language, size, CARDS);
            let text = holder.keys("<Ctrl-D>");
            assert!(text.lines().all(|line| width(line) <= size.0.into()), "{text}");
            let rows: Vec<&str> = text.lines().filter(|line| line.contains("giffgaff")).collect();
            let days = if language == Zh { "17 天" } else { "17 days" };
            assert!(rows.iter().any(|row| row.contains(days)), "{size:?}\n{text}");
            assert!(size.0 < 80 || text.contains("2026-12-07"), "the day is there where there is room\n{text}");
            let (services, threat) =
                if language == Zh { (["微信", "支付宝"], "留意") } else { (["WeChat", "Alipay"], "Watch out") };
            assert!(services.iter().all(|service| text.contains(service)), "{size:?}\n{text}");
            let mut said = text;
            for _ in 0..8 {
                said.push_str(&holder.keys("<PgDn>"));
            }
            assert!(said.contains(threat), "{size:?}\n{said}");
        }
    }
}

#[test]
fn the_most_urgent_stands_first_and_one_key_says_that_it_was_used() {
    let mut holder = Holder::new("used", En, (80, 24), CARDS);
    assert!(holder.keys("<Ctrl-D>").lines().nth(3).unwrap().starts_with("> * giffgaff"));
    let text = holder.keys("u");
    assert_eq!(holder.cards()[0], ("gg".to_owned(), Some(TODAY)));
    assert!(joined(&text).contains("used on 2026-11-20; giffgaff · the red one: act before 2027-05-19"), "{text}");
    assert!(text.contains("> * giffgaff"), "the same card stays chosen: {text}");
    holder.keys("z");
    assert_eq!(holder.cards()[0].1, Some((2026, 6, 10)), "it can be taken back");
    holder.keys("---<");
    assert_eq!(holder.cards()[0].1, Some((2026, 5, 7)), "days and months");
    holder.keys(">>>>>>>>>>");
    assert_eq!(holder.cards()[0].1, Some(TODAY), "no day is after today");
    holder.keys("z");
    assert_eq!(holder.cards()[0].1, Some((2026, 6, 10)), "days that were stepped over are one change");
    assert!(holder.keys("z").contains("nothing to take back"));
}

#[test]
fn a_card_that_is_taken_out_can_be_put_back_with_what_was_seen() {
    let seen = "\n[[report]]\ncard = \"gg\"\nservice = \"wechat\"\nask = \"receive-code\"\noutcome = \"worked\"\n";
    let mut holder = Holder::new("removed", En, (80, 24), &format!("{CARDS}{seen}"));
    let before = own(&holder.file).mine().clone();
    let text = holder.keys("<Ctrl-D><Del>");
    assert!(text.contains("Taken out: giffgaff"), "{text}");
    assert_eq!(holder.cards().len(), 1);
    holder.keys("z");
    let after = own(&holder.file).mine().clone();
    assert_eq!(after.seen, before.seen);
    assert!(
        before
            .cards
            .iter()
            .all(|card| after.cards.iter().any(|found| found.label == card.label && found.last_used == card.last_used))
    );
}

#[test]
fn what_is_typed_becomes_a_card_with_one_key_and_gets_a_label() {
    let mut holder = Holder::new("added", En, (80, 24), "");
    assert!(holder.keys("<Ctrl-D>").contains("No card is written down yet"));
    let text = holder.keys("a<Enter>");
    assert!(text.contains("Find a card first"), "there is nothing to write down: {text}");
    holder.keys("<Esc>giffgaff 2026-08-31 wechat?s");
    assert!(
        joined(&holder.user.text())
            .contains("Written down: giffgaff (gb-giffgaff). Ctrl-D: your cards; giffgaff: act before 2027-02-27")
    );
    let text = holder.keys("<Ctrl-D>lthe red one 5<Backspace><Backspace><Enter>");
    assert!(text.contains("giffgaff · the red one"), "{text}");
    let card = own(&holder.file).mine().cards[0].clone();
    assert_eq!((card.label.as_deref(), card.bound.as_slice()), (Some("the red one"), &["wechat".to_owned()][..]));
    let text = holder.keys("l<Ctrl-U>+44 7700 900123<Enter>");
    assert!(text.contains("looks like a number"), "{text}");
    assert_eq!(own(&holder.file).mine().cards[0], card, "nothing private is kept");
    assert!(holder.keys("<Esc>").contains("giffgaff · the red one"));
    assert!(holder.keys("a").contains("Type nothing to keep giffgaff"));
    holder.keys("<Enter>");
    assert_eq!(holder.cards().len(), 2, "the card that is shown, once more");
    let text = holder.keys("asomething else<Enter>");
    assert!(text.contains("which card it is was not understood"), "{text}");
    holder.keys("<Ctrl-U>pk keep-alive 2026-11-01<Enter>");
    assert!(holder.cards().contains(&("pk-keep-alive".to_owned(), Some((2026, 11, 1)))), "{:?}", holder.cards());
}

#[test]
fn a_day_and_a_period_are_typed_and_taken_back() {
    let mut holder = Holder::new("term", En, (80, 24), CARDS);
    let card = |holder: &Holder| own(&holder.file).mine().cards[0].clone();
    let text = holder.keys("<Ctrl-D>t10 days<Enter>");
    assert!(joined(&text).contains("your own period is 10 days; giffgaff · the red one: since 2026-06-20"), "{text}");
    let text = holder.keys("tyesterday<Enter>");
    assert!(joined(&text).contains("used on 2026-11-19; giffgaff · the red one: act before 2026-11-29"), "{text}");
    assert_eq!(card(&holder).last_used, Some((2026, 11, 19)));
    assert!(holder.keys("tperhaps<Enter>").contains("a day or a period, please"));
    assert!(holder.keys("<Ctrl-U>2027-01-01<Enter>").contains("is still to come"));
    holder.keys("<Esc>t<Enter>");
    assert_eq!(card(&holder).period, None, "typing nothing takes it away");
    holder.keys("z");
    assert_eq!(card(&holder).period.map(|period| period.to_string()).as_deref(), Some("10 days"));
    holder.keys("zz");
    assert_eq!((card(&holder).period, card(&holder).last_used), (None, Some((2026, 6, 10))));
}

#[test]
fn what_counts_from_something_else_than_use_says_so() {
    let mut holder = Holder::new("counts", En, (80, 24), "");
    let text = holder.keys("<Ctrl-D>aultra mobile paygo<Enter>");
    assert!(
        joined(&text).contains("30 days from the last payment. When was it last topped up? u says today"),
        "{text}"
    );
    assert!(joined(&holder.keys("u")).contains("Ultra Mobile PayGo, topped up on 2026-11-20"));
    let text = holder.keys("akogan 2026-12-31<Enter>");
    assert!(
        joined(&text).contains("Written down: Kogan Mobile (au-kogan); Kogan Mobile: act before 2027-01-20"),
        "{text}"
    );
    let text = holder.keys("++");
    assert!(joined(&text).contains("Kogan Mobile, plan ends on 2027-01-02"), "a plan may end later: {text}");
    let text = holder.keys("acyta tourist 2026-11-10<Enter>");
    assert!(joined(&text).contains("act before 2026-12-10 (20 days left)"), "{text}");
    assert!(joined(&holder.keys("u")).contains("used on 2026-11-20; Cyta tourist eSIM: act before 2026-12-10"));
    assert!(joined(&holder.keys("+")).contains("activated on 2026-11-11; Cyta tourist eSIM: act before 2026-12-11"));
    let text = holder.keys("agiffgaff 2026-12-31<Enter>");
    assert!(text.contains("is still to come") && text.contains("giffgaff 2026-12-31_"), "what was typed stays: {text}");
    let text = holder.keys("<Ctrl-U>colombia<Enter>");
    assert!(joined(&text).contains("which card of Colombia?"), "{text}");
    let text = holder.keys("<Ctrl-U>giffgaff +447700900123<Enter>");
    assert!(joined(&text).contains("number that you typed was not kept"), "{text}");
}

#[test]
fn five_cards_are_written_down_from_what_people_type() {
    let mut holder = Holder::new("five", En, (80, 24), "");
    holder.keys("<Ctrl-D>");
    for typed in [
        "giffgaff 2026-08-31",
        "hk club sim 2026-10-01",
        "pk keep-alive",
        "mx prepaid 2026-06-01",
        "ultra mobile paygo",
    ] {
        holder.keys(&format!("a{typed}<Enter>"));
    }
    assert_eq!(holder.cards().len(), 5, "{:?}", holder.cards());
    let text = holder.user.text();
    let first = text.lines().nth(3).unwrap();
    assert!(first.contains("giffgaff") && first.contains("2027-02-27"), "what dies first stands first: {text}");
}

#[test]
fn enter_opens_the_answer_to_a_card_as_it_was_written_down() {
    let mut holder = Holder::new("open", En, (80, 24), CARDS);
    let text = holder.keys("<Ctrl-D><Enter>");
    assert!(text.contains("giffgaff (Keep-alive SIM)") && text.contains("2026-12-07"), "{text}");
    let text = holder.keys("<Ctrl-D><Down><Enter>");
    assert!(text.contains("Pakistan / Keep-alive SIM"), "{text}");
}

#[test]
fn the_calendar_is_written_beside_the_cards_and_told_where() {
    let mut holder = Holder::new("calendar", En, (80, 24), CARDS);
    let text = holder.keys("<Ctrl-D>c");
    let file = holder.file.with_extension("ics");
    assert!(text.replace('\n', "").contains(file.to_str().unwrap()), "{text}");
    let written = fs::read_to_string(&file).unwrap();
    assert!(written.contains("UID:gg@mine.simbind") && written.contains("DTSTART;VALUE=DATE:20261206"), "{written}");
    let names = fs::read_dir(holder.file.parent().unwrap())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.collect();
    names.sort_unstable();
    assert_eq!(names, ["mine.ics", "mine.lock", "mine.toml"], "no other file is touched");
}

#[test]
fn pins_become_cards_with_one_key() {
    let mut holder = Holder::new("pins", En, (80, 24), "");
    let text = holder.keys("giffgaff<Ctrl-T><Ctrl-U>pk<Enter><Down*4><Ctrl-T><Ctrl-D>");
    assert!(joined(&text).contains("p writes down the cards that you pinned: 2"), "{text}");
    holder.keys("p");
    assert_eq!(holder.cards().len(), 2);
    assert!(holder.keys("p").contains("all written down already"));
    assert_eq!(holder.cards().len(), 2);
    holder.keys("z");
    assert_eq!(holder.cards().len(), 0, "all of them are taken back at once");
}

#[test]
fn what_is_due_is_told_at_the_start_and_enter_shows_it() {
    let due = "giffgaff: act before 2026-12-07. All of them: Enter";
    let options = || Options { due: due.to_owned(), ..Options::new(&DATASET, En, TODAY) };
    let file = folder("screen-mine-due").join("mine.toml");
    fs::write(&file, CARDS).unwrap();
    let mut holder = Holder::with(file.clone(), options(), (80, 24));
    assert!(holder.user.text().contains(due));
    let text = holder.keys("<Enter>");
    assert!(text.contains("The cards that you hold") && !text.contains(due), "{text}");
    let mut holder = Holder::with(file.clone(), options(), (80, 24));
    assert!(!holder.keys("<Down><Enter>").contains("The cards that you hold"), "only as the first key");
    let notice = "a fault".to_owned();
    let mut holder = Holder::with(file, Options { notice, ..options() }, (80, 24));
    assert!(holder.user.text().contains("a fault"));
    assert!(!holder.keys("<Enter>").contains("The cards that you hold"), "only where it is told");
}

#[test]
fn what_has_changed_since_is_told_once_on_the_screen() {
    let noted = "noted = { version = \"2020-01-01\", words = { wechat = \"no\" }, rules = [\"gb-giffgaff: 90 days\"], threats = [] }\n";
    let text = format!("[[card]]\nid = \"gg\"\nproduct = \"gb-giffgaff\"\nlast-used = \"2026-06-10\"\n{noted}");
    let mut holder = Holder::new("news", En, (80, 24), &text);
    assert!(holder.keys("<Ctrl-D>").contains("New: "), "{}", holder.user.text());
    assert!(holder.keys("u").contains("New: "), "as long as the board is open");
    assert!(!holder.keys("<Esc><Ctrl-D>").contains("New: "), "{}", holder.user.text());
}

#[test]
fn what_somebody_saw_stands_in_the_short_answer_and_at_its_proof() {
    let seen = "\n[[report]]\ncard = \"gg\"\nservice = \"wechat\"\nask = \"receive-code\"\noutcome = \"worked\"\nday = \"2026-10-03\"\n";
    let mut with = Holder::new("seen", En, (58, 60), &format!("{CARDS}{seen}"));
    let mut without = Holder::new("unseen", En, (58, 60), CARDS);
    let line = "You saw: WeChat, Get the code: it worked (2026-10-03)";
    let (short, plain) = (with.keys("giffgaff<Enter>"), without.keys("giffgaff<Enter>"));
    assert!(short.contains(line) && !plain.contains(line), "{short}");
    let rest: Vec<&str> = short.lines().filter(|text| !text.contains("You saw")).collect();
    assert!(
        plain.lines().filter(|line| line.contains("How sure")).all(|sure| rest.contains(&sure)),
        "it weighs nothing"
    );
    let mut proof = String::new();
    for row in 1..4 {
        proof.push_str(&with.keys(&format!("1<Down*{row}><Enter>")));
        (0..4).for_each(|_| proof.push_str(&with.keys("<PgDn>")));
    }
    assert!(joined(&proof).contains(line), "{proof}");
    assert!(!with.keys("<Ctrl-U>japan<Enter><Enter>").contains("You saw"), "of this card alone");
}

#[test]
fn a_broken_file_is_told_and_left_alone() {
    let file = folder("screen-mine-broken").join("mine.toml");
    let text = "[[card]]\nid = \"gg\n";
    fs::write(&file, text).unwrap();
    let mut user = User::new(En, (80, 24));
    let own = Own::at(Some(file.clone()));
    user.screen = Screen::new(&DATASET, Options { own, ..Options::new(&DATASET, En, TODAY) });
    for keys in ["<Ctrl-D>", "giffgaff?s"] {
        let said = user.keys(keys).text();
        assert!(said.contains("is broken and was left alone"), "{said}");
    }
    assert_eq!(fs::read_to_string(&file).unwrap(), text);
}

#[test]
fn the_footer_of_the_board_names_no_key_that_does_nothing() {
    for language in LANGUAGES {
        for place in ["<Ctrl-D>", "<Ctrl-D><Down>", "<Ctrl-D>l", "<Ctrl-D>a", "<Ctrl-D>u", "<Ctrl-D>t"] {
            let pressed = |key: &str| {
                let mut holder = Holder::new("footer", language, (80, 24), CARDS);
                holder.keys(place);
                let before = holder.keys("<Ctrl-L>");
                (before, holder.keys(key))
            };
            let (text, _) = pressed("");
            let footer = text.lines().last().unwrap();
            for key in footer_keys(language, footer).iter().filter(|key| *key != "<Ctrl-C>") {
                let (before, after) = pressed(key);
                assert_ne!(before, after, "{key} at {place}: {footer}");
            }
        }
    }
}

#[test]
fn strangers_have_no_cards() {
    let kiosk = |kiosk| {
        let mut user = User::new(En, (80, 200));
        user.screen = Screen::new(&DATASET, Options { kiosk, ..Options::new(&DATASET, En, TODAY) });
        user.keys("giffgaff<Enter>");
        user
    };
    let before = kiosk(true).text();
    for key in ["<Ctrl-D>", "?s"] {
        assert_eq!(kiosk(true).keys(key).text(), before, "{key}");
        assert_ne!(kiosk(false).keys(key).text(), before, "{key}");
    }
    let (help, others) = (kiosk(true).keys("<F1>").text(), kiosk(false).keys("<F1>").text());
    assert!(others.contains("my cards") && others.contains("keep this card"), "{others}");
    assert!(kiosk(false).keys("<Ctrl-D>?").text().contains("your cards"));
    assert!(!help.contains("keep this card") && !help.contains("my cards") && !help.contains("your cards"), "{help}");
}
