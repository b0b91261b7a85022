//! The cells of a screen as a picture (SVG) in their own colours.

use std::fmt::Write as _;

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};
use simbind::text::width;

/// Pixels of a cell.
const WIDE: usize = 9;
const HIGH: usize = 19;
/// Pixels around the screen, and from the top of a row to the line that letters stand on.
const EDGE: usize = 10;
const LINE: usize = 15;
/// Fonts with cells of one width; a text is stretched to its cells wherever they differ.
const FONTS: &str = "ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,'Noto Sans Mono CJK SC',monospace";

/// How a cell looks.
#[derive(Clone, Copy, PartialEq)]
struct Paint {
    ink: Color,
    ground: Color,
    is_bold: bool,
    is_underlined: bool,
}

impl Paint {
    fn of(cell: &Cell) -> Self {
        let has = |modifier| cell.modifier.contains(modifier);
        let (ink, ground) = if has(Modifier::REVERSED) { (cell.bg, cell.fg) } else { (cell.fg, cell.bg) };
        Self { ink, ground, is_bold: has(Modifier::BOLD), is_underlined: has(Modifier::UNDERLINED) }
    }
}

/// Neighbouring cells of a row that look alike.
struct Run {
    /// The first column, and how many.
    column: usize,
    columns: usize,
    text: String,
    paint: Paint,
    /// How many cells each character takes.
    of: usize,
}

/// The runs of a row; a character that takes two cells hides the second.
fn runs(row: &[Cell]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut column = 0;
    while let Some(cell) = row.get(column) {
        let (paint, of) = (Paint::of(cell), width(cell.symbol()).max(1));
        match runs.last_mut() {
            Some(run) if run.paint == paint && run.of == of => {
                run.text.push_str(cell.symbol());
                run.columns += of;
            }
            _ => runs.push(Run { column, columns: of, text: cell.symbol().to_owned(), paint, of }),
        }
        column += of;
    }
    runs
}

/// The picture of a screen that a theme paints.
pub fn svg(buffer: &Buffer, title: &str) -> String {
    let columns = usize::from(buffer.area.width);
    let (wide, high) = (columns * WIDE + 2 * EDGE, usize::from(buffer.area.height) * HIGH + 2 * EDGE);
    let ground = most_common_ground(buffer);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{wide}\" height=\"{high}\" viewBox=\"0 0 {wide} {high}\" \
         role=\"img\">\n<title>{}</title>\n<style>text{{font:15px {FONTS};white-space:pre}}.b{{font-weight:bold}}\
         .u{{text-decoration:underline}}.w{{font-size:16px;letter-spacing:2px}}</style>\n\
         <rect width=\"{wide}\" height=\"{high}\" rx=\"6\" fill=\"{}\"/>\n",
        escaped(title),
        hex(ground)
    );
    for (row, cells) in buffer.content.chunks(columns).enumerate() {
        for run in runs(cells) {
            draw(&mut svg, &run, row, ground);
        }
    }
    svg + "</svg>\n"
}

fn most_common_ground(buffer: &Buffer) -> Color {
    let count = |ground: Color| buffer.content.iter().filter(|cell| cell.bg == ground).count();
    buffer.content.iter().map(|cell| cell.bg).max_by_key(|ground| count(*ground)).expect("a screen has cells")
}

fn draw(svg: &mut String, run: &Run, row: usize, ground: Color) {
    let (x, y) = (run.column * WIDE + EDGE, row * HIGH + EDGE);
    if run.paint.ground != ground {
        let fill = hex(run.paint.ground);
        let wide = run.columns * WIDE;
        writeln!(svg, "<rect x=\"{x}\" y=\"{y}\" width=\"{wide}\" height=\"{HIGH}\" fill=\"{fill}\"/>").unwrap();
    }
    for (at, piece) in pieces(&run.text) {
        let ink = hex(run.paint.ink);
        let x = x + at * WIDE;
        // A line between panes has no gaps.
        if piece == "│" {
            let middle = x + WIDE / 2;
            writeln!(svg, "<path d=\"M{middle}.5 {y}v{HIGH}\" stroke=\"{ink}\"/>").unwrap();
            continue;
        }
        let names = [(run.paint.is_bold, "b"), (run.paint.is_underlined, "u"), (run.of > 1, "w")];
        let names: Vec<&str> = names.into_iter().filter_map(|(has, name)| has.then_some(name)).collect();
        let class = if names.is_empty() { String::new() } else { format!(" class=\"{}\"", names.join(" ")) };
        let (line, long, piece) = (y + LINE, width(piece) * WIDE, escaped(piece));
        writeln!(svg, "<text x=\"{x}\" y=\"{line}\" textLength=\"{long}\" fill=\"{ink}\"{class}>{piece}</text>")
            .unwrap();
    }
}

/// What is seen of a text, with the cells before each piece: two spaces and more, and lines, part the pieces.
fn pieces(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut cells = 0;
    for piece in text.split_inclusive("  ").flat_map(|piece| piece.split_inclusive('│')) {
        let (words, line) = piece.strip_suffix('│').map_or((piece, None), |words| (words, Some("│")));
        for part in [Some(words), line].into_iter().flatten() {
            let before = part.len() - part.trim_start().len();
            if !part.trim().is_empty() {
                found.push((cells + before, part.trim()));
            }
            cells += width(part);
        }
    }
    found
}

/// A colour of the palette of 256 as red, green and blue: a cube of six by six by six, then 24 greys.
fn hex(color: Color) -> String {
    let Color::Indexed(index @ 16..) = color else { panic!("a painted theme has no {color}") };
    let level = |step: u8| if step == 0 { 0 } else { 55 + 40 * step };
    let [red, green, blue] = match index {
        232.. => [8 + 10 * (index - 232); 3],
        _ => [(index - 16) / 36, (index - 16) / 6 % 6, (index - 16) % 6].map(level),
    };
    format!("#{red:02x}{green:02x}{blue:02x}")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[test]
fn a_picture_keeps_cells_colours_and_lines() {
    let mut buffer = Buffer::empty(ratatui::layout::Rect::new(0, 0, 8, 1));
    buffer.set_string(0, 0, "a 中│<b>", ratatui::style::Style::new().fg(Color::Indexed(252)).bg(Color::Indexed(234)));
    buffer[(0, 0)].modifier = Modifier::BOLD | Modifier::REVERSED;
    let picture = svg(&buffer, "A & B");
    for expected in [
        "<title>A &amp; B</title>",
        "<rect x=\"10\" y=\"10\" width=\"9\" height=\"19\" fill=\"#d0d0d0\"/>",
        "<text x=\"10\" y=\"25\" textLength=\"9\" fill=\"#1c1c1c\" class=\"b\">a</text>",
        "<text x=\"28\" y=\"25\" textLength=\"18\" fill=\"#d0d0d0\" class=\"w\">中</text>",
        "<path d=\"M50.5 10v19\" stroke=\"#d0d0d0\"/>",
        "<text x=\"55\" y=\"25\" textLength=\"27\" fill=\"#d0d0d0\">&lt;b&gt;</text>",
    ] {
        assert!(picture.contains(expected), "{expected} in {picture}");
    }
    assert_eq!(hex(Color::Indexed(75)), "#5fafff");
}
