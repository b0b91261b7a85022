//! The table of keys as somebody wants it.
//!
//! The keys that are named for an action take the place of those that it has. A character works where no text is typed; any other
//! key works wherever the action does.

use std::ops::Range;

use crossterm::event::{KeyCode, KeyModifiers};

use super::action::Action;
use super::key::Key;
use super::keymap::{BINDINGS, Binding, Context, Keymap, Row};
use crate::config::{Complaint, Rebinding, Written};
use crate::dataset::nearest_help;

/// The key that always quits: nobody can lock themselves in.
const ALWAYS_QUITS: Key = Key { code: KeyCode::Char('c'), modifiers: KeyModifiers::CONTROL };

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

/// Keys that somebody wants for an action, those that exist.
struct Wish<'a> {
    action: Action,
    keys: Vec<(Key, &'a Written)>,
}

fn rebound(rebindings: &[Rebinding]) -> (Keymap, Vec<Complaint>) {
    let mut complaints = Vec::new();
    let wishes: Vec<Wish> = rebindings.iter().filter_map(|rebinding| wish(rebinding, &mut complaints)).collect();
    let mut keymap = Keymap::default();
    keymap.free(&wishes);
    for Wish { action, keys } in &wishes {
        let mut has_any = keys.is_empty();
        for (key, written) in keys {
            match keymap.bind(*action, *key) {
                Ok(()) => has_any = true,
                Err((message, help)) => {
                    complaints.push(Complaint { span: written.span.clone(), message, help: Some(help) });
                }
            }
        }
        // Where none of the keys can be had, the action keeps its own.
        if !has_any {
            keymap.restore(*action);
        }
    }
    keymap.rows.retain(|row| !row.keys().is_empty() || row.binding.keys.is_empty());
    (Keymap::of(keymap.rows), complaints)
}

fn wish<'a>(rebinding: &'a Rebinding, complaints: &mut Vec<Complaint>) -> Option<Wish<'a>> {
    let mut complain = |span: &Range<usize>, message: String, help: String| {
        complaints.push(Complaint { span: span.clone(), message, help: Some(help) });
    };
    let Written { text, span, .. } = &rebinding.action;
    let known = actions();
    let Some((_, action)) = known.iter().find(|(id, _)| id == text) else {
        let ids: Vec<&str> = known.iter().map(|(id, _)| id.as_str()).collect();
        let all = || format!("expected one of {}", ids.join(", "));
        complain(span, format!("unknown action `{text}`"), nearest_help(text, &ids).unwrap_or_else(all));
        return None;
    };
    let mut keys = Vec::new();
    for written in &rebinding.keys {
        match Key::named(&written.text) {
            Some(key) => keys.push((key, written)),
            None => complain(&written.span, format!("unknown key `{}`", written.text), key_help(&written.text)),
        }
    }
    (rebinding.keys.is_empty() || !keys.is_empty()).then_some(Wish { action: *action, keys })
}

/// Every action that can be named, each once.
fn actions() -> Vec<(String, Action)> {
    let mut actions: Vec<(String, Action)> = Vec::new();
    for (_, action) in BINDINGS.iter().flat_map(Binding::bound) {
        if let Some(id) = action.id()
            && !actions.iter().any(|(known, _)| *known == id)
        {
            actions.push((id, action));
        }
    }
    actions
}

/// Keys that a terminal cannot tell from another one, and that one.
const SAME: [(&str, &str); 3] = [("Ctrl-I", "Tab"), ("Ctrl-M", "Enter"), ("Ctrl-[", "Esc")];

fn key_help(written: &str) -> String {
    if let Some((_, other)) = SAME.iter().find(|(name, _)| name.eq_ignore_ascii_case(written)) {
        return format!("a terminal sends `{other}` for it");
    }
    let names: Vec<String> = Key::all().map(Key::name).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let otherwise = || "expected a character or a name as the help shows it, such as F5, Ctrl-K or PgUp".to_owned();
    nearest_help(written, &names).unwrap_or_else(otherwise)
}

impl Keymap {
    /// Takes the keys of those actions away that get others; the key that always quits stays.
    fn free(&mut self, wishes: &[Wish]) {
        let is_kept =
            |(key, action): &(Key, Action)| *key == ALWAYS_QUITS || !wishes.iter().any(|wish| wish.action == *action);
        for row in &mut self.rows {
            let kept: Vec<_> = row.keys().iter().copied().filter(is_kept).collect();
            if kept.len() < row.keys().len() {
                row.set_keys(kept);
            }
        }
    }

    /// Gives an action a key, or tells what is wrong with that and what helps.
    fn bind(&mut self, action: Action, key: Key) -> Result<(), (String, String)> {
        let name = key.name();
        if key == ALWAYS_QUITS {
            let wrong = || Err((format!("`{name}` always quits"), "expected another key".to_owned()));
            return if action == Action::Quit { Ok(()) } else { wrong() };
        }
        let homes = homes(action, key);
        if homes.is_empty() {
            let help = "expected a key that is no character".to_owned();
            return Err((format!("`{name}` is typed where this action works"), help));
        }
        if let Some(other) = homes.iter().find_map(|(context, _)| self.rival(*context, key, action)) {
            let help = format!("give `{other}` another key, or choose another one here");
            return Err((format!("`{name}` is the key of `{other}` already"), help));
        }
        for (context, binding) in homes {
            self.add(context, binding, key, action);
        }
        Ok(())
    }

    /// Another action that the key has where `context` holds.
    fn rival(&self, context: Context, key: Key, action: Action) -> Option<String> {
        let mut bound = self.rows.iter().filter(|row| row.context.meets(context)).flat_map(Row::keys);
        bound.find(|(found, other)| *found == key && *other != action).and_then(|(_, other)| other.id())
    }

    /// Adds a key to the row that the action has there, or to a new one.
    fn add(&mut self, context: Context, binding: &'static Binding, key: Key, action: Action) {
        let is_its = |row: &Row| row.context == context && row.binding.does(action);
        if !self.rows.iter().any(is_its) {
            self.rows.push(Row::further(binding, context));
        }
        if let Some(row) = self.rows.iter_mut().find(|row| is_its(row)) {
            let mut keys = row.keys().to_vec();
            if !keys.contains(&(key, action)) {
                keys.push((key, action));
            }
            row.set_keys(keys);
        }
    }

    /// Gives an action back its own keys, as far as nobody else has got them.
    fn restore(&mut self, action: Action) {
        for binding in BINDINGS {
            for (key, _) in binding.bound().into_iter().filter(|(_, own)| *own == action) {
                if self.rival(binding.context, key, action).is_none() {
                    self.add(binding.context, binding, key, action);
                }
            }
        }
    }
}

/// Where a key for an action belongs, each context once, with the row of the table that tells what it does.
fn homes(action: Action, key: Key) -> Vec<(Context, &'static Binding)> {
    // The letters of the menu are for the menu; a wished one works in the panes.
    let is_text = |context| matches!(context, Context::Search | Context::Typing);
    let is_free = |context: Context| {
        context != Context::Menu && !is_text(context) && (context == Context::Verdict || context.is_panel())
    };
    let is_typed = key.typed().is_some();
    let is_home = |context| if is_typed { is_free(context) } else { context != Context::Verdict };
    let own = || BINDINGS.iter().filter(|binding| binding.does(action));
    let mut homes: Vec<(Context, &Binding)> = Vec::new();
    for binding in own().filter(|binding| is_home(binding.context)) {
        if homes.iter().all(|(context, _)| *context != binding.context) {
            homes.push((binding.context, binding));
        }
    }
    if homes.is_empty() {
        let other = own().find(|binding| !is_text(binding.context));
        homes.extend(other.map(|binding| (Context::Verdict, binding)));
    }
    homes
}
