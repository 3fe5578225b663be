//! Verb groups: when a verb puts its fact, and whether it is passive.

use crate::collation::alignment::{Bond, Link};
use crate::collation::segment::Segment;
use crate::divergence::context::{Context, Side};
use crate::divergence::thresholds::{PASSIVE_AUXILIARY_REACH, VERB_GROUP_REACH};
use crate::lexicon::endings::{ends_in_s, is_ed, is_ing};
use crate::lexicon::thesaurus::Pos;
use crate::lexicon::{AuxiliaryTense, AuxiliaryVerb, Class, FunctionWord, GrammarWord, Modal};

/// When a verb puts the fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum VerbTime {
    /// Done: `did`.
    Past,
    /// Done by now: `has done`.
    Perfect,
    /// Now or always: `does`.
    Present,
    /// Going on: `is doing`.
    Progress,
    /// To come: `will do`.
    Future,
}

/// Whether a verb tells of something going on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Aspect {
    Simple,
    Progressive,
}

/// A verb with the auxiliaries before it.
struct VerbGroup<'c> {
    verb: &'c Segment<'c>,
    /// Its place.
    at: usize,
    have: Option<&'c Segment<'c>>,
    be: Option<&'c Segment<'c>>,
    aspect: Aspect,
    /// Where the group begins.
    start: usize,
}

/// When the verb at a place puts its fact, and where its group begins; `None` for infinitives, participles
/// and nouns.
pub(crate) fn time_of(context: &Context, side: Side, at: usize) -> Option<(VerbTime, usize)> {
    let segments = context.segments(side);
    let verb = segments.get(at)?;
    if let Some(FunctionWord::Auxiliary(AuxiliaryVerb::Be | AuxiliaryVerb::Have)) = verb.said() {
        let time = match AuxiliaryTense::of(&verb.form) {
            Some(AuxiliaryTense::Present) => VerbTime::Present,
            Some(AuxiliaryTense::Past) => VerbTime::Past,
            _ => return None,
        };
        return Some((time, at));
    }
    let aspect = if is_ing(&verb.form) { Aspect::Progressive } else { Aspect::Simple };
    let mut group = VerbGroup { verb, at, have: None, be: None, aspect, start: at };
    for i in (0..at).rev().take(VERB_GROUP_REACH) {
        let before = &segments[i];
        if GrammarWord::To.is(&before.form) && group.start == at {
            return None;
        }
        if before.is(Class::Article) || GrammarWord::To.is(&before.form) {
            break;
        }
        match before.said() {
            Some(FunctionWord::Auxiliary(AuxiliaryVerb::Have)) => group.have = Some(before),
            Some(FunctionWord::Auxiliary(AuxiliaryVerb::Be)) => {
                if AuxiliaryTense::of(&before.form) == Some(AuxiliaryTense::Progressive) {
                    group.aspect = Aspect::Progressive;
                }
                group.be = Some(before);
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
        group.start = i;
    }
    group.time()
}

impl VerbGroup<'_> {
    /// When it puts its fact, and where it begins.
    fn time(&self) -> Option<(VerbTime, usize)> {
        let tense = |auxiliary: &Segment| AuxiliaryTense::of(&auxiliary.form);
        if let Some(have) = self.have {
            let had = tense(have) == Some(AuxiliaryTense::Past);
            return Some((if had { VerbTime::Past } else { VerbTime::Perfect }, self.start));
        }
        if let Some(be) = self.be {
            let time = match tense(be) {
                Some(AuxiliaryTense::Bare | AuxiliaryTense::Progressive) => return None,
                Some(AuxiliaryTense::Past) => VerbTime::Past,
                _ if self.aspect == Aspect::Progressive => VerbTime::Progress,
                _ => VerbTime::Present,
            };
            return Some((time, self.start));
        }
        if self.aspect == Aspect::Progressive {
            return None;
        }
        Some((if is_past(self.verb) { VerbTime::Past } else { VerbTime::Present }, self.at))
    }
}

/// Whether a word is a past form or past participle, as far as its form tells.
fn is_past(word: &Segment) -> bool {
    let entry = word.entry();
    is_ed(&word.form)
        || (entry.base() != word.form
            && !ends_in_s(&word.form)
            && !is_ing(&word.form)
            && entry.pos().contains(Pos::Verb))
}

/// A verb that is passive on one side and active on the other.
pub(crate) struct OneSidedPassive {
    /// Where it is passive.
    pub side: Side,
    /// Its form of `be` on that side.
    pub be: usize,
    /// The verb on that side.
    pub verb: usize,
    /// The verb on the other side.
    pub active: usize,
}

/// The first paired verb that is passive on one side and has no `be` before it on the other, where words have
/// moved.
pub(crate) fn one_sided_passive(context: &Context) -> Option<OneSidedPassive> {
    if !context.links().iter().any(|l| l.moved) {
        return None;
    }
    passive_on_one_side(context)
}

/// The same, where the parts may stand in one order: then each has the other's.
pub(crate) fn exchanged_passive(context: &Context) -> Option<OneSidedPassive> {
    let passive = passive_on_one_side(context)?;
    let OneSidedPassive { side, verb, active, .. } = passive;
    let behind = context.segments(side).get(verb + 1..)?;
    let doer =
        behind.iter().take(PASSIVE_AUXILIARY_REACH).position(|segment| GrammarWord::By.is(&segment.form))?;
    let before = |link: &&Link| {
        !link.moved
            && Context::segments_of(link, side).start < verb
            && Context::segments_of(link, side.other()).start < active
            && context.segments(side)[Context::segments_of(link, side).start].is_content()
    };
    let after = |link: &&Link| {
        !link.moved
            && Context::segments_of(link, side).start > verb + doer
            && Context::segments_of(link, side.other()).start > active
            && context.segments(side)[Context::segments_of(link, side).start].is_content()
    };
    let has = |part: &dyn Fn(&&Link) -> bool| context.links().iter().any(|link| part(&link));
    (has(&before) && has(&after)).then_some(passive)
}

/// A verb in the passive that is active on the other side.
fn passive_on_one_side(context: &Context) -> Option<OneSidedPassive> {
    for side in Side::BOTH {
        for (verb, segment) in context.segments(side).iter().enumerate().skip(1) {
            // Behind `be` the bare form is a participle too: `is cut`.
            let participle = is_past(segment) || segment.entry().pos().dominant() == Some(Pos::Verb);
            if !segment.is_content() || segment.is_name() || is_ing(&segment.form) || !participle {
                continue;
            }
            let Some(be) = be_before(context, side, verb) else { continue };
            let Some(active) = context.partner(side, verb) else { continue };
            let has_equal = context.link_of(side, be).is_some_and(|l| l.bond == Bond::Equal);
            // `is playing` is no passive.
            let progressive = is_ing(&context.segments(side.other())[active].form);
            if (progressive || be_before(context, side.other(), active).is_none()) && !has_equal {
                return Some(OneSidedPassive { side, be, verb, active });
            }
        }
    }
    None
}

/// The form of `be` right before a verb, small words between.
fn be_before(context: &Context, side: Side, verb: usize) -> Option<usize> {
    let segments = context.segments(side);
    (0..verb)
        .rev()
        .take(PASSIVE_AUXILIARY_REACH)
        .take_while(|&i| {
            !segments[i].is_content() || segments[i].entry().pos().dominant() == Some(Pos::Adverb)
        })
        .find(|&i| segments[i].said() == Some(FunctionWord::Auxiliary(AuxiliaryVerb::Be)))
}
