//! The words of a quotation against those of its stretch: what differs, how grave, and which tier found them.

use std::ops::Range;

use crate::attribution::parsed_article::{ParsedArticle, read_words};
use crate::check::clean_text::CleanText;
use crate::check::heard::Heard;
use crate::check::hidden_words;
use crate::check::searched_source::Stretch;
use crate::check::thresholds::{ALTERED_CERTAINTY, HIDDEN_CERTAINTY, OPEN_DIFFERENCES, UNCHANGED_SHARE};
use crate::check::verdict_kind::{Tier, VerdictKind};
use crate::collation::reading::{Reading, Telling};
use crate::divergence::certainty::{PairTraits, Printed, Restated, certainty};
use crate::divergence::compare_pair::compare_pair;
use crate::divergence::finding::{Difference, Ground, Place};
use crate::divergence::kind::DivergenceKind;
use crate::divergence::severity::Severity;
use crate::lexicon::{Class, Lexicon, Quantifier};
use crate::text::span::Span;
use crate::text::token::{Token, TokenKind};

/// What the words alone tell.
#[derive(Clone, Debug)]
pub(crate) struct JudgedWords {
    pub verdict: VerdictKind,
    pub tier: Tier,
    pub certainty: f32,
    /// Places in the draft and in the source.
    pub differences: Vec<Difference>,
}

/// The two sides.
pub(crate) struct Sides<'s> {
    pub draft: &'s Heard<'s>,
    pub source: &'s Heard<'s>,
    /// What of the source renders the quotation.
    pub stretch: &'s Stretch,
}

impl JudgedWords {
    /// Takes in what the words alone do not tell.
    pub(crate) fn accuse(&mut self, verdict: VerdictKind, certainty: f32, difference: Difference) {
        self.verdict = verdict;
        self.certainty = certainty;
        self.differences.push(difference);
    }
}

impl Sides<'_> {
    /// Compares the words.
    pub(crate) fn judge(&self, lexicon: &Lexicon) -> JudgedWords {
        let draft = self.draft_words();
        let source = self.source_words();
        let is_trimmed = self.is_trimmed();
        let same = |certainty| JudgedWords {
            verdict: if is_trimmed { VerdictKind::Trimmed } else { VerdictKind::Typography },
            tier: Tier::Typography,
            certainty,
            differences: Vec::new(),
        };
        if !is_trimmed && self.is_verbatim() {
            return JudgedWords { verdict: VerdictKind::Verbatim, tier: Tier::Exact, ..same(1.0) };
        }
        let hiding = self.stretch.hidden.iter().find(|gap| hidden_words::is_grave(self.source, gap));
        if let Some(gap) = hiding {
            let b = self.source.span(gap);
            let note = "The ellipsis hides words that change what is left.".to_owned();
            let (kind, severity, place) = (DivergenceKind::Omission, Severity::Meaning, Place::Quote);
            return JudgedWords {
                verdict: VerdictKind::Altered,
                differences: vec![Difference {
                    kind,
                    severity,
                    place,
                    ground: Ground::Known,
                    a: None,
                    b,
                    note,
                }],
                ..same(HIDDEN_CERTAINTY)
            };
        }
        if letters(&draft.text) == letters(&source.text) {
            return JudgedWords { tier: self.tier_of_print(), ..same(1.0) };
        }
        let [mut a, mut b] = [&draft, &source].map(|clean| clean.text.clone());
        let lengths = [a.len(), b.len()];
        for text in [&mut a, &mut b] {
            text.push_str("\n\n.");
        }
        let language = lexicon.language;
        let (x, y) = (read_words(&a, language), read_words(&b, language));
        let reading = |article, length: usize| whole(article, length);
        let (left, right) = (reading(&x, lengths[0]), reading(&y, lengths[1]));
        let found = compare_pair(&left, &right, lexicon);
        let pair = PairTraits {
            score: found.score,
            kept: found.kept_share(),
            restated: Restated::Neither,
            printed: Printed::Apart,
        };
        let differences: Vec<(f32, Difference)> = found
            .divergences
            .into_iter()
            .map(|difference| {
                let sure = certainty(&difference, pair);
                let a = difference.a.and_then(|span| draft.in_article(span));
                let b = difference.b.and_then(|span| source.in_article(span));
                (sure, Difference { a, b, ..difference })
            })
            .collect();
        let in_words = differences.iter().filter(|(_, found)| !is_print(found.kind)).count();
        let is_grave = |sure: f32, found: &Difference| {
            let is_alone = pair.kept >= UNCHANGED_SHARE && in_words <= OPEN_DIFFERENCES;
            match found.severity {
                Severity::Meaning if self.is_exchange(found) => true,
                Severity::Meaning if is_open(found.kind) => is_alone,
                Severity::Meaning => sure >= ALTERED_CERTAINTY,
                _ => is_alone && self.is_bound(found, lexicon),
            }
        };
        let grave = differences.iter().filter(|(sure, found)| is_grave(*sure, found));
        let gravest = grave.map(|(sure, _)| sure.max(ALTERED_CERTAINTY)).fold(0.0, f32::max);
        let (verdict, certainty) = if gravest >= ALTERED_CERTAINTY {
            (VerdictKind::Altered, gravest)
        } else if differences.iter().all(|(_, found)| is_print(found.kind)) {
            (if is_trimmed { VerdictKind::Trimmed } else { VerdictKind::Typography }, 1.0)
        } else if !found.is_judged {
            (VerdictKind::NotJudged, 1.0)
        } else {
            (VerdictKind::Reworded, 1.0 - gravest)
        };
        let tier = match verdict {
            VerdictKind::Typography | VerdictKind::Trimmed => self.tier_of_print(),
            _ => Tier::Meaning,
        };
        JudgedWords {
            verdict,
            tier,
            certainty,
            differences: differences.into_iter().map(|(_, difference)| difference).collect(),
        }
    }

    /// The same words in exchanged places: `not a port, it is a town`, `not a town, it is a port`.
    fn is_exchange(&self, found: &Difference) -> bool {
        let (a, b) = (sorted_words(self.draft, found.a), sorted_words(self.source, found.b));
        a.len() > 1 && a == b
    }

    /// Whether one side alone has a word that says how many or nearly: in words that are otherwise the same it
    /// changes the claim.
    fn is_bound(&self, found: &Difference, lexicon: &Lexicon) -> bool {
        let (heard, span) = match (found.a, found.b) {
            (Some(span), None) => (self.draft, span),
            (None, Some(span)) => (self.source, span),
            _ => return false,
        };
        let tokens = heard.article.tokens.get(heard.article.tokens_in(span)).unwrap_or_default();
        tokens.iter().any(|token| {
            let norm = heard.article.norm(token);
            let bounds = lexicon.language.is(norm, Class::Negation)
                || lexicon.language.is(norm, Class::Comparator)
                || matches!(
                    lexicon.language.said::<Quantifier>(norm),
                    Some(found) if found != Quantifier::JUST && found != Quantifier::ALSO && found != Quantifier::ANY
                );
            bounds && token.kind == TokenKind::Word
        })
    }

    fn draft_words(&self) -> CleanText {
        let kept: Vec<Range<usize>> = self.draft.outside_brackets();
        let mut text = CleanText::default();
        for range in kept {
            text.append(&self.draft.clean(range));
        }
        text
    }

    fn source_words(&self) -> CleanText {
        let mut text = CleanText::default();
        let mut at = self.stretch.tokens.start;
        for gap in &self.stretch.hidden {
            text.append(&self.source.clean(at..gap.start.max(at)));
            at = gap.end.max(at);
        }
        text.append(&self.source.clean(at..self.stretch.tokens.end.max(at)));
        text
    }

    /// Whether the quotation says that words are left out or put in.
    fn is_trimmed(&self) -> bool {
        (0..self.draft.len()).any(|at| self.draft.is_ellipsis(at) || self.draft.text(at) == "[")
            && !self.is_verbatim()
    }

    /// Whether the characters are the same but for white space, and for a comma or full stop that print puts
    /// inside the closing mark.
    fn is_verbatim(&self) -> bool {
        let draft = self.draft.printed(0..self.draft.len());
        let source = self.source.printed(self.stretch.tokens.clone());
        let bare = |text: &str| text.trim_end_matches([',', '.']).to_owned();
        bare(&draft) == bare(&source)
    }

    fn tier_of_print(&self) -> Tier {
        let (draft, source) = (self.draft_words().text, self.source_words().text);
        let printed = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        if printed(&draft) == printed(&source) {
            Tier::Typography
        } else if letters(&draft) == letters(&source) {
            Tier::Case
        } else {
            Tier::Words
        }
    }
}

/// The normal forms of the words in a span, sorted.
fn sorted_words<'r>(heard: &Heard<'r>, span: Option<Span>) -> Vec<&'r str> {
    let tokens = span.map(|span| heard.article.tokens_in(span)).unwrap_or_default();
    let tokens = heard.article.tokens.get(tokens).unwrap_or_default();
    let is_word = |token: &&Token| matches!(token.kind, TokenKind::Word | TokenKind::Number);
    let mut words: Vec<&str> = tokens.iter().filter(is_word).map(|token| heard.article.norm(token)).collect();
    words.sort_unstable();
    words
}

/// Whether only a proofreader sees it.
const fn is_print(kind: DivergenceKind) -> bool {
    matches!(kind, DivergenceKind::Punctuation | DivergenceKind::Spelling | DivergenceKind::Contraction)
}

/// Letters and digits, small, without what stands between them.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Whether the words themselves do not say what they do to the claim: it takes the rest to tell.
const fn is_open(kind: DivergenceKind) -> bool {
    matches!(
        kind,
        DivergenceKind::Sense
            | DivergenceKind::Scope
            | DivergenceKind::Omission
            | DivergenceKind::Addition
            | DivergenceKind::Truncation
            | DivergenceKind::NoOverlap
            | DivergenceKind::Tense
    )
}

/// The reading of an article's words up to a byte, what follows being none of its own.
fn whole<'r>(article: &'r ParsedArticle, length: usize) -> Reading<'r> {
    let end = article.tokens.partition_point(|token| token.span.end as usize <= length);
    Reading { article, tokens: 0..end, context: 0..end, telling: Telling::Checked }
}

#[cfg(test)]
mod tests {
    use crate::check::verdict_examples::{check_talk, look_at};
    use crate::check::verdict_kind::Tier;

    #[test]
    fn print_and_words() {
        check_talk(&[
            ("The old pier will hold.", "The old pier will hold", "verbatim"),
            ("Now the old pier will hold.", "The old pier will hold", "typography"),
            ("We, um, hold the old, um, pier.", "We, um, hold the old, um, pier", "verbatim"),
            ("We, um, hold the old, um, pier.", "We hold the, um, old pier", "typography"),
            ("It's a full-time job for 50 men.", "It’s a full time job for fifty men", "typography"),
            ("We must, um, hold it.", "We must hold it", "typography"),
            ("We must hold the old pier.", "We have to hold the old pier", "reworded"),
            ("We like it here.", "We like [the pier] here", "trimmed"),
        ]);
    }

    #[test]
    fn certainty() {
        check_talk(&[
            ("We will not close the pier.", "We will close the pier", "altered"),
            ("There are 40 boats in the port.", "There are 50 boats in the port", "altered"),
            ("The pier may close in May.", "The pier will close in May", "altered"),
        ]);
    }

    #[test]
    fn open_differences() {
        check_talk(&[
            ("The captain repaired the old weir.", "The captain repaired the old bakery", "altered"),
            (
                "The captain repaired the old weir for the town.",
                "The skipper mended that old bakery for our town",
                "reworded",
            ),
            ("It hurts young magicians.", "It hurts all young magicians", "altered"),
            ("He pays almost nothing for it.", "He pays nothing for it", "altered"),
            ("It is not a pier, it is a bridge.", "It is not a bridge, it is a pier", "altered"),
        ]);
    }

    #[test]
    fn tiers() {
        for (quotation, tier) in [
            ("the old pier holds", Tier::Exact),
            ("the old pier – holds", Tier::Typography),
            ("The Old Pier holds", Tier::Case),
            ("the old pier is holding", Tier::Meaning),
        ] {
            let draft = format!("“{quotation},” Ada Reed said.");
            look_at(&draft, &["ADA REED: Now the old pier holds.\n\nTOM HILL: No."], |_, found| {
                assert_eq!(found.quotes[0].tier, Some(tier), "{quotation}");
            });
        }
    }
}
