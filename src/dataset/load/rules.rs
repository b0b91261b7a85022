//! Routes and their needs.

use super::conditions::{LEVELS, condition};
use super::reader::Reader;
use super::{Context, NOWHERE};
use crate::dataset::{Factor, Need, Requirement, Route};

const LIMITED: u8 = 2;
const YES: u8 = 3;

pub(super) fn route(context: &Context, reader: &mut Reader) -> Route {
    let parts = reader.tables("need");
    if parts.is_empty() {
        let help = "expected at least one [[route.need]] below it".to_owned();
        reader.error(&reader.span(), "a route without needs always succeeds", Some(help));
    }
    let needs: Vec<Need> = parts.into_iter().filter_map(|part| need(context, part)).collect();
    let at_best = reader.optional_choice("at-best", LEVELS.get(1..).unwrap_or_default()).unwrap_or(YES);
    let part = reader.optional_text("part");
    if at_best < YES && part.is_none() {
        let help = "expected the key `part`: which part is limited".to_owned();
        reader.error(&reader.span(), "a route below yes that does not say why", Some(help));
    }
    Route {
        id: reader.id(),
        ask: reader.reference("ask", "ask", &context.catalog.asks).unwrap_or(NOWHERE),
        services: reader.reference_bits("services", "service", &context.catalog.services),
        text: reader.text("text"),
        at_best,
        part,
        remark: reader.optional_text("remark"),
        advice: reader.references("advice", "advice", &context.catalog.advice),
        needs,
    }
}

fn need(context: &Context, reader: Reader) -> Option<Need> {
    let requirement = requirement(context, &reader);
    let unmet = reader.optional_text("unmet");
    if matches!(requirement, Some(Requirement::Condition(_, LIMITED))) && unmet.is_none() {
        let help = "expected the key `unmet`: which part is limited".to_owned();
        reader.error(&reader.span(), "a limit that does not say which part is limited", Some(help));
    }
    let evidence = reader.optional_evidence();
    if evidence.is_none() && !reader.has("level-of") && !reader.has("ask") {
        let help = "expected `as-of`, `grade` and `sources`".to_owned();
        reader.error(&reader.span(), "a need without evidence", Some(help));
    }
    let (id, factor) = (reader.id(), reader.choice("factor", &Factor::ALL).unwrap_or(Factor::Card));
    let (text, advice) = (reader.text("text"), reader.references("advice", "advice", &context.catalog.advice));
    reader.finish();
    Some(Need { id, requirement: requirement?, factor, text, unmet, advice, evidence })
}

fn requirement(context: &Context, reader: &Reader) -> Option<Requirement> {
    if reader.has("level-of") {
        for other in ["fact", "any", "all", "ask", "else"].into_iter().filter(|key| reader.has(key)) {
            let help = "`level-of` stands alone: the route is no better than that ask".to_owned();
            reader.error(&reader.span_of(other), format!("`{other}` beside `level-of`"), Some(help));
        }
        return reader.reference("level-of", "ask", &context.catalog.asks).map(Requirement::LevelOf);
    }
    let otherwise = reader.choice("else", LEVELS.get(..3).unwrap_or_default());
    Some(Requirement::Condition(condition(reader)?, otherwise?))
}
