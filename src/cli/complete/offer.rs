//! What is offered for an argument.

use clap::{Arg, ValueHint};

/// What can stand somewhere.
pub enum Offer {
    /// These words, each with what it is.
    Words(Vec<(String, &'static str)>),
    /// Files, which the shell knows.
    Files,
    /// Folders.
    Folders,
}

/// What an argument names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A place, or a card with a name.
    Place,
    /// A card kind, or a card with a name of the place that was said.
    Card,
    /// A card kind.
    Cards,
    /// A profile.
    Profile,
    /// A service.
    Service,
    /// A question about a service.
    Ask,
    /// A guide.
    Guide,
    /// A fact with its value.
    Setting,
    /// An answer of a comparison.
    Answer,
    /// A card of one's own.
    Own,
    /// A command.
    Command,
    /// Whatever has a name.
    Anything,
    /// A file.
    File,
    /// A folder.
    Folder,
}

/// What an argument of a command names; none where that is nothing known.
pub fn kind(command: &str, arg: &Arg) -> Option<Kind> {
    match arg.get_value_hint() {
        ValueHint::FilePath => return Some(Kind::File),
        ValueHint::DirPath => return Some(Kind::Folder),
        _ => {}
    }
    Some(match (command, arg.get_id().as_str()) {
        ("which" | "world", "card") | (_, "kinds") => Kind::Cards,
        ("help", "command") => Kind::Command,
        ("guide", "id") => Kind::Guide,
        (_, "country") => Kind::Place,
        (_, "card") => Kind::Card,
        (_, "profile") => Kind::Profile,
        (_, "services" | "service" | "bound") => Kind::Service,
        (_, "asks" | "ask") => Kind::Ask,
        (_, "settings" | "tried") => Kind::Setting,
        (_, "answers") => Kind::Answer,
        (_, "id") => Kind::Own,
        (_, "query" | "words") => Kind::Anything,
        _ => return None,
    })
}
