//! What holds, and who says so: the command line before the environment, before the file, before what is remembered, before what
//! the program does by itself.

use super::choices::{Borders, Depth, Links, Theme, View};
use super::environment::Environment;
use super::file::{Configuration, Placed, Settings, Written};
use crate::dataset::Language;

/// What the command line says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Asked {
    /// `--lang`
    pub language: Option<Language>,
    /// `--theme`
    pub theme: Option<Theme>,
    /// `--ascii`
    pub ascii: bool,
    /// `--no-color`
    pub no_color: bool,
    /// `--mouse`
    pub mouse: bool,
    /// `--links`
    pub links: Option<Links>,
}

/// Who says that a setting holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// An option.
    CommandLine,
    /// A variable of this name.
    Environment(&'static str),
    /// The locale.
    Locale,
    /// This line of the configuration file.
    File(usize),
    /// The last use of the screen.
    Remembered,
    /// Nobody: the program by itself.
    Default,
}

/// A setting as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// Its key in the file.
    pub name: String,
    /// What holds, as it would be written.
    pub value: String,
    /// Who says so.
    pub origin: Origin,
}

/// A setting with who says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Held<T> {
    /// What holds.
    pub value: T,
    /// Who says so.
    pub origin: Origin,
}

/// All settings but the keys; profiles are positions in the data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Resolved {
    /// Language of all texts.
    pub language: Held<Language>,
    /// What the screen opens with.
    pub view: Held<View>,
    /// Colours.
    pub theme: Held<Theme>,
    /// Line characters.
    pub borders: Held<Borders>,
    /// Whether the screen listens to the mouse.
    pub mouse: Held<bool>,
    /// Whether addresses are links.
    pub links: Held<Links>,
    /// Whether anything is remembered.
    pub remember: Held<bool>,
    /// How many colours may be used.
    pub depth: Depth,
}

impl<T> Held<T> {
    /// The first that is said, else what the program does by itself.
    #[must_use]
    pub fn first(said: impl IntoIterator<Item = Option<(T, Origin)>>, default: T) -> Self {
        let (value, origin) = said.into_iter().flatten().next().unwrap_or((default, Origin::Default));
        Self { value, origin }
    }
}

impl<T: Copy> Placed<T> {
    fn said(self) -> (T, Origin) {
        (self.value, Origin::File(self.line))
    }
}

/// What holds. `remembered` is the language of the last use.
///
/// A refusal of colours is stronger than any theme, wherever it comes from, and so is a locale that cannot show line characters
/// than the file.
#[must_use]
pub fn resolve(
    asked: &Asked,
    environment: &Environment,
    settings: &Settings,
    remembered: Option<Language>,
) -> Resolved {
    // What was remembered in another terminal may be nothing but question marks in this one.
    let can_show = |language: &Language| environment.is_utf8 || *language == Language::En;
    let option = |value| Some((value, Origin::CommandLine));
    let refusal = (if asked.no_color { Some(Origin::CommandLine) } else { None })
        .or_else(|| environment.refuses_colour.map(Origin::Environment));
    let language = [
        asked.language.and_then(option),
        settings.language.map(Placed::said),
        remembered.filter(can_show).map(|language| (language, Origin::Remembered)),
        Some((environment.language, Origin::Locale)),
    ];
    let theme = [
        refusal.map(|origin| (Theme::Mono, origin)),
        asked.theme.map(|theme| (theme, Origin::CommandLine)),
        settings.theme.map(Placed::said),
    ];
    let borders = [
        asked.ascii.then_some((Borders::Ascii, Origin::CommandLine)),
        (!environment.is_utf8).then_some((Borders::Ascii, Origin::Locale)),
        settings.borders.map(Placed::said),
    ];
    let mouse = [asked.mouse.then_some((true, Origin::CommandLine)), settings.mouse.map(Placed::said)];
    let links = [asked.links.map(|links| (links, Origin::CommandLine)), settings.links.map(Placed::said)];
    Resolved {
        language: Held::first(language, environment.language),
        view: Held::first([settings.view.map(Placed::said)], View::default()),
        theme: Held::first(theme, Theme::default()),
        borders: Held::first(borders, Borders::default()),
        mouse: Held::first(mouse, false),
        links: Held::first(links, Links::default()),
        remember: Held::first([settings.remember.map(Placed::said)], true),
        depth: if refusal.is_some() { Depth::None } else { environment.depth },
    }
}

/// Every setting as it is shown; `profile` is an id.
#[must_use]
pub fn shown(held: &Resolved, profile: &Held<&str>, configuration: &Configuration) -> Vec<Shown> {
    let row = |name: &str, value: &str, origin| Shown { name: name.to_owned(), value: value.to_owned(), origin };
    let flag = |value| if value { "true" } else { "false" };
    let settings = vec![
        row("language", held.language.value.code(), held.language.origin),
        row("profile", profile.value, profile.origin),
        row("view", held.view.value.into_str(), held.view.origin),
        row("theme", held.theme.value.into_str(), held.theme.origin),
        row("borders", held.borders.value.into_str(), held.borders.origin),
        row("mouse", flag(held.mouse.value), held.mouse.origin),
        row("links", held.links.value.into_str(), held.links.origin),
        row("remember", flag(held.remember.value), held.remember.origin),
    ];
    let key = |(action, keys): (&Written, Vec<&str>)| {
        row(&format!("keys.{}", action.text), &keys.join(" "), Origin::File(action.line))
    };
    settings.into_iter().chain(configuration.held_keys().map(key)).collect()
}
