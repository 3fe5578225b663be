//! How alike two wordings are, what differs, and their alignment: one call.

use super::align::{Alignment, Bond, align};
use super::divergence::{Divergence, Severity, judge};
use super::score::{Parts, score};
use super::unit::{Line, read_line};
use crate::lexicon::{Class, Lexicon};
use crate::read::{Reading, TokenKind, TokenRange};

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
    let left = read_line(a.reading, &completed(a, lexicon), &a.tokens, lexicon);
    let right = read_line(b.reading, &completed(b, lexicon), &b.tokens, lexicon);
    let alignment = align(&left, &right, lexicon);
    let divergences = judge(&left, &right, &alignment, lexicon);
    let severity = divergences.iter().map(|d| d.severity).max().unwrap_or(Severity::Same);
    let (score, parts) = score(&left, &right, &alignment, &divergences);
    Likeness { score, parts, severity, divergences, steps: steps(&left, &right, &alignment) }
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

/// The alignment of the quoted tokens, in the order of the first side, then the second.
fn steps(a: &Line, b: &Line, alignment: &Alignment) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    let quoted = |line: &Line, at: usize| line.units.get(at).is_some_and(|u| u.is_quoted());
    let tokens = |line: &Line, units: &std::ops::Range<usize>| {
        let units = line.units.get(units.clone()).unwrap_or(&[]);
        match (units.first(), units.last()) {
            (Some(first), Some(last)) => first.tokens.start..last.tokens.end,
            _ => 0..0,
        }
    };
    let mut push = |kind, a: TokenRange, b: TokenRange| match steps.last_mut() {
        // The halves of a contraction share their token.
        Some(last) if (!a.is_empty() && last.a == a) || (!b.is_empty() && last.b == b) => {
            if last.a.is_empty() || a.end > last.a.end {
                last.a = if last.a.is_empty() { a } else { last.a.start..a.end };
            }
            if last.b.is_empty() || b.end > last.b.end {
                last.b = if last.b.is_empty() { b } else { last.b.start..b.end };
            }
            last.kind = if last.kind == kind { kind } else { StepKind::Variant };
        }
        _ => steps.push(Step { kind, a, b }),
    };
    let mut j = 0;
    for i in 0..a.units.len() {
        let link = alignment.of_a.get(i).copied().flatten().and_then(|l| alignment.links.get(l));
        let Some(link) = link.filter(|l| quoted(a, i) && quoted(b, l.b.start)) else {
            if quoted(a, i) {
                push(StepKind::OnlyA, tokens(a, &(i..i + 1)), 0..0);
            }
            continue;
        };
        if link.a.start != i {
            continue;
        }
        if !link.moved {
            for at in j..link.b.start {
                if quoted(b, at) && is_free(b, a, alignment, at) {
                    push(StepKind::OnlyB, 0..0, tokens(b, &(at..at + 1)));
                }
            }
            j = j.max(link.b.end);
        }
        let kind = match link.bond {
            _ if link.moved => StepKind::Moved,
            Bond::Equal => StepKind::Equal,
            _ => StepKind::Variant,
        };
        push(kind, tokens(a, &link.a), tokens(b, &link.b));
    }
    for at in j..b.units.len() {
        if quoted(b, at) && is_free(b, a, alignment, at) {
            push(StepKind::OnlyB, 0..0, tokens(b, &(at..at + 1)));
        }
    }
    steps
}

/// Whether a unit of the second side has no quoted partner.
fn is_free(b: &Line, a: &Line, alignment: &Alignment, at: usize) -> bool {
    let link = alignment.of_b.get(at).copied().flatten().and_then(|l| alignment.links.get(l));
    b.units.get(at).is_some() && link.is_none_or(|l| a.units.get(l.a.start).is_none_or(|u| !u.is_quoted()))
}
