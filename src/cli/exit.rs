//! How the program ends.

use std::process::ExitCode;

/// The exit status; scripts rely on the numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Exit {
    /// The question is answered.
    Answered,
    /// Nothing, or more than one thing, fits what was typed.
    NotFound,
    /// The command cannot be understood.
    Usage,
    /// Data files are faulty or cannot be read.
    Data,
    /// The answer cannot be written, or the screen cannot be opened.
    Output,
}

impl Exit {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Answered, Self::NotFound, Self::Usage, Self::Data, Self::Output];

    /// The number.
    #[must_use]
    pub const fn code(self) -> u8 {
        match self {
            Self::Answered => 0,
            Self::NotFound => 1,
            Self::Usage => 2,
            Self::Data => 3,
            Self::Output => 4,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        exit.code().into()
    }
}

#[cfg(test)]
mod tests {
    use super::Exit;

    #[test]
    fn codes_are_what_scripts_rely_on() {
        assert_eq!(Exit::ALL.map(Exit::code), [0, 1, 2, 3, 4]);
    }
}
