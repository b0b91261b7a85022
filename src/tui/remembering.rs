//! The screen, with what it is to remember kept as soon as it changes: a program may be killed.

use ratatui::Frame;

use super::screen::Screen;
use crate::session::Memory;
use crate::term::{App, Event, Flow};

/// A screen, and who keeps what it remembers.
pub struct Remembering<'a> {
    /// The screen.
    pub screen: Screen,
    kept: Memory,
    keep: &'a mut dyn FnMut(Memory),
}

impl<'a> Remembering<'a> {
    /// `keep` is given what is to be remembered, before the change is seen.
    pub fn new(screen: Screen, keep: &'a mut dyn FnMut(Memory)) -> Self {
        Self { kept: screen.memory(), screen, keep }
    }
}

impl App for Remembering<'_> {
    fn draw(&mut self, frame: &mut Frame) {
        let memory = self.screen.memory();
        if memory != self.kept {
            (self.keep)(memory.clone());
            self.kept = memory;
        }
        self.screen.draw(frame);
    }

    fn handle(&mut self, event: Event) -> Flow {
        self.screen.handle(event)
    }

    fn wants_mouse(&self) -> bool {
        self.screen.wants_mouse()
    }

    fn has_work(&self) -> bool {
        self.screen.has_work()
    }

    fn work(&mut self) -> bool {
        self.screen.work()
    }
}
