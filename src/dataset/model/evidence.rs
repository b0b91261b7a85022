//! Who says so, since when, and how sure it is.

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

use crate::dataset::{Dated, SourceId};

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
    pub sources: Vec<SourceId>,
}
