//! What the shipped data must keep to beyond what the loader checks of any data.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::support::{TODAY, dataset};
use simbind::dataset::{Dated, Evidence, Grade, Tables, Text};

/// Longer texts do not fit the screen in a few lines.
const MOST_CHINESE: usize = 180;
const MOST_ENGLISH: usize = 370;

/// Every piece of evidence with a name for it.
fn evidence(tables: &Tables) -> Vec<(String, &Evidence)> {
    let findings = tables.findings.iter().map(|finding| (finding.text.en().to_owned(), &finding.evidence));
    let notes = tables.notes.iter().map(|note| (note.id.to_owned(), &note.evidence));
    let advice = tables.advice.iter().filter_map(|advice| Some((advice.id.to_owned(), advice.evidence.as_ref()?)));
    let needs = tables.routes.iter().flat_map(|route| &route.needs);
    let needs = needs.filter_map(|need| Some((need.id.to_owned(), need.evidence.as_ref()?)));
    findings.chain(notes).chain(advice).chain(needs).collect()
}

/// Texts of one or two sentences, with a name for each.
fn sentences(tables: &Tables) -> Vec<(String, Text)> {
    let mut found: Vec<(String, Text)> = Vec::new();
    found.extend(tables.findings.iter().map(|finding| ("finding".to_owned(), finding.text)));
    found.extend(tables.notes.iter().map(|note| (note.id.to_owned(), note.text)));
    found.extend(tables.advice.iter().map(|advice| (advice.id.to_owned(), advice.text)));
    for claim in &tables.claims {
        found.extend([(claim.id.to_owned(), claim.says), (claim.id.to_owned(), claim.because)]);
    }
    for route in &tables.routes {
        let texts = [Some(route.text), route.part, route.remark].into_iter().flatten();
        found.extend(texts.map(|text| (route.id.to_owned(), text)));
        for need in &route.needs {
            found.extend([Some(need.text), need.unmet].into_iter().flatten().map(|text| (need.id.to_owned(), text)));
        }
    }
    found
}

#[test]
fn texts_are_short_enough_for_the_screen() {
    let too_long: Vec<String> = sentences(&dataset().tables)
        .into_iter()
        .map(|(name, text)| (name, text.zh().chars().filter(|c| *c != ' ').count(), text.en().chars().count()))
        .filter(|(_, zh, en)| *zh > MOST_CHINESE || *en > MOST_ENGLISH)
        .map(|(name, zh, en)| format!("{name}: {zh} and {en} characters"))
        .collect();
    assert!(too_long.is_empty(), "{}", too_long.join("\n"));
}

/// Every Chinese text of a TOML file, as it is written.
fn chinese(file: &str) -> impl Iterator<Item = &str> {
    file.split("zh = \"").skip(1).filter_map(|rest| rest.split('"').next())
}

#[test]
fn chinese_is_set_apart_from_latin_letters_and_figures() {
    let is_han = |c: char| matches!(c, '\u{3400}'..='\u{9fff}');
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("data")];
    let mut wrong = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|kind| kind == "toml") {
                let file = fs::read_to_string(&path).unwrap();
                let texts = chinese(&file).filter(|text| {
                    let characters: Vec<char> = text.chars().collect();
                    let is_latin = |c: char| c.is_ascii_alphanumeric() || (c.is_alphabetic() && c < '\u{250}');
                    let is_joined = |pair: &[char]| {
                        let (one, next) = (pair[0], pair[1]);
                        (is_han(one) && (is_latin(next) || "+#*".contains(next)))
                            || (is_han(next) && (is_latin(one) || "%+#".contains(one)))
                    };
                    characters.windows(2).any(is_joined)
                });
                wrong.extend(texts.map(|text| format!("{}: {text}", path.display())));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn texts_use_the_punctuation_of_their_language() {
    let is_han = |c: char| matches!(c, '\u{3400}'..='\u{9fff}');
    let mut wrong = Vec::new();
    for (name, text) in sentences(&dataset().tables) {
        let (zh, en) = (text.zh(), text.en());
        let characters: Vec<char> = zh.chars().collect();
        let is_half_width = |pair: &[char]| {
            (is_han(pair[0]) && ",;:?!()".contains(pair[1])) || (",;:?!()".contains(pair[0]) && is_han(pair[1]))
        };
        if characters.windows(2).any(is_half_width) {
            wrong.push(format!("{name}: {zh}"));
        }
        if en.contains(['，', '。', '；', '：', '？', '！', '（', '）', '、']) || en.contains("  ") {
            wrong.push(format!("{name}: {en}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_claim_of_the_founding_articles_is_checked() {
    let tables = dataset().tables;
    let claims: BTreeMap<&str, Option<&str>> = tables
        .claims
        .iter()
        .map(|claim| (claim.id, claim.country.map(|country| tables.countries[country.index()].code)))
        .collect();
    let mut count = 0;
    for (country, last) in [("CO", 9), ("MX", 12), ("PK", 13), ("ID", 14), ("NC", 10)] {
        for number in 1..=last {
            let id = format!("{}-{number:02}", country.to_lowercase());
            assert_eq!(claims.get(id.as_str()), Some(&Some(country)), "{id}");
            count += 1;
        }
    }
    assert_eq!(count, 58);
}

#[test]
fn every_source_has_an_address_of_its_own() {
    let tables = dataset().tables;
    let mut seen = BTreeSet::new();
    for source in &tables.sources {
        assert!(source.url.starts_with("https://") || source.url.starts_with("http://"), "{}", source.id);
        assert!(seen.insert(source.url), "{} repeats an address", source.id);
    }
}

#[test]
fn nothing_is_dated_after_the_day_it_was_gathered() {
    let tables = dataset().tables;
    let is_future = |date: &Dated| date.earliest() > TODAY;
    let sources =
        tables.sources.iter().filter(|source| is_future(&source.published)).map(|source| source.id.to_owned());
    let evidence = evidence(&tables).into_iter().filter(|(_, found)| is_future(&found.as_of)).map(|(name, _)| name);
    let future: Vec<String> = sources.chain(evidence).collect();
    assert!(future.is_empty(), "{future:?}");
}

#[test]
fn pages_read_on_the_day_of_gathering_say_that_they_are_undated() {
    let tables = dataset().tables;
    let today = Dated::parse("2026-11-20").unwrap();
    let rounded: Vec<&str> =
        tables.sources.iter().filter(|source| source.published == today).map(|source| source.id).collect();
    assert!(rounded.is_empty(), "{rounded:?}");
}

#[test]
fn evidence_is_never_graded_above_its_best_source() {
    let tables = dataset().tables;
    let graded = evidence(&tables).into_iter().filter(|(_, found)| found.grade <= Grade::Community);
    let too_good: Vec<String> = graded
        .filter(|(_, found)| {
            let sources = found.sources.iter().map(|source| tables.sources[source.index()].grade);
            sources.min().is_some_and(|best| best > found.grade)
        })
        .map(|(name, _)| name)
        .collect();
    assert!(too_good.is_empty(), "{too_good:?}");
}

#[test]
fn every_finding_for_everywhere_is_of_a_fact_of_the_world() {
    let tables = dataset().tables;
    let everywhere = tables.findings.iter().filter(|finding| finding.country.is_none() && finding.product.is_none());
    for finding in everywhere {
        assert!(finding.card.is_none(), "{}: a card kind everywhere is a trait", finding.text.en());
    }
}

#[test]
fn publishers_are_described_in_chinese_for_chinese_text() {
    const DESCRIPTIONS: [&str; 17] = [
        "blog",
        "forum",
        "citing",
        "quoting",
        "reporting",
        "reposting",
        "repost",
        "seller",
        "user",
        "copy",
        "documentation",
        "docs",
        "ministry",
        "government",
        "mirror",
        "post",
        "release",
    ];
    let tables = dataset().tables;
    let is_english = |zh: &str| {
        let words = zh.split(|c: char| c.is_whitespace() || "()（），,、".contains(c));
        words.map(str::to_lowercase).any(|word| DESCRIPTIONS.contains(&word.as_str()))
    };
    // Names that are made of such words.
    let is_name = |en: &str| ["POST Online Media"].contains(&en);
    let sources =
        tables.sources.iter().filter(|source| is_english(source.publisher.zh()) && !is_name(source.publisher.en()));
    let wrong: Vec<String> = sources.map(|source| format!("{}: {}", source.id, source.publisher.zh())).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
