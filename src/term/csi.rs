//! One step of reading: what some bytes begin with, and which byte, letter or number stands for which key.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use super::app::{Mouse, MouseKind};

/// What stands at the beginning of some bytes.
pub enum Token {
    /// Something without a meaning for us.
    Skip,
    /// A character, or a return, line feed or tab, as it occurs in text.
    Char(char),
    /// Any other key.
    Key(KeyEvent),
    /// The mark before a pasted text.
    Paste,
    Mouse(Mouse),
}

/// How many bytes are used, and for what; none where further bytes are needed.
pub type Step = Option<(usize, Token)>;

/// Reads the first step of `bytes`.
pub fn step(bytes: &[u8]) -> Step {
    match bytes {
        [] => None,
        [0x1b, rest @ ..] => escape(rest),
        [byte @ (b'\r' | b'\n' | b'\t'), ..] => Some((1, Token::Char(char::from(*byte)))),
        [byte @ (..0x20 | 0x7f), ..] => Some((1, Token::Key(control(*byte)))),
        _ => character(bytes),
    }
}

/// One character; neither the halves of one nor the second set of controls are keys.
fn character(bytes: &[u8]) -> Step {
    let head = bytes.get(..bytes.len().min(4))?;
    let chunk = head.utf8_chunks().next()?;
    Some(match chunk.valid().chars().next() {
        Some(char) if char.is_control() => (char.len_utf8(), Token::Skip),
        Some(char) => (char.len_utf8(), Token::Char(char)),
        None if head.len() < 4 && is_cut(head) => return None,
        None => (chunk.invalid().len().max(1), Token::Skip),
    })
}

fn is_cut(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_err_and(|error| error.error_len().is_none())
}

/// What follows an escape character. All counts include it.
fn escape(rest: &[u8]) -> Step {
    match rest {
        [] | [b'[' | b'O' | b']' | b'P' | b'_' | 0x1b] => None,
        [b'[', b'[', rest @ ..] => function_key(rest),
        [b'[', b'M', rest @ ..] => (rest.len() >= 3).then_some((6, Token::Skip)),
        [b'[', rest @ ..] => sequence(rest),
        [b'O', byte, ..] => Some((3, final_key(*byte).map_or(Token::Skip, |code| Token::Key(code.into())))),
        [b']' | b'P' | b'_', rest @ ..] => string(rest),
        [0x1b, b'[' | b'O', ..] => Some((1, Token::Key(KeyCode::Esc.into()))),
        [0x1b, ..] => Some((2, Token::Key(KeyCode::Esc.into()))),
        _ => step(rest).map(|(used, token)| (used + 1, with_alt(token))),
    }
}

fn with_alt(token: Token) -> Token {
    let key = match token {
        Token::Char(char) => char_key(char),
        Token::Key(key) => key,
        other => return other,
    };
    Token::Key(KeyEvent { modifiers: key.modifiers | KeyModifiers::ALT, ..key })
}

/// F1 to F5 as the Linux console sends them.
fn function_key(rest: &[u8]) -> Step {
    Some(match rest.first()? {
        byte @ b'A'..=b'E' => (4, Token::Key(KeyCode::F(byte - b'A' + 1).into())),
        _ => (3, Token::Skip),
    })
}

/// An answer to somebody else's question: not for us, up to its end.
fn string(rest: &[u8]) -> Step {
    let end = rest.iter().position(|byte| matches!(byte, 0x07 | 0x1b))?;
    let mark = match rest.get(end..)? {
        [0x07, ..] => 1,
        [_] => return None,
        [_, b'\\', ..] => 2,
        _ => 0,
    };
    Some((end + 2 + mark, Token::Skip))
}

/// A control sequence after its introducer.
fn sequence(rest: &[u8]) -> Step {
    let end = rest.iter().position(|byte| !matches!(byte, 0x20..=0x3f))?;
    let (parameters, last) = rest.split_at(end);
    Some(match last.first()? {
        byte @ (b'M' | b'm') if parameters.starts_with(b"<") => {
            (end + 3, mouse(parameters, *byte).map_or(Token::Skip, Token::Mouse))
        }
        byte @ 0x40..=0x7e => (end + 3, key(parameters, *byte)),
        _ => (end + 2, Token::Skip),
    })
}

fn key(parameters: &[u8], last: u8) -> Token {
    let numbers: Vec<Vec<u32>> = parameters.split(|byte| *byte == b';').map(numbers).collect();
    let number = |at: usize, part: usize| numbers.get(at).and_then(|parts| parts.get(part)).copied().unwrap_or(0);
    let code = match (last, number(0, 0)) {
        (b'~', 200) => return Token::Paste,
        (b'~', 27) => code_point(number(2, 0)),
        (b'~', number) => numbered_key(number),
        (b'u', number) => code_point(number),
        // Anything else is an answer, such as a cursor position.
        (last, 0 | 1) => final_key(last),
        _ => None,
    };
    let kind = match number(1, 1) {
        2 => KeyEventKind::Repeat,
        3 => KeyEventKind::Release,
        _ => KeyEventKind::Press,
    };
    let is_plain = parameters.iter().all(|byte| matches!(byte, b'0'..=b'9' | b';' | b':'));
    let Some(code) = code.filter(|_| is_plain) else { return Token::Skip };
    let held = modifiers(number(1, 0));
    let (code, held) = match code {
        KeyCode::Tab if held.contains(KeyModifiers::SHIFT) => (KeyCode::BackTab, held),
        KeyCode::BackTab => (code, held | KeyModifiers::SHIFT),
        _ => (code, held),
    };
    Token::Key(KeyEvent::new_with_kind(code, held, kind))
}

/// The parts of one parameter, which colons separate.
fn numbers(parameter: &[u8]) -> Vec<u32> {
    let number = |part: &[u8]| std::str::from_utf8(part).ok().and_then(|text| text.parse().ok()).unwrap_or(0);
    parameter.split(|byte| *byte == b':').map(number).collect()
}

fn modifiers(number: u32) -> KeyModifiers {
    let bits = number.saturating_sub(1);
    let names = [KeyModifiers::SHIFT, KeyModifiers::ALT, KeyModifiers::CONTROL, KeyModifiers::SUPER];
    names.into_iter().enumerate().filter(|(bit, _)| bits >> bit & 1 == 1).map(|(_, name)| name).collect()
}

/// Bits of a mouse button that stand for Shift, Alt and Control.
const MODIFIED: u16 = 4 | 8 | 16;

/// The mouse as `<button;column;row`, counted from 1, in the form that xterm calls SGR; none for what has no meaning here.
fn mouse(parameters: &[u8], last: u8) -> Option<Mouse> {
    let text = std::str::from_utf8(parameters).ok()?.strip_prefix('<')?;
    let numbers: Vec<u16> = text.split(';').map(str::parse).collect::<Result<_, _>>().ok()?;
    let [button, column, row] = *numbers.as_slice() else { return None };
    let kind = match (button & !MODIFIED, last) {
        (0, b'M') => MouseKind::Press,
        (64, b'M') => MouseKind::WheelUp,
        (65, b'M') => MouseKind::WheelDown,
        _ => return None,
    };
    Some(Mouse { kind, column: column.checked_sub(1)?, row: row.checked_sub(1)? })
}

/// The key of a character that may stand in a text.
pub fn char_key(char: char) -> KeyEvent {
    match char {
        '\r' | '\n' => KeyCode::Enter.into(),
        '\t' => KeyCode::Tab.into(),
        _ if char.is_uppercase() => KeyEvent::new(KeyCode::Char(char), KeyModifiers::SHIFT),
        _ => KeyCode::Char(char).into(),
    }
}

/// What a key that the system names stands for. Control and Alt with a sign that is no letter of ASCII are `AltGr`, which types it.
pub fn named(key: KeyEvent) -> Token {
    let held = key.modifiers & (KeyModifiers::CONTROL | KeyModifiers::ALT);
    let is_alone = key.modifiers.is_empty();
    let is_alt_gr = |char: char| held == KeyModifiers::CONTROL | KeyModifiers::ALT && !char.is_ascii_alphanumeric();
    match key.code {
        KeyCode::Enter if is_alone => Token::Char('\r'),
        KeyCode::Tab if is_alone => Token::Char('\t'),
        KeyCode::Char(char) if held.is_empty() || is_alt_gr(char) => Token::Char(char),
        KeyCode::Char(char) if held.contains(KeyModifiers::CONTROL) => {
            Token::Key(KeyEvent { code: KeyCode::Char(char.to_ascii_lowercase()), modifiers: held, ..key })
        }
        KeyCode::Char(char) => Token::Key(KeyEvent { modifiers: char_key(char).modifiers | held, ..key }),
        _ => Token::Key(key),
    }
}

/// The key of a control byte.
fn control(byte: u8) -> KeyEvent {
    let char = match byte {
        0x7f | 0x08 => return KeyCode::Backspace.into(),
        0 => ' ',
        1..=0x1a => char::from(byte - 1 + b'a'),
        _ => char::from(byte - 0x1c + b'4'),
    };
    KeyEvent::new(KeyCode::Char(char), KeyModifiers::CONTROL)
}

/// The key of a sequence without a number, by its last letter.
fn final_key(byte: u8) -> Option<KeyCode> {
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
fn numbered_key(number: u32) -> Option<KeyCode> {
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
fn code_point(number: u32) -> Option<KeyCode> {
    match number {
        9 => Some(KeyCode::Tab),
        10 | 13 => Some(KeyCode::Enter),
        27 => Some(KeyCode::Esc),
        8 | 127 => Some(KeyCode::Backspace),
        _ => char::from_u32(number).filter(|char| !char.is_control()).map(KeyCode::Char),
    }
}
