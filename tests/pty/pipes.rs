//! How the program behaves with pipes that close, without a terminal, and with one.

use std::io::Read;
use std::process::{Command, Output, Stdio};

use crate::support::program::{Program, folder};
use crate::support::pty::wait_until;
use portable_pty::{CommandBuilder, PtySize, native_pty_system};

const COMMANDS: [&str; 10] = [
    "check CO data-sim",
    "check CO data-sim --format json",
    "compare CO/data-sim MX/esim",
    "what-if CO data-sim",
    "find a",
    "list sources --format json",
    "list countries",
    "completions zsh",
    "man",
    "--help",
];

#[test]
fn a_closed_pipe_is_success() {
    for arguments in COMMANDS {
        let mut command = Program::with(arguments).into_command();
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts");
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("it ends");
        assert_eq!((output.stderr.as_slice(), output.status.code()), (&b""[..], Some(0)), "{arguments}");
    }
}

#[test]
fn head_takes_one_line() {
    for arguments in COMMANDS {
        let mut command = Program::with(arguments).into_command();
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts");
        let mut first = [0];
        child.stdout.take().expect("stdout").read_exact(&mut first).expect("a byte");
        let output = child.wait_with_output().expect("it ends");
        assert_eq!((output.stderr.as_slice(), output.status.code()), (&b""[..], Some(0)), "{arguments}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told() {
    let full = std::fs::File::options().write(true).open("/dev/full").expect("it is there");
    let output = Program::with("list services").into_command().stdout(full).stderr(Stdio::piped()).output();
    let output = output.expect("it ends");
    assert_eq!(String::from_utf8_lossy(&output.stderr), "simbind: No space left on device (os error 28)\n");
    assert_eq!(output.status.code(), Some(4));
}

/// A command whose standard output is closed, as a shell does it.
fn with_closed_output(arguments: &str) -> Output {
    let command = Program::with(arguments).into_command();
    let mut shell = Command::new("sh");
    shell.args(["-c", "exec \"$0\" \"$@\" >&-"]).arg(command.get_program()).args(command.get_args());
    shell.envs(command.get_envs().filter_map(|(name, value)| Some((name, value?))));
    shell.stdin(Stdio::null()).stderr(Stdio::piped()).output().expect("it ends")
}

#[test]
fn a_closed_output_is_told_and_one_that_takes_everything_is_not() {
    for arguments in COMMANDS.into_iter().chain(["--version", "ask giffgaff", "--plain", "giffgaff"]) {
        let output = with_closed_output(arguments);
        assert_eq!(String::from_utf8_lossy(&output.stderr), "simbind: standard output is closed\n", "{arguments}");
        assert_eq!(output.status.code(), Some(4), "{arguments}");
        let nowhere = Program::with(arguments).into_command().stdin(Stdio::null()).stdout(Stdio::null()).status();
        assert_eq!(nowhere.expect("it ends").code(), Some(0), "{arguments}");
    }
}

#[test]
fn without_a_terminal_the_screen_is_refused_at_once() {
    for arguments in ["", "--lang en"] {
        let output = with_a_silent_stdin(arguments);
        let told = "simbind: no terminal for the screen; use: simbind check COUNTRY CARD, simbind --plain, or simbind --help\n";
        assert_eq!(String::from_utf8_lossy(&output.stderr), told);
        assert_eq!((output.stdout.as_slice(), output.status.code()), (&b""[..], Some(2)));
    }
}

#[test]
fn without_a_terminal_words_are_answered_as_ask_answers_them() {
    let output = with_a_silent_stdin("colombia data sim --lang en");
    let asked = Program::with("ask colombia data sim --lang en").into_command().output().expect("it ends");
    assert!(!output.stdout.is_empty());
    assert_eq!(output, asked);
}

/// What a run prints whose stdin stays open and silent: reading from it would never end.
fn with_a_silent_stdin(arguments: &str) -> Output {
    let mut command = Program::with(arguments).into_command();
    let mut child =
        (command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped())).spawn().expect("it starts");
    wait_until(|| child.try_wait().expect("it can be waited for").is_some(), || "it hangs".to_owned());
    child.wait_with_output().expect("it ends")
}

/// What `check` writes to a terminal of some columns.
fn on_terminal(columns: u16, arguments: &[&str], variables: &[(&str, &str)]) -> String {
    written_to(columns, &[&["check", "NC", "esim", "--full", "--lang", "zh"], arguments].concat(), variables)
}

/// What the program writes to a terminal of some columns.
fn written_to(columns: u16, arguments: &[&str], variables: &[(&str, &str)]) -> String {
    let size = PtySize { rows: 24, cols: columns, pixel_width: 0, pixel_height: 0 };
    let pty = native_pty_system().openpty(size).expect("a terminal");
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_simbind"));
    command.env_clear();
    // Else it starts in the home of whoever runs the tests, who may have none.
    command.cwd(std::env::current_dir().expect("a folder"));
    command.env("XDG_CONFIG_HOME", folder("no-config"));
    command.env("TERM", "xterm");
    for (name, value) in variables {
        command.env(name, value);
    }
    command.args(arguments);
    let mut reader = pty.master.try_clone_reader().expect("a reader");
    let mut child = pty.slave.spawn_command(command).expect("it starts");
    drop(pty.slave);
    let mut written = Vec::new();
    // On Linux reading ends with an error when the other side is gone.
    let _ended = reader.read_to_end(&mut written);
    assert!(child.wait().expect("it ends").success());
    String::from_utf8(written).expect("UTF-8")
}

#[test]
fn addresses_are_links_where_the_terminal_takes_them() {
    let links = |text: &str| text.matches("\u{1b}]8;;http").count();
    let vte = [("VTE_VERSION", "7006")];
    assert_eq!(links(&on_terminal(60, &[], &[])), 0);
    assert_eq!(links(&on_terminal(60, &["--links", "never"], &vte)), 0);
    let linked = on_terminal(60, &[], &vte);
    assert!(links(&linked) > 5);
    // Links are no colours.
    let plain = on_terminal(60, &[], &[vte[0], ("NO_COLOR", "1")]);
    assert_eq!(links(&plain), links(&linked));
    for line in plain.lines().filter(|line| line.contains('\u{1b}')) {
        let (start, rest) = line.split_once("\u{1b}]8;;").expect("a link");
        let (target, rest) = rest.split_once("\u{1b}\\").expect("its end");
        let (shown, end) = rest.split_once('\u{1b}').expect("its text");
        assert!(start.trim().is_empty() && shown == target, "the address is to be read: {line:?}");
        assert_eq!(end, "]8;;\u{1b}\\");
    }
}

#[test]
fn on_a_terminal_text_fits_and_has_colours_unless_refused() {
    let coloured = on_terminal(60, &[], &[]);
    assert!(coloured.contains("\u{1b}[1m") && coloured.contains("\u{1b}[0m"));
    for (arguments, variables) in
        [(&["--no-color"][..], &[][..]), (&[][..], &[("NO_COLOR", "1")][..]), (&[][..], &[("TERM", "dumb")][..])]
    {
        let plain = on_terminal(60, arguments, variables);
        assert!(!plain.contains('\u{1b}'), "{arguments:?} {variables:?}");
        let stays_whole = |line: &str| ["http", "simbind "].iter().any(|start| line.trim_start().starts_with(start));
        let lines = plain.lines().filter(|line| !stays_whole(line));
        let widest = lines.map(unicode_width::UnicodeWidthStr::width).max();
        assert!(widest.is_some_and(|widest| widest <= 60 && widest > 50), "{widest:?}");
    }
    assert!(on_terminal(60, &[], &[("NO_COLOR", "")]).contains('\u{1b}'));
}

#[test]
fn where_there_are_few_columns_answers_stand_below_each_other() {
    for (language, few) in [("zh", 44), ("en", 48)] {
        let answers = ["compare", "CO/esim", "MX/voip", "PK/prepaid,card.sms=roams", "--no-color", "--lang", language];
        let [wide, narrow] = [80, few].map(|columns| written_to(columns, &answers, &[]));
        let has_numbers = |text: &str| text.lines().any(|line| line.split_whitespace().eq(["1", "2", "3"]));
        assert!(has_numbers(&wide) && !has_numbers(&narrow), "{narrow}");
        let names = if language == "en" { ["WeChat", "Alipay"] } else { ["微信", "支付宝"] };
        let tables = narrow.lines().filter(|line| line.split_whitespace().eq(names)).count();
        assert_eq!(tables, 3, "one for each answer: {narrow}");
        // The command stays on one line, to be copied.
        let is_answer = |line: &&str| !line.trim_start().starts_with("simbind ");
        let fits = |text: &str, columns: usize| {
            let mut lines = text.lines().filter(is_answer);
            lines.all(|line| unicode_width::UnicodeWidthStr::width(line.trim_end()) <= columns)
        };
        assert!(fits(&wide, 80) && fits(&narrow, few.into()), "{narrow}");
        assert!(narrow.lines().any(|line| line.starts_with("  * ")), "differences are marked: {narrow}");
    }
}
