//! A document in each of its formats.

pub mod calendar;
pub mod html;
pub mod json;
pub mod markdown;
pub mod output;
pub mod text;

/// How an answer is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// To be read in a terminal.
    Text,
    /// For programs.
    Json,
    /// Markdown.
    Markdown,
    /// A page of HTML.
    Html,
    /// A calendar of days, see [`calendar`].
    Calendar,
}

impl Format {
    /// As the command line writes it.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Json => "json",
            Self::Markdown => "markdown",
            Self::Html => "html",
            Self::Calendar => "ics",
        }
    }
}
