//! Which card to get, whose number to get.

use simbind::answer::{Among, Pick, Wanted, Word, choices, report};
use simbind::dataset::Id as _;
use simbind::dataset::Language::{self, En, Zh};
use simbind::engine::{AskId, Level};
use simbind::query::Query;
use simbind::words::Words;

use crate::LANGUAGES;
use crate::support::query;
use crate::support::screen::{DATASET, User, downs_to};

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
    // A name may fill its column: the first word of a verdict ends it.
    let words = LANGUAGES.iter().flat_map(|language| {
        let words = Words { wording: &DATASET.tables.wording, language: *language };
        Word::ALL.map(|word| format!(" {} ", word.name(words)))
    });
    let end = words.filter_map(|word| rest.find(&word)).min()?;
    let (name, rest) = rest.split_at(end);
    Some((number.parse().ok()?, name.trim_end().to_owned(), squeezed(rest)))
}

/// Whether a name is shown: whole, or without its end.
fn is_shown(shown: &str, name: &str) -> bool {
    let kept = shown.strip_suffix('~');
    kept.map_or(shown == name, |kept| name.starts_with(kept.trim_end()) && !kept.is_empty())
}

fn wanted(among: Among, ask: AskId) -> Wanted {
    Wanted { among, services: DATASET.tables.services.ids().collect(), ask, at_least: Level::No }
}

/// What `simbind which` lists: names and words, best first.
fn listed(query: &Query, among: Among, ask: AskId, language: Language) -> Vec<(usize, String, String)> {
    let tables = &DATASET.tables;
    let found = choices(&DATASET, query, &wanted(among, ask), usize::MAX);
    let name = |pick: Pick| {
        let country = &tables.countries[pick.asked(tables, query).country.index()];
        let name = match pick {
            Pick::Card(card) => card.name(tables),
            Pick::Place(_) => country.shown(),
        };
        let name = name.in_language(language);
        if among == Among::Cards { name.to_owned() } else { format!("{} {name}", country.code) }
    };
    let word = |word: Word| word.name(Words { wording: &tables.wording, language });
    let row = |(number, choice): (usize, simbind::answer::Choice)| {
        let words: Vec<&str> =
            choice.report.services.iter().map(|answer| word(answer.asks[ask.index()].word)).collect();
        (number, name(choice.candidate.pick), words.join(" "))
    };
    (1..).zip(found.shown).map(row).collect()
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The keys that lead to a card kind and a profile from the start.
fn chosen(query: &Query) -> String {
    let code = DATASET.tables.countries[query.country.index()].code;
    let profiles = DATASET.tables.profiles.len();
    let turns = (query.profile.index() + profiles - DATASET.default_profile().index()) % profiles;
    format!("{code}<Enter>{}{}", "<Down>".repeat(downs_to(query.card)), "<F2>".repeat(turns))
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
                    let ask = AskId::at((DATASET.headline().index() + turns) % DATASET.tables.asks.len());
                    let mut user = User::new(language, (130, 40));
                    user.keys(&format!("{keys}<Ctrl-R>{tab}{}", "<PgDn>".repeat(turns)));
                    // High enough for every row above what is said of the chosen one.
                    user.resize((130, 900));
                    let expected = listed(&asked, among, ask, language);
                    let shown = rows(&mut user);
                    assert_eq!(shown.len(), expected.len(), "{}", user.text());
                    for (shown @ (number, name, words), expected) in shown.iter().zip(&expected) {
                        let is_it = *number == expected.0 && is_shown(name, &expected.1);
                        assert!(is_it && words.starts_with(&expected.2), "{shown:?} is not {expected:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn one_key_opens_it_and_tab_asks_the_other_question() {
    let mut user = User::new(En, (80, 24));
    let text = user.keys("colombia<Enter><Down><Ctrl-R>").text();
    assert!(
        text.contains("[Colombia / Traveller from the mainland / Can it be bound?]")
            && text.contains("[Which card] Whose number"),
        "{text}"
    );
    let text = user.keys("<Tab>").text();
    assert!(
        text.contains("[Data SIM / Traveller from the mainland / Can it be bound?]")
            && text.contains("Which card [Whose number]"),
        "{text}"
    );
    assert!(user.keys("+").text().contains("[eSIM / Traveller from the mainland / Can it be bound?]"));
    assert!(user.keys("<PgDn>").text().contains("[eSIM / Traveller from the mainland / Get the code]"));
    assert!(user.keys("<Shift-Tab>").text().contains("[Which card]"));
    assert!(user.keys("<Ctrl-R>").text().contains("Colombia / eSIM"));
    assert!(User::new(Zh, (40, 12)).keys("glby<Ctrl-R><Tab>").text().contains("[留哪里的号码]"));
    assert!(User::new(En, (80, 24)).keys("qqqq<Ctrl-R>").text().contains("nothing matches"));
}

#[test]
fn the_chosen_row_is_told_in_full() {
    for (size, pages) in [((80, 24), 4), ((40, 12), 20), ((160, 40), 1)] {
        let mut user = User::new(Zh, size);
        user.keys("glby<Enter><Down*5><Ctrl-R><Tab><Down>");
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
    let words = |asked: &Query| {
        let services = report(&DATASET, asked).services;
        let words = Words { wording: &DATASET.tables.wording, language: En };
        services
            .iter()
            .map(|answer| answer.asks[DATASET.headline().index()].word.name(words))
            .collect::<Vec<_>>()
            .join(" ")
    };
    for (tab, downs) in [("", 0), ("", 4), ("<Tab>", 0), ("<Tab>", 7), ("<Tab>", 200)] {
        // What was said of the card is said of that card alone.
        let mut user = User::new(En, (120, 40));
        user.keys(&format!("mx<Enter><Down*2><F5>4<Ctrl-R>{tab}{}", "<Down>".repeat(downs)));
        let row =
            user.text().lines().find_map(|line| row(line.rsplit('│').next()?.strip_prefix("> ")?)).expect("a row");
        let text = user.keys("<Enter>").text();
        let name = row.1.split_once(' ').filter(|_| !tab.is_empty()).map_or(row.1.as_str(), |(_, name)| name);
        // The title of a card with a name has its place before and its kind behind it.
        let title = text.lines().nth(1).unwrap().rsplit('│').next().unwrap().to_owned();
        assert!(title.contains(name.trim_end_matches('~').trim_end()), "{name} in\n{text}");
        assert!(title.starts_with(if tab.is_empty() { "[Mexico / " } else { "[" }), "{text}");
        assert!(text.contains("[1Answer]"), "{text}");
        let words = words(user.screen.query().unwrap());
        assert!(row.2.starts_with(&words), "{words} in {row:?}");
    }
}

#[test]
fn profile_facts_and_language_change_it_in_place() {
    for language in LANGUAGES {
        let mut user = User::new(language, (80, 24));
        let before = user.keys("pk<Enter><Down*5><Ctrl-R><Tab>").text();
        let other = user.keys("<F2>").text();
        assert_ne!(before, other);
        assert_eq!(user.keys("<Shift-F2>").text(), before);
        let translated = user.keys("<F3>").text();
        assert_eq!(User::new(language.other(), (80, 24)).keys("pk<Enter><Down*5><Ctrl-R><Tab>").text(), translated);
        user.keys("<F3>");
        // A fact of the person, told in between; the panel comes back.
        let helper = DATASET
            .tables
            .facts
            .iter()
            .filter(|fact| matches!(fact.scope, simbind::dataset::Scope::Card | simbind::dataset::Scope::Person));
        let mut rows = helper.flat_map(|fact| {
            std::iter::repeat_n(fact.id, if fact.per_service { DATASET.tables.services.len() } else { 1 })
        });
        let row = rows.position(|id| id == "you.helper").unwrap();
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
    user.keys("co<Enter><Ctrl-R>");
    assert_eq!(marked(&mut user).0, 1);
    let second = marked(user.keys("<Down>")).1;
    for key in ["<F2>", "<F2>", "<PgDn>", "<PgUp>"] {
        assert_eq!(marked(user.keys(key)).1, second, "{key}");
    }
    for key in ["<Home>", "<F2>", "<PgDn>", "<Tab>"] {
        assert_eq!(marked(user.keys(key)).0, 1, "{key}");
    }
    let asked = query(&DATASET, "CO", "data-sim", "mainland-traveller", &[]);
    let all = listed(&asked, Among::Places, DATASET.headline(), En).len();
    assert!(all >= DATASET.tables.countries.len(), "{all}");
    assert_eq!(marked(user.keys("<End>")).0, all);
    assert_eq!(marked(user.keys("<Ctrl-B><Ctrl-F>")).0, all);
}
