//! The list of countries and regions: what is typed, what is found, what is chosen.

use super::action::Step;
use crate::dataset::{Country, Operator, Table, Tables, is_forbidden};
use crate::search::{Hit, Index, everything, operator};
use crate::text::joined;

/// The search field with its hits.
pub struct CountryList {
    countries: &'static Table<Country>,
    /// Made when something is typed.
    index: Option<Index>,
    operators: &'static Table<Operator>,
    /// What is typed.
    pub field: SearchField,
    hits: Vec<Hit>,
    operator: Option<&'static Operator>,
    is_stale: bool,
    selected: usize,
    /// The first row that is shown.
    offset: usize,
}

impl CountryList {
    /// Every country, with nothing typed.
    pub fn new(tables: &'static Tables) -> Self {
        Self {
            countries: &tables.countries,
            index: None,
            operators: &tables.operators,
            field: SearchField::default(),
            hits: everything(&tables.countries),
            operator: None,
            is_stale: false,
            selected: 0,
            offset: 0,
        }
    }

    /// Changes what is typed. The search waits until somebody looks: a paste searches once.
    pub fn edit(&mut self, change: impl FnOnce(&mut SearchField)) {
        change(&mut self.field);
        self.is_stale = true;
    }

    /// Searches if what is typed has changed since.
    pub fn refresh(&mut self) {
        if !self.is_stale {
            return;
        }
        let text = self.field.text();
        let hits = if text.trim().is_empty() {
            everything(self.countries)
        } else {
            self.index.get_or_insert_with(|| Index::new(self.countries)).find(text)
        };
        let is_number = text.chars().filter(char::is_ascii_digit).count() >= 5;
        self.operator = if is_number { operator(text, self.operators) } else { None };
        (self.hits, self.selected, self.offset, self.is_stale) = (hits, 0, 0, false);
    }

    /// Chooses another row.
    pub fn step(&mut self, step: Step, page: usize) {
        self.refresh();
        self.selected = step.apply(self.selected, self.hits.len(), page);
    }

    /// Chooses the nth row of those that were shown last.
    pub fn choose_shown(&mut self, row: usize) {
        self.selected = (self.offset + row).min(self.hits.len().saturating_sub(1));
    }

    /// Position of the chosen country in the data; none if nothing was found.
    #[must_use]
    pub fn chosen(&self) -> Option<usize> {
        self.hits.get(self.selected).map(|hit| hit.country)
    }

    /// The operator that the typed network code or IMSI names.
    #[must_use]
    pub fn operator(&self) -> Option<&'static Operator> {
        self.operator
    }

    /// Number of hits, and of all countries.
    #[must_use]
    pub fn counts(&self) -> (usize, usize) {
        (self.hits.len(), self.countries.len())
    }

    /// The rows that fit, with the chosen one among them and marked by `true`.
    pub fn visible(&mut self, rows: usize) -> impl Iterator<Item = (&Hit, &'static Country, bool)> {
        self.offset = offset_for(self.selected, self.offset, rows);
        let (countries, selected) = (self.countries, self.selected);
        let shown = self.hits.iter().enumerate().skip(self.offset).take(rows);
        shown.filter_map(move |(position, hit)| Some((hit, countries.get(hit.country)?, position == selected)))
    }
}

/// The first row to show so that `selected` is among `rows`, moving as little as possible.
#[must_use]
pub fn offset_for(selected: usize, offset: usize, rows: usize) -> usize {
    let lowest = (selected + 1).saturating_sub(rows.max(1));
    offset.clamp(lowest, selected)
}

/// Longer input is cut: no name and no number is as long.
const MOST_CHARACTERS: usize = 64;

/// The text that is being typed. It is never stored anywhere else.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SearchField {
    text: String,
    is_marked: bool,
}

impl SearchField {
    /// What has been typed.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether what is typed next takes the place of the text.
    #[must_use]
    pub fn is_marked(&self) -> bool {
        self.is_marked
    }

    /// Marks the text: whoever comes back to the field looks for something else.
    pub fn mark(&mut self) {
        self.is_marked = !self.text.is_empty();
    }

    /// Adds text, in place of a marked one; controls are left out, letters and their accents joined.
    pub fn add(&mut self, added: &str) {
        self.clear_marked();
        let printable = added.chars().filter(|c| !is_forbidden(*c) && !matches!(c, '\n' | '\t'));
        let room = MOST_CHARACTERS.saturating_sub(self.text.chars().count());
        self.text = joined(self.text.chars().chain(printable.take(room)));
    }

    /// Takes the last character out, or the marked text.
    pub fn erase(&mut self) {
        self.clear_marked();
        self.text.pop();
    }

    fn clear_marked(&mut self) {
        if std::mem::take(&mut self.is_marked) {
            self.text.clear();
        }
    }

    /// Takes everything out.
    pub fn clear(&mut self) {
        self.text.clear();
        self.is_marked = false;
    }
}
