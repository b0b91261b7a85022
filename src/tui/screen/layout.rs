//! Where things stand.
//!
//! ```text
//! simbind  Search ____                       profile F2  EN F3
//! Country/region          | Card            | Answer
//! > CO Colombia       +57 | > Data SIM      | Colombia / Data SIM
//!   ...                   |   eSIM          | ...
//! keys
//! ```
//!
//! Below [`STACKED_BELOW`] columns one pane fills the body. Below the minimum there is no layout.

use ratatui::layout::{Constraint, Layout as Split, Rect};

/// The least columns that are drawn in.
pub const LEAST_WIDTH: u16 = 40;
/// The least rows that are drawn in.
pub const LEAST_HEIGHT: u16 = 12;
/// Below these columns panes stack.
pub const STACKED_BELOW: u16 = 60;

/// A pane.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pane {
    /// The list of countries, with the search field.
    Countries,
    /// The list of card kinds.
    Cards,
    /// The answer.
    Verdict,
}

impl Pane {
    /// All panes, in the order of walking.
    pub const ALL: [Self; 3] = [Self::Countries, Self::Cards, Self::Verdict];
}

/// All areas of one frame. A pane that is not shown has no area.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Areas {
    /// Search field, profile, language.
    pub header: Rect,
    /// List of countries.
    pub countries: Option<Rect>,
    /// List of cards.
    pub cards: Option<Rect>,
    /// The answer.
    pub verdict: Option<Rect>,
    /// What panels use: everything but the countries, or the whole body.
    pub panel: Rect,
    /// Lines between panes.
    pub separators: [Option<Rect>; 2],
    /// Keys.
    pub footer: Rect,
}

/// The areas for a frame; none below the minimum. `card_width` is what the names of the cards need.
#[must_use]
pub fn areas(frame: Rect, focus: Pane, card_width: u16) -> Option<Areas> {
    if frame.width < LEAST_WIDTH || frame.height < LEAST_HEIGHT {
        return None;
    }
    let rows = [Constraint::Length(1), Constraint::Fill(1), Constraint::Length(1)];
    let [header, body, footer] = Split::vertical(rows).areas(frame);
    if frame.width < STACKED_BELOW {
        let only = |pane| (pane == focus).then_some(body);
        let (countries, cards, verdict) = (only(Pane::Countries), only(Pane::Cards), only(Pane::Verdict));
        return Some(Areas { header, countries, cards, verdict, panel: body, separators: [None, None], footer });
    }
    let list_width = if frame.width < 80 { 20 } else { (frame.width * 3 / 10).min(36) };
    let columns = [
        Constraint::Length(list_width),
        Constraint::Length(1),
        Constraint::Length(card_width),
        Constraint::Length(1),
        Constraint::Fill(1),
    ];
    let [countries, first, cards, second, verdict] = Split::horizontal(columns).areas(body);
    let panel = Rect { x: cards.x, width: body.right().saturating_sub(cards.x), ..body };
    Some(Areas {
        header,
        countries: Some(countries),
        cards: Some(cards),
        verdict: Some(verdict),
        panel,
        separators: [Some(first), Some(second)],
        footer,
    })
}
