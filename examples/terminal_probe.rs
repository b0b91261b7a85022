//! The least application of the terminal layer, for its tests: a text field, a list, and ways to fail.
#![allow(clippy::panic, reason = "one of the ways to fail")]

use std::process::ExitCode;

use crossterm::event::{KeyCode, KeyModifiers};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Position};
use ratatui::style::{Modifier, Style};
use ratatui::text::Line;
use ratatui::widgets::{Block, List, ListState, Paragraph};
use simbind::term::{Abilities, App, Event, Flow, Outcome, run};

const NAMES: [&str; 20] = [
    "Argentina",
    "Australia",
    "Brazil",
    "Canada",
    "哥伦比亚",
    "Denmark",
    "Egypt",
    "Finland",
    "France",
    "Germany",
    "Hungary",
    "India",
    "Japan",
    "Kenya",
    "Malaysia",
    "Norway",
    "Poland",
    "Singapore",
    "Thailand",
    "Vietnam",
];

#[derive(Default)]
struct Probe {
    typed: String,
    list: ListState,
    handled: usize,
    last: String,
    is_failing: bool,
    /// Slices of work.
    left: usize,
}

impl App for Probe {
    fn draw(&mut self, frame: &mut Frame) {
        assert!(!self.is_failing, "failed in draw");
        let [top, middle, bottom] =
            Layout::vertical([Constraint::Length(1), Constraint::Fill(1), Constraint::Length(1)]).areas(frame.area());
        let [left, right] = Layout::horizontal([Constraint::Length(30), Constraint::Fill(1)]).areas(middle);
        let field = Line::from(format!("search: {}", self.typed));
        let column = u16::try_from(field.width()).unwrap_or(u16::MAX).min(top.width.saturating_sub(1));
        frame.render_widget(field, top);
        frame.set_cursor_position(Position::new(column, 0));
        let list = List::new(NAMES)
            .block(Block::bordered().title("Country"))
            .highlight_style(Style::new().add_modifier(Modifier::REVERSED));
        frame.render_stateful_widget(list, left, &mut self.list);
        let rows: Vec<Line> =
            (0..10).map(|row| Line::from(format!("row {row:02} some words of the verdict"))).collect();
        frame.render_widget(Paragraph::new(rows).block(Block::bordered().title("Verdict")), right);
        frame.render_widget(Line::from(self.last.as_str()), bottom);
    }

    fn handle(&mut self, event: Event) -> Flow {
        self.handled += 1;
        match event {
            Event::Key(key) => return self.key(key.code, key.modifiers),
            Event::Paste(text) => self.last = format!("pasted {} characters", text.chars().count()),
            Event::Resize(width, height) => self.last = format!("size {width}x{height}"),
            Event::Mouse(_) => {}
        }
        Flow::Continue
    }

    fn has_work(&self) -> bool {
        self.left > 0
    }

    fn work(&mut self) -> bool {
        self.left -= 1;
        if self.left == 0 {
            self.last = "all done".into();
        }
        self.left > 0
    }
}

impl Probe {
    fn key(&mut self, code: KeyCode, modifiers: KeyModifiers) -> Flow {
        match (modifiers, code) {
            (KeyModifiers::CONTROL, KeyCode::Char('c')) | (KeyModifiers::NONE, KeyCode::Char('q')) => {
                return Flow::Quit;
            }
            (KeyModifiers::CONTROL, KeyCode::Char('z')) => return Flow::Suspend,
            (KeyModifiers::CONTROL, KeyCode::Char('l')) => return Flow::Repaint,
            (_, KeyCode::Down) => self.list.select_next(),
            (_, KeyCode::Up) => self.list.select_previous(),
            (_, KeyCode::F(2)) => panic!("failed in handle"),
            (_, KeyCode::F(3)) => self.is_failing = true,
            (_, KeyCode::Esc) => self.last = "escaped".into(),
            (_, KeyCode::F(4)) => self.last = format!("handled {}", self.handled),
            (_, KeyCode::F(5)) => (self.left, self.last) = (usize::MAX, "endless work".into()),
            (_, KeyCode::F(6)) => (self.left, self.last) = (1000, "work".into()),
            (KeyModifiers::ALT, code) => self.last = format!("alt {code}"),
            (_, KeyCode::Backspace) => drop(self.typed.pop()),
            (_, KeyCode::Char(char)) if self.typed.len() < 40 => self.typed.push(char),
            _ => {}
        }
        Flow::Continue
    }
}

/// Runs it to its end, if need be that of the process; its status.
#[must_use]
pub fn drive() -> u8 {
    let mut probe = Probe { list: ListState::default().with_selected(Some(0)), ..Probe::default() };
    match run(&mut probe, Abilities::default()) {
        Ok(Outcome::Quit) => 0,
        Ok(outcome) => {
            let _ended_before = outcome.exit();
            1
        }
        Err(error) => {
            eprintln!("terminal_probe: {error:#}");
            2
        }
    }
}

fn main() -> ExitCode {
    drive().into()
}
