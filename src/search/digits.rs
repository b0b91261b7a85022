//! Digits as people type and paste them.
//!
//! They may be somebody's phone number or SIM serial: the type cannot be printed, and dies with the search.

use crate::text::half_width;

/// More digits than any number has.
const LONGEST: usize = 32;

/// A query that consists of digits and what people put between them.
pub(super) struct Digits {
    /// The digits, without an international prefix.
    pub all: String,
    /// Whether it began with `+` or `00`.
    pub is_international: bool,
    /// Lengths of the groups that were typed.
    groups: Vec<usize>,
}

impl Digits {
    /// None when there is anything in it that numbers do not have, or neither a plus nor a digit.
    pub(super) fn read(typed: &str) -> Option<Self> {
        let plain: String = typed.chars().map(half_width).take(4 * LONGEST).collect();
        let plain = plain.trim_start_matches(is_spacing);
        let unsigned = plain.strip_prefix('+');
        let body = unsigned.unwrap_or(plain);
        let groups: Vec<&str> = body.split(is_spacing).filter(|group| !group.is_empty()).collect();
        let all = groups.concat();
        if (all.is_empty() && unsigned.is_none())
            || all.len() > LONGEST
            || !all.bytes().all(|byte| byte.is_ascii_digit())
        {
            return None;
        }
        let is_international = unsigned.is_some() || all.starts_with("00");
        let groups = groups.iter().map(|group| group.len()).collect();
        Some(Self { all: all.strip_prefix("00").unwrap_or(&all).to_owned(), is_international, groups })
    }

    /// Number of digits.
    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    /// Whether it is written like a network code: `732101`, `732-101`, `460 00`.
    pub(super) fn is_network(&self) -> bool {
        !self.is_international && matches!(self.groups.as_slice(), [5 | 6] | [3, 2 | 3])
    }

    /// Whether it is as long as a subscriber number.
    pub(super) fn is_imsi(&self) -> bool {
        !self.is_international && self.len() == 15
    }
}

/// Spaces, hyphens of all kinds, brackets, and the invisible marks that come along when a number is copied.
fn is_spacing(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '-' | '(' | ')' | '[' | ']' | '.' | '/' | '−')
        || matches!(c, '\u{2010}'..='\u{2015}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prefixes_and_spacing_are_taken_off() {
        for (typed, all, is_international) in [
            ("+57 (321) 123-4567", "573211234567", true),
            ("0057", "57", true),
            ("８６", "86", false),
            ("\u{202a}+86\u{a0}138\u{202c}", "86138", true),
            ("（８５２）", "852", false),
        ] {
            let digits = Digits::read(typed).expect(typed);
            assert_eq!((digits.all.as_str(), digits.is_international), (all, is_international), "{typed}");
        }
    }

    #[test]
    fn letters_signs_and_nothing_are_no_number() {
        for typed in ["", "12a", "1+2", "++1", "-", "5g", "٣", &"1".repeat(33)] {
            assert!(Digits::read(typed).is_none(), "{typed}");
        }
    }

    #[test]
    fn network_codes_have_three_digits_and_two_or_three() {
        for (typed, expected) in
            [("732101", true), ("732-101", true), ("460 00", true), ("44 1234", false), ("+46000", false)]
        {
            assert_eq!(Digits::read(typed).is_some_and(|digits| digits.is_network()), expected, "{typed}");
        }
    }
}
