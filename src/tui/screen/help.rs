//! The list of what can be done here, each line of which can be run, and of the words that stand here.

use super::action::{Action, Step};
use super::keymap::{Context, Row};
use super::{Panel, Screen};
use crate::dataset::Term;

/// A line of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HelpLine {
    /// Stands over keys that work there.
    Where(Context),
    /// A row of the table of keys (position), and what it does first.
    Key(usize, Action),
    /// Stands over the words that are used here.
    Used,
    /// Stands over the other words.
    Others,
    /// A word (position) that can be explained.
    Term(usize),
}

impl HelpLine {
    fn is_heading(self) -> bool {
        !matches!(self, Self::Key(..) | Self::Term(_))
    }
}

/// The list, and where one is in it.
pub struct HelpPanel {
    /// The lines, headings among them.
    pub lines: Vec<HelpLine>,
    /// The chosen one among those that are no headings.
    pub chosen: usize,
    /// The word (position) that is explained.
    pub term: Option<usize>,
    /// What the list lies over.
    pub over: Option<Box<Panel>>,
}

impl HelpPanel {
    /// The lines that are no headings, by their places among all.
    pub fn stops(&self) -> impl Iterator<Item = usize> {
        self.lines.iter().enumerate().filter(|(_, line)| !line.is_heading()).map(|(at, _)| at)
    }

    /// The chosen line.
    #[must_use]
    pub fn line(&self) -> Option<HelpLine> {
        self.lines.get(self.stops().nth(self.chosen)?).copied()
    }

    /// Chooses another line.
    pub fn step(&mut self, step: Step, page: usize) {
        self.chosen = step.apply(self.chosen, self.stops().count(), page);
    }

    /// Whether another line would be chosen.
    #[must_use]
    pub fn can_step(&self, step: Step, page: usize) -> bool {
        self.term.is_none() && step.apply(self.chosen, self.stops().count(), page) != self.chosen
    }
}

impl Screen {
    /// Opens the list for what is there now.
    pub(super) fn open_help(&mut self) {
        let lines = self.key_lines().into_iter().chain(self.term_lines()).collect();
        let over = self.panel.take().map(Box::new);
        self.panel = Some(Panel::Help(HelpPanel { lines, chosen: 0, term: None, over }));
    }

    /// Does what an action means to the list: runs a line, or moves; whether the list stays, or what is to be done without it.
    pub(super) fn perform_in_help(&mut self, action: Action) -> Option<Action> {
        let page = self.page;
        let Some(Panel::Help(help)) = &mut self.panel else { return Some(action) };
        match (action, help.line()) {
            (Action::Move(step), _) if help.term.is_none() => help.step(step, page),
            (Action::Enter, Some(HelpLine::Term(term))) if help.term.is_none() => help.term = Some(term),
            (Action::Enter, Some(HelpLine::Key(_, run))) if help.term.is_none() => {
                self.close_help();
                return Some(run);
            }
            (Action::Back | Action::Enter, _) if help.term.is_some() => help.term = None,
            (Action::Move(_) | Action::Enter, _) => {}
            (Action::Back | Action::Help, _) => self.close_help(),
            (
                Action::Language
                | Action::Theme
                | Action::Mouse
                | Action::Redraw
                | Action::Suspend
                | Action::Quit
                | Action::Profile(_),
                _,
            ) => return Some(action),
            _ => {
                self.close_help();
                return Some(action);
            }
        }
        None
    }

    fn close_help(&mut self) {
        if let Some(Panel::Help(help)) = self.panel.take() {
            self.panel = help.over.map(|over| *over);
        }
    }

    /// The keys that do something here, the nearest first.
    fn key_lines(&self) -> Vec<HelpLine> {
        let (mut lines, contexts) = (Vec::new(), self.contexts());
        for context in contexts.iter().chain([&Context::Menu]) {
            let rows = self.keys.rows().iter().enumerate().filter(|(_, row)| row.context == *context);
            let lines_of = rows
                .filter(|(_, row)| !self.keys.is_hidden(row, contexts))
                .filter_map(|(at, row)| self.key_line(at, row));
            let keys: Vec<HelpLine> = lines_of.collect();
            lines.extend((!keys.is_empty()).then_some(HelpLine::Where(*context)));
            lines.extend(keys);
        }
        lines
    }

    /// A row of the table that does something here.
    fn key_line(&self, at: usize, row: &Row) -> Option<HelpLine> {
        // In the list itself Enter runs a line.
        let is_own = row.context == Context::Menu && row.does(Action::Enter);
        let runs = row.keys().iter().map(|(_, action)| *action).find(|action| self.can(*action));
        runs.filter(|_| !is_own).map(|run| HelpLine::Key(at, run))
    }

    /// The words that stand on the screen, then the others.
    fn term_lines(&self) -> Vec<HelpLine> {
        let terms = &self.dataset.tables.terms;
        let shown = if self.panel.is_none() { self.verdict.shown_text() } else { String::new() };
        let language = self.session.language;
        let is_used =
            |term: &Term| self.has_answer() && names(term.name.in_language(language)).any(|name| shown.contains(&name));
        let (used, others): (Vec<usize>, Vec<usize>) =
            (0..terms.len()).partition(|at| terms.get(*at).is_some_and(is_used));
        let under = |heading, found: Vec<usize>| {
            let heading = (!found.is_empty()).then_some(heading);
            heading.into_iter().chain(found.into_iter().map(HelpLine::Term))
        };
        under(HelpLine::Used, used).chain(under(HelpLine::Others, others)).collect()
    }
}

/// The names in the head of an explanation, in small letters.
fn names(head: &str) -> impl Iterator<Item = String> {
    let parts = head
        .split(|c: char| !(c.is_alphanumeric() || " -+".contains(c)))
        .flat_map(|part| part.split(" or "))
        .flat_map(|part| part.split(" and "));
    parts.map(|part| part.trim().to_lowercase()).filter(|part| part.chars().count() > 1)
}
