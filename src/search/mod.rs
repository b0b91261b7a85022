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

mod fold;
mod hit;
mod homophone;
mod index;
mod keys;
mod literal;
mod number;
pub mod products;
mod query;
mod rank;
pub mod sentence;
mod typo;

pub use fold::{Origin, fold, folded};
pub use hit::{Hit, Layer, MatchedBy, Unresolved};
pub use index::{Index, everything};
pub use keys::Keys;
pub use number::{Digits, operator};
pub use typo::{Nearest, nearest};
