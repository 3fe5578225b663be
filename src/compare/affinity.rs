//! How two single units belong together: surely, by meaning, or by place only.

use super::align::Bond;
use super::quantity::Agreement;
use super::unit::Unit;
use crate::lexicon::Class;
use crate::lexicon::thesaurus::{Kinship, Pos, Relation};

/// What a unit is a form of: the lemma of a word, the verb of an auxiliary, the person of a pronoun.
pub fn base<'u>(unit: &'u Unit) -> &'u str {
    if unit.name || unit.quantity.is_some() {
        return &unit.form;
    }
    if let Some(verb) = unit.value(Class::Function).and_then(|v| v.strip_prefix("auxiliary ")) {
        return verb;
    }
    if let Some((person, _)) = unit.value(Class::Person).and_then(|v| v.split_once(' ')) {
        return person;
    }
    if unit.is_content() { unit.entry().base() } else { &unit.form }
}

/// The bond of two units that are surely the same word, number or name; equal forms are not asked about.
pub fn sure(u: &Unit, v: &Unit, same_base: bool) -> Option<Bond> {
    match (&u.quantity, &v.quantity) {
        (Some(x), Some(y)) => return matches!(x.agreement(y), Agreement::Equal | Agreement::Converted).then_some(Bond::Variant),
        (None, None) => {}
        _ => return None,
    }
    if same_base {
        return Some(if u.is_content() && u.entry().spelling() == v.entry().spelling() { Bond::Variant } else { Bond::Form });
    }
    let states = u.value(Class::Place).zip(v.value(Class::Place));
    (u.name && v.name && states.is_none_or(|(x, y)| x == y) && one_name(&u.form, &v.form)).then_some(Bond::Name)
}

/// The bond of two free units by meaning or near spelling, and its strength.
pub fn akin(u: &Unit, v: &Unit) -> Option<(Bond, f32)> {
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
    misspelt(u, v).then_some((Bond::Variant, SLIP))
}

/// Whether a word denies another by its own form: `valueless` and `value`.
fn denies(u: &Unit, v: &Unit) -> bool {
    u.entry().privative().is_some_and(|root| root == v.entry().base())
}

/// The bond of a state's name and its adjective, or of a state and the capital that stands for it.
fn one_place(u: &Unit, v: &Unit) -> Option<Bond> {
    let stem = u.form.chars().zip(v.form.chars()).take_while(|(x, y)| x == y).count();
    let (x, y) = (u.value(Class::Place), v.value(Class::Place));
    if x.is_some() && x == y {
        let kinship = Kinship { relation: Relation::Synonym, nearness: 0.9 };
        return Some(if stem >= COMMON_STEM { Bond::Name } else { Bond::Kin(kinship) });
    }
    let ending = |unit: &Unit| unit.form.chars().skip(stem).count() <= ADJECTIVE_ENDING;
    let adjective = |unit: &Unit| ["n", "ish", "ese", "i", "ic"].iter().any(|end| unit.form.ends_with(end));
    (stem > COMMON_STEM && ending(u) && ending(v) && adjective(u) != adjective(v) && x.is_none() && y.is_none()).then_some(Bond::Name)
}

/// Letters that a state and its adjective share at least: China and Chinese.
const COMMON_STEM: usize = 4;

/// The longest ending that makes an adjective of a place that the tables do not have: Normandy, Normandian.
const ADJECTIVE_ENDING: usize = 3;

/// The strength of a pair of which one is a slip of the pen for the other: enough in the same place, not across places.
const SLIP: f32 = 0.6;

/// Words so long may have two slips.
const TWO_SLIPS: usize = 8;

/// Whether one of two words is no word and a slip away from the other: a letter more, less, other, or two exchanged.
fn misspelt(u: &Unit, v: &Unit) -> bool {
    let (a, b) = (&*u.form, &*v.form);
    let (short, long) = (a.len().min(b.len()), a.len().max(b.len()));
    if short < 2 || long < 3 || long - short > 2 {
        return false;
    }
    // Cheap tests first: most words are known.
    let known = |unit: &Unit| !unit.is_content() || !unit.classes.is_empty() || unit.entry().is_known();
    if known(u) && known(v) {
        return false;
    }
    let slips = strsim::osa_distance(a, b);
    slips <= if short >= TWO_SLIPS { 2 } else { 1 } || (slips == 2 && same_letters(a, b))
}

fn same_letters(a: &str, b: &str) -> bool {
    let sorted = |word: &str| {
        let mut letters: Vec<char> = word.chars().collect();
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
            'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'h' | '\'' | '-' | 'á' | 'é' | 'í' | 'ó' | 'ú' | 'ö' | 'ü' | 'ä' => None,
            'q' | 'c' | 'g' => Some('k'),
            'w' => Some('v'),
            'z' => Some('s'),
            'j' => Some('j'),
            other => Some(other),
        })
        .filter(move |&c| std::mem::replace(&mut last, c) != c)
}

/// Whether two free units in the same place play the same part, so that one stands for the other.
pub fn replaces(u: &Unit, v: &Unit, alone: bool) -> bool {
    if u.is_mark() || v.is_mark() || u.quantity.is_some() != v.quantity.is_some() {
        return false;
    }
    if !u.is_content() || !v.is_content() {
        return shared_class(u, v);
    }
    if let (Some(x), Some(y)) = (&u.quantity, &v.quantity) {
        return x.is_time() == y.is_time();
    }
    if alone {
        return true;
    }
    if u.name || v.name {
        return u.name && v.name;
    }
    same_part(u, v)
}

/// Whether two words can be the same part of speech.
pub fn same_part(u: &Unit, v: &Unit) -> bool {
    let (p, q) = (u.entry().pos(), v.entry().pos());
    [Pos::Noun, Pos::Verb, Pos::Adjective, Pos::Adverb].into_iter().any(|pos| p.contains(pos) && q.contains(pos))
}

fn shared_class(u: &Unit, v: &Unit) -> bool {
    u.classes
        .iter()
        .any(|(class, x)| v.value(*class).is_some_and(|y| *class != Class::Function || x.split(' ').next() == y.split(' ').next()))
}

/// What two akin words are to each other, if the bond is one of meaning.
pub fn kinship(bond: &Bond) -> Option<Kinship> {
    if let Bond::Kin(kinship) = bond { Some(*kinship) } else { None }
}

#[cfg(test)]
mod tests {
    use super::one_name;

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
