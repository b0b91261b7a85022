//! An answer as a short plain text that is complete in itself: to be sent to somebody.

use super::{Line, Outline, Role, Section, VerdictTable};
use super::{basis, sources, to_do, verdicts};
use crate::answer::Word;

/// What travels through a terminal into a clipboard should stay below 8 kB, of which the packing takes three in ten.
const MOST_BYTES: usize = 5_600;

/// How many warnings, pieces of advice and sources are told: as many as there is room for.
const MEASURES: [[usize; 3]; 4] = [[2, 3, usize::MAX], [1, 2, 6], [1, 1, 3], [0, 0, 1]];

/// The text, its lines not wrapped; `command` gives the answer again.
pub(super) fn text(outline: &Outline, command: &str) -> String {
    let mut made = String::new();
    for measure in MEASURES {
        made = text_of(outline, command, measure);
        if made.len() <= MOST_BYTES {
            break;
        }
    }
    made
}

fn text_of(outline: &Outline, command: &str, [warnings, advice, sources]: [usize; 3]) -> String {
    let words = outline.phrases.words;
    let all: Vec<usize> = (0..outline.phrases.dataset.tables.asks.len()).collect();
    let summed_up = verdicts::summed_up(outline, &all);
    let first = basis::first(outline, &summed_up);
    let counsel = outline.report.counsel(outline.phrases.dataset);
    let advised = |positions: &[usize], most: usize| {
        let others = positions.iter().copied().filter(|position| Some(*position) != first).take(most);
        to_do::advice_lines(outline, 0, &others.collect::<Vec<_>>())
    };
    let section = |title, lines| Section { title, table: None, lines };
    let mut answer = verdicts::answer_lines(outline, &summed_up);
    answer.extend(basis::first_to_do(outline, &summed_up));
    let mut told = basis::lines(outline, &summed_up);
    told.extend(first_sources(sources::deciding_lines(outline, &summed_up), sources));
    let sections = [
        section(words.warnings(), advised(&counsel.warnings, warnings)),
        section(words.advice(), advised(&counsel.advice, advice)),
        section(words.sources_deciding(), told),
        outline.again(command),
    ];
    let mut text = format!("{}\n", outline.title());
    text.push('\n');
    add_table(&mut text, outline, &verdicts::table(outline, &all));
    text.push('\n');
    add_lines(&mut text, &answer);
    for section in sections.iter().filter(|section| !section.lines.is_empty()) {
        text.extend(["\n", section.title, "\n"]);
        add_lines(&mut text, &section.lines);
    }
    text
}

/// The first sources, each of which begins with a line that is not indented.
fn first_sources(lines: Vec<Line>, most: usize) -> impl Iterator<Item = Line> {
    let mut begun = 0;
    lines.into_iter().take_while(move |line| {
        begun += usize::from(line.indent == 0);
        begun <= most
    })
}

/// A line for every ask: where it will be read, nothing stands in columns.
fn add_table(text: &mut String, outline: &Outline, table: &VerdictTable) {
    let phrases = outline.phrases;
    let separator = phrases.words.list_separator();
    for (ask, words) in &table.rows {
        let said = |(service, word): (&&str, &Word)| format!("{service} {}", phrases.word(*word));
        let all: Vec<String> = table.services.iter().zip(words).map(said).collect();
        text.extend([ask, phrases.colon(), &all.join(separator), "\n"]);
    }
}

fn add_lines(text: &mut String, lines: &[Line]) {
    for line in lines {
        // A command begins where its line does, to be taken whole.
        let indent = if line.role == Role::Command { 0 } else { usize::from(line.indent) };
        text.extend(["  ".repeat(indent).as_str(), &line.text, "\n"]);
    }
}
