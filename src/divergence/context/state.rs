//! Two aligned wordings, what was found so far, and which segments are explained.

use std::ops::Range;

use crate::collation::alignment::{Alignment, Bond, Link};
use crate::collation::segments::Segments;
use crate::divergence::context::side::Side;
use crate::divergence::finding::RuleFinding;
use crate::lexicon::Lexicon;

/// Two aligned wordings, and what the rules have found so far.
pub(crate) struct Context<'c> {
    pub(super) a: &'c Segments<'c>,
    pub(super) b: &'c Segments<'c>,
    pub(super) alignment: &'c Alignment,
    /// What is known of the language.
    pub lexicon: &'c Lexicon,
    /// The side that the caller named first: notes speak, and spans are handed back, in the caller's order.
    pub(super) first: Side,
    /// Pairs that are not equal: with the unpaired segments, all that a rule can speak of.
    pub(super) unequal: Vec<&'c Link>,
    state_a: SideState,
    state_b: SideState,
    pub(super) found: Vec<RuleFinding>,
}

/// What is known of the segments of one side.
pub(super) struct SideState {
    /// Units without a partner.
    pub unpaired: Vec<usize>,
    /// For each segment whether a rule has spoken of it, or none needs to.
    explained: Vec<bool>,
    /// For each segment whether it was cut off a quotation: no part of what the two have to agree on.
    cut_off: Vec<bool>,
}

impl SideState {
    fn new(links: &[Option<usize>]) -> Self {
        let unpaired = links.iter().enumerate().filter(|(_, link)| link.is_none()).map(|(at, _)| at);
        let none = vec![false; links.len()];
        Self { unpaired: unpaired.collect(), explained: none.clone(), cut_off: none }
    }

    /// Whether a segment is explained; one that does not exist needs no explanation.
    pub(super) fn is_explained(&self, at: usize) -> bool {
        self.explained.get(at).copied().unwrap_or(true)
    }

    /// Whether a segment was cut off a quotation.
    pub(super) fn is_cut_off(&self, at: usize) -> bool {
        self.cut_off.get(at).copied().unwrap_or(false)
    }
}

impl<'c> Context<'c> {
    /// Two wordings of which nothing is explained but what is equal.
    pub(crate) fn new(
        a: &'c Segments<'c>,
        b: &'c Segments<'c>,
        alignment: &'c Alignment,
        lexicon: &'c Lexicon,
        first: Side,
    ) -> Self {
        let mut context = Self {
            a,
            b,
            alignment,
            lexicon,
            first,
            unequal: alignment.links.iter().filter(|link| link.bond != Bond::Equal).collect(),
            state_a: SideState::new(&alignment.of_a),
            state_b: SideState::new(&alignment.of_b),
            found: Vec::new(),
        };
        for link in alignment.links.iter().filter(|link| link.bond == Bond::Equal) {
            context.explain(link.a.clone(), link.b.clone());
        }
        context
    }

    /// What is known of the segments of one side.
    pub(super) fn state(&self, side: Side) -> &SideState {
        match side {
            Side::A => &self.state_a,
            Side::B => &self.state_b,
        }
    }

    fn state_mut(&mut self, side: Side) -> &mut SideState {
        match side {
            Side::A => &mut self.state_a,
            Side::B => &mut self.state_b,
        }
    }

    /// Hides segments of both sides from later rules.
    pub(crate) fn explain(&mut self, a: Range<usize>, b: Range<usize>) {
        self.explain_side(Side::A, a);
        self.explain_side(Side::B, b);
    }

    /// Hides segments of one side from later rules.
    pub(crate) fn explain_side(&mut self, side: Side, segments: Range<usize>) {
        self.state_mut(side).explained.get_mut(segments).into_iter().flatten().for_each(|flag| *flag = true);
    }

    /// Hides segments from later rules together with whatever they are paired with. What is cut off a
    /// quotation does not count when it is measured how much the two have in common.
    pub(crate) fn explain_cut(&mut self, side: Side, segments: Range<usize>) {
        for at in segments.clone() {
            if let Some(link) = self.link_of(side, at) {
                self.explain(link.a.clone(), link.b.clone());
            }
        }
        if self.is_quotation() {
            let cut_off = self.state_mut(side).cut_off.get_mut(segments.clone());
            cut_off.into_iter().flatten().for_each(|flag| *flag = true);
        }
        self.explain_side(side, segments);
    }

    /// What was found so far.
    pub(crate) fn findings(&self) -> &[RuleFinding] {
        &self.found
    }

    /// What was found, to be settled.
    pub(crate) fn findings_mut(&mut self) -> &mut [RuleFinding] {
        &mut self.found
    }
}
