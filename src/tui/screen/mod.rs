//! The screen: what is chosen and shown.

#[allow(missing_docs, reason = "the table of keys says in words what most actions do")]
pub mod action;
mod compare;
mod countries;
mod facts;
pub mod key;
pub mod keymap;
mod layout;
mod look;
mod map;
mod matrix;
mod mouse;
mod perform;
pub mod rebind;
mod verdict;
mod view;
mod what_if;
mod which;

use std::path::PathBuf;

use ratatui::Frame;

use self::action::Action;
use self::compare::ComparePanel;
use self::countries::CountryList;
use self::facts::FactPanel;
use self::keymap::{Context, Keymap};
use self::map::MapPanel;
use self::matrix::MatrixPanel;
use self::mouse::Targets;
use self::verdict::VerdictPane;
use self::what_if::WhatIfPanel;
use self::which::WhichPanel;
use crate::config::View;
use crate::dataset::{Dataset, Language};
use crate::query::Query;
use crate::session::{Memory, Session};
use crate::term::{App, Event, Flow};

pub use layout::{LEAST_HEIGHT, LEAST_WIDTH, NARROW_BELOW, Pane, STACKED_BELOW};
pub use look::Look;

/// Places that are looked at without a look at the keys: those of the world are, within a frame.
const SLICE: usize = 256;

/// How the screen starts.
#[derive(Debug, Clone)]
pub struct Options {
    /// Language, profile and pins.
    pub memory: Memory,
    /// Colours and lines.
    pub look: Look,
    /// The day, as year, month, day.
    pub today: (u16, u8, u8),
    /// Whether strangers use it, who have no shell to go back to.
    pub kiosk: bool,
    /// What stands in the search field.
    pub search: String,
    /// A hint to show until the first key; empty for none.
    pub hint: String,
    /// Said in the bottom row until the first key; empty for nothing.
    pub notice: String,
    /// What is open.
    pub view: View,
    /// What keys do.
    pub keys: Keymap,
    /// The folder that is laid over the data, as commands name it.
    pub data: Option<PathBuf>,
    /// Whether the mouse is on from the start.
    pub mouse: bool,
}

impl Options {
    /// For somebody who was never here and types nothing yet: no colours, line characters.
    #[must_use]
    pub fn new(dataset: &Dataset, language: Language, today: (u16, u8, u8)) -> Self {
        Self {
            memory: Memory::fresh(dataset, language),
            look: Look::PLAIN,
            today,
            kiosk: false,
            search: String::new(),
            hint: String::new(),
            notice: String::new(),
            view: View::default(),
            keys: Keymap::default(),
            data: None,
            mouse: false,
        }
    }
}

/// What covers the answer.
enum Panel {
    /// The table of keys, and the first row that is shown.
    Help(usize),
    /// The facts.
    Facts(FactPanel),
    /// Card kinds and asks.
    Matrix(MatrixPanel),
    /// The world.
    Map(MapPanel),
    /// Which card, which place.
    Which(WhichPanel),
    /// Pinned answers side by side.
    Compare(ComparePanel),
    /// What would move.
    WhatIf(Box<WhatIfPanel>),
}

/// The screen.
pub struct Screen {
    dataset: &'static Dataset,
    look: Look,
    kiosk: bool,
    session: Session,
    hint: String,
    /// Said until the next key; empty for nothing.
    notice: String,
    keys: Keymap,
    /// Whether the answer is to be printed once the screen is left.
    is_printed: bool,
    /// What the mouse can point at.
    targets: Targets,
    countries: CountryList,
    focus: Pane,
    verdict: VerdictPane,
    panel: Option<Panel>,
    /// What the panel of facts covers in turn; comes back when that is closed.
    covered: Option<Panel>,
    /// Rows of the body at the last drawing: the size of a page.
    page: usize,
}

impl Screen {
    /// The screen with its start options.
    #[must_use]
    pub fn new(dataset: &'static Dataset, options: Options) -> Self {
        let mut countries = CountryList::new(&dataset.tables);
        countries.edit(|field| field.add(&options.search));
        let mut screen = Self {
            dataset,
            look: options.look,
            kiosk: options.kiosk,
            session: Session::new(dataset, options.memory, options.today, options.data),
            hint: options.hint,
            notice: options.notice,
            keys: options.keys,
            is_printed: false,
            targets: Targets::new(options.mouse),
            countries,
            focus: Pane::Countries,
            verdict: VerdictPane::new(),
            panel: None,
            covered: None,
            page: 1,
        };
        match options.view {
            View::Answer => {}
            View::Matrix => screen.toggle(Action::Matrix),
            View::Map => screen.toggle(Action::Map),
        }
        screen
    }

    /// What is to be remembered when the screen is left.
    #[must_use]
    pub fn memory(&self) -> Memory {
        self.session.memory()
    }

    /// What is asked now; none where nothing is found.
    #[must_use]
    pub fn query(&self) -> Option<&Query> {
        self.session.report().map(|report| &report.query)
    }

    /// The query whose answer is to be printed once the screen is left, if the user wants that.
    #[must_use]
    pub fn printed(&self) -> Option<&Query> {
        self.query().filter(|_| self.is_printed)
    }

    /// Brings hits and answer up to date with what was typed and chosen.
    fn refresh(&mut self) {
        self.countries.refresh();
        let Some(country) = self.countries.chosen() else {
            self.session.clear();
            return;
        };
        if self.session.choose_place(country) {
            self.verdict.scroll = 0;
        }
        if self.session.refresh() {
            self.verdict.invalidate();
        }
    }

    /// Where keys work now, the nearest first.
    #[must_use]
    pub fn contexts(&self) -> &'static [Context] {
        match (&self.panel, self.focus) {
            (Some(Panel::Matrix(_)), _) => &[Context::Matrix, Context::Verdict, Context::Lists, Context::Anywhere],
            (Some(Panel::Map(_)), _) => &[Context::Map, Context::Verdict, Context::Lists, Context::Anywhere],
            (Some(Panel::Which(_)), _) => &[Context::Which, Context::Verdict, Context::Lists, Context::Anywhere],
            (Some(Panel::Compare(_)), _) => &[Context::Compare, Context::Verdict, Context::Lists, Context::Anywhere],
            (Some(Panel::WhatIf(_)), _) => &[Context::WhatIf, Context::Verdict, Context::Lists, Context::Anywhere],
            (Some(Panel::Facts(_)), _) => &[Context::Facts, Context::Verdict, Context::Lists, Context::Anywhere],
            (None, Pane::Countries) => &[Context::Search, Context::Lists, Context::Anywhere],
            _ => &[Context::Verdict, Context::Lists, Context::Anywhere],
        }
    }
}

impl App for Screen {
    fn draw(&mut self, frame: &mut Frame) {
        self.refresh();
        view::draw(self, frame);
    }

    fn handle(&mut self, event: Event) -> Flow {
        if !matches!(event, Event::Resize(..)) {
            self.notice.clear();
        }
        match event {
            Event::Key(key) => {
                let action = self.keys.action(key, self.contexts());
                if action.is_some() {
                    self.hint.clear();
                    self.notice.clear();
                }
                action.map_or(Flow::Continue, |action| self.perform(action))
            }
            Event::Paste(text) => {
                self.notice.clear();
                if self.focus == Pane::Countries && self.panel.is_none() {
                    self.countries.edit(|field| field.add(&text));
                }
                Flow::Continue
            }
            Event::Mouse(mouse) => {
                self.point(mouse);
                Flow::Continue
            }
            Event::Resize(..) => Flow::Continue,
        }
    }

    fn wants_mouse(&self) -> bool {
        self.targets.is_on()
    }

    fn has_work(&self) -> bool {
        match &self.panel {
            Some(Panel::Map(panel)) => panel.is_counting(),
            Some(Panel::Which(panel)) => panel.is_counting(),
            _ => false,
        }
    }

    fn work(&mut self) -> bool {
        self.refresh();
        match &mut self.panel {
            Some(Panel::Map(panel)) => panel.proceed(self.dataset, &self.session.query),
            Some(Panel::Which(panel)) => panel.proceed(self.dataset, &self.session.query),
            _ => {}
        }
        self.has_work()
    }
}
