//! The screen: what is chosen and shown.

#[allow(missing_docs, reason = "the table of keys says in words what most actions do")]
pub mod action;
mod can;
mod countries;
mod door;
mod grid;
mod help;
pub mod key;
pub mod keymap;
mod layout;
mod look;
mod map;
mod mine;
mod mouse;
mod perform;
mod pins;
pub mod rebind;
mod verdict;
mod view;

use std::path::PathBuf;

use ratatui::Frame;

use self::action::Action;
use self::countries::{CountryList, Row};
use self::door::Door;
use self::grid::{Boards, Grid};
use self::help::HelpPanel;
use self::keymap::{Context, Keymap};
use self::map::MapPanel;
use self::mouse::Targets;
use self::verdict::VerdictPane;
use crate::config::View;
use crate::dataset::{CardId, Dataset, Language};
use crate::doc::Part;
use crate::query::{CardChoice, Query};
use crate::session::mine::Own;
use crate::session::{Memory, Session};
use crate::term::{App, Event, Flow};

pub use layout::{LEAST_HEIGHT, LEAST_WIDTH, NARROW_BELOW, Pane, STACKED_BELOW};
pub use look::Look;

/// Places that are looked at without a look at the keys: those of the world are, within a frame.
const SLICE: usize = 256;

/// Characters that are taken of what is pasted on the board of the cards.
const MOST_PASTED: usize = 80;

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
    /// What is due of the cards of one's own: said in its place where it is empty, and Enter shows them.
    pub due: String,
    /// The cards of one's own.
    pub own: Own,
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
            due: String::new(),
            own: Own::default(),
            view: View::default(),
            keys: Keymap::default(),
            data: None,
            mouse: false,
        }
    }
}

/// What covers the answer.
enum Panel {
    /// Everything that can be done here, and what words mean.
    Help(HelpPanel),
    /// A board.
    Grid(Box<Grid>),
    /// The world.
    Map(Box<MapPanel>),
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
    /// Whether that is what is due.
    is_due_told: bool,
    keys: Keymap,
    /// Whether the answer is to be printed once the screen is left.
    is_printed: bool,
    /// What the mouse can point at.
    targets: Targets,
    countries: CountryList,
    /// The row of the list that the question was taken from.
    taken: Option<Row>,
    /// The card kind that was asked about before a card with a name was taken from the list.
    kind_before: CardId,
    /// The card kind that the typed text names, and the one that was asked about before.
    heard_kind: Option<(CardId, CardId)>,
    door: Door,
    focus: Pane,
    verdict: VerdictPane,
    panel: Option<Panel>,
    /// What the panel of facts covers in turn; comes back when that is closed.
    covered: Option<Panel>,
    /// Rows of the body at the last drawing: the size of a page.
    page: usize,
    /// Columns of the window at the last drawing.
    columns: u16,
}

impl Screen {
    /// The screen with its start options.
    #[must_use]
    pub fn new(dataset: &'static Dataset, options: Options) -> Self {
        let mut countries = CountryList::new(&dataset.tables);
        countries.edit(|field| field.add(&options.search));
        let is_due_told = options.notice.is_empty() && !options.due.is_empty();
        let mut screen = Self {
            dataset,
            look: options.look,
            kiosk: options.kiosk,
            session: Session::new(dataset, options.memory, options.today, options.data).with_own(options.own),
            hint: options.hint,
            notice: if is_due_told { options.due } else { options.notice },
            is_due_told,
            keys: options.keys,
            is_printed: false,
            targets: Targets::new(options.mouse),
            countries,
            taken: None,
            kind_before: dataset.tables.unsaid_card(),
            heard_kind: None,
            door: Door::default(),
            focus: Pane::Countries,
            verdict: VerdictPane::new(dataset.headline()),
            panel: None,
            covered: None,
            page: 1,
            columns: u16::MAX,
        };
        match options.view {
            View::Answer => {}
            View::Matrix => {
                screen.door.is_passed = true;
                screen.toggle(Action::Matrix);
            }
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
        let is_other_text = self.countries.refresh();
        let Some(chosen) = self.countries.chosen() else {
            self.session.clear();
            self.taken = None;
            return;
        };
        if is_other_text || self.taken.as_ref() != Some(chosen) {
            let chosen = chosen.clone();
            self.take(&chosen);
            self.taken = Some(chosen);
        }
        if self.session.refresh() {
            self.verdict.invalidate();
        }
    }

    /// Makes what is chosen in the list the question, with what the typed text says besides.
    fn take(&mut self, chosen: &Row) {
        let before = self.session.query.clone();
        match chosen {
            Row::Place(hit) => {
                self.leave_product();
                self.session.choose_place(hit.country);
            }
            Row::Product(product, _) => {
                if !matches!(&self.taken, Some(Row::Product(taken, _)) if taken == product) {
                    self.leave_product();
                    self.kind_before = self.session.query.card;
                }
                self.session.choose_place(self.countries.heard().place.unwrap_or(self.session.query.country));
                self.session.choose_card(CardChoice::Product(*product));
            }
            // A guide is about the place that is said; what half of its name found on the way is forgotten.
            Row::Guide(_) => {
                self.leave_product();
                let place = self.countries.heard().place.or_else(|| self.countries.first_place());
                self.session.choose_place(place.unwrap_or(self.session.query.country));
            }
        }
        self.hear();
        if self.session.query != before || matches!(chosen, Row::Guide(_)) {
            self.verdict.show(Part::Verdicts);
        }
    }

    /// Takes what the typed text says besides. A card kind that it named goes with it, but where another was chosen since.
    fn hear(&mut self) {
        let heard = self.countries.heard();
        let present = self.session.query.card_choice();
        if let Some((kind, before)) = self.heard_kind.take()
            && present == CardChoice::Kind(kind)
        {
            self.session.choose_card(CardChoice::Kind(before));
        }
        let before = self.session.query.card;
        self.heard_kind = heard.card.filter(|_| heard.product.is_none()).map(|kind| (kind, before));
        let asks = heard.asks.as_slice();
        self.verdict.choose_typed(if let [only] = asks { Some(*only) } else { None });
        self.session.hear(heard);
    }

    /// A card with a name that was taken from the list goes with its row; one that was chosen among the cards stays.
    fn leave_product(&mut self) {
        let Some(Row::Product(product, _)) = self.taken else { return };
        if self.session.query.card_choice() == CardChoice::Product(product) {
            self.session.choose_card(CardChoice::Kind(self.kind_before));
        }
    }

    /// Where keys work now, the nearest first.
    #[must_use]
    pub fn contexts(&self) -> &'static [Context] {
        match (&self.panel, self.focus) {
            (Some(Panel::Grid(grid)), _) => grid.contexts(),
            (Some(Panel::Map(_)), _) => &[Context::Map, Context::Verdict, Context::Lists, Context::Anywhere],
            (Some(Panel::Help(_)), _) => &[Context::Menu, Context::Verdict, Context::Lists, Context::Anywhere],
            (None, Pane::Verdict) if self.is_door() => {
                &[Context::Door, Context::Verdict, Context::Lists, Context::Anywhere]
            }
            (None, Pane::Countries) => &[Context::Search, Context::Lists, Context::Anywhere],
            _ => &[Context::Verdict, Context::Lists, Context::Anywhere],
        }
    }
}

impl App for Screen {
    fn draw(&mut self, frame: &mut Frame) {
        self.refresh();
        self.refresh_grid();
        view::draw(self, frame);
    }

    fn handle(&mut self, event: Event) -> Flow {
        let mut is_due_told = false;
        if !matches!(event, Event::Resize(..)) {
            self.notice.clear();
            is_due_told = std::mem::take(&mut self.is_due_told);
        }
        match event {
            Event::Key(key) => {
                let action = self.keys.action(key, self.contexts());
                let action =
                    action.map(|found| if is_due_told && found == Action::Enter { Action::Mine } else { found });
                if action.is_some() {
                    self.hint.clear();
                    self.notice.clear();
                }
                action.map_or(Flow::Continue, |action| self.perform(action))
            }
            Event::Paste(text) => {
                self.notice.clear();
                if self.panel.is_none() {
                    self.begin_search();
                    self.countries.edit(|field| field.add(&text));
                } else {
                    self.paste_on_cards(&text);
                }
                Flow::Continue
            }
            Event::Mouse(mouse) => self.point(mouse),
            Event::Resize(..) => Flow::Continue,
        }
    }

    fn wants_mouse(&self) -> bool {
        self.targets.is_on()
    }

    fn has_work(&self) -> bool {
        match &self.panel {
            Some(Panel::Map(panel)) => panel.is_counting(),
            Some(Panel::Grid(grid)) => grid.is_counting(),
            _ => false,
        }
    }

    fn work(&mut self) -> bool {
        self.refresh();
        match &mut self.panel {
            Some(Panel::Map(panel)) => panel.proceed(self.dataset, &self.session.query),
            Some(Panel::Grid(_)) => self.work_grid(),
            _ => {}
        }
        self.has_work()
    }
}
