//! What differs between two aligned wordings, and does it matter: one file a kind, asked in a stated order.
//!
//! Each judge sees the alignment and what no judge before it has explained. The order goes from what only a
//! proofreader would see to what changes the claim, so that a comma is never taken for an omission, nor a
//! spelling for another name: format, name forms, numbers and times, negation, modality, entities, roles,
//! opposites and strength, tense, other words, cuts, and last the rest.

pub mod boundaries;
pub mod compare_pair;
pub mod context;
#[cfg(test)]
pub mod examples;
pub mod fragment;
#[cfg(all(test, not(target_family = "wasm")))]
mod pair_laws;
pub mod pivot;
pub mod rule;
pub mod severity;

use serde::{Deserialize, Serialize};

use crate::collation::alignment::Alignment;
use crate::collation::segments::Segments;
use crate::divergence::context::{Context, Side};
use crate::lexicon::Lexicon;
use crate::text::span::Span;

/// How grave a difference is, or the gravest of several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// No difference.
    Same,
    /// A reader learns nothing new: only a proofreader would see it.
    Cosmetic,
    /// Other words for the same claim: an editor would accept either.
    Wording,
    /// The two cannot both be reported as what was said.
    Meaning,
}

impl Severity {
    /// Its name outside.
    pub fn name(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Cosmetic => "cosmetic",
            Self::Wording => "wording",
            Self::Meaning => "meaning",
        }
    }
}

/// Where a difference stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Where {
    /// Inside the marks.
    Quote,
    /// In the narrator's words that complete the quotation.
    Context,
    /// In who is said to have spoken.
    Attribution,
}

impl Where {
    /// Its name outside.
    pub fn name(self) -> &'static str {
        match self {
            Self::Quote => "quote",
            Self::Context => "context",
            Self::Attribution => "attribution",
        }
    }
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $name:literal,)*) => {
        /// The kinds of difference: a closed list.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum DivergenceKind {
            $($(#[$doc])* $kind,)*
        }

        impl DivergenceKind {
            /// Every kind, in the order of the list.
            pub const ALL: &[Self] = &[$(Self::$kind,)*];

            /// Its name outside, in kebab-case.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$kind => $name,)*
                }
            }
        }
    };
}

kinds! {
    /// Marks and capitals.
    Punctuation = "punctuation",
    /// One word spelt in two ways.
    Spelling = "spelling",
    /// `a`, `an`, `the` or none.
    Article = "article",
    /// `won't` and `will not`.
    Contraction = "contraction",
    /// Another form of the word, the same claim.
    Inflection = "inflection",
    /// Another preposition, conjunction or particle.
    FunctionWord = "function-word",
    /// A word inside the marks here, just outside them there.
    SpanBoundary = "span-boundary",
    /// Another pronoun, or a pronoun for a noun.
    Pronoun = "pronoun",
    /// Another form of one name.
    NameForm = "name-form",
    /// Another word of the same sense.
    Synonym = "synonym",
    /// Several other words for the same claim.
    Paraphrase = "paraphrase",
    /// The same words in another order.
    Reordering = "reordering",
    /// Active here, passive there.
    Voice = "voice",
    /// A title or office added, dropped or changed.
    TitleForm = "title-form",
    /// One is a piece of the other.
    Truncation = "truncation",
    /// Two pieces without a common word.
    NoOverlap = "no-overlap",
    /// Words of the first that the second lacks.
    Omission = "omission",
    /// Words of the second that the first lacks.
    Addition = "addition",
    /// Another number or unit.
    Number = "number",
    /// Another date, hour or span of time.
    Time = "time",
    /// Another person, place, body or thing.
    Entity = "entity",
    /// Affirmed here, denied there.
    Negation = "negation",
    /// Fact, belief, possibility, duty, condition, or how many.
    Modality = "modality",
    /// Another time of the fact.
    Tense = "tense",
    /// A stronger or weaker word.
    Intensity = "intensity",
    /// A narrower or wider thing.
    Scope = "scope",
    /// Any other change of the claim.
    Sense = "sense",
    /// Another source.
    Speaker = "speaker",
    /// Broken text.
    Garbled = "garbled",
}

/// One difference between two wordings.
#[derive(Clone, Debug, PartialEq)]
pub struct Divergence {
    /// Which kind.
    pub kind: DivergenceKind,
    /// How grave.
    pub severity: Severity,
    /// Where.
    pub place: Where,
    /// The words of the first side.
    pub a: Option<Span>,
    /// The words of the second side.
    pub b: Option<Span>,
    /// One plain sentence for an editor.
    pub note: String,
}

/// Names every difference between two aligned wordings, in the order of the text of the side that the caller
/// named `first`.
pub fn judge(
    a: &Segments,
    b: &Segments,
    alignment: &Alignment,
    lexicon: &Lexicon,
    first: Side,
) -> Vec<Divergence> {
    let mut collation = Context::new(a, b, alignment, lexicon, first);
    let judges: &[fn(&mut Context)] = &[
        // Broken text and format.
        rule::garbled::judge,
        rule::span_boundary::judge,
        rule::punctuation::judge,
        rule::contraction::judge,
        rule::spelling::judge,
        // Names.
        rule::title_form::judge,
        rule::name_form::judge,
        // Two denials that cancel are no cut and no opposite.
        rule::negation::judge_cancelled,
        // What completes a fragment outside its marks; what was cut off, before what is missing inside.
        rule::scope::judge,
        rule::truncation::judge,
        // Facts.
        rule::number::judge,
        rule::time::judge,
        rule::negation::judge,
        rule::modality::judge,
        rule::entity::judge,
        rule::pronoun::judge,
        rule::roles::judge,
        rule::voice::judge,
        rule::intensity::judge,
        rule::tense::judge,
        // Small words.
        rule::article::judge,
        rule::inflection::judge,
        rule::function_word::judge,
        // Other words.
        rule::synonym::judge,
        rule::sense::judge,
        rule::omission::judge,
        rule::reordering::judge,
        rule::punctuation::judge_last,
    ];
    for judge in judges {
        judge(&mut collation);
    }
    severity::weigh(&mut collation);
    collation.into_divergences()
}
