//! Lists of what the data holds, one array each.

use serde::Serialize;

use super::counsel::notes;
use super::guide::{guides, term};
use super::keep_alive::number;
use super::ordered::Ordered;
use super::sources::{Cited, SourceJson};
use super::{Name, Words, write};
use crate::cli::args::Listed;
use crate::dataset::{Ask, CardKind, Claim, Country, Dataset, Fact, Profile, Scope, Service, Tables};

/// Writes the JSON of a list.
///
/// # Errors
/// Where it cannot be written.
pub fn write_list(dataset: &Dataset, words: Words, what: Listed) -> std::io::Result<()> {
    let tables = &dataset.tables;
    match what {
        Listed::Countries => write(&each(&tables.countries, country)),
        Listed::Cards => write(&each(&tables.cards, |found| card(tables, words, found))),
        Listed::Services => write(&each(&tables.services, service)),
        Listed::Asks => write(&each(&tables.asks, |found| ask(words, found))),
        Listed::Facts => write(&each(&tables.facts, |found| fact(words, found))),
        Listed::Profiles => write(&each(&tables.profiles, |found| profile(tables, words, found))),
        Listed::Sources => write(&each(&tables.sources, |found| SourceEntry { id: found.id, source: found.into() })),
        Listed::Claims => write(&each(&tables.claims, |found| claim(tables, words, found))),
        Listed::Notes => {
            let (cited, all) = (Cited::new(tables), (0..tables.notes.len()).collect::<Vec<_>>());
            write(&notes(tables, words, &cited, &all))
        }
        Listed::Guides => write(&guides(tables, words)),
        Listed::Terms => write(&each(&tables.terms, |found| term(tables, words, found))),
        Listed::KeepAlive => {
            let cited = Cited::new(tables);
            write(&each(&tables.validity, |found| number(dataset, words, &cited, found)))
        }
    }
}

fn each<'d, T, J>(entries: &'d [T], json: impl Fn(&'d T) -> J) -> Vec<J> {
    entries.iter().map(json).collect()
}

#[derive(Serialize)]
struct CountryEntry {
    code: &'static str,
    alpha3: &'static str,
    name: Name,
    dial_codes: Vec<&'static str>,
    mcc: Vec<&'static str>,
}

fn country(found: &Country) -> CountryEntry {
    CountryEntry {
        code: found.code,
        alpha3: found.alpha3,
        name: found.shown().into(),
        dial_codes: found.dial.clone(),
        mcc: found.keys.mcc.clone(),
    }
}

#[derive(Serialize)]
struct CardEntry {
    id: &'static str,
    name: Name,
    summary: &'static str,
    traits: Vec<TraitEntry>,
}

#[derive(Serialize)]
struct TraitEntry {
    fact: &'static str,
    values: Vec<&'static str>,
    assumed: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<&'static str>,
}

fn card(tables: &Tables, words: Words, found: &CardKind) -> CardEntry {
    let traits = found.traits.iter().filter_map(|settled| {
        let fact = tables.facts.get(usize::from(settled.fact))?;
        let values = fact.values.iter().enumerate().filter(|(value, _)| settled.values & (1 << value) != 0);
        Some(TraitEntry {
            fact: fact.id,
            values: values.map(|(_, value)| value.id).collect(),
            assumed: settled.assumed,
            why: settled.why.map(|why| words.text(why)),
        })
    });
    CardEntry { id: found.id, name: found.name.into(), summary: words.text(found.summary), traits: traits.collect() }
}

#[derive(Serialize)]
struct ServiceEntry {
    id: &'static str,
    name: Name,
}

fn service(found: &Service) -> ServiceEntry {
    ServiceEntry { id: found.id, name: found.name.into() }
}

#[derive(Serialize)]
struct AskEntry {
    id: &'static str,
    name: Name,
    question: &'static str,
    headline: bool,
}

fn ask(words: Words, found: &Ask) -> AskEntry {
    AskEntry { id: found.id, name: found.name.into(), question: words.text(found.question), headline: found.headline }
}

#[derive(Serialize)]
struct FactEntry {
    id: &'static str,
    name: Name,
    scope: &'static str,
    per_service: bool,
    question: Option<&'static str>,
    values: Vec<ValueEntry>,
}

#[derive(Serialize)]
struct ValueEntry {
    id: &'static str,
    name: Name,
}

fn fact(words: Words, found: &Fact) -> FactEntry {
    FactEntry {
        id: found.id,
        name: found.name.into(),
        scope: match found.scope {
            Scope::Card => "card",
            Scope::Person => "person",
            Scope::Country => "country",
            Scope::CountryService => "country-service",
        },
        per_service: found.per_service,
        question: found.question.map(|question| words.text(question)),
        values: found.values.iter().map(|value| ValueEntry { id: value.id, name: value.name.into() }).collect(),
    }
}

#[derive(Serialize)]
struct ProfileEntry {
    id: &'static str,
    name: Name,
    summary: &'static str,
    default: bool,
    facts: Ordered<&'static str, &'static str>,
    assumed: Ordered<&'static str, &'static str>,
}

fn profile(tables: &Tables, words: Words, found: &Profile) -> ProfileEntry {
    let facts = |wanted: bool| {
        let entries = found.facts.iter().filter(move |(.., assumed)| *assumed == wanted);
        entries.filter_map(|(fact, value, _)| {
            let fact = tables.facts.get(usize::from(*fact))?;
            Some((fact.id, fact.values.get(usize::from(*value))?.id))
        })
    };
    ProfileEntry {
        id: found.id,
        name: found.name.into(),
        summary: words.text(found.summary),
        default: found.default,
        facts: facts(false).collect(),
        assumed: facts(true).collect(),
    }
}

#[derive(Serialize)]
struct SourceEntry {
    id: &'static str,
    #[serde(flatten)]
    source: SourceJson,
}

#[derive(Serialize)]
struct ClaimEntry {
    id: &'static str,
    country: Option<&'static str>,
    card: Option<&'static str>,
    services: Vec<&'static str>,
    ask: Option<&'static str>,
    says: &'static str,
    check: &'static str,
    because: &'static str,
    evidence: Vec<&'static str>,
}

fn claim(tables: &Tables, words: Words, found: &Claim) -> ClaimEntry {
    let country = found.country.and_then(|country| tables.countries.get(usize::from(country)));
    let card = found.card.and_then(|card| tables.cards.get(usize::from(card)));
    let ask = found.ask.and_then(|ask| tables.asks.get(usize::from(ask)));
    let services = tables.services.iter().enumerate().filter(|(service, _)| found.services & (1 << service) != 0);
    let sources = found.sources.iter().filter_map(|source| tables.sources.get(usize::from(*source)));
    ClaimEntry {
        id: found.id,
        country: country.map(|country| country.code),
        card: card.map(|card| card.id),
        services: services.map(|(_, service)| service.id).collect(),
        ask: ask.map(|ask| ask.id),
        says: words.text(found.says),
        check: found.check.into_str(),
        because: words.text(found.because),
        evidence: sources.map(|source| source.id).collect(),
    }
}
