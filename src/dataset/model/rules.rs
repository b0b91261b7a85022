//! Routes, their needs and the conditions of these.

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

use super::Evidence;
use crate::dataset::Text;
use crate::engine::Level;

/// What kind of thing a need is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub enum Factor {
    /// The card itself.
    Card,
    /// What a provider or a state allows.
    Policy,
    /// How the systems work.
    Technical,
    /// Banks and cards for payment.
    Bank,
    /// Mobile networks.
    Network,
    /// Merchants.
    Market,
    /// The account.
    Account,
    /// Proof of identity.
    Identity,
}

/// How a level is stored: the engine knows the standard library alone.
#[derive(Serialize, Deserialize)]
#[serde(remote = "Level")]
enum StoredLevel {
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
    /// Its id.
    pub id: &'static str,
    /// Position of the ask.
    pub ask: u16,
    /// Services that it holds for, as bits.
    pub services: u32,
    /// The way in a few words.
    pub text: Text,
    /// The level that it never exceeds.
    #[serde(with = "StoredLevel")]
    pub at_best: Level,
    /// Which part is limited, where `at_best` is.
    pub part: Option<Text>,
    /// What would only ever be "maybe".
    pub remark: Option<Text>,
    /// Positions of advice for whoever takes this route.
    pub advice: Vec<u16>,
    /// What it needs.
    pub needs: Vec<Need>,
}

/// One thing that a route needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Need {
    /// Its id.
    pub id: &'static str,
    /// What must hold.
    pub requirement: Requirement,
    /// What kind of thing it is about.
    pub factor: Factor,
    /// The condition in words.
    pub text: Text,
    /// Why it fails, or which part is limited; missing only where nothing could be said.
    pub unmet: Option<Text>,
    /// Positions of advice that helps where it is not met.
    pub advice: Vec<u16>,
    /// Who says that it matters; missing only where another ask answers for it.
    pub evidence: Option<Evidence>,
}

/// What a need asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Requirement {
    /// A condition, and the level below yes where it is not met.
    Condition(Condition, #[serde(with = "StoredLevel")] Level),
    /// No better than the ask at this position.
    LevelOf(u16),
}

/// Something that holds, does not hold, or is not known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Condition {
    /// The fact at this position has one of these values (bits).
    Fact(u16, u32),
    /// At least one holds.
    Any(Vec<Condition>),
    /// Each holds.
    All(Vec<Condition>),
    /// The ask at this position reaches a level above no.
    Ask(u16, #[serde(with = "StoredLevel")] Level),
}

impl Condition {
    /// Calls `visit` with every fact that it reads.
    pub fn for_each_fact(&self, visit: &mut impl FnMut(u16)) {
        match self {
            Self::Fact(fact, _) => visit(*fact),
            Self::Any(parts) | Self::All(parts) => parts.iter().for_each(|part| part.for_each_fact(visit)),
            Self::Ask(..) => {}
        }
    }
}
