//! Every country or region with every card kind and every profile, in both languages, as it stands on the screen.

use std::thread;

use simbind::answer::{Report, Word, report};
use simbind::dataset::{CardId, Dataset, Language, ProfileId, Slot};
use simbind::doc::short::sentences;
use simbind::doc::{Outline, Part};
use simbind::query::Query;
use simbind::tui::screen::action::{Action, Direction, Step};
use simbind::tui::screen::{NARROW_BELOW, STACKED_BELOW};
use simbind::words::Words;

use crate::LANGUAGES;
use crate::support::screen::{DATASET, User, downs_to};
use crate::support::{TODAY, dataset};

/// The usual size and the smallest.
const SIZES: [(u16, u16); 2] = [(80, 24), (40, 12)];

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

/// What stands in the pane of the answer, without the gaps between words and lines.
fn pane(text: &str) -> String {
    text.lines().skip(2).filter_map(|line| line.rsplit('│').next()).map(squeezed).collect()
}

/// Looks for the sentence that answers, and for every question with its word where that says all.
fn assert_answered(report: &Report, language: Language, rows: u16, shown: &str) {
    let tables = &DATASET.tables;
    let words = Words { wording: &tables.wording, language };
    let said = sentences(&Outline::new(&DATASET, report, language).live());
    // The smallest screen may end within the sentence.
    let sentence: String = squeezed(&said[0].text).chars().take(if rows >= 24 { usize::MAX } else { 40 }).collect();
    assert!(pane(shown).contains(&sentence), "no `{sentence}` in\n{shown}");
    for (position, ask) in tables.asks.entries().filter(|_| rows >= 24) {
        // Two rows may be left out: the sentence says the one, the other is about getting the card.
        let may_be_cut = position == DATASET.headline() || ask.slot == Slot::Card;
        let name = ask.short.unwrap_or(ask.name).in_language(language);
        let row = shown
            .lines()
            .filter_map(|line| line.rsplit('│').next())
            .find_map(|row| row.strip_prefix(name).filter(|rest| rest.starts_with(' ')));
        let Some(row) = row else {
            assert!(may_be_cut, "no {} in\n{shown}", ask.id);
            continue;
        };
        let found = report.services.iter().map(|answer| answer.asks[position.index()].word).collect::<Vec<_>>();
        if found.iter().all(|word| matches!(word, Word::Yes | Word::No)) {
            let found: String = found.iter().map(|word| word.name(words)).collect();
            assert_eq!(squeezed(row), found, "{} in\n{shown}", ask.id);
        }
    }
}

/// Walks through the list of countries and regions with one card kind and profile, and reads every answer.
fn walk(
    dataset: &Dataset,
    language: Language,
    size: (u16, u16),
    card: CardId,
    profile: ProfileId,
    each: usize,
) -> usize {
    let tables = &dataset.tables;
    let mut user = User::new(language, size);
    let turns = |from: usize, to: usize, count: usize| (to + count - from) % count;
    for _ in 0..turns(dataset.default_profile().index(), profile.index(), tables.profiles.len()) {
        user.screen.perform(Action::Profile(Direction::Next));
    }
    user.screen.perform(Action::Pane(Direction::Next));
    for _ in 0..downs_to(card) {
        user.screen.perform(Action::Move(Step::Down));
    }
    let mut seen = 0;
    for country in tables.countries.ids().step_by(each) {
        user.screen.perform(Action::Search);
        // On an empty field that would forget the card.
        if seen > 0 {
            user.screen.perform(Action::Clear);
        }
        let code = tables.countries[country.index()].code;
        // One code is what most people call a card: its place is found by its name.
        let is_card =
            tables.products.iter().any(|product| product.aliases.iter().any(|alias| alias.eq_ignore_ascii_case(code)));
        let typed = if is_card {
            tables.countries[country.index()].shown().in_language(language).to_owned()
        } else {
            code.to_owned()
        };
        for c in typed.chars() {
            user.screen.perform(Action::Type(c));
        }
        if size.0 < NARROW_BELOW.max(STACKED_BELOW) {
            user.screen.perform(Action::ShowPart(Part::Verdicts));
        }
        let shown = user.text();
        let query =
            Query { country, card, product: None, profile, settings: Vec::new(), today: TODAY, last_used: None };
        assert_answered(&report(dataset, &query), language, size.1, &shown);
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
            for card in DATASET.tables.cards.ids() {
                for profile in DATASET.tables.profiles.ids() {
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
