//! The dialogue reaches what the screen reaches.

use std::collections::BTreeSet;

use simbind::answer::report;
use simbind::dataset::Language;
use simbind::doc::short::Room;
use simbind::doc::{Kind, Outline, Part};
use simbind::line::{COMMANDS, Command, command_names};
use simbind::search::MatchedBy;
use simbind::tui::screen::keymap::{BINDINGS, Binding};
use simbind::words::Words;

use crate::support::query;
use crate::support::screen::DATASET;
use crate::talker::talk;

/// How the dialogue does what a key of the screen does.
enum Reached {
    /// By a command.
    By(Command),
    /// By typing: a number, a letter, a text, Enter.
    Typed,
    /// Not at all, and why not.
    ScreenOnly(&'static str),
}

use Reached::{By, ScreenOnly, Typed};

/// Every action of the screen, by the name that it has in the code.
const ACTIONS: &[(&str, Reached)] = &[
    ("Quit", By(Command::Quit)),
    ("Help", By(Command::Help)),
    ("Profile", By(Command::Profile)),
    ("Language", By(Command::Language)),
    ("Facts", By(Command::Facts)),
    ("Answer", Typed),
    ("Row", Typed),
    ("Reason", By(Command::Reasons)),
    ("Move", ScreenOnly("moves a highlight or scrolls; here numbers choose, and Enter says more")),
    ("Pane", ScreenOnly("moves the focus between panes; here one is at one place")),
    ("Enter", Typed),
    ("Back", By(Command::Back)),
    ("ShowPart", By(Command::Part(Part::Verdicts))),
    ("Matrix", By(Command::Matrix)),
    ("Map", By(Command::World)),
    ("Go", ScreenOnly("moves a highlight on the map; here the places of a region are a list")),
    ("Ask", By(Command::Ask)),
    ("Service", By(Command::Service)),
    ("Card", By(Command::Card)),
    ("Pin", By(Command::Pin)),
    ("Compare", By(Command::Compare)),
    ("Compared", Typed),
    ("WhatIf", By(Command::WhatIf)),
    ("Which", By(Command::Which)),
    ("Among", By(Command::Where)),
    ("Detail", Typed),
    ("LastUsed", By(Command::Used)),
    ("Search", By(Command::Search)),
    ("Erase", ScreenOnly("edits the search field; here the terminal edits the line")),
    ("Clear", ScreenOnly("edits the search field; here the terminal edits the line")),
    ("TakeBack", By(Command::Reset)),
    ("Anew", By(Command::Anew)),
    ("Keep", By(Command::Remember)),
    ("Change", Typed),
    ("Reset", By(Command::Reset)),
    ("ResetAll", By(Command::Reset)),
    ("Mine", By(Command::Mine)),
    ("KeepCard", By(Command::Mine)),
    ("UsedToday", By(Command::Mine)),
    ("Calendar", By(Command::Mine)),
    ("KeepPins", By(Command::Mine)),
    ("Label", By(Command::Mine)),
    ("Term", By(Command::Mine)),
    ("AddCard", By(Command::Mine)),
    ("Copy", By(Command::Message)),
    ("Print", By(Command::Message)),
    ("Theme", ScreenOnly("nothing is coloured")),
    ("Mouse", ScreenOnly("nothing is pointed at")),
    ("Redraw", ScreenOnly("nothing is drawn")),
    ("Suspend", ScreenOnly("the terminal itself suspends the program")),
];

/// `Part` stands for both neighbours of a part.
const PART: [Command; 2] = [Command::Next, Command::Previous];

#[test]
fn every_action_of_the_screen_is_reached_or_has_a_reason() {
    let is_there = |command: Command| COMMANDS.iter().any(|entry| entry.command == command);
    assert!(PART.into_iter().all(is_there));
    let name = |action: &dyn std::fmt::Debug| {
        let written = format!("{action:?}");
        written.split(['(', ' ', '{']).next().unwrap_or_default().to_owned()
    };
    let bound: BTreeSet<String> = BINDINGS
        .iter()
        .flat_map(Binding::bound)
        .map(|(_, action)| name(&action))
        .filter(|name| name != "Part")
        .collect();
    let decided: BTreeSet<String> = ACTIONS.iter().map(|(name, _)| (*name).to_owned()).collect();
    let undecided: Vec<&String> = bound.difference(&decided).collect();
    assert!(undecided.is_empty(), "does the dialogue reach these, or why not: {undecided:?}");
    let gone: Vec<&String> = decided.difference(&bound).collect();
    assert!(gone.is_empty(), "no key does these any more: {gone:?}");
    for (name, reached) in ACTIONS {
        match reached {
            By(command) => assert!(is_there(*command), "{name}"),
            ScreenOnly(reason) => assert!(!reason.is_empty(), "{name}"),
            Typed => {}
        }
    }
}

#[test]
fn every_part_of_the_screen_is_a_command() {
    for part in Part::ALL {
        assert!(COMMANDS.iter().any(|entry| entry.command == Command::Part(part)), "{part:?}");
    }
}

#[test]
fn every_command_does_something_in_both_languages() {
    let wording = &DATASET.tables.wording;
    for language in Language::ALL {
        let unknown = Words { wording, language }.plain_expected();
        for name in COMMANDS.iter().flat_map(|entry| command_names(Words { wording, language: Language::En }, entry)) {
            let before = talk(language, &["pk", "5"]);
            let said = talk(language, &["pk", "5", name]);
            assert!(!said.contains(unknown), "{name}");
            assert!(said.len() >= before.len(), "{name}");
        }
    }
}

#[test]
fn no_command_hides_the_name_of_a_place() {
    let wording = &DATASET.tables.wording;
    let index = simbind::search::Index::new(&DATASET.tables);
    for entry in COMMANDS.iter().filter(|entry| !entry.needs_answer) {
        for name in command_names(Words { wording, language: Language::En }, entry) {
            let exact = index
                .find(name)
                .into_iter()
                .find(|hit| hit.layer == simbind::search::Layer::Exact && hit.by != MatchedBy::Currency);
            assert!(exact.is_none(), "{name}: {exact:?}");
        }
    }
}

/// What may be otherwise, as the answer says it.
fn otherwise(outline: &Outline) -> Option<String> {
    let room = Room { lines: usize::MAX, gap: 0, ..Room::TERMINAL };
    let blocks = outline.short(&outline.all_asks(), room, "").sections.into_iter().flat_map(|section| section.blocks);
    blocks.into_iter().find(|block| matches!(block.kind, Kind::Otherwise(_))).map(|block| block.text)
}

/// Without spaces: lines are broken at other places.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
fn every_line_of_every_part_is_said() {
    for (country, card, profile) in
        [("PK", "keep-alive", "keeper"), ("MX", "esim", "traveller"), ("NC", "data-sim", "resident")]
    {
        let profile =
            DATASET.tables.profiles.iter().map(|found| found.id).find(|id| id.contains(profile)).unwrap_or("keeper");
        let report = report(&DATASET, &query(&DATASET, country, card, profile, &[]));
        for language in Language::ALL {
            let outline = Outline::new(&DATASET, &report, language).live();
            let way = [format!("/{country}"), card.to_owned(), format!("profile {profile}")];
            for part in Part::ALL {
                let entry = COMMANDS.iter().find(|entry| entry.command == Command::Part(part)).unwrap();
                let name = command_names(Words { wording: &DATASET.tables.wording, language: Language::Zh }, entry)
                    .next()
                    .unwrap();
                // Guides are a list of names first.
                let part_in_full = if part == Part::Guides { format!("{name} all") } else { name.to_owned() };
                let lines: Vec<&str> = way.iter().chain([&part_in_full]).map(String::as_str).collect();
                let before = talk(language, &lines[..3]);
                let said = talk(language, &lines);
                let said = squeezed(said.strip_prefix(&before).expect("it goes on"));
                let section = outline.section(part);
                for block in &section.blocks {
                    let how = Words { wording: &DATASET.tables.wording, language }.plain_used_how(&"", &"2026");
                    let text =
                        if block.kind == Kind::LastUsed { how.split("2026").last().unwrap() } else { &block.text };
                    // Letters take what may be otherwise: it stands where its question would.
                    let is_question = matches!(block.kind, Kind::Question(_));
                    let otherwise = is_question.then(|| otherwise(&outline).expect("it can be answered"));
                    let own = [block.marked().0.into_owned(), text.to_owned()];
                    for line in otherwise.map_or(own.to_vec(), |line| vec![line]) {
                        assert!(said.contains(&squeezed(&line)), "{part:?} in {language:?} leaves out: {line}");
                    }
                    let Kind::Table(table) = &block.kind else { continue };
                    for row in &table.rows {
                        let (ask, words) = (row.cells[0].said(), &row.cells[1..]);
                        let are_said = words.iter().all(|word| said.contains(&squeezed(&word.said())));
                        assert!(said.contains(&squeezed(&ask)) && are_said, "{ask}");
                    }
                }
            }
        }
    }
}

#[test]
fn every_reason_to_come_is_a_number_and_leads_to_what_to_say_next() {
    for language in Language::ALL {
        let words = Words { wording: &DATASET.tables.wording, language };
        let call = words.call_reasons().split(' ').next().unwrap();
        for (number, reason) in (1..).zip(&DATASET.tables.reasons) {
            let said = talk(language, &[call, &number.to_string()]);
            let squeezed: String = said.split_whitespace().collect();
            let next: String = reason.next.in_language(language).split_whitespace().collect();
            assert!(squeezed.contains(&next), "{}: {said}", reason.id);
        }
    }
}
