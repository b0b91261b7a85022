//! Columns of text, aligned by display width.

use unicode_width::UnicodeWidthStr;

/// Rows as lines: every column but the last as wide as its widest cell, two spaces between columns.
pub fn aligned<const COLUMNS: usize>(rows: &[[String; COLUMNS]]) -> String {
    let mut widths = [0; COLUMNS];
    for row in rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = cell.width().max(*width);
        }
    }
    let mut text = String::new();
    for row in rows {
        let mut line = String::new();
        for (width, cell) in widths.iter().zip(row) {
            line.push_str(cell);
            line.extend(std::iter::repeat_n(' ', width + 2 - cell.width()));
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
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
