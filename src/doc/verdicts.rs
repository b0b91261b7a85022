//! The answer: words, the reason, the open question, what to do first, who says so, what is assumed, what is not known.

use super::model::{Answer, Block, Cell, Column, Fit, Kind, Row, Table, grouped, headed};
use super::phrases::Outline;
use super::{guides, measures, short};
use crate::answer::{AskAnswer, Origin, Rest, ServiceAnswer, Word, findings_of, shelf_life_of_ask, shelf_life_of_fact};
use crate::dataset::{AdviceId, AdviceKind, Scope, ServiceId};
use crate::engine::{AskId, FactId, Level, Question, ValueId};
use crate::query::{Setting, setting_text};

/// The first part of an answer in its pieces: where little fits, what answers comes before the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdicts {
    /// What a friend would say.
    pub said: Option<Block>,
    /// The word for every ask and service.
    pub table: Table,
    /// The words with their reasons, and the question that matters most.
    pub answer: Vec<Block>,
    /// What to do first, what it rests on, what is assumed and not known.
    pub others: Vec<Block>,
}

impl Verdicts {
    /// One after the other.
    #[must_use]
    pub fn blocks(self) -> Vec<Block> {
        let table = std::iter::once(Block::table(self.table));
        self.said.into_iter().chain(table).chain(self.answer).chain(self.others).collect()
    }
}

pub(super) fn verdicts(outline: &Outline, asks: &[AskId]) -> Verdicts {
    let summed_up = summed_up(outline, asks);
    let measured = headed(Block::heading(0, outline.words.which_measures()), measures::blocks(outline, 1));
    let mut others: Vec<Block> = measured.collect();
    others.extend(first_to_do(outline, &summed_up));
    others.extend(guides::pointer(outline));
    others.extend(rests_on(outline, &summed_up));
    others.extend(headed(Block::heading(0, outline.words.assumptions()), deeper(assumptions(outline, asks))));
    others.extend(headed(Block::heading(0, outline.words.not_known()), deeper(unknown(outline, asks))));
    let said = asks.contains(&outline.dataset.headline()).then(|| short::paragraph(outline));
    Verdicts { said, table: table(outline, asks), answer: answer(outline, &summed_up), others }
}

fn deeper(blocks: Vec<Block>) -> Vec<Block> {
    blocks.into_iter().map(Block::deeper).collect()
}

pub(super) fn table(outline: &Outline, asks: &[AskId]) -> Table {
    let services = &outline.report.services;
    let names = services.iter().map(|answer| Column::new(outline.service(answer.service), Fit::Verdict));
    let row = |ask: AskId| {
        let words = services.iter().map(|answer| answer.asks.get(ask).map_or(Word::Unknown, |ask| ask.word));
        let words = words.map(|word| outline.cell(word));
        Row { ask: Some(ask), cells: std::iter::once(Cell::text(outline.ask(ask))).chain(words).collect() }
    };
    Table {
        columns: std::iter::once(Column::new("", Fit::Whole)).chain(names).collect(),
        rows: asks.iter().copied().map(row).collect(),
    }
}

/// The asks that are told in sentences: the one that sums up the others, else all of them.
pub(super) fn summed_up(outline: &Outline, asks: &[AskId]) -> Vec<AskId> {
    let headline = outline.dataset.headline();
    if asks.contains(&headline) { vec![headline] } else { asks.to_vec() }
}

/// The words and why, and the question that matters most.
pub(super) fn answer(outline: &Outline, asks: &[AskId]) -> Vec<Block> {
    headlines(outline, asks).into_iter().chain(asks.first().and_then(|ask| question(outline, *ask))).collect()
}

/// A sentence for each ask and service, or one for the services that have the same to say.
pub(super) fn headlines(outline: &Outline, asks: &[AskId]) -> Vec<Block> {
    let of = |ask: AskId| reasons(outline, ask, move |services| outline.about(services, ask));
    asks.iter().flat_map(|ask| of(*ask)).collect()
}

/// What an ask is for each service and why, once for those that say the same; `about` names the services.
pub(super) fn reasons(outline: &Outline, ask: AskId, about: impl Fn(&str) -> String) -> Vec<Block> {
    let said = outline.report.services.iter().filter_map(|answer| {
        let found = answer.asks.get(ask)?;
        let word = outline.word_with_range(found.word, found.verdict);
        Some((answer.service, (found.word, word, reason(outline, answer, found))))
    });
    let line = |(services, (kind, word, reason)): (Vec<ServiceId>, (Word, String, String))| {
        let about = about(&outline.services(services));
        Block::new(0, Kind::Verdict(kind), outline.words.headline(&about, &word, &reason))
    };
    grouped(said).into_iter().map(line).collect()
}

/// Why an ask is what it is, in a sentence or two.
pub(super) fn reason(outline: &Outline, answer: &ServiceAnswer, ask: &AskAnswer) -> String {
    let (dataset, words) = (outline.dataset, outline.words);
    let limits = answer.limits(dataset, ask.ask);
    if ask.verdict.worst == Level::Limited && ask.verdict.is_decided() && !limits.is_empty() {
        return outline.statements(limits.iter().map(|limit| outline.text(*limit)));
    }
    let deciding = answer.leading(dataset, ask.ask).and_then(|at| answer.need(dataset, at));
    let Some((_, need)) = deciding else { return words.no_reason().to_owned() };
    match ask.word {
        Word::Depends => words.depends_on(&outline.text(need.text)),
        Word::Unknown => words.not_known_whether(&outline.text(need.text)),
        _ => outline.text(need.unmet.unwrap_or(need.text)).to_owned(),
    }
}

/// The question that matters most for an ask; for the headline the one that matters most of all.
pub(super) fn question(outline: &Outline, ask: AskId) -> Option<Block> {
    let mut answers = outline.report.services.iter();
    let question = if ask == outline.dataset.headline() {
        outline.report.first_question(outline.dataset)
    } else {
        answers.find_map(|answer| answer.asks.get(ask)?.questions.first())
    };
    let question = question?;
    let fact = outline.fact(question.fact)?;
    let answer = |(index, (value, _)): (usize, &(ValueId, _))| {
        let named = fact.values.get(*value)?;
        let setting = Setting { service: None, fact: question.fact, value: *value };
        let text = outcome(outline, ask, question, index, outline.text(named.name));
        Some(Answer { id: setting_text(outline.tables(), setting), text })
    };
    let answers = question.outcomes.iter().enumerate().filter_map(answer).collect();
    let asked = outline.text(fact.question.unwrap_or(fact.name));
    Some(Block::new(0, Kind::Question(answers), outline.words.question(&asked)))
}

/// An answer with what it leads to for an ask of each service.
fn outcome(outline: &Outline, ask: AskId, question: &Question, index: usize, answer: &str) -> String {
    let words = outline.report.services.iter().filter_map(|service| {
        let questions = &service.asks.get(ask)?.questions;
        let same = questions.iter().find(|found| found.fact == question.fact)?;
        let (_, verdict) = same.outcomes.get(index)?;
        Some(format!("{} {}", outline.service(service.service), outline.word(Word::of(*verdict, true))))
    });
    let words = outline.words.list(words);
    if words.is_empty() { answer.to_owned() } else { outline.of(answer, &words) }
}

/// Position of the advice or warning that comes before all the others.
pub(super) fn first(outline: &Outline, asks: &[AskId]) -> Option<AdviceId> {
    let services = outline.report.services.iter();
    let mut found = services.flat_map(|answer| asks.iter().filter_map(|ask| answer.asks.get(*ask)));
    let is_usable = found.any(|ask| ask.verdict.worst > Level::No);
    outline.report.counsel(outline.dataset).first(is_usable)
}

/// The first thing to heed or to do, before all the others of their part.
pub(super) fn first_to_do(outline: &Outline, asks: &[AskId]) -> Option<Block> {
    let advice = outline.tables().advice.get(first(outline, asks)?)?;
    let text = outline.text(advice.text);
    Some(Block::text(
        0,
        match advice.kind {
            AdviceKind::Warning => outline.of(outline.words.warnings(), text),
            _ => outline.words.first_to_do(&text),
        },
    ))
}

/// Who says so: the evidence of the deciding needs, and how sure the whole is; once for services that rest on the same.
pub(super) fn rests_on(outline: &Outline, asks: &[AskId]) -> Vec<Block> {
    asks.iter().flat_map(|ask| rests_on_of(outline, *ask)).collect()
}

fn rests_on_of(outline: &Outline, ask: AskId) -> impl Iterator<Item = Block> {
    let said = outline.report.services.iter().map(|answer| {
        let rest = rest_text(outline, answer.rest(outline.dataset, ask));
        let basis = deciding_basis(outline, answer, ask).into_iter();
        (answer.service, basis.chain(rest).collect::<Vec<String>>())
    });
    grouped(said).into_iter().flat_map(move |(services, texts)| {
        let about = outline.about(&outline.services(services), ask);
        texts.into_iter().enumerate().map(move |(index, text)| match index {
            0 => Block::faint(0, outline.of(&about, &text)),
            _ => Block::faint(1, text),
        })
    })
}

/// Who says so of the need that decides.
fn deciding_basis(outline: &Outline, answer: &ServiceAnswer, ask: AskId) -> Option<String> {
    let dataset = outline.dataset;
    let at = answer.leading(dataset, ask)?;
    let (_, need) = answer.need(dataset, at)?;
    // What was found out about this very place says more than the rule; what holds everywhere is not what the reason says.
    let found = findings_of(dataset, answer, need).find(|(_, finding)| finding.country.is_some());
    let found = found.map(|(fact, finding)| (&finding.evidence, shelf_life_of_fact(dataset, fact)));
    let of_need = || Some((need.evidence.as_ref()?, shelf_life_of_ask(dataset, at.ask)));
    let (evidence, shelf_life) = found.or_else(of_need)?;
    Some(outline.basis(evidence, shelf_life))
}

/// How sure a verdict is.
pub(super) fn rest_text(outline: &Outline, rest: Rest) -> Option<String> {
    let words = outline.words;
    let facts = match (rest.weakest, rest.oldest) {
        (Some(grade), Some(date)) => words.rests_on(&rest.facts, &words.grade(grade), &outline.date(date)),
        _ if rest.facts > 0 => words.rests_on_person(&rest.facts),
        _ => return None,
    };
    let assumed = (rest.assumed > 0).then(|| words.rests_on_assumed(&rest.assumed));
    let old = (rest.old > 0).then(|| words.rests_on_old(&rest.old));
    Some(outline.statements(std::iter::once(facts).chain(assumed).chain(old)))
}

/// Facts that some asks of a service rest on, each once.
fn support(
    outline: &Outline,
    answer: &ServiceAnswer,
    asks: &[AskId],
    counts: impl Fn(&AskAnswer) -> bool,
) -> Vec<FactId> {
    let about = answer.asks.iter().filter(|ask| asks.contains(&ask.ask) && counts(ask));
    let mut facts: Vec<FactId> = about.flat_map(|ask| answer.support(outline.dataset, ask.ask)).copied().collect();
    facts.sort_unstable();
    facts.dedup();
    facts
}

/// Every assumption that a verdict rests on.
pub(super) fn assumptions(outline: &Outline, asks: &[AskId]) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for answer in &outline.report.services {
        let facts = support(outline, answer, asks, |_| true).into_iter();
        for fact in facts.filter(|fact| answer.known.is_assumed(outline.dataset, *fact)) {
            let block = assumption(outline, answer, fact);
            blocks.extend(block.filter(|block| !blocks.contains(block)));
        }
    }
    blocks
}

fn assumption(outline: &Outline, answer: &ServiceAnswer, fact: FactId) -> Option<Block> {
    let (tables, query) = (outline.tables(), &outline.report.query);
    let known = answer.known.of(fact);
    let why = match known.origin {
        Origin::CardAssumes(position) => {
            outline.text(tables.cards.get(query.card)?.traits.get(position)?.why?).to_owned()
        }
        Origin::Finding(position) => outline.text(tables.findings.get(position)?.text).to_owned(),
        _ => outline.words.by_profile(&outline.text(tables.profiles.get(query.profile)?.name)),
    };
    let (name, value) = (outline.text(outline.fact(fact)?.name), outline.values(fact, known.values));
    Some(Block::text(0, outline.words.assumption(&name, &value, &capitalised(&why))))
}

/// As the beginning of a sentence.
fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
}

/// Facts of the world that a verdict rests on and that nobody has found out.
pub(super) fn unknown(outline: &Outline, asks: &[AskId]) -> Vec<Block> {
    let of_service = |answer: &ServiceAnswer| -> Vec<Block> {
        let facts = support(outline, answer, asks, |ask| !ask.verdict.is_decided());
        facts.into_iter().filter_map(|fact| unknown_fact(outline, answer, fact)).collect()
    };
    outline.report.services.iter().flat_map(of_service).collect()
}

fn unknown_fact(outline: &Outline, answer: &ServiceAnswer, fact: FactId) -> Option<Block> {
    let found = outline.fact(fact).filter(|fact| matches!(fact.scope, Scope::Country | Scope::CountryService))?;
    let known = answer.known.of(fact);
    if known.values.len() < 2 {
        return None;
    }
    let disputed = match known.origin {
        Origin::Finding(position) => outline.tables().findings.get(position),
        _ => None,
    };
    let state = disputed.map_or(outline.words.not_found_out(), |finding| outline.text(finding.text));
    let (service, name) = (outline.service(answer.service), outline.text(found.name));
    Some(Block::text(0, outline.words.not_known_fact(&service, &name, &state)))
}
