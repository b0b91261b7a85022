//! What one person does with the program.

pub mod begin;
pub mod data;
mod memory;

pub use memory::{Memory, Remembered, State, forget, is_writable, read_memory};
