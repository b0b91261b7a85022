//! What is said: lines that wait until they are written, a page at a time.

use std::collections::VecDeque;
use std::io::{self, Write};

use crate::doc::Block;
use crate::render::text::{Paint, Style, blocks};
use crate::text::{ascii, wrap};

/// Paragraphs that are to be said.
pub struct Speech {
    style: Style,
    /// Lines of a page; none says everything at once.
    page: Option<usize>,
    /// The lines of each.
    waiting: VecDeque<Vec<String>>,
    /// Whether the whole rest is wanted.
    is_whole: bool,
}

impl Speech {
    /// Nothing yet; lines are wrapped to `width` cells.
    pub fn new(width: usize, page: Option<usize>) -> Self {
        let style = Style { width, paint: Paint::Plain, links: false, ascii: false };
        Self { style, page, waiting: VecDeque::new(), is_whole: false }
    }

    /// Says a paragraph.
    pub fn say(&mut self, text: &str) {
        self.waiting.push_back(wrap(text, self.style.width, 0, 0));
    }

    /// Says blocks of a document.
    pub fn say_blocks(&mut self, said: &[Block]) {
        let paragraph = |block| blocks(std::slice::from_ref(block), self.style).lines().map(str::to_owned).collect();
        self.waiting.extend(said.iter().map(paragraph));
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
        let mut written = self.next_page().iter().fold(String::new(), |written, line| written + &spelled(line) + "\n");
        if self.has_more() {
            let left = left(self.waiting.iter().map(Vec::len).sum());
            for line in wrap(&left, self.style.width, 0, 0) {
                written.extend([&*spelled(&line), "\n"]);
            }
        }
        written.push_str(&spelled(prompt));
        output.write_all(written.as_bytes())?;
        output.flush()
    }

    /// The paragraphs that fit on a page, one at least: nothing stops within a sentence.
    fn next_page(&mut self) -> Vec<String> {
        let page = self.page.filter(|_| !self.is_whole).unwrap_or(usize::MAX);
        self.is_whole = false;
        // A note that one line is left would take that line.
        let all: usize = self.waiting.iter().map(Vec::len).sum();
        let room = if all <= page.saturating_add(1) { all } else { page };
        let mut lines = Vec::new();
        while let Some(next) = self.waiting.front()
            && (lines.is_empty() || lines.len() + next.len() <= room)
        {
            lines.extend(self.waiting.pop_front().unwrap_or_default());
        }
        lines
    }
}
