//! Lists of numbered things: what a number means, and how much of them has been said.

use crate::answer::{ChangeSet, Subject};
use crate::dataset::{CardId, CountryId, GuideId, ProfileId, ReasonId, ServiceId};
use crate::doc::Part;
use crate::engine::{AskId, ValueId};
use crate::query::{Query, Setting};
use crate::search::Hit;
use crate::search::sentence::Understanding;

/// What a number can stand for.
#[derive(Debug, Clone, PartialEq)]
pub enum Choice {
    /// A country or region that was found.
    Hit(Hit),
    /// A country or region (position).
    Place(CountryId),
    /// One of the meanings of a text.
    Meant(Box<Understanding>),
    /// A card kind (position).
    Card(CardId),
    /// A part of the answer.
    Part(Part),
    /// A profile (position).
    Profile(ProfileId),
    /// A value of something that a person can say.
    Value(Subject, ValueId),
    /// To take it back.
    TakeBack(Subject),
    /// A guide (position).
    Guide(GuideId),
    /// A reason to come (position).
    Reason(ReasonId),
    /// A service (position).
    Service(ServiceId),
    /// An ask (position).
    Ask(AskId),
    /// A row of the board.
    Row(usize),
    /// The answer to a whole query.
    Asked(Query),
    /// One or two things to do on trial.
    Ready(ChangeSet),
    /// A value to try.
    Try(Setting),
}

/// So few more are said at once: they are not worth another page.
const FEW: usize = 2;

/// Things to choose from by number.
#[derive(Debug, Clone, Default)]
pub struct List {
    choices: Vec<Choice>,
    said: usize,
    page: usize,
}

impl List {
    /// Nothing of it said yet; `page` are said at a time.
    pub fn new(choices: Vec<Choice>, page: usize) -> Self {
        Self { choices, said: 0, page: page.max(1) }
    }

    /// All of it said already.
    pub fn said(choices: Vec<Choice>) -> Self {
        Self { said: choices.len(), page: 1, choices }
    }

    /// The next that are to be said, each with its number.
    pub fn next_page(&mut self) -> Vec<(usize, Choice)> {
        let first = self.said;
        let page = if self.left() <= self.page.saturating_add(FEW) { self.left() } else { self.page };
        self.said = first + page;
        let shown = self.choices.iter().enumerate().skip(first).take(self.said - first);
        shown.map(|(position, choice)| (position + 1, choice.clone())).collect()
    }

    /// More at the end, none of it said yet.
    pub fn extend(&mut self, more: Vec<Choice>) {
        self.choices.extend(more);
    }

    /// Whether it can be chosen, now or when it is said.
    pub fn contains(&self, choice: &Choice) -> bool {
        self.choices.contains(choice)
    }

    /// What is left is said at once.
    pub fn turn_to_one_page(&mut self) {
        self.page = usize::MAX;
    }

    /// How many have been said: they can be chosen.
    pub fn count(&self) -> usize {
        self.said
    }

    /// How many have not been said.
    pub fn left(&self) -> usize {
        self.choices.len() - self.said
    }

    /// What a number means, from 1.
    pub fn get(&self, number: usize) -> Option<&Choice> {
        let position = number.checked_sub(1).filter(|position| *position < self.said)?;
        self.choices.get(position)
    }
}
