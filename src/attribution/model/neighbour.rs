//! What sort of word stands at a place, for the words round quotations, cues and subjects.

use crate::attribution::clause::Clause;
use crate::document::Sign;
use crate::lexicon::Class;

/// The sort of the item at a place, 0 where there is none.
pub(crate) fn neighbour(clause: &Clause, item: Option<usize>) -> u8 {
    let Some(at) = item.filter(|&at| at < clause.skeleton.len()) else { return 0 };
    if clause.is_quote(at) {
        return 1;
    }
    match clause.sign(at) {
        Sign::Comma => return 2,
        Sign::Colon | Sign::Semicolon => return 3,
        Sign::None => {}
        _ => return 4,
    }
    let Some(token) = clause.skeleton.word(at) else { return 0 };
    if clause.document.is_possessive(token) {
        return 5;
    }
    let classes = clause.document.classes_of(token);
    let sorts = [
        (Class::Relative, 6),
        (Class::Conjunction, 7),
        (Class::Pronoun, 8),
        (Class::Determiner, 9),
        (Class::Preposition, 10),
        (Class::Auxiliary, 11),
        (Class::Reporting, 12),
        (Class::Adverb, 13),
    ];
    let known = sorts.iter().find(|(class, _)| classes.has(*class)).map(|&(_, sort)| sort);
    known.unwrap_or(if clause.is_capital(at) { 14 } else { 15 })
}
