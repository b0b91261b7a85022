//! The cards of one's own as a screen or a dialogue keeps them: changed one thing at a time, each of which can be taken back.

use std::path::PathBuf;

use super::{Entry, Mine, TakenOut, Text, Trouble, file, read};
use crate::answer::mine::Noted;
use crate::config::mine_path;
use crate::dataset::Period;
use crate::query::day::Day;
use crate::session::private;

/// The cards of one's own, and what was done to them since the start.
#[derive(Debug, Clone, Default)]
pub struct Own {
    /// The file; none where nothing of one's own is kept.
    path: Option<PathBuf>,
    mine: Mine,
    done: Vec<Done>,
}

/// What was done, with what it takes to undo it.
#[derive(Debug, Clone)]
enum Done {
    /// These were written down.
    Added(Vec<String>),
    /// This one was used; the day before.
    Used(String, Option<Day>),
    /// This one was activated; the day before.
    Activated(String, Option<Day>),
    /// This one has a period of one's own; the one before.
    Period(String, Option<Period>),
    /// This one got a label; the one before.
    Labelled(String, Option<String>),
    /// This one was taken out.
    Removed(String, TakenOut),
}

impl Own {
    /// Those of a file, of which nothing has been read yet; of none where nothing of one's own is kept.
    #[must_use]
    pub fn at(path: Option<PathBuf>) -> Self {
        Self { path, ..Self::default() }
    }

    /// Those of whoever has the account.
    #[must_use]
    pub fn of_account() -> Self {
        Self::at(mine_path())
    }

    /// Whether anything of one's own is kept.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        self.path.is_some()
    }

    /// What the file said when it was read last.
    #[must_use]
    pub fn mine(&self) -> &Mine {
        &self.mine
    }

    /// Reads the file anew: other programs write it, too.
    ///
    /// # Errors
    /// Where it is there and cannot be read; there are no cards then.
    pub fn read(&mut self) -> Result<(), Trouble> {
        self.mine = Mine::default();
        if let Some(path) = &self.path {
            self.mine = read(path)?.1;
        }
        Ok(())
    }

    fn change<T>(&mut self, change: impl FnOnce(&Mine, &mut Text) -> T) -> Result<T, Trouble> {
        let answer = file::change_at(self.path.clone().ok_or(Trouble::Nowhere)?, change)?;
        self.read()?;
        Ok(answer)
    }

    /// Writes down cards; returns the ids that they get.
    ///
    /// # Errors
    /// Where the file cannot be changed, as all that follows.
    pub fn add(&mut self, entries: Vec<Entry>) -> Result<Vec<String>, Trouble> {
        let ids = self.change(|mine, text| {
            let mut here = mine.clone();
            for entry in entries {
                let entry = Entry { id: here.free_id(&entry.stem()), ..entry };
                text.add(&entry);
                here.cards.push(entry);
            }
            here.cards.into_iter().skip(mine.cards.len()).map(|card| card.id).collect::<Vec<_>>()
        })?;
        self.done.push(Done::Added(ids.clone()));
        Ok(ids)
    }

    /// Another day of the last use of a card.
    ///
    /// # Errors
    /// See [`Self::add`].
    pub fn used(&mut self, id: &str, day: Day) -> Result<(), Trouble> {
        let before = self.change(|mine, text| {
            text.used(id, Some(day));
            mine.cards.iter().find(|card| card.id == id).and_then(|card| card.last_used)
        })?;
        // Days that are stepped over are one change.
        if !matches!(self.done.last(), Some(Done::Used(last, _)) if last == id) {
            self.done.push(Done::Used(id.to_owned(), before));
        }
        Ok(())
    }

    /// Another day of the activation of a card.
    ///
    /// # Errors
    /// See [`Self::add`].
    pub fn activated(&mut self, id: &str, day: Day) -> Result<(), Trouble> {
        let before = self.change(|mine, text| {
            text.activated(id, Some(day));
            mine.cards.iter().find(|card| card.id == id).and_then(|card| card.activated)
        })?;
        if !matches!(self.done.last(), Some(Done::Activated(last, _)) if last == id) {
            self.done.push(Done::Activated(id.to_owned(), before));
        }
        Ok(())
    }

    /// Another period of one's own for a card, or none.
    ///
    /// # Errors
    /// See [`Self::add`].
    pub fn period(&mut self, id: &str, period: Option<Period>) -> Result<(), Trouble> {
        let before = self.change(|mine, text| {
            text.period(id, period);
            mine.cards.iter().find(|card| card.id == id).and_then(|card| card.period)
        })?;
        self.done.push(Done::Period(id.to_owned(), before));
        Ok(())
    }

    /// Another label of a card, or none.
    ///
    /// # Errors
    /// See [`Self::add`].
    pub fn label(&mut self, id: &str, label: Option<&str>) -> Result<(), Trouble> {
        let before = self.change(|mine, text| {
            text.label(id, label);
            mine.cards.iter().find(|card| card.id == id).and_then(|card| card.label.clone())
        })?;
        self.done.push(Done::Labelled(id.to_owned(), before));
        Ok(())
    }

    /// Takes a card out, with what was seen with it.
    ///
    /// # Errors
    /// See [`Self::add`].
    pub fn remove(&mut self, id: &str) -> Result<(), Trouble> {
        if let Some(taken) = self.change(|_, text| text.remove(id))? {
            self.done.push(Done::Removed(id.to_owned(), taken));
        }
        Ok(())
    }

    /// Whether anything was done since the start.
    #[must_use]
    pub fn can_take_back(&self) -> bool {
        !self.done.is_empty()
    }

    /// Takes back what was done last; returns the id of the card, none where nothing was done.
    ///
    /// # Errors
    /// See [`Self::add`]; it can be tried again.
    pub fn take_back(&mut self) -> Result<Option<String>, Trouble> {
        let Some(done) = self.done.last().cloned() else { return Ok(None) };
        let id = self.change(|_, text| match done {
            Done::Added(ids) => {
                for id in &ids {
                    text.remove(id);
                }
                ids.into_iter().next_back()
            }
            Done::Used(id, day) => text.used(&id, day).then_some(id),
            Done::Activated(id, day) => text.activated(&id, day).then_some(id),
            Done::Period(id, period) => text.period(&id, period).then_some(id),
            Done::Labelled(id, label) => text.label(&id, label.as_deref()).then_some(id),
            Done::Removed(id, taken) => {
                text.put_back(&taken);
                Some(id)
            }
        })?;
        self.done.pop();
        Ok(id)
    }

    /// Notes what was told of cards. Where that cannot be written it is told again.
    pub fn note(&mut self, notes: &[(String, Noted)]) {
        if !notes.is_empty() {
            let _told_again = self.change(|_, text| {
                for (id, noted) in notes {
                    text.noted(id, noted);
                }
            });
        }
    }

    /// Writes a calendar beside the file; returns where it is.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn write_calendar(&self, text: &str) -> Result<PathBuf, Trouble> {
        let path = self.path.as_ref().ok_or(Trouble::Nowhere)?.with_extension("ics");
        private::write(&path, text).map_err(|error| Trouble::Unwritten(path.clone(), error))?;
        Ok(path)
    }
}
