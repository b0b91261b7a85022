//! Choices for people to read: a table that can be taken in at a glance, and below it what is said of its rows.

use super::{Style, paragraph, push_line, section, title};
use crate::doc::{ChoiceRow, ChoiceTable, Section};
use crate::render::columns::padded;
use crate::text::{fit, width};
use crate::words::Words;

/// Columns of the rows.
struct Columns {
    number: usize,
    name: usize,
    word: usize,
    /// How long a number lives takes what is left of the line.
    kept: usize,
}

/// Names are cut only where they would push the words out of the line.
const LEAST_NAME: usize = 12;
/// Room for how long a number lives, as long as names leave it.
const KEPT: usize = 30;

/// The whole table, and below it how to get it again.
pub fn choices_text(table: &ChoiceTable, again: &Section, words: Words, style: Style) -> String {
    let mut text = title(&table.title, style);
    paragraph(&mut text, &table.order, style);
    if !table.rows.is_empty() {
        let columns = columns(table, words, style);
        text.push('\n');
        push_line(&mut text, &head(table, &columns));
        table.rows.iter().for_each(|found| push_line(&mut text, &row(found, &columns, words, style)));
    }
    text.push('\n');
    table.after.iter().for_each(|line| paragraph(&mut text, line, style));
    for notes in &table.notes {
        text.push('\n');
        push_line(&mut text, &style.paint.heading(notes.title));
        notes.lines.iter().for_each(|line| paragraph(&mut text, line, style));
    }
    section(&mut text, again, words, style);
    style.spelled(text)
}

fn columns(table: &ChoiceTable, words: Words, style: Style) -> Columns {
    let said = table.rows.iter().flat_map(|row| &row.words).map(|word| word.name(words));
    let word = said.chain(table.services.iter().copied()).map(width).max().unwrap_or(0);
    let number = table.rows.iter().map(|row| row.number.to_string().len()).max().unwrap_or(0);
    let taken = 2 + number + 2 + (2 + word) * table.services.len();
    let kept = if table.kept_title.is_some() { KEPT + 2 } else { 0 };
    let room = style.width.saturating_sub(taken + kept).max(LEAST_NAME);
    let name = table.rows.iter().map(|row| width(&row.name)).max().unwrap_or(0).min(room);
    Columns { number, name, word, kept: style.width.saturating_sub(taken + name + 2) }
}

fn head(table: &ChoiceTable, columns: &Columns) -> String {
    let mut line = " ".repeat(2 + columns.number + 2 + columns.name);
    for service in &table.services {
        line.push_str("  ");
        line.push_str(&padded(service, columns.word));
    }
    line.push_str("  ");
    line.push_str(&fit(table.kept_title.unwrap_or_default(), columns.kept));
    line
}

fn row(row: &ChoiceRow, columns: &Columns, words: Words, style: Style) -> String {
    let mut line = format!("  {:>1$}  {2}", row.number, columns.number, fit(&row.name, columns.name));
    for word in &row.words {
        let said = word.name(words);
        line.push_str("  ");
        line.push_str(&style.paint.verdict(*word, said));
        line.push_str(&" ".repeat(columns.word.saturating_sub(width(said))));
    }
    line.push_str("  ");
    line.push_str(&fit(&row.kept, columns.kept));
    line
}
