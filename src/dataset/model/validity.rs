//! How long a number lives without an action, and what keeps it.

use std::fmt;

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

use super::Evidence;
use crate::dataset::{CountryId, ProductId, Text};

/// How long a number lives without an action, and what keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Validity {
    pub id: &'static str,
    /// Position of the country or region; none for a card that is sold for many.
    pub country: Option<CountryId>,
    /// The card with a name whose number it is; none for an operator's, or for a rule of the place.
    pub product: Option<ProductId>,
    /// The operator, the brand or the rule; the name of the product.
    pub operator: Text,
    /// What the period is counted from.
    pub from: CountsFrom,
    /// How long the number works without an action; none where nobody says, or where it depends.
    pub period: Option<Period>,
    /// After that, how long the number can still be saved.
    pub grace: Option<Period>,
    /// What keeps it alive.
    pub keep: Text,
    /// What does not keep it, though one might think so.
    pub not_counting: Option<Text>,
    /// The safest way, where the cheapest is not.
    pub safest: Option<Text>,
    /// The cheapest way.
    pub cost: Option<Text>,
    /// What that comes to in a year, rounded up.
    pub yearly: Option<u32>,
    /// The money of `yearly`, as ISO 4217 has it.
    pub currency: Option<&'static str>,
    /// How it is saved after the period.
    pub rescue: Option<Text>,
    /// What stops, and what is lost in the end.
    pub lost: Text,
    pub evidence: Evidence,
}

/// The day that a period begins on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub enum CountsFrom {
    /// The last use that counts.
    Use,
    TopUp,
    PlanEnd,
    /// The activation: nothing prolongs it.
    Activation,
}

/// A number of days, months or years, as the source says it: six months are not 180 days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Period {
    /// How many; at least 1.
    pub count: u16,
    pub unit: Unit,
}

/// A unit of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub enum Unit {
    Day,
    Month,
    Year,
}

impl Period {
    /// Longer ones are taken for a slip: no operator promises more.
    const MOST: u16 = 9999;

    /// Reads the written form, as `180 days`, `6 months` or `1 year`; none if it is not one.
    #[must_use]
    pub fn parse(written: &str) -> Option<Self> {
        let (count, unit) = written.split_once(' ')?;
        let is_number = count.bytes().all(|byte| byte.is_ascii_digit());
        let count: u16 = count.parse().ok().filter(|count| is_number && (1..=Self::MOST).contains(count))?;
        let unit = unit.strip_suffix('s').unwrap_or(unit);
        let unit = *Unit::VARIANTS.iter().find(|found| found.into_str() == unit)?;
        Some(Self { count, unit })
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}{}", self.count, self.unit.into_str(), if self.count == 1 { "" } else { "s" })
    }
}
