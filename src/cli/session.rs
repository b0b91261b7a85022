//! What the screen and the dialogue begin with, and what is remembered after them.

use super::args::Common;
use super::data::Data;
use super::exit::{Exit, Problem};
use super::state::State;
use super::{Terminal, data, locale, settings, state, today, variable};
use crate::config::{Borders, Configuration, Depth, Links, Origin, Remembered, Resolved, resolve};
use crate::dataset::Language;
use crate::render::output;
use crate::render::text::{Style, style};
use crate::session::Memory;
use crate::words::Words;

/// One use of the program by a person: what is configured and remembered.
pub struct Session {
    /// Tables and rules.
    pub data: Data,
    /// Every setting that holds.
    pub held: Resolved,
    /// The configuration file.
    pub configuration: Configuration,
    /// Language, profile and pins at the beginning.
    pub memory: Memory,
    /// What was remembered at the beginning.
    found: Remembered,
    state: State,
}

impl Session {
    /// Reads what is configured, the data, and what is remembered.
    ///
    /// # Errors
    /// Faulty data. A faulty configuration is said on stderr; what holds of it holds.
    pub fn begin(common: &Common, mut configuration: Configuration) -> Result<Self, Problem> {
        let language = settings::held(common, &configuration).language.value;
        let data = if common.screen.kiosk { data::embedded() } else { data::load(common.data.as_deref(), language) }?;
        let remembers = !common.screen.kiosk && configuration.settings.remember.is_none_or(|remember| remember.value);
        let state = if remembers { state::read(data.dataset, today::today()) } else { State::default() };
        let profile = settings::profile(&mut configuration, data, state.remembered.profile).value;
        let (asked, environment) = (common.asked(), settings::environment());
        let held = resolve(&asked, &environment, &configuration.settings, state.remembered.language);
        let memory = Memory { language: held.language.value, profile, pins: state.remembered.pins.clone() };
        output::write_problem(&data::written(&configuration.faults));
        Ok(Self { data, held, configuration, memory, found: state.remembered.clone(), state })
    }

    /// The wording in the language of the beginning.
    pub fn words(&self) -> Words<'static> {
        Words { wording: &self.data.dataset.tables.wording, language: self.memory.language }
    }

    /// How to get Chinese, where the locale cannot show it and nobody chose a language; else empty.
    pub fn hint(&self) -> &'static str {
        let is_needed = !locale::is_utf8(variable) && self.held.language.origin == Origin::Locale;
        if is_needed { self.words().locale_hint() } else { "" }
    }

    /// How text is written on the terminal.
    pub fn style(&self) -> Style {
        style_of(&self.held, true)
    }

    /// Remembers what is to be remembered from now on, as it is now. Where that fails it is told, once.
    pub fn keep(&mut self, now: Memory) {
        let words = Words { language: now.language, ..self.words() };
        let remembered = self.found.clone().after(&self.memory, now);
        if let Err((path, error)) = self.state.keep(self.data.dataset, remembered) {
            output::write_problem(
                &Problem::new(Exit::Output, &[words.memory_lost(&path.to_string_lossy(), &error)]).text,
            );
        }
    }
}

/// How text is written, to a terminal or elsewhere.
pub fn style_of(held: &Resolved, is_terminal: bool) -> Style {
    style(held.depth == Depth::None, has_links(held.links.value, is_terminal), is_ascii(held, is_terminal))
}

/// Whether English is spelled with ASCII characters alone: where that is asked for, and at a terminal that can show no others. What
/// goes into a file does not depend on the terminal.
fn is_ascii(held: &Resolved, is_terminal: bool) -> bool {
    let is_asked = held.borders.origin == Origin::CommandLine;
    held.language.value == Language::En && held.borders.value == Borders::Ascii && (is_asked || is_terminal)
}

/// Whether addresses are to be links where they are written to a terminal, or not. Links are no colours: who wants none of those
/// may still want to follow an address.
pub fn has_links(links: Links, is_terminal: bool) -> bool {
    match links {
        Links::Always => true,
        Links::Never => false,
        Links::Auto => is_terminal && Terminal::of(variable).has_links,
    }
}
