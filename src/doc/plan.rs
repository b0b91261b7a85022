//! What to keep and to give away: a page or two of what somebody needs who has no program at hand, and a short text to be sent to
//! somebody. The proof stays out.

use super::model::{Block, Kind, Section};
use super::phrases::Outline;
use super::{guides, short, sources, to_do, validity, verdicts};
use crate::dataset::AdviceId;
use crate::engine::AskId;

/// More warnings than this, the most pressing ones, do not fit on two pages.
const MOST_WARNINGS: usize = 4;
/// More advice than this is not read on paper.
const MOST_ADVICE: usize = 4;
/// Numbers of the place for which a line is printed.
const MOST_NUMBERS: usize = 8;

/// What travels through a terminal into a clipboard should stay below 8 kB, of which the packing takes three in ten.
const MOST_BYTES: usize = 5_600;
/// How many warnings, pieces of advice and sources a message tells: as many as there is room for.
const MEASURES: [[usize; 3]; 4] = [[2, 3, usize::MAX], [1, 2, 6], [1, 1, 3], [0, 0, 1]];

/// The sections that have something to say, in the order of reading: the answer comes first.
pub(super) fn sections(outline: &Outline, asks: &[AskId]) -> Vec<Section> {
    let words = outline.words;
    let summed_up = verdicts::summed_up(outline, asks);
    let counsel = outline.report.counsel(outline.dataset);
    let mut found = vec![Section::new(words.part_verdicts(), answer(outline, asks, &summed_up))];
    found.extend(guide(outline));
    found.extend([
        Section::new(words.warnings(), advice(outline, &counsel.warnings, MOST_WARNINGS)),
        Section::new(words.advice(), advice(outline, &counsel.advice, MOST_ADVICE)),
        Section::new(words.plan_keep_alive(), validity::short_blocks(outline, MOST_NUMBERS)),
        Section::new(words.sources_deciding(), who_says_so(outline, &summed_up)),
        Section::new(words.assumptions(), items(verdicts::assumptions(outline, asks))),
        Section::new(words.not_known(), items(verdicts::unknown(outline, asks))),
    ]);
    found.retain(|section| !section.blocks.is_empty());
    found
}

/// The first pieces of advice, and how many are left out.
fn advice(outline: &Outline, positions: &[AdviceId], most: usize) -> Vec<Block> {
    let (shown, left_out) = positions.split_at(positions.len().min(most));
    let mut blocks = to_do::pieces(outline, shown);
    if !left_out.is_empty() {
        blocks.push(Block::faint(0, outline.words.plan_more(&left_out.len())));
    }
    blocks
}

/// What a friend would say, then the words and why, and the open question.
fn answer(outline: &Outline, asks: &[AskId], summed_up: &[AskId]) -> Vec<Block> {
    let mut blocks = short::lead(outline);
    blocks.push(Block::table(verdicts::table(outline, asks)));
    blocks.extend(verdicts::answer(outline, summed_up).into_iter().flat_map(Block::on_paper));
    blocks
}

/// The guide that fits best, with all of its steps: for whom it is, then what to do.
fn guide(outline: &Outline) -> Option<Section> {
    let guide = guides::best(outline)?;
    // For whom it is stands behind the name, and is no item of the list.
    let about = Block::text(0, outline.text(guide.about));
    let steps = items(guides::steps(outline.phrases, guide));
    Some(Section::new(outline.text(guide.name), std::iter::once(about).chain(steps).collect()))
}

/// How sure the answer is, and the sources of what decides.
fn who_says_so(outline: &Outline, asks: &[AskId]) -> Vec<Block> {
    let sources = sources::deciding_sources(outline, asks).flatten().map(item);
    verdicts::rests_on(outline, asks).into_iter().chain(sources).collect()
}

fn items(blocks: Vec<Block>) -> Vec<Block> {
    blocks.into_iter().map(item).collect()
}

/// An outer paragraph as one of a list.
fn item(block: Block) -> Block {
    if block.kind == Kind::Text && block.indent == 0 { Block { kind: Kind::Item, ..block } } else { block }
}

/// A short text that is complete in itself; `command` gives the answer again.
pub(super) fn message(outline: &Outline, command: &str) -> Vec<Section> {
    let mut made = Vec::new();
    for measure in MEASURES {
        made = measured_message(outline, command, measure);
        if plain(&made).len() <= MOST_BYTES {
            break;
        }
    }
    made
}

fn measured_message(outline: &Outline, command: &str, [warnings, advice, sources]: [usize; 3]) -> Vec<Section> {
    let words = outline.words;
    let all: Vec<AskId> = outline.tables().asks.ids().collect();
    let summed_up = verdicts::summed_up(outline, &all);
    let first = verdicts::first(outline, &summed_up);
    let counsel = outline.report.counsel(outline.dataset);
    let advised = |positions, most| {
        // What comes before all the others is told with the answer.
        let positions: &Vec<AdviceId> = positions;
        let others: Vec<AdviceId> = positions.iter().copied().filter(|position| Some(*position) != first).collect();
        to_do::pieces(outline, others.get(..most).unwrap_or(&others))
    };
    let answer = verdicts::answer(outline, &summed_up).into_iter().flat_map(Block::on_paper);
    let told = sources::deciding_sources(outline, &summed_up).take(sources).flatten();
    let sections = [
        Section::new("", vec![Block::heading(0, outline.title())]),
        Section::new("", all.iter().map(|ask| said(outline, *ask)).collect()),
        Section::new("", answer.chain(verdicts::first_to_do(outline, &summed_up)).collect()),
        Section::new(words.warnings(), advised(&counsel.warnings, warnings)),
        Section::new(words.advice(), advised(&counsel.advice, advice)),
        Section::new(
            words.sources_deciding(),
            verdicts::rests_on(outline, &summed_up).into_iter().chain(told).collect(),
        ),
        outline.again(command),
    ];
    sections.into_iter().filter(|section| !section.blocks.is_empty()).collect()
}

/// The words of an ask: where it will be read, nothing stands in columns.
fn said(outline: &Outline, ask: AskId) -> Block {
    let answers =
        outline.report.services.iter().filter_map(|answer| Some((answer.service, answer.asks.get(ask)?.word)));
    let words = answers.map(|(service, word)| format!("{} {}", outline.service(service), outline.word(word)));
    Block::text(0, outline.of(outline.ask(ask), &outline.words.list(words)))
}

/// Sections as plain text that is not wrapped, an empty line before each but the first.
pub(super) fn plain(sections: &[Section]) -> String {
    let mut text = String::new();
    for section in sections {
        text.push_str(if text.is_empty() { "" } else { "\n" });
        text.extend([section.title, if section.title.is_empty() { "" } else { "\n" }]);
        for block in &section.blocks {
            text.extend(["  ".repeat(block.indent.into()).as_str(), &block.marked().0, "\n"]);
        }
    }
    text
}
