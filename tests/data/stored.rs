//! What the program carries, and how it is read: as if all of it had been made at the start.

use std::sync::LazyLock;

use simbind::dataset::{Dataset, Lookups, Tables};
use simbind::embedded;
use simbind::search::sentence::{Sentences, Words};
use simbind::search::{Index, Keys, products};

fn tables() -> Tables {
    embedded::tables().expect("the embedded data decodes")
}

/// The same data under another version: what the program carries is not of it.
static UNKNOWN: LazyLock<Tables> = LazyLock::new(|| Tables { version: "of nothing", ..tables() });
static CARRIED: LazyLock<Tables> = LazyLock::new(tables);

#[test]
fn a_row_alone_is_that_of_the_whole_table() {
    let (alone, whole) = (tables(), tables());
    macro_rules! compare {
        ($($table:ident)*) => {$(
            assert!(!whole.$table.is_empty());
            assert_eq!(alone.$table.len(), whole.$table.iter().len());
            for (id, row) in whole.$table.entries() {
                assert_eq!(alone.$table.get(id), Some(row));
            }
        )*};
    }
    compare!(findings notes claims advice validity products observations guides sources countries);
    assert!(alone.countries.heads().eq(whole.countries.heads()));
    assert!(alone.sources.heads().eq(whole.sources.heads()));
    assert!(alone.products.heads().eq(whole.products.heads()));
}

#[test]
fn what_is_looked_up_is_what_the_tables_say() {
    assert_eq!(embedded::lookups().expect("it decodes"), Lookups::of(&tables()));
    let made = Dataset::new(tables()).expect("its rules have no ring");
    let stored = embedded::dataset().expect("it decodes");
    for service in made.tables.services.ids() {
        assert_eq!(format!("{:?}", stored.rules(service)), format!("{:?}", made.rules(service)));
    }
}

#[test]
fn what_is_searched_by_is_what_the_tables_are_called() {
    let stored = |made: Result<Vec<u8>, postcard::Error>| made.expect("it encodes");
    assert!(embedded::KEYS == stored(postcard::to_stdvec(&Keys::of(&CARRIED))));
    assert!(embedded::NAMES == stored(postcard::to_stdvec(&products::Names::of(&CARRIED))));
    assert!(embedded::WORDS == stored(postcard::to_stdvec(&Words::all(&CARRIED))));
}

/// Names, parts of them, codes, pinyin, initials, misspelt, of the same sound, abbreviated, digits, nothing.
const TYPED: [&str; 24] = [
    "a",
    "gb",
    "GB",
    "an",
    "pakistan",
    "gelunb",
    "glby",
    "indonisia",
    "philippnies",
    "clmb",
    "新家坡",
    "火星",
    "香港",
    "london",
    "peso",
    "giffgaff",
    "gifgaff",
    "club sim",
    "澳門",
    "côte",
    "+57321",
    "46000",
    "asdfghjkl",
    "é",
];

#[test]
fn a_search_finds_the_same_with_keys_that_are_carried() {
    let (carried, made) = (Index::new(&CARRIED), Index::new(&UNKNOWN));
    for typed in TYPED {
        assert_eq!(carried.find(typed), made.find(typed), "{typed}");
        let places = made.find(typed);
        let beside = products::beside(&places, &CARRIED, typed);
        let found = products::find(&CARRIED, typed);
        let shown = |products: &[products::ProductHit]| format!("{:?}", products::together(&places, products));
        assert_eq!(shown(&beside), shown(&found), "{typed}");
        assert_eq!(found, products::find(&UNKNOWN, typed), "{typed}");
    }
}

#[test]
fn a_sentence_means_the_same_with_words_that_are_carried() {
    let (carried, made) = (Sentences::new(&CARRIED), Sentences::new(&UNKNOWN));
    let sentences = [
        "giffgaff 上海 微信",
        "gifgaff in shanghai",
        "收不到微信验证码",
        "uk esim alipay",
        "哥伦比亚的卡",
        "pakistn sim",
    ];
    for typed in TYPED.into_iter().chain(sentences) {
        assert_eq!(carried.understand(typed), made.understand(typed), "{typed}");
    }
}
