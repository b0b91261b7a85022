//! Changes of the file's text: what stands beside, comments and keys that nobody knows, stays as it is.

use toml_edit::{Array, ArrayOfTables, DocumentMut, InlineTable, Item, Table, Value, value};

use super::{Entry, Mine, Seen};
use crate::answer::mine::Noted;
use crate::dataset::Period;
use crate::query::day::{Day, written};

/// Stands at the top of a new file.
const HEAD: &str = "# The cards that you hold, for `simbind mine`. You may change it by hand.\n\
                    # Never write a phone number, an ICCID or a name into it: nothing needs them.\n\
                    schema = 1\n";

/// The text of the file, to be changed. Its lines end as they did, and a byte order mark stays.
#[derive(Debug, Clone)]
pub struct Text {
    document: DocumentMut,
    is_marked: bool,
    line_end: &'static str,
}

const MARK: char = '\u{feff}';

/// The lists that say something of a card, with the key that names it.
const OF_CARD: [(&str, &str); 2] = [("card", "id"), ("report", "card")];

/// A card that was taken out, with what was seen with it.
#[derive(Debug, Clone)]
pub struct TakenOut(Vec<(&'static str, Table)>);

/// What an import has brought.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Imported {
    /// Cards that were not there.
    pub added: usize,
    /// Cards that have a later day of use now.
    pub later: usize,
    /// What somebody saw that was not there.
    pub seen: usize,
}

impl Text {
    /// Of a text that has been read; none if it is no TOML. An empty one gets a head.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let (is_marked, plain) = (text.starts_with(MARK), text.trim_start_matches(MARK));
        let document = if plain.trim().is_empty() { HEAD } else { plain }.parse().ok()?;
        let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
        Some(Self { document, is_marked, line_end })
    }

    /// Writes down a card.
    pub fn add(&mut self, entry: &Entry) {
        let mut table = Table::new();
        let texts = [("product", &entry.product), ("country", &entry.country), ("card", &entry.card)];
        table.insert("id", value(entry.id.as_str()));
        for (key, text) in texts.into_iter().chain([("label", &entry.label)]) {
            text.as_deref().map(|text| table.insert(key, value(text)));
        }
        for (key, day) in [("last-used", entry.last_used), ("activated", entry.activated)] {
            day.map(|day| table.insert(key, value(written(day))));
        }
        entry.period.map(|period| table.insert("period", value(period.to_string())));
        for (key, texts) in [("bound", &entry.bound), ("set", &entry.set)] {
            if !texts.is_empty() {
                table.insert(key, value(list(texts)));
            }
        }
        entry.noted.as_ref().map(|noted| table.insert("noted", value(noted_table(noted))));
        self.push("card", table);
    }

    /// Another day of the last use of a card, or none; whether it is there.
    pub fn used(&mut self, id: &str, day: Option<Day>) -> bool {
        self.put(id, "last-used", day.map(|day| written(day).into()))
    }

    /// Another day of the activation of a card, or none; whether it is there.
    pub fn activated(&mut self, id: &str, day: Option<Day>) -> bool {
        self.put(id, "activated", day.map(|day| written(day).into()))
    }

    /// Another label of a card, or none; whether it is there.
    pub fn label(&mut self, id: &str, label: Option<&str>) -> bool {
        self.put(id, "label", label.map(Value::from))
    }

    /// Another period of one's own for a card, or none; whether it is there.
    pub fn period(&mut self, id: &str, period: Option<Period>) -> bool {
        self.put(id, "period", period.map(|period| period.to_string().into()))
    }

    /// Other services (ids) that a card is bound to; whether it is there.
    pub fn bound(&mut self, id: &str, services: &[String]) -> bool {
        self.put(id, "bound", (!services.is_empty()).then(|| list(services).into()))
    }

    /// What was told of a card last; whether it is there.
    pub fn noted(&mut self, id: &str, noted: &Noted) -> bool {
        self.set(id, "noted", noted_table(noted).into())
    }

    /// Takes a card out, with what was seen with it; returns both, nothing where it was not there.
    pub fn remove(&mut self, id: &str) -> Option<TakenOut> {
        let mut taken = Vec::new();
        for (kind, key) in OF_CARD {
            let Some(list) = self.list(kind) else { continue };
            taken
                .extend(list.iter().filter(|table| text_of(table, key) == Some(id)).map(|table| (kind, table.clone())));
            list.retain(|table| text_of(table, key) != Some(id));
        }
        taken.iter().any(|(kind, _)| *kind == "card").then_some(TakenOut(taken))
    }

    /// Puts back what was taken out, unless another card has its id by now.
    pub fn put_back(&mut self, taken: &TakenOut) {
        let id = taken.0.iter().find(|(kind, _)| *kind == "card").and_then(|(_, table)| text_of(table, "id"));
        if id.is_some_and(|id| self.table("card", id).is_some()) {
            return;
        }
        for (kind, table) in &taken.0 {
            let mut table = table.clone();
            table.set_position(None);
            self.push(kind, table);
        }
    }

    /// Writes down what was seen.
    pub fn report(&mut self, seen: &Seen) {
        let mut table = Table::new();
        let outcome: &str = seen.outcome.into_str();
        let place: &str = seen.whereabouts.into_str();
        for (key, text) in [("card", seen.id.as_str()), ("service", &seen.service), ("ask", &seen.ask)] {
            table.insert(key, value(text));
        }
        table.insert("where", value(place));
        table.insert("outcome", value(outcome));
        seen.day.map(|day| table.insert("day", value(written(day))));
        self.push("report", table);
    }

    /// Takes in what another file says, which `theirs` has been read from: cards that are not here, later days of use, what was
    /// seen. A card that another one has the id of gets a new id.
    pub fn import(&mut self, mine: &Mine, mut other: Self, theirs: &Mine) -> Imported {
        let mut found = Imported::default();
        let mut here = mine.clone();
        let mut ids: Vec<(&str, String)> = Vec::new();
        for card in &theirs.cards {
            let id = self.import_card(&mut here, &mut other, card, &mut found);
            ids.push((&card.id, id));
        }
        for (position, seen) in theirs.seen.iter().enumerate() {
            let id = ids.iter().find(|(before, _)| *before == seen.id).map_or(&seen.id, |(_, now)| now);
            // What was there before is not told twice; what was seen twice is.
            if !mine.seen.contains(&Seen { id: id.clone(), ..seen.clone() })
                && let Some(table) = other.list("report").and_then(|list| list.get(position)).cloned()
            {
                self.push_copy("report", table, ("card", id));
                found.seen += 1;
            }
        }
        found
    }

    /// Takes in a card of another file; returns the id that it has here.
    fn import_card(&mut self, here: &mut Mine, other: &mut Self, card: &Entry, found: &mut Imported) -> String {
        let id = match here.cards.iter().find(|own| own.id == card.id) {
            Some(own) if is_same_card(own, card) => {
                if card.last_used > own.last_used
                    && let Some(day) = card.last_used
                {
                    found.later += usize::from(self.used(&card.id, Some(day)));
                }
                return card.id.clone();
            }
            Some(_) => here.free_id(&card.stem()),
            None => card.id.clone(),
        };
        if let Some(table) = other.table("card", &card.id).cloned() {
            self.push_copy("card", table, ("id", &id));
            found.added += 1;
        }
        here.cards.push(Entry { id: id.clone(), ..card.clone() });
        id
    }

    /// Adds a table of another file, whose `key` becomes `id`.
    fn push_copy(&mut self, list: &str, mut table: Table, (key, id): (&str, &str)) {
        if text_of(&table, key) != Some(id) {
            table.insert(key, value(id));
        }
        table.set_position(None);
        self.push(list, table);
    }

    /// The whole text.
    #[must_use]
    pub fn written(&self) -> String {
        let text = self.document.to_string();
        let text = if self.line_end == "\n" { text } else { text.replace("\r\n", "\n").replace('\n', self.line_end) };
        if self.is_marked { format!("{MARK}{text}") } else { text }
    }

    fn push(&mut self, key: &str, mut table: Table) {
        // A table that is not the first of its text stands apart from what is before it.
        if table.decor().prefix().is_none() {
            table.decor_mut().set_prefix("\n");
        }
        let list = self.document.entry(key).or_insert_with(|| Item::ArrayOfTables(ArrayOfTables::new()));
        make_tables(list);
        if let Some(list) = list.as_array_of_tables_mut() {
            list.push(table);
        }
    }

    fn list(&mut self, key: &str) -> Option<&mut ArrayOfTables> {
        let item = self.document.get_mut(key)?;
        make_tables(item);
        item.as_array_of_tables_mut()
    }

    fn table(&mut self, kind: &str, id: &str) -> Option<&mut Table> {
        self.list(kind)?.iter_mut().find(|table| text_of(table, "id") == Some(id))
    }

    /// Sets a key of a card, or takes it away.
    fn put(&mut self, id: &str, key: &str, to: Option<Value>) -> bool {
        match to {
            Some(to) => self.set(id, key, to),
            None => self.table("card", id).map(|table| table.remove(key)).is_some(),
        }
    }

    /// Sets a key of a card; what is written behind the value stays.
    fn set(&mut self, id: &str, key: &str, mut to: Value) -> bool {
        let Some(table) = self.table("card", id) else { return false };
        match table.get_mut(key) {
            Some(Item::Value(before)) => {
                *to.decor_mut() = before.decor().clone();
                *before = to;
            }
            _ => {
                table.insert(key, Item::Value(to));
            }
        }
        true
    }
}

/// Tables in a list become tables of their own.
fn make_tables(item: &mut Item) {
    if item.is_value() {
        let taken = std::mem::take(item);
        *item = taken.into_array_of_tables().map_or_else(|before| before, Item::ArrayOfTables);
    }
}

fn text_of<'t>(table: &'t Table, key: &str) -> Option<&'t str> {
    table.get(key)?.as_str()
}

fn is_same_card(own: &Entry, other: &Entry) -> bool {
    let card = |entry: &Entry| (entry.product.clone(), entry.country.clone(), entry.card.clone(), entry.label.clone());
    card(own) == card(other)
}

fn list(texts: &[String]) -> Array {
    texts.iter().map(String::as_str).collect()
}

fn noted_table(noted: &Noted) -> InlineTable {
    let words: InlineTable = noted.words.iter().map(|(id, word)| (id.as_str(), word.as_str())).collect();
    let mut table = InlineTable::new();
    table.insert("version", noted.version.as_str().into());
    table.insert("profile", noted.profile.as_str().into());
    table.insert("words", words.into());
    table.insert("rules", list(&noted.rules).into());
    table.insert("threats", list(&noted.threats).into());
    table
}
