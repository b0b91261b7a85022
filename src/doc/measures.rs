//! What is known of a card with a name besides the verdicts: by this it is compared with others.

use super::model::Block;
use super::phrases::{Outline, Phrases};
use crate::answer::{Known, Origin, ServiceAnswer, cheapest};
use crate::dataset::{Fact, Product, Role};
use crate::engine::{FactId, ValueSet};

/// One line each: the facts that lead, what it costs in a year, how hard it is to get, and the other measures with their dates; none
/// for a card without a name.
#[must_use]
pub fn measures(outline: &Outline) -> Vec<String> {
    let tables = outline.tables();
    let product = outline.report.query.product.and_then(|product| tables.products.get(product));
    let (Some(product), Some(answer)) = (product, outline.report.services.first()) else { return Vec::new() };
    let of_role = |leads: bool| {
        let facts = (0..).map(FactId).zip(tables.facts.iter());
        let facts = facts.filter(move |(_, fact)| fact.role.is_some_and(|role| (role == Role::Lead) == leads));
        facts.map(move |(id, fact)| line(outline, answer, id, fact))
    };
    of_role(true).chain([cost(outline), effort(outline, product)]).chain(of_role(false)).collect()
}

/// A few words each, for a row of a table: what it costs in a year, and what is known of the other measures. Where values of a fact
/// threaten, the others go without saying.
#[must_use]
pub fn briefly(outline: &Outline) -> Vec<String> {
    let Some(answer) = outline.report.services.first() else { return Vec::new() };
    let facts = (0..).map(FactId).zip(outline.tables().facts.iter());
    let measures = facts.filter(|(_, fact)| fact.role == Some(Role::Measure));
    let said = measures.filter_map(|(id, fact)| {
        let known = answer.known.of(id);
        let value = fact.values.get(known.values.single()?)?;
        let is_worth_saying = value.threat || fact.values.iter().all(|other| !other.threat);
        let is_known = matches!(known.origin, Origin::Finding(_));
        (is_known && is_worth_saying).then(|| outline.text(value.short.unwrap_or(value.name)).to_owned())
    });
    let money = yearly(outline).map(|(amount, money)| outline.words.which_money(&amount, &money));
    money.into_iter().chain(said).collect()
}

/// The same as blocks.
pub(super) fn blocks(outline: &Outline, indent: u8) -> Vec<Block> {
    measures(outline).into_iter().map(|line| Block::text(indent, line)).collect()
}

fn line(outline: &Outline, answer: &ServiceAnswer, id: FactId, fact: &Fact) -> String {
    let known = answer.known.of(id);
    let is_open = known.values == ValueSet::all(fact.values.len());
    let value = if is_open || known.origin == Origin::Nobody {
        outline.words.not_found_out().to_owned()
    } else {
        outline.values(id, known.values)
    };
    outline.of(outline.text(fact.name), &(value + &basis(outline, known, fact)))
}

/// Who says so and since when, where evidence does.
fn basis(phrases: &Phrases, known: Known, fact: &Fact) -> String {
    let Origin::Finding(position) = known.origin else { return String::new() };
    let found = phrases.tables().findings.get(position);
    found.map_or_else(String::new, |found| phrases.aside(&phrases.grade_and_date(&found.evidence, fact.shelf_life)))
}

/// What its cheapest number costs in a year, in the money of the operator.
fn yearly(outline: &Outline) -> Option<(u32, &'static str)> {
    let number = cheapest(outline.dataset, &outline.report.query);
    let number = number.and_then(|position| outline.tables().validity.get(position));
    number.and_then(|found| found.yearly.zip(found.currency))
}

fn cost(outline: &Outline) -> String {
    let said = yearly(outline).map(|(amount, money)| outline.words.measure_money(&amount, &money));
    outline.of(outline.words.measure_cost(), &said.unwrap_or_else(|| outline.words.not_found_out().to_owned()))
}

fn effort(phrases: &Phrases, product: &Product) -> String {
    let said = product.effort.map(|effort| phrases.words.measure_of_five(&effort));
    phrases.of(phrases.words.measure_effort(), &said.unwrap_or_else(|| phrases.words.not_found_out().to_owned()))
}
