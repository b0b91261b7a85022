//! The kinds of tables in data files.

use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::dataset::{
    AdviceId, CardId, CountryId, GuideId, Id, ProductId, ProfileId, RouteId, ServiceId, SourceId, TopicId,
};
use crate::engine::{AskId, FactId};

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
    Product,
    /// What somebody saw happen once.
    Report,
    Guide,
    /// What is said in a sentence.
    Summary,
    Term,
    Source,
    /// Who publishes sources, with a Chinese name.
    Publisher,
    Country,
    Operator,
    /// Why people come.
    Reason,
    /// What nobody can be told at once.
    Contradiction,
    /// Words that mean nothing by themselves.
    Filler,
    /// What it says of the person that a place is named.
    Standpoint,
    /// Characters that are written in another way, too.
    Spelling,
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
            Self::Finding => &["fact", "country", "service", "card", "product"],
            Self::Country => &["code"],
            Self::Publisher => &["name"],
            // Of the wording every text is looked for in all layers.
            Self::Operator | Self::Interface => &[],
            _ => &["id"],
        }
    }
}

/// A position by the kind of table that it is one of: files name the table by its id.
pub trait OfKind: Id {
    /// The kind.
    const KIND: Kind;
}

macro_rules! of_kind {
    ($($id:ident: $kind:ident,)*) => {$(
        impl OfKind for $id {
            const KIND: Kind = Kind::$kind;
        }
    )*};
}

of_kind! {
    ServiceId: Service,
    AskId: Ask,
    CardId: Card,
    FactId: Fact,
    ProfileId: Profile,
    TopicId: Topic,
    RouteId: Route,
    AdviceId: Advice,
    ProductId: Product,
    GuideId: Guide,
    SourceId: Source,
    CountryId: Country,
}
