//! How alike two wordings are, what differs, and their alignment: one call.

use std::cmp::Ordering;
use std::ops::Range;

use super::align::{Alignment, Bond, align};
use super::divergence::{Divergence, DivergenceKind, Severity, Where, judge};
use super::score::{Parts, score};
use super::unit::{Line, read_line, share_names};
use crate::lexicon::{Class, Lexicon};
use crate::read::{Reading, TokenKind, TokenRange};
use crate::span::Span;

/// One side of a comparison: some tokens of a reading.
#[derive(Clone, Debug)]
pub struct Wording<'r, 't> {
    /// The article.
    pub reading: &'r Reading<'t>,
    /// The quotation's words.
    pub tokens: TokenRange,
    /// Its sentence, the narrator's words included; equals `tokens` where there is none.
    pub context: TokenRange,
}

impl<'r, 't> Wording<'r, 't> {
    /// All words of a reading, with no narrator around them.
    pub fn whole(reading: &'r Reading<'t>) -> Self {
        let all = 0..reading.tokens.len();
        Self { reading, tokens: all.clone(), context: all }
    }

    /// An order of wordings by their words, then their sentence.
    fn order(&self, other: &Self) -> Ordering {
        let words = |wording: &Self, range: &TokenRange| {
            let tokens = wording.reading.tokens.get(range.clone()).unwrap_or(&[]);
            let span = tokens.first().zip(tokens.last()).map_or(Span::default(), |(first, last)| first.span.join(last.span));
            span.of(wording.reading.source)
        };
        let by = |range: fn(&Self) -> &TokenRange| words(self, range(self)).cmp(words(other, range(other)));
        self.tokens.len().cmp(&other.tokens.len()).then_with(|| by(|w| &w.tokens)).then_with(|| by(|w| &w.context))
    }
}

/// How alike two wordings are, and what differs.
#[derive(Clone, Debug)]
pub struct Likeness {
    /// From 0 to 1, symmetric, 1 only for equal words. It never decides meaning.
    pub score: f32,
    /// What the score is made of.
    pub parts: Parts,
    /// The gravest divergence.
    pub severity: Severity,
    /// Every difference, in the order of the first text.
    pub divergences: Vec<Divergence>,
    /// The alignment, for building columns.
    pub steps: Vec<Step>,
}

impl Likeness {
    /// The two are different pieces of one utterance: what differs between their words tells nothing.
    pub fn set_apart(&mut self, a: Option<Span>, b: Option<Span>) {
        let note = "Two different pieces of one utterance.".to_owned();
        let (kind, severity, place) = (DivergenceKind::NoOverlap, Severity::Wording, Where::Quote);
        self.divergences = vec![Divergence { kind, severity, place, a, b, note }];
        self.severity = severity;
    }

    /// Takes in a divergence that the words alone do not show.
    pub fn add(&mut self, divergence: Divergence) {
        self.severity = self.severity.max(divergence.severity);
        self.divergences.push(divergence);
    }
}

/// Why the tokens of a step stand together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepKind {
    /// The same word.
    Equal,
    /// Two words in one place.
    Variant,
    /// On the first side only.
    OnlyA,
    /// On the second side only.
    OnlyB,
    /// The same or an akin word out of the common order.
    Moved,
}

/// Tokens of the two sides that stand together; one range is empty where a side lacks them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Why.
    pub kind: StepKind,
    /// Tokens of the first reading.
    pub a: TokenRange,
    /// Tokens of the second reading.
    pub b: TokenRange,
}

impl Step {
    /// The same step seen from the other side.
    #[must_use]
    pub fn flipped(&self) -> Self {
        let kind = match self.kind {
            StepKind::OnlyA => StepKind::OnlyB,
            StepKind::OnlyB => StepKind::OnlyA,
            both => both,
        };
        Self { kind, a: self.b.clone(), b: self.a.clone() }
    }
}

/// Compares two wordings.
pub fn liken(a: &Wording, b: &Wording, lexicon: &Lexicon) -> Likeness {
    // Ties are broken by place: one order for both directions makes the outcome symmetric.
    if a.order(b).is_gt() {
        let likeness = liken_in_order(b, a, lexicon, true);
        return Likeness { steps: flipped(&likeness.steps), ..likeness };
    }
    liken_in_order(a, b, lexicon, false)
}

fn liken_in_order(a: &Wording, b: &Wording, lexicon: &Lexicon, was_flipped: bool) -> Likeness {
    let mut left = read_line(a.reading, &completed(a, lexicon), &a.tokens, lexicon);
    let mut right = read_line(b.reading, &completed(b, lexicon), &b.tokens, lexicon);
    share_names(&mut left, &mut right);
    let alignment = align(&left, &right);
    let divergences = judge(&left, &right, &alignment, lexicon, was_flipped);
    let severity = divergences.iter().map(|d| d.severity).max().unwrap_or(Severity::Same);
    let (score, parts) = score(&left, &right, &alignment, &divergences, lexicon);
    Likeness { score, parts, severity, divergences, steps: steps(&left, &right, &alignment, &a.tokens, &b.tokens) }
}

/// How many words beside the marks may complete a fragment.
const COMPLETING_WORDS: usize = 4;

/// The quotation with the words of its sentence that complete it: those of the same phrase, right beside the marks.
fn completed(wording: &Wording, lexicon: &Lexicon) -> TokenRange {
    let (tokens, language) = (&wording.reading.tokens, lexicon.language);
    let word = |at: usize| tokens.get(at).filter(|t| t.kind == TokenKind::Word).map(|t| wording.reading.norm(t));
    let mark = |at: usize| tokens.get(at).is_some_and(|t| t.kind == TokenKind::Mark);
    let mut end = wording.tokens.end;
    let closed = wording.tokens.end.checked_sub(1).is_some_and(|last| word(last).is_none());
    if !closed && mark(end) && end < wording.context.end {
        // Up to the end of the phrase: the first word that is no name of a thing or quality.
        let mut at = end + 1;
        while at < wording.context.end && at <= end + COMPLETING_WORDS {
            let Some(norm) = word(at) else { break };
            if language.is(norm, Class::Reporting) || language.is(norm, Class::Function) || language.is(norm, Class::Person) {
                break;
            }
            at += 1;
        }
        if at > end + 1 {
            end = at;
        }
    }
    let mut start = wording.tokens.start;
    let lower = tokens.get(start).is_some_and(|t| t.case == crate::read::Case::Lower);
    if lower && start > wording.context.start && mark(start - 1) {
        let mut at = start - 1;
        while at > wording.context.start && at + COMPLETING_WORDS >= start && word(at - 1).is_some() {
            at -= 1;
        }
        if at < start - 1 {
            start = at;
        }
    }
    start..end.max(wording.tokens.end)
}

/// The alignment of the quoted tokens, each in exactly one step, in the order of the first side, then the second.
fn steps(a: &Line, b: &Line, alignment: &Alignment, tokens_a: &TokenRange, tokens_b: &TokenRange) -> Vec<Step> {
    let mut taken_b = vec![false; tokens_b.len()];
    let paired = disjoint(a, b, alignment, tokens_b.start, &mut taken_b);
    let free_b = |token: &usize| !token.checked_sub(tokens_b.start).and_then(|at| taken_b.get(at)).copied().unwrap_or(false);
    let only_a = |token: usize| Step { kind: StepKind::OnlyA, a: token..token + 1, b: 0..0 };
    let only_b = |token: usize| Step { kind: StepKind::OnlyB, a: 0..0, b: token..token + 1 };
    let mut steps = Vec::with_capacity(tokens_a.len() + tokens_b.len());
    let (mut i, mut j) = (tokens_a.start, tokens_b.start);
    for step in paired {
        steps.extend((i..step.a.start).map(only_a));
        if step.kind != StepKind::Moved {
            steps.extend((j..step.b.start).filter(free_b).map(only_b));
            j = j.max(step.b.end);
        }
        i = i.max(step.a.end);
        steps.push(step);
    }
    steps.extend((i..tokens_a.end).map(only_a));
    steps.extend((j..tokens_b.end).filter(free_b).map(only_b));
    steps
}

/// The pairs as tokens, so that no token is in two: the halves of a contraction share theirs and stand together.
fn disjoint(a: &Line, b: &Line, alignment: &Alignment, start_b: usize, taken_b: &mut [bool]) -> Vec<Step> {
    let tokens = |line: &Line, units: &Range<usize>| {
        let units = line.units.get(units.clone()).unwrap_or(&[]);
        units.first().zip(units.last()).map_or(0..0, |(first, last)| first.tokens.start..last.tokens.end)
    };
    let mut steps: Vec<Step> = Vec::with_capacity(alignment.links.len());
    for link in &alignment.links {
        let (x, y) = (tokens(a, &link.a), tokens(b, &link.b));
        let kind = match link.bond {
            _ if link.moved => StepKind::Moved,
            Bond::Equal => StepKind::Equal,
            _ => StepKind::Variant,
        };
        let own = y.start.saturating_sub(start_b)..y.end.saturating_sub(start_b);
        let taken = taken_b.get(own.clone()).is_some_and(|flags| flags.contains(&true));
        // Links come in the order of the first side, so only the last step can share a token there.
        let overlaps = |p: &TokenRange, q: &TokenRange| p.start < q.end && q.start < p.end;
        match steps.last_mut() {
            Some(last) if overlaps(&last.a, &x) || (taken && overlaps(&last.b, &y)) => {
                let joined = |p: &TokenRange, q: &TokenRange| (q.start >= p.start && q.start <= p.end).then(|| p.start..q.end.max(p.end));
                let free = !taken || overlaps(&last.b, &y);
                let (Some(wider_a), Some(wider_b)) = (joined(&last.a, &x), joined(&last.b, &y).filter(|_| free)) else { continue };
                *last = Step { kind: StepKind::Variant, a: wider_a, b: wider_b };
            }
            _ if taken => continue,
            _ => steps.push(Step { kind, a: x, b: y }),
        }
        taken_b.get_mut(own).into_iter().flatten().for_each(|flag| *flag = true);
    }
    steps
}

/// Steps seen from the other side, in its order.
pub fn flipped(steps: &[Step]) -> Vec<Step> {
    let mut flipped: Vec<Step> = Vec::with_capacity(steps.len());
    let (mut lone, mut rest): (Vec<Step>, Vec<Step>) = steps.iter().map(Step::flipped).partition(|s| s.kind == StepKind::OnlyB);
    rest.sort_by_key(|s| s.a.start);
    lone.sort_by_key(|s| s.b.start);
    let mut lone = lone.into_iter().peekable();
    for step in rest {
        if !matches!(step.kind, StepKind::Moved | StepKind::OnlyA) {
            while let Some(before) = lone.next_if(|s| s.b.start < step.b.start) {
                flipped.push(before);
            }
        }
        flipped.push(step);
    }
    flipped.extend(lone);
    flipped
}
