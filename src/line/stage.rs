//! How far one has come, and what is looked at from there: where one is, back, the prompt.

use super::list::{Choice, List};
use super::{Command, Dialogue};
use crate::answer::{Among, Subject};
use crate::doc::Part;

/// How far one has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// A country or region is searched.
    Search,
    /// It is chosen, the card kind is not.
    Cards,
    /// Both are.
    Answer,
}

/// What is looked at from there.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum View {
    /// All countries and regions.
    Countries,
    /// The card kinds, where there is no place yet or another view goes on with the chosen one.
    Cards,
    /// The profiles.
    Profiles,
    /// What is known of card and person.
    Facts,
    /// One thing of it.
    Subject(Subject),
    /// The day of the last use.
    Used,
    /// The guides.
    Guides,
    /// Why people come.
    Reasons,
    /// Every card kind against every ask.
    Matrix,
    /// The world.
    World,
    /// A part of it (its row).
    Region(usize),
    /// The services.
    Services,
    /// The asks.
    Asks,
    /// The best.
    Best(Among),
    /// The pinned answers.
    Pins,
    /// The cards that somebody holds.
    Mine,
    /// Answers side by side.
    Compared,
    /// What moves when something is otherwise.
    WhatIf,
}

impl Dialogue {
    /// Opens a view with what there is to choose from, none of it said yet.
    pub(super) fn open(&mut self, view: View, list: List) {
        self.view = Some(view);
        self.list = list;
        self.say_items();
    }

    /// Says the next items of the list, and how many are left.
    pub(super) fn say_items(&mut self) {
        for (number, choice) in self.list.next_page() {
            let text = self.described(&choice);
            self.speech.say(&format!("{number}. {text}"));
        }
        let left = self.list.left();
        if left > 0 {
            self.say(&self.words().plain_more(&left));
        }
    }

    /// How many items of a long list are said at a time.
    pub(super) fn list_page(&self) -> usize {
        // A line stands over them, one says how many are left.
        if self.is_terminal { super::PAGE - 2 } else { usize::MAX }
    }

    /// To the stage, out of every view; numbers mean what they mean there.
    pub(super) fn leave_views(&mut self) {
        (self.view, self.resume) = (None, None);
        self.list = match self.stage {
            Stage::Search => List::default(),
            Stage::Cards => List::said(self.card_choices()),
            Stage::Answer => List::said(Part::ALL.map(Choice::Part).to_vec()),
        };
    }

    /// Where one is, in words.
    pub(super) fn place(&mut self) -> String {
        match self.stage {
            Stage::Search => self.words().plain_search_place().to_owned(),
            Stage::Cards => self.phrases().place(self.session.query.country).to_owned(),
            Stage::Answer => {
                self.refreshed();
                self.session.report().map(|report| self.title(report)).unwrap_or_default()
            }
        }
    }

    /// Says where one is.
    pub(super) fn say_here(&mut self) {
        let place = self.place();
        self.say(&self.words().plain_here(&place));
    }

    /// One step back.
    pub(super) fn back(&mut self) {
        match self.view {
            Some(View::Region(_)) => return self.say_world(),
            Some(View::Subject(_)) => return self.back_to_facts(),
            Some(View::Cards | View::Services | View::Asks) if self.resume.is_some() => return self.go_on(),
            Some(_) => {}
            None if self.stage == Stage::Search => return self.say_here(),
            None => {
                self.stage = match self.stage {
                    Stage::Answer => Stage::Cards,
                    _ => Stage::Search,
                }
            }
        }
        self.leave_views();
        if self.stage == Stage::Answer && self.told.about != Some(self.about()) {
            return self.announce();
        }
        let place = self.place();
        self.say(&self.words().plain_back(&place));
        match self.stage {
            Stage::Search => self.say_found_besides(),
            Stage::Cards => self.say_cards(),
            Stage::Answer => {}
        }
    }

    /// Goes on with the view that a card, a service or an ask was chosen for, if there is one.
    pub(super) fn go_on(&mut self) {
        match self.resume.take() {
            Some(View::World) => self.say_world(),
            Some(View::Region(region)) => self.say_region(region),
            Some(View::Best(among)) => self.say_best(among),
            _ => self.leave_views(),
        }
    }

    /// Remembers what to go on with when something else is chosen now.
    pub(super) fn interrupt(&mut self) {
        self.resume = match self.view {
            view @ Some(View::World | View::Region(_) | View::Best(_)) => view,
            Some(View::Cards | View::Services | View::Asks) => self.resume,
            _ => None,
        };
    }

    /// What is waited for.
    pub(super) fn prompt(&self) -> String {
        let words = self.words();
        let count = self.list.count();
        let [back, take, reset] = [Command::Back, Command::Take, Command::Reset].map(|command| self.called(command));
        match (self.view, self.stage) {
            (Some(View::Used), _) => words.plain_prompt_day(&back),
            (Some(View::WhatIf), _) if self.is_trying() => words.plain_prompt_try(&count, &take, &reset, &back),
            (Some(_), _) if self.list.count() == 1 => words.plain_prompt_one(&back),
            (Some(_), _) if self.list.count() > 0 => words.plain_prompt_number(&count, &back),
            (_, Stage::Search) => words.plain_prompt_place().to_owned(),
            (_, Stage::Cards) => words.plain_prompt_card(&count),
            (_, Stage::Answer) if self.told.question.is_some() => words.plain_prompt_question().to_owned(),
            (_, Stage::Answer) => words.plain_prompt_answer().to_owned(),
        }
    }
}
