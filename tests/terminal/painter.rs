//! From changed cells to bytes, and what a terminal makes of them.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier, Style};
use simbind::term::halves::Halves;
use simbind::term::link;
use simbind::term::paint::{cells, move_to, with_uncovered};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

fn painted(old: &Buffer, new: &Buffer) -> Vec<u8> {
    let mut out = Vec::new();
    cells(&mut out, old.diff_iter(new), &LINKS);
    out
}

const LINKS: [&str; 3] = ["https://a.example/one", "https://a.example/two", "no address"];

fn buffer(lines: &[(&str, Style)]) -> Buffer {
    let mut buffer = Buffer::empty(Rect::new(0, 0, 12, 2));
    for (row, (text, style)) in (0..).zip(lines) {
        buffer.set_string(0, row, text, *style);
    }
    buffer
}

fn screen(frames: &[Vec<u8>]) -> vt100::Parser {
    let mut parser = vt100::Parser::new(2.try_into().unwrap(), 12.try_into().unwrap(), 0);
    for frame in frames {
        parser.process(frame);
    }
    parser
}

#[test]
fn nothing_changed_is_nothing_written() {
    let frame = buffer(&[("abc", Style::new().bold())]);
    assert_eq!(painted(&frame, &frame), b"");
}

#[test]
fn one_style_is_set_once_and_ended() {
    let style = Style::new().fg(Color::Red).bg(Color::Indexed(7)).add_modifier(Modifier::REVERSED);
    let bytes = painted(&buffer(&[]), &buffer(&[("abc", style)]));
    assert_eq!(bytes.escape_ascii().to_string(), "\\x1b[1;1H\\x1b[7;31;48;5;7mabc\\x1b[m");
}

#[test]
fn every_attribute_and_colour_has_the_number_of_the_standard() {
    let codes = |style| {
        let bytes = painted(&buffer(&[]), &buffer(&[("a", style)]));
        let text = String::from_utf8(bytes).unwrap();
        text.strip_prefix("\x1b[1;1H\x1b[").and_then(|text| text.strip_suffix("ma\x1b[m")).unwrap().to_owned()
    };
    for (modifier, code) in [
        (Modifier::BOLD, "1"),
        (Modifier::DIM, "2"),
        (Modifier::ITALIC, "3"),
        (Modifier::UNDERLINED, "4"),
        (Modifier::SLOW_BLINK, "5"),
        (Modifier::RAPID_BLINK, "6"),
        (Modifier::REVERSED, "7"),
        (Modifier::HIDDEN, "8"),
        (Modifier::CROSSED_OUT, "9"),
        (Modifier::all(), "1;2;3;4;5;6;7;8;9"),
    ] {
        assert_eq!(codes(Style::new().add_modifier(modifier)), code);
    }
    for (colour, text, background) in [
        (Color::Black, "30", "40"),
        (Color::Gray, "37", "47"),
        (Color::DarkGray, "90", "100"),
        (Color::LightYellow, "93", "103"),
        (Color::White, "97", "107"),
        (Color::Indexed(208), "38;5;208", "48;5;208"),
        (Color::Rgb(0, 9, 255), "38;2;0;9;255", "48;2;0;9;255"),
    ] {
        assert_eq!([codes(Style::new().fg(colour)), codes(Style::new().bg(colour))], [text, background]);
    }
}

#[test]
fn a_change_of_style_leaves_nothing_of_the_first() {
    let mut frame = buffer(&[("a", Style::new().bold())]);
    frame.set_string(1, 0, "b", Style::new().fg(Color::Rgb(1, 2, 3)));
    let bytes = painted(&buffer(&[]), &frame);
    assert_eq!(bytes.escape_ascii().to_string(), "\\x1b[1;1H\\x1b[1ma\\x1b[0;38;2;1;2;3mb\\x1b[m");
}

#[test]
fn wide_characters_and_narrow_ones_replace_each_other() {
    let texts = ["", "哥伦比亚", "a哥伦比b", "哥伦比亚", "ab", "a伦", "│中│ ──", "中国", "Côte", "x"];
    let styles = [Style::new(), Style::new().reversed(), Style::new().on_blue()];
    for (first, second) in texts.iter().flat_map(|first| texts.map(|second| (first, second))) {
        for style in styles {
            let (empty, old, new) = (buffer(&[]), buffer(&[(first, style)]), buffer(&[(second, Style::new())]));
            let changed = screen(&[painted(&empty, &old), painted(&old, &new)]);
            let fresh = screen(&[painted(&empty, &new)]);
            let (changed, fresh) = (changed.screen(), fresh.screen());
            assert_eq!(changed.contents().trim_end(), fresh.contents().trim_end(), "{first} to {second}");
            for column in 0..12 {
                let looks =
                    [changed, fresh].map(|screen| screen.cell(0, column).map(|cell| (cell.inverse(), cell.bgcolor())));
                assert_eq!(looks.first(), looks.last(), "{first} to {second}, column {column}");
            }
        }
    }
}

/// A terminal on which half a wide character stays where the other half is drawn over: what each cell shows, halves by name.
#[derive(Default)]
struct Crude(Vec<String>);

impl Crude {
    fn shows(&mut self, frame: &[u8]) -> &[String] {
        let Self(shown) = self;
        shown.resize(24, " ".to_owned());
        let text = std::str::from_utf8(frame).unwrap();
        let (mut at, mut rest) = (0, text);
        while let Some(c) = rest.chars().next() {
            let Some(sequence) = rest.strip_prefix("\x1b[") else {
                let whole = c.to_string();
                if c.width() == Some(2) {
                    shown[at + 1] = format!("half of {whole}");
                }
                at += c.width().unwrap();
                shown[at - c.width().unwrap()] = whole;
                rest = &rest[c.len_utf8()..];
                continue;
            };
            let end = sequence.find(|c: char| c.is_ascii_alphabetic()).unwrap();
            if let Some((row, column)) = sequence[..end].split_once(';').filter(|_| sequence[end..].starts_with('H')) {
                at = (row.parse::<usize>().unwrap() - 1) * 12 + column.parse::<usize>().unwrap() - 1;
            }
            rest = &sequence[end + 1..];
        }
        shown
    }
}

#[test]
fn no_half_of_a_wide_character_stays_where_it_is_not_cleared_for_us() {
    let texts = ["", "哥伦比亚", "a哥伦比b", " 哥伦比亚", "ab", "a伦", "│中│ ──", "中国", "Côte", "x", "中 国 中"];
    for (first, second) in texts.iter().flat_map(|first| texts.map(|second| (first, second))) {
        for style in [Style::new(), Style::new().reversed()] {
            let frames = [buffer(&[]), buffer(&[(first, style)]), buffer(&[(second, Style::new())])];
            let (mut halves, mut crude) = (Halves::default(), Crude::default());
            for pair in frames.windows(2) {
                halves.follow(&pair[1]);
                let mut out = Vec::new();
                let uncovered = halves.take_uncovered();
                cells(&mut out, with_uncovered(pair[0].diff_iter(&pair[1]), &uncovered).into_iter(), &[]);
                crude.shows(&out);
            }
            let mut fresh = Crude::default();
            assert_eq!(crude.0, fresh.shows(&painted(&frames[0], &frames[2])), "{first} to {second}");
            halves.follow(&frames[2]);
            assert!(halves.take_uncovered().is_empty(), "nothing changed is nothing written");
        }
    }
}

#[test]
fn a_character_of_doubtful_width_does_not_shift_the_row() {
    let bytes = painted(&buffer(&[]), &buffer(&[("│ab──c", Style::new())]));
    let expected = "\\x1b[1;1H│\\x1b[1;2Hab──\\x1b[1;6Hc";
    assert_eq!(String::from_utf8(bytes).unwrap().replace('\x1b', "\\x1b"), expected);
}

/// What a terminal makes of some frames: the target of every cell. Checks that no frame ends within a link.
fn targets(frames: &[Vec<u8>]) -> Vec<Option<String>> {
    let mut found = vec![None; 24];
    for frame in frames {
        let (mut at, mut open) = (0, None);
        let text = std::str::from_utf8(frame).unwrap();
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            if let Some(after) = rest.strip_prefix("\x1b]8;") {
                let (link, after) = after.split_once("\x1b\\").unwrap();
                let (id, target) = link.split_once(';').unwrap();
                assert_eq!(id.is_empty(), target.is_empty(), "{link}");
                open = (!target.is_empty()).then(|| target.to_owned());
                rest = after;
            } else if let Some(after) = rest.strip_prefix("\x1b[") {
                let end = after.find(|c: char| c.is_ascii_alphabetic()).unwrap();
                if after[end..].starts_with('H') {
                    let (row, column) = after[..end].split_once(';').unwrap();
                    at = (row.parse::<usize>().unwrap() - 1) * 12 + column.parse::<usize>().unwrap() - 1;
                }
                rest = &after[end + 1..];
            } else {
                found[at].clone_from(&open);
                at += c.to_string().width();
                rest = &rest[c.len_utf8()..];
            }
        }
        assert_eq!(open, None, "a link is left open by {}", frame.escape_ascii());
    }
    found
}

fn linked(number: usize) -> Style {
    Style::new().underlined().underline_color(link::mark(number))
}

#[test]
fn every_cell_leads_where_its_own_address_does_however_frames_follow_each_other() {
    let mut half = buffer(&[("see https", linked(0)), ("also", Style::new())]);
    half.set_string(0, 0, "see", Style::new());
    let frames = [
        buffer(&[]),
        buffer(&[("https://a", linked(0)), ("text", Style::new())]),
        buffer(&[("https://a", linked(1)), ("https://a", linked(1))]),
        buffer(&[("https://a", Style::new()), ("https://a", linked(0))]),
        buffer(&[("https://a", linked(2)), ("no", linked(9))]),
        half,
    ];
    for (old, new) in frames.iter().flat_map(|old| frames.iter().map(move |new| (old, new))) {
        let found = targets(&[painted(&frames[0], old), painted(old, new)]);
        let marked = |cell: &ratatui::buffer::Cell| {
            let number = link::number(cell.underline_color)?;
            LINKS.get(number).filter(|address| address.starts_with("http")).map(|address| (*address).to_owned())
        };
        let expected: Vec<Option<String>> = new.content.iter().map(marked).collect();
        assert_eq!(found, expected);
    }
}

#[test]
fn a_wrapped_address_is_one_link() {
    let bytes = painted(&buffer(&[]), &buffer(&[("https://a.ex", linked(0)), ("ample/one", linked(0))]));
    let text = String::from_utf8(bytes).unwrap();
    assert_eq!(text.matches("\x1b]8;id=0;https://a.example/one\x1b\\").count(), 1, "{text:?}");
    assert!(text.ends_with("\x1b]8;;\x1b\\"), "{text:?}");
}

#[test]
fn where_there_are_no_links_none_is_written() {
    let mut out = Vec::new();
    cells(&mut out, buffer(&[]).diff_iter(&buffer(&[("https://a", linked(0))])), &[]);
    assert_eq!(out.escape_ascii().to_string(), "\\x1b[1;1H\\x1b[4mhttps://a\\x1b[m");
}

#[test]
fn numbers_are_decimal() {
    let mut out = Vec::new();
    move_to(&mut out, 0, 9);
    move_to(&mut out, 299, u16::MAX);
    assert_eq!(out, b"\x1b[10;1H\x1b[65535;300H");
}
