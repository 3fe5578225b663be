//! What is noted of a quotation and of its possible speakers.

use crate::attribution::model::candidate_value::{
    Crossed, CueDistance, CueForm, CueGap, CueSort, Flaw, QuoteSide, Rivals, Standing, SubjectDistance,
    SubjectHead, WeighedRule,
};
use crate::attribution::model::feature_value::FeatureValue;
use crate::attribution::model::neighbour::Neighbour;
use crate::attribution::model::quotation_value::{
    Called, Capitals, Clausal, Company, Opening, OtherSpeakers, Placement, Recency, Setting, Telling, Turn,
    WordCount,
};

macro_rules! features {
    ($($(#[$doc:meta])+ $name:ident $text:literal: $values:ty)+) => {
        /// Something noted of a quotation or of a possible speaker: a feature with its value.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Feature {
            $($(#[$doc])+ $name($values),)+
        }

        /// A feature without its value: a row of a table of weights.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum FeatureKind {
            $($name,)+
        }

        impl Feature {
            /// Which feature it is.
            pub(crate) const fn kind(self) -> FeatureKind {
                match self { $(Self::$name(_) => FeatureKind::$name,)+ }
            }

            /// The number of its value.
            pub(crate) fn value(self) -> usize {
                match self { $(Self::$name(value) => value.ordinal(),)+ }
            }
        }

        impl FeatureKind {
            /// All features, in order.
            pub(crate) const ALL: &[Self] = &[$(Self::$name,)+];

            /// The most values that a feature has.
            pub(crate) const MOST_VALUES: usize = {
                let counts = [$(<$values as FeatureValue>::COUNT,)+];
                let (mut most, mut at) = (0, 0);
                while at < counts.len() {
                    if counts[at] > most {
                        most = counts[at];
                    }
                    at += 1;
                }
                most
            };

            /// The name in the tables of weights.
            pub(crate) const fn name(self) -> &'static str {
                match self { $(Self::$name => $text,)+ }
            }

            /// How many values it has.
            pub(crate) const fn count(self) -> usize {
                match self { $(Self::$name => <$values as FeatureValue>::COUNT,)+ }
            }

            /// The number of the value with a name.
            pub(crate) fn parse_value(self, name: &str) -> Option<usize> {
                match self { $(Self::$name => <$values as FeatureValue>::parse(name),)+ }
            }

            /// The name of the value with a number.
            #[cfg(any(test, feature = "fit"))]
            pub(crate) fn value_name(self, value: usize) -> String {
                match self { $(Self::$name => <$values as FeatureValue>::name_of(value),)+ }
            }
        }
    };
}

features! {
    // Of the quotation: for nobody.
    /// How many words it has.
    Words "words": WordCount
    /// Which of its words have capitals.
    Capitals "capitals": Capitals
    /// What the words round it call it: a name, a work, a nickname.
    Called "called": Called
    /// What stands right before it.
    Before "before": Neighbour
    /// What stands right behind it.
    Behind "behind": Neighbour
    /// What it begins with.
    Opening "opening": Opening
    /// Whether it has the makings of a clause.
    Clausal "clausal": Clausal
    /// Whether others before it have a speaker.
    Company "company": Company
    /// Whether it stands in the narrator's sentence, before a noun or not.
    Setting "setting": Setting

    // Of a possible speaker.
    /// By which rule it was found.
    Rule "rule": WeighedRule
    /// How far before the quotation its cue stands.
    Ahead "ahead": CueDistance
    /// How far behind the quotation its cue stands.
    After "after": CueDistance
    /// What sort of word the cue is.
    Cue "cue": CueSort
    /// In what form.
    Form "form": CueForm
    /// What stands before the cue.
    CueBefore "cue-before": Neighbour
    /// What stands behind it.
    CueBehind "cue-behind": Neighbour
    /// How far the subject stands from the cue.
    Gap "gap": CueGap
    /// What the subject is.
    Head "head": SubjectHead
    /// What it begins with.
    First "first": Neighbour
    /// What of it makes it unlikely.
    Flaw "flaw": Flaw
    /// What stands before the subject.
    SubjectBefore "subject-before": Neighbour
    /// Other verbs of saying between cue and quotation.
    Rivals "rivals": Rivals
    /// Other quotations between cue and quotation, and where the cue stands.
    Crossed "crossed": (Crossed, QuoteSide)
    /// What stands right before the quotation, where the cue does.
    LeadBefore "lead-before": Neighbour
    /// What stands right before the quotation, where the cue follows it.
    LeadAfter "lead-after": Neighbour
    /// How near the subject stands to the quotation, and on which side.
    Near "near": (SubjectDistance, QuoteSide)
    /// What the article tells of its name.
    Standing "standing": Standing
    /// What stands behind the subject.
    SubjectBehind "subject-behind": Neighbour

    // Of who spoke last.
    /// How long ago, and whether the sentence tells at second hand.
    Previous "previous": (Recency, Telling)
    /// How many others may be the speaker.
    PreviousBeside "previous-beside": (OtherSpeakers, (Placement, Turn))
}

impl Feature {
    /// Feature and value as the tables of weights name them: `head.they`.
    #[cfg(any(test, feature = "fit"))]
    pub(crate) fn name(self) -> String {
        self.kind().full_name(self.value())
    }

    /// The names of all values of all features, in order.
    #[cfg(any(test, feature = "fit"))]
    pub(crate) fn all_names() -> Vec<String> {
        let values = |&kind: &FeatureKind| (0..kind.count()).map(move |value| kind.full_name(value));
        FeatureKind::ALL.iter().flat_map(values).collect()
    }
}

impl FeatureKind {
    /// The name of the value with a number, with the name of its feature.
    #[cfg(any(test, feature = "fit"))]
    pub(crate) fn full_name(self, value: usize) -> String {
        format!("{}.{}", self.name(), self.value_name(value))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use crate::attribution::model::candidate_value::{Crossed, QuoteSide, SubjectHead};
    use crate::attribution::model::feature::Feature;
    use crate::attribution::model::quotation_value::{OtherSpeakers, Placement, Turn};

    #[test]
    fn names_tell_feature_and_value() {
        let rows = [
            (Feature::Head(SubjectHead::They), "head.they"),
            (Feature::Crossed((Crossed::Two, QuoteSide::Behind)), "crossed.2.behind"),
            (
                Feature::PreviousBeside((OtherSpeakers::None, (Placement::Embedded, Turn::New))),
                "previous-beside.0.embedded.new",
            ),
        ];
        for (feature, name) in rows {
            assert_eq!(feature.name(), name);
        }
    }

    #[test]
    fn no_two_values_have_one_name() {
        let names = Feature::all_names();
        let different: BTreeSet<&String> = names.iter().collect();
        assert_eq!(names.len(), different.len());
        assert!(names.contains(&"head.they".to_owned()));
    }
}
