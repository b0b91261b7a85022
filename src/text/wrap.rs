//! Breaking text into lines.
//!
//! Our texts are Chinese and English, so two rules do: a line may end after a space and between Chinese characters, but neither
//! before closing nor after opening punctuation. Looking up the breaks of all scripts takes longer than the whole answer.

use unicode_width::UnicodeWidthChar;

/// The text in lines of at most `cells` cells, broken after spaces and between Chinese characters; a longer word is broken anywhere.
/// Each line is indented by `indent` cells, the first by `first`. Nothing is lost but spaces at the breaks.
#[must_use]
pub fn wrap(text: &str, cells: usize, first: usize, indent: usize) -> Vec<String> {
    Lines::of(text, cells, first, indent).map(|(line, margin)| indented(line, margin)).collect()
}

/// How many lines [`wrap`] makes.
#[must_use]
pub fn height(text: &str, cells: usize, first: usize, indent: usize) -> usize {
    Lines::of(text, cells, first, indent).count()
}

/// The lines of a text, each with its indentation.
struct Lines<'t> {
    /// None once the last line was taken.
    rest: Option<&'t str>,
    room: usize,
    margin: usize,
    indent: usize,
}

impl<'t> Lines<'t> {
    fn of(text: &'t str, cells: usize, first: usize, indent: usize) -> Self {
        let room = cells.max(2);
        let rest = Some(text.trim_end_matches(' '));
        Self { rest, room, margin: first.min(room - 2), indent: indent.min(room - 2) }
    }
}

impl<'t> Iterator for Lines<'t> {
    type Item = (&'t str, usize);

    fn next(&mut self) -> Option<Self::Item> {
        let rest = self.rest?;
        let margin = std::mem::replace(&mut self.margin, self.indent);
        let Some(end) = line_end(rest, self.room - margin) else {
            self.rest = None;
            return Some((rest, margin));
        };
        let (line, after) = rest.split_at(end);
        self.rest = Some(after.trim_start_matches(' '));
        Some((line.trim_end_matches(' '), margin))
    }
}

/// Whether a line may end between two characters that are no spaces: beside a Chinese one, but for punctuation.
#[must_use]
pub fn may_end_between(before: char, after: char) -> bool {
    before != ' ' && after != ' ' && may_break(before, after)
}

fn indented(line: &str, margin: usize) -> String {
    let mut indented = String::with_capacity(margin + line.len());
    indented.extend(std::iter::repeat_n(' ', margin));
    indented.push_str(line);
    indented
}

/// Where the first line ends, in bytes; none where all of the text fits.
fn line_end(text: &str, room: usize) -> Option<usize> {
    // No character takes more cells than bytes.
    if text.len() <= room {
        return None;
    }
    let mut taken = 0;
    // A space at the end of a line takes no room.
    let (over, first) = text.char_indices().find(|(_, c)| {
        taken += c.width().unwrap_or(0);
        taken > room && *c != ' '
    })?;
    // Breaks are looked for backwards from there: few characters are looked at as neighbours.
    let mut after = (over, first);
    for before in text.get(..over)?.char_indices().rev() {
        if may_break(before.1, after.1) {
            return Some(after.0);
        }
        after = before;
    }
    Some(if over == 0 { first.len_utf8() } else { over })
}

/// Whether a line may end between two characters.
fn may_break(before: char, after: char) -> bool {
    if before == ' ' || after == ' ' {
        return before == ' ' && after != ' ';
    }
    let (cells_before, cells_after) = (before.width().unwrap_or(0), after.width().unwrap_or(0));
    let is_wide = cells_before == 2 || cells_after == 2;
    is_wide && cells_after > 0 && !is_opening(before) && !is_closing(after)
}

fn is_opening(c: char) -> bool {
    "（“‘「『《〈【〔([{`".contains(c)
}

fn is_closing(c: char) -> bool {
    "，。；：、！？）”’」』》〉】〕…～—·,.;:!?)]}%/".contains(c)
}

#[cfg(test)]
mod tests {
    use super::{height, wrap};
    use crate::text::width;

    fn lines(text: &str, cells: usize) -> Vec<String> {
        wrap(text, cells, 0, 0)
    }

    #[test]
    fn words_stay_whole_and_chinese_breaks_anywhere() {
        assert_eq!(lines("one two three", 7), ["one two", "three"]);
        assert_eq!(lines("one two  three", 8), ["one two", "three"]);
        assert_eq!(lines("微信和支付宝都行", 8), ["微信和支", "付宝都行"]);
        assert_eq!(lines("用 WeChat 付款", 9), ["用 WeChat", "付款"]);
        assert_eq!(lines("", 10), [""]);
        assert_eq!(lines("abcdefgh", 3), ["abc", "def", "gh"]);
    }

    #[test]
    fn lines_are_indented() {
        assert_eq!(wrap("one two three four", 9, 2, 4), ["  one two", "    three", "    four"]);
        assert_eq!(wrap("one", 9, 2, 4), ["  one"]);
        assert_eq!(height("one two three four", 9, 2, 4), 3);
    }

    #[test]
    fn punctuation_stays_with_its_word() {
        assert_eq!(lines("可以收到短信，也能付款", 12), ["可以收到短", "信，也能付款"]);
        assert_eq!(lines("这是（说明）一", 6), ["这是", "（说", "明）一"]);
        assert_eq!(lines("这是（说明）一", 8), ["这是（说", "明）一"]);
        assert_eq!(lines("中文 (a) 中文", 7), ["中文", "(a) 中", "文"]);
    }

    #[test]
    fn no_width_is_too_small_and_nothing_is_lost() {
        let text = "short averyveryverylongword 很长很长的一句话，没有空格。（括号）end  e\u{301}";
        let kept = |text: &str| text.chars().filter(|c| *c != ' ').collect::<String>();
        for cells in 0..90 {
            for indent in 0..4 {
                let lines = wrap(text, cells, 0, indent);
                assert!(lines.iter().all(|line| width(line) <= cells.max(2)), "{cells} {indent}: {lines:?}");
                assert_eq!(kept(&lines.concat()), kept(text), "{cells} {indent}");
            }
        }
    }
}
