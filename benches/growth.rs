//! What ten and a hundred times the data cost: 2,500 and 25,000 countries and regions with all that is known of them.
//!
//! `cargo bench --bench growth` measures everything (half a minute), `cargo bench --bench growth -- arrow_key` one thing.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::string_slice, reason = "a bench fails by panicking")]

#[path = "support/world.rs"]
mod world;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use simbind::answer::{Among, Report, Wanted, headline_verdict, ranked, report, sweep};
use simbind::config::Depth;
use simbind::dataset::{Dataset, Id as _, Language, ServiceId};
use simbind::doc::{Outline, Part, Section};
use simbind::engine::{Level, Verdict};
use simbind::query::Query;
use simbind::search::Index;
use simbind::term::{App, Event};
use simbind::tui::screen::{Look, Options, Screen};
use world::{FACTORS, world};

const TODAY: (u16, u8, u8) = (2026, 11, 20);
/// A place of which much is known, and a card that it sells.
const ASKED: (&str, &str) = ("CO", "data-sim");

fn main() {
    divan::main();
}

/// Tables of which nothing was read, and their rules: what starting costs.
#[divan::bench(args = FACTORS)]
fn dataset(factor: usize) -> Dataset {
    Dataset::new(world(factor).tables()).expect("its rules have no ring")
}

/// Reading every name and building the index: the first letter typed costs this too. It leaks, so it runs seldom.
#[divan::bench(args = FACTORS, sample_count = 5, sample_size = 1)]
fn index(bencher: divan::Bencher, factor: usize) {
    let fresh = || &*Box::leak(Box::new(world(factor).tables()));
    bencher.with_inputs(fresh).bench_local_values(Index::new);
}

/// A letter, two, a word, pinyin, a typo, one of letters that stand in many names, other characters of the same sound, nonsense, a
/// phone number.
const TYPED: [&str; 9] =
    ["a", "an", "colombia", "gelunb", "indonisia", "anananarana", "新家坡", "asdfghjkl", "+573211234567"];

fn searches() -> impl Iterator<Item = (&'static str, usize)> {
    TYPED.into_iter().flat_map(|typed| FACTORS.map(|factor| (typed, factor)))
}

#[divan::bench(args = searches())]
fn find(bencher: divan::Bencher, (typed, factor): (&str, usize)) {
    let index = world(factor).index();
    bencher.bench_local(|| index.find(typed).len());
}

fn query(dataset: &Dataset) -> Query {
    let tables = &dataset.tables;
    let (country, card) = ASKED;
    Query {
        country: tables.countries.find(|found| found.code == country).expect("it is there"),
        card: tables.cards.find(|found| found.id == card).expect("it is there"),
        product: None,
        profile: dataset.default_profile(),
        settings: Vec::new(),
        today: TODAY,
        last_used: None,
    }
}

/// Every part of an answer, as lines.
fn parts(dataset: &Dataset, report: &Report) -> Vec<Section> {
    let outline = Outline::new(dataset, report, Language::Zh);
    Part::ALL.map(|part| outline.section(part)).into()
}

/// The first answer of a program: it reads what it needs of the tables.
#[divan::bench(args = FACTORS, sample_size = 1)]
fn first_report(bencher: divan::Bencher, factor: usize) {
    let fresh = || dataset(factor);
    bencher.with_inputs(fresh).bench_local_values(|dataset| {
        let report = report(&dataset, &query(&dataset));
        (parts(&dataset, &report).len(), dataset)
    });
}

#[divan::bench(args = FACTORS)]
fn one_report(bencher: divan::Bencher, factor: usize) {
    let dataset = &world(factor).dataset;
    let query = query(dataset);
    bencher.bench_local(|| report(dataset, &query));
}

#[divan::bench(args = FACTORS)]
fn one_report_with_all_parts(bencher: divan::Bencher, factor: usize) {
    let dataset = &world(factor).dataset;
    let query = query(dataset);
    bencher.bench_local(|| parts(dataset, &report(dataset, &query)));
}

/// The headline of every place, card and service.
#[divan::bench(args = FACTORS, sample_count = 3, sample_size = 1)]
fn world_sweep(factor: usize) -> Vec<Verdict> {
    let dataset = &world(factor).dataset;
    let tables = &dataset.tables;
    let mut query = query(dataset);
    let mut verdicts = Vec::with_capacity(tables.countries.len() * tables.cards.len() * tables.services.len());
    for country in tables.countries.ids() {
        for card in tables.cards.ids() {
            (query.country, query.card) = (country, card);
            let services = tables.services.ids();
            verdicts.extend(services.map(|service| headline_verdict(dataset, &query, service)));
        }
    }
    verdicts
}

/// One ask of one service at every place: what colours the map.
#[divan::bench(args = FACTORS)]
fn map_sweep(bencher: divan::Bencher, factor: usize) {
    let dataset = &world(factor).dataset;
    let query = query(dataset);
    bencher.bench_local(|| sweep(dataset, &query, ServiceId::FIRST, dataset.headline()).len());
}

/// Every place in the order in which its numbers serve, for a card that is kept.
#[divan::bench(args = FACTORS)]
fn which_ranking(bencher: divan::Bencher, factor: usize) {
    let dataset = &world(factor).dataset;
    let card = dataset.tables.cards.find(|card| card.kept).expect("one is");
    let query = Query { card, ..query(dataset) };
    let services = dataset.tables.services.ids().collect();
    let wanted = Wanted { among: Among::Places, services, ask: dataset.headline(), at_least: Level::No };
    bencher.bench_local(|| ranked(dataset, &query, &wanted).len());
}

struct Shown {
    screen: Screen,
    terminal: Terminal<TestBackend>,
}

impl Shown {
    /// A screen that has been drawn after these letters, when everything for them has been worked out.
    fn drawn(factor: usize, typed: &str) -> Self {
        let options = Options::new(&world(factor).dataset, Language::Zh, TODAY);
        let look = Look { depth: Depth::Sixteen, ..Look::PLAIN };
        let screen = Screen::new(&world(factor).dataset, Options { look, ..options });
        let Ok(terminal) = Terminal::new(TestBackend::new(80, 24));
        let mut shown = Self { screen, terminal };
        shown.draw();
        typed.chars().for_each(|c| shown.press(KeyCode::Char(c)));
        while shown.screen.has_work() {
            shown.screen.work();
        }
        shown.draw();
        shown
    }

    /// A screen that has been drawn after each of these keys.
    fn opened(factor: usize, keys: &[KeyCode]) -> Self {
        let mut shown = Self::drawn(factor, "");
        for key in keys {
            shown.press(*key);
        }
        shown
    }

    fn draw(&mut self) {
        let Ok(_) = self.terminal.draw(|frame| self.screen.draw(frame));
    }

    fn press(&mut self, code: KeyCode) {
        self.screen.handle(Event::Key(KeyEvent::new(code, KeyModifiers::NONE)));
        self.draw();
    }

    /// One key and then the other, over and over: places and texts stay the same at every size.
    fn alternate(mut self, bencher: divan::Bencher, keys: [KeyCode; 2]) {
        let mut keys = keys.into_iter().cycle();
        bencher.bench_local(|| keys.by_ref().take(1).for_each(|key| self.press(key)));
    }
}

/// The next place with its answer, drawn.
#[divan::bench(args = FACTORS)]
fn arrow_key(bencher: divan::Bencher, factor: usize) {
    Shown::drawn(factor, "").alternate(bencher, [KeyCode::Down, KeyCode::Up]);
}

/// The same while the pane shows what to do, with all notes, and the sources.
#[divan::bench(args = FACTORS)]
fn arrow_key_with_notes(bencher: divan::Bencher, factor: usize) {
    let keys = [KeyCode::Enter, KeyCode::Char('3'), KeyCode::BackTab, KeyCode::BackTab];
    Shown::opened(factor, &keys).alternate(bencher, [KeyCode::Down, KeyCode::Up]);
}

/// The map opened, with the first slice of its colours, and closed.
#[divan::bench(args = FACTORS)]
fn map_opened(bencher: divan::Bencher, factor: usize) {
    Shown::drawn(factor, "").alternate(bencher, [KeyCode::F(11), KeyCode::F(11)]);
}

/// A step on the map.
#[divan::bench(args = FACTORS)]
fn map_step(bencher: divan::Bencher, factor: usize) {
    Shown::opened(factor, &[KeyCode::F(11)]).alternate(bencher, [KeyCode::Left, KeyCode::Right]);
}

/// Another ask on the map: the first slice of other colours.
#[divan::bench(args = FACTORS)]
fn map_ask(bencher: divan::Bencher, factor: usize) {
    Shown::opened(factor, &[KeyCode::F(11)]).alternate(bencher, [KeyCode::PageDown, KeyCode::PageUp]);
}

/// One slice of the order of the places, in turn from the first to the last.
#[divan::bench(args = FACTORS)]
fn which_slice(bencher: divan::Bencher, factor: usize) {
    let mut shown = Shown::opened(factor, &WHOSE);
    bencher.bench_local(|| {
        if !shown.screen.work() {
            shown.press(KeyCode::PageDown);
        }
    });
}

/// A step in the list of places when all are in order.
#[divan::bench(args = FACTORS)]
fn which_step(bencher: divan::Bencher, factor: usize) {
    let mut shown = Shown::opened(factor, &WHOSE);
    while shown.screen.work() {}
    shown.alternate(bencher, [KeyCode::Down, KeyCode::Up]);
}

/// Whose number serves, for a card that is kept.
const WHOSE: [KeyCode; 8] = [
    KeyCode::Enter,
    KeyCode::Down,
    KeyCode::Down,
    KeyCode::Down,
    KeyCode::Down,
    KeyCode::Enter,
    KeyCode::Char('r'),
    KeyCode::Tab,
];

/// One more letter of a word, and the screen drawn.
#[divan::bench(args = FACTORS)]
fn letter(bencher: divan::Bencher, factor: usize) {
    Shown::drawn(factor, "gelunbi").alternate(bencher, [KeyCode::Char('y'), KeyCode::Backspace]);
}

/// From the first letter, which finds most, to none, and back.
#[divan::bench(args = FACTORS)]
fn single_letter(bencher: divan::Bencher, factor: usize) {
    Shown::drawn(factor, "a").alternate(bencher, [KeyCode::Backspace, KeyCode::Char('a')]);
}

/// One slice of the index, which is made when the first letter is typed, in turn from the first to the last.
#[divan::bench(args = [100], sample_count = 90, sample_size = 1)]
fn index_slice(bencher: divan::Bencher, factor: usize) {
    let mut shown = Shown::drawn(factor, "");
    shown.screen.handle(Event::Key(KeyCode::Char('a').into()));
    bencher.bench_local(|| shown.screen.work());
}
