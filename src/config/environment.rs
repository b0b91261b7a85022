//! What the environment tells: variables, locale, terminal, day. The terminal itself is never asked.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::choices::Depth;
use crate::dataset::Language;
use crate::query::day::Day;

/// What the environment says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Environment {
    /// Language of the locale.
    pub language: Language,
    /// Whether the locale can show more than ASCII characters.
    pub is_utf8: bool,
    /// The variable that refuses colours.
    pub refuses_colour: Option<&'static str>,
    /// Colours of the terminal.
    pub depth: Depth,
}

impl Environment {
    /// As it is now.
    #[must_use]
    pub fn now() -> Self {
        Self {
            language: locale_language(variable),
            is_utf8: is_utf8(variable),
            refuses_colour: refuses_colour(),
            depth: depth(),
        }
    }
}

/// A variable, where it is set to a text. On Windows, which sets none for the language, `LANG` is what the account is set to.
#[must_use]
pub fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().or_else(|| if name == "LANG" { locale() } else { None })
}

/// Whatever its code page is, the console of Windows shows all of Unicode.
#[cfg(windows)]
fn locale() -> Option<String> {
    sys_locale::get_locale().map(|language| language + ".UTF-8")
}

#[cfg(not(windows))]
fn locale() -> Option<String> {
    None
}

/// Whether the terminal cannot move its cursor.
#[must_use]
pub fn is_dumb() -> bool {
    variable("TERM").is_some_and(|terminal| terminal == "dumb")
}

/// Today by the system clock, in UTC: evidence is dated to the day at best.
#[must_use]
pub fn today() -> Day {
    let date = Timestamp::now().to_zoned(TimeZone::UTC).date();
    let part = |part: i8| u8::try_from(part).unwrap_or(1);
    (u16::try_from(date.year()).unwrap_or(0), part(date.month()), part(date.day()))
}

/// The variable that refuses colours: by <https://no-color.org>, or because the terminal has none.
fn refuses_colour() -> Option<&'static str> {
    if variable("NO_COLOR").is_some_and(|value| !value.is_empty()) {
        return Some("NO_COLOR");
    }
    is_dumb().then_some("TERM")
}

/// What a terminal says that it can show. One that claims true colour has the 256 of the palette as well.
fn depth() -> Depth {
    // Windows names no terminal; its console has true colour.
    let is_named = variable("TERM").map_or(cfg!(windows), |terminal| terminal.contains("256color"));
    let is_true = variable("COLORTERM").is_some_and(|value| matches!(value.as_str(), "truecolor" | "24bit"));
    if is_named || is_true { Depth::Indexed } else { Depth::Sixteen }
}

/// The language that the environment asks for; `variable` looks up one of its variables.
///
/// The first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is not empty counts. Any Chinese is simplified Chinese; all else is English.
#[must_use]
pub fn locale_language(variable: impl Fn(&str) -> Option<String>) -> Language {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(variable).find(|value| !value.is_empty());
    let is_chinese = set.is_some_and(|locale| {
        let name = locale.split(['_', '-', '.', '@']).next().unwrap_or_default();
        name.eq_ignore_ascii_case("zh")
    });
    if is_chinese { Language::Zh } else { Language::En }
}

/// Whether the locale can show more than ASCII: the first of `LC_ALL`, `LC_CTYPE` and `LANG` that is not empty names UTF-8.
#[must_use]
pub fn is_utf8(variable: impl Fn(&str) -> Option<String>) -> bool {
    let set = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().filter_map(variable).find(|value| !value.is_empty());
    set.is_some_and(|locale| {
        let locale = locale.to_ascii_lowercase();
        locale.contains("utf-8") || locale.contains("utf8")
    })
}

/// What lies between the program and the eye.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terminal {
    /// Whether GNU screen lies between, which hands on only what is wrapped.
    pub is_screen: bool,
    /// Whether it is known to take links, and to show nothing strange instead.
    pub has_links: bool,
}

/// Programs that name themselves and take links.
const PROGRAMS: [&str; 4] = ["iTerm.app", "WezTerm", "vscode", "ghostty"];
/// Names of terminals that take links; others begin with one of them.
const NAMES: [&str; 5] = ["xterm-kitty", "alacritty", "foot", "xterm-ghostty", "wezterm"];

impl Terminal {
    /// As the environment says; `variable` looks up one of its variables.
    ///
    /// GNU screen and tmux both may say `screen`: within tmux there is `TMUX`. Over a further connection neither tells; then screen
    /// is assumed, for tmux drops what is wrapped for screen, while screen would show what is not wrapped.
    #[must_use]
    pub fn of(variable: impl Fn(&str) -> Option<String>) -> Self {
        let name = variable("TERM").unwrap_or_default();
        let is_set = |name: &str| variable(name).is_some_and(|value| !value.is_empty());
        let is_screen = !is_set("TMUX") && (is_set("STY") || name.starts_with("screen"));
        let has_links = match () {
            // Windows Terminal names itself, but no kind of terminal.
            () if name.is_empty() => is_set("WT_SESSION"),
            () if is_screen || name == "dumb" || name == "linux" => false,
            () if is_set("TMUX") => is_tmux_with_links(&variable),
            () => takes_links(&name, &variable),
        };
        Self { is_screen, has_links }
    }
}

/// Within tmux nothing tells which terminal looks on, now or after the next attaching. But since 3.4 tmux keeps links itself and
/// hands them only to terminals that it knows to take them.
fn is_tmux_with_links(variable: impl Fn(&str) -> Option<String>) -> bool {
    let version =
        variable("TERM_PROGRAM").filter(|program| program == "tmux").and_then(|_| variable("TERM_PROGRAM_VERSION"));
    let version = version.unwrap_or_default();
    let numbers = version.trim_start_matches(|c: char| !c.is_ascii_digit());
    let mut numbers = numbers.split(|c: char| !c.is_ascii_digit()).map_while(|number| number.parse::<u32>().ok());
    (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0)) >= (3, 4)
}

fn takes_links(name: &str, variable: impl Fn(&str) -> Option<String>) -> bool {
    let number = |name: &str| variable(name).and_then(|value| value.parse::<u32>().ok()).unwrap_or(0);
    let is_set = |name: &str| variable(name).is_some_and(|value| !value.is_empty());
    let program = variable("TERM_PROGRAM").unwrap_or_default();
    number("VTE_VERSION") >= 5000
        || number("KONSOLE_VERSION") >= 201_200
        || is_set("KITTY_WINDOW_ID")
        || is_set("WT_SESSION")
        || PROGRAMS.contains(&program.as_str())
        || NAMES.iter().any(|known| name.starts_with(known))
}
