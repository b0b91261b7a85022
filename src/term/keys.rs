//! Which byte, letter or number stands for which key.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// The key of a character that may stand in a text.
#[must_use]
pub fn char_key(char: char) -> KeyEvent {
    match char {
        '\r' | '\n' => KeyCode::Enter.into(),
        '\t' => KeyCode::Tab.into(),
        _ if char.is_uppercase() => KeyEvent::new(KeyCode::Char(char), KeyModifiers::SHIFT),
        _ => KeyCode::Char(char).into(),
    }
}

/// The key of a control byte.
#[must_use]
pub fn control(byte: u8) -> KeyEvent {
    let char = match byte {
        0x7f | 0x08 => return KeyCode::Backspace.into(),
        0 => ' ',
        1..=0x1a => char::from(byte - 1 + b'a'),
        _ => char::from(byte - 0x1c + b'4'),
    };
    KeyEvent::new(KeyCode::Char(char), KeyModifiers::CONTROL)
}

/// The key of a sequence without a number, by its last letter.
#[must_use]
pub fn final_key(byte: u8) -> Option<KeyCode> {
    Some(match byte {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'F' => KeyCode::End,
        b'H' => KeyCode::Home,
        b'M' => KeyCode::Enter,
        b'P'..=b'S' => KeyCode::F(byte - b'P' + 1),
        b'Z' => KeyCode::BackTab,
        _ => return None,
    })
}

/// The key of a sequence that ends with a tilde, by its number.
#[must_use]
pub fn numbered_key(number: u32) -> Option<KeyCode> {
    let f = |from: u32, first: u8| u8::try_from(number - from).ok().map(|offset| KeyCode::F(first + offset));
    match number {
        1 | 7 => Some(KeyCode::Home),
        2 => Some(KeyCode::Insert),
        3 => Some(KeyCode::Delete),
        4 | 8 => Some(KeyCode::End),
        5 => Some(KeyCode::PageUp),
        6 => Some(KeyCode::PageDown),
        11..=15 => f(11, 1),
        17..=21 => f(17, 6),
        23..=24 => f(23, 11),
        // The console of Linux sends these for F1 and on with Shift.
        25..=26 => f(25, 13),
        28..=29 => f(28, 15),
        31..=34 => f(31, 17),
        _ => None,
    }
}

/// A key that a terminal names by its character, as some are set up to do.
#[must_use]
pub fn code_point(number: u32) -> Option<KeyCode> {
    match number {
        9 => Some(KeyCode::Tab),
        10 | 13 => Some(KeyCode::Enter),
        27 => Some(KeyCode::Esc),
        8 | 127 => Some(KeyCode::Backspace),
        _ => char::from_u32(number).filter(|char| !char.is_control()).map(KeyCode::Char),
    }
}
