//! Every fact with its value, as the answer takes it.

use super::ordered::Ordered;
use crate::answer::{KnownFacts, Report, known_facts};
use crate::dataset::{Dataset, Fact, Scope};
use crate::engine::FactId;

/// Facts by id; `service/fact` where it is one of a service, or where the services differ.
pub fn facts(dataset: &Dataset, report: &Report) -> Ordered<String, Option<&'static str>> {
    let mut all = Vec::new();
    for (id, fact) in (0..).map(FactId).zip(&dataset.tables.facts) {
        let by_service: Vec<(&'static str, Option<&'static str>)> = (report.services.iter())
            .filter_map(|answer| {
                Some((dataset.tables.services.get(answer.service)?.id, value(fact, &answer.known, id)))
            })
            .collect();
        let first = by_service.first().and_then(|(_, value)| *value);
        let is_same = by_service.iter().all(|(_, value)| *value == first);
        let is_of_service = fact.scope == Scope::CountryService;
        if !is_of_service {
            let common = if is_same { first } else { for_all(dataset, report, fact, id) };
            all.push((fact.id.to_owned(), common));
        }
        if is_of_service || !is_same {
            all.extend(by_service.into_iter().map(|(service, value)| (format!("{service}/{}", fact.id), value)));
        }
    }
    all.into_iter().collect()
}

/// What was said for all services, where they differ; the answer for one is left out.
fn for_all(dataset: &Dataset, report: &Report, fact: &Fact, id: FactId) -> Option<&'static str> {
    let mut query = report.query.clone();
    query.settings.retain(|setting| setting.service.is_none());
    let services = report.services.iter();
    let mut values = services.map(|answer| value(fact, &known_facts(dataset, &query, answer.service), id));
    let first = values.next()?;
    first.filter(|_| values.all(|value| value == first))
}

fn value(fact: &Fact, known: &KnownFacts, id: FactId) -> Option<&'static str> {
    known.of(id).values.single().and_then(|value| fact.values.get(value)).map(|value| value.id)
}
