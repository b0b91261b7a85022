//! `mine`: the cards that somebody holds.

mod add;
mod change;
mod due;
mod saw;
mod transfer;

use super::super::args::{MineArgs, MineCommand};
use super::super::exit::{Exit, Problem};
use super::super::run::{Run, Said};
use crate::answer::mine::Holding;
use crate::doc::{Block, How, Section, mine_blocks};
use crate::query::{Query, Reader, Told, hidden};
use crate::render::{Format, json, output};
use crate::session::mine::{self, Depth, Entry, Mine, Trouble};

/// Does what is to be done with the cards of one's own.
///
/// # Errors
/// What is not understood, or why the file cannot be read or written.
pub fn run(run: &Run, reader: Reader, args: &MineArgs) -> Result<Exit, Problem> {
    let told = Told { today: args.today.as_deref(), ..Told::default() };
    let asker = reader.nothing_yet(told).map_err(|unclear| run.unclear(&unclear))?;
    match &args.command {
        None => list(run, &asker),
        Some(MineCommand::Add { words, label, last_used, activated, bound, period }) => {
            let more = add::More { label, last_used, activated, bound, period };
            add::run(run, reader, &asker, words, &more)
        }
        Some(MineCommand::Change { id, label, last_used, activated, bound, period }) => {
            change::run(run, &asker, id, &add::More { label, last_used, activated, bound, period })
        }
        Some(MineCommand::Used { id, day }) => used(run, &asker, id, day.as_deref()),
        Some(MineCommand::Remove { id }) => remove(run, id),
        Some(MineCommand::Due { within, .. }) => due::run(run, &asker, *within),
        Some(MineCommand::Report { share: true, .. }) => saw::share(run, &asker),
        Some(MineCommand::Report { id, service, ask, outcome, whereabouts, day, .. }) => {
            let (Some(id), Some(service), Some(ask), Some(outcome)) = (id, service, ask, outcome) else {
                return Ok(Exit::Usage);
            };
            let what = saw::What { service, ask, outcome: *outcome, whereabouts: *whereabouts, day: day.as_deref() };
            saw::run(run, &asker, id, &what)
        }
        Some(MineCommand::Export) => transfer::export(run),
        Some(MineCommand::Import { file }) => transfer::import(run, file),
    }
}

/// Writes every card, the most urgent first; what has changed since it was told is told once.
fn list(run: &Run, asker: &Query) -> Result<Exit, Problem> {
    let mine = read(run)?;
    let (held, unknown) = mine::held(run.dataset, asker, &mine, Depth::Whole);
    let said = || {
        let mut blocks = mine_blocks(run.phrases(asker.today), &held);
        if !unknown.is_empty() {
            blocks.push(Block::text(0, run.words.mine_unknown_cards(&run.words.list(&unknown))));
        }
        Said::Parts(run.words.mine_title().to_owned(), vec![Section::new("", blocks)])
    };
    let exit = run.write(|| json::mine(run.dataset, run.words, asker, &held, &unknown), said);
    if exit == Exit::Answered && run.format == Format::Text && run.folder.is_none() {
        take_note(run, asker, &mine);
    }
    Ok(exit)
}

/// Notes what was told of cards of which something else was noted. Where that cannot be written it is told again.
fn take_note(run: &Run, asker: &Query, mine: &Mine) {
    let notes = mine::notes(run.dataset, asker, mine);
    if !notes.is_empty() {
        let _told_again = mine::change(|_, text| {
            for (id, noted) in &notes {
                text.noted(id, noted);
            }
        });
    }
}

fn used(run: &Run, asker: &Query, written: &str, day: Option<&str>) -> Result<Exit, Problem> {
    let day = day.map_or(Ok(asker.today), |written| add::read_said_day(run, asker, written))?;
    let mut card = named(run, &read(run)?, written)?.clone();
    card.last_used = Some(day);
    add::check_days(run, asker, &card)?;
    mine::change(|_, text| text.used(&card.id, Some(day))).map_err(|trouble| problem(run, &trouble))?;
    let told = holding(run, asker, &card)
        .map_or_else(|| card.id.clone(), |held| run.phrases(asker.today).used_said(&held, day));
    Ok(said(run, asker, &card, &told))
}

fn remove(run: &Run, written: &str) -> Result<Exit, Problem> {
    let id = named(run, &read(run)?, written)?.id.clone();
    mine::change(|_, text| text.remove(&id)).map_err(|trouble| problem(run, &trouble))?;
    Ok(Exit::of(output::write_answer(&format!("{}\n", run.words.mine_removed(&id)))))
}

/// Says what was done, and until when the card must be used, or what is missing to know it.
fn said(run: &Run, asker: &Query, card: &Entry, text: &str) -> Exit {
    let how = How::commands(run.words, &card.id);
    let due = holding(run, asker, card).map(|held| run.phrases(asker.today).due_or_missing(&held, &how));
    let lines = std::iter::once(text.to_owned()).chain(due.into_iter().flatten());
    Exit::of(output::write_answer(&lines.map(|line| line + "\n").collect::<String>()))
}

/// A card as people call it.
fn name(run: &Run, asker: &Query, card: &Entry) -> String {
    holding(run, asker, card).map_or_else(|| card.id.clone(), |held| run.phrases(asker.today).holding(&held))
}

/// How a card stands, without what takes longer to work out.
fn holding(run: &Run, asker: &Query, card: &Entry) -> Option<Holding> {
    let mine = Mine { cards: vec![card.clone()], seen: Vec::new() };
    mine::held(run.dataset, asker, &mine, Depth::Days).0.pop()
}

/// What one's own file says.
fn read(run: &Run) -> Result<Mine, Problem> {
    mine::read_own().map_err(|trouble| problem(run, &trouble))
}

/// The card that somebody names.
fn named<'m>(run: &Run, mine: &'m Mine, written: &str) -> Result<&'m Entry, Problem> {
    let found = mine.named(written);
    if let [only] = found[..] {
        return Ok(only);
    }
    let ids = |cards: &[&Entry]| run.words.list(cards.iter().map(|card| &card.id));
    let lines = if found.is_empty() {
        let all: Vec<&Entry> = mine.cards.iter().collect();
        let there = (!all.is_empty()).then(|| run.words.mine_ids(&ids(&all)));
        std::iter::once(run.words.mine_no_such(&hidden(written))).chain(there).collect()
    } else {
        vec![run.words.mine_several(&hidden(written), &ids(&found))]
    };
    Err(Problem::new(Exit::NotFound, &lines))
}

fn usage(text: &str) -> Problem {
    Problem::new(Exit::Usage, &[text.to_owned()])
}

/// Why the file cannot be had, in words.
fn problem(run: &Run, trouble: &Trouble) -> Problem {
    let exit = match trouble {
        Trouble::Broken(_) | Trouble::Unreadable(_) => Exit::Data,
        Trouble::Nowhere | Trouble::Busy(_) | Trouble::Unwritten(..) => Exit::Output,
        Trouble::Ahead(_) => Exit::Usage,
    };
    Problem::new(exit, &[trouble.text(run.words)])
}
