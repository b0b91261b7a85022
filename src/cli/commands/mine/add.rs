//! `mine add`: a card in somebody's own words.

use super::super::ask;
use super::{Exit, Problem, Run, name, problem, said, usage};
use crate::dataset::{Period, ServiceId};
use crate::query::day::{Day, parse, written};
use crate::query::{Named, Query, Question, Reader, Told, Unclear, Understood, hidden, named, read_day};
use crate::search::sentence::Sentences;
use crate::session::mine::{self, Entry, Trouble};

/// What is said besides the words.
pub struct More<'a> {
    pub label: &'a Option<String>,
    pub last_used: &'a Option<String>,
    pub activated: &'a Option<String>,
    pub bound: &'a [String],
    pub period: &'a Option<String>,
}

/// Writes down a card.
///
/// # Errors
/// What is not understood; a label that may be private. Nothing is written down then.
pub fn run(run: &Run, reader: Reader, asker: &Query, words: &[String], more: &More) -> Result<Exit, Problem> {
    let label = more.label.as_deref().map(|label| read_label(run, label)).transpose()?.flatten();
    let period = more.period.as_deref().map(|written| read_period(run, written)).transpose()?;
    let heard = understood(run, reader, asker, &words.join(" "))?;
    let bound = read_bound(run, more.bound, &heard.services)?;
    let last_used = more.last_used.as_deref().map(|written| read_said_day(run, asker, written)).transpose()?;
    let activated = more.activated.as_deref().map(|written| read_said_day(run, asker, written)).transpose()?;
    let mut query = heard.query;
    query.last_used = last_used.or(query.last_used);
    let mut entry = Entry { label, period, bound, ..Entry::of(run.dataset, &query) };
    entry.activated = activated.or(entry.activated);
    check_days(run, asker, &entry)?;
    entry.noted = mine::noted(run.dataset, asker, &entry);
    let added = mine::change(|mine, text| {
        entry.id = mine.free_id(&entry.stem());
        text.add(&entry);
    });
    added.map_err(|trouble| problem(run, &trouble))?;
    let added = run.words.mine_added(&name(run, asker, &entry), &entry.id);
    let ignored = (!heard.ignored.is_empty()).then(|| run.words.heard_ignored(&run.words.list(&heard.ignored)));
    let number = heard.has_number.then(|| run.words.mine_number_left().to_owned());
    let told: Vec<String> = [Some(added), ignored, number].into_iter().flatten().collect();
    Ok(said(run, asker, &entry, &told.join("\n")))
}

/// What was heard of a card.
struct Heard {
    query: Query,
    /// The services (positions) that were named.
    services: Vec<ServiceId>,
    /// What was not used.
    ignored: Vec<String>,
    /// Whether a number of a phone or a SIM was typed, which is not kept.
    has_number: bool,
}

/// The card that words mean.
fn understood(run: &Run, reader: Reader, asker: &Query, typed: &str) -> Result<Heard, Problem> {
    let (day, typed) = mine::said::without_day(typed, run.words, asker.today);
    let with_day = |query: Query| Query { last_used: day.or(query.last_used), ..query };
    if let Some(query) = exact(run, reader, asker, &typed) {
        return Ok(Heard { query: with_day(query), services: Vec::new(), ignored: Vec::new(), has_number: false });
    }
    let sentences = Sentences::new(&run.dataset.tables);
    let found = sentences.understand(&typed);
    if let Some(no_day) = found.last_used.map(written).filter(|day| parse(day).is_none()) {
        return Err(usage(&run.words.mine_no_real_day(&no_day)));
    }
    if !found.ambiguous.is_empty() {
        return Err(Problem::new(Exit::NotFound, &ask::choices(run, &found.ambiguous)));
    }
    if found.is_empty() {
        return Err(Problem::new(Exit::NotFound, &ask::nothing(run, &sentences, &typed)));
    }
    match (Understood::new(run.dataset, &found, asker), found.product) {
        (Some(understood), _) if !understood.takes_card => {
            let query = understood.asked.query;
            if let Some(contradiction) = query.contradiction(run.dataset) {
                return Err(run.unclear(&Unclear::Contradiction(contradiction)));
            }
            let has_number = Sentences::has_number(&typed);
            Ok(Heard { query: with_day(query), services: found.services, ignored: found.ignored, has_number })
        }
        (None, Some(product)) => Err(run.unclear(&Unclear::NoPlace(product))),
        (Some(understood), _) => {
            let place = understood.asked.query.country;
            Err(Problem::new(Exit::NotFound, &[run.phrases(asker.today).which_card(place)]))
        }
        (None, None) => Err(Problem::new(Exit::NotFound, &[run.words.mine_which_card().to_owned()])),
    }
}

/// What ids and names mean, perhaps with a day: no words that have to be understood.
fn exact(run: &Run, reader: Reader, asker: &Query, typed: &str) -> Option<Query> {
    let (days, names): (Vec<&str>, Vec<&str>) = typed.split_whitespace().partition(|word| parse(word).is_some());
    let (place, card) = match names[..] {
        [product] if run.dataset.products_called(product).len() == 1 => (product, None),
        [place, card] => (place, Some(card)),
        _ => return None,
    };
    let last_used = match days[..] {
        [] => None,
        [day] => Some(day),
        _ => return None,
    };
    match reader.check(Named { place, card }, Told::default(), last_used).ok()? {
        Question::Check(found) => Some(Query { today: asker.today, ..found.query }),
        _ => None,
    }
}

/// A label; none where it is empty.
pub fn read_label(run: &Run, label: &str) -> Result<Option<String>, Problem> {
    mine::label(label, run.words).map_err(|no_label| usage(&no_label.text(run.words)))
}

/// Ids of services by their names, each once.
pub fn read_bound(run: &Run, written: &[String], also: &[ServiceId]) -> Result<Vec<String>, Problem> {
    let tables = &run.dataset.tables;
    let mut services = also.to_vec();
    for written in written {
        services.push(named(tables, written).map_err(|unclear| run.unclear(&unclear))?);
    }
    services.sort_unstable();
    services.dedup();
    Ok(services.into_iter().filter_map(|at| Some(tables.services.get(at)?.id.to_owned())).collect())
}

/// A day, as `YYYY-MM-DD`, today or yesterday.
pub fn read_said_day(run: &Run, asker: &Query, written: &str) -> Result<Day, Problem> {
    mine::said::day(written, run.words, asker.today)
        .map_or_else(|| read_day(written), Ok)
        .map_err(|unclear| run.unclear(&unclear))
}

/// Whether the days of a card can be: no use and no activation lies ahead.
pub fn check_days(run: &Run, asker: &Query, entry: &Entry) -> Result<(), Problem> {
    let ahead = mine::day_ahead(run.dataset, asker, entry);
    ahead.map_or(Ok(()), |day| Err(problem(run, &Trouble::Ahead(day))))
}

pub fn read_period(run: &Run, written: &str) -> Result<Period, Problem> {
    mine::said::period(written, run.words).ok_or_else(|| usage(&run.words.mine_period_form(&hidden(written))))
}
