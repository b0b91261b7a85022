//! What moves when something is changed on trial.

use simbind::answer::{Subject, can_move, moves, report, subjects};
use simbind::dataset::Language::{self, En, Zh};
use simbind::term::Flow;
use simbind::words::Words;

use crate::LANGUAGES;
use crate::support::query;
use crate::support::screen::{DATASET, User, keys};
use simbind::engine::AskId;

/// At a data SIM of Colombia, with the panel open.
fn at_colombia(language: Language, size: (u16, u16)) -> User {
    let mut user = User::new(language, size);
    user.keys("co<Enter><Down><Ctrl-X>");
    user
}

/// What stands beside the rows, its wrapped lines joined.
fn joined(text: &str) -> String {
    let side = text.lines().filter_map(|line| Some(line.split_once('│')?.1.trim_end()));
    side.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Down to the row of a fact.
fn to_fact(user: &mut User, name: &str) {
    user.keys("<Home>");
    for _ in 0..40 {
        if user.text().lines().any(|line| line.starts_with("> ") && line.contains(name)) {
            return;
        }
        user.keys("<Down>");
    }
    panic!("no {name} in\n{}", user.text());
}

#[test]
fn it_opens_by_each_key_and_changes_nothing() {
    for (language, nothing) in [(En, "Nothing is tried yet"), (Zh, "还没试什么")] {
        for key in ["<Enter><Ctrl-X>", "<Ctrl-X>"] {
            for size in [(80, 24), (40, 12)] {
                let mut user = User::new(language, size);
                let before = user.keys("co").text();
                assert!(user.keys(key).text().contains(nothing), "{}", user.text());
                user.keys("<End><Right*2><Esc>");
                if key == "<Ctrl-X>" {
                    assert_eq!(user.text(), before, "leaving takes nothing along");
                }
            }
        }
    }
}

#[test]
fn what_moves_is_told_before_and_after_for_both_services() {
    let mut user = at_colombia(En, (80, 24));
    to_fact(&mut user, "number of the card");
    let text = user.keys("<Right>").text();
    for told in [
        "own number (tried)",
        "was: no number",
        "WeChat",
        " Can it be bound?  no -> limited",
        " Get the code  no -> yes",
        "Alipay",
        "Unchanged: 10",
    ] {
        assert!(text.contains(told), "{told} in\n{text}");
    }
    assert!(!text.contains("Pay there:"), "what stays is not listed: {text}");
    assert!(text.contains("Open a new account  no -> limited"));
    let undone = user.keys("<Left>").text();
    assert!(undone.contains("Nothing is tried yet"), "the value of the question is no trial: {undone}");
}

#[test]
fn the_words_are_those_of_the_answers() {
    for (place, card, typed) in [("PK", "keep-alive", "pk<Enter><Down*5>"), ("MX", "esim", "mx<Enter><Down*2>")] {
        let mut user = User::new(En, (120, 60));
        user.keys(typed).keys("<Ctrl-X>");
        to_fact(&mut user, "number in use");
        let text = joined(&user.keys("<Right>").text());
        let asked = query(&DATASET, place, card, "mainland-traveller", &[]);
        let tried = query(&DATASET, place, card, "mainland-traveller", &["card.alive=no".to_owned()]);
        let asks: Vec<AskId> = DATASET.tables.asks.ids().collect();
        let found = moves(&report(&DATASET, &asked), &report(&DATASET, &tried), &asks);
        assert!(!found.moved.is_empty());
        let say =
            |word: simbind::answer::Word| word.name(Words { wording: &DATASET.tables.wording, language: Language::En });
        for moved in &found.moved {
            let ask = DATASET.tables.asks[moved.ask.index()].name.en();
            let begins = format!(" {ask} {}", say(moved.before.word));
            let mut told = text.split(&begins).skip(1).filter_map(|rest| rest.split_once(" -> "));
            let is_told = told.any(|(range, after)| {
                (range.is_empty() || range.starts_with(" (")) && after.starts_with(say(moved.after.word))
            });
            assert!(is_told, "{begins} in\n{text}");
        }
        assert!(text.contains(&format!("Unchanged: {}", found.unchanged)), "{text}");
    }
}

#[test]
fn each_fact_tells_whether_it_can_move_anything() {
    for (language, size) in [(En, (200, 60)), (Zh, (200, 60))] {
        let mut user = at_colombia(language, size);
        let text = user.text();
        let before = report(&DATASET, &query(&DATASET, "CO", "data-sim", "mainland-traveller", &[]));
        let mut seen = [0, 0];
        for subject @ Subject { fact, service } in subjects(&DATASET) {
            let name = DATASET.tables.facts[fact.index()].name.in_language(language);
            let service_name =
                service.map_or("", |service| DATASET.tables.services[service.index()].name.in_language(language));
            let row = |line: &&str| {
                line.trim_start_matches(['>', '*', ' ']).starts_with(format!("{service_name} {name}").trim_start())
            };
            let row = text.lines().find(row).unwrap_or_else(|| panic!("{name} in\n{text}"));
            let can_move = can_move(&DATASET, &before, subject);
            assert_eq!(row.starts_with("  * ") || row.starts_with("> * "), can_move, "{row}");
            seen[usize::from(can_move)] += 1;
        }
        assert!(seen[0] > 0 && seen[1] > 0, "{seen:?}");
    }
}

#[test]
fn enter_takes_the_trial_over() {
    let mut user = at_colombia(En, (80, 24));
    to_fact(&mut user, "number of the card");
    let text = user.keys("<Right><Enter>").text();
    assert!(text.contains("Colombia / Data SIM") && !text.contains("What if"), "{text}");
    assert!(text.contains("You said: it has a number."), "{text}");
    assert!(user.keys("<F4>").text().contains("own number (said by you)"));
}

/// How many facts are changed.
fn tried(user: &mut User) -> usize {
    let is_fact = |line: &&str| ["  * ", "> * "].iter().any(|start| line.starts_with(start));
    user.text().lines().filter(is_fact).filter(|line| line.contains("(tried)")).count()
}

#[test]
fn one_fact_or_everything_is_reset() {
    let mut user = at_colombia(En, (80, 24));
    to_fact(&mut user, "number of the card");
    user.keys("<Right>");
    to_fact(&mut user, "where you are");
    user.keys("<Right>");
    assert_eq!(tried(&mut user), 2, "{}", user.text());
    assert_eq!(tried(user.keys("<Del>")), 1, "{}", user.text());
    assert!(user.text().contains("-> "));
    user.keys("<Right><Ctrl-U>");
    assert!(user.text().contains("Nothing is tried yet"), "{}", user.text());
}

#[test]
fn ready_trials_come_first_and_are_tried_by_one_key() {
    for (language, ready, tried) in [(En, "Ready to try", "(tried)"), (Zh, "现成的改法", "（在试）")] {
        for size in [(80, 24), (40, 12)] {
            let mut user = at_colombia(language, size);
            assert!(user.text().contains(ready), "{}", user.text());
            let text = user.keys("<Right>").text();
            assert!(text.contains(tried) && text.contains("-> "), "{text}");
            assert!(!user.keys("<Right>").text().contains(tried), "and taken back by the same");
        }
    }
    let mut user = at_colombia(En, (80, 24));
    user.keys("<Down><Right>");
    to_fact(&mut user, "number in use");
    let text = user.keys("<Right>").text();
    assert!(text.contains("use Prepaid SIM (tried)"), "what is tried besides does not hide it: {text}");
    assert!(user.keys("<Del>").text().contains("use Prepaid SIM (tried)"), "{}", user.text());
    user.keys("<Enter>");
    assert!(user.text().contains("Colombia / Prepaid SIM"), "{}", user.text());
    let mut user = User::new(En, (80, 24));
    let text = user.keys("co<Enter><Down><Ctrl-X><Space><Enter>").text();
    assert!(!text.contains("there is nothing to"), "{text}");
}

#[test]
fn everything_that_moves_can_be_read_where_there_is_little_room() {
    for language in LANGUAGES {
        let mut user = at_colombia(language, (40, 12));
        user.keys("<Right>");
        let mut seen = String::new();
        for _ in 0..20 {
            seen.push_str(&user.text());
            seen.push('\n');
            user.keys("<PgDn>");
        }
        for service in &DATASET.tables.services {
            let name = service.name.in_language(language);
            assert!(seen.lines().any(|line| line == name), "{name} in\n{seen}");
        }
        assert!(seen.contains(if language == En { "Unchanged: " } else { "不变的：" }), "{seen}");
    }
}

#[test]
fn it_follows_the_profile_and_keeps_the_trial() {
    let mut user = at_colombia(En, (80, 24));
    to_fact(&mut user, "number of the card");
    user.keys("<Right>");
    let before = user.text();
    let after = user.keys("<F2>").text();
    assert_ne!(before, after);
    assert!(after.contains("Living abroad") && after.contains("own number"), "{after}");
}

#[test]
fn where_nothing_matches_it_says_so_and_keys_do_no_harm() {
    let mut user = User::new(En, (80, 24));
    assert!(user.keys("qqqq<Ctrl-X>").text().contains("nothing matches"));
    user.keys("<Right><Down><Del><Ctrl-U><PgDn><Enter>");
    assert_eq!(user.key(keys("<Ctrl-C>")[0]), Flow::Quit);
}
