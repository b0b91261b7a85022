//! Handing text to the clipboard of whoever sits at the terminal, however far away that is: `OSC 52`.
//!
//! No terminal says whether it took the text.

use super::base64::encoded;

/// What lies between the program and the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Way {
    /// Nothing that would have to be told; tmux hands the sequence on as it is, if it is set up to.
    #[default]
    Straight,
    /// GNU screen, which hands on only what is wrapped, in pieces.
    Screen,
}

/// GNU screen drops longer strings; some of its versions hold 256 bytes.
const PIECE: usize = 76;

/// What sets the clipboard to `text`.
#[must_use]
pub fn set(text: &str, way: Way) -> Vec<u8> {
    let encoded = encoded(text.as_bytes());
    let mut out = Vec::with_capacity(encoded.len() * 11 / 10 + 16);
    match way {
        Way::Straight => {
            out.extend_from_slice(b"\x1b]52;c;");
            out.extend_from_slice(&encoded);
            out.extend_from_slice(b"\x1b\\");
        }
        Way::Screen => {
            out.extend_from_slice(b"\x1bP\x1b]52;c;\x1b\\");
            for piece in encoded.chunks(PIECE) {
                out.extend_from_slice(b"\x1bP");
                out.extend_from_slice(piece);
                out.extend_from_slice(b"\x1b\\");
            }
            // A bell ends it: the other end would end the wrapping instead.
            out.extend_from_slice(b"\x1bP\x07\x1b\\");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Way, set};

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
}
