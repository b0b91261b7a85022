//! The proof: every ask with its routes and needs, the deciding ones first.

use super::mine;
use super::model::{Anchor, Block, Kind};
use super::phrases::Outline;
use super::seen;
use super::verdicts::{reasons, rest_text};
use crate::answer::{AskAnswer, ServiceAnswer, Word, facts_of, findings_of, shelf_life_of_ask, shelf_life_of_fact};
use crate::dataset::{Need, Requirement, Scope, ServiceId};
use crate::engine::{AskId, FactId, NeedProof, RouteIndex, RouteProof, Status};
use crate::order;

pub(super) fn blocks(outline: &Outline, asks: &[AskId]) -> Vec<Block> {
    asks.iter().flat_map(|ask| of_ask(outline, *ask)).collect()
}

/// The same of one ask; what decides comes first.
pub(super) fn of_row(outline: &Outline, ask: AskId) -> Vec<Block> {
    let decides = reasons(outline, ask, str::to_owned);
    decides.into_iter().chain(of_ask(outline, ask)).collect()
}

/// The proof of an ask for each service, or one for all where all have the same.
fn of_ask(outline: &Outline, position: AskId) -> Vec<Block> {
    let Some(ask) = outline.tables().asks.get(position) else { return Vec::new() };
    let answers = outline.report.services.iter().filter_map(|answer| Some((answer, answer.asks.get(position)?)));
    let mut proofs: Vec<(Vec<ServiceId>, &AskAnswer, Vec<Block>)> =
        answers.map(|(answer, found)| (vec![answer.service], found, proof(outline, answer, found))).collect();
    if proofs.windows(2).all(|pair| matches!(pair, [(.., first), (.., second)] if first == second)) {
        let services = proofs.iter().flat_map(|(services, ..)| services.clone()).collect();
        proofs.truncate(1);
        for (all, ..) in &mut proofs {
            all.clone_from(&services);
        }
    }
    let mut blocks = Vec::new();
    for (services, found, proof) in proofs {
        let word = outline.word_with_range(found.word, found.verdict);
        let about = format!("{} / {}", outline.text(ask.name), outline.services(services.iter().copied()));
        let anchors = services.into_iter().map(|service| Anchor::Proof { service, ask: position }).collect();
        let is_first = blocks.is_empty();
        blocks.push(Block { anchors, ..Block::new(0, Kind::Verdict(found.word), outline.of(&about, &word)) });
        blocks.extend(is_first.then(|| Block::faint(1, outline.text(ask.question))));
        blocks.extend(proof);
    }
    blocks
}

fn proof(outline: &Outline, answer: &ServiceAnswer, ask: &AskAnswer) -> Vec<Block> {
    let rest = rest_text(outline, answer.rest(outline.dataset, ask.ask));
    let mut blocks: Vec<Block> = rest.map(|text| Block::faint(1, text)).into_iter().collect();
    blocks.extend(seen::blocks(outline, answer.service, ask.ask));
    let own = outline.report.own.iter().filter(|sight| (sight.service, sight.ask) == (answer.service, ask.ask));
    blocks.extend(own.map(|sight| Block::text(1, mine::seen(outline, *sight))));
    let mut routes: Vec<(RouteIndex, &RouteProof)> = ask.proof.entries().collect();
    order::sort_by_key(&mut routes, |(route, _)| Some(*route) != ask.proof.deciding);
    for (route, proof) in routes {
        add_new(&mut blocks, way(outline, answer, ask, route, proof));
    }
    blocks
}

/// Adds blocks; what stands under a need is said once for an ask.
fn add_new(blocks: &mut Vec<Block>, added: Vec<Block>) {
    for block in added {
        if block.indent < 3 || !blocks.contains(&block) {
            blocks.push(block);
        }
    }
}

fn way(
    outline: &Outline,
    answer: &ServiceAnswer,
    ask: &AskAnswer,
    index: RouteIndex,
    proof: &RouteProof,
) -> Vec<Block> {
    let routes = &outline.tables().routes;
    let Some(route) = ask.routes.get(index.index()).and_then(|route| routes.get(*route)) else { return Vec::new() };
    let decides = ask.proof.deciding == Some(index) && ask.proof.routes.len() > 1;
    let (words, word, name) = (outline.words, outline.word_for(proof.verdict), outline.text(route.text));
    let mut blocks =
        vec![Block::text(1, if decides { words.way_decides(&name, &word) } else { words.way(&name, &word) })];
    let mut needs: Vec<(&Need, &NeedProof)> = route.needs.iter().zip(&proof.needs).collect();
    order::sort_by_key(&mut needs, |(_, need)| (need.verdict.best, need.verdict.worst, need.status));
    for (need, proof) in needs {
        blocks.extend(need_in_full(outline, answer, ask, need, *proof));
    }
    let remarks = route.part.iter().chain(&route.remark);
    blocks.extend(remarks.map(|text| Block::text(2, words.remark(&outline.text(*text)))));
    blocks
}

/// A need: its state, why it fails, what is known of the facts that matter, and who says so.
fn need_in_full(
    outline: &Outline,
    answer: &ServiceAnswer,
    ask: &AskAnswer,
    need: &Need,
    proof: NeedProof,
) -> Vec<Block> {
    let (dataset, words) = (outline.dataset, outline.words);
    let state = match need.requirement {
        Requirement::LevelOf(_) => outline.word(Word::of(proof.verdict, true)),
        Requirement::Condition(..) => words.status(proof.status),
    };
    let status = format!("{state} {}", words.factor(need.factor));
    let mut blocks = vec![Block::text(2, words.need(&status, &outline.text(need.text)))];
    let unmet = need.unmet.filter(|_| proof.status == Status::NotMet);
    blocks.extend(unmet.map(|text| Block::text(3, outline.text(text))));
    let matters = |fact: FactId| proof.status != Status::Met || answer.support(dataset, ask.ask).contains(&fact);
    blocks.extend(known_values(outline, answer, need, matters));
    for (fact, finding) in findings_of(dataset, answer, need).filter(|(fact, _)| matters(*fact)) {
        blocks.push(Block::text(3, outline.text(finding.text)));
        blocks.push(outline.basis_block(3, &finding.evidence, shelf_life_of_fact(dataset, fact)));
    }
    let shelf_life = shelf_life_of_ask(dataset, ask.ask);
    let basis = need.evidence.as_ref().map(|evidence| outline.basis_block(3, evidence, shelf_life));
    let new = basis.filter(|block| !blocks.contains(block));
    blocks.extend(new);
    blocks
}

/// What is known of the facts of card and person that a need reads.
fn known_values(
    outline: &Outline,
    answer: &ServiceAnswer,
    need: &Need,
    matters: impl Fn(FactId) -> bool,
) -> Option<Block> {
    let value = |fact: &FactId| {
        let found = outline.fact(*fact).filter(|found| matches!(found.scope, Scope::Card | Scope::Person))?;
        let known = answer.known.of(*fact);
        let mut values = if known.values.len() as usize == found.values.len() {
            outline.words.facts_not_said().to_owned()
        } else {
            outline.values(*fact, known.values)
        };
        if answer.known.is_assumed(outline.dataset, *fact) {
            values.push_str(&outline.aside(outline.words.assumed()));
        }
        Some(outline.of(outline.text(found.name), &values))
    };
    let values: Vec<String> = facts_of(need).iter().filter(|fact| matters(**fact)).filter_map(value).collect();
    (!values.is_empty()).then(|| Block::faint(3, outline.statements(values)))
}
