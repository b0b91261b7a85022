//! What to choose: card kinds or places, best first; what decides, how numbers are kept, what to heed.

use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;

use super::{Act, Board, Ctx, Cursor, Effect, SLICE, Turn};
use crate::answer::{Among, Candidate, Choice, Choices, Pick, Ranking, SaidOf, Wanted, Word};
use crate::dataset::{CountsFrom, Dataset, Validity};
use crate::doc::measures;
use crate::doc::model::{Block, Cell, Column, Fit, Row, Section, Table, grouped};
use crate::doc::phrases::{Outline, Phrases};
use crate::doc::validity::period;
use crate::doc::verdicts::{question, reasons, rests_on};
use crate::engine::AskId;
use crate::query::Query;
use crate::query::day::written;

/// The board: card kinds or places in the order of one ask, as far as they have been put in order.
#[derive(Debug)]
pub struct WhichBoard {
    ranking: Ranking,
    /// The rows that were made last, with their answers.
    answered: RefCell<Vec<Rc<Choice>>>,
}

impl WhichBoard {
    /// What to choose for a question.
    #[must_use]
    pub fn new(dataset: &Dataset, query: &Query, wanted: &Wanted) -> Self {
        let ranking = Ranking::new(dataset, query, wanted, SaidOf::Own);
        Self { ranking, answered: RefCell::default() }
    }

    /// What the choice must serve.
    #[must_use]
    pub fn wanted(&self) -> &Wanted {
        self.ranking.wanted()
    }

    /// The card or place in a row.
    #[must_use]
    pub fn pick(&self, at: Cursor) -> Option<Pick> {
        self.at(at).map(|candidate| candidate.pick)
    }

    /// The row of a card or place.
    #[must_use]
    pub fn row_of(&self, pick: Pick) -> Option<usize> {
        self.ranking.candidates().position(|candidate| candidate.pick == pick)
    }

    /// What is chosen, for a question.
    #[must_use]
    pub fn choosing<'a>(&'a self, ctx: &Ctx<'a>) -> Choosing<'a> {
        Choosing { phrases: ctx.phrases, query: ctx.query, wanted: self.wanted() }
    }

    /// A candidate with its answer, which is kept while its row is seen.
    fn answered(&self, ctx: &Ctx, candidate: &Candidate) -> Rc<Choice> {
        let known = self.answered.borrow().iter().find(|choice| choice.candidate == *candidate).cloned();
        known.unwrap_or_else(|| {
            let choice = Rc::new(self.ranking.answered(ctx.dataset, candidate));
            self.answered.borrow_mut().push(Rc::clone(&choice));
            choice
        })
    }

    fn at(&self, at: Cursor) -> Option<&Candidate> {
        self.ranking.candidates().nth(at.row)
    }
}

impl Board for WhichBoard {
    fn title(&self, ctx: &Ctx, _at: Cursor) -> String {
        self.choosing(ctx).title()
    }

    fn count(&self, _ctx: &Ctx) -> usize {
        self.ranking.candidates().len()
    }

    fn table(&self, ctx: &Ctx, rows: Range<usize>) -> Table {
        let (choosing, seen) = (self.choosing(ctx), self.ranking.candidates().skip(rows.start).take(rows.len()));
        let choices: Vec<Rc<Choice>> = seen.map(|candidate| self.answered(ctx, candidate)).collect();
        let rows = (rows.start + 1..).zip(&choices).map(|(number, choice)| choosing.row(number, choice)).collect();
        self.answered.replace(choices);
        Table { columns: choosing.columns(), rows }
    }

    fn detail(&self, ctx: &Ctx, at: Cursor) -> Vec<Block> {
        let Some(candidate) = self.at(at) else { return Vec::new() };
        let notes = self.choosing(ctx).notes(&self.answered(ctx, candidate)).into_iter();
        notes.flat_map(|notes| std::iter::once(Block::heading(0, notes.title)).chain(notes.blocks)).collect()
    }

    fn below(&self, ctx: &Ctx) -> Vec<Block> {
        vec![self.choosing(ctx).order()]
    }

    fn act(&mut self, ctx: &Ctx, at: Cursor, act: Act) -> Effect {
        let mut wanted = self.wanted().clone();
        match act {
            Act::Turn(Turn::Ask, way) => wanted.ask = way.turn(wanted.ask, &ctx.tables().asks),
            Act::Turn(Turn::Among, _) => {
                wanted.among = if wanted.among == Among::Cards { Among::Places } else { Among::Cards };
            }
            Act::Open => {
                let Some(pick) = self.pick(at) else { return Effect::None };
                return Effect::Open(self.ranking.query_for(ctx.dataset, pick), None);
            }
            _ => return Effect::None,
        }
        *self = Self::new(ctx.dataset, ctx.query, &wanted);
        Effect::None
    }

    fn work(&mut self, ctx: &Ctx) -> bool {
        if !self.ranking.is_for(ctx.query, self.wanted()) {
            *self = Self::new(ctx.dataset, ctx.query, &self.wanted().clone());
        }
        self.ranking.proceed(ctx.dataset, SLICE);
        !self.ranking.is_complete()
    }
}

/// What is chosen, in one language.
#[derive(Clone, Copy)]
pub struct Choosing<'a> {
    /// The wording and the language.
    pub phrases: Phrases<'a>,
    /// The card or place that is given, and the person.
    pub query: &'a Query,
    /// What the choice must serve.
    pub wanted: &'a Wanted,
}

/// More than this many are named by their numbers.
const FEW: usize = 4;

impl<'a> Choosing<'a> {
    /// The place or card, the profile and the ask.
    #[must_use]
    pub fn title(&self) -> String {
        [self.given(), self.phrases.profile(self.query.profile), self.phrases.ask(self.wanted.ask)].join(" / ")
    }

    /// The same without the profile.
    #[must_use]
    pub fn short_title(&self) -> String {
        [self.given(), self.phrases.ask(self.wanted.ask)].join(" / ")
    }

    fn given(&self) -> &'static str {
        match self.wanted.among {
            Among::Cards => self.phrases.place(self.query.country),
            Among::Places => self.phrases.card(self.query.card),
        }
    }

    /// How the rows are ordered.
    #[must_use]
    pub fn order(&self) -> Block {
        let words = self.phrases.words;
        let order = match self.wanted.among {
            Among::Cards => words.which_order_cards(),
            Among::Places if self.is_kept() => words.which_order_kept(),
            Among::Places => words.which_order_places(),
        };
        Block::faint(0, order)
    }

    /// Whether numbers are kept, and the last column says how long without an action.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        let card = self.phrases.tables().cards.get(self.query.card);
        self.wanted.among == Among::Places && card.is_some_and(|card| card.kept)
    }

    /// Its place in the order, its name, the word of each service, how its number is kept.
    #[must_use]
    pub fn columns(&self) -> Vec<Column> {
        let services = self.wanted.services.iter().map(|service| self.phrases.service(*service));
        let services = services.map(|service| Column::new(service, Fit::Verdict));
        let kept = self.is_kept().then(|| Column::new(self.phrases.words.which_kept(), Fit::Rest));
        let first = [Column::new("", Fit::Number), Column::new("", Fit::Name)];
        first.into_iter().chain(services).chain(kept).collect()
    }

    /// One row, with its place in the order from 1.
    #[must_use]
    pub fn row(&self, number: usize, choice: &Choice) -> Row {
        let words = self.words(choice).map(|word| self.phrases.cell(word));
        let first = [Cell::text(number.to_string()), Cell::text(self.name(choice))];
        let cells = first.into_iter().chain(words).chain(self.kept(choice).map(Cell::text)).collect();
        Row::of(cells)
    }

    /// The name of a card; among places behind the code of its place, as that of a place is.
    #[must_use]
    pub fn name(&self, choice: &Choice) -> String {
        let query = &choice.report.query;
        let name = match choice.candidate.pick {
            Pick::Card(card) => self.phrases.text(card.name(self.phrases.tables())),
            Pick::Place(country) => self.phrases.place(country),
        };
        match self.wanted.among {
            Among::Cards => name.to_owned(),
            Among::Places => format!("{} {name}", self.code(query)),
        }
    }

    fn code(&self, query: &Query) -> &'static str {
        self.phrases.tables().countries.of(query.country, |country| country.code)
    }

    /// The word of each service.
    pub fn words(&self, choice: &Choice) -> impl Iterator<Item = Word> {
        choice.report.services.iter().filter_map(|answer| Some(answer.asks.get(self.wanted.ask)?.word))
    }

    /// How long its number lives without an action, and whose it is; none where that is not compared.
    #[must_use]
    pub fn kept(&self, choice: &Choice) -> Option<String> {
        let number = self.number(choice);
        let is_own =
            number.is_some_and(|found| found.product.is_some() && found.product == choice.report.query.product);
        self.is_kept().then(|| if is_own { self.kept_itself(choice, number) } else { self.kept_in_short(number) })
    }

    /// The number that is kept most cheaply.
    fn number(&self, choice: &Choice) -> Option<&'a Validity> {
        self.phrases.tables().validity.get(choice.candidate.kept?)
    }

    /// Of a card with a name, for how much in a year and where it is to be had as well.
    fn kept_itself(&self, choice: &Choice, number: Option<&Validity>) -> String {
        let measures = measures::briefly(&self.phrases.outline(&choice.report));
        std::iter::once(self.lives(number)).chain(measures).collect::<Vec<_>>().join(self.phrases.words.cell_between())
    }

    fn kept_in_short(&self, found: Option<&Validity>) -> String {
        let lives = self.lives(found);
        match found {
            Some(found) => self.phrases.of(&lives, self.phrases.text(found.operator)),
            None => lives,
        }
    }

    fn lives(&self, found: Option<&Validity>) -> String {
        let words = self.phrases.words;
        match found.map(|found| (found.from, found.period)) {
            None => words.which_kept_unknown().to_owned(),
            Some((CountsFrom::Activation, _)) => words.which_kept_never().to_owned(),
            Some((_, Some(length))) => period(&self.phrases, length),
            Some((_, None)) => words.which_kept_no_period().to_owned(),
        }
    }

    /// One row in full: what decides, how its number is kept, what to heed, who says so and how sure that is.
    #[must_use]
    pub fn notes(&self, choice: &Choice) -> Vec<Section> {
        let words = self.phrases.words;
        let outline = self.phrases.outline(&choice.report);
        // Questions are answered where the answer is shown in full.
        let why = why(&outline, self.wanted.ask).into_iter().flat_map(Block::on_paper).collect();
        let mut keep = self.keep(choice);
        if self.is_kept() && keep.is_empty() {
            keep.push(Block::text(1, self.kept_in_short(None)));
        }
        let sure = rests_on(&outline, &[self.wanted.ask]).into_iter().map(Block::deeper).collect();
        said([
            Section::new(words.part_why(), why),
            Section::new(words.which_measures(), self.measures(choice)),
            Section::new(words.part_keep_alive(), keep),
            Section::new(words.warnings(), self.warning(choice)),
            Section::new(words.part_sources(), sure),
        ])
    }

    /// The best with what is said of them.
    #[must_use]
    pub fn sections(&self, found: &Choices) -> Vec<Section> {
        let words = self.phrases.words;
        let rows = (1..).zip(&found.shown).map(|(number, choice)| self.row(number, choice)).collect();
        let table = Block::table(Table { columns: self.columns(), rows });
        let best = [self.order(), table].into_iter().chain(self.after(found)).collect();
        let why = |choice: &Choice| why(&self.phrases.outline(&choice.report), self.wanted.ask);
        let grouped = |say: &dyn Fn(&Choice) -> Vec<Block>| self.grouped(&found.shown, say);
        let notes = said([
            Section::new(words.part_why(), grouped(&why)),
            Section::new(words.which_measures(), grouped(&|choice| self.measured(choice))),
            Section::new(words.warnings(), grouped(&|choice| self.warning(choice))),
            Section::new(words.part_keep_alive(), grouped(&|choice| self.keep(choice))),
        ]);
        std::iter::once(Section::new("", best)).chain(notes).collect()
    }

    /// What `say` says of each row; once for all rows that have the same to say, under their names or numbers.
    fn grouped(&self, shown: &[Choice], say: &dyn Fn(&Choice) -> Vec<Block>) -> Vec<Block> {
        let blocks = shown.iter().enumerate().map(|(position, choice)| (position, say(choice)));
        let groups = grouped(blocks.filter(|(_, blocks)| !blocks.is_empty()));
        let blocks = groups.into_iter().flat_map(|(members, blocks)| {
            std::iter::once(Block::heading(0, self.about(shown, &members))).chain(blocks)
        });
        blocks.collect()
    }

    fn about(&self, shown: &[Choice], members: &[usize]) -> String {
        if members.len() > FEW {
            return self.phrases.words.list(ranges(members));
        }
        let named = members.iter().filter_map(|at| Some(format!("{} {}", at + 1, self.name(shown.get(*at)?))));
        self.phrases.words.list(named)
    }

    /// The most pressing warning.
    fn warning(&self, choice: &Choice) -> Vec<Block> {
        let found = choice.warning(self.phrases.dataset).and_then(|found| self.phrases.tables().advice.get(found));
        found.map(|advice| Block::text(1, self.phrases.text(advice.text))).into_iter().collect()
    }

    /// What is known of a card with a name besides the verdicts: by this it is ordered.
    fn measures(&self, choice: &Choice) -> Vec<Block> {
        measures::blocks(&self.phrases.outline(&choice.report), 1)
    }

    /// The same in one line, where numbers are kept.
    fn measured(&self, choice: &Choice) -> Vec<Block> {
        let lines = if self.is_kept() { measures::measures(&self.phrases.outline(&choice.report)) } else { Vec::new() };
        let said = (!lines.is_empty()).then(|| Block::text(1, self.phrases.statements(lines)));
        said.into_iter().collect()
    }

    /// Whose number, who says so and when; what keeps it, and what it costs.
    fn keep(&self, choice: &Choice) -> Vec<Block> {
        let Some(found) = self.number(choice) else { return Vec::new() };
        let (phrases, words) = (&self.phrases, self.phrases.words);
        let cost = found
            .cost
            .map_or_else(|| words.which_no_cost().to_owned(), |cost| words.keep_alive_cost(&phrases.text(cost)));
        let topic = phrases.tables().topics.iter().find(|topic| topic.validity);
        let evidence = phrases.grade_and_date(&found.evidence, topic.map_or(0, |topic| topic.shelf_life));
        let (operator, keep) = (phrases.text(found.operator), phrases.text(found.keep));
        vec![Block::text(1, words.which_keep(&operator, &evidence, &keep, &cost))]
    }

    /// How many more there are, and the commands that say more of the first.
    fn after(&self, found: &Choices) -> Vec<Block> {
        let (words, tables) = (self.phrases.words, self.phrases.tables());
        let Some(first) = found.shown.first() else { return vec![Block::text(0, words.which_none())] };
        let query = &first.report.query;
        let code = self.code(query);
        let kind = || tables.cards.of(query.card, |card| card.id);
        let card = query.product.map_or_else(kind, |product| tables.products.of(product, |product| product.id));
        let profile = tables.profiles.of(query.profile, |profile| profile.id);
        let more = (found.more > 0).then(|| words.which_more(&found.more, &(found.more + found.shown.len())));
        let check = format!("{} check {code} {card} --as {profile}", env!("CARGO_PKG_NAME"));
        let kept = first.candidate.kept.map(|_| words.keep_alive_command(&code, &written(self.phrases.today)));
        let in_full = std::iter::once(check).chain(kept).map(|command| Block::faint(0, words.which_in_full(&command)));
        more.map(|more| Block::text(0, more)).into_iter().chain(in_full).collect()
    }
}

/// What has something to say.
fn said<const COUNT: usize>(sections: [Section; COUNT]) -> Vec<Section> {
    sections.into_iter().filter(|section| !section.blocks.is_empty()).collect()
}

/// The numbers of some rows (positions, ascending), as `1`, `3-7`.
fn ranges(members: &[usize]) -> Vec<String> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for &member in members {
        match runs.last_mut().filter(|(_, last)| last + 1 == member) {
            Some((_, last)) => *last = member,
            None => runs.push((member, member)),
        }
    }
    let shown = |(first, last): (usize, usize)| {
        if first == last { (first + 1).to_string() } else { format!("{}-{}", first + 1, last + 1) }
    };
    runs.into_iter().map(shown).collect()
}

/// What decides, once for services that have the same to say; where it is an answer of the person, the question as well.
fn why(outline: &Outline, ask: AskId) -> Vec<Block> {
    let reasons = reasons(outline, ask, str::to_owned);
    let depends = outline
        .report
        .services
        .iter()
        .any(|answer| answer.asks.get(ask).is_some_and(|found| found.word == Word::Depends));
    let question = if depends { question(outline, ask) } else { None };
    reasons.into_iter().chain(question).map(Block::deeper).collect()
}
