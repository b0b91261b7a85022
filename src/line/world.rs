//! The world, region by region, and every place with its word.

use super::list::{Choice, List};
use super::stage::View;
use super::{Command, Dialogue};
use crate::answer::{Word, sweep};
use crate::dataset::{Country, Text};

impl Dialogue {
    /// Says the regions, each with how many places have which word.
    pub(super) fn say_world(&mut self) {
        self.swept();
        let words = self.words();
        let commands = words.list([Command::Service, Command::Ask, Command::Card].map(|command| self.called(command)));
        let (service, ask, card) =
            (self.service_name(self.service), self.ask_name(self.ask), self.card_name(self.session.query.card));
        self.say(&words.plain_world(&service, &ask, &card, &commands));
        let regions = self.regions().into_iter().map(Choice::Region).collect();
        self.open(View::World, List::new(regions, usize::MAX));
    }

    /// Says every place of a region with its word, the best first.
    pub(super) fn say_region(&mut self, region: Text) {
        let name = self.words().text(region);
        self.say(&self.words().plain_region_places(&name));
        let all = self.swept();
        let rank = |word: Word| Word::ALL.iter().position(|found| *found == word);
        let mut places: Vec<(Option<usize>, usize)> =
            self.places_of(region).map(|place| (all.get(place).copied().and_then(rank), place)).collect();
        places.sort_by_key(|(rank, place)| (*rank, self.country_name(*place)));
        let places = places.into_iter().map(|(_, place)| Choice::OnMap(place)).collect();
        self.open(View::Region(region), List::new(places, self.list_page()));
    }

    /// A region with how many of its places have which word, the best word first.
    pub(super) fn region_text(&mut self, region: Text) -> String {
        let all = self.swept();
        let places: Vec<usize> = self.places_of(region).collect();
        let words = self.words();
        let counted = Word::ALL.into_iter().filter_map(|word| {
            let count = places.iter().filter(|place| all.get(**place) == Some(&word)).count();
            (count > 0).then(|| words.plain_count(&self.word(word), &count))
        });
        words.plain_region(&words.text(region), &places.len(), &words.list(counted))
    }

    /// A place with its word.
    pub(super) fn map_text(&mut self, country: usize) -> String {
        let word = self.swept().get(country).copied().unwrap_or(Word::Unknown);
        self.named(&self.country_name(country), self.word(word))
    }

    /// The word of every place, by position.
    fn swept(&mut self) -> Vec<Word> {
        let wanted = (self.session.query.clone(), self.service, self.ask);
        if let Some((made_for, words)) = &self.swept
            && *made_for == wanted
        {
            return words.clone();
        }
        let words = sweep(self.dataset, &self.session.query, self.service, self.ask);
        self.swept = Some((wanted, words.clone()));
        words
    }

    /// The regions, in the order in which the data first names them.
    fn regions(&self) -> Vec<Text> {
        let mut regions = Vec::new();
        for country in &self.dataset.tables.countries {
            if !regions.contains(&country.region) {
                regions.push(country.region);
            }
        }
        regions
    }

    fn places_of(&self, region: Text) -> impl Iterator<Item = usize> + use<> {
        let is_there = move |(_, country): &(usize, &Country)| country.region == region;
        self.dataset.tables.countries.iter().enumerate().filter(is_there).map(|(position, _)| position)
    }
}
