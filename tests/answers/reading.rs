//! What should be read side by side: a value, and what a claim says of the same fact.

use crate::support::TODAY;
use simbind::answer::reading::pairs;
use simbind::dataset::SourceFile;
use simbind::embedded;

#[test]
fn a_claim_stands_beside_values_that_its_ask_reads_and_no_others() {
    let text = r#"
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

[[claim]]
id = "aq-pays"
country = "AQ"
ask = "pay-there"
says = { zh = "南极没有店收微信。", en = "No shop in Antarctica takes WeChat." }
check = "contradicted"
because = { zh = "没有店收微信。", en = "No shop takes WeChat." }
sources = ["penguins"]

[[claim]]
id = "aq-registers"
country = "AQ"
ask = "register"
says = { zh = "南极没有店收微信。", en = "No shop in Antarctica takes WeChat." }
check = "contradicted"
because = { zh = "没有店收微信。", en = "No shop takes WeChat." }
sources = ["penguins"]
"#;
    let own = SourceFile { path: "own/penguins.toml".to_owned(), text: text.to_owned() };
    let loaded = embedded::overlaid(vec![own], TODAY);
    let tables = loaded.data.unwrap_or_else(|| panic!("{:#?}", loaded.faults));
    let found = pairs(&tables);
    let own: Vec<&str> = found.iter().map(|pair| pair.id).filter(|id| id.starts_with("aq-")).collect();
    assert_eq!(own, ["aq-pays"]);
}
