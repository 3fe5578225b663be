//! # tense
//!
//! The fact is put in another time: done, going on, to come.
//!
//! **Meaning**: what has happened is not what will. **Wording** where only the aspect differs (`has said` /
//! `said`), or where a quoted word is shifted back to fit the narrator's past (`would be set out` for `will
//! be set out`). **Cosmetic** in reported speech without marks, which shifts by rule.
//!
//! - `the mine has a permit` / `the mine had a permit`
//! - `they will maintain` / `they have maintained`
//!
//! It says nothing of infinitives and participles, which have no time of their own.

use crate::collation::alignment::{Bond, Link};
use crate::divergence::context::{Context, Side};
use crate::divergence::severity::{Hold, Otherwise};
use crate::divergence::{DivergenceKind, Severity};
use crate::lexicon::endings::{ends_in_s, is_ed, is_ing};
use crate::lexicon::{AuxiliaryTense, AuxiliaryVerb, Class, FunctionWord, GrammarWord, Modal};

/// When a verb puts the fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum VerbTime {
    Past,
    /// Done by now: `has done`.
    Perfect,
    Present,
    /// Going on: `is doing`.
    Progress,
    Future,
}

pub(crate) fn judge(collation: &mut Context) {
    for link in collation.links() {
        let (i, j) = (link.a.start, link.b.start);
        if link.a.len() > 1 || link.b.len() > 1 || !verbal(collation, link) {
            continue;
        }
        let (Some((x, from_a)), Some((y, from_b))) =
            (time_of(collation, Side::A, i), time_of(collation, Side::B, j))
        else {
            continue;
        };
        if x == y {
            continue;
        }
        let (a, b) = (from_a..i + 1, from_b..j + 1);
        if a.clone().all(|at| collation.is_explained(Side::A, at))
            && b.clone().all(|at| collation.is_explained(Side::B, at))
        {
            continue;
        }
        let aspect = |x, y| {
            matches!(
                (x, y),
                (VerbTime::Perfect, VerbTime::Past | VerbTime::Present)
                    | (VerbTime::Present, VerbTime::Progress)
            )
        };
        let aspect = aspect(x, y) || aspect(y, x);
        let note = format!("{}: another time of the fact.", collation.words(a.clone(), b.clone()));
        if collation.is_restated() {
            let note =
                format!("{}: shifted in time as reported speech is.", collation.words(a.clone(), b.clone()));
            collation.report(DivergenceKind::Tense, Severity::Cosmetic, a, b, note);
        } else if aspect {
            collation.report(DivergenceKind::Tense, Severity::Wording, a, b, note);
        } else {
            let otherwise = Otherwise { kind: DivergenceKind::Tense, note: note.clone(), hold: Hold::Lone };
            collation.report_open(DivergenceKind::Tense, a, b, note, otherwise);
        }
    }
}

/// Whether both ends of a pair are forms of one verb, or auxiliaries.
fn verbal(collation: &Context, link: &Link) -> bool {
    use crate::lexicon::thesaurus::Pos;
    let (u, v) = (&collation.units(Side::A)[link.a.start], &collation.units(Side::B)[link.b.start]);
    if u.is_mark() || u.is_name() || u.quantity.is_some() {
        return false;
    }
    let auxiliary = |value: Option<FunctionWord>| {
        matches!(value, Some(FunctionWord::Auxiliary(AuxiliaryVerb::Be | AuxiliaryVerb::Have)))
    };
    if auxiliary(u.said()) {
        return link.bond == Bond::Form && auxiliary(v.said());
    }
    let verb = |unit: &crate::collation::segment::Segment| unit.entry().pos().contains(Pos::Verb);
    u.is_content() && matches!(link.bond, Bond::Equal | Bond::Form) && verb(u) && verb(v)
}

/// When the verb at a place puts its fact, and where its group begins; `None` for infinitives, participles
/// and nouns.
fn time_of(collation: &Context, side: Side, at: usize) -> Option<(VerbTime, usize)> {
    let units = collation.units(side);
    let unit = units.get(at)?;
    if let Some(FunctionWord::Auxiliary(AuxiliaryVerb::Be | AuxiliaryVerb::Have)) = unit.said() {
        let time = match AuxiliaryTense::of(&unit.form) {
            Some(AuxiliaryTense::Present) => VerbTime::Present,
            Some(AuxiliaryTense::Past) => VerbTime::Past,
            _ => return None,
        };
        return Some((time, at));
    }
    let (mut have, mut be, mut first) = (None, None, at);
    let mut going_on = is_ing(&units[at].form);
    for i in (0..at).rev().take(5) {
        let before = &units[i];
        if before.is(Class::Article) || GrammarWord::To.is(&before.form) {
            return if GrammarWord::To.is(&before.form) && first == at {
                None
            } else {
                finish(collation, side, at, have, be, first, going_on)
            };
        }
        match before.said() {
            Some(FunctionWord::Auxiliary(AuxiliaryVerb::Have)) => have = Some(i),
            Some(FunctionWord::Auxiliary(AuxiliaryVerb::Be)) => {
                going_on |= AuxiliaryTense::of(&before.form) == Some(AuxiliaryTense::Progressive);
                be = Some(i);
            }
            Some(FunctionWord::Auxiliary(AuxiliaryVerb::Do)) => {
                let did = AuxiliaryTense::of(&before.form) == Some(AuxiliaryTense::Past);
                return Some((if did { VerbTime::Past } else { VerbTime::Present }, i));
            }
            Some(FunctionWord::Adverb) => continue,
            _ if before.is(Class::Modal) => {
                return (before.said() == Some(Modal::Will)).then_some((VerbTime::Future, i));
            }
            _ if before.is(Class::Negation) || before.is(Class::Degree) => continue,
            _ => break,
        }
        first = i;
    }
    finish(collation, side, at, have, be, first, going_on)
}

fn finish(
    collation: &Context,
    side: Side,
    at: usize,
    have: Option<usize>,
    be: Option<usize>,
    first: usize,
    going_on: bool,
) -> Option<(VerbTime, usize)> {
    let units = collation.units(side);
    let tense = |i: usize| AuxiliaryTense::of(&units[i].form);
    let past = |i: usize| tense(i) == Some(AuxiliaryTense::Past);
    if let Some(have) = have {
        return Some((if past(have) { VerbTime::Past } else { VerbTime::Perfect }, first));
    }
    if let Some(be) = be {
        let time = match tense(be) {
            Some(AuxiliaryTense::Bare | AuxiliaryTense::Progressive) => return None,
            Some(AuxiliaryTense::Past) => VerbTime::Past,
            _ if going_on => VerbTime::Progress,
            _ => VerbTime::Present,
        };
        return Some((time, first));
    }
    if going_on {
        return None;
    }
    Some((if is_past(collation, side, at) { VerbTime::Past } else { VerbTime::Present }, at))
}

/// Whether a word is a past form or past participle, as far as its form tells.
pub(crate) fn is_past(collation: &Context, side: Side, at: usize) -> bool {
    let form = &*collation.units(side)[at].form;
    if is_ed(form) {
        return true;
    }
    let entry = collation.units(side)[at].entry();
    entry.base() != form
        && !ends_in_s(form)
        && !is_ing(form)
        && entry.pos().contains(crate::lexicon::thesaurus::Pos::Verb)
}

#[cfg(test)]
mod tests {
    use crate::divergence::examples::check;

    #[test]
    fn examples() {
        check(&[
            ("The mine has a permit.", "The mine had a permit.", "tense meaning"),
            ("They will maintain the road.", "They have maintained the road.", "tense meaning"),
            ("She has said it.", "She said it.", "tense wording"),
        ]);
    }
}
