//! How long the screen takes from a key to a finished frame, without a terminal.
#![allow(clippy::expect_used, reason = "a bench fails by panicking")]

use std::sync::LazyLock;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use simbind::config::Depth;
use simbind::dataset::{Dataset, Language};
use simbind::term::{App, Event};
use simbind::tui::screen::{Look, Options, Screen};

static DATASET: LazyLock<Dataset> = LazyLock::new(|| {
    Dataset::new(simbind::embedded::tables().expect("the embedded data decodes")).expect("its rules have no ring")
});

const SIZES: [(u16, u16); 2] = [(80, 24), (200, 60)];

fn main() {
    LazyLock::force(&DATASET);
    divan::main();
}

struct Shown {
    screen: Screen,
    terminal: Terminal<TestBackend>,
}

impl Shown {
    fn start((width, height): (u16, u16)) -> Self {
        let options = Options::new(&DATASET, Language::Zh, (2026, 11, 20));
        let look = Look { depth: Depth::Sixteen, ..Look::PLAIN };
        let screen = Screen::new(&DATASET, Options { look, ..options });
        let Ok(terminal) = Terminal::new(TestBackend::new(width, height));
        Self { screen, terminal }
    }

    fn draw(&mut self) {
        let Ok(_) = self.terminal.draw(|frame| self.screen.draw(frame));
    }

    fn press(&mut self, code: KeyCode) {
        self.press_with(code, KeyModifiers::NONE);
    }

    fn press_with(&mut self, code: KeyCode, modifiers: KeyModifiers) {
        self.screen.handle(Event::Key(KeyEvent::new(code, modifiers)));
        self.draw();
    }
}

/// A screen that has been drawn after these letters.
fn drawn(size: (u16, u16), typed: &str) -> Shown {
    let mut shown = Shown::start(size);
    shown.draw();
    typed.chars().for_each(|c| shown.press(KeyCode::Char(c)));
    shown
}

#[divan::bench(args = SIZES)]
fn first_draw(bencher: divan::Bencher, size: (u16, u16)) {
    bencher.with_inputs(|| Shown::start(size)).bench_local_values(|mut shown| {
        shown.draw();
        shown
    });
}

#[divan::bench(args = SIZES)]
fn arrow_key(bencher: divan::Bencher, size: (u16, u16)) {
    let mut shown = drawn(size, "");
    bencher.bench_local(|| shown.press(KeyCode::Down));
}

#[divan::bench(args = SIZES)]
fn arrow_key_among_cards(bencher: divan::Bencher, size: (u16, u16)) {
    let mut shown = drawn(size, "co");
    shown.press(KeyCode::Enter);
    let mut is_down = false;
    bencher.bench_local(|| {
        is_down = !is_down;
        shown.press(if is_down { KeyCode::Down } else { KeyCode::Up });
    });
}

#[divan::bench(args = SIZES)]
fn letter(bencher: divan::Bencher, size: (u16, u16)) {
    let mut shown = drawn(size, "gelunbi");
    let mut is_typed = false;
    bencher.bench_local(|| {
        is_typed = !is_typed;
        shown.press(if is_typed { KeyCode::Char('y') } else { KeyCode::Backspace });
    });
}

#[divan::bench(args = SIZES)]
fn scrolling_the_proof(bencher: divan::Bencher, size: (u16, u16)) {
    let mut shown = drawn(size, "co");
    "\n\n2".chars().for_each(|c| shown.press(if c == '\n' { KeyCode::Enter } else { KeyCode::Char(c) }));
    let mut is_down = false;
    bencher.bench_local(|| {
        is_down = !is_down;
        shown.press(if is_down { KeyCode::Down } else { KeyCode::Up });
    });
}

#[divan::bench(args = SIZES)]
fn language(bencher: divan::Bencher, size: (u16, u16)) {
    let mut shown = drawn(size, "co");
    bencher.bench_local(|| shown.press(KeyCode::F(3)));
}

/// Four pinned answers side by side.
fn compared(size: (u16, u16)) -> Shown {
    let mut shown = drawn(size, "");
    for place in ["pk", "co", "mx", "nc"] {
        shown.press_with(KeyCode::Char('u'), KeyModifiers::CONTROL);
        place.chars().for_each(|c| shown.press(KeyCode::Char(c)));
        shown.press_with(KeyCode::Char('t'), KeyModifiers::CONTROL);
    }
    shown.press_with(KeyCode::Char('k'), KeyModifiers::CONTROL);
    shown
}

#[divan::bench(args = SIZES)]
fn arrow_key_in_the_comparison(bencher: divan::Bencher, size: (u16, u16)) {
    let mut shown = compared(size);
    let mut is_down = false;
    bencher.bench_local(|| {
        is_down = !is_down;
        shown.press(if is_down { KeyCode::Down } else { KeyCode::Up });
    });
}

#[divan::bench(args = SIZES)]
fn profile_in_the_comparison(bencher: divan::Bencher, size: (u16, u16)) {
    let mut shown = compared(size);
    bencher.bench_local(|| shown.press(KeyCode::F(2)));
}

#[divan::bench(args = SIZES)]
fn opening_the_comparison(bencher: divan::Bencher, size: (u16, u16)) {
    let mut shown = compared(size);
    bencher.bench_local(|| shown.press_with(KeyCode::Char('k'), KeyModifiers::CONTROL));
}

#[divan::bench(args = SIZES)]
fn changing_a_fact_on_trial(bencher: divan::Bencher, size: (u16, u16)) {
    let mut shown = drawn(size, "co");
    shown.press_with(KeyCode::Char('x'), KeyModifiers::CONTROL);
    shown.press(KeyCode::End);
    bencher.bench_local(|| shown.press(KeyCode::Right));
}

#[divan::bench(args = SIZES)]
fn arrow_key_in_the_trial(bencher: divan::Bencher, size: (u16, u16)) {
    let mut shown = drawn(size, "co");
    shown.press_with(KeyCode::Char('x'), KeyModifiers::CONTROL);
    shown.press(KeyCode::Right);
    let mut is_down = false;
    bencher.bench_local(|| {
        is_down = !is_down;
        shown.press(if is_down { KeyCode::Down } else { KeyCode::Up });
    });
}

#[divan::bench(args = SIZES)]
fn opening_the_trial(bencher: divan::Bencher, size: (u16, u16)) {
    let mut shown = drawn(size, "co");
    bencher.bench_local(|| shown.press_with(KeyCode::Char('x'), KeyModifiers::CONTROL));
}
