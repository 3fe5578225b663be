//! Reporting clauses inside the marks, as French sets them: `« Je viens, dit-il, demain. »` is two quotations
//! and a reporting clause between them (an *incise*).

use crate::document::{Document, Sign};
use crate::lexicon::{Class, Grammar};
use crate::quotes::quote_span::MarkPair;
use crate::quotes::thresholds::INTERRUPTION_TOKENS;
use crate::text::token::TokenRange;

/// Cuts quotations at the reporting clauses inside them, if the language sets them there.
pub(crate) fn cut(document: &Document, pairs: Vec<MarkPair>) -> Vec<MarkPair> {
    if !document.language.has(Grammar::AsidesInside) {
        return pairs;
    }
    let mut found = Vec::with_capacity(pairs.len());
    for pair in pairs {
        match reporting_clause(document, &pair) {
            Some(clause) => {
                found.push(MarkPair { end: clause.start, outer_end: clause.start, ..pair });
                // The comma or stop that ends the clause belongs to neither quotation.
                found.push(MarkPair { start: clause.end + 1, outer_start: clause.end + 1, ..pair });
            }
            None => found.push(pair),
        }
    }
    found
}

/// The first reporting clause between two commas, verb first.
fn reporting_clause(document: &Document, pair: &MarkPair) -> Option<TokenRange> {
    (pair.start..pair.end).filter(|&at| document.sign(at) == Sign::Comma).find_map(|comma| {
        let start = comma + 1;
        let verb_first = document.is(start, Class::Reporting) || document.is(start, Class::Auxiliary);
        let end = (start..pair.end.min(start + INTERRUPTION_TOKENS))
            .find(|&at| matches!(document.sign(at), Sign::Comma | Sign::Full | Sign::Stop))?;
        let told = (start..end).any(|at| document.is(at, Class::Reporting));
        let inside = end + 1 < pair.end && end > start + 1;
        (verb_first && told && inside).then_some(start..end)
    })
}

#[cfg(test)]
mod tests {
    use crate::document::tests::ask;
    use crate::quotes::find;

    fn check(source: &str, expected: &[&str]) {
        ask(source, "fr", |document| {
            let got: Vec<&str> = find(document).spans.iter().map(|quote| quote.span.of(source)).collect();
            assert_eq!(got, expected, "{source:?}");
        });
    }

    #[test]
    fn a_reporting_clause_inside_the_marks_is_no_speech() {
        check("«\u{a0}Nous partons, dit-elle, ce soir.\u{a0}»", &["Nous partons,", "ce soir."]);
        check("« Le port, a déclaré la maire, restera ouvert. »", &["Le port,", "restera ouvert."]);
        check(
            "« Le port, la gare et le marché restent ouverts. »",
            &["Le port, la gare et le marché restent ouverts."],
        );
    }

    #[test]
    fn a_long_clause_between_commas_is_speech() {
        // The clause and the comma that ends it: 14 tokens, then 15.
        let short = "a déclaré la maire de la ville qui avait tout vu hier soir";
        let source = format!("« Le port, {short}, restera ouvert. »");
        check(&source, &["Le port,", "restera ouvert."]);
        let source = format!("« Le port, {short} déjà, restera ouvert. »");
        check(&source, &[&format!("Le port, {short} déjà, restera ouvert.")]);
    }
}
