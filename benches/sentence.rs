//! How long it takes to understand what somebody types: of every question in the tests the median of many times, and of these the
//! median and the worst.

use std::hint::black_box;
use std::time::{Duration, Instant};

use simbind::search::sentence::Sentences;

const ROWS: &str = include_str!("../tests/cases/questions.tsv");
const TIMES: usize = 50;

fn main() {
    let Ok(tables) = simbind::embedded::tables() else { return };
    let tables = &*Box::leak(Box::new(tables));
    // The lists of the data are decoded by whoever looks first.
    let first = time(|| Sentences::new(tables));
    let build = median((0..TIMES).map(|_| time(|| Sentences::new(tables))).collect());
    println!("index: {first:?} the first time, then {build:?}");
    let sentences = Sentences::new(tables);
    let texts = ROWS.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split('\t').next());
    let measured = |text| (median((0..TIMES).map(|_| time(|| sentences.understand(text))).collect()), text);
    let mut found: Vec<(Duration, &str)> = texts.map(measured).collect();
    found.sort_unstable();
    let all = found.iter().map(|(taken, _)| *taken).collect();
    println!("{} texts: median {:?}", found.len(), median(all));
    found.iter().rev().take(5).for_each(|(taken, text)| println!("  {taken:?}  {text}"));
}

fn time<T>(run: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    black_box(run());
    start.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}
