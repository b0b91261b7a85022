//! A document in each of its formats.

pub mod html;
pub mod json;
pub mod markdown;
pub mod output;
pub mod text;
