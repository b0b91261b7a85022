//! Services, asks, card kinds, facts, profiles and topics.

use strum::VariantArray as _;

use super::conditions::{condition, value_bits, value_position};
use super::reader::{CELL, Reader};
use super::words::also;
use crate::dataset::{
    Ask, CardKind, Condition, Contradiction, Fact, Id as _, List, Presumption, Profile, Reason, Role, Scope, Service,
    Slot, Topic, Trait, Value, nearest_help,
};
use crate::engine::{FactId, ValueId};

/// More values than bits in a set of them are refused.
const MOST_VALUES: usize = 31;

pub(super) fn service(reader: &Reader) -> Service {
    also(reader);
    Service { id: reader.id(), name: reader.text("name") }
}

pub(super) fn ask(reader: &Reader) -> Ask {
    also(reader);
    Ask {
        id: reader.id(),
        name: reader.text("name"),
        short: reader.short(CELL),
        slot: reader.optional_choice("slot", Slot::VARIANTS).unwrap_or(Slot::Number),
        question: reader.text("question"),
        headline: reader.flag("headline"),
        by_place: reader.flag("by-place"),
        shelf_life: shelf_life(reader),
    }
}

pub(super) fn topic(reader: &Reader) -> Topic {
    Topic {
        id: reader.id(),
        name: reader.text("name"),
        alternative: reader.flag("alternative"),
        shelf_life: shelf_life(reader),
        validity: reader.flag("validity"),
        facts: reader.references("facts"),
    }
}

pub(super) fn card(reader: &Reader) -> CardKind {
    also(reader);
    let parts = reader.tables("trait");
    report_repeated(&parts, "fact", "trait");
    let traits = parts.into_iter().filter_map(card_trait).collect();
    let effort = u8::try_from(reader.number("effort", 0..=5)).unwrap_or(0);
    CardKind {
        id: reader.id(),
        name: reader.text("name"),
        summary: reader.text("summary"),
        effort,
        kept: reader.flag("kept"),
        unsaid: reader.flag("unsaid"),
        traits,
    }
}

fn card_trait(reader: Reader) -> Option<Trait> {
    let fact = reader.reference("fact")?;
    let values = value_bits(&reader, fact, &reader.words("values"));
    let assumed = reader.flag("assumed");
    let why = reader.optional_text("why");
    if assumed && why.is_none() {
        reader.error(&reader.span(), "an assumption without a reason", Some("expected the key `why`".to_owned()));
    }
    if values == 0 {
        let help = "expected `values = [\"…\"]`".to_owned();
        reader.error(&reader.span_of("values"), "a trait without a value", Some(help));
    }
    reader.finish();
    Some(Trait { fact, values, assumed, why })
}

/// A word that no text may hold. The words are read from the catalogue; this only checks the table.
pub(super) fn forbidden(reader: &Reader) {
    reader.kept("id", "the word");
    reader.optional_kept("instead");
}

pub(super) fn fact(reader: &Reader) -> Fact {
    let parts = reader.tables("value");
    report_repeated(&parts, "id", "value");
    let values: List<Value> = parts.into_iter().map(value).collect();
    if values.len() < 2 || values.len() > MOST_VALUES {
        let help = format!("expected 2 to {MOST_VALUES} values");
        let plural = if values.len() == 1 { "" } else { "s" };
        let message = format!("a fact with {} value{plural}", values.len());
        reader.error(&reader.span_of("value"), message, Some(help));
    }
    let lapsed = reader.optional_word("lapsed").and_then(|word| {
        let ids: Vec<&str> = values.iter().map(|value| value.id).collect();
        let position = ids.iter().position(|id| *id == word.text);
        if position.is_none() {
            reader.error(&word.span, format!("unknown value `{}`", word.text), nearest_help(word.text, &ids));
        }
        position.map(ValueId::at)
    });
    let scope = reader.choice("scope", Scope::VARIANTS).unwrap_or(Scope::Person);
    let question = reader.optional_text("question");
    if question.is_none() && matches!(scope, Scope::Card | Scope::Person) {
        let help = "facts of the card and the person are asked for: expected the key `question`".to_owned();
        reader.error(&reader.span(), "a fact without a question", Some(help));
    }
    Fact {
        id: reader.id(),
        scope,
        name: reader.text("name"),
        short: reader.short(CELL),
        question,
        values,
        per_service: reader.flag("per-service"),
        shelf_life: shelf_life(reader),
        open: reader.flag("open"),
        role: if reader.has("role") { reader.optional_choice("role", Role::VARIANTS) } else { None },
        lapsed,
    }
}

/// Months after which evidence counts as old; 0 if it does not age.
fn shelf_life(reader: &Reader) -> u16 {
    u16::try_from(reader.number("shelf-life", 0..=1200)).unwrap_or(0)
}

/// Parts of a table that say the same thing twice: `key` names what each is about.
fn report_repeated(parts: &[Reader], key: &'static str, kind: &str) {
    let words: Vec<_> = parts.iter().map(|part| (part, part.optional_word(key))).collect();
    for (position, (part, word)) in words.iter().enumerate() {
        let Some(word) = word else { continue };
        let earlier = words.iter().take(position).filter_map(|(_, earlier)| earlier.as_ref());
        if earlier.into_iter().any(|earlier| earlier.text == word.text) {
            part.error(
                &word.span,
                format!("a second {kind} `{}`", word.text),
                Some("leave one of them out".to_owned()),
            );
        }
    }
}

fn value(reader: Reader) -> Value {
    let effort = u8::try_from(reader.number("effort", 0..=5)).unwrap_or(0);
    let change = reader.optional_text("change");
    if change.is_some() == (effort == 0) {
        let help = "expected both `effort` and `change`, or neither".to_owned();
        reader.error(&reader.span(), "half of a change", Some(help));
    }
    also(&reader);
    let found = Value {
        id: reader.id(),
        name: reader.text("name"),
        short: reader.short(CELL),
        clause: reader.optional_text("clause"),
        change: change.map(|text| (effort, text)),
        typed: reader.flag("typed"),
        threat: reader.flag("threat"),
    };
    reader.finish();
    found
}

pub(super) fn profile(reader: &Reader) -> Profile {
    let mut facts = preset(reader, "facts", false);
    let assumed = preset(reader, "assumed", true);
    for (fact, _) in reader.pairs("assumed") {
        let is_preset = reader.pairs("facts").iter().any(|(preset, _)| preset.text == fact.text);
        if is_preset {
            let help = "a fact stands in `facts` or in `assumed`, not in both".to_owned();
            reader.error(&fact.span, format!("a second value of `{}`", fact.text), Some(help));
        }
    }
    facts.extend(assumed);
    facts.sort_unstable();
    also(reader);
    Profile {
        id: reader.id(),
        name: reader.text("name"),
        summary: reader.text("summary"),
        default: reader.flag("default"),
        facts,
        presumed: reader.tables("presumed").into_iter().filter_map(presumption).collect(),
    }
}

/// One thing that is taken for granted where a place has something.
fn presumption(reader: Reader) -> Option<Presumption> {
    let found = presumed(&reader);
    reader.finish();
    found
}

fn presumed(reader: &Reader) -> Option<Presumption> {
    let given = reader.optional_table("when").and_then(|part| {
        let found = condition(&part);
        part.finish();
        found
    });
    let (word, value) = (reader.word("fact", "the id of a fact"), reader.word("value", "the id of a value"));
    let fact = reader.refer(&word?)?;
    let value = value_position(reader, fact, &value?)?;
    if let Some(Condition::Fact(place, values)) = given {
        return Some(Presumption { fact, value, given: (place, values) });
    }
    let help = "expected `when = { fact = \"…\", is = [\"…\"] }` with a fact of the place".to_owned();
    reader.error(&reader.span(), "a presumption without a place", Some(help));
    None
}

pub(super) fn reason(reader: &Reader) -> Reason {
    Reason {
        id: reader.id(),
        name: reader.text("name"),
        profile: reader.optional_reference("profile"),
        card: reader.optional_reference("card"),
        guide: reader.optional_reference("guide"),
        next: reader.text("next"),
    }
}

pub(super) fn contradiction(reader: &Reader) -> Contradiction {
    let facts: Vec<(FactId, ValueId)> =
        preset(reader, "facts", false).into_iter().map(|(fact, value, _)| (fact, value)).collect();
    if facts.len() < 2 {
        let help = "expected two facts at least, each with the value that does not go with the others".to_owned();
        reader.error(&reader.span_of("facts"), "nothing to contradict", Some(help));
    }
    Contradiction { id: reader.id(), facts, text: reader.text("text") }
}

fn preset(reader: &Reader, key: &'static str, assumed: bool) -> Vec<(FactId, ValueId, bool)> {
    let pairs = reader.pairs(key);
    let read = |(fact, value): &_| {
        let position = reader.refer(fact)?;
        Some((position, value_position(reader, position, value)?, assumed))
    };
    pairs.iter().filter_map(read).collect()
}
