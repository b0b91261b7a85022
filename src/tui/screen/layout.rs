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
//! Below [`NARROW_BELOW`] columns countries and cards share one column; below [`STACKED_BELOW`] one pane fills the body, but for
//! an answer under a short list; below the minimum there is no layout.

use ratatui::layout::Rect;

/// The least columns that are drawn in.
pub const LEAST_WIDTH: u16 = 40;
/// The least rows that are drawn in.
pub const LEAST_HEIGHT: u16 = 12;
/// Below these columns one pane is shown at a time.
pub const STACKED_BELOW: u16 = 60;
/// Below these columns the lists share a column.
pub const NARROW_BELOW: u16 = 100;
/// Columns of the list of countries where there is little room.
const LIST_WIDTH: u16 = 26;
/// Rows with which an answer below a short list is worth beginning: its title, its parts, its sentence.
const LEAST_ANSWER: u16 = 6;
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

/// The areas for a frame; none below the minimum. `card_width` is what the names of the cards need, `listed` how many rows of the
/// list are worth showing before the answer.
#[must_use]
pub fn areas(frame: Rect, focus: Pane, card_width: u16, listed: u16) -> Option<Areas> {
    if frame.width < LEAST_WIDTH || frame.height < LEAST_HEIGHT {
        return None;
    }
    let (header, below) = split_rows(frame, 1);
    let (body, footer) = split_rows(below, below.height - 1);
    if frame.width < STACKED_BELOW {
        return Some(stacked(header, body, footer, focus, listed));
    }
    if frame.width < NARROW_BELOW {
        return Some(narrow(header, body, footer, focus));
    }
    let list_width = (frame.width / 10 * 3 + frame.width % 10 * 3 / 10).clamp(LIST_WIDTH, 36);
    let (countries, right) = split_columns(body, list_width);
    let (first, panel) = split_columns(right, 1);
    let (cards, right) = split_columns(panel, card_width);
    let (second, verdict) = split_columns(right, 1);
    Some(Areas {
        header,
        countries: Some(countries),
        cards: Some(cards),
        verdict: Some(verdict),
        body,
        panel,
        separators: [Some(first), Some(second)],
        footer,
    })
}

/// One pane; below a short list the answer, or its beginning.
fn stacked(header: Rect, body: Rect, footer: Rect, focus: Pane, listed: u16) -> Areas {
    let only = |pane| (pane == focus).then_some(body);
    let (list, rest) = split_rows(body, listed.saturating_add(1));
    let is_short = focus == Pane::Countries && rest.height >= LEAST_ANSWER;
    let (countries, verdict) =
        if is_short { (Some(list), Some(rest)) } else { (only(Pane::Countries), only(Pane::Verdict)) };
    let cards = only(Pane::Cards);
    Areas { header, countries, cards, verdict, body, panel: body, separators: [None, None], footer }
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

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that panics has failed")]
mod tests {
    use super::*;

    fn at(width: u16, height: u16, focus: Pane, listed: u16) -> Option<Areas> {
        areas(Rect { x: 0, y: 0, width, height }, focus, 23, listed)
    }

    /// Width and height of the countries, the cards and the answer.
    fn sizes(width: u16, height: u16, focus: Pane, listed: u16) -> [Option<(u16, u16)>; 3] {
        let areas = at(width, height, focus, listed).unwrap();
        [areas.countries, areas.cards, areas.verdict].map(|area| area.map(|area| (area.width, area.height)))
    }

    #[test]
    fn every_cell_belongs_to_one_area() {
        for (width, height) in (40..=140).flat_map(|width| (12..=40).map(move |height| (width, height))) {
            for (focus, listed) in Pane::ALL.into_iter().flat_map(|focus| [0, 3, 9, 250].map(|listed| (focus, listed)))
            {
                let areas = at(width, height, focus, listed).unwrap();
                let panes = [areas.countries, areas.cards, areas.verdict, areas.separators[0], areas.separators[1]];
                let all: Vec<Rect> = panes.into_iter().flatten().chain([areas.header, areas.footer]).collect();
                let cells: u32 = all.iter().map(|area| area.area()).sum();
                assert_eq!(cells, u32::from(width) * u32::from(height), "{areas:?}");
                let meet = |(at, one): (usize, &Rect)| all.iter().skip(at + 1).any(|other| one.intersects(*other));
                assert!(!all.iter().enumerate().any(meet), "{areas:?}");
                assert_eq!((areas.header.y, areas.footer.y), (0, height - 1));
                assert!(areas.body.intersection(areas.panel) == areas.panel, "{areas:?}");
            }
        }
    }

    #[test]
    fn below_the_minimum_there_is_no_layout() {
        assert!(at(40, 12, Pane::Countries, 0).is_some());
        assert!(at(39, 12, Pane::Countries, 0).is_none() && at(40, 11, Pane::Countries, 0).is_none());
    }

    #[test]
    fn the_lists_get_the_room_that_the_width_has() {
        let all = |width| sizes(width, 24, Pane::Countries, 250);
        assert_eq!(all(140), [Some((36, 22)), Some((23, 22)), Some((79, 22))]);
        assert_eq!(all(120), [Some((36, 22)), Some((23, 22)), Some((59, 22))]);
        assert_eq!(all(117), [Some((35, 22)), Some((23, 22)), Some((57, 22))]);
        assert_eq!(all(100), [Some((30, 22)), Some((23, 22)), Some((45, 22))]);
        assert_eq!(all(99), [Some((26, 10)), Some((26, 12)), Some((72, 22))]);
        assert_eq!(all(60), [Some((26, 10)), Some((26, 12)), Some((33, 22))]);
        assert_eq!(all(59), [Some((59, 22)), None, None]);
    }

    #[test]
    fn where_there_are_few_rows_the_list_that_is_used_is_shown() {
        assert_eq!(sizes(80, 20, Pane::Cards, 250), [Some((26, 6)), Some((26, 12)), Some((53, 18))]);
        assert_eq!(sizes(80, 19, Pane::Cards, 250), [None, Some((26, 17)), Some((53, 17))]);
        assert_eq!(sizes(80, 19, Pane::Countries, 250), [Some((26, 17)), None, Some((53, 17))]);
        assert_eq!(sizes(80, 19, Pane::Verdict, 250), [None, Some((26, 17)), Some((53, 17))]);
    }

    #[test]
    fn where_there_are_few_columns_the_answer_stands_below_a_list_that_leaves_it_six_rows() {
        assert_eq!(sizes(40, 14, Pane::Countries, 5), [Some((40, 6)), None, Some((40, 6))]);
        assert_eq!(sizes(40, 14, Pane::Countries, 6), [Some((40, 12)), None, None]);
        assert_eq!(sizes(40, 14, Pane::Cards, 5), [None, Some((40, 12)), None]);
        assert_eq!(sizes(40, 14, Pane::Verdict, 5), [None, None, Some((40, 12))]);
    }
}
