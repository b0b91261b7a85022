//! The best card kinds of the place, and the best places for the card kind.

use super::Dialogue;
use super::list::{Choice, List};
use super::stage::View;
use crate::answer::{self, Among, Ranking, SaidOf, Wanted};
use crate::doc::{Choosing, Part, Section};

/// How many are said at a time.
const BEST: usize = 9;

impl Dialogue {
    /// Says the best.
    pub(super) fn say_best(&mut self, among: Among) {
        let wanted = self.wanted(among);
        let mut ranking = Ranking::new(self.dataset, &self.session.query, &wanted, SaidOf::Own);
        ranking.proceed(self.dataset, usize::MAX);
        let choosing = Choosing { phrases: self.phrases(), query: &self.session.query, wanted: &wanted };
        let (title, order) = (choosing.title(), choosing.order());
        self.say(&self.words().plain_which(&title));
        self.speech.say(&order.text);
        let choice = match among {
            Among::Cards => Choice::BestCard,
            Among::Places => Choice::BestPlace,
        };
        let best = ranking.candidates().map(|found| choice(found.position)).collect();
        self.best = Some(ranking);
        self.open(View::Best(among), List::new(best, BEST));
    }

    /// Takes one of the best. What the answer itself does not say of it at once is said below: what decides the ask that they are
    /// ordered by, how the number is kept, what to heed, and how sure that is.
    pub(super) fn choose_best(&mut self, among: Among, position: usize) {
        let wanted = self.wanted(among);
        let choosing = Choosing { phrases: self.phrases(), query: &self.session.query, wanted: &wanted };
        let mut notes = self.best_choice(position).map(|choice| choosing.notes(&choice)).unwrap_or_default();
        if wanted.ask == self.dataset.headline() {
            let why = Part::Why.name(self.words());
            notes.retain(|notes| notes.title != why);
        }
        match among {
            Among::Cards => self.session.choose_card(position),
            Among::Places => self.session.choose_place(position),
        };
        self.session.has_card = true;
        self.enter_answer();
        for Section { title, blocks } in &notes {
            self.speech.say(title);
            self.speech.say_blocks(blocks);
        }
        self.say_parts_once();
    }

    /// Its name, a word for each service, and how its number is kept where that is compared.
    pub(super) fn best_text(&self, among: Among, position: usize) -> String {
        let wanted = self.wanted(among);
        let choosing = Choosing { phrases: self.phrases(), query: &self.session.query, wanted: &wanted };
        let Some(choice) = self.best_choice(position) else { return String::new() };
        let services = wanted.services.iter().map(|service| self.service_name(*service));
        let said = self.named(&choosing.name(&choice), &self.whose(services.zip(choosing.words(&choice))));
        match choosing.kept(&choice) {
            Some(kept) => [said, kept].join(self.words().semicolon()),
            None => said,
        }
    }

    /// One of the best with its answer.
    fn best_choice(&self, position: usize) -> Option<answer::Choice> {
        let ranking = self.best.as_ref()?;
        let candidate = ranking.candidates().find(|found| found.position == position)?;
        Some(ranking.answered(self.dataset, candidate))
    }

    /// All in all or for the chosen ask, for every service.
    fn wanted(&self, among: Among) -> Wanted {
        Wanted::any(self.dataset, among, self.ask)
    }
}
