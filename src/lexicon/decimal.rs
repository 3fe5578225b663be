//! Decimal digits as a number.
//!
//! The standard library's reader of floats brings 13 kB of tables and code to be exact to the last bit of any
//! number. Here digits are added up and divided once: exact to fifteen digits, which is more than a newspaper
//! prints.

/// The value of `1234` or `1234.5`; nothing for any other text.
pub(crate) fn decimal(text: &str) -> Option<f64> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let digits = || whole.bytes().chain(part.bytes());
    if digits().next().is_none() || !digits().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let sum = digits().fold(0.0, |sum, digit| sum * 10.0 + f64::from(digit - b'0'));
    Some(part.bytes().fold(1.0, |scale, _| scale * 10.0))
        .map(|scale: f64| sum / scale)
        .filter(|value| value.is_finite())
}

#[cfg(test)]
mod tests {
    use crate::lexicon::decimal::decimal;

    #[test]
    fn reads_what_the_standard_library_reads() {
        for text in [
            "0",
            "7",
            "12",
            "1234.5",
            "0.001",
            "4046.8564224",
            "3155695200",
            ".5",
            "5.",
            "31556952",
            "0.45359237",
            "1000000000000",
        ] {
            assert_eq!(decimal(text), text.parse().ok(), "{text}");
        }
    }

    #[test]
    fn leaves_the_rest() {
        for text in ["", ".", "1e9", "-4", "+4", "1.2.3", "1,5", "inf", "nan", "١"] {
            assert_eq!(decimal(text), None, "{text}");
        }
        assert_eq!(decimal(&"9".repeat(400)), None, "beyond any number");
    }
}
