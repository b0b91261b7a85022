//! What the environment tells of language and terminal.

use simbind::config::{Terminal, is_utf8, locale_language};
use simbind::dataset::Language::{self, En, Zh};

fn of(variables: &[(&str, &str)]) -> Language {
    locale_language(|name| variables.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned()))
}

#[test]
fn only_utf8_can_show_chinese() {
    let shows = |name: &str, value: &str| is_utf8(|asked| (asked == name).then(|| value.to_owned()));
    assert!(shows("LANG", "zh_CN.UTF-8") && shows("LC_CTYPE", "C.utf8") && shows("LC_ALL", "en_US.UTF-8"));
    assert!(!shows("LANG", "C") && !shows("LANG", "zh_CN.GB18030") && !shows("LANG", "") && !shows("PATH", "utf8"));
}

#[test]
fn chinese_of_any_kind_is_simplified_chinese() {
    for locale in ["zh", "zh_CN.UTF-8", "zh_TW.UTF-8", "zh_HK", "zh-Hans", "ZH_cn", "zh.UTF-8", "zh@pinyin"] {
        assert_eq!(of(&[("LANG", locale)]), Zh, "{locale}");
    }
}

#[test]
fn everything_else_is_english() {
    for locale in ["C", "POSIX", "C.UTF-8", "en_US.UTF-8", "es_CO", "zho", "zha_CN", ""] {
        assert_eq!(of(&[("LANG", locale)]), En, "{locale}");
    }
    assert_eq!(of(&[]), En);
}

#[test]
fn the_strongest_variable_counts() {
    assert_eq!(of(&[("LC_ALL", "zh_CN"), ("LC_MESSAGES", "en_US"), ("LANG", "en_US")]), Zh);
    assert_eq!(of(&[("LC_MESSAGES", "en_US"), ("LANG", "zh_CN")]), En);
    assert_eq!(of(&[("LC_ALL", ""), ("LANG", "zh_CN")]), Zh);
    assert_eq!(of(&[("LC_ALL", "C"), ("LANG", "zh_CN")]), En);
    assert_eq!(of(&[("LC_CTYPE", "zh_CN")]), En);
}

fn terminal(variables: &[(&str, &str)]) -> Terminal {
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
        assert!(terminal(&[xterm, known]).has_links, "{known:?}");
        // Windows Terminal alone may name no kind of terminal.
        assert_eq!(terminal(&[known]).has_links, known.0 == "WT_SESSION", "{known:?}");
        assert!(!terminal(&[("TERM", "dumb"), known]).has_links, "{known:?}");
        assert!(
            !terminal(&[("TERM", "screen.xterm"), known]).has_links
                && !terminal(&[xterm, ("STY", "1"), known]).has_links
        );
    }
    for known in ["xterm-kitty", "alacritty-direct", "foot", "foot-extra"] {
        assert!(terminal(&[("TERM", known)]).has_links, "{known}");
    }
    let doubtful = [
        ("VTE_VERSION", "4999"),
        ("KONSOLE_VERSION", "201100"),
        ("TERM_PROGRAM", "Apple_Terminal"),
        ("VTE_VERSION", "x"),
    ];
    for doubtful in doubtful {
        assert!(!terminal(&[xterm, doubtful]).has_links, "{doubtful:?}");
    }
    assert!(!terminal(&[xterm]).has_links && !terminal(&[]).has_links);
}

#[test]
fn tmux_is_asked_for_its_own_version() {
    let within = |version: &str| {
        let tmux = [("TERM", "tmux-256color"), ("TMUX", "/tmp/t,1,0"), ("TERM_PROGRAM", "tmux")];
        terminal(&[&tmux[..], &[("TERM_PROGRAM_VERSION", version), ("VTE_VERSION", "7006")]].concat()).has_links
    };
    for new in ["3.4", "3.5a", "next-3.6", "4.0"] {
        assert!(within(new), "{new}");
    }
    for old in ["3.3a", "2.9", "", "master"] {
        assert!(!within(old), "{old}");
    }
    assert!(!terminal(&[("TERM", "screen"), ("TMUX", "/tmp/t,1,0"), ("VTE_VERSION", "7006")]).has_links);
}

#[test]
fn screen_is_told_from_tmux() {
    assert!(terminal(&[("TERM", "screen.xterm-256color"), ("STY", "1.pts")]).is_screen);
    assert!(terminal(&[("TERM", "screen-256color")]).is_screen);
    assert!(terminal(&[("TERM", "xterm-256color"), ("STY", "1.pts")]).is_screen);
    assert!(!terminal(&[("TERM", "screen-256color"), ("TMUX", "/tmp/tmux-0/default,1,0")]).is_screen);
    assert!(!terminal(&[("TERM", "tmux-256color")]).is_screen);
    assert!(!terminal(&[("TERM", "xterm-256color"), ("STY", "")]).is_screen);
    assert!(!terminal(&[]).is_screen);
}
