//! The day on which the number was last used.

use super::Dialogue;
use super::list::List;
use super::stage::{Stage, View};
use crate::dataset::{Language, Unit};
use crate::doc::{Block, Kind, Part};
use crate::query::day::{Day, parse, shifted, written};
use crate::words::Words;

/// What was not there before, each below its heading.
fn news(before: &[Block], now: &[Block]) -> Vec<Block> {
    let mut news = Vec::new();
    let mut heading = None;
    for block in now {
        if block.kind == Kind::Heading {
            heading = Some(block);
        } else if !before.contains(block) {
            news.extend(heading.take().cloned());
            news.push(block.clone());
        }
    }
    news
}

/// A number of days, months or years in words.
type Counted = fn(Words<'static>, &dyn std::fmt::Display) -> String;

impl Dialogue {
    /// Asks for the day, or takes the one that is given.
    pub(super) fn ask_for_last_used(&mut self, text: &str) {
        if !text.is_empty() {
            return self.set_last_used(text);
        }
        self.say_last_used();
        self.open(View::Used, List::default());
    }

    /// Takes a day, or so many days or months before or after the present one, and says what follows.
    pub(super) fn set_last_used(&mut self, text: &str) {
        match parse(text).or_else(|| self.shifted_by(text)) {
            Some(day) => {
                let before = self.outlined(|outline| outline.section(Part::KeepAlive).blocks).unwrap_or_default();
                self.session.say(|query| query.last_used = Some(day));
                let was_said = self.part == Part::KeepAlive && self.told.keep == Some(self.session.query.country);
                self.leave_views();
                if !was_said {
                    return self.say_part(Part::KeepAlive, "");
                }
                let now = self.outlined(|outline| outline.section(Part::KeepAlive).blocks).unwrap_or_default();
                self.speech.say_blocks(&news(&before, &now));
            }
            None => self.say_last_used(),
        }
    }

    /// Whether a line moves the day, while that is what the last part was about.
    pub(super) fn is_step(&self, line: &str) -> bool {
        self.stage == Stage::Answer && self.part == Part::KeepAlive && self.shifted_by(line).is_some()
    }

    fn say_last_used(&mut self) {
        let (date, example) = (written(self.last_used()), written(self.session.query.today));
        self.say(&self.words().plain_used(&date, &example));
    }

    fn last_used(&self) -> Day {
        self.session.query.last_used.unwrap_or(self.session.query.today)
    }

    /// The day that lies as far from the present one as a text like `+3 days`, `-1 month` or `-3` says; none beyond the calendar.
    fn shifted_by(&self, text: &str) -> Option<Day> {
        let (sign, rest) =
            text.strip_prefix('-').map(|rest| (-1, rest)).or_else(|| Some((1, text.strip_prefix('+')?)))?;
        let rest: String = rest.split_whitespace().collect();
        let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
        let count: u16 = digits.parse().ok()?;
        shifted(self.last_used(), self.unit(&rest, &digits)?, sign * i32::from(count))
    }

    /// The unit of a number with its unit, written without spaces in either language; days where none is given.
    fn unit(&self, written: &str, digits: &str) -> Option<Unit> {
        let words = self.words();
        let forms: [(Unit, [Counted; 2]); 3] = [
            (Unit::Day, [Words::one_day, Words::days]),
            (Unit::Month, [Words::one_month, Words::months]),
            (Unit::Year, [Words::one_year, Words::years]),
        ];
        let is_form = |form: String| form.split_whitespace().collect::<String>() == written.to_lowercase();
        let found = forms.into_iter().find(|(_, forms)| {
            let both = Language::ALL.map(|language| words.in_language(language));
            forms.iter().any(|form| both.into_iter().any(|words| is_form(form(words, &digits))))
        });
        found.map(|(unit, _)| unit).or((written == digits).then_some(Unit::Day))
    }
}
