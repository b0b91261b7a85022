//! One step of reading: the first key, character or sequence of some bytes.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use super::keys::{char_key, code_point, control, final_key, numbered_key};
use crate::term::app::{Mouse, MouseKind};

/// What some bytes begin with, and how many of them that takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Something that needs further bytes.
    More,
    /// Something without a meaning for us.
    Skip(usize),
    /// A character, or a return, line feed or tab, as it occurs in text.
    Char(usize, char),
    /// Any other key.
    Key(usize, KeyEvent),
    /// The mark before a pasted text.
    Paste(usize),
    /// The mouse.
    Mouse(usize, Mouse),
}

/// Reads the first step of `bytes`.
#[must_use]
pub fn step(bytes: &[u8]) -> Step {
    match bytes {
        [] => Step::More,
        [0x1b, rest @ ..] => escape(rest),
        [byte @ (b'\r' | b'\n' | b'\t'), ..] => Step::Char(1, char::from(*byte)),
        [byte @ (..0x20 | 0x7f), ..] => Step::Key(1, control(*byte)),
        _ => character(bytes),
    }
}

/// One character; neither the halves of one nor the second set of controls are keys.
fn character(bytes: &[u8]) -> Step {
    let head = bytes.get(..bytes.len().min(4)).unwrap_or_default();
    let Some(chunk) = head.utf8_chunks().next() else { return Step::More };
    match chunk.valid().chars().next() {
        Some(char) if char.is_control() => Step::Skip(char.len_utf8()),
        Some(char) => Step::Char(char.len_utf8(), char),
        None if head.len() < 4 && is_cut(head) => Step::More,
        None => Step::Skip(chunk.invalid().len().max(1)),
    }
}

fn is_cut(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_err_and(|error| error.error_len().is_none())
}

/// What follows an escape character. All counts include it.
fn escape(rest: &[u8]) -> Step {
    match rest {
        [] | [b'[' | b'O' | b']' | b'P' | b'_' | 0x1b] => Step::More,
        [b'[', b'[', rest @ ..] => function_key(rest),
        [b'[', b'M', rest @ ..] if rest.len() < 3 => Step::More,
        [b'[', b'M', ..] => Step::Skip(6),
        [b'[', rest @ ..] => sequence(rest),
        [b'O', byte, ..] => final_key(*byte).map_or(Step::Skip(3), |code| Step::Key(3, code.into())),
        [b']' | b'P' | b'_', rest @ ..] => string(rest),
        [0x1b, b'[' | b'O', ..] => Step::Key(1, KeyCode::Esc.into()),
        [0x1b, ..] => Step::Key(2, KeyCode::Esc.into()),
        _ => with_alt(step(rest)),
    }
}

fn with_alt(step: Step) -> Step {
    let (used, mut key) = match step {
        Step::Char(used, char) => (used, char_key(char)),
        Step::Key(used, key) => (used, key),
        Step::Skip(used) => return Step::Skip(used + 1),
        other => return other,
    };
    key.modifiers |= KeyModifiers::ALT;
    Step::Key(used + 1, key)
}

/// F1 to F5 as the Linux console sends them.
fn function_key(rest: &[u8]) -> Step {
    match rest {
        [] => Step::More,
        [byte @ b'A'..=b'E', ..] => Step::Key(4, KeyCode::F(byte - b'A' + 1).into()),
        _ => Step::Skip(3),
    }
}

/// An answer to somebody else's question: not for us, up to its end.
fn string(rest: &[u8]) -> Step {
    match rest.iter().position(|byte| matches!(byte, 0x07 | 0x1b)) {
        None => Step::More,
        Some(end) if rest.get(end) == Some(&0x07) => Step::Skip(end + 3),
        Some(end) if rest.len() == end + 1 => Step::More,
        Some(end) => Step::Skip(end + 2 + if rest.get(end + 1) == Some(&b'\\') { 2 } else { 0 }),
    }
}

/// A control sequence after its introducer.
fn sequence(rest: &[u8]) -> Step {
    let Some(end) = rest.iter().position(|byte| !matches!(byte, 0x20..=0x3f)) else { return Step::More };
    let (parameters, last) = rest.split_at(end);
    let used = end + 3;
    match last.first() {
        Some(byte @ (b'M' | b'm')) if parameters.starts_with(b"<") => {
            mouse(parameters, *byte).map_or(Step::Skip(used), |mouse| Step::Mouse(used, mouse))
        }
        Some(byte @ 0x40..=0x7e) => key(used, parameters, *byte),
        _ => Step::Skip(used - 1),
    }
}

fn key(used: usize, parameters: &[u8], last: u8) -> Step {
    let numbers: Vec<Vec<u32>> = parameters.split(|byte| *byte == b';').map(numbers).collect();
    let number = |at: usize, part: usize| numbers.get(at).and_then(|parts| parts.get(part)).copied().unwrap_or(0);
    let code = match (last, number(0, 0)) {
        (b'~', 200) => return Step::Paste(used),
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
    match code.filter(|_| is_plain) {
        Some(code) => Step::Key(used, KeyEvent::new_with_kind(code, modifiers(code, number(1, 0)), kind)),
        None => Step::Skip(used),
    }
}

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

/// Bits of a button that stand for Shift, Alt and Control.
const MODIFIED: u16 = 4 | 8 | 16;

/// The parts of one parameter, which colons separate.
fn numbers(parameter: &[u8]) -> Vec<u32> {
    let number = |part: &[u8]| std::str::from_utf8(part).ok().and_then(|text| text.parse().ok()).unwrap_or(0);
    parameter.split(|byte| *byte == b':').map(number).collect()
}

fn modifiers(code: KeyCode, number: u32) -> KeyModifiers {
    let bits = number.saturating_sub(1);
    let names = [KeyModifiers::SHIFT, KeyModifiers::ALT, KeyModifiers::CONTROL, KeyModifiers::SUPER];
    let set = names.into_iter().enumerate().filter(|(bit, _)| bits >> bit & 1 == 1);
    let back = if code == KeyCode::BackTab { KeyModifiers::SHIFT } else { KeyModifiers::NONE };
    set.fold(back, |all, (_, name)| all | name)
}
