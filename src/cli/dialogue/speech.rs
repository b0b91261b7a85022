//! What is said: lines that wait until they are written, a page at a time.

use std::collections::VecDeque;
use std::io::{self, Write};

use crate::cli::text::{Paint, Style, lines};
use crate::report::outline::Line;
use crate::text::{ascii, wrap};

/// Lines that are to be said.
pub struct Speech {
    style: Style,
    /// Lines of a page; none says everything at once.
    page: Option<usize>,
    waiting: VecDeque<String>,
    /// Whether the whole rest is wanted.
    is_whole: bool,
}

impl Speech {
    /// Nothing yet; lines are wrapped to `width` cells.
    pub fn new(width: usize, page: Option<usize>) -> Self {
        let style = Style { width, paint: Paint::Plain };
        Self { style, page, waiting: VecDeque::new(), is_whole: false }
    }

    /// Says a paragraph.
    pub fn say(&mut self, text: &str) {
        self.waiting.extend(wrap(text, self.style.width, 0, 0));
    }

    /// Says lines of an outline.
    pub fn say_lines(&mut self, outline: &[Line]) {
        self.waiting.extend(lines(outline, self.style).lines().map(str::to_owned));
    }

    /// Whether something waits to be said.
    pub fn has_more(&self) -> bool {
        !self.waiting.is_empty()
    }

    /// Says all that waits, not a page of it.
    pub fn say_all(&mut self) {
        self.is_whole = true;
    }

    /// Drops what waits.
    pub fn drop_rest(&mut self) {
        self.waiting.clear();
    }

    /// Writes the next page, how much is left in the words of `left`, and the prompt; with `in_ascii` in ASCII characters.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn write(
        &mut self,
        output: &mut dyn Write,
        in_ascii: bool,
        left: impl FnOnce(usize) -> String,
        prompt: &str,
    ) -> io::Result<()> {
        let spelled = |text: &str| if in_ascii { ascii(text) } else { text.to_owned() };
        let page = self.page.filter(|_| !std::mem::take(&mut self.is_whole)).unwrap_or(usize::MAX);
        // A note that one line is left would take that line.
        let count = if self.waiting.len() <= page.saturating_add(1) { self.waiting.len() } else { page };
        let lines = self.waiting.drain(..count);
        let mut written = lines.fold(String::new(), |written, line| written + &spelled(&line) + "\n");
        if self.has_more() {
            written.push_str(&spelled(&left(self.waiting.len())));
            written.push('\n');
        }
        written.push_str(&spelled(prompt));
        output.write_all(written.as_bytes())?;
        output.flush()
    }
}
