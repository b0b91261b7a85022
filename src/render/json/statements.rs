//! Statements with their evidence, for upkeep.

use serde::Serialize;

use super::Words;
use super::sources::Cited;
use crate::dataset::{Statement, Tables};

/// One statement.
#[derive(Debug, Serialize)]
pub struct StatementJson {
    as_of: String,
    grade: &'static str,
    table: &'static str,
    places: Vec<&'static str>,
    id: String,
    text: &'static str,
    evidence: Vec<&'static str>,
}

/// The JSON of some statements.
pub fn statements(tables: &Tables, words: Words, found: &[Statement]) -> Vec<StatementJson> {
    let cited = Cited::new(tables);
    let one = |statement: &Statement| StatementJson {
        as_of: statement.evidence.as_of.to_string(),
        grade: statement.evidence.grade.into_str(),
        table: statement.table(),
        places: tables.codes(statement.places),
        id: tables.full_id(statement),
        text: words.text(statement.text),
        evidence: cited.evidence(Some(statement.evidence)),
    };
    found.iter().map(one).collect()
}
