//! `docs/schema.json`: every answer for programs keeps to it, and it tells of every key.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::support::dataset;
use crate::support::program::{Program, folder};
use serde_json::{Value, json};

static SCHEMA: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../docs/schema.json")).expect("it is JSON"));

/// An answer of the program, and what it is in the schema.
struct Answer {
    kind: &'static str,
    command: String,
    text: String,
}

/// Answers of every kind: the commands of the other tests, then every guide, card kind and place, in both languages by turns.
static ANSWERS: LazyLock<Vec<Answer>> = LazyLock::new(|| {
    let mut commands: Vec<(&'static str, String)> = SINGLE.map(|(kind, line)| (kind, line.to_owned())).into();
    let tables = dataset().tables;
    commands.extend(tables.guides.iter().map(|guide| ("guide", format!("guide {}", guide.id))));
    commands.extend(tables.cards.iter().map(|card| ("which", format!("which --card {} --most 40", card.id))));
    for (number, country) in tables.countries.iter().enumerate() {
        let nth = |step: usize| tables.cards[(number + step) % tables.cards.len()].id;
        let profile = tables.profiles[number % tables.profiles.len()].id;
        let (code, since) = (country.code, if number % 3 == 0 { "--last-used 2026-08-31" } else { "" });
        commands.push(("check", format!("check {code} {} --as {profile} {since}", nth(0))));
        // The others are slower or alike: every fifth place says enough.
        if number % 5 == 0 {
            commands.push(("which", format!("which {code} --as {profile}")));
            commands.push(("what_if", format!("what-if {code} {} --as {profile}", nth(1))));
            commands.push(("compare", format!("compare {code}/{} {code}/{}/{profile}", nth(2), nth(3))));
            commands.push(("keep_alive", format!("keep-alive {code} {since}")));
        }
    }
    let alternate = ["--lang en", "--lang zh"].into_iter().cycle();
    let asked = commands.into_iter().zip(alternate).map(|((kind, command), language)| {
        let command = format!("{command} {language} --format json");
        // What may mean several things is told, too, with another exit code.
        let output = Program::with(&command).run();
        Answer { kind, text: String::from_utf8(output.stdout).expect("UTF-8"), command }
    });
    asked.chain(configured()).chain([ambiguous(), held()]).collect()
});

const SINGLE: [(&str, &str); 44] = [
    ("check", "check NC esim --today 2026-11-20 --service wechat"),
    ("check", "check CO esim --service wechat --ask register --ask overall"),
    ("check", "check PK keep-alive --as anyone --set wechat/you.account=existing"),
    ("what_if", "what-if NC esim --try you.account=existing --try wechat/you.helper=no"),
    ("compare", "compare CO/esim MX/prepaid/keeper,you.account=none PK/keep-alive NC/esim --ask register"),
    ("which", "which --card keep-alive --as keeper --ask receive-code --set card.sms=roams --at-least yes --most 250"),
    ("matrix", "matrix PK --as keeper --set card.sms=roams"),
    ("matrix", "matrix giffgaff --service wechat --ask register"),
    ("world", "world pay-there --card esim --set wechat/you.account=existing"),
    ("keep_alive", "keep-alive PK --last-used 2024-08-31"),
    ("keep_alive", "keep-alive AQ"),
    ("find", "find glby"),
    ("find", "find 732101"),
    ("find", "find +573001234567"),
    ("find", "find colmbia"),
    ("find", "find guinea"),
    ("find", "find giffgaff"),
    ("ask", "ask giffgaff wechat shanghai 2026-08-31"),
    ("ask", "ask lost phone quixotic"),
    ("ask", "ask 234100123456789"),
    ("guides", "guide"),
    ("guides", "list guides"),
    ("statements", "list facts --older-than shelf-life"),
    ("statements", "list facts --older-than 2026"),
    ("statements", "list facts --older-than 1900"),
    ("config", "config show"),
    ("countries", "list countries"),
    ("cards", "list cards"),
    ("services", "list services"),
    ("asks", "list asks"),
    ("facts", "list facts"),
    ("profiles", "list profiles"),
    ("source_list", "list sources"),
    ("claims", "list claims"),
    ("notes", "list notes"),
    ("terms", "list terms"),
    ("numbers", "list keep-alive"),
    ("products", "list products"),
    ("ask", "ask cmlink"),
    ("reports", "list reports"),
    ("check", "check giffgaff --as keeper --last-used 2026-08-31"),
    ("what_if", "what-if GB gb-giffgaff --as keeper"),
    ("compare", "compare GB/gb-giffgaff HK/hk-club-sim --as keeper"),
    ("keep_alive", "keep-alive giffgaff"),
];

/// What may mean several things is told to people, too, with another exit status.
fn ambiguous() -> Answer {
    let command = "ask giffgaff or club sim --format json".to_owned();
    let text = String::from_utf8(Program::with(&command).run().stdout).expect("a text");
    Answer { kind: "ask", text, command }
}

/// The list of somebody who holds a card.
fn held() -> Answer {
    let home = folder("schema-mine");
    let file = home.join("simbind/mine.toml");
    std::fs::create_dir(home.join("simbind")).expect("the folder can be made");
    let card = "[[card]]\nid = \"gg\"\nproduct = \"gb-giffgaff\"\nlast-used = \"2026-08-31\"\nbound = [\"wechat\"]\n";
    let seen = "[[report]]\ncard = \"gg\"\nservice = \"wechat\"\nask = \"register\"\nday = \"2026-10-01\"\n";
    std::fs::write(file, format!("{card}{seen}")).expect("the file can be written");
    let command = "mine --today 2026-11-28 --format json".to_owned();
    Answer { kind: "mine", text: Program::with(&command).env("XDG_DATA_HOME", home).answers(), command }
}

/// What is configured where somebody has configured something.
fn configured() -> [Answer; 1] {
    let home = folder("schema");
    std::fs::create_dir_all(home.join("simbind")).expect("a folder");
    std::fs::write(home.join("simbind/config.toml"), "profile = \"keeper\"\n").expect("a file");
    let command = "config show --format json".to_owned();
    let program = Program::with(&command).env("XDG_CONFIG_HOME", &home).env("XDG_STATE_HOME", &home);
    [Answer { kind: "config", text: program.env("NO_COLOR", "1").answers(), command }]
}

fn parsed(answer: &Answer) -> Value {
    serde_json::from_str(&answer.text).unwrap_or_else(|error| panic!("{}: {error}", answer.command))
}

#[test]
fn every_answer_keeps_to_what_the_schema_says_of_its_kind() {
    let kinds: BTreeSet<&str> = ANSWERS.iter().map(|answer| answer.kind).collect();
    for kind in &kinds {
        let of_kind = json!({"$ref": format!("#/$defs/{kind}"), "$defs": SCHEMA["$defs"]});
        let validator = jsonschema::draft202012::new(&of_kind).expect("a schema");
        for answer in ANSWERS.iter().filter(|answer| answer.kind == *kind) {
            let value = parsed(answer);
            let faults = validator.iter_errors(&value).take(3);
            let faults: Vec<String> = faults.map(|fault| format!("{} {fault}", fault.instance_path())).collect();
            assert!(faults.is_empty(), "{}: {faults:#?}", answer.command);
        }
    }
    let named: Vec<String> = kinds.iter().map(|kind| format!("#/$defs/{kind}")).collect();
    let told = SCHEMA["anyOf"].as_array().expect("the kinds").iter();
    let told: BTreeSet<&str> = told.filter_map(|kind| kind["$ref"].as_str()).collect();
    assert_eq!(told, named.iter().map(String::as_str).collect(), "the schema as a whole takes each of them");
}

/// The definition that a description points at, with its name.
fn resolved<'s>(name: &'s str, told: &'s Value) -> (&'s str, &'s Value) {
    let reference = told["$ref"].as_str().or_else(|| told["anyOf"][0]["$ref"].as_str());
    let Some(reference) = reference else { return (name, told) };
    let name = reference.strip_prefix("#/$defs/").expect("a definition");
    resolved(name, &SCHEMA["$defs"][name])
}

/// Goes through an answer beside what the schema tells of it, and shows every key: the definition, the key, whether it is told of.
fn walk<'s>(name: &'s str, told: &'s Value, answer: &Value, see: &mut impl FnMut(&'s str, &str, bool)) {
    let (name, told) = resolved(name, told);
    match answer {
        Value::Array(entries) => entries.iter().for_each(|entry| walk(name, &told["items"], entry, see)),
        Value::Object(entries) => {
            for (key, value) in entries {
                let property = told["properties"].get(key);
                let any = told.get("additionalProperties");
                see(name, key, property.or(any).is_some());
                if let Some(told) = property.or(any) {
                    walk(name, told, value, see);
                }
            }
        }
        _ => {}
    }
}

fn walk_all(mut see: impl FnMut(&'static str, &str, bool)) {
    for answer in ANSWERS.iter() {
        walk(answer.kind, &SCHEMA["$defs"][answer.kind], &parsed(answer), &mut see);
    }
}

#[test]
fn the_schema_tells_of_every_key_that_occurs() {
    let mut untold = BTreeSet::new();
    walk_all(|definition, key, is_told| {
        if !is_told {
            untold.insert(format!("{definition}: {key}"));
        }
    });
    assert!(untold.is_empty(), "docs/schema.json does not tell of {untold:#?}");
}

/// Every key that the schema tells of, with its definition.
fn told_keys() -> impl Iterator<Item = (&'static str, &'static str, &'static Value)> {
    let definitions = SCHEMA["$defs"].as_object().expect("definitions");
    definitions.iter().flat_map(|(name, definition)| {
        let keys = definition["properties"].as_object().into_iter().flatten();
        keys.map(|(key, told)| (name.as_str(), key.as_str(), told))
    })
}

#[test]
fn every_key_that_the_schema_tells_of_occurs() {
    let mut met = BTreeSet::new();
    walk_all(|definition, key, _| {
        met.insert(format!("{definition}: {key}"));
    });
    let told: BTreeSet<String> = told_keys().map(|(definition, key, _)| format!("{definition}: {key}")).collect();
    let unmet: Vec<&String> = told.difference(&met).collect();
    assert!(unmet.is_empty(), "no answer holds {unmet:#?}");
}

#[test]
fn every_key_of_the_schema_is_described_and_every_definition_used() {
    let is_said = |told: &Value| told["description"].as_str().is_some_and(|text| text.ends_with('.'));
    for (definition, key, told) in told_keys() {
        assert!(is_said(told) || is_said(resolved(definition, told).1), "{definition}: {key}");
    }
    let text = SCHEMA.to_string();
    for (name, definition) in SCHEMA["$defs"].as_object().expect("definitions") {
        assert!(is_said(definition), "{name}");
        assert!(text.contains(&format!("\"#/$defs/{name}\"")), "nothing points at {name}");
        let keys = definition["properties"].as_object();
        let required = definition["required"].as_array().into_iter().flatten();
        let mut required = required.map(|key| key.as_str().expect("a key"));
        assert!(required.all(|key| keys.is_some_and(|keys| keys.contains_key(key))), "{name} requires what it lacks");
    }
}
