//! Conditions: on facts, on other asks, and combinations of them.

use super::reader::Reader;
use crate::dataset::nearest_help;
use crate::dataset::reader::Word;
use crate::dataset::{Condition, Id as _, Kind};
use crate::engine::{FactId, Level, ValueId};

/// A condition, from the keys `fact` with `is` or `is-not`, `any`, `all`, or `ask` with `at-least`.
pub(super) fn condition(reader: &Reader) -> Option<Condition> {
    let forms = [reader.has("fact"), reader.has("any"), reader.has("all"), reader.has("ask")];
    if forms.iter().filter(|is_there| **is_there).count() != 1 {
        let help = "expected exactly one of `fact`, `any`, `all`, `ask`".to_owned();
        reader.error(&reader.span(), "not one condition", Some(help));
        // They belong to one of the forms: not unknown, whichever form was meant.
        let _ = ["is", "is-not", "at-least"].map(|key| reader.has(key));
        return None;
    }
    let [has_fact, has_any, has_all, _] = forms;
    if has_fact {
        on_fact(reader)
    } else if has_any {
        Some(Condition::Any(parts(reader, "any")))
    } else if has_all {
        Some(Condition::All(parts(reader, "all")))
    } else {
        on_ask(reader)
    }
}

fn parts(reader: &Reader, key: &'static str) -> Vec<Condition> {
    let tables = reader.tables(key);
    if tables.is_empty() {
        let help = "expected at least one condition in braces".to_owned();
        reader.error(&reader.span_of(key), format!("`{key}` holds no condition"), Some(help));
    }
    let read = |part: Reader| {
        let found = condition(&part);
        part.finish();
        found
    };
    tables.into_iter().filter_map(read).collect()
}

fn on_ask(reader: &Reader) -> Option<Condition> {
    let ask = reader.reference("ask")?;
    let level = reader.choice("at-least", Level::ALL.get(1..).unwrap_or_default())?;
    Some(Condition::Ask(ask, level))
}

fn on_fact(reader: &Reader) -> Option<Condition> {
    let word = reader.word("fact", "the id of a fact");
    let (is, is_not) = (reader.words("is"), reader.words("is-not"));
    let word = word?;
    let fact = reader.refer(&word)?;
    if is.is_empty() == is_not.is_empty() {
        let help = "expected exactly one of `is` and `is-not`, with at least one value".to_owned();
        reader.error(&word.span, format!("no values for `{}`", word.text), Some(help));
        return None;
    }
    let words = if is.is_empty() { &is_not } else { &is };
    let values = value_bits(reader, fact, words);
    let known = value_ids(reader, fact);
    if !words.iter().all(|word| known.contains(&word.text)) {
        return None;
    }
    let accepted = if is.is_empty() { all_values(reader, fact) & !values } else { values };
    if accepted == 0 || accepted == all_values(reader, fact) {
        let outcome = if accepted == 0 { "never" } else { "always" };
        let help = "expected some of the values, but not all of them".to_owned();
        reader.error(&word.span, format!("this condition on `{}` {outcome} holds", word.text), Some(help));
    }
    Some(Condition::Fact(fact, accepted))
}

/// Ids of the values of a fact, in their order.
pub(super) fn value_ids<'a>(reader: &Reader<'a>, fact: FactId) -> Vec<&'a str> {
    let Some(entry) = reader.context.catalog.of(Kind::Fact).entries.get(fact.index()) else { return Vec::new() };
    let values =
        entry.table.iter().find(|(key, _)| key.get_ref() == "value").and_then(|(_, list)| list.get_ref().as_array());
    let ids = values.into_iter().flat_map(|values| values.iter());
    ids.filter_map(|value| {
        let id = value.get_ref().as_table()?.iter().find(|(key, _)| key.get_ref() == "id")?;
        id.1.get_ref().as_str()
    })
    .collect()
}

fn all_values(reader: &Reader, fact: FactId) -> u32 {
    (1u32 << value_ids(reader, fact).len().min(31)) - 1
}

/// The position of one value of a fact.
pub(super) fn value_position(reader: &Reader, fact: FactId, word: &Word) -> Option<ValueId> {
    let ids = value_ids(reader, fact);
    let position = ids.iter().position(|id| *id == word.text).map(ValueId::at);
    if position.is_none() {
        let nearest = nearest_help(word.text, &ids).map_or(String::new(), |nearest| format!("; {nearest}"));
        let help = format!("expected one of {}{nearest}", ids.join(", "));
        reader.error(&word.span, format!("unknown value `{}`", word.text), Some(help));
    }
    position
}

/// Values of a fact as bits.
pub(super) fn value_bits(reader: &Reader, fact: FactId, words: &[Word]) -> u32 {
    let positions = words.iter().filter_map(|word| value_position(reader, fact, word));
    positions.fold(0, |bits, value| bits | value.bit())
}
