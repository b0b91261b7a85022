//! Lines that a person types, or a program sends.

use std::io::{self, BufRead, ErrorKind};

use crate::dataset::is_forbidden;
use crate::text::{half_width, joined};

/// Bytes of a line that are kept: no name and no command is longer. The rest of the line is dropped.
const MOST_BYTES: usize = 1024;
/// Characters that are kept of them.
const MOST_CHARACTERS: usize = 120;

/// The next line, made fit to be read and to be quoted; none at the end of the input.
///
/// # Errors
/// Where the input cannot be read.
pub fn next_line(input: &mut dyn BufRead) -> io::Result<Option<String>> {
    let mut kept = Vec::new();
    let mut has_begun = false;
    loop {
        let chunk = match input.fill_buf() {
            Ok(chunk) => chunk,
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        if chunk.is_empty() {
            return Ok(has_begun.then(|| cleaned(&kept)));
        }
        has_begun = true;
        let end = chunk.iter().position(|byte| *byte == b'\n');
        let line = chunk.get(..end.unwrap_or(chunk.len())).unwrap_or_default();
        let room = MOST_BYTES.saturating_sub(kept.len());
        kept.extend_from_slice(line.get(..room.min(line.len())).unwrap_or_default());
        let used = end.map_or(chunk.len(), |end| end + 1);
        input.consume(used);
        if end.is_some() {
            return Ok(Some(cleaned(&kept)));
        }
    }
}

/// As text without controls; what input methods send for ASCII becomes ASCII.
fn cleaned(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    let printable = text.chars().filter(|c| !is_forbidden(*c) && *c != '\n').map(|c| if c == '\t' { ' ' } else { c });
    let plain = joined(printable.map(half_width).take(MOST_CHARACTERS));
    let plain = plain.trim();
    // Where a Chinese input method is on, the key of the slash gives this.
    plain.strip_prefix('\u{3001}').map_or_else(|| plain.to_owned(), |rest| format!("/{rest}"))
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::{MOST_CHARACTERS, next_line};

    fn read(bytes: &[u8]) -> Vec<String> {
        let mut input = Cursor::new(bytes);
        std::iter::from_fn(|| next_line(&mut input).expect("memory can be read")).collect()
    }

    #[test]
    fn every_line_counts_and_the_last_needs_no_end() {
        assert_eq!(read(b"one\r\n\n two \nthree"), ["one", "", "two", "three"]);
        assert_eq!(read(b""), [""; 0]);
    }

    #[test]
    fn nothing_steers_the_terminal() {
        assert_eq!(read(b"a\x1b[2Jb\x07\n\xff\xfe\n"), ["a[2Jb", "\u{fffd}\u{fffd}"]);
        assert_eq!(read("a\u{202e}b\u{2066}c\u{200b}d\n".as_bytes()), ["abcd"], "nor turns the text, nor hides in it");
    }

    #[test]
    fn what_an_input_method_sends_is_understood() {
        assert_eq!(read("？\n／日本\n、日本\n１２\n".as_bytes()), ["?", "/日本", "/日本", "12"]);
    }

    #[test]
    fn a_line_of_a_megabyte_is_cut() {
        let mut long = vec![b'x'; 1 << 20];
        long.extend(b"\nnext\n");
        let lines = read(&long);
        assert_eq!(lines.iter().map(|line| line.chars().count()).collect::<Vec<_>>(), [MOST_CHARACTERS, 4]);
        assert_eq!(read("名".repeat(1 << 19).as_bytes()).len(), 1);
    }
}
