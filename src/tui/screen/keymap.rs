//! The one table of keys: dispatch, footer, help and the README are made from it.

use std::borrow::Cow;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::action::{Action, Compass, Direction, Step};
use crate::dataset::Unit;
use crate::text::half_width;
use crate::words::Words;

/// Where a key works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Context {
    /// Everywhere.
    Anywhere,
    /// In the list of countries, where letters are typed.
    Search,
    /// In every list and text.
    Lists,
    /// In the cards and the verdict, where letters are free.
    Verdict,
    /// In the panel of facts.
    Facts,
    /// In the matrix of card kinds and asks.
    Matrix,
    /// On the map.
    Map,
    /// In the comparison of answers.
    Compare,
    /// Where something is changed on trial.
    WhatIf,
    /// Where cards and places are chosen among.
    Which,
}

impl Context {
    /// All contexts, in the order in which the help lists them.
    pub const ALL: [Self; 10] = [
        Self::Search,
        Self::Lists,
        Self::Verdict,
        Self::Facts,
        Self::Matrix,
        Self::Map,
        Self::Which,
        Self::Compare,
        Self::WhatIf,
        Self::Anywhere,
    ];

    /// Whether it is a panel, whose keys are meant to hide others.
    #[must_use]
    pub fn is_panel(self) -> bool {
        match self {
            Self::Facts | Self::Matrix | Self::Map | Self::Compare | Self::WhatIf | Self::Which => true,
            Self::Anywhere | Self::Search | Self::Lists | Self::Verdict => false,
        }
    }

    /// Where that is, in words.
    #[must_use]
    pub fn name(self, words: Words<'_>) -> &'static str {
        match self {
            Self::Anywhere => words.in_anywhere(),
            Self::Search => words.in_search(),
            Self::Lists => words.in_lists(),
            Self::Verdict => words.in_verdict(),
            Self::Facts => words.in_facts(),
            Self::Matrix => words.in_matrix(),
            Self::Map => words.in_map(),
            Self::Compare => words.in_compare(),
            Self::WhatIf => words.in_what_if(),
            Self::Which => words.in_which(),
        }
    }
}

/// A key with its modifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    pub(super) code: KeyCode,
    pub(super) modifiers: KeyModifiers,
}

/// A row of the table.
#[derive(Debug, Clone, Copy)]
pub struct Binding {
    /// Where it works.
    pub context: Context,
    /// The keys, the one to show first. One row may stand for several keys of a kind, each with an action of its own.
    pub keys: &'static [(Key, Action)],
    /// What it does, in words.
    pub help: fn(Words<'static>) -> &'static str,
    /// Place in the footer, the lowest first; 0 for none.
    pub footer: u8,
}

const fn plain(code: KeyCode) -> Key {
    Key { code, modifiers: KeyModifiers::NONE }
}

const fn letter(c: char) -> Key {
    plain(KeyCode::Char(c))
}

const fn ctrl(c: char) -> Key {
    Key { code: KeyCode::Char(c), modifiers: KeyModifiers::CONTROL }
}

const fn alt(c: char) -> Key {
    Key { code: KeyCode::Char(c), modifiers: KeyModifiers::ALT }
}

use Action::{Answer, Ask, Card, Change, Compared, Detail, Go, LastUsed, Move, Pane, Part, Profile, Service, ShowPart};
use Direction::{Next, Previous};

/// Every key of the screen.
pub const BINDINGS: &[Binding] = &[
    Binding { context: Context::Search, keys: &[], help: Words::do_type, footer: 1 },
    Binding {
        context: Context::Search,
        keys: &[(plain(KeyCode::Backspace), Action::Erase), (ctrl('h'), Action::Erase)],
        help: Words::do_erase,
        footer: 0,
    },
    Binding {
        context: Context::Search,
        keys: &[(ctrl('u'), Action::Clear), (ctrl('w'), Action::Clear)],
        help: Words::do_clear,
        footer: 0,
    },
    Binding {
        context: Context::Lists,
        keys: &[(plain(KeyCode::Up), Move(Step::Up)), (ctrl('p'), Move(Step::Up))],
        help: Words::do_up,
        footer: 0,
    },
    Binding {
        context: Context::Lists,
        keys: &[(plain(KeyCode::Down), Move(Step::Down)), (ctrl('n'), Move(Step::Down))],
        help: Words::do_down,
        footer: 0,
    },
    Binding {
        context: Context::Lists,
        keys: &[(plain(KeyCode::PageUp), Move(Step::PageUp)), (ctrl('b'), Move(Step::PageUp))],
        help: Words::do_page_up,
        footer: 0,
    },
    Binding {
        context: Context::Lists,
        keys: &[(plain(KeyCode::PageDown), Move(Step::PageDown)), (ctrl('f'), Move(Step::PageDown))],
        help: Words::do_page_down,
        footer: 0,
    },
    Binding {
        context: Context::Lists,
        keys: &[(plain(KeyCode::Home), Move(Step::First)), (ctrl('a'), Move(Step::First))],
        help: Words::do_first,
        footer: 0,
    },
    Binding {
        context: Context::Lists,
        keys: &[(plain(KeyCode::End), Move(Step::Last)), (ctrl('e'), Move(Step::Last))],
        help: Words::do_last,
        footer: 0,
    },
    Binding {
        context: Context::Lists,
        keys: &[(plain(KeyCode::Enter), Action::Enter), (ctrl('j'), Action::Enter)],
        help: Words::do_enter,
        footer: 2,
    },
    Binding {
        context: Context::Lists,
        keys: &[(plain(KeyCode::Esc), Action::Back), (ctrl('g'), Action::Back)],
        help: Words::do_back,
        footer: 3,
    },
    Binding {
        context: Context::Verdict,
        keys: &[(plain(KeyCode::Backspace), Action::Back), (ctrl('h'), Action::Back)],
        help: Words::do_back,
        footer: 0,
    },
    Binding {
        context: Context::Lists,
        keys: &[(plain(KeyCode::Tab), Pane(Next)), (plain(KeyCode::Right), Pane(Next))],
        help: Words::do_next_pane,
        footer: 0,
    },
    Binding {
        context: Context::Lists,
        keys: &[(plain(KeyCode::BackTab), Pane(Previous)), (plain(KeyCode::Left), Pane(Previous))],
        help: Words::do_previous_pane,
        footer: 0,
    },
    Binding {
        context: Context::Verdict,
        keys: &[
            (letter('1'), ShowPart(0)),
            (letter('2'), ShowPart(1)),
            (letter('3'), ShowPart(2)),
            (letter('4'), ShowPart(3)),
            (letter('5'), ShowPart(4)),
            (letter('6'), ShowPart(5)),
            (letter('7'), ShowPart(6)),
            (letter('8'), ShowPart(7)),
            (letter('9'), ShowPart(8)),
        ],
        help: Words::do_part,
        footer: 4,
    },
    Binding {
        context: Context::Anywhere,
        keys: &[
            (alt('1'), ShowPart(0)),
            (alt('2'), ShowPart(1)),
            (alt('3'), ShowPart(2)),
            (alt('4'), ShowPart(3)),
            (alt('5'), ShowPart(4)),
            (alt('6'), ShowPart(5)),
            (alt('7'), ShowPart(6)),
            (alt('8'), ShowPart(7)),
            (alt('9'), ShowPart(8)),
        ],
        help: Words::do_part,
        footer: 0,
    },
    Binding {
        context: Context::Verdict,
        keys: &[(letter(']'), Part(Next)), (letter('n'), Part(Next))],
        help: Words::do_next_part,
        footer: 0,
    },
    Binding {
        context: Context::Verdict,
        keys: &[(letter('['), Part(Previous)), (letter('p'), Part(Previous))],
        help: Words::do_previous_part,
        footer: 0,
    },
    Binding { context: Context::Verdict, keys: &[(letter('k'), Move(Step::Up))], help: Words::do_up, footer: 0 },
    Binding { context: Context::Verdict, keys: &[(letter('j'), Move(Step::Down))], help: Words::do_down, footer: 0 },
    Binding { context: Context::Verdict, keys: &[(letter('g'), ShowPart(4))], help: Words::do_guides, footer: 0 },
    Binding {
        context: Context::Verdict,
        keys: &[
            (letter('-'), LastUsed(Unit::Day, -1)),
            (letter('+'), LastUsed(Unit::Day, 1)),
            (letter('='), LastUsed(Unit::Day, 1)),
        ],
        help: Words::do_last_used_day,
        footer: 0,
    },
    Binding {
        context: Context::Verdict,
        keys: &[(letter('<'), LastUsed(Unit::Month, -1)), (letter('>'), LastUsed(Unit::Month, 1))],
        help: Words::do_last_used_month,
        footer: 0,
    },
    Binding { context: Context::Verdict, keys: &[(letter('/'), Action::Search)], help: Words::do_search, footer: 0 },
    Binding {
        context: Context::Facts,
        keys: &[
            (plain(KeyCode::Right), Change(Next)),
            (plain(KeyCode::Enter), Change(Next)),
            (letter(' '), Change(Next)),
            (plain(KeyCode::Left), Change(Previous)),
        ],
        help: Words::do_change,
        footer: 1,
    },
    Binding {
        context: Context::Matrix,
        keys: &[(plain(KeyCode::Right), Ask(Next)), (plain(KeyCode::Left), Ask(Previous))],
        help: Words::do_ask,
        footer: 1,
    },
    Binding {
        context: Context::Matrix,
        keys: &[(plain(KeyCode::Tab), Service(Next)), (plain(KeyCode::BackTab), Service(Previous))],
        help: Words::do_service,
        footer: 2,
    },
    Binding {
        context: Context::Map,
        keys: &[
            (plain(KeyCode::Up), Go(Compass::North)),
            (plain(KeyCode::Right), Go(Compass::East)),
            (plain(KeyCode::Down), Go(Compass::South)),
            (plain(KeyCode::Left), Go(Compass::West)),
        ],
        help: Words::do_go,
        footer: 0,
    },
    Binding {
        context: Context::Map,
        keys: &[(plain(KeyCode::Tab), Service(Next)), (plain(KeyCode::BackTab), Service(Previous))],
        help: Words::do_service,
        footer: 1,
    },
    Binding {
        context: Context::Map,
        keys: &[(plain(KeyCode::PageDown), Ask(Next)), (plain(KeyCode::PageUp), Ask(Previous))],
        help: Words::do_ask,
        footer: 2,
    },
    Binding {
        context: Context::Map,
        keys: &[(letter('+'), Card(Next)), (letter('='), Card(Next)), (letter('-'), Card(Previous))],
        help: Words::do_card,
        footer: 3,
    },
    Binding {
        context: Context::Which,
        keys: &[(plain(KeyCode::Tab), Action::Among), (plain(KeyCode::BackTab), Action::Among)],
        help: Words::do_among,
        footer: 1,
    },
    Binding {
        context: Context::Which,
        keys: &[(plain(KeyCode::PageDown), Ask(Next)), (plain(KeyCode::PageUp), Ask(Previous))],
        help: Words::do_ask,
        footer: 2,
    },
    Binding {
        context: Context::Which,
        keys: &[(letter('+'), Card(Next)), (letter('='), Card(Next)), (letter('-'), Card(Previous))],
        help: Words::do_card,
        footer: 3,
    },
    Binding {
        context: Context::Which,
        keys: &[(plain(KeyCode::Right), Detail(Next)), (plain(KeyCode::Left), Detail(Previous))],
        help: Words::do_detail,
        footer: 4,
    },
    Binding {
        context: Context::Compare,
        keys: &[(plain(KeyCode::Right), Compared(Next)), (plain(KeyCode::Left), Compared(Previous))],
        help: Words::do_compared,
        footer: 1,
    },
    Binding {
        context: Context::Compare,
        keys: &[(plain(KeyCode::Enter), Action::Enter), (ctrl('j'), Action::Enter)],
        help: Words::do_open,
        footer: 2,
    },
    Binding {
        context: Context::Compare,
        keys: &[(plain(KeyCode::Delete), Action::Reset), (plain(KeyCode::Backspace), Action::Reset)],
        help: Words::do_unpin,
        footer: 3,
    },
    Binding {
        context: Context::Compare,
        keys: &[(plain(KeyCode::Tab), Service(Next)), (plain(KeyCode::BackTab), Service(Previous))],
        help: Words::do_service,
        footer: 4,
    },
    Binding {
        context: Context::WhatIf,
        keys: &[
            (plain(KeyCode::Right), Change(Next)),
            (letter(' '), Change(Next)),
            (plain(KeyCode::Left), Change(Previous)),
        ],
        help: Words::do_change,
        footer: 1,
    },
    Binding {
        context: Context::WhatIf,
        keys: &[(plain(KeyCode::Enter), Action::Enter), (ctrl('j'), Action::Enter)],
        help: Words::do_take_over,
        footer: 2,
    },
    Binding {
        context: Context::WhatIf,
        keys: &[(plain(KeyCode::Delete), Action::Reset), (plain(KeyCode::Backspace), Action::Reset)],
        help: Words::do_reset,
        footer: 3,
    },
    Binding {
        context: Context::WhatIf,
        keys: &[(ctrl('u'), Action::ResetAll), (ctrl('w'), Action::ResetAll)],
        help: Words::do_reset_all,
        footer: 4,
    },
    Binding {
        context: Context::WhatIf,
        keys: &[(plain(KeyCode::PageDown), Move(Step::PageDown)), (plain(KeyCode::PageUp), Move(Step::PageUp))],
        help: Words::do_scroll_moves,
        footer: 5,
    },
    Binding {
        context: Context::Facts,
        keys: &[(plain(KeyCode::Delete), Action::Reset), (plain(KeyCode::Backspace), Action::Reset)],
        help: Words::do_reset,
        footer: 2,
    },
    Binding {
        context: Context::Anywhere,
        keys: &[
            (plain(KeyCode::F(5)), Answer(0)),
            (plain(KeyCode::F(6)), Answer(1)),
            (plain(KeyCode::F(7)), Answer(2)),
            (plain(KeyCode::F(8)), Answer(3)),
            (plain(KeyCode::F(9)), Answer(4)),
        ],
        help: Words::do_answer,
        footer: 0,
    },
    Binding {
        context: Context::Anywhere,
        keys: &[(plain(KeyCode::F(1)), Action::Help), (letter('?'), Action::Help)],
        help: Words::do_help,
        footer: 5,
    },
    Binding {
        context: Context::Anywhere,
        keys: &[(plain(KeyCode::F(2)), Profile(Next))],
        help: Words::do_profile,
        footer: 6,
    },
    Binding {
        context: Context::Anywhere,
        keys: &[
            (Key { code: KeyCode::F(2), modifiers: KeyModifiers::SHIFT }, Profile(Previous)),
            (plain(KeyCode::F(14)), Profile(Previous)),
        ],
        help: Words::do_profile_back,
        footer: 0,
    },
    Binding {
        context: Context::Anywhere,
        keys: &[(plain(KeyCode::F(3)), Action::Language)],
        help: Words::do_language,
        footer: 0,
    },
    Binding {
        context: Context::Anywhere,
        keys: &[(plain(KeyCode::F(4)), Action::Facts)],
        help: Words::do_facts,
        footer: 7,
    },
    Binding {
        context: Context::Anywhere,
        keys: &[(plain(KeyCode::F(12)), Action::Matrix)],
        help: Words::do_matrix,
        footer: 0,
    },
    Binding {
        context: Context::Anywhere,
        keys: &[(plain(KeyCode::F(11)), Action::Map)],
        help: Words::do_map,
        footer: 0,
    },
    Binding {
        context: Context::Anywhere,
        keys: &[(ctrl('t'), Action::Pin), (plain(KeyCode::Insert), Action::Pin)],
        help: Words::do_pin,
        footer: 0,
    },
    Binding { context: Context::Anywhere, keys: &[(ctrl('k'), Action::Compare)], help: Words::do_compare, footer: 0 },
    Binding { context: Context::Anywhere, keys: &[(ctrl('x'), Action::WhatIf)], help: Words::do_what_if, footer: 0 },
    Binding { context: Context::Verdict, keys: &[(letter('v'), Action::WhatIf)], help: Words::do_what_if, footer: 0 },
    Binding { context: Context::Verdict, keys: &[(letter('t'), Action::Pin)], help: Words::do_pin, footer: 0 },
    Binding { context: Context::Verdict, keys: &[(letter('c'), Action::Compare)], help: Words::do_compare, footer: 0 },
    Binding { context: Context::Anywhere, keys: &[(ctrl('r'), Action::Which)], help: Words::do_which, footer: 0 },
    Binding { context: Context::Verdict, keys: &[(letter('r'), Action::Which)], help: Words::do_which, footer: 0 },
    Binding { context: Context::Verdict, keys: &[(letter('w'), Action::Map)], help: Words::do_map, footer: 0 },
    Binding { context: Context::Verdict, keys: &[(letter('m'), Action::Matrix)], help: Words::do_matrix, footer: 0 },
    Binding { context: Context::Anywhere, keys: &[(ctrl('y'), Action::Copy)], help: Words::do_copy, footer: 0 },
    Binding { context: Context::Verdict, keys: &[(letter('y'), Action::Copy)], help: Words::do_copy, footer: 0 },
    Binding { context: Context::Anywhere, keys: &[(ctrl('o'), Action::Print)], help: Words::do_print, footer: 0 },
    Binding { context: Context::Verdict, keys: &[(letter('o'), Action::Print)], help: Words::do_print, footer: 0 },
    Binding {
        context: Context::Anywhere,
        keys: &[
            (Key { code: KeyCode::F(3), modifiers: KeyModifiers::SHIFT }, Action::Mouse),
            (plain(KeyCode::F(15)), Action::Mouse),
        ],
        help: Words::do_mouse,
        footer: 0,
    },
    Binding {
        context: Context::Anywhere,
        keys: &[
            (Key { code: KeyCode::F(1), modifiers: KeyModifiers::SHIFT }, Action::Theme),
            (plain(KeyCode::F(13)), Action::Theme),
        ],
        help: Words::do_theme,
        footer: 0,
    },
    Binding { context: Context::Anywhere, keys: &[(ctrl('l'), Action::Redraw)], help: Words::do_redraw, footer: 0 },
    Binding { context: Context::Anywhere, keys: &[(ctrl('z'), Action::Suspend)], help: Words::do_suspend, footer: 0 },
    Binding {
        context: Context::Anywhere,
        keys: &[(ctrl('c'), Action::Quit), (plain(KeyCode::F(10)), Action::Quit)],
        help: Words::do_quit,
        footer: 8,
    },
    Binding { context: Context::Verdict, keys: &[(letter('q'), Action::Quit)], help: Words::do_quit, footer: 0 },
];

/// The key that always quits: nobody can lock themselves in.
pub(super) const ALWAYS_QUITS: Key = ctrl('c');

/// A row with the keys that hold.
#[derive(Debug, Clone)]
pub struct Row {
    /// The row of the table that it comes from.
    pub binding: Binding,
    /// Its keys, the one to show first.
    pub keys: Cow<'static, [(Key, Action)]>,
}

/// The keys that hold: those of the table, or what the configuration has made of them.
#[derive(Debug, Clone)]
pub struct Keymap {
    pub(super) rows: Vec<Row>,
    /// Names of the keys that answer the open question, in order.
    pub answers: Vec<String>,
}

impl Default for Keymap {
    fn default() -> Self {
        Self::of(BINDINGS.iter().map(|binding| Row { binding: *binding, keys: Cow::Borrowed(binding.keys) }).collect())
    }
}

impl Keymap {
    pub(super) fn of(rows: Vec<Row>) -> Self {
        let mut keymap = Self { rows, answers: Vec::new() };
        let name = |number| keymap.name_of(Answer(number)).unwrap_or_default();
        keymap.answers = (0..MOST_ANSWERS).map(name).collect();
        keymap
    }

    /// All rows.
    #[must_use]
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The name of the key to show for an action.
    #[must_use]
    pub fn name_of(&self, action: Action) -> Option<String> {
        self.rows.iter().flat_map(|row| row.keys.iter()).find(|(_, found)| *found == action).map(|(key, _)| key.name())
    }

    /// What a key does where these contexts hold; the first context that knows the key counts.
    #[must_use]
    pub fn action(&self, event: KeyEvent, contexts: &[Context]) -> Option<Action> {
        let rows = || self.rows.iter().map(|row| (row.binding.context, row.keys.as_ref()));
        find(rows, event, contexts)
    }
}

/// A question has no more answers that keys could give.
const MOST_ANSWERS: u8 = 5;

/// What a key does by itself where these contexts hold.
#[must_use]
pub fn action(event: KeyEvent, contexts: &[Context]) -> Option<Action> {
    find(|| BINDINGS.iter().map(|row| (row.context, row.keys)), event, contexts)
}

fn find<'r, R>(rows: impl Fn() -> R, event: KeyEvent, contexts: &[Context]) -> Option<Action>
where
    R: Iterator<Item = (Context, &'r [(Key, Action)])>,
{
    let is_search = contexts.contains(&Context::Search);
    let key = Key { code: if is_search { event.code } else { ascii_twin(event.code) }, modifiers: meaning(event) };
    let bound = |key: Key| {
        contexts.iter().find_map(|context| {
            let here = rows().filter(|(place, _)| place == context);
            here.flat_map(|(_, keys)| keys).find(|(found, _)| *found == key).map(|(_, action)| *action)
        })
    };
    bound(key).or_else(|| match key.code {
        KeyCode::Char(c) if is_search && key.modifiers.is_empty() => Some(Action::Type(c)),
        // Alt with Esc is Esc: a terminal may join two presses.
        KeyCode::Esc => bound(plain(KeyCode::Esc)),
        _ => None,
    })
}

/// The modifiers that matter: Shift is part of a character and of the back tab already.
fn meaning(event: KeyEvent) -> KeyModifiers {
    match event.code {
        KeyCode::Char(_) | KeyCode::BackTab => event.modifiers - KeyModifiers::SHIFT,
        _ => event.modifiers,
    }
}

/// The ASCII character that a full-width one stands for: input methods send those while they are on.
fn ascii_twin(code: KeyCode) -> KeyCode {
    let KeyCode::Char(c) = code else { return code };
    KeyCode::Char(match half_width(c) {
        '\u{3001}' => '/',
        '\u{3002}' => '.',
        '\u{300a}' => '<',
        '\u{300b}' => '>',
        '\u{3010}' => '[',
        '\u{3011}' => ']',
        c => c,
    })
}

impl Key {
    /// Its name, in ASCII.
    #[must_use]
    pub fn name(self) -> String {
        let name = match self.code {
            KeyCode::Char(' ') => "Space".to_owned(),
            KeyCode::Char(c) if self.modifiers.contains(KeyModifiers::CONTROL) => c.to_ascii_uppercase().to_string(),
            KeyCode::Char(c) => c.to_string(),
            KeyCode::F(number) => format!("F{number}"),
            KeyCode::PageUp => "PgUp".to_owned(),
            KeyCode::PageDown => "PgDn".to_owned(),
            KeyCode::BackTab => "Shift-Tab".to_owned(),
            KeyCode::Delete => "Del".to_owned(),
            KeyCode::Insert => "Ins".to_owned(),
            code => format!("{code:?}"),
        };
        let prefix = [(KeyModifiers::CONTROL, "Ctrl-"), (KeyModifiers::ALT, "Alt-"), (KeyModifiers::SHIFT, "Shift-")];
        let prefixes = prefix.iter().filter(|(modifier, _)| self.modifiers.contains(*modifier)).map(|(_, name)| *name);
        prefixes.chain([name.as_str()]).collect()
    }
}

impl Binding {
    /// The names of its keys: all of them, or the first and the last of a longer run.
    #[must_use]
    pub fn key_names(&self) -> String {
        Row { binding: *self, keys: Cow::Borrowed(self.keys) }.key_names()
    }
}

impl Row {
    /// The names of its keys: all of them, or the first and the last of a longer run that is as the table has it.
    #[must_use]
    pub fn key_names(&self) -> String {
        match self.keys.as_ref() {
            [(first, _), .., (last, _)] if self.is_run() => format!("{}..{}", first.name(), last.name()),
            keys => keys.iter().map(|(key, _)| key.name()).collect::<Vec<_>>().join(" "),
        }
    }

    /// The name of the key to show where there is little room.
    #[must_use]
    pub fn short_name(&self) -> String {
        match self.keys.as_ref() {
            [(first, _), .., (last, _)] if self.is_run() => format!("{}-{}", first.name(), last.name()),
            [(first, _), ..] => first.name(),
            [] => String::new(),
        }
    }

    fn is_run(&self) -> bool {
        matches!(self.keys, Cow::Borrowed(_)) && self.keys.len() > 4
    }
}
