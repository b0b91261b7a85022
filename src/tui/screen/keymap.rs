//! The one table of keys: dispatch, footer, help and the README are made from it.

use std::borrow::Cow;
use std::cell::OnceCell;

use crossterm::event::{KeyCode, KeyEvent};

use super::action::{Action, Compass, Direction, Step};
use super::key::Key;
use crate::dataset::Unit;
use crate::doc::Part;
use crate::words::Words;

/// Where a key works; [`name`](Self::name) says it in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Context {
    /// In the list of countries, where letters are typed.
    Search,
    Lists,
    /// In the cards and the answer, where digits are free; a letter begins a search.
    Verdict,
    Facts,
    Matrix,
    Map,
    Which,
    Compare,
    WhatIf,
    /// In the cards that somebody holds.
    Mine,
    /// Where a card or a label is typed.
    Typing,
    /// On the first page.
    Door,
    /// In the list of everything that can be done.
    Menu,
    Anywhere,
}

use Context::{Anywhere, Compare, Door, Facts, Lists, Map, Matrix, Menu, Mine, Search, Typing, Verdict, WhatIf, Which};

impl Context {
    /// All contexts, in the order in which the help lists them.
    pub const ALL: [Self; 14] =
        [Search, Door, Lists, Verdict, Facts, Matrix, Map, Which, Compare, WhatIf, Mine, Typing, Menu, Anywhere];

    /// Whether it is a panel, whose keys are meant to hide others.
    #[must_use]
    pub fn is_panel(self) -> bool {
        !matches!(self, Search | Lists | Verdict | Anywhere)
    }

    /// Whether somebody may be in both at once, with neither of them meant to hide the other.
    #[must_use]
    pub fn meets(self, other: Self) -> bool {
        let is_apart = matches!((self, other), (Search, Verdict) | (Verdict, Search));
        self == other || !(self.is_panel() || other.is_panel() || is_apart)
    }

    /// Where that is, in words.
    #[must_use]
    pub fn name(self, words: Words<'_>) -> &'static str {
        match self {
            Search => words.in_search(),
            Lists => words.in_lists(),
            Verdict => words.in_verdict(),
            Facts => words.in_facts(),
            Matrix => words.in_matrix(),
            Map => words.in_map(),
            Which => words.in_which(),
            Compare => words.in_compare(),
            WhatIf => words.in_what_if(),
            Mine => words.in_mine(),
            Typing => words.in_typing(),
            Door => words.in_door(),
            Menu => words.in_menu(),
            Anywhere => words.in_anywhere(),
        }
    }
}

/// A row of the table.
#[derive(Debug, Clone, Copy)]
pub struct Binding {
    /// Where it works.
    pub context: Context,
    /// The names of the keys, the one to show first; `F5..F9` stands for all between them, too.
    pub keys: &'static str,
    does: Does,
    /// What it does, in words.
    pub help: fn(Words<'static>) -> &'static str,
    /// Whether the footer shows it, as far as there is room.
    pub in_footer: bool,
}

/// What the keys of a row do.
#[derive(Debug, Clone, Copy)]
enum Does {
    /// All the same.
    One(Action),
    /// The last one goes back, the others go on.
    Turn(fn(Direction) -> Action),
    /// Each its own. Those may be a run.
    Each(&'static [Action]),
}

const fn bind(context: Context, keys: &'static str, action: Action, help: Help) -> Binding {
    Binding { context, keys, does: Does::One(action), help, in_footer: false }
}

const fn turn(context: Context, keys: &'static str, action: fn(Direction) -> Action, help: Help) -> Binding {
    Binding { context, keys, does: Does::Turn(action), help, in_footer: false }
}

const fn each(context: Context, keys: &'static str, actions: &'static [Action], help: Help) -> Binding {
    Binding { context, keys, does: Does::Each(actions), help, in_footer: false }
}

type Help = fn(Words<'static>) -> &'static str;

use Direction::{Next, Previous};

/// Every key of the screen. What stands in the footer stands there in this order, what is nearer first.
pub const BINDINGS: &[Binding] = &[
    each(Search, "", &[], Words::do_type).in_footer(),
    each(Door, "1..9", &REASONS, Words::do_reason).in_footer(),
    bind(Door, "0", Action::Reason(9), Words::do_last_reason),
    bind(Search, "Backspace Ctrl-H", Action::Erase, Words::do_erase),
    bind(Search, "Ctrl-U Ctrl-W", Action::Clear, Words::do_clear),
    bind(Lists, "Up Ctrl-P", Action::Move(Step::Up), Words::do_up),
    bind(Lists, "Down Ctrl-N", Action::Move(Step::Down), Words::do_down),
    bind(Lists, "PgUp Ctrl-B", Action::Move(Step::PageUp), Words::do_page_up),
    bind(Lists, "PgDn Ctrl-F", Action::Move(Step::PageDown), Words::do_page_down),
    bind(Lists, "Home Ctrl-A", Action::Move(Step::First), Words::do_first),
    bind(Lists, "End Ctrl-E", Action::Move(Step::Last), Words::do_last),
    bind(Lists, "Enter Ctrl-J", Action::Enter, Words::do_enter).in_footer(),
    bind(Lists, "Esc Ctrl-G", Action::Back, Words::do_back).in_footer(),
    bind(Lists, "Del", Action::TakeBack, Words::do_take_back).in_footer(),
    bind(Verdict, "Backspace Ctrl-H", Action::Back, Words::do_back),
    bind(Lists, "Tab Right", Action::Pane(Next), Words::do_next_pane),
    bind(Lists, "Shift-Tab Left", Action::Pane(Previous), Words::do_previous_pane),
    each(Verdict, "1..4", &PARTS, Words::do_part).in_footer(),
    each(Verdict, "5..9", &ANSWERS, Words::do_answer).in_footer(),
    each(Anywhere, "Alt-1..Alt-4", &PARTS, Words::do_part),
    bind(Verdict, "]", Action::Part(Next), Words::do_next_part),
    bind(Verdict, "[", Action::Part(Previous), Words::do_previous_part),
    bind(Menu, "Enter Ctrl-J", Action::Enter, Words::do_run).in_footer(),
    bind(Menu, "g", Action::ShowPart(Part::Guides), Words::do_guides),
    each(Verdict, "- + =", &[USED_DAY_EARLIER, USED_DAY_LATER, USED_DAY_LATER], Words::do_last_used_day),
    each(Verdict, "< >", &[USED_MONTH_EARLIER, USED_MONTH_LATER], Words::do_last_used_month),
    bind(Verdict, "/", Action::Search, Words::do_search),
    bind(Verdict, "Ctrl-U Ctrl-W", Action::Anew, Words::do_anew),
    turn(Facts, "Right Enter Ctrl-J Space Left", Action::Change, Words::do_change).in_footer(),
    turn(Matrix, "Right Left", Action::Ask, Words::do_ask).in_footer(),
    turn(Matrix, "Tab Shift-Tab", Action::Service, Words::do_service).in_footer(),
    each(Map, "Up Right Down Left", &COMPASS, Words::do_go),
    turn(Map, "Tab Shift-Tab", Action::Service, Words::do_service).in_footer(),
    turn(Map, "PgDn PgUp", Action::Ask, Words::do_ask).in_footer(),
    turn(Map, "+ = -", Action::Card, Words::do_card).in_footer(),
    bind(Which, "Tab Shift-Tab", Action::Among, Words::do_among).in_footer(),
    turn(Which, "PgDn PgUp", Action::Ask, Words::do_ask).in_footer(),
    each(Which, "1..9", &ROWS, Words::do_row),
    turn(Which, "+ = -", Action::Card, Words::do_card).in_footer(),
    turn(Which, "Right Left", Action::Detail, Words::do_detail).in_footer(),
    turn(Compare, "Right Left", Action::Compared, Words::do_compared).in_footer(),
    bind(Compare, "Enter Ctrl-J", Action::Enter, Words::do_open).in_footer(),
    bind(Compare, "Del Backspace Ctrl-H", Action::Reset, Words::do_unpin).in_footer(),
    turn(Compare, "Tab Shift-Tab", Action::Service, Words::do_service).in_footer(),
    turn(WhatIf, "Right Space Left", Action::Change, Words::do_change).in_footer(),
    bind(WhatIf, "Enter Ctrl-J", Action::Enter, Words::do_take_over).in_footer(),
    bind(WhatIf, "Del Backspace Ctrl-H", Action::Reset, Words::do_reset).in_footer(),
    bind(WhatIf, "Ctrl-U Ctrl-W", Action::ResetAll, Words::do_reset_all).in_footer(),
    each(WhatIf, "PgDn PgUp", &PAGES, Words::do_scroll_moves).in_footer(),
    bind(Facts, "Del Backspace Ctrl-H", Action::Reset, Words::do_reset).in_footer(),
    bind(Mine, "u Space", Action::UsedToday, Words::do_used_today).in_footer(),
    bind(Mine, "Enter Ctrl-J", Action::Enter, Words::do_open).in_footer(),
    bind(Mine, "a &", Action::AddCard, Words::do_add_card).in_footer(),
    bind(Mine, "c @", Action::Calendar, Words::do_calendar).in_footer(),
    bind(Mine, "t %", Action::Term, Words::do_term).in_footer(),
    bind(Mine, "l #", Action::Label, Words::do_label).in_footer(),
    bind(Mine, "Del Backspace Ctrl-H", Action::Reset, Words::do_remove_card).in_footer(),
    bind(Mine, "z !", Action::TakeBack, Words::do_undo).in_footer(),
    bind(Mine, "p *", Action::KeepPins, Words::do_keep_pins),
    each(Mine, "PgDn PgUp", &PAGES, Words::do_detail),
    each(Typing, "", &[], Words::do_type_here).in_footer(),
    bind(Typing, "Enter Ctrl-J", Action::Enter, Words::do_keep_typed).in_footer(),
    bind(Typing, "Esc Ctrl-G", Action::Back, Words::do_leave_typed).in_footer(),
    bind(Typing, "Backspace Ctrl-H", Action::Erase, Words::do_erase),
    bind(Typing, "Ctrl-U Ctrl-W", Action::Clear, Words::do_clear),
    each(Anywhere, "F5..F9", &ANSWERS, Words::do_answer),
    bind(Anywhere, "? F1", Action::Help, Words::do_help).in_footer(),
    bind(Anywhere, "F2", Action::Profile(Next), Words::do_profile).in_footer(),
    bind(Anywhere, "Shift-F2 F14", Action::Profile(Previous), Words::do_profile_back),
    bind(Anywhere, "F3", Action::Language, Words::do_language),
    bind(Anywhere, "Ctrl-S", Action::Keep, Words::do_keep),
    bind(Anywhere, "F4", Action::Facts, Words::do_facts).in_footer(),
    bind(Anywhere, "F12", Action::Matrix, Words::do_matrix),
    bind(Anywhere, "F11", Action::Map, Words::do_map),
    bind(Anywhere, "Ctrl-T Ins", Action::Pin, Words::do_pin),
    bind(Anywhere, "Ctrl-K", Action::Compare, Words::do_compare),
    bind(Anywhere, "Ctrl-X", Action::WhatIf, Words::do_what_if),
    bind(Menu, "v", Action::WhatIf, Words::do_what_if),
    bind(Menu, "t", Action::Pin, Words::do_pin),
    bind(Menu, "c", Action::Compare, Words::do_compare),
    bind(Anywhere, "Ctrl-D", Action::Mine, Words::do_mine),
    bind(Menu, "d", Action::Mine, Words::do_mine),
    bind(Menu, "s Shift-F4 F16", Action::KeepCard, Words::do_keep_card),
    bind(Anywhere, "Ctrl-R", Action::Which, Words::do_which),
    bind(Menu, "r", Action::Which, Words::do_which),
    bind(Menu, "w", Action::Map, Words::do_map),
    bind(Menu, "m", Action::Matrix, Words::do_matrix),
    bind(Anywhere, "Ctrl-Y", Action::Copy, Words::do_copy),
    bind(Menu, "y", Action::Copy, Words::do_copy),
    bind(Anywhere, "Ctrl-O", Action::Print, Words::do_print),
    bind(Menu, "o", Action::Print, Words::do_print),
    bind(Anywhere, "Shift-F3 F15", Action::Mouse, Words::do_mouse),
    bind(Anywhere, "Shift-F1 F13", Action::Theme, Words::do_theme),
    bind(Anywhere, "Ctrl-L", Action::Redraw, Words::do_redraw),
    bind(Anywhere, "Ctrl-Z", Action::Suspend, Words::do_suspend),
    bind(Anywhere, "Ctrl-C F10", Action::Quit, Words::do_quit).in_footer(),
    bind(Menu, "p", Action::Profile(Next), Words::do_profile),
    bind(Menu, "l", Action::Language, Words::do_language),
    bind(Menu, "f", Action::Facts, Words::do_facts),
    bind(Menu, "u", Action::Mouse, Words::do_mouse),
    bind(Menu, "h", Action::Theme, Words::do_theme),
    bind(Menu, "b", Action::TakeBack, Words::do_take_back),
    bind(Menu, "n", Action::Anew, Words::do_anew),
    bind(Menu, "k", Action::Keep, Words::do_keep),
    bind(Menu, "q", Action::Quit, Words::do_quit),
];

/// A key for each part that the screen shows, in the order of reading.
const PARTS: [Action; 4] = [
    Action::ShowPart(Part::Verdicts),
    Action::ShowPart(Part::Why),
    Action::ShowPart(Part::Guides),
    Action::ShowPart(Part::KeepAlive),
];

/// Why people come.
const REASONS: [Action; 9] = [
    Action::Reason(0),
    Action::Reason(1),
    Action::Reason(2),
    Action::Reason(3),
    Action::Reason(4),
    Action::Reason(5),
    Action::Reason(6),
    Action::Reason(7),
    Action::Reason(8),
];

/// Rows of a list that numbers them.
const ROWS: [Action; 9] = [
    Action::Row(0),
    Action::Row(1),
    Action::Row(2),
    Action::Row(3),
    Action::Row(4),
    Action::Row(5),
    Action::Row(6),
    Action::Row(7),
    Action::Row(8),
];

/// A question has no more answers that keys could give.
const ANSWERS: [Action; 5] =
    [Action::Answer(0), Action::Answer(1), Action::Answer(2), Action::Answer(3), Action::Answer(4)];

const COMPASS: [Action; 4] =
    [Action::Go(Compass::North), Action::Go(Compass::East), Action::Go(Compass::South), Action::Go(Compass::West)];

const PAGES: [Action; 2] = [Action::Move(Step::PageDown), Action::Move(Step::PageUp)];

const USED_DAY_EARLIER: Action = Action::LastUsed(Unit::Day, Previous);
const USED_DAY_LATER: Action = Action::LastUsed(Unit::Day, Next);
const USED_MONTH_EARLIER: Action = Action::LastUsed(Unit::Month, Previous);
const USED_MONTH_LATER: Action = Action::LastUsed(Unit::Month, Next);

impl Binding {
    const fn in_footer(self) -> Self {
        Self { in_footer: true, ..self }
    }

    /// The names of the first and the last key of a run.
    fn run(&self) -> Option<(&'static str, &'static str)> {
        if matches!(self.does, Does::Each(_)) { self.keys.split_once("..") } else { None }
    }

    /// Whether one of the keys does that.
    #[must_use]
    pub fn does(&self, action: Action) -> bool {
        match self.does {
            Does::One(found) => found == action,
            Does::Turn(turned) => [Next, Previous].into_iter().any(|direction| turned(direction) == action),
            Does::Each(actions) => actions.contains(&action),
        }
    }

    /// The keys, the one to show first, each with what it does.
    #[must_use]
    pub fn bound(&self) -> Vec<(Key, Action)> {
        let keys: Vec<Key> = match self.run() {
            Some((first, last)) => {
                Key::named(first).zip(Key::named(last)).map_or(Vec::new(), |(first, last)| Key::run(first, last))
            }
            None => self.keys.split(' ').filter_map(Key::named).collect(),
        };
        let last = keys.len().saturating_sub(1);
        let action = |position| match self.does {
            Does::One(action) => Some(action),
            Does::Turn(turned) => Some(turned(if position == last { Previous } else { Next })),
            Does::Each(actions) => actions.get(position).copied(),
        };
        keys.into_iter().enumerate().filter_map(|(position, key)| Some((key, action(position)?))).collect()
    }
}

/// A row with the keys that hold.
#[derive(Debug, Clone)]
pub struct Row {
    /// The row of the table that it comes from.
    pub binding: &'static Binding,
    /// Where it works.
    pub context: Context,
    /// Whether the footer shows it, as far as there is room.
    pub in_footer: bool,
    is_changed: bool,
    /// Read when somebody wants to know: for the first frame few are.
    keys: OnceCell<Box<[(Key, Action)]>>,
}

impl Row {
    /// The row as the table has it.
    fn new(binding: &'static Binding) -> Self {
        let Binding { context, in_footer, .. } = *binding;
        Self { binding, context, in_footer, is_changed: false, keys: OnceCell::new() }
    }

    /// A row that is not in the table.
    pub(super) fn further(binding: &'static Binding, context: Context) -> Self {
        Self { binding, context, in_footer: false, is_changed: true, keys: OnceCell::from(Box::default()) }
    }

    /// Its keys, the one to show first, each with what it does.
    #[must_use]
    pub fn keys(&self) -> &[(Key, Action)] {
        self.keys.get_or_init(|| self.binding.bound().into())
    }

    /// Gives it other keys, for actions that its binding has.
    pub(super) fn set_keys(&mut self, keys: Vec<(Key, Action)>) {
        self.is_changed = true;
        self.keys = OnceCell::from(keys.into_boxed_slice());
    }

    /// The names of its keys: as the table has them, or one by one.
    #[must_use]
    pub fn names(&self) -> Cow<'static, str> {
        if self.is_changed {
            let names: Vec<String> = self.keys().iter().map(|(key, _)| key.name()).collect();
            Cow::Owned(names.join(" "))
        } else {
            Cow::Borrowed(self.binding.keys)
        }
    }

    /// The name of its first key; empty where it has none.
    #[must_use]
    pub fn first_name(&self) -> Cow<'static, str> {
        match (self.is_changed, self.binding.run()) {
            (true, _) => Cow::Owned(self.keys().first().map(|(key, _)| key.name()).unwrap_or_default()),
            (false, Some((first, _))) => Cow::Borrowed(first),
            (false, None) => Cow::Borrowed(self.binding.keys.split(' ').next().unwrap_or_default()),
        }
    }

    /// What to show, where there is little room, of those of its keys whose action holds: the first one, or the ends of a run; a run
    /// with a gap is named key by key.
    #[must_use]
    pub fn short_name_of(&self, can: impl Fn(Action) -> bool) -> String {
        let is_run = self.binding.run().is_some() && !self.is_changed;
        let found = self.keys().iter().enumerate().filter(|(_, (_, action))| can(*action));
        let found: Vec<(usize, String)> = found.map(|(place, (key, _))| (place, key.name())).collect();
        match found.as_slice() {
            [(first, begin), .., (last, end)] if is_run && last - first + 1 == found.len() => format!("{begin}-{end}"),
            [_, ..] if is_run => found.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>().join(" "),
            [(_, name), ..] => name.clone(),
            [] => String::new(),
        }
    }

    /// Whether one of its keys has that name.
    #[must_use]
    pub fn is_on(&self, name: &str) -> bool {
        match self.binding.run() {
            Some(_) if !self.is_changed => self.keys().iter().any(|(key, _)| key.name() == name),
            _ => self.names().split(' ').any(|found| found == name),
        }
    }

    /// Whether it is about what somebody keeps of his own.
    #[must_use]
    pub fn is_own(&self) -> bool {
        matches!(self.context, Mine | Typing) || self.keys().iter().any(|(_, action)| action.is_own())
    }

    /// What it does, in words.
    #[must_use]
    pub fn help(&self, words: Words<'static>) -> &'static str {
        (self.binding.help)(words)
    }

    /// Whether one of its keys does that.
    #[must_use]
    pub fn does(&self, action: Action) -> bool {
        self.binding.does(action) && self.keys().iter().any(|(_, found)| *found == action)
    }
}

/// Whether a character begins or goes on with a search, in the panes, not in what covers them; or belongs to what is typed on the board of the cards.
fn types(contexts: &[Context]) -> bool {
    matches!(contexts.first(), Some(Search | Verdict | Door | Typing))
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
        Self::of(BINDINGS.iter().map(Row::new).collect())
    }
}

impl Keymap {
    pub(super) fn of(rows: Vec<Row>) -> Self {
        // All answers stand in one row of the table.
        let answering = rows.iter().filter(|row| row.binding.does(Action::Answer(0)));
        let keys: Vec<&(Key, Action)> = answering.flat_map(Row::keys).collect();
        let name = |answer| keys.iter().find(|(_, found)| found == answer).map_or(String::new(), |(key, _)| key.name());
        let answers = ANSWERS.iter().map(name).collect();
        Self { rows, answers }
    }

    /// All rows.
    #[must_use]
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// Whether the key to show of a row does something else where these contexts hold: a nearer one has it.
    #[must_use]
    pub fn is_hidden(&self, row: &Row, contexts: &[Context]) -> bool {
        let shown = row.first_name();
        let nearer = contexts.iter().take_while(|context| **context != row.context);
        let mut rows = nearer.flat_map(|context| self.rows.iter().filter(move |row| row.context == *context));
        !shown.is_empty() && rows.any(|row| row.is_on(&shown))
    }

    /// The name of the key to show for an action.
    #[must_use]
    pub fn name_of(&self, action: Action) -> Option<String> {
        let mut keys = self.rows.iter().filter(|row| row.binding.does(action)).flat_map(Row::keys);
        keys.find(|(_, found)| *found == action).map(|(key, _)| key.name())
    }

    /// What a key does where these contexts hold; the first context that knows the key counts.
    #[must_use]
    pub fn action(&self, event: KeyEvent, contexts: &[Context]) -> Option<Action> {
        let is_typing = contexts.contains(&Search) || contexts.contains(&Typing);
        let key = Key::pressed(event, is_typing);
        let bound = |key: Key| {
            contexts.iter().find_map(|context| {
                let mut here = self.rows.iter().filter(|row| row.context == *context).flat_map(Row::keys);
                here.find(|(found, _)| *found == key).map(|(_, action)| *action)
            })
        };
        bound(key).or_else(|| match key.code {
            // Alt with Esc is Esc: a terminal may join two presses.
            KeyCode::Esc => bound(Key::plain(KeyCode::Esc)),
            _ => key.typed().filter(|_| types(contexts)).map(Action::Type),
        })
    }
}
