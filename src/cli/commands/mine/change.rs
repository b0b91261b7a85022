//! `mine change`: what is otherwise of a card that is written down.

use super::add::{More, check_days, read_bound, read_label, read_period, read_said_day};
use super::{Exit, Problem, Run, name, named, problem, read, said};
use crate::query::Query;
use crate::session::mine;

/// Changes what is named; an empty text takes it away.
///
/// # Errors
/// What is not understood; a label that may be private. Nothing is changed then.
pub fn run(run: &Run, asker: &Query, id: &str, more: &More) -> Result<Exit, Problem> {
    let label = more.label.as_deref().map(|label| read_label(run, label)).transpose()?;
    let read_day = |written: &str| read_said_day(run, asker, written);
    let day = given(more.last_used.as_deref(), read_day)?;
    let activated = given(more.activated.as_deref(), read_day)?;
    let period = given(more.period.as_deref(), |written| read_period(run, written))?;
    let services: Vec<String> = more.bound.iter().filter(|written| !written.is_empty()).cloned().collect();
    let bound = (!more.bound.is_empty()).then(|| read_bound(run, &services, &[])).transpose()?;
    let mut card = named(run, &read(run)?, id)?.clone();
    day.tell(|day| card.last_used = day);
    activated.tell(|day| card.activated = day);
    period.tell(|period| card.period = period);
    check_days(run, asker, &card)?;
    let id = card.id;
    let changed = mine::change(|_, text| {
        label.as_ref().map(|label| text.label(&id, label.as_deref()));
        day.tell(|day| _ = text.used(&id, day));
        activated.tell(|day| _ = text.activated(&id, day));
        period.tell(|period| _ = text.period(&id, period));
        bound.as_ref().map(|bound| text.bound(&id, bound));
    });
    changed.map_err(|trouble| problem(run, &trouble))?;
    let card = named(run, &read(run)?, &id)?.clone();
    Ok(said(run, asker, &card, &run.words.mine_changed(&name(run, asker, &card))))
}

/// What is said of a thing.
#[derive(Clone, Copy)]
enum Given<T> {
    Nothing,
    /// It is to be taken away.
    Gone,
    Now(T),
}

impl<T> Given<T> {
    /// Does what follows, where anything is said.
    fn tell(self, change: impl FnOnce(Option<T>)) {
        match self {
            Self::Nothing => {}
            Self::Gone => change(None),
            Self::Now(value) => change(Some(value)),
        }
    }
}

/// What a text says; an empty one takes away.
fn given<T>(written: Option<&str>, read: impl FnOnce(&str) -> Result<T, Problem>) -> Result<Given<T>, Problem> {
    match written {
        None => Ok(Given::Nothing),
        Some("") => Ok(Given::Gone),
        Some(written) => Ok(Given::Now(read(written)?)),
    }
}
