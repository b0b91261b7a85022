//! Who says so: the sources; what articles in circulation say, with our check of it; words that hide more than one thing.

use super::model::{Block, Kind, headed};
use super::phrases::{Outline, Phrases};
use crate::answer::{sources_of, used_sources};
use crate::dataset::{Claim, ClaimId, Evidence, SourceId};
use crate::engine::AskId;

/// The sources that decide, then every other one that the answer uses.
pub(super) fn blocks(outline: &Outline) -> Vec<Block> {
    let words = outline.words;
    let deciding = deciding(outline, &outline.tables().asks.ids().collect::<Vec<_>>());
    let used = used_sources(outline.dataset, outline.report);
    let (first, others): (Vec<SourceId>, Vec<SourceId>) =
        used.into_iter().partition(|source| deciding.contains(source));
    let listed = |heading: &str, sources: &[SourceId]| {
        headed(Block::heading(0, heading), sources.iter().flat_map(|at| source(outline, *at)).collect())
    };
    listed(words.sources_deciding(), &first).chain(listed(words.sources_other(), &others)).collect()
}

/// Every source of some evidence once, in the order in which it is cited; nothing where none is.
#[must_use]
pub fn cited_blocks<'e>(phrases: Phrases, evidence: impl IntoIterator<Item = &'e Evidence>) -> Vec<Block> {
    let mut cited: Vec<SourceId> = Vec::new();
    for source in evidence.into_iter().flat_map(|evidence| &evidence.sources) {
        if !cited.contains(source) {
            cited.push(*source);
        }
    }
    let sources = cited.into_iter().flat_map(|at| source(&phrases, at)).collect();
    headed(Block::heading(0, phrases.words.part_sources()), sources).collect()
}

/// The sources of the needs that decide some asks, strongest first, each with its publisher and address.
pub(super) fn deciding_sources(outline: &Outline, asks: &[AskId]) -> impl Iterator<Item = Vec<Block>> {
    let deciding = deciding(outline, asks);
    let used = used_sources(outline.dataset, outline.report).into_iter();
    used.filter(move |source| deciding.contains(source)).map(|at| source(outline, at))
}

/// A source (position) with its publisher and address.
fn source(phrases: &Phrases, position: SourceId) -> Vec<Block> {
    let Some(source) = phrases.tables().sources.get(position) else { return Vec::new() };
    let head = format!("[{} {}] {}", phrases.words.grade(source.grade), phrases.date(source.published), source.title);
    let address = Block::new(1, Kind::Link(position), source.url);
    vec![Block::text(0, head), Block::faint(1, phrases.text(source.publisher)), address]
}

/// The sources of the needs that decide some asks.
fn deciding(outline: &Outline, asks: &[AskId]) -> Vec<SourceId> {
    let mut found = Vec::new();
    for answer in &outline.report.services {
        let needs = asks.iter().filter_map(|ask| answer.deciding(outline.dataset, *ask));
        for (_, need) in needs.filter_map(|at| answer.need(outline.dataset, at)) {
            found.extend(sources_of(outline.dataset, answer, need));
        }
    }
    found
}

/// The claims about this place or card; live also those about everywhere, in print the command that lists them.
pub(super) fn claims(outline: &Outline) -> Vec<Block> {
    let background = outline.report.background(outline.dataset);
    let of = |claims: &[ClaimId]| -> Vec<Block> {
        let found = claims.iter().filter_map(|claim| outline.tables().claims.get(*claim));
        found.flat_map(|found| claim(outline, found)).collect()
    };
    let mut blocks = of(&background.claims);
    if blocks.is_empty() {
        blocks.push(Block::text(0, outline.words.no_claims()));
    }
    let general = &background.general_claims;
    let told = match general.as_slice() {
        [] => Vec::new(),
        _ if outline.is_live => of(general),
        _ => vec![Block::faint(1, concat!(env!("CARGO_PKG_NAME"), " list claims"))],
    };
    blocks.extend(headed(Block::heading(0, outline.words.general_claims(&general.len())), told));
    blocks
}

/// The claims about this place or card, and about everywhere, that speak of an ask (position).
pub(super) fn claims_about(outline: &Outline, ask: AskId) -> Vec<Block> {
    let background = outline.report.background(outline.dataset);
    let all = background.claims.iter().chain(&background.general_claims);
    let found = all.filter_map(|position| outline.tables().claims.get(*position));
    let about = found.filter(|claim| claim.ask.is_some_and(|about| about == ask));
    about.flat_map(|found| claim(outline, found)).collect()
}

fn claim(outline: &Outline, claim: &Claim) -> Vec<Block> {
    let words = outline.words;
    let check = words.claim_check(&words.check(claim.check), &outline.text(claim.because));
    let sources = claim.sources.iter().filter_map(|source| outline.tables().sources.get(*source));
    let named = words.list(sources.map(|source| {
        format!("{} ({} {})", outline.text(source.publisher), words.grade(source.grade), outline.date(source.published))
    }));
    let mut blocks = vec![Block::heading(0, words.claim_says(&outline.text(claim.says))), Block::text(1, check)];
    if !named.is_empty() {
        blocks.push(Block::faint(1, named));
    }
    blocks
}

/// Every term of the data with what it hides.
#[must_use]
pub fn glossary_blocks(phrases: Phrases) -> Vec<Block> {
    (0..phrases.tables().terms.len()).flat_map(|term| term_blocks(phrases, term)).collect()
}

/// A term (position) with what it hides.
#[must_use]
pub fn term_blocks(phrases: Phrases, term: usize) -> Vec<Block> {
    let Some(term) = phrases.tables().terms.get(term) else { return Vec::new() };
    let basis = term.evidence.as_ref().map(|evidence| phrases.basis_block(1, evidence, 0));
    let name = Block::heading(0, phrases.text(term.name));
    [name, Block::text(1, phrases.text(term.text))].into_iter().chain(basis).collect()
}
