//! What is known of card and person, a row for each.

use std::ops::Range;

use super::{Act, Board, Ctx, Cursor, Effect, Way};
use crate::answer::{Origin, Report, Subject, subjects};
use crate::dataset::Dataset;
use crate::doc::model::{Block, Cell, Column, Fit, Row, Table};
use crate::doc::phrases::Phrases;
use crate::engine::ValueId;
use crate::query::{Query, Setting};

/// The board: a row for each fact of card and person, and for each service where that matters.
#[derive(Debug, Default)]
pub struct FactsBoard;

impl FactsBoard {
    /// Whether somebody has said what the row of a cell is.
    #[must_use]
    pub fn is_said(ctx: &Ctx, at: Cursor) -> bool {
        let subject = subjects(ctx.dataset).get(at.row).copied();
        subject.is_some_and(|subject| ctx.query.settings.iter().any(|setting| setting.fact == subject.fact))
    }
}

impl Board for FactsBoard {
    fn title(&self, ctx: &Ctx, _at: Cursor) -> String {
        ctx.words.facts_title().to_owned()
    }

    fn count(&self, ctx: &Ctx) -> usize {
        ctx.report.map_or(0, |_| subjects(ctx.dataset).len())
    }

    fn table(&self, ctx: &Ctx, rows: Range<usize>) -> Table {
        let shown = subjects(ctx.dataset).into_iter().skip(rows.start).take(rows.len());
        let row = |subject| {
            let FactRow { name, value, origin, .. } = fact_row(ctx.phrases, ctx.report?, subject)?;
            Some(Row::of(vec![Cell::text(name), Cell::text(value), Cell::text(origin)]))
        };
        Table {
            columns: [Fit::Name, Fit::Whole, Fit::Whole].map(|fit| Column::new("", fit)).into(),
            rows: shown.filter_map(row).collect(),
        }
    }

    fn detail(&self, ctx: &Ctx, at: Cursor) -> Vec<Block> {
        let found = subjects(ctx.dataset).get(at.row).copied().zip(ctx.report);
        let found = found.and_then(|(subject, report)| fact_detail(ctx.phrases, report, subject));
        found.map_or_else(Vec::new, |[question, values]| vec![Block::heading(0, question), Block::text(0, values)])
    }

    fn act(&mut self, ctx: &Ctx, at: Cursor, act: Act) -> Effect {
        let Some(subject) = subjects(ctx.dataset).get(at.row).copied() else { return Effect::None };
        let mut query = ctx.query.clone();
        match act {
            Act::Change(way) => {
                let setting = ctx.report.and_then(|report| changed(ctx.dataset, report, subject, way));
                let Some(setting) = setting else { return Effect::None };
                query = next_that_holds(ctx, setting, way);
            }
            Act::Reset => query.unset(subject.fact),
            _ => return Effect::None,
        }
        Effect::Ask(query)
    }
}

/// The question with a value, or with the next one after it that can hold; with the value itself where none can.
fn next_that_holds(ctx: &Ctx, setting: Setting, way: Way) -> Query {
    let ring = ctx.tables().facts.get(setting.fact).map(|fact| &fact.values);
    let next = |value: &ValueId| Some(way.turn(*value, ring?));
    let values = std::iter::successors(Some(setting.value), next).take(ring.map_or(0, |ring| ring.len()));
    let with = |value: ValueId| {
        let mut query = ctx.query.clone();
        query.set(Setting { value, ..setting });
        query
    };
    values.map(with).find(|query| query.contradiction(ctx.dataset).is_none()).unwrap_or_else(|| with(setting.value))
}

/// The next or previous value of a subject.
pub(super) fn changed(dataset: &Dataset, report: &Report, subject: Subject, way: Way) -> Option<Setting> {
    let Subject { fact, service } = subject;
    let values = &dataset.tables.facts.get(fact)?.values;
    let value = match (subject.known(report)?.values.single(), way) {
        (Some(value), way) => way.turn(value, values),
        (None, Way::Next) => values.ids().next()?,
        (None, Way::Previous) => values.ids().next_back()?,
    };
    Some(Setting { service, fact, value })
}

/// What is known of one thing that a person can say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactRow {
    /// What it is.
    pub subject: Subject,
    /// Its name, with the service where there is one.
    pub name: String,
    /// What is known of it.
    pub value: String,
    /// Who says so, where that is not the card kind or the profile itself.
    pub origin: &'static str,
}

/// The row of a subject; none if the report does not answer for its service.
#[must_use]
pub fn fact_row(phrases: Phrases, report: &Report, subject: Subject) -> Option<FactRow> {
    let found = phrases.tables().facts.get(subject.fact)?;
    let known = subject.known(report)?;
    let origin = match known.origin {
        Origin::Said => phrases.words.facts_said(),
        Origin::LastUse => phrases.words.facts_last_used(),
        _ if known.is_assumed(phrases.dataset) => phrases.words.assumed(),
        _ => "",
    };
    let names = found.values.entries().filter(|(value, _)| known.values.contains(*value));
    let value = if known.values.len() as usize == found.values.len() {
        phrases.words.facts_not_said().to_owned()
    } else {
        names.map(|(_, value)| phrases.text(value.name)).collect::<Vec<_>>().join(phrases.words.or())
    };
    Some(FactRow { subject, name: subject_name(phrases, subject), value, origin })
}

/// The name of a subject, with the service that it is for.
#[must_use]
pub fn subject_name(phrases: Phrases, subject: Subject) -> String {
    let name = phrases.tables().facts.of(subject.fact, |fact| phrases.text(fact.name));
    match subject.service {
        Some(service) => format!("{} {name}", phrases.service(service)),
        None => name.to_owned(),
    }
}

/// The question behind a subject, and its values with the present one in brackets.
#[must_use]
pub fn fact_detail(phrases: Phrases, report: &Report, subject: Subject) -> Option<[String; 2]> {
    let found = phrases.tables().facts.get(subject.fact)?;
    let now = subject.known(report)?.values;
    let is_open = now.len() as usize == found.values.len();
    let values = found.values.entries().map(|(id, value)| {
        let name = phrases.text(value.name);
        if now.contains(id) && !is_open { format!("[{name}]") } else { name.to_owned() }
    });
    let question = phrases.text(found.question.unwrap_or(found.name));
    Some([question.to_owned(), values.collect::<Vec<_>>().join(" / ")])
}
