//! The configuration file and the memory as texts: every fault at its place, whose word counts, and that no bytes do harm.
//!
//! The header of each file of `tests/misconfigured` says what must be found, one line for each fault:
//! `#~ LINE:COLUMN MESSAGE | HELP`. `RENEW=1` writes the headers anew.

use std::fs;
use std::path::{Path, PathBuf};

use crate::support::screen::DATASET;
use crate::support::{TODAY, holds, query};
use proptest::prelude::*;
use simbind::config::{Asked, Borders, Configuration, Depth, Environment, Links, Origin, Theme, View, resolve};
use simbind::dataset::{Fault, Id as _, Language, ProfileId, SourceFile};
use simbind::session::{Memory, Remembered, read_memory};
use simbind::tui::screen::rebind::complaints;
use strum::VariantArray as _;

/// Everything that can be said.
const WHOLE: &str = r#"# Settings of simbind
language = "zh"
profile = "keeper"
view = "map"
theme = "high-contrast"
borders = "ascii"
mouse = true
links = "never"
remember = false

[keys]
quit = ["Q", "Ctrl-Q"]
help = "F20"
facts = []
"#;

fn read(path: &str, text: &str) -> Configuration {
    let mut found = Configuration::read(SourceFile { path: path.to_owned(), text: text.to_owned() }, complaints);
    let ids: Vec<&str> = DATASET.tables.profiles.iter().map(|profile| profile.id).collect();
    found.hold_to_profiles(&ids);
    found
}

fn written(fault: &Fault) -> String {
    let help = fault.help.as_ref().map(|help| format!(" | {help}")).unwrap_or_default();
    format!("#~ {}:{} {}{help}\n", fault.line, fault.column, fault.message)
}

/// Header and text of every faulty file. The text is read with its header, which is a comment.
fn faulty_files() -> Vec<(PathBuf, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/misconfigured");
    let mut files: Vec<(PathBuf, String)> = fs::read_dir(folder)
        .expect("the folder of faulty files")
        .map(|entry| entry.expect("its entries").path())
        .map(|path| (path.clone(), fs::read_to_string(path).expect("a text")))
        .collect();
    files.sort();
    files
}

/// The file with the header that tells what is found in it.
fn with_header(path: &Path, text: &str) -> String {
    let body: String = text.split_inclusive('\n').filter(|line| !line.starts_with("#~ ")).collect();
    let name = path.file_name().unwrap().to_string_lossy();
    let count = read(&name, &body).faults.len();
    let moved = "#~ \n".repeat(count) + &body;
    let header: String = read(&name, &moved).faults.iter().map(written).collect();
    header + &body
}

#[test]
fn each_kind_of_mistake_is_found_at_its_place_with_help() {
    let files = faulty_files();
    assert!(files.len() >= 15);
    for (path, text) in files {
        let told = with_header(&path, &text);
        assert!(holds(&path, &told), "{} holds {text}but this is found: {told}", path.display());
        assert!(told.starts_with("#~ "), "no fault in {}", path.display());
    }
}

#[test]
fn what_is_wrong_loses_only_itself() {
    for (path, text) in faulty_files() {
        let found = read("config.toml", &text);
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let is_toml = !["syntax-error", "key-twice"].contains(&name.as_str());
        let says = is_toml && text.contains("remember = false");
        assert_eq!(found.settings.remember.map(|held| held.value), says.then_some(false), "{name}");
        if !is_toml {
            assert_eq!(found.settings, read("config.toml", "").settings, "{name}: all else is as without a file");
        }
    }
}

#[test]
fn a_fault_shows_file_line_and_what_stands_there() {
    let fault = &read("/home/x/config.toml", "mouse = true\ntheme = \"drak\"\n").faults[0];
    assert_eq!(
        fault.to_string(),
        "/home/x/config.toml:2:9: error: unknown theme `drak`\n    | theme = \"drak\"\n    \
         = expected one of terminal, dark, light, high-contrast, mono; nearest: `dark`"
    );
}

#[test]
fn everything_that_can_be_said_is_understood() {
    let found = read("config.toml", WHOLE);
    assert_eq!(found.faults, []);
    let settings = &found.settings;
    assert_eq!(settings.language.map(|held| (held.value, held.line)), Some((Language::Zh, 2)));
    assert_eq!(settings.profile.as_ref().map(|held| (held.text.as_str(), held.line)), Some(("keeper", 3)));
    assert_eq!(settings.view.map(|held| (held.value, held.line)), Some((View::Map, 4)));
    assert_eq!(settings.theme.map(|held| (held.value, held.line)), Some((Theme::HighContrast, 5)));
    assert_eq!(settings.borders.map(|held| (held.value, held.line)), Some((Borders::Ascii, 6)));
    assert_eq!(settings.mouse.map(|held| (held.value, held.line)), Some((true, 7)));
    assert_eq!(settings.links.map(|held| (held.value, held.line)), Some((Links::Never, 8)));
    assert_eq!(settings.remember.map(|held| (held.value, held.line)), Some((false, 9)));
    let keys: Vec<_> = found.held_keys().map(|(action, keys)| (action.text.clone(), action.line, keys)).collect();
    let expected = [("quit", 12, vec!["Q", "Ctrl-Q"]), ("help", 13, vec!["F20"]), ("facts", 14, vec![])];
    assert_eq!(keys, expected.map(|(action, line, keys)| (action.to_owned(), line, keys)));
    for theme in Theme::VARIANTS {
        let name = theme.into_str();
        assert_eq!(read("", &format!("theme = \"{name}\"")).settings.theme.unwrap().value, *theme);
    }
}

#[test]
fn line_ends_of_windows_and_a_mark_of_byte_order_are_no_fault() {
    let found = read("config.toml", &format!("\u{feff}{}", WHOLE.replace('\n', "\r\n")));
    assert_eq!(found.faults, []);
    assert_eq!(found.settings.theme.map(|held| (held.value, held.line)), Some((Theme::HighContrast, 5)));
}

#[test]
fn the_example_of_the_readme_holds() {
    for name in ["docs/configuration.md", "docs/configuration.zh-CN.md"] {
        let readme = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap();
        let (_, rest) = readme.split_once("```toml\n").expect("an example");
        let found = read(name, rest.split_once("```").unwrap().0);
        assert_eq!(found.faults, []);
        assert!(found.settings.remember.is_some() && found.held_keys().count() == 2);
    }
}

#[test]
fn keys_of_which_none_can_be_read_stay_as_they_were() {
    let found = read("config.toml", "[keys]\nquit = [1, \"Q\"]\nmap = [[], 2]\nfacts = []\n");
    assert_eq!(found.faults.len(), 3, "{:?}", found.faults);
    let held: Vec<_> = found.held_keys().map(|(action, keys)| (action.text.as_str(), keys)).collect();
    assert_eq!(held, [("quit", vec!["Q"]), ("facts", vec![])], "an empty list alone takes the keys away");
}

const PLAIN: Environment =
    Environment { language: Language::En, is_utf8: true, refuses_colour: None, depth: Depth::Indexed };

#[test]
fn the_stronger_word_counts() {
    let file = read("", "\nlanguage = \"zh\"\ntheme = \"light\"\nborders = \"ascii\"\nview = \"map\"\n").settings;
    let (nothing, none) = (read("", "").settings, Asked::default());
    let zh = Some(Language::Zh);
    let language = |asked: Asked, environment, file: &_, remembered| {
        let held = resolve(&asked, &environment, file, remembered).language;
        (held.value, held.origin)
    };
    let english = Asked { language: Some(Language::En), ..none };
    let chinese = Environment { language: Language::Zh, ..PLAIN };
    assert_eq!(language(english, chinese, &file, zh), (Language::En, Origin::CommandLine));
    assert_eq!(language(none, PLAIN, &file, Some(Language::En)), (Language::Zh, Origin::File(2)));
    assert_eq!(language(none, PLAIN, &nothing, zh), (Language::Zh, Origin::Remembered));
    assert_eq!(language(none, chinese, &nothing, None), (Language::Zh, Origin::Locale));
    // A terminal that cannot show Chinese is not given any for having been given some elsewhere.
    let ascii = Environment { is_utf8: false, ..PLAIN };
    assert_eq!(language(none, ascii, &nothing, zh), (Language::En, Origin::Locale));
    assert_eq!(language(none, ascii, &file, None), (Language::Zh, Origin::File(2)));

    let theme = |asked: Asked, environment, file: &_| {
        let held = resolve(&asked, &environment, file, None);
        (held.theme.value, held.theme.origin, held.depth)
    };
    let dark = Asked { theme: Some(Theme::Dark), ..none };
    let refusing = Environment { refuses_colour: Some("NO_COLOR"), ..PLAIN };
    assert_eq!(theme(dark, PLAIN, &file), (Theme::Dark, Origin::CommandLine, Depth::Indexed));
    assert_eq!(theme(none, PLAIN, &file), (Theme::Light, Origin::File(3), Depth::Indexed));
    assert_eq!(theme(none, PLAIN, &nothing), (Theme::Terminal, Origin::Default, Depth::Indexed));
    assert_eq!(theme(dark, refusing, &file), (Theme::Mono, Origin::Environment("NO_COLOR"), Depth::None));
    let colourless = Asked { no_color: true, ..dark };
    assert_eq!(theme(colourless, refusing, &file), (Theme::Mono, Origin::CommandLine, Depth::None));

    let borders = |asked: Asked, environment, file: &_| {
        let held = resolve(&asked, &environment, file, None).borders;
        (held.value, held.origin)
    };
    let line = read("", "borders = \"line\"").settings;
    assert_eq!(borders(Asked { ascii: true, ..none }, PLAIN, &line), (Borders::Ascii, Origin::CommandLine));
    assert_eq!(borders(none, ascii, &line), (Borders::Ascii, Origin::Locale));
    assert_eq!(borders(none, PLAIN, &file), (Borders::Ascii, Origin::File(4)));
    assert_eq!(borders(none, PLAIN, &nothing), (Borders::Line, Origin::Default));

    let rest = resolve(&none, &PLAIN, &nothing, None);
    assert_eq!((rest.view.value, rest.mouse.value, rest.links.value), (View::Answer, false, Links::Auto));
    assert!(rest.remember.value);
    assert_eq!(resolve(&none, &PLAIN, &file, None).view.origin, Origin::File(5));
}

fn some_memory() -> Remembered {
    let dataset = &DATASET;
    let mut first = query(dataset, "PK", "keep-alive", "keeper", &["card.number=own".to_owned()]);
    first.last_used = Some((2026, 8, 31));
    let second = query(dataset, "NC", "esim", "anyone", &["wechat/you.account=existing".to_owned()]);
    // None of the first: whoever takes another one for it takes the first.
    let products = dataset.tables.products.ids().skip(1);
    let third =
        products.map(|product| second.about_product(&dataset.tables, product)).find(|asked| asked.card == second.card);
    let third = third.expect("an eSIM with a name");
    Remembered { language: Some(Language::Zh), profile: Some(first.profile), pins: vec![first, second, third] }
}

#[test]
fn what_is_remembered_comes_back() {
    let remembered = some_memory();
    let text = remembered.written(&DATASET.tables);
    assert_eq!(read_memory(&text, &DATASET, TODAY), remembered);
    assert!(text.contains("country = \"PK\"") && text.contains("set = [\"card.number=own\"]"), "{text}");
    assert!(text.contains("last-used = \"2026-08-31\""), "{text}");
    let nothing = Remembered::default();
    assert_eq!(read_memory(&nothing.written(&DATASET.tables), &DATASET, TODAY), nothing);
}

#[test]
fn what_no_longer_exists_is_passed_over_and_the_rest_survives() {
    let whole = some_memory();
    let text = whole.written(&DATASET.tables);
    let read = |from: &str, to: &str| {
        assert!(text.contains(from));
        read_memory(&text.replace(from, to), &DATASET, TODAY)
    };
    for (from, to) in [("\"PK\"", "\"QQ\""), ("\"keep-alive\"", "\"gone\""), ("\"PK\"", "7")] {
        assert_eq!(read(from, to), Remembered { pins: whole.pins[1..].to_vec(), ..whole.clone() });
    }
    let mut without_setting = whole.clone();
    without_setting.pins[0].settings.clear();
    assert_eq!(read("card.number=own", "card.number=gone"), without_setting);
    let mut without_day = whole.clone();
    without_day.pins[0].last_used = None;
    assert_eq!(read("2026-08-31", "2026-13-31"), without_day);
    assert_eq!(read("language = \"zh\"", "language = \"fr\"").language, None);
    assert_eq!(read("language = \"zh\"", "langauge = 1").pins, whole.pins);
    assert_eq!(read("[[pin]]", "[[pin"), Remembered::default());
}

#[test]
fn only_what_was_changed_on_the_screen_is_remembered() {
    let before = Remembered { language: Some(Language::Zh), ..Remembered::default() };
    let begun = Memory { language: Language::En, profile: ProfileId::at(1), pins: Vec::new() };
    assert_eq!(before.after(&begun, begun.clone()), before, "what an option has chosen is not");
    let left = Memory { profile: ProfileId::at(2), ..begun.clone() };
    assert_eq!(before.after(&begun, left), Remembered { profile: Some(ProfileId::at(2)), ..before.clone() });
    let left = Memory { language: Language::Zh, ..begun.clone() };
    assert_eq!(Remembered::default().after(&begun, left).language, Some(Language::Zh));
}

/// The text with some of its bytes changed, cut out or put in, as far as it is a text then.
fn mutated(text: &'static str) -> impl Strategy<Value = String> {
    let change = (any::<prop::sample::Index>(), any::<u8>(), 0..3_u8);
    let odd = prop::sample::select(&b"\"'[]{}=.,#\\\n\r\0\x1b-_019truexo\xe6\xb1\x89"[..]);
    prop::collection::vec((change, odd), 1..8).prop_map(move |changes| {
        let mut bytes = text.as_bytes().to_vec();
        for ((at, byte, how), odd) in changes {
            let at = at.index(bytes.len());
            match how {
                0 => bytes[at] = if byte < 128 { odd } else { byte },
                1 => bytes.insert(at, odd),
                _ if bytes.len() > 1 => drop(bytes.remove(at)),
                _ => {}
            }
        }
        String::from_utf8_lossy(&bytes).into_owned()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_of_a_configuration_do_harm(text in mutated(WHOLE)) {
        let found = read("config.toml", &text);
        for fault in &found.faults {
            prop_assert!(!fault.to_string().contains(|c: char| c.is_control() && c != '\n'));
            prop_assert!(fault.line <= text.lines().count().max(1) + 1);
        }
        let keys = simbind::tui::screen::keymap::Keymap::with(&found.settings.keys);
        prop_assert!(keys.name_of(simbind::tui::screen::action::Action::Quit).is_some());
    }

    #[test]
    fn no_bytes_of_a_memory_do_harm(text in mutated("language = \"zh\"\n[[pin]]\ncountry = \"PK\"\ncard = \"esim\"\nprofile = \"keeper\"\nset = [\"card.number=own\"]\nlast-used = \"2026-08-31\"\n")) {
        let found = read_memory(&text, &DATASET, TODAY);
        prop_assert_eq!(&read_memory(&found.written(&DATASET.tables), &DATASET, TODAY), &found);
    }
}
