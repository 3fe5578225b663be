//! Frames inside the marks, as French sets them: `« Je viens, dit-il, demain. »` is two pieces of speech and
//! a frame.

use crate::document::{Document, Sign};
use crate::lexicon::{Class, Grammar};
use crate::quotes::quote_span::MarkPair;
use crate::text::token::TokenRange;

/// A frame inside the marks has no more tokens than this.
const LONGEST: usize = 14;

/// Cuts quotations at the frames inside them, where the language sets frames there.
pub(crate) fn cut(document: &Document, pairs: Vec<MarkPair>) -> Vec<MarkPair> {
    if !document.language.has(Grammar::AsidesInside) {
        return pairs;
    }
    let mut found = Vec::with_capacity(pairs.len());
    for pair in pairs {
        match aside(document, &pair) {
            Some(frame) => {
                found.push(MarkPair { end: frame.start, outer_end: frame.start, ..pair });
                // The comma or stop that ends the frame belongs to neither piece.
                found.push(MarkPair { start: frame.end + 1, outer_start: frame.end + 1, ..pair });
            }
            None => found.push(pair),
        }
    }
    found
}

/// The first frame between two commas, verb first.
fn aside(document: &Document, pair: &MarkPair) -> Option<TokenRange> {
    (pair.start..pair.end).filter(|&at| document.sign(at) == Sign::Comma).find_map(|comma| {
        let start = comma + 1;
        let verb_first = document.is(start, Class::Reporting) || document.is(start, Class::Auxiliary);
        let end = (start..pair.end.min(start + LONGEST))
            .find(|&at| matches!(document.sign(at), Sign::Comma | Sign::Full | Sign::Stop))?;
        let told = (start..end).any(|at| document.is(at, Class::Reporting));
        let inside = end + 1 < pair.end && end > start + 1;
        (verb_first && told && inside).then_some(start..end)
    })
}

#[cfg(test)]
mod tests {
    use crate::attribution::parsed_article::read;
    use crate::lexicon::Language;

    fn check(source: &str, expected: &[&str]) {
        let reading = read(source, Language::of("fr"));
        let got: Vec<&str> = reading.quotes.iter().map(|q| q.span.of(source)).collect();
        assert_eq!(got, expected, "{source:?}");
    }

    #[test]
    fn a_frame_inside_the_marks_is_no_speech() {
        check("«\u{a0}Nous partons, dit-elle, ce soir.\u{a0}»", &["Nous partons,", "ce soir."]);
        check("« Le port, a déclaré la maire, restera ouvert. »", &["Le port,", "restera ouvert."]);
        check(
            "« Le port, la gare et le marché restent ouverts. »",
            &["Le port, la gare et le marché restent ouverts."],
        );
    }
}
