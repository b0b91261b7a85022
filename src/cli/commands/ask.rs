//! `ask`: whatever somebody types, what of it was understood, and the answer.

use crate::cli::args::AskArgs;
use crate::cli::exit::{Exit, Problem};
use crate::cli::run::{Run, Said};
use crate::cli::{help, perhaps};
use crate::dataset::{Country, Meaning};
use crate::doc::{Block, Kind, Outline, Section, guide_blocks};
use crate::query::{Among, Command, Query, Question, Reader, Told, Understood, Wanted, hidden};
use crate::render::{Format, json};
use crate::search::sentence::{Ambiguous, Sentences, Understanding};
use crate::text::quotable;

/// Lines that are left for what was understood, at least.
const LINES_HEARD: usize = 2;

/// Writes what was understood and the answer to it.
///
/// # Errors
/// That nothing was understood, or that something has more than one meaning.
pub fn run(run: &Run, reader: Reader, args: &AskArgs) -> Result<Exit, Problem> {
    let typed = args.words.join(" ");
    let told = Told { profile: args.profile.as_deref(), today: args.today.as_deref(), ..Told::default() };
    let query = reader.nothing_yet(told).map_err(|unclear| run.unclear(&unclear))?;
    let sentences = Sentences::new(&run.dataset.tables);
    let heard_by = sentences.understand(&typed);
    // Who asks was said outright.
    let profile = heard_by.profile.filter(|_| args.profile.is_none());
    let found = Understanding { profile, ..heard_by };
    let understood = Understood::new(run.dataset, &found, &query);
    let report = understood.as_ref().map(|understood| {
        let asked = &understood.asked;
        let question = Question::Check(asked.clone());
        let again = run.again(Command::of(run.dataset, run.words.language, &question));
        (run.report(asked), asked, again)
    });
    let is_told = !found.is_empty() && found.ambiguous.is_empty();
    let as_json = || {
        let answer = report
            .as_ref()
            .and_then(|(report, asked, again)| json::check(run.dataset, run.words, report, &asked.asks, again));
        json::understood(&run.dataset.tables, &found, answer)
    };
    let as_text = || {
        let mut heard = heard(run, &found, understood.as_ref());
        let Some((report, asked, again)) = &report else {
            heard.blocks.extend(without_place(run, &found, &query));
            return Said::Blocks(heard.title.to_owned(), heard.blocks);
        };
        let outline = Outline::new(run.dataset, report, run.words.language);
        let room = run.room(heard.blocks.len().max(LINES_HEARD));
        let short = outline.short(&asked.asks, room, &format!("{again} --full"));
        let heard = Section::new("", heard.blocks);
        Said::Parts(short.title, std::iter::once(heard).chain(short.sections).collect())
    };
    // A program gets what there is, as from `find`.
    let is_json = run.format == Format::Json;
    let exit = if is_told || is_json { run.write(as_json, as_text) } else { Exit::NotFound };
    if is_told {
        return Ok(exit);
    }
    let mut lines =
        if found.ambiguous.is_empty() { nothing(run, &sentences, &typed) } else { choices(run, &found.ambiguous) };
    if found.ambiguous.is_empty() {
        lines.extend(command_like(&typed).map(|command| run.words.perhaps(&command)));
    }
    Err(Problem::new(Exit::NotFound, &lines))
}

/// What was understood, what was taken without being said, and what was not used.
fn heard(run: &Run, found: &Understanding, understood: Option<&Understood>) -> Section {
    let (tables, words) = (&run.dataset.tables, run.words);
    let mut blocks = vec![Block::faint(0, words.heard(&words.list(names(run, found))))];
    if understood.is_some_and(|understood| understood.takes_card) {
        blocks.push(Block::text(0, words.heard_no_card()));
    }
    let told = usize::from(understood.is_none());
    let guides = found.guides.iter().skip(told).filter_map(|at| tables.guides.get(*at));
    blocks.extend(guides.map(|guide| Block::new(0, Kind::Command, format!("simbind guide {}", guide.id))));
    let offered = found.offered.iter().filter_map(|at| tables.products.get(*at));
    let offered: Vec<&str> = offered.map(|product| words.text(product.name)).collect();
    if !offered.is_empty() {
        blocks.push(Block::text(0, words.heard_offered(&words.list(&offered))));
    }
    if !found.ignored.is_empty() {
        blocks.push(Block::faint(0, words.heard_ignored(&words.list(&found.ignored))));
    }
    Section::new(words.heard_title(), blocks)
}

/// What can be said where no place was named: the guide that was asked for; else what ranks the cards of a kind whose numbers are
/// kept, and that a place or a card is wanted.
fn without_place(run: &Run, found: &Understanding, query: &Query) -> Vec<Block> {
    let tables = &run.dataset.tables;
    if let Some(guide) = found.guides.first().and_then(|guide| tables.guides.get(*guide)) {
        return guide_blocks(run.phrases(run.today), guide);
    }
    let kept = found.card.filter(|card| tables.cards.get(*card).is_some_and(|card| card.kept));
    let ranking = kept.map(|card| {
        let wanted = Wanted::any(run.dataset, Among::Places, run.dataset.headline());
        let asked = Query { card, ..query.clone() };
        let command = run.again(Command::which(run.dataset, run.words.language, &asked, &wanted));
        [Block::text(0, run.words.heard_ranking()), Block::new(0, Kind::Command, command)]
    });
    std::iter::once(Block::text(0, run.words.heard_no_place())).chain(ranking.into_iter().flatten()).collect()
}

/// The names of everything that was understood.
fn names(run: &Run, found: &Understanding) -> Vec<&'static str> {
    let tables = &run.dataset.tables;
    let place = found.place.and_then(|at| tables.countries.get(at)).map(Country::shown);
    let product = found.product.and_then(|at| tables.products.get(at)).map(|product| product.name);
    let card = found.card.and_then(|at| tables.cards.get(at)).map(|card| card.name);
    let services = found.services.iter().filter_map(|at| Some(tables.services.get(*at)?.name));
    let asks = found.asks.iter().filter_map(|at| Some(tables.asks.get(*at)?.name));
    let values = found.facts.iter().filter_map(|(fact, value)| Some(tables.facts.get(*fact)?.values.get(*value)?.name));
    let guides = found.guides.iter().filter_map(|at| Some(tables.guides.get(*at)?.name));
    let profile = found.profile.and_then(|at| tables.profiles.get(at)).map(|profile| profile.name);
    let card = profile.into_iter().chain(place).chain(product).chain(card);
    card.chain(services).chain(asks).chain(values).chain(guides).map(|name| run.words.text(name)).collect()
}

/// Of a longer text only so many characters are quoted.
const SHOWN: usize = 60;

/// That nothing was understood, and what is nearest.
pub(super) fn nothing(run: &Run, sentences: &Sentences, typed: &str) -> Vec<String> {
    let near = sentences.nearest(typed);
    let names: Vec<String> = near.iter().filter_map(|meaning| named(run, *meaning)).collect();
    let nearest = (!names.is_empty()).then(|| run.words.nearest(&run.words.list(&names)));
    let shown = if typed.chars().count() > SHOWN {
        typed.chars().take(SHOWN).chain(['…']).collect()
    } else {
        typed.to_owned()
    };
    std::iter::once(run.words.heard_nothing(&hidden(&shown))).chain(nearest).collect()
}

/// The command that begins almost as what was typed.
fn command_like(typed: &str) -> Option<String> {
    let (first, rest) = typed.split_once(' ').unwrap_or((typed, ""));
    let definition = help::definition();
    let name = perhaps::name(&definition, first)?;
    Some(format!("simbind {name} {}", quotable(&hidden(rest))).trim_end().to_owned())
}

/// What may be meant by each word that has several meanings.
pub(super) fn choices(run: &Run, ambiguous: &[Ambiguous]) -> Vec<String> {
    let line = |found: &Ambiguous| {
        let places = found.places.iter().copied().map(Meaning::Country);
        let all = places.chain(found.products.iter().copied().map(Meaning::Product));
        let names: Vec<String> = all.filter_map(|meaning| named(run, meaning)).collect();
        let names = run.words.list(&names);
        // What was typed is not shown again where it is a number, and stands apart where several words say it.
        if found.text.is_empty() {
            run.words.heard_several(&names)
        } else {
            run.words.heard_ambiguous(&hidden(&found.text), &names)
        }
    };
    ambiguous.iter().map(line).collect()
}

/// A place or a card with a name, as it can be typed.
fn named(run: &Run, meaning: Meaning) -> Option<String> {
    let tables = &run.dataset.tables;
    match meaning {
        Meaning::Country(at) => {
            let place = tables.countries.get(at)?;
            Some(format!("{} {}", place.code, run.words.text(place.shown())))
        }
        Meaning::Product(at) => {
            let product = tables.products.get(at)?;
            Some(format!("{} {}", product.id, run.words.text(product.name)))
        }
        _ => None,
    }
}
