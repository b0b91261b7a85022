//! What was told of a card last, so that what has changed since is told once.

use super::{Rule, Standing};
use crate::answer::Word;
use crate::dataset::{Dataset, FindingId, Period, ServiceId};
use crate::query::Query;

/// What was told, by ids.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Noted {
    /// The version of the data.
    pub version: String,
    /// The id of the profile that asked.
    pub profile: String,
    /// The word for each service, by their ids.
    pub words: Vec<(String, String)>,
    /// The rules that counted, each as the id of what is known and its period.
    pub rules: Vec<String>,
    /// What threatened the number, as fact and values.
    pub threats: Vec<String>,
}

/// What is otherwise than it was told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Another word for a service (position).
    Word {
        /// The service.
        service: ServiceId,
        /// The word that was told; none that the program knows no more.
        before: Option<Word>,
        /// The word of now.
        now: Word,
    },
    /// Another rule: the periods that counted.
    Rules(Vec<Period>),
    /// A finding (position) that was not there.
    Threat(FindingId),
    /// Something that threatened the number does so no more.
    NoThreat,
}

/// What is to be noted of how a card stands.
#[must_use]
pub fn note(dataset: &Dataset, query: &Query, standing: &Standing) -> Noted {
    let tables = &dataset.tables;
    let words = standing
        .words
        .iter()
        .filter_map(|(service, word)| Some((tables.services.get(*service)?.id.to_owned(), word.id().to_owned())));
    Noted {
        version: tables.version.to_owned(),
        profile: tables.profiles.of(query.profile, |profile| profile.id).to_owned(),
        words: words.collect(),
        rules: standing.rules.iter().filter_map(|rule| rule_text(dataset, *rule)).collect(),
        threats: standing.threats.iter().filter_map(|at| threat_text(dataset, *at)).collect(),
    }
}

fn rule_text(dataset: &Dataset, rule: Rule) -> Option<String> {
    let Rule::Known(position) = rule else { return None };
    let found = dataset.tables.validity.get(position)?;
    Some(format!("{}: {}", found.id, found.period?))
}

fn threat_text(dataset: &Dataset, finding: FindingId) -> Option<String> {
    let found = dataset.tables.findings.get(finding)?;
    let fact = dataset.tables.facts.get(found.fact)?;
    let values = fact.values.iter().enumerate().filter(|(at, _)| found.values & (1 << at) != 0);
    let values: Vec<&str> = values.map(|(_, value)| value.id).collect();
    Some(format!("{}={}", fact.id, values.join(",")))
}

/// What has changed since it was told, by newer data; nothing while the data is the same.
#[must_use]
pub fn changes(dataset: &Dataset, before: &Noted, now: &Noted, standing: &Standing) -> Vec<Change> {
    if before.version == now.version {
        return Vec::new();
    }
    let mut changes = Vec::new();
    let is_of_same = before.profile == now.profile;
    for (service, word) in standing.words.iter().filter(|_| is_of_same) {
        let id = dataset.tables.services.of(*service, |service| service.id);
        let told = before.words.iter().find(|(of, _)| of == id);
        if let Some((_, told)) = told.filter(|(_, told)| told != word.id()) {
            let before = Word::ALL.into_iter().find(|word| word.id() == told);
            changes.push(Change::Word { service: *service, before, now: *word });
        }
    }
    if before.rules != now.rules && now.rules.len() == standing.rules.len() {
        let periods = before.rules.iter().filter_map(|rule| Period::parse(rule.rsplit_once(": ")?.1));
        changes.push(Change::Rules(periods.collect()));
    }
    let told = |at: &&FindingId| threat_text(dataset, **at).is_some_and(|text| before.threats.contains(&text));
    changes.extend(standing.threats.iter().filter(|at| !told(at)).map(|at| Change::Threat(*at)));
    if before.threats.iter().any(|threat| !now.threats.contains(threat)) {
        changes.push(Change::NoThreat);
    }
    changes
}
