//! Which card to get, whose number to get.

use simbind::answer::{Among, Wanted, Word, choices};
use simbind::dataset::Language::{self, En, Zh};
use simbind::engine::Level;
use simbind::query::Query;
use simbind::text::fit;
use simbind::words::Words;

use crate::LANGUAGES;
use crate::support::screen::{DATASET, User};
use crate::support::{position, query};

/// A row of the list: its number, its name, what follows.
type Row = (usize, String, String);

/// The rows of the panel, which stand below the tabs up to what is said of the chosen one.
fn rows(user: &mut User) -> Vec<Row> {
    let text = user.text();
    let lines = text.lines().skip(4).map(|line| line.rsplit('│').next().unwrap_or_default());
    lines.map_while(row).collect()
}

fn row(line: &str) -> Option<Row> {
    let (number, rest) = line.trim_start_matches(['>', ' ']).split_once(' ')?;
    let (name, rest) = rest.split_once("  ").or_else(|| rest.rsplit_once(' '))?;
    Some((number.parse().ok()?, name.to_owned(), rest.trim().to_owned()))
}

fn wanted(among: Among, ask: usize) -> Wanted {
    Wanted { among, services: (0..DATASET.tables.services.len()).collect(), ask, at_least: Level::No }
}

/// What `simbind which` lists: names and words, best first.
fn listed(query: &Query, among: Among, ask: usize, language: Language) -> Vec<(usize, String, String)> {
    let tables = &DATASET.tables;
    let found = choices(&DATASET, query, &wanted(among, ask), usize::MAX);
    let name = |position: usize| match among {
        Among::Cards => tables.cards[position].name.in_language(language).to_owned(),
        Among::Places => {
            let country = &tables.countries[position];
            format!("{} {}", country.code, country.shown().in_language(language))
        }
    };
    let word = |word: Word| word.name(Words { wording: &tables.wording, language });
    let row = |(number, choice): (usize, simbind::answer::Choice)| {
        let words: Vec<&str> = choice.report.services.iter().map(|answer| word(answer.asks[ask].word)).collect();
        (number, name(choice.candidate.position), words.join(" "))
    };
    (1..).zip(found.shown).map(row).collect()
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The keys that lead to a card kind and a profile from the start.
fn chosen(query: &Query) -> String {
    let code = DATASET.tables.countries[query.country].code;
    let profiles = DATASET.tables.profiles.len();
    let turns = (query.profile + profiles - DATASET.default_profile()) % profiles;
    format!("{code}<Enter>{}{}", "<Down>".repeat(query.card), "<F2>".repeat(turns))
}

#[test]
fn the_order_and_the_words_are_those_of_the_command() {
    for (country, card, profile) in
        [("CO", "prepaid", "keeper"), ("JP", "esim", "anyone"), ("GB", "keep-alive", "keeper")]
    {
        let asked = query(&DATASET, country, card, profile, &[]);
        let keys = chosen(&asked);
        for language in LANGUAGES {
            for (tab, among) in [("", Among::Cards), ("<Tab>", Among::Places)] {
                for turns in [0, 1, 3] {
                    let ask = (DATASET.headline() + turns) % DATASET.tables.asks.len();
                    // High enough for every row above what is said of the chosen one.
                    let mut user = User::new(language, (130, 600));
                    user.keys(&format!("{keys}<Ctrl-R>{tab}{}", "<PgDn>".repeat(turns)));
                    let expected = listed(&asked, among, ask, language);
                    let shown = rows(&mut user);
                    assert_eq!(shown.len(), expected.len(), "{}", user.text());
                    for ((number, name, words), expected) in shown.iter().zip(&expected) {
                        // A name that is too long loses its end.
                        let names = [expected.1.clone(), fit(&expected.1, 24)];
                        let mut rows =
                            names.map(|name| squeezed(&format!("{} {name} {}", expected.0, expected.2))).into_iter();
                        let shown = squeezed(&format!("{number} {name} {words}"));
                        assert!(rows.any(|row| shown.starts_with(&row)), "{shown} is not {expected:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn one_key_opens_it_and_tab_asks_the_other_question() {
    let mut user = User::new(En, (80, 24));
    let text = user.keys("colombia<Enter>r").text();
    assert!(
        text.contains("[Colombia / Mainland traveller / Overall]") && text.contains("[Which card] Whose number"),
        "{text}"
    );
    let text = user.keys("<Tab>").text();
    assert!(
        text.contains("[Data SIM / Mainland traveller / Overall]") && text.contains("Which card [Whose number]"),
        "{text}"
    );
    assert!(user.keys("+").text().contains("[eSIM / Mainland traveller / Overall]"));
    assert!(user.keys("<PgDn>").text().contains("[eSIM / Mainland traveller / Receive code]"));
    assert!(user.keys("<Shift-Tab>").text().contains("[Which card]"));
    assert!(user.keys("r").text().contains("Colombia / eSIM"));
    assert!(User::new(Zh, (40, 12)).keys("glby<Ctrl-R><Tab>").text().contains("[留哪里的号码]"));
    assert!(User::new(En, (80, 24)).keys("qqqq<Ctrl-R>").text().contains("nothing matches"));
}

#[test]
fn the_chosen_row_is_told_in_full() {
    for (size, pages) in [((80, 24), 4), ((40, 12), 20), ((160, 40), 1)] {
        let mut user = User::new(Zh, size);
        user.keys("glby<Enter><Down*4>r<Tab><Down>");
        let mut told = String::new();
        for _ in 0..pages {
            told.push_str(&user.text());
            user.keys("<Right>");
        }
        for heading in ["原因", "保号", "注意", "来源", "好的在前"] {
            assert!(told.contains(heading), "{heading} in\n{told}");
        }
        let end = user.text();
        assert_eq!(user.keys("<Right>").text(), end, "there is no more");
        if pages > 1 {
            assert_ne!(user.keys("<Left>").text(), end);
        }
    }
}

#[test]
fn enter_opens_the_answer_with_the_words_of_the_row() {
    let service_words = |text: &str, ask: &str| {
        let row = text.lines().find_map(|line| line.split_once(&format!("{ask} "))).map(|(_, words)| squeezed(words));
        row.unwrap_or_else(|| panic!("no row {ask} in {text}"))
    };
    for (tab, downs) in [("", 0), ("", 4), ("<Tab>", 0), ("<Tab>", 7), ("<Tab>", 200)] {
        // What was said of the card is said of that card alone.
        let mut user = User::new(En, (120, 40));
        user.keys(&format!("mx<Enter><Down><F6>4<Ctrl-R>{tab}{}", "<Down>".repeat(downs)));
        let row =
            user.text().lines().find_map(|line| row(line.rsplit('│').next()?.strip_prefix("> ")?)).expect("a row");
        let text = user.keys("<Enter>").text();
        let name = row.1.split_once(' ').filter(|_| !tab.is_empty()).map_or(row.1.as_str(), |(_, name)| name);
        let title = if tab.is_empty() { format!("[Mexico / {name}]") } else { format!("[{name} / eSIM]") };
        assert!(text.contains(&title), "{title} in\n{text}");
        assert!(text.contains("[1Answer]"), "{text}");
        let words = service_words(&text, "Overall");
        assert!(squeezed(&row.2).starts_with(&words), "{words} in {row:?}");
    }
}

#[test]
fn profile_facts_and_language_change_it_in_place() {
    for language in LANGUAGES {
        let mut user = User::new(language, (80, 24));
        let before = user.keys("pk<Enter><Down*4>r<Tab>").text();
        let other = user.keys("<F2>").text();
        assert_ne!(before, other);
        assert_eq!(user.keys("<Shift-F2>").text(), before);
        let translated = user.keys("<F3>").text();
        assert_eq!(User::new(language.other(), (80, 24)).keys("pk<Enter><Down*4>r<Tab>").text(), translated);
        user.keys("<F3>");
        // A fact of the person, told in between; the panel comes back.
        let helper = DATASET
            .tables
            .facts
            .iter()
            .filter(|fact| matches!(fact.scope, simbind::dataset::Scope::Card | simbind::dataset::Scope::Person));
        let rows = helper.flat_map(|fact| {
            std::iter::repeat_n(fact.id, if fact.per_service { DATASET.tables.services.len() } else { 1 })
        });
        let row = position(rows, "you.helper");
        let told = user.keys(&format!("<F4>{}<Right><Right><Esc>", "<Down>".repeat(row))).text();
        assert_ne!(told.lines().nth(1), None);
        assert_eq!(told.lines().nth(2), before.lines().nth(2), "{told}");
        let back = user.keys(&format!("<F4>{}<Del><F4>", "<Down>".repeat(row))).text();
        assert_eq!(back, before);
    }
}

#[test]
fn the_chosen_row_stays_chosen_and_the_first_stays_first() {
    let marked = |user: &mut User| {
        let text = user.text();
        let mut lines = text.lines().skip(4).filter_map(|line| line.rsplit('│').next()?.strip_prefix("> "));
        lines.find_map(row).expect("a chosen row")
    };
    let mut user = User::new(En, (80, 24));
    user.keys("co<Enter>r");
    assert_eq!(marked(&mut user).0, 1);
    let second = marked(user.keys("<Down>")).1;
    for key in ["<F2>", "<F2>", "<PgDn>", "<PgUp>"] {
        assert_eq!(marked(user.keys(key)).1, second, "{key}");
    }
    for key in ["<Home>", "<F2>", "<PgDn>", "<Tab>"] {
        assert_eq!(marked(user.keys(key)).0, 1, "{key}");
    }
    assert_eq!(marked(user.keys("<End>")).0, DATASET.tables.countries.len());
    assert_eq!(marked(user.keys("<Ctrl-B><Ctrl-F>")).0, DATASET.tables.countries.len());
}
