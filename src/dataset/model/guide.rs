//! Guides for people who are stuck or about to take a step, and the glossary.

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

use super::{Condition, Evidence};
use crate::dataset::{Lazy, RouteId, Text};

/// What to do, in order, until it works or must stop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guide {
    pub id: &'static str,
    pub name: Text,
    /// For whom and when.
    pub about: Text,
    pub fits: Fits,
    /// Decoded when somebody first looks at them.
    pub steps: Lazy<Vec<Step>>,
}

/// What a guide fits: answers in which one of the needs is not met or open, and the condition holds.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Fits {
    /// Needs, as position of the route and position in it; with none, the condition alone counts.
    pub needs: Vec<(RouteId, u16)>,
    pub when: Option<Condition>,
}

/// What kind of step it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub enum StepKind {
    Step,
    /// Before something dangerous or irreversible.
    Warning,
    /// When to stop, and what never to do.
    Stop,
}

/// One step of a guide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Step {
    pub kind: StepKind,
    /// What the person must still hold for it.
    pub holding: Option<Text>,
    pub text: Text,
    /// Who says so, where it states a fact.
    pub evidence: Option<Evidence>,
}

/// A word that hides more than one thing, explained.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    pub id: &'static str,
    /// The word.
    pub name: Text,
    /// What it means, and what it does not.
    pub text: Text,
    /// Who says so, where it states a fact.
    pub evidence: Option<Evidence>,
}
