//! What one person does with the program.

mod memory;

pub use memory::Memory;
