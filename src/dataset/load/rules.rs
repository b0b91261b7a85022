//! Routes and their needs.

use strum::VariantArray as _;

use super::conditions::condition;
use super::nowhere;
use super::reader::Reader;
use crate::dataset::{Factor, Need, Requirement, Route, ServiceId};
use crate::engine::Level;

/// Columns of what limits a need, in Chinese and in English: behind the "but" it has to fit a cell of the pane of 80x24.
const PART: [usize; 2] = [14, 13];

pub(super) fn route(reader: &Reader) -> Route {
    let parts = reader.tables("need");
    if parts.is_empty() {
        let help = "expected at least one [[route.need]] below it".to_owned();
        reader.error(&reader.span(), "a route without needs always succeeds", Some(help));
    }
    let needs: Vec<Need> = parts.into_iter().filter_map(need).collect();
    let at_best = reader.optional_choice("at-best", Level::ALL.get(1..).unwrap_or_default()).unwrap_or(Level::Yes);
    let part = reader.optional_text("part");
    if at_best < Level::Yes && part.is_none() {
        let help = "expected the key `part`: which part is limited".to_owned();
        reader.error(&reader.span(), "a route below yes that does not say why", Some(help));
    }
    Route {
        id: reader.id(),
        ask: reader.reference("ask").unwrap_or_else(nowhere),
        services: reader.reference_bits::<ServiceId>("services"),
        text: reader.text("text"),
        at_best,
        part,
        short: reader.short(PART),
        remark: reader.optional_text("remark"),
        advice: reader.references("advice"),
        needs,
    }
}

fn need(reader: Reader) -> Option<Need> {
    let requirement = requirement(&reader);
    let unmet = reader.optional_text("unmet");
    if matches!(requirement, Some(Requirement::Condition(_, Level::Limited))) && unmet.is_none() {
        let help = "expected the key `unmet`: which part is limited".to_owned();
        reader.error(&reader.span(), "a limit that does not say which part is limited", Some(help));
    }
    let evidence = reader.optional_evidence();
    if evidence.is_none() && !reader.has("level-of") && !reader.has("ask") {
        let help = "expected `as-of`, `grade` and `sources`".to_owned();
        reader.error(&reader.span(), "a need without evidence", Some(help));
    }
    let (id, factor) = (reader.id(), reader.choice("factor", Factor::VARIANTS).unwrap_or(Factor::Card));
    let (text, advice) = (reader.text("text"), reader.references("advice"));
    let short = reader.short(PART);
    reader.finish();
    Some(Need { id, requirement: requirement?, factor, text, unmet, short, advice, evidence })
}

fn requirement(reader: &Reader) -> Option<Requirement> {
    if reader.has("level-of") {
        for other in ["fact", "any", "all", "ask", "else"].into_iter().filter(|key| reader.has(key)) {
            let help = "`level-of` stands alone: the route is no better than that ask".to_owned();
            reader.error(&reader.span_of(other), format!("`{other}` beside `level-of`"), Some(help));
        }
        return reader.reference("level-of").map(Requirement::LevelOf);
    }
    let otherwise = reader.choice("else", Level::ALL.get(..3).unwrap_or_default());
    Some(Requirement::Condition(condition(reader)?, otherwise?))
}
