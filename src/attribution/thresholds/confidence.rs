//! How sure the patterns are, and how sure is sure enough, see [`crate::threshold`].

use crate::threshold::thresholds;

thresholds! {
    /// Of a verb close before its quotation.
    CLOSE_VERB_CONFIDENCE: f32 = 0.95,
    unit "probability", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::pattern::before::tests::confidence_by_distance";
    /// Of a verb near before its quotation.
    NEAR_VERB_CONFIDENCE: f32 = 0.85,
    unit "probability", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::pattern::before::tests::confidence_by_distance";
    /// Of a verb further before its quotation.
    FAR_VERB_CONFIDENCE: f32 = 0.7,
    unit "probability", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::pattern::before::tests::confidence_by_distance";
    /// Of `said Ada Reed: "…"`.
    INVERTED_VERB_CONFIDENCE: f32 = 0.8,
    unit "probability", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::pattern::before::tests::confidences";
    /// Of a reporting verb that governs a weaker one.
    GOVERNOR_CONFIDENCE: f32 = 0.8,
    unit "probability", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::pattern::before::tests::confidences";
    /// Of `"…," said Ada Reed`.
    INVERTED_AFTER_CONFIDENCE: f32 = 0.97,
    unit "probability", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::pattern::after::tests::confidences";
    /// Of `"…," Ada Reed said`.
    SUBJECT_AFTER_CONFIDENCE: f32 = 0.95,
    unit "probability", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::pattern::after::tests::confidences";
    /// Of `dit-il`.
    HYPHENATED_CONFIDENCE: f32 = 0.9,
    unit "probability", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::pattern::after::tests::confidences";
    /// Of `"…," reminisced Ada Reed`.
    UNKNOWN_VERB_CONFIDENCE: f32 = 0.75,
    unit "probability", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::pattern::after::tests::confidences";
    /// Of `"…," Ada Reed, a nurse`.
    NAME_AFTER_CONFIDENCE: f32 = 0.7,
    unit "probability", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::pattern::after::tests::confidences";
    /// Of `according to Ada Reed`.
    SOURCE_CONFIDENCE: f32 = 0.9,
    unit "probability", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::pattern::source::tests::confidences";
    /// Of German `dem Amt zufolge`.
    POSTPOSED_SOURCE_CONFIDENCE: f32 = 0.85,
    unit "probability", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::pattern::source::tests::confidences";
    /// Of `Ada Reed's claim of "…"`.
    OWNED_NOUN_CONFIDENCE: f32 = 0.75,
    unit "probability", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::pattern::noun::tests::confidences";
    /// Of marks inside a quotation that name nobody, against the outer speaker's.
    OUTER_VOICE_SHARE: f32 = 0.9,
    unit "share", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::nested::tests::the_outer_voice_is_a_little_less_sure";
    /// Of whom an introduction names, for `Q` and `A`.
    ANSWER_CONFIDENCE: f32 = 0.8,
    unit "probability", set_on "by hand",
    held_by "attribution::transcript::tests::an_introduction_tells_who_answers";
    /// Of a labelled turn of a transcript.
    TURN_CONFIDENCE: f32 = 0.9,
    unit "probability", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::pattern::label::tests::turns";
    /// Of a sentence that ends in a colon and has a cue.
    LEAD_IN_CONFIDENCE: f32 = 0.85,
    unit "probability", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::pattern::lead_in::tests::confidences";
    /// Of a sentence that ends in a colon and has a name only.
    LEAD_IN_NAME_CONFIDENCE: f32 = 0.75,
    unit "probability", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::pattern::lead_in::tests::confidences";
    /// Of who says something in the sentence before.
    TELLER_CONFIDENCE: f32 = 0.65,
    unit "probability", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::pattern::lead_in::tests::confidences";
    /// Of whom the sentence before is about.
    TOPIC_CONFIDENCE: f32 = 0.5,
    unit "probability", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::pattern::lead_in::tests::confidences";
    /// Of `So said Ada Reed`.
    POINTING_BACK_CONFIDENCE: f32 = 0.75,
    unit "probability", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::pattern::pointing_back::tests::confidences";
    /// Of who is said to have uttered a restatement.
    REPORTED_CLAUSE_CONFIDENCE: f32 = 0.7,
    unit "probability", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::restatement::tests::confidences";
    /// What is left of a confidence where the speaker goes on in the next paragraph.
    CONTINUED_SHARE: f32 = 0.98,
    unit "share", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::attributor::tests::confidences_that_wane";
    /// What is left of a confidence where the speaker goes on in the same paragraph.
    SAME_TURN_SHARE: f32 = 0.95,
    unit "share", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::attributor::tests::confidences_that_wane";
    /// Of the last speaker, for a quotation that nothing attributes.
    SPEAKER_BEFORE_CONFIDENCE: f32 = 0.5,
    unit "probability", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::attributor::tests::confidences_that_wane";
    /// A verb behind a sentence of speech that is this sure is not weighed against others.
    PLAIN_CONFIDENCE: f32 = 0.95,
    unit "probability", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::model::choice::tests::plain_cases_are_not_weighed";
    /// Words are nobody's where that is so many times as likely as that they are somebody's: to miss a
    /// quotation is worse than to give one too many.
    DOUBT_RATIO: f32 = 1.5,
    unit "ratio", set_on "by hand, with the fit of the weights (fit.py --check)",
    held_by "attribution::model::choice::tests::doubt";
    /// A cue before its quotation that is this sure is tried before one behind it.
    SURE_BEFORE_CONFIDENCE: f32 = 0.9,
    unit "probability", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::model::candidate::tests::order";
    /// Beside a cue of a whole sentence of speech that is this sure nobody else is asked for.
    SURE_CONFIDENCE: f32 = 0.9,
    unit "probability", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::model::candidate::tests::a_sure_cue_has_no_rivals";
    /// Of who answers a question, where one was asked.
    EXCHANGE_CONFIDENCE: f32 = 0.8,
    unit "probability", set_on "by hand", held_by "attribution::exchange::tests::an_answer_is_the_others";
}
