//! The thresholds of the lexicon, see [`crate::threshold`].

use crate::threshold::thresholds;

thresholds! {
    /// A text is in the language of its small words; so many words from its start tell it.
    LANGUAGE_SAMPLE_WORDS: usize = 400, unit "words",
    set_on "by hand", held_by "lexicon::language::tests::only_the_start_of_a_text_tells_its_language";
    /// A text is in another language than English only if that has more than so many times its small words.
    OTHER_LANGUAGE_TIMES: f64 = 1.5, unit "times the English small words",
    set_on "by hand", held_by "lexicon::language::tests::another_language_needs_clearly_more_small_words";
    /// An ending puts a word into a class only behind more bytes than this: `fly` is no adverb.
    SHORTEST_STEM_BYTES: usize = 2, unit "bytes",
    set_on "by hand", held_by "lexicon::language::tests::an_ending_needs_a_stem";
    /// A verb or noun is an inflected form only if so many bytes of it are left: `us` is no plural.
    SHORTEST_LEMMA_BYTES: usize = 2, unit "bytes",
    set_on "by hand", held_by "lexicon::thesaurus::forms::tests::one_letter_has_no_forms";
    /// The cosine of two words whose use tells nothing of nearness, and that of two that are one in use.
    FARTHEST_COSINE: f32 = 0.1, unit "cosine",
    set_on "SimLex-999 and the development half of STS-B", held_by "lexicon::vectors::tests::use_is_near_between_two_cosines";
    /// See [`FARTHEST_COSINE`].
    NEAREST_COSINE: f32 = 0.8, unit "cosine",
    set_on "SimLex-999 and the development half of STS-B", held_by "lexicon::vectors::tests::use_is_near_between_two_cosines";
    /// The nearness of words that are one in use but that the thesaurus does not link.
    BY_USE_ALONE_NEARNESS: f32 = 0.9, unit "nearness",
    set_on "SimLex-999 and the development half of STS-B", held_by "lexicon::vectors::tests::use_is_near_between_two_cosines";
    /// A lemma is a level rarer in all its senses for every so many steps that it is rarer than the commonest
    /// lemma of the form: "said" is seldom the adjective.
    STEPS_A_LEVEL: u8 = 3, unit "steps of rarity",
    set_on "by hand", held_by "lexicon::thesaurus::entry::tests::a_rarer_lemma_counts_less_by_its_steps";
    /// A fainter opposite rests on a rare sense and a roundabout path: most of such are no opposites in a
    /// text.
    FAINTEST_OPPOSITE_NEARNESS: f32 = -0.6, unit "nearness",
    set_on "by hand", held_by "lexicon::thesaurus::entry::tests::a_faint_opposite_is_none";
    /// How many times commoner a lemma is for each step of rarity that it is less rare: the hundred
    /// thousandth word of a text is some 37,000 times rarer than the first, in 15 steps.
    STEP_RATIO: f32 = 2.0, unit "times", set_on "Zipf's law over the 15 steps of the file",
    held_by "lexicon::thesaurus::forms::tests::a_form_is_mostly_what_its_commoner_lemma_is";
    /// So many forms are remembered; more and the memory starts afresh, so that it stays bounded. A bound on
    /// memory alone: what is looked up again is the same.
    REMEMBERED_FORMS: usize = 8192, unit "forms",
    set_on "a bound on memory, by hand", held_by "lexicon::language_lexicon::tests::memory_stays_bounded";
    /// What a meeting of two words counts for by the rarer of the two senses, from the commonest level on.
    LEVEL_WEIGHTS: [f32; 4] = [1.0, 0.9, 0.8, 0.7], unit "share of the nearness",
    set_on "by hand", held_by "lexicon::thesaurus::entry::tests::each_level_of_sense_counts_a_tenth_less";
    /// About what share of a word's uses a sense of each level has.
    LEVEL_USE_SHARES: [f32; 4] = [0.6, 0.25, 0.1, 0.02], unit "share of uses",
    set_on "by hand", held_by "lexicon::thesaurus::forms::tests::the_levels_share_out_all_uses_of_a_word";
}
