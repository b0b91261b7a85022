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

/// More edits than anybody allows.
const FAR: usize = usize::MAX / 2;

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
        for (read, c) in (1..).zip(key.chars()) {
            if !self.step(typed, (c, previous), read, limit) {
                break;
            }
            let edits = self.last.last().copied().unwrap_or(FAR);
            if edits <= limit && found.is_none_or(|(fewest, _)| edits <= fewest) {
                found = Some((edits, read));
            }
            previous = Some(c);
        }
        found.map(|(edits, read)| Nearest { edits, rest: key.chars().count() - read })
    }

    /// Fills the row of one more character of the key, the one before it beside it; whether any cell is within `limit`. Cells that are
    /// further from the diagonal than `limit` need more edits, whatever the letters: they are left far away.
    fn step(&mut self, typed: &[char], (c, previous): (char, Option<char>), read: usize, limit: usize) -> bool {
        self.row.clear();
        self.row.resize(typed.len() + 1, FAR);
        let first = read.saturating_sub(limit);
        let mut left = if first == 0 { read } else { FAR };
        if let (0, Some(cell)) = (first, self.row.first_mut()) {
            *cell = read;
        }
        let mut is_near = left <= limit;
        let start = first.max(1) - 1;
        let mut typed_before = start.checked_sub(1).and_then(|before| typed.get(before)).copied();
        for column in start..typed.len().min(read + limit) {
            let (Some(&t), Some(&diagonal), Some(&above)) =
                (typed.get(column), self.last.get(column), self.last.get(column + 1))
            else {
                break;
            };
            let mut edits = (diagonal + usize::from(t != c)).min(above + 1).min(left + 1);
            if typed_before == Some(c) && previous == Some(t) {
                edits = edits.min(self.before.get(column.wrapping_sub(1)).map_or(edits, |swapped| swapped + 1));
            }
            if let Some(cell) = self.row.get_mut(column + 1) {
                *cell = edits;
            }
            is_near |= edits <= limit;
            (left, typed_before) = (edits, Some(t));
        }
        std::mem::swap(&mut self.before, &mut self.last);
        std::mem::swap(&mut self.last, &mut self.row);
        is_near
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
