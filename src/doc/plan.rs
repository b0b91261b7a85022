//! What to keep and to give away: a page or two of what somebody needs who has no program at hand. The proof stays out.

use super::{Line, Outline, Role, Section};
use super::{assumed, basis, guides, sources, to_do, validity, verdicts};

/// More warnings than this, the most pressing ones, do not fit on two pages.
const MOST_WARNINGS: usize = 6;
/// More advice than this is not read on paper.
const MOST_ADVICE: usize = 5;
/// Numbers of the place for which a line is printed.
const MOST_NUMBERS: usize = 8;

/// The sections that have something to say, in the order of reading: the answer comes first.
pub(super) fn sections(outline: &Outline, asks: &[usize]) -> Vec<Section> {
    let words = outline.phrases.words;
    let summed_up = verdicts::summed_up(outline, asks);
    let first = basis::first(outline, &summed_up);
    let counsel = outline.report.counsel(outline.phrases.dataset);
    let others = |positions: &[usize]| -> Vec<usize> {
        positions.iter().copied().filter(|position| Some(*position) != first).collect()
    };
    let section = |title, lines| Section { title, table: None, lines };
    let answer = section(words.part_verdicts(), answer(outline, &summed_up, first));
    let mut found = vec![Section { table: Some(verdicts::table(outline, asks)), ..answer }];
    found.extend(guide(outline));
    found.extend([
        section(words.warnings(), advice_lines(outline, &others(&counsel.warnings), MOST_WARNINGS)),
        section(words.advice(), advice_lines(outline, &others(&counsel.advice), MOST_ADVICE)),
        section(words.plan_keep_alive(), validity::short_lines(outline, MOST_NUMBERS)),
        section(words.sources_deciding(), who_says_so(outline, &summed_up)),
        section(words.assumptions(), below_heading(assumed::assumption_lines(outline, asks))),
        section(words.not_known(), below_heading(assumed::unknown_lines(outline, asks))),
    ]);
    found.retain(|section| !section.lines.is_empty());
    found
}

/// The first pieces of advice, and how many are left out.
fn advice_lines(outline: &Outline, positions: &[usize], most: usize) -> Vec<Line> {
    let (shown, left_out) = positions.split_at(positions.len().min(most));
    let mut lines = to_do::advice_lines(outline, 0, shown);
    if !left_out.is_empty() {
        let more = outline.phrases.words.plan_more(&left_out.len());
        lines.push(Line::new(0, Role::Faint, more));
    }
    lines
}

/// The words and why, the open question, and what comes before all else, with who says so.
fn answer(outline: &Outline, asks: &[usize], first: Option<usize>) -> Vec<Line> {
    let mut lines = verdicts::answer_lines(outline, asks);
    let evidence = first.and_then(|first| outline.phrases.dataset.tables.advice.get(first)?.evidence.as_ref());
    lines.extend(basis::first_to_do(outline, asks));
    lines.extend(evidence.map(|evidence| outline.phrases.basis_line(1, evidence, 0)));
    lines
}

/// The guide that fits best, with all of its steps: for whom it is, then what to do.
fn guide(outline: &Outline) -> Option<Section> {
    let phrases = outline.phrases;
    let guide = *outline.report.counsel(phrases.dataset).guides.first()?;
    let guide = phrases.dataset.tables.guides.get(guide)?;
    let mut all = guides::guide_lines(phrases, guide);
    // For whom it is stands behind the name, and is no item of the list.
    let about = all.drain(1..2).collect::<Vec<_>>();
    let lines = about.into_iter().chain(below_heading(all)).collect();
    Some(Section { title: phrases.words.text(guide.name), table: None, lines })
}

/// How sure the answer is, and the sources of what decides.
fn who_says_so(outline: &Outline, asks: &[usize]) -> Vec<Line> {
    let mut lines = basis::lines(outline, asks);
    lines.extend(sources::deciding_lines(outline, asks).into_iter().map(item));
    lines
}

/// What stands below the heading of some lines: here the section is the heading.
fn below_heading(lines: Vec<Line>) -> Vec<Line> {
    lines.into_iter().skip(1).map(|line| item(Line { indent: line.indent.saturating_sub(1), ..line })).collect()
}

/// An outer plain line as one of a list.
fn item(line: Line) -> Line {
    let is_item = line.role == Role::Text && line.indent == 0;
    if is_item { Line { text: format!("- {}", line.text), ..line } } else { line }
}
