//! What the environment tells of the terminal, which is never asked itself.

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
    pub fn of(variable: impl Fn(&str) -> Option<String>) -> Self {
        let name = variable("TERM").unwrap_or_default();
        let is_set = |name: &str| variable(name).is_some_and(|value| !value.is_empty());
        let is_screen = !is_set("TMUX") && (is_set("STY") || name.starts_with("screen"));
        let has_links = match () {
            () if is_screen || name.is_empty() || name == "dumb" || name == "linux" => false,
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

#[cfg(test)]
mod tests {
    use super::Terminal;

    fn of(variables: &[(&str, &str)]) -> Terminal {
        Terminal::of(|name| variables.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn links_are_for_terminals_that_are_known_to_take_them() {
        let xterm = ("TERM", "xterm-256color");
        for known in [
            ("VTE_VERSION", "7006"),
            ("KONSOLE_VERSION", "230804"),
            ("KITTY_WINDOW_ID", "1"),
            ("WT_SESSION", "a-b"),
            ("TERM_PROGRAM", "iTerm.app"),
            ("TERM_PROGRAM", "ghostty"),
        ] {
            assert!(of(&[xterm, known]).has_links, "{known:?}");
            assert!(!of(&[known]).has_links && !of(&[("TERM", "dumb"), known]).has_links, "{known:?}");
            assert!(!of(&[("TERM", "screen.xterm"), known]).has_links && !of(&[xterm, ("STY", "1"), known]).has_links);
        }
        for known in ["xterm-kitty", "alacritty-direct", "foot", "foot-extra"] {
            assert!(of(&[("TERM", known)]).has_links, "{known}");
        }
        let doubtful = [
            ("VTE_VERSION", "4999"),
            ("KONSOLE_VERSION", "201100"),
            ("TERM_PROGRAM", "Apple_Terminal"),
            ("VTE_VERSION", "x"),
        ];
        for doubtful in doubtful {
            assert!(!of(&[xterm, doubtful]).has_links, "{doubtful:?}");
        }
        assert!(!of(&[xterm]).has_links && !of(&[]).has_links);
    }

    #[test]
    fn tmux_is_asked_for_its_own_version() {
        let within = |version: &str| {
            let tmux = [("TERM", "tmux-256color"), ("TMUX", "/tmp/t,1,0"), ("TERM_PROGRAM", "tmux")];
            of(&[&tmux[..], &[("TERM_PROGRAM_VERSION", version), ("VTE_VERSION", "7006")]].concat()).has_links
        };
        for new in ["3.4", "3.5a", "next-3.6", "4.0"] {
            assert!(within(new), "{new}");
        }
        for old in ["3.3a", "2.9", "", "master"] {
            assert!(!within(old), "{old}");
        }
        assert!(!of(&[("TERM", "screen"), ("TMUX", "/tmp/t,1,0"), ("VTE_VERSION", "7006")]).has_links);
    }

    #[test]
    fn screen_is_told_from_tmux() {
        assert!(of(&[("TERM", "screen.xterm-256color"), ("STY", "1.pts")]).is_screen);
        assert!(of(&[("TERM", "screen-256color")]).is_screen);
        assert!(of(&[("TERM", "xterm-256color"), ("STY", "1.pts")]).is_screen);
        assert!(!of(&[("TERM", "screen-256color"), ("TMUX", "/tmp/tmux-0/default,1,0")]).is_screen);
        assert!(!of(&[("TERM", "tmux-256color")]).is_screen);
        assert!(!of(&[("TERM", "xterm-256color"), ("STY", "")]).is_screen);
        assert!(!of(&[]).is_screen);
    }
}
