//! The short answer: true, and whole on one screen, for everything that can be asked.

use std::collections::{BTreeMap, BTreeSet};
use std::thread;

use crate::support::{TODAY, dataset, position, query};
use simbind::answer::{Report, Word, deadline, report, summary};
use simbind::dataset::{CardId, CountryId, Dataset, Language, ProductId, Says, Scope, Slot};
use simbind::doc::Kind;
use simbind::doc::short::{Cut, Room, Short};
use simbind::doc::{Cell, Outline};
use simbind::engine::{AskId, Level};
use simbind::query::Query;
use simbind::query::day::written;
use simbind::render::text::{Paint, Style, text};
use simbind::text::width;

/// A terminal, the pane beside the lists of one, and three pages of the smallest window.
const ROOMS: [Room; 3] = [
    Room::TERMINAL,
    Room { lines: 22, columns: 52, ..Room::TERMINAL },
    Room { lines: 20, columns: 40, gap: 0, between: 2, labels: &["5", "6", "7", "8", "9"] },
];
/// That pane as the screen fills it.
const PANE: Room = Room { lines: 21, columns: 53, gap: 0, between: 2, labels: &["5", "6", "7", "8", "9"] };

/// One answer more, about some cards of one place.
fn after_one_answer(dataset: &Dataset) -> Vec<(String, Query)> {
    let asked = |card: &str, profile: &str, set: &str| {
        let name = format!("GB {card} {profile} {set}");
        (name, query(dataset, "GB", card, profile, &[set.to_owned()]))
    };
    let facts = dataset.tables.facts.iter().filter(|fact| matches!(fact.scope, Scope::Card | Scope::Person));
    let sets = facts.flat_map(|fact| fact.values.iter().map(|value| format!("{}={}", fact.id, value.id)));
    let cards = |set: String| {
        let of_card = |card| ["keeper", "mainland-traveller", "anyone"].map(|profile| asked(card, profile, &set));
        ["keep-alive", "esim", "voip"].into_iter().flat_map(of_card).collect::<Vec<_>>()
    };
    sets.flat_map(cards).collect()
}

/// Every place with every kind and every card with a name, for every profile.
fn every_query(dataset: &Dataset) -> Vec<(String, Query)> {
    let tables = &dataset.tables;
    let anywhere = position(tables.countries.iter().map(|country| country.code), "JP");
    let mut all = Vec::new();
    for profile in tables.profiles.ids() {
        let asked = |country: CountryId, card: CardId, product: Option<ProductId>| {
            let card_id = product.map_or(tables.cards[card.index()].id, |product| tables.products[product.index()].id);
            let name =
                format!("{} {card_id} {}", tables.countries[country.index()].code, tables.profiles[profile.index()].id);
            let settings = Vec::new();
            (name, Query { country, card, product, profile, settings, today: TODAY, last_used: None })
        };
        for country in tables.countries.ids() {
            all.extend(tables.cards.ids().map(|card| asked(country, card, None)));
        }
        let products = tables.products.entries();
        all.extend(
            products.map(|(position, found)| asked(found.country.unwrap_or(anywhere), found.usual(), Some(position))),
        );
    }
    all
}

/// What is wrong, with how often and one example; and what was seen.
#[derive(Default)]
struct Findings {
    wrong: BTreeMap<String, (usize, String)>,
    said: BTreeSet<&'static str>,
    /// By room: how often so many cuts were made, and so many lines taken.
    cuts: BTreeMap<(usize, usize), usize>,
    lines: BTreeMap<(usize, usize), usize>,
}

impl Findings {
    fn wrong(&mut self, what: String, example: &str) {
        self.wrong.entry(what).or_insert_with(|| (0, example.to_owned())).0 += 1;
    }

    fn merge(&mut self, other: Self) {
        for (what, (count, example)) in other.wrong {
            self.wrong.entry(what).or_insert((0, example)).0 += count;
        }
        self.said.extend(other.said);
        for (into, from) in [(&mut self.cuts, other.cuts), (&mut self.lines, other.lines)] {
            for (key, count) in from {
                *into.entry(key).or_default() += count;
            }
        }
    }
}

/// Looks at every answer on two threads.
fn for_every_answer(look: fn(&Dataset, &Report, &str, &mut Findings)) -> Findings {
    let dataset = dataset();
    let all: Vec<_> = every_query(&dataset).into_iter().chain(after_one_answer(&dataset)).collect();
    let some = |first: usize| {
        let mut findings = Findings::default();
        for (name, query) in all.iter().skip(first).step_by(2) {
            look(&dataset, &report(&dataset, query), name, &mut findings);
        }
        findings
    };
    let findings = thread::scope(|scope| {
        let other = scope.spawn(|| some(1));
        let mut findings = some(0);
        findings.merge(other.join().expect("no panic"));
        findings
    });
    let wrong: Vec<String> =
        findings.wrong.iter().map(|(what, (count, example))| format!("{what}: {count} times, as {example}")).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    findings
}

/// A sentence that says that it works is never said where it may not, and the other way round.
fn look_at_truth(dataset: &Dataset, report: &Report, name: &str, findings: &mut Findings) {
    for said in summary(dataset, report) {
        let found = &dataset.tables.summaries[said.summary.index()];
        findings.said.insert(found.id);
        for answer in report.services.iter().filter(|answer| said.services.contains(&answer.service)) {
            let verdict = answer.asks[found.ask.index()].verdict;
            let is_true = match found.says {
                Says::Works => verdict.worst >= Level::Limited,
                Says::Fails => verdict.best <= Level::Unlikely,
                Says::Open => true,
            };
            if !is_true {
                findings.wrong(format!("{} is not true", found.id), name);
            }
        }
    }
}

#[test]
fn no_sentence_says_more_than_the_verdicts_bear() {
    let findings = for_every_answer(look_at_truth);
    let tables = dataset().tables;
    // What only an answer of the person leads to.
    let told = ["number-lapsed"];
    let unsaid = tables.summaries.iter().map(|found| found.id);
    let unsaid: Vec<&str> = unsaid.filter(|id| !findings.said.contains(id) && !told.contains(id)).collect();
    assert!(unsaid.is_empty(), "sentences that nobody reads: {unsaid:?}");
}

fn look_at_screen(dataset: &Dataset, report: &Report, name: &str, findings: &mut Findings) {
    let asks: Vec<AskId> = dataset.tables.asks.ids().collect();
    for language in Language::ALL {
        let outline = Outline::new(dataset, report, language);
        for (place, room) in ROOMS.into_iter().enumerate() {
            let short = outline.short(&asks, room, "simbind check CO data-sim --as mainland-traveller --full");
            let name = format!("{name} {} {}", language.code(), room.columns);
            // Where there is little between the columns only the screen's own lines are as many.
            if room.gap == Room::TERMINAL.gap {
                look_at_lines(&short, room, &name, findings);
            }
            look_at_cells(&short, &name, findings);
            if short.lines > room.lines {
                findings.wrong(format!("too long for {} columns", room.columns), &name);
            }
            look_at_rows(dataset, &short, &name, findings);
            // The first thing to do is said in any case.
            if short.cuts >= Cut::ORDER.len() {
                findings.wrong(format!("no first step in {} columns", room.columns), &name);
            }
            *findings.cuts.entry((place, short.cuts)).or_default() += 1;
            *findings.lines.entry((place, short.lines)).or_default() += 1;
        }
    }
}

fn look_at_lines(short: &Short, room: Room, name: &str, findings: &mut Findings) {
    let style = Style { width: room.columns, paint: Paint::Plain, links: false, ascii: false };
    let written = text(&short.title, &short.sections, style);
    let lines: Vec<&str> = written.lines().collect();
    if lines.len() != short.lines {
        findings.wrong("counts its lines wrong".to_owned(), name);
    }
    if let Some(wide) = lines.iter().find(|line| width(line) > room.columns) {
        findings.wrong(format!("too wide for {} columns", room.columns), &format!("{name}: {wide}"));
    }
    if ["{", "}", "。。", "：。", ": ."].iter().any(|broken| written.contains(broken)) {
        findings.wrong("a hole in a sentence".to_owned(), name);
    }
}

/// Whoever reads that it works with limits reads with which.
fn look_at_limits(dataset: &Dataset, report: &Report, name: &str, findings: &mut Findings) {
    let asks: Vec<AskId> = dataset.tables.asks.ids().collect();
    for (language, room) in
        Language::ALL.into_iter().flat_map(|language| [(language, Room::TERMINAL), (language, PANE)])
    {
        let outline = Outline::new(dataset, report, language);
        let bare = [outline.words.cell_limited(), outline.words.cell_in_part()];
        let yes = [outline.words.cell_limited_by(&""), outline.words.cell_but(&"")];
        let sections = outline.short(&asks, room, "").sections;
        let blocks = sections.iter().flat_map(|section| &section.blocks);
        let tables = blocks.filter_map(|block| if let Kind::Table(table) = &block.kind { Some(table) } else { None });
        for row in tables.flat_map(|table| &table.rows) {
            let cells = row.cells.iter().filter(|cell| matches!(cell, Cell::Verdict(Word::Limited, _)));
            let Some(ask) = row.ask else { continue };
            // A part alone reads like a no.
            let is_unsaid = |said: &str| bare.contains(&said) || !yes.iter().any(|yes| said.starts_with(yes));
            for cell in cells.filter(|cell| is_unsaid(&cell.said())) {
                let ask = dataset.tables.asks[ask.index()].id;
                let what = format!("{ask} in {} columns, {}: {}", room.columns, language.code(), cell.said());
                findings.wrong(what, name);
            }
        }
    }
}

#[test]
fn whoever_reads_that_it_works_with_limits_reads_with_which() {
    for_every_answer(look_at_limits);
}

/// The day before which a card with a name must be used, where its period is known.
fn look_at_days(dataset: &Dataset, report: &Report, name: &str, findings: &mut Findings) {
    let Some(product) = report.query.product else { return };
    let own = dataset.about_product(product).validity.into_iter();
    let days = own.filter_map(|at| deadline(&dataset.tables.validity[at.index()], TODAY, TODAY));
    let Some(day) = days.map(|days| written(days.due)).min() else { return };
    let asks: Vec<AskId> = dataset.tables.asks.ids().collect();
    for (language, room) in Language::ALL.into_iter().flat_map(|language| ROOMS.map(|room| (language, room))) {
        let short = Outline::new(dataset, report, language).short(&asks, room, "");
        let blocks = short.sections.iter().flat_map(|section| &section.blocks);
        if !blocks.into_iter().any(|block| block.text.contains(&day)) {
            findings.wrong(format!("no day in {} columns, {}", room.columns, language.code()), name);
        }
    }
}

#[test]
fn the_day_of_a_card_with_a_name_stands_in_its_answer_however_little_room_there_is() {
    for_every_answer(look_at_days);
}

#[test]
fn how_sure_speaks_of_the_outcomes_where_it_depends() {
    let dataset = dataset();
    for (card, is_open) in [("esim", true), ("keep-alive", false)] {
        let report = report(&dataset, &query(&dataset, "MX", card, "mainland-traveller", &[]));
        let asks: Vec<AskId> = dataset.tables.asks.ids().collect();
        let short = Outline::new(&dataset, &report, Language::En).short(&asks, Room::TERMINAL, "");
        let said: String = short.sections.iter().flat_map(|found| &found.blocks).map(|block| &*block.text).collect();
        assert_eq!(said.contains("How sure, either way"), is_open, "{card}: {said}");
    }
}

/// What the number can do is said in any case, one question a row.
fn look_at_rows(dataset: &Dataset, short: &Short, name: &str, findings: &mut Findings) {
    let blocks = short.sections.iter().flat_map(|section| &section.blocks);
    let tables = blocks.filter_map(|block| if let Kind::Table(table) = &block.kind { Some(table) } else { None });
    let shown: Vec<AskId> = tables.flat_map(|table| &table.rows).filter_map(|row| row.ask).collect();
    for (ask, found) in dataset.tables.asks.entries() {
        if found.slot == Slot::Number && ask != dataset.headline() && !shown.contains(&ask) {
            findings.wrong(format!("no row on {}", found.id), name);
        }
    }
}

/// Whoever reads that it depends reads on what.
fn look_at_cells(short: &Short, name: &str, findings: &mut Findings) {
    let blocks = short.sections.iter().flat_map(|section| &section.blocks);
    let tables = blocks.filter_map(|block| if let Kind::Table(table) = &block.kind { Some(table) } else { None });
    for cell in tables.flat_map(|table| &table.rows).flat_map(|row| &row.cells) {
        let Cell::Verdict(word, said) = cell else { continue };
        let is_bare = ["或许能", "perhaps", "看", "?", ""].contains(&said.as_ref());
        if is_bare || *word == Word::Depends && !said.contains(['：', ':', '看', '?']) {
            findings.wrong(format!("a cell that says only {said:?}"), name);
        }
    }
}

#[test]
fn every_answer_is_whole_on_one_screen() {
    let findings = for_every_answer(look_at_screen);
    for (place, room) in ROOMS.iter().enumerate() {
        let of_room = |counts: &BTreeMap<(usize, usize), usize>| -> Vec<(usize, usize)> {
            counts.iter().filter(|((room, _), _)| *room == place).map(|((_, key), count)| (*key, *count)).collect()
        };
        let cuts = of_room(&findings.cuts);
        let named =
            cuts.iter().map(|(cuts, count)| format!("{:?} {count}", cuts.checked_sub(1).map(|cut| Cut::ORDER[cut])));
        println!("{}x{}: {}", room.columns, room.lines, named.collect::<Vec<_>>().join(", "));
        println!("lines {:?}", of_room(&findings.lines));
    }
}

#[test]
fn who_asks_about_paying_alone_hears_of_nothing_else() {
    let dataset = dataset();
    let pay = position(dataset.tables.asks.iter().map(|ask| ask.id), "pay-there");
    for (card, profile) in [("travel-esim", "mainland-traveller"), ("keep-alive", "overseas-resident")] {
        let report = report(&dataset, &query(&dataset, "JP", card, profile, &[]));
        let outline = Outline::new(&dataset, &report, Language::En);
        let told = |asks: &[AskId]| {
            let sections = outline.short(asks, Room::TERMINAL, "").sections;
            sections.iter().flat_map(|found| &found.blocks).map(|block| block.text.clone()).collect::<String>()
        };
        let (some, all) = (told(&[pay]), told(&outline.all_asks()));
        assert!(some.starts_with("WeChat, Alipay: "), "{some}");
        let of_numbers = ["bind", "SMS", "phone number"];
        assert!(of_numbers.iter().all(|word| !some.contains(word)), "{some}");
        assert!(of_numbers.iter().any(|word| all.contains(word)), "{all}");
    }
    // Chat goes on, and what may end it is said how to prevent.
    let chat = position(dataset.tables.asks.iter().map(|ask| ask.id), "everyday-use");
    let report = report(&dataset, &query(&dataset, "RU", "prepaid", "mainland-traveller", &[]));
    let outline = Outline::new(&dataset, &report, Language::En);
    let sections = outline.short(&[chat], Room::TERMINAL, "").sections;
    let steps = sections.iter().flat_map(|found| &found.blocks).filter(|block| matches!(block.kind, Kind::Step(_)));
    let steps: Vec<&str> = steps.map(|block| block.text.as_str()).collect();
    assert!(steps.len() == 1 && steps[0].contains("set a password"), "{steps:?}");
}
