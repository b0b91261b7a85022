//! The answer: words, the reason, the open question, what it rests on, what is assumed, what is not known.

use super::{AnswerLabels, Line, Outline, Role, VerdictTable, fill};
use crate::dataset::Scope;
use crate::engine::{FactId, Level, Question};
use crate::report::{AskAnswer, Origin, Rest, ServiceAnswer, Word};

pub(super) fn table(outline: &Outline) -> VerdictTable {
    let tables = &outline.dataset.tables;
    let row = |ask: usize| {
        let word = |answer: &ServiceAnswer| answer.asks.get(ask).map_or(Word::Unknown, |ask| ask.word);
        let name = tables.asks.get(ask).map_or("", |ask| outline.say(ask.name));
        (name, outline.report.services.iter().map(word).collect())
    };
    VerdictTable {
        services: outline.report.services.iter().map(|answer| outline.service(answer)).collect(),
        rows: (0..tables.asks.len()).map(row).collect(),
    }
}

pub(super) fn lines(outline: &Outline) -> Vec<Line> {
    let mut lines = headline_lines(outline);
    lines.extend(question_lines(outline));
    lines.extend(first_to_do(outline));
    lines.extend(basis_lines(outline));
    lines.extend(assumption_lines(outline));
    lines.extend(unknown_lines(outline));
    lines
}

/// A line for each service, or one for those that have the same to say.
fn headline_lines(outline: &Outline) -> Vec<Line> {
    let wording = &outline.dataset.tables.wording;
    let headline = outline.dataset.headline();
    let mut found: Vec<(Vec<&str>, Word, String, String)> = Vec::new();
    for answer in &outline.report.services {
        let Some(ask) = answer.asks.get(headline) else { continue };
        let word = outline.word_with_range(ask.word, ask.verdict);
        let reason = reason(outline, answer, ask);
        let service = outline.service(answer);
        match found.iter_mut().find(|(_, _, same_word, same)| *same_word == word && *same == reason) {
            Some((services, ..)) => services.push(service),
            None => found.push((vec![service], ask.word, word, reason)),
        }
    }
    let line = |(services, kind, word, reason): (Vec<&str>, Word, String, String)| {
        let services = services.join(outline.say(wording.list_separator));
        let values = [("service", services.as_str()), ("word", word.as_str()), ("reason", reason.as_str())];
        Line::new(0, Role::Verdict(kind), fill(outline.say(wording.headline), &values))
    };
    found.into_iter().map(line).collect()
}

/// The first thing to heed or to do, before all the others of their part.
fn first_to_do(outline: &Outline) -> Option<Line> {
    let tables = &outline.dataset.tables;
    let headline = outline.dataset.headline();
    let mut headlines = outline.report.services.iter().filter_map(|answer| answer.asks.get(headline));
    let is_usable = headlines.any(|ask| ask.verdict.worst > Level::No);
    let first = outline.report.counsel(outline.dataset).first(is_usable)?;
    let text = outline.say(tables.advice.get(first)?.text);
    Some(Line::new(0, Role::Text, fill(outline.say(tables.wording.first_to_do), &[("text", text)])))
}

/// Who says so: the evidence of the deciding need, and how sure the whole is; once for services that rest on the same.
fn basis_lines(outline: &Outline) -> Vec<Line> {
    let headline = outline.dataset.headline();
    let mut groups: Vec<(Vec<&str>, Vec<String>)> = Vec::new();
    for answer in &outline.report.services {
        let rest = answer.asks.get(headline).and_then(|ask| rest_line(outline, ask.rest));
        let texts: Vec<String> =
            deciding_basis(outline, answer).into_iter().chain(rest.map(|line| line.text)).collect();
        match groups.iter_mut().find(|(_, same)| *same == texts) {
            Some((services, _)) => services.push(outline.service(answer)),
            None => groups.push((vec![outline.service(answer)], texts)),
        }
    }
    let separator = outline.say(outline.dataset.tables.wording.list_separator);
    let lines = groups.into_iter().flat_map(|(services, texts)| {
        let name = format!("{}{}", services.join(separator), outline.colon());
        texts.into_iter().enumerate().map(move |(index, text)| {
            let (indent, text) = if index == 0 { (0, format!("{name}{text}")) } else { (1, text) };
            Line::new(indent, Role::Faint, text)
        })
    });
    lines.collect()
}

fn deciding_basis(outline: &Outline, answer: &ServiceAnswer) -> Option<String> {
    let (_, need) = answer.need(outline.dataset, answer.deciding(outline.dataset, outline.dataset.headline())?)?;
    Some(outline.basis(need.evidence.as_ref()?, 0))
}

/// Why an ask is what it is, in a sentence or two.
pub(super) fn reason(outline: &Outline, answer: &ServiceAnswer, ask: &AskAnswer) -> String {
    let wording = &outline.dataset.tables.wording;
    let limits = answer.limits(outline.dataset, ask.ask);
    if ask.verdict.worst == Level::Limited && ask.verdict.is_decided() && !limits.is_empty() {
        return limits.iter().map(|limit| outline.say(*limit)).collect::<Vec<_>>().join(outline.semicolon());
    }
    let deciding = answer.deciding(outline.dataset, ask.ask).and_then(|at| answer.need(outline.dataset, at));
    let Some((_, need)) = deciding else { return outline.say(wording.no_reason).to_owned() };
    let template = match ask.word {
        Word::Depends => wording.depends_on,
        Word::Unknown => wording.not_known_whether,
        _ => return outline.say(need.unmet.unwrap_or(need.text)).to_owned(),
    };
    fill(outline.say(template), &[("text", outline.say(need.text))])
}

/// How sure a verdict is.
pub(super) fn rest_line(outline: &Outline, rest: Rest) -> Option<Line> {
    let wording = &outline.dataset.tables.wording;
    let facts = rest.facts.to_string();
    let mut text = match (rest.weakest, rest.oldest) {
        (Some(grade), Some(date)) => {
            let date = outline.date(date);
            let values = [("facts", facts.as_str()), ("grade", outline.grade(grade)), ("date", date.as_str())];
            fill(outline.say(wording.rests_on), &values)
        }
        _ if rest.facts > 0 => fill(outline.say(wording.rests_on_person), &[("facts", &facts)]),
        _ => return None,
    };
    if rest.assumed > 0 {
        let assumed = fill(outline.say(wording.rests_on_assumed), &[("count", &rest.assumed.to_string())]);
        text = [text.as_str(), assumed.as_str()].join(outline.semicolon());
    }
    Some(Line::new(1, Role::Faint, text))
}

fn question_lines(outline: &Outline) -> Vec<Line> {
    let Some(question) = outline.report.first_question(outline.dataset) else { return Vec::new() };
    let Some(fact) = outline.fact(question.fact) else { return Vec::new() };
    let wording = &outline.dataset.tables.wording;
    let asked = outline.say(fact.question.unwrap_or(fact.name));
    let mut lines = vec![Line::new(0, Role::Question, fill(outline.say(wording.question), &[("question", asked)]))];
    for (index, (value, _)) in question.outcomes.iter().enumerate() {
        let Some(named) = fact.values.get(*value) else { continue };
        let label = match outline.labels {
            AnswerLabels::Keys(keys) => keys.get(index).map_or(String::new(), |key| (*key).to_owned()),
            AnswerLabels::Settings => format!("--set {}={}", fact.id, named.id),
        };
        let outcome = format!("{label}  {}", outcome(outline, question, index, outline.say(named.name)));
        lines.push(Line::new(1, Role::Question, outcome.trim_start().to_owned()));
    }
    lines
}

/// An answer with what it leads to for each service's headline.
fn outcome(outline: &Outline, question: &Question, index: usize, answer: &str) -> String {
    let wording = &outline.dataset.tables.wording;
    let headline = outline.dataset.headline();
    let words = outline.report.services.iter().filter_map(|service| {
        let questions = &service.asks.get(headline)?.questions;
        let same = questions.iter().find(|found| found.fact == question.fact)?;
        let (_, verdict) = same.outcomes.get(index)?;
        let name = outline.service(service);
        Some(format!("{name} {}", outline.word(Word::of(*verdict, true))))
    });
    let words = words.collect::<Vec<_>>().join(outline.say(wording.list_separator));
    if words.is_empty() { answer.to_owned() } else { format!("{answer}{}{words}", outline.colon()) }
}

fn assumption_lines(outline: &Outline) -> Vec<Line> {
    let wording = &outline.dataset.tables.wording;
    let mut lines: Vec<Line> = Vec::new();
    for answer in &outline.report.services {
        let mut facts: Vec<FactId> = answer.asks.iter().flat_map(|ask| ask.support.iter().copied()).collect();
        facts.sort_unstable();
        facts.dedup();
        for fact in facts.into_iter().filter(|fact| answer.known.is_assumed(outline.dataset, *fact)) {
            let line = assumption_line(outline, answer, fact);
            lines.extend(line.filter(|line| !lines.contains(line)));
        }
    }
    if !lines.is_empty() {
        lines.insert(0, outline.heading(wording.assumptions));
    }
    lines
}

fn assumption_line(outline: &Outline, answer: &ServiceAnswer, fact: FactId) -> Option<Line> {
    let tables = &outline.dataset.tables;
    let known = answer.known.of(fact);
    let why = match known.origin {
        Origin::CardAssumes(position) => {
            let card = tables.cards.get(outline.report.query.card)?;
            outline.say(card.traits.get(position)?.why?).to_owned()
        }
        Origin::Finding(position) => outline.say(tables.findings.get(position)?.text).to_owned(),
        _ => {
            let profile = tables.profiles.get(outline.report.query.profile)?;
            fill(outline.say(tables.wording.by_profile), &[("profile", outline.say(profile.name))])
        }
    };
    let value = outline.values(fact, known.values);
    let (value, why) = (value.as_str(), capitalised(&why));
    let values = [("fact", outline.say(outline.fact(fact)?.name)), ("value", value), ("why", why.as_str())];
    Some(Line::new(1, Role::Text, fill(outline.say(tables.wording.assumption), &values)))
}

/// As the beginning of a sentence.
fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
}

/// Facts of the world that a verdict rests on and that nobody has found out.
fn unknown_lines(outline: &Outline) -> Vec<Line> {
    let wording = &outline.dataset.tables.wording;
    let mut lines: Vec<Line> = Vec::new();
    for answer in &outline.report.services {
        let service = outline.service(answer);
        let undecided = answer.asks.iter().filter(|ask| !ask.verdict.is_decided());
        let mut facts: Vec<FactId> = undecided.flat_map(|ask| ask.support.iter().copied()).collect();
        facts.sort_unstable();
        facts.dedup();
        for fact in facts {
            let Some(found) = outline.fact(fact) else { continue };
            let is_of_world = matches!(found.scope, Scope::Country | Scope::CountryService);
            let known = answer.known.of(fact);
            if !is_of_world || known.values.len() < 2 {
                continue;
            }
            let disputed = match known.origin {
                Origin::Finding(position) => outline.dataset.tables.findings.get(position),
                _ => None,
            };
            let state = outline.say(disputed.map_or(wording.not_found_out, |finding| finding.text));
            let values = [("service", service), ("fact", outline.say(found.name)), ("state", state)];
            lines.push(Line::new(1, Role::Text, fill(outline.say(wording.not_known_fact), &values)));
        }
    }
    if !lines.is_empty() {
        lines.insert(0, outline.heading(wording.not_known));
    }
    lines
}
