//! Links on their way from a text to the painter.
//!
//! A cell cannot hold an address. It holds the number of one, in the only part of its style that nothing else uses, the colour of
//! its underline: so a cell whose link alone has changed is painted again, as one whose letter has. The painter never shows that
//! colour; it looks the number up, or ignores it where the terminal has no links.

use ratatui::style::Color;

/// The mark of the address with this number.
#[must_use]
pub fn mark(number: usize) -> Color {
    let [.., high, middle, low] = number.to_be_bytes();
    Color::Rgb(high, middle, low)
}

/// The number in a mark; none in a cell without a link.
#[must_use]
pub fn number(mark: Color) -> Option<usize> {
    match mark {
        Color::Rgb(high, middle, low) => Some(usize::from(high) << 16 | usize::from(middle) << 8 | usize::from(low)),
        _ => None,
    }
}
