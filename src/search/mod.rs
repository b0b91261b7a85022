//! Finding a country by whatever a person types.

mod digits;
mod edit;
mod fold;
