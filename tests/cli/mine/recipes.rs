//! What the documents tell people to put into their prompt, their crontab and their timers does what it says.
#![cfg(target_os = "linux")]

use std::io::Write as _;
use std::os::unix::fs::PermissionsExt as _;
use std::process::{Command, Output};

use super::*;

const DOCUMENTS: [&str; 4] = ["README.md", "README.zh-CN.md", "docs/command-line.md", "docs/command-line.zh-CN.md"];

/// The recipes of a document, as lines.
fn recipes(document: &str) -> Vec<String> {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(document)).unwrap();
    let blocks = text.split("```sh\n").skip(1).filter_map(|block| block.split("```").next());
    let block = blocks.into_iter().find(|block| block.contains("PROMPT_COMMAND")).expect("the recipes");
    block.lines().map(str::to_owned).collect()
}

fn line(document: &str, holds: &str) -> String {
    recipes(document).into_iter().find(|line| line.contains(holds)).unwrap()
}

/// Somebody who holds a card that is long due, and whose program is where cargo puts it.
fn holder(name: &str) -> Holder {
    let holder = Holder::new(name);
    holder.write("[[card]]\nid = \"gg\"\nproduct = \"gb-giffgaff\"\nlast-used = \"2020-01-01\"\n");
    let bin = holder.home.join(".cargo/bin");
    fs::create_dir_all(&bin).unwrap();
    std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_simbind"), bin.join("simbind")).unwrap();
    holder
}

/// Runs a shell with little in its environment, and types into it.
fn shell(holder: &Holder, path: &str, words: &[&str], typed: &str) -> Output {
    let mut command = Command::new(words[0]);
    command
        .args(&words[1..])
        .env_clear()
        .env("HOME", &holder.home)
        .env("PATH", path)
        .env("XDG_DATA_HOME", &holder.home);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(typed.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

fn text(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn is_here(tool: &str) -> bool {
    Command::new(tool).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok()
}

#[test]
fn the_prompt_says_a_line_of_its_own_and_keeps_the_status() {
    let holder = holder("prompt");
    let path = format!("{}/.cargo/bin:/usr/bin:/bin", holder.home.display());
    for document in DOCUMENTS {
        let prompt = line(document, "PROMPT_COMMAND=");
        let typed = format!("{prompt}\n(exit 7)\necho \"status=$?\"\n");
        let said = text(&shell(&holder, &path, &["bash", "--norc", "--noprofile", "-i"], &typed));
        assert!(said.lines().any(|line| line.starts_with("giffgaff: since ")), "{document}: {said}");
        assert!(said.contains("status=7"), "{said}");
        if is_here("zsh") {
            let hook = line(document, "precmd()");
            let hook = &hook[hook.find("precmd()").unwrap()..=hook.rfind('}').unwrap()];
            let said =
                text(&shell(&holder, &path, &["zsh", "-f", "-i"], &format!("{hook}\n(exit 7)\necho \"status=$?\"\n")));
            assert!(said.lines().any(|line| line.starts_with("giffgaff: since ")), "{document}: {said}");
            assert!(said.contains("status=7"), "{said}");
        }
    }
}

#[test]
fn cron_finds_the_program_and_is_told_of_no_failure() {
    let holder = holder("cron");
    for (document, told) in
        DOCUMENTS.into_iter().zip(["giffgaff: since ", "giffgaff：", "giffgaff: since ", "giffgaff："])
    {
        let line = line(document, "0 9 * * 1");
        let command = line.split_whitespace().skip(5).collect::<Vec<_>>().join(" ");
        // What cron gives a command.
        let output = shell(&holder, "/usr/bin:/bin", &["sh", "-c", &command], "");
        assert!(text(&output).starts_with(told), "{document}: {output:?}");
        assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
    }
}

#[test]
fn the_timer_is_one_for_systemd_and_notifies() {
    for document in DOCUMENTS {
        let holder = holder("timer");
        let all = recipes(document);
        let start = all.iter().position(|line| line.starts_with("mkdir -p ~/.config/systemd")).unwrap();
        let script = all[start..].join("\n");
        let script = ["&& ", ""].iter().fold(script, |script, before| {
            script.replace(&format!("{before}systemctl --user enable --now simbind-due.timer"), "")
        });
        assert!(shell(&holder, "/usr/bin:/bin", &["sh", "-c", &script], "").status.success());
        let units = holder.home.join(".config/systemd/user");
        if is_here("systemd-analyze") {
            let mut verify = Command::new("systemd-analyze");
            verify.args(["--user", "verify"]).arg(units.join("simbind-due.timer"));
            let output = verify.env("HOME", &holder.home).env("XDG_RUNTIME_DIR", &holder.home).output().unwrap();
            assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
        }
        for unit in ["simbind-due.service", "simbind-due.timer"] {
            let shipped = fs::read_to_string(Path::new("packaging/systemd").join(unit)).unwrap();
            assert_eq!(fs::read_to_string(units.join(unit)).unwrap(), shipped, "{document}");
        }
        // What the service runs, as systemd reads it, with a notifier that writes.
        let bin = holder.home.join(".cargo/bin/notify-send");
        fs::write(&bin, "#!/bin/sh\necho \"$1: $2\"\n").unwrap();
        fs::set_permissions(&bin, fs::Permissions::from_mode(0o700)).unwrap();
        let service = fs::read_to_string(units.join("simbind-due.service")).unwrap();
        let run = service.lines().find_map(|line| line.strip_prefix("ExecStart=")).unwrap().replace("$$", "$");
        let path = service.lines().find_map(|line| line.strip_prefix("Environment=PATH=")).unwrap();
        let path = path.replace("%h", holder.home.to_str().unwrap());
        let said = |holder: &Holder| text(&shell(holder, &path, &["sh", "-c", &run], ""));
        assert!(said(&holder).starts_with("simbind: giffgaff: since "), "{}", said(&holder));
        holder.write("[[card]]\n");
        assert!(said(&holder).contains("is broken"), "a fault is notified, too");
        holder.write("");
        assert_eq!(said(&holder), "", "nothing to say is silent");
    }
}
