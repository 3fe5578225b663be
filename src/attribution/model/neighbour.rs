//! What sort of word stands at a place, for the words round quotations, cues and subjects.

use crate::attribution::clause::Clause;
use crate::attribution::item::ItemIdx;
use crate::attribution::model::feature_value::feature_values;
use crate::document::Sign;
use crate::lexicon::Class;

feature_values! {
    /// What sort of word stands at a place.
    Neighbour {
        /// Nothing: the edge of the sentence.
        Edge "edge"
        /// A quotation.
        Quotation "quotation"
        /// A comma.
        Comma "comma"
        /// A colon or semicolon.
        Colon "colon"
        /// Other punctuation.
        Punctuation "punctuation"
        /// A possessive.
        Possessive "possessive"
        /// A relative pronoun.
        Relative "relative"
        /// A conjunction.
        Conjunction "conjunction"
        /// A pronoun.
        Pronoun "pronoun"
        /// A determiner.
        Determiner "determiner"
        /// A preposition.
        Preposition "preposition"
        /// An auxiliary.
        Auxiliary "auxiliary"
        /// A reporting verb.
        Reporting "reporting"
        /// An adverb.
        Adverb "adverb"
        /// Another word with a capital.
        Capital "capital"
        /// Any other word.
        Word "word"
    }
}

/// The sort of the item at a place.
pub(crate) fn neighbour(clause: &Clause, item: Option<ItemIdx>) -> Neighbour {
    let Some(at) = item.filter(|&at| at < clause.end()) else { return Neighbour::Edge };
    if clause.is_quote(at) {
        return Neighbour::Quotation;
    }
    match clause.sign(at) {
        Sign::Comma => return Neighbour::Comma,
        Sign::Colon | Sign::Semicolon => return Neighbour::Colon,
        Sign::None => {}
        _ => return Neighbour::Punctuation,
    }
    let Some(token) = clause.skeleton.word(at) else { return Neighbour::Edge };
    if clause.document.is_possessive(token) {
        return Neighbour::Possessive;
    }
    let classes = clause.document.classes_of(token);
    let sorts = [
        (Class::Relative, Neighbour::Relative),
        (Class::Conjunction, Neighbour::Conjunction),
        (Class::Pronoun, Neighbour::Pronoun),
        (Class::Determiner, Neighbour::Determiner),
        (Class::Preposition, Neighbour::Preposition),
        (Class::Auxiliary, Neighbour::Auxiliary),
        (Class::Reporting, Neighbour::Reporting),
        (Class::Adverb, Neighbour::Adverb),
    ];
    let known = sorts.iter().find(|(class, _)| classes.has(*class)).map(|&(_, sort)| sort);
    known.unwrap_or(if clause.is_capital(at) { Neighbour::Capital } else { Neighbour::Word })
}

#[cfg(test)]
mod tests {
    use crate::attribution::item::ItemIdx;
    use crate::attribution::model::neighbour::{Neighbour, neighbour};
    use crate::attribution::skeleton_examples::in_clause;

    #[test]
    fn sorts_of_words() {
        use Neighbour as N;
        let source = "and she, who was here; the Reed's pier of Leeds said “no” never 3 -";
        let expected = [
            (0, N::Conjunction),
            (1, N::Pronoun),
            (2, N::Comma),
            (3, N::Relative),
            (4, N::Auxiliary),
            (6, N::Colon),
            (7, N::Determiner),
            (8, N::Possessive),
            (9, N::Word),
            (10, N::Preposition),
            (11, N::Capital),
            (12, N::Reporting),
            (13, N::Quotation),
            (14, N::Adverb),
            (15, N::Word),
            (16, N::Punctuation),
            (17, N::Edge),
        ];
        in_clause(source, |clause| {
            for (item, sort) in expected {
                assert_eq!(neighbour(clause, Some(ItemIdx::new(item))), sort, "{item}");
            }
            assert_eq!(neighbour(clause, None), N::Edge);
        });
    }
}
