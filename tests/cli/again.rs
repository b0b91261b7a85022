//! The command at the end of an answer, given to a shell.
#![cfg(unix)]

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::html;
use crate::plan::{LANGUAGES, TODAY, answer, version};
use crate::support::program::{Program, folder};

/// What a shell answers to a command line.
fn shell(command: &str) -> String {
    let folder_of_program = Path::new(env!("CARGO_BIN_EXE_simbind")).parent().expect("a folder");
    let mut shell = Command::new("/bin/sh");
    shell.args(["-c", command]).env_clear().env("PATH", folder_of_program);
    shell.env("XDG_CONFIG_HOME", folder("no-config")).env("LANG", "zh_CN.UTF-8");
    let output = shell.output().expect("a shell runs");
    assert!(output.status.success(), "{command}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// The command that an answer names.
fn command(answer: &str) -> String {
    if answer.starts_with("<!DOCTYPE") {
        return html::read(answer).named("code").last().expect("a command").text();
    }
    if answer.starts_with('{') {
        let answer: Value = serde_json::from_str(answer).expect("JSON");
        return answer["command"].as_str().expect("a command").to_owned();
    }
    let last = answer.lines().last().expect("a line").trim();
    let fence = last.trim_start_matches("- ").chars().take_while(|c| *c == '`').count();
    let fenced = last.trim_start_matches("- ");
    fenced.get(fence..fenced.len() - fence).expect("a fence on both sides").trim().to_owned()
}

const FORMS: [&str; 6] =
    ["--full", "--plan", "--full --format markdown", "--format markdown --plan", "--format html", "--format json"];

#[test]
fn every_answer_ends_with_the_command_that_gives_it_again() {
    let said = "--set alipay/you.account=none --set card.number=own --set you.where=there --ask register --ask overall";
    for query in ["gelunbiya esim", "PK 保号卡 --as keeper --service alipay", &format!("NC esim {said}")] {
        for form in FORMS {
            for language in LANGUAGES {
                let found = answer(&format!("check {query} {TODAY} --lang {language} {form}"));
                let command = command(&found);
                assert!(command.starts_with("simbind check "), "{command}");
                assert!(found.contains(version()), "{command}");
                assert_eq!(shell(&command), found, "{command}");
            }
        }
    }
}

#[test]
fn choices_and_numbers_name_the_command_that_gives_them_again() {
    for asked in [
        "which CO",
        "which --card keep-alive --as keeper --set card.sms=roams --ask receive-code --most 7 --at-least limited",
        "which gelunbiya --service alipay --set wechat/you.account=existing",
        "keep-alive GB giffgaff --last-used 2026-08-31",
        "keep-alive GB",
        "keep-alive baxi o",
    ] {
        for form in ["", "--format json"] {
            for language in LANGUAGES {
                let found = answer(&format!("{asked} {TODAY} --lang {language} {form}"));
                let command = command(&found);
                assert!(command.starts_with(&format!("simbind {}", asked.split(' ').next().unwrap())), "{command}");
                assert!(found.contains(version()), "{command}");
                assert_eq!(shell(&command), found, "{command}");
            }
        }
    }
    let of = |asked: &str| command(&answer(&format!("{asked} {TODAY} --lang en")));
    assert_eq!(of("which CO --ask overall --most 20 --at-least no"), of("which colombia"));
    assert_eq!(of("keep-alive GB --last-used 2026-11-20"), of("keep-alive yingguo"));
}

#[test]
fn the_day_of_the_last_use_is_part_of_an_answer() {
    for form in FORMS {
        let found = answer(&format!("check GB keep-alive --as keeper --last-used 2026-08-31 {TODAY} --lang en {form}"));
        let command = command(&found);
        assert!(command.contains(" --last-used 2026-08-31 --today "), "{command}");
        assert_eq!(shell(&command), found, "{command}");
    }
    let of = |rest: &str| answer(&format!("check GB keep-alive --as keeper --full {TODAY} --lang en {rest}"));
    let told = of("--last-used 2026-08-31");
    assert!(told.contains("--last-used 2026-08-31") && told.contains("days left)"), "{told}");
    assert!(!of("").contains("days left)"), "nobody said when");
    let numbers = |rest: &str| -> Value { serde_json::from_str(&of(rest)).expect("JSON") };
    let (said, not) = (numbers("--format json --last-used 2026-08-31"), numbers("--format json"));
    assert_eq!(said["last_used"], "2026-08-31");
    assert!(said["keep_alive"].as_array().unwrap().iter().any(|number| number["due"].is_string()));
    assert!(not.get("last_used").is_none() && not["keep_alive"][0].get("due").is_none());
    assert!(Program::with("check GB keep-alive --last-used 2026-02-30").fails(2).contains("2026-02-30"));
}

#[test]
fn names_that_a_shell_would_read_otherwise_come_through() {
    let own = folder("it's; `a` $b & <c>");
    fs::write(own.join("wallet.toml"), include_str!("../overlay/third-wallet.toml")).expect("written");
    let data = own.to_str().expect("UTF-8");
    for form in FORMS {
        let mut arguments = vec!["check", "NC", "satellite", "--today", "2026-11-20", "--lang", "en", "--data", data];
        arguments.extend(form.split_whitespace());
        let found = Program::with_args(&arguments).answers();
        assert!(found.contains("Shell Pay"));
        assert_eq!(shell(&command(&found)), found, "{form}");
    }
}

#[test]
fn equal_facts_give_the_same_command() {
    let of = |rest: &str| command(&answer(&format!("check CO esim {TODAY} --lang en --plan {rest}")));
    let plain = of("--set you.where=there --set card.number=own");
    assert_eq!(
        plain,
        "simbind check CO esim --as mainland-traveller --set card.number=own --set you.where=there --today 2026-11-20 \
         --lang en --plan"
    );
    for same in [
        "--set card.number=own --set you.where=there",
        "--set you.where=there --set card.number=own",
        "--set alipay/card.number=own --set wechat/card.number=own --set you.where=there",
        "--set you.where=there --set card.number=own --set wechat/card.number=own",
        "--as mainland-traveller --set you.where=there --set card.number=own --service wechat --service alipay",
    ] {
        assert_eq!(of(same), plain, "{same}");
    }
    let apart = of("--set wechat/you.account=existing --set you.account=none --set wechat/you.account=existing");
    assert!(apart.contains(" --set you.account=none --set wechat/you.account=existing "), "{apart}");
}
