//! Findings, notes, claims, advice and the sources of all.

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

use super::Condition;
use crate::dataset::{Dated, Text};

/// How sure a statement is. Ordered from the strongest to the weakest.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, IntoStaticStr, VariantArray,
)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub enum Grade {
    /// The operator, wallet, bank or authority itself.
    Official,
    /// Dated journalism or a press release.
    Press,
    /// Forum, blog, guide.
    Community,
    /// Follows by rule from other evidence, not tested.
    Derived,
    /// Sources disagree.
    Contested,
}

/// Who says so, since when, and how sure it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// When the source said it.
    pub as_of: Dated,
    /// How sure it is.
    pub grade: Grade,
    /// Positions of the sources; at least one.
    pub sources: Vec<u16>,
}

/// What a finding is about; no two findings are about the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct FindingKey {
    /// Position of the fact.
    pub fact: u16,
    /// Where; none means everywhere that has no finding of its own.
    pub country: Option<u16>,
    /// For which service.
    pub service: Option<u8>,
    /// For which card kind.
    pub card: Option<u8>,
    /// For which card with a name.
    pub product: Option<u16>,
}

/// A fact's value, with evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Finding {
    /// Position of the fact.
    pub fact: u16,
    /// Where; none means everywhere that has no finding of its own.
    pub country: Option<u16>,
    /// For which service.
    pub service: Option<u8>,
    /// For which card kind, where it overrides a trait.
    pub card: Option<u8>,
    /// For which card with a name; it has no `country` then.
    pub product: Option<u16>,
    /// Positions of the values that are possible, as bits.
    pub values: u32,
    /// Whether it only is taken to be so.
    pub assumed: bool,
    /// What was found.
    pub text: Text,
    /// Who says so.
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
    /// Its id.
    pub id: &'static str,
    /// Where; none means everywhere, or where the product is.
    pub countries: Vec<u16>,
    /// About which card with a name.
    pub product: Option<u16>,
    /// Position of the topic.
    pub topic: u16,
    /// What is known.
    pub text: Text,
    /// Who says so.
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
    /// It was true.
    Outdated,
    /// No evidence was found either way.
    Unverified,
}

/// What articles in circulation say, with our check of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// Its id.
    pub id: &'static str,
    /// About where; none means everywhere.
    pub country: Option<u16>,
    /// About which card kind.
    pub card: Option<u8>,
    /// About which card with a name.
    pub product: Option<u16>,
    /// About which services, as bits.
    pub services: u32,
    /// About which ask.
    pub ask: Option<u16>,
    /// The claim, in our words.
    pub says: Text,
    /// What came of the check.
    pub check: Check,
    /// Why.
    pub because: Text,
    /// Positions of the sources of the check.
    pub sources: Vec<u16>,
}

/// What kind of advice it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub enum AdviceKind {
    /// Before something dangerous or irreversible.
    Warning,
    /// Something to do.
    Advice,
    /// Something to do instead.
    Alternative,
}

/// For which stay a piece of advice is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub enum Stay {
    /// A short visit.
    Short,
    /// A long stay.
    Long,
    /// A person who keeps several cards and does not mind the work.
    Power,
}

/// What to do, or not to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Advice {
    /// Its id.
    pub id: &'static str,
    /// What kind it is.
    pub kind: AdviceKind,
    /// The advice.
    pub text: Text,
    /// Where it holds; none means everywhere.
    pub countries: Vec<u16>,
    /// Card kinds that it is for, as bits.
    pub cards: u32,
    /// Services that it is for, as bits.
    pub services: u32,
    /// The stay that it is for.
    pub stay: Option<Stay>,
    /// When it matters; none means always.
    pub when: Option<Condition>,
    /// Who says so.
    pub evidence: Option<Evidence>,
}

/// Where something comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Its id.
    pub id: &'static str,
    /// Title of the page.
    pub title: &'static str,
    /// Who published it.
    pub publisher: &'static str,
    /// Its address.
    pub url: &'static str,
    /// When it was published, or read.
    pub published: Dated,
    /// What kind of source it is.
    pub grade: Grade,
}
