//! JSON with the fields of an object in the order in which they stand, so that the first that is wrong is the first
//! that is told.

use std::fmt::{self, Formatter};

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

/// What an article may be taken from. Of a number nobody asks which.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum JsonValue {
    Null,
    Boolean,
    Number,
    String(String),
    Array(Vec<JsonValue>),
    Object(Vec<(String, JsonValue)>),
}

impl<'de> Deserialize<'de> for JsonValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ValueVisitor)
    }
}

struct ValueVisitor;

impl<'de> Visitor<'de> for ValueVisitor {
    type Value = JsonValue;

    fn expecting(&self, f: &mut Formatter) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<JsonValue, E> {
        Ok(JsonValue::Null)
    }

    fn visit_bool<E>(self, _: bool) -> Result<JsonValue, E> {
        Ok(JsonValue::Boolean)
    }

    fn visit_i64<E>(self, _: i64) -> Result<JsonValue, E> {
        Ok(JsonValue::Number)
    }

    fn visit_u64<E>(self, _: u64) -> Result<JsonValue, E> {
        Ok(JsonValue::Number)
    }

    fn visit_f64<E>(self, _: f64) -> Result<JsonValue, E> {
        Ok(JsonValue::Number)
    }

    fn visit_str<E>(self, text: &str) -> Result<JsonValue, E> {
        Ok(JsonValue::String(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<JsonValue, E> {
        Ok(JsonValue::String(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut array: A) -> Result<JsonValue, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = array.next_element()? {
            values.push(value);
        }
        Ok(JsonValue::Array(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<JsonValue, A::Error> {
        let mut fields: Vec<(String, JsonValue)> = Vec::new();
        while let Some((name, value)) = object.next_entry::<String, JsonValue>()? {
            // Of two of one name the last counts, in the place of the first.
            match fields.iter_mut().find(|(known, _)| *known == name) {
                Some((_, earlier)) => *earlier = value,
                None => fields.push((name, value)),
            }
        }
        Ok(JsonValue::Object(fields))
    }
}

#[cfg(test)]
mod tests {
    use crate::json_value::JsonValue;

    #[test]
    fn fields_keep_their_order() {
        let json = r#"{"z": "\u00e9", "b": [1, -2, 0.5, null], "a": {}, "z": true}"#;
        let number = JsonValue::Number;
        assert_eq!(
            serde_json::from_str::<JsonValue>(json).unwrap(),
            JsonValue::Object(vec![
                ("z".to_owned(), JsonValue::Boolean),
                (
                    "b".to_owned(),
                    JsonValue::Array(vec![number.clone(), number.clone(), number, JsonValue::Null])
                ),
                ("a".to_owned(), JsonValue::Object(Vec::new())),
            ])
        );
    }
}
