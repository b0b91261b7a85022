//! From a wanted level back to the situations that reach it.

use super::{AskId, Level, Rules, Situation, Verdict, evaluate_ask};

/// The candidates whose verdict may reach `level`, surest first; `K` names a candidate.
///
/// A candidate that reaches the level whatever is unknown comes before one that only may; among equals the order stays.
pub fn reaching<K>(
    rules: &Rules,
    ask: AskId,
    level: Level,
    candidates: impl IntoIterator<Item = (K, Situation)>,
) -> Vec<(K, Verdict)> {
    let mut found: Vec<(K, Verdict)> = candidates
        .into_iter()
        .map(|(name, situation)| (name, evaluate_ask(rules, ask, &situation)))
        .filter(|(_, verdict)| verdict.best >= level)
        .collect();
    found.sort_by_key(|(_, verdict)| std::cmp::Reverse((verdict.worst, verdict.best)));
    found
}
