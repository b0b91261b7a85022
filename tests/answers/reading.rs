//! What should be read side by side: a value, and what a claim says of the same fact.

use crate::support::TODAY;
use simbind::answer::reading::pairs;
use simbind::dataset::SourceFile;
use simbind::embedded;

const KNOWN: &str = r#"
[[finding]]
fact = "wallet.merchants"
country = "AQ"
service = "wechat"
values = ["accepted"]
text = { zh = "企鹅店收微信。", en = "The penguins' shop takes it." }
as-of = "2026-11"
grade = "community"
sources = ["penguins"]

[[finding]]
fact = "wallet.merchants"
country = "AQ"
service = "alipay"
values = ["banned"]
text = { zh = "企鹅不让收支付宝。", en = "The penguins forbid Alipay." }
as-of = "2026-11"
grade = "community"
sources = ["penguins"]

[[source]]
id = "penguins"
title = "What penguins take"
publisher = "Penguins"
url = "https://penguins.example/"
published = "2026-11"
grade = "community"
"#;

/// What somebody says of an ask.
fn claim(id: &str, ask: &str, says: &str) -> String {
    format!(
        r#"
[[claim]]
id = "aq-{id}"
country = "AQ"
ask = "{ask}"
says = {{ zh = "南极的店。", en = "{says}" }}
check = "contradicted"
because = {{ zh = "有人这样说。", en = "{says}" }}
sources = ["penguins"]
"#
    )
}

#[test]
fn a_claim_stands_beside_values_that_its_ask_reads_and_that_say_otherwise() {
    let claims = [
        claim("no-wechat", "pay-there", "No shop in Antarctica takes WeChat."),
        claim("wechat", "pay-there", "Some shops in Antarctica take WeChat."),
        claim("no-alipay", "pay-there", "No shop in Antarctica takes Alipay."),
        claim("alipay", "pay-there", "Some shops in Antarctica take Alipay."),
        claim("register", "register", "No shop in Antarctica takes WeChat."),
    ];
    let text = [KNOWN.to_owned(), claims.concat()].concat();
    let loaded = embedded::overlaid(vec![SourceFile { path: "own/penguins.toml".to_owned(), text }], TODAY);
    let tables = loaded.data.unwrap_or_else(|| panic!("{:#?}", loaded.faults));
    let found = pairs(&tables);
    let own: Vec<&str> = found.iter().map(|pair| pair.id).filter(|id| id.starts_with("aq-")).collect();
    assert_eq!(own, ["aq-no-wechat", "aq-alipay"]);
}
