//! The loader: each kind of mistake is found at its place, all mistakes at once, and no bytes make it panic.
//!
//! Each file of `tests/faulty` is laid over the embedded data. Its header says what must be found, one line for each fault:
//! `#~ LINE:COLUMN SEVERITY MESSAGE | HELP`, with `PATH:` before the line where the fault stands in another file.

use std::fmt::Write as _;
use std::path::Path;
use std::sync::LazyLock;
use std::{fs, thread};

use crate::support::{Dice, TODAY};
use proptest::prelude::*;
use simbind::dataset::{By, CountryId, Fault, Id as _, Language, Loaded, NoteId, Severity, SourceFile, Wording, load};
use simbind::embedded;
use simbind::session::data::{self, written_first};
use simbind::words::Words;

fn file(path: &str, text: impl Into<String>) -> SourceFile {
    SourceFile { path: path.to_owned(), text: text.into() }
}

/// Every file of `tests/faulty`, by name.
fn faulty_files() -> Vec<SourceFile> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/faulty");
    let mut files: Vec<SourceFile> = fs::read_dir(folder)
        .expect("the folder of faulty files")
        .map(|entry| entry.expect("its entries").path())
        .map(|path| {
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            file(&name, fs::read_to_string(&path).expect("a text"))
        })
        .collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

/// Every file of `tests/faulty` with what is found in it when it is laid over the data: each takes a tenth of a second.
static FAULTY: LazyLock<Vec<(SourceFile, Loaded)>> = LazyLock::new(|| {
    let files = faulty_files();
    let overlaid = |file: &SourceFile| (file.clone(), embedded::overlaid(vec![file.clone()], TODAY));
    let (first, second) = files.split_at(files.len() / 2);
    thread::scope(|scope| {
        let other = scope.spawn(|| second.iter().map(overlaid).collect::<Vec<_>>());
        let mut found: Vec<_> = first.iter().map(overlaid).collect();
        found.extend(other.join().expect("no panic"));
        found
    })
});

/// A fault as the header of a faulty file writes it.
fn written(fault: &Fault, own: &str) -> String {
    let path = if fault.path == own { String::new() } else { format!("{}:", fault.path) };
    let severity = if fault.severity == Severity::Error { "error" } else { "lint" };
    let mut line = format!("#~ {path}{}:{} {severity} {}", fault.line, fault.column, fault.message);
    if let Some(help) = &fault.help {
        write!(line, " | {help}").expect("strings grow");
    }
    line
}

fn found(loaded: &Loaded, own: &str) -> Vec<String> {
    loaded.faults.iter().map(|fault| written(fault, own)).collect()
}

fn errors(loaded: &Loaded) -> usize {
    loaded.faults.iter().filter(|fault| fault.severity == Severity::Error).count()
}

#[test]
fn each_kind_of_mistake_is_found_at_its_place_with_help() {
    assert!(FAULTY.len() >= 50, "{} faulty files", FAULTY.len());
    let mut wrong = Vec::new();
    for (faulty, loaded) in FAULTY.iter() {
        let expected: Vec<String> =
            faulty.text.lines().take_while(|line| line.starts_with("#~ ")).map(str::to_owned).collect();
        let found = found(loaded, &faulty.path);
        if found != expected || found.is_empty() {
            wrong.push(format!("{}\nfound:\n{}\nexpected:\n{}\n", faulty.path, found.join("\n"), expected.join("\n")));
        }
        assert_eq!(loaded.data.is_none(), errors(loaded) > 0, "{}: only an error makes data useless", faulty.path);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_fault_shows_the_line_it_stands_in_without_control_characters() {
    for (faulty, loaded) in FAULTY.iter() {
        let lines: Vec<&str> = faulty.text.split('\n').collect();
        for fault in &loaded.faults {
            let shown = fault.to_string();
            assert!(!shown.contains(|c: char| c.is_control() && c != '\n'), "{shown:?}");
            if fault.path == faulty.path {
                let line = lines[fault.line - 1];
                assert!(fault.column <= line.chars().count() + 1, "{shown}");
                assert_eq!(fault.snippet.chars().count(), line.chars().count(), "{shown}");
            }
        }
    }
}

#[test]
fn a_fault_beside_tabs_shows_none() {
    let found = embedded::overlaid(vec![file("own\tfile.toml", "[[topic]]\n\tid\t=\t\"a\tb\"\t# c\n")], TODAY).faults;
    assert!(!found.is_empty());
    for fault in found {
        let shown = fault.to_string();
        assert!(!shown.contains(|c: char| c.is_control() && c != '\n'), "{shown:?}");
    }
}

#[test]
fn all_mistakes_of_all_files_are_reported_at_once() {
    // Those that do not touch each other: no table of one has the id of a table of another.
    let names =
        ["unknown-key.toml", "unknown-ask.toml", "unknown-grade.toml", "number-out-of-range.toml", "ring-of-asks.toml"];
    let (files, found): (Vec<&SourceFile>, Vec<&Loaded>) = FAULTY
        .iter()
        .filter(|(file, _)| names.contains(&file.path.as_str()))
        .map(|(file, found)| (file, found))
        .unzip();
    assert_eq!(files.len(), names.len());
    let together = embedded::overlaid(files.into_iter().cloned().collect(), TODAY).faults;
    let mut alone: Vec<Fault> = found.into_iter().flat_map(|found| found.faults.iter().cloned()).collect();
    alone.sort_by(|a, b| (&a.path, a.line, a.column).cmp(&(&b.path, b.line, b.column)));
    assert_eq!(together, alone);
}

#[test]
fn the_embedded_data_has_neither_faults_nor_lints() {
    let loaded = load(&[embedded::files()], Some(TODAY));
    let found = found(&loaded, "");
    assert!(found.is_empty(), "{}", found.join("\n"));
    let tables = loaded.data.expect("the data loads");
    assert_eq!(tables, embedded::tables().expect("the embedded tables decode"));
}

#[test]
fn the_order_of_files_changes_no_table() {
    let mut files = embedded::files();
    files.reverse();
    let tables = load(&[files], Some(TODAY)).data.expect("the data loads");
    let sorted = |mut ids: Vec<&'static str>| {
        ids.sort_unstable();
        ids
    };
    let embedded = embedded::tables().expect("the embedded tables decode");
    assert_eq!(
        sorted(tables.routes.iter().map(|route| route.id).collect()),
        sorted(embedded.routes.iter().map(|route| route.id).collect())
    );
    assert_eq!(tables.version, embedded.version, "the version does not hang on the order of the files");
}

#[test]
fn placeholders_must_be_the_same_in_both_languages() {
    let mut wording = embedded::files().into_iter().find(|file| file.path.ends_with("interface.toml")).expect("there");
    let line = wording.text.lines().position(|line| line.starts_with("nearest = ")).expect("a text with a name") + 1;
    wording.text = wording.text.replace("en = \"nearest: {names}\"", "en = \"nearest\"");
    let own = wording.path.clone();
    let found = found(&load(&[embedded::files(), vec![wording]], Some(TODAY)), &own);
    let expected = format!(
        "#~ {line}:11 error `nearest` fills in names in zh and nothing in en | both languages fill in the same names"
    );
    assert_eq!(found, [expected]);
}

#[test]
fn a_later_layer_fills_in_what_the_program_fills_in() {
    let text = "[interface]\nnearest = { zh = \"最接近\", en = \"nearest\" }\n";
    let loaded = embedded::overlaid(vec![file("own.toml", text)], TODAY);
    assert_eq!(found(&loaded, "own.toml"), ["#~ 2:11 error `nearest` fills in nothing | expected names"]);
}

#[test]
fn more_services_cards_or_values_than_a_set_holds_are_refused() {
    let mut text = String::new();
    for number in 0..40 {
        writeln!(text, "[[service]]\nid = \"s{number}\"\nname = {{ zh = \"钱包\", en = \"wallet\" }}").unwrap();
        writeln!(text, "[[card]]\nid = \"c{number}\"\nname = {{ zh = \"卡\", en = \"card\" }}").unwrap();
        writeln!(text, "summary = {{ zh = \"卡\", en = \"card\" }}").unwrap();
    }
    text += "[[fact]]\nid = \"you.mood\"\nscope = \"person\"\nname = { zh = \"心情\", en = \"mood\" }\n";
    text += "question = { zh = \"好吗？\", en = \"Well?\" }\nvalue = [\n";
    for number in 0..40 {
        writeln!(text, "{{ id = \"v{number}\", name = {{ zh = \"好\", en = \"good\" }} }},").unwrap();
    }
    text += "]\n[[advice]]\nid = \"look-again\"\nkind = \"advice\"\ntext = { zh = \"再看\", en = \"Look\" }\n";
    text += "services = [\"s39\"]\ncards = [\"c39\"]\nwhen = { fact = \"you.mood\", is = [\"v39\"] }\n";
    let loaded = embedded::overlaid(vec![file("many.toml", text)], TODAY);
    let messages: Vec<&str> = loaded.faults.iter().map(|fault| fault.message.as_str()).collect();
    for expected in ["42 services", "50 card kinds", "a fact with 40 values"] {
        assert!(messages.contains(&expected), "{messages:?}");
    }
}

#[test]
fn a_later_layer_replaces_tables_with_the_same_id_and_adds_the_others() {
    let text = "[[topic]]\nid = \"cash\"\nname = { zh = \"纸币\", en = \"Notes\" }\n\
                [[topic]]\nid = \"weather\"\nname = { zh = \"天气\", en = \"Weather\" }\n";
    let loaded = embedded::overlaid(vec![file("own.toml", text)], TODAY);
    assert!(loaded.faults.is_empty(), "{:?}", loaded.faults);
    let topics = loaded.data.expect("it loads").topics;
    let embedded = embedded::tables().expect("the embedded tables decode").topics;
    assert_eq!(topics.len(), embedded.len() + 1);
    assert_eq!(topics.iter().find(|topic| topic.id == "cash").map(|topic| topic.name.en()), Some("Notes"));
    assert_eq!(topics.last().map(|topic| topic.id), Some("weather"));
}

#[test]
fn a_later_layer_replaces_single_texts_of_the_wording() {
    let text = "[interface]\nword_yes = { zh = \"好\", en = \"fine\" }\n";
    let loaded = embedded::overlaid(vec![file("own.toml", text)], TODAY);
    assert!(loaded.faults.is_empty(), "{:?}", loaded.faults);
    let wording = loaded.data.expect("it loads").wording;
    let before = embedded::tables().expect("the embedded tables decode").wording;
    let texts = |wording: &Wording, language| -> Vec<String> {
        wording.all().map(|text| text.in_language(language).to_owned()).collect()
    };
    for (language, said) in [(Language::Zh, "好"), (Language::En, "fine")] {
        let words = |wording| Words { wording, language };
        assert_eq!(words(&wording).word_yes(), said);
        let mut expected = texts(&before, language);
        let place = wording.keys().iter().position(|key| *key == "word_yes").expect("its key");
        said.clone_into(&mut expected[place]);
        assert_eq!(texts(&wording, language), expected, "one text changes, the others stay");
    }

    let twice = embedded::overlaid(vec![file("a.toml", text), file("b.toml", text)], TODAY);
    assert_eq!(found(&twice, "b.toml"), ["#~ 2:12 error a second text `word_yes` | leave one of them out"]);
    let unknown = embedded::overlaid(vec![file("own.toml", text.replace("word_yes", "word_yess"))], TODAY);
    assert_eq!(found(&unknown, "own.toml"), ["#~ 2:1 error unknown key `word_yess` | nearest: `word_yes`"]);
}

#[test]
fn of_many_faults_the_first_hundred_are_told_and_the_others_counted() {
    let loaded = embedded::overlaid(vec![file("own.toml", "[[topic]]\nid = 1\n".repeat(20_000))], TODAY);
    let expected: Vec<(usize, usize)> = (0..50).flat_map(|at| [(2 * at + 1, 1), (2 * at + 2, 6)]).collect();
    assert_eq!(loaded.faults.iter().map(|fault| (fault.line, fault.column)).collect::<Vec<_>>(), expected);
    assert_eq!((loaded.errors, loaded.more()), (40_000, 39_900));
    let tables = embedded::tables().expect("the embedded data decodes");
    let english = || Words { wording: &tables.wording, language: Language::En };
    let said = |loaded: &Loaded| written_first(loaded, english()).lines().last().unwrap_or_default().to_owned();
    assert!(said(&loaded).contains("39900") || said(&loaded).contains("39,900"), "{}", said(&loaded));
    let few = embedded::overlaid(vec![file("own.toml", "[[topic]]\nid = 1\n")], TODAY);
    assert_eq!(written_first(&few, english()), data::written(&few.faults), "of few nothing is left to count");
    // All in one line, of which each fault would hold a copy.
    let line = format!("topic = [{}]\n", "{ id = 1 }, ".repeat(20_000));
    let loaded = embedded::overlaid(vec![file("own.toml", line)], TODAY);
    assert_eq!((loaded.faults.len(), loaded.errors), (100, 40_000));
    assert!(loaded.faults.iter().all(|fault| fault.snippet.len() < 1000 && fault.to_string().contains("id = 1")));
}

#[test]
fn no_lint_hides_an_error() {
    let mut lints = String::new();
    for at in 0..200 {
        writeln!(lints, "[[source]]\nid = \"s{at}\"\ntitle = \"a\"\npublisher = \"b\"\ngrade = \"press\"").unwrap();
        writeln!(lints, "url = \"https://a.example/{at}\"\npublished = \"2026\"").unwrap();
    }
    let loaded = embedded::overlaid(vec![file("own.toml", lints + "[[topic]]\nid = 1\n")], TODAY);
    assert_eq!((loaded.errors, loaded.lints, loaded.faults.len()), (2, 200, 100));
    assert_eq!(loaded.faults.iter().filter(|fault| fault.severity == Severity::Error).count(), 2);
}

#[test]
fn under_a_clock_that_is_behind_only_what_is_laid_over_is_too_late() {
    let early = (2001, 2, 3);
    let topic = "[[topic]]\nid = \"weather\"\nname = { zh = \"天气\", en = \"Weather\" }\n";
    let loaded = embedded::overlaid(vec![file("own.toml", topic)], early);
    assert!(loaded.data.is_some(), "{:?}", loaded.faults);
    let late = "[[source]]\nid = \"s\"\ntitle = \"a\"\npublisher = \"b\"\nurl = \"https://a.example\"\n\
                published = \"2002\"\ngrade = \"press\"\n";
    let loaded = embedded::overlaid(vec![file("own.toml", late)], early);
    let found = found(&loaded, "own.toml");
    let expected = "#~ 6:13 error `2002` lies in the future | expected a date up to 2001-02-03";
    assert!(found.iter().any(|fault| fault == expected) && found.len() == 2, "{found:?}");
}

/// What is told of how many there are, where `count` tables of a kind are added.
fn told_of_count(kind: &str, keys: &str, count: usize) -> Vec<String> {
    let tables = (0..count).map(|at| {
        let name = format!("name = {{ zh = \"第{at}种\", en = \"Kind {at}\" }}");
        format!("[[{kind}]]\nid = \"more-{at}\"\n{name}\n{keys}\n")
    });
    let loaded = embedded::overlaid(vec![file("more.toml", tables.collect::<String>())], TODAY);
    let messages = loaded.faults.into_iter().map(|fault| fault.message);
    messages.filter(|message| message.ends_with(" card kinds") || message.ends_with(" services")).collect()
}

#[test]
fn thirty_two_services_or_kinds_of_card_are_taken_and_one_more_is_told() {
    let tables = embedded::tables().expect("the data loads");
    let card = "summary = { zh = \"纸做的卡\", en = \"A card made of paper\" }\ntrait = [{ fact = \"card.data\", values = [\"no\"] }]";
    for (kind, keys, there, told) in
        [("card", card, tables.cards.len(), "33 card kinds"), ("service", "", tables.services.len(), "33 services")]
    {
        assert_eq!(told_of_count(kind, keys, 32 - there), [""; 0]);
        assert_eq!(told_of_count(kind, keys, 33 - there), [told]);
    }
}

#[test]
fn a_fact_of_thirty_one_values_is_taken_and_one_of_more_is_told() {
    let of = |count: usize| {
        let values = (0..count).map(|at| format!("{{ id = \"v{at}\", name = {{ zh = \"好\", en = \"good\" }} }}"));
        let mut text = "[[fact]]\nid = \"place.weather\"\nscope = \"country\"\nopen = true\n".to_owned();
        text += "name = { zh = \"天气\", en = \"weather\" }\n";
        writeln!(text, "value = [{}]", values.collect::<Vec<_>>().join(", ")).expect("strings grow");
        text += "[[advice]]\nid = \"look-again\"\nkind = \"advice\"\ntext = { zh = \"再看\", en = \"Look\" }\n";
        text += "when = { fact = \"place.weather\", is = [\"v0\"] }\n";
        let loaded = embedded::overlaid(vec![file("many.toml", text)], TODAY);
        loaded.faults.into_iter().map(|fault| fault.message).collect::<Vec<_>>()
    };
    assert_eq!(of(31), [""; 0]);
    assert_eq!(of(32), ["a fact with 32 values"]);
}

// --- looking up --------------------------------------------------------------------------------------------------------

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn it_agrees_with_a_look_at_every_entry(
        entries in prop::collection::vec(prop::collection::vec(0_usize..6, 0..4), 0..20),
    ) {
        let places = |entry: &Vec<usize>| entry.iter().copied().map(CountryId::at).collect::<Vec<_>>();
        let all = || entries.iter().enumerate().map(|(at, entry)| (NoteId::at(at), places(entry)));
        let by_place = By::new(all().flat_map(|(note, places)| {
            let everywhere = places.is_empty().then_some(None);
            places.into_iter().map(Some).chain(everywhere).map(move |place| (place, note))
        }));
        let those = |fits: &dyn Fn(&[CountryId]) -> bool| -> Vec<NoteId> {
            all().filter(|(_, places)| fits(places)).map(|(note, _)| note).collect()
        };
        let everywhere = those(&|places| places.is_empty());
        prop_assert!(by_place.everywhere().eq(everywhere.iter().copied()));
        for place in (0..7).map(CountryId::at) {
            let own = those(&|places| places.contains(&place));
            prop_assert!(by_place.own(place).eq(own.iter().copied()));
            prop_assert!(by_place.about(place).eq(own.into_iter().chain(everywhere.clone())));
        }
    }
}

// --- fuzzing ---------------------------------------------------------------------------------------------------------

/// Files that the others lean on, short enough to be loaded thousands of times.
fn vocabulary() -> Vec<SourceFile> {
    embedded::files().into_iter().filter(|file| file.path.contains("vocabulary/")).collect()
}

/// Some lines of a file, starting at a table.
fn excerpt(text: &str, dice: &mut Dice) -> String {
    let starts: Vec<usize> = text.match_indices("\n[[").map(|(at, _)| at + 1).chain([0]).collect();
    let start = starts[dice.below(starts.len())];
    text[start..].split_inclusive('\n').take(60).collect()
}

const PIECES: [&[u8]; 16] = [
    b"\"",
    b"[",
    b"]",
    b"{",
    b"}",
    b"=",
    b"\n",
    b"[[",
    b"]]",
    b"'''",
    b"\x1b",
    b"\\u202e",
    b"99999999999",
    b"\xff",
    b"id",
    b"\0",
];

/// Replaces, deletes, inserts, cuts or swaps something.
fn mutate(bytes: &mut Vec<u8>, dice: &mut Dice) {
    if bytes.is_empty() {
        return;
    }
    let at = dice.below(bytes.len());
    match dice.below(6) {
        0 => bytes[at] = u8::try_from(dice.below(256)).unwrap(),
        1 => {
            bytes.remove(at);
        }
        2 => {
            bytes.splice(at..at, PIECES[dice.below(PIECES.len())].iter().copied());
        }
        3 => bytes.truncate(at),
        4 => {
            let end = (at + dice.below(40)).min(bytes.len());
            bytes.drain(at..end);
        }
        _ => {
            let mut lines: Vec<Vec<u8>> = bytes.split_inclusive(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
            let count = lines.len();
            lines.swap(dice.below(count), dice.below(count));
            *bytes = lines.concat();
        }
    }
}

fn load_mutated(base: &[SourceFile], original: &SourceFile, dice: &mut Dice, whole: bool) {
    let text = if whole { original.text.clone() } else { excerpt(&original.text, dice) };
    let mut bytes = text.into_bytes();
    for _ in 0..=dice.below(4) {
        mutate(&mut bytes, dice);
    }
    let mutated = file(&original.path, String::from_utf8_lossy(&bytes));
    let replaced = base.iter().filter(|file| file.path != original.path).cloned().chain([mutated]).collect();
    let loaded = load(&[replaced], Some(TODAY));
    for fault in &loaded.faults {
        assert!(fault.line > 0 && fault.column > 0);
        assert!(!fault.to_string().contains('\x1b'));
    }
}

#[test]
fn mutated_bytes_of_the_shipped_files_never_panic() {
    let (files, vocabulary) = (embedded::files(), vocabulary());
    thread::scope(|scope| {
        for half in 0..2u64 {
            let (files, vocabulary) = (&files, &vocabulary);
            scope.spawn(move || {
                let mut dice = Dice(half);
                for round in 0..1500 {
                    let original = &files[round % files.len()];
                    load_mutated(vocabulary, original, &mut dice, original.path.contains("vocabulary/"));
                }
                for _ in 0..12 {
                    let original = &files[dice.below(files.len())];
                    load_mutated(files, original, &mut dice, true);
                }
            });
        }
    });
}

fn toml_value() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "\"wechat\"",
        "\"card.number\"",
        "\"own\"",
        "\"CO\"",
        "\"register\"",
        "\"yes\"",
        "\"*\"",
        "\"2026-11\"",
        "\"\"",
        "1",
        "-1",
        "0.5",
        "nan",
        "true",
        "2026-11-20",
        "\"esim\"",
        "\"person\"",
        "\"\\u001b\"",
        "0xff",
        "99999999999999999999",
    ]);
    let leaf = words.prop_map(str::to_owned);
    leaf.prop_recursive(3, 12, 4, |part| {
        prop_oneof![
            prop::collection::vec(part.clone(), 0..4).prop_map(|parts| format!("[{}]", parts.join(", "))),
            prop::collection::btree_map(toml_key(), part, 0..4).prop_map(|pairs| {
                let pairs: Vec<String> = pairs.iter().map(|(key, value)| format!("{key} = {value}")).collect();
                format!("{{ {} }}", pairs.join(", "))
            }),
        ]
    })
}

fn toml_key() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "id", "name", "zh", "en", "fact", "is", "is-not", "any", "all", "ask", "at-least", "level-of", "else", "need",
        "value", "values", "trait", "scope", "country", "service", "services", "cards", "card", "when", "text",
        "as-of", "grade", "sources", "facts", "assumed", "default", "headline", "effort", "change", "at-best", "part",
        "url", "position", "mcc",
    ])
    .prop_map(str::to_owned)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn small_arbitrary_files_never_panic(tables in prop::collection::vec(
        (
            prop::sample::select(vec![
                "service", "ask", "card", "fact", "profile", "topic", "route", "finding", "note", "claim", "advice", "source",
                "country", "operator", "forbidden", "interface", "other",
            ]),
            prop::collection::btree_map(toml_key(), toml_value(), 0..6),
        ),
        0..6,
    )) {
        let mut text = String::new();
        for (kind, pairs) in tables {
            writeln!(text, "[[{kind}]]").unwrap();
            for (key, value) in pairs {
                writeln!(text, "{key} = {value}").unwrap();
            }
        }
        let layers = [vec![file("first.toml", text.clone())], vec![file("second.toml", text)]];
        let loaded = load(&layers, Some(TODAY));
        prop_assert_eq!(loaded.data.is_none(), errors(&loaded) > 0);
    }

    #[test]
    fn arbitrary_text_never_panics(text in ".{0,200}") {
        let _ = load(&[vec![file("any.toml", text)]], None);
    }
}
