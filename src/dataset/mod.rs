//! The data: what it is, and how it is loaded and checked.

mod country;
mod language;

pub use country::{Country, Currency, Operator, OperatorKind, Place, Reading};
pub use language::{Language, Text};
