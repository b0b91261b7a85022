//! The proof: every ask with its routes and needs, the deciding ones first.

use super::basis::rest_line;
use super::{Line, Outline, Role};
use crate::answer::{AskAnswer, ServiceAnswer, Word, shelf_life_of_ask, shelf_life_of_fact};
use crate::answer::{facts_of, findings_of};
use crate::dataset::{Need, Requirement, Scope};
use crate::engine::{FactId, NeedProof, RouteProof, Status};

pub(super) fn lines(outline: &Outline, asks: &[usize]) -> Vec<Line> {
    let mut lines = Vec::new();
    for &position in asks {
        let Some(ask) = outline.phrases.dataset.tables.asks.get(position) else { continue };
        let proofs: Vec<(&ServiceAnswer, Vec<Line>)> = outline
            .report
            .services
            .iter()
            .filter_map(|answer| Some((answer, proof_lines(outline, answer, answer.asks.get(position)?))))
            .collect();
        let is_same = proofs.windows(2).all(|pair| matches!(pair, [(_, first), (_, second)] if first == second));
        let shown = if is_same { 1 } else { proofs.len() };
        for (index, (answer, proof)) in proofs.iter().take(shown).enumerate() {
            let services: Vec<&str> = if is_same {
                proofs.iter().map(|(answer, _)| outline.phrases.service(answer)).collect()
            } else {
                vec![outline.phrases.service(answer)]
            };
            let services = services.join(outline.phrases.words.list_separator());
            let Some(found) = answer.asks.get(position) else { continue };
            let word = outline.phrases.word_with_range(found.word, found.verdict);
            let head =
                format!("{} / {services}{}{word}", outline.phrases.words.text(ask.name), outline.phrases.colon());
            lines.push(Line::new(0, Role::Verdict(found.word), head));
            if index == 0 {
                lines.push(Line::new(1, Role::Faint, outline.phrases.words.text(ask.question)));
            }
            lines.extend(proof.iter().cloned());
        }
    }
    lines
}

fn proof_lines(outline: &Outline, answer: &ServiceAnswer, ask: &AskAnswer) -> Vec<Line> {
    let mut lines: Vec<Line> = rest_line(outline, ask.rest).into_iter().collect();
    let mut order: Vec<usize> = (0..ask.proof.routes.len()).collect();
    order.sort_by_key(|route| Some(*route) != ask.proof.deciding);
    for route in order {
        if let Some(proof) = ask.proof.routes.get(route) {
            add_new(&mut lines, route_lines(outline, answer, ask, route, proof));
        }
    }
    lines
}

/// Adds lines; what stands under a need is said once for an ask.
fn add_new(lines: &mut Vec<Line>, added: Vec<Line>) {
    for line in added {
        if line.indent < 3 || !lines.contains(&line) {
            lines.push(line);
        }
    }
}

fn route_lines(
    outline: &Outline,
    answer: &ServiceAnswer,
    ask: &AskAnswer,
    index: usize,
    proof: &RouteProof,
) -> Vec<Line> {
    let tables = &outline.phrases.dataset.tables;
    let Some(route) = ask.routes.get(index).and_then(|route| tables.routes.get(*route)) else { return Vec::new() };
    let decides = ask.proof.deciding == Some(index) && ask.proof.routes.len() > 1;
    let words = outline.phrases.words;
    let word = outline.phrases.word_for(proof.verdict);
    let name = words.text(route.text);
    let way = if decides { words.way_decides(&name, &word) } else { words.way(&name, &word) };
    let mut lines = vec![Line::new(1, Role::Text, way)];
    let mut needs: Vec<(&Need, &NeedProof)> = route.needs.iter().zip(&proof.needs).collect();
    needs.sort_by_key(|(_, need)| (need.verdict.best, need.verdict.worst, need.status));
    for (need, proof) in needs {
        lines.extend(need_lines(outline, answer, ask, need, *proof));
    }
    let remarks = route.part.iter().chain(&route.remark);
    lines.extend(
        remarks.map(|text| Line::new(2, Role::Text, outline.phrases.words.remark(&outline.phrases.words.text(*text)))),
    );
    lines
}

/// A need in full: its state, why it fails, what is known of the facts that matter, and who says so.
fn need_lines(outline: &Outline, answer: &ServiceAnswer, ask: &AskAnswer, need: &Need, proof: NeedProof) -> Vec<Line> {
    let state = match need.requirement {
        Requirement::LevelOf(_) => outline.phrases.word(Word::of(proof.verdict, true)),
        Requirement::Condition(..) => outline.phrases.words.status(proof.status),
    };
    let status = format!("{state} {}", outline.phrases.words.factor(need.factor));
    let mut lines =
        vec![Line::new(2, Role::Text, outline.phrases.words.need(&status, &outline.phrases.words.text(need.text)))];
    let unmet = need.unmet.filter(|_| proof.status == Status::NotMet);
    lines.extend(unmet.map(|text| Line::new(3, Role::Text, outline.phrases.words.text(text))));
    let matters = |fact: FactId| proof.status != Status::Met || ask.support.contains(&fact);
    lines.extend(values_line(outline, answer, need, matters));
    for (fact, finding) in findings_of(outline.phrases.dataset, answer, need).filter(|(fact, _)| matters(*fact)) {
        let shelf_life = shelf_life_of_fact(outline.phrases.dataset, fact);
        lines.push(Line::new(3, Role::Text, outline.phrases.words.text(finding.text)));
        lines.push(Line::new(3, Role::Faint, outline.phrases.basis(&finding.evidence, shelf_life)));
    }
    let shelf_life = shelf_life_of_ask(outline.phrases.dataset, ask.ask);
    let basis = need.evidence.iter().map(|evidence| outline.phrases.basis_line(3, evidence, shelf_life));
    let new: Vec<Line> = basis.filter(|line| !lines.contains(line)).collect();
    lines.extend(new);
    lines
}

/// What is known of the facts of card and person that a need reads.
fn values_line(
    outline: &Outline,
    answer: &ServiceAnswer,
    need: &Need,
    matters: impl Fn(FactId) -> bool,
) -> Option<Line> {
    let value = |fact: &FactId| {
        let found = outline.phrases.fact(*fact).filter(|found| matches!(found.scope, Scope::Card | Scope::Person))?;
        let known = answer.known.of(*fact);
        let values = if known.values.len() == u32::try_from(found.values.len()).unwrap_or(0) {
            outline.phrases.words.facts_not_said().to_owned()
        } else {
            outline.phrases.values(*fact, known.values)
        };
        let assumed = if answer.known.is_assumed(outline.phrases.dataset, *fact) {
            outline.phrases.aside(outline.phrases.words.assumed())
        } else {
            String::new()
        };
        Some(format!("{}{}{values}{assumed}", outline.phrases.words.text(found.name), outline.phrases.colon()))
    };
    let values: Vec<String> = facts_of(need).iter().filter(|fact| matters(**fact)).filter_map(value).collect();
    (!values.is_empty()).then(|| Line::new(3, Role::Faint, values.join(outline.phrases.semicolon())))
}
