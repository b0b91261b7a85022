//! How much of a terminal is drawn on, and whether there is memory for it: an allocation that fails would end the program on the
//! spot and leave the terminal as it is.

use std::io;

use ratatui::buffer::Cell;
use ratatui::layout::Size;

/// The most cells that are drawn on: more than the largest screens have in the smallest type. Terminals may say 65,535 by 65,535.
const MOST_CELLS: u32 = 1 << 18;
/// The columns that are left of a terminal that has more cells.
const COLUMNS: u16 = 1 << 10;
/// What a cell takes on its way to the terminal, in bytes.
const ON_THE_WAY: usize = 64;
/// What a frame, an event and the way out need besides the cells, in bytes.
const RESERVE: usize = 2 << 20;

/// The part of a terminal that is drawn on, from its upper left corner: all of it, or what comes nearest.
#[must_use]
pub fn drawn(width: u16, height: u16) -> Size {
    let cells = |width: u16, height: u16| u32::from(width) * u32::from(height);
    if cells(width, height) <= MOST_CELLS {
        return Size { width, height };
    }
    let width = width.min(COLUMNS);
    let rows = u16::try_from(MOST_CELLS / u32::from(width.max(1))).unwrap_or(u16::MAX);
    Size { width, height: height.min(rows) }
}

/// Whether a frame can be drawn that has `new` cells, as far as they are not there already.
///
/// # Errors
/// Where there is no memory for it.
pub fn is_there(new: Size) -> io::Result<()> {
    // The library holds two frames.
    let each = 2 * size_of::<Cell>() + ON_THE_WAY;
    let bytes = usize::from(new.width) * usize::from(new.height) * each + RESERVE;
    Vec::<u8>::new().try_reserve_exact(bytes).map_err(|_| io::ErrorKind::OutOfMemory.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_have_is_drawn_on_wholly_and_the_rest_as_far_as_it_goes() {
        for (width, height) in [(1, 1), (80, 24), (500, 200), (960, 270), (100, 2000), (65_535, 1), (1, 65_535)] {
            assert_eq!(drawn(width, height), Size { width, height });
        }
        for (width, height) in
            [(65_535, 65_535), (30_000, 30_000), (5000, 1000), (2000, 1000), (200, 65_535), (65_535, 12)]
        {
            let size = drawn(width, height);
            assert!(size.width >= 200.min(width) && size.height >= 12.min(height), "{size:?}");
            assert!(u32::from(size.width) * u32::from(size.height) <= MOST_CELLS, "{size:?}");
        }
    }
}
