//! For how many countries and regions something of their own is known, how sure it is, and of when.

use std::collections::{BTreeMap, BTreeSet};

use strum::VariantArray as _;

use crate::dataset::{
    About, CardId, CountryId, Dataset, Evidence, Grade, ProductId, ServiceId, Tables, Text, TopicId, Validity,
};
use crate::engine::FactId;

/// One kind of knowledge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What it is: the name of a fact or topic, with the service or card kind where there is one.
    pub names: Vec<Text>,
    /// Whether rules read it; otherwise it stands in notes.
    pub is_fact: bool,
    /// Number of countries and regions with something of their own.
    pub places: usize,
    /// Of these, by the strongest grade, in the order of [`Grade`].
    pub by_grade: [usize; Grade::VARIANTS.len()],
    /// Of these, by the age of the newest evidence, in the order of [`Age::ALL`].
    pub by_age: [usize; Age::ALL.len()],
}

/// How old evidence is, next to the newest in the data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Age {
    /// Of the newest year or the one before.
    Recent,
    /// Two to four years before.
    Middle,
    /// Older.
    Older,
    /// Read on a page without a date.
    Undated,
}

impl Age {
    /// All ages.
    pub const ALL: [Self; 4] = [Self::Recent, Self::Middle, Self::Older, Self::Undated];
}

/// What is known, kind by kind: facts of the world, traits of cards that a place overrides, topics of notes.
#[must_use]
pub fn coverage(dataset: &Dataset) -> Vec<Row> {
    let newest = newest_year(dataset);
    let mut rows: BTreeMap<Order, Tally<CountryId>> = BTreeMap::new();
    for statement in dataset.tables.statements() {
        let Some((order, names)) = kind(&dataset.tables, statement.about) else { continue };
        let row = rows.entry(order).or_insert_with(|| Tally { names, places: BTreeMap::new() });
        statement.places.iter().for_each(|place| row.places.entry(*place).or_default().push(statement.evidence));
    }
    let counted = rows.into_iter().map(|(order, row)| row.finish(matches!(order, Order::Fact(..)), newest));
    counted.filter(|row| row.places > 0).collect()
}

/// What is known of cards with a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Products {
    /// Number of cards.
    pub all: usize,
    /// Of these, those of which something of their own is known.
    pub known: usize,
    /// Those whose number lives for a known period.
    pub periods: usize,
    /// Those whose cost in a year is known.
    pub yearly: usize,
    /// Number of reports, whatever they are about.
    pub reports: usize,
    /// Fact by fact, then the numbers that are kept; of each row `places` are cards.
    pub rows: Vec<Row>,
}

/// Facts of cards with a name, then the number that is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kept {
    Fact(FactId),
    Number,
}

/// The same for cards with a name.
#[must_use]
pub fn products(dataset: &Dataset) -> Products {
    let tables = &dataset.tables;
    let newest = newest_year(dataset);
    let findings = tables.findings.iter().filter_map(|found| {
        let name = tables.facts.get(found.fact)?.name;
        Some((found.product?, (Kept::Fact(found.fact), name), &found.evidence))
    });
    let topic = tables.topics.iter().find(|topic| topic.validity).map(|topic| (Kept::Number, topic.name));
    let numbers = tables.validity.iter().filter_map(|found| Some((found.product?, topic?, &found.evidence)));
    let mut rows: BTreeMap<Kept, Tally<ProductId>> = BTreeMap::new();
    for (product, (order, name), evidence) in findings.chain(numbers) {
        let row = rows.entry(order).or_insert_with(|| Tally { names: vec![name], places: BTreeMap::new() });
        row.places.entry(product).or_default().push(evidence);
    }
    let of_numbers = |is_known: fn(&Validity) -> bool| {
        let known = tables.validity.iter().filter(|found| is_known(found)).filter_map(|found| found.product);
        known.collect::<BTreeSet<_>>().len()
    };
    Products {
        all: tables.products.len(),
        known: rows.values().flat_map(|row| row.places.keys()).collect::<BTreeSet<_>>().len(),
        periods: of_numbers(|found| found.period.is_some()),
        yearly: of_numbers(|found| found.yearly.is_some()),
        reports: tables.observations.len(),
        rows: rows.into_values().map(|row| row.finish(true, newest)).collect(),
    }
}

/// Facts before topics, what holds of one service or card kind before what holds of all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Order {
    Fact(FactId, (bool, Option<ServiceId>), (bool, Option<CardId>)),
    Topic(TopicId),
}

/// Where a kind of knowledge stands among the others, and its names; none for what is no knowledge of the world.
fn kind(tables: &Tables, about: About) -> Option<(Order, Vec<Text>)> {
    match about {
        About::Fact { fact, service, card } => {
            let order = Order::Fact(fact, (service.is_none(), service), (card.is_none(), card));
            let service = service.and_then(|service| Some(tables.services.get(service)?.name));
            let card = card.and_then(|card| Some(tables.cards.get(card)?.name));
            let names = [Some(tables.facts.get(fact)?.name), service, card];
            Some((order, names.into_iter().flatten().collect()))
        }
        About::Topic(topic) => Some((Order::Topic(topic), vec![tables.topics.get(topic)?.name])),
        About::Ask(_) | About::Practice => None,
    }
}

/// Number of countries and regions of which anything of their own is known.
#[must_use]
pub fn covered_places(dataset: &Dataset) -> usize {
    let known = dataset.tables.statements().filter(|found| matches!(found.about, About::Fact { .. } | About::Topic(_)));
    known.flat_map(|statement| statement.places).collect::<BTreeSet<_>>().len()
}

/// The years that [`Age::Recent`] and [`Age::Middle`] begin with, and the newest year of any source.
#[must_use]
pub fn years(dataset: &Dataset) -> [u16; 3] {
    let newest = newest_year(dataset);
    [newest.saturating_sub(1), newest.saturating_sub(4), newest]
}

fn newest_year(dataset: &Dataset) -> u16 {
    dataset.tables.sources.iter().map(|source| source.published.earliest().0).max().unwrap_or(0)
}

/// The evidence for one kind of knowledge, by place or by card.
struct Tally<'d, I> {
    names: Vec<Text>,
    places: BTreeMap<I, Vec<&'d Evidence>>,
}

impl<I> Tally<'_, I> {
    fn finish(self, is_fact: bool, newest: u16) -> Row {
        let mut row = Row {
            names: self.names,
            is_fact,
            places: self.places.len(),
            by_grade: Default::default(),
            by_age: Default::default(),
        };
        for place in self.places.values() {
            let strongest = place.iter().map(|evidence| evidence.grade).min();
            let grades = row.by_grade.iter_mut().zip(Grade::VARIANTS);
            grades.filter(|(_, grade)| Some(**grade) == strongest).for_each(|(count, _)| *count += 1);
            let youngest = place.iter().map(|evidence| age(evidence, newest)).min_by_key(|age| *age as u8);
            let ages = row.by_age.iter_mut().zip(Age::ALL);
            ages.filter(|(_, age)| Some(*age) == youngest).for_each(|(count, _)| *count += 1);
        }
        row
    }
}

fn age(evidence: &Evidence, newest: u16) -> Age {
    if evidence.as_of.is_undated() {
        return Age::Undated;
    }
    match newest.saturating_sub(evidence.as_of.earliest().0) {
        0..=1 => Age::Recent,
        2..=4 => Age::Middle,
        _ => Age::Older,
    }
}
