//! The table of keys as somebody wants it.
//!
//! The keys that are named for an action take the place of those that it has. A character works where no text is typed; any other
//! key works wherever the action does.

use std::borrow::Cow;
use std::ops::Range;

use crossterm::event::{KeyCode, KeyModifiers};

use super::action::Action;
use super::keymap::{ALWAYS_QUITS, BINDINGS, Binding, Context, Key, Keymap, Row};
use crate::config::{Complaint, Rebinding, Written};
use crate::dataset::nearest_help;

/// What is wrong with some rebindings.
#[must_use]
pub fn complaints(rebindings: &[Rebinding]) -> Vec<Complaint> {
    rebound(rebindings).1
}

impl Keymap {
    /// The table with some rebindings; what is wrong with them is passed over.
    #[must_use]
    pub fn with(rebindings: &[Rebinding]) -> Self {
        if rebindings.is_empty() { Self::default() } else { rebound(rebindings).0 }
    }
}

/// Every action that can be named, each once.
fn actions() -> Vec<(String, Action)> {
    let mut actions: Vec<(String, Action)> = Vec::new();
    for (_, action) in BINDINGS.iter().flat_map(|binding| binding.keys) {
        if let Some(id) = action.id()
            && !actions.iter().any(|(known, _)| *known == id)
        {
            actions.push((id, *action));
        }
    }
    actions
}

/// Keys that somebody wants for an action, those that exist.
struct Wish<'a> {
    action: Action,
    keys: Vec<(Key, &'a Written)>,
}

fn rebound(rebindings: &[Rebinding]) -> (Keymap, Vec<Complaint>) {
    let mut complaints = Vec::new();
    let wishes: Vec<Wish> = rebindings.iter().filter_map(|rebinding| wish(rebinding, &mut complaints)).collect();
    let mut table = Table::without(&wishes);
    for Wish { action, keys } in &wishes {
        let mut has_any = keys.is_empty();
        for (key, written) in keys {
            match table.bind(*action, *key) {
                Ok(()) => has_any = true,
                Err((message, help)) => complaints.push(Complaint { span: written.span.clone(), message, help }),
            }
        }
        // Where none of the keys can be had, the action keeps its own.
        if !has_any {
            table.restore(*action);
        }
    }
    (table.finish(), complaints)
}

fn wish<'a>(rebinding: &'a Rebinding, complaints: &mut Vec<Complaint>) -> Option<Wish<'a>> {
    let mut complain = |span: &Range<usize>, message: String, help: Option<String>| {
        complaints.push(Complaint { span: span.clone(), message, help });
    };
    let Written { text, span, .. } = &rebinding.action;
    let known = actions();
    let Some((_, action)) = known.iter().find(|(id, _)| id == text) else {
        let ids: Vec<&str> = known.iter().map(|(id, _)| id.as_str()).collect();
        let all = || Some(format!("expected one of {}", ids.join(", ")));
        complain(span, format!("unknown action `{text}`"), nearest_help(text, &ids).or_else(all));
        return None;
    };
    let mut keys = Vec::new();
    for written in &rebinding.keys {
        match Key::named(&written.text) {
            Some(key) => keys.push((key, written)),
            None => complain(&written.span, format!("unknown key `{}`", written.text), Some(key_help(&written.text))),
        }
    }
    (rebinding.keys.is_empty() || !keys.is_empty()).then_some(Wish { action: *action, keys })
}

/// Keys that a terminal cannot tell from another one, and that one.
const SAME: [(&str, &str); 3] = [("Ctrl-I", "Tab"), ("Ctrl-M", "Enter"), ("Ctrl-[", "Esc")];

fn key_help(written: &str) -> String {
    if let Some((_, other)) = SAME.iter().find(|(name, _)| name.eq_ignore_ascii_case(written)) {
        return format!("a terminal sends `{other}` for it");
    }
    let names: Vec<String> = all_keys().map(Key::name).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let otherwise = || "expected a character or a name as the help shows it, such as F5, Ctrl-K or PgUp".to_owned();
    nearest_help(written, &names).unwrap_or_else(otherwise)
}

/// The table while it is being changed: a row for each of the original, and further rows at the end.
struct Table(Vec<Row>);

impl Table {
    /// The table without the keys of those actions that get others; the key that always quits stays.
    fn without(wishes: &[Wish]) -> Self {
        let is_kept =
            |(key, action): &(Key, Action)| *key == ALWAYS_QUITS || !wishes.iter().any(|wish| wish.action == *action);
        let rows = BINDINGS.iter().map(|binding| {
            let is_same = binding.keys.iter().all(is_kept);
            let kept = || binding.keys.iter().filter(|entry| is_kept(entry)).copied().collect();
            Row { binding: *binding, keys: if is_same { Cow::Borrowed(binding.keys) } else { Cow::Owned(kept()) } }
        });
        Self(rows.collect())
    }

    /// Gives an action a key, or tells what is wrong with that.
    fn bind(&mut self, action: Action, key: Key) -> Result<(), (String, Option<String>)> {
        let name = key.name();
        if key == ALWAYS_QUITS {
            let is_same = action == Action::Quit;
            let wrong = || Err((format!("`{name}` always quits"), Some("expected another key".to_owned())));
            return if is_same { Ok(()) } else { wrong() };
        }
        let homes = homes(action, key);
        if homes.is_empty() {
            let help = "expected a key that is no character".to_owned();
            return Err((format!("`{name}` is typed where this action works"), Some(help)));
        }
        for binding in &homes {
            if let Some(other) = self.rival(binding.context, key, action) {
                let help = format!("give `{other}` another key, or choose another one here");
                return Err((format!("`{name}` is the key of `{other}` already"), Some(help)));
            }
        }
        for binding in homes {
            self.add(binding, key, action);
        }
        Ok(())
    }

    /// Another action that the key has where `context` holds.
    fn rival(&self, context: Context, key: Key, action: Action) -> Option<String> {
        let rows = self.0.iter().filter(|row| meet(row.binding.context, context));
        let mut bound = rows.flat_map(|row| row.keys.iter());
        bound.find(|(found, other)| *found == key && *other != action).and_then(|(_, other)| other.id())
    }

    fn add(&mut self, binding: Binding, key: Key, action: Action) {
        let is_home = |row: &&mut Row| {
            row.binding.context == binding.context && row.binding.keys.iter().any(|(_, own)| *own == action)
        };
        match self.0.iter_mut().find(is_home) {
            Some(row) => {
                let keys = row.keys.to_mut();
                if !keys.contains(&(key, action)) {
                    keys.push((key, action));
                }
            }
            None => {
                self.0.push(Row { binding: Binding { footer: 0, ..binding }, keys: Cow::Owned(vec![(key, action)]) });
            }
        }
    }

    /// Gives an action back its own keys, as far as nobody else has got them.
    fn restore(&mut self, action: Action) {
        for binding in BINDINGS {
            for (key, _) in binding.keys.iter().filter(|(_, own)| *own == action) {
                if self.rival(binding.context, *key, action).is_none() {
                    self.add(*binding, *key, action);
                }
            }
        }
    }

    /// Without rows that have lost all of their keys.
    fn finish(self) -> Keymap {
        let has_keys = |row: &Row| !row.keys.is_empty() || row.binding.keys.is_empty();
        Keymap::of(self.0.into_iter().filter(has_keys).collect())
    }
}

/// Whether somebody may be in both contexts at once, with neither of them meant to hide the other. A panel may.
fn meet(one: Context, other: Context) -> bool {
    let is_typing = |context| context == Context::Search;
    let is_reading = |context| context == Context::Verdict;
    let is_apart = (is_typing(one) && is_reading(other)) || (is_reading(one) && is_typing(other));
    one == other || !(one.is_panel() || other.is_panel() || is_apart)
}

/// The rows that a key for an action belongs to, at most one for each context.
fn homes(action: Action, key: Key) -> Vec<Binding> {
    let own = BINDINGS.iter().filter(|binding| binding.keys.iter().any(|(_, own)| *own == action));
    let is_free = |binding: &&Binding| binding.context == Context::Verdict || binding.context.is_panel();
    let is_wide = |binding: &&Binding| binding.context != Context::Verdict;
    let is_typed = matches!(key.code, KeyCode::Char(_)) && key.modifiers.is_empty();
    let mut homes: Vec<Binding> = if is_typed {
        own.clone().filter(is_free).copied().collect()
    } else {
        own.clone().filter(is_wide).copied().collect()
    };
    if homes.is_empty() {
        let is_search = |binding: &&Binding| binding.context == Context::Search;
        let others = own.filter(|binding| !is_search(binding)).copied();
        homes.extend(others.map(|binding| Binding { context: Context::Verdict, ..binding }));
    }
    let mut seen = Vec::new();
    homes.retain(|binding| {
        let is_new = !seen.contains(&binding.context);
        seen.push(binding.context);
        is_new
    });
    homes
}

/// Keys that are no characters, and that terminals send with modifiers.
const NAMED: [KeyCode; 10] = [
    KeyCode::Up,
    KeyCode::Down,
    KeyCode::Left,
    KeyCode::Right,
    KeyCode::Home,
    KeyCode::End,
    KeyCode::PageUp,
    KeyCode::PageDown,
    KeyCode::Insert,
    KeyCode::Delete,
];

/// Every key that can be named, but for [those](SAME) that are another one's.
fn all_keys() -> impl Iterator<Item = Key> {
    let with = |modifiers| move |code| Key { code, modifiers };
    let plain = with(KeyModifiers::NONE);
    let alone = [KeyCode::Enter, KeyCode::Esc, KeyCode::Tab, KeyCode::BackTab, KeyCode::Backspace];
    let characters = (' '..='~').map(KeyCode::Char);
    let functions = (1..=20).map(KeyCode::F);
    let letters = ('a'..='z').filter(|c| !matches!(c, 'i' | 'm')).map(KeyCode::Char);
    let after_alt = ('a'..='z').chain('0'..='9').map(KeyCode::Char);
    let modified = [KeyModifiers::SHIFT, KeyModifiers::ALT, KeyModifiers::CONTROL];
    let named = modified.into_iter().flat_map(move |modifier| {
        let functions = (1..=12).map(KeyCode::F);
        NAMED.into_iter().chain(functions).map(with(modifier))
    });
    let plain_ones = alone.into_iter().chain(NAMED).chain(functions).chain(characters).map(plain);
    plain_ones
        .chain(letters.map(with(KeyModifiers::CONTROL)))
        .chain(after_alt.map(with(KeyModifiers::ALT)))
        .chain(named)
}

impl Key {
    /// The key of a name, as [`name`](Self::name) writes it; case counts in single characters only.
    #[must_use]
    pub fn named(written: &str) -> Option<Self> {
        let is_character = written.chars().count() == 1;
        all_keys().find(|key| {
            let name = key.name();
            if is_character { name == written } else { name.eq_ignore_ascii_case(written) }
        })
    }
}
