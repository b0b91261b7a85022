//! Text with ASCII characters only, for terminals that have no others.

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

use super::half_width;

/// What stands for characters that ASCII cannot spell.
const UNSPELLABLE: char = '?';

/// English typography in ASCII characters that take as many cells; any other character stays.
#[must_use]
pub fn ascii_twin(c: char) -> char {
    match c {
        '“' | '”' | '„' | '«' | '»' => '"',
        '‘' | '’' | '´' => '\'',
        '‐' | '‑' | '‒' | '–' | '—' | '−' | '·' | '•' => '-',
        '×' => 'x',
        '→' => '>',
        _ => c,
    }
}

/// A text in ASCII: letters lose their accents, typography becomes plain, and a run of what remains becomes one question mark.
#[must_use]
pub fn ascii(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    let mut spelled = String::with_capacity(text.len());
    let mut is_run = false;
    let mut parts = String::with_capacity(text.len());
    text.chars().for_each(|c| decompose_canonical(ascii_twin(half_width(c)), |part| parts.push(part)));
    for c in parts.chars().filter(|c| !is_combining_mark(*c)) {
        let letters = if c.is_ascii() { None } else { latin(c).or_else(|| sign(ascii_twin(c))) };
        let is_unspellable = !c.is_ascii() && letters.is_none();
        match letters {
            Some(letters) => spelled.push_str(letters),
            None if c.is_ascii() => spelled.push(c),
            None if !is_run => spelled.push(UNSPELLABLE),
            None => {}
        }
        is_run = is_unspellable;
    }
    spelled
}

/// The letters of Latin script that Unicode does not take apart, as keyboards without them write them.
#[must_use]
pub fn latin(c: char) -> Option<&'static str> {
    Some(match c {
        'ß' => "ss",
        'æ' => "ae",
        'Æ' => "Ae",
        'œ' => "oe",
        'Œ' => "Oe",
        'þ' => "th",
        'Þ' => "Th",
        'ø' => "o",
        'Ø' => "O",
        'đ' | 'ð' => "d",
        'Đ' | 'Ð' => "D",
        'ł' => "l",
        'Ł' => "L",
        'ı' => "i",
        _ => return None,
    })
}

/// Signs that have no accent to lose, in ASCII.
fn sign(c: char) -> Option<&'static str> {
    Some(match c {
        '\'' | 'ʻ' | 'ʼ' | 'ʿ' | 'ʾ' => "'",
        '€' => "EUR",
        '£' => "GBP",
        '≤' => "<=",
        '≥' => ">=",
        '…' => "...",
        '\u{a0}' => " ",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{ascii, ascii_twin};
    use crate::text::width;

    #[test]
    fn names_of_places_stay_readable() {
        for (text, expected) in [
            ("Côte d’Ivoire", "Cote d'Ivoire"),
            ("Åland, Türkiye, Curaçao", "Aland, Turkiye, Curacao"),
            ("Føroyar ß Æ", "Foroyar ss Ae"),
            ("“a” – b… ½", "\"a\" - b... ?"),
            ("名字 (name)", "? (name)"),
            ("plain", "plain"),
        ] {
            assert_eq!(ascii(text), expected);
        }
    }

    #[test]
    fn nothing_but_ascii_is_left() {
        let all: String = ('\u{80}'..='\u{2fff}').collect();
        assert!(ascii(&all).is_ascii());
    }

    #[test]
    fn a_twin_takes_as_many_cells() {
        for c in '\u{80}'..='\u{2fff}' {
            if ascii_twin(c) != c {
                assert_eq!(width(&c.to_string()), 1, "{c}");
            }
        }
    }
}
