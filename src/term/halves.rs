//! The second halves of wide characters. Whoever draws over the first half of one leaves the second one standing on some terminals,
//! and the library writes that cell only where something of it differs: here are the cells that have to be written all the same.

use std::collections::HashSet;
use std::mem::{replace, take};

use ratatui::buffer::{Buffer, Cell};
use unicode_width::UnicodeWidthStr;

/// Cells as the library hands them over: column, row, and what stands there.
pub type Placed = (u16, u16, Cell);

/// What is known from one frame to the next.
#[derive(Debug, Default)]
pub struct Halves {
    /// Columns and rows of the second halves that the terminal shows.
    shown: HashSet<(u16, u16)>,
    uncovered: Vec<Placed>,
}

impl Halves {
    /// Looks at the next frame; the whole of it, and before any of it is written.
    pub fn follow(&mut self, frame: &Buffer) {
        let before = replace(&mut self.shown, second_halves(frame));
        let free = before.into_iter().filter(|place| !self.shown.contains(place));
        self.uncovered = free.filter_map(|(x, y)| Some((x, y, frame.cell((x, y))?.clone()))).collect();
    }

    /// The cells that were a second half in the frame before and are none in this one. They are given once.
    pub fn take_uncovered(&mut self) -> Vec<Placed> {
        take(&mut self.uncovered)
    }

    /// The terminal shows nothing any more.
    pub fn clear(&mut self) {
        *self = Self::default();
    }
}

fn second_halves(frame: &Buffer) -> HashSet<(u16, u16)> {
    let mut halves = HashSet::new();
    let mut covered = 0;
    for (cell, (x, y)) in frame.content.iter().zip(places(frame)) {
        if x == frame.area.x {
            covered = 0;
        }
        if covered > 0 {
            covered -= 1;
            halves.insert((x, y));
        } else if cell.symbol().len() > 1 {
            covered = cell.symbol().width().saturating_sub(1);
        }
    }
    halves
}

fn places(frame: &Buffer) -> impl Iterator<Item = (u16, u16)> {
    frame.area.positions().map(|position| (position.x, position.y))
}
