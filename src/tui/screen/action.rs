//! What a key can do.

use strum::IntoStaticStr;

use crate::dataset::Unit;
use crate::doc::Part;
pub use crate::doc::boards::Way as Direction;

/// What a key does. In the configuration a variant has the name that is derived here; such names never change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Action {
    Quit,
    Help,
    Profile(Direction),
    Language,
    Facts,
    /// Gives the nth answer to the open question, from 0.
    Answer(u8),
    /// Takes the nth reason to come, from 0.
    Reason(u8),
    /// Chooses the nth row of a list that numbers its rows, from 0.
    Row(u8),
    /// In the list or text that has the focus.
    Move(Step),
    Pane(Direction),
    /// Deeper: from countries to cards to the verdict, then to its next part.
    Enter,
    /// The same way back.
    Back,
    Part(Direction),
    #[strum(serialize = "part")]
    ShowPart(Part),
    Matrix,
    Map,
    Pin,
    Compare,
    /// To another of the compared answers.
    #[strum(serialize = "answer")]
    Compared(Direction),
    WhatIf,
    Which,
    /// Cards instead of places, or the other way round.
    Among,
    /// To another page of what is said of the chosen row.
    Detail(Direction),
    Go(Compass),
    Ask(Direction),
    Service(Direction),
    Card(Direction),
    /// Moves the day of the last use by one such unit, and shows what follows.
    LastUsed(Unit, Direction),
    /// Back to the search field.
    Search,
    /// A character in the search field; has no name.
    Type(char),
    Erase,
    Clear,
    /// Another value for the selected fact.
    #[strum(serialize = "value")]
    Change(Direction),
    /// Takes back what was said of the selected fact, the pin of the selected answer, or the selected card.
    Reset,
    /// Takes back the last thing that was said, or done to a card.
    TakeBack,
    /// Forgets everything that was typed, chosen and said.
    Anew,
    /// Keeps who somebody is for the next time.
    Keep,
    /// Takes back everything that is tried.
    ResetAll,
    /// The cards that somebody holds.
    Mine,
    /// Writes down the card that is shown.
    KeepCard,
    /// Takes a card that is typed.
    AddCard,
    /// Says that the chosen card was used today.
    UsedToday,
    /// Writes the days of all cards as a calendar.
    Calendar,
    /// Writes down the cards of the pinned answers.
    KeepPins,
    /// Gives the chosen card another label.
    Label,
    /// Takes the day that counts for the chosen card, or a period for it, as it is typed.
    Term,
    Mouse,
    Copy,
    /// Leaves and prints the present answer.
    Print,
    Theme,
    /// Draws every cell again.
    Redraw,
    Suspend,
}

impl Action {
    /// Its name in the configuration. Characters that are typed have none.
    #[must_use]
    pub fn id(self) -> Option<String> {
        let name: &str = self.into();
        Some(match self {
            Self::Type(_) => return None,
            Self::Answer(nth) | Self::Reason(nth) | Self::Row(nth) => format!("{name}-{}", u16::from(nth) + 1),
            Self::ShowPart(part) => format!("{name}-{}", part as usize + 1),
            Self::LastUsed(unit, direction) => {
                let which = if direction == Direction::Next { "later" } else { "earlier" };
                format!("{name}-{}-{which}", unit.into_str())
            }
            Self::Profile(direction)
            | Self::Pane(direction)
            | Self::Part(direction)
            | Self::Compared(direction)
            | Self::Detail(direction)
            | Self::Ask(direction)
            | Self::Service(direction)
            | Self::Card(direction)
            | Self::Change(direction) => format!("{}-{name}", <&str>::from(direction)),
            Self::Move(step) => <&str>::from(step).to_owned(),
            Self::Go(compass) => <&str>::from(compass).to_owned(),
            _ => name.to_owned(),
        })
    }
}

impl Action {
    /// Whether it is about what somebody keeps of his own: strangers keep nothing.
    #[must_use]
    pub fn is_own(self) -> bool {
        use Action::{AddCard, Calendar, KeepCard, KeepPins, Label, Mine, Term, UsedToday};
        matches!(self, Mine | KeepCard | AddCard | UsedToday | Calendar | KeepPins | Label | Term)
    }
}

/// A step in a list or a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Step {
    Up,
    Down,
    PageUp,
    PageDown,
    First,
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

/// A direction on the map; north is up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Compass {
    North,
    East,
    South,
    West,
}
