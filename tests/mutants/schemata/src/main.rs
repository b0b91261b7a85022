//! Writes all changes that `cargo mutants --list --json` names into one copy of the code, where a number chooses one at run time: one
//! build instead of one for each.
//!
//!     schemata FOLDER [NUMBER …] < list.json > changes.tsv
//!
//! FOLDER holds the copy, which is changed, but for the changes of these numbers. Each line of what is printed is a number, a file,
//! what is changed, and `here`, or `alone` where the change cannot stand beside others and takes a build of its own.

mod places;

use places::{Place, Places};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::ops::Range;
use std::path::Path;
use std::{env, fs, io};

#[derive(Deserialize)]
struct Mutant {
    file: String,
    name: String,
    genre: String,
    replacement: String,
    span: Span,
}

#[derive(Deserialize)]
struct Span {
    start: Position,
    end: Position,
}

#[derive(Deserialize, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Position {
    line: usize,
    column: usize,
}

/// What is written in place of a range of the source, where `None` stands for what is there, with the changes inside it.
struct Edit {
    range: Range<usize>,
    pieces: Vec<Option<String>>,
}

/// The text of a range, with the edits that lie inside it; `edits` begin with the outermost.
fn rendered(source: &str, range: Range<usize>, edits: &[Edit]) -> String {
    let (mut out, mut at, mut next) = (String::new(), range.start, 0);
    while let Some(edit) = edits.get(next) {
        if edit.range.start < at || edit.range.end > range.end {
            next += 1;
            continue;
        }
        out.push_str(&source[at..edit.range.start]);
        for piece in &edit.pieces {
            match piece {
                Some(text) => out.push_str(text),
                None => out.push_str(&rendered(source, edit.range.clone(), &edits[next + 1..])),
            }
        }
        at = edit.range.end;
        next += 1;
    }
    out.push_str(&source[at..range.end]);
    out
}

fn on(number: usize) -> String {
    format!("crate::mutant::on({number})")
}

/// The changes of one place, as one edit.
fn edit(source: &str, place: &Place, changes: &[(usize, &Mutant)]) -> Edit {
    match place {
        Place::Body(block) => {
            let returns = changes.iter().map(|(number, change)| {
                let value = if change.replacement == "()" { String::new() } else { change.replacement.clone() };
                format!(" if {} {{ return {value}; }}", on(*number))
            });
            Edit { range: block.start + 1..block.start + 1, pieces: vec![Some(returns.collect())] }
        }
        Place::Binary { whole, left, right } => {
            let (left, right) = (&source[left.clone()], &source[right.clone()]);
            chosen(whole, changes, |change| format!("{left} {} {right}", change.replacement))
        }
        Place::Unary { whole, inner } => chosen(whole, changes, |_| source[inner.clone()].to_owned()),
        Place::Guard(guard) => {
            let (mut open, mut close) = (String::new(), String::new());
            for (number, change) in changes {
                let word = if change.replacement == "true" { "||" } else { "&&" };
                let not = if change.replacement == "true" { "" } else { "!" };
                open.insert_str(0, &format!("({not}{} {word} (", on(*number)));
                close.push_str("))");
            }
            Edit { range: guard.clone(), pieces: vec![Some(open), None, Some(close)] }
        }
        Place::Arm { pattern_end, guard } => {
            let all: Vec<String> = changes.iter().map(|(number, _)| format!("!{}", on(*number))).collect();
            let all = all.join(" && ");
            match guard {
                None => Edit { range: *pattern_end..*pattern_end, pieces: vec![Some(format!(" if {all}"))] },
                Some(guard) => Edit { range: guard.start..guard.start, pieces: vec![Some(format!("{all} && "))] },
            }
        }
    }
}

fn chosen(whole: &Range<usize>, changes: &[(usize, &Mutant)], text: impl Fn(&Mutant) -> String) -> Edit {
    let branches = changes.iter().map(|(number, change)| format!("if {} {{ {} }} else ", on(*number), text(change)));
    let before = format!("({}{{ ", branches.collect::<String>());
    Edit { range: whole.clone(), pieces: vec![Some(before), None, Some(" })".to_owned())] }
}

fn main() -> Result<(), Box<dyn Error>> {
    let folder = env::args().nth(1).ok_or("which folder?")?;
    let left_out: BTreeSet<usize> = env::args().skip(2).map(|number| number.parse()).collect::<Result<_, _>>()?;
    let all: Vec<Mutant> = serde_json::from_reader(io::stdin())?;
    let mut files: BTreeMap<&str, Vec<(usize, &Mutant)>> = BTreeMap::new();
    for (index, mutant) in all.iter().enumerate() {
        files.entry(&mutant.file).or_default().push((index + 1, mutant));
    }
    for (file, changes) in files {
        let path = Path::new(&folder).join(file);
        let source = fs::read_to_string(&path)?;
        let places = Places::of(&source)?;
        let mut at: BTreeMap<(Position, Position, &str), Vec<(usize, &Mutant)>> = BTreeMap::new();
        let mut edits = Vec::new();
        for (number, change) in changes {
            at.entry((change.span.start, change.span.end, &change.genre)).or_default().push((number, change));
        }
        for ((start, end, genre), changes) in at {
            let place = places.at(genre, (start.line, start.column), (end.line, end.column));
            let is_here = |number: &usize| place.is_some() && !left_out.contains(number);
            for (number, change) in &changes {
                println!("{number}\t{file}\t{}\t{}", change.name, if is_here(number) { "here" } else { "alone" });
            }
            let changes: Vec<_> = changes.into_iter().filter(|(number, _)| is_here(number)).collect();
            if let Some(place) = place.filter(|_| !changes.is_empty()) {
                edits.push(edit(&source, place, &changes));
            }
        }
        // An outer one first; of two at one place the one that only inserts.
        edits.sort_by_key(|edit| {
            (edit.range.start, if edit.range.is_empty() { 0 } else { 1 }, usize::MAX - edit.range.end)
        });
        fs::write(&path, rendered(&source, 0..source.len(), &edits))?;
    }
    Ok(())
}
