//! For how many countries and regions something of their own is known, how sure it is, and of when.

use crate::dataset::{Dataset, Evidence, Grade, Text};

/// One kind of knowledge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What it is: the name of a fact or topic, with the service or card kind where there is one.
    pub names: Vec<Text>,
    /// Whether rules read it; otherwise it stands in notes.
    pub is_fact: bool,
    /// Number of countries and regions with something of their own.
    pub places: usize,
    /// Of these, by the strongest grade, in the order of [`Grade::ALL`].
    pub by_grade: [usize; Grade::ALL.len()],
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
    let tables = &dataset.tables;
    let newest = newest_year(dataset);
    let mut rows: Vec<Tally> = Vec::new();
    for (fact, found) in tables.facts.iter().enumerate() {
        for service in (0..tables.services.len()).map(Some).chain([None]) {
            for card in (0..tables.cards.len()).map(Some).chain([None]) {
                let names = [Some(found.name), service.and_then(|at| Some(tables.services.get(at)?.name))];
                let card_name = card.and_then(|at| Some(tables.cards.get(at)?.name));
                let mut row = Tally::new(dataset, true, names.into_iter().chain([card_name]).flatten().collect());
                let about = tables.findings.iter().filter(|finding| {
                    usize::from(finding.fact) == fact
                        && finding.service.map(usize::from) == service
                        && finding.card.map(usize::from) == card
                });
                about.for_each(|finding| row.add(finding.country, &finding.evidence));
                rows.push(row);
            }
        }
    }
    for (topic, found) in tables.topics.iter().enumerate() {
        let mut row = Tally::new(dataset, false, vec![found.name]);
        let notes = tables.notes.iter().filter(|note| usize::from(note.topic) == topic);
        notes.for_each(|note| row.add(note.countries.iter().copied(), &note.evidence));
        if found.validity {
            tables.validity.iter().for_each(|number| row.add([number.country], &number.evidence));
        }
        rows.push(row);
    }
    rows.into_iter().map(|row| row.finish(newest)).filter(|row| row.places > 0).collect()
}

/// Number of countries and regions of which anything of their own is known.
#[must_use]
pub fn covered_places(dataset: &Dataset) -> usize {
    let tables = &dataset.tables;
    let mut is_covered = vec![false; tables.countries.len()];
    let noted = tables.notes.iter().flat_map(|note| note.countries.iter().copied());
    let places = tables
        .findings
        .iter()
        .filter_map(|finding| finding.country)
        .chain(noted)
        .chain(tables.validity.iter().map(|number| number.country));
    for place in places {
        is_covered.iter_mut().skip(place.into()).take(1).for_each(|slot| *slot = true);
    }
    is_covered.into_iter().filter(|is_covered| *is_covered).count()
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

/// The evidence for one kind of knowledge, place by place.
struct Tally<'d> {
    names: Vec<Text>,
    is_fact: bool,
    places: Vec<Vec<&'d Evidence>>,
}

impl<'d> Tally<'d> {
    fn new(dataset: &Dataset, is_fact: bool, names: Vec<Text>) -> Self {
        Self { names, is_fact, places: vec![Vec::new(); dataset.tables.countries.len()] }
    }

    fn add(&mut self, places: impl IntoIterator<Item = u16>, evidence: &'d Evidence) {
        for place in places {
            self.places.iter_mut().skip(place.into()).take(1).for_each(|place| place.push(evidence));
        }
    }

    fn finish(self, newest: u16) -> Row {
        let mut row = Row {
            names: self.names,
            is_fact: self.is_fact,
            places: 0,
            by_grade: Default::default(),
            by_age: Default::default(),
        };
        for place in self.places.iter().filter(|place| !place.is_empty()) {
            row.places += 1;
            let strongest = place.iter().map(|evidence| evidence.grade).min();
            let grades = row.by_grade.iter_mut().zip(Grade::ALL);
            grades.filter(|(_, (_, grade))| Some(*grade) == strongest).for_each(|(count, _)| *count += 1);
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
