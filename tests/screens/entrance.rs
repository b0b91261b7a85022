//! The way in: the first page, sentences, cards with a name, guides, and keys that lose nothing.

use simbind::answer::subjects;
use simbind::dataset::Language::{self, En, Zh};
use simbind::query::Query;
use simbind::term::Flow;
use simbind::words::Words;

use crate::LANGUAGES;
use crate::support::position;
use crate::support::screen::{DATASET, User, keys};
use simbind::dataset::ProductId;

fn english(written: &str) -> User {
    let mut user = User::new(En, (80, 24));
    user.keys(written);
    user
}

fn asked(user: &User) -> &Query {
    user.screen.query().expect("a question")
}

fn product(name: &str) -> ProductId {
    position(DATASET.tables.products.iter().map(|product| product.name.en()), name)
}

fn is_at_the_door(user: &mut User, language: Language) -> bool {
    user.text().contains(Words { wording: &DATASET.tables.wording, language }.door_why())
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

/// What stands in the pane of the answer, without the gaps between words and lines.
fn pane(text: &str) -> String {
    text.lines().filter_map(|line| line.rsplit('│').next()).map(squeezed).collect()
}

#[test]
fn the_first_page_stands_there_until_something_is_typed_or_chosen() {
    for language in LANGUAGES {
        for size in [(80, 24), (200, 60)] {
            let mut user = User::new(language, size);
            assert!(is_at_the_door(&mut user, language), "{}", user.text());
            let pane = pane(&user.text());
            for reason in &DATASET.tables.reasons {
                let name = squeezed(reason.name.in_language(language));
                assert!(pane.contains(&name), "{} in\n{}", reason.id, user.text());
            }
            for way in ["c", "<Down>", "<Tab><Down>"] {
                let mut user = User::new(language, size);
                assert!(!is_at_the_door(user.keys(way), language), "{way}: {}", user.text());
            }
        }
    }
}

#[test]
fn a_reason_says_who_somebody_is_and_what_they_hold() {
    for language in LANGUAGES {
        assert_eq!(DATASET.tables.reasons.len(), 10, "a digit for each");
        for (digit, reason) in "1234567890".chars().zip(&DATASET.tables.reasons) {
            let mut user = User::new(language, (80, 24));
            let text = user.keys(&format!("<Enter>{digit}")).text();
            // What to type next is said in the bottom row.
            assert!(text.lines().last().unwrap().contains(reason.next.in_language(language)), "{}: {text}", reason.id);
            if let Some(guide) = reason.guide {
                let name = DATASET.tables.guides[guide.index()].name.in_language(language);
                assert!(text.contains(&format!("[{name}]")), "{}: {text}", reason.id);
            }
            user.keys("pk");
            if let Some(profile) = reason.profile {
                assert_eq!(asked(&user).profile, profile, "{}", reason.id);
            }
            if let Some(card) = reason.card {
                assert_eq!(asked(&user).card, card, "{}", reason.id);
            }
            assert_eq!(DATASET.tables.countries[asked(&user).country.index()].code, "PK", "{}", reason.id);
        }
    }
}

#[test]
fn what_was_typed_is_read_from_its_beginning_once_it_is_done() {
    let typed = "giffgaff shanghai wechat";
    for (size, seen) in [((80, 24), "giffgaff shan"), ((40, 12), "giffgaff sha")] {
        let mut user = User::new(En, size);
        user.keys(typed);
        assert!(user.text().lines().next().unwrap().contains("wechat"), "the caret is seen: {}", user.text());
        assert!(user.keys("<Enter>").text().lines().next().unwrap().contains(seen), "{}", user.text());
    }
}

#[test]
fn the_footer_names_the_answers_that_stand_there_and_no_more() {
    for language in LANGUAGES {
        for (typed, size) in
            [("giffgaff shanghai wechat", (80, 24)), ("pakistan keep-alive", (80, 24)), ("us-google-voice", (80, 24))]
        {
            let mut user = User::new(language, size);
            let text = user.keys(&format!("{typed}<Enter><Enter>")).text();
            let (above, footer) = text.trim_end().rsplit_once('\n').unwrap();
            let line = above.lines().find(|line| line.contains("Otherwise?") || line.contains("不是这样？"));
            let stands = |digit: char| line.is_some_and(|line| line.contains(&format!(" {digit} ")));
            let last = ('5'..='9').rev().find(|digit| stands(*digit));
            let run = footer.split("  ").find(|entry| entry.ends_with("answer") || entry.ends_with("回答问题"));
            let named = run.and_then(|run| run.split(' ').next()).and_then(|keys| keys.chars().last());
            assert_eq!(named, last, "{text}");
        }
    }
}

#[test]
fn escape_leads_from_a_reason_back_to_the_first_page_and_to_the_field() {
    let mut user = english("<Enter>");
    let page = user.text();
    let guide = user.keys("5").text();
    assert!(guide.contains("[Change the number of an account]"), "{guide}");
    assert_eq!(user.keys("<Esc>").text(), page);
    assert!(user.see().cursor.is_none());
    assert!(user.keys("<Esc>").see().cursor.is_some(), "{}", user.text());
    assert!(is_at_the_door(&mut user, En), "{}", user.text());
}

/// Whatever pane has the focus: what is typed is searched, and nothing is set, pinned or left.
#[test]
fn what_is_typed_in_a_pane_is_searched_and_loses_nothing() {
    let places =
        ["", "<Enter>", "<Enter>5", "co<Enter>", "co<Enter><Enter>", "co<Enter><Enter>3", "giffgaff<Tab><Tab>"];
    for place in places {
        for (word, found) in [("qatar", "Qatar"), ("thai", "Thailand"), ("qianmian", "")] {
            let mut user = english(place);
            let (profile, before) = (user.screen.memory().profile, user.screen.memory().pins);
            for key in keys(word) {
                assert_eq!(user.key(key), Flow::Continue, "{word} after `{place}`");
                user.see();
            }
            let text = user.text();
            assert!(text.contains(&format!("Search: {word} ")), "`{place}`: {text}");
            assert!(text.contains(found), "`{place}`: {text}");
            assert_eq!((user.screen.memory().profile, user.screen.memory().pins), (profile, before), "`{place}`");
            let settings = user.screen.query().map_or(0, |query| query.settings.len());
            assert_eq!(settings, 0, "`{place}` {word}");
        }
    }
}

#[test]
fn in_what_covers_the_panes_letters_do_nothing() {
    for panel in ["<F4>", "<F12>", "<F11>", "<Ctrl-R>", "<Ctrl-K>", "<Ctrl-X>"] {
        let mut user = english(&format!("co<Enter>{panel}"));
        let before = user.text();
        for word in ["qatar", "thai", "qianmian"] {
            for key in keys(word) {
                assert_eq!(user.key(key), Flow::Continue, "{panel}");
            }
            assert_eq!(user.text(), before, "{panel} {word}");
        }
    }
}

#[test]
fn a_sentence_chooses_the_card_and_says_facts_that_go_with_it() {
    let mut user = english("giffgaff shanghai wechat");
    assert!(user.text().contains("United Kingdom / giffgaff"), "{}", user.text());
    assert!(user.text().contains("You said: you are in mainland China."), "{}", user.text());
    assert_eq!(asked(&user).product, Some(product("giffgaff")));
    assert_eq!(asked(&user).settings.len(), 1);
    user.keys("<Ctrl-U>pakistan");
    assert!(asked(&user).settings.is_empty(), "it was said by the text: {:?}", asked(&user).settings);
    assert_eq!(asked(&user).product, None);
    let mut user = User::new(Zh, (80, 24));
    user.keys("墨西哥esim");
    let card = DATASET.tables.cards[asked(&user).card.index()].id;
    assert_eq!((DATASET.tables.countries[asked(&user).country.index()].code, card), ("MX", "esim"), "{}", user.text());
}

#[test]
fn what_was_said_by_hand_stays_when_the_text_changes() {
    let mut user = english("mexico<Enter><Down*2>");
    let subjects = subjects(&DATASET);
    let row = subjects.iter().position(|subject| DATASET.tables.facts[subject.fact.index()].id == "you.where").unwrap();
    user.keys(&format!("<F4><Down*{row}><Right><Esc>"));
    let said = asked(&user).settings.clone();
    assert_eq!(said.len(), 1, "{}", user.text());
    user.keys("/<Ctrl-U>pakistan");
    assert_eq!(asked(&user).settings, said);
}

#[test]
fn cards_with_a_name_are_rows_beside_their_place() {
    let mut user = english("mexico");
    let text = user.text();
    assert!(text.contains("> MX Mexico") && text.contains("  MX AT&T M"), "{text}");
    let text = user.keys("<Down>").text();
    assert!(text.contains("Mexico / AT&T M"), "{text}");
    assert!(asked(&user).product.is_some());
    assert_eq!(DATASET.tables.countries[asked(&user).country.index()].code, "MX");
    // Among the cards of the place it is chosen as well, below the kinds.
    let chosen = user.text().lines().filter(|line| line.starts_with("> ")).count();
    assert_eq!(chosen, 2, "{}", user.text());
    user.keys("<Up>");
    assert!(asked(&user).product.is_none());
}

#[test]
fn a_place_that_is_typed_letter_by_letter_leaves_the_card_alone() {
    let mut checked = 0;
    for country in &DATASET.tables.countries {
        let mut user = User::new(En, (80, 24));
        user.keys("pk<Enter><Down*2>/<Ctrl-U>");
        let card = asked(&user).card;
        let name: String = country.shown().en().chars().filter(|c| *c != '<').collect();
        user.keys(&name);
        let Some(query) = user.screen.query().filter(|query| query.product.is_none()) else { continue };
        assert_eq!(query.card, card, "{name}");
        checked += 1;
    }
    assert!(checked * 10 > DATASET.tables.countries.len() * 9, "{checked}");
}

#[test]
fn at_the_door_nothing_is_chosen_and_nobody_is_named() {
    for (language, who, traveller, first) in
        [(En, "who asks?", "Traveller from", "> HK Hong Kong"), (Zh, "谁在问？", "从内地出国", "> HK 香港")]
    {
        for size in [(80, 24), (120, 40)] {
            let mut user = User::new(language, size);
            let text = user.text();
            assert!(!text.contains("> ") && text.contains(who) && !text.contains(traveller), "{text}");
            let text = user.keys("<Down>").text();
            assert!(text.contains(first) && !text.contains(who) && text.contains(traveller), "{text}");
        }
    }
}

#[test]
fn no_card_with_a_name_is_offered_before_a_place_is_named() {
    for language in LANGUAGES {
        for door in ["", "code never arrives", "收不到验证码"] {
            let mut user = User::new(language, (80, 40));
            let here = asked(user.keys("<Down>")).country;
            let sold = DATASET.tables.products.iter().filter(|found| found.country == Some(here));
            let names: Vec<&str> = sold.map(|found| found.name.in_language(language)).collect();
            assert!(names.iter().any(|name| user.text().contains(name)), "{}", user.text());
            let mut user = User::new(language, (80, 40));
            let text = user.keys(door).text();
            assert!(!names.iter().any(|name| text.contains(name)), "{text}");
        }
    }
}

#[test]
fn a_trouble_leads_to_its_guide_and_back() {
    for (language, typed, name) in [(En, "code never arrives", "The code never arrives"), (Zh, "收不到验证码", "")]
    {
        let mut user = User::new(language, (80, 24));
        let text = user.keys(typed).text();
        assert!(text.contains(&format!("> {name}")), "{text}");
        let title = text.lines().nth(2).unwrap().trim_start_matches("> ").split('│').next().unwrap().trim().to_owned();
        assert!(text.contains(&format!("│ {}", title.trim_end_matches('~'))), "the guide stands beside it: {text}");
        let opened = user.keys("<Enter>").text();
        assert!(opened.contains(&format!("│[{}", title.trim_end_matches('~'))), "it is about no card: {opened}");
        assert_ne!(user.keys("<Down>").text(), opened, "it can be read to its end");
        let back = user.keys("<Esc>").text();
        assert!(back.contains(&format!("│ {}", title.trim_end_matches('~'))), "and Esc leads to the list: {back}");
        let untouched = asked(User::new(language, (80, 24)).keys("<Down>")).country;
        assert_eq!((asked(&user).country, asked(&user).product), (untouched, None), "half of a name found these");
        let text = user.keys("/<Ctrl-U>co").text();
        assert!(text.contains("> CO ") && !text.contains(&title), "{text}");
    }
}

#[test]
fn the_digits_of_the_changes_take_them_and_others_do_nothing() {
    let mut user = english("pakistan<Enter><Down*5><Enter><F2*3>");
    assert!(user.text().contains("5 if roaming is on: with limits"), "{}", user.text());
    let before = user.text();
    assert_eq!(user.keys("9").text(), before);
    let text = user.keys("6").text();
    assert!(text.contains("You said: you are there."), "{text}");
    assert_eq!(asked(&user).settings.len(), 1);
    let mut other = english("pakistan<Enter><Down*5><Enter><F2*3><F6>");
    assert_eq!(other.text(), text, "the function key does the same");
}

#[test]
fn on_the_first_page_no_key_answers_what_nobody_asked() {
    let mut user = english("<F5><F6><F7><Enter><F5>");
    assert!(is_at_the_door(&mut user, En), "{}", user.text());
    assert!(asked(&user).settings.is_empty(), "{:?}", asked(&user).settings);
}

/// The row of the list of keys that is chosen.
fn chosen_row(user: &mut User) -> String {
    use ratatui::style::Modifier;
    let seen = user.see();
    let mut rows = seen.cells().filter(|(at, cell)| at.y > 1 && cell.modifier.contains(Modifier::REVERSED));
    let y = rows.next().expect("a chosen row").0.y;
    seen.lines()[usize::from(y)].clone()
}

#[test]
fn a_row_of_the_list_of_keys_is_run_by_enter_or_by_its_letter() {
    for (wanted, letter, title) in
        [("matrix", "m", "Colombia / WeChat"), ("what if", "v", "What if: "), ("world map", "w", "Colombia: ")]
    {
        let mut user = english("co<Enter>?");
        let mut walked = 0;
        while !chosen_row(&mut user).ends_with(&format!("  {wanted}")) {
            user.keys("<Down>");
            walked += 1;
            assert!(walked < 100, "no {wanted} in\n{}", user.text());
        }
        let run = user.keys("<Enter>").text();
        assert!(run.contains(title), "{wanted}: {run}");
        assert_eq!(english(&format!("co<Enter>?{letter}")).text(), run, "{letter}");
    }
    let mut user = english("co<Enter>?");
    assert_eq!(user.key(keys("q")[0]), Flow::Quit);
    let mut user = english("co<Enter>?t");
    assert_eq!(user.screen.memory().pins.len(), 1, "{}", user.text());
    let text = english("co<Enter>?<Esc>").text();
    assert_eq!(text, english("co<Enter>").text(), "the list closes without a trace");
}

#[test]
fn a_small_window_says_what_this_is_and_begins_the_answer_below_a_short_list() {
    for size in [(40, 12), (50, 20)] {
        let mut user = User::new(En, size);
        assert!(user.text().contains("Can the number of a SIM be bound to"), "{}", user.text());
        user.keys("giffgaff shanghai wechat");
        assert!(
            user.text().contains("> GB giffgaff") && user.text().contains("giffgaff is getting"),
            "{}",
            user.text()
        );
        // A long list takes all of it.
        let long = User::new(En, size).keys("an").text();
        assert!(!long.contains("[1Answer]"), "{long}");
    }
}

#[test]
fn who_asks_is_heard_and_goes_with_the_text() {
    let mut user = User::new(En, (120, 40));
    user.keys("can a foreigner use alipay in china with a mexican number");
    assert!(user.text().contains("Coming to China"), "{}", user.text());
    user.keys("<Esc>mexico");
    assert!(user.text().contains("Traveller from the mainland"), "{}", user.text());
    // Who was chosen since stays.
    user.keys("<Esc>foreigner mexico<F2><Esc>mexico");
    assert!(!user.text().contains("Traveller from the mainland"), "{}", user.text());
}

#[test]
fn a_list_is_called_after_what_it_holds() {
    let title = |typed: &str| User::new(En, (80, 24)).keys(typed).text().lines().nth(1).unwrap().to_owned();
    assert!(title("").starts_with("[Country/region "), "{}", title(""));
    assert!(title("code never arrives").starts_with("[Found 1]"), "{}", title("code never arrives"));
    assert!(title("giffgaff").starts_with("[Found "), "{}", title("giffgaff"));
}
