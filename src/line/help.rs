//! The help: every command with its names.

use super::Dialogue;
use super::commands::{COMMANDS, Command, Entry};

impl Dialogue {
    /// Says every command and what it does, then how to choose.
    pub(super) fn say_help(&mut self) {
        self.say(self.words().plain_help_rules());
        self.say(self.words().plain_help());
        let is_kept = self.session.own.is_kept();
        for entry in COMMANDS.iter().filter(|entry| is_kept || entry.command != Command::Mine) {
            let line = self.help_line(entry);
            self.speech.say(&line);
        }
    }

    /// The names in this language, in brackets those in the other one, and what the command does.
    fn help_line(&self, entry: &Entry) -> String {
        let words = self.words();
        let own = words.list((entry.names)(words).split_whitespace());
        let other = (entry.names)(words.in_language(self.session.language.other())).split_whitespace();
        let other = words.list(other.filter(|name| !own.contains(name)));
        // A terminal that wants ASCII may not be able to show the Chinese names.
        let aside = if self.ascii { String::new() } else { words.aside(&other) };
        self.named(&format!("{own}{aside}"), (entry.help)(words))
    }
}
