//! A line as bash has it: its words without quotes, and what of the last one bash replaces.

/// Where bash begins a new word inside of one.
const BREAKS: [char; 2] = ['=', ':'];
/// What bash takes for something else where it is not quoted.
const SPECIAL: &str = " \t\\\"'`$&|;<>()*?[]{}!#~";

/// The line up to the cursor.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// Its words, without quotes; the last one is being typed, and is empty behind a space.
    pub words: Vec<String>,
    /// The quote that is open at the end.
    quote: Option<char>,
    /// Characters of the last word that bash leaves alone.
    kept: usize,
}

impl Line {
    /// Reads it. Assignments before the name of the program are no words of it.
    pub fn read(text: &str) -> Self {
        let mut line = Self { words: vec![String::new()], ..Self::default() };
        let mut chars = text.trim_start().chars();
        let mut is_in_word = true;
        while let Some(c) = chars.next() {
            match (line.quote, c) {
                (None, ' ' | '\t') => {
                    if is_in_word {
                        line.words.push(String::new());
                        line.kept = 0;
                    }
                    is_in_word = false;
                    continue;
                }
                (Some(open), c) if c == open => line.quote = None,
                (None, '"' | '\'') => line.open(c),
                (None | Some('"'), '\\') => chars.next().into_iter().for_each(|c| line.add(c)),
                _ => line.add(c),
            }
            is_in_word = true;
        }
        let assignments = line.words.iter().take_while(|word| word.contains('=')).count();
        line.words.drain(..assignments.min(line.words.len() - 1));
        line
    }

    fn add(&mut self, c: char) {
        let Some(word) = self.words.last_mut() else { return };
        word.push(c);
        if self.quote.is_none() && BREAKS.contains(&c) {
            self.kept = word.chars().count();
        }
    }

    fn open(&mut self, quote: char) {
        self.quote = Some(quote);
        // Bash replaces what stands behind an open quote.
        self.kept = self.words.last().map_or(0, |word| word.chars().count());
    }

    /// Of a word that takes the place of the last one what bash puts there, quoted as it is.
    pub fn rest_of(&self, word: &str) -> String {
        let rest = word.chars().skip(self.kept);
        if self.quote.is_some() {
            return rest.collect();
        }
        let escaped = |c: char| SPECIAL.contains(c).then_some('\\').into_iter().chain([c]);
        rest.flat_map(escaped).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Line;

    #[test]
    fn words_are_read_as_bash_reads_them() {
        let words = |text| Line::read(text).words;
        assert_eq!(words("simbind "), ["simbind", ""]);
        assert_eq!(words("simbind  check 'a b' \"c\\\"d\" e\\ f"), ["simbind", "check", "a b", "c\"d", "e f"]);
        assert_eq!(words("LANG=zh_CN.UTF-8 simbind ch"), ["simbind", "ch"]);
        assert_eq!(words("simbind 'a b"), ["simbind", "a b"]);
    }

    #[test]
    fn what_bash_leaves_alone_is_left_out_and_the_rest_quoted() {
        let rest = |text, word| Line::read(text).rest_of(word);
        assert_eq!(rest("simbind ne", "New Name"), "New\\ Name");
        assert_eq!(rest("simbind 'ne", "New Name"), "New Name");
        assert_eq!(rest("simbind --set a.b=o", "a.b=own"), "own");
        assert_eq!(rest("simbind --format=", "--format=text"), "text");
        assert_eq!(rest("simbind x=y z", "z"), "z");
    }
}
