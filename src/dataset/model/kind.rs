//! The kinds of tables in data files.

use strum::{EnumString, IntoStaticStr, VariantArray};

/// A kind of table, by the name that it has in files. A new kind is added here, to the tables of the model and to those that the
/// loader makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "lowercase", const_into_str)]
pub enum Kind {
    Service,
    Ask,
    Card,
    Fact,
    Profile,
    Topic,
    Route,
    Finding,
    Note,
    Claim,
    Advice,
    Validity,
    Guide,
    Term,
    Source,
    Country,
    Operator,
    /// A word that no text may hold.
    Forbidden,
    /// The wording of the program.
    Interface,
}

impl Kind {
    /// The keys that make a table the same as one of another file; none where tables are only added. Where a key of several is
    /// missing, that counts, too.
    #[must_use]
    pub fn identity(self) -> &'static [&'static str] {
        match self {
            Self::Finding => &["fact", "country", "service", "card"],
            Self::Country => &["code"],
            // Of the wording every text is looked for in all layers.
            Self::Operator | Self::Interface => &[],
            _ => &["id"],
        }
    }
}
