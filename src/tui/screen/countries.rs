//! The list of what was found: what is typed, what it means, what is chosen.

use std::cell::OnceCell;

use super::action::Step;
use crate::dataset::{CountryId, GuideId, Operator, ProductId, Tables, is_forbidden};
use crate::search::products::{self, Found, ProductHit, together};
use crate::search::sentence::{Sentences, Understanding};
use crate::search::{Hit, Index, everything, operator};
use crate::text::joined;

/// Something that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    /// A place.
    Place(Hit),
    /// A card with a name (position), and what matched; empty where that is the name.
    Product(ProductId, &'static str),
    /// A guide (position).
    Guide(GuideId),
}

/// The search field with what it finds.
pub struct CountryList {
    tables: &'static Tables,
    /// Made when something is typed.
    index: OnceCell<Index>,
    /// The same.
    sentences: OnceCell<Sentences>,
    /// What is typed.
    pub field: SearchField,
    rows: Vec<Row>,
    /// What the typed text says besides.
    heard: Understanding,
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
            tables,
            index: OnceCell::new(),
            sentences: OnceCell::new(),
            field: SearchField::default(),
            rows: all_places(tables),
            heard: Understanding::default(),
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

    /// Searches if what is typed has changed since; returns whether it has.
    pub fn refresh(&mut self) -> bool {
        if !self.is_stale {
            return false;
        }
        let text = self.field.text();
        let (rows, heard) =
            if text.trim().is_empty() { (all_places(self.tables), Understanding::default()) } else { self.found(text) };
        let is_number = text.chars().filter(char::is_ascii_digit).count() >= 5;
        self.operator = if is_number { operator(text, &self.tables.operators) } else { None };
        (self.rows, self.heard) = (rows, heard);
        (self.selected, self.offset, self.is_stale) = (0, 0, false);
        true
    }

    /// What a text finds, and what it says besides. A name alone finds everything that is called so; what says more finds what it
    /// means.
    fn found(&self, text: &str) -> (Vec<Row>, Understanding) {
        let tables = self.tables;
        let heard = self.sentences().understand(text);
        if heard.says_more() {
            return (meant(tables, &heard), heard);
        }
        let places = self.index.get_or_init(|| Index::new(tables)).find(text);
        let products = products::beside(&places, tables, text);
        if places.is_empty() && products.is_empty() && heard.place.is_some() {
            return (meant(tables, &heard), heard);
        }
        let rows = together(&places, &products).into_iter().map(|found| match found {
            Found::Place(hit) => Row::Place(hit.clone()),
            Found::Product(ProductHit { product, text, .. }) => Row::Product(*product, text),
        });
        (rows.collect(), heard)
    }

    /// What understands texts that are typed elsewhere.
    pub fn sentences(&self) -> &Sentences {
        self.sentences.get_or_init(|| Sentences::new(self.tables))
    }

    /// Types the code of a place and chooses the place, also where the code says something else first.
    pub fn show_place(&mut self, country: CountryId) {
        let code = self.tables.countries.of(country, |country| country.code);
        self.edit(|field| {
            field.clear();
            field.add(code);
        });
        self.refresh();
        let is_it = |row: &Row| matches!(row, Row::Place(hit) if hit.country == country);
        if !self.rows.iter().any(is_it) {
            (self.rows, self.heard) = (vec![Row::Place(Hit::unasked(country))], Understanding::default());
        }
        self.selected = self.rows.iter().position(is_it).unwrap_or(0);
    }

    /// Chooses another row.
    pub fn step(&mut self, step: Step, page: usize) {
        self.refresh();
        self.selected = step.apply(self.selected, self.rows.len(), page);
    }

    /// Whether another row would be chosen.
    #[must_use]
    pub fn can_step(&self, step: Step, page: usize) -> bool {
        !self.rows.is_empty() && step.apply(self.selected, self.rows.len(), page) != self.selected
    }

    /// Chooses the nth row of those that were shown last.
    pub fn choose_shown(&mut self, row: usize) {
        self.selected = (self.offset + row).min(self.rows.len().saturating_sub(1));
    }

    /// What is chosen; none if nothing was found.
    #[must_use]
    pub fn chosen(&self) -> Option<&Row> {
        self.rows.get(self.selected)
    }

    /// The place that is chosen where nothing is typed.
    #[must_use]
    pub fn first_place(&self) -> Option<CountryId> {
        everything(&self.tables.countries).first().map(|hit| hit.country)
    }

    /// What the typed text says besides.
    #[must_use]
    pub fn heard(&self) -> &Understanding {
        &self.heard
    }

    /// The operator that the typed network code or IMSI names.
    #[must_use]
    pub fn operator(&self) -> Option<&'static Operator> {
        self.operator
    }

    /// Number of rows, and of all countries.
    #[must_use]
    pub fn counts(&self) -> (usize, usize) {
        (self.rows.len(), self.tables.countries.len())
    }

    /// Whether the rows are countries and regions and nothing else.
    #[must_use]
    pub fn has_places_alone(&self) -> bool {
        self.rows.iter().all(|row| matches!(row, Row::Place(_)))
    }

    /// The rows that fit, with the chosen one among them and marked by `true`.
    pub fn visible(&mut self, rows: usize) -> impl Iterator<Item = (&Row, bool)> {
        self.offset = offset_for(self.selected, self.offset, rows);
        let selected = self.selected;
        let shown = self.rows.iter().enumerate().skip(self.offset).take(rows);
        shown.map(move |(position, row)| (row, position == selected))
    }
}

fn all_places(tables: &Tables) -> Vec<Row> {
    everything(&tables.countries).into_iter().map(Row::Place).collect()
}

/// What a text means: the card or the place, what else may be meant, the guides. Where no place is said, every place.
fn meant(tables: &Tables, heard: &Understanding) -> Vec<Row> {
    let product = |product: &ProductId| Row::Product(*product, "");
    let place = |place: &CountryId| Row::Place(Hit::unasked(*place));
    let own = heard.product.iter().map(product);
    let own = own.chain(heard.place.iter().filter(|_| heard.product.is_none()).map(place));
    let either = heard
        .ambiguous
        .iter()
        .flat_map(|found| found.products.iter().map(product).chain(found.places.iter().map(place)));
    let offered = heard.offered.iter().map(product);
    let guides = heard.guides.iter().copied().map(Row::Guide);
    let rows: Vec<Row> = own.chain(either).chain(offered).chain(guides).collect();
    if rows.is_empty() { all_places(tables) } else { rows }
}

/// The first row to show so that `selected` is among `rows`, moving as little as possible.
#[must_use]
pub fn offset_for(selected: usize, offset: usize, rows: usize) -> usize {
    let lowest = (selected + 1).saturating_sub(rows.max(1));
    offset.clamp(lowest, selected)
}

/// Whether a character parts lines or columns, as Unicode has it.
fn is_break(c: char) -> bool {
    matches!(c, '\t'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Longer input is cut: few questions are as long.
const MOST_CHARACTERS: usize = 200;

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

    /// Adds text, in place of a marked one; line ends become a space, other controls are left out, letters and their accents joined.
    pub fn add(&mut self, added: &str) {
        self.clear_marked();
        let mut was_break = false;
        let spaced = added.chars().filter_map(|c| {
            let is_first = !std::mem::replace(&mut was_break, is_break(c));
            if is_break(c) { is_first.then_some(' ') } else { Some(c) }
        });
        let printable = spaced.filter(|c| !is_forbidden(*c));
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
