//! From bytes to keys, pastes and the mouse.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use proptest::prelude::*;
use simbind::term::decode::Decoder;
use simbind::term::{Event, Mouse, MouseKind};

/// The events of bytes that come in these parts and are all.
pub fn decode(parts: &[&[u8]]) -> Vec<Event> {
    let (mut decoder, mut events) = (Decoder::default(), Vec::new());
    for part in parts {
        decoder.feed(part, &mut events);
    }
    if decoder.patience().is_some() {
        decoder.settle(&mut events);
    }
    assert_eq!(decoder.patience(), None);
    events
}

fn key(code: KeyCode) -> Event {
    Event::Key(code.into())
}

fn with(modifiers: KeyModifiers, code: KeyCode) -> Event {
    Event::Key(KeyEvent::new(code, modifiers))
}

fn char(char: char) -> Event {
    key(KeyCode::Char(char))
}

#[test]
fn reads_keys() {
    let cases: [(&[u8], Event); 27] = [
        (b"a", char('a')),
        (b"A", with(KeyModifiers::SHIFT, KeyCode::Char('A'))),
        ("中".as_bytes(), char('中')),
        (b"\r", key(KeyCode::Enter)),
        (b"\n", key(KeyCode::Enter)),
        (b"\t", key(KeyCode::Tab)),
        (b"\x7f", key(KeyCode::Backspace)),
        (b"\x03", with(KeyModifiers::CONTROL, KeyCode::Char('c'))),
        (b"\x00", with(KeyModifiers::CONTROL, KeyCode::Char(' '))),
        (b"\x1c", with(KeyModifiers::CONTROL, KeyCode::Char('4'))),
        (b"\x1b", key(KeyCode::Esc)),
        (b"\x1b\x1b", key(KeyCode::Esc)),
        (b"\x1bx", with(KeyModifiers::ALT, KeyCode::Char('x'))),
        (b"\x1b[", with(KeyModifiers::ALT, KeyCode::Char('['))),
        (b"\x1b[A", key(KeyCode::Up)),
        (b"\x1bOA", key(KeyCode::Up)),
        (b"\x1b[1;5C", with(KeyModifiers::CONTROL, KeyCode::Right)),
        (b"\x1b[Z", with(KeyModifiers::SHIFT, KeyCode::BackTab)),
        (b"\x1b[5~", key(KeyCode::PageUp)),
        (b"\x1bOP", key(KeyCode::F(1))),
        (b"\x1b[[B", key(KeyCode::F(2))),
        (b"\x1b[24~", key(KeyCode::F(12))),
        (b"\x1b[26~", key(KeyCode::F(14))),
        (b"\x1b[28~", key(KeyCode::F(15))),
        (b"\x1b[1;2R", with(KeyModifiers::SHIFT, KeyCode::F(3))),
        (b"\x1b[27u", key(KeyCode::Esc)),
        (b"\x1b[27;5;99~", with(KeyModifiers::CONTROL, KeyCode::Char('c'))),
    ];
    for (bytes, expected) in cases {
        assert_eq!(decode(&[bytes]), [expected], "{}", bytes.escape_ascii());
        let single: Vec<&[u8]> = bytes.chunks(1).collect();
        if bytes.first() != Some(&0x1b) || bytes.len() > 2 {
            assert_eq!(decode(&single), decode(&[bytes]), "{} in single bytes", bytes.escape_ascii());
        }
    }
}

#[test]
fn tab_with_shift_is_the_back_tab_however_it_is_named() {
    for bytes in [&b"\x1b[Z"[..], b"\x1b[1;2Z", b"\x1b[9;2u", b"\x1b[27;2;9~"] {
        assert_eq!(decode(&[bytes]), [with(KeyModifiers::SHIFT, KeyCode::BackTab)], "{}", bytes.escape_ascii());
    }
    assert_eq!(decode(&[b"\x1b[9;5u"]), [with(KeyModifiers::CONTROL, KeyCode::Tab)]);
}

#[test]
fn a_release_is_no_key() {
    assert_eq!(decode(&[b"\x1b[97;1:1u\x1b[97;1:3u\x1b[1;1:3A"]), [char('a')]);
}

#[test]
fn what_is_not_for_us_leaves_no_trace() {
    let foreign: [&[u8]; 8] = [
        b"\x1b[?62;c",
        b"\x1b[24;80R",
        b"\x1b[I",
        b"\x1b[<0;3;4m",
        b"\x1b[M !!",
        b"\x1b]11;rgb:0/0/0\x07",
        b"\x1b]11;rgb:0/0/0\x1b\\",
        b"\x1bP>|term\x1b\\",
    ];
    for bytes in foreign {
        assert_eq!(decode(&[bytes, b"x"]), [char('x')], "{}", bytes.escape_ascii());
    }
}

#[test]
fn presses_and_the_wheel_are_read_with_their_cell() {
    let mouse = |kind, column, row| Event::Mouse(Mouse { kind, column, row });
    for (bytes, expected) in [
        (&b"\x1b[<0;3;4M"[..], mouse(MouseKind::Press, 2, 3)),
        (b"\x1b[<16;300;65535M", mouse(MouseKind::Press, 299, 65534)),
        (b"\x1b[<64;1;1M", mouse(MouseKind::WheelUp, 0, 0)),
        (b"\x1b[<69;1;24M", mouse(MouseKind::WheelDown, 0, 23)),
    ] {
        let alone = std::slice::from_ref(&expected);
        assert_eq!(decode(&[bytes]), alone, "{}", bytes.escape_ascii());
        assert_eq!(decode(&bytes.chunks(1).collect::<Vec<_>>()), alone, "in single bytes");
        assert_eq!(decode(&[b"a", bytes, b"b"]), [char('a'), expected, char('b')]);
    }
}

#[test]
fn a_mouse_that_makes_no_sense_does_nothing() {
    let wrong: [&[u8]; 14] = [
        b"\x1b[<0;0;4M",
        b"\x1b[<0;4;0M",
        b"\x1b[<0;3M",
        b"\x1b[<0;3;4;5M",
        b"\x1b[<;;M",
        b"\x1b[<M",
        b"\x1b[<0;99999;4M",
        b"\x1b[<-1;3;4M",
        b"\x1b[<0;3:4;4M",
        b"\x1b[<1;3;4M",
        b"\x1b[<32;3;4M",
        b"\x1b[<65;3;4m",
        b"\x1b[<66;3;4M",
        b"\x1b[<128;3;4M",
    ];
    for bytes in wrong {
        assert_eq!(decode(&[bytes, b"x"]), [char('x')], "{}", bytes.escape_ascii());
    }
    assert_eq!(decode(&[b"\x1b[<0;3"]), []);
}

#[test]
fn an_escape_and_a_later_key_are_two() {
    assert_eq!(decode(&[b"\x1b", b"x"]), [key(KeyCode::Esc), char('x')]);
    assert_eq!(decode(&[b"\x1b\x1b[B"]), [key(KeyCode::Esc), key(KeyCode::Down)]);
}

#[test]
fn a_paste_is_one_event() {
    let parts: [&[u8]; 4] = [b"\x1b[200~a\x1b[Bq\r", "中".as_bytes(), b"\x1b[20", b"1~z"];
    assert_eq!(decode(&parts), [Event::Paste("a\x1b[Bq\r中".to_owned()), char('z')]);
}

#[test]
fn an_escape_in_a_paste_is_no_key_however_it_is_cut() {
    assert_eq!(decode(&[b"\x1b[200~a\x1b", b"q\x1b[201~"]), [Event::Paste("a\x1bq".to_owned())]);
    assert_eq!(decode(&[b"\x1b[200~a\x1b"]), [Event::Paste("a".to_owned())]);
    assert_eq!(decode(&[b"\x1b[200~a\x1b["]), [Event::Paste("a".to_owned())]);
}

#[test]
fn a_paste_without_an_end_ends() {
    assert_eq!(decode(&[b"\x1b[200~abc"]), [Event::Paste("abc".to_owned())]);
}

#[test]
fn ctrl_c_by_itself_ends_a_paste_without_an_end_and_the_next_one_is_a_key() {
    let after = |before: &[u8], apart: &[u8]| {
        let (mut decoder, mut events) = (Decoder::default(), Vec::new());
        decoder.feed(before, &mut events);
        let rest = decoder.interrupt(apart, &mut events);
        decoder.feed(rest, &mut events);
        decoder.feed(b"x", &mut events);
        decoder.settle(&mut events);
        events
    };
    let (text, ctrl_c) = (Event::Paste("abc".to_owned()), with(KeyModifiers::CONTROL, KeyCode::Char('c')));
    assert_eq!(after(b"\x1b[200~abc", b"\x03"), [text.clone(), char('x')]);
    assert_eq!(after(b"\x1b[200~abc\x1b[20", b"\x03\x03"), [text, ctrl_c.clone(), char('x')]);
    assert_eq!(after(b"\x1b[200~abc", b"\x03d"), [Event::Paste("abc\x03dx".to_owned())]);
    assert_eq!(after(b"", b"\x03"), [ctrl_c, char('x')]);
}

#[test]
fn a_paste_longer_than_any_is_shown_and_ends_with_the_next_silence() {
    let (mut decoder, mut events) = (Decoder::default(), Vec::new());
    decoder.feed(b"\x1b[200~", &mut events);
    let long = decoder.patience();
    for _ in 0..5 {
        decoder.feed(&b"q\r\x03\x1b[B".repeat(1 << 18), &mut events);
    }
    assert!(matches!(events.as_slice(), [Event::Paste(text)] if text.chars().count() == 1024));
    assert!(decoder.patience() < long, "a moment of silence is enough");
    decoder.feed(b"q\x1b[", &mut events);
    decoder.settle(&mut events);
    decoder.feed(b"x", &mut events);
    assert_eq!(events[1..], [char('x')], "what follows was pasted, too, and told once");
    assert_eq!(decoder.patience(), None);
}

#[test]
fn what_nobody_can_type_is_pasted() {
    let text = "colombia q\r".repeat(1000);
    let pasted: String = text.chars().take(1024).collect();
    let parts: Vec<&[u8]> = text.as_bytes().chunks(101).collect();
    assert_eq!(decode(&parts), [Event::Paste(pasted)]);
}

/// The events of keys that a system names.
fn pressed(keys: &[KeyEvent]) -> Vec<Event> {
    let (mut decoder, mut events) = (Decoder::default(), Vec::new());
    for key in keys {
        decoder.press(*key, &mut events);
    }
    decoder.feed(&[], &mut events);
    if decoder.patience().is_some() {
        decoder.settle(&mut events);
    }
    events
}

#[test]
fn keys_that_a_system_names_are_what_their_bytes_are() {
    let named = |modifiers, code| KeyEvent::new(code, modifiers);
    let alt_gr = KeyModifiers::CONTROL | KeyModifiers::ALT;
    let cases = [
        (named(KeyModifiers::NONE, KeyCode::Char('a')), &b"a"[..]),
        (named(KeyModifiers::SHIFT, KeyCode::Char('A')), b"A"),
        (named(KeyModifiers::SHIFT, KeyCode::Char('?')), b"?"),
        (named(KeyModifiers::NONE, KeyCode::Char('中')), "中".as_bytes()),
        (named(KeyModifiers::NONE, KeyCode::Enter), b"\r"),
        (named(KeyModifiers::NONE, KeyCode::Tab), b"\t"),
        (named(KeyModifiers::SHIFT, KeyCode::BackTab), b"\x1b[Z"),
        (named(KeyModifiers::NONE, KeyCode::Esc), b"\x1b"),
        (named(KeyModifiers::CONTROL, KeyCode::Char('c')), b"\x03"),
        (named(KeyModifiers::CONTROL | KeyModifiers::SHIFT, KeyCode::Char('C')), b"\x03"),
        (named(KeyModifiers::ALT, KeyCode::Char('x')), b"\x1bx"),
        (named(KeyModifiers::CONTROL, KeyCode::Right), b"\x1b[1;5C"),
        (named(alt_gr, KeyCode::Char('@')), b"@"),
        (named(alt_gr, KeyCode::Char('ą')), "ą".as_bytes()),
    ];
    for (key, bytes) in cases {
        assert_eq!(pressed(&[key]), decode(&[bytes]), "{key:?}");
        let released = KeyEvent::new_with_kind(key.code, key.modifiers, KeyEventKind::Release);
        assert_eq!(pressed(&[key, released]), decode(&[bytes]), "a key that is let go does nothing: {key:?}");
    }
}

#[test]
fn what_a_system_hands_out_as_keys_faster_than_anybody_types_is_pasted() {
    let named = |char| KeyEvent::from(if char == '\r' { KeyCode::Enter } else { KeyCode::Char(char) });
    let keys: Vec<KeyEvent> = "colombia q\r".repeat(10).chars().map(named).collect();
    assert_eq!(pressed(&keys), [Event::Paste("colombia q\r".repeat(10))]);
    assert_eq!(pressed(&keys[..22]).len(), 22, "somebody may type two lines while the program is busy");
}

#[test]
fn what_somebody_can_type_is_typed() {
    assert_eq!(decode(&[&b"colombia ".repeat(6)]).len(), 54);
    assert_eq!(decode(&[&b"j".repeat(500)]), vec![char('j'); 500]);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_harmless(parts in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..60), 0..20)) {
        let parts: Vec<&[u8]> = parts.iter().map(Vec::as_slice).collect();
        decode(&parts);
    }

    #[test]
    fn any_sequence_is_harmless(text in "(\x1b[\\[OP\\]]?[0-9;:<?~A-Zmu\x1b中é]{0,6}){0,20}") {
        decode(&[text.as_bytes()]);
        decode(&text.as_bytes().chunks(1).collect::<Vec<_>>());
    }

    #[test]
    fn any_mouse_is_harmless(text in "(\x1b\\[<[0-9;]{0,14}[Mm]?x?){0,20}") {
        decode(&[text.as_bytes()]);
        decode(&text.as_bytes().chunks(1).collect::<Vec<_>>());
    }

    #[test]
    fn typed_text_arrives_whole(text in "[a-z0-9 中国ñé]{0,60}") {
        let expected: Vec<Event> = text.chars().map(char).collect();
        prop_assert_eq!(decode(&[text.as_bytes()]), expected.clone());
        prop_assert_eq!(decode(&text.as_bytes().chunks(1).collect::<Vec<_>>()), expected);
    }
}
