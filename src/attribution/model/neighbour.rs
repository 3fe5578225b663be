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
