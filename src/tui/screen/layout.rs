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
//! Below [`NARROW_BELOW`] columns countries and cards share one column; below [`STACKED_BELOW`] one pane fills the body; below
//! the minimum there is no layout.

use ratatui::layout::Rect;

/// The least columns that are drawn in.
pub const LEAST_WIDTH: u16 = 40;
/// The least rows that are drawn in.
pub const LEAST_HEIGHT: u16 = 12;
/// Below these columns one pane is shown at a time.
pub const STACKED_BELOW: u16 = 60;
/// Below these columns the lists share a column.
pub const NARROW_BELOW: u16 = 80;
/// Columns of the list of countries where there is little room.
const LIST_WIDTH: u16 = 24;
/// Below these columns a long text takes the place of the cards while it is read.
pub const READING_BELOW: u16 = 100;
/// Rows of the body from which on both lists fit into one column.
const BOTH_LISTS_FROM: u16 = 18;

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
    /// Everything between header and footer.
    pub body: Rect,
    /// What panels use: everything but the countries, or the whole body where that is little.
    pub panel: Rect,
    /// Lines between panes.
    pub separators: [Option<Rect>; 2],
    /// Keys.
    pub footer: Rect,
}

/// The areas for a frame; none below the minimum. `card_width` is what the names of the cards need; `is_reading` tells that a
/// long text has the focus.
#[must_use]
pub fn areas(frame: Rect, focus: Pane, card_width: u16, is_reading: bool) -> Option<Areas> {
    if frame.width < LEAST_WIDTH || frame.height < LEAST_HEIGHT {
        return None;
    }
    let (header, below) = split_rows(frame, 1);
    let (body, footer) = split_rows(below, below.height - 1);
    if frame.width < STACKED_BELOW {
        let only = |pane| (pane == focus).then_some(body);
        let (countries, cards, verdict) = (only(Pane::Countries), only(Pane::Cards), only(Pane::Verdict));
        return Some(Areas { header, countries, cards, verdict, body, panel: body, separators: [None, None], footer });
    }
    if frame.width < NARROW_BELOW {
        return Some(narrow(header, body, footer, focus));
    }
    let list_width = (frame.width * 3 / 10).clamp(LIST_WIDTH, 36);
    let (countries, right) = split_columns(body, list_width);
    let (first, panel) = split_columns(right, 1);
    let (cards, right) = split_columns(panel, card_width);
    let (second, verdict) = split_columns(right, 1);
    let (cards, verdict, second) = if is_reading && frame.width < READING_BELOW {
        (None, panel, None)
    } else {
        (Some(cards), verdict, Some(second))
    };
    Some(Areas {
        header,
        countries: Some(countries),
        cards,
        verdict: Some(verdict),
        body,
        panel,
        separators: [Some(first), second],
        footer,
    })
}

/// One column for both lists, or for the one that is being used, and the answer beside it.
fn narrow(header: Rect, body: Rect, footer: Rect, focus: Pane) -> Areas {
    let (lists, right) = split_columns(body, LIST_WIDTH);
    let (separator, verdict) = split_columns(right, 1);
    let (countries, cards) = if body.height >= BOTH_LISTS_FROM {
        let (upper, lower) = split_rows(lists, lists.height - (BOTH_LISTS_FROM - 6));
        (Some(upper), Some(lower))
    } else if focus == Pane::Countries {
        (Some(lists), None)
    } else {
        (None, Some(lists))
    };
    let separators = [Some(separator), None];
    Areas { header, countries, cards, verdict: Some(verdict), body, panel: body, separators, footer }
}

/// The first `height` rows and the others. A constraint solver for lengths that are all known costs more than the whole frame.
fn split_rows(area: Rect, height: u16) -> (Rect, Rect) {
    let height = height.min(area.height);
    let lower = Rect { y: area.y.saturating_add(height), height: area.height - height, ..area };
    (Rect { height, ..area }, lower)
}

/// The first `width` columns and the others.
fn split_columns(area: Rect, width: u16) -> (Rect, Rect) {
    let width = width.min(area.width);
    let right = Rect { x: area.x.saturating_add(width), width: area.width - width, ..area };
    (Rect { width, ..area }, right)
}
