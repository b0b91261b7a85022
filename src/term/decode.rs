//! Bytes from the terminal to events. Knows no clock: the caller says when nothing more came.

use std::mem::take;
use std::time::Duration;

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use super::app::Event;
use super::csi::{self, Token, char_key};

/// A pasted text keeps this many characters: far more than a search can use.
const PASTE_LIMIT: usize = 1024;
/// So many different characters at once were pasted, not typed.
const BURST: usize = 64;
/// Of one and the same character it takes more: a key may be held while the line is slow.
const HELD: usize = 1024;
/// An escape sequence longer than this is garbage.
const LONGEST: usize = 4096;
/// More bytes than anybody pastes: the end mark of a paste that is as long has been lost.
const LONGEST_PASTE: usize = 4 << 20;
const PASTE_END: &[u8] = b"\x1b[201~";
const CTRL_C: u8 = 3;

/// A sequence cut in two goes on within this time; a lone Esc takes effect after it.
const GAP: Duration = Duration::from_millis(10);
/// A paste whose end mark was lost ends after this silence.
const PASTE_GAP: Duration = Duration::from_secs(1);

/// Takes bytes in any portions and gives events.
#[derive(Debug, Default)]
pub struct Decoder {
    /// The beginning of something unfinished.
    rest: Vec<u8>,
    /// Characters that came without anything in between.
    run: Run,
    /// From the first run too long to be typed to the next silence.
    burst: bool,
    /// The text after the mark of a paste.
    paste: Option<Paste>,
}

/// What came since the mark of a paste.
#[derive(Debug, Default)]
struct Paste {
    text: Vec<u8>,
    /// All bytes, also those that are not kept.
    size: usize,
}

impl Paste {
    /// Whether the text was handed on already: what follows is dropped.
    fn is_over(&self) -> bool {
        self.size > LONGEST_PASTE
    }

    fn event(&self) -> Event {
        Event::Paste(String::from_utf8_lossy(&self.text).chars().take(PASTE_LIMIT).collect())
    }
}

#[derive(Debug, Default)]
struct Run {
    text: String,
    count: usize,
    mixed: bool,
}

impl Decoder {
    /// Takes the next bytes.
    pub fn feed(&mut self, bytes: &[u8], events: &mut Vec<Event>) {
        let is_lone = self.rest == b"\x1b" && self.paste.is_none();
        if is_lone && !matches!(bytes.first(), None | Some(b'[' | b'O' | 0x1b)) {
            self.rest.clear();
            self.key(KeyCode::Esc.into(), events);
        }
        let mut all = take(&mut self.rest);
        all.extend_from_slice(bytes);
        let mut left = all.as_slice();
        while !left.is_empty() {
            let used = if self.paste.is_some() { self.pasted(left, events) } else { self.typed(left, events) };
            match left.get(used..) {
                Some(next) if used > 0 => left = next,
                _ => break,
            }
        }
        self.rest = left.to_vec();
        if !self.burst {
            self.end_run(events);
        }
    }

    /// Takes a key that the system names, instead of bytes, and names it as bytes would. Characters count as typed or as pasted as
    /// those among bytes do; [`feed`](Self::feed) with no bytes ends what came at once.
    pub fn press(&mut self, key: KeyEvent, events: &mut Vec<Event>) {
        match csi::named(key) {
            Token::Char(char) if key.kind != KeyEventKind::Release => self.character(char),
            Token::Key(key) => self.key(key, events),
            _ => {}
        }
    }

    /// Takes bytes that came by themselves after a pause: Ctrl-C among no others ends a paste whose end mark is missing, and does
    /// nothing else. Returns what is still to be fed.
    ///
    /// In the middle of other bytes it was pasted. Even one that a slow line has cut off from them must not end the program, whose
    /// shell would take the rest for commands.
    pub fn interrupt<'b>(&mut self, bytes: &'b [u8], events: &mut Vec<Event>) -> &'b [u8] {
        if self.paste.is_none() || bytes.iter().any(|byte| *byte != CTRL_C) {
            return bytes;
        }
        self.rest.clear();
        self.end_paste(events);
        bytes.get(1..).unwrap_or_default()
    }

    /// How long to wait before [`settle`](Self::settle); `None` while nothing is unfinished.
    #[must_use]
    pub fn patience(&self) -> Option<Duration> {
        match &self.paste {
            Some(paste) => Some(if paste.is_over() { GAP } else { PASTE_GAP }),
            None => (self.burst || !self.rest.is_empty()).then_some(GAP),
        }
    }

    /// Nothing more came: what is unfinished was all.
    pub fn settle(&mut self, events: &mut Vec<Event>) {
        self.end_run(events);
        self.burst = false;
        match (self.paste.is_some(), take(&mut self.rest).as_slice()) {
            // What is left is the beginning of its end mark, and no key.
            (true, _) => self.end_paste(events),
            (false, [0x1b] | [0x1b, 0x1b]) => self.key(KeyCode::Esc.into(), events),
            (false, [0x1b, byte]) => {
                self.key(KeyEvent::new(KeyCode::Char(char::from(*byte)), KeyModifiers::ALT), events);
            }
            _ => {}
        }
    }

    /// The number of bytes used; 0 if more are needed.
    fn typed(&mut self, bytes: &[u8], events: &mut Vec<Event>) -> usize {
        let Some((used, token)) = csi::step(bytes) else { return if bytes.len() > LONGEST { bytes.len() } else { 0 } };
        match token {
            Token::Skip => {}
            Token::Char(char) => self.character(char),
            Token::Key(key) => self.key(key, events),
            Token::Mouse(mouse) => {
                self.end_run(events);
                events.push(Event::Mouse(mouse));
            }
            Token::Paste => {
                self.end_run(events);
                self.paste = Some(Paste::default());
            }
        }
        used
    }

    /// Nothing in a paste is a key but its end mark.
    fn pasted(&mut self, bytes: &[u8], events: &mut Vec<Event>) -> usize {
        if bytes.starts_with(PASTE_END) {
            self.end_paste(events);
            return PASTE_END.len();
        }
        if PASTE_END.starts_with(bytes) {
            return 0;
        }
        let end = bytes.iter().skip(1).position(|byte| *byte == 0x1b).map_or(bytes.len(), |found| found + 1);
        if let Some(paste) = &mut self.paste {
            let room = (4 * PASTE_LIMIT).saturating_sub(paste.text.len());
            paste.text.extend(bytes.iter().take(room.min(end)));
            let was_over = paste.is_over();
            paste.size = paste.size.saturating_add(end);
            if paste.is_over() && !was_over {
                events.push(paste.event());
            }
        }
        end
    }

    fn character(&mut self, char: char) {
        self.run.push(char);
        self.burst |= self.run.count >= if self.run.mixed { BURST } else { HELD };
    }

    fn key(&mut self, key: KeyEvent, events: &mut Vec<Event>) {
        self.end_run(events);
        if key.kind != KeyEventKind::Release {
            events.push(Event::Key(key));
        }
    }

    fn end_run(&mut self, events: &mut Vec<Event>) {
        let run = take(&mut self.run);
        if !self.burst {
            events.extend(run.text.chars().map(|char| Event::Key(char_key(char))));
        } else if !run.text.is_empty() {
            events.push(Event::Paste(run.text));
        }
    }

    fn end_paste(&mut self, events: &mut Vec<Event>) {
        events.extend(self.paste.take().filter(|paste| !paste.is_over()).map(|paste| paste.event()));
    }
}

impl Run {
    fn push(&mut self, char: char) {
        self.mixed |= self.text.chars().next().is_some_and(|first| first != char);
        self.count += 1;
        if self.count <= PASTE_LIMIT {
            self.text.push(char);
        }
    }
}
