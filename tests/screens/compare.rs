//! Pins, and answers side by side.

use simbind::answer::report;
use simbind::dataset::Language::{self, En, Zh};
use simbind::query::Query;
use simbind::text::width;
use simbind::tui::screen::{Options, Screen};
use simbind::words::Words;

use crate::LANGUAGES;
use crate::support::screen::{DATASET, User};
use crate::support::{TODAY, query};

/// Pins the first card of four places, and opens the comparison.
const FOUR: &str = "pk<Ctrl-T><Ctrl-U>co<Ctrl-T><Ctrl-U>mx<Ins><Ctrl-U>nc<Enter><Down*2><Ctrl-T>";

/// Somebody who comes back with pins.
fn with_pins(language: Language, size: (u16, u16), pins: Vec<Query>) -> User {
    let mut options = Options::new(&DATASET, language, TODAY);
    options.memory.pins = pins;
    let mut user = User::new(language, size);
    user.screen = Screen::new(&DATASET, options);
    user
}

fn pin(country: &str, card: &str, profile: &str, settings: &[&str]) -> Query {
    let settings: Vec<String> = settings.iter().map(|setting| (*setting).to_owned()).collect();
    query(&DATASET, country, card, profile, &settings)
}

fn title(user: &mut User) -> String {
    user.see().lines().remove(1)
}

fn last(user: &mut User) -> String {
    user.see().lines().pop().unwrap()
}

#[test]
fn a_pin_is_told_and_taken_away_by_the_same_key() {
    for (language, mark) in [(En, "(pinned)"), (Zh, "（已加入对比）")] {
        for key in ["<Ctrl-T>", "<Ins>"] {
            let mut user = User::new(language, (80, 24));
            user.keys("pk<Enter>");
            assert!(!user.text().contains(mark));
            assert!(user.keys(key).text().contains(mark), "{key}: {}", user.text());
            assert!(last(&mut user).contains("Ctrl-K"), "{}", last(&mut user));
            assert_eq!(user.screen.memory().pins.len(), 1);
            assert!(!user.keys("<Down>").text().contains(mark), "another card is another answer");
            assert!(!last(&mut user).contains("Ctrl-K"), "said until the next key");
            assert!(user.keys("<Up>").text().contains(mark));
            assert!(!user.keys(key).text().contains(mark));
            assert!(user.screen.memory().pins.is_empty());
        }
    }
}

#[test]
fn in_the_search_field_the_letter_is_typed() {
    let mut user = User::new(En, (80, 24));
    user.keys("pkt");
    assert!(user.text().contains("Search: pkt"));
    assert!(user.screen.memory().pins.is_empty());
    user.keys("<Ctrl-U>qqqq<Ctrl-T>");
    assert!(user.screen.memory().pins.is_empty(), "there is no answer to pin");
}

#[test]
fn a_fifth_pin_is_refused_in_words() {
    for (language, told) in [(En, "4 pins are the most"), (Zh, "最多对比 4 个")] {
        for size in [(80, 24), (40, 12)] {
            let mut user = User::new(language, size);
            user.keys(FOUR).keys("<Down><Down><Ctrl-T>");
            let said = user.text().replace('\n', " ");
            assert!(said.contains(told), "{said}");
            assert_eq!(user.screen.memory().pins.len(), 4);
            assert!(user.keys("<Ctrl-K>").text().contains("4/4") || user.text().contains("1/4"), "{}", user.text());
        }
    }
}

#[test]
fn four_answers_stand_side_by_side_for_both_services() {
    let mut user = User::new(En, (80, 24));
    let text = user.keys(FOUR).keys("<Ctrl-K>").text();
    for told in
        ["PK", "CO", "MX", "[NC", "WeChat (* differs: ", "Alipay (* differs: ", "Compare 4/4: New Caledonia / eSIM"]
    {
        assert!(text.contains(told), "{told} in\n{text}");
    }
    let pins = user.screen.memory().pins;
    let answers: Vec<_> = pins.iter().map(|pin| report(&DATASET, pin)).collect();
    let wording = &DATASET.tables.wording;
    for (ask, found) in DATASET.tables.asks.entries() {
        let judged = answers
            .iter()
            .map(|answer| (answer.services[0].asks[ask.index()].word, answer.services[0].asks[ask.index()].verdict));
        let judged: Vec<_> = judged.collect();
        let is_different = judged.iter().any(|one| *one != judged[0]);
        let is_row = |line: &&str| line.trim_start_matches(['>', '*', ' ']).starts_with(found.name.en());
        let row = text.lines().find(is_row).unwrap_or_else(|| panic!("{} in\n{text}", found.name.en()));
        assert_eq!(row.contains('*'), is_different, "{row}");
        let words: Vec<&str> =
            judged.iter().map(|(word, _)| word.name(Words { wording, language: Language::En })).collect();
        let shown = row.trim_start_matches(['>', '*', ' ']).strip_prefix(found.name.en()).unwrap();
        let shown = shown.split_whitespace().collect::<Vec<_>>().join(" ");
        if words.iter().any(|word| *word != words[0]) || !is_different {
            assert_eq!(shown, words.join(" "), "{row}");
        } else {
            assert!(shown.contains(" to "), "where the words are the same the ends tell: {row}");
        }
    }
}

#[test]
fn every_answer_and_row_is_reached_where_there_is_little_room() {
    for language in LANGUAGES {
        let mut user = User::new(language, (40, 12));
        user.keys(FOUR).keys("<Ctrl-K><Home>");
        for code in ["[PK", "[CO", "[MX", "[NC"] {
            user.keys("<Right>");
            assert!(user.text().contains(code), "{code} in\n{}", user.text());
        }
        let mut asks = 0;
        for _ in 0..2 * DATASET.tables.asks.len() {
            let text = user.text();
            let row = text.lines().find(|line| line.starts_with("> ")).unwrap_or_else(|| panic!("a row in\n{text}"));
            asks += usize::from(DATASET.tables.asks.iter().any(|ask| row.contains(ask.name.in_language(language))));
            user.keys("<Down>");
        }
        assert_eq!(asks, 2 * DATASET.tables.asks.len());
        let mut seen = String::new();
        for _ in 0..80 {
            seen.push_str(&user.text());
            user.keys("<Down>");
        }
        for number in ["1 ", "2 ", "3 ", "4 "] {
            assert!(seen.lines().any(|line| line.starts_with(number)), "what decides answer {number} in\n{seen}");
        }
        let before = user.text();
        assert_eq!(before, user.keys("<Down>").text(), "the end");
        assert_ne!(before, user.keys("<Up>").text(), "every key up moves something");
    }
}

#[test]
fn without_pins_it_says_what_to_do_and_shows_the_present_answer() {
    let wide = (80, 24);
    for (language, size, none, now) in [
        (En, wide, "No answer is pinned", "[PK Pakistan now]"),
        (Zh, wide, "还没有加入对比的答案", "[PK 巴基斯坦 现在]"),
        // Where the names of the asks need the room, the code is enough.
        (En, (40, 12), "No answer is pinned", "[PK now]"),
        (Zh, (40, 12), "还没有加入对比的答案", "现在]"),
    ] {
        let mut user = User::new(language, size);
        let text = user.keys("pk<Enter><Ctrl-K>").text();
        assert!(text.contains(none) && text.contains(now), "{text}");
        assert!(!text.contains('*'), "one answer differs from none: {text}");
        let one = user.keys("<Ctrl-T>").text();
        assert!(!one.contains(none) && !one.contains(now) && one.contains("[PK ") && one.contains("Ctrl-T"), "{one}");
        let beside = user.keys("<Esc>/<Ctrl-U>co<Ctrl-K>").text();
        let both = beside + &user.keys("<Left>").text();
        assert!(both.contains("PK") && both.contains("CO"), "{both}");
        let nothing = User::new(language, (80, 24)).keys("qqqq<Ctrl-K>").text();
        assert!(nothing.contains(none), "{nothing}");
    }
}

#[test]
fn enter_opens_the_answer_with_everything_that_was_said() {
    let pins = vec![
        pin("PK", "keep-alive", "keeper", &["card.sms=roams", "wechat/you.account=none"]),
        pin("MX", "esim", "anyone", &["card.number=own"]),
    ];
    let mut user = with_pins(En, (80, 24), pins.clone());
    user.keys("japan<Enter><Down*4><Ctrl-K><Home><Right><Right>");
    assert!(title(&mut user).contains("Mexico / eSIM / Not said"), "{}", title(&mut user));
    let proof = user.keys("<Down*2><Enter>").text();
    assert!(proof.contains("[Mexico / eSIM (pinned)]") && proof.contains("> MX Mexico"), "{proof}");
    assert!(proof.lines().nth(3).unwrap().contains("Open a new account / WeChat"), "{proof}");
    assert!(user.keys("<F4>").text().contains("own number (said by you)"), "{}", user.text());
    user.keys("<Esc><Ctrl-K><Left>");
    assert!(title(&mut user).contains("Pakistan / Keep-alive SIM"), "{}", title(&mut user));
    user.keys("<Enter>");
    assert!(user.keys("<Esc>").text().contains("Pakistan / Keep-alive SIM (pinned)"), "{}", user.text());
    assert_eq!(user.screen.memory().pins, pins);
    let profile = user.screen.query().unwrap().profile;
    assert_eq!(DATASET.tables.profiles[profile.index()].id, "keeper", "the profile goes with it");
}

/// Whatever its code, the place of a pin is found again.
#[test]
fn a_pin_of_every_place_can_be_restored() {
    for country in DATASET.tables.countries.ids() {
        let asked = Query { country, ..pin("PK", "esim", "anyone", &["card.number=own"]) };
        let mut user = with_pins(En, (80, 24), vec![asked.clone()]);
        user.keys("<Ctrl-K><Right><Enter><Alt-1>");
        let text = user.text();
        let code = DATASET.tables.countries.get(country).unwrap().code;
        assert!(text.contains(&format!("> {code} ")) && text.contains("(pinned)"), "{code}: {text}");
    }
}

#[test]
fn a_pin_of_a_card_with_a_name_opens_that_card() {
    let mut user = User::new(En, (80, 24));
    user.keys("giffgaff<Ctrl-T>");
    let pinned = user.screen.query().cloned().unwrap();
    assert!(pinned.product.is_some(), "{}", user.text());
    let text = user.keys("<Ctrl-U>japan<Ctrl-K><Home><Right><Enter><Alt-1>").text();
    assert!(text.contains("giffgaff (Keep-alive SIM) (pinned)"), "{text}");
    assert_eq!(user.screen.query(), Some(&pinned));
}

#[test]
fn the_text_tells_what_was_said() {
    let pins = vec![pin("PK", "esim", "anyone", &["card.number=own"]), pin("PK", "esim", "anyone", &[])];
    let mut user = with_pins(En, (80, 40), pins.clone());
    let text = user.keys("pk<Ctrl-K><End>").text();
    assert!(text.contains("said by you: number of the card: own number"), "{text}");
    let number = DATASET.tables.facts.find(|fact| fact.id == "card.number").unwrap();
    let known = report(&DATASET, &pins[1]).services[0].known.of(number);
    assert!(known.values.single().is_none(), "the other says nothing of it");
}

#[test]
fn del_takes_the_chosen_pin_away() {
    let mut user = User::new(En, (80, 24));
    user.keys(FOUR).keys("<Ctrl-K><Left*3>");
    assert!(title(&mut user).contains("1/4: Pakistan"), "{}", title(&mut user));
    user.keys("<Del>");
    assert_eq!(user.screen.memory().pins.len(), 3);
    assert!(last(&mut user).contains("3 left"), "{}", last(&mut user));
    assert!(title(&mut user).contains("1/3: Colombia"), "{}", title(&mut user));
    user.keys("<Backspace><Backspace>");
    assert!(title(&mut user).contains("New Caledonia"), "{}", title(&mut user));
    user.keys("<Del><Del>");
    assert!(user.screen.memory().pins.is_empty());
    assert!(user.text().contains("[NC New Caled~ now]"), "the present answer stays: {}", user.text());
}

#[test]
fn tab_goes_to_the_same_ask_of_the_other_service() {
    let mut user = User::new(En, (80, 24));
    user.keys(FOUR).keys("<Ctrl-K><Down*2>");
    assert!(user.text().contains("Open a new account / WeChat: "), "{}", user.text());
    assert!(user.keys("<Tab>").text().contains("Open a new account / Alipay: "), "{}", user.text());
    assert!(user.keys("<Tab>").text().contains("Open a new account / WeChat: "), "{}", user.text());
}

#[test]
fn no_row_is_wider_than_the_screen_and_no_colour_is_needed() {
    for language in LANGUAGES {
        let mut user = User::new(language, (80, 24));
        let seen = user.keys(FOUR).keys("<Ctrl-K>").see();
        assert!(seen.lines().iter().all(|line| width(line) <= 80));
        assert!(seen.lines().iter().any(|line| line.starts_with("  * ")), "{}", seen.text());
        assert!(seen.cells().all(|(_, cell)| cell.fg == ratatui::style::Color::Reset), "no colour in the plain look");
    }
}
