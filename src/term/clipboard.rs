//! Handing text to the clipboard of whoever sits at the terminal, however far away that is: `OSC 52`.
//!
//! No terminal says whether it took the text.

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
    let encoded = base64(text.as_bytes());
    match way {
        Way::Straight => [b"\x1b]52;c;".as_slice(), &encoded, b"\x1b\\"].concat(),
        Way::Screen => {
            let mut out = b"\x1bP\x1b]52;c;\x1b\\".to_vec();
            for piece in encoded.chunks(PIECE) {
                out.extend([b"\x1bP".as_slice(), piece, b"\x1b\\"].concat());
            }
            // A bell ends it: the other end would end the wrapping instead.
            out.extend_from_slice(b"\x1bP\x07\x1b\\");
            out
        }
    }
}

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Bytes as the 64 characters of RFC 4648, padded.
#[must_use]
pub fn base64(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let bits = (0..3).fold(0, |bits, at| bits << 8 | usize::from(group.get(at).copied().unwrap_or(0)));
        for at in 0..4 {
            let sign = ALPHABET.get(bits >> (18 - 6 * at) & 63).copied().unwrap_or(b'=');
            out.push(if at <= group.len() { sign } else { b'=' });
        }
    }
    out
}
