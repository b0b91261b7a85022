//! The `simbind` program.

fn main() {}
