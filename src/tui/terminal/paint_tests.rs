use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier, Style};

use super::{cells, move_to};

fn painted(old: &Buffer, new: &Buffer) -> Vec<u8> {
    let mut out = Vec::new();
    cells(&mut out, old.diff_iter(new));
    out
}

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

#[test]
fn a_character_of_doubtful_width_does_not_shift_the_row() {
    let bytes = painted(&buffer(&[]), &buffer(&[("│ab──c", Style::new())]));
    let expected = "\\x1b[1;1H│\\x1b[1;2Hab──\\x1b[1;6Hc";
    assert_eq!(String::from_utf8(bytes).unwrap().replace('\x1b', "\\x1b"), expected);
}

#[test]
fn numbers_are_decimal() {
    let mut out = Vec::new();
    move_to(&mut out, 0, 9);
    move_to(&mut out, 299, u16::MAX);
    assert_eq!(out, b"\x1b[10;1H\x1b[65535;300H");
}
