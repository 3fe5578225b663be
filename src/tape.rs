//! Plain data as one row of numbers and one string, which JavaScript turns into objects in a single pass (`tape.js`).
//!
//! A call out of WebAssembly for each field and each string costs more than finding the quotations; so all of a result crosses at once.
//! Any type that serde can take apart goes on a tape; names and order of fields are kept once for each type.
//!
//! Each number holds a tag in its lowest three bits and a payload above:
//!
//! | tag | what | payload |
//! | --- | --- | --- |
//! | 0 | `null`, `false`, `true` | 0, 1, 2 |
//! | 1 | whole number | itself |
//! | 2 | any other number | none; the next two numbers are its lower and upper half |
//! | 3 | string | its length in UTF-16 code units; strings follow each other in `strings` |
//! | 4 | list | how many values follow |
//! | 5 | object | which line of `shapes` names its fields; their values follow |

use std::fmt;

use serde::ser::{self, Impossible, Serialize};

/// One value, ready to cross.
#[derive(Debug, Default)]
pub struct Tape {
    /// Tags and payloads.
    pub numbers: Vec<u32>,
    /// All strings, one behind the other.
    pub strings: String,
    /// The types of objects met so far, by name, with their fields in order.
    shapes: Vec<(&'static str, Vec<&'static str>)>,
}

/// What has no place on a tape: maps, bytes, enums with data.
#[derive(Debug, PartialEq, Eq)]
pub struct TapeError(String);

impl fmt::Display for TapeError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for TapeError {}

impl ser::Error for TapeError {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

const CONSTANT: u32 = 0;
const WHOLE: u32 = 1;
const FLOAT: u32 = 2;
const STRING: u32 = 3;
const LIST: u32 = 4;
const OBJECT: u32 = 5;
/// How many bits the tag takes.
const TAG_BITS: u32 = 3;
/// The payloads of constants.
const NULL: u32 = 0;
const FALSE: u32 = 1;
const TRUE: u32 = 2;

impl Tape {
    /// Writes a value.
    ///
    /// # Errors
    /// If the value holds what has no place on a tape.
    pub fn of(value: &impl Serialize) -> Result<Self, TapeError> {
        let mut tape = Self::default();
        value.serialize(&mut tape)?;
        Ok(tape)
    }

    /// One line for each type of object: its fields, parted by commas.
    pub fn shapes(&self) -> String {
        let lines: Vec<String> = self.shapes.iter().map(|(_, fields)| fields.join(",")).collect();
        lines.join("\n")
    }

    fn put(&mut self, tag: u32, payload: u32) {
        self.numbers.push(payload << TAG_BITS | tag);
    }

    fn put_size(&mut self, tag: u32, size: usize) -> Result<(), TapeError> {
        let payload = u32::try_from(size).ok().filter(|&size| size <= u32::MAX >> TAG_BITS);
        self.put(tag, payload.ok_or_else(|| ser::Error::custom("too long for a tape"))?);
        Ok(())
    }

    fn put_float(&mut self, number: f64) {
        let bits = number.to_bits();
        self.put(FLOAT, 0);
        self.numbers.extend([bits as u32, (bits >> 32) as u32]);
    }
}

/// The fields of an object, or the values of a list.
#[derive(Debug)]
pub struct Parts<'t> {
    tape: &'t mut Tape,
    shape: usize,
    /// How many fields are written.
    at: usize,
}

impl ser::SerializeSeq for Parts<'_> {
    type Ok = ();
    type Error = TapeError;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), TapeError> {
        value.serialize(&mut *self.tape)
    }

    fn end(self) -> Result<(), TapeError> {
        Ok(())
    }
}

impl ser::SerializeStruct for Parts<'_> {
    type Ok = ();
    type Error = TapeError;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), TapeError> {
        if let Some((_, fields)) = self.tape.shapes.get_mut(self.shape).filter(|(_, fields)| fields.len() == self.at) {
            fields.push(name);
        }
        self.at += 1;
        value.serialize(&mut *self.tape)
    }

    fn end(self) -> Result<(), TapeError> {
        Ok(())
    }
}

/// Methods for what no result is made of.
macro_rules! refuse {
    ($($method:ident($($argument:ty),*) -> $result:ty;)*) => {
        $(fn $method(self, $(_: $argument),*) -> Result<$result, TapeError> {
            Err(ser::Error::custom(concat!("a tape has no place for ", stringify!($method))))
        })*
    };
}

type Never = Impossible<(), TapeError>;

impl<'t> ser::Serializer for &'t mut Tape {
    type Ok = ();
    type Error = TapeError;
    type SerializeSeq = Parts<'t>;
    type SerializeTuple = Never;
    type SerializeTupleStruct = Never;
    type SerializeTupleVariant = Never;
    type SerializeMap = Never;
    type SerializeStruct = Parts<'t>;
    type SerializeStructVariant = Impossible<(), TapeError>;

    fn serialize_bool(self, value: bool) -> Result<(), TapeError> {
        self.put(CONSTANT, if value { TRUE } else { FALSE });
        Ok(())
    }

    fn serialize_u32(self, value: u32) -> Result<(), TapeError> {
        self.serialize_u64(value.into())
    }

    fn serialize_u64(self, value: u64) -> Result<(), TapeError> {
        match u32::try_from(value).ok().filter(|&small| small <= u32::MAX >> TAG_BITS) {
            Some(small) => self.put(WHOLE, small),
            None => self.put_float(value as f64),
        }
        Ok(())
    }

    fn serialize_f64(self, value: f64) -> Result<(), TapeError> {
        self.put_float(value);
        Ok(())
    }

    fn serialize_str(self, value: &str) -> Result<(), TapeError> {
        self.strings.push_str(value);
        self.put_size(STRING, if value.is_ascii() { value.len() } else { value.encode_utf16().count() })
    }

    fn serialize_none(self) -> Result<(), TapeError> {
        self.put(CONSTANT, NULL);
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), TapeError> {
        value.serialize(self)
    }

    fn serialize_seq(self, length: Option<usize>) -> Result<Parts<'t>, TapeError> {
        self.put_size(LIST, length.ok_or_else(|| ser::Error::custom("a list on a tape says its length"))?)?;
        Ok(Parts { tape: self, shape: usize::MAX, at: 0 })
    }

    fn serialize_struct(self, name: &'static str, length: usize) -> Result<Parts<'t>, TapeError> {
        let known = self.shapes.iter().position(|(known, _)| *known == name);
        let shape = known.unwrap_or_else(|| {
            self.shapes.push((name, Vec::with_capacity(length)));
            self.shapes.len() - 1
        });
        self.put_size(OBJECT, shape)?;
        Ok(Parts { tape: self, shape, at: 0 })
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<(), TapeError> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(self, _: &'static str, _: u32, _: &'static str, _: &T) -> Result<(), TapeError> {
        Err(ser::Error::custom("a tape has no place for an enum with data"))
    }

    refuse! {
        serialize_i8(i8) -> ();
        serialize_i16(i16) -> ();
        serialize_i32(i32) -> ();
        serialize_i64(i64) -> ();
        serialize_u8(u8) -> ();
        serialize_u16(u16) -> ();
        serialize_f32(f32) -> ();
        serialize_char(char) -> ();
        serialize_bytes(&[u8]) -> ();
        serialize_unit() -> ();
        serialize_unit_struct(&'static str) -> ();
        serialize_unit_variant(&'static str, u32, &'static str) -> ();
        serialize_tuple(usize) -> Never;
        serialize_tuple_struct(&'static str, usize) -> Never;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Never;
        serialize_map(Option<usize>) -> Never;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Never;
    }
}

#[cfg(test)]
mod tests {
    use super::Tape;
    use serde::Serialize;

    #[derive(Serialize)]
    struct Point {
        x: u32,
        y: Option<f64>,
    }

    #[test]
    fn values_follow_their_tags() {
        let tape = Tape::of(&vec![Point { x: 7, y: None }, Point { x: u32::MAX, y: Some(0.5) }]).expect("points go on a tape");
        let half = |number: f64| [number.to_bits() as u32, (number.to_bits() >> 32) as u32];
        let ([low, high], [five, tenths]) = (half(u32::MAX.into()), half(0.5));
        assert_eq!(tape.numbers, [2 << 3 | 4, 5, 7 << 3 | 1, 0, 5, 2, low, high, 2, five, tenths]);
        assert_eq!(tape.shapes(), "x,y");
    }

    #[test]
    fn strings_are_counted_as_javascript_counts_them() {
        let tape = Tape::of(&vec!["dé", "👍"]).expect("strings go on a tape");
        assert_eq!(tape.numbers, [2 << 3 | 4, 2 << 3 | 3, 2 << 3 | 3]);
        assert_eq!(tape.strings, "dé👍");
    }

    #[test]
    fn what_has_no_place_is_refused() {
        assert!(Tape::of(&(1_u32, 2_u32)).is_err());
    }
}
