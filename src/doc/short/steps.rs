//! What to do, in one to three steps.

use super::leaves_out_number;
use crate::answer::advice_on;
use crate::dataset::AdviceId;
use crate::doc::phrases::Outline;
use crate::engine::{AskId, Level};

/// More steps are not one answer any more.
const MOST: usize = 3;

/// The steps: where the card serves, a warning comes before what is to be done; where it does not, what helps comes first.
/// Who does not ask about the number reads only what helps with what they ask.
pub(super) fn steps(outline: &Outline, asks: &[AskId]) -> Vec<String> {
    let headline = outline.dataset.headline();
    let counsel = outline.report.counsel(outline.dataset);
    let mut headlines = outline.report.services.iter().filter_map(|answer| answer.asks.get(headline));
    let is_usable = headlines.any(|ask| ask.verdict.worst >= Level::Limited);
    let (warnings, advice) = (counsel.warnings.iter(), counsel.advice.iter());
    let order: Vec<AdviceId> = if is_usable {
        warnings.clone().take(1).chain(advice.take(MOST)).chain(warnings.skip(1)).copied().collect()
    } else {
        advice.chain(warnings).copied().collect()
    };
    let meant = leaves_out_number(outline, asks).then(|| advice_on(outline.dataset, &outline.report.services, asks));
    let order = order.into_iter().filter(|step| meant.as_ref().is_none_or(|meant| meant.contains(step)));
    order.filter_map(|position| step(outline, position)).take(MOST).collect()
}

fn step(outline: &Outline, position: AdviceId) -> Option<String> {
    let advice = outline.tables().advice.get(position)?;
    Some(advice.short.map_or_else(|| beginning(outline.text(advice.text)), |short| outline.text(short).to_owned()))
}

/// The first sentence of a text.
fn beginning(text: &str) -> String {
    let chinese = text.find('。').map(|at| at + '。'.len_utf8());
    let english = text.find(". ").map(|at| at + 1);
    let end = chinese.into_iter().chain(english).min().unwrap_or(text.len());
    text.get(..end).unwrap_or(text).to_owned()
}
