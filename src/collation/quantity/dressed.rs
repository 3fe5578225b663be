//! Quantities in another dress: `half of`, `one in five`, `a dozen`, `a fortnight`, `twenty twenty-four`,
//! `−5`, `.5`.

use crate::attribution::parsed_article::ParsedArticle;
use crate::collation::quantity::numeral::{NumeralPiece, is_hyphen, piece, value_at};
use crate::collation::quantity::parse::read_quantity;
use crate::collation::quantity::value::{Count, Quantity};
use crate::collation::thresholds::{CENTURIES, LONG_TIME_UNIT, SHARE_OF_MOST, TIME_UNITS_COUNTED};
use crate::lexicon::numerals::is_minus;
use crate::lexicon::{Dimension, GrammarWord, Measure};
use crate::text::token::{Case, TokenKind};

/// A part of a whole, counted in hundredths.
const SHARE: Measure = Measure { dimension: Dimension::Percent, factor: 100.0 };

/// The quantity that starts at a token in one of these ways, and how many tokens it takes.
pub(crate) fn dressed_at(article: &ParsedArticle, at: usize, end: usize) -> Option<(Quantity, usize)> {
    let token = article.tokens.get(at).filter(|_| at < end)?;
    match token.kind {
        TokenKind::Word => share(article, at, end)
            .or_else(|| one_unit(article, at, end))
            .or_else(|| one_multiplier(article, at, end))
            .or_else(|| year_in_words(article, at, end))
            .or_else(|| roman(article, at))
            .or_else(|| signed(article, at, end)),
        TokenKind::Number => share(article, at, end),
        TokenKind::Symbol | TokenKind::Punctuation => signed(article, at, end),
        TokenKind::Mark => None,
    }
}

fn word(article: &ParsedArticle, at: usize, end: usize) -> Option<GrammarWord> {
    article.tokens.get(at).filter(|_| at < end).and_then(|token| GrammarWord::read(article.norm(token)))
}

fn piece_at(article: &ParsedArticle, at: usize, end: usize) -> Option<NumeralPiece> {
    piece(article, article.tokens.get(at).filter(|_| at < end)?)
}

fn is_article(article: &ParsedArticle, at: usize, end: usize) -> bool {
    matches!(word(article, at, end), Some(GrammarWord::A | GrammarWord::An))
}

/// `half of`, `three quarters`, `one in five`, `two out of three`.
fn share(article: &ParsedArticle, at: usize, end: usize) -> Option<(Quantity, usize)> {
    let share = |value: f64, length: usize| {
        Some((Quantity { measure: Some(SHARE), ..Quantity::of(value, Count::Cardinal) }, length))
    };
    let of = |next: usize| matches!(word(article, next, end), Some(GrammarWord::Of | GrammarWord::The));
    match piece_at(article, at, end)? {
        NumeralPiece::Part(part) if of(at + 1) => share(1.0 / part, 1),
        // `half a point`: so much of whatever is counted.
        NumeralPiece::Part(part)
            if is_article(article, at + 1, end) && one_unit(article, at, end).is_none() =>
        {
            let multiplied = matches!(piece_at(article, at + 2, end), Some(NumeralPiece::Times(_)));
            let half = Quantity::of(1.0 / part, Count::Cardinal);
            (!multiplied).then_some((half, 1))
        }
        NumeralPiece::Value(value, Count::Cardinal) => {
            let of_how_many = match word(article, at + 1, end) {
                Some(GrammarWord::In) => at + 2,
                Some(GrammarWord::Out) if word(article, at + 2, end) == Some(GrammarWord::Of) => at + 3,
                _ => {
                    return part_of_whole(article, at, end).and_then(|(value, next)| share(value, next - at));
                }
            };
            match piece_at(article, of_how_many, end) {
                Some(NumeralPiece::Value(whole, Count::Cardinal))
                    if value < whole && whole <= SHARE_OF_MOST =>
                {
                    share(value / whole, of_how_many + 1 - at)
                }
                _ => None,
            }
        }
        _ => None,
    }
}

/// `three quarters`: the value and the token behind it.
fn part_of_whole(article: &ParsedArticle, at: usize, end: usize) -> Option<(f64, usize)> {
    let (value, count, next) = value_at(article, at, end)?;
    let is_part = count == Count::Cardinal && value < 1.0 && next > at + 1;
    is_part.then_some((value, next))
}

/// `a fortnight`, `an hour`, `half an hour`: a unit of time without a number. Of other units `a` tells little.
fn one_unit(article: &ParsedArticle, at: usize, end: usize) -> Option<(Quantity, usize)> {
    let (value, article_at) = match piece_at(article, at, end) {
        Some(NumeralPiece::Part(part)) => (1.0 / part, at + 1),
        _ => (1.0, at),
    };
    let unit = article.tokens.get(article_at + 1).filter(|_| article_at + 1 < end)?;
    let phrase = article.tokens.get(article_at + 2).filter(|_| article_at + 2 < end);
    let phrase = phrase.map(|second| format!("{} {}", article.norm(unit), article.norm(second)));
    let long: Option<Measure> = phrase.and_then(|phrase| article.language.said(&phrase));
    let measure: Measure = long.or_else(|| article.language.said(article.norm(unit)))?;
    let length = article_at - at + if long.is_some() { 3 } else { 2 };
    let counted = measure.dimension == Dimension::Duration
        && (TIME_UNITS_COUNTED.contains(&measure.factor) || measure.factor >= LONG_TIME_UNIT)
        || article_at > at;
    (is_article(article, article_at, end) && counted)
        .then_some((Quantity { measure: Some(measure), ..Quantity::of(value, Count::Cardinal) }, length))
}

/// `a dozen`, `a million and a half`.
fn one_multiplier(article: &ParsedArticle, at: usize, end: usize) -> Option<(Quantity, usize)> {
    if !is_article(article, at, end) {
        return None;
    }
    let Some(NumeralPiece::Times(times)) = piece_at(article, at + 1, end) else { return None };
    let half = word(article, at + 2, end) == Some(GrammarWord::And)
        && is_article(article, at + 3, end)
        && matches!(piece_at(article, at + 4, end), Some(NumeralPiece::Part(2.0)));
    let (value, length) = if half { (times * 1.5, 5) } else { (times, 2) };
    Some((Quantity::of(value, Count::Cardinal), length))
}

/// `twenty twenty-four`, `nineteen eighty-four`.
fn year_in_words(article: &ParsedArticle, at: usize, end: usize) -> Option<(Quantity, usize)> {
    let Some(NumeralPiece::Value(century, Count::Cardinal)) = piece_at(article, at, end) else { return None };
    let (rest, count, next) = value_at(article, at + 1, end)?;
    let year =
        CENTURIES.contains(&(century as u32)) && (10.0..100.0).contains(&rest) && count == Count::Cardinal;
    let in_words = article.tokens.get(at + 1).is_some_and(|token| token.kind == TokenKind::Word);
    (year && in_words).then_some((Quantity::of(century * 100.0 + rest, Count::Year), next - at))
}

/// `World War II`, `Pope John IV`: in Roman numerals behind a word with a capital; `I` alone says nothing.
fn roman(article: &ParsedArticle, at: usize) -> Option<(Quantity, usize)> {
    let (before, token) = (article.tokens.get(at.checked_sub(1)?)?, article.tokens.get(at)?);
    let value = roman_value(article.text(token))?;
    let named = before.kind == TokenKind::Word && before.case == Case::Capital && token.spaced;
    let closes = article.tokens.get(at + 1).is_none_or(|next| next.kind != TokenKind::Word || value > 1);
    (named && closes).then_some((Quantity::of(f64::from(value), Count::Cardinal), 1))
}

/// The value of a Roman numeral in capitals, as it is written.
fn roman_value(text: &str) -> Option<u32> {
    const SIGNS: [(&str, u32); 9] =
        [("C", 100), ("XC", 90), ("L", 50), ("XL", 40), ("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1)];
    let (mut rest, mut value) = (text, 0);
    for (sign, worth) in SIGNS {
        let most = if sign.len() == 1 && worth != 5 && worth != 50 { 3 } else { 1 };
        for _ in 0..most {
            let Some(shorter) = rest.strip_prefix(sign) else { break };
            (rest, value) = (shorter, value + worth);
        }
    }
    (rest.is_empty() && value > 0).then_some(value)
}

/// `−5`, `+5`, `<5`, `.5`: a sign right before a number.
fn signed(article: &ParsedArticle, at: usize, end: usize) -> Option<(Quantity, usize)> {
    let sign = article.tokens.get(at)?;
    let number = article.tokens.get(at + 1).filter(|_| at + 1 < end)?;
    let minus = is_minus(article.norm(sign));
    if !sign.spaced || number.spaced != minus || number.kind != TokenKind::Number {
        return None;
    }
    let (quantity, length) = read_quantity(article, &(at + 1..end))?;
    let Quantity { value, count, .. } = quantity;
    let quantity = match article.text(sign) {
        "." => {
            let digits = article.norm(number).bytes().take_while(u8::is_ascii_digit).count();
            Quantity { value: value / 10_f64.powi(i32::try_from(digits).ok()?), ..quantity }
        }
        "+" => quantity,
        "−" => Quantity { value: -value, ..quantity },
        _ if minus => Quantity { value: -value, ..quantity },
        _ if is_hyphen(article, sign) || article.text(sign) == "-" => Quantity { value: -value, ..quantity },
        "<" | "≤" if count == Count::Cardinal => Quantity { count: Count::Below, ..quantity },
        ">" | "≥" if count == Count::Cardinal => Quantity { count: Count::Above, ..quantity },
        _ => return None,
    };
    Some((quantity, length + 1))
}
