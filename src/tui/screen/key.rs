//! A key: how it is written, in the table and in the configuration, and which one was pressed.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::text::half_width;

/// A key with its modifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    pub(super) code: KeyCode,
    pub(super) modifiers: KeyModifiers,
}

/// Keys with a name; any other one is a character or a function key.
const NAMES: [(&str, KeyCode); 16] = [
    ("Enter", KeyCode::Enter),
    ("Esc", KeyCode::Esc),
    ("Tab", KeyCode::Tab),
    ("Shift-Tab", KeyCode::BackTab),
    ("Backspace", KeyCode::Backspace),
    ("Space", KeyCode::Char(' ')),
    ("Up", KeyCode::Up),
    ("Down", KeyCode::Down),
    ("Left", KeyCode::Left),
    ("Right", KeyCode::Right),
    ("Home", KeyCode::Home),
    ("End", KeyCode::End),
    ("PgUp", KeyCode::PageUp),
    ("PgDn", KeyCode::PageDown),
    ("Ins", KeyCode::Insert),
    ("Del", KeyCode::Delete),
];

const MODIFIERS: [(&str, KeyModifiers); 3] =
    [("Ctrl", KeyModifiers::CONTROL), ("Alt", KeyModifiers::ALT), ("Shift", KeyModifiers::SHIFT)];

impl Key {
    /// The key of a name, as [`name`](Self::name) writes it; case counts in single characters only.
    #[must_use]
    pub fn named(written: &str) -> Option<Self> {
        if let Some(code) = code_named(written) {
            return Some(Self::plain(code));
        }
        let (prefix, name) = written.split_once('-')?;
        let (_, modifiers) = *MODIFIERS.iter().find(|(modifier, _)| modifier.eq_ignore_ascii_case(prefix))?;
        let code = match code_named(name)? {
            KeyCode::Char(c) => KeyCode::Char(c.to_ascii_lowercase()),
            code => code,
        };
        Some(Self { code, modifiers }).filter(|key| key.is_sent())
    }

    /// All keys from one to another: characters, or function keys.
    #[must_use]
    pub fn run(first: Self, last: Self) -> Vec<Self> {
        let with = |code| Self { code, ..first };
        match (first.code, last.code) {
            (KeyCode::F(first), KeyCode::F(last)) => (first..=last).map(KeyCode::F).map(with).collect(),
            (KeyCode::Char(first), KeyCode::Char(last)) => (first..=last).map(KeyCode::Char).map(with).collect(),
            _ => Vec::new(),
        }
    }

    /// Every key that has a name.
    pub fn all() -> impl Iterator<Item = Self> {
        let functions = (1..=MOST_FUNCTIONS).map(KeyCode::F);
        let codes = NAMES.into_iter().map(|(_, code)| code).chain(functions).chain(('!'..='~').map(KeyCode::Char));
        let modifiers = MODIFIERS.into_iter().map(|(_, modifiers)| modifiers).chain([KeyModifiers::NONE]);
        let keys = modifiers.flat_map(move |modifiers| codes.clone().map(move |code| Self { code, modifiers }));
        keys.filter(|key| key.is_sent())
    }

    /// The key of an event. Where no text is typed a full-width character is its ASCII twin: input methods send those while they
    /// are on.
    pub(super) fn pressed(event: KeyEvent, is_typing: bool) -> Self {
        match event.code {
            KeyCode::Char(c) => {
                let code = KeyCode::Char(if is_typing { c } else { ascii_twin(c) });
                // Shift is part of a character and of the back tab already.
                Self { code, modifiers: event.modifiers - KeyModifiers::SHIFT }
            }
            KeyCode::BackTab => Self { code: event.code, modifiers: event.modifiers - KeyModifiers::SHIFT },
            code => Self { code, modifiers: event.modifiers },
        }
    }

    pub(super) const fn plain(code: KeyCode) -> Self {
        Self { code, modifiers: KeyModifiers::NONE }
    }

    /// The character that it types where text is typed.
    pub(super) fn typed(self) -> Option<char> {
        self.code.as_char().filter(|_| self.modifiers.is_empty())
    }

    /// Whether terminals send it as a key of its own.
    fn is_sent(self) -> bool {
        match (self.modifiers, self.code) {
            (KeyModifiers::NONE, _) => true,
            // Those are Tab and Enter.
            (KeyModifiers::CONTROL, KeyCode::Char(c)) => c.is_ascii_lowercase() && !matches!(c, 'i' | 'm'),
            (KeyModifiers::ALT, KeyCode::Char(c)) => c.is_ascii_lowercase() || c.is_ascii_digit(),
            (_, KeyCode::F(number)) => number <= 12,
            (_, code) => NAMES.iter().skip_while(|(name, _)| *name != "Up").any(|(_, found)| *found == code),
        }
    }

    /// Its name, in ASCII.
    #[must_use]
    pub fn name(self) -> String {
        let code = match self.code {
            KeyCode::Char(c) if self.modifiers == KeyModifiers::CONTROL => KeyCode::Char(c.to_ascii_uppercase()),
            code => code,
        };
        let known = NAMES.iter().find(|(_, found)| *found == code);
        let name = known.map_or_else(|| code.to_string(), |(name, _)| (*name).to_owned());
        match MODIFIERS.iter().find(|(_, modifiers)| *modifiers == self.modifiers) {
            Some((prefix, _)) => format!("{prefix}-{name}"),
            None => name,
        }
    }
}

/// Function keys that terminals know: those beyond the twelfth are others with Shift on some.
const MOST_FUNCTIONS: u8 = 20;

fn code_named(name: &str) -> Option<KeyCode> {
    let mut chars = name.chars();
    if let (Some(c), None) = (chars.next(), chars.next()) {
        return c.is_ascii_graphic().then_some(KeyCode::Char(c));
    }
    let known = NAMES.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
    known.map(|(_, code)| *code).or_else(|| {
        let number = name.strip_prefix(['F', 'f']).filter(|number| !number.starts_with(['0', '+']))?;
        number.parse().ok().filter(|number| (1..=MOST_FUNCTIONS).contains(number)).map(KeyCode::F)
    })
}

fn ascii_twin(c: char) -> char {
    match half_width(c) {
        '\u{3001}' => '/',
        '\u{3002}' => '.',
        '\u{300a}' => '<',
        '\u{300b}' => '>',
        '\u{3010}' => '[',
        '\u{3011}' => ']',
        c => c,
    }
}
