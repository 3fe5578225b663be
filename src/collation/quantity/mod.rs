//! Numbers as values: `five million dollars`, `$5m` and `USD 5,000,000` are one quantity.
//!
//! A quantity is read from a run of tokens: a currency sign, digits or number words, a multiplier, a unit of
//! measure. Values are compared in the base of their dimension, so that kilometres meet miles.
//!
//! Input: the tokens of an article. Output: a [`Quantity`]. Public function: [`read_quantity`]. Files in
//! reading order: `value`, `numeral`, `calendar`, `parse`.

mod calendar;
mod numeral;
mod parse;
mod value;

pub(crate) use crate::collation::quantity::parse::read_quantity;
pub(crate) use crate::collation::quantity::value::{Agreement, Quantity};

#[cfg(test)]
mod tests {
    use crate::attribution::parsed_article::read_words;
    use crate::collation::quantity::read_quantity;
    use crate::collation::quantity::value::{Agreement, Count};
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
            ("500 000", "500,000"),
            ("one third", "one-third"),
            ("6pm", "18:00"),
            ("6 p.m", "6pm"),
        ] {
            check(a, b, Agreement::Equal);
        }
        check("5 km", "three miles", Agreement::Converted);
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
        ] {
            check(a, b, Agreement::Different);
        }
        check("20 percent", "20 percentage points", Agreement::OtherUnit);
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
