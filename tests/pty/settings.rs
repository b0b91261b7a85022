//! Configuration and memory through the program: what it says, what it opens, and what it leaves on the disk.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use crate::support::program::{Program, folder};
use crate::support::pty::Pty;
use rustix::process::Signal;

const PROGRAM: &str = env!("CARGO_BIN_EXE_simbind");
const ENGLISH: (&str, &str) = ("LANG", "en_US.UTF-8");

/// A home of its own for one test.
struct Home(PathBuf);

impl Home {
    fn new(name: &str) -> Self {
        Self(folder(name))
    }

    /// With a configuration file.
    fn with(name: &str, configuration: &str) -> Self {
        let home = Self::new(name);
        fs::create_dir_all(home.0.join("config/simbind")).unwrap();
        fs::write(home.configuration(), configuration).unwrap();
        home
    }

    fn configuration(&self) -> PathBuf {
        self.0.join("config/simbind/config.toml")
    }

    fn state(&self) -> PathBuf {
        self.0.join("state/simbind/state.toml")
    }

    fn remembered(&self) -> Option<String> {
        fs::read_to_string(self.state()).ok()
    }

    fn program(&self, arguments: &str) -> Program {
        let program = Program::with(arguments).env(ENGLISH.0, ENGLISH.1);
        program.env("XDG_CONFIG_HOME", self.0.join("config")).env("XDG_STATE_HOME", self.0.join("state"))
    }

    fn screen_of(&self, program: &str, arguments: &[&str], variables: &[(&str, &str)]) -> Pty {
        let (config, state) = (self.0.join("config"), self.0.join("state"));
        let own = [("XDG_CONFIG_HOME", shown(&config)), ("XDG_STATE_HOME", shown(&state)), ENGLISH, ("LC_ALL", "")];
        Pty::spawn(program, arguments, &[&own[..], variables].concat(), (80, 24))
    }

    fn screen(&self, arguments: &[&str]) -> Pty {
        self.screen_of(PROGRAM, arguments, &[])
    }
}

fn shown(path: &Path) -> &str {
    path.to_str().expect("UTF-8")
}

fn quits(mut pty: Pty) -> String {
    pty.send("\x03");
    assert_eq!(pty.wait_exit().exit_code(), 0);
    pty.text()
}

const SHIFT_F1: &str = "\x1b[1;2P";

// --- what the commands say -------------------------------------------------------------------------------------------

#[test]
fn every_setting_is_shown_with_who_says_so() {
    let text = "# mine\nprofile = \"keeper\"\ntheme = \"dark\"\nborders = \"ascii\"\nmouse = true\n\n[keys]\nquit = [\"Q\", \"Ctrl-Q\"]\nhelp = \"F2\"\n";
    let home = Home::with("show", text);
    let output = home.program("--theme light config show").env("LANG", "zh_CN.UTF-8").run();
    let expected = format!(
        "language   zh        系统语言环境\nprofile    keeper    配置文件第 2 行\nview       answer    默认\n\
         theme      light     命令行\nborders    ascii     配置文件第 4 行\nmouse      true      配置文件第 5 行\n\
         links      auto      默认\nremember   true      默认\nkeys.quit  Q Ctrl-Q  配置文件第 8 行\n\n\
         配置文件：{}\n记忆文件：{}\n",
        shown(&home.configuration()),
        shown(&home.state())
    );
    assert_eq!(String::from_utf8(output.stdout).unwrap(), expected);
    let told =
        format!("simbind: 配置文件 {} 有 1 处错误，用 simbind config check 查看\n", shown(&home.configuration()));
    assert_eq!((String::from_utf8(output.stderr).unwrap(), output.status.code()), (told, Some(0)));
    let output = home.program("config show --format json").env("NO_COLOR", "1").run();
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let setting = |name: &str| json["settings"].as_array().unwrap().iter().find(|row| row["name"] == name).unwrap();
    let refused =
        serde_json::json!({"name": "theme", "value": "mono", "origin": "environment", "variable": "NO_COLOR"});
    assert_eq!(*setting("theme"), refused);
    assert_eq!(
        *setting("profile"),
        serde_json::json!({"name": "profile", "value": "keeper", "origin": "file", "line": 2})
    );
    assert_eq!(
        (&json["configuration"], &json["memory"]),
        (&shown(&home.configuration()).into(), &shown(&home.state()).into())
    );
}

#[test]
fn check_lists_every_fault_and_nothing_without_one() {
    let home = Home::new("check");
    let path = home.configuration();
    home.program("config check").says(&format!("no configuration file {}\n", shown(&path)), "", 0);
    let home = Home::with("check", "theme = \"dark\"\n");
    home.program("config check").says(&format!("no faults in the configuration file {}\n", shown(&path)), "", 0);
    let other = home.0.join("other.toml");
    fs::write(&other, "theme = 1\nprofile = \"keeper\"\nmous = true\n").unwrap();
    let named = home.program("config check").into_command().arg(&other).output().unwrap();
    let told = format!(
        "{0}:1:9: error: `theme` is an integer here\n    | theme = 1\n    \
         = expected one of terminal, dark, light, high-contrast, mono\n{0}:3:1: error: unknown key `mous`\n    \
         | mous = true\n    = expected one of language, profile, view, theme, borders, mouse, links, remember, keys; \
         nearest: `mouse`\n",
        shown(&other)
    );
    assert_eq!((String::from_utf8(named.stderr).unwrap(), named.status.code()), (told, Some(3)));
    let sum = format!("faults in the configuration file {}: 2\n", shown(&other));
    assert_eq!(String::from_utf8(named.stdout).unwrap(), sum);
    home.program("config check /nowhere/x.toml").says("", "simbind: no configuration file /nowhere/x.toml\n", 3);
    home.program("config path").says(&format!("{}\n", shown(&path)), "", 0);
}

#[test]
fn what_cannot_be_read_is_a_fault_and_nothing_waits_for_it() {
    let told = |home: &Home, reason: &str| {
        let path = home.configuration();
        let sum = format!("faults in the configuration file {}: 1\n", shown(&path));
        let fault = format!("{}:1:1: error: {reason}\n", shown(&path));
        home.program("config check").says(&sum, &fault, 3);
        let answer = home.program("check NC esim --plan").run();
        assert_eq!(answer.status.code(), Some(0), "the question is answered");
        assert!(String::from_utf8(answer.stderr).unwrap().ends_with(": 1; see simbind config check\n"));
    };
    let home = Home::with("bytes", "");
    fs::write(home.configuration(), [0xff, 0xfe, 0x00]).unwrap();
    told(&home, "is no file of UTF-8 text");
    fs::File::create(home.configuration()).unwrap().set_len(65 * 1024).unwrap();
    told(&home, "is larger than 65536 bytes");
    fs::remove_file(home.configuration()).unwrap();
    fs::create_dir(home.configuration()).unwrap();
    told(&home, "is no file of UTF-8 text");
    fs::remove_dir(home.configuration()).unwrap();
    let made = std::process::Command::new("mkfifo").arg(home.configuration()).status().unwrap();
    assert!(made.success());
    told(&home, "is no file of UTF-8 text");
    fs::remove_file(home.configuration()).unwrap();
    std::os::unix::fs::symlink(home.configuration(), home.configuration()).unwrap();
    told(&home, "cannot be read: Too many levels of symbolic links (os error 40)");
}

#[test]
fn without_a_home_everything_works_by_itself() {
    for place in ["", "relative/path"] {
        let homeless = |arguments| Program::with(arguments).env("XDG_CONFIG_HOME", place).env("XDG_STATE_HOME", place);
        homeless("config path").says("", "simbind: no place for it (HOME is not set)\n", 1);
        homeless("config check").says("", "simbind: no place for it (HOME is not set)\n", 1);
        homeless("config forget").says("", "simbind: no place for it (HOME is not set)\n", 1);
        assert!(homeless("config show").answers().ends_with("memory file: no place for it (HOME is not set)\n"));
        let in_home = homeless("config show").env("HOME", "/home/somebody").answers();
        assert!(in_home.contains("/home/somebody/.config/simbind/config.toml\n"), "{in_home}");
        assert!(in_home.contains("/home/somebody/.local/state/simbind/state.toml"), "{in_home}");
    }
}

#[test]
fn commands_obey_the_configuration_and_never_the_memory() {
    let home = Home::with("commands", "language = \"zh\"\nprofile = \"keeper\"\n");
    let answer = home.program("check NC esim --full").answers();
    assert!(answer.contains("--as keeper") && answer.contains("--lang zh"), "{answer}");
    let answer = home.program("check NC esim --full --as anyone --lang en").answers();
    assert!(answer.contains("--as anyone") && answer.contains("--lang en"), "{answer}");
    assert!(home.program("which NC --format json").answers().contains("keeper"));
    let home = Home::new("commands");
    fs::create_dir_all(home.state().parent().unwrap()).unwrap();
    fs::write(home.state(), "language = \"zh\"\nprofile = \"keeper\"\n").unwrap();
    let answer = home.program("check NC esim --full").answers();
    assert!(answer.contains("--as mainland-traveller") && answer.contains("--lang en"), "{answer}");
    let shown = home.program("config show").answers();
    assert!(shown.contains("\nprofile   keeper    remembered\n"), "{shown}");
}

#[test]
fn every_command_that_answers_tells_of_a_faulty_configuration() {
    let home = Home::with("told-by-commands", "links = \"alwys\"\nprofile = \"keper\"\n");
    let told = format!(
        "simbind: faults in the configuration file {}: 2; see simbind config check\n",
        shown(&home.configuration())
    );
    let commands =
        ["check PK esim", "compare PK/esim CO/esim", "what-if PK esim", "which PK", "find PK", "keep-alive PK"];
    for arguments in
        commands.into_iter().chain(["guide", "list cards", "list facts --older-than 2024", "data coverage"])
    {
        let output = home.program(arguments).run();
        assert!(!output.stdout.is_empty() && output.status.success(), "{arguments}");
        assert_eq!(String::from_utf8_lossy(&output.stderr), told, "{arguments}");
    }
    for arguments in ["data check", "config path", "man", "completions bash"] {
        home.program(arguments).answers();
    }
}

#[test]
fn a_theme_that_does_not_exist_is_refused_with_the_nearest() {
    let told = Program::with("--theme drak").fails(2);
    assert!(told.contains("cannot be `drak`") && told.contains("\nnearest: dark\n"), "{told}");
}

// --- what the screen opens with --------------------------------------------------------------------------------------

#[test]
fn the_screen_opens_as_configured() {
    let home = Home::with(
        "opens",
        "language = \"zh\"\nprofile = \"keeper\"\nview = \"map\"\ntheme = \"high-contrast\"\n[keys]\nback = \"F20\"\nhelp = \"Ctrl-Q\"\n",
    );
    let pty = home.screen(&[]);
    pty.wait_for_text("Ctrl-Q 帮助");
    pty.wait_for_text("人在内地，用境外号码 F2");
    let shown = pty.shown();
    let screen = shown.parser.screen();
    for (x, y) in (0..80).flat_map(|x| (0..24).map(move |y| (x, y))) {
        let cell = screen.cell(y, x).unwrap();
        if cell.is_wide_continuation() {
            continue;
        }
        assert_eq!(cell.bgcolor(), vt100::Color::Idx(16), "column {x}, row {y}: `{}`", cell.contents());
        assert_ne!(cell.fgcolor(), vt100::Color::Default, "column {x}, row {y}");
    }
    drop(shown);
    quits(pty);
    assert_eq!(home.remembered(), None, "nothing was changed on the screen");
}

#[test]
fn how_to_get_chinese_is_told_where_the_locale_cannot_show_it_and_nobody_chose() {
    for (locale, arguments, is_told) in
        [("C", &[][..], true), ("C", &["--lang", "en"], false), ("en_US.UTF-8", &[], false)]
    {
        let pty = Home::new("hint").screen_of(PROGRAM, arguments, &[("LANG", locale), ("LC_CTYPE", "")]);
        pty.wait_for_text("Search:");
        assert_eq!(pty.text().contains("for Chinese"), is_told, "{locale} {arguments:?}: {}", pty.text());
    }
}

#[test]
fn a_refusal_of_colours_is_stronger_than_a_theme() {
    let home = Home::with("refusal", "theme = \"dark\"\n");
    for (arguments, variables) in [(&["--theme", "light"][..], &[("NO_COLOR", "1")][..]), (&["--no-color"], &[])] {
        let mut pty = home.screen_of(PROGRAM, arguments, variables);
        pty.wait_for_text("? help");
        pty.send("mexico\r");
        // All the way round.
        for name in ["terminal", "dark", "light", "high contrast", "mono"] {
            pty.send(SHIFT_F1);
            pty.wait_for_text(&format!("theme: {name} (colours are switched off)"));
        }
        quits_with(&mut pty);
        let bytes = String::from_utf8(pty.bytes()).unwrap();
        for sequence in bytes.split("\x1b[").skip(1).filter_map(|rest| rest.split_once('m')) {
            let is_attribute = sequence.0.chars().all(|c| c.is_ascii_digit() || c == ';');
            let is_colour = |code: &str| code.parse().is_ok_and(|code: u8| (30..50).contains(&code) || code >= 90);
            assert!(!is_attribute || !sequence.0.split(';').any(is_colour), "{arguments:?}: {sequence:?}");
        }
    }
}

fn quits_with(pty: &mut Pty) {
    pty.send("\x03");
    assert_eq!(pty.wait_exit().exit_code(), 0);
}

#[test]
fn sixteen_colours_are_enough_for_a_terminal_that_has_no_more() {
    let home = Home::with("sixteen", "theme = \"dark\"\n");
    let mut pty = home.screen_of(PROGRAM, &[], &[("TERM", "xterm")]);
    pty.wait_for_text("? help");
    quits_with(&mut pty);
    let bytes = String::from_utf8(pty.bytes()).unwrap();
    assert!(bytes.contains("37;40m") && !bytes.contains("8;5;") && !bytes.contains("8;2;"));
}

#[test]
fn a_key_stays_cheap_in_a_painted_theme() {
    let home = Home::with("cheap", "theme = \"dark\"\n");
    let mut pty = home.screen(&[]);
    pty.wait_for_text("? help");
    let first = pty.bytes().len();
    assert!(first < 8_000, "{first} bytes for the first frame");
    pty.send("a");
    pty.wait_for_text("Search: a ");
    let mut costs = Vec::new();
    for position in 1..=7_u16 {
        let before = pty.bytes().len();
        pty.send("\x1b[B");
        pty.wait_for("the next row", |screen| screen.cell(2 + position, 0).is_some_and(vt100::Cell::inverse));
        costs.push(pty.bytes().len() - before);
    }
    assert!(costs.iter().all(|cost| *cost < 2_200), "{costs:?}");
}

#[test]
fn a_faulty_configuration_is_told_where_it_can_be_seen_and_the_rest_holds() {
    let home = Home::with("told", "theme = \"drak\"\nlanguage = \"zh\"\nmous = true\n");
    let pty = home.screen(&[]);
    pty.wait_for_text("配置有 2 处错误：1:9: unknown theme `drak` (expected one of");
    let before = String::from_utf8(pty.bytes()).unwrap();
    let opened = before.find("\x1b[?1049h").expect("the other screen");
    assert!(before[..opened].contains("config.toml:3:1: error: unknown key `mous`"), "said before it opens");
    let mut pty = pty;
    pty.send("\x1b[B");
    pty.wait_for_text("? 帮助");
    quits_with(&mut pty);
    let after = String::from_utf8(pty.bytes()).unwrap();
    let left = after.rfind("\x1b[?1049l").expect("the first screen again");
    assert!(after[left..].contains("config.toml:1:9: unknown theme `drak` (expected one of"), "and after it is left");
    assert!(after[left..].contains("config.toml:3:1: unknown key `mous`"));
}

// --- what is remembered ----------------------------------------------------------------------------------------------

#[test]
fn language_and_profile_are_remembered_and_nothing_that_was_typed() {
    let home = Home::new("remembers");
    let mut pty = home.screen(&[]);
    pty.wait_for_text("? help");
    pty.send("+573001234567\r\x1b\x1bpakistan\x1bOR\x1bOQ");
    pty.wait_for_text("常住国外 F2");
    // Who somebody is goes with the session unless they keep it.
    pty.send("\x13");
    pty.wait_for_text("下次打开还是");
    quits_with(&mut pty);
    let text = home.remembered().expect("it is written");
    let said: Vec<&str> = text.lines().filter(|line| !line.starts_with('#')).collect();
    assert_eq!(said, ["language = \"zh\"", "profile = \"overseas-resident\""]);
    for typed in ["573001234567", "3001234567", "pakistan", "PK", "CO"] {
        assert!(!text.contains(typed), "{typed} in {text}");
    }
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(&home.state()), mode(home.state().parent().unwrap())), (0o600, 0o700));
    let pty = home.screen(&[]);
    pty.wait_for_text("常住国外 F2");
    pty.wait_for_text("? 帮助");
    quits(pty);
    // What is said now is stronger, and only for now.
    let pty = home.screen(&["--lang", "en"]);
    pty.wait_for_text("? help");
    quits(pty);
    assert_eq!(home.remembered().unwrap(), text);
    let only = fs::read_dir(home.state().parent().unwrap()).unwrap().count();
    assert_eq!(only, 1, "no temporary file is left");
    home.program("config forget").says(&format!("forgotten: {} is removed\n", shown(&home.state())), "", 0);
    home.program("config forget").says("nothing was remembered\n", "", 0);
    assert_eq!(home.remembered(), None);
}

#[test]
fn nothing_is_written_where_nothing_was_changed() {
    let home = Home::new("unchanged");
    for arguments in [&[][..], &["--lang", "zh"], &["mexico"]] {
        let mut pty = home.screen(arguments);
        pty.wait_for_text(" F2");
        // Letters begin a search in every pane: none of them pins, says or leaves anything.
        pty.send("japan\r\rqatar\rthai\r\rqianmian");
        pty.wait_for_text("qianmian");
        quits_with(&mut pty);
        assert!(!home.0.join("state").exists(), "{arguments:?}");
    }
}

#[test]
fn pins_are_kept() {
    let home = Home::new("pins");
    fs::create_dir_all(home.state().parent().unwrap()).unwrap();
    let pin = "[[pin]]\ncountry = \"PK\"\ncard = \"keep-alive\"\nprofile = \"keeper\"\nset = [\"card.number=own\"]\n";
    fs::write(home.state(), format!("{pin}\n[[pin]]\ncountry = \"QQ\"\ncard = \"esim\"\nprofile = \"keeper\"\n"))
        .unwrap();
    let mut pty = home.screen(&[]);
    pty.wait_for_text("? help");
    pty.send("\x1bOR");
    pty.wait_for_text("? 帮助");
    quits_with(&mut pty);
    let text = home.remembered().unwrap();
    assert!(text.ends_with(&format!("language = \"zh\"\n\n{pin}")), "{text}");
}

#[test]
fn what_screen_and_dialogue_are_told_is_remembered_when_a_signal_ends_them() {
    for (arguments, first, told, then) in
        [(&[][..], "? help", "\x1bOR", "? 帮助"), (&["--plain"], "Country or region", "language\n", "国家")]
    {
        let home = Home::new("signal");
        let mut pty = home.screen(arguments);
        pty.wait_for_text(first);
        pty.send(told);
        pty.wait_for_text(then);
        pty.signal(Signal::TERM);
        assert_eq!(pty.wait_exit().signal(), Some("Terminated"));
        assert!(home.remembered().unwrap().contains("language = \"zh\""));
    }
}

#[test]
fn no_more_pins_are_kept_than_can_be_compared() {
    let home = Home::new("many-pins");
    fs::create_dir_all(home.state().parent().unwrap()).unwrap();
    let pin = |code: &str| format!("[[pin]]\ncountry = \"{code}\"\ncard = \"esim\"\nprofile = \"keeper\"\n\n");
    fs::write(home.state(), ["PK", "CO", "MX", "JP", "GB", "PE"].map(pin).concat()).unwrap();
    let mut pty = home.screen(&[]);
    pty.wait_for_text("? help");
    pty.send("\x1bOR");
    pty.wait_for_text("? 帮助");
    quits_with(&mut pty);
    let text = home.remembered().unwrap();
    assert_eq!(text.matches("[[pin]]").count(), 4, "{text}");
    assert!(text.contains("\"JP\"") && !text.contains("\"GB\""), "{text}");
}

#[test]
fn who_wants_nothing_remembered_has_nothing_read_or_written() {
    let home = Home::with("forgetful", "remember = false\n");
    fs::create_dir_all(home.state().parent().unwrap()).unwrap();
    fs::write(home.state(), "language = \"zh\"\n").unwrap();
    let mut pty = home.screen(&[]);
    pty.wait_for_text("? help");
    pty.send("\x1bOQ");
    pty.wait_for_text("Living abroad F2");
    quits_with(&mut pty);
    assert_eq!(home.remembered().unwrap(), "language = \"zh\"\n");
}

#[test]
fn a_home_that_cannot_be_written_to_is_no_reason_for_noise() {
    let home = Home::new("read-only");
    // Not even the owner of everything can make a folder below a file.
    fs::write(home.0.join("state"), "").unwrap();
    let mut pty = home.screen(&[]);
    pty.wait_for_text("? help");
    pty.send("\x1bOR");
    pty.wait_for_text("? 帮助");
    assert_eq!(quits(pty).trim(), "");
    let shown = home.program("config show").answers();
    assert!(shown.ends_with("/state/simbind/state.toml (cannot be written)\n"), "{shown}");
}

#[test]
fn a_full_disk_is_told_in_one_line_and_leaves_nothing_behind() {
    let home = Home::new("full");
    let limited = ["-c", "trap '' XFSZ; ulimit -f 0; exec \"$@\"", "sh", PROGRAM];
    let mut pty = home.screen_of("sh", &limited, &[]);
    pty.wait_for_text("? help");
    pty.send("\x1bOR");
    pty.wait_for_text("? 帮助");
    let text = quits(pty);
    assert!(text.starts_with("simbind: 没能记住语言、身份和固定的结论，无法写入"), "{text}");
    assert_eq!(fs::read_dir(home.state().parent().unwrap()).unwrap().count(), 0);
}

/// Pins what a screen finds, and waits until that is seen.
fn pins(pty: &mut Pty, place: &str) {
    pty.send(format!("\x15{place}\r\x14"));
    pty.wait_for_text("pinned, 1 of");
}

#[test]
fn a_pin_survives_a_kill() {
    let home = Home::new("killed");
    let mut pty = home.screen(&[]);
    pty.wait_for_text("? help");
    pins(&mut pty, "mexico");
    pty.signal(Signal::KILL);
    pty.wait_exit();
    assert!(home.remembered().unwrap().contains("country = \"MX\""));
}

#[test]
fn two_at_once_keep_what_each_pins_and_neither_brings_back_what_the_other_drops() {
    let home = Home::new("two-pins");
    let mut screens = [home.screen(&[]), home.screen(&[])];
    for pty in &screens {
        pty.wait_for_text("? help");
    }
    for (pty, place) in screens.iter_mut().zip(["mexico", "japan"]) {
        pins(pty, place);
    }
    let [mut first, mut second] = screens;
    let text = home.remembered().unwrap();
    assert!(text.contains("\"MX\"") && text.contains("\"JP\""), "{text}");
    // The first drops its own and learns nothing of the other; that one changes the language.
    first.send("\x14");
    first.wait_for_text("no longer pinned");
    second.send("\x1bOR");
    second.wait_for_text("? 帮助");
    quits_with(&mut first);
    quits_with(&mut second);
    let text = home.remembered().unwrap();
    assert!(!text.contains("\"MX\"") && text.contains("\"JP\"") && text.contains("language = \"zh\""), "{text}");
    assert_eq!(fs::read_dir(home.state().parent().unwrap()).unwrap().count(), 1, "nothing is left behind");
}

#[test]
fn of_two_at_once_that_change_the_same_one_wins_and_the_file_is_whole() {
    let home = Home::new("two");
    let mut screens = [home.screen(&[]), home.screen(&[])];
    // Both have begun before either keeps anything.
    for pty in &screens {
        pty.wait_for_text("? help");
    }
    for pty in &mut screens {
        pty.send("\x1bOR");
        pty.wait_for_text("? 帮助");
    }
    for pty in &mut screens {
        pty.send("\x03");
    }
    for pty in &mut screens {
        assert_eq!(pty.wait_exit().exit_code(), 0);
    }
    assert!(
        home.remembered()
            .unwrap()
            .ends_with("configuration ends it; `simbind config forget` empties it.\nlanguage = \"zh\"\n")
    );
    assert_eq!(fs::read_dir(home.state().parent().unwrap()).unwrap().count(), 1);
}
