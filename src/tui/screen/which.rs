//! The panel that turns the look-up round: which card to get in a place, whose number to get of a card kind.

use super::SLICE;
use super::action::{Direction, Step};
use super::countries::offset_for;
use crate::answer::{Among, Choice, Ranking, SaidOf, Wanted};
use crate::dataset::Dataset;
use crate::query::Query;

/// The panel: one of the two questions and one ask at a time.
pub struct WhichPanel {
    ranking: Ranking,
    /// Position of the chosen card kind or place; none for whichever is the best.
    chosen: Option<usize>,
    /// The first row that is shown.
    offset: usize,
    /// Rows of the list at the last drawing.
    rows: usize,
    /// The rows of the last drawing with their answers.
    answered: Vec<Choice>,
    /// What is said of the chosen row.
    pub detail: Scrolled,
}

/// Which lines of a text are shown.
#[derive(Debug, Clone, Copy, Default)]
pub struct Scrolled {
    /// The first one, as far as there are so many.
    wanted: usize,
    /// How many fit, at the last drawing.
    rows: usize,
    /// How many there are.
    lines: usize,
}

/// A row of the list.
pub struct Row<'a> {
    /// Its place in the order, from 1.
    pub number: usize,
    /// What is to be chosen, with its answer.
    pub choice: &'a Choice,
    /// Whether keys act on it.
    pub is_chosen: bool,
}

impl WhichPanel {
    /// The cards in the place of the query, by the headline ask.
    pub fn new(dataset: &Dataset, query: &Query) -> Self {
        let wanted = Wanted::any(dataset, Among::Cards, dataset.headline());
        let mut ranking = Ranking::new(dataset, query, &wanted, SaidOf::Own);
        ranking.proceed(dataset, SLICE);
        Self { ranking, chosen: None, offset: 0, rows: 1, answered: Vec::new(), detail: Scrolled::default() }
    }

    /// What the choice must serve.
    #[must_use]
    pub fn wanted(&self) -> &Wanted {
        self.ranking.wanted()
    }

    /// Brings the order up to date, as far as that takes no time to speak of.
    pub fn refresh(&mut self, dataset: &Dataset, query: &Query) {
        if !self.ranking.is_for(query, self.wanted()) {
            self.proceed(dataset, query);
        }
    }

    /// Whether there are candidates that still lack their places in the order.
    #[must_use]
    pub fn is_counting(&self) -> bool {
        !self.ranking.is_complete()
    }

    /// Puts some more candidates in order, from the beginning if another order is wanted by now.
    pub fn proceed(&mut self, dataset: &Dataset, query: &Query) {
        if !self.ranking.is_for(query, self.wanted()) {
            self.begin(dataset, query, &self.wanted().clone());
        }
        self.ranking.proceed(dataset, SLICE);
    }

    fn begin(&mut self, dataset: &Dataset, query: &Query, wanted: &Wanted) {
        self.ranking = Ranking::new(dataset, query, wanted, SaidOf::Own);
        self.answered.clear();
        self.detail.wanted = 0;
    }

    /// Asks the other question.
    pub fn turn_question(&mut self, dataset: &Dataset, query: &Query) {
        let among = match self.wanted().among {
            Among::Cards => Among::Places,
            Among::Places => Among::Cards,
        };
        self.chosen = None;
        self.begin(dataset, query, &Wanted { among, ..self.wanted().clone() });
        self.proceed(dataset, query);
    }

    /// Orders by another ask.
    pub fn turn_ask(&mut self, dataset: &Dataset, query: &Query, direction: Direction) {
        let ask = direction.apply(self.wanted().ask, dataset.tables.asks.len());
        self.begin(dataset, query, &Wanted { ask, ..self.wanted().clone() });
        self.proceed(dataset, query);
    }

    /// Chooses another row. The first stays the first, whatever that will be.
    pub fn step(&mut self, step: Step) {
        let next = step.apply(self.selected(), self.ranking.candidates().len(), self.rows);
        self.chosen = self.ranking.candidates().nth(next).map(|found| found.position).filter(|_| next > 0);
        self.detail.wanted = 0;
    }

    /// Position of the chosen card kind or place; none where there is nothing to choose.
    #[must_use]
    pub fn opened(&self) -> Option<usize> {
        self.ranking.candidates().nth(self.selected()).map(|found| found.position)
    }

    /// How many rows there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.ranking.candidates().len()
    }

    /// The rows that fit, with the chosen one among them; the others are never answered in full.
    pub fn visible(&mut self, dataset: &Dataset, rows: usize) -> Vec<Row<'_>> {
        let selected = self.selected();
        self.rows = rows;
        self.offset = offset_for(selected, self.offset.min(self.count().saturating_sub(rows)), rows);
        let mut before = std::mem::take(&mut self.answered);
        let shown = self.ranking.candidates().skip(self.offset).take(rows);
        let answered = shown.map(|candidate| {
            let known = before.iter().position(|choice| choice.candidate == *candidate);
            known.map_or_else(|| self.ranking.answered(dataset, candidate), |known| before.swap_remove(known))
        });
        self.answered = answered.collect();
        let rows = (self.offset..).zip(&self.answered);
        rows.map(|(index, choice)| Row { number: index + 1, choice, is_chosen: index == selected }).collect()
    }

    /// Index of the chosen row.
    fn selected(&self) -> usize {
        let is_chosen = |chosen: usize| self.ranking.candidates().position(|found| found.position == chosen);
        self.chosen.and_then(is_chosen).unwrap_or(0)
    }
}

impl Scrolled {
    /// Says how many lines there are and how many fit; returns the first one to show.
    pub fn lay_out(&mut self, lines: usize, rows: usize) -> usize {
        (self.lines, self.rows) = (lines, rows);
        self.first()
    }

    fn first(&self) -> usize {
        self.wanted.min(self.lines.saturating_sub(self.rows))
    }

    /// A page onwards or backwards.
    pub fn turn(&mut self, direction: Direction) {
        let step = match direction {
            Direction::Next => Step::PageDown,
            Direction::Previous => Step::PageUp,
        };
        self.wanted = step.apply(self.first(), self.lines.saturating_sub(self.rows) + 1, self.rows.saturating_sub(1));
    }
}
