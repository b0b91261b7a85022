//! What is looked over row by row: made once, for every face.

pub(super) mod compare;
pub(super) mod facts;
pub(super) mod what_if;
pub(super) mod which;
