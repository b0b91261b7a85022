//! What a person can say: the facts of card and person, for each service where that matters.

use super::Report;
use super::known::Known;
use crate::dataset::{Dataset, Scope, ServiceId};
use crate::engine::FactId;
use crate::query::{Query, Setting};

/// Something that a person can say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Subject {
    /// Position of the fact.
    pub fact: FactId,
    /// Position of the service that it is said for; none for all.
    pub service: Option<ServiceId>,
}

/// Facts of card and person, in the order of the data; those that differ by service once for each.
#[must_use]
pub fn subjects(dataset: &Dataset) -> Vec<Subject> {
    let mut subjects = Vec::new();
    for (fact, found) in dataset.tables.facts.entries() {
        match found.scope {
            Scope::Country | Scope::CountryService => {}
            _ if found.per_service => {
                let services = dataset.tables.services.ids();
                subjects.extend(services.map(|service| Subject { fact, service: Some(service) }));
            }
            Scope::Card | Scope::Person => subjects.push(Subject { fact, service: None }),
        }
    }
    subjects
}

impl Subject {
    /// What is known of it; none if the report does not answer for its service.
    #[must_use]
    pub fn known(self, report: &Report) -> Option<Known> {
        let answer = match self.service {
            Some(service) => report.services.iter().find(|answer| answer.service == service),
            None => report.services.first(),
        };
        Some(answer?.known.of(self.fact))
    }

    /// Whether somebody has said it.
    #[must_use]
    pub fn is_said(self, query: &Query) -> bool {
        let is_meant = |service: Option<ServiceId>| service.is_none() || service == self.service;
        query.settings.iter().any(|setting| setting.fact == self.fact && is_meant(setting.service))
    }
}

impl Setting {
    /// What it is about.
    #[must_use]
    pub fn subject(self) -> Subject {
        Subject { fact: self.fact, service: self.service }
    }
}
