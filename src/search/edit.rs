//! Edit distance from a typed text to a key and to every beginning of it, in one pass.
//!
//! An edit adds, drops or replaces a letter or swaps two neighbours (optimal string alignment, as `strsim::osa_distance` counts).

/// The nearest beginning of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Nearest {
    /// Edits between the text and that beginning.
    pub edits: usize,
    /// Characters of the key that follow it.
    pub rest: usize,
}

/// The rows of the distance table that are still needed.
#[derive(Default)]
pub(super) struct Distance {
    before: Vec<usize>,
    last: Vec<usize>,
    row: Vec<usize>,
}

impl Distance {
    /// The nearest beginning of `key` (the longest of equally near ones), if it is within `limit` edits of `typed`.
    pub(super) fn nearest(&mut self, typed: &[char], key: &str, limit: usize) -> Option<Nearest> {
        self.last.clear();
        self.last.extend(0..=typed.len());
        let (mut previous, mut found) = (None, None);
        for (read, c) in key.chars().enumerate() {
            self.step(typed, c, previous);
            if self.last.iter().all(|edits| *edits > limit) {
                break;
            }
            let edits = self.last.last().copied().unwrap_or(usize::MAX);
            if edits <= limit && found.is_none_or(|(fewest, _)| edits <= fewest) {
                found = Some((edits, read + 1));
            }
            previous = Some(c);
        }
        found.map(|(edits, read)| Nearest { edits, rest: key.chars().count() - read })
    }

    /// Fills the row of one more character of the key.
    fn step(&mut self, typed: &[char], c: char, previous: Option<char>) {
        self.row.clear();
        let mut left = self.last.first().map_or(0, |edits| edits + 1);
        self.row.push(left);
        let mut typed_before = None;
        for (column, (&t, pair)) in typed.iter().zip(self.last.windows(2)).enumerate() {
            let &[diagonal, above] = pair else { break };
            let mut edits = (diagonal + usize::from(t != c)).min(above + 1).min(left + 1);
            if typed_before == Some(c) && previous == Some(t) {
                edits = edits.min(self.before.get(column.wrapping_sub(1)).map_or(edits, |swapped| swapped + 1));
            }
            self.row.push(edits);
            (left, typed_before) = (edits, Some(t));
        }
        std::mem::swap(&mut self.before, &mut self.last);
        std::mem::swap(&mut self.last, &mut self.row);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn nearest(typed: &str, key: &str, limit: usize) -> Option<Nearest> {
        Distance::default().nearest(&typed.chars().collect::<Vec<_>>(), key, limit)
    }

    #[test]
    fn a_swap_is_one_edit_and_a_beginning_is_enough() {
        assert_eq!(nearest("germnay", "germany", 1), Some(Nearest { edits: 1, rest: 0 }));
        assert_eq!(nearest("indonsi", "indonesia", 1), Some(Nearest { edits: 1, rest: 1 }));
        assert_eq!(nearest("qqqqq", "indonesia", 2), None);
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn it_agrees_with_strsim_on_every_beginning(typed in "[ab新é]{1,8}", key in "[ab新é]{1,10}", limit in 0_usize..4) {
            let ends = key.char_indices().map(|(at, c)| at + c.len_utf8());
            let beginnings: Vec<_> = ends.map(|end| &key[..end]).collect();
            let expected = beginnings.iter().map(|beginning| Nearest {
                edits: strsim::osa_distance(&typed, beginning),
                rest: key.chars().count() - beginning.chars().count(),
            });
            let expected = expected.filter(|nearest| nearest.edits <= limit).min();
            prop_assert_eq!(nearest(&typed, &key, limit), expected);
        }
    }
}
