//! What a key can do.

use crate::dataset::Unit;

/// A step in a list or a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// One up.
    Up,
    /// One down.
    Down,
    /// One page up.
    PageUp,
    /// One page down.
    PageDown,
    /// To the first.
    First,
    /// To the last.
    Last,
}

impl Step {
    /// The position after the step, in a list of `count` with pages of `page`; stays within the list.
    #[must_use]
    pub fn apply(self, position: usize, count: usize, page: usize) -> usize {
        let last = count.saturating_sub(1);
        let moved = match self {
            Self::Up => position.saturating_sub(1),
            Self::Down => position.saturating_add(1),
            Self::PageUp => position.saturating_sub(page.max(1)),
            Self::PageDown => position.saturating_add(page.max(1)),
            Self::First => 0,
            Self::Last => last,
        };
        moved.min(last)
    }
}

/// What a key does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Leave.
    Quit,
    /// Show or hide the help.
    Help,
    /// The next profile, or the previous one.
    Profile(Direction),
    /// The other language.
    Language,
    /// Show or hide the panel of facts.
    Facts,
    /// Give the nth answer to the open question, from 0.
    Answer(u8),
    /// Move in the list or text that has the focus.
    Move(Step),
    /// The next pane, or the previous one.
    Pane(Direction),
    /// Deeper: from countries to cards to the verdict, then to its next part.
    Enter,
    /// Back the same way.
    Back,
    /// The next part of the verdict, or the previous one.
    Part(Direction),
    /// The nth part of the verdict, from 0.
    ShowPart(u8),
    /// Show or hide the matrix of card kinds and asks.
    Matrix,
    /// Show or hide the map of the world.
    Map,
    /// Pin the present answer, or take its pin away.
    Pin,
    /// Show or hide the comparison of pinned answers.
    Compare,
    /// The next of the compared answers, or the previous one.
    Compared(Direction),
    /// Show or hide what would move.
    WhatIf,
    /// Show or hide which card or place to choose.
    Which,
    /// Ask for cards instead of places, or the other way round.
    Among,
    /// The next page of what is said of the chosen row, or the previous one.
    Detail(Direction),
    /// To the neighbour on the map.
    Go(Compass),
    /// The next ask of the matrix, the map or the choice, or the previous one.
    Ask(Direction),
    /// The next service of the matrix or the map, or the previous one.
    Service(Direction),
    /// The next card kind, or the previous one.
    Card(Direction),
    /// Moves the day of the last use by this many days or months, and shows what follows.
    LastUsed(Unit, i8),
    /// Back to the search field.
    Search,
    /// Add a character to the search field.
    Type(char),
    /// Take the last character out of it.
    Erase,
    /// Empty it.
    Clear,
    /// Give the selected fact its next value, or its previous one.
    Change(Direction),
    /// Take back what was said of the selected fact, or the pin of the selected answer.
    Reset,
    /// Take back everything that is tried.
    ResetAll,
    /// Take the mouse or give it back.
    Mouse,
    /// Hand the present answer to the clipboard.
    Copy,
    /// Leave and print the present answer.
    Print,
    /// The next theme.
    Theme,
    /// Draw every cell again.
    Redraw,
    /// Sleep until the shell wakes the program.
    Suspend,
}

/// A direction on the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compass {
    /// Up.
    North,
    /// Right.
    East,
    /// Down.
    South,
    /// Left.
    West,
}

/// Onwards or backwards, in a ring.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Onwards.
    Next,
    /// Backwards.
    Previous,
}

impl Direction {
    /// The neighbour of `position` in a ring of `count`.
    #[must_use]
    pub fn apply(self, position: usize, count: usize) -> usize {
        let step = match self {
            Self::Next => 1,
            Self::Previous => count.saturating_sub(1),
        };
        (position + step).checked_rem(count).unwrap_or(0)
    }
}

impl Action {
    /// Its name in the configuration file; such names never change. Characters that are typed have none.
    #[must_use]
    pub fn id(self) -> Option<String> {
        let numbered = |name: &str, number: u8| Some(format!("{name}-{}", u16::from(number) + 1));
        let turned = |name: &str, direction: Direction| {
            let which = if direction == Direction::Next { "next" } else { "previous" };
            Some(format!("{which}-{name}"))
        };
        let id = match self {
            Self::Type(_) => return None,
            Self::Answer(number) => return numbered("answer", number),
            Self::ShowPart(number) => return numbered("part", number),
            Self::Profile(direction) => return turned("profile", direction),
            Self::Pane(direction) => return turned("pane", direction),
            Self::Part(direction) => return turned("part", direction),
            Self::Ask(direction) => return turned("ask", direction),
            Self::Service(direction) => return turned("service", direction),
            Self::Card(direction) => return turned("card", direction),
            Self::Change(direction) => return turned("value", direction),
            Self::Detail(direction) => return turned("detail", direction),
            Self::Compared(direction) => return turned("answer", direction),
            Self::LastUsed(unit, count) => {
                let unit = match unit {
                    Unit::Day => "day",
                    Unit::Month => "month",
                    Unit::Year => "year",
                };
                return Some(format!("last-used-{unit}-{}", if count < 0 { "earlier" } else { "later" }));
            }
            Self::Quit => "quit",
            Self::Help => "help",
            Self::Language => "language",
            Self::Facts => "facts",
            Self::Move(step) => step.id(),
            Self::Enter => "enter",
            Self::Back => "back",
            Self::Matrix => "matrix",
            Self::Map => "map",
            Self::Go(compass) => compass.id(),
            Self::Search => "search",
            Self::Erase => "erase",
            Self::Clear => "clear",
            Self::Reset => "reset",
            Self::ResetAll => "reset-all",
            Self::Theme => "theme",
            Self::Which => "which",
            Self::Among => "among",
            Self::Pin => "pin",
            Self::Compare => "compare",
            Self::WhatIf => "what-if",
            Self::Mouse => "mouse",
            Self::Copy => "copy",
            Self::Print => "print",
            Self::Redraw => "redraw",
            Self::Suspend => "suspend",
        };
        Some(id.to_owned())
    }
}

impl Step {
    fn id(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Down => "down",
            Self::PageUp => "page-up",
            Self::PageDown => "page-down",
            Self::First => "first",
            Self::Last => "last",
        }
    }
}

impl Compass {
    fn id(self) -> &'static str {
        match self {
            Self::North => "north",
            Self::East => "east",
            Self::South => "south",
            Self::West => "west",
        }
    }
}
