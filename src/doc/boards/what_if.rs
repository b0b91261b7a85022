//! What moves, before and after, in words.

use std::ops::Range;

use super::compare::settings_text;
use super::facts::{FactRow, changed, fact_detail, fact_row};
use super::{Act, Board, Ctx, Cursor, Effect, Way};
use crate::answer::{
    ChangeSet, Judged, Move, Moves, Report, Subject, Trial, Try, can_move, moves, ready_trials, report, subjects,
};
use crate::doc::model::{Block, Cell, Column, Fit, Kind, Row, Section, Table};
use crate::doc::phrases::Phrases;
use crate::doc::verdicts::{headlines, reason, summed_up};
use crate::engine::AskId;
use crate::query::{Query, setting_text, settled};

/// The board: trials that are ready, then a row for each fact; what is tried, and what it moves.
#[derive(Debug, Default)]
pub struct WhatIfBoard {
    /// What is tried; the question stays until the board is opened.
    pub trial: Trial,
    made_for: Option<(Query, Trial)>,
    /// The smallest changes that raise the headline.
    ready: Vec<ChangeSet>,
    /// The facts, with whether another value would move something.
    facts: Vec<(Subject, bool)>,
    /// The answer on trial.
    after: Option<Report>,
    moves: Moves,
}

/// A row of the board.
#[derive(Debug, Clone, Copy)]
enum Line {
    ReadyHeading,
    FactsHeading,
    /// A ready trial (position).
    Ready(usize),
    /// A fact (position).
    Fact(usize),
}

impl WhatIfBoard {
    fn line(&self, row: usize) -> Option<Line> {
        let heading = (!self.ready.is_empty()).then_some(Line::ReadyHeading);
        let ready = (0..self.ready.len()).map(Line::Ready);
        let facts = (0..self.facts.len()).map(Line::Fact);
        heading.into_iter().chain(ready).chain([Line::FactsHeading]).chain(facts).nth(row)
    }

    fn row(&self, ctx: &Ctx, line: Line) -> Option<Row> {
        match line {
            Line::ReadyHeading => Some(Row::heading(ctx.words.what_if_ready())),
            Line::FactsHeading => Some(Row::heading(ctx.words.what_if_facts())),
            Line::Ready(id) => {
                let set = self.ready.get(id)?;
                let tried =
                    if self.trial.contains(&Trial::of(ctx.dataset, set)) { ctx.words.what_if_tried() } else { "" };
                let name = Cell::text(ctx.outline(ctx.report?).suggestion(set));
                Some(Row::of(vec![name, Cell::text(""), Cell::text(tried)]))
            }
            Line::Fact(id) => {
                let (subject, can_move) = *self.facts.get(id)?;
                let FactRow { name, value, .. } = fact_row(ctx.phrases, self.after.as_ref()?, subject)?;
                let was = Cell::text(self.was(ctx, subject).unwrap_or_default());
                Some(Row::of(vec![Cell::Mark(can_move, name.into()), Cell::text(value), was]))
            }
        }
    }

    /// Whether what the row of a cell says is tried.
    #[must_use]
    pub fn is_tried(&self, ctx: &Ctx, at: Cursor) -> bool {
        match self.line(at.row) {
            Some(Line::Ready(ready)) => {
                self.ready.get(ready).is_some_and(|set| self.trial.contains(&Trial::of(ctx.dataset, set)))
            }
            Some(Line::Fact(fact)) => self.facts.get(fact).is_some_and(|(subject, _)| self.trial.changes(*subject)),
            _ => false,
        }
    }

    /// What a changed fact is in the question.
    fn was(&self, ctx: &Ctx, subject: Subject) -> Option<String> {
        let row = if self.trial.changes(subject) { fact_row(ctx.phrases, ctx.report?, subject) } else { None };
        row.map(|row| ctx.words.what_if_was(&row.value))
    }

    /// Tries exactly what is ready, or takes it back.
    fn toggle(&mut self, ctx: &Ctx, ready: usize) {
        let Some(set) = self.ready.get(ready) else { return };
        let part = Trial::of(ctx.dataset, set);
        if self.trial.contains(&part) {
            self.trial.remove(&part);
        } else {
            self.trial = part;
        }
    }

    /// Gives a fact its next or previous value; where that is the one of the question, it is not tried any more.
    fn change(&mut self, ctx: &Ctx, fact: usize, way: Way) -> Option<()> {
        let (subject, _) = *self.facts.get(fact)?;
        let setting = changed(ctx.dataset, self.after.as_ref()?, subject, way)?;
        let asked = subject.known(ctx.report?).and_then(|known| known.values.single());
        if self.trial.card.is_none() && asked == Some(setting.value) {
            self.trial.reset(subject);
        } else {
            self.trial.set(ctx.dataset, setting);
        }
        Some(())
    }

    fn reset(&mut self, ctx: &Ctx, line: Line) {
        match line {
            Line::Ready(ready) => {
                if let Some(set) = self.ready.get(ready) {
                    self.trial.remove(&Trial::of(ctx.dataset, set));
                }
            }
            Line::Fact(fact) => {
                if let Some((subject, _)) = self.facts.get(fact) {
                    self.trial.reset(*subject);
                }
            }
            Line::ReadyHeading | Line::FactsHeading => {}
        }
    }
}

impl Board for WhatIfBoard {
    fn title(&self, ctx: &Ctx, _at: Cursor) -> String {
        let title = ctx.report.map(|report| ctx.words.what_if_title(&ctx.outline(report).title()));
        title.unwrap_or_else(|| ctx.words.do_what_if().to_owned())
    }

    fn count(&self, _ctx: &Ctx) -> usize {
        self.ready.len() + usize::from(!self.ready.is_empty()) + 1 + self.facts.len()
    }

    fn is_heading(&self, row: usize) -> bool {
        matches!(self.line(row), Some(Line::ReadyHeading | Line::FactsHeading))
    }

    fn table(&self, ctx: &Ctx, rows: Range<usize>) -> Table {
        Table {
            columns: [Fit::Name, Fit::Whole, Fit::Whole].map(|fit| Column::new("", fit)).into(),
            rows: rows.map_while(|row| self.line(row)).filter_map(|line| self.row(ctx, line)).collect(),
        }
    }

    fn detail(&self, ctx: &Ctx, at: Cursor) -> Vec<Block> {
        let line = self.line(at.row);
        let of_fact = |fact: usize| {
            let (subject, _) = *self.facts.get(fact)?;
            let [question, values] = fact_detail(ctx.phrases, self.after.as_ref()?, subject)?;
            let was = self.was(ctx, subject).map(|was| Block::text(1, was));
            Some([Block::heading(0, question), Block::text(1, values)].into_iter().chain(was).collect())
        };
        match line {
            Some(Line::Fact(fact)) => of_fact(fact).unwrap_or_default(),
            Some(Line::Ready(ready)) => {
                let set = self.ready.get(ready).zip(ctx.report);
                set.map(|(set, report)| Block::heading(0, ctx.outline(report).suggestion(set))).into_iter().collect()
            }
            _ => Vec::new(),
        }
    }

    fn below(&self, ctx: &Ctx) -> Vec<Block> {
        let Some(after) = self.after.as_ref().filter(|_| !self.trial.is_empty()) else {
            return vec![Block::text(0, ctx.words.what_if_nothing_tried())];
        };
        let mut blocks = moved_blocks(ctx.phrases, &self.moves, None);
        blocks.push(unchanged_block(ctx.phrases, &self.moves));
        blocks.push(Block::heading(0, ctx.words.what_if_decides()));
        blocks.extend(ctx.outline(after).headline());
        blocks
    }

    fn act(&mut self, ctx: &Ctx, at: Cursor, act: Act) -> Effect {
        match (act, self.line(at.row)) {
            (Act::Open, _) => return Effect::Open(self.trial.query(ctx.dataset, ctx.query), None),
            (Act::Change(_), Some(Line::Ready(ready))) => self.toggle(ctx, ready),
            (Act::Change(way), Some(Line::Fact(fact))) => {
                self.change(ctx, fact, way);
            }
            (Act::Reset, Some(line)) => self.reset(ctx, line),
            _ => {}
        }
        Effect::None
    }

    fn work(&mut self, ctx: &Ctx) -> bool {
        let is_made = |(query, trial): &(Query, Trial)| query == ctx.query && *trial == self.trial;
        let Some(before) = ctx.report.filter(|_| !self.made_for.as_ref().is_some_and(is_made)) else { return false };
        if self.made_for.as_ref().is_none_or(|(query, _)| query != ctx.query) {
            self.ready = ready_trials(ctx.dataset, before);
        }
        let after = report(ctx.dataset, &self.trial.query(ctx.dataset, ctx.query));
        self.moves = moves(before, &after, &ctx.asks());
        let fact = |subject: Subject| (subject, can_move(ctx.dataset, &after, subject));
        self.facts = subjects(ctx.dataset).into_iter().map(fact).collect();
        self.after = Some(after);
        self.made_for = Some((ctx.query.clone(), self.trial.clone()));
        false
    }
}

/// What moves, service by service. With `after`, the answer that it moves to, each is followed by what decides it there.
#[must_use]
pub fn moved_blocks(phrases: Phrases, moves: &Moves, after: Option<&Report>) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut service = None;
    let mut pending = moves.moved.iter().map(|moved| (moved, after.and_then(|after| why_moved(phrases, moved, after))));
    let mut next = pending.next();
    while let Some((one, why)) = next {
        if service != Some(one.service) {
            service = Some(one.service);
            blocks.push(Block::heading(0, phrases.service(one.service)));
        }
        blocks.push(moved_block(phrases, one, after.is_some()));
        next = pending.next();
        // What moves for the same reason stands above it together.
        let is_shared = next.as_ref().is_some_and(|(other, same)| other.service == one.service && *same == why);
        blocks.extend(why.filter(|_| !is_shared));
    }
    blocks
}

/// How many asks stay as they are.
#[must_use]
pub fn unchanged_block(phrases: Phrases, moves: &Moves) -> Block {
    let (words, count) = (phrases.words, &moves.unchanged);
    let is_all = moves.moved.is_empty();
    Block::text(0, if is_all { words.what_if_nothing_moves(count) } else { words.what_if_unchanged(count) })
}

/// What was tried, what moves and why, and what decides then, on these asks (positions).
#[must_use]
pub fn tried_sections(phrases: Phrases, tried: &Try, asks: &[AskId]) -> Vec<Section> {
    let words = phrases.words;
    let mut blocks = vec![Block::text(0, words.what_if_trying(&settings_text(&phrases, &tried.settings)))];
    blocks.extend(moved_blocks(phrases, &tried.moves, Some(&tried.after)));
    blocks.push(unchanged_block(phrases, &tried.moves));
    let outline = phrases.outline(&tried.after);
    let decides = headlines(&outline, &summed_up(&outline, asks));
    vec![Section::new(words.what_if_moves(), blocks), Section::new(words.what_if_decides(), decides)]
}

/// What is changed on trial: the card kind, and facts with their values.
#[must_use]
pub fn trial_text(phrases: Phrases, trial: &Trial) -> String {
    let card = trial.card.map(|card| phrases.of(phrases.words.kind_card(), phrases.card(card)));
    let settings = settings_text(&phrases, &settled(trial.settings(), &phrases.tables().services));
    phrases.statements(card.into_iter().chain((!settings.is_empty()).then_some(settings)))
}

/// What each of several changes would move, under the settings that try it.
#[must_use]
pub fn tries_section(phrases: Phrases, tries: &[Try]) -> Section {
    let mut blocks = Vec::new();
    for tried in tries {
        let ids = tried.settings.iter().map(|setting| setting_text(phrases.tables(), *setting)).collect();
        blocks.push(Block::new(0, Kind::Trial(ids), settings_text(&phrases, &tried.settings)));
        blocks.extend(moved_blocks(phrases, &tried.moves, None).into_iter().map(Block::deeper));
    }
    if blocks.is_empty() {
        blocks.push(Block::text(0, phrases.words.what_if_none()));
    }
    Section::new(phrases.words.what_if_moves(), blocks)
}

/// The words before and after; both ends too where the words do not show it, or everything is explained.
fn moved_block(phrases: Phrases, moved: &Move, is_explained: bool) -> Block {
    let has_ends = is_explained || moved.before.word == moved.after.word;
    let word = |Judged { word, verdict }| {
        if has_ends { phrases.word_with_range(word, verdict) } else { phrases.word(word).to_owned() }
    };
    let text = phrases.words.what_if_moved(&phrases.ask(moved.ask), &word(moved.before), &word(moved.after));
    Block::new(1, Kind::Verdict(moved.after.word), text)
}

fn why_moved(phrases: Phrases, moved: &Move, after: &Report) -> Option<Block> {
    let answer = after.services.iter().find(|answer| answer.service == moved.service)?;
    Some(Block::text(2, reason(&phrases.outline(after), answer, answer.asks.get(moved.ask)?)))
}
