//! A quote as it is matched: its words, and those of its sentence where it is too short to stand alone.

use crate::attribution::parsed_article::ParsedArticle;
use crate::attribution::quote::AttributedQuote;
use crate::linking::term::{TermVector, WeightedWord};
use crate::linking::term_weight::TermWeights;
use crate::linking::thresholds::{CONTEXT_TOKENS, FRAGMENT_TERMS, PHRASE_TERMS};

/// The term vectors of one quote.
#[derive(Clone, Debug)]
pub(crate) struct Passage {
    /// The words between the marks.
    pub inside: TermVector,
    /// The narrator's words of the same sentence; none around a long quote.
    pub around: TermVector,
}

impl Passage {
    /// The passage of a quote in the article at a place.
    pub(crate) fn of(
        at: usize,
        article: &ParsedArticle,
        quote: &AttributedQuote,
        terms: &TermWeights,
    ) -> Self {
        let inside = terms.vector(at, article, article.tokens_in(quote.span));
        if inside.words.len() > FRAGMENT_TERMS {
            return Self { inside, around: TermVector::default() };
        }
        let outer = article.tokens_in(quote.outer);
        let sentence = article.tokens_in(quote.context);
        let near = outer.start.saturating_sub(CONTEXT_TOKENS).max(sentence.start)
            ..(outer.end + CONTEXT_TOKENS).min(sentence.end);
        let mut around = terms.vector(at, article, near);
        around.words.retain(|word| !outer.contains(&word.token));
        around.bits = around.words.iter().map(|word| word.bits).sum();
        Self { inside, around }
    }

    /// Its words, those inside first.
    pub(crate) fn words(&self) -> impl Iterator<Item = &WeightedWord> {
        self.inside.words.iter().chain(&self.around.words)
    }

    /// The same, to change their weights; [`Self::sum_bits`] then brings the sums up to date.
    pub(crate) fn words_mut(&mut self) -> impl Iterator<Item = &mut WeightedWord> {
        self.inside.words.iter_mut().chain(&mut self.around.words)
    }

    /// Sums up what its words carry.
    pub(crate) fn sum_bits(&mut self) {
        for vector in [&mut self.inside, &mut self.around] {
            vector.bits = vector.words.iter().map(|word| word.bits).sum();
        }
    }

    /// Whether it is a phrase: others take up a phrase, but not a clause, so two people's use of one phrase
    /// is still that phrase.
    pub(crate) fn is_phrase(&self) -> bool {
        self.inside.words.len() <= PHRASE_TERMS
    }
}

#[cfg(test)]
mod tests {
    use crate::attribution::parsed_article::read;
    use crate::lexicon::{Language, Lexicon};
    use crate::linking::passage::Passage;
    use crate::linking::term::TermVector;
    use crate::linking::term_weight::TermWeights;

    /// The words inside and around the only quote of a text.
    fn lengths(text: &str) -> (usize, usize) {
        let article = read(text, Language::of("en"));
        let terms = TermWeights::of(std::slice::from_ref(&article), &Lexicon::of("en"));
        let passage = Passage::of(0, &article, &article.quotes[0], &terms);
        (passage.inside.words.len(), passage.around.words.len())
    }

    #[test]
    fn a_fragment_leans_on_its_sentence() {
        let nine = "one two three four five six seven eight nine";
        assert_eq!(lengths(&format!("Ada Quill counted “{nine}” on Monday.")), (9, 5));
        assert_eq!(lengths(&format!("Ada Quill counted “{nine} ten” on Monday.")), (10, 0));
        let far = "and so ".repeat(50);
        assert_eq!(lengths(&format!("Ada Quill counted “{nine}” today {far}.")), (9, 3 + 40));
    }

    #[test]
    fn few_words_are_a_phrase() {
        let terms = TermWeights::given(&[("bank", 1.0)]);
        let is_phrase =
            |words| Passage { inside: terms.vector_of(words), around: TermVector::default() }.is_phrase();
        assert_eq!([is_phrase("bank bank bank"), is_phrase("bank bank bank bank")], [true, false]);
    }
}
