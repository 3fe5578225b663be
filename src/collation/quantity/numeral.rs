//! Digits and number words to a value.

use crate::attribution::parsed_article::ParsedArticle;
use crate::collation::quantity::value::Count;
use crate::lexicon::numerals::DigitSuffix;
use crate::lexicon::{GrammarWord, Numeral, decimal};
use crate::text::token::{Token, TokenKind};

/// What one token or word adds to a number.
pub(crate) enum NumeralPiece {
    Value(f64, Count),
    Times(f64),
    Part(f64),
    Decade(f64),
}

/// The number that starts at `at`: value, what it counts, and the token after it.
pub(crate) fn value_at(article: &ParsedArticle, at: usize, end: usize) -> Option<(f64, Count, usize)> {
    if let Some(third) = one_part(article, at) {
        return Some((1.0 / third, Count::Cardinal, at + 1));
    }
    // A running group below the next multiplier, and what multipliers above have already closed.
    let (mut total, mut group, mut count) = (0.0, None::<f64>, Count::Cardinal);
    let mut next = at;
    let mut last = f64::INFINITY;
    while next < end {
        let Some(token) = article.tokens.get(next) else { break };
        if let Some((more, behind)) = group.and_then(|_| spoken_fraction(article, next, end)) {
            (group, last, next) = (group.map(|group| group + more), 1.0, behind);
            continue;
        }
        let glue = group.is_some()
            && (is_hyphen(article, token) || (GrammarWord::And.is(article.norm(token)) && last >= 100.0));
        let at_word = next + usize::from(glue);
        let Some(word) = article.tokens.get(at_word).filter(|_| at_word < end) else { break };
        match (piece(article, word), group) {
            (Some(NumeralPiece::Value(v, c)), None) => (group, count, last) = (Some(v), c, v),
            // "twenty-one", "hundred and five": each word below the one before; digits do not add up.
            (Some(NumeralPiece::Value(v, c)), Some(g))
                if v < last && last >= 20.0 && word.kind == TokenKind::Word && v < 100.0 =>
            {
                (group, count, last) = (Some(g + v), c, v);
            }
            (Some(NumeralPiece::Times(m)), Some(g)) if !glue || is_hyphen(article, token) => {
                if m >= 1000.0 {
                    (total, group) = (total + g * m, Some(0.0));
                } else {
                    group = Some(g * m);
                }
                last = m;
            }
            // "500 000": groups of three digits set apart by a space.
            (Some(NumeralPiece::Value(v, Count::Cardinal)), Some(g))
                if grouped(article, next) && last < 1000.0 =>
            {
                (group, last) = (Some(g * 1000.0 + v), v)
            }
            // "one third"
            (Some(NumeralPiece::Value(v, Count::Ordinal)), Some(g))
                if g < 20.0 && v > 2.0 && word.kind == TokenKind::Word =>
            {
                (group, last) = (Some(g / v), 0.0);
            }
            (Some(NumeralPiece::Part(p)), Some(g)) if g < 20.0 && word.kind == TokenKind::Word => {
                (group, last) = (Some(g / p), 0.0)
            }
            _ => break,
        }
        next = at_word + 1;
        if count != Count::Cardinal || last == 0.0 {
            break;
        }
    }
    group.map(|g| (total + g, count, next))
}

/// `point five`, `and a half`: what speech puts behind a whole number, and the token after it.
fn spoken_fraction(article: &ParsedArticle, at: usize, end: usize) -> Option<(f64, usize)> {
    let word = |at: usize| article.tokens.get(at).filter(|_| at < end).map(|token| article.norm(token));
    let opens = |at: usize, asked: GrammarWord| word(at).is_some_and(|norm| asked.is(norm));
    if opens(at, GrammarWord::And) && opens(at + 1, GrammarWord::A) {
        let part = article.tokens.get(at + 2).filter(|_| at + 2 < end)?;
        return match piece(article, part)? {
            NumeralPiece::Part(part) => Some((1.0 / part, at + 3)),
            _ => None,
        };
    }
    if !opens(at, GrammarWord::Point) {
        return None;
    }
    let (mut value, mut place, mut next) = (0.0, 0.1, at + 1);
    while let Some(token) = article.tokens.get(next).filter(|_| next < end) {
        let Some(NumeralPiece::Value(digit, Count::Cardinal)) = piece(article, token) else { break };
        if digit >= 10.0 {
            break;
        }
        (value, place, next) = (value + digit * place, place / 10.0, next + 1);
    }
    (next > at + 1).then_some((value, next))
}

/// `half a million`: two tokens that part a multiplier.
pub(crate) fn half_at(article: &ParsedArticle, at: usize, end: usize) -> Option<(f64, Count, usize)> {
    let [half, indefinite, multiplier, ..] = article.tokens.get(at..end)? else { return None };
    match (piece(article, half)?, GrammarWord::read(article.norm(indefinite)), piece(article, multiplier)?) {
        (NumeralPiece::Part(part), Some(GrammarWord::A), NumeralPiece::Times(times)) => {
            Some((times / part, Count::Cardinal, at + 3))
        }
        _ => None,
    }
}

/// The part that `a third of` names.
fn one_part(article: &ParsedArticle, at: usize) -> Option<f64> {
    let norm = |i: Option<usize>| i.and_then(|i| article.tokens.get(i)).map(|t| article.norm(t));
    match piece(article, article.tokens.get(at)?)? {
        NumeralPiece::Value(part, Count::Ordinal)
            if part > 2.0
                && norm(at.checked_sub(1)).is_some_and(|word| GrammarWord::A.is(word))
                && norm(Some(at + 1)).is_some_and(|word| GrammarWord::Of.is(word)) =>
        {
            Some(part)
        }
        _ => None,
    }
}

/// Whether a token is three bare digits after a space and after digits.
fn grouped(article: &ParsedArticle, at: usize) -> bool {
    let digits = |token: &Token| article.norm(token).bytes().all(|b| b.is_ascii_digit());
    let [before, group] = at.checked_sub(1).and_then(|from| article.tokens.get(from..=at)).unwrap_or(&[])
    else {
        return false;
    };
    group.kind == TokenKind::Number
        && group.spaced
        && group.span.len() == 3
        && digits(group)
        && digits(before)
        && before.span.len() <= 3
}

pub(crate) fn piece(article: &ParsedArticle, token: &Token) -> Option<NumeralPiece> {
    let norm = article.norm(token);
    if let Some(value) = native_digits(norm) {
        return Some(NumeralPiece::Value(value, Count::Cardinal));
    }
    if let Some(value) = one_ideograph(norm) {
        return Some(NumeralPiece::Value(value, Count::Cardinal));
    }
    if let Some(value) = with_fraction(article.text(token)) {
        return Some(NumeralPiece::Value(value, Count::Cardinal));
    }
    if token.kind == TokenKind::Number {
        let (value, suffix) = digits(norm)?;
        return Some(match DigitSuffix::of(suffix) {
            Some(DigitSuffix::Ordinal) => NumeralPiece::Value(value, Count::Ordinal),
            Some(DigitSuffix::Times(factor)) => NumeralPiece::Value(value * factor, Count::Cardinal),
            Some(DigitSuffix::Decade) if value % 10.0 == 0.0 && value > 0.0 => NumeralPiece::Decade(value),
            Some(DigitSuffix::Decade) | None => NumeralPiece::Value(value, Count::Cardinal),
        });
    }
    article.language.said(norm).map(|said| match said {
        Numeral::Cardinal(value) => NumeralPiece::Value(value, Count::Cardinal),
        Numeral::Ordinal(place) => NumeralPiece::Value(place, Count::Ordinal),
        Numeral::Multiplier(factor) => NumeralPiece::Times(factor),
        Numeral::Fraction(part) => NumeralPiece::Part(part),
        Numeral::Decade(years) => NumeralPiece::Decade(years),
    })
}

/// Whether a word is a number in another script: `٣٠٠`, `五`.
pub(crate) fn is_numeral_sign(norm: &str) -> bool {
    native_digits(norm).is_some() || one_ideograph(norm).is_some()
}

/// A number in the digits of another script: `٣٠٠`, `৪০`.
fn native_digits(norm: &str) -> Option<f64> {
    // The zeros of the scripts that news is written in; their digits follow in order (Unicode, Nd).
    const ZEROS: [char; 12] = ['٠', '۰', '०', '০', '੦', '૦', '୦', '௦', '౦', '೦', '๐', '០'];
    let digit = |letter: char| {
        let place = |zero: &char| (letter as u32).checked_sub(*zero as u32).filter(|digit| *digit < 10);
        ZEROS.iter().find_map(place)
    };
    norm.chars().try_fold(None, |value: Option<f64>, letter| {
        digit(letter).map(|digit| Some(value.unwrap_or(0.0) * 10.0 + f64::from(digit)))
    })?
}

/// A Chinese numeral that stands alone, as tokens of Chinese and Japanese do.
fn one_ideograph(norm: &str) -> Option<f64> {
    const DIGITS: &str = "〇一二三四五六七八九";
    let mut letters = norm.chars();
    let (first, None) = (letters.next()?, letters.next()) else { return None };
    DIGITS.chars().position(|digit| digit == first).map(|digit| digit as f64)
}

/// `½`, `2½`, as printed: folded, the digits of the two would run together.
fn with_fraction(text: &str) -> Option<f64> {
    let sign = text.chars().next_back()?;
    let fraction = vulgar_fraction(sign)?;
    let whole = text.strip_suffix(sign).filter(|whole| !whole.is_empty());
    whole.map_or(Some(0.0), decimal).map(|whole| whole + fraction)
}

/// What a fraction of one character is worth: `½`.
fn vulgar_fraction(sign: char) -> Option<f64> {
    const FRACTIONS: [(char, f64, f64); 11] = [
        ('½', 1.0, 2.0),
        ('⅓', 1.0, 3.0),
        ('⅔', 2.0, 3.0),
        ('¼', 1.0, 4.0),
        ('¾', 3.0, 4.0),
        ('⅕', 1.0, 5.0),
        ('⅖', 2.0, 5.0),
        ('⅗', 3.0, 5.0),
        ('⅘', 4.0, 5.0),
        ('⅙', 1.0, 6.0),
        ('⅛', 1.0, 8.0),
    ];
    FRACTIONS.iter().find(|(glyph, ..)| *glyph == sign).map(|(_, part, whole)| part / whole)
}

/// The leading digits of a folded token with grouping commas taken out, and what follows them.
pub(crate) fn digits(norm: &str) -> Option<(f64, &str)> {
    let end = norm.find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',').unwrap_or(norm.len());
    let (number, suffix) = norm.split_at_checked(end)?;
    // A comma groups thousands when three digits follow it, and parts decimals otherwise.
    // `1.500.000`: points that group.
    let groups = number.split('.').skip(1);
    if groups.clone().count() > 1 && groups.clone().all(|group| group.len() == 3) {
        return decimal(&number.replace('.', "")).map(|value| (value, suffix));
    }
    let decimal_comma =
        number.rsplit_once(',').is_some_and(|(_, tail)| tail.len() != 3 && !tail.contains('.'));
    let plain = if decimal_comma { number.replace(',', ".") } else { number.replace(',', "") };
    decimal(&plain).map(|value| (value, suffix))
}

/// Whether a token joins two words of one number, as in `twenty-one`.
pub(crate) fn is_hyphen(article: &ParsedArticle, token: &Token) -> bool {
    !token.spaced && matches!(article.text(token), "-" | "‐" | "‑")
}

#[cfg(test)]
mod tests {
    use crate::collation::quantity::numeral::digits;

    #[test]
    fn a_comma_groups_thousands_or_parts_decimals() {
        for (text, value, suffix) in [
            ("1,500", 1500.0, ""),
            ("1,5", 1.5, ""),
            ("1,500.25", 1500.25, ""),
            ("1,500,000", 1_500_000.0, ""),
            ("12th", 12.0, "th"),
            ("3.5bn", 3.5, "bn"),
        ] {
            assert_eq!(digits(text), Some((value, suffix)), "{text}");
        }
        assert_eq!(digits("pier"), None);
    }
}
