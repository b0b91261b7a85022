//! What is remembered from one start to the next.

use crate::dataset::{Dataset, Language};
use crate::query::Query;

/// What the screen begins with and hands back when it is left. Never what was searched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Memory {
    /// The language of the texts.
    pub language: Language,
    /// Position of the profile.
    pub profile: usize,
    /// The answers that are pinned, in the order in which they were pinned.
    pub pins: Vec<Query>,
}

impl Memory {
    /// That of somebody who was never here.
    #[must_use]
    pub fn fresh(dataset: &Dataset, language: Language) -> Self {
        Self { language, profile: dataset.default_profile(), pins: Vec::new() }
    }
}
