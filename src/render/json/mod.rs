//! Answers and lists for programs: trees of JSON, built over the ids of the data.
//!
//! Keys are stable: a new key may be added, none is renamed or removed. `docs/schema.json` describes them, which tests hold it to.

mod answer;
mod boards;
mod list;
mod mine;
mod sight;
mod tree;
mod understood;

pub use answer::{check, keep_alive};
pub use boards::{comparison, matrix, what_if, which, world};
pub use list::{
    asks, cards, claims, config, countries, facts, found, guide, guides, notes, numbers, products, profiles, reports,
    services, sources, statements, terms,
};
pub use mine::mine;
pub use tree::Json;
pub use understood::understood;

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::io::{self, Write};
use std::mem::ManuallyDrop;

use serde::Serialize;
use tree::{Rows, array, keyed, object, optional};

use super::output;
use crate::answer::{AskAnswer, Judged, Report, ServiceAnswer, level_id};
use crate::dataset::{
    CardId, Country, CountryId, Dataset, Evidence, FindingPlace, Id as _, ProductId, Role, ServiceId, Source, SourceId,
    Tables, Text,
};
use crate::doc::Outline;
use crate::engine::{AskId, Verdict};
use crate::query::Query;
use crate::query::day::{Day, written};
use crate::words::Words;

/// Raised when a key changes its meaning.
const SCHEMA: usize = 1;

/// Writes JSON with indentation and a line end.
///
/// # Errors
/// Where it cannot be written.
pub fn write(json: impl Serialize) -> io::Result<()> {
    // The program ends soon after: to free a large tree would take longer than the rest of its run.
    let json = ManuallyDrop::new(json);
    output::answer_with(|stdout| {
        serde_json::to_writer_pretty(&mut *stdout, &*json)?;
        stdout.write_all(b"\n")
    })
}

/// What an answer is built with; it remembers which sources were cited.
#[derive(Clone)]
struct Context<'a> {
    dataset: &'a Dataset,
    words: Words<'a>,
    cited: RefCell<BTreeSet<SourceId>>,
}

impl<'a> Context<'a> {
    fn new(dataset: &'a Dataset, words: Words<'a>) -> Self {
        Self { dataset, words, cited: RefCell::default() }
    }

    fn tables(&self) -> &'a Tables {
        &self.dataset.tables
    }

    fn say(&self, text: Text) -> &'static str {
        self.words.text(text)
    }

    fn outline(&self, report: &'a Report) -> Outline<'a> {
        Outline::new(self.dataset, report, self.words.language)
    }

    /// The ids of sources at these positions, each once.
    fn cite(&self, positions: impl IntoIterator<Item = SourceId>) -> Json {
        let mut ids = Vec::new();
        for position in positions {
            let Some(source) = self.tables().sources.get(position) else { continue };
            self.cited.borrow_mut().insert(position);
            if !ids.contains(&source.id) {
                ids.push(source.id);
            }
        }
        array(ids)
    }

    fn evidence(&self, evidence: Option<&Evidence>) -> Json {
        self.cite(evidence.into_iter().flat_map(|evidence| evidence.sources.iter().copied()))
    }

    /// Evidence with its day and grade.
    fn basis(&self, evidence: &Evidence) -> Json {
        object! {
            "as_of": evidence.as_of.to_string(),
            "grade": evidence.grade.into_str(),
            "evidence": self.evidence(Some(evidence)),
        }
    }

    /// Everything that was cited, in the order of the data.
    fn sources(&self) -> Json {
        let used = self.cited.borrow();
        let found = used.iter().filter_map(|position| self.tables().sources.get(*position));
        keyed(found.map(|found| (found.id, source(found))))
    }

    /// What every answer begins with.
    fn head(&self, today: Day) -> Json {
        object! { "schema": SCHEMA, "today": written(today), "data_version": self.tables().version }
    }

    /// Whose card it is about; none if the positions are not those of the data.
    fn about(&self, query: &Query) -> Option<Json> {
        Some(object! {
            "country": country(self.tables().countries.get(query.country)?),
            "card": self.tables().cards.get(query.card)?.id,
            "product": query.product.and_then(|product| self.product(product)),
            "profile": self.tables().profiles.get(query.profile)?.id,
        })
    }

    /// The card with a name at a position, with whether it is still sold.
    fn product(&self, position: ProductId) -> Option<Json> {
        let found = self.tables().products.get(position)?;
        Some(object! { "id": found.id, "name": name(found.name), "sold": self.sold(position) })
    }

    /// Whether a card with a name is still sold, as far as a finding says.
    fn sold(&self, product: ProductId) -> &'static str {
        let facts = self.tables().facts.entries();
        let place = FindingPlace {
            country: CountryId::FIRST,
            service: ServiceId::FIRST,
            card: CardId::FIRST,
            product: Some(product),
        };
        let findings = facts
            .filter(|(_, fact)| fact.role == Some(Role::Sold))
            .filter_map(|(id, _)| self.dataset.finding(id, place));
        let own = findings.filter_map(|at| self.tables().findings.get(at)).find(|found| found.product.is_some());
        // The first value of the fact is that it is.
        match own.map(|found| found.values) {
            Some(1) => "yes",
            Some(2) => "no",
            _ => "unknown",
        }
    }

    /// An answer for one service, with those of its `asks` (positions), each as `write` writes it.
    fn service(
        &self,
        answer: &ServiceAnswer,
        asks: &[AskId],
        write: impl Fn(&AskAnswer) -> Option<Json>,
    ) -> Option<Json> {
        let service = self.tables().services.get(answer.service)?;
        let wanted = answer.asks.iter().filter(|found| asks.contains(&found.ask));
        Some(object! {
            "service": service.id,
            "name": name(service.name),
            "asks": array(wanted.filter_map(write)),
        })
    }
}

/// Both names of a thing.
fn name(text: Text) -> Json {
    let (zh, en) = (text.zh(), text.en());
    object! { "zh": zh, "en": en }
}

fn country(found: &Country) -> Json {
    object! { "code": found.code, "name": name(found.shown()) }
}

fn source(found: &Source) -> Json {
    object! {
        "title": found.title,
        "publisher": found.publisher.en(),
        "url": found.url,
        "published": found.published.to_string(),
        "grade": found.grade.into_str(),
    }
}

fn verdict(Verdict { worst, best }: Verdict) -> Json {
    object! { "worst": level_id(worst), "best": level_id(best) }
}

fn judged(Judged { word, verdict: found }: Judged) -> Json {
    verdict(found).and(object! { "word": word.id() })
}
