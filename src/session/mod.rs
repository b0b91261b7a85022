//! What one person does with the program, once for the screen and the dialogue: what is asked, what is kept to be compared, what
//! was answered. How it is shown and said is theirs.

pub mod begin;
pub mod data;
mod memory;
pub mod mine;
mod own;
mod private;
mod said;
mod state;

pub use memory::{Memory, Remembered, read_memory};
use mine::Own;
pub use own::{Meant, Said};
pub use state::{State, forget, is_writable};

use std::path::PathBuf;

use crate::answer::{MOST_COMPARED, Report, otherwise, report};
use crate::dataset::{CountryId, Dataset, Language, ProfileId};
use crate::doc::Phrases;
use crate::query::day::Day;
use crate::query::{CardChoice, Command, Contradiction, Query, Setting, profile_as_said};
use crate::search::sentence::Understanding;
use crate::words::Words;

/// One person at the program.
#[derive(Debug)]
pub struct Session {
    dataset: &'static Dataset,
    /// The language of all texts.
    pub language: Language,
    /// The folder that is laid over the data, as commands name it.
    folder: Option<PathBuf>,
    /// What is asked.
    pub query: Query,
    /// Whether a card kind was chosen: another place is then asked about with it.
    pub has_card: bool,
    /// What was said by the text that is typed now: it goes with the text.
    heard: Vec<Setting>,
    /// Who asks by the typed text, and who asked before it.
    heard_profile: Option<(ProfileId, ProfileId)>,
    /// What was said by hand, the last step last.
    said: Vec<said::Step>,
    /// The profile that the next session begins with.
    kept_profile: ProfileId,
    /// Answers that are kept to be compared.
    pins: Vec<Query>,
    /// The cards that the person holds.
    pub own: Own,
    report: Option<Report>,
}

/// What became of a wish to keep the present answer, or to keep it no more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pinned {
    /// It is kept.
    Added,
    /// It was kept, and is no more.
    Removed,
    /// There is no room.
    Full,
}

impl Session {
    /// At the beginning: nothing is asked but by whom.
    #[must_use]
    pub fn new(dataset: &'static Dataset, memory: Memory, today: Day, folder: Option<PathBuf>) -> Self {
        let Memory { language, profile, pins } = memory;
        Self {
            dataset,
            language,
            folder,
            query: Query { card: dataset.tables.unsaid_card(), ..Query::new(profile, today) },
            has_card: false,
            heard: Vec::new(),
            heard_profile: None,
            said: Vec::new(),
            kept_profile: profile,
            pins,
            own: Own::default(),
            report: None,
        }
    }

    /// The same with cards of one's own.
    #[must_use]
    pub fn with_own(self, own: Own) -> Self {
        Self { own, ..self }
    }

    /// What is to be remembered: of who somebody is no more than they wanted to keep.
    #[must_use]
    pub fn memory(&self) -> Memory {
        Memory { language: self.language, profile: self.kept_profile, pins: self.pins.clone() }
    }

    /// The wording in the language of now.
    #[must_use]
    pub fn words(&self) -> Words<'static> {
        Words { wording: &self.dataset.tables.wording, language: self.language }
    }

    /// What is said of answers of today.
    #[must_use]
    pub fn phrases(&self) -> Phrases<'static> {
        Phrases::new(self.dataset, self.language, self.query.today)
    }

    /// The command that gives the whole present answer.
    #[must_use]
    pub fn command(&self) -> String {
        Command::whole(self.dataset, self.language, &self.query).with_data(self.folder.as_deref()).line()
    }

    /// Asks about a place (position); returns whether it is another one. What was said of the card there was said of that one alone.
    pub fn choose_place(&mut self, country: CountryId) -> bool {
        self.take(self.query.about(&self.dataset.tables, country, self.query.card))
    }

    /// Asks about another card; returns whether it is another one. A card with a name may bring its place with it.
    pub fn choose_card(&mut self, card: CardChoice) -> bool {
        self.has_card = true;
        self.take(self.query.about_card(&self.dataset.tables, card))
    }

    /// Takes what a typed text says of card and person in the place of what the text before it said.
    pub fn hear(&mut self, found: &Understanding) {
        self.unhear();
        let profile = found.profile.unwrap_or_else(|| profile_as_said(self.dataset, self.query.profile, &found.facts));
        if profile != self.query.profile {
            self.heard_profile = Some((profile, self.query.profile));
            self.query.profile = profile;
        }
        if let Some(card) = found.card.filter(|_| found.product.is_none()) {
            self.choose_card(CardChoice::Kind(card));
        }
        if let Some(day) = found.last_used {
            self.query.last_used = Some(day);
        }
        for (fact, value) in &found.facts {
            let setting = Setting { service: None, fact: *fact, value: *value };
            let mut query = self.query.clone();
            query.set(setting);
            if query.contradiction(self.dataset).is_none() {
                self.query = query;
                self.heard.push(setting);
            }
        }
    }

    /// What can be chosen as the card of the present place.
    #[must_use]
    pub fn cards(&self) -> Vec<CardChoice> {
        CardChoice::of_place(self.dataset, self.query.country)
    }

    fn take(&mut self, query: Query) -> bool {
        let about = |query: &Query| (query.country, query.card, query.product);
        let is_other = about(&query) != about(&self.query);
        if is_other {
            self.query = query;
        }
        is_other
    }

    /// Takes what somebody says of the card or the person.
    ///
    /// # Errors
    /// Where it cannot hold; nothing is taken then.
    pub fn tell(&mut self, setting: Setting) -> Result<(), Contradiction> {
        let mut query = self.query.clone();
        query.set(setting);
        self.take_said(query)
    }

    /// Takes a question in which something else is said.
    ///
    /// # Errors
    /// Where that cannot hold; nothing is taken then.
    pub fn take_said(&mut self, query: Query) -> Result<(), Contradiction> {
        if let Some(found) = query.contradiction(self.dataset) {
            return Err(found);
        }
        let before = std::mem::replace(&mut self.query, query);
        self.note(&before);
        Ok(())
    }

    /// Asks a whole question.
    pub fn ask(&mut self, query: Query) {
        self.query = query;
        self.has_card = true;
    }

    /// Answers what is asked, unless that is done; returns whether it was not.
    pub fn refresh(&mut self) -> bool {
        let is_stale = self.report.as_ref().is_none_or(|report| report.query != self.query);
        if is_stale {
            let report = report(self.dataset, &self.query);
            self.report = Some(report.with_own(self.sights(&self.query)));
        }
        is_stale
    }

    /// What is asked is answered anew at the next [`Self::refresh`].
    fn forget_report(&mut self) {
        self.report = None;
    }

    /// The answer, as of the last [`Self::refresh`].
    #[must_use]
    pub fn report(&self) -> Option<&Report> {
        self.report.as_ref()
    }

    /// Nothing is asked: there is no answer.
    pub fn clear(&mut self) {
        self.report = None;
    }

    /// What the nth of the things says that may be otherwise, as the short answer lists them.
    #[must_use]
    pub fn nth_change(&self, number: usize) -> Option<Setting> {
        otherwise(self.dataset, self.report.as_ref()?).get(number).map(|other| other.setting)
    }

    /// The answers that are kept, in the order in which they were; asked on the days on which they were.
    #[must_use]
    pub fn pins(&self) -> &[Query] {
        &self.pins
    }

    /// The same, asked today.
    pub fn pins_of_today(&self) -> impl Iterator<Item = Query> {
        let today = self.query.today;
        self.pins.iter().map(move |pin| Query { today, ..pin.clone() })
    }

    /// Whether what is asked is kept.
    #[must_use]
    pub fn is_pinned(&self) -> bool {
        self.is_among(&self.pins)
    }

    /// Whether some of the queries asks the same as the present one.
    #[must_use]
    pub fn is_among(&self, queries: &[Query]) -> bool {
        queries.iter().any(|query| query.is_as(&self.query, self.dataset))
    }

    /// Keeps what is asked, or drops it where it is kept.
    pub fn toggle_pin(&mut self) -> Pinned {
        if self.unpin(&self.query.clone()) {
            return Pinned::Removed;
        }
        if self.pins.len() >= MOST_COMPARED {
            return Pinned::Full;
        }
        self.pins.push(self.query.clone());
        Pinned::Added
    }

    /// Drops an answer; returns whether it was kept.
    pub fn unpin(&mut self, query: &Query) -> bool {
        let position = self.pins.iter().position(|pin| pin.is_as(query, self.dataset));
        position.map(|position| self.pins.remove(position)).is_some()
    }

    /// What is compared: what is kept, and the present answer, if there is one, where it is another one and there is room.
    #[must_use]
    pub fn compared(&self, has_answer: bool) -> Vec<Query> {
        let present = (has_answer && !self.is_pinned()).then(|| self.query.clone());
        self.pins_of_today().chain(present).take(MOST_COMPARED).collect()
    }
}
