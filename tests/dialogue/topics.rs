//! What can be talked about: searches, facts, tables, the world.

use simbind::dataset::Language::En;
use simbind::doc::Part;
use simbind::line::{COMMANDS, Start, command_names};
use simbind::search::Index;
use simbind::words::Words;

use crate::support::screen::DATASET;
use crate::talker::{paper, start, talk, told};

#[track_caller]
fn says(lines: &[&str], expected: &str) {
    let said = talk(En, lines);
    assert!(said.contains(expected), "{said}");
}

#[test]
fn a_clear_hit_is_taken_and_others_are_asked_for() {
    says(&["pakistan"], "Country or region: \nPakistan, PK, +92\nWhich kind of card?\n1. Data SIM: ");
    says(&["gelunbiya"], "\nColombia, CO, +57; matched: ge lun bi ya\n");
    says(&["united"], "\nMore than one fits, choose a number:\n1. ");
    says(&["united", "1"], "Which kind of card?");
    says(&["colombai"], "\nNothing is called that; the nearest:\n1. Colombia, CO, +57");
    says(&["qqqqqq"], "\nNo country or region matches. Try another spelling, or list for all of them.\n");
}

#[test]
fn at_most_nine_hits_are_said_at_a_time() {
    let said = talk(En, &["united"]);
    assert!(!said.contains("\n10. "), "{said}");
    let said = talk(En, &["1", "", "more"]);
    assert!(said.contains("\n9. ") && said.contains(" more: press Enter.\n"), "{said}");
    assert!(said.contains("\n10. "), "{said}");
}

#[test]
fn numbers_are_found_and_never_said() {
    for number in ["+923001234567", "8992301234567890123", "410011234567890"] {
        let said = talk(En, &[number, "5", number, &format!("card {number}"), &format!("/{number}")]);
        assert!(said.contains("Pakistan"), "{said}");
        assert!(!said.contains(&number[number.len() - 7..]), "{said}");
    }
    says(&["732101"], "operator: Claro\n");
}

#[test]
fn every_country_can_be_heard_in_pages() {
    let said = talk(En, &["list"]);
    assert_eq!(said.lines().filter(|line| line.starts_with("250. ")).count(), 1);
    let typed = paper(En, &["list", "", "25"]);
    assert!(typed.contains("\n36. ") && !typed.contains("\n37. "), "{typed}");
    assert!(typed.contains("232 more: press Enter.\nNumber 1 to 18, or back: \n19. "), "{typed}");
    assert!(typed.contains("Which kind of card?"), "{typed}");
}

#[test]
fn long_texts_come_in_pages_to_a_terminal() {
    let typed = paper(En, &["mexico", "esim", "why", "", "all"]);
    assert!(
        typed.contains(" more lines: Enter for the next, all for the rest.\nLetter, part or command: \n"),
        "{typed}"
    );
    let piped = talk(En, &["mexico", "esim", "why"]);
    assert!(!piped.contains("more lines"));
    // Whatever else is typed ends the text.
    let typed = paper(En, &["mexico", "esim", "why", "profile", ""]);
    assert!(
        typed
            .ends_with("You are at: Mexico / eSIM / Traveller from the mainland. ? helps.\nNumber 1 to 5, or back: \n"),
        "{typed}"
    );
}

#[test]
fn facts_are_heard_changed_and_taken_back() {
    let facts = ["mexico", "esim", "facts"];
    let said = talk(En, &facts);
    assert!(said.contains("\n1. number of the card: no number or own number\n2. receiving SMS: only at home or while roaming (not in the mainland) or also\nwhile roaming (assumed)\n"), "{said}");
    let told = [&facts[..], &["1", "2", "facts"]].concat();
    let said = talk(En, &told);
    assert!(
        said.contains(
            "number of the card: Does this card have a phone number of its own?\n1. no number\n2. own number\n"
        ),
        "{said}"
    );
    assert!(said.contains("\n1. number of the card: own number (said by you)\n"), "{said}");
    let taken_back = [&told[..], &["1", "reset", "reset"]].concat();
    let said = talk(En, &taken_back);
    assert!(said.contains("2. own number (now)\n") && said.contains(". take back what was said\n"), "{said}");
    let (_, rest) = said.rsplit_once("take back what was said").unwrap();
    assert!(
        rest.contains("\nnumber of the card: no number or own number\n  Does it come with a phone number?"),
        "{rest}"
    );
    assert!(rest.contains("\nFirst choose something with facts.\n"), "{rest}");
}

#[test]
fn the_day_of_the_last_use_is_set_and_moved() {
    let set = |lines: &[&str]| talk(En, &[&["gb", "5"], lines].concat());
    let said = set(&["used 2026-05-01"]);
    assert!(said.contains("last used it on 2026-05-01"), "{said}");
    for (step, day) in [
        ("+3 days", "2026-05-04"),
        ("-1", "2026-04-30"),
        ("+1 month", "2026-06-01"),
        ("-2个月", "2026-03-01"),
        ("-1 year", "2025-05-01"),
    ] {
        let said = set(&["used 2026-05-01", step]);
        assert!(said.contains(&format!("used it on {day}")), "{step}: {said}");
    }
    let said = set(&["used", "tomorrow", "2026-02-30", "2026-02-28"]);
    assert_eq!(
        said.matches("Last used: 2026-11-20. Type a day such as 2026-11-20, or +3 days, -1 month.").count(),
        3,
        "{said}"
    );
    assert!(said.contains("used it on 2026-02-28"), "{said}");
}

#[test]
fn cards_are_set_against_questions() {
    says(&["co", "5", "matrix"], "\n1. Data SIM: WeChat, Alipay: Can it be bound? no, Get the code no, ");
    says(&["co", "5", "matrix", "2"], "\nColombia / eSIM / Traveller from the mainland\n");
}

#[test]
fn the_world_is_heard_region_by_region() {
    let said = talk(En, &["world"]);
    assert!(said.contains("The world: WeChat / Pay there / Any SIM. Choose a number"), "{said}");
    assert!(said.contains(". Asia, 51: "), "{said}");
    let said = talk(En, &["jp", "5", "world", "ask pay-mainland", "service 2", "card esim", "2", "1"]);
    assert!(
        said.contains("question: Pay in mainland China.\nThe world: WeChat / Pay in mainland China / Keep-alive SIM."),
        "{said}"
    );
    assert!(said.contains("service: Alipay.\nThe world: Alipay / Pay in mainland China / Keep-alive SIM."), "{said}");
    assert!(said.contains("kind of card: eSIM.\nThe world: Alipay / Pay in mainland China / eSIM."), "{said}");
    assert!(said.contains("\nAsia, best first; choose a number for the answer:\n1. "), "{said}");
    assert!(said.contains(" / eSIM / Traveller from the mainland\n"), "{said}");
}

#[test]
fn what_interrupts_a_view_leads_back_to_it_or_to_the_answer() {
    let said = talk(En, &["jp", "5", "world", "card", "back", "card esim", "back"]);
    assert_eq!(said.matches("The world: WeChat / Pay there / ").count(), 3, "{said}");
    assert!(
        said.contains("\nJapan / eSIM / Traveller from the mainland\n  Does it come with a phone number?"),
        "the answer for the new card: {said}"
    );
    // The facts have nothing to do with the world.
    let said = talk(En, &["jp", "5", "world", "card", "facts", "card esim"]);
    assert_eq!(said.matches("The world: ").count(), 1, "{said}");
    assert!(said.contains("\nJapan / eSIM / Traveller from the mainland\n"), "{said}");
}

#[test]
fn the_best_are_ranked() {
    says(&["pk", "5", "profile keeper", "which"], "\n2. Jazz: WeChat limited, Alipay limited\n");
    let said = talk(En, &["card keep-alive", "profile keeper", "where", "2"]);
    assert!(said.contains("\n2. CN China: WeChat yes, Alipay yes; 1 month: China Mobile\n"), "{said}");
    assert!(said.contains("\nChina / Keep-alive SIM / In the mainland with a foreign number\n"), "{said}");
}

#[test]
fn words_and_guides_need_no_place() {
    says(&["words"], "keep-alive SIM");
    says(&["guide", "1"], "The code never arrives");
    says(&["guide code-never-arrives"], "1. ");
    says(&["why"], "why needs a country or region and a card first.");
}

#[test]
fn what_is_not_understood_is_met_with_what_is() {
    says(&["pk", "5", "profle"], "`profle` is no command.\nnearest: profile\nType the number or word of a part");
    says(&["pk", "5", "47"], "Choose a number from 1 to 9.");
    says(&["pk", "5", "e"], "There is no answer e to give now.");
    says(&["pk", "5", "card zzz"], "no kind of card `zzz`; there are: data-sim");
    says(&["pk", "5", "why zzz"], "no question `zzz`; there are: overall");
    says(&["pk", "99"], "Choose a number from 1 to 10.");
}

#[test]
fn a_search_can_stand_on_the_command_line() {
    let (said, _) = told(&Start { search: "pakistan".to_owned(), ..start(En) }, b"5\n");
    assert!(
        said.contains("ends.\nPakistan, PK, +92\nWhich kind of card?") && said.contains("Pakistan / Keep-alive SIM"),
        "{said}"
    );
}

/// What is said to the last of some lines.
fn news(lines: &[&str]) -> String {
    let (before, said) = (talk(En, &lines[..lines.len() - 1]), talk(En, lines));
    said.strip_prefix(&before).expect("it goes on").to_owned()
}

#[test]
fn the_parts_follow_each_other_in_a_ring_both_ways() {
    let words = Words { wording: &DATASET.tables.wording, language: En };
    // The commands that name them stand first, in their order.
    let names = COMMANDS.iter().map(|entry| (entry.names)(words).split_whitespace().next().unwrap());
    let parts: Vec<String> = names.take(Part::ALL.len()).map(|name| news(&["pk", "keep-alive", name])).collect();
    let walked = |step: &str, count: usize| {
        let steps = vec![step; count];
        news(&[&["pk", "keep-alive"][..], &steps].concat())
    };
    let title = |said: &str| said.lines().find(|line| !line.is_empty()).unwrap_or_default().to_owned();
    for count in 1..=Part::ALL.len() {
        let at = count % Part::ALL.len();
        assert_eq!(title(&walked("next", count)), title(&parts[at]), "{count}");
        let at = (Part::ALL.len() - count) % Part::ALL.len();
        assert_eq!(title(&walked("previous", count)), title(&parts[at]), "{count} back");
    }
}

#[test]
fn before_a_place_is_chosen_a_card_is_named_only_where_cards_are_spoken_of() {
    // Asked for the cards, the name of one chooses it; otherwise it is searched for as any text.
    let chosen = news(&["card", "keep-alive"]);
    assert!(chosen.contains("kind of card: Keep-alive SIM"), "{chosen}");
    let searched = news(&["keep-alive"]);
    assert!(
        !searched.contains("kind of card: Keep-alive SIM") || searched.contains("no place was named"),
        "{searched}"
    );
    assert!(news(&["card", "pakistan"]).contains("Pakistan, PK, +92"), "a place is still searched for");
    assert!(news(&["card", "pakistan", "1"]).contains("Pakistan / "), "{}", news(&["card", "pakistan", "1"]));
}

#[test]
fn behind_an_answer_the_whole_name_of_a_place_leads_there_and_no_code_or_beginning_of_one() {
    for whole in ["Germany", "germany", "德国", "Deutschland", "deguo"] {
        let said = news(&["pk", "keep-alive", whole]);
        assert!(said.contains("Germany"), "{whole}: {said}");
    }
    for part in ["fr", "FRA", "germa", "united", "frankfurt"] {
        let said = news(&["pk", "keep-alive", part]);
        assert!(said.contains("is no command."), "{part}: {said}");
    }
}

#[test]
fn what_is_chosen_for_a_region_or_a_ranking_leads_back_to_it_and_says_it_anew() {
    let region = news(&["jp", "5", "world", "2", "card esim"]);
    let title = news(&["jp", "5", "card esim", "world", "2"]);
    assert_eq!(region.split_once(".\n").expect("what was chosen comes first").1, title);
    let ranking = news(&["jp", "5", "where", "ask pay-mainland"]);
    let title = news(&["jp", "5", "ask pay-mainland", "where"]);
    assert_eq!(ranking.split_once(".\n").expect("what was chosen comes first").1, title);
}

#[test]
fn what_was_not_said_cannot_be_taken_back_and_that_is_told() {
    let said = news(&["mexico", "esim", "facts", "1", "reset"]);
    assert_eq!(said, "You have not said anything about that.\nNumber 1 to 5, or back: \n");
}

#[test]
fn only_what_was_said_aloud_can_be_chosen() {
    let typed = paper(En, &["list", "18"]);
    assert!(typed.contains("Which kind of card?"), "{typed}");
    let typed = paper(En, &["list", "19"]);
    assert!(typed.contains("Choose a number from 1 to 18.") && !typed.contains("Which kind of card?"), "{typed}");
}

#[test]
fn no_prompt_offers_a_choice_of_nothing() {
    let words = Words { wording: &DATASET.tables.wording, language: En };
    for before in [&[][..], &["pk"], &["pk", "5"]] {
        for entry in COMMANDS {
            let name = (entry.names)(words).split_whitespace().next().unwrap();
            let typed = paper(En, &[before, &[name]].concat());
            let prompt = typed.trim_end().lines().last().unwrap_or_default();
            assert!(!prompt.contains("1 to 0"), "{before:?} {name}: {prompt}");
        }
    }
}

#[test]
fn a_word_that_is_a_command_and_a_place_is_searched_where_the_command_cannot_be_obeyed() {
    let words = Words { wording: &DATASET.tables.wording, language: En };
    let index = Index::new(&DATASET.tables);
    let (mut obeyed, mut searched) = (0, 0);
    let entries = COMMANDS.iter().filter(|entry| entry.needs_answer);
    for name in entries.flat_map(|entry| command_names(words, entry)) {
        let is_place = index.find(name).first().is_some_and(|hit| hit.layer.is_literal());
        let said = news(&[name]);
        assert_eq!(said.contains("needs a country or region and a card first"), !is_place, "{name}: {said}");
        if is_place { searched += 1 } else { obeyed += 1 }
    }
    assert!(obeyed > 0, "{searched}");
}

#[test]
fn an_answer_that_is_taken_back_is_followed_by_the_answer_as_it_is_then() {
    let said = news(&["pk", "keep-alive", "a", "reset"]);
    assert!(said.contains("\nOtherwise?  a if "), "{said}");
}

#[test]
fn of_another_day_only_what_is_new_is_said_where_the_rest_was_just_heard() {
    let words = Words { wording: &DATASET.tables.wording, language: En };
    let is_whole = |lines: &[&str]| news(lines).contains(&format!("{}\n", Part::KeepAlive.name(words)));
    assert!(!is_whole(&["gb", "keep-alive", "keep", "used 2026-05-01"]));
    assert!(is_whole(&["gb", "keep-alive", "used 2026-05-01"]), "nothing of it was heard");
    assert!(is_whole(&["gb", "keep-alive", "keep", "why", "used 2026-05-01"]), "something else was heard since");
    assert!(is_whole(&["gb", "keep-alive", "keep", "/germany", "used 2026-05-01"]), "another place");
}
