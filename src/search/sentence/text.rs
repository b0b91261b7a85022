//! What was typed, letter by letter, as words are looked for in it: folded, with its gaps.

use crate::dataset::Spelling;
use crate::search::fold::fold_char;
use crate::text::half_width;

/// No title is longer; the rest of a pasted page is not looked at.
const LONGEST: usize = 400;

/// One folded character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Letter {
    pub c: char,
    /// Position of what was typed, in characters.
    pub at: usize,
    /// Whether something that is no letter stands before it.
    pub after_gap: bool,
    /// Whether that is a sign between words that belong apart, as a comma.
    pub after_break: bool,
    /// Whether it was typed as a capital.
    pub is_capital: bool,
}

impl Letter {
    /// Whether it belongs to a script that writes gaps between words.
    pub fn is_spaced(&self) -> bool {
        !is_dense(self.c)
    }
}

/// Other ways to write characters, in the order of these.
#[derive(Debug, Default)]
pub struct Spellings(Vec<(char, char)>);

impl Spellings {
    pub fn new(spellings: &[Spelling]) -> Self {
        let pairs = spellings.iter().flat_map(|spelling| spelling.from.chars().zip(spelling.to.chars()));
        let mut pairs: Vec<_> = pairs.collect();
        pairs.sort_unstable();
        Self(pairs)
    }

    fn of(&self, c: char) -> char {
        let found = self.0.binary_search_by_key(&c, |(from, _)| *from).ok().and_then(|at| self.0.get(at));
        found.map_or(c, |(_, to)| *to)
    }

    /// Folds a text.
    pub fn read(&self, text: &str) -> Vec<Letter> {
        let mut letters: Vec<Letter> = Vec::with_capacity(text.len());
        let (mut after_gap, mut after_break) = (true, true);
        let mut typed = text.chars().enumerate().take(LONGEST).peekable();
        while let Some((at, c)) = typed.next() {
            let next = typed.peek().map(|(_, next)| *next);
            let is_joined = !after_gap && letters.last().is_some_and(|letter| letter.c.is_ascii_alphanumeric());
            let before = letters.len();
            let mut keep = |folded: char| {
                let c = self.of(folded);
                letters.push(Letter { c, at, after_gap, after_break, is_capital: false });
                (after_gap, after_break) = (false, false);
            };
            match half_width(c) {
                // They are part of some names, as E+ and M&M.
                sign @ ('+' | '&') if is_joined && is_name_sign(sign, next) => keep(sign),
                '\'' | '’' if is_joined && next.is_some_and(char::is_alphabetic) => continue,
                _ => fold_char(c, &mut keep),
            }
            if let Some(kept) = letters.get_mut(before) {
                kept.is_capital = c.is_uppercase();
            } else if !unicode_normalization::char::is_combining_mark(c) {
                after_gap = true;
                after_break |= is_break(c);
            }
        }
        letters
    }
}

fn is_name_sign(sign: char, next: Option<char>) -> bool {
    sign == '&' || !next.is_some_and(char::is_alphanumeric)
}

/// Signs that stand within names and words are no breaks.
fn is_break(c: char) -> bool {
    !c.is_whitespace() && !matches!(c, '-' | '.' | '\'' | '’' | '&' | '+' | '·' | '－' | '‐' | '‑' | '_')
}

/// Whether a position in `letters` is a bound between words.
pub fn is_bound(letters: &[Letter], at: usize) -> bool {
    let Some(right) = letters.get(at) else { return true };
    let Some(left) = at.checked_sub(1).and_then(|at| letters.get(at)) else { return true };
    right.after_gap || !left.is_spaced() || !right.is_spaced()
}

/// Scripts without gaps between words: Chinese, Japanese, Korean (whose particles stick to words), Thai, Lao, Burmese, Khmer.
fn is_dense(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{2e80}'..='\u{9fff}')
        || matches!(c, '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}
