//! What to choose: card kinds or places, best first, with what decides said once for neighbours that have the same to say.

use super::validity::period;
use super::verdicts::{headline_lines, question_lines};
use super::{AnswerLabels, Line, Outline, Phrases, Role, fill};
use crate::dataset::{Country, CountsFrom, Validity};
use crate::report::{Among, Choice, Choices, Query, Wanted, Word};

/// One card kind or place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChoiceRow {
    /// Its place in the order, from 1.
    pub number: usize,
    /// Its name; of a place its code as well.
    pub name: String,
    /// One word per service.
    pub words: Vec<Word>,
    /// What is said of it alone.
    pub lines: Vec<Line>,
}

/// Neighbours in the order that have the same to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChoiceGroup {
    /// What decides, the open question, and what else is the same for all.
    pub head: Vec<Line>,
    /// The rows, best first.
    pub rows: Vec<ChoiceRow>,
}

/// What there is to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChoiceTable {
    /// The place or card, the profile and the ask.
    pub title: String,
    /// How the rows are ordered.
    pub order: Line,
    /// Names of the services.
    pub services: Vec<&'static str>,
    /// The rows, by what they have to say.
    pub groups: Vec<ChoiceGroup>,
    /// How many more there are, and the commands that say more.
    pub after: Vec<Line>,
}

/// Choices as a table of one language.
#[must_use]
pub fn choice_table(phrases: Phrases, query: &Query, wanted: &Wanted, found: &Choices) -> ChoiceTable {
    let wording = &phrases.dataset.tables.wording;
    let order = match wanted.among {
        Among::Cards => wording.which_order_cards,
        Among::Places => wording.which_order_places,
    };
    let services = wanted.services.iter().filter_map(|service| phrases.dataset.tables.services.get(*service));
    ChoiceTable {
        title: title(phrases, query, wanted),
        order: Line::new(0, Role::Faint, phrases.say(order)),
        services: services.map(|service| phrases.say(service.name)).collect(),
        groups: groups(phrases, wanted, &found.shown),
        after: after(phrases, query, wanted, found),
    }
}

fn title(phrases: Phrases, query: &Query, wanted: &Wanted) -> String {
    let tables = &phrases.dataset.tables;
    let given = match wanted.among {
        Among::Cards => tables.countries.get(query.country).map(Country::shown),
        Among::Places => tables.cards.get(query.card).map(|card| card.name),
    };
    let profile = tables.profiles.get(query.profile).map(|profile| profile.name);
    let ask = tables.asks.get(wanted.ask).map(|ask| ask.name);
    let names: Vec<&str> = [given, profile, ask].into_iter().flatten().map(|name| phrases.say(name)).collect();
    names.join(" / ")
}

fn groups(phrases: Phrases, wanted: &Wanted, shown: &[Choice]) -> Vec<ChoiceGroup> {
    let mut groups: Vec<ChoiceGroup> = Vec::new();
    for (number, choice) in (1..).zip(shown) {
        let outline = Outline { phrases, report: &choice.report, labels: AnswerLabels::Settings };
        let head = head(&outline, wanted.ask);
        let row = ChoiceRow {
            number,
            name: name(phrases, wanted.among, choice.candidate.position),
            words: choice.report.services.iter().filter_map(|answer| Some(answer.asks.get(wanted.ask)?.word)).collect(),
            lines: lines(&outline, wanted.among, choice),
        };
        match groups.last_mut().filter(|group| group.head == head) {
            Some(group) => group.rows.push(row),
            None => groups.push(ChoiceGroup { head, rows: vec![row] }),
        }
    }
    groups.iter_mut().for_each(say_once);
    groups
}

fn name(phrases: Phrases, among: Among, position: usize) -> String {
    let tables = &phrases.dataset.tables;
    match among {
        Among::Cards => tables.cards.get(position).map_or("", |card| phrases.say(card.name)).to_owned(),
        Among::Places => tables
            .countries
            .get(position)
            .map_or_else(String::new, |country| format!("{} {}", country.code, phrases.say(country.shown()))),
    }
}

/// What decides; where that is an answer of the person, the question as well.
fn head(outline: &Outline, ask: usize) -> Vec<Line> {
    let mut lines = headline_lines(outline, &[ask]);
    let mut answers = outline.report.services.iter().filter_map(|answer| answer.asks.get(ask));
    if answers.any(|answer| answer.word == Word::Depends) {
        lines.extend(question_lines(outline, ask));
    }
    lines
}

/// What is said of one row: how its number is kept, and the most pressing warning.
fn lines(outline: &Outline, among: Among, choice: &Choice) -> Vec<Line> {
    let phrases = outline.phrases;
    let tables = &phrases.dataset.tables;
    let is_kept = among == Among::Places && tables.cards.get(outline.report.query.card).is_some_and(|card| card.kept);
    let kept = choice.candidate.kept.and_then(|kept| tables.validity.get(kept));
    let keep = is_kept.then(|| match kept {
        Some(found) => Line::new(0, Role::Text, keep(phrases, found)),
        None => Line::new(0, Role::Faint, phrases.say(tables.wording.which_keep_unknown)),
    });
    keep.into_iter().chain(warning(outline, choice)).collect()
}

fn warning(outline: &Outline, choice: &Choice) -> Option<Line> {
    let phrases = outline.phrases;
    let tables = &phrases.dataset.tables;
    let advice = tables.advice.get(choice.warning(phrases.dataset)?)?;
    let text = [phrases.say(tables.wording.warnings), phrases.say(advice.text)];
    Some(Line::new(0, Role::Text, text.join(phrases.colon())))
}

/// Whose number, what to do how often, who says so and when, and the cost.
fn keep(phrases: Phrases, found: &Validity) -> String {
    let wording = &phrases.dataset.tables.wording;
    let template = match found.from {
        CountsFrom::Use => wording.which_keep_use,
        CountsFrom::TopUp => wording.which_keep_top_up,
        CountsFrom::PlanEnd => wording.which_keep_plan_end,
        CountsFrom::Activation => wording.which_keep_activation,
    };
    let how = found.period.map_or_else(
        || fill(phrases.say(wording.which_keep_no_period), &[("text", phrases.say(found.keep))]),
        |length| fill(phrases.say(template), &[("period", &period(phrases, length))]),
    );
    let cost = found.cost.map_or_else(
        || phrases.say(wording.which_no_cost).to_owned(),
        |cost| fill(phrases.say(wording.keep_alive_cost), &[("text", phrases.say(cost))]),
    );
    let evidence = phrases.grade_and_date(&found.evidence, validity_shelf_life(phrases));
    let values = [("operator", phrases.say(found.operator)), ("how", &how), ("evidence", &evidence), ("cost", &cost)];
    fill(phrases.say(wording.which_keep), &values)
}

fn validity_shelf_life(phrases: Phrases) -> u16 {
    phrases.dataset.tables.topics.iter().find(|topic| topic.validity).map_or(0, |topic| topic.shelf_life)
}

/// Moves to the head what every row says.
fn say_once(group: &mut ChoiceGroup) {
    let Some((first, others)) = group.rows.split_first() else { return };
    let is_common = |line: &&Line| others.iter().all(|row| row.lines.contains(line));
    let common: Vec<Line> = first.lines.iter().filter(is_common).cloned().collect();
    // What is said of a single row stands below it.
    if others.is_empty() {
        return;
    }
    for row in &mut group.rows {
        row.lines.retain(|line| !common.contains(line));
    }
    group.head.extend(common);
}

/// How many more there are, and the commands that say more of the first.
fn after(phrases: Phrases, query: &Query, wanted: &Wanted, found: &Choices) -> Vec<Line> {
    let (tables, wording) = (&phrases.dataset.tables, &phrases.dataset.tables.wording);
    let Some(first) = found.shown.first() else {
        return vec![Line::new(0, Role::Text, phrases.say(wording.which_none))];
    };
    let asked = &first.report.query;
    let code = tables.countries.get(asked.country).map_or("", |country| country.code);
    let card = tables.cards.get(asked.card).map_or("", |card| card.id);
    let profile = tables.profiles.get(query.profile).map_or("", |profile| profile.id);
    let program = env!("CARGO_PKG_NAME");
    let mut commands = vec![format!("{program} check {code} {card} --as {profile}")];
    if first.candidate.kept.is_some() && wanted.among == Among::Places {
        commands.push(format!("{program} keep-alive {code}"));
    }
    let command =
        |command: String| Line::new(0, Role::Faint, fill(phrases.say(wording.which_in_full), &[("command", &command)]));
    let mut lines: Vec<Line> = commands.into_iter().map(command).collect();
    if found.more > 0 {
        let (more, all) = (found.more.to_string(), (found.more + found.shown.len()).to_string());
        lines.push(Line::new(0, Role::Text, fill(phrases.say(wording.which_more), &[("more", &more), ("all", &all)])));
    }
    lines
}
