//! Every country or region with every card kind and every profile, in both languages, as it stands on the screen.

use std::thread;

use simbind::answer::{Word, report};
use simbind::dataset::{Dataset, Language};
use simbind::doc::Part;
use simbind::query::Query;
use simbind::tui::screen::action::{Action, Direction, Step};
use simbind::tui::screen::{NARROW_BELOW, STACKED_BELOW};
use simbind::words::Words;

use crate::LANGUAGES;
use crate::support::screen::{DATASET, User};
use crate::support::{TODAY, dataset};

/// The usual size and the smallest.
const SIZES: [(u16, u16); 2] = [(80, 24), (40, 12)];

/// The words of the headline ask, service by service.
fn headline(dataset: &Dataset, query: &Query, language: Language) -> Vec<&'static str> {
    let headline = dataset.headline();
    let words = report(dataset, query).services.into_iter().map(|answer| answer.asks[headline].word);
    words.map(|word: Word| word.name(Words { wording: &dataset.tables.wording, language })).collect()
}

/// Walks through the list of countries and regions with one card kind and profile, and reads every answer.
fn walk(dataset: &Dataset, language: Language, size: (u16, u16), card: usize, profile: usize, each: usize) -> usize {
    let tables = &dataset.tables;
    let mut user = User::new(language, size);
    let turns = |from: usize, to: usize, count: usize| (to + count - from) % count;
    for _ in 0..turns(dataset.default_profile(), profile, tables.profiles.len()) {
        user.screen.perform(Action::Profile(Direction::Next));
    }
    user.screen.perform(Action::Enter);
    for _ in 0..card {
        user.screen.perform(Action::Move(Step::Down));
    }
    let mut seen = 0;
    for country in (0..tables.countries.len()).step_by(each) {
        user.screen.perform(Action::Search);
        user.screen.perform(Action::Clear);
        for c in tables.countries[country].code.chars() {
            user.screen.perform(Action::Type(c));
        }
        if size.0 < NARROW_BELOW.max(STACKED_BELOW) {
            user.screen.perform(Action::ShowPart(Part::Verdicts));
        }
        let shown = user.text();
        let query =
            Query { country, card, product: None, profile, settings: Vec::new(), today: TODAY, last_used: None };
        let name = format!("{} {} {}", tables.countries[country].code, tables.cards[card].id, profile);
        let words = headline(dataset, &query, language);
        let is_row = |line: &str| {
            if size.1 >= 24 {
                let ask = tables.asks[dataset.headline()].name.in_language(language);
                let row = line.split_once(ask).map(|(_, rest)| rest.split_whitespace().collect::<Vec<_>>());
                return row.is_some_and(|row| row == words);
            }
            let services = tables.services.iter().map(|service| service.name.in_language(language));
            let mut pairs = services.zip(&words);
            pairs.all(|(service, word)| line.contains(&format!("{service} {word}")))
                || (words[0] == words[1]
                    && line.contains(words[0])
                    && tables.services.iter().all(|service| line.contains(service.name.in_language(language))))
        };
        assert!(shown.lines().any(is_row), "{name}: {words:?} in\n{shown}");
        for ask in tables.asks.iter().filter(|_| size.1 >= 24) {
            assert!(shown.contains(ask.name.in_language(language)), "{name}: {} in\n{shown}", ask.id);
        }
        seen += 1;
    }
    seen
}

#[test]
fn every_answer_stands_on_the_screen_in_both_languages() {
    let dataset = dataset();
    let (cards, profiles) = (DATASET.tables.cards.len(), DATASET.tables.profiles.len());
    // Each profile at the usual size; at the smallest every eleventh place.
    let all = |language: Language| {
        let mut seen = 0;
        for (size, each) in SIZES.into_iter().zip([1, 11]) {
            for card in 0..cards {
                for profile in 0..profiles {
                    seen += walk(&dataset, language, size, card, profile, each);
                }
            }
        }
        seen
    };
    let seen: usize = thread::scope(|scope| {
        let threads = LANGUAGES.map(|language| scope.spawn(move || all(language)));
        threads.into_iter().map(|thread| thread.join().expect("no panic")).sum()
    });
    assert!(seen >= DATASET.tables.countries.len() * cards * profiles * LANGUAGES.len(), "{seen} answers");
}
