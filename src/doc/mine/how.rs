//! How whoever holds a card says what is missing of it.

use crate::words::Words;

/// How the face that is used is told what is missing of a card.
#[derive(Debug, Clone)]
pub struct How {
    /// When it was used.
    pub(super) used: String,
    /// A day that is not that of a use.
    pub(super) day: String,
    /// A period of one's own.
    pub(super) period: String,
}

impl How {
    /// By commands, for the card of an id.
    #[must_use]
    pub fn commands(words: Words, id: &str) -> Self {
        Self {
            used: words.mine_use_command(&id),
            day: words.mine_activated_command(&id),
            period: words.mine_period_command(&id),
        }
    }

    /// By keys.
    #[must_use]
    pub fn keys(words: Words) -> Self {
        Self {
            used: words.mine_use_keys().to_owned(),
            day: words.mine_day_keys().to_owned(),
            period: words.mine_period_keys().to_owned(),
        }
    }

    /// In the dialogue, for the card of a number or an id.
    #[must_use]
    pub fn lines(words: Words, card: &str) -> Self {
        let [used, period] = [words.mine_say_used(), words.mine_say_period()].map(first_name);
        Self {
            used: words.plain_use_how(&used, &card),
            day: words.plain_use_how(&period, &card),
            period: words.plain_period_how(&period, &card),
        }
    }
}

/// The name of several that is said.
#[must_use]
pub fn first_name(names: &'static str) -> &'static str {
    names.split_whitespace().next().unwrap_or_default()
}
