//! Which mark opens and which closes.
//!
//! Each paragraph is read in every way that its marks allow and the cheapest reading wins: a Viterbi search
//! whose states are the marks still open (at most three deep) and whose steps are: open, close, belong to
//! nothing. A mark that is missing or left over costs more than one in an odd place, and no reading reaches
//! beyond its paragraph, so a slip never swallows the rest.

use crate::quotes::mark_candidate::{MarkCandidate, MarkFamily, MarkShape, NEVER};
use crate::quotes::quote_span::MarkPair;
use crate::text::token::TokenRange;

/// A quotation that is never closed, and one that was never opened.
const UNCLOSED: u16 = 40;
const UNOPENED: u16 = 30;
/// Left open at the end of a paragraph, where the next one opens with the same mark.
const CONTINUED: u16 = 4;
/// A mark inside its own kind.
const NESTED_ALIKE: u16 = 10;
/// A single mark outside of everything, in a text that has double ones, is more often an apostrophe.
const MIXED: u16 = 4;
/// Nothing between two marks.
const EMPTY: u16 = 60;
/// How deep marks nest, and how many readings are kept alive side by side.
const DEPTH: usize = 3;
const BEAM: usize = 12;
/// A reading that costs this much more than the best one is given up.
const HOPELESS: u32 = 150;
/// After so many marks the best reading so far is settled, which bounds the memory of a paragraph of nothing
/// but marks.
const WINDOW: usize = 256;

/// What one mark is taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PairingStep {
    Open,
    /// Opens, and ends the one before that was never closed.
    Reopen,
    /// Closes the mark so many levels from the top of those open; the ones above it were never closed.
    Close(u8),
    /// Closes what was never opened.
    Unopened,
    Nothing,
}

/// The marks still open, innermost last, each as family and shape in one byte; zero where there is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct OpenMarks([u8; DEPTH]);

impl OpenMarks {
    fn depth(self) -> usize {
        self.0.iter().take_while(|&&code| code != 0).count()
    }

    fn code(glyph: &MarkCandidate) -> u8 {
        1 + glyph.family as u8 * 4 + glyph.shape as u8
    }

    fn push(self, glyph: &MarkCandidate) -> Option<Self> {
        let mut stack = self;
        *stack.0.get_mut(self.depth())? = Self::code(glyph);
        Some(stack)
    }

    /// All its bytes as one number.
    fn number(self) -> usize {
        self.0.iter().fold(0, |number, &code| number << 8 | usize::from(code))
    }

    fn cut(self, depth: usize) -> Self {
        let mut stack = self;
        stack.0.iter_mut().skip(depth).for_each(|code| *code = 0);
        stack
    }

    /// Family and shape of the mark so many levels from the top.
    fn top(self, level: usize) -> Option<(u8, u8)> {
        let at = self.depth().checked_sub(level + 1)?;
        self.0.get(at).map(|code| ((code - 1) / 4, (code - 1) % 4))
    }
}

#[derive(Clone, Copy)]
struct PairingState {
    stack: OpenMarks,
    cost: u32,
    /// The state before, by its place in the beam before, and the step that led here.
    from: u8,
    step: PairingStep,
    /// The place of the mark that opened last, to see empty pairs.
    opened_at: u32,
}

/// The cheapest reading of one paragraph's marks: a step for each.
pub(crate) fn cheapest(marks: &[MarkCandidate], next_first: Option<MarkCandidate>) -> Vec<PairingStep> {
    let mut steps = Vec::with_capacity(marks.len());
    let mut start = PairingState {
        stack: OpenMarks::default(),
        cost: 0,
        from: 0,
        step: PairingStep::Nothing,
        opened_at: u32::MAX,
    };
    let mut rest = marks;
    while !rest.is_empty() {
        let (window, beyond) = rest.split_at(rest.len().min(WINDOW));
        let mut beams: Vec<Vec<PairingState>> = Vec::with_capacity(window.len());
        let first = [start];
        for (at, glyph) in window.iter().enumerate() {
            let before = at.checked_sub(1).and_then(|b| window.get(b));
            let next = advance(beams.last().map_or(&first[..], Vec::as_slice), glyph, before);
            beams.push(next);
        }
        let beam = beams.last().map_or(&first[..], Vec::as_slice);
        let end_cost =
            |s: &PairingState| s.cost + if beyond.is_empty() { left_open(s.stack, next_first) } else { 0 };
        let mut place = (0..beam.len()).min_by_key(|&i| beam.get(i).map_or(u32::MAX, end_cost)).unwrap_or(0);
        if let Some(best) = beam.get(place) {
            start = PairingState { cost: 0, opened_at: u32::MAX, ..*best };
        }
        let mut backward = Vec::with_capacity(window.len());
        for beam in beams.iter().rev() {
            let Some(state) = beam.get(place) else { break };
            backward.push(state.step);
            place = usize::from(state.from);
        }
        steps.extend(backward.into_iter().rev());
        rest = beyond;
    }
    steps
}

/// What the marks still open at the end of a paragraph cost.
fn left_open(stack: OpenMarks, next_first: Option<MarkCandidate>) -> u32 {
    let depth = stack.depth();
    if depth == 0 {
        return 0;
    }
    let outermost = stack.top(depth - 1).map(|(family, _)| family);
    let goes_on = next_first
        .is_some_and(|g| Some(g.family as u8) == outermost && g.open < 12 && g.family != MarkFamily::Single);
    let first = if goes_on {
        CONTINUED
    } else if outermost == Some(MarkFamily::Single as u8) {
        UNCLOSED + 20
    } else {
        UNCLOSED
    };
    u32::from(first) + u32::try_from(depth - 1).unwrap_or(0) * u32::from(UNCLOSED)
}

/// Every state that one more mark leads to, the cheapest for each stack, best first.
fn advance(
    beam: &[PairingState],
    glyph: &MarkCandidate,
    before: Option<&MarkCandidate>,
) -> Vec<PairingState> {
    let mut next: Vec<PairingState> = Vec::with_capacity(beam.len() * 3);
    let mut offer = |stack: OpenMarks, cost: u32, from: usize, step: PairingStep, opened_at: u32| match next
        .iter_mut()
        .find(|s| s.stack == stack)
    {
        Some(known) if known.cost <= cost => {}
        Some(known) => *known = PairingState { stack, cost, from: from as u8, step, opened_at },
        None => next.push(PairingState { stack, cost, from: from as u8, step, opened_at }),
    };
    let place = u32::try_from(glyph.token).unwrap_or(u32::MAX);
    for (from, state) in beam.iter().enumerate() {
        let cost = |extra: u16| state.cost + u32::from(extra);
        offer(state.stack, cost(glyph.none), from, PairingStep::Nothing, state.opened_at);
        if glyph.open < NEVER {
            let nest = nesting(state.stack, glyph);
            if let Some(stack) = state.stack.push(glyph) {
                offer(stack, cost(glyph.open + nest), from, PairingStep::Open, place);
            }
            let depth = state.stack.depth();
            if depth > 0 && state.stack.top(0).is_some_and(|(family, _)| family == glyph.family as u8) {
                let stack = state.stack.cut(depth - 1);
                if let Some(stack) = stack.push(glyph) {
                    offer(stack, cost(glyph.open + UNCLOSED - 5), from, PairingStep::Reopen, place);
                }
            }
        }
        if glyph.close < NEVER {
            let touching = before
                .is_some_and(|b| b.end() == glyph.token && u32::try_from(b.token) == Ok(state.opened_at));
            let empty = if touching { EMPTY } else { 0 };
            for level in 0..state.stack.depth() {
                let Some((family, shape)) = state.stack.top(level) else { continue };
                if family != glyph.family as u8 {
                    continue;
                }
                let dropped = u16::try_from(level).unwrap_or(0) * (UNCLOSED - 5);
                let stack = state.stack.cut(state.stack.depth() - level - 1);
                let total = (glyph.close + dropped + empty + unlike(shape, glyph)).saturating_sub(
                    if shape == MarkShape::Low as u8 && glyph.shape == MarkShape::Left {
                        glyph.close.min(15)
                    } else {
                        0
                    },
                );
                offer(
                    stack,
                    cost(total),
                    from,
                    PairingStep::Close(u8::try_from(level).unwrap_or(0)),
                    state.opened_at,
                );
                break;
            }
            if state.stack == OpenMarks::default() && glyph.after_stop && glyph.family == MarkFamily::Double {
                offer(
                    state.stack,
                    cost(glyph.close + UNOPENED),
                    from,
                    PairingStep::Unopened,
                    state.opened_at,
                );
            }
        }
    }
    next.sort_by_key(|s| (s.cost, s.stack.number()));
    let best = next.first().map_or(0, |s| s.cost);
    next.retain(|s| s.cost <= best + HOPELESS);
    next.truncate(BEAM);
    next
}

/// What it costs to open a mark inside those already open.
fn nesting(stack: OpenMarks, glyph: &MarkCandidate) -> u16 {
    let alike = (0..stack.depth())
        .any(|level| stack.top(level).is_some_and(|(family, _)| family == glyph.family as u8));
    match (stack.depth(), glyph.family) {
        (0, MarkFamily::Single) => MIXED,
        (0, _) => 0,
        _ if alike && glyph.shape == MarkShape::Straight => NESTED_ALIKE * 2,
        _ if alike => NESTED_ALIKE,
        (_, MarkFamily::Double) => 2,
        _ => 0,
    }
}

/// What it costs that a mark's opening and closing glyphs are of different styles.
fn unlike(open: u8, close: &MarkCandidate) -> u16 {
    let straight = MarkShape::Straight as u8;
    let low = MarkShape::Low as u8;
    match close.shape {
        MarkShape::Straight if open == straight || open == low => 0,
        MarkShape::Right if open == straight => 4,
        MarkShape::Straight => 4,
        _ => 0,
    }
}

/// Turns the steps of one paragraph into pairs.
pub(crate) fn build(
    marks: &[MarkCandidate],
    steps: &[PairingStep],
    paragraph: &TokenRange,
    next_first: Option<MarkCandidate>,
    strays: &mut Vec<MarkCandidate>,
) -> Vec<MarkPair> {
    let mut found: Vec<MarkPair> = Vec::new();
    let mut open: Vec<MarkCandidate> = Vec::new();
    let unclosed = |glyph: &MarkCandidate, end: usize, depth: usize, continues: bool| MarkPair {
        start: glyph.end(),
        end,
        outer_start: glyph.token,
        outer_end: end,
        opened: true,
        closed: false,
        continues,
        depth,
    };
    let mut last_end = paragraph.start;
    for (glyph, step) in marks.iter().zip(steps) {
        match *step {
            PairingStep::Nothing => {
                if glyph.none > 12 {
                    strays.push(*glyph);
                }
            }
            PairingStep::Open => open.push(*glyph),
            PairingStep::Reopen => {
                if let Some(before) = open.pop() {
                    found.push(unclosed(&before, glyph.token, open.len(), false));
                }
                open.push(*glyph);
            }
            PairingStep::Close(level) => {
                for _ in 0..level {
                    if let Some(inner) = open.pop() {
                        found.push(unclosed(&inner, glyph.token, open.len(), false));
                    }
                }
                if let Some(start) = open.pop() {
                    found.push(MarkPair {
                        start: start.end(),
                        end: glyph.token,
                        outer_start: start.token,
                        outer_end: glyph.end(),
                        opened: true,
                        closed: true,
                        continues: false,
                        depth: open.len(),
                    });
                    last_end = glyph.end();
                }
            }
            PairingStep::Unopened => {
                found.push(MarkPair {
                    start: last_end,
                    end: glyph.token,
                    outer_start: last_end,
                    outer_end: glyph.end(),
                    opened: false,
                    closed: true,
                    continues: false,
                    depth: 0,
                });
                last_end = glyph.end();
            }
        }
    }
    let goes_on = |glyph: &MarkCandidate| next_first.is_some_and(|n| n.family == glyph.family && n.open < 12);
    for (depth, glyph) in open.iter().enumerate() {
        found.push(unclosed(glyph, paragraph.end, depth, depth == 0 && goes_on(glyph)));
    }
    found
}
