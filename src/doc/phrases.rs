//! Small pieces of wording that several parts share.

use super::{Line, Role};
use crate::answer::Word;
use crate::dataset::{Check, Dataset, Dated, Evidence, Fact, Factor, Grade, Language, Text};
use crate::engine::{FactId, Status, ValueSet, Verdict};

/// Fills the names in braces; a name that is not given stays as it is.
#[must_use]
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(template.len() * 2);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((name, after)) = after.split_once('}') else {
            filled.push('{');
            rest = after;
            continue;
        };
        let value = values.iter().find(|(key, _)| *key == name).map(|(_, value)| *value);
        match value {
            Some(value) => filled.push_str(value),
            None => filled.extend(["{", name, "}"]),
        }
        rest = after;
    }
    filled.push_str(rest);
    filled
}

/// What a text is made with: the wording, the language, and the day that tells what is old.
#[derive(Clone, Copy)]
pub struct Phrases<'a> {
    /// The data.
    pub dataset: &'a Dataset,
    /// The language.
    pub language: Language,
    /// Year, month, day.
    pub today: (u16, u8, u8),
}

impl<'a> Phrases<'a> {
    /// One text.
    #[must_use]
    pub fn say(&self, text: Text) -> &'static str {
        text.in_language(self.language)
    }

    pub(super) fn word(&self, word: Word) -> &'static str {
        self.say(word.text(&self.dataset.tables.wording))
    }

    /// The word, with both ends where it is not decided.
    #[must_use]
    pub fn word_with_range(&self, word: Word, verdict: Verdict) -> String {
        if verdict.is_decided() {
            return self.word(word).to_owned();
        }
        let ends = [verdict.worst, verdict.best].map(|level| self.word(Word::level(level)));
        let [worst, best] = ends;
        fill(
            self.say(self.dataset.tables.wording.range),
            &[("word", self.word(word)), ("worst", worst), ("best", best)],
        )
    }

    /// The word for a verdict that is not a report's own: undecided means that it depends.
    pub(super) fn word_for(&self, verdict: Verdict) -> String {
        self.word_with_range(Word::of(verdict, true), verdict)
    }

    pub(super) fn status(&self, status: Status) -> &'static str {
        let wording = &self.dataset.tables.wording;
        self.say(match status {
            Status::Met => wording.status_met,
            Status::NotMet => wording.status_not_met,
            Status::Unknown => wording.status_unknown,
        })
    }

    pub(super) fn grade(&self, grade: Grade) -> &'static str {
        self.say(grade.text(&self.dataset.tables.wording))
    }

    pub(super) fn factor(&self, factor: Factor) -> &'static str {
        let wording = &self.dataset.tables.wording;
        self.say(match factor {
            Factor::Card => wording.factor_card,
            Factor::Policy => wording.factor_policy,
            Factor::Technical => wording.factor_technical,
            Factor::Bank => wording.factor_bank,
            Factor::Network => wording.factor_network,
            Factor::Market => wording.factor_market,
            Factor::Account => wording.factor_account,
            Factor::Identity => wording.factor_identity,
        })
    }

    pub(super) fn check(&self, check: Check) -> &'static str {
        self.say(check.text(&self.dataset.tables.wording))
    }

    pub(super) fn date(&self, date: Dated) -> String {
        let written = date.to_string();
        match written.strip_prefix("read ") {
            Some(month) => fill(self.say(self.dataset.tables.wording.read_undated), &[("date", month)]),
            None => written,
        }
    }

    /// Who says so and since when; `shelf_life` in months marks what is old.
    pub(super) fn basis(&self, evidence: &Evidence, shelf_life: u16) -> String {
        let tables = &self.dataset.tables;
        let mut publishers: Vec<&str> = Vec::new();
        for source in &evidence.sources {
            let publisher = tables.sources.get(usize::from(*source)).map_or("", |source| source.publisher);
            if !publishers.contains(&publisher) {
                publishers.push(publisher);
            }
        }
        let date = self.date_with_age(evidence, shelf_life);
        let publishers = publishers.join(self.say(tables.wording.list_separator));
        let values =
            [("grade", self.grade(evidence.grade)), ("date", date.as_str()), ("publishers", publishers.as_str())];
        fill(self.say(tables.wording.basis), &values)
    }

    /// How sure it is and since when, in a few words.
    pub(super) fn grade_and_date(&self, evidence: &Evidence, shelf_life: u16) -> String {
        format!("{} {}", self.grade(evidence.grade), self.date_with_age(evidence, shelf_life))
    }

    /// The date, with a mark where it is past its shelf life.
    fn date_with_age(&self, evidence: &Evidence, shelf_life: u16) -> String {
        let mut date = self.date(evidence.as_of);
        if crate::answer::is_old(evidence.as_of, shelf_life, self.today) {
            date.push_str(&self.aside(self.say(self.dataset.tables.wording.old)));
        }
        date
    }

    pub(super) fn basis_line(&self, indent: u8, evidence: &Evidence, shelf_life: u16) -> Line {
        Line::new(indent, Role::Faint, self.basis(evidence, shelf_life))
    }

    pub(super) fn fact(&self, fact: FactId) -> Option<&'a Fact> {
        self.dataset.tables.facts.get(fact.index())
    }

    /// The names of the possible values of a fact.
    pub(super) fn values(&self, fact: FactId, values: ValueSet) -> String {
        let names = self.fact(fact).map(|fact| &fact.values).into_iter().flatten().enumerate();
        let possible = names.filter(|(position, _)| values.contains(*position)).map(|(_, value)| self.say(value.name));
        let possible: Vec<&str> = possible.collect();
        let wording = &self.dataset.tables.wording;
        if possible.len() < 2 {
            return possible.concat();
        }
        let joined = possible.join(self.say(wording.or));
        fill(self.say(wording.one_of), &[("values", &joined)])
    }

    pub(super) fn heading(&self, text: Text) -> Line {
        Line::new(0, Role::Heading, self.say(text))
    }

    /// The name of the service that is answered for.
    pub(super) fn service(&self, answer: &crate::answer::ServiceAnswer) -> &'static str {
        self.dataset.tables.services.get(answer.service).map_or("", |service| self.say(service.name))
    }

    /// In brackets behind something else.
    #[must_use]
    pub fn aside(&self, text: &str) -> String {
        fill(self.say(self.dataset.tables.wording.aside), &[("text", text)])
    }

    /// Between a name and its value.
    pub(super) fn colon(&self) -> &'static str {
        self.say(self.dataset.tables.wording.colon)
    }

    /// Between statements.
    pub(super) fn semicolon(&self) -> &'static str {
        self.say(self.dataset.tables.wording.semicolon)
    }
}
