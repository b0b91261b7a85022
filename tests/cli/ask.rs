//! `ask`: whatever somebody types.

use crate::support::program::Program;
use serde_json::Value;

fn asked(words: &[&str]) -> Program {
    Program::with_args(&[&["ask", "--lang", "en", "--today", "2026-11-20"], words].concat())
}

fn json(words: &[&str]) -> Value {
    serde_json::from_str(&asked(&[&["--format", "json"], words].concat()).answers()).expect("it writes JSON")
}

#[test]
fn a_question_is_understood_and_answered() {
    let found = json(&["我在上海，giffgaff能收到微信验证码吗"]);
    let understood = &found["understood"];
    assert_eq!(understood["country"], "GB");
    assert_eq!(understood["product"], "gb-giffgaff");
    assert_eq!(understood["card"], Value::Null);
    assert_eq!(understood["services"], serde_json::json!(["wechat"]));
    assert_eq!(understood["asks"], serde_json::json!(["receive-code"]));
    assert_eq!(understood["facts"], serde_json::json!({"you.where": "mainland"}));
    assert_eq!(found["ignored"], serde_json::json!([]));
    let answer = &found["answer"];
    assert_eq!(answer["product"]["id"], "gb-giffgaff");
    assert_eq!(answer["facts"]["you.where"], "mainland");
    assert_eq!(answer["services"].as_array().map(Vec::len), Some(1));
    assert_eq!(answer["services"][0]["asks"][0]["ask"], "receive-code");
}

#[test]
fn words_may_come_one_by_one() {
    assert_eq!(json(&["pakistan", "keep-alive", "alipay"]), json(&["pakistan keep-alive alipay"]));
}

#[test]
fn the_text_says_what_was_understood_taken_and_not_used() {
    let told = asked(&["香港卡", "微信", "石破天惊"]).answers();
    assert!(told.contains("Hong Kong") && told.contains("WeChat"), "{told}");
    assert!(told.contains("no card was named: what follows holds for any"), "{told}");
    assert!(told.contains("not used: 石破天惊"), "{told}");
}

#[test]
fn a_trouble_without_a_place_is_answered_by_its_guide() {
    let told = asked(&["lost phone"]).answers();
    assert!(told.contains("Phone or SIM lost: the first 15 minutes") && told.contains("1. Ring your own"), "{told}");
    assert!(!told.contains("simbind guide"), "what is told is not pointed at: {told}");
    let found = json(&["lost phone"]);
    assert_eq!(found["understood"]["guides"], serde_json::json!(["phone-or-sim-lost"]));
    assert_eq!(found["answer"], Value::Null);
}

#[test]
fn a_kind_of_card_without_a_place_leads_to_what_ranks_its_numbers() {
    let told = asked(&["保号卡"]).answers();
    assert!(told.contains("no place was named") && told.contains("simbind which --card keep-alive"), "{told}");
    let told = asked(&["流量卡"]).answers();
    assert!(told.contains("no place was named") && !told.contains("simbind which"), "no number of it is kept: {told}");
}

#[test]
fn nothing_understood_ends_with_1_and_the_nearest_names() {
    let told = asked(&["deep interpretation"]).fails(1);
    assert!(told.contains("nothing understood of `deep interpretation`"), "{told}");
    let told = asked(&[&"qwxz".repeat(10_000)]).fails(1);
    assert!(told.len() < 300, "{} bytes", told.len());
    let told = asked(&["giffgaf1"]).fails(1);
    assert!(told.contains("nearest: gb-giffgaff"), "{told}");
}

#[test]
fn what_may_mean_several_things_ends_with_1_and_the_choices() {
    let told = asked(&["giffgaff", "or", "club", "sim"]).fails(1);
    assert!(told.contains("gb-giffgaff") && told.contains("hk-club-sim"), "{told}");
    let told = asked(&["圣马丁"]).fails(1);
    assert!(told.contains("圣马丁") && told.contains("MF") && told.contains("SX"), "{told}");
}

#[test]
fn a_typed_number_is_never_shown_again() {
    for format in ["text", "json"] {
        let told = asked(&["--format", format, "+92 300 1234567"]).answers();
        assert!(!told.contains("1234567") && told.contains("Pakistan"), "{told}");
    }
    let told = asked(&["+999 300 1234567"]).fails(1);
    assert!(!told.contains("1234567"), "{told}");
}

#[test]
fn cards_with_a_name_are_found_compared_and_tried() {
    let found: Value = serde_json::from_str(&Program::with("find giffgaff --format json").answers()).expect("JSON");
    assert_eq!((&found[0]["code"], &found[0]["product"]), (&"GB".into(), &"gb-giffgaff".into()));
    let told = Program::with("compare GB/giffgaff hk-club-sim --lang en --today 2026-11-20").answers();
    assert!(told.contains("GB/gb-giffgaff") && told.contains("HK/hk-club-sim"), "{told}");
    Program::with("what-if GB giffgaff --try card.sms=home --lang en").answers();
    assert!(Program::with("which giffgaff --lang en").answers().contains("simbind which GB"));
}

#[test]
fn words_alone_are_answered_where_no_terminal_is() {
    let words = ["--lang", "en", "giffgaff", "上海", "微信"];
    let told = Program::with_args(&words).answers();
    assert!(told.starts_with("United Kingdom / giffgaff"), "{told}");
    assert!(told.contains("Understood: United Kingdom, giffgaff, WeChat"), "{told}");
    assert!(told.contains("You said: you are in mainland China."), "{told}");
    let misspelt = Program::with_args(&["--lang", "en", "chek", "PK"]).answers();
    assert!(misspelt.starts_with("Pakistan / "), "{misspelt}");
}

#[test]
fn each_founding_title_is_answered_in_a_sentence_on_one_screen() {
    let titles = [
        ("哥伦比亚流量卡能否绑定微信或支付宝？一场跨境支付的新探索", "哥伦比亚 / 流量卡"),
        ("墨西哥eSIM卡是否可以绑定微信或支付宝？", "墨西哥 / eSIM"),
        ("巴基斯坦保号卡能绑定微信或支付宝吗？深度解读", "巴基斯坦 / 保号卡"),
        ("印尼保号卡能绑定微信和支付宝吗？深度解读来了！", "印尼 / 保号卡"),
        ("新喀里多尼亚eSIM卡与微信、支付宝绑定全攻略", "新喀里多尼亚 / eSIM"),
    ];
    for (title, about) in titles {
        let told = Program::with_args(&["ask", "--lang", "zh", title]).answers();
        assert!(told.starts_with(about), "{told}");
        assert!(told.lines().count() <= 24, "{told}");
        assert!(told.contains("把握：") && told.contains("换绑到现有账号"), "{told}");
    }
}

#[test]
fn every_place_and_card_kind_is_written_one_object_a_line() {
    let lines = Program::with("check --all --card voip --ask overall --service wechat --format json").answers();
    let found: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(found.len(), crate::support::dataset().tables.countries.len());
    assert!(
        found.iter().all(|answer| answer["card"] == "voip" && answer["services"][0]["asks"][0]["ask"] == "overall")
    );
    Program::with("check --all").fails(2);
    Program::with("check CO --all --format json").fails(2);
}
