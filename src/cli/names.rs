//! Which of a few named things somebody means.

use super::{Exit, Problem};
use crate::dataset::Text;
use crate::words::Words;

/// A thing that can be named.
#[derive(Debug, Clone, Copy)]
pub struct Choice {
    /// Its id.
    pub id: &'static str,
    /// Its name, if it can be called by that.
    pub name: Option<Text>,
}

/// The position of what `written` names: by id, by name in either language, or by the beginning of one.
///
/// # Errors
/// Where nothing or more than one thing fits: what there is, and what is nearest.
pub fn choose(words: Words, kind: &str, choices: &[Choice], written: &str) -> Result<usize, Problem> {
    find(choices, written).map_err(|nearest| {
        let list = words.list(choices.iter().map(|choice| choice.id));
        unknown(words, kind, written, &list, &nearest)
    })
}

/// The positions of all that `written` is the id, the name or a part of the name of.
pub fn find_all(choices: &[Choice], written: &str) -> Vec<usize> {
    let wanted = folded(written);
    if wanted.is_empty() {
        return Vec::new();
    }
    let whole = positions(choices, |spelling| spelling == wanted);
    if !whole.is_empty() {
        return whole;
    }
    let has_part = |choice: &Choice| names(choice).any(|name| name.contains(&wanted));
    choices.iter().enumerate().filter(|(_, choice)| has_part(choice)).map(|(position, _)| position).collect()
}

/// The problem that nothing is called `written`.
pub fn unknown(words: Words, kind: &str, written: &str, choices: &str, nearest: &[&str]) -> Problem {
    let mut lines = vec![words.unknown_name(&kind, &written, &choices)];
    if !nearest.is_empty() {
        lines.push(words.nearest(&words.list(nearest)));
    }
    Problem::new(Exit::Usage, &lines)
}

/// The one that is meant, or the ids of the nearest.
fn find(choices: &[Choice], written: &str) -> Result<usize, Vec<&'static str>> {
    let wanted = folded(written);
    let whole = positions(choices, |spelling| spelling == wanted);
    if let [only] = whole[..] {
        return Ok(only);
    }
    let begun = positions(choices, |spelling| !wanted.is_empty() && spelling.starts_with(&wanted));
    match begun[..] {
        [only] => Ok(only),
        [] => Err(nearest(choices, written)),
        _ => Err(begun.iter().filter_map(|position| choices.get(*position)).map(|choice| choice.id).collect()),
    }
}

fn positions(choices: &[Choice], fits: impl Fn(&str) -> bool) -> Vec<usize> {
    let all = choices.iter().enumerate();
    all.filter(|(_, choice)| spellings(choice).any(|spelling| fits(&spelling))).map(|(position, _)| position).collect()
}

fn spellings(choice: &Choice) -> impl Iterator<Item = String> {
    std::iter::once(folded(choice.id)).chain(names(choice))
}

fn names(choice: &Choice) -> impl Iterator<Item = String> {
    choice.name.into_iter().flat_map(|name| [name.zh, name.en]).map(folded)
}

/// Without case, spaces and hyphens.
fn folded(written: &str) -> String {
    written.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '_')).flat_map(char::to_lowercase).collect()
}

/// The id with the most similar spelling, unless all differ by more than half.
pub fn nearest(choices: &[Choice], written: &str) -> Vec<&'static str> {
    let wanted = folded(written);
    let distance = |choice: &Choice| spellings(choice).map(|spelling| strsim::osa_distance(&wanted, &spelling)).min();
    let best = choices.iter().filter_map(|choice| Some((distance(choice)?, choice.id))).min_by_key(|(far, _)| *far);
    let is_near = |far: usize| far * 2 <= wanted.chars().count().max(3);
    best.filter(|(far, _)| is_near(*far)).map(|(_, id)| id).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::{Choice, find};
    use crate::dataset::Text;

    const CHOICES: [Choice; 3] = [
        Choice { id: "esim", name: Some(Text { zh: "eSIM", en: "eSIM" }) },
        Choice { id: "travel-esim", name: Some(Text { zh: "旅行 eSIM", en: "Travel eSIM" }) },
        Choice { id: "travel-card", name: Some(Text { zh: "旅行卡", en: "Travel card" }) },
    ];

    #[test]
    fn ids_names_and_beginnings_are_understood() {
        let found = |written| find(&CHOICES, written);
        assert_eq!(found("esim"), Ok(0));
        assert_eq!(found("E-SIM"), Ok(0));
        assert_eq!(found("Travel eSIM"), Ok(1));
        assert_eq!(found("旅行esim"), Ok(1));
        assert_eq!(found("travel_c"), Ok(2));
    }

    #[test]
    fn what_is_not_clear_is_not_guessed() {
        assert_eq!(find(&CHOICES, "travel"), Err(vec!["travel-esim", "travel-card"]));
        assert_eq!(find(&CHOICES, "travle-card"), Err(vec!["travel-card"]));
        assert_eq!(find(&CHOICES, "something"), Err(vec![]));
        assert_eq!(find(&CHOICES, ""), Err(vec![]));
    }
}
