//! Sentences with the circumstances under which they are said.

use strum::VariantArray as _;

use super::catalog::Entry;
use super::conditions::{condition, value_position};
use super::lint::report;
use super::reader::Reader;
use super::wording::placeholders;
use super::{Context, Kind, Severity};
use crate::dataset::{CardId, Condition, Id as _, Outcome, Says, ServiceId, Slot, Summary, Tables, Text, When};
use crate::engine::{AskId, Level};

/// The forms of a circumstance, by the key that each begins with.
const FORMS: [&str; 8] = ["fact", "any", "all", "none", "ask", "open", "reported", "lapsed"];

pub(super) fn summary(reader: &Reader) -> Summary {
    let text = reader.text("text");
    check_holes(reader, text);
    Summary {
        id: reader.id(),
        slot: reader.choice("slot", Slot::VARIANTS).unwrap_or(Slot::Number),
        says: reader.choice("says", Says::VARIANTS).unwrap_or(Says::Open),
        ask: reader.reference("about").unwrap_or(AskId::FIRST),
        products: reader.limits("products"),
        countries: reader.limits("countries"),
        cards: reader.reference_bits::<CardId>("cards"),
        services: reader.reference_bits::<ServiceId>("services"),
        when: reader.optional_table("when").and_then(when),
        text,
    }
}

/// Both languages fill in the same, and nothing that is not there.
fn check_holes(reader: &Reader, text: Text) {
    let (zh, en) = (placeholders(text.zh()), placeholders(text.en()));
    if zh != en {
        let help = "both languages fill in the same names".to_owned();
        reader.error(&reader.span_of("text"), "the languages fill in different things", Some(help));
    }
    for unknown in zh.iter().chain(&en).filter(|hole| !Summary::HOLES.contains(hole)) {
        let help = format!("expected one of {}", Summary::HOLES.join(", "));
        reader.error(&reader.span_of("text"), format!("nothing fills in `{{{unknown}}}`"), Some(help));
    }
}

fn when(reader: Reader) -> Option<When> {
    // A verdict may be open, which is no form of its own.
    let forms = FORMS.iter().filter(|form| reader.has(form) && (**form != "open" || !reader.has("ask")));
    let forms: Vec<&str> = forms.copied().collect();
    let found = if let [form] = *forms { read(&reader, form) } else { not_one(&reader) };
    reader.finish();
    found
}

fn not_one(reader: &Reader) -> Option<When> {
    let help = format!("expected exactly one of {}", FORMS.map(|form| format!("`{form}`")).join(", "));
    reader.error(&reader.span(), "not one circumstance", Some(help));
    // They belong to one of the forms: not unknown, whichever form was meant.
    let _ = ["is", "is-not", "at-least", "at-most", "given"].map(|key| reader.has(key));
    None
}

fn read(reader: &Reader, form: &str) -> Option<When> {
    Some(match form {
        "fact" => match condition(reader)? {
            Condition::Fact(fact, values) => When::Fact(fact, values),
            Condition::Any(_) | Condition::All(_) | Condition::Ask(..) => return None,
        },
        "open" => When::Open(reader.reference("open")?),
        "ask" => verdict(reader)?,
        "reported" => When::Reported(reader.choice("reported", Outcome::VARIANTS)?),
        "any" => When::Any(parts(reader, "any")),
        "all" => When::All(parts(reader, "all")),
        "none" => When::None(parts(reader, "none")),
        _ => {
            if !reader.flag("lapsed") {
                let help = "leave it out, or put it into `none`".to_owned();
                reader.error(&reader.span_of("lapsed"), "`lapsed` is not true", Some(help));
            }
            When::Lapsed
        }
    })
}

fn parts(reader: &Reader, key: &'static str) -> Vec<When> {
    let tables = reader.tables(key);
    if tables.is_empty() {
        let help = "expected at least one circumstance in braces".to_owned();
        reader.error(&reader.span_of(key), format!("`{key}` holds no circumstance"), Some(help));
    }
    tables.into_iter().filter_map(when).collect()
}

fn verdict(reader: &Reader) -> Option<When> {
    let ask = reader.reference("ask")?;
    let at_least = reader.optional_choice("at-least", &Level::ALL).unwrap_or(Level::No);
    let at_most = reader.optional_choice("at-most", &Level::ALL).unwrap_or(Level::Yes);
    let open = reader.optional_flag("open");
    if at_least > at_most || (open.is_none() && (at_least, at_most) == (Level::No, Level::Yes)) {
        let outcome = if at_least > at_most { "never" } else { "always" };
        let help = "expected `at-least`, `at-most` or `open`, which leave some of the verdicts".to_owned();
        reader.error(&reader.span_of("ask"), format!("this {outcome} holds"), Some(help));
    }
    let answered = reader.pairs("given");
    let given = answered.iter().filter_map(|(fact, value)| {
        let fact = reader.refer(fact)?;
        Some((fact, value_position(reader, fact, value)?))
    });
    Some(When::Verdict { ask, given: given.collect(), at_least, at_most, open })
}

/// Checks the sentences as a whole.
pub(super) fn check(context: &Context, tables: &Tables) {
    unused(context, tables);
    last_words(context, tables);
}

/// Sentences that are never said: behind one of the same slot that always is, or under circumstances that exclude each other.
fn unused(context: &Context, tables: &Tables) {
    for (place, (entry, found)) in entries(context, tables).enumerate() {
        let earlier = tables.summaries.iter().take(place);
        let mut hides = earlier.filter(|earlier| earlier.slot == found.slot && covers(earlier, found));
        if let Some(hiding) = hides.next() {
            let message = format!("`{}` is never said", found.id);
            let help = format!("`{}` before it is said instead: put this one before that", hiding.id);
            report(context, Some(entry), Severity::Lint, message, &help);
        } else if found.when.as_ref().is_some_and(|when| is_impossible(tables, when)) {
            let message = format!("`{}` is never said", found.id);
            report(context, Some(entry), Severity::Lint, message, "its circumstances exclude each other");
        }
    }
}

fn entries<'c>(context: &'c Context, tables: &'c Tables) -> impl Iterator<Item = (&'c Entry<'c>, &'c Summary)> {
    context.catalog.of(Kind::Summary).entries.iter().zip(&tables.summaries)
}

/// Whether the first is said wherever the second could be.
fn covers(first: &Summary, second: &Summary) -> bool {
    let bits = |one: u32, two: u32| two & !one == 0;
    (first.when.is_none() || first.when == second.when)
        && first.products == second.products
        && first.countries == second.countries
        && bits(first.cards, second.cards)
        && bits(first.services, second.services)
}

/// Whether facts that must hold together leave no value.
fn is_impossible(tables: &Tables, when: &When) -> bool {
    match when {
        When::Any(parts) => parts.iter().all(|part| is_impossible(tables, part)),
        When::All(parts) => {
            let mut left = vec![u32::MAX; tables.facts.len()];
            for part in parts {
                if let When::Fact(fact, values) = part {
                    left.iter_mut().skip(fact.index()).take(1).for_each(|slot| *slot &= values);
                }
            }
            left.contains(&0) || parts.iter().any(|part| is_impossible(tables, part))
        }
        _ => false,
    }
}

/// A slot that is always said ends with a sentence that is always true.
fn last_words(context: &Context, tables: &Tables) {
    let is_last = |found: &Summary| {
        found.when.is_none()
            && found.products.is_empty()
            && found.countries.is_empty()
            && found.cards == u32::MAX
            && found.services == u32::MAX
    };
    for slot in Slot::VARIANTS.iter().copied().filter(|slot| slot.is_always_said()) {
        let of_slot: Vec<_> = entries(context, tables).filter(|(_, found)| found.slot == slot).collect();
        if of_slot.iter().any(|(_, found)| is_last(found)) {
            continue;
        }
        let entry = of_slot.last().copied().or_else(|| entries(context, tables).next()).map(|(entry, _)| entry);
        let message = format!("the slot `{}` may have nothing to say", slot.into_str());
        report(context, entry, Severity::Lint, message, "expected a last [[summary]] of the slot without conditions");
    }
}
