//! What the Debian package is made of, and how the documents say it is made.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use simbind::dataset::Language;

fn text(file: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).expect(file)
}

fn readme(language: Language) -> String {
    text(match language {
        Language::Zh => "README.zh-CN.md",
        Language::En => "README.md",
    })
}

/// How to install it.
fn install(language: Language) -> String {
    text(match language {
        Language::Zh => "docs/install.zh-CN.md",
        Language::En => "docs/install.md",
    })
}

/// The texts of a file, or of all that `*` stands for.
fn texts(file: &str) -> Vec<String> {
    let Some((folder, ending)) = file.split_once('*') else { return vec![text(file)] };
    let files = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).expect("a folder");
    let paths = files.map(|file| file.expect("a file").path());
    let matching = paths.filter(|path| path.to_str().is_some_and(|path| path.ends_with(ending)));
    matching.map(|path| fs::read_to_string(path).expect("a text")).collect()
}

/// The files of the Debian package, each with the place that it goes to.
fn assets() -> Vec<(String, String)> {
    let manifest: toml::Table = text("Cargo.toml").parse().expect("a manifest");
    let assets = manifest["package"]["metadata"]["deb"]["assets"].as_array().expect("a list").clone();
    let word = |asset: &toml::Value, at: usize| asset[at].as_str().expect("a path").to_owned();
    let mut assets: Vec<_> = assets.iter().map(|asset| (word(asset, 0), word(asset, 1))).collect();
    let changes = manifest["package"]["metadata"]["deb"]["changelog"].as_str().expect("a path");
    assets.push((changes.to_owned(), "usr/share/doc/simbind/changelog.Debian".to_owned()));
    assets
}

#[test]
fn every_file_of_the_debian_package_is_there_or_made_by_a_command_of_the_readmes() {
    let made = |file: &str, language| {
        let command =
            if file == "target/release/simbind" { "packaging/build &&".into() } else { format!("> {file}\n") };
        install(language).contains(&command)
    };
    for (file, _) in assets() {
        if file.starts_with("target/") {
            assert!(made(&file, Language::En) && made(&file, Language::Zh), "nothing makes {file}");
        } else {
            let texts = texts(&file);
            assert!(!texts.is_empty() && texts.iter().all(|text| !text.is_empty()), "{file} is empty");
        }
    }
}

#[test]
fn the_debian_package_has_the_program_its_manuals_and_completions_for_three_shells() {
    let places: Vec<String> = assets().into_iter().map(|(_, place)| place).collect();
    for place in [
        "usr/bin/",
        "usr/share/man/man1/",
        "usr/share/man/zh_CN/man1/",
        "bash-completion/",
        "zsh/vendor-completions/_",
        "fish/vendor_",
    ] {
        assert!(places.iter().any(|found| found.contains(place)), "nothing goes to {place}");
    }
}

/// The licences in the table of the data, by the names that the copyright file uses.
#[test]
fn the_copyright_file_gives_every_licence_of_the_data() {
    let (copyright, data) = (text("packaging/copyright"), text("data/README.md"));
    assert!(copyright.starts_with("Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"));
    let (_, origins) = data.split_once("## Origins and licences").expect("the table is there");
    for (named, debian) in [
        ("MIT", "Expat"),
        ("Apache-2.0", "Apache-2.0"),
        ("Unicode-3.0", "Unicode-3.0"),
        ("CC BY-SA 4.0", "CC-BY-SA-4.0"),
    ] {
        assert!(origins.contains(named), "{named}");
        assert!(copyright.contains(&format!("\nLicense: {debian}\n ")), "the text of {debian} is missing");
    }
    let versions = ["CLDR 48.2", "metadata 9.0.43", "pypinyin 0.55.0", "mcc-mnc-list 1.1.11", "Natural Earth"];
    for origin in versions {
        assert!(origins.contains(origin) && copyright.contains(origin), "{origin}");
    }
}

/// The commands that a document gives: indented lines and code in tables, without comments.
fn commands(document: &str) -> BTreeSet<String> {
    let (_, section) = document.split_once("cargo install").expect("how to install");
    let (section, _) = section.split_once("\n## ").expect("another section");
    let indented = section.lines().filter_map(|line| line.strip_prefix("    "));
    let in_tables = section.lines().filter(|line| line.starts_with('|')).filter_map(|line| line.split('`').nth(1));
    indented.chain(in_tables).map(str::to_owned).collect()
}

#[test]
fn both_readmes_give_the_same_commands_to_install() {
    let (zh, en) = (commands(&install(Language::Zh)), commands(&install(Language::En)));
    assert!(en.len() > 10, "{en:?}");
    assert_eq!(zh, en);
}

/// The files that make an account of the program, but for the two that explain them.
const SERVER: [&str; 4] = ["simbind-kiosk", "sshd.conf", "pam.conf", "limits.conf"];

fn guide(language: Language) -> String {
    text(match language {
        Language::Zh => "packaging/server/README.zh-CN.md",
        Language::En => "packaging/server/README.md",
    })
}

/// The commands between the fences of a guide.
fn fenced(guide: &str) -> &str {
    let (_, rest) = guide.split_once("```sh\n").expect("commands");
    rest.split_once("```").expect("their end").0
}

#[test]
fn both_guides_to_the_server_set_up_the_same() {
    let (zh, en) = (guide(Language::Zh), guide(Language::En));
    assert_eq!(fenced(&zh), fenced(&en));
    for file in SERVER {
        assert!(!text(&format!("packaging/server/{file}")).is_empty());
        for guide in [&zh, &en] {
            assert!(fenced(guide).contains(&format!("packaging/server/{file}")), "{file} is installed");
            assert!(guide.contains(&format!("[`{file}`]({file})")), "{file} is explained");
        }
    }
    for readme in [readme(Language::Zh), readme(Language::En)] {
        assert!(readme.contains("`simbind --kiosk`") && readme.contains("(packaging/server/README."));
    }
}

/// What is set, without comments.
fn settings(file: &str) -> Vec<String> {
    let text = text(&format!("packaging/server/{file}"));
    text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')).map(str::to_owned).collect()
}

#[test]
fn the_account_can_do_nothing_but_open_the_screen() {
    let shell = settings("simbind-kiosk");
    let start = shell.last().expect("a command");
    assert!(start.starts_with("exec /usr/bin/env -i ") && start.ends_with(" simbind --kiosk"), "{start}");
    assert!(!start.contains("$@") && !start.contains("SSH_ORIGINAL_COMMAND"));
    assert!(shell.iter().any(|line| line.starts_with("ulimit -f 0")));
    let account = settings("sshd.conf");
    let at = account.iter().position(|line| line == "Match User simbind").expect("the account");
    for line in [
        "ForceCommand /usr/local/bin/simbind-kiosk",
        "DisableForwarding yes",
        "PermitTunnel no",
        "PermitUserRC no",
        "AcceptEnv NOTHING",
        "MaxSessions 1",
    ] {
        assert!(account[at..].iter().any(|found| found == line), "{line}");
    }
}

#[test]
fn without_a_password_only_ssh_opens_the_account() {
    // Whoever is not the account, and any failure, skips the line that lets in.
    let rules =
        ["auth [success=ignore default=1] pam_succeed_if.so quiet user = simbind", "auth sufficient pam_permit.so"];
    assert_eq!(settings("pam.conf"), rules);
    for language in Language::ALL {
        let guide = guide(language);
        let commands = fenced(&guide);
        let changed: Vec<&str> = commands.split_whitespace().filter(|word| word.contains("/etc/pam")).collect();
        assert_eq!(changed, ["/etc/pam.d/sshd"], "no file that other services read");
        assert!(commands.contains("useradd --system") && !commands.contains("passwd"), "it stays locked: {commands}");
        assert!(guide.contains("`passwd -l simbind`"), "how to lock one that was opened");
    }
    // An empty password is taken from nobody else.
    let account = settings("sshd.conf");
    let at = account.iter().position(|line| line == "Match User simbind").expect("the account");
    assert!(account[..at].iter().all(|line| !line.starts_with("PermitEmptyPasswords")));
}
