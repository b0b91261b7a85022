//! Keeping and sharing: the command that gives the answer again.

use simbind::answer::report;
use simbind::dataset::{Id as _, Language, ProfileId};
use simbind::doc::Outline;
use simbind::query::{Command, Query};
use simbind::term::clipboard::{self, Way};
use simbind::term::{App, Event, Flow};
use simbind::words::Words;

use crate::LANGUAGES;
use crate::support::TODAY;
use crate::support::screen::{DATASET, User, keys};

/// The command at the end of the reasons, its lines joined as a shell joins them.
fn command(user: &mut User) -> String {
    let text = user.resize((60, 6000)).text();
    let pane = text.lines().map(|line| line.rsplit('│').next().unwrap_or_default().trim());
    let lines = pane.skip_while(|line| !line.starts_with("simbind check")).take_while(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n").replace("\\\n", "")
}

#[test]
fn the_reasons_end_with_the_command_that_gives_it_again() {
    for language in LANGUAGES {
        for place in ["mx<Enter><Down*2><F5>", "pk<Enter><Down*5><F2*3><Enter>4--1", "co<F4><Down*3><Right>"] {
            let mut user = User::new(language, (80, 24));
            user.keys(place);
            user.keys("<Alt-2><Alt-2>");
            let shown = command(&mut user);
            let expected = Command::whole(&DATASET, language, user.screen.query().unwrap());
            assert_eq!(shown, expected.line(), "{place}");
            assert!(user.text().contains(DATASET.tables.version), "the version of the data stands above it");
        }
    }
}

#[test]
fn the_command_tells_what_was_said_and_when() {
    let mut user = User::new(Language::En, (80, 24));
    user.keys("gb<Enter><Down*5><F2*3><F5><Enter>4--22");
    let command = command(&mut user);
    assert!(command.starts_with("simbind check GB keep-alive --as keeper --set "), "{command}");
    assert!(command.ends_with(" --last-used 2026-11-18 --today 2026-11-20 --lang en"), "{command}");
}

fn copied(user: &mut User, key: &str) -> String {
    match user.key(keys(key)[0]) {
        Flow::Copy(text) => text,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_copied_is_the_answer_with_everything_it_needs() {
    let mut user = User::new(Language::En, (80, 24));
    user.keys("pk<Enter><Down*5><F2*3><Enter>");
    let text = copied(&mut user, "<Ctrl-Y>");
    for part in [
        "Pakistan / Keep-alive SIM / In the mainland with a foreign number\n\n",
        "\nGet the code: WeChat depends, Alipay depends\n",
        "\nWeChat, Alipay: depends (no to limited); it turns on whether SMS reach the card where you are\n",
        "\nFirst: Where does this card receive SMS?\n  - only at home: WeChat no, Alipay no\n",
        "\nStep one: ",
        "\nWatch out\n- ",
        "\nWhat to do\n- ",
        "\n  https://gifgafff.com/100.html\n",
        "\n  day: 2026-11-20; data: ",
        "\nsimbind check PK keep-alive --as keeper --today 2026-11-20 --lang en\n",
    ] {
        let part = part.replace("\n  day", "\nday");
        assert!(text.contains(&part), "no {part:?} in\n{text}");
    }
    assert!(!text.contains("F5"), "who reads it has no keys");
    let zh = copied(user.keys("<F3>"), "<Ctrl-Y>");
    assert!(zh.starts_with("巴基斯坦 / 保号卡 / "), "{zh}");
    assert!(zh.contains("\n收验证码：微信 看情况、支付宝 看情况\n"), "{zh}");
    assert!(zh.ends_with("\nsimbind check PK keep-alive --as keeper --today 2026-11-20 --lang zh\n"), "{zh}");
}

#[test]
fn in_a_panel_the_present_answer_is_copied() {
    let mut user = User::new(Language::En, (80, 24));
    let plain = copied(user.keys("co<Enter>"), "<Ctrl-Y>");
    for panel in ["<F4>", "<F12>", "<F11>", "<F1>"] {
        assert_eq!(copied(user.keys(panel), "<Ctrl-Y>"), plain, "{panel}");
        user.keys(panel);
    }
    assert_eq!(copied(user.keys("/"), "<Ctrl-Y>"), plain);
    let before = user.key(keys("<Down>")[0]);
    assert_eq!(before, Flow::Continue);
    assert_ne!(copied(&mut user, "<Ctrl-Y>"), plain, "without a drawing in between, too");
}

#[test]
fn every_copy_goes_out_in_less_than_8_kb() {
    let tables = &DATASET.tables;
    let (mut longest, mut sourced, mut all) = (0, 0, 0);
    for country in tables.countries.ids().step_by(7) {
        for card in tables.cards.ids() {
            let profile = ProfileId::at((country.index() + card.index()) % tables.profiles.len());
            let query =
                Query { country, card, product: None, profile, settings: Vec::new(), today: TODAY, last_used: None };
            let report = report(&DATASET, &query);
            for language in LANGUAGES {
                let command = Command::whole(&DATASET, language, &query).line();
                let text = Outline::new(&DATASET, &report, language).message(&command);
                assert!(text.ends_with(&format!("{command}\n")), "{text}");
                sourced += usize::from(text.contains("\n  http"));
                all += 1;
                assert!(!text.contains(|c: char| c.is_control() && c != '\n'), "{text:?}");
                for way in [Way::Straight, Way::Screen] {
                    longest = longest.max(clipboard::set(&text, way).len());
                }
            }
        }
    }
    assert!((4000..8192).contains(&longest), "{longest}");
    // Where nobody knows anything there is nobody to name.
    assert!(sourced * 10 > all * 9, "{sourced} of {all}");
}

#[test]
fn it_says_that_it_was_sent_until_the_next_key() {
    for (language, said, else_said) in [
        (Language::En, "sent to the terminal (", "Ctrl-O prints it"),
        (Language::Zh, "已发给终端（", "Ctrl-O 可打印出来"),
    ] {
        for size in [(80, 24), (40, 12), (200, 60)] {
            let mut user = User::new(language, size);
            user.keys("co<Enter><Enter>");
            let before = user.text();
            let text = copied(&mut user, "<Ctrl-Y>");
            let shown = user.text();
            let told = shown.lines().rev().take(3).collect::<Vec<_>>().into_iter().rev().collect::<Vec<_>>().join(" ");
            assert!(told.contains(said) && told.contains(else_said), "{told}");
            assert!(told.contains(&text.len().to_string()), "{told}");
            for word in ["copied", "已复制"] {
                assert!(!shown.contains(word), "nobody knows whether it was");
            }
            user.screen.handle(Event::Resize(size.0, size.1));
            assert_eq!(user.text(), shown, "no key");
            assert_eq!(user.keys("<Home>").text(), before);
        }
    }
}

#[test]
fn leaving_can_leave_the_answer_behind() {
    let mut user = User::new(Language::En, (80, 24));
    user.keys("jp<Enter><Down*2>");
    assert_eq!(user.screen.printed(), None);
    assert_eq!(user.key(keys("<Ctrl-O>")[0]), Flow::Quit);
    assert_eq!(user.screen.printed(), user.screen.query());
    let mut user = User::new(Language::En, (80, 24));
    user.keys("jp");
    assert_eq!(user.key(keys("<Ctrl-C>")[0]), Flow::Quit);
    assert_eq!(user.screen.printed(), None, "not without being asked");
}

#[test]
fn without_an_answer_there_is_nothing_to_share() {
    for language in LANGUAGES {
        let nothing = Words { wording: &DATASET.tables.wording, language }.no_hit();
        for key in ["<Ctrl-Y>", "<Ctrl-O>"] {
            let mut user = User::new(language, (80, 24));
            user.keys("qqqq");
            assert_eq!(user.key(keys(key)[0]), Flow::Continue);
            assert!(user.text().lines().last().unwrap().contains(nothing), "{}", user.text());
        }
    }
}
