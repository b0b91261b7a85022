//! Putting lists in order.
//!
//! The sorts of the standard library are compiled anew for every list and key, five kilobytes each time; together they were an eighth
//! of the program. Ours are mostly short: they share one sort, of positions.

use std::cmp::Ordering;
use std::mem;

/// Sorts by a key; those with equal keys keep their order.
pub fn sort_by_key<T, K: Ord>(items: &mut Vec<T>, key: impl Fn(&T) -> K) {
    let keys: Vec<K> = items.iter().map(key).collect();
    let order = positions(keys.len(), &|one, other| keys.get(one).cmp(&keys.get(other)));
    let mut unsorted: Vec<Option<T>> = mem::take(items).into_iter().map(Some).collect();
    items.extend(order.into_iter().filter_map(|position| unsorted.get_mut(position)?.take()));
}

fn positions(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut positions: Vec<usize> = (0..count).collect();
    positions.sort_by(|one, other| compare(*one, *other));
    positions
}

#[cfg(test)]
mod tests {
    use super::sort_by_key;

    #[test]
    fn equals_keep_their_order() {
        let mut words = vec!["ccc", "a", "bb", "aa", "b", ""];
        sort_by_key(&mut words, |word| word.len());
        assert_eq!(words, ["", "a", "b", "bb", "aa", "ccc"]);
    }
}
