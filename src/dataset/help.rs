//! What all messages about faulty files say alike: the nearest valid name, what there is to choose from, what kind stands there.

/// The most similar of `names`, if any is similar at all.
#[must_use]
pub fn nearest<'n>(word: &str, names: &[&'n str]) -> Option<&'n str> {
    let (word, length) = (word.to_lowercase(), word.chars().count());
    let scored = names.iter().map(|name| (strsim::osa_distance(&word, &name.to_lowercase()), *name));
    let (distance, name) = scored.min()?;
    let is_near = distance == 0 || (length > 2 && distance * 2 <= length);
    is_near.then_some(name)
}

/// The most similar name, as help.
#[must_use]
pub fn nearest_help(word: &str, names: &[&str]) -> Option<String> {
    nearest(word, names).map(|name| format!("nearest: `{name}`"))
}

/// What there is to choose from.
#[must_use]
pub fn list_of(names: &[&str]) -> String {
    format!("one of {}", names.join(", "))
}

/// What there is to choose from, and what comes nearest to `word`.
#[must_use]
pub fn choice_help(word: &str, names: &[&str]) -> String {
    let nearest = nearest(word, names).map_or(String::new(), |name| format!("; nearest: `{name}`"));
    format!("expected {}{nearest}", list_of(names))
}

/// That a value of another kind stands at a key.
#[must_use]
pub fn wrong_kind(key: &str, kind: &str) -> String {
    let article = if kind.starts_with(['a', 'i']) { "an" } else { "a" };
    format!("`{key}` is {article} {kind} here")
}
