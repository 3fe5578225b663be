//! Plain data as one row of numbers and one string, which JavaScript turns into objects in a single pass (`tape.js`).
//!
//! To call out of WebAssembly for each field and each string costs more than to find the quotations; so all of a result crosses at once.
//! Values are written one after another; an object names its fields once, and then only the line where they stand.
//!
//! Each number holds a tag in its lowest three bits and a payload above:
//!
//! | tag | what | payload |
//! | --- | --- | --- |
//! | 0 | `null` | none |
//! | 1 | whole number | itself |
//! | 2 | any other number | none; the next two numbers are its lower and upper half |
//! | 3 | string | its length in UTF-16 code units; strings follow each other in `strings` |
//! | 4 | constant string | its line in `constants` |
//! | 5 | list | how many values follow |
//! | 6 | object | the line in `constants` that names its fields; their values follow |

use std::fmt::{Arguments, Write};

const NULL: u32 = 0;
const WHOLE: u32 = 1;
const FLOAT: u32 = 2;
const STRING: u32 = 3;
const CONSTANT: u32 = 4;
const LIST: u32 = 5;
const OBJECT: u32 = 6;
/// How many bits the tag takes.
const TAG_BITS: u32 = 3;

/// One value, ready to cross.
#[derive(Debug, Default)]
pub struct Tape {
    /// Tags and payloads.
    numbers: Vec<u32>,
    /// All strings, one behind the other.
    strings: String,
    /// Constant strings and the fields of objects, in order of appearance.
    constants: Vec<&'static str>,
}

impl Tape {
    /// Tags and payloads.
    pub fn numbers(&self) -> &[u32] {
        &self.numbers
    }

    /// All strings, one behind the other.
    pub fn strings(&self) -> &str {
        &self.strings
    }

    /// Constant strings and the fields of objects, each on a line of its own.
    pub fn constants(&self) -> String {
        self.constants.join("\n")
    }

    /// Writes what is absent.
    pub fn null(&mut self) {
        self.put(NULL, 0);
    }

    /// Writes a whole number.
    pub fn whole(&mut self, number: usize) {
        match u32::try_from(number).ok().filter(|&small| small <= u32::MAX >> TAG_BITS) {
            Some(small) => self.put(WHOLE, small),
            None => self.float(number as f64),
        }
    }

    /// Writes any other number.
    pub fn float(&mut self, number: f64) {
        let bits = number.to_bits();
        self.put(FLOAT, 0);
        self.numbers.extend([bits as u32, (bits >> 32) as u32]);
    }

    /// Writes a string.
    pub fn string(&mut self, text: &str) {
        self.strings.push_str(text);
        self.put_string(text.len());
    }

    /// Writes a string that is made on the way.
    pub fn made(&mut self, text: Arguments) {
        let before = self.strings.len();
        // Writing to a string does not fail.
        let _ = self.strings.write_fmt(text);
        self.put_string(self.strings.len() - before);
    }

    /// Writes one of a closed list of words.
    pub fn constant(&mut self, word: &'static str) {
        let line = self.line(word);
        self.put(CONSTANT, line);
    }

    /// Begins a list; so many values follow.
    pub fn list(&mut self, length: usize) {
        self.put(LIST, u32::try_from(length).unwrap_or(u32::MAX));
    }

    /// Begins an object of some fields, their names parted by commas; a value for each follows, in their order.
    pub fn object(&mut self, fields: &'static str) {
        let line = self.line(fields);
        self.put(OBJECT, line);
    }

    /// Notes that the last `bytes` of all strings are one.
    fn put_string(&mut self, bytes: usize) {
        let start = self.strings.len().saturating_sub(bytes);
        let text = self.strings.get(start..).unwrap_or("");
        let units = if text.is_ascii() { bytes } else { text.encode_utf16().count() };
        self.put(STRING, u32::try_from(units).unwrap_or(u32::MAX));
    }

    /// The line of a constant; the same words from another place of the code may stand on a line of their own.
    fn line(&mut self, constant: &'static str) -> u32 {
        let known = self.constants.iter().position(|known| std::ptr::eq(*known, constant));
        let line = known.unwrap_or_else(|| {
            self.constants.push(constant);
            self.constants.len() - 1
        });
        u32::try_from(line).unwrap_or(u32::MAX)
    }

    fn put(&mut self, tag: u32, payload: u32) {
        self.numbers.push(payload << TAG_BITS | tag);
    }
}

#[cfg(test)]
mod tests {
    use super::Tape;

    #[test]
    fn values_follow_their_tags() {
        let mut tape = Tape::default();
        tape.list(2);
        for kind in ["point", "point"] {
            tape.object("kind,x");
            tape.constant(if kind == "point" { "point" } else { "none" });
            tape.whole(7);
        }
        assert_eq!(tape.numbers(), [2 << 3 | 5, 6, 1 << 3 | 4, 7 << 3 | 1, 6, 1 << 3 | 4, 7 << 3 | 1]);
        assert_eq!(tape.constants(), "kind,x\npoint");
    }

    #[test]
    fn strings_are_counted_as_javascript_counts_them() {
        let mut tape = Tape::default();
        tape.string("dé");
        tape.made(format_args!("{}", "👍!"));
        assert_eq!(tape.numbers(), [2 << 3 | 3, 3 << 3 | 3]);
        assert_eq!(tape.strings(), "dé👍!");
    }

    #[test]
    fn numbers_that_do_not_fit_keep_their_value() {
        let mut tape = Tape::default();
        tape.whole(u32::MAX as usize);
        let bits = f64::from(u32::MAX).to_bits();
        assert_eq!(tape.numbers(), [2, bits as u32, (bits >> 32) as u32]);
    }
}
