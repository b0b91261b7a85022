//! Somebody who talks with the program.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::io::{self, BufRead, Cursor, Read, Write};
use std::rc::Rc;

use simbind::dataset::Language;
use simbind::line::{Start, converse};
use simbind::session::Memory;
use simbind::session::mine::Own;

use crate::support::TODAY;
use crate::support::screen::DATASET;

/// How a dialogue begins in tests: through pipes, English and Chinese as they are.
pub fn start(language: Language) -> Start {
    Start {
        dataset: &DATASET,
        memory: Memory::fresh(&DATASET, language),
        search: String::new(),
        today: TODAY,
        data: None,
        own: Own::default(),
        greeting: Vec::new(),
        width: 80,
        ascii: false,
        is_terminal: false,
    }
}

/// What is said to lines that come through a pipe.
pub fn talk(language: Language, lines: &[&str]) -> String {
    told(&start(language), lines.join("\n").as_bytes()).0
}

/// What is said to some bytes, and what is remembered.
pub fn told(start: &Start, input: &[u8]) -> (String, Memory) {
    let mut output = Vec::new();
    let mut memory = start.memory.clone();
    let done = converse(start, &mut Cursor::new(input), &mut output, &mut |kept| memory = kept);
    done.expect("memory can be read and written");
    (String::from_utf8(output).expect("it writes UTF-8"), memory)
}

/// What stands on the paper of a teletype: what is typed, and what is said.
pub fn paper(language: Language, lines: &[&str]) -> String {
    let paper = Rc::new(RefCell::new(Vec::new()));
    let lines = lines.iter().map(|line| format!("{line}\n")).collect();
    let mut typist = Typist { lines, typed: Cursor::new(Vec::new()), paper: Rc::clone(&paper) };
    let start = Start { is_terminal: true, ..start(language) };
    let done = converse(&start, &mut typist, &mut Paper(Rc::clone(&paper)), &mut |_| {});
    done.expect("memory can be read and written");
    let written = paper.borrow().clone();
    String::from_utf8(written).expect("it writes UTF-8")
}

/// Types a line when it is waited for; the terminal shows it.
struct Typist {
    lines: VecDeque<String>,
    typed: Cursor<Vec<u8>>,
    paper: Rc<RefCell<Vec<u8>>>,
}

impl Read for Typist {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.typed.read(buffer)
    }
}

impl BufRead for Typist {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.typed.fill_buf()?.is_empty()
            && let Some(line) = self.lines.pop_front()
        {
            self.paper.borrow_mut().extend_from_slice(line.as_bytes());
            self.typed = Cursor::new(line.into_bytes());
        }
        self.typed.fill_buf()
    }

    fn consume(&mut self, count: usize) {
        self.typed.consume(count);
    }
}

struct Paper(Rc<RefCell<Vec<u8>>>);

impl Write for Paper {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
