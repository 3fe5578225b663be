//! What can be noted of a quotation and its possible speakers, and the sum of its weights.

use crate::attribution::model::weights::Weights;

/// A trait has at most so many values.
pub(crate) const FEATURE_VALUES: usize = 16;

macro_rules! traits {
    ($($(#[$doc:meta])+ $name:ident $text:literal)+) => {
        /// Something that can be noted of a quotation or of a possible speaker. Each has a small number as
        /// its value.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Feature {
            $($(#[$doc])+ $name,)+
        }

        impl Feature {
            /// All of them, in order.
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            /// The name in the tables of weights.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$name => $text,)+ }
            }
        }
    };
}

traits! {
    // Of the quotation: for nobody.
    /// How many words it has.
    Words "words"
    /// Which of its words have capitals.
    Capitals "capitals"
    /// What the words before call it: a name, a work, a nickname.
    Called "called"
    /// What stands right before it.
    Before "before"
    /// What stands right behind it.
    Behind "behind"
    /// What it begins with.
    Opening "opening"
    /// Whether it has the makings of a clause.
    Clausal "clausal"
    /// Whether others before it have a speaker.
    Company "company"
    /// Whether it stands in the narrator's sentence, before a noun or not.
    Setting "setting"

    // Of a possible speaker.
    /// By which rule it was found.
    Rule "rule"
    /// How far before the quotation its cue stands.
    Ahead "ahead"
    /// How far behind the quotation its cue stands.
    After "after"
    /// What sort of word the cue is.
    Cue "cue"
    /// In what form.
    Form "form"
    /// What stands before the cue.
    CueBefore "cue-before"
    /// What stands behind it.
    CueBehind "cue-behind"
    /// How far the subject stands from the cue.
    Gap "gap"
    /// What the subject is.
    Head "head"
    /// What it begins with.
    First "first"
    /// What of it makes it unlikely.
    Flaw "flaw"
    /// What stands before the subject.
    SubjectBefore "subject-before"
    /// Other verbs of saying between cue and quotation.
    Rivals "rivals"
    /// Other quotations between cue and quotation.
    Crossed "crossed"
    /// What stands right before the quotation, where the cue does.
    LeadBefore "lead-before"
    /// What stands right before the quotation, where the cue follows it.
    LeadAfter "lead-after"
    /// How near the subject stands to the quotation, and on which side.
    Near "near"
    /// What the article tells of its name.
    Standing "standing"
    /// What stands behind the subject.
    SubjectBehind "subject-behind"

    // Of who spoke last.
    /// How long ago, and whether the sentence tells at second hand.
    Heard "heard"
    /// How many others may be the speaker.
    HeardBeside "heard-beside"
}

/// What is noted of one option, weighed.
pub(crate) struct FeatureSum<'w> {
    pub weight: i32,
    /// Kept only for a fit.
    pub noted: Vec<(Feature, u8)>,
    weights: &'w Weights,
    keep: bool,
}

impl<'w> FeatureSum<'w> {
    pub fn new(weights: &'w Weights, keep: bool) -> Self {
        Self { weight: 0, noted: Vec::new(), weights, keep }
    }

    /// Notes a value of a trait.
    pub fn note(&mut self, what: Feature, value: u8) {
        self.weight += self.weights.of_value(what, value);
        if self.keep {
            self.noted.push((what, value));
        }
    }
}
