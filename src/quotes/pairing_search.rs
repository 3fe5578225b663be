//! Which mark opens and which closes.
//!
//! A paragraph is read in every way that its marks allow and the cheapest wins: a Viterbi search whose states
//! are the marks still open and whose steps are to open, to close, or to belong to nothing. Only the best
//! states are kept (a beam). A mark that is missing or left over costs more than one in an odd place, and no
//! reading reaches beyond its paragraph, so a slip never swallows the rest.

use crate::quotes::mark_candidate::MarkCandidate;
use crate::quotes::mark_glyph::{MarkFamily, MarkShape};
use crate::quotes::open_marks::OpenMarks;
use crate::quotes::thresholds::{
    BEAM_STATES, CONTINUED_COST, EMPTY_QUOTE_COST, HOPELESS_COST, LONE_SINGLE_COST, LOW_LEFT_DISCOUNT_COST,
    NESTED_ALIKE_COST, NESTED_DOUBLE_COST, NESTED_STRAIGHT_COST, UNCLOSED_COST, UNCLOSED_INNER_COST,
    UNCLOSED_SINGLE_COST, UNLIKE_GLYPHS_COST, UNOPENED_COST, WINDOW_MARKS,
};

/// How one mark is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PairingStep {
    Open,
    /// Opens, and ends the one before that was never closed.
    Reopen,
    /// Closes the mark so many levels above the innermost open one; those inside it were never closed.
    Close(u8),
    /// Closes what was never opened.
    Unopened,
    Nothing,
}

#[derive(Clone, Copy)]
struct PairingState {
    open: OpenMarks,
    cost: u32,
    /// The state before, by its place in the beam before, and the step that led here.
    from: u8,
    step: PairingStep,
    /// The token of the mark that opened last, to see empty quotations.
    opened_at: Option<usize>,
}

/// The cheapest reading of one paragraph's marks: a step for each. `next_first` is the mark that the next
/// paragraph begins with, if it does.
pub(crate) fn cheapest(marks: &[MarkCandidate], next_first: Option<MarkCandidate>) -> Vec<PairingStep> {
    let mut steps = Vec::with_capacity(marks.len());
    let mut start = PairingState {
        open: OpenMarks::default(),
        cost: 0,
        from: 0,
        step: PairingStep::Nothing,
        opened_at: None,
    };
    let mut rest = marks;
    while !rest.is_empty() {
        let (window, beyond) = rest.split_at(rest.len().min(WINDOW_MARKS));
        let mut beams: Vec<Vec<PairingState>> = Vec::with_capacity(window.len());
        let first = [start];
        for (at, mark) in window.iter().enumerate() {
            let before = at.checked_sub(1).and_then(|b| window.get(b));
            let next = advance(beams.last().map_or(&first[..], Vec::as_slice), mark, before);
            beams.push(next);
        }
        let beam = beams.last().map_or(&first[..], Vec::as_slice);
        let end_cost =
            |s: &PairingState| s.cost + if beyond.is_empty() { left_open(s.open, next_first) } else { 0 };
        let mut place = (0..beam.len()).min_by_key(|&i| beam.get(i).map_or(u32::MAX, end_cost)).unwrap_or(0);
        if let Some(best) = beam.get(place) {
            start = PairingState { cost: 0, opened_at: None, ..*best };
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
fn left_open(open: OpenMarks, next_first: Option<MarkCandidate>) -> u32 {
    let depth = open.depth();
    let Some((outermost, _)) = depth.checked_sub(1).and_then(|level| open.above(level)) else { return 0 };
    let first = match outermost {
        MarkFamily::Single => UNCLOSED_SINGLE_COST,
        _ if next_first.is_some_and(|mark| mark.continues(outermost)) => CONTINUED_COST,
        _ => UNCLOSED_COST,
    };
    u32::from(first) + u32::try_from(depth - 1).unwrap_or(0) * u32::from(UNCLOSED_COST)
}

/// Every state that one more mark leads to, the cheapest for each set of open marks, best first.
fn advance(beam: &[PairingState], mark: &MarkCandidate, before: Option<&MarkCandidate>) -> Vec<PairingState> {
    let mut next: Vec<PairingState> = Vec::with_capacity(beam.len() * 3);
    let mut offer = |state: PairingState| match next.iter_mut().find(|known| known.open == state.open) {
        Some(known) if known.cost <= state.cost => {}
        Some(known) => *known = state,
        None => next.push(state),
    };
    for (from, &state) in (0_u8..).zip(beam) {
        let PairingState { open, opened_at, .. } = state;
        let after = |step: PairingStep, open: OpenMarks, cost: u16| PairingState {
            open,
            cost: state.cost + u32::from(cost),
            from,
            step,
            opened_at: if matches!(step, PairingStep::Open | PairingStep::Reopen) {
                Some(mark.token)
            } else {
                opened_at
            },
        };
        offer(after(PairingStep::Nothing, open, mark.unpaired_cost));
        if let Some(cost) = mark.opening_cost {
            if let Some(marks) = open.push(mark.family, mark.shape) {
                offer(after(PairingStep::Open, marks, cost + nesting(open, mark)));
            }
            let reopened = open.above(0).filter(|&(family, _)| family == mark.family);
            if let Some(marks) =
                reopened.and_then(|_| open.cut(open.depth() - 1).push(mark.family, mark.shape))
            {
                offer(after(PairingStep::Reopen, marks, cost + UNCLOSED_INNER_COST));
            }
        }
        if let Some(cost) = mark.closing_cost {
            let is_empty = before.is_some_and(|b| b.end() == mark.token && Some(b.token) == opened_at);
            let empty = if is_empty { EMPTY_QUOTE_COST } else { 0 };
            let closed = (0_u8..).zip((0..open.depth()).filter_map(|level| open.above(level)));
            let alike = closed.into_iter().find(|(_, (family, _))| *family == mark.family);
            if let Some((level, (_, shape))) = alike {
                let discount = match (shape, mark.shape) {
                    (MarkShape::Low, MarkShape::Left) => cost.min(LOW_LEFT_DISCOUNT_COST),
                    _ => 0,
                };
                let inner = u16::from(level) * UNCLOSED_INNER_COST;
                let total = cost + inner + empty + unlike(shape, mark.shape) - discount;
                let outer = open.cut(open.depth() - usize::from(level) - 1);
                offer(after(PairingStep::Close(level), outer, total));
            }
            if open.depth() == 0 && mark.after_stop && mark.family == MarkFamily::Double {
                offer(after(PairingStep::Unopened, open, cost + UNOPENED_COST));
            }
        }
    }
    next.sort_by_key(|s| (s.cost, s.open.number()));
    let best = next.first().map_or(0, |s| s.cost);
    next.retain(|s| s.cost <= best + HOPELESS_COST);
    next.truncate(BEAM_STATES);
    next
}

/// What it costs to open a mark inside those already open.
fn nesting(open: OpenMarks, mark: &MarkCandidate) -> u16 {
    let alike = open.has(mark.family);
    match (open.depth(), mark.family) {
        (0, MarkFamily::Single) => LONE_SINGLE_COST,
        (0, _) => 0,
        _ if alike && mark.shape == MarkShape::Straight => NESTED_STRAIGHT_COST,
        _ if alike => NESTED_ALIKE_COST,
        (_, MarkFamily::Double) => NESTED_DOUBLE_COST,
        _ => 0,
    }
}

/// What it costs that the opening and the closing glyph of a quotation are of different styles.
fn unlike(open: MarkShape, close: MarkShape) -> u16 {
    match (open, close) {
        (MarkShape::Straight | MarkShape::Low, MarkShape::Straight) => 0,
        (_, MarkShape::Straight) | (MarkShape::Straight, MarkShape::Right) => UNLIKE_GLYPHS_COST,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use crate::document::tests::ask;
    use crate::quotes::mark_candidate::{MarkCandidate, mark_candidates};
    use crate::quotes::mark_glyph::{MarkFamily, MarkShape};
    use crate::quotes::mark_style::MarkStyle;
    use crate::quotes::open_marks::OpenMarks;
    use crate::quotes::pairing_search::{
        PairingState, PairingStep, advance, cheapest, left_open, nesting, unlike,
    };

    fn mark(family: MarkFamily, shape: MarkShape) -> MarkCandidate {
        MarkCandidate {
            token: 0,
            width: 1,
            family,
            shape,
            opening_cost: Some(0),
            closing_cost: Some(0),
            unpaired_cost: 100,
            after_stop: true,
        }
    }

    const STRAIGHT: (MarkFamily, MarkShape) = (MarkFamily::Double, MarkShape::Straight);
    const LEFT: (MarkFamily, MarkShape) = (MarkFamily::Double, MarkShape::Left);
    const LOW: (MarkFamily, MarkShape) = (MarkFamily::Double, MarkShape::Low);
    const RIGHT: (MarkFamily, MarkShape) = (MarkFamily::Double, MarkShape::Right);
    const SINGLE: (MarkFamily, MarkShape) = (MarkFamily::Single, MarkShape::Left);
    const ANGLE: (MarkFamily, MarkShape) = (MarkFamily::Angle, MarkShape::Left);

    fn open(marks: &[(MarkFamily, MarkShape)]) -> OpenMarks {
        marks
            .iter()
            .fold(OpenMarks::default(), |open, &(family, shape)| open.push(family, shape).unwrap_or_default())
    }

    /// The steps of the first paragraph, `o`pen, `r`eopen, `c`lose with its level, `u`nopened, `-`.
    fn steps(source: &str) -> String {
        ask(source, "en", |document| {
            let mut marks = Vec::new();
            let style = MarkStyle::of(source);
            let paragraphs: Vec<Vec<MarkCandidate>> = document
                .paragraphs
                .iter()
                .map(|paragraph| {
                    marks.clear();
                    mark_candidates(document, paragraph, style, &mut marks);
                    marks.clone()
                })
                .collect();
            let next_first = paragraphs.get(1).and_then(|next| next.first().copied());
            let steps = cheapest(&paragraphs[0], next_first);
            steps
                .iter()
                .map(|step| match step {
                    PairingStep::Open => "o".to_owned(),
                    PairingStep::Reopen => "r".to_owned(),
                    PairingStep::Close(level) => format!("c{level}"),
                    PairingStep::Unopened => "u".to_owned(),
                    PairingStep::Nothing => "-".to_owned(),
                })
                .collect()
        })
    }

    #[test]
    fn steps_of_whole_paragraphs() {
        for (source, expected) in [
            ("“The pier is safe,” she said.", "oc0"),
            ("“He told me: ‘It is safe’, and left.”", "ooc0c0"),
            ("“One ‘two “three” four’ five,” he said.", "oooc0c0c0"),
            ("“He left. “She stayed,” he said.", "orc0"),
            ("“He called it ‘safe. I did not,” she said.", "o-c0"),
            ("The pier is safe,\" she said.", "u"),
            ("The drivers' strike", "-"),
            ("“The pier is safe.", "o"),
            ("It is 4\" wide.", "-"),
        ] {
            assert_eq!(steps(source), expected, "{source:?}");
        }
    }

    #[test]
    fn what_is_left_open() {
        let next = Some(mark(MarkFamily::Double, MarkShape::Left));
        assert_eq!(left_open(open(&[]), None), 0);
        assert_eq!(left_open(open(&[LEFT]), None), 40);
        assert_eq!(left_open(open(&[LEFT]), next), 4);
        assert_eq!(left_open(open(&[ANGLE]), next), 40);
        assert_eq!(left_open(open(&[SINGLE]), None), 60);
        assert_eq!(left_open(open(&[LEFT, SINGLE]), None), 80);
        assert_eq!(left_open(open(&[LEFT, SINGLE]), next), 44);
    }

    #[test]
    fn what_nesting_costs() {
        for (outer, inner, cost) in [
            (&[][..], LEFT, 0),
            (&[], SINGLE, 4),
            (&[LEFT], SINGLE, 0),
            (&[LEFT], LEFT, 10),
            (&[STRAIGHT], STRAIGHT, 20),
            (&[SINGLE], LEFT, 2),
            (&[LEFT, SINGLE], LEFT, 10),
        ] {
            assert_eq!(nesting(open(outer), &mark(inner.0, inner.1)), cost, "{outer:?} {inner:?}");
        }
    }

    #[test]
    fn what_glyphs_of_two_styles_cost() {
        for (opened, closed, cost) in [
            (STRAIGHT, STRAIGHT, 0),
            (LEFT, RIGHT, 0),
            (LOW, LEFT, 0),
            (LOW, STRAIGHT, 0),
            (LEFT, STRAIGHT, 4),
            (STRAIGHT, RIGHT, 4),
        ] {
            assert_eq!(unlike(opened.1, closed.1), cost, "{opened:?} {closed:?}");
        }
    }

    /// The cost of the state with these open marks, after one more mark.
    fn cost_after(before: OpenMarks, next: MarkCandidate, after: OpenMarks) -> Option<u32> {
        let (from, step) = (0, PairingStep::Nothing);
        let state = PairingState { open: before, cost: 0, from, step, opened_at: Some(7) };
        let opener = MarkCandidate { token: 7, ..mark(MarkFamily::Double, MarkShape::Left) };
        let states = advance(&[state], &next, Some(&opener));
        states.iter().find(|s| s.open == after).map(|s| s.cost)
    }

    #[test]
    fn what_a_step_costs() {
        let double = mark(MarkFamily::Double, MarkShape::Right);
        assert_eq!(cost_after(open(&[LEFT]), double, open(&[])), Some(0));
        // Nothing between the marks.
        assert_eq!(cost_after(open(&[LEFT]), MarkCandidate { token: 8, ..double }, open(&[])), Some(60));
        // A single mark inside was never closed.
        assert_eq!(cost_after(open(&[LEFT, SINGLE]), double, open(&[])), Some(35));
        // The mark before was never closed.
        assert_eq!(cost_after(open(&[ANGLE, LEFT]), double, open(&[ANGLE, RIGHT])), Some(35));
        // Never opened.
        let unpaired = MarkCandidate { unpaired_cost: 100, ..double };
        assert_eq!(cost_after(open(&[]), unpaired, open(&[])), Some(30));
        // German closes with the glyph that opens in English.
        let turned = MarkCandidate { closing_cost: Some(20), ..mark(MarkFamily::Double, MarkShape::Left) };
        assert_eq!(cost_after(open(&[LOW]), turned, open(&[])), Some(5));
        assert_eq!(cost_after(open(&[LEFT]), turned, open(&[])), Some(20));
    }

    #[test]
    fn readings_without_hope_are_given_up() {
        // The mark opens for nothing; to leave it out costs more.
        let cost_left_out = |unpaired_cost| {
            let mark = mark(MarkFamily::Double, MarkShape::Left);
            let mark = MarkCandidate { unpaired_cost, after_stop: false, ..mark };
            cost_after(open(&[]), mark, open(&[]))
        };
        assert_eq!([150, 151].map(cost_left_out), [Some(150), None]);
    }

    #[test]
    fn only_the_best_states_are_kept() {
        // Every state leads to two: the mark opens, or is nothing.
        let families = [
            MarkFamily::Double,
            MarkFamily::Single,
            MarkFamily::Angle,
            MarkFamily::SingleAngle,
            MarkFamily::Corner,
            MarkFamily::WhiteCorner,
        ];
        let states: Vec<PairingState> = families
            .into_iter()
            .flat_map(|family| [MarkShape::Straight, MarkShape::Left].map(|shape| (family, shape)))
            .map(|outer| PairingState {
                open: open(&[outer]),
                cost: 0,
                from: 0,
                step: PairingStep::Open,
                opened_at: None,
            })
            .collect();
        assert_eq!(advance(&states, &mark(MarkFamily::Corner, MarkShape::Left), None).len(), 12);
    }

    #[test]
    fn a_long_paragraph_is_settled_bit_by_bit() {
        // The mark that opens stands last in its window: it is settled there as one that opens nothing.
        let marks = |before: usize| {
            let apostrophe = MarkCandidate { unpaired_cost: 0, ..mark(MarkFamily::Single, MarkShape::Right) };
            let apostrophe = MarkCandidate { opening_cost: None, closing_cost: None, ..apostrophe };
            let opens =
                MarkCandidate { closing_cost: None, unpaired_cost: 2, opening_cost: Some(3), ..apostrophe };
            let opens = MarkCandidate { family: MarkFamily::Double, ..opens };
            let closes = MarkCandidate { closing_cost: Some(0), unpaired_cost: 40, token: 9, ..apostrophe };
            let closes = MarkCandidate { family: MarkFamily::Double, after_stop: false, ..closes };
            let mut marks = vec![apostrophe; before];
            marks.extend([opens, closes]);
            cheapest(&marks, None)
        };
        let opens_at = |before: usize| marks(before)[before];
        assert_eq!(
            [254, 255, 256].map(opens_at),
            [PairingStep::Open, PairingStep::Nothing, PairingStep::Open]
        );
    }
}
