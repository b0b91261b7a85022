//! `mine`: the cards that somebody holds.

mod days;
mod file;
mod recipes;

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::LazyLock;
use std::thread;

use crate::support::program::{Program, folder, is_golden};
use icalendar::parser::{Component, read_calendar, unfold};
use proptest::prelude::*;
use serde_json::Value;
use simbind::answer::mine::{Terms, only_due};
use simbind::dataset::{Dataset, Id as _, Period, ProductId, ProfileId, SourceFile};
use simbind::query::Query;
use simbind::query::day::shifted;
use simbind::session::mine::{Entry, Mine, Own, Text, noted, parse, seen_about};

use crate::support::{dataset, query};

const DATA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/holding");
const TODAY: &str = "2026-11-28";

/// A person with a data folder of his own.
struct Holder {
    home: PathBuf,
}

impl Holder {
    fn new(name: &str) -> Self {
        Self { home: folder(&format!("mine-{name}")) }
    }

    /// `mine` with these arguments, on the day of the tests.
    fn mine(&self, arguments: &[&str]) -> Program {
        self.plainly(&[arguments, &["--today", TODAY]].concat())
    }

    fn plainly(&self, arguments: &[&str]) -> Program {
        let all = [&["--data", DATA, "mine"], arguments].concat();
        Program::with_args(&all).env("XDG_DATA_HOME", &self.home)
    }

    fn file(&self) -> PathBuf {
        self.home.join("simbind/mine.toml")
    }

    fn text(&self) -> String {
        fs::read_to_string(self.file()).unwrap()
    }

    fn write(&self, text: &str) {
        fs::create_dir_all(self.home.join("simbind")).unwrap();
        fs::write(self.file(), text).unwrap();
    }

    fn json(&self) -> Value {
        serde_json::from_str(&self.mine(&["--format", "json"]).answers()).unwrap()
    }

    fn ids(&self) -> Vec<String> {
        let answer = self.json();
        answer["mine"].as_array().unwrap().iter().map(|card| card["id"].as_str().unwrap().to_owned()).collect()
    }

    /// Five cards, as somebody types them.
    fn with_cards(name: &str) -> Self {
        let holder = Self::new(name);
        holder.mine(&["add", "aq-floe", "2026-06-10", "--bound", "wechat"]).answers();
        holder.mine(&["add", "AQ", "keep-alive", "2026-09-20", "--label", "the red one"]).answers();
        holder.mine(&["add", "Mist"]).answers();
        holder.mine(&["add", "Floe SIM", "--last-used", "2025-01-31"]).answers();
        holder.mine(&["add", "aq-mist", "--period", "1 year", "--last-used", "2024-02-29"]).answers();
        holder
    }
}

#[test]
fn cards_are_listed_with_the_most_urgent_first() {
    let holder = Holder::with_cards("list");
    holder.mine(&["report", "aq-floe", "wechat", "receive-code", "worked", "--where", "mainland"]).answers();
    for language in ["en", "zh"] {
        is_golden(&format!("mine.{language}.txt"), &holder.mine(&["--lang", language]).answers());
    }
    assert_eq!(holder.ids(), ["aq-mist-2", "aq-floe-2", "aq-floe", "aq-keep-alive", "aq-mist"]);
}

#[test]
fn of_two_rules_the_earlier_counts_and_the_other_is_named() {
    let card = Holder::with_cards("rules").json()["mine"][2].clone();
    let due: Vec<(&str, &str, i64)> = card["due"]
        .as_array()
        .unwrap()
        .iter()
        .map(|due| (due["rule"].as_str().unwrap(), due["due"].as_str().unwrap(), due["days_left"].as_i64().unwrap()))
        .collect();
    assert_eq!(due, [("aq-floe", "2026-12-10", 12), ("aq-floe-credit", "2027-06-10", 194)]);
}

#[test]
fn days_end_where_the_calendar_says() {
    let holder = Holder::new("calendar-days");
    holder.mine(&["add", "aq-floe"]).answers();
    for (used, due) in [
        ("2026-08-31", "2027-02-28"),
        ("2027-08-31", "2028-02-29"),
        ("2024-02-29", "2024-08-29"),
        ("2023-12-31", "2024-06-30"),
    ] {
        holder.plainly(&["used", "floe", used, "--today", "2027-12-31"]).answers();
        assert_eq!(holder.json()["mine"][0]["due"][0]["due"], due, "used on {used}");
    }
}

#[test]
fn a_card_without_a_known_period_says_so_and_offers_the_rule_of_the_place() {
    let holder = Holder::new("no-rule");
    holder.mine(&["add", "Mist", "2026-11-01"]).answers();
    let text = holder.mine(&[]).answers();
    assert!(text.contains("Not known how long this number lives"), "{text}");
    assert!(text.contains("Rule of the ice: 90 days"), "{text}");
    assert_eq!(holder.json()["mine"][0]["due"], Value::Array(Vec::new()));
    holder.mine(&["due", "--within", "9999"]).says("", "", 0);
}

#[test]
fn what_is_due_has_a_line_each_and_status_5_and_nothing_is_silent() {
    let holder = Holder::new("due");
    holder.mine(&["due"]).says("", "", 0);
    assert!(!holder.home.join("simbind").exists(), "who only looks leaves nothing behind");
    holder.mine(&["add", "aq-floe", "2026-06-10"]).answers();
    holder.mine(&["due"]).says("Floe: act before 2026-12-10 (12 days left)\n", "", 5);
    holder.mine(&["due", "--within", "11"]).says("", "", 0);
    holder.mine(&["due", "--within", "12", "--lang", "zh"]).says(
        "浮冰卡：2026-12-10 之前要动一次（还剩 12 天）\n",
        "",
        5,
    );
    holder.mine(&["used", "floe"]).answers();
    holder.mine(&["due"]).says("", "", 0);
}

#[test]
fn words_of_either_language_say_which_card_it_is() {
    let holder = Holder::new("words");
    let add = |words: &[&str]| holder.mine(&[&["add"], words].concat()).answers();
    assert_eq!(
        add(&["giffgaff 2026-08-31 wechat"]),
        "Written down: giffgaff (gb-giffgaff)\ngiffgaff: act before 2027-02-27 (91 days left)\n"
    );
    assert!(add(&["巴基斯坦", "保号卡"]).contains("(pk-keep-alive)"));
    assert!(add(&["GB", "prepaid"]).contains("(gb-prepaid)"));
    let card = holder.json()["mine"][0].clone();
    assert_eq!((card["last_used"].as_str(), card["bound"][0].as_str()), (Some("2026-08-31"), Some("wechat")));
}

#[test]
fn what_is_not_understood_is_told_and_nothing_is_written_down() {
    let holder = Holder::new("unclear");
    for (words, status) in [
        (&["quixotic"][..], 1),
        (&["Pakistan"], 1),
        (&["aq-floe", "--last-used", "the other day"], 2),
        (&["aq-floe", "--bound", "paypal"], 2),
        (&["aq-floe", "--period", "a while"], 2),
    ] {
        holder.mine(&[&["add"], words].concat()).fails(status);
    }
    let told = holder.mine(&["used", "floe"]).fails(1);
    assert_eq!(told, "simbind: no card is written down that is called floe\n");
    assert!(!holder.file().exists());
}

#[test]
fn nothing_private_is_kept_or_echoed() {
    let holder = Holder::new("private");
    for label in ["+44 7700 900123", "8944110068000000000", "mum ０７７００", "card 12345"] {
        let told = holder.mine(&["add", "aq-floe", "--label", label]).fails(2);
        assert!(told.contains("looks like a number") && !told.contains(label), "{told}");
    }
    for name in [
        "王小明",
        "李雷",
        "王秀英的卡",
        "英国卡 李雷",
        "Jane Doe",
        "Anna Maria Rossi",
        "li na",
        "Jane's",
        "Wang Xiaoming",
    ] {
        let told = holder.mine(&["add", "aq-floe", "--label", name]).fails(2);
        assert!(told.contains("holds the name of a person") && !told.contains(name), "{told}");
    }
    holder.mine(&["add", "aq-floe", "--label", "a\u{1b}[2J"]).fails(2);
    assert!(!holder.file().exists());
    for (label, fits) in [("the red one", 1), ("妈妈那张", 2), ("Work", 3), ("红色", 4), ("UK phone", 5)] {
        holder.mine(&["add", "aq-floe", "--label", label]).answers();
        assert_eq!(holder.ids().len(), fits, "{label}");
    }
    // A number leads to its place, and is kept nowhere.
    holder.mine(&["add", "+447700900123", "prepaid"]).run();
    let text = fs::read_to_string(holder.file()).unwrap_or_default();
    assert!(!text.contains("7700"), "{text}");
    let told = holder.mine(&["used", "447700900123"]).fails(1);
    assert!(!told.contains("7700"), "{told}");
}

#[test]
fn a_name_in_a_command_must_mean_one_card() {
    let holder = Holder::with_cards("names");
    assert_eq!(holder.mine(&["remove", "mist"]).fails(1), "simbind: mist may be: aq-mist, aq-mist-2\n");
    holder.mine(&["remove", "RED"]).says("Taken out: aq-keep-alive\n", "", 0);
    holder.mine(&["remove", "aq-mist"]).says("Taken out: aq-mist\n", "", 0);
    assert_eq!(holder.json()["mine"].as_array().unwrap().len(), 3);
}

#[test]
fn comments_and_unknown_keys_stay() {
    let holder = Holder::new("comments");
    let before = "# mine\nfuture = true\n\n# the one of the trip\n[[card]]\nid = \"floe\" # short\nproduct = \"aq-floe\"\n\
                  last-used = 2026-01-31 # on the ship\ncolour = \"red\"\n";
    holder.write(before);
    assert_eq!(holder.json()["mine"][0]["due"][0]["due"], "2026-07-31", "a day of TOML is one, too");
    holder.mine(&["used", "floe", "2026-11-01"]).answers();
    assert_eq!(holder.text(), before.replace("2026-01-31", "\"2026-11-01\""));
}

#[test]
fn a_broken_file_is_told_with_its_place_and_left_alone() {
    let holder = Holder::new("broken");
    for (text, place) in [
        ("[[card]]\nid = \"floe\nproduct = \"aq-floe\"\n", ":2:11:"),
        ("[[card]]\nid = \"floe\"\nproduct = \"aq-floe\"\nlast-used = \"2026-02-30\"\n", ":4:13:"),
        ("[[card]]\nid = \"floe\"\n", ":2:6:"),
        ("[[card]]\nid = \"floe\"\nproduct = \"aq-floe\"\nlabel = \"+447700900123\"\n", ":4:9:"),
        ("card = 5\n", ":1:8:"),
    ] {
        holder.write(text);
        for arguments in [&[][..], &["due"], &["add", "aq-floe"], &["used", "floe"], &["export"]] {
            let told = holder.mine(arguments).fails(3);
            assert!(told.contains(place) && told.contains("left alone") && !told.contains("7700"), "{told}");
        }
        assert_eq!(holder.text(), text);
    }
}

#[cfg(unix)]
#[test]
fn only_the_owner_can_read_what_is_kept() {
    use std::os::unix::fs::PermissionsExt;
    let holder = Holder::with_cards("modes");
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(&holder.file()), mode(&holder.home.join("simbind"))), (0o600, 0o700));
}

#[test]
fn no_other_file_is_touched() {
    let holder = Holder::with_cards("alone");
    let there = |folder: &Path| -> BTreeSet<String> {
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
    };
    assert_eq!(there(&holder.home), ["simbind".to_owned()].into());
    assert_eq!(there(&holder.home.join("simbind")), ["mine.lock", "mine.toml"].map(str::to_owned).into());
}

#[cfg(unix)]
#[test]
fn a_file_that_is_a_link_stays_one() {
    let holder = Holder::new("link");
    holder.write("");
    let kept = holder.home.join("kept.toml");
    fs::rename(holder.file(), &kept).unwrap();
    std::os::unix::fs::symlink(&kept, holder.file()).unwrap();
    holder.mine(&["add", "aq-floe"]).answers();
    assert!(holder.file().is_symlink());
    assert!(fs::read_to_string(&kept).unwrap().contains("aq-floe"));
}

#[test]
fn two_writers_lose_nothing() {
    const EACH: usize = 6;
    let holder = Holder::new("writers");
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| (0..EACH).for_each(|_| drop(holder.mine(&["add", "aq-floe"]).answers())));
        }
    });
    assert_eq!(holder.ids().into_iter().collect::<BTreeSet<_>>().len(), 4 * EACH);
}

#[test]
fn import_of_an_export_is_the_identity() {
    let (holder, other) = (Holder::with_cards("export"), Holder::new("import"));
    holder.mine(&["report", "aq-floe", "wechat", "receive-code", "failed"]).answers();
    let commented = holder.text().replace("[[card]]\nid = \"aq-mist\"", "# keep this\n[[card]]\nid = \"aq-mist\"");
    holder.write(&commented);
    let exported = holder.mine(&["export"]).answers();
    assert_eq!(exported, commented);
    let file = other.home.join("exported.toml");
    fs::write(&file, &exported).unwrap();
    let path = file.to_str().unwrap();
    other.mine(&["import", path]).says("Cards written down: 5; what you saw: 1; later days of use: 0\n", "", 0);
    assert_eq!(other.text(), exported);
    other.mine(&["import", path]).says("Cards written down: 0; what you saw: 0; later days of use: 0\n", "", 0);
    assert_eq!(other.text(), exported);
}

#[test]
fn an_import_brings_later_days_and_never_takes_the_id_of_another_card() {
    let holder = Holder::new("merge");
    holder.mine(&["add", "aq-floe", "2026-06-10"]).answers();
    let file = holder.home.join("other.toml");
    let other = "[[card]]\nid = \"aq-floe\"\nproduct = \"aq-floe\"\nlast-used = \"2026-09-01\"\n";
    fs::write(&file, other).unwrap();
    let import = || holder.mine(&["import", file.to_str().unwrap()]).answers();
    assert_eq!(import(), "Cards written down: 0; what you saw: 0; later days of use: 1\n");
    fs::write(&file, other.replace("2026-09-01", "2026-07-01")).unwrap();
    assert_eq!(import(), "Cards written down: 0; what you saw: 0; later days of use: 0\n");
    fs::write(&file, other.replace("product = \"aq-floe\"", "product = \"aq-mist\"")).unwrap();
    import();
    assert_eq!(holder.ids(), ["aq-floe", "aq-mist"]);
    assert_eq!(holder.mine(&["import", "/nowhere/at/all"]).fails(3).lines().count(), 1);
}

#[test]
fn what_is_written_down_of_a_card_can_be_changed() {
    let holder = Holder::new("change");
    holder.mine(&["add", "aq-floe", "2026-06-10", "--label", "the red one", "--bound", "wechat"]).answers();
    let card = || {
        let card = holder.json()["mine"][0].clone();
        let text = |key: &str| card[key].as_str().unwrap_or_default().to_owned();
        (text("label"), text("last_used"), text("period"), card["bound"].as_array().unwrap().len())
    };
    let told = holder.mine(&["change", "floe", "--label", "the blue one", "--period", "10 days"]).answers();
    assert!(told.starts_with("Changed: Floe · the blue one\nFloe · the blue one: since 2026-06-20"), "{told}");
    assert_eq!(card(), ("the blue one".to_owned(), "2026-06-10".to_owned(), "10 days".to_owned(), 1));
    holder.mine(&["change", "blue", "--last-used", "2026-11-01", "--bound", "alipay", "--bound", "wechat"]).answers();
    assert_eq!(card(), ("the blue one".to_owned(), "2026-11-01".to_owned(), "10 days".to_owned(), 2));
    holder.mine(&["change", "floe", "--label", "", "--last-used", "", "--period", "", "--bound", ""]).answers();
    assert_eq!(card(), (String::new(), String::new(), String::new(), 0));
    let before = holder.text();
    for wrong in [
        &["--label", "+44 7700 900123"][..],
        &["--period", "a while", "--label", "x"],
        &["--last-used", "2026-02-30", "--label", "x"],
        &["--bound", "paypal", "--label", "x"],
        &[],
    ] {
        holder.mine(&[&["change", "floe"], wrong].concat()).fails(2);
        assert_eq!(holder.text(), before, "{wrong:?}");
    }
}

#[test]
fn a_list_comes_through_a_pipe() {
    let (holder, other) = (Holder::with_cards("pipe-export"), Holder::new("pipe-import"));
    let import = |text: &str| {
        let mut command = other.mine(&["import", "-"]).into_command();
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
        child.wait_with_output().unwrap().status.code()
    };
    assert_eq!(import("[[card]]\nid = 5\n"), Some(3));
    assert!(!other.file().exists(), "all of it or nothing");
    assert_eq!(import(&holder.mine(&["export"]).answers()), Some(0));
    assert_eq!(other.text(), holder.text());
}

#[test]
fn what_somebody_saw_stands_at_the_answer_and_in_nothing_that_is_given_away() {
    let holder = Holder::with_cards("saw");
    let answer = |arguments: &[&str]| {
        let all = [&["--data", DATA, "check", "aq-floe", "--today", TODAY], arguments].concat();
        Program::with_args(&all).env("XDG_DATA_HOME", &holder.home).answers()
    };
    let (before, proof) = (answer(&[]), answer(&["--full"]));
    let asked = |text: &str| -> Value { serde_json::from_str(text).unwrap() };
    let without = asked(&answer(&["--format", "json"]));
    holder.mine(&["report", "aq-floe", "wechat", "receive-code", "failed", "--day", "2026-10-03"]).answers();
    let line = "You saw: WeChat, Get the code: it failed (2026-10-03)";
    let joined = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(joined(&answer(&[])).contains(line) && !joined(&before).contains(line), "{}", answer(&[]));
    let full = answer(&["--full"]);
    assert!(joined(&full).contains(line) && full.len() > proof.len(), "{full}");
    let with = asked(&answer(&["--format", "json"]));
    assert_eq!(with["seen"].as_array().unwrap().len(), 1);
    assert_eq!(with["services"], without["services"], "nothing rests on it");
    assert_eq!(with["reports"], without["reports"], "it is none of the others' reports");
    for format in ["html", "markdown"] {
        assert!(!joined(&answer(&["--format", format, "--full"])).contains("You saw"), "{format}");
    }
}

#[test]
fn what_has_changed_since_is_said_once() {
    let holder = Holder::new("changes");
    // The data that is laid over is another version: the program's own list takes note of what it tells.
    let list = || Program::with("mine --today 2026-11-28").env("XDG_DATA_HOME", &holder.home).answers();
    holder.write(
        "[[card]]\nid = \"gg\"\nproduct = \"gb-giffgaff\"\nnoted = { version = \"2020-01-01\", profile = \"mainland-traveller\", \
         words = { wechat = \"no\" }, rules = [\"gb-giffgaff: 90 days\"], threats = [\"card.sold=closed\"] }\n",
    );
    let first = list();
    for told in
        ["New: WeChat was \"no\"", "New: the number used to live 90 days", "New: In July 2026", "no worry any more"]
    {
        assert!(first.split_whitespace().collect::<Vec<_>>().join(" ").contains(told), "{told}: {first}");
    }
    assert!(!list().contains("New:"), "it was told");
}

#[test]
fn what_was_seen_can_be_sent_on_without_anything_private() {
    let holder = Holder::with_cards("share");
    assert_eq!(holder.mine(&["report", "--share"]).fails(1), "simbind: nothing that you saw is written down\n");
    holder
        .mine(&["report", "aq-floe", "wechat", "receive-code", "worked", "--where", "mainland", "--day", "2026-10-03"])
        .answers();
    holder.mine(&["report", "red", "alipay", "register", "failed"]).answers();
    let shared = holder.mine(&["report", "--share"]).answers();
    is_golden("mine-share.toml", &shared);
    assert!(!shared.contains("red one") && !shared.contains("2026-10-03"), "{shared}");
    // With the place where it can be read it is data.
    let folder = holder.home.join("data");
    fs::create_dir(&folder).unwrap();
    fs::copy(Path::new(DATA).join("AQ.toml"), folder.join("AQ.toml")).unwrap();
    let check = |text: &str| {
        fs::write(folder.join("own.toml"), text).unwrap();
        Program::with_args(&["data", "check", folder.to_str().unwrap()])
    };
    let unfilled = check(&shared).run();
    let told = String::from_utf8(unfilled.stderr).unwrap();
    assert_eq!(unfilled.status.code(), Some(3));
    assert_eq!(told.matches("is no address").count(), 2, "it is said what is left to be filled in: {told}");
    let filled = shared.replace("url = \"…\"", "url = \"https://forum.example/t/1\"").replace("\"…\"", "\"A forum\"");
    check(&filled).answers();
    holder.mine(&["report", "aq-floe", "wechat", "receive-code", "perhaps"]).fails(2);
    holder.mine(&["report", "aq-floe", "wechat"]).fails(2);
}

/// The value of a property.
fn value<'c>(component: &'c Component, name: &str) -> &'c str {
    component.find_prop(name).map(|property| property.val.as_str()).unwrap_or_default()
}

#[test]
fn other_programs_can_read_the_calendar() {
    let holder = Holder::with_cards("calendar");
    for language in ["en", "zh"] {
        let output = holder.mine(&["due", "--format", "ics", "--lang", language]).run();
        assert_eq!(output.status.code(), Some(5));
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(text.split_inclusive('\n').all(|line| line.ends_with("\r\n") && line.len() <= 77), "{text}");
        let unfolded = unfold(&text);
        let calendar = read_calendar(&unfolded).unwrap();
        let events: Vec<(&str, &str, &str)> = calendar
            .components
            .iter()
            .map(|event| (value(event, "UID"), value(event, "DTSTART"), value(event, "DTEND")))
            .collect();
        let expected =
            [("aq-floe@mine.simbind", "20261209", "20261210"), ("aq-keep-alive@mine.simbind", "20261218", "20261219")];
        assert_eq!(events, expected);
        for event in &calendar.components {
            let alarms: Vec<&str> = event.components.iter().map(|alarm| value(alarm, "TRIGGER")).collect();
            assert_eq!(alarms, ["-P30D", "-P7D", "-P1D"]);
        }
        let title = value(&calendar.components[1], "SUMMARY");
        let expected = if language == "zh" {
            "南极洲 保号卡 · the red one：该保号了，不然号码会没"
        } else {
            "Keep Antarctica, Keep-alive SIM · the red one, or its number may be lost"
        };
        assert_eq!(title, expected);
        is_golden(&format!("mine.{language}.ics"), &text.replace("\r\n", "\n"));
    }
}

#[test]
fn taken_in_again_an_event_moves() {
    let holder = Holder::new("moves");
    holder.mine(&["add", "aq-floe", "2026-06-10"]).answers();
    let event = |today: &str| {
        let output = holder.plainly(&["due", "--format", "ics", "--today", today]).run();
        let text = String::from_utf8(output.stdout).unwrap();
        let line = |name: &str| text.lines().find_map(|line| line.strip_prefix(name)).unwrap().trim().to_owned();
        (line("UID:"), line("SEQUENCE:").parse::<u32>().unwrap(), line("DTSTART;VALUE=DATE:"))
    };
    let before = event("2026-11-28");
    holder.plainly(&["used", "floe", "--today", "2026-11-29"]).answers();
    let after = event("2026-11-29");
    assert_eq!(before.0, after.0);
    assert!(after.1 > before.1);
    assert_eq!(event("2026-11-29"), after, "written again it is the same");
    holder.mine(&["used", "floe", "2026-11-28"]).answers();
    let earlier = event("2026-11-28");
    holder.mine(&["used", "floe", "2026-11-20"]).answers();
    assert!(event("2026-11-28").1 < earlier.1 && before.1 < earlier.1, "a later deadline of the same day counts");
    assert_eq!((before.2.as_str(), after.2.as_str()), ("20261209", "20270528"));
}

#[test]
fn without_a_home_it_is_said_that_nothing_can_be_kept() {
    let run = |line: &str| Program::with(line);
    run("mine due").says("", "", 0);
    let told = run("mine add gb-giffgaff").fails(4);
    assert!(told.contains("neither HOME nor XDG_DATA_HOME"), "{told}");
}

fn source(text: &str) -> SourceFile {
    SourceFile { path: "mine.toml".to_owned(), text: text.to_owned() }
}

static DATASET: LazyLock<Dataset> = LazyLock::new(dataset);

/// Lines of the file, whole and broken, in any order.
fn lines() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        Just("[[card]]".to_owned()),
        Just("[[report]]".to_owned()),
        Just("id = \"floe\"".to_owned()),
        Just("product = \"aq-floe\"".to_owned()),
        Just("last-used = 2026-02-28".to_owned()),
        Just("bound = [\"wechat\"]".to_owned()),
        Just("activated = \"2026-01-31\"".to_owned()),
        Just("noted = { version = 5 }".to_owned()),
        "(id|product|label|last-used|activated|period|card|report|noted|set) = .{0,12}",
        ".{0,20}",
    ];
    let mark = prop_oneof![4 => Just(""), 1 => Just("\u{feff}")];
    let end = prop_oneof![4 => Just("\n"), 1 => Just("\r\n")];
    let lines = proptest::collection::vec(line, 0..12);
    (mark, lines, end).prop_map(|(mark, lines, end)| format!("{mark}{}", lines.join(end)))
}

proptest! {
    #[test]
    fn no_file_makes_it_fail_and_what_is_read_can_be_changed(text in lines()) {
        let Ok(mine) = parse(&source(&text)) else { return Ok(()) };
        let mut changed = Text::new(&text).expect("what was read can be changed");
        let entry = Entry { id: mine.free_id("new"), product: Some("aq-floe".to_owned()), ..Entry::default() };
        changed.add(&entry);
        let read = parse(&source(&changed.written())).expect("what was written can be read");
        prop_assert_eq!(read.cards.len(), mine.cards.len() + 1);
        prop_assert_eq!(&read.cards[..mine.cards.len()], &mine.cards[..]);
        prop_assert_eq!(read.cards.last().map(|card| &card.id), Some(&entry.id));
        prop_assert!(changed.remove(&entry.id).is_some());
        prop_assert_eq!(parse(&source(&changed.written())).expect("it can be read").cards, mine.cards);
    }

    #[test]
    fn a_broken_file_is_never_overwritten(bytes in prop_oneof![lines().prop_map(String::into_bytes), proptest::collection::vec(any::<u8>(), 0..200)]) {
        let file = folder("mine-fuzzed").join("mine.toml");
        fs::write(&file, &bytes).unwrap();
        let mut own = Own::at(Some(file.clone()));
        let entry = Entry { product: Some("aq-floe".to_owned()), ..Entry::default() };
        if own.read().is_err() {
            prop_assert!(own.add(vec![entry]).is_err());
            prop_assert!(own.remove("floe").is_err() && own.used("floe", (2026, 1, 1)).is_err());
            prop_assert_eq!(fs::read(&file).unwrap(), bytes);
        } else {
            let before = own.mine().clone();
            prop_assert!(own.add(vec![entry]).is_ok());
            prop_assert!(own.take_back().is_ok());
            prop_assert_eq!(own.mine(), &before);
        }
    }

    #[test]
    fn import_of_any_export_is_the_identity(text in lines()) {
        let Ok(theirs) = parse(&source(&text)) else { return Ok(()) };
        let mut here = Text::new("").expect("an empty text");
        here.import(&Mine::default(), Text::new(&text).expect("what was read can be changed"), &theirs);
        let once = here.written();
        prop_assert_eq!(&parse(&source(&once)).expect("it can be read"), &theirs);
        here.import(&theirs, Text::new(&text).expect("it can be changed"), &theirs);
        prop_assert_eq!(here.written(), once);
    }

    #[test]
    fn a_later_use_never_brings_the_deadline_nearer(first in 0..40_000i32, later in 0..2000i32, count in 1..999u16, unit in 0..3usize, at in 0..9999usize) {
        let dataset = &*DATASET;
        let unit = ["days", "months", "years"][unit];
        let products = &dataset.tables.products;
        let query = Query::new(ProfileId::FIRST, (2026, 11, 28)).about_product(&dataset.tables, ProductId::at(at % products.len()));
        let own = (at % 2 == 0).then(|| Period::parse(&format!("{count} {unit}")).expect("a period"));
        let due = |days: i32| {
            let last_used = shifted((2000, 1, 1), simbind::dataset::Unit::Day, days);
            let terms = Terms { own, activated: Some((2000, 1, 1)) };
            let standing = only_due(dataset, &Query { last_used, ..query.clone() }, terms);
            standing.due.into_iter().map(|due| due.days.due).min()
        };
        prop_assert!(due(first) <= due(first + later));
    }
}

#[test]
fn what_was_seen_stands_at_the_card_that_it_was_seen_with_and_at_no_other() {
    let dataset = dataset();
    let text = "[[card]]\nid = \"own\"\ncountry = \"PK\"\ncard = \"keep-alive\"\n\n[[card]]\nid = \"gg\"\nproduct = \"gb-giffgaff\"\n\n\
                [[report]]\ncard = \"own\"\nservice = \"wechat\"\nask = \"register\"\nwhere = \"mainland\"\noutcome = \"failed\"\n\n\
                [[report]]\ncard = \"gg\"\nservice = \"alipay\"\nask = \"register\"\nwhere = \"mainland\"\noutcome = \"worked\"\n";
    let mine = parse(&SourceFile { path: "mine.toml".to_owned(), text: text.to_owned() }).expect("it can be read");
    let of = |country: &str, card: &str| query(&dataset, country, card, "keeper", &[]);
    let count = |query: &Query| seen_about(&dataset, &mine, query).len();
    assert_eq!(count(&of("PK", "keep-alive")), 1);
    assert_eq!([of("PK", "esim"), of("NC", "keep-alive"), of("GB", "keep-alive")].map(|asked| count(&asked)), [0; 3]);
    let giffgaff = dataset.tables.products.find_head(|id| id == "gb-giffgaff").expect("a product");
    let named = of("GB", "keep-alive").about_product(&dataset.tables, giffgaff);
    let other = Query { card: of("GB", "esim").card, ..named.clone() };
    assert_eq!((count(&named), count(&other)), (1, 1), "a card with a name is the same as whatever kind");
}

#[test]
fn a_text_of_the_file_is_one_line_in_which_something_can_be_seen() {
    for label in ["\" \"", "\"\"", "\"a\\u202Eb\"", "\"a\\nb\"", "7"] {
        let text = format!("[[card]]\nid = \"own\"\nproduct = \"gb-giffgaff\"\nlabel = {label}\n");
        let fault = parse(&SourceFile { path: "mine.toml".to_owned(), text }).expect_err(label);
        assert_eq!((fault.line, fault.message.as_str()), (4, "`label` is not of its form"), "{label}");
    }
}

#[test]
fn a_threat_is_noted_by_its_fact_and_values() {
    let dataset = dataset();
    let asker = query(&dataset, "GB", "keep-alive", "keeper", &[]);
    let is_fact_with_values = |threat: &String| {
        let (fact, values) = threat.split_once('=').expect("a fact and its values");
        let found = dataset.tables.facts.iter().find(|found| found.id == fact).expect("a fact");
        values.split(',').all(|value| found.values.iter().any(|known| known.id == value))
    };
    let mut count = 0;
    for (_, id) in dataset.tables.products.heads() {
        let text = format!("[[card]]\nid = \"own\"\nproduct = \"{id}\"\n");
        let mine = parse(&SourceFile { path: "mine.toml".to_owned(), text }).expect("it can be read");
        let found = noted(&dataset, &asker, &mine.cards[0]).expect("the data knows it");
        assert!(found.threats.iter().all(is_fact_with_values), "{:?}", found.threats);
        count += found.threats.len();
    }
    assert!(count > 0);
}
