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

[[source]]
id = "penguins"
title = "What penguins take"
publisher = "Penguins"
url = "https://penguins.example/"
published = "2026-11"
grade = "community"
"#;

/// That no shop takes it, said of an ask.
fn claim(ask: &str) -> String {
    format!(
        r#"
[[claim]]
id = "aq-{ask}"
country = "AQ"
ask = "{ask}"
says = {{ zh = "南极没有店收微信。", en = "No shop in Antarctica takes WeChat." }}
check = "contradicted"
because = {{ zh = "没有店收微信。", en = "No shop takes WeChat." }}
sources = ["penguins"]
"#
    )
}

#[test]
fn a_claim_stands_beside_values_that_its_ask_reads_and_no_others() {
    let text = [KNOWN.to_owned(), claim("pay-there"), claim("register")].concat();
    let loaded = embedded::overlaid(vec![SourceFile { path: "own/penguins.toml".to_owned(), text }], TODAY);
    let tables = loaded.data.unwrap_or_else(|| panic!("{:#?}", loaded.faults));
    let found = pairs(&tables);
    let own: Vec<&str> = found.iter().map(|pair| pair.id).filter(|id| id.starts_with("aq-")).collect();
    assert_eq!(own, ["aq-pay-there"]);
}
