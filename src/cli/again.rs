//! The command that gives the same answer again.

use super::args::{CheckArgs, CheckFormat, Common};
use super::asked::Asked;
use crate::dataset::{Dataset, Language, printable};
use crate::report::calendar::written;
use crate::report::setting_text;

/// The command, to be pasted into a shell. Equal facts give equal commands, however they were said.
pub fn command(dataset: &Dataset, language: Language, common: &Common, args: &CheckArgs, asked: &Asked) -> String {
    let (tables, query) = (&dataset.tables, &asked.query);
    let mut words = vec![env!("CARGO_PKG_NAME").to_owned(), "check".to_owned()];
    words.extend(tables.countries.get(query.country).map(|country| country.code.to_owned()));
    words.extend(tables.cards.get(query.card).map(|card| card.id.to_owned()));
    let mut option = |name: &str, value: &str| words.extend([name.to_owned(), quoted(value)]);
    option("--as", tables.profiles.get(query.profile).map_or("", |profile| profile.id));
    for setting in query.settled(tables.services.len()) {
        option("--set", &setting_text(tables, setting));
    }
    option("--today", &written(query.today));
    if asked.services.len() < tables.services.len() {
        let chosen = asked.services.iter().filter_map(|service| tables.services.get(*service));
        chosen.for_each(|service| option("--service", service.id));
    }
    if asked.asks.len() < tables.asks.len() {
        asked.asks.iter().filter_map(|ask| tables.asks.get(*ask)).for_each(|ask| option("--ask", ask.id));
    }
    option("--lang", language.code());
    match args.format {
        CheckFormat::Text => {}
        CheckFormat::Json => option("--format", "json"),
        CheckFormat::Markdown => option("--format", "markdown"),
        CheckFormat::Html => option("--format", "html"),
    }
    if args.plan && args.format != CheckFormat::Html {
        words.push("--plan".to_owned());
    }
    // Joined, so that a name that begins with a hyphen is no option.
    words.extend(common.data.as_ref().map(|folder| format!("--data={}", quoted(&folder.to_string_lossy()))));
    words.join(" ")
}

/// A word as a POSIX shell reads it back; what could steer a terminal is replaced.
fn quoted(word: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_./=:,@%+".contains(c);
    let word = printable(word).replace(['\n', '\t'], "\u{fffd}");
    if !word.is_empty() && word.chars().all(is_plain) {
        return word;
    }
    format!("'{}'", word.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn a_shell_reads_back_what_was_typed() {
        assert_eq!(quoted("card.number=own"), "card.number=own");
        assert_eq!(quoted("wechat/you.account=existing"), "wechat/you.account=existing");
        assert_eq!(quoted("my data"), "'my data'");
        assert_eq!(quoted("it's; rm *"), r"'it'\''s; rm *'");
        assert_eq!(quoted("$(x) `y` ~"), "'$(x) `y` ~'");
        assert_eq!(quoted(""), "''");
        assert_eq!(quoted("a\u{1b}[2J\nb"), "'a\u{fffd}[2J\u{fffd}b'");
    }
}
