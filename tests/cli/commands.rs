//! The command line as scripts and people see it: stdout, stderr and status of every command.

use crate::support::program::{Program, folder, is_golden};
use serde_json::Value;

const TODAY: &str = "--today 2026-11-20";

fn json(arguments: &str) -> Value {
    serde_json::from_str(&Program::with(arguments).answers()).expect("it writes JSON")
}

fn ids(list: &Value) -> Vec<&str> {
    list.as_array().expect("an array").iter().map(|entry| entry["id"].as_str().expect("an id")).collect()
}

#[test]
fn check_in_every_form() {
    let version = simbind::embedded::tables().expect("the data decodes").version;
    let check = |rest: &str| {
        let made = Program::with(&format!("check NC esim {TODAY} {rest}")).answers();
        assert_eq!(made.matches(version).count(), 1, "the version of the data stands in it once");
        made.replace(version, "…")
    };
    is_golden("check-nc-esim.zh.txt", &check("--full --lang zh"));
    is_golden("check-nc-esim.en.txt", &check("--full --lang en --ask overall --ask register"));
    is_golden("check-nc-esim.en.md", &check("--full --lang en --format markdown"));
    is_golden("check-nc-esim.zh.json", &check("--lang zh --format json --service wechat"));
}

#[test]
fn the_short_answer_in_every_form() {
    let check = |rest: &str| Program::with(&format!("check {rest} {TODAY}")).answers();
    for language in ["zh", "en"] {
        let name = |form: &str| format!("short-pk-keep-alive.{language}.{form}");
        let asked = format!("PK keep-alive --as keeper --lang {language}");
        is_golden(&name("txt"), &check(&asked));
        is_golden(&name("md"), &check(&format!("{asked} --format markdown")));
        let product = format!("gb-giffgaff --as keeper --last-used 2026-08-31 --lang {language}");
        is_golden(&format!("short-giffgaff.{language}.txt"), &check(&product));
    }
}

#[test]
fn links_are_written_to_a_file_only_when_asked_for() {
    let check = |rest: &str| Program::with(&format!("check NC esim --full {TODAY} --lang en {rest}"));
    let plain = check("").env("VTE_VERSION", "7006").answers();
    assert!(!plain.contains('\u{1b}'));
    let linked = check("--links always").answers();
    assert_eq!(linked.replace("\u{1b}]8;;\u{1b}\\", "").split("\u{1b}]8;;").count() - 1, plain.matches("http").count());
    let guide = Program::with("guide code-never-arrives --lang en --links always").answers();
    is_golden("guide-links.en.txt", &guide.replace('\u{1b}', "ESC"));
}

#[test]
fn text_is_plain_and_narrow_where_it_is_piped() {
    let text = Program::with("check CO data-sim --lang zh").answers();
    assert!(!text.contains('\u{1b}'));
    let stays_whole = |line: &str| ["http", "simbind "].iter().any(|start| line.trim_start().starts_with(start));
    let wide = text.lines().find(|line| unicode_width::UnicodeWidthStr::width(*line) > 80 && !stays_whole(line));
    assert_eq!(wide, None);
    assert_eq!(text.lines().find(|line| line.ends_with(' ')), None);
}

#[test]
fn countries_and_cards_are_understood_in_any_spelling() {
    let same = |country: &str, card: &str| {
        Program::with_args(&["check", country, card, "--today", "2026-11-20", "--format", "json"]).answers()
    };
    let expected = same("CO", "data-sim");
    for country in ["co", "Colombia", "哥伦比亚", "gelunbiya", "+57", "COL"] {
        assert_eq!(same(country, "data-sim"), expected, "{country}");
    }
    for card in ["流量卡", "Data SIM", "DATA-SIM", "data"] {
        assert_eq!(same("CO", card), expected, "{card}");
    }
}

#[test]
fn check_can_be_narrowed() {
    let found = json("check CO esim --service wechat --ask register --ask overall --format json");
    assert_eq!(found["services"].as_array().map(Vec::len), Some(1));
    let asks: Vec<&str> = found["services"][0]["asks"]
        .as_array()
        .expect("asks")
        .iter()
        .map(|ask| ask["ask"].as_str().expect("id"))
        .collect();
    assert_eq!(asks, ["overall", "register"]);
}

#[test]
fn settings_change_the_answer() {
    let word = |rest: &str| {
        json(&format!("check MX esim --format json --ask overall {rest}"))["services"][0]["asks"][0]["word"].clone()
    };
    assert_eq!(word(""), "depends");
    assert_eq!(word("--set card.number=none"), "no");
    assert_eq!(word("--set card.number=own --set card.sms=roams"), "limited");
}

#[test]
fn facts_that_differ_between_services_stand_apart() {
    let found = json("check PK keep-alive --as anyone --set wechat/you.account=existing --format json");
    let facts = &found["facts"];
    assert_eq!(facts["you.account"], Value::Null);
    assert_eq!(facts["wechat/you.account"], "existing");
    assert_eq!(facts["alipay/you.account"], Value::Null);
    assert!(facts.get("wechat/card.number").is_none());
    assert!(facts.get("wechat/wallet.merchants").is_some());
    assert!(facts.get("wallet.merchants").is_none());
}

#[test]
fn the_profile_can_be_chosen() {
    assert_eq!(json("check CO esim --format json")["profile"], "mainland-traveller");
    assert_eq!(json("check CO esim --as keeper --format json")["profile"], "keeper");
    assert_eq!(json("check CO esim --as 先不说 --format json")["profile"], "anyone");
}

#[test]
fn what_cannot_hold_is_refused_with_the_reason() {
    Program::with("check US voip --set card.number=mainland").says(
        "",
        "simbind: VoIP number: number of the card is always \"VoIP number\", never \"+86 number\". If yours differs, it is another card\n",
        2,
    );
    Program::with("check PK prepaid --set you.account=none --set you.account-number=mainland").says(
        "",
        "simbind: these do not go together: without an account there is no +86 number bound to it\n",
        2,
    );
    // What a kind of card always is counts as said.
    Program::with("check JP roaming-mainland --set you.mainland-number=no").says(
        "",
        "simbind: these do not go together: the card is itself a +86 number, so there is one\n",
        2,
    );
    Program::with("check PK prepaid --set card.sms=roams --set card.sms=home").says(
        "",
        "simbind: 'card.sms=home': the same thing is said twice\n",
        2,
    );
    assert!(!Program::with("check CO +573001234567").fails(2).contains("573001234567"));
    Program::with("check airalo").says(
        "",
        "simbind: Airalo eSIM is sold for many places: say which one, as in simbind check JP airalo\n",
        1,
    );
}

#[test]
fn a_brand_of_several_places_asks_which_card_is_meant() {
    for command in ["check Lycamobile --as keeper", "keep-alive lycamobile", "check lyca"] {
        let said = Program::with(command).fails(1);
        let named = ["gb-lycamobile Lycamobile UK", "us-lycamobile Lycamobile USA"];
        assert!(said.contains(" may mean: ") && named.iter().all(|name| said.contains(name)), "{command}: {said}");
    }
    let there = json("check GB lycamobile --format json");
    assert_eq!(there["product"]["id"], "gb-lycamobile", "with its place it is one card");
}

#[test]
fn of_a_kind_without_a_place_what_cannot_hold_is_refused() {
    for command in ["which --card esim", "world --card esim"] {
        let said = Program::with(&format!("{command} --set card.number=mainland")).fails(2);
        assert!(said.contains("never \"+86 number\""), "{command}: {said}");
    }
}

#[test]
fn a_card_is_called_by_its_brand_alone_as_in_a_sentence() {
    for (brand, card) in [("verizon", "us-verizon"), ("US Verizon", "us-verizon")] {
        assert_eq!(json(&format!("check {brand} --format json"))["product"]["id"], card, "{brand}");
    }
    let said = Program::with("check vodafone").fails(1);
    assert!(said.contains(" may mean: ") && said.contains("CallYa"), "{said}");
}

#[test]
fn an_imsi_or_a_serial_offers_the_cards_of_its_operator_in_the_place_that_it_is_likely_of() {
    for (digits, place, card) in [
        ("262020000000000", "Germany", "Vodafone CallYa"),
        ("310260000000000", "United States", "Ultra Mobile PayGo"),
        ("454120000000000", "Hong Kong", "CMHK MySIM"),
        ("234100000000000", "United Kingdom", "giffgaff"),
        ("8944110068123456789", "United Kingdom", "giffgaff"),
        ("8901260487759545390", "United States", "Ultra Mobile PayGo"),
        ("89852120001234567890", "Hong Kong", "CMHK MySIM"),
    ] {
        let said = Program::with(&format!("ask {digits}")).answers();
        assert!(said.starts_with(place) && said.contains(card), "{digits}: {said}");
        assert!(!said.contains(digits), "what somebody typed is not shown again");
    }
}

#[test]
fn a_place_alone_is_answered_for_whichever_card_and_a_number_says_that_there_is_one() {
    let place = json("check CO --format json");
    assert_eq!((&place["card"], &place["facts"]["card.number"]), (&"any".into(), &Value::Null));
    let number = json("check +573001234567 --format json");
    assert_eq!((&number["country"]["code"], &number["facts"]["card.number"]), (&"CO".into(), &"own".into()));
    assert!(!number.to_string().contains("3001234567"), "a number is not shown again");
    assert!(!Program::with("what-if +573001234567").answers().contains("3001234567"));
}

#[test]
fn what_may_be_meant_is_told_as_a_command() {
    for (typed, told, status) in [
        ("check new zealand", "perhaps: simbind check NZ", 2),
        ("check new zealand esim", "perhaps: simbind check NZ esim", 2),
        ("check esim mexico", "perhaps: simbind check MX esim", 2),
        ("check esim", "perhaps: simbind which --card esim", 2),
        ("which colombia keep-alive", "perhaps: simbind check CO keep-alive", 2),
        ("check gifgaff", "nearest: gb-giffgaff", 2),
        ("check CO esim --json", "nearest: --format json", 2),
        ("chek qqq", "perhaps: simbind check qqq", 1),
    ] {
        let said = Program::with(typed).fails(status);
        assert!(said.lines().any(|line| line == told), "{typed}: {said}");
    }
    assert!(Program::with("chek PK").answers().starts_with("Pakistan / "));
    assert!(Program::with("mexico esim").answers().starts_with("Mexico / eSIM"));
}

#[test]
fn unknown_countries_name_the_nearest_and_the_scope() {
    Program::with("check colombai esim").says(
        "",
        "simbind: no country or region matches `colombai`\n\
         nearest: CO Colombia, LK Sri Lanka\n\
         covers 250 countries and regions and 9 kinds of card\n\
         perhaps: simbind check CO esim\n",
        1,
    );
    Program::with("check qqqqqq esim --lang zh").says(
        "",
        "simbind: 没有匹配“qqqqqq”的国家/地区\n收录 250 个国家/地区、9 种卡\n",
        1,
    );
}

#[test]
fn ambiguous_countries_are_not_guessed() {
    Program::with("check +7 esim --lang zh").says(
        "",
        "simbind: “+7”不止一个匹配\n最接近的：RU 俄罗斯、KZ 哈萨克斯坦\n收录 250 个国家/地区、9 种卡\n",
        1,
    );
}

#[test]
fn unknown_names_list_what_there_is() {
    let cards = "data-sim, esim, travel-esim, prepaid, keep-alive, postpaid, enterprise, voip, roaming-mainland, any";
    Program::with("check CO esmi").says(
        "",
        &format!("simbind: no kind of card `esmi`; there are: {cards}\nnearest: esim\n"),
        2,
    );
    Program::with("check CO p").says(
        "",
        &format!("simbind: no kind of card `p`; there are: {cards}\nnearest: prepaid, postpaid\n"),
        2,
    );
    Program::with("check CO esim --service wechta").says(
        "",
        "simbind: no service `wechta`; there are: wechat, alipay\nnearest: wechat\n",
        2,
    );
    Program::with("check CO esim --as nobody --lang zh").says(
        "",
        "simbind: 没有叫“nobody”的身份，可选：mainland-traveller、overseas-resident、visitor-to-china、keeper、anyone\n",
        2,
    );
    let asks = "overall, receive-code, register, bind-number, sign-in, link-card, pay-there, pay-mainland, everyday-use, keep-card";
    Program::with("check CO esim --ask pay-here").says(
        "",
        &format!("simbind: no question `pay-here`; there are: {asks}\nnearest: pay-there\n"),
        2,
    );
}

#[test]
fn wrong_settings_say_what_is_possible() {
    Program::with("check CO esim --set card.number").says(
        "",
        "simbind: `card.number` is not FACT=VALUE or SERVICE/FACT=VALUE\n",
        2,
    );
    Program::with("check CO esim --set card.number=onw").says(
        "",
        "simbind: no value `onw`; there are: none, own, employer, voip, mainland\nnearest: own\n",
        2,
    );
    Program::with("check CO esim --set line/you.account=none").says(
        "",
        "simbind: no service `line`; there are: wechat, alipay\n",
        2,
    );
    let told = Program::with("check CO esim --set card.nubmer=own").fails(2);
    assert!(told.starts_with("simbind: no fact `card.nubmer`; there are: card.number, card.sms, "), "{told}");
    assert!(told.ends_with("\nnearest: card.number\n"), "{told}");
    let of_the_world = Program::with("check CO esim --set wallet.merchants=accepted").fails(2);
    assert!(of_the_world.starts_with("simbind: no fact `wallet.merchants`; "), "{of_the_world}");
}

#[test]
fn days_must_be_real() {
    Program::with("check CO esim --today 2026-02-30").says(
        "",
        "simbind: `2026-02-30` is not a real day of the form YYYY-MM-DD\n",
        2,
    );
    assert_eq!(json("check CO esim --format json --today 2030-01-02")["today"], "2030-01-02");
}

#[test]
fn what_is_typed_cannot_steer_the_terminal() {
    let told = Program::with_args(&["check", "CO", "e\u{1b}[2Jsim\u{202e}\n2"]).fails(2);
    assert!(!told.contains('\u{1b}') && !told.contains('\u{202e}'), "{told:?}");
    assert!(told.starts_with("simbind: no kind of card `e\u{fffd}[2Jsim\u{fffd} 2`;"), "{told:?}");
}

#[test]
fn wrong_usage_ends_with_2() {
    for arguments in [
        "check",
        "find",
        "list",
        "list nothing",
        "data",
        "completions",
        "completions tcsh",
        "--nothing",
        "check CO esim --format yaml",
        "--kiosk check CO esim",
        "--kiosk data check /etc",
        "--kiosk --data tests",
        "--kiosk man",
        "check CO esim --kiosk",
    ] {
        let told = Program::with(arguments).fails(2);
        assert!(told.contains("Usage: simbind") || told.starts_with("simbind: "), "{arguments}: {told}");
    }
}

#[test]
fn help_and_version_are_answers() {
    assert_eq!(Program::with("--version").answers(), concat!("simbind ", env!("CARGO_PKG_VERSION"), "\n"));
    for arguments in [
        "--help",
        "-h",
        "help",
        "check --help",
        "which --help",
        "find --help",
        "list --help",
        "data --help",
        "data check --help",
    ] {
        assert!(Program::with(arguments).answers().contains("Usage: simbind"), "{arguments}");
    }
}

#[test]
fn find_shows_why() {
    let told = Program::with("find 哥伦比亚 --lang zh").answers();
    assert!(told.starts_with("CO  哥伦比亚 ") && told.contains("  co-claro  哥伦比亚 Claro 预付卡\n"), "{told}");
    let found = json("find glby --format json");
    assert_eq!(found[0]["code"], "CO");
    assert_eq!(found[0]["name"]["zh"], "哥伦比亚");
    assert_eq!(found[0]["name"]["en"], "Colombia");
    assert_eq!(found[0]["matched"]["by"], "initials");
    assert_eq!(found[0]["operator"], Value::Null);
    assert!(Program::with("find glby").answers().starts_with("CO  Colombia "));
}

#[test]
fn find_names_operators_and_never_echoes_a_number() {
    let found = json("find 732101 --format json");
    assert_eq!((&found[0]["code"], &found[0]["operator"]), (&"CO".into(), &"Claro".into()));
    assert!(Program::with("find 732101").answers().contains("operator: Claro"));
    for typed in ["+573001234567", "8957123456789012345", "732101234567890", "+999999123456"] {
        for format in ["text", "json"] {
            let output = Program::with(&format!("find {typed} --format {format}")).run();
            let told = String::from_utf8([output.stdout, output.stderr].concat()).expect("UTF-8");
            assert!(!told.contains(typed.trim_start_matches('+')) && !told.contains("123456"), "{told}");
        }
    }
}

#[test]
fn find_without_a_hit_ends_with_1() {
    Program::with("find qqqqqq").says(
        "",
        "simbind: no country or region matches `qqqqqq`\ncovers 250 countries and regions and 9 kinds of card\n",
        1,
    );
    Program::with("find qqqqqq --format json").says(
        "[]\n",
        "simbind: no country or region matches `qqqqqq`\ncovers 250 countries and regions and 9 kinds of card\n",
        1,
    );
}

#[test]
fn lists_are_called_by_either_language_in_either() {
    let names =
        [("国家", "countries"), ("地区", "countries"), ("应用", "services"), ("apps", "services"), ("指南", "guides")];
    for (called, name) in names {
        for language in ["zh", "en"] {
            let list = |what: &str| Program::with(&format!("list {what} --lang {language}")).answers();
            assert_eq!(list(called), list(name), "{called} {language}");
        }
    }
    let text = Program::with("list 乱写 --lang zh").fails(2);
    assert!(text.contains("countries"), "{text}");
}

#[test]
fn lists_of_words_stand_in_columns() {
    for what in ["cards", "services", "asks", "facts", "profiles"] {
        is_golden(&format!("list-{what}.en.txt"), &Program::with(&format!("list {what} --lang en")).answers());
        is_golden(&format!("list-{what}.zh.txt"), &Program::with(&format!("list {what} --lang zh")).answers());
        is_golden(
            &format!("list-{what}.json"),
            &Program::with(&format!("list {what} --lang en --format json")).answers(),
        );
    }
}

#[test]
fn lists_of_the_world_are_whole() {
    let countries = json("list countries --format json");
    assert_eq!(countries.as_array().map(Vec::len), Some(250));
    let colombia = countries.as_array().expect("array").iter().find(|country| country["code"] == "CO").expect("CO");
    assert_eq!(colombia["dial_codes"], serde_json::json!(["+57"]));
    assert_eq!(colombia["name"], serde_json::json!({"zh": "哥伦比亚", "en": "Colombia"}));
    assert_eq!(Program::with("list countries").answers().lines().count(), 250);
    let claims = json("list claims --format json");
    for key in ["id", "country", "card", "says", "check", "because", "evidence"] {
        assert!(claims.as_array().expect("array").iter().all(|claim| claim.get(key).is_some()), "{key}");
    }
    let sources = json("list sources --format json");
    for key in ["id", "title", "publisher", "url", "published", "grade"] {
        assert!(sources.as_array().expect("array").iter().all(|source| source[key].is_string()), "{key}");
    }
    assert_eq!(Program::with("list claims").answers().lines().count(), ids(&claims).len());
    assert_eq!(Program::with("list sources").answers().lines().count(), ids(&sources).len());
}

#[test]
fn the_locale_chooses_the_language_and_the_option_wins() {
    let first = |program: Program| program.answers().lines().next().expect("a line").to_owned();
    let services = || Program::with("list services");
    assert_eq!(first(services()), "wechat  WeChat");
    assert_eq!(first(services().env("LANG", "zh_TW.UTF-8")), "wechat  微信");
    assert_eq!(first(services().env("LANG", "zh_CN").env("LC_ALL", "C")), "wechat  WeChat");
    assert_eq!(first(Program::with("--lang en list services").env("LANG", "zh_CN")), "wechat  WeChat");
    assert_eq!(first(Program::with("list services --lang zh").env("LC_ALL", "C")), "wechat  微信");
}

#[test]
fn sound_data_is_said_to_be_sound() {
    let told = Program::with("data check").answers();
    assert!(told.starts_with("no faults; files: "), "{told}");
    let own = folder("sound");
    std::fs::write(own.join("more.toml"), "# nothing yet\n").expect("written");
    Program::with_args(&["data", "check", own.to_str().expect("UTF-8")]).says("no faults; files: 1\n", "", 0);
}

#[test]
fn guides_are_listed_and_read_in_every_form() {
    let guides = json("list guides --format json");
    let listed = Program::with("guide").answers();
    assert_eq!(listed, Program::with("list guides").answers());
    assert_eq!(listed.lines().count(), ids(&guides).len());
    for id in ids(&guides) {
        let guide = json(&format!("guide {id} --format json"));
        let steps = guide["steps"].as_array().expect("steps");
        assert!(steps.iter().any(|step| step["kind"] == "stop"), "{id}");
        let numbered = steps.iter().filter(|step| step["kind"] == "step").count();
        for language in ["en", "zh"] {
            let text = Program::with(&format!("guide {id} --lang {language}")).answers();
            assert!(text.contains(guide["name"][language].as_str().expect("a name")), "{text}");
            assert!(text.contains(&format!("{numbered}. ")), "{text}");
            assert!(!text.contains(&format!("{}. ", numbered + 1)), "{text}");
            let markdown = Program::with(&format!("guide {id} --format markdown --lang {language}")).answers();
            assert!(markdown.starts_with("### "), "{markdown}");
        }
    }
    let misspelt = Program::with("guide code-never-arives").fails(2);
    assert!(misspelt.starts_with("simbind: no guide `code-never-arives`; there are: "), "{misspelt}");
    assert!(misspelt.ends_with("nearest: code-never-arrives\n"), "{misspelt}");
}

#[test]
fn terms_and_numbers_are_listed() {
    for what in ["terms", "keep-alive", "notes"] {
        let entries = json(&format!("list {what} --format json"));
        let found = ids(&entries);
        assert!(!found.is_empty());
        assert_eq!(Program::with(&format!("list {what}")).answers().lines().count(), found.len(), "{what}");
    }
}

#[test]
fn old_statements_are_found_for_upkeep() {
    let found = |age: &str| -> Vec<String> {
        let output = Program::with_args(&["list", "facts", "--older-than", age, "--format", "json"]).answers();
        let statements: Value = serde_json::from_str(&output).expect("it writes JSON");
        let dates = statements.as_array().expect("an array").iter();
        dates.map(|statement| statement["as_of"].as_str().expect("a date").replace("read ", "")).collect()
    };
    let before_2015 = found("2015");
    assert!(!before_2015.is_empty() && before_2015.iter().all(|date| date.as_str() < "2015"), "{before_2015:?}");
    assert!(before_2015.iter().map(|date| &date[..4]).is_sorted(), "the oldest come first");
    assert!(found("2020-06").len() > before_2015.len());
    assert!(found("2 years").len() > found("5 years").len());
    assert!(!found("shelf-life").is_empty());
    assert!(found("1990").is_empty());
    Program::with_args(&["list", "facts", "--older-than", "long ago"]).says(
        "",
        "simbind: `long ago` is not 2024, 2024-06, 2024-06-30, 18 months or shelf-life\n",
        2,
    );
    let refused = Program::with("list cards --older-than 2020").fails(2);
    assert!(refused.contains("only facts can be listed by age"), "{refused}");
    let lines = Program::with("list facts --older-than 2015").answers();
    assert_eq!(lines.lines().count(), before_2015.len());
}

#[test]
fn english_is_spelled_with_ascii_characters_where_that_is_asked_for() {
    for command in ["check CI esim", "which CI", "keep-alive DE", "guide app-blocked", "compare CI/esim AX/esim"] {
        let plain = Program::with(&format!("{command} --lang en")).answers();
        let ascii = Program::with(&format!("{command} --lang en --ascii")).answers();
        assert!(ascii.is_ascii() && ascii != plain || plain.is_ascii(), "{command}: {ascii}");
    }
    let chinese = Program::with("check CI esim --lang zh --ascii").answers();
    assert!(!chinese.is_ascii(), "Chinese stays as it is");
}

#[test]
fn nothing_that_was_typed_steers_the_terminal_or_floods_it_whoever_refuses_it() {
    let long = "x".repeat(100_000);
    let steering = "e\u{1b}[2J\u{202e}\u{7}\u{9b}\u{200b}\n2\t";
    for bad in [long.as_str(), steering] {
        let value = format!("card.number={bad}");
        let lines: [&[&str]; 12] = [
            &["check", bad, "esim"],
            &["check", "CO", bad],
            &["check", "CO", "esim", "--as", bad],
            &["check", "CO", "esim", "--set", bad],
            &["check", "CO", "esim", "--set", &value],
            &["check", "CO", "esim", "--today", bad],
            &["check", "CO", "esim", "--format", bad],
            &["check", "CO", "esim", bad],
            &["compare", "CO/esim", bad],
            &["find", bad],
            &["guide", bad],
            &["--data", bad, "check", "CO", "esim"],
        ];
        for line in lines {
            let output = Program::with_args(&[&["--lang", "en"], line].concat()).run();
            let told = String::from_utf8(output.stderr).expect("UTF-8");
            assert_ne!(output.status.code(), Some(0));
            assert!(told.len() < 5000, "{} bytes of {:?}", told.len(), &line[..line.len().min(2)]);
            let is_bad = |c: char| (c.is_control() && c != '\n') || "\u{202e}\u{200b}".contains(c);
            assert!(!told.contains(is_bad) && !told.contains("\n2"), "{told:?}");
        }
    }
    let told = Program::with_args(&["check", "CO", "esim", "--format", steering, "--lang", "en"]).fails(2);
    assert!(told.contains("there are: text, json"), "it still says what there is: {told}");
}

#[test]
fn an_answer_of_a_day_before_all_evidence_says_so_in_one_line() {
    for (lang, told) in
        [("en", "simbind: all evidence is later than 0001-01-01\n"), ("zh", "simbind: 所有依据都在 0001-01-01 之后\n")]
    {
        for asked in ["check CO esim", "compare CO/esim MX/esim", "what-if CO esim", "keep-alive GB"] {
            let output = Program::with(&format!("{asked} --today 0001-01-01 --lang {lang}")).run();
            assert_eq!(
                (String::from_utf8(output.stderr).unwrap().as_str(), output.status.code()),
                (told, Some(0)),
                "{asked}"
            );
        }
    }
    Program::with("check CO esim --today 2025-01-01").answers();
}
