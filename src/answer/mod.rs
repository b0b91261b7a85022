//! From a query to everything that the screen and the command line show of it.

mod background;
pub mod cell;
mod changes;
mod compare;
pub mod counsel;
pub mod coverage;
mod evidence;
pub mod keep_alive;
mod known;
mod matrix;
pub mod mine;
mod otherwise;
mod ranking;
pub mod reading;
mod rest;
pub mod reverse;
mod seen;
mod service;
pub mod sources;
mod subjects;
mod summary;
mod sweep;
mod what_if;
pub mod word;

pub use background::Background;
use background::background;
use changes::suggestions;
pub use changes::{ChangeSet, Set, Suggestion};
pub use compare::{ComparedRow, Comparison, Judged, MOST_COMPARED, compare};
use counsel::counsel;
pub use counsel::{Counsel, advice_on};
pub use evidence::{shelf_life_of_ask, shelf_life_of_fact};
pub use keep_alive::{Deadline, State, deadline, is_lapsed, validity_in, validity_of};
pub use known::{Known, KnownFacts, Origin, facts_of, known_facts};
pub use matrix::{MatrixRow, every_kind, matrix, of_kind};
pub use otherwise::{Otherwise, otherwise};
pub use ranking::{Choices, Ranking, SaidOf, cheapest, choices, ranked};
pub use rest::{Rest, is_old};
pub use reverse::{Candidate, Choice, Pick, cards_reaching, headline_verdict};
pub use seen::{Tally, seen};
use service::answer;
pub use service::{AskAnswer, NeedRef, ServiceAnswer};
pub use sources::{findings_of, rests_on_assumption, sources_of, used_sources};
pub use subjects::{Subject, subjects};
pub use summary::{Said, summary};
pub use sweep::{at_place, judged, place_word, sweep};
pub use what_if::{Move, Moves, Trial, Try, can_move, moves, ready_trials, tries};
pub use word::Word;

use std::sync::OnceLock;

use crate::dataset::{Dataset, ServiceId};
use crate::engine::AskId;
use crate::query::Query;
pub use crate::query::{Among, Wanted, level_id};

/// The answer to a query. Holds positions in the tables; texts are looked up when they are shown.
#[derive(Debug, Clone)]
pub struct Report {
    /// What was asked.
    pub query: Query,
    /// One entry per service, in the order of the data.
    pub services: Vec<ServiceAnswer>,
    /// What the person saw with such a card of his own. No answer rests on it.
    pub own: Vec<mine::Sight>,
    counsel: OnceLock<Counsel>,
    background: OnceLock<Background>,
    /// By service, in the order of `services`, and ask.
    changes: OnceLock<Vec<Vec<Vec<Suggestion>>>>,
}

/// Answers `query` for all services.
#[must_use]
pub fn report(dataset: &Dataset, query: &Query) -> Report {
    report_on(dataset, query, dataset.tables.services.ids())
}

/// Answers `query` for some services (positions).
#[must_use]
pub fn report_on(dataset: &Dataset, query: &Query, services: impl IntoIterator<Item = ServiceId>) -> Report {
    let services = services.into_iter().filter_map(|service| answer(dataset, query, service)).collect();
    Report {
        query: query.clone(),
        services,
        own: Vec::new(),
        counsel: OnceLock::new(),
        background: OnceLock::new(),
        changes: OnceLock::new(),
    }
}

impl Report {
    /// The same with what the person saw with such a card of his own.
    #[must_use]
    pub fn with_own(self, own: Vec<mine::Sight>) -> Self {
        Self { own, ..self }
    }

    /// Advice, alternatives, warnings and guides that belong to it. Made at the first call: it is not always looked at.
    #[must_use]
    pub fn counsel(&self, dataset: &Dataset) -> &Counsel {
        self.counsel.get_or_init(|| counsel(dataset, &self.query, &self.services))
    }

    /// Notes and claims that belong to it. Made at the first call.
    #[must_use]
    pub fn background(&self, dataset: &Dataset) -> &Background {
        self.background.get_or_init(|| background(dataset, &self.query))
    }

    /// What would raise an ask (position) of one of the services, cheapest first. Made for all at the first call.
    #[must_use]
    pub fn changes(&self, dataset: &Dataset, answer: &ServiceAnswer, ask: AskId) -> &[Suggestion] {
        let made = || {
            let services = self.services.iter();
            services.map(|answer| suggestions(dataset, &self.query, answer.service, &answer.known)).collect()
        };
        let all = self.changes.get_or_init(made);
        let service = self.services.iter().position(|found| found.service == answer.service);
        service.and_then(|service| all.get(service)).and_then(|asks| asks.get(ask.index())).map_or(&[], Vec::as_slice)
    }

    /// The question that matters most: the first of the headline of the first service that has one, else of any other ask. What
    /// only another way to a settled headline would need is not asked for.
    #[must_use]
    pub fn first_question(&self, dataset: &Dataset) -> Option<&crate::engine::Question> {
        let headline = dataset.headline();
        let asked = self.services.iter().find_map(|answer| answer.asks.get(headline)?.questions.first());
        asked.or_else(|| {
            let open = |answer: &&ServiceAnswer, ask: &&AskAnswer| !answer.is_passed_by(dataset, headline, ask.ask);
            let mut asks =
                self.services.iter().flat_map(|answer| answer.asks.iter().filter(move |ask| open(&answer, ask)));
            asks.find_map(|ask| ask.questions.first())
        })
    }
}
