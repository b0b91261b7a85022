//! Whatever is named can be done here: in the footer, in the list of keys, under the mouse; and the way back is the way that was come.

use simbind::dataset::Language::{self, En, Zh};
use simbind::term::{App, Event, Flow, Mouse, MouseKind};
use simbind::tui::screen::{Options, Screen};
use simbind::words::Words;

use crate::support::TODAY;
use crate::support::screen::{DATASET, Seen, User, keys};
use crate::{LANGUAGES, PLACES};

fn words(language: Language) -> Words<'static> {
    Words { wording: &DATASET.tables.wording, language }
}

fn at(language: Language, size: (u16, u16), place: &str) -> User {
    let mut user = User::new(language, size);
    // What is said until the next key is said no more.
    user.keys(place).keys("<Ctrl-L>");
    user
}

fn english(place: &str) -> User {
    at(En, (80, 24), place)
}

/// Whether pressing a key changes what is seen, or what becomes of the program.
fn changes(user: &mut User, key: &str) -> bool {
    let before = user.see();
    let mut flow = Flow::Continue;
    for key in keys(key) {
        flow = user.key(key);
    }
    let after = user.see();
    flow != Flow::Continue || is_other(&before, &after)
}

fn is_other(before: &Seen, after: &Seen) -> bool {
    before.buffer != after.buffer || before.cursor != after.cursor
}

/// The keys that the footer names, as a test presses them; of a run all of them.
pub fn footer_keys(language: Language, footer: &str) -> Vec<String> {
    let entries =
        footer.split("  ").map(str::trim).filter(|entry| !entry.is_empty() && *entry != words(language).do_type());
    let named = entries.filter_map(|entry| entry.split_once(' ')).map(|(key, _)| key);
    named.flat_map(pressed).collect()
}

fn pressed(key: &str) -> Vec<String> {
    let arrows = [("↑", "Up"), ("↓", "Down"), ("←", "Left"), ("→", "Right")];
    if let Some((_, name)) = arrows.iter().find(|(sign, _)| *sign == key) {
        return vec![format!("<{name}>")];
    }
    match key.chars().collect::<Vec<_>>()[..] {
        [one] => vec![one.to_string()],
        [first, '-', last] => (first..=last).map(String::from).collect(),
        _ => vec![format!("<{key}>")],
    }
}

#[test]
fn the_footer_names_no_key_that_does_nothing_here() {
    let mut checked = 0;
    for (language, size) in [(En, (80, 24)), (Zh, (50, 20)), (En, (40, 12))] {
        for place in PLACES {
            let footer = at(language, size, place).see().lines().pop().unwrap();
            for key in footer_keys(language, &footer) {
                let mut user = at(language, size, place);
                assert!(
                    changes(&mut user, &key),
                    "{key} does nothing at `{place}` {size:?}: {footer}\n{}",
                    user.text()
                );
                checked += 1;
            }
        }
    }
    assert!(checked > 300, "{checked}");
}

#[test]
fn every_line_of_the_list_of_keys_does_something_when_it_is_run() {
    for place in [
        "",
        "<Enter>",
        "co",
        "giffgaff shanghai wechat",
        "pk<Enter>",
        "id<Enter><Down*5><Enter>3",
        "gb<Enter><Enter>4",
        "co<F4>",
        "jp<Enter><F11>",
        "co<Ctrl-X>",
    ] {
        let before = english(place).see();
        let mut listed = english(&format!("{place}?"));
        let mut lines = 1;
        while changes(&mut listed, "<Down>") {
            lines += 1;
        }
        assert!(lines > 20, "{place}: {lines}");
        for line in 0..lines {
            let mut user = english(place);
            user.keys("?");
            // Drawn once, at the line: how far one has come does not hang on what was seen.
            for key in keys(&format!("<Down*{line}>")) {
                user.key(key);
            }
            let what = user.see();
            let flow = keys("<Enter>").into_iter().map(|key| user.key(key)).last();
            let is_done = flow != Some(Flow::Continue) || is_other(&before, &user.see());
            assert!(is_done, "line {line} at `{place}`\n{}", what.text());
        }
    }
}

#[test]
fn escape_leads_from_everywhere_to_the_empty_field() {
    for size in [(80, 24), (40, 12)] {
        for place in PLACES {
            let mut user = at(En, size, place);
            let mut pressed = 0;
            while changes(&mut user, "<Esc>") {
                pressed += 1;
                assert!(pressed < 12, "{place}");
            }
            assert!(user.see().cursor.is_some(), "`{place}` ends in the field: {}", user.text());
            let field = user.text();
            assert!(
                field.lines().next().unwrap().contains(words(En).search_hint().split(',').next().unwrap()),
                "{field}"
            );
        }
    }
}

/// In the panes; in what covers them Enter takes what is chosen.
#[test]
fn what_enter_opens_escape_closes() {
    for size in [(80, 24), (40, 12)] {
        for place in [
            "",
            "co",
            "mexico esim<Enter>",
            "pk<Enter><Enter>",
            "pk<Enter><Enter><Down*2>",
            "pk<Enter><Enter>2",
            "pk<Enter><Enter>3",
            "pk<Enter><Enter>3<Down*3>",
        ] {
            let mut user = at(En, size, place);
            let mut texts = vec![user.text()];
            // Through the steps of a guide one goes, out of it one comes at once. A reason to come is taken, not opened.
            for _ in 0..if place.is_empty() { 1 } else { 4 } {
                let is_guides = user.text().contains("[3");
                if is_guides && texts.len() > 1 || !changes(&mut user, "<Enter>") {
                    break;
                }
                texts.push(user.text());
                if is_guides {
                    break;
                }
            }
            texts.pop();
            for before in texts.iter().rev() {
                assert_eq!(user.keys("<Esc>").text(), *before, "`{place}` {size:?}");
            }
        }
    }
}

#[test]
fn every_place_is_found_from_every_pane_by_its_name() {
    let panes = ["", "<Enter>", "co<Enter>", "co<Enter><Enter>", "co<Enter><Enter>3<Enter>"];
    for letter in 'a'..='z' {
        let names = DATASET.tables.countries.iter().map(|country| country.shown().en());
        let Some(name) = names.filter(|name| name.is_ascii()).find(|name| name.to_lowercase().starts_with(letter))
        else {
            continue;
        };
        let typed = name.to_lowercase();
        for pane in panes {
            let mut user = at(En, (100, 24), pane);
            let before = user.screen.memory();
            for key in keys(&typed) {
                assert_eq!(user.key(key), Flow::Continue, "{typed} in `{pane}`");
                user.see();
            }
            let text = user.text();
            assert!(text.contains(&format!("Search: {typed}")), "{typed} in `{pane}`: {text}");
            assert!(text.contains(&name.chars().take(10).collect::<String>()), "{typed} in `{pane}`: {text}");
            assert_eq!(user.screen.memory(), before, "{typed} in `{pane}`");
            assert!(user.screen.query().is_none_or(|query| query.settings.is_empty()), "{typed} in `{pane}`");
        }
    }
}

#[test]
fn on_the_first_page_nothing_is_done_to_an_answer_that_is_not_seen() {
    for key in ["<Ctrl-T>", "<Ctrl-Y>", "<Ctrl-O>", "<F12>", "<Ctrl-R>", "<Ctrl-X>"] {
        for pane in ["", "<Enter>"] {
            let mut user = english(pane);
            assert_eq!(user.key(keys(key)[0]), Flow::Continue, "{key}");
            let text = user.text();
            assert!(text.contains(words(En).door_first()), "{key}: {text}");
            assert!(text.contains(words(En).door_why()), "{key}: {text}");
            assert!(user.screen.memory().pins.is_empty() && user.screen.printed().is_none(), "{key}");
        }
    }
}

#[test]
fn a_reason_is_chosen_with_the_arrows_too() {
    let walked = english("<Enter><Down*4><Enter>").text();
    assert_eq!(walked, english("<Enter>5").text());
    let squeezed = |text: &str| text.split_whitespace().collect::<String>();
    let text = english("<Enter><Down><Enter>").text();
    let pane: String = text.lines().filter_map(|line| line.rsplit('│').next()).map(squeezed).collect();
    assert!(pane.contains(&squeezed(DATASET.tables.reasons[1].next.en())), "{text}");
}

#[test]
fn the_reasons_open_at_the_row_that_was_chosen_and_the_whole_is_behind_them() {
    let mut user = english("pk<Enter><Down*5><Enter>");
    let answer = user.text();
    let rows: Vec<usize> = DATASET.tables.asks.iter().enumerate().map(|(at, _)| at).collect();
    let mut seen = Vec::new();
    for down in 1..rows.len() {
        let why = english(&format!("pk<Enter><Down*5><Enter><Down*{down}><Enter>")).text();
        let first = why.lines().nth(3).unwrap().to_owned();
        if !seen.contains(&why) {
            seen.push(why.clone());
        }
        assert!(!first.contains("Assumed"), "the deciding reason comes first: {why}");
    }
    assert!(seen.len() > 5, "each row has reasons of its own: {}", seen.len());
    let why = user.keys("<Down*2><Enter>").text();
    assert!(why.contains("[2Why]"), "{why}");
    let name = |id: &str| DATASET.tables.asks.iter().find(|ask| ask.id == id).unwrap().name.en();
    let whole = user.keys("<Enter>").text();
    assert_ne!(whole, why);
    assert_eq!(user.keys("<Esc>").text(), why);
    assert_eq!(user.keys("<Esc>").text(), answer);
    // Asked without a row, it is about whether it can be bound.
    let tall = |place: &str| at(En, (80, 3000), place).text();
    let headline = tall("pk<Enter><Down*5><Enter>2");
    assert!(headline.contains(&format!("{} / ", name("overall"))), "{headline}");
    assert!(!headline.contains(&format!("{} / ", name("pay-there"))), "{headline}");
    assert!(
        headline.contains("  ") && headline.lines().any(|line| line.contains(words(En).part_sources())),
        "{headline}"
    );
    let all = tall("pk<Enter><Down*5><Enter>22");
    assert!(all.contains(&format!("{} / ", name("pay-there"))), "{all}");
}

#[test]
fn guides_are_a_list_and_one_opens_in_steps() {
    for (language, size) in [(En, (80, 24)), (Zh, (80, 24)), (Zh, (40, 12))] {
        let mut user = at(language, size, "pk<Enter><Down*5><Enter>3");
        let list = user.text();
        let named = |text: &str| {
            DATASET.tables.guides.iter().filter(|guide| text.contains(guide.name.in_language(language))).count()
        };
        assert!(named(&list) >= 4, "{list}");
        let open = user.keys("<Enter>").text();
        assert!(named(&open) >= 1 && open.contains("1. "), "{open}");
        // Enter goes on through the steps, and behind the last one is the list again.
        let mut pressed = 0;
        while user.text().lines().filter(|line| line.contains(words(language).guides_other())).count() == 0 {
            user.keys("<Enter>");
            pressed += 1;
            assert!(pressed < 40, "{}", user.text());
        }
        assert!(pressed > 1);
        let next = at(language, size, "pk<Enter><Down*5><Enter>3<Down><Enter>").text();
        assert_eq!(user.keys("<Enter>").text(), next, "the next guide is chosen in it");
        let mut user = at(language, size, "pk<Enter><Down*5><Enter>3<Down><Enter><Enter>");
        assert_eq!(user.keys("<Esc><Up>").text(), list, "one Esc leads back to the list");
    }
}

#[test]
fn the_last_thing_that_was_said_is_taken_back_and_one_starts_anew() {
    let mut user = english("pakistan<Enter><Down*5><Enter><F2*3>");
    let before = user.text();
    user.keys("5");
    assert_ne!(user.text(), before);
    user.keys("<Del>");
    assert!(user.text().contains(words(En).taken_back()), "{}", user.text());
    assert_eq!(user.keys("<Ctrl-L>").text(), before);
    let profile = |user: &User| user.screen.query().unwrap().profile;
    let said = profile(&user);
    user.keys("<Del>");
    assert_ne!(profile(&user), said, "who one is can be taken back, too");
    let mut user = english("giffgaff shanghai wechat");
    assert_eq!(user.screen.query().unwrap().settings.len(), 1);
    user.keys("<Del>");
    assert!(user.screen.query().unwrap().settings.is_empty(), "and what was typed");
    let fresh = english("").text();
    for place in ["pakistan<Enter><Down*5><Enter>5<Ctrl-U>", "co<Enter>?n", "co<Ctrl-U><Ctrl-U>", "<Enter>2<Ctrl-U>"] {
        assert_eq!(english(place).text(), fresh, "{place}");
    }
}

#[test]
fn who_somebody_is_goes_with_the_session_unless_they_keep_it() {
    let begun = english("").screen.memory().profile;
    assert_eq!(english("co<F2*2>").screen.memory().profile, begun);
    assert_eq!(english("<Enter>2").screen.memory().profile, begun, "a reason to come is no wish to be remembered");
    let kept = english("co<F2*2><Ctrl-S>");
    assert_eq!(kept.screen.memory().profile, kept.screen.query().unwrap().profile);
    assert_ne!(kept.screen.memory().profile, begun);
}

#[test]
fn another_place_card_or_person_is_answered_from_the_first_line() {
    for change in ["<F2>", "<Tab><Tab>japan", "<Esc><Esc><Down>"] {
        for part in ["2<PgDn>", "3<Enter><PgDn>", "4"] {
            let mut user = at(En, (80, 24), &format!("pk<Enter><Down*5><Enter>{part}{change}"));
            let text = user.text();
            assert!(text.contains("[1Answer]"), "{part}{change}: {text}");
            assert!(!text.contains("more below") || text.contains("lines 1-"), "{part}{change}: {text}");
        }
    }
}

#[test]
fn the_map_begins_with_what_differs_between_places() {
    for (language, ask) in [(En, "Pay there"), (Zh, "在当地付款")] {
        let text = at(language, (100, 30), "co<F11>").text();
        assert!(text.lines().nth(1).unwrap().contains(ask), "{text}");
        // The word in the title is one of the legend.
        let title = text.lines().nth(1).unwrap();
        let legend = text.lines().rev().nth(1).unwrap();
        let is_word = |word: &str| title.contains(word) && text.contains(word);
        let all = [
            words(language).word_yes(),
            words(language).word_limited(),
            words(language).word_unlikely(),
            words(language).word_no(),
            words(language).word_depends(),
            words(language).word_unknown(),
        ];
        assert!(all.into_iter().any(is_word), "{title} {legend}");
    }
}

#[test]
fn words_that_stand_here_are_explained_in_the_list_of_keys() {
    for (language, word) in [(En, "roaming"), (Zh, "漫游")] {
        let mut user = at(language, (80, 24), "pk<Enter><Down*5><Enter>?");
        let mut found = false;
        for _ in 0..120 {
            let text = user.text();
            if text.contains(words(language).help_used()) && text.contains(&format!("  {word}")) {
                found = true;
                break;
            }
            user.keys("<Down>");
        }
        assert!(found, "{}", user.text());
    }
    let mut user = english("pk<Enter><Down*5><Enter>?<End>");
    let list = user.text();
    let term = DATASET.tables.terms.last().unwrap();
    let text = user.keys("<Enter>").text();
    assert!(text.contains(term.text.en().split(' ').take(3).collect::<Vec<_>>().join(" ").as_str()), "{text}");
    assert_eq!(user.keys("<Esc>").text(), list);
}

#[test]
fn arrows_are_shown_by_their_signs_where_the_terminal_can() {
    for language in LANGUAGES {
        let text = at(language, (80, 24), "co<F4>").text();
        assert!(text.contains("← →") && text.contains("→ "), "{text}");
        let mut user = User::with_look(
            language,
            simbind::tui::screen::Look { ascii: true, ..crate::support::screen::PLAIN },
            (80, 24),
        );
        let text = user.keys("co<F4>").text();
        assert!(text.contains("Left Right") && !text.contains('←'), "{text}");
    }
}

fn with_mouse(size: (u16, u16), place: &str) -> User {
    let mut user = User::new(En, size);
    user.screen = Screen::new(&DATASET, Options { mouse: true, ..Options::new(&DATASET, En, TODAY) });
    user.keys(place);
    user
}

fn click(user: &mut User, wanted: &str) -> Flow {
    let seen = user.see();
    let found = seen.lines().iter().enumerate().find_map(|(row, line)| {
        let (before, _) = line.split_once(wanted)?;
        Some((u16::try_from(simbind::text::width(before)).unwrap(), u16::try_from(row).unwrap()))
    });
    let (column, row) = found.unwrap_or_else(|| panic!("no `{wanted}` in\n{}", seen.text()));
    user.screen.handle(Event::Mouse(Mouse { kind: MouseKind::Press, column, row }))
}

#[test]
fn a_click_does_what_it_looks_like() {
    // A key of the footer, the profile and the language in the head, a reason, a change, a row, a guide, a line of the list.
    let mut user = with_mouse((120, 24), "co<Enter>");
    assert_eq!(click(&mut user, "Ctrl-C quit"), Flow::Quit);
    let mut user = with_mouse((100, 24), "co");
    click(&mut user, "F2  ");
    assert_eq!(user.text(), with_mouse((100, 24), "co<F2>").text());
    let mut user = with_mouse((100, 24), "co");
    click(&mut user, "F3");
    assert_eq!(user.text(), with_mouse((100, 24), "co<F3>").text());
    let mut user = with_mouse((80, 24), "<Enter>");
    click(&mut user, "5. ");
    assert_eq!(user.text(), with_mouse((80, 24), "<Enter>5").text());
    let mut user = with_mouse((80, 24), "pakistan<Enter><Down*5><Enter><F2*3>");
    click(&mut user, "5 if roaming");
    assert_eq!(user.text(), with_mouse((80, 24), "pakistan<Enter><Down*5><Enter><F2*3>5").text());
    let mut user = with_mouse((80, 24), "pakistan<Enter><Down*5><Enter>");
    click(&mut user, "Get the code");
    assert!(user.text().contains("[2Why]") && user.text().contains("Get the code / "), "{}", user.text());
    let mut user = with_mouse((80, 24), "pakistan<Enter><Down*5><Enter>3");
    let name =
        DATASET.tables.guides.iter().map(|guide| guide.name.en()).find(|name| user.text().contains(name)).unwrap();
    click(&mut user, name);
    assert!(user.text().contains("1. "), "{}", user.text());
    let mut user = with_mouse((80, 60), "co<Enter>?");
    click(&mut user, "world map");
    assert_eq!(user.text(), with_mouse((80, 60), "co<Enter><F11>").text());
}

#[test]
fn the_wheel_over_the_places_leaves_the_first_page_as_the_arrows_do() {
    let mut user = with_mouse((80, 24), "");
    user.see();
    user.screen.handle(Event::Mouse(Mouse { kind: MouseKind::WheelDown, column: 3, row: 4 }));
    assert_eq!(user.text(), with_mouse((80, 24), "<Down>").text());
}

#[test]
fn where_there_is_little_room_the_answer_takes_three_pages_at_most() {
    let mut checked = 0;
    for language in LANGUAGES {
        for place in DATASET.tables.countries.iter().step_by(17) {
            // Its code may be the name of a card, too.
            let name = place.shown().en();
            for card in [0, 1, 4] {
                for profile in [0, 3] {
                    let way = format!("{name}<Enter><Down*{card}><Enter><F2*{profile}>");
                    let mut user = at(language, (40, 12), &way);
                    let mut pages = 1;
                    loop {
                        let before = user.text();
                        if user.keys("<PgDn>").text() == before {
                            break;
                        }
                        pages += 1;
                    }
                    assert!(pages <= 3, "{way} {language:?}: {pages} pages\n{}", user.text());
                    checked += 1;
                }
            }
        }
    }
    assert!(checked > 150, "{checked}");
}

/// In what covers the panes letters do nothing; in the list of keys and on the board of one's own cards they are the keys that stand
/// there.
#[test]
fn words_typed_anywhere_lose_nothing() {
    let has_letters = |place: &&str| ["?", "<F1>", "<Ctrl-D>"].iter().any(|key| place.contains(key));
    for place in PLACES.into_iter().filter(|place| !has_letters(place)) {
        for typed in ["qatar", "thai", "qianmian"] {
            let mut user = english(place);
            let (before, covered) = (user.screen.memory(), user.text());
            for key in keys(typed) {
                assert_eq!(user.key(key), Flow::Continue, "{typed} at `{place}`");
                user.see();
            }
            let text = user.text();
            assert_eq!(user.screen.memory(), before, "{typed} at `{place}`: {text}");
            let is_typed = text.lines().next().unwrap().contains(typed);
            assert!(is_typed || text == covered, "{typed} at `{place}`: {text}");
        }
    }
}

#[test]
fn digits_answer_only_where_the_answers_stand() {
    for part in ["2", "22", "3", "3<Enter>", "4"] {
        for digit in 5..=9 {
            let mut user = english(&format!("pakistan<Enter><Down*5><Enter>{part}"));
            let before = user.text();
            assert_eq!(user.keys(&digit.to_string()).text(), before, "{digit} in part {part}");
        }
    }
}

#[test]
fn no_card_is_assumed_before_one_is_named() {
    for (language, name) in [(En, "Any SIM"), (Zh, "没说哪种卡")] {
        let mut user = at(language, (80, 24), "pk");
        let query = user.screen.query().unwrap();
        assert_eq!((query.card, query.product), (DATASET.tables.unsaid_card(), None));
        assert!(query.settings.is_empty());
        let text = user.text();
        assert!(text.lines().nth(1).unwrap().contains(name), "{text}");
        assert!(text.contains(&format!("> {name}")), "{text}");
    }
}

#[test]
fn a_place_with_the_word_card_names_no_card() {
    for typed in ["香港卡", "香港的卡"] {
        let user = at(Zh, (80, 24), typed);
        let query = user.screen.query().unwrap();
        assert_eq!(DATASET.tables.countries.get(query.country).unwrap().code, "HK", "{typed}");
        assert_eq!(query.card, DATASET.tables.unsaid_card(), "{typed}");
    }
}

#[test]
fn a_card_that_the_text_named_leaves_with_the_text() {
    for (typed, id) in [("pakistan esim", "esim"), ("巴基斯坦保号卡", "keep-alive")] {
        let mut user = english(typed);
        let card = |user: &User| user.screen.query().unwrap().card;
        assert_eq!(DATASET.tables.cards.get(card(&user)).unwrap().id, id);
        user.keys("<Ctrl-U>japan");
        assert_eq!(card(&user), DATASET.tables.unsaid_card(), "{typed}: {}", user.text());
    }
    // One that was chosen stays.
    let user = english("pakistan<Enter><Down*5>japan");
    assert_eq!(DATASET.tables.cards.get(user.screen.query().unwrap().card).unwrap().id, "keep-alive");
}

#[test]
fn a_long_question_is_heard_to_its_end() {
    let question = "你好，我最近想办一张境外的手机卡，主要是为了在国外旅行的时候能上网，顺便想问一下大家，\
                    这样的卡到底能不能用来绑定微信或者支付宝，我打算去的地方是哥伦比亚";
    assert!(question.chars().count() > 64);
    let mut user = at(Zh, (80, 24), "");
    user.screen.handle(Event::Paste(question.to_owned()));
    user.see();
    let country = user.screen.query().unwrap().country;
    assert_eq!(DATASET.tables.countries.get(country).unwrap().code, "CO", "{}", user.text());
}

/// Who comes, the keys until a useful answer stands there, and what of it must.
type Person = (Language, (u16, u16), &'static str, usize, &'static [&'static str]);

/// A student in Jakarta, somebody in Shanghai with a number of Jazz, a traveller to Mexico, a Colombian before the flight, somebody in
/// Beijing with giffgaff, a mother whose son goes to New Caledonia, a teacher whose phone is gone.
const PERSONS: [Person; 8] = [
    (Zh, (80, 24), "<Enter>1telkomsel", 11, &["印尼 / Telkomsel", "收得到验证码", "没账号就注册"]),
    (Zh, (80, 24), "<Enter>2jazz", 6, &["巴基斯坦 / Jazz", "先请人发条短信", "180 天会停"]),
    (En, (80, 24), "<Enter>3mexico", 8, &["Mexico / Travel eSIM", "no need to", "New phone yes", "Pay there"]),
    (En, (80, 24), "<Enter>4claro<Down*3>", 10, &["Colombia / Claro", "link a foreign card", "roaming is on"]),
    (En, (80, 24), "<Enter>2giffgaff", 10, &["United Kingdom / giffgaff", "The code should arrive", "keep +86"]),
    (En, (80, 24), "<Enter>2giffgaff<Alt-4>", 11, &["180 days from the last use"]),
    (Zh, (40, 12), "<Enter>3xkldny<Enter><Enter>", 10, &["新喀里多尼亚", "也不用绑", "聊天、看账单照常"]),
    (En, (80, 24), "<Enter>8", 2, &["Ring your own number", "have the operator suspend the SIM"]),
];

#[test]
fn few_keys_lead_from_the_start_to_a_useful_answer() {
    for (language, size, way, count, said) in PERSONS {
        assert_eq!(keys(way).len(), count, "{way}");
        let text = at(language, size, way).text();
        let pane: String =
            text.lines().filter_map(|line| line.rsplit('│').next()).flat_map(str::split_whitespace).collect();
        for said in said {
            let said: String = said.split_whitespace().collect();
            assert!(pane.contains(&said), "no `{said}` after `{way}`:\n{text}");
        }
    }
}

/// Whoever has typed a question is asked no second time which it is.
#[test]
fn a_question_that_is_typed_chooses_its_row() {
    let why = |text: &str| at(Zh, (80, 24), &format!("{text}<Alt-2>")).text();
    assert!(why("giffgaff 收验证码").contains("收验证码 / 微信"), "{}", why("giffgaff 收验证码"));
    assert!(why("giffgaff").contains("能不能绑 / 微信"), "where none was typed, the one that sums up the others");
    let text = why("giffgaff 收验证码<Enter><Enter><Down>");
    assert!(text.contains("注册新账号 / 微信"), "another one is chosen by hand: {text}");
}

#[test]
fn a_digit_chooses_in_a_list_that_shows_digits() {
    for way in ["co<Enter><Ctrl-R>", "co<Enter><Down*5><Ctrl-R><Tab>"] {
        let walked = english(&format!("{way}<Down*3>")).text();
        assert_eq!(english(&format!("{way}4")).text(), walked, "{way}");
        assert_eq!(english(&format!("{way}<End>1")).text(), english(way).text(), "{way}");
    }
}

#[test]
fn what_a_text_says_of_who_asks_can_be_taken_back_and_that_is_offered() {
    let offers = |place: &str| english(&format!("{place}<F1>")).resize((80, 300)).text().contains("Del ");
    assert!(offers("foreigner mexico"));
    assert!(!offers("mexico"));
}

#[test]
fn the_way_back_from_the_proof_leads_to_the_row_that_was_asked_about() {
    for row in 1..4 {
        let mut before = english(&format!("pk<Enter><Down*5><Enter>1<Down*{row}>"));
        let mut user = english(&format!("pk<Enter><Down*5><Enter>1<Down*{row}><Enter><Esc>"));
        // Which row is chosen is seen by its style.
        assert!(user.see().buffer == before.see().buffer, "row {row}: {}", user.text());
    }
}
