//! Finding a country by whatever a person types: a name in any script, pinyin, a code, or digits of a phone number or SIM.
//!
//! Digits are looked up as numbers (`number`). Everything else is folded (`fold`) and goes through layers, best first; the first
//! layer that finds anything ends the search:
//!
//! 1. literal: the text is a key, or begins one, or begins a word of one, or stands inside one
//! 2. homophone: Chinese characters that sound like a name
//! 3. typo: one or two edits away from a key, or one from its beginning
//! 4. fuzzy: the letters of the text stand in a key, in this order
//!
//! What is typed may be private (a phone number, a SIM serial), so it is never stored and never part of a [`Hit`].

mod best;
mod digits;
mod edit;
mod fold;
mod fuzzy;
mod hit;
mod homophone;
mod index;
mod keys;
mod literal;
mod number;
mod operator;
mod query;
mod resolve;
mod sources;
mod typo;

pub use hit::{Hit, Layer, MatchedBy};
pub use index::{Index, everything};
pub use operator::operator;
pub use resolve::Unresolved;
