//! The parts of a page.

/// A part of a page; it has lines.
pub struct Part {
    /// What stands over it; empty for a remark.
    pub heading: &'static str,
    /// What it says.
    pub lines: Vec<Line>,
}

/// A line of a part.
pub enum Line {
    /// Something that can be written, and what is said of it.
    Term(String, String),
    /// A command as an example.
    Command(&'static str),
    /// A sentence.
    Text(String),
}
