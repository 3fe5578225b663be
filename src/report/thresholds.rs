//! The thresholds of the report, see [`crate::threshold`].

use crate::threshold::thresholds;

thresholds! {
    /// A family of more readings than this is compared with its base only, so that its cost stays linear.
    FULLY_COMPARED_READINGS: usize = 40, unit "readings",
    set_on "a bound on cost, by hand", held_by "report::family::tests::a_large_family_is_compared_with_its_base";
    /// A reading with this share of the longest one's words is as full, and may be the base.
    FULL_READING_SHARE: f32 = 0.9, unit "share of the longest reading's tokens",
    set_on "our own stories, by hand", held_by "report::family::tests::the_base_is_full_and_like_the_others";
    /// Sums of scores that differ by less are even: it is noise of rounding.
    EVEN_SCORES: f32 = 1e-4, unit "score",
    set_on "the rounding of scores in a report", held_by "report::family::tests::even_scores_leave_the_longest";
    /// A phrase that several speakers use has no more tokens than this.
    PHRASE_TOKENS: usize = 4, unit "tokens",
    set_on "our own stories, by hand", held_by "report::family::tests::few_words_of_several_speakers_are_a_phrase";
    /// A heading that fits one line of a page.
    LABEL_CHARACTERS: usize = 72, unit "characters",
    set_on "the page at 320 px, in two lines", held_by "report::family::tests::a_label_breaks_between_words";
    /// A family is as grave as its gravest finding of at least this certainty.
    ALARM_CERTAINTY: f32 = 0.5, unit "probability",
    set_on "the contract", held_by "divergence::certainty::tests::unlike_wordings_make_it_unsure";
    /// The sentence of a finding has no more words of one reading.
    FINDING_WORDS: usize = 12, unit "words",
    set_on "by hand", held_by "report::finding_note::tests::long_words_are_cut";
    /// How many of a source's words a sentence quotes; of longer stretches it quotes both ends.
    NOTED_WORDS: usize = 24, unit "words",
    set_on "by hand: three printed lines", held_by "report::verdict_note::tests::long_stretches";
    /// How many words stand on either side of what differs, so that an editor finds it.
    NOTED_CONTEXT_WORDS: usize = 2, unit "words",
    set_on "by hand", held_by "report::verdict_note::tests::sentences";
}
