//! Searching a country or region, and what was found.

use super::list::{Choice, List};
use super::stage::{Stage, View};
use super::{Command, Dialogue};
use crate::dataset::{Country, Operator};
use crate::search::{Hit, Index, Layer, MatchedBy, everything, operator};

/// Hits that are said at a time.
const HITS: usize = 9;
/// Fewer digits name no operator.
const LEAST_DIGITS: usize = 5;

impl Dialogue {
    /// To the search, and searches if there is something to search for.
    pub(super) fn go_to_search(&mut self, text: &str) {
        self.stage = Stage::Search;
        self.leave_views();
        if !text.is_empty() {
            self.search(text);
        }
    }

    /// Searches: what is clear is chosen, what is not is asked. What was typed is not said again: it may be a private number.
    pub(super) fn search(&mut self, text: &str) {
        self.stage = Stage::Search;
        self.leave_views();
        self.hits = self.index().find(text);
        let clear = self.index().resolve(text);
        let operator = self.operator(text);
        if let Some(operator) = operator {
            self.say(&self.words().operator(&operator.brand));
        }
        let words = self.words();
        let Some(first) = self.hits.first().cloned() else {
            let list = self.called(Command::List);
            return self.say(&self.words().plain_no_hit(&list));
        };
        if clear == Ok(first.country) {
            if !self.session.has_card || self.is_explained(&first) {
                let found = self.hit_text(&first);
                self.speech.say(&found);
            }
            return self.choose_place(first.country);
        }
        self.say(if first.layer.is_literal() { words.plain_hits() } else { words.plain_guesses() });
        self.list = List::new(self.hits.iter().cloned().map(Choice::Hit).collect(), HITS);
        self.say_items();
    }

    /// The other hits of the last search.
    pub(super) fn say_found_besides(&mut self) {
        let chosen = self.session.query.country;
        let others: Vec<Choice> =
            self.hits.iter().filter(|hit| hit.country != chosen).cloned().map(Choice::Hit).collect();
        if !others.is_empty() {
            self.say(self.words().plain_also_found());
            self.list = List::new(others, HITS);
            self.say_items();
        }
    }

    /// All countries and regions: where people mostly go first.
    pub(super) fn say_countries(&mut self) {
        let all: Vec<Choice> =
            everything(&self.dataset.tables.countries).into_iter().map(|hit| Choice::Place(hit.country)).collect();
        let count = all.len().to_string();
        self.say(&self.words().plain_countries(&count));
        self.open(View::Countries, List::new(all, self.list_page()));
    }

    /// Takes a place: the card is asked for, unless one was chosen before.
    pub(super) fn choose_place(&mut self, country: usize) {
        self.session.choose_place(country);
        if self.session.has_card {
            return self.announce();
        }
        self.stage = Stage::Cards;
        self.leave_views();
        self.say_cards();
    }

    /// Whether the text itself is found somewhere, not only something like it.
    pub(super) fn is_found(&self, text: &str) -> bool {
        self.index().find(text).first().is_some_and(|hit| hit.layer.is_literal())
    }

    /// Whether the text is the whole name of one place, no code.
    pub(super) fn is_whole_name(&self, text: &str) -> bool {
        let is_name = |by: MatchedBy| {
            use MatchedBy::{Alias, Name, Native, Pinyin, Traditional};
            matches!(by, Name | Alias | Native | Pinyin | Traditional)
        };
        let hits = self.index().find(text);
        let is_whole = hits.first().is_some_and(|hit| hit.layer == Layer::Exact && is_name(hit.by));
        is_whole && self.index().resolve(text).is_ok()
    }

    /// A place with its codes, and what was found in it where that is something else.
    pub(super) fn hit_text(&self, hit: &Hit) -> String {
        let place = self.place_text(hit.country);
        if !self.is_explained(hit) {
            return place;
        }
        self.words().plain_matched(&place, &hit.text)
    }

    /// A place with its codes.
    pub(super) fn place_text(&self, country: usize) -> String {
        let Some(found) = self.dataset.tables.countries.get(country) else { return String::new() };
        let words = self.words();
        let name = words.text(found.shown());
        let dial = words.list(&found.dial);
        if dial.is_empty() {
            return words.list([name, found.code]);
        }
        words.plain_place(&name, &found.code, &dial)
    }

    /// The name of a place.
    pub(super) fn country_name(&self, country: usize) -> String {
        let name = self.dataset.tables.countries.get(country).map(Country::shown).unwrap_or_default();
        self.words().text(name).to_owned()
    }

    /// Whether what matched cannot be heard in the name and the codes of the place.
    fn is_explained(&self, hit: &Hit) -> bool {
        let place = self.place_text(hit.country);
        hit.layer != Layer::Everything && !place.contains(hit.text.as_ref())
    }

    /// The operator that a network code or an IMSI names.
    fn operator(&self, text: &str) -> Option<&'static Operator> {
        let digits = text.chars().filter(char::is_ascii_digit).count();
        if digits < LEAST_DIGITS { None } else { operator(text, &self.dataset.tables.operators) }
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::new(&self.dataset.tables.countries))
    }
}
