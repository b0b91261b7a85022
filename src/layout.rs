//! Laying out text by display width: wrapping and columns.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// The text in pieces of at most `width` columns, broken at spaces and between Chinese characters, never before closing punctuation
/// or after opening punctuation. A word that is longer than a line is broken anywhere.
#[must_use]
pub fn wrapped(text: &str, width: usize) -> Vec<&str> {
    let width = width.max(2);
    let mut lines = Vec::new();
    let mut rest = text.trim_end();
    while rest.width() > width {
        let end = line_end(rest, width);
        let (line, after) = rest.split_at(end);
        lines.push(line.trim_end());
        rest = after.trim_start();
    }
    lines.push(rest);
    lines
}

/// Where the first line of a text that is too long ends, in bytes.
fn line_end(text: &str, width: usize) -> usize {
    let mut used = 0;
    let mut last_break = None;
    let mut before: Option<char> = None;
    for (at, c) in text.char_indices() {
        if before.is_some_and(|before| is_break(before, c)) {
            last_break = Some(at);
        }
        used += c.width().unwrap_or(0);
        // A space at the end of a line takes no room.
        if used > width && c != ' ' {
            return last_break.unwrap_or(at.max(text.chars().next().map_or(1, char::len_utf8)));
        }
        before = Some(c);
    }
    text.len()
}

/// Whether a line may end between two characters.
fn is_break(before: char, after: char) -> bool {
    if before == ' ' {
        return after != ' ';
    }
    let is_wide = |c: char| c.width() == Some(2);
    after != ' ' && (is_wide(before) || is_wide(after)) && !opens(before) && !closes(after)
}

fn opens(c: char) -> bool {
    matches!(c, '（' | '“' | '‘' | '「' | '『' | '《' | '【' | '[' | '(' | '`')
}

fn closes(c: char) -> bool {
    matches!(
        c,
        '，' | '。'
            | '；'
            | '：'
            | '、'
            | '！'
            | '？'
            | '）'
            | '”'
            | '’'
            | '」'
            | '』'
            | '》'
            | '】'
            | '…'
            | '～'
            | '—'
    ) || c.is_ascii_punctuation() && !opens(c)
}

/// Rows as lines: every column but the last as wide as its widest cell, two spaces between columns.
#[must_use]
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
            line.push_str(&padded(cell, width + 2));
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

/// The text with spaces behind it up to `width` columns.
#[must_use]
pub fn padded(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(text.width())))
}

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthStr;

    use super::{aligned, wrapped};

    #[test]
    fn columns_stand_below_each_other_in_any_script() {
        let rows = [["a", "哥伦比亚", "x"], ["bcd", "墨", ""], ["", "", "y"]].map(|row| row.map(str::to_owned));
        assert_eq!(aligned(&rows), "a    哥伦比亚  x\nbcd  墨\n               y\n");
    }

    #[test]
    fn words_stay_whole_and_chinese_breaks_anywhere() {
        assert_eq!(wrapped("one two three", 7), ["one two", "three"]);
        assert_eq!(wrapped("one two  three", 8), ["one two", "three"]);
        assert_eq!(wrapped("微信和支付宝都行", 8), ["微信和支", "付宝都行"]);
        assert_eq!(wrapped("用 WeChat 付款", 9), ["用 WeChat", "付款"]);
        assert_eq!(wrapped("", 10), [""]);
    }

    #[test]
    fn punctuation_stays_with_its_word() {
        assert_eq!(wrapped("可以收到短信，也能付款", 12), ["可以收到短", "信，也能付款"]);
        assert_eq!(wrapped("这是（说明）一", 6), ["这是", "（说明）", "一"]);
        assert_eq!(wrapped("中文 (a) 中文", 7), ["中文", "(a) 中", "文"]);
    }

    #[test]
    fn what_is_too_long_is_broken_and_nothing_is_lost() {
        let text = "short averyveryverylongword 很长很长的一句话，没有空格。（括号）end";
        for width in 0..40 {
            let lines = wrapped(text, width);
            assert!(lines.iter().all(|line| line.width() <= width.max(2) || width < 4), "{width}: {lines:?}");
            let kept = |text: &str| text.chars().filter(|c| *c != ' ').collect::<String>();
            assert_eq!(kept(&lines.concat()), kept(text), "{width}");
        }
    }
}
