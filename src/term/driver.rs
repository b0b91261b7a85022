//! The loop: draw, wait, let the application handle all that has come, draw again. While the application has work left, nothing is
//! waited for: between two slices of it the driver looks whether something has come.

use std::cell::RefCell;
use std::io;
use std::rc::Rc;
use std::sync::Arc;

use ratatui::Terminal;
use ratatui::backend::Backend;
use ratatui::layout::Size;

use super::app::{App, Event, Flow, Outcome};
use super::arrived::{Request, is_end};
use super::clipboard::{self, Way};
use super::halves::Halves;
use super::output::Output;
use super::room;
use super::session::Session;
use super::system::job::can_be_continued;
use super::system::{Input, MOUSE_OFF, Signals, Tty, is_gone};
use crate::text::link;

/// What is known of the terminal without asking it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Abilities {
    /// How its clipboard is reached.
    pub clipboard: Way,
    /// The addresses that [marks](super::link::mark) may stand for, by number; none where it has no links.
    pub links: Vec<&'static str>,
}

/// Runs the application on the terminal until its end.
///
/// # Errors
///
/// Where there is no terminal, or the terminal fails in another way than by being closed.
pub fn run(app: &mut dyn App, abilities: Abilities) -> anyhow::Result<Outcome> {
    let tty = Arc::new(Tty::open()?);
    let signals = Signals::listen()?;
    let outcome = Session::enter(Arc::clone(&tty)).and_then(|mut session| {
        if !abilities.links.is_empty() {
            // A frame may be cut off within a link.
            session.owe(link::END.as_bytes());
        }
        let halves = Rc::<RefCell<Halves>>::default();
        let output = Output::new(Arc::clone(&tty), abilities.links, Rc::clone(&halves));
        let size = output.size()?;
        room::is_there(size)?;
        let (screen, input) = (Terminal::new(output)?, Input::new(tty, signals));
        Driver { session, app, clipboard: abilities.clipboard, input, screen, size, halves }.drive()
    });
    match outcome {
        Err(error) if is_gone(&error) => Ok(Outcome::TerminalGone),
        other => Ok(other?),
    }
}

struct Driver<'a> {
    /// The first to be dropped: signals are heard until the terminal is given back.
    session: Session,
    app: &'a mut dyn App,
    clipboard: Way,
    input: Input,
    screen: Terminal<Output>,
    /// What the frames of the screen have room for.
    size: Size,
    halves: Rc<RefCell<Halves>>,
}

impl Driver<'_> {
    fn drive(&mut self) -> io::Result<Outcome> {
        let mut drawn = false;
        loop {
            let stalled = self.screen.backend().is_stalled();
            if !stalled && !drawn {
                self.take_mouse();
                self.draw()?;
                drawn = true;
            }
            let has_work = self.app.has_work();
            let arrived = self.input.next(self.screen.backend().is_stalled(), !has_work)?;
            if arrived.has_room {
                self.screen.backend_mut().resume()?;
            }
            let is_idle = arrived.events.is_empty() && arrived.requests.is_empty();
            drawn &= is_idle;
            if is_idle && has_work {
                // The last slice completes what is shown.
                drawn &= self.app.work();
            }
            if let Some(outcome) = self.answer_all(arrived.requests)? {
                return Ok(outcome);
            }
            for event in arrived.events {
                if let Some(outcome) = self.handle(event)? {
                    return Ok(outcome);
                }
            }
        }
    }

    fn draw(&mut self) -> io::Result<()> {
        let size = self.screen.size()?;
        room::is_there(if size == self.size { Size::ZERO } else { size })?;
        self.size = size;
        self.screen.draw(|frame| {
            self.app.draw(frame);
            self.halves.borrow_mut().follow(frame.buffer_mut());
        })?;
        Ok(())
    }

    /// Once wanted, the mouse is given back on every way out.
    fn take_mouse(&mut self) {
        let is_wanted = self.app.wants_mouse();
        if is_wanted {
            self.session.owe(MOUSE_OFF);
        }
        self.screen.backend_mut().wants_mouse = is_wanted;
    }

    fn handle(&mut self, event: Event) -> io::Result<Option<Outcome>> {
        match self.app.handle(event) {
            Flow::Continue => Ok(None),
            Flow::Quit => {
                self.screen.backend_mut().finish()?;
                Ok(Some(Outcome::Quit))
            }
            Flow::Suspend => self.suspend(true),
            Flow::Repaint => self.repaint(),
            Flow::Copy(text) => {
                self.screen.backend_mut().unseen = clipboard::set(&text, self.clipboard);
                Ok(None)
            }
        }
    }

    fn answer_all(&mut self, mut requests: Vec<Request>) -> io::Result<Option<Outcome>> {
        requests.sort_unstable();
        for request in requests {
            if let Some(outcome) = self.answer(request)? {
                return Ok(Some(outcome));
            }
        }
        Ok(None)
    }

    fn answer(&mut self, request: Request) -> io::Result<Option<Outcome>> {
        match request {
            Request::End(signal) => Ok(Some(Outcome::Signal(signal))),
            Request::Stop => self.suspend(false),
            Request::Continue => {
                self.session.retake()?;
                self.repaint()
            }
            Request::Resize => {
                // Even to the same size: on the way, the terminal may have cut off what it showed.
                self.repaint()?;
                let size = self.screen.size()?;
                self.handle(Event::Resize(size.width, size.height))
            }
        }
    }

    fn suspend(&mut self, job: bool) -> io::Result<Option<Outcome>> {
        if !self.input.signals.may_stop || !can_be_continued() {
            return Ok(None);
        }
        Session::stop(job)?;
        let mut requests = self.input.signals.after_stop();
        // Continued in the background: there is nothing to do there but to end, if asked to.
        while !is_end(&requests) && !self.session.is_foreground() {
            Session::stop(false)?;
            requests.extend(self.input.signals.after_stop());
        }
        if !is_end(&requests) {
            self.session.take()?;
            self.repaint()?;
        }
        self.answer_all(requests)
    }

    fn repaint(&mut self) -> io::Result<Option<Outcome>> {
        self.screen.backend_mut().reset();
        self.screen.clear()?;
        Ok(None)
    }
}
