//! The tables together with the rules made of them: what everything above works with.

use std::sync::OnceLock;

use super::lookups::{Lookups, finding};
use super::sorted::By;
use super::{
    AdviceId, CardId, ClaimId, CountryId, Dated, FindingId, FindingKey, Id, NoteId, ObservationId, ProductId,
    ProfileId, Scope, ServiceId, Tables, ValidityId, compile,
};
use crate::engine::{AskId, FactId, Rules, RulesError};

/// Checked data and its rules.
#[derive(Debug)]
pub struct Dataset {
    /// The data.
    pub tables: Tables,
    /// Of each service; made when somebody first asks where the build has checked that it can be.
    rules: Vec<OnceLock<Option<Rules>>>,
    lookups: OnceLock<Lookups>,
}

impl Dataset {
    /// The newest day on which a source was published, as year, month, day; the version of the data begins with it.
    #[must_use]
    pub fn newest(&self) -> (u16, u8, u8) {
        let written = self.tables.version.get(.."YYYY-MM-DD".len());
        written.and_then(Dated::parse).map_or((0, 0, 0), Dated::earliest)
    }

    /// Makes the rules of every service.
    ///
    /// # Errors
    /// Asks that need each other in a ring, or tables that were not made by the loader.
    pub fn new(tables: Tables) -> Result<Self, RulesError> {
        let rules = tables.services.ids().map(|service| Ok(OnceLock::from(Some(compile(&tables, service)?))));
        Ok(Self { rules: rules.collect::<Result<_, _>>()?, tables, lookups: OnceLock::new() })
    }

    /// Of tables that [`Self::new`] takes, with what was made of them before: nothing is made now.
    #[must_use]
    pub fn stored(tables: Tables, lookups: Lookups) -> Self {
        let rules = tables.services.ids().map(|_| OnceLock::new()).collect();
        Self { rules, tables, lookups: OnceLock::from(lookups) }
    }

    /// The rules of one service.
    #[must_use]
    pub fn rules(&self, service: ServiceId) -> Option<&Rules> {
        self.rules.get(service.index())?.get_or_init(|| compile(&self.tables, service).ok()).as_ref()
    }

    fn lookups(&self) -> &Lookups {
        self.lookups.get_or_init(|| Lookups::of(&self.tables))
    }

    /// The position of the finding for a fact, the nearest first: of the card with a name as one of its kinds, of that card, of the
    /// place, of everywhere.
    #[must_use]
    pub fn finding(&self, fact: FactId, place: Place) -> Option<FindingId> {
        let (service, card) = match self.tables.facts.get(fact)?.scope {
            Scope::Card => (None, Some(place.card)),
            Scope::Country => (None, None),
            Scope::CountryService => (Some(place.service), None),
            Scope::Person => return None,
        };
        let key = FindingKey { fact, country: None, service, card, product: place.product };
        let of_product = [key, FindingKey { card: None, ..key }].into_iter().filter(|_| place.product.is_some());
        let of_place = [Some(place.country), None].map(|country| FindingKey { country, product: None, ..key });
        of_product.chain(of_place).find_map(|key| self.found(&key))
    }

    fn found(&self, key: &FindingKey) -> Option<FindingId> {
        let [key @ .., _, _] = finding(key, FindingId::FIRST);
        self.lookups().findings.about(&key).next().map(FindingId::at)
    }

    /// The country or region with this code in capitals, or that is shown so, whatever the case of Latin letters.
    #[must_use]
    pub fn country_called(&self, written: &str) -> Option<CountryId> {
        let tables = &self.tables;
        let coded = tables.countries.find_head(|(code, ..)| code == written);
        coded.or_else(|| self.lookups().countries_called(tables, written).first().copied())
    }

    /// The cards with a name that `written` is the id, the name, the brand or another word for, whatever its case.
    #[must_use]
    pub fn products_called(&self, written: &str) -> Vec<ProductId> {
        self.lookups().products_called(&self.tables, written)
    }

    /// The cards with a name by the place of their sale; those that are sold for many places stand for everywhere.
    pub fn products(&self) -> &By<CountryId, ProductId> {
        &self.lookups().products
    }

    /// The notes by place.
    pub fn notes(&self) -> &By<CountryId, NoteId> {
        &self.lookups().notes
    }

    /// The claims by place.
    pub fn claims(&self) -> &By<CountryId, ClaimId> {
        &self.lookups().claims
    }

    /// The advice by place.
    pub fn advice(&self) -> &By<CountryId, AdviceId> {
        &self.lookups().advice
    }

    /// The periods of validity by place.
    pub fn validity(&self) -> &By<CountryId, ValidityId> {
        &self.lookups().validity
    }

    /// What people saw with numbers of a place, no card being named.
    pub fn observations(&self) -> &By<CountryId, ObservationId> {
        &self.lookups().observations
    }

    /// Positions of what the lists say of a card with a name: notes, claims, periods of validity, and what people saw.
    #[must_use]
    pub fn about_product(&self, product: ProductId) -> AboutProduct {
        let lookups = self.lookups();
        AboutProduct {
            notes: lookups.product_notes.own(product).collect(),
            claims: lookups.product_claims.own(product).collect(),
            validity: lookups.product_validity.own(product).collect(),
            observations: lookups.product_observations.own(product).collect(),
        }
    }

    /// Position of the headline ask.
    #[must_use]
    pub fn headline(&self) -> AskId {
        self.tables.asks.find(|ask| ask.headline).unwrap_or(AskId::FIRST)
    }

    /// The ask that differs between places; the headline where none is said to.
    #[must_use]
    pub fn ask_by_place(&self) -> AskId {
        self.tables.asks.find(|ask| ask.by_place).unwrap_or_else(|| self.headline())
    }

    /// Position of the profile that holds when none is chosen.
    #[must_use]
    pub fn default_profile(&self) -> ProfileId {
        self.tables.profiles.find(|profile| profile.default).unwrap_or(ProfileId::FIRST)
    }
}

impl Tables {
    /// The card kind of a card of which nothing was said.
    #[must_use]
    pub fn unsaid_card(&self) -> CardId {
        self.cards.find(|card| card.unsaid).unwrap_or(CardId::FIRST)
    }

    /// The card kinds among which somebody can choose: all but that one.
    pub fn kinds(&self) -> impl Iterator<Item = CardId> + use<'_> {
        let unsaid = self.cards.find(|card| card.unsaid);
        self.cards.ids().filter(move |card| Some(*card) != unsaid)
    }
}

/// Positions of what is known of a card with a name, in the lists of the tables.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AboutProduct {
    pub notes: Vec<NoteId>,
    pub claims: Vec<ClaimId>,
    pub validity: Vec<ValidityId>,
    pub observations: Vec<ObservationId>,
}

/// What a finding is looked for: positions in the tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Country or region.
    pub country: CountryId,
    /// Service.
    pub service: ServiceId,
    /// Card kind.
    pub card: CardId,
    /// Card with a name.
    pub product: Option<ProductId>,
}
