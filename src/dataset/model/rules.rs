//! Routes, their needs and the conditions of these.

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

use super::Evidence;
use crate::dataset::{AdviceId, Text};
use crate::engine::{AskId, FactId, Level};

/// What kind of thing a need is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub enum Factor {
    Card,
    /// What a provider or a state allows.
    Policy,
    /// How the systems work.
    Technical,
    Bank,
    Network,
    Market,
    Account,
    Identity,
}

/// How a level is stored: the engine knows the standard library alone.
#[derive(Serialize, Deserialize)]
#[serde(remote = "Level")]
pub(super) enum StoredLevel {
    No,
    Unlikely,
    Limited,
    Yes,
}

/// The word that the data uses for a level.
impl From<Level> for &'static str {
    fn from(level: Level) -> Self {
        match level {
            Level::No => "no",
            Level::Unlikely => "unlikely",
            Level::Limited => "limited",
            Level::Yes => "yes",
        }
    }
}

/// One way to reach an ask.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Route {
    pub id: &'static str,
    pub ask: AskId,
    /// Services that it holds for, as bits.
    pub services: u32,
    /// The way in a few words.
    pub text: Text,
    /// The level that it never exceeds.
    #[serde(with = "StoredLevel")]
    pub at_best: Level,
    /// Which part is limited, where `at_best` is.
    pub part: Option<Text>,
    /// The same in at most 14 columns in Chinese, 13 in English.
    pub short: Option<Text>,
    /// What would only ever be "maybe".
    pub remark: Option<Text>,
    /// Positions of advice for whoever takes this route.
    pub advice: Vec<AdviceId>,
    pub needs: Vec<Need>,
}

/// One thing that a route needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Need {
    pub id: &'static str,
    pub requirement: Requirement,
    pub factor: Factor,
    /// The condition in words.
    pub text: Text,
    /// Why it fails, or which part is limited; missing only where nothing could be said.
    pub unmet: Option<Text>,
    /// The same in at most 14 columns in Chinese, 13 in English.
    pub short: Option<Text>,
    /// Positions of advice that helps where it is not met.
    pub advice: Vec<AdviceId>,
    /// Who says that it matters; missing only where another ask answers for it.
    pub evidence: Option<Evidence>,
}

impl Need {
    /// The facts that it reads, each once, in the order in which it names them.
    #[must_use]
    pub fn facts(&self) -> Vec<FactId> {
        let mut facts = Vec::new();
        if let Requirement::Condition(condition, _) = &self.requirement {
            condition.for_each_fact(&mut |fact| {
                if !facts.contains(&fact) {
                    facts.push(fact);
                }
            });
        }
        facts
    }

    /// The asks that it is about.
    #[must_use]
    pub fn asks(&self) -> Vec<AskId> {
        match &self.requirement {
            Requirement::LevelOf(ask) => vec![*ask],
            Requirement::Condition(condition, _) => condition.asks(),
        }
    }
}

/// What a need asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Requirement {
    /// A condition, and the level below yes where it is not met.
    Condition(Condition, #[serde(with = "StoredLevel")] Level),
    /// No better than the ask at this position.
    LevelOf(AskId),
}

/// Something that holds, does not hold, or is not known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Condition {
    /// The fact at this position has one of these values (bits).
    Fact(FactId, u32),
    Any(Vec<Condition>),
    All(Vec<Condition>),
    /// The ask at this position reaches a level above no.
    Ask(AskId, #[serde(with = "StoredLevel")] Level),
}

impl Condition {
    /// Calls `visit` with every fact that it reads.
    pub fn for_each_fact(&self, visit: &mut impl FnMut(FactId)) {
        match self {
            Self::Fact(fact, _) => visit(*fact),
            Self::Any(parts) | Self::All(parts) => parts.iter().for_each(|part| part.for_each_fact(visit)),
            Self::Ask(..) => {}
        }
    }

    /// The asks that it names.
    #[must_use]
    pub fn asks(&self) -> Vec<AskId> {
        match self {
            Self::Ask(ask, _) => vec![*ask],
            Self::Any(parts) | Self::All(parts) => parts.iter().flat_map(Self::asks).collect(),
            Self::Fact(..) => Vec::new(),
        }
    }
}
