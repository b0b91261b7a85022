//! What the screen and the dialogue begin with, and what is remembered after them.

use std::io;
use std::path::{Path, PathBuf};

use super::data::{self, Unusable};
use super::memory::{Memory, Remembered};
use super::mine::{self, Own, Trouble};
use super::state::State;
use crate::config::{
    Asked, Borders, Configuration, Depth, Environment, Held, Links, Origin, Resolved, Terminal, is_utf8, resolve,
    today, variable,
};
use crate::dataset::{Dataset, Fault, Language, ProfileId};
use crate::query::day::{self, Day};
use crate::render::output;
use crate::render::text::{Style, style};
use crate::words::Words;

/// One use of the program by a person: what is configured and remembered.
pub struct Begun {
    /// Tables and rules.
    pub dataset: &'static Dataset,
    /// Every setting that holds.
    pub held: Resolved,
    /// The configuration file.
    pub configuration: Configuration,
    /// Language, profile and pins at the beginning.
    pub memory: Memory,
    /// What was remembered at the beginning.
    found: Remembered,
    state: State,
    /// Why what is to be remembered could not be kept, until it is told.
    lost: Option<(PathBuf, io::Error)>,
    /// The cards of one's own.
    pub own: Own,
    /// Why they cannot be read; empty where they can.
    trouble: String,
}

impl Begun {
    /// Reads the data, with `folder` laid over it, and what is remembered. In a kiosk nothing belongs to who sits at it: no file of
    /// the account is so much as looked for.
    ///
    /// # Errors
    /// Faulty data. A faulty configuration is said on stderr; what holds of it holds.
    pub fn new(
        asked: &Asked,
        mut configuration: Configuration,
        folder: Option<&Path>,
        is_kiosk: bool,
    ) -> Result<Self, Unusable> {
        let dataset = if is_kiosk { data::carried() } else { data::load(folder) }?;
        let remembers = !is_kiosk && configuration.settings.remember.is_none_or(|remember| remember.value);
        let state = if remembers { State::read(dataset, today()) } else { State::default() };
        let profile = profile(&mut configuration, dataset, state.remembered.profile).value;
        let held = resolve(asked, &Environment::now(), &configuration.settings, state.remembered.language);
        let memory = Memory { language: held.language.value, profile, pins: state.remembered.pins.clone() };
        output::write_problem(&data::written(&configuration.faults));
        let words = Words { wording: &dataset.tables.wording, language: memory.language };
        let mut own = if is_kiosk { Own::default() } else { Own::of_account() };
        let trouble = match own.read() {
            Err(trouble @ Trouble::Broken(_)) => trouble.text(words),
            // Who has no such file, or none that can be read, has nothing to be told here.
            _ => String::new(),
        };
        let found = state.remembered.clone();
        Ok(Self { dataset, held, configuration, memory, found, state, lost: None, own, trouble })
    }

    /// The wording in the language of the beginning.
    #[must_use]
    pub fn words(&self) -> Words<'static> {
        Words { wording: &self.dataset.tables.wording, language: self.memory.language }
    }

    /// How to get Chinese, where the locale cannot show it and nobody chose a language; else empty.
    #[must_use]
    pub fn hint(&self) -> &'static str {
        let is_needed = !is_utf8(variable) && self.held.language.origin == Origin::Locale;
        if is_needed { self.words().locale_hint() } else { "" }
    }

    /// Whether only ASCII characters may frame what is shown.
    #[must_use]
    pub fn is_ascii(&self) -> bool {
        self.held.borders.value == Borders::Ascii
    }

    /// The faults of the configuration, or else that the clock is behind, or else that the cards of one's own cannot be read, in one
    /// line, for a screen that covers everything else; empty for none.
    #[must_use]
    pub fn notice(&self) -> String {
        let faults = &self.configuration.faults;
        let hint = faults.first().map(|first| self.words().config_hint(&faults.len(), &short(first)));
        hint.or_else(|| clock(today(), self.dataset, self.words())).unwrap_or_else(|| self.trouble.clone())
    }

    /// What is due of the cards of one's own, and how to see all of them; empty where nothing is.
    #[must_use]
    pub fn due(&self, how: &str) -> String {
        mine::notice(self.dataset, self.words(), self.own.mine(), today(), how)
    }

    /// What is said before anything else, a line each: how to get Chinese, what is due of the cards of one's own, which `how` says all of.
    #[must_use]
    pub fn greeting(&self, how: &str) -> Vec<String> {
        let lines = [self.hint().to_owned(), self.trouble.clone(), self.due(how)];
        lines.into_iter().filter(|line| !line.is_empty()).collect()
    }

    /// How text is written on the terminal.
    #[must_use]
    pub fn style(&self) -> Style {
        style_of(&self.held, true)
    }

    /// Remembers what is to be remembered from now on, as it is now. Where that fails it is told, once.
    pub fn keep(&mut self, now: Memory) {
        let words = Words { language: now.language, ..self.words() };
        self.keep_silently(now);
        if let Some((path, error)) = self.lost.take() {
            output::write_problem(&output::message(&[words.memory_lost(&path.to_string_lossy(), &error)]));
        }
    }

    /// The same while the terminal shows something else: where it fails, the next [`keep`](Self::keep) tells.
    pub fn keep_silently(&mut self, now: Memory) {
        match self.state.keep(self.dataset, self.found.clone().after(&self.memory, now)) {
            Ok(true) => self.lost = None,
            Ok(false) => {}
            Err(lost) => self.lost = Some(lost),
        }
    }
}

/// How text is written, to a terminal or elsewhere.
#[must_use]
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
#[must_use]
pub fn has_links(links: Links, is_terminal: bool) -> bool {
    match links {
        Links::Always => true,
        Links::Never => false,
        Links::Auto => is_terminal && Terminal::of(variable).has_links,
    }
}

/// The profiles that the configuration can name.
#[must_use]
pub fn profile_ids(dataset: &Dataset) -> Vec<&'static str> {
    dataset.tables.profiles.iter().map(|profile| profile.id).collect()
}

/// The profile that holds where no command names one, and who says so. One that the configuration names wrongly becomes a fault of it.
pub fn profile(configuration: &mut Configuration, dataset: &Dataset, remembered: Option<ProfileId>) -> Held<ProfileId> {
    let ids = profile_ids(dataset);
    configuration.hold_to_profiles(&ids);
    let configured = configuration.settings.profile.as_ref().and_then(|profile| {
        let position = dataset.tables.profiles.find(|found| found.id == profile.text)?;
        Some((position, Origin::File(profile.line)))
    });
    let remembered = remembered.map(|position| (position, Origin::Remembered));
    Held::first([configured, remembered], dataset.default_profile())
}

/// Says in one line on stderr that the configuration is faulty, if it is.
pub fn tell_faulty(configuration: &Configuration, words: Words) {
    let Some(first) = configuration.faults.first() else { return };
    let text = words.config_faulty(&first.path, &configuration.faults.len());
    output::write_problem(&format!("{}: {text}\n", env!("CARGO_PKG_NAME")));
}

/// That the clock is behind the data, in one line; none where it is not.
fn clock(today: Day, dataset: &Dataset, words: Words) -> Option<String> {
    let newest = dataset.newest();
    (today < newest).then(|| words.clock_behind(&day::written(today), &day::written(newest)))
}

/// Says in one line on stderr that the clock is behind the data, if it is: what is old, and until when, is then not what it seems.
pub fn tell_clock(dataset: &Dataset, words: Words) {
    if let Some(text) = clock(today(), dataset, words) {
        output::write_problem(&output::message(&[text]));
    }
}

/// Says every fault on stderr, each in one line.
pub fn tell_again(configuration: &Configuration) {
    for fault in &configuration.faults {
        output::write_problem(&format!("{}:{}\n", fault.path, short(fault)));
    }
}

/// Line, column, what is wrong, and what was expected.
fn short(fault: &Fault) -> String {
    let help = fault.help.as_ref().map_or_else(String::new, |help| format!(" ({help})"));
    format!("{}:{}: {}{help}", fault.line, fault.column, fault.message)
}

#[cfg(test)]
mod tests {
    use super::{Fault, Language, Words, clock, short};
    use crate::dataset::Severity;
    use crate::session::data::carried;

    #[test]
    fn a_fault_is_told_with_its_place_and_with_what_was_expected_if_that_is_known() {
        let fault = |help: Option<&str>| Fault {
            severity: Severity::Error,
            path: "config.toml".to_owned(),
            line: 3,
            column: 14,
            message: "no theme `drak`".to_owned(),
            help: help.map(str::to_owned),
            snippet: String::new(),
        };
        assert_eq!(short(&fault(None)), "3:14: no theme `drak`");
        assert_eq!(short(&fault(Some("nearest: dark"))), "3:14: no theme `drak` (nearest: dark)");
    }

    #[test]
    fn a_clock_that_is_behind_the_data_is_told_and_no_other() {
        let dataset = carried().expect("it loads");
        let newest = dataset.newest();
        let told = |today| {
            Language::ALL.map(|language| clock(today, dataset, Words { wording: &dataset.tables.wording, language }))
        };
        assert_eq!(told(newest), [None, None]);
        assert_eq!(told((newest.0 + 1, 1, 1)), [None, None]);
        for text in told((2001, 2, 3)) {
            let text = text.expect("a line");
            let day = &dataset.tables.version[.."YYYY-MM-DD".len()];
            assert!(text.contains("2001-02-03") && text.contains(day) && !text.contains('\n'), "{text}");
        }
    }
}
