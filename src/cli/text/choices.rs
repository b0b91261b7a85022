//! Choices for people to read: what decides over the rows that it decides, a word for each service.

use super::{Style, paragraph, push_line, title};
use crate::cli::columns::padded;
use crate::cli::words::Words;
use crate::report::outline::{ChoiceRow, ChoiceTable, Line};
use crate::text::{fit, width};

/// Columns of the rows.
struct Columns {
    number: usize,
    name: usize,
    word: usize,
}

/// Names are cut only where they would push the words out of a line.
const LEAST_NAME: usize = 12;

/// The whole table.
pub fn choices_text(table: &ChoiceTable, words: Words, style: Style) -> String {
    let mut text = title(&table.title, style);
    paragraph(&mut text, &table.order, style);
    let columns = columns(table, words, style);
    for group in &table.groups {
        text.push('\n');
        group.head.iter().for_each(|line| paragraph(&mut text, line, style));
        push_line(&mut text, &head(table, &columns));
        for found in &group.rows {
            push_line(&mut text, &row(found, &columns, words, style));
            let below = |line: &Line| Line { indent: line.indent + 2, ..line.clone() };
            found.lines.iter().for_each(|line| paragraph(&mut text, &below(line), style));
        }
    }
    text.push('\n');
    table.after.iter().for_each(|line| paragraph(&mut text, line, style));
    text
}

fn columns(table: &ChoiceTable, words: Words, style: Style) -> Columns {
    let rows = || table.groups.iter().flat_map(|group| &group.rows);
    let said = rows().flat_map(|row| &row.words).map(|word| words.say(word.text(words.wording)));
    let word = said.chain(table.services.iter().copied()).map(width).max().unwrap_or(0);
    let number = rows().map(|row| row.number.to_string().len()).max().unwrap_or(0);
    let room = style.width.saturating_sub(number + 4 + (word + 2) * table.services.len()).max(LEAST_NAME);
    let name = rows().map(|row| width(&row.name)).max().unwrap_or(0).min(room);
    Columns { number, name, word }
}

fn head(table: &ChoiceTable, columns: &Columns) -> String {
    let mut line = " ".repeat(2 + columns.number + 2 + columns.name);
    for service in &table.services {
        line.push_str("  ");
        line.push_str(&padded(service, columns.word));
    }
    line
}

fn row(row: &ChoiceRow, columns: &Columns, words: Words, style: Style) -> String {
    let mut line = format!("  {:>1$}  {2}", row.number, columns.number, fit(&row.name, columns.name));
    for (position, word) in row.words.iter().enumerate() {
        let said = words.say(word.text(words.wording));
        line.push_str("  ");
        line.push_str(&style.paint.verdict(*word, said));
        if position + 1 < row.words.len() {
            line.push_str(&" ".repeat(columns.word.saturating_sub(width(said))));
        }
    }
    line
}
