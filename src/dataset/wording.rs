//! The wording of the program. Its texts stand in `data/interface.toml`; a missing, unknown or half-translated one fails the build.

use serde::{Deserialize, Serialize};

use super::Text;

macro_rules! wording {
    ($($(#[$doc:meta])* $key:ident,)*) => {
        /// Every text of the program itself; the field's name is the key in the data.
        #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
        #[serde(bound(deserialize = "'de: 'static"))]
        pub struct Wording { $($(#[$doc])* pub $key: Text,)* }

        impl Wording {
            /// Fills every text by its key.
            pub fn read(mut text: impl FnMut(&'static str) -> Text) -> Self {
                Self { $($key: text(stringify!($key)),)* }
            }

            /// Every text with its key.
            pub fn all(&self) -> impl Iterator<Item = (&'static str, Text)> {
                [$((stringify!($key), self.$key),)*].into_iter()
            }
        }
    };
}

wording! {
    /// Word for the level yes.
    word_yes,
}
