//! Headlines in title case, where a capital makes no name: `Old Pier Is Safe, Mayor Says`.

use crate::document::annotated_tokens::AnnotatedTokens;
use crate::document::thresholds::{HEADLINE_WORD_LETTERS, HEADLINE_WORDS_LEAST};
use crate::lexicon::{Class, ClassSet};
use crate::text::token::{Case, TokenKind, TokenRange};

/// The verbs that stand with a capital for no other reason than that their headline is in title case.
pub(crate) fn capital_verbs(tokens: &AnnotatedTokens, paragraphs: &[TokenRange]) -> Vec<usize> {
    const VERBS: ClassSet = ClassSet::of(&[Class::Reporting, Class::Judging, Class::Auxiliary]);
    let headlines = paragraphs.iter().filter(|paragraph| is_title_case(tokens, paragraph));
    let verb = |at: &usize| tokens.is_any(*at, VERBS) && !tokens.is_any(*at, ClassSet::of(&[Class::Given]));
    // The first word may be a name as well as a verb.
    headlines.flat_map(|paragraph| paragraph.start + 1..paragraph.end).filter(verb).collect()
}

/// Whether all longer words of a paragraph have a capital, and there are enough of them to tell.
fn is_title_case(tokens: &AnnotatedTokens, paragraph: &TokenRange) -> bool {
    let mut long = 0;
    for at in paragraph.clone() {
        let Some(token) = tokens.token(at).filter(|token| token.kind == TokenKind::Word) else { continue };
        if token.span.len() < HEADLINE_WORD_LETTERS {
            continue;
        }
        if token.case == Case::Lower {
            return false;
        }
        long += 1;
    }
    long >= HEADLINE_WORDS_LEAST
}

#[cfg(test)]
mod tests {
    use crate::document::tests::ask;

    fn capitals(source: &str) -> Vec<String> {
        ask(source, "en", |document| {
            let capital = (0..document.tokens.tokens.len()).filter(|&at| document.is_capital(at));
            capital.map(|at| document.text(at).to_owned()).collect()
        })
    }

    #[test]
    fn verbs_of_a_headline_are_no_names() {
        assert_eq!(capitals("Old Pier Is Safe, Leith Mayor Says"), ["Old", "Pier", "Safe", "Leith", "Mayor"]);
        assert_eq!(capitals("Reed Says so today"), ["Reed", "Says"]);
    }

    #[test]
    fn a_few_long_words_are_enough() {
        assert_eq!(capitals("Mayor Says Pier Shuts"), ["Mayor", "Pier", "Shuts"]);
        assert_eq!(capitals("Mayor Says It Shut"), ["Mayor", "Says", "It", "Shut"]);
        assert_eq!(capitals("Mayor Says Pier is Shut"), ["Mayor", "Pier", "Shut"]);
        assert_eq!(capitals("Mayor Says Pier will Shut"), ["Mayor", "Says", "Pier", "Shut"]);
    }
}
