//! Blocks of an answer as lines of a pane.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::dataset::SourceId;
use crate::doc::{Block, Cell, Kind, Table};
use crate::query::folded;
use crate::term::link;
use crate::text::{fit, width, wrap};
use crate::tui::screen::look::Look;

/// A block of an answer, as many rows as it takes.
pub(in crate::tui::screen) fn wrapped_lines(block: &Block, look: Look, columns: usize) -> Vec<Line<'static>> {
    let indent = margin(block, columns);
    let style = look.block(&block.kind);
    let only_first = matches!(block.kind, Kind::Verdict(_));
    let style_of = |index: usize| if only_first && index > 0 { Style::new() } else { style };
    let wrapped: Vec<String> = if block.kind == Kind::Command {
        folded(&block.text, columns).iter().flat_map(|line| wrap(line, columns, 0, 0)).collect()
    } else {
        let (text, hanging) = block.marked();
        wrap(&look.written_out(&text), columns, indent, indent + hanging)
    };
    wrapped.into_iter().enumerate().map(|(index, text)| Line::from(Span::styled(text, style_of(index)))).collect()
}

/// The address of a source (position); each of its lines leads to the whole.
pub(super) fn link_lines(block: &Block, source: SourceId, look: Look, columns: usize) -> Vec<Line<'static>> {
    let style = Style { underline_color: Some(link::mark(source.index())), ..look.block(&block.kind) };
    let margin = margin(block, columns);
    let wrapped = wrap(&block.text, columns.saturating_sub(margin), 0, 0).into_iter();
    wrapped.map(|text| Line::from(vec![Span::raw(" ".repeat(margin)), Span::styled(text, style)])).collect()
}

/// Cells before a block; few where there are few.
fn margin(block: &Block, columns: usize) -> usize {
    usize::from(block.indent) * if columns < 60 { 1 } else { 2 }
}

/// Columns between those of a table.
pub(super) const GAP: usize = 2;

/// The rows under their services; a row of one cell is a heading.
pub(super) fn table_lines(table: &Table, look: Look, columns: usize) -> Vec<Line<'static>> {
    let widest = |column: usize| {
        let cells = table.rows.iter().filter(|row| !row.is_heading()).filter_map(|row| row.cells.get(column));
        let title = table.columns.get(column).map_or(0, |column| width(&column.title));
        cells.map(|cell| width(&cell.said())).chain([title]).max().unwrap_or(0)
    };
    let verdict = (1..table.columns.len()).map(widest).max().unwrap_or(0) + GAP;
    // The gap behind the last column may be cut off.
    let label = (widest(0) + GAP).min((columns + GAP).saturating_sub(verdict * table.columns.len().saturating_sub(1)));
    let head = table.columns.iter().skip(1).map(|column| fit(&column.title, verdict)).collect::<String>();
    let heading = format!("{}{head}", " ".repeat(label));
    let heading = Line::from(Span::styled(heading.trim_end().to_owned(), look.block(&Kind::Heading)));
    let rows = table.rows.iter().map(|row| {
        let cell = |cell: &Cell| match cell.word() {
            Some(word) => Span::styled(fit(&cell.said(), verdict), look.word(word)),
            None if row.is_heading() => Span::raw(fit(&cell.said(), columns)),
            None => Span::raw(fit(&fit(&cell.said(), label.saturating_sub(GAP)), label)),
        };
        row.cells.iter().map(cell).collect::<Line>()
    });
    std::iter::once(heading).chain(rows).collect()
}

#[cfg(test)]
mod tests {
    use super::table_lines;
    use crate::answer::Word;
    use crate::doc::{Cell, Column, Fit, Row, Table};
    use crate::tui::screen::look::Look;

    fn drawn(columns: usize) -> Vec<String> {
        let column = |title: &'static str| Column { title: title.into(), fit: Fit::Whole };
        let row = |cells: Vec<Cell>| Row { ask: None, cells };
        let answers = [Cell::Verdict(Word::No, "no".into()), Cell::Verdict(Word::Limited, "limited".into())];
        let table = Table {
            columns: ["", "One", "Another"].map(column).into(),
            rows: vec![
                row(vec![Cell::text("A heading that may be as long as the pane")]),
                row([Cell::text("A long question")].into_iter().chain(answers).collect()),
            ],
        };
        table_lines(&table, Look::PLAIN, columns).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_question_gives_way_to_the_words_that_answer_it_and_takes_no_more_than_it_needs() {
        // The words take seven cells and a gap each, of which the last may be cut off.
        let wide = drawn(60);
        assert_eq!(wide[0], format!("{:17}One      Another", ""));
        assert_eq!(wide[2].trim_end(), "A long question  no       limited");
        let narrow = drawn(30);
        assert!(narrow.iter().all(|line| line.trim_end().chars().count() <= 30), "{narrow:?}");
        assert_eq!(narrow[0].find("Another"), Some(30 - "Another".len()));
        assert_eq!(narrow[1].chars().count(), 30, "a heading takes the whole line");
    }
}
