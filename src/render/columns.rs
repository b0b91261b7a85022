//! Columns of text, aligned by what they take on a terminal.

use crate::text::width;

/// Rows as lines: every column but the last as wide as its widest cell, two spaces between columns.
pub fn aligned<const COLUMNS: usize>(rows: &[[String; COLUMNS]]) -> String {
    let mut widths = [0; COLUMNS];
    for row in rows {
        for (widest, cell) in widths.iter_mut().zip(row) {
            *widest = width(cell).max(*widest);
        }
    }
    let mut text = String::new();
    for row in rows {
        let cells: Vec<String> = widths.iter().zip(row).map(|(width, cell)| padded(cell, *width)).collect();
        text.push_str(cells.join("  ").trim_end());
        text.push('\n');
    }
    text
}

/// The text with spaces behind it.
pub fn padded(text: &str, cells: usize) -> String {
    format!("{text}{}", " ".repeat(cells.saturating_sub(width(text))))
}

/// Short texts with a space between them.
pub fn joined(list: &[&str]) -> String {
    list.join(" ")
}

#[cfg(test)]
mod tests {
    use super::aligned;

    #[test]
    fn columns_stand_below_each_other_in_any_script() {
        let rows = [["a", "哥伦比亚", "x"], ["bcd", "墨", ""], ["", "", "y"]].map(|row| row.map(str::to_owned));
        assert_eq!(aligned(&rows), "a    哥伦比亚  x\nbcd  墨\n               y\n");
    }
}
