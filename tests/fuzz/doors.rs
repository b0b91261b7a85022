//! Where bytes of others come in, and what must be true whatever they are. `tests/fuzz/run` looks for bytes for which it is not;
//! `tests/data/corpus.rs` tries those that are kept.

use std::sync::LazyLock;

use simbind::config::Configuration;
use simbind::dataset::{Dataset, Fault, SourceFile, is_forbidden, load};
use simbind::embedded;
use simbind::query::{Query, Understood};
use simbind::search::sentence::Sentences;
use simbind::search::{Index, products};
use simbind::session::mine::{Depth, Text, held, parse};
use simbind::session::read_memory;
use simbind::term::Event;
use simbind::term::decode::Decoder;
use simbind::tui::screen::action::Action;
use simbind::tui::screen::keymap::Keymap;
use simbind::tui::screen::rebind::complaints;

/// Takes bytes, and panics where something is not as it must be.
pub type Door = fn(&[u8]);

/// Each door by its name, which is that of its folder in `tests/fuzz/corpus`.
pub const DOORS: [(&str, Door); 6] =
    [("data", data), ("config", config), ("memory", memory), ("mine", mine), ("typed", typed), ("keys", keys)];

const TODAY: (u16, u8, u8) = (2026, 11, 20);
/// As many faults are told.
const MOST_FAULTS: usize = 100;
/// As much of a paste is kept.
const LONGEST_PASTE: usize = 1024;

static DATASET: LazyLock<Dataset> = LazyLock::new(|| embedded::dataset().expect("the embedded data decodes"));
static SENTENCES: LazyLock<Sentences> = LazyLock::new(|| Sentences::new(&DATASET.tables));
static INDEX: LazyLock<Index> = LazyLock::new(|| Index::new(&DATASET.tables));

/// A file that is no UTF-8 is refused before anything reads it.
fn file(bytes: &[u8]) -> Option<SourceFile> {
    let text = str::from_utf8(bytes).ok()?.to_owned();
    Some(SourceFile { path: "own.toml".to_owned(), text })
}

fn asker() -> Query {
    let tables = &DATASET.tables;
    Query {
        country: tables.countries.ids().next().expect("there are countries"),
        card: tables.unsaid_card(),
        product: None,
        profile: DATASET.default_profile(),
        settings: Vec::new(),
        today: TODAY,
        last_used: None,
    }
}

/// What is said of a fault can be shown, and is in the file.
fn check(fault: &Fault, text: &str) {
    let told = fault.to_string();
    assert!(!told.contains(|c: char| is_forbidden(c) && c != '\n'), "{told:?}");
    assert!(fault.line <= text.lines().count() + 1, "{told}");
}

fn data(bytes: &[u8]) {
    let Some(file) = file(bytes) else { return };
    let text = file.text.clone();
    let loaded = load(&[vec![file]], Some(TODAY));
    assert!(loaded.faults.len() <= MOST_FAULTS);
    assert!(loaded.data.is_some() || !loaded.faults.is_empty(), "what does not load has a fault");
    loaded.faults.iter().for_each(|fault| check(fault, &text));
}

fn config(bytes: &[u8]) {
    let Some(file) = file(bytes) else { return };
    let text = file.text.clone();
    let mut found = Configuration::read(file, complaints);
    found.hold_to_profiles(&["keeper"]);
    found.faults.iter().for_each(|fault| check(fault, &text));
    let keys = Keymap::with(&found.settings.keys);
    assert!(keys.name_of(Action::Quit).is_some(), "the program can be left");
}

fn memory(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    let found = read_memory(text, &DATASET, TODAY);
    assert_eq!(read_memory(&found.written(&DATASET.tables), &DATASET, TODAY), found, "what was written is read");
}

fn mine(bytes: &[u8]) {
    let Some(file) = file(bytes) else { return };
    let read = match parse(&file) {
        Ok(read) => read,
        Err(fault) => return check(&fault, &file.text),
    };
    let (known, unknown) = held(&DATASET, &asker(), &read, Depth::Days);
    assert_eq!(known.len() + unknown.len(), read.cards.len(), "no card is lost");
    let mut text = Text::new(&file.text).expect("what can be read can be changed");
    for card in &read.cards {
        assert!(text.used(&card.id, Some(TODAY)), "each card can be changed");
    }
    let written = SourceFile { text: text.written(), ..file };
    let changed = parse(&written).expect("what was changed can be read");
    assert!(changed.cards.iter().all(|card| card.last_used == Some(TODAY)));
    let ids = |cards: &[simbind::session::mine::Entry]| cards.iter().map(|card| card.id.clone()).collect::<Vec<_>>();
    assert_eq!(ids(&changed.cards), ids(&read.cards), "and is all there");
}

fn typed(bytes: &[u8]) {
    let typed = String::from_utf8_lossy(bytes);
    let tables = &DATASET.tables;
    assert!(INDEX.find(&typed).iter().all(|hit| tables.countries.get(hit.country).is_some()));
    let _one_or_none = INDEX.resolve(&typed);
    let _found = products::find(tables, &typed);
    let found = SENTENCES.understand(&typed);
    let _near = SENTENCES.nearest(&typed);
    if let Some(understood) = Understood::new(&DATASET, &found, &asker()) {
        assert!(tables.cards.get(understood.asked.query.card).is_some());
    }
}

/// The first byte says in how large portions the others come.
fn keys(bytes: &[u8]) {
    let Some((portion, bytes)) = bytes.split_first() else { return };
    let (mut decoder, mut events) = (Decoder::default(), Vec::new());
    for part in bytes.chunks(usize::from(*portion).max(1)) {
        let left = decoder.interrupt(part, &mut events);
        decoder.feed(left, &mut events);
    }
    decoder.settle(&mut events);
    assert_eq!(decoder.patience(), None, "nothing is waited for in the end");
    assert!(events.len() <= bytes.len() + 1, "no event without a byte");
    for event in &events {
        if let Event::Paste(text) = event {
            assert!(text.chars().count() <= LONGEST_PASTE);
        }
    }
}
