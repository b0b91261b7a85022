//! `mine due`: what must be used soon, for a prompt, a timer or a calendar.

use super::{Exit, Problem, Run, Said, read};
use crate::doc::{Table, reminders};
use crate::query::Query;
use crate::render::calendar::calendar;
use crate::render::{Format, json, output};
use crate::session::mine::{self, Depth};

/// Writes what is due within some days; nothing to say is said by nothing. A calendar holds every day there is.
///
/// # Errors
/// Why the file cannot be read.
pub fn run(run: &Run, asker: &Query, within: u16) -> Result<Exit, Problem> {
    let mine = read(run)?;
    let depth = if run.format == Format::Json { Depth::Whole } else { Depth::Days };
    let (held, _) = mine::held(run.dataset, asker, &mine, depth);
    let phrases = run.phrases(asker.today);
    let (due, later): (Vec<_>, Vec<_>) = held.into_iter().partition(|held| held.is_due(within));
    let is_due = !due.is_empty();
    let written = match run.format {
        Format::Json => json::write(json::mine(run.dataset, run.words, asker, &due, &[])),
        Format::Calendar => {
            let all = [due, later].concat();
            let reminders = reminders(phrases, &all);
            output::write_answer(&calendar(run.words.mine_calendar(), &reminders, asker.today))
        }
        _ => {
            let lines = due.iter().filter_map(|held| phrases.due_line(held)).map(|line| [line]);
            run.say(Said::Rows(run.words.mine_title().to_owned(), Table::bare(lines)))
        }
    };
    Ok(match Exit::of(written) {
        Exit::Answered if is_due => Exit::Due,
        exit => exit,
    })
}
