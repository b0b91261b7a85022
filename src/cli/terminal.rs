//! What the environment tells of the terminal, which is never asked itself.

/// What lies between the program and the eye.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terminal {
    /// Whether GNU screen lies between, which hands on only what is wrapped.
    pub is_screen: bool,
}

impl Terminal {
    /// As the environment says; `variable` looks up one of its variables.
    ///
    /// GNU screen and tmux both may say `screen`: within tmux there is `TMUX`. Over a further connection neither tells; then screen
    /// is assumed, for tmux drops what is wrapped for screen, while screen would show what is not wrapped.
    pub fn of(variable: impl Fn(&str) -> Option<String>) -> Self {
        let name = variable("TERM").unwrap_or_default();
        let is_set = |name: &str| variable(name).is_some_and(|value| !value.is_empty());
        Self { is_screen: !is_set("TMUX") && (is_set("STY") || name.starts_with("screen")) }
    }
}

#[cfg(test)]
mod tests {
    use super::Terminal;

    fn of(variables: &[(&str, &str)]) -> Terminal {
        Terminal::of(|name| variables.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned()))
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
