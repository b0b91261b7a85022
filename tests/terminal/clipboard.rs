//! Texts on their way to the clipboard.

use simbind::term::clipboard::{Way, base64, set};

#[test]
fn it_is_that_of_the_standard() {
    // The test vectors of RFC 4648, and text of three bytes a character.
    for (bytes, expected) in [
        ("", ""),
        ("f", "Zg=="),
        ("fo", "Zm8="),
        ("foo", "Zm9v"),
        ("foob", "Zm9vYg=="),
        ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"),
        ("微信：部分。", "5b6u5L+h77ya6YOo5YiG44CC"),
        ("支付宝", "5pSv5LuY5a6d"),
        ("a支b付", "YeaUr2Lku5g="),
    ] {
        assert_eq!(String::from_utf8_lossy(&base64(bytes.as_bytes())), expected, "{bytes}");
    }
    assert_eq!(base64(&[0xff, 0xfb, 0xff]), b"//v/");
}

#[test]
fn a_text_is_set_in_one_sequence() {
    assert_eq!(set("微信：部分。", Way::Straight), "\x1b]52;c;5b6u5L+h77ya6YOo5YiG44CC\x1b\\".as_bytes());
}

#[test]
fn screen_gets_it_in_pieces_that_make_up_the_same() {
    let text = "a long text, ".repeat(40);
    let wrapped = String::from_utf8(set(&text, Way::Screen)).expect("ASCII");
    let pieces: Vec<&str> = wrapped.split("\x1b\\").collect();
    let (last, pieces) = pieces.split_last().expect("pieces");
    assert_eq!(*last, "");
    assert!(pieces.iter().all(|piece| piece.starts_with("\x1bP") && piece.len() < 100), "{pieces:?}");
    let handed_on: String = pieces.iter().map(|piece| &piece[2..]).collect();
    let straight = String::from_utf8(set(&text, Way::Straight)).expect("ASCII");
    assert_eq!(handed_on, straight.replace("\x1b\\", "\x07"));
}
