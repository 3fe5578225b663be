//! Numbers as values: `five million dollars`, `$5m` and `USD 5,000,000` are one quantity.
//!
//! A quantity is read from a run of tokens: a currency sign, digits or number words, a multiplier, a unit of
//! measure. Values are compared in the base of their dimension, so that kilometres meet miles.
//!
//! Input: the tokens of an article. Output: a [`Quantity`]. Public function: [`read_quantity`]. Files in
//! reading order: `value`, `numeral`, `calendar`, `parse`.

mod calendar;
mod dressed;
mod numeral;
mod parse;
mod value;

pub(crate) use crate::collation::quantity::dressed::dressed_at;
pub(crate) use crate::collation::quantity::numeral::is_numeral_sign;
pub(crate) use crate::collation::quantity::parse::read_quantity;
pub(crate) use crate::collation::quantity::value::{Agreement, Quantity};

#[cfg(test)]
mod tests {
    use crate::attribution::parsed_article::read_words;
    use crate::collation::quantity::value::{Agreement, Count};
    use crate::collation::quantity::{dressed_at, read_quantity};
    use crate::lexicon::Language;

    fn check(a: &str, b: &str, expected: Agreement) {
        let [x, y] = [a, b].map(|text| {
            let article = read_words(text, Language::of("en"));
            let (quantity, length) = read_quantity(&article, &(0..article.tokens.len())).expect(text);
            assert_eq!(length, article.tokens.len(), "{text}: {quantity:?}");
            quantity
        });
        assert_eq!(x.agreement(&y), expected, "{a} ~ {b}: {x:?} {y:?}");
        assert_eq!(y.agreement(&x), expected, "{b} ~ {a}");
    }

    #[test]
    fn one_amount_many_spellings() {
        for (a, b) in [
            ("5 million", "five million"),
            ("$1.5 billion", "1,500 million dollars"),
            ("20%", "20 per cent"),
            ("twenty-one", "21"),
            ("one hundred and five", "105"),
            ("third", "3rd"),
            ("two dozen", "24"),
            ("two weeks", "14 days"),
            ("20-year", "20 years"),
            ("Jan", "January"),
            ("£5m", "5 million pounds"),
            ("half a million", "500,000"),
            ("two point five million", "2.5 million"),
            ("two and a half million", "2,500,000"),
            ("three point one four", "3.14"),
            ("500 000", "500,000"),
            ("one third", "one-third"),
            ("6pm", "18:00"),
            ("6 p.m", "6pm"),
            ("18:30", "18.30"),
            ("½", "0.5"),
            ("1.500.000", "1,500,000"),
            ("10 lakh", "one million"),
            ("٣٠٠", "300"),
            ("৪০", "40"),
            ("US$5 million", "5 million US dollars"),
            ("Rs 500", "500 rupees"),
            ("dlrs 400", "$400"),
            ("6billion", "six billion"),
            ("100 km/h", "100 kmh"),
            ("1990s", "nineties"),
            ("1990s", "90s"),
            ("2024-05-03", "May 3, 2024"),
            ("3rd of May", "May 3"),
            ("november 3, 2015", "3 November 2015"),
            ("May 3, 2024", "3 May"),
            ("May 29", "29th"),
            ("40–49", "40 to 49"),
            ("3 - 0", "3-0"),
            ("40 degrees", "40 °C"),
        ] {
            check(a, b, Agreement::Equal);
        }
        check("5 km", "three miles", Agreement::Converted);
        check("100 km/h", "62 mph", Agreement::Converted);
    }

    #[test]
    fn heat() {
        check("40 degrees Celsius", "104 degrees Fahrenheit", Agreement::Converted);
        check("20 degrees Celsius", "68 °F", Agreement::Converted);
        check("20 degrees Celsius", "69 °F", Agreement::Converted);
        check("20 degrees Celsius", "70 °F", Agreement::Different);
        check("20 degrees Celsius", "20 degrees Fahrenheit", Agreement::Different);
    }

    #[test]
    fn hours_in_two_zones() {
        for (a, b, expected) in [
            ("18:00 GMT", "19:00 CET", Agreement::Converted),
            ("18:00 GMT", "18:00 CET", Agreement::Different),
            ("noon Eastern Standard Time", "17:00 GMT", Agreement::Converted),
            ("6pm Central European Summer Time", "6pm", Agreement::Equal),
            ("11pm EST", "4am GMT", Agreement::Converted),
        ] {
            check(a, b, expected);
        }
    }

    #[test]
    fn rounded_by_a_digit() {
        check("28.71 percent", "28.7 percent", Agreement::LessExact);
        check("28.76 percent", "28.7 percent", Agreement::Different);
        check("451", "450", Agreement::Different);
        check("2019", "2020", Agreement::Different);
    }

    #[test]
    fn quantities_in_another_dress() {
        let read = |text: &str| {
            let article = read_words(text, Language::of("en"));
            let (quantity, length) = dressed_at(&article, 0, article.tokens.len()).expect(text);
            (quantity, article.text(&article.tokens[length - 1]).to_owned())
        };
        let plain = |text: &str| {
            let article = read_words(text, Language::of("en"));
            read_quantity(&article, &(0..article.tokens.len())).expect(text).0
        };
        for (dressed, last, as_number) in [
            ("half of them", "half", "50 percent"),
            ("three quarters of them", "quarters", "75%"),
            ("one in five", "five", "20 percent"),
            ("two out of four", "four", "50%"),
            ("a dozen boats", "dozen", "12"),
            ("a million and a half", "half", "1.5 million"),
            ("a fortnight", "fortnight", "two weeks"),
            ("a decade", "decade", "ten years"),
            ("half an hour", "hour", "30 minutes"),
            ("half a percentage point", "point", "50 basis points"),
            ("twenty twenty-four", "four", "2024"),
            ("thirteen fifty", "fifty", "1350"),
            (".5%", "%", "0.5%"),
            ("+5 million", "million", "5 million"),
            ("half a point", "half", "0.5"),
        ] {
            let (quantity, end) = read(dressed);
            assert_eq!(end, last, "{dressed}");
            assert_eq!(quantity.agreement(&plain(as_number)), Agreement::Equal, "{dressed}: {quantity:?}");
        }
        for text in ["one in 500", "a second", "a month", "twelve fifty", "a boat"] {
            let article = read_words(text, Language::of("en"));
            assert_eq!(dressed_at(&article, 0, article.tokens.len()), None, "{text}");
        }
        let second = |text: &str| {
            let article = read_words(text, Language::of("en"));
            dressed_at(&article, 1, article.tokens.len()).map(|(quantity, _)| quantity)
        };
        let signed = |text: &str| second(text).expect(text);
        assert_eq!(
            ["Phase II of", "War XIV", "Leith I think", "Leith CIVIL"]
                .map(|text| second(text).map(|q| q.value)),
            [Some(2.0), Some(14.0), None, None]
        );
        for (a, b) in [("is −5", "is +5"), ("is <5", "is >5"), ("is minus 5", "is +5")] {
            assert_eq!(signed(a).agreement(&signed(b)), Agreement::Different, "{a} {b}");
        }
        assert_eq!(signed("is minus 5").agreement(&signed("is −5")), Agreement::Equal);
    }

    #[test]
    fn other_amounts() {
        for (a, b) in [
            ("five", "fifty"),
            ("1.5", "15"),
            ("Monday", "Tuesday"),
            ("2019", "2020"),
            ("third", "3"),
            ("5 km", "5 miles"),
            ("6pm", "6am"),
            ("May 3", "May 5"),
            ("May 3, 2023", "3 May 2024"),
            ("1980s", "1990s"),
            ("6-3", "3-6"),
            ("40 to 49", "40"),
        ] {
            check(a, b, Agreement::Different);
        }
        check("20 percent", "20 percentage points", Agreement::OtherUnit);
        check("A$5 million", "US$5 million", Agreement::OtherUnit);
    }

    #[test]
    fn amounts_in_unlike_units_may_be_rounded() {
        // 160.9 km: 5.3 and 7 per cent off.
        check("100 miles", "170 km", Agreement::Converted);
        check("100 miles", "173 km", Agreement::Different);
    }

    #[test]
    fn four_digits_are_a_year_in_modern_times() {
        for (text, count) in [
            ("1399", Count::Cardinal),
            ("1400", Count::Year),
            ("2199", Count::Year),
            ("2200", Count::Cardinal),
            ("14000", Count::Cardinal),
        ] {
            let article = read_words(text, Language::of("en"));
            let (quantity, _) = read_quantity(&article, &(0..article.tokens.len())).expect(text);
            assert_eq!(quantity.count, count, "{text}");
        }
    }
}
