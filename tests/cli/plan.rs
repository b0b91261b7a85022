//! The plan that is kept or given away, and the command that gives an answer again.

use std::fs;
use std::sync::LazyLock;

use crate::html::{self, Element};
use crate::support::program::{Program, folder, is_golden};
use serde_json::Value;
use simbind::dataset::{Language, Wording};
use simbind::words::Words;

pub const TODAY: &str = "--today 2026-11-20";
pub const LANGUAGES: [&str; 2] = ["zh", "en"];

/// Places, cards and profiles that differ in what they can and what is known of them.
const QUERIES: [&str; 12] = [
    "NC esim",
    "PK keep-alive --as keeper",
    "MX esim --as anyone",
    "GB keep-alive --as keeper",
    "US prepaid --as overseas-resident",
    "CO data-sim",
    "ID keep-alive --as visitor-to-china",
    "JP travel-esim",
    "CN roaming-mainland --as mainland-traveller",
    "KP voip --as anyone",
    "AQ enterprise --as keeper",
    "FR postpaid --set wechat/you.account=existing --service wechat",
];

fn said(language: &str) -> Words<'static> {
    static WORDING: LazyLock<Wording> =
        LazyLock::new(|| simbind::embedded::tables().expect("the data decodes").wording);
    Words { wording: &WORDING, language: Language::from_code(language).expect("a language") }
}

pub fn version() -> &'static str {
    simbind::embedded::tables().expect("the data decodes").version
}

pub fn answer(arguments: &str) -> String {
    Program::with(arguments).answers()
}

/// The page of every query in both languages.
fn pages() -> impl Iterator<Item = (&'static str, &'static str, Element)> {
    QUERIES.iter().flat_map(|query| LANGUAGES.map(|language| (*query, language))).map(|(query, language)| {
        let page = answer(&format!("check {query} {TODAY} --lang {language} --format html"));
        assert!(!page.contains("<script"), "{query}");
        (query, language, html::read(&page))
    })
}

#[test]
fn one_place_in_both_languages() {
    for language in LANGUAGES {
        let check = |rest: &str| {
            let made = answer(&format!("check PK keep-alive --as keeper {TODAY} --lang {language} {rest}"));
            assert_eq!(made.matches(version()).count(), 1);
            made.replace(version(), "…")
        };
        is_golden(&format!("plan-pk-keep-alive.{language}.html"), &check("--format html"));
        is_golden(&format!("plan-pk-keep-alive.{language}.md"), &check("--format markdown --plan"));
        is_golden(&format!("plan-pk-keep-alive.{language}.txt"), &check("--plan"));
    }
}

#[test]
fn every_page_is_whole_and_needs_nothing_else() {
    for (query, language, page) in pages() {
        assert_eq!(page.attribute("lang"), Some(if language == "zh" { "zh-Hans" } else { "en" }));
        assert_eq!(page.named("meta")[0].attribute("charset"), Some("utf-8"));
        let style = page.named("style")[0].text();
        assert!(style.contains("@media print") && !style.contains("url(") && !style.contains("@import"));
        assert_eq!(page.named("title")[0].text(), page.named("h1")[0].text());
        for element in page.all() {
            let is_link = element.tag == "a";
            for (name, value) in &element.attributes {
                assert!(!value.contains("http") || (is_link && name == "href"), "{query}: {value}");
            }
            assert_eq!(is_link, element.attribute("href").is_some());
            if is_link {
                let address = element.attribute("href").expect("an address");
                assert!(address.starts_with("https://") || address.starts_with("http://"), "{address}");
                assert_eq!(element.text(), address, "on paper the address is read");
            }
        }
        assert!(!page.text_without(&["a"]).contains("http"), "{query}");
    }
}

#[test]
fn headings_stand_in_order_and_every_section_says_something() {
    for (query, _, page) in pages() {
        let levels: Vec<char> = (page.all().iter())
            .filter(|element| element.tag.len() == 2 && element.tag.starts_with('h'))
            .filter_map(|element| element.tag.chars().last())
            .collect();
        assert_eq!(levels[0], '1');
        assert_eq!(levels.iter().filter(|level| **level == '1').count(), 1);
        assert!(levels.windows(2).all(|pair| u32::from(pair[1]) <= u32::from(pair[0]) + 1), "{query}: {levels:?}");
        for section in page.named("section") {
            assert_eq!(section.named("h2").len(), 1);
            assert!(!section.text_without(&["h2"]).trim().is_empty(), "{query}: {}", section.text());
        }
        for tag in ["h1", "h2", "h3", "p", "li", "th", "strong", "small", "code"] {
            let empty = page.named(tag).into_iter().find(|element| element.text().trim().is_empty());
            assert!(empty.is_none(), "{query}: an empty <{tag}>");
        }
    }
}

#[test]
fn the_answer_comes_first_and_its_table_is_that_of_the_report() {
    for (query, language, page) in pages() {
        let report: Value =
            serde_json::from_str(&answer(&format!("check {query} {TODAY} --format json"))).expect("JSON");
        let services = report["services"].as_array().expect("services");
        let first = page.named("section")[0];
        assert_eq!(first.named("h2")[0].text(), said(language).part_verdicts());
        assert!(!first.named("strong").is_empty(), "{query}: the sentence that decides");
        let table = first.named("table")[0];
        let columns: Vec<String> = table.named("thead")[0].named("th").iter().map(|cell| cell.text()).collect();
        let names: Vec<&str> = services.iter().map(|service| service["name"][language].as_str().unwrap()).collect();
        assert_eq!(columns, names);
        assert!(table.named("thead")[0].named("th").iter().all(|cell| cell.attribute("scope") == Some("col")));
        let rows = table.named("tbody")[0].named("tr");
        assert_eq!(rows.len(), services[0]["asks"].as_array().expect("asks").len());
        for (position, row) in rows.iter().enumerate() {
            assert_eq!(row.named("th")[0].attribute("scope"), Some("row"));
            let words: Vec<String> = row.named("td").iter().map(|cell| cell.text()).collect();
            let expected: Vec<&str> = services
                .iter()
                .map(|service| {
                    let id = service["asks"][position]["word"].as_str().expect("a word");
                    let all = [
                        ("yes", said(language).word_yes()),
                        ("limited", said(language).word_limited()),
                        ("unlikely", said(language).word_unlikely()),
                        ("no", said(language).word_no()),
                        ("depends", said(language).word_depends()),
                        ("unknown", said(language).word_unknown()),
                    ];
                    all.iter().find(|(word, _)| *word == id).expect("a known word").1
                })
                .collect();
            assert_eq!(words, expected, "{query}");
        }
    }
}

#[test]
fn a_plan_begins_with_what_a_friend_would_say() {
    for (query, language, page) in pages() {
        let report: Value =
            serde_json::from_str(&answer(&format!("check {query} {TODAY} --lang {language} --format json"))).unwrap();
        let first = page.named("section")[0].all();
        let place = |tag: &str| first.iter().position(|element| element.tag == tag);
        let (text, steps, table) = (place("p"), place("ol"), place("table"));
        assert!(text < table && steps < table && steps.is_some(), "{query}: {text:?} {steps:?} {table:?}");
        let lead: String = first[..table.unwrap()].iter().filter(|it| it.tag == "p").map(|it| it.text()).collect();
        for said in report["summary"].as_array().expect("sentences") {
            // A full stop may have become a comma.
            let said = bare(said["text"].as_str().unwrap());
            let (said, lead) = (said.trim_end_matches(['.', '。']), bare(&lead));
            assert!(lead.to_lowercase().contains(&said.to_lowercase()), "{query}: {said} in {lead}");
        }
        let count = first[steps.unwrap()].named("li").len();
        assert!((1..=3).contains(&count), "{query}: {count} steps");
    }
}

/// Without the spaces and line ends that a layout adds, and the marks that Markdown adds.
fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\\' | '*' | '`')).collect()
}

#[test]
fn the_words_of_a_plan_are_those_of_the_report() {
    for (query, language, page) in pages() {
        let same = format!("{TODAY} --lang {language}");
        let report: Value =
            serde_json::from_str(&answer(&format!("check {query} {same} --format json"))).expect("JSON");
        let country = report["country"]["code"].as_str().expect("a code");
        let mut known = bare(&answer(&format!("check {query} {same} --full --format markdown")));
        known.push_str(&bare(&answer(&format!("check {query} {same} --format markdown"))));
        if let Some(guide) = report["guides"].get(0).and_then(Value::as_str) {
            known.push_str(&bare(&answer(&format!("guide {guide} --lang {language} --format markdown"))));
            let numbered = page.named("section").into_iter().skip(1).flat_map(|section| section.named("ol"));
            assert_eq!(numbered.flat_map(|list| list.named("li")).count(), steps(guide), "{query} {guide}");
        }
        known.push_str(&bare(&answer(&format!("keep-alive {country} {same} --last-used 2026-11-20"))));
        let keeps = report["keep_alive"].as_array().expect("numbers").iter();
        let keeps: Vec<String> = keeps.map(|number| bare(number["keep"].as_str().expect("a text"))).collect();
        let sections = page.named("section");
        let (_, sections) = sections.split_last().expect("sections");
        let left_out = bare(said(language).plan_more(&"{").split('{').next().expect("a beginning"));
        for element in sections.iter().flat_map(|section| section.all()) {
            let told = match element.tag.as_str() {
                "p" | "li" => bare(&element.text_without(&["small", "a", "ul", "ol"])),
                "small" | "h3" | "a" => bare(&element.text()),
                _ => continue,
            };
            let is_known = known.contains(&told)
                || keeps.iter().any(|keep| told.ends_with(keep))
                || (element.tag == "small" && told.starts_with(&left_out));
            assert!(is_known, "{query} {language}: {}", element.text());
        }
    }
}

/// How many numbered steps a guide has.
fn steps(guide: &str) -> usize {
    let guide: Value = serde_json::from_str(&answer(&format!("guide {guide} --format json"))).expect("JSON");
    guide["steps"].as_array().expect("steps").iter().filter(|step| step["kind"] == "step").count()
}

/// Cells of a line and lines of a page at the size that the style sheet prints.
const COLUMNS: usize = 112;
const ROWS: usize = 66;

/// Rows that a page takes, each paragraph for itself; the table stands beside the first section.
fn rows(page: &Element) -> usize {
    let mut rows = 0;
    for section in page.named("section") {
        rows += 2;
        let blocks = section.all().into_iter().filter(|element| matches!(element.tag.as_str(), "p" | "li" | "h3"));
        rows += blocks
            .map(|block| simbind::text::width(&block.text_without(&["ul", "ol"])).div_ceil(COLUMNS))
            .sum::<usize>();
    }
    rows
}

#[test]
fn a_plan_takes_about_two_pages_at_most() {
    for (query, language, page) in pages() {
        let rows = rows(&page);
        assert!(rows * 10 <= ROWS * 2 * 11, "{query} {language}: {rows} rows");
    }
}

#[test]
fn nothing_in_the_data_is_taken_for_markup() {
    let own = folder("markup");
    let wallet = include_str!("../overlay/third-wallet.toml").replace("en = \"Shell Pay\"", r#"en = "<b>A & 'B'</b>""#);
    fs::write(own.join("wallet.toml"), wallet).expect("written");
    let data = own.to_str().expect("UTF-8");
    let page = Program::with_args(&["check", "NC", "esim", "--format", "html", "--data", data]).answers();
    let page = html::read(&page);
    assert!(page.named("th").iter().any(|cell| cell.text() == "<b>A & 'B'</b>"));
}

#[test]
fn a_plan_is_for_people() {
    let told = Program::with("check CO esim --plan --format json").fails(2);
    assert!(told.contains("a plan is text, markdown or html"), "{told}");
    let page = |rest: &str| answer(&format!("check CO esim {TODAY} --format html {rest}"));
    assert_eq!(page(""), page("--plan"));
}
