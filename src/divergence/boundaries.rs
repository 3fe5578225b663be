//! Where one wording begins later or ends earlier than the other.

use std::ops::Range;

use crate::collation::alignment::{Bond, Link};
use crate::collation::segment::Segment;
use crate::divergence::context::{Context, Side};
use crate::divergence::thresholds::{
    ATTRIBUTION_WORDS_PER_OTHER, COMMON_WORD_NEARNESS, END_LOSS_WORDS, JOINED_PHRASE_LOSS_WORDS,
    OWN_WAY_ANSWER_WORDS, OWN_WAY_WORDS, UNANSWERED_CUT_WORDS, VERBATIM_SHARE,
};
use crate::lexicon::Class;

/// What one side has beyond the last common word at one end.
pub(crate) struct Cut {
    /// Its segments.
    pub segments: Range<usize>,
    /// Where they stand.
    pub edge: Edge,
}

/// An end of a wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Edge {
    /// Where it begins.
    Start,
    /// Where it ends.
    End,
}

/// The classes of words that tell who speaks, and of those that tell how, where and when.
const SOURCES: &[Class] = &[Class::Role, Class::Body, Class::Honorific, Class::Person];
const SAYING: &[Class] = &[Class::Reporting, Class::Speech, Class::Time, Class::Moment];

/// Whether a run of segments does nothing but attribute the rest: `the harbour master told reporters on
/// Monday`.
pub(crate) fn is_attribution(context: &Context, side: Side, run: &Range<usize>) -> bool {
    let segments = &context.segments(side)[run.clone()];
    let is = |segment: &Segment, classes: &[Class]| classes.iter().any(|class| segment.is(*class));
    let source =
        |segment: &Segment| (segment.is_name() || is(segment, SOURCES)) && !segment.is(Class::Reporting);
    let saying = |segment: &Segment| is(segment, SAYING) || segment.quantity.is_some_and(|q| q.is_time());
    let (content, others) =
        segments.iter().filter(|u| u.is_content()).fold((0, 0), |(content, others), segment| {
            (content + 1, others + usize::from(!source(segment) && !saying(segment)))
        });
    segments.iter().any(source)
        && segments.iter().any(|u| is(u, &[Class::Reporting, Class::Source]))
        && others * ATTRIBUTION_WORDS_PER_OTHER <= content
        && !segments.iter().any(|u| is(u, &[Class::Negation, Class::Condition, Class::Modal]))
}

/// How many words a run that the other side lacks counts as: its content words; one more where it is a phrase
/// that a preposition or a conjunction joins, which says when, where or why; and one more at the end, where
/// English puts what is new (Quirk et al. 1985).
pub(crate) fn loss_words(context: &Context, side: Side, run: Range<usize>) -> usize {
    let segments = context.segments(side);
    let last = segments.iter().rposition(|u| !u.is_mark());
    let opener = run.clone().find_map(|at| segments.get(at).filter(|u| !u.is_mark()));
    let joined = opener.is_some_and(|u| {
        [Class::Preposition, Class::Conjunction, Class::Relative].iter().any(|class| u.is(*class))
    });
    context.content_words(side, run.clone())
        + if joined { JOINED_PHRASE_LOSS_WORDS } else { 0 }
        + if last.is_some_and(|last| run.contains(&last)) { END_LOSS_WORDS } else { 0 }
}

/// Whether a pair surely renders the same word in the common order.
pub(crate) fn is_common(link: &Link) -> bool {
    let sure = match link.bond {
        Bond::Replaced => false,
        Bond::Kin(kinship) => kinship.nearness.abs() >= COMMON_WORD_NEARNESS,
        _ => true,
    };
    sure && !link.moved
}

/// From the first common content word of a side to the last, with the common small words around; `None`
/// without any.
pub(crate) fn core(context: &Context, side: Side) -> Option<Range<usize>> {
    let segments = context.segments(side);
    let common = |at: usize| context.link_of(side, at).is_some_and(is_common);
    let solid = |at: &usize| segments[*at].is_content() && common(*at);
    // Akin words alone are no common ground of two longer pieces.
    let sure = (0..segments.len()).any(|at| {
        segments[at].is_content() && context.link_of(side, at).is_some_and(|l| l.bond.is_same_word())
    });
    let content = |side: Side| context.content_words(side, 0..context.segments(side).len());
    if !sure && content(Side::A).min(content(Side::B)) >= OWN_WAY_WORDS {
        return None;
    }
    let first = (0..segments.len()).find(solid)?;
    let last = (0..segments.len()).rfind(solid)?;
    // Other pairs go along as far as they stand without a break on both sides.
    let joined = |at: usize, next: usize| {
        let (Some(x), Some(y)) = (context.partner(side, at), context.partner(side, next)) else {
            return false;
        };
        context.link_of(side, at).is_some_and(|l| !l.moved) && x.abs_diff(y) == 1
    };
    let start = (0..first).rev().take_while(|&at| joined(at, at + 1)).last().unwrap_or(first);
    let end = (last + 1..segments.len()).take_while(|&at| joined(at, at - 1)).last().unwrap_or(last);
    Some(start..end + 1)
}

/// The ends of a side that the other lacks: words beyond the common ones where the other side has none, or
/// goes its own way.
pub(crate) fn cuts(context: &Context, side: Side) -> Vec<Cut> {
    let (Some(own), Some(other)) = (core(context, side), core(context, side.other())) else {
        return Vec::new();
    };
    let ends = |side: Side, core: Range<usize>| [0..core.start, core.end..context.segments(side).len()];
    let content = |side: Side, run: &Range<usize>| {
        context.segments(side)[run.clone()].iter().filter(|u| u.is_content()).count()
    };
    let words = |side: Side, run: &Range<usize>| {
        context.segments(side)[run.clone()].iter().filter(|u| !u.is_mark()).count()
    };
    if !is_fragment_of(context, &own, &other, side) {
        return Vec::new();
    }
    let mut cuts = Vec::new();
    for (edge, (mine, theirs)) in
        [Edge::Start, Edge::End].into_iter().zip(ends(side, own).into_iter().zip(ends(side.other(), other)))
    {
        let (x, y) = (content(side, &mine), content(side.other(), &theirs));
        let moved = mine.clone().any(|at| context.link_of(side, at).is_some_and(|l| l.moved));
        let alone = words(side.other(), &theirs) == 0 || (y == 0 && x >= UNANSWERED_CUT_WORDS);
        let apart = x.min(y) >= OWN_WAY_WORDS || (x >= OWN_WAY_WORDS && y <= OWN_WAY_ANSWER_WORDS);
        if words(side, &mine) > 0 && !moved && (alone || apart) && !context.is_explained(side, mine.start) {
            cuts.push(Cut { segments: mine, edge });
        }
    }
    cuts
}

/// Whether what both have is told word for word, or the other side is no whole sentence; else the sentence is
/// told anew, not cut.
fn is_fragment_of(context: &Context, own: &Range<usize>, other: &Range<usize>, side: Side) -> bool {
    let content = |side: Side, core: &Range<usize>| {
        core.clone().filter(|&at| context.segments(side)[at].is_content()).count()
    };
    let equal = |at: &usize| {
        context.segments(side)[*at].is_content()
            && context.link_of(side, *at).is_some_and(|l| !l.moved && l.bond.is_same_word())
    };
    let all = content(side, own) + content(side.other(), other);
    let same = own.clone().filter(equal).count() * 2;
    let fragment =
        context.segments(side.other()).first().is_some_and(|u| !u.is_capitalised() && !u.is_mark());
    fragment || same as f32 >= VERBATIM_SHARE * all as f32
}

#[cfg(test)]
mod tests {
    use crate::collation::alignment::{Bond, Link};
    use crate::divergence::boundaries::{cuts, is_attribution, is_common, loss_words};
    use crate::divergence::context::Side;
    use crate::divergence::examples::look_at;
    use crate::lexicon::thesaurus::{Kinship, Relation};

    /// A pair of words akin by so much.
    fn akin(nearness: f32) -> Link {
        let kinship = Kinship { relation: Relation::Synonym, nearness };
        Link { a: 0..1, b: 0..1, bond: Bond::Kin(kinship), moved: false }
    }

    #[test]
    fn a_common_word_is_near() {
        assert!(is_common(&akin(0.65)));
        assert!(!is_common(&akin(0.55)));
    }

    #[test]
    fn loss_counts_the_joint_and_the_end() {
        look_at("The dam near the mill will hold.", "The dam is old.", |context| {
            let loss = |run| loss_words(context, Side::A, run);
            assert_eq!(loss(0..2), 1, "one content word: the dam");
            assert_eq!(loss(2..5), 2, "joined by a preposition: near the mill");
            assert_eq!(loss(5..8), 2, "at the end: will hold.");
        });
    }

    /// Whether a whole text does nothing but attribute.
    fn attributes(text: &str) -> bool {
        let mut is = false;
        look_at(text, "The pier is safe.", |context| {
            is = is_attribution(context, Side::A, &(0..context.segments(Side::A).len()));
        });
        is
    }

    #[test]
    fn attribution_has_few_other_words() {
        assert!(attributes("the minister told reporters on Monday"));
        assert!(!attributes("the dam near the mill will hold"));
        assert!(attributes("the minister said over coffee"), "one word in three");
        assert!(!attributes("the minister told reporters over coffee and cake"), "two in five");
    }

    /// The words that are cut off either side, in order.
    fn cut_off(a: &str, b: &str) -> Vec<String> {
        let mut found = Vec::new();
        look_at(a, b, |context| {
            for side in Side::BOTH {
                found
                    .extend(cuts(context, side).into_iter().map(|cut| context.line(side).text(cut.segments)));
            }
        });
        found
    }

    #[test]
    fn own_way_at_an_end() {
        let cut_off = |a: &str, b: &str| {
            cut_off(&format!("The dam near the mill holds {a}"), &format!("The dam near the mill holds {b}"))
        };
        let none: [&str; 0] = [];
        assert_eq!(
            cut_off("in cold wet snow.", "ships, boats, ferries."),
            ["in cold wet snow.", "ships, boats, ferries."]
        );
        assert_eq!(cut_off("in wet snow.", "ships, boats, ferries."), none, "two are a short way");
        assert_eq!(cut_off("in wet snow.", "ships, boats."), none);
        assert_eq!(cut_off("in snow.", "ships, boats, ferries."), ["ships, boats, ferries."]);
    }

    #[test]
    fn small_words_do_not_answer_a_cut() {
        let none: [&str; 0] = [];
        assert_eq!(cut_off("Cold wet rain fell today.", "The rain fell today."), ["Cold wet"]);
        assert_eq!(cut_off("Cold rain fell today.", "The rain fell today."), none);
    }

    #[test]
    fn a_cut_leaves_the_rest_verbatim() {
        let none: [&str; 0] = [];
        assert_eq!(
            cut_off(
                "The ferry saw the weir near the mill in May.",
                "The ferry saw the bakery near the mill."
            ),
            ["in May."]
        );
        assert_eq!(
            cut_off(
                "The ferry left the weir near the mill in May.",
                "The ferry saw the bakery near the mill."
            ),
            none
        );
    }
}
