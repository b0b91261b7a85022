//! Findings, notes, claims, advice and the sources of all.

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

use super::{Condition, Evidence, Grade};
use crate::dataset::{Dated, Text};

/// What a finding is about; no two findings are about the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct FindingKey {
    pub fact: u16,
    /// Where; none means everywhere that has no finding of its own.
    pub country: Option<u16>,
    pub service: Option<u8>,
    pub card: Option<u8>,
}

/// A fact's value, with evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Finding {
    pub fact: u16,
    /// Where; none means everywhere that has no finding of its own.
    pub country: Option<u16>,
    pub service: Option<u8>,
    /// For which card kind, where it overrides a trait.
    pub card: Option<u8>,
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
        FindingKey { fact: self.fact, country: self.country, service: self.service, card: self.card }
    }
}

/// Something worth knowing that no rule reads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    pub id: &'static str,
    /// Where; none means everywhere.
    pub countries: Vec<u16>,
    pub topic: u16,
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
    pub country: Option<u16>,
    pub card: Option<u8>,
    /// About which services, as bits.
    pub services: u32,
    pub ask: Option<u16>,
    pub says: Text,
    pub check: Check,
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
    pub evidence: Option<Evidence>,
}

/// Where something comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    pub id: &'static str,
    pub title: &'static str,
    pub publisher: &'static str,
    pub url: &'static str,
    /// When it was published, or read.
    pub published: Dated,
    /// What kind of source it is.
    pub grade: Grade,
}
