//! Findings, notes, claims, advice and the sources of all.

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

use super::{Condition, Evidence, Grade};
use crate::dataset::{CardId, CountryId, Dated, Headed, ProductId, ServiceId, SourceId, Text, TopicId};
use crate::engine::{AskId, FactId};

/// What a finding is about; no two findings are about the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct FindingKey {
    pub fact: FactId,
    /// Where; none means everywhere that has no finding of its own.
    pub country: Option<CountryId>,
    pub service: Option<ServiceId>,
    pub card: Option<CardId>,
    /// For which card with a name.
    pub product: Option<ProductId>,
}

/// A fact's value, with evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Finding {
    pub fact: FactId,
    /// Where; none means everywhere that has no finding of its own.
    pub country: Option<CountryId>,
    pub service: Option<ServiceId>,
    /// For which card kind, where it overrides a trait.
    pub card: Option<CardId>,
    /// For which card with a name; it has no `country` then.
    pub product: Option<ProductId>,
    /// Positions of the values that are possible, as bits.
    pub values: u32,
    /// Whether it only is taken to be so.
    pub assumed: bool,
    pub text: Text,
    pub evidence: Evidence,
}

impl Finding {
    /// What it is about.
    #[must_use]
    pub fn key(&self) -> FindingKey {
        FindingKey {
            fact: self.fact,
            country: self.country,
            service: self.service,
            card: self.card,
            product: self.product,
        }
    }
}

/// Something worth knowing that no rule reads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    pub id: &'static str,
    /// Where; none means everywhere, or where the product is.
    pub countries: Vec<CountryId>,
    /// About which card with a name.
    pub product: Option<ProductId>,
    pub topic: TopicId,
    pub text: Text,
    pub evidence: Evidence,
}

/// What came of checking a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub enum Check {
    /// Evidence agrees.
    Supported,
    /// Better evidence says otherwise.
    Contradicted,
    Outdated,
    /// No evidence was found either way.
    Unverified,
}

/// What articles in circulation say, with our check of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    pub id: &'static str,
    /// About where; none means everywhere.
    pub country: Option<CountryId>,
    pub card: Option<CardId>,
    /// About which card with a name.
    pub product: Option<ProductId>,
    /// About which services, as bits.
    pub services: u32,
    pub ask: Option<AskId>,
    pub says: Text,
    pub check: Check,
    pub because: Text,
    /// Positions of the sources of the check.
    pub sources: Vec<SourceId>,
}

/// What kind of advice it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub enum AdviceKind {
    /// Before something dangerous or irreversible.
    Warning,
    Advice,
    /// Something to do instead.
    Alternative,
}

/// For which stay a piece of advice is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub enum Stay {
    Short,
    Long,
    /// A person who keeps several cards and does not mind the work.
    Power,
}

/// What to do, or not to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Advice {
    pub id: &'static str,
    pub kind: AdviceKind,
    pub text: Text,
    /// The same in at most 76 columns.
    pub short: Option<Text>,
    /// Where it holds; none means everywhere.
    pub countries: Vec<CountryId>,
    /// Card kinds that it is for, as bits.
    pub cards: u32,
    /// Of cards with a name, those that it is for; none means all.
    pub products: Vec<ProductId>,
    /// Services that it is for, as bits.
    pub services: u32,
    /// The stay that it is for.
    pub stay: Option<Stay>,
    /// When it matters; none means always.
    pub when: Option<Condition>,
    pub evidence: Option<Evidence>,
}

/// Where something comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    pub id: &'static str,
    pub url: &'static str,
    pub title: &'static str,
    pub publisher: Text,
    /// When it was published, or read.
    pub published: Dated,
    /// What kind of source it is.
    pub grade: Grade,
}

impl Headed for Source {
    /// Id and address.
    type Head = (&'static str, &'static str);

    fn head(&self) -> Self::Head {
        (self.id, self.url)
    }
}
