//! Our decoder against another parser that is kept, the one by which the Helix editor reads its keys: both must make the same of the
//! same bytes, whole and cut at every byte. Where they differ, [`DIFFERENCES`] says how and why.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use proptest::prelude::*;
use simbind::term::{Event, Mouse, MouseKind};
use termina::event::{
    KeyCode as TheirCode, KeyEventKind as TheirKind, Modifiers, MouseButton, MouseEvent, MouseEventKind,
};
use termina::{Event as Their, Parser};

use crate::decoder::decode;

const PASTE: (&[u8], &[u8]) = (b"\x1b[200~", b"\x1b[201~");

/// What our decoder makes of bytes that come in these parts.
fn ours(parts: &[&[u8]]) -> Vec<String> {
    decode(parts).iter().map(said).collect()
}

/// What the other one makes of them, in our words.
fn theirs(parts: &[&[u8]]) -> Vec<String> {
    let mut parser = Parser::default();
    for (at, part) in parts.iter().enumerate() {
        parser.parse(part, at + 1 < parts.len());
    }
    std::iter::from_fn(|| parser.pop()).filter_map(translated).map(|event| said(&event)).collect()
}

/// An event in short. Not compared as they are: to the library, a letter with Shift equals a capital.
fn said(event: &Event) -> String {
    match event {
        Event::Key(key) => {
            let names = [
                (KeyModifiers::SHIFT, "S-"),
                (KeyModifiers::ALT, "A-"),
                (KeyModifiers::CONTROL, "C-"),
                (KeyModifiers::SUPER, "D-"),
            ];
            let held = names.into_iter().filter(|(name, _)| key.modifiers.contains(*name)).map(|(_, name)| name);
            let code = match key.code {
                KeyCode::Char(char) => char.to_string(),
                KeyCode::F(number) => format!("F{number}"),
                code => format!("{code:?}"),
            };
            let again = if key.kind == KeyEventKind::Repeat { "+" } else { "" };
            held.chain([code.as_str(), again]).collect()
        }
        Event::Paste(text) => format!("pasted {text:?}"),
        Event::Resize(columns, rows) => format!("{columns}x{rows}"),
        Event::Mouse(mouse) => format!("{:?} at {}, {}", mouse.kind, mouse.column, mouse.row),
    }
}

/// The other parser's event as ours. None for what our events leave out on purpose: a key let go, the answer to a question, the
/// focus, any mouse but a press of the left button and the wheel; of a key whether it stands on the keypad, whether Caps Lock and Num
/// Lock are on, and the Hyper and Meta keys; of the mouse the modifiers; of a paste what goes beyond its first 1024 characters.
fn translated(event: Their) -> Option<Event> {
    match event {
        Their::Key(key) => {
            let kind = match key.kind {
                TheirKind::Press => KeyEventKind::Press,
                TheirKind::Repeat => KeyEventKind::Repeat,
                TheirKind::Release => return None,
            };
            Some(Event::Key(KeyEvent::new_with_kind(code(key.code)?, held(key.modifiers), kind)))
        }
        Their::Paste(text) => Some(Event::Paste(text.chars().take(1024).collect())),
        Their::Mouse(mouse) => pointed(mouse).map(Event::Mouse),
        Their::WindowResized(_) | Their::FocusIn | Their::FocusOut | Their::Csi(_) | Their::Osc(_) | Their::Dcs(_) => {
            None
        }
    }
}

fn code(code: TheirCode) -> Option<KeyCode> {
    Some(match code {
        TheirCode::Char(char) => KeyCode::Char(char),
        TheirCode::Enter => KeyCode::Enter,
        TheirCode::Backspace => KeyCode::Backspace,
        TheirCode::Tab => KeyCode::Tab,
        TheirCode::Escape => KeyCode::Esc,
        TheirCode::Left => KeyCode::Left,
        TheirCode::Right => KeyCode::Right,
        TheirCode::Up => KeyCode::Up,
        TheirCode::Down => KeyCode::Down,
        TheirCode::Home => KeyCode::Home,
        TheirCode::End => KeyCode::End,
        TheirCode::BackTab => KeyCode::BackTab,
        TheirCode::PageUp => KeyCode::PageUp,
        TheirCode::PageDown => KeyCode::PageDown,
        TheirCode::Insert => KeyCode::Insert,
        TheirCode::Delete => KeyCode::Delete,
        TheirCode::Function(number) => KeyCode::F(number),
        _ => return None,
    })
}

fn held(modifiers: Modifiers) -> KeyModifiers {
    let pairs = [
        (Modifiers::SHIFT, KeyModifiers::SHIFT),
        (Modifiers::ALT, KeyModifiers::ALT),
        (Modifiers::CONTROL, KeyModifiers::CONTROL),
        (Modifiers::SUPER, KeyModifiers::SUPER),
    ];
    pairs.into_iter().filter(|(theirs, _)| modifiers.contains(*theirs)).map(|(_, ours)| ours).collect()
}

fn pointed(mouse: MouseEvent) -> Option<Mouse> {
    let kind = match mouse.kind {
        MouseEventKind::Down(MouseButton::Left) => MouseKind::Press,
        MouseEventKind::ScrollUp => MouseKind::WheelUp,
        MouseEventKind::ScrollDown => MouseKind::WheelDown,
        _ => return None,
    };
    Some(Mouse { kind, column: mouse.column, row: mouse.row })
}

/// Where bytes may be cut without another meaning: an escape and what comes later are two keys, except before the two that begin most
/// sequences, or within a paste. Of long ones not every place.
fn cuts(bytes: &[u8]) -> Vec<usize> {
    let last = |mark: &[u8], bytes: &[u8]| bytes.windows(mark.len()).rposition(|found| found == mark);
    let is_pasting = |before: &[u8]| last(PASTE.0, before) > last(PASTE.1, before);
    let is_meant = |at: &usize| {
        let (before, after) = bytes.split_at(*at);
        !before.ends_with(b"\x1b") || matches!(after.first(), Some(b'[' | b'O' | 0x1b)) || is_pasting(before)
    };
    (1..bytes.len()).step_by(bytes.len() / 200 + 1).filter(is_meant).collect()
}

/// What both make of the bytes, however they come.
fn agreed(bytes: &[u8]) -> Vec<String> {
    let shown = bytes.escape_ascii();
    let whole = ours(&[bytes]);
    assert_eq!(whole, theirs(&[bytes]), "{shown}");
    let cuts = cuts(bytes);
    for at in &cuts {
        let (before, after) = bytes.split_at(*at);
        assert_eq!(ours(&[before, after]), whole, "{shown} cut at {at}");
        assert_eq!(theirs(&[before, after]), whole, "{shown} cut at {at}, there");
    }
    let ends = cuts.iter().copied().chain([bytes.len()]);
    let pieces: Vec<&[u8]> =
        std::iter::once(0).chain(cuts.iter().copied()).zip(ends).map(|(a, b)| &bytes[a..b]).collect();
    assert_eq!(ours(&pieces), whole, "{shown} in {} pieces", pieces.len());
    assert_eq!(theirs(&pieces), whole, "{shown} in {} pieces, there", pieces.len());
    whole
}

/// What a terminal adds to a key for all that may be held with it, and for a key that repeats.
fn with_modifiers() -> impl Iterator<Item = String> + Clone {
    (1..=16).flat_map(|held| ["", ":1", ":2"].map(|kind| format!("{held}{kind}")))
}

/// Keys that are one character or control, which Alt may precede.
fn plain_keys() -> Vec<Vec<u8>> {
    let texts = "éßÑĄ中国한あ，€‑\u{301}\u{7ff}\u{800}\u{ffff}\u{10000}😀\u{10ffff}\u{a0}";
    let ascii = (0..=0x7f_u8).filter(|byte| !b"\n\x08\x1b".contains(byte)).map(|byte| vec![byte]);
    ascii.chain(texts.chars().map(|char| char.to_string().into_bytes())).collect()
}

/// Every key that both know, as xterm, rxvt, kitty, the VT220, the Linux console and the `CSI u` of others send it.
fn keys() -> Vec<Vec<u8>> {
    let mut all = plain_keys();
    let alone = |key: &&Vec<u8>| !matches!(key[0], b'[' | b'O' | b']' | b'P' | b'_');
    all.extend(plain_keys().iter().filter(alone).map(|key| [b"\x1b", key.as_slice()].concat()));
    let mut add = |text: String| all.push(text.into_bytes());
    for letter in "ABCDFHPQS".chars() {
        add(format!("\x1b[{letter}"));
        with_modifiers().for_each(|held| add(format!("\x1b[1;{held}{letter}")));
    }
    add("\x1b[Z".to_owned());
    "ABCDFHPQRS".chars().for_each(|letter| add(format!("\x1bO{letter}")));
    "ABCDE".chars().for_each(|letter| add(format!("\x1b[[{letter}")));
    for number in [1..=8, 11..=15, 17..=21, 23..=26].into_iter().flatten() {
        add(format!("\x1b[{number}~"));
        with_modifiers().for_each(|held| add(format!("\x1b[{number};{held}~")));
    }
    for char in "\x1b\r\x7f aAzZ[~é中😀".chars() {
        let point = u32::from(char);
        add(format!("\x1b[{point}u"));
        with_modifiers().for_each(|held| add(format!("\x1b[{point};{held}u")));
    }
    add("\x1b[9u".to_owned());
    with_modifiers().for_each(|held| add(format!("\x1b[9;{held}u")));
    all
}

/// The left button and the wheel, with all that may be held, at the corners of small and great windows.
fn pointings() -> Vec<Vec<u8>> {
    let held = (0..8).map(|bits| bits << 2);
    let buttons = [0, 64, 65].into_iter().flat_map(|button| held.clone().map(move |held| button + held));
    let cells = ["1;1", "80;24", "223;1", "224;300", "65535;65535"];
    buttons.flat_map(|button| cells.map(|cell| format!("\x1b[<{button};{cell}M").into_bytes())).collect()
}

fn pasted(text: &[u8]) -> Vec<u8> {
    [PASTE.0, text, PASTE.1].concat()
}

fn pastes() -> Vec<Vec<u8>> {
    let texts: [&[u8]; 14] = [
        b"",
        b"q",
        b"two\r\nlines\tand more\x03\x1a",
        b"a\x1b[Bq\x1bOA\x1bx",
        b"\x1b",
        b"x\x1b\x1b",
        b"\x1b[20",
        b"\x1b[201",
        b"\x1b[201;1~",
        b"\x1b[200~",
        "中国，哥伦比亚".as_bytes(),
        b"\xe4\xb8 \xff\xc0\x80",
        &b"12345678".repeat(600),
        &"中".as_bytes().repeat(1500),
    ];
    texts.map(pasted).to_vec()
}

/// What both pass over.
fn silences() -> Vec<Vec<u8>> {
    let mut all: Vec<Vec<u8>> = [
        // The focus, and answers: attributes, the cursor, modes, colours, a version.
        "\x1b[I",
        "\x1b[O",
        "\x1b[?62;22c",
        "\x1b[24;80R",
        "\x1b[?997;1n",
        "\x1b[?2026;2$y",
        "\x1b[?1u",
        "\x1b]11;rgb:0000/0000/0000\x07",
        "\x1b]11;rgb:0000/0000/0000\x1b\\",
        "\x1b]52;c;Zm9v\x1b\\",
        "\x1bP1$r0m\x1b\\",
        "\x1bP>|term 1.0\x1b\\",
        // Keys let go.
        "\x1b[97;1:3u",
        "\x1b[1;5:3A",
        "\x1b[3;1:3~",
        // The middle of the keypad, and numbers that stand for nothing.
        "\x1b[E",
        "\x1b[9~",
        "\x1b[16~",
        "\x1b[22~",
        "\x1b[27~",
        "\x1b[35~",
        "\x1b[255~",
        "\x1b[99999999999~",
        // Other buttons, moving, and letting go.
        "\x1b[<1;3;4M",
        "\x1b[<2;3;4M",
        "\x1b[<3;3;4M",
        "\x1b[<32;3;4M",
        "\x1b[<35;3;4M",
        "\x1b[<66;3;4M",
        "\x1b[<67;3;4M",
        "\x1b[<128;3;4M",
        "\x1b[<0;3;4m",
        "\x1b[<0;3M",
        "\x1b[<0;99999;4M",
        "\x1b[<;;M",
    ]
    .map(|text| text.as_bytes().to_vec())
    .to_vec();
    let mut add = |text: String| all.push(text.into_bytes());
    // What rxvt sends for keys with Shift, Control and both, and a VT220 for its keypad.
    "abcd".chars().for_each(|letter| add(format!("\x1b[{letter}")));
    "abcdjklmnopqrstuvwxyX".chars().for_each(|letter| add(format!("\x1bO{letter}")));
    (1..=34).for_each(|number| "^@".chars().for_each(|last| add(format!("\x1b[{number}{last}"))));
    all
}

#[test]
fn keys_are_the_same_keys_to_another_parser() {
    for key in keys() {
        assert_eq!(agreed(&key).len(), 1, "{}", key.escape_ascii());
        let among = [b"a\x1b[B", key.as_slice(), b"\x1b[5~b"].concat();
        assert_eq!(agreed(&among).len(), 5, "{}", among.escape_ascii());
    }
    for alone in [&b"\x1b"[..], b"\x1b\x1b", b"a\x1b", b"\x1b[A\x1b\x1b"] {
        assert_eq!(agreed(alone).last().map(String::as_str), Some("Esc"), "{}", alone.escape_ascii());
    }
}

#[test]
fn pastes_and_the_mouse_are_the_same_to_another_parser() {
    for bytes in pastes().into_iter().chain(pointings()) {
        assert_eq!(agreed(&bytes).len(), 1, "{}", bytes.escape_ascii());
        let among = [b"a", bytes.as_slice(), b"\x1b[A", &bytes].concat();
        assert_eq!(agreed(&among).len(), 4, "{}", among.escape_ascii());
    }
}

#[test]
fn another_parser_passes_over_the_same() {
    for bytes in silences() {
        let among = [b"a", bytes.as_slice(), b"b"].concat();
        assert_eq!(agreed(&among), ["a", "b"], "{}", among.escape_ascii());
    }
}

/// Some bytes, what they are to us and to the other parser, and why.
const DIFFERENCES: &[(&[u8], &str, &str, &str)] = &[
    (b"\x1b[28~", "F15", "F13", "xterm and the VT220 count on from F14, which is 26"),
    (b"\x1b[29~", "F16", "F14", "xterm and the VT220 count on from F14, which is 26"),
    (b"\x1b[31~", "F17", "F14", "xterm and the VT220 count on from F14, which is 26"),
    (b"\x1b[32~", "F18", "F15", "xterm and the VT220 count on from F14, which is 26"),
    (b"\x1b[33~", "F19", "F16", "xterm and the VT220 count on from F14, which is 26"),
    (b"\x1b[34~", "F20", "F17", "xterm and the VT220 count on from F14, which is 26"),
    (b"\x1b[1;2R", "S-F3", "", "nobody asked where the cursor is, so this can only be F3 with Shift"),
    (b"\n", "Enter", "C-j", "pasted text and some terminals have it for Return"),
    (b"\x08", "Backspace", "C-h", "some terminals have it for Backspace"),
    (b"\x1b[[F", "S-F", "", "of an unknown key of the Linux console we pass over all but the letter"),
    (b"\x1bOM", "Enter", "", "the keypad of a VT220 has an Enter of its own"),
    (b"\x1b[27;5;99~", "C-c", "", "xterm can be set up to name any key in this way"),
    (b"\x1b[1;2Z", "S-BackTab", "", "it is no less the back tab with its Shift named"),
    (b"\x1b[10u", "Enter", "\n", "what is named by its byte means what the byte means"),
    (b"\x1b[8u", "Backspace", "\x08", "what is named by its byte means what the byte means"),
    (b"\x1b[1u", "", "\x01", "a control is no text"),
    ("\u{85}".as_bytes(), "", "\u{85}", "a control is no text"),
    (b"\x1b[97:65;2u", "S-a", "A", "the other letter of a key comes only to those who ask for it"),
    (b"\x1b[57399u", "\u{e037}", "0", "keys without a letter have numbers only for those who ask for it"),
    (b"\x1b[1;A", "Up", "", "a missing number is the one that stands for nothing"),
    (b"\x1b[5A", "", "C-Up", "a number where none belongs makes it something else"),
    (b"\x1b[1;258A", "S-Up", "S-A-C-Up", "of a number beyond 255 only the last digit counts there"),
    (b"\x1b[M !!", "", "Press at 0, 0", "we ask for the mouse in one form only"),
    (b"\x1b[32;3;4M", "", "Press at 2, 3", "we ask for the mouse in one form only"),
    (b"\x1b[<0;0;4M", "", "Press at 0, 3", "there is no column 0"),
    (b"\x1b[<0;3;4;5M", "", "Press at 2, 3", "a mouse has three numbers"),
    (b"\x1b[<65;3;4m", "", "WheelDown at 2, 3", "a wheel is not let go"),
    (b"\xe4a", "a", "", "half a character costs nobody the next one"),
    (b"\x1b\x1b[B", "Esc Down", "Esc [ S-B", "rxvt sends an arrow with Alt so; Esc and an arrow lie nearest"),
    (b"\x1b[", "A-[", "", "silence tells a letter with Alt from a sequence"),
    (b"\x1bO", "A-O", "", "silence tells a letter with Alt from a sequence"),
    (b"\x1bP", "A-P", "", "silence tells a letter with Alt from a sequence"),
    (b"\x1b]", "A-]", "", "silence tells a letter with Alt from a sequence"),
    (b"\x1b_Gi=1;OK\x1b\\x", "x", "A-_ S-G i = 1 ; S-O S-K A-\\ x", "this string, too, is an answer"),
    (b"\x1bPx\x07y", "y", "", "a bell ends any string"),
    (b"\x1b[>0;276;0cx", "x", "", "an answer that nobody knows swallows nothing"),
    (b"\x1b[?62zx", "x", "", "an answer that nobody knows swallows nothing"),
    (b"\x1b[<0;3Ax", "x", "", "a broken mouse swallows nothing"),
    (b"\x1b[1;5\x03", "C-c", "", "a control ends a broken sequence"),
    (b"\x1b[200~abc", "pasted \"abc\"", "", "a paste whose end is lost ends with silence"),
];

#[test]
fn every_difference_is_known_and_has_its_reason() {
    let wrong = DIFFERENCES.iter().filter_map(|(bytes, expected, other, why)| {
        let found = [ours(&[bytes]).join(" "), theirs(&[bytes]).join(" ")];
        let told = format!("{}: {found:?}, although {why}", bytes.escape_ascii());
        (found != [*expected, *other] || expected == other).then_some(told)
    });
    assert_eq!(wrong.collect::<Vec<_>>().join("\n"), "");
}

#[test]
fn only_to_us_an_escape_and_a_later_letter_are_two_keys() {
    assert_eq!(ours(&[b"\x1b", b"x"]), ["Esc", "x"]);
    assert_eq!(theirs(&[b"\x1b", b"x"]), ["A-x"]);
}

#[test]
fn only_to_us_what_nobody_can_type_is_pasted() {
    let text = b"colombia".repeat(8);
    assert_eq!(ours(&[&text]), [format!("pasted {:?}", String::from_utf8_lossy(&text))]);
    assert_eq!(theirs(&[&text]).len(), 64);
}

/// Numbered keys, keys by their character, characters, pastes and the mouse, each whole.
fn any_sequence() -> impl Strategy<Value = Vec<u8>> {
    let listed = prop::sample::select([keys(), pointings(), pastes(), silences()].concat());
    let numbered = (0..200_u32, 1..=64_u32, 1..=3_u32)
        .prop_filter("a known difference", |(number, ..)| !matches!(number, 27..=34))
        .prop_map(|(number, held, kind)| format!("\x1b[{number};{held}:{kind}~").into_bytes());
    let is_text = |char: &char| !char.is_control() && !('\u{e000}'..='\u{f8ff}').contains(char);
    let named = (any::<char>().prop_filter("text", is_text), 1..=64_u32)
        .prop_map(|(char, held)| format!("\x1b[{};{held}u", u32::from(char)).into_bytes());
    let text =
        any::<char>().prop_filter("text", |char| !char.is_control()).prop_map(|char| char.to_string().into_bytes());
    let paste = prop::collection::vec(any::<u8>(), 0..40)
        .prop_filter("one paste", |text| !text.windows(6).any(|found| found == PASTE.1))
        .prop_map(|text| pasted(&text));
    let mouse = (0..130_u16, 1..=u16::MAX, 1..=u16::MAX)
        .prop_map(|(button, column, row)| format!("\x1b[<{button};{column};{row}M").into_bytes());
    prop_oneof![3 => listed, 1 => numbered, 1 => named, 2 => text, 1 => paste, 1 => mouse]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_follows_each_other_is_the_same_to_another_parser(parts in prop::collection::vec(any_sequence(), 0..10)) {
        agreed(&parts.concat());
    }
}
