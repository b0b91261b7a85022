//! Searching a country or region, and what was found.

use super::list::{Choice, List};
use super::stage::{Stage, View};
use super::{Command, Dialogue};
use crate::dataset::{CardId, CountryId, Id as _, Operator};
use crate::doc::{Block, Part, guide_blocks};
use crate::query::CardChoice;
use crate::search::sentence::{Ambiguous, Sentences, Understanding};
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
        self.unheard = None;
        self.leave_views();
        let heard = self.sentences().understand(text);
        if heard.says_more() {
            return self.take(&heard);
        }
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

    /// Takes what a text means, or asks which of its meanings is meant.
    fn take(&mut self, heard: &Understanding) {
        self.say_ignored(heard);
        match &heard.ambiguous[..] {
            [] => self.choose_meant(heard),
            [ambiguous, ..] => self.offer(heard, ambiguous),
        }
    }

    /// Takes the card or the place that is meant, and what is said besides; guides where neither is.
    pub(super) fn choose_meant(&mut self, heard: &Understanding) {
        if heard.place.is_none() && heard.product.is_none() {
            self.session.hear(heard);
            return self.say_guides_of(heard);
        }
        if let Some(place) = heard.place {
            self.session.choose_place(place);
        }
        if let Some(product) = heard.product {
            self.session.choose_card(CardChoice::Product(product));
        }
        self.session.hear(heard);
        if !self.has_place(heard) {
            return self.ask_for_place();
        }
        if self.session.has_card {
            self.announce();
        } else {
            self.unheard = Some(heard.clone());
            self.stage = Stage::Cards;
            self.leave_views();
            self.say_cards();
        }
        self.name_guides(heard);
    }

    /// Says which guides help with the trouble that a text names besides a place.
    fn name_guides(&mut self, heard: &Understanding) {
        let found = heard.guides.iter().filter_map(|guide| self.dataset.tables.guides.get(*guide));
        let names: Vec<&str> = found.map(|guide| self.words().text(guide.name)).collect();
        let call = self.called(Command::Part(Part::Guides));
        for name in names {
            self.say(&self.words().plain_guide_helps(&call, &name));
        }
    }

    /// Whether there is a place: a text means one, its card is sold in one, or one was asked about before.
    fn has_place(&self, heard: &Understanding) -> bool {
        let product = heard.product.and_then(|product| self.dataset.tables.products.get(product));
        let has_home = product.is_some_and(|product| product.country.is_some());
        heard.place.is_some() || has_home || self.told.about.is_some()
    }

    /// Says which card is chosen, and that it takes a place.
    fn ask_for_place(&mut self) {
        let name = self.words().text(self.session.query.card_choice().name(&self.dataset.tables));
        self.say_chosen(self.words().kind_card(), name);
        self.say(self.words().heard_no_place());
    }

    fn say_ignored(&mut self, heard: &Understanding) {
        if !heard.ignored.is_empty() {
            self.say(&self.words().heard_ignored(&self.words().list(&heard.ignored)));
        }
    }

    /// Asks which of several is meant; what else the text says goes with each.
    fn offer(&mut self, heard: &Understanding, ambiguous: &Ambiguous) {
        let meant = |place, product| {
            let meant = Understanding { place, product, ambiguous: Vec::new(), ..heard.clone() };
            Choice::Meant(Box::new(meant))
        };
        let places = ambiguous.places.iter().map(|place| meant(Some(*place), heard.product));
        let products = ambiguous.products.iter().map(|product| meant(heard.place, Some(*product)));
        let choices = places.chain(products).collect();
        self.say(self.words().plain_hits());
        self.list = List::new(choices, HITS);
        self.say_items();
    }

    /// The card with its place, or the place alone.
    pub(super) fn meant_text(&self, meant: &Understanding) -> String {
        let tables = &self.dataset.tables;
        let query = self.session.query.about(tables, meant.place.unwrap_or(self.session.query.country), CardId::FIRST);
        match (meant.product, meant.place) {
            (Some(product), _) => self.asked_text(&query.about_product(tables, product)),
            (None, Some(place)) => self.place_text(place),
            (None, None) => String::new(),
        }
    }

    /// Says the guides that a text without a place names, or that a place is missing.
    fn say_guides_of(&mut self, heard: &Understanding) {
        let phrases = self.phrases();
        let guides = heard.guides.iter().filter_map(|guide| self.dataset.tables.guides.get(*guide));
        let blocks: Vec<Block> = guides.flat_map(|guide| guide_blocks(phrases, guide)).collect();
        self.speech.say_blocks(&blocks);
        self.say(self.words().heard_no_place());
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
    pub(super) fn choose_place(&mut self, country: CountryId) {
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

    /// Whether the text means a card with a name, or a place and more, with nothing left over.
    pub(super) fn is_sentence(&self, text: &str) -> bool {
        let heard = self.sentences().understand(text);
        let is_about = heard.place.is_some() || heard.product.is_some();
        is_about && heard.says_more() && heard.ignored.is_empty()
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
    pub(super) fn place_text(&self, country: CountryId) -> String {
        let Some(found) = self.dataset.tables.countries.get(country) else { return String::new() };
        let words = self.words();
        let name = words.text(found.shown());
        let dial = words.list(&found.dial);
        if dial.is_empty() {
            return words.list([name, found.code]);
        }
        words.plain_place(&name, &found.code, &dial)
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

    pub(super) fn sentences(&self) -> &Sentences {
        self.sentences.get_or_init(|| Sentences::new(&self.dataset.tables))
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::new(&self.dataset.tables))
    }
}
