//! How two single units belong together: surely, by meaning, or by place only.

use crate::collation::alignment::Bond;
use crate::collation::quantity::Agreement;
use crate::collation::segment::{Segment, SegmentKind};
use crate::lexicon::thesaurus::{Kinship, PosMask, Relation};
use crate::lexicon::{Class, FunctionWord, NounGender, Person, Value};

/// What a unit is a form of: the lemma of a word, the verb of an auxiliary, the person of a pronoun.
pub fn base<'u>(unit: &'u Segment) -> &'u str {
    if unit.name || unit.quantity.is_some() {
        return &unit.form;
    }
    if let Some(FunctionWord::Auxiliary(verb)) = unit.said() {
        return verb.base();
    }
    if let Some(person) = unit.said().and_then(Person::shared_base) {
        return person;
    }
    if unit.is_content() { unit.entry().base() } else { &unit.form }
}

/// The bond of two numbers of one value.
pub fn one_value(u: &Segment, v: &Segment) -> Option<Bond> {
    let agreement = u.quantity.zip(v.quantity).map(|(x, y)| x.agreement(&y));
    matches!(agreement, Some(Agreement::Equal | Agreement::Converted)).then_some(Bond::Variant)
}

/// The bond of two units that have one base.
pub fn one_base(u: &Segment, v: &Segment) -> Bond {
    if u.is_content() && u.entry().spelling() == v.entry().spelling() { Bond::Variant } else { Bond::Form }
}

/// The bond of two names that are surely forms of one.
pub fn one_bearer(u: &Segment, v: &Segment) -> Option<Bond> {
    let one_state = || u.value(Class::Place).zip(v.value(Class::Place)).is_none_or(|(x, y)| x == y);
    (u.name && v.name && one_state() && (one_name(&u.form, &v.form) || short_for(u, v) || short_for(v, u)))
        .then_some(Bond::Name)
}

/// Letters that a short given name has at least.
const SHORT_NAME: usize = 3;

/// What the table says of a given name that men and women bear.
const EITHER: Value = Value::Gender(NounGender::Either);

/// Whether one given name is the beginning of another: Tim and Timothy, but not Paul and Paula.
fn short_for(u: &Segment, v: &Segment) -> bool {
    let (x, y) = (u.value(Class::Given), v.value(Class::Given));
    u.form.len() >= SHORT_NAME
        && v.form.starts_with(&*u.form)
        && x.zip(y).is_some_and(|(x, y)| x == y || x == EITHER || y == EITHER)
}

/// The bond of two free units by meaning or near spelling, and its strength.
pub fn akin(u: &Segment, v: &Segment) -> Option<(Bond, f32)> {
    if u.quantity.is_some() || v.quantity.is_some() {
        return None;
    }
    if u.name && v.name {
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
    misspelt(u, v).then_some((Bond::Variant, SLIP))
}

/// Whether a small word says where, when or how, as words of content do too: `before` and `ahead`.
fn is_circumstance(unit: &Segment) -> bool {
    matches!(unit.said(), Some(FunctionWord::Preposition | FunctionWord::Adverb))
}

/// Whether a word denies another by its own form: `valueless` and `value`.
fn denies(u: &Segment, v: &Segment) -> bool {
    u.entry().privative().is_some_and(|root| root == v.entry().base())
}

/// The bond of a state's name and its adjective, or of a state and the capital that stands for it.
fn one_place(u: &Segment, v: &Segment) -> Option<Bond> {
    let stem = u.form.chars().zip(v.form.chars()).take_while(|(x, y)| x == y).count();
    let (x, y) = (u.value(Class::Place), v.value(Class::Place));
    if x.is_some() && x == y {
        let kinship = Kinship { relation: Relation::Synonym, nearness: 0.9 };
        return Some(if stem >= COMMON_STEM { Bond::Name } else { Bond::Kin(kinship) });
    }
    let ending = |unit: &Segment| unit.form.chars().skip(stem).count() <= ADJECTIVE_ENDING;
    let adjective =
        |unit: &Segment| ["n", "ish", "ese", "i", "ic"].iter().any(|end| unit.form.ends_with(end));
    (stem > COMMON_STEM
        && ending(u)
        && ending(v)
        && adjective(u) != adjective(v)
        && x.is_none()
        && y.is_none())
    .then_some(Bond::Name)
}

/// Letters that a state and its adjective share at least: China and Chinese.
const COMMON_STEM: usize = 4;

/// The longest ending that makes an adjective of a place that the tables do not have: Normandy, Normandian.
const ADJECTIVE_ENDING: usize = 3;

/// The strength of a pair of which one is a slip of the pen for the other: enough in the same place, not
/// across places.
const SLIP: f32 = 0.6;

/// Words so long may have two slips.
const TWO_SLIPS: usize = 8;

/// Whether one of two words is no word and a slip away from the other: a letter more, less, other, or two
/// exchanged.
fn misspelt(u: &Segment, v: &Segment) -> bool {
    let (a, b) = (&*u.form, &*v.form);
    let (short, long) = (a.len().min(b.len()), a.len().max(b.len()));
    if short < 2 || long < 3 || long - short > 2 {
        return false;
    }
    // Cheap tests first: most words are known.
    let known = |unit: &Segment| !unit.is_content() || !unit.classes.is_empty() || unit.entry().is_known();
    if known(u) && known(v) {
        return false;
    }
    let slips = strsim::osa_distance(a, b);
    slips <= if short >= TWO_SLIPS { 2 } else { 1 } || (slips == 2 && same_letters(a, b))
}

fn same_letters(a: &str, b: &str) -> bool {
    let sorted = |word: &str| {
        let mut letters: Vec<u32> = word.chars().map(u32::from).collect();
        letters.sort_unstable();
        letters
    };
    sorted(a) == sorted(b)
}

/// Whether two spellings are one name in two transliterations: the same consonants in the same order.
///
/// Austria and Australia, Mali and Malta differ in a consonant; Sergiyev and Sergiev, Qaim and Kaim do not.
pub fn one_name(a: &str, b: &str) -> bool {
    let near = strsim::osa_distance(a, b) <= a.len().min(b.len()).div_ceil(3);
    near && skeleton(a).eq(skeleton(b))
}

/// The consonants of a name, doubled ones once, with letters that transliterations swap made one.
fn skeleton(name: &str) -> impl Iterator<Item = char> {
    let mut last = ' ';
    name.chars()
        .filter_map(|c| match c {
            'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'h' | '\'' | '-' | '.' | 'á' | 'é' | 'í' | 'ó' | 'ú'
            | 'ö' | 'ü' | 'ä' => None,
            'q' | 'c' | 'g' => Some('k'),
            'w' => Some('v'),
            'z' => Some('s'),
            'j' => Some('j'),
            other => Some(other),
        })
        .filter(move |&c| std::mem::replace(&mut last, c) != c)
}

/// How much stands in the place where one unit may stand for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// One content word on either side.
    Single,
    /// More.
    Shared,
}

/// Whether two free units in the same place play the same part, so that one stands for the other.
pub fn replaces(u: &Segment, v: &Segment, room: Room) -> bool {
    match (part(u), part(v)) {
        (Part::Mark, _) | (_, Part::Mark) => false,
        (Part::Amount, y) => y == Part::Amount,
        (Part::Time, y) => y == Part::Time,
        (_, Part::Amount | Part::Time) => false,
        (Part::Small(_), Part::Small(_)) => shared_class(u, v),
        (Part::Small(_), _) | (_, Part::Small(_)) => false,
        _ if room == Room::Single => true,
        (Part::Word(x), Part::Word(y)) => x.meets(y),
        (x, y) => x == y,
    }
}

/// What a unit does in its sentence: of units that do the same, each can stand for the same others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part<'u> {
    /// Prints, but is no word.
    Mark,
    /// How many or how much.
    Amount,
    /// When or how long.
    Time,
    /// A name.
    Name,
    /// A word that can be of these parts of speech.
    Word(PosMask),
    /// A word of a closed class, which is a part of its own.
    Small(&'u str),
}

/// What a unit does.
pub fn part<'u>(unit: &'u Segment) -> Part<'u> {
    match unit.sort {
        SegmentKind::Punctuation => Part::Mark,
        SegmentKind::Function => Part::Small(&unit.form),
        SegmentKind::Content if unit.is(Class::Degree) => Part::Small(&unit.form),
        SegmentKind::Content => match unit.quantity {
            Some(quantity) if quantity.is_time() => Part::Time,
            Some(_) => Part::Amount,
            None if unit.name => Part::Name,
            None => Part::Word(unit.entry().pos().mask()),
        },
    }
}

/// Whether two words can be the same part of speech.
pub fn same_part(u: &Segment, v: &Segment) -> bool {
    u.entry().pos().mask().meets(v.entry().pos().mask())
}

fn shared_class(u: &Segment, v: &Segment) -> bool {
    u.classes.iter().any(|(class, x)| {
        v.value(*class).is_some_and(|y| match (x, y) {
            (Value::Function(x), Value::Function(y)) => x.is_like(y),
            _ => true,
        })
    })
}

/// What two akin words are to each other, if the bond is one of meaning.
pub fn kinship(bond: &Bond) -> Option<Kinship> {
    if let Bond::Kin(kinship) = bond { Some(*kinship) } else { None }
}

#[cfg(test)]
mod tests {
    use crate::collation::match_rule::one_name;

    #[test]
    fn transliterations_are_one_name_and_like_names_are_not() {
        for (a, b, one) in [
            ("sergiyev", "sergiev", true),
            ("zhitova", "jhitova", false),
            ("qaimov", "kaimov", true),
            ("mali", "malta", false),
            ("austria", "australia", false),
            ("norway", "norwich", false),
        ] {
            assert_eq!(one_name(a, b), one, "{a} {b}");
            assert_eq!(one_name(b, a), one, "{b} {a}");
        }
    }
}
