//! The screen: what is chosen and shown, and what each action does to it.

pub mod action;
mod compare;
mod countries;
mod facts;
mod field;
pub mod keymap;
mod layout;
mod look;
mod map;
mod matrix;
mod mouse;
mod palette;
pub mod rebind;
mod share;
mod verdict;
mod view;
mod what_if;
mod which;

use std::path::PathBuf;

use ratatui::Frame;

use self::action::{Action, Compass, Direction, Step};
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
use crate::answer::{Among, Report, report};
use crate::config::{Depth, View};
use crate::dataset::{Dataset, Language, Unit};
use crate::doc::Part;
use crate::query::day::shifted;
use crate::query::{Query, Setting};
use crate::session::Memory;
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
    language: Language,
    hint: String,
    /// Said until the next key; empty for nothing.
    notice: String,
    keys: Keymap,
    data: Option<PathBuf>,
    /// Whether the answer is to be printed once the screen is left.
    is_printed: bool,
    /// What the mouse can point at.
    targets: Targets,
    countries: CountryList,
    query: Query,
    /// Answers that are kept to be compared.
    pins: Vec<Query>,
    report: Option<Report>,
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
        let query = Query {
            country: 0,
            card: 0,
            product: None,
            profile: options.memory.profile,
            settings: Vec::new(),
            today: options.today,
            last_used: None,
        };
        let mut countries = CountryList::new(&dataset.tables);
        countries.field.add(&options.search);
        countries.typed();
        let mut screen = Self {
            dataset,
            look: options.look,
            kiosk: options.kiosk,
            language: options.memory.language,
            pins: options.memory.pins,
            hint: options.hint,
            notice: options.notice,
            keys: options.keys,
            data: options.data,
            is_printed: false,
            targets: Targets::new(options.mouse),
            countries,
            query,
            report: None,
            focus: Pane::Countries,
            verdict: VerdictPane::new(),
            panel: None,
            covered: None,
            page: 1,
        };
        match options.view {
            View::Answer => {}
            View::Matrix => screen.toggle_matrix(),
            View::Map => screen.toggle_map(),
        }
        screen
    }

    /// What is to be remembered when the screen is left.
    #[must_use]
    pub fn memory(&self) -> Memory {
        Memory { language: self.language, profile: self.query.profile, pins: self.pins.clone() }
    }

    /// What is asked now; none where nothing is found.
    #[must_use]
    pub fn query(&self) -> Option<&Query> {
        self.report.as_ref().map(|report| &report.query)
    }

    /// Brings hits and answer up to date with what was typed and chosen.
    fn refresh(&mut self) {
        self.countries.refresh();
        let Some(country) = self.countries.chosen() else {
            self.report = None;
            return;
        };
        if country != self.query.country {
            self.query = self.query.about(&self.dataset.tables, country, self.query.card);
            self.verdict.scroll = 0;
        }
        if self.report.as_ref().is_none_or(|report| report.query != self.query) {
            self.report = Some(report(self.dataset, &self.query));
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

    /// Does what a key stands for.
    pub fn perform(&mut self, action: Action) -> Flow {
        match action {
            Action::Quit => return Flow::Quit,
            Action::Suspend if self.kiosk => {}
            Action::Suspend => return Flow::Suspend,
            Action::Redraw => return Flow::Repaint,
            Action::Copy => return self.copy(),
            Action::Print => return self.print(),
            Action::Help => self.toggle_help(),
            Action::Mouse => self.toggle_mouse(),
            Action::Facts => self.toggle_facts(),
            Action::Profile(direction) => self.turn_profile(direction),
            Action::Language => self.turn_language(),
            Action::Answer(number) => self.answer(number.into()),
            Action::Move(step) => self.step(step),
            Action::Pane(direction) => self.turn_pane(direction),
            Action::Enter => self.enter(),
            Action::Back => self.back(),
            Action::Part(direction) => self.verdict.turn(direction),
            Action::ShowPart(part) => self.show_part(part.into()),
            Action::Matrix => self.toggle_matrix(),
            Action::Map => self.toggle_map(),
            Action::Which => self.toggle_which(),
            Action::Among => self.turn_among(),
            Action::Detail(direction) => self.turn_detail(direction),
            Action::Pin => self.toggle_pin(),
            Action::Compare => self.toggle_compare(),
            Action::Compared(direction) => self.turn_compared(direction),
            Action::WhatIf => self.toggle_what_if(),
            Action::Go(compass) => self.go(compass),
            Action::Ask(direction) => self.turn_ask(direction),
            Action::Service(direction) => self.turn_service(direction),
            Action::Card(direction) => self.turn_card(direction),
            Action::LastUsed(unit, count) => self.shift_last_used(unit, count.into()),
            Action::Search => self.go_to(Pane::Countries),
            Action::Type(c) => self.edit(|field| field.add(c.encode_utf8(&mut [0; 4]))),
            Action::Erase => self.edit(field::SearchField::erase),
            Action::Clear => self.edit(field::SearchField::clear),
            Action::Change(direction) => self.change(direction),
            Action::Reset => self.reset(),
            Action::ResetAll => self.reset_whole_trial(),
            Action::Theme => self.turn_theme(),
        }
        Flow::Continue
    }

    fn toggle_help(&mut self) {
        self.panel = if matches!(self.panel, Some(Panel::Help(_))) { None } else { Some(Panel::Help(0)) };
    }

    fn toggle_facts(&mut self) {
        self.refresh();
        if matches!(self.panel, Some(Panel::Facts(_))) {
            return self.close_panel();
        }
        self.covered = self.panel.take().filter(|panel| !matches!(panel, Panel::Help(_)));
        self.panel = Some(Panel::Facts(FactPanel::new()));
    }

    fn close_panel(&mut self) {
        let was_facts = matches!(self.panel, Some(Panel::Facts(_)));
        self.panel = self.covered.take().filter(|_| was_facts);
    }

    fn toggle_matrix(&mut self) {
        self.refresh();
        let is_open = matches!(self.panel, Some(Panel::Matrix(_)));
        self.panel = if is_open { None } else { Some(Panel::Matrix(MatrixPanel::new(self.dataset, &self.query))) };
    }

    fn toggle_map(&mut self) {
        self.refresh();
        let is_open = matches!(self.panel, Some(Panel::Map(_)));
        self.panel = if is_open { None } else { Some(Panel::Map(MapPanel::new(self.dataset, &self.query))) };
    }

    fn toggle_which(&mut self) {
        self.refresh();
        let is_open = matches!(self.panel, Some(Panel::Which(_)));
        self.panel = if is_open { None } else { Some(Panel::Which(WhichPanel::new(self.dataset, &self.query))) };
    }

    fn turn_among(&mut self) {
        if let Some(Panel::Which(panel)) = &mut self.panel {
            panel.turn_question(self.dataset, &self.query);
        }
    }

    fn turn_detail(&mut self, direction: Direction) {
        if let Some(Panel::Which(panel)) = &mut self.panel {
            panel.detail.turn(direction);
        }
    }

    /// Where cards are chosen among, the next one in their order.
    fn turn_card(&mut self, direction: Direction) {
        match &mut self.panel {
            Some(Panel::Which(panel)) if panel.wanted().among == Among::Cards => panel.step(match direction {
                Direction::Next => Step::Down,
                Direction::Previous => Step::Up,
            }),
            _ => self.choose_card(direction.apply(self.query.card, self.dataset.tables.cards.len())),
        }
    }

    fn go(&mut self, compass: Compass) {
        if let Some(Panel::Map(panel)) = &mut self.panel {
            panel.go(compass);
        }
    }

    fn turn_ask(&mut self, direction: Direction) {
        match &mut self.panel {
            Some(Panel::Matrix(panel)) => panel.turn_ask(self.dataset, direction),
            Some(Panel::Map(panel)) => panel.turn_ask(self.dataset, direction),
            Some(Panel::Which(panel)) => panel.turn_ask(self.dataset, &self.query, direction),
            _ => {}
        }
    }

    fn turn_service(&mut self, direction: Direction) {
        match &mut self.panel {
            Some(Panel::Matrix(panel)) => panel.turn_service(self.dataset, direction),
            Some(Panel::Map(panel)) => panel.turn_service(self.dataset, direction),
            Some(Panel::Compare(panel)) => panel.turn_service(direction),
            _ => {}
        }
    }

    /// From the world to a region, from there to the answer for the chosen place.
    fn enter_map(&mut self) {
        let Some(Panel::Map(panel)) = &mut self.panel else { return };
        if panel.enter(self.dataset) {
            return;
        }
        let country = panel.country;
        self.choose_country(country);
        self.go_to(Pane::Verdict);
    }

    /// Chooses a place in the list, as if its code had been typed.
    fn choose_country(&mut self, country: usize) {
        let code = self.dataset.tables.countries.get(country).map_or("", |country| country.code);
        self.countries.field.clear();
        self.countries.field.add(code);
        self.countries.typed();
    }

    fn turn_compared(&mut self, direction: Direction) {
        if let Some(Panel::Compare(panel)) = &mut self.panel {
            panel.turn(direction);
        }
    }

    /// From the chosen card or place to its answer.
    fn enter_which(&mut self) {
        let Some(Panel::Which(panel)) = &self.panel else { return };
        match (panel.opened(), panel.wanted().among) {
            (Some(card), Among::Cards) => self.choose_card(card),
            (Some(country), Among::Places) => self.choose_country(country),
            (None, _) => return,
        }
        self.show(Part::Verdicts);
    }

    /// From a cell of the matrix to its proof.
    fn open_cell(&mut self, service: usize, card: usize, ask: usize) {
        self.choose_card(card);
        self.show(Part::Why);
        self.verdict.seek(service, ask);
    }

    fn turn_profile(&mut self, direction: Direction) {
        self.query.profile = direction.apply(self.query.profile, self.dataset.tables.profiles.len());
    }

    fn turn_language(&mut self) {
        self.language = self.language.other();
        self.verdict.invalidate();
    }

    /// The next theme, with its name in the bottom row: some of them can look alike.
    fn turn_theme(&mut self) {
        self.look.theme = self.look.theme.next();
        self.verdict.invalidate();
        let (words, name) = (self.words(), self.look.theme_name(self.words()));
        let is_colourless = self.look.depth == Depth::None;
        self.notice = if is_colourless { words.theme_without_colour(&name) } else { words.theme_is(&name) };
    }

    fn edit(&mut self, change: impl FnOnce(&mut field::SearchField)) {
        change(&mut self.countries.field);
        self.countries.typed();
    }

    fn go_to(&mut self, pane: Pane) {
        self.panel = None;
        if pane == Pane::Countries && self.focus != pane {
            self.countries.field.mark();
        }
        self.focus = pane;
    }

    fn turn_pane(&mut self, direction: Direction) {
        let position = Pane::ALL.iter().position(|pane| *pane == self.focus).unwrap_or(0);
        let next = Pane::ALL.get(direction.apply(position, Pane::ALL.len()));
        self.go_to(next.copied().unwrap_or(Pane::Countries));
    }

    fn enter(&mut self) {
        if let Some(Panel::Matrix(MatrixPanel { service, card, ask, .. })) = self.panel {
            return self.open_cell(service, card, ask);
        }
        match self.panel {
            Some(Panel::Map(_)) => return self.enter_map(),
            Some(Panel::Compare(_)) => return self.open_compared(),
            Some(Panel::WhatIf(_)) => return self.take_over_trial(),
            Some(Panel::Which(_)) => return self.enter_which(),
            _ => {}
        }
        match self.focus {
            _ if self.panel.is_some() => self.panel = None,
            Pane::Countries => self.focus = Pane::Cards,
            Pane::Cards => self.focus = Pane::Verdict,
            Pane::Verdict => self.verdict.turn(Direction::Next),
        }
    }

    fn back(&mut self) {
        if let Some(Panel::Map(panel)) = &mut self.panel
            && panel.leave()
        {
            return;
        }
        match self.focus {
            _ if self.panel.is_some() => self.close_panel(),
            Pane::Countries => self.edit(field::SearchField::clear),
            Pane::Cards => self.go_to(Pane::Countries),
            Pane::Verdict => self.focus = Pane::Cards,
        }
    }

    fn show_part(&mut self, part: usize) {
        self.verdict.show(part);
        self.go_to(Pane::Verdict);
    }

    fn show(&mut self, part: Part) {
        self.show_part(Part::ALL.iter().position(|found| *found == part).unwrap_or(0));
    }

    /// Nothing is lost where the calendar ends: the day stays.
    fn shift_last_used(&mut self, unit: Unit, count: i32) {
        if self.verdict.part() != Part::KeepAlive || self.panel.is_some() {
            return self.show(Part::KeepAlive);
        }
        let day = self.query.last_used.unwrap_or(self.query.today);
        self.query.last_used = shifted(day, unit, count).or(self.query.last_used);
    }

    fn step(&mut self, step: Step) {
        match (&mut self.panel, self.focus) {
            (Some(Panel::Help(first)), _) => {
                let rows = view::help_rows(&self.keys, self.kiosk) + 1;
                *first = step.apply(*first, rows.saturating_sub(self.page), self.page);
            }
            (Some(Panel::Facts(panel)), _) => panel.step(self.dataset, step, self.page),
            (Some(Panel::Matrix(panel)), _) => panel.step(self.dataset, step, self.page),
            (Some(Panel::Compare(panel)), _) => panel.step(step, self.page),
            (Some(Panel::WhatIf(panel)), _) => panel.step(step, self.page),
            (Some(Panel::Map(_)), _) => {}
            (Some(Panel::Which(panel)), _) => panel.step(step),
            (None, Pane::Countries) => self.countries.step(step, self.page),
            (None, Pane::Cards) => {
                self.choose_card(step.apply(self.query.card, self.dataset.tables.cards.len(), self.page));
            }
            (None, Pane::Verdict) => self.verdict.step(step),
        }
    }

    fn choose_card(&mut self, card: usize) {
        if card != self.query.card {
            self.query = self.query.about(&self.dataset.tables, self.query.country, card);
            self.verdict.scroll = 0;
        }
    }

    /// Gives the nth answer to the open question.
    fn answer(&mut self, number: usize) {
        self.refresh();
        let question = self.report.as_ref().and_then(|report| report.first_question(self.dataset));
        let outcome = question.and_then(|question| Some((question.fact.index(), question.outcomes.get(number)?.0)));
        if let Some((fact, value)) = outcome {
            self.query.set(Setting { service: None, fact, value });
        }
    }

    fn change(&mut self, direction: Direction) {
        if matches!(self.panel, Some(Panel::WhatIf(_))) {
            return self.change_trial(direction);
        }
        self.refresh();
        if let (Some(Panel::Facts(panel)), Some(report)) = (&self.panel, &self.report)
            && let Some(setting) = panel.change(self.dataset, report, direction)
        {
            self.query.set(setting);
        }
    }

    fn reset(&mut self) {
        match &self.panel {
            Some(Panel::Compare(_)) => self.unpin_compared(),
            Some(Panel::WhatIf(_)) => self.reset_trial(),
            Some(Panel::Facts(panel)) => {
                if let Some(fact) = panel.fact(self.dataset) {
                    self.query.unset(fact);
                }
            }
            _ => {}
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
                    self.edit(|field| field.add(&text));
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
        let is_counting = match &self.panel {
            Some(Panel::Map(panel)) => panel.is_counting(),
            Some(Panel::Which(panel)) => panel.is_counting(),
            _ => false,
        };
        is_counting || self.countries.is_searching()
    }

    fn work(&mut self) -> bool {
        self.refresh();
        match &mut self.panel {
            Some(Panel::Map(panel)) => panel.proceed(self.dataset, &self.query),
            Some(Panel::Which(panel)) => panel.proceed(self.dataset, &self.query),
            _ => {}
        }
        self.has_work()
    }
}
