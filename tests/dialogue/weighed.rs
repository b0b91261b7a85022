//! Answers weighed against others: pins, the comparison, what if, the best, the message.

use simbind::answer::{
    Among, MOST_COMPARED, Ranking, SaidOf, Subject, Trial, Wanted, compare, ready_trials, report, tries,
};
use simbind::dataset::Language::{self, En, Zh};
use simbind::doc::{Choosing, Outline, Phrases, comparison_blocks};
use simbind::line::Start;
use simbind::query::{Command, Query};

use crate::support::screen::DATASET;
use crate::support::{TODAY, query};
use crate::talker::{start, talk, told};
use simbind::engine::AskId;

/// The number of Pakistan in the mainland, as a query and as lines.
const KEPT: [&str; 3] = ["pk", "keep-alive", "profile keeper"];

fn kept() -> Query {
    asked("PK", &[])
}

fn asked(country: &str, settings: &[String]) -> Query {
    let keeper = DATASET.tables.profiles.iter().map(|profile| profile.id).find(|id| id.contains("keeper")).unwrap();
    query(&DATASET, country, "keep-alive", keeper, settings)
}

/// What is said to the last of some lines.
fn news(language: Language, lines: &[&str]) -> String {
    let (before, said) = (talk(language, &lines[..lines.len() - 1]), talk(language, lines));
    said.strip_prefix(&before).expect("it goes on").to_owned()
}

/// Without spaces: lines are broken at other places.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

fn phrases(language: Language) -> Phrases<'static> {
    Phrases::new(&DATASET, language, TODAY)
}

fn all_asks() -> Vec<AskId> {
    DATASET.tables.asks.ids().collect()
}

#[test]
fn pins_are_kept_opened_and_dropped() {
    let lines = ["pk", "5", "pin", "/co", "pin", "compare", "pin", "pins", "1"];
    // Lines are broken at other places.
    let said = talk(En, &lines).replace('\n', " ");
    assert!(said.contains(" Pinned: Colombia / Keep-alive SIM / Traveller from the mainland. Pins: 2. "), "{said}");
    let dropped = " No longer pinned: Colombia / Keep-alive SIM / Traveller from the mainland. Pins: 1. ";
    assert!(said.contains(dropped), "{said}");
    let (_, memory) = told(&start(En), lines.join("\n").as_bytes());
    assert_eq!(memory.pins.len(), 1);
    let (said, _) = told(&Start { memory, ..start(Zh) }, "语言\n记下的\n".as_bytes());
    assert!(said.contains("巴基斯坦 / 保号卡 / 从内地出国的人"), "{said}");
}

#[test]
fn a_fifth_pin_is_refused_in_words() {
    let mut lines = vec!["pk", "1"];
    for card in ["2", "3", "4", "5", "6"] {
        lines.extend(["pin", "card", card]);
    }
    lines.push("pin");
    let (said, memory) = told(&start(En), lines.join("\n").as_bytes());
    assert_eq!((memory.pins.len(), said.matches("\nPinned: ").count()), (MOST_COMPARED, MOST_COMPARED));
    assert_eq!(said.matches("\nNot pinned: 4 are the most. Open one with pins, then pin drops it.\n").count(), 2);
    lines.push("compare");
    let compared = news(En, &lines);
    assert!(compared.contains("\n4 are the most: the present answer is not among them.\n"), "{compared}");
}

#[test]
fn the_same_said_in_other_words_is_one_pin() {
    // Said again, it stands behind what was said later.
    let said = [&KEPT[..], &["a", "facts", "4", "3", "pin", "facts", "2", "4", "pin"]].concat();
    let (_, memory) = told(&start(En), said.join("\n").as_bytes());
    assert_eq!(memory.pins.len(), 0);
}

#[test]
fn a_comparison_says_what_decides_each_then_what_differs() {
    for language in Language::ALL {
        let lines = [&KEPT[..], &["a", "pin", "/co", "compare"]].concat();
        let said = news(language, &lines);
        let both = [asked("PK", &["card.sms=roams".to_owned()]), asked("CO", &[])];
        let reports = both.iter().map(|query| report(&DATASET, query)).collect();
        for line in comparison_blocks(phrases(language), &compare(reports, &all_asks()), &all_asks()) {
            // The numbers of titles are followed by a dot here.
            let text = line.text.trim_start_matches(|c: char| c.is_ascii_digit());
            assert!(squeezed(&said).contains(&squeezed(text)), "leaves out {text}: {said}");
        }
    }
    let said = news(En, &[&KEPT[..], &["a", "pin", "/co", "compare"]].concat());
    assert!(said.contains("\nThey differ:\nGet the code / WeChat, Alipay: Pakistan yes, Colombia depends\n"), "{said}");
    assert!(said.contains("\nThey are the same:\nSign in on a new phone / WeChat, Alipay: yes\n"), "{said}");
    assert!(!said.contains("\nCan it be bound? / "), "said above with what decides it: {said}");
    let opened = news(En, &[&KEPT[..], &["a", "pin", "/co", "compare", "1"]].concat());
    assert!(opened.starts_with("Pakistan / Keep-alive SIM / "), "{opened}");
    assert!(
        talk(En, &["co", "5", "compare"]).contains("It takes two answers to compare: pin one, then go to another.")
    );
}

#[test]
fn every_change_that_moves_something_can_be_tried() {
    let before = report(&DATASET, &kept());
    for language in Language::ALL {
        let said = squeezed(&news(language, &[&KEPT[..], &["what-if\nall"]].concat()));
        let outline = Outline::new(&DATASET, &before, language);
        let ready = ready_trials(&DATASET, &before);
        for set in &ready {
            assert!(said.contains(&squeezed(&outline.suggestion(set))), "{set:?}: {said}");
        }
        let trials: Vec<Trial> = ready.iter().map(|set| Trial::of(&DATASET, set)).collect();
        for tried in tries(&DATASET, &before, &all_asks()) {
            let setting = tried.settings[0];
            // What is ready is said as something to do.
            if trials.iter().any(|trial| trial.settings() == tried.settings) {
                continue;
            }
            let Subject { fact, .. } = setting.subject();
            let value = DATASET.tables.facts[fact.index()].values[setting.value.index()].name.in_language(language);
            assert!(said.contains(&squeezed(value)), "{setting:?}: {said}");
        }
    }
}

#[test]
fn a_change_for_the_worse_is_called_so() {
    let said = squeezed(&news(En, &[&KEPT[..], &["what-if\nall"]].concat()));
    assert!(said.contains("alsowhileroaming;thenWeChatlimited,Alipaylimited"), "{said}");
    assert!(said.contains("endswiththepackage;thenworse:Putitonmyaccountdepends(notohardly)"), "{said}");
}

#[test]
fn a_trial_says_what_moves_and_leaves_the_question() {
    let tried = [&KEPT[..], &["what-if", "3"]].concat();
    let said = news(En, &tried);
    assert!(
        said.starts_with(
            "Tried: receiving SMS: also while roaming\nCan it be bound? / WeChat, Alipay: depends (no to limited), then limited\n"
        ),
        "{said}"
    );
    assert!(said.contains("\nUnchanged: ") && said.contains("\nWhat decides then\n"), "{said}");
    assert!(said.ends_with("Number 1 to 9, take, reset or back: \n"), "{said}");
    // A further choice adds, and says only what it moves itself.
    let further = [&tried[..], &["8"]].concat();
    let said = news(En, &further);
    assert!(
        said.starts_with("Tried: receiving SMS: also while roaming; ") && !said.contains("Can it be bound? / "),
        "{said}"
    );
    // Asked again, everything is said; chosen again, a change is taken back.
    let said = news(En, &[&further[..], &["what-if"]].concat());
    assert!(said.contains("\nCan it be bound? / WeChat, Alipay: depends (no to limited), then limited\n"), "{said}");
    let said = news(En, &[&further[..], &["8"]].concat());
    assert!(said.starts_with("Tried: receiving SMS: also while roaming\n"), "{said}");
    assert!(news(En, &[&further[..], &["reset"]].concat()).starts_with("Nothing is tried now.\n"));
    let back = talk(En, &[&further[..], &["back", "facts"]].concat());
    assert!(!back.contains("(said by you)"), "{back}");
}

#[test]
fn what_moves_only_within_a_trial_is_said_then() {
    let lines = ["pk", "data-sim", "profile keeper", "what-if\nall", "1"];
    let said = squeezed(&news(En, &lines));
    assert!(said.starts_with("Tried:numberofthecard:ownnumberCanitbebound?/WeChat,Alipay:no,thendepends"), "{said}");
    let (_, also) = said.split_once("Nowthereisalso:26.").expect("new numbers follow those that were said");
    assert!(!also.contains("numberofthecard:nonumber"), "as it was: {also}");
    let said = news(En, &[&lines[..], &["1"]].concat());
    assert!(said.starts_with("Nothing is tried now.\nNumber 1 to "), "{said}");
}

#[test]
fn a_trial_can_be_taken_over() {
    let lines = [&KEPT[..], &["what-if", "3", "take"]].concat();
    let said = news(En, &lines);
    assert!(said.starts_with("Changed: Pakistan / Keep-alive SIM / ") && !said.contains("limited"), "once: {said}");
    let facts = news(En, &[&lines[..], &["facts"]].concat());
    assert!(facts.contains("receiving SMS: also while roaming (said by you)"), "{facts}");
    assert!(news(En, &[&lines[..], &["take"]].concat()).starts_with("First try something with what-if.\n"));
    assert!(news(En, &[&KEPT[..], &["what-if", "take"]].concat()).starts_with("Nothing is tried now.\n"));
    let chinese = news(Zh, &["pk", "5", "身份 keeper", "试试", "1", "照这样改"]);
    assert!(chinese.starts_with("已照这样改：巴基斯坦 / 国内卡漫游 / "), "{chinese}");
}

#[test]
fn what_is_said_of_the_chosen_one_of_the_best_is_heard() {
    let ask = DATASET.tables.asks.find(|ask| ask.id == "register").unwrap();
    for (among, command) in [(Among::Cards, "which"), (Among::Places, "where")] {
        let wanted = Wanted {
            among,
            services: DATASET.tables.services.ids().collect(),
            ask,
            at_least: simbind::engine::Level::No,
        };
        let mut ranking = Ranking::new(&DATASET, &kept(), &wanted, SaidOf::Own);
        ranking.proceed(&DATASET, usize::MAX);
        let third = ranking.candidates().nth(2).unwrap();
        let choice = ranking.answered(&DATASET, third);
        for language in Language::ALL {
            let said = squeezed(&news(language, &[&KEPT[..], &["ask register", command, "3"]].concat()));
            let kept = kept();
            let choosing = Choosing { phrases: phrases(language), query: &kept, wanted: &wanted };
            for line in choosing.notes(&choice).iter().flat_map(|notes| &notes.blocks) {
                assert!(said.contains(&squeezed(&line.text)), "{command} leaves out {}: {said}", line.text);
            }
        }
    }
}

#[test]
fn the_message_is_that_of_the_screen() {
    let (query, report) = (kept(), report(&DATASET, &kept()));
    for language in Language::ALL {
        let command = Command::whole(&DATASET, language, &query).line();
        let message = Outline::new(&DATASET, &report, language).message(&command);
        let said = news(language, &[&KEPT[..], &["message"]].concat());
        assert!(squeezed(&said).starts_with(&squeezed(&message)), "{said}");
        assert!(said.lines().any(|line| line.trim() == command), "the command stays whole: {said}");
    }
}
