//! How two single segments belong together: surely, or by meaning.

use crate::collation::alignment::Bond;
use crate::collation::quantity::Agreement;
use crate::collation::segment::Segment;
use crate::collation::spelling_variant::{is_misspelt, one_name};
use crate::collation::thresholds::{
    ADJECTIVE_ENDING_LETTERS, COMMON_STEM_LETTERS, ONE_PLACE_NEARNESS, SHORT_NAME_LETTERS, SLIP_STRENGTH,
};
use crate::lexicon::endings::is_adjective_of_place;
use crate::lexicon::grammar_word::{denies_by_prefix, is_initial_of_quarter};
use crate::lexicon::thesaurus::{Kinship, Relation};
use crate::lexicon::{Class, FunctionWord, NounGender, Person, Value};

/// What a segment is a form of: the lemma of a word, the verb of an auxiliary, the person of a pronoun.
pub(crate) fn base<'u>(segment: &'u Segment) -> &'u str {
    if segment.is_name() || segment.quantity.is_some() {
        return &segment.form;
    }
    if let Some(FunctionWord::Auxiliary(verb)) = segment.said() {
        return verb.base();
    }
    if let Some(person) = segment.said().and_then(Person::shared_base) {
        return person;
    }
    if segment.is_content() { segment.entry().base() } else { &segment.form }
}

/// The bond of two numbers of one value.
pub(crate) fn one_value(u: &Segment, v: &Segment) -> Option<Bond> {
    let agreement = u.quantity.zip(v.quantity).map(|(x, y)| x.agreement(&y));
    matches!(agreement, Some(Agreement::Equal | Agreement::Converted | Agreement::LessExact))
        .then_some(Bond::Variant)
}

/// The bond of two segments that have one base.
pub(crate) fn one_base(u: &Segment, v: &Segment) -> Bond {
    if u.is_content() && u.entry().spelling() == v.entry().spelling() { Bond::Variant } else { Bond::Form }
}

/// The bond of two names that are surely forms of one.
pub(crate) fn one_bearer(u: &Segment, v: &Segment) -> Option<Bond> {
    let one_state = || u.value(Class::Place).zip(v.value(Class::Place)).is_none_or(|(x, y)| x == y);
    (u.is_name()
        && v.is_name()
        && one_state()
        && (is_initial_of_quarter(&u.form, &v.form)
            || is_initial_of_quarter(&v.form, &u.form)
            || one_name(&u.form, &v.form)
            || short_for(u, v)
            || short_for(v, u)))
    .then_some(Bond::Name)
}

/// What the table says of a given name that men and women bear.
const EITHER: Value = Value::Gender(NounGender::Either);

/// Whether one given name is the beginning of another: Tim and Timothy, but not Paul and Paula.
fn short_for(u: &Segment, v: &Segment) -> bool {
    let (x, y) = (u.value(Class::Given), v.value(Class::Given));
    u.form.len() >= SHORT_NAME_LETTERS
        && v.form.starts_with(&*u.form)
        && x.zip(y).is_some_and(|(x, y)| x == y || x == EITHER || y == EITHER)
}

/// The bond of two free segments by meaning or near spelling, and its strength.
pub(crate) fn akin(u: &Segment, v: &Segment) -> Option<(Bond, f32)> {
    if u.quantity.is_some() || v.quantity.is_some() {
        return None;
    }
    if u.is_name() && v.is_name() {
        return one_place(u, v).map(|bond| (bond, 1.0));
    }
    if u.is_content() && v.is_content() {
        if denies(u, v) || denies(v, u) {
            return Some((Bond::Kin(Kinship { relation: Relation::Opposite, nearness: -1.0 }), 1.0));
        }
        let kinship = u.entry().kinship(v.entry());
        match kinship.relation {
            Relation::Spelling => return Some((Bond::Variant, 1.0)),
            Relation::SameLemma => return Some((Bond::Form, 1.0)),
            Relation::None => {}
            _ => return Some((Bond::Kin(kinship), kinship.nearness.abs())),
        }
    }
    let mixed = u.is_content() && is_circumstance(v) || v.is_content() && is_circumstance(u);
    if let Some(kinship) =
        mixed.then(|| u.entry().kinship(v.entry())).filter(|kinship| kinship.relation == Relation::Synonym)
    {
        return Some((Bond::Kin(kinship), kinship.nearness));
    }
    is_misspelt(u, v).then_some((Bond::Variant, SLIP_STRENGTH))
}

/// Whether a small word says where, when or how, as words of content do too: `before` and `ahead`.
fn is_circumstance(segment: &Segment) -> bool {
    matches!(segment.said(), Some(FunctionWord::Preposition | FunctionWord::Adverb))
}

/// Whether a word denies another by its own form: `valueless` and `value`.
fn denies(u: &Segment, v: &Segment) -> bool {
    let by_form = || denies_by_prefix(&u.form, &v.form) && v.entry().is_known() && !u.entry().is_known();
    u.entry().privative().is_some_and(|root| root == v.entry().base()) || by_form()
}

/// The bond of a state's name and its adjective, or of a state and the capital that stands for it.
fn one_place(u: &Segment, v: &Segment) -> Option<Bond> {
    let stem = u.form.chars().zip(v.form.chars()).take_while(|(x, y)| x == y).count();
    let (x, y) = (u.value(Class::Place), v.value(Class::Place));
    if x.is_some() && x == y {
        let kinship = Kinship { relation: Relation::Synonym, nearness: ONE_PLACE_NEARNESS };
        return Some(if stem >= COMMON_STEM_LETTERS { Bond::Name } else { Bond::Kin(kinship) });
    }
    let ending = |segment: &Segment| segment.form.chars().skip(stem).count() <= ADJECTIVE_ENDING_LETTERS;
    let adjective = |segment: &Segment| is_adjective_of_place(&segment.form);
    (stem > COMMON_STEM_LETTERS
        && ending(u)
        && ending(v)
        && adjective(u) != adjective(v)
        && x.is_none()
        && y.is_none())
    .then_some(Bond::Name)
}

#[cfg(test)]
mod tests {
    use crate::collation::alignment::Bond;
    use crate::collation::example::with_last;
    use crate::collation::match_rule::{akin, short_for};
    use crate::lexicon::thesaurus::Relation;

    /// The bond of two names, each said in a sentence.
    fn place(a: &str, b: &str) -> Option<Bond> {
        with_last(&format!("we saw {a}"), &format!("we saw {b}"), |u, v| akin(u, v).map(|(bond, _)| bond))
    }

    #[test]
    fn a_short_given_name_begins_the_long_one() {
        let is_short =
            |a: &str, b: &str| with_last(&format!("we saw {a}"), &format!("we saw {b}"), short_for);
        for (short, long, is) in [
            ("Tim", "Timothy", true),
            ("Al", "Albert", false),
            ("Paul", "Paula", false),
            ("Timothy", "Tim", false),
        ] {
            assert_eq!(is_short(short, long), is, "{short} {long}");
        }
    }

    #[test]
    fn a_state_and_its_adjective_share_a_stem() {
        assert_eq!(place("China", "Chinese"), Some(Bond::Name));
        assert!(matches!(place("Spain", "Spanish"), Some(Bond::Kin(_))), "three letters");
        assert_eq!(place("Lilliput", "Lilliputian"), Some(Bond::Name));
        assert_eq!(place("Brobding", "Brobdingnian"), None, "four letters more");
    }

    #[test]
    fn a_capital_stands_for_its_state() {
        let Some(Bond::Kin(kinship)) = place("Beijing", "China") else { panic!("akin") };
        assert_eq!((kinship.relation, kinship.nearness), (Relation::Synonym, 0.9));
    }

    #[test]
    fn a_slip_of_the_pen_is_a_weak_bond() {
        assert_eq!(with_last("harbour", "harbuor", akin), Some((Bond::Variant, 0.6)));
    }
}
