//! Plain data as one row of numbers and one string, which JavaScript turns into objects in a single pass
//! (`tape.js`).
//!
//! To call out of WebAssembly for each field and each string costs more than to find the quotations; so all
//! of a result crosses at once. Values are written one after another. The names of an object's fields cross
//! once for all objects of its kind.
//!
//! Each number holds a tag in its lowest three bits and a payload above:
//!
//! | tag | what | payload |
//! | --- | --- | --- |
//! | 0 | `null` | none |
//! | 1 | whole number | itself |
//! | 2 | ten-thousandths | how many |
//! | 3 | string | its length in UTF-16 code units; strings follow each other in `strings` |
//! | 4 | constant string | its line in `constants` |
//! | 5 | list | how many values follow |
//! | 6 | object | its line in `shapes`, which names its fields; their values follow |
//! | 7 | `{ start, end }`, which most objects are | the start; the next number is the end |

use std::fmt::{Arguments, Write};

const NULL: u32 = 0;
const WHOLE: u32 = 1;
const PARTS: u32 = 2;
const STRING: u32 = 3;
const CONSTANT: u32 = 4;
const LIST: u32 = 5;
const OBJECT: u32 = 6;
const SPAN: u32 = 7;
/// How many bits the tag takes.
const TAG_BITS: u32 = 3;

/// One value, ready to cross.
#[derive(Debug, Default)]
pub struct Tape {
    /// Tags and payloads.
    numbers: Vec<u32>,
    /// All strings, one behind the other.
    strings: String,
    /// Constant strings, in order of appearance.
    constants: Vec<&'static str>,
    shapes: Vec<TapeShape>,
}

/// A kind of object and its fields in order.
#[derive(Debug)]
struct TapeShape {
    kind: &'static str,
    fields: Vec<&'static str>,
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

    /// Constant strings, each on a line of its own.
    pub fn constants(&self) -> String {
        self.constants.join("\n")
    }

    /// The fields of each kind of object, parted by commas, each kind on a line of its own.
    pub fn shapes(&self) -> String {
        let lines: Vec<String> = self.shapes.iter().map(|shape| shape.fields.join(",")).collect();
        lines.join("\n")
    }

    /// Writes what is absent.
    pub fn null(&mut self) {
        self.put(NULL, 0);
    }

    /// Writes a whole number.
    pub fn whole(&mut self, number: usize) {
        self.put(WHOLE, payload(number));
    }

    /// Writes a number as ten-thousandths.
    pub fn parts(&mut self, number: u32) {
        self.put(PARTS, number);
    }

    /// Writes a string.
    pub fn string(&mut self, text: &str) {
        self.strings.push_str(text);
        self.put_string(text.len());
    }

    /// Writes a string, or what is absent.
    pub fn text(&mut self, text: Option<&str>) {
        match text {
            Some(text) => self.string(text),
            None => self.null(),
        }
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
        // The same word from another place of the code may stand on a line of its own.
        let known = self.constants.iter().position(|known| std::ptr::eq(*known, word));
        let line = known.unwrap_or_else(|| {
            self.constants.push(word);
            self.constants.len() - 1
        });
        self.put(CONSTANT, payload(line));
    }

    /// Writes an object of a start and an end.
    pub fn span(&mut self, start: u32, end: u32) {
        self.put(SPAN, payload(start as usize));
        self.numbers.push(end);
    }

    /// Begins a list; so many values follow.
    pub fn list(&mut self, length: usize) {
        self.put(LIST, payload(length));
    }

    /// Writes an object. All objects of one kind have the same fields in the same order.
    pub fn object(&mut self, kind: &'static str, write: impl FnOnce(&mut Fields)) {
        let known = self.shapes.iter().position(|shape| std::ptr::eq(shape.kind, kind));
        let shape = known.unwrap_or_else(|| {
            self.shapes.push(TapeShape { kind, fields: Vec::new() });
            self.shapes.len() - 1
        });
        self.put(OBJECT, payload(shape));
        write(&mut Fields { tape: self, shape, next: 0 });
    }

    /// Notes that the last `bytes` of all strings are one.
    fn put_string(&mut self, bytes: usize) {
        let start = self.strings.len().saturating_sub(bytes);
        let text = self.strings.get(start..).unwrap_or("");
        let units = if text.is_ascii() { bytes } else { text.encode_utf16().count() };
        self.put(STRING, payload(units));
    }

    fn put(&mut self, tag: u32, payload: u32) {
        self.numbers.push(payload << TAG_BITS | tag);
    }
}

/// The fields of an object that is being written.
#[derive(Debug)]
pub struct Fields<'t> {
    tape: &'t mut Tape,
    shape: usize,
    /// How many are written.
    next: usize,
}

impl Fields<'_> {
    /// Names the next field; its value is to be written on the tape.
    pub fn field(&mut self, name: &'static str) -> &mut Tape {
        if let Some(shape) = self.tape.shapes.get_mut(self.shape) {
            if shape.fields.len() == self.next {
                shape.fields.push(name);
            }
            debug_assert_eq!(
                shape.fields.get(self.next),
                Some(&name),
                "all objects of kind `{}` have the same fields",
                shape.kind
            );
        }
        self.next += 1;
        self.tape
    }
}

/// A number that goes beside a tag. No text is so long that one does not fit.
fn payload(number: usize) -> u32 {
    const MOST: u32 = u32::MAX >> TAG_BITS;
    u32::try_from(number).unwrap_or(MOST).min(MOST)
}

#[cfg(test)]
mod tests {
    use crate::report::tape::Tape;

    #[test]
    fn values_follow_their_tags() {
        let mut tape = Tape::default();
        tape.list(2);
        for x in [7, 8] {
            tape.object("point", |o| {
                o.field("kind").constant("here");
                o.field("x").whole(x);
            });
        }
        tape.span(1, 9);
        assert_eq!(tape.numbers(), [2 << 3 | 5, 6, 4, 7 << 3 | 1, 6, 4, 8 << 3 | 1, 1 << 3 | 7, 9]);
        assert_eq!((tape.constants(), tape.shapes()), ("here".to_owned(), "kind,x".to_owned()));
    }

    #[test]
    fn strings_are_counted_as_javascript_counts_them() {
        let mut tape = Tape::default();
        tape.string("dé");
        tape.made(format_args!("{}", "👍!"));
        assert_eq!(tape.numbers(), [2 << 3 | 3, 3 << 3 | 3]);
        assert_eq!(tape.strings(), "dé👍!");
    }
}
