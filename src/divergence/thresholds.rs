//! The thresholds of divergence, see [`crate::threshold`].

use crate::threshold::thresholds;

thresholds! {
    // Open findings: how much is reworded.

    /// Up to this much rewording an open finding keeps its severity. A finding counts itself, so this is the
    /// one change of a sentence that is otherwise the same.
    LITTLE_REWORDING: usize = 2, unit "half changes",
    set_on "by hand", held_by "divergence::open_findings::tests::rewording_is_little_and_some";
    /// The same for names, restrictions and exchanged roles, which are seldom changed for style.
    SOME_REWORDING: usize = 4, unit "half changes",
    set_on "by hand", held_by "divergence::open_findings::tests::rewording_is_little_and_some";
    /// What an open finding counts as rewording: one change.
    OPEN_CHANGE_REWORDING: usize = 2, unit "half changes",
    set_on "the unit itself",
    held_by "divergence::open_findings::tests::one_change_is_meaning_and_two_are_wording";
    /// What a cut or a finding of severity wording counts: certainly harmless, it shows less freedom than a
    /// change that may not be.
    WORDING_CHANGE_REWORDING: usize = 1, unit "half changes",
    set_on "by hand", held_by "divergence::open_findings::tests::harmless_changes_count_half";
    /// Share of content words that are the same from which a sentence counts as unchanged but for one change.
    UNCHANGED_SENTENCE_SHARE: f32 = 0.6, unit "share of content words",
    set_on "by hand", held_by "divergence::open_findings::tests::an_unchanged_sentence";

    /// Share of content words that are the same from which a phrase in another one's place is another claim.
    HALF_UNCHANGED_SHARE: f32 = 0.5, unit "share of content words",
    set_on "half of thirteen stories and two translations of 1,140 sentences, of which it flags nine more",
    held_by "divergence::open_findings::tests::a_phrase_between_the_same_words";
    /// Words that make a phrase.
    PHRASE_WORDS: usize = 2, unit "content words",
    set_on "by hand", held_by "divergence::open_findings::tests::a_phrase_between_the_same_words";

    // Open findings: how large a loss is.

    /// Words that are a loss between a quotation and its source that overlap by `CHECKED_LOSS_OVERLAP`.
    CHECKED_LOSS_WORDS: f32 = 3.0, unit "content words",
    set_on "by hand", held_by "divergence::open_findings::tests::loss_of_checked_quotes";
    /// How many words more it takes where the two overlap entirely and more (per 1.0 of overlap).
    CHECKED_LOSS_MORE_WORDS: f32 = 10.0, unit "content words",
    set_on "by hand", held_by "divergence::open_findings::tests::loss_of_checked_quotes";
    /// The overlap for which `CHECKED_LOSS_WORDS` holds.
    CHECKED_LOSS_OVERLAP: f32 = 0.6, unit "share of weight",
    set_on "by hand", held_by "divergence::open_findings::tests::loss_of_checked_quotes";
    /// One word alone is never a loss between a quotation and its source.
    CHECKED_LOSS_LEAST_WORDS: f32 = 2.0, unit "content words",
    set_on "by hand", held_by "divergence::open_findings::tests::loss_of_checked_quotes";
    /// Two whole texts tell different things where they overlap by no more than this.
    RETOLD_OVERLAP: f32 = 0.5, unit "share of weight",
    set_on "by hand", held_by "divergence::open_findings::tests::loss_of_whole_texts";
    /// By how much more they may overlap for each word that one of them lacks.
    RETOLD_OVERLAP_PER_WORD: f32 = 0.04, unit "share of weight",
    set_on "by hand", held_by "divergence::open_findings::tests::loss_of_whole_texts";
    /// Words left out that are a loss between two such texts.
    TEXT_LOSS_OMITTED_WORDS: usize = 2, unit "content words",
    set_on "by hand", held_by "divergence::open_findings::tests::loss_of_whole_texts";
    /// Words replaced that are a loss between two such texts: less is lost by them.
    TEXT_LOSS_REPLACED_WORDS: usize = 3, unit "content words",
    set_on "by hand", held_by "divergence::open_findings::tests::loss_of_whole_texts";
    /// What a phrase counts beyond its words that a preposition or a conjunction joins: it says when, where
    /// or why.
    JOINED_PHRASE_LOSS_WORDS: usize = 1, unit "content words",
    set_on "by hand", held_by "divergence::boundaries::tests::loss_counts_the_joint_and_the_end";
    /// What words at the end of a sentence count beyond themselves: English puts what is new there (Quirk et
    /// al. 1985).
    END_LOSS_WORDS: usize = 1, unit "content words",
    set_on "by hand", held_by "divergence::boundaries::tests::loss_counts_the_joint_and_the_end";
    /// A change of one word for a kindred one, which is broader, narrower or only near, is a loss of one
    /// word.
    KINDRED_LOSS_WORDS: usize = 1, unit "content words",
    set_on "one word", held_by "divergence::rule::synonym::tests::a_kindred_word_counts_as_one";
    /// A name for another counts as a loss of its two words.
    NAME_LOSS_WORDS: usize = 2, unit "content words",
    set_on "the two words", held_by "divergence::rule::entity::tests::names_in_a_retold_sentence";

    // Boundaries and fragments.

    /// An attribution has at most one other content word for so many of its own.
    ATTRIBUTION_WORDS_PER_OTHER: usize = 3, unit "content words",
    set_on "by hand", held_by "divergence::boundaries::tests::attribution_has_few_other_words";
    /// Below this nearness a pair of kindred words is no common word.
    COMMON_WORD_NEARNESS: f32 = 0.6, unit "nearness",
    set_on "by hand", held_by "divergence::boundaries::tests::a_common_word_is_near";
    /// From so many content words at one end on each side goes its own way there; and two wordings so long
    /// need a word that is the same to have anything in common.
    OWN_WAY_WORDS: usize = 3, unit "content words",
    set_on "by hand", held_by "divergence::boundaries::tests::own_way_at_an_end";
    /// Where the other side has no more than this at that end, one side alone goes its own way.
    OWN_WAY_ANSWER_WORDS: usize = 1, unit "content words",
    set_on "by hand", held_by "divergence::boundaries::tests::own_way_at_an_end";
    /// So many content words that meet nothing but small words at the other's end were cut off.
    UNANSWERED_CUT_WORDS: usize = 2, unit "content words",
    set_on "by hand", held_by "divergence::boundaries::tests::small_words_do_not_answer_a_cut";
    /// Share of the same words in the common part from which it is one utterance told word for word, and what
    /// the other lacks was cut off.
    VERBATIM_SHARE: f32 = 0.7, unit "share of content words",
    set_on "by hand", held_by "divergence::boundaries::tests::a_cut_leaves_the_rest_verbatim";
    /// More words than these are a cut, even where the narrator prints them before the marks.
    BOUNDARY_WORDS: usize = 3, unit "words",
    set_on "by hand", held_by "divergence::rule::span_boundary::tests::longer_runs_are_cuts";
    /// As many content words on both sides, but fewer than these, are words in one place, not two fragments.
    SEPARATE_FRAGMENT_WORDS: usize = 3, unit "content words",
    set_on "by hand", held_by "divergence::rule::truncation::tests::two_words_are_no_fragments";
    /// A reading renders the base if it has this share of its own words from there.
    BASE_RENDERED_SHARE: f32 = 0.5, unit "share of words",
    set_on "by hand", held_by "divergence::fragment::tests::a_reading_renders_the_base_by_half_its_words";
    /// Two fragments are disjoint if the shorter shares less than this with the other.
    OVERLAPPING_SHARE: f32 = 0.2, unit "share of words",
    set_on "by hand", held_by "divergence::fragment::tests::disjoint_fragments_share_little";

    // Rules.

    /// An attribution less sure than this is not held against another.
    SURE_ATTRIBUTION_CONFIDENCE: f32 = 0.65, unit "confidence",
    set_on "half of thirteen labelled stories: below it more alarms are false than true",
    held_by "divergence::rule::speaker::tests::unsure_attributions_are_not_compared";
    /// From this nearness two words of one sense are the same claim; below, a matter of strength.
    SAME_CLAIM_NEARNESS: f32 = 0.6, unit "nearness",
    set_on "by hand", held_by "divergence::rule::synonym::tests::near_words_are_the_same_claim";
    /// Share of the same content words from which a denial on one side only is surely of the same claim.
    DENIAL_SAME_WORD_SHARE: f32 = 0.5, unit "share of content words",
    set_on "by hand", held_by "divergence::rule::negation::tests::a_denial_in_a_retold_sentence";
    /// A word that denies by itself, such as `refused`, is looked for so far before the verb.
    DENIAL_REACH: usize = 3, unit "segments",
    set_on "by hand", held_by "divergence::rule::negation::tests::a_denying_verb_stands_close";
    /// Two negators in other words deny the same only where what is denied stands so close to each.
    DENIED_REACH: usize = 6, unit "segments",
    set_on "by hand", held_by "divergence::rule::negation::tests::one_denial_in_other_words";
    /// The first negative of a double one is looked for so far before the second.
    DOUBLE_NEGATIVE_REACH: usize = 8, unit "segments",
    set_on "by hand", held_by "divergence::rule::double_negative::tests::a_double_negative_within_one_clause";
    /// A title before a name has no more content words than this.
    TITLE_WORDS: usize = 4, unit "content words",
    set_on "by hand", held_by "divergence::rule::title_form::tests::a_title_is_short";
    /// Given names before a surname are no more than these.
    GIVEN_NAME_WORDS: usize = 2, unit "words",
    set_on "by hand", held_by "divergence::rule::name_form::tests::given_names_are_few";
    /// A noun phrase that stands for a pronoun has no more content words than this.
    NOUN_PHRASE_WORDS: usize = 4, unit "content words",
    set_on "by hand", held_by "divergence::rule::pronoun::tests::a_noun_phrase_is_short";
    /// The `of` of a genitive stands so close before the owner: an article may come between.
    GENITIVE_REACH: usize = 2, unit "segments",
    set_on "by hand", held_by "divergence::rule::reordering::tests::of_stands_close_to_the_owner";
    /// The form of `be` that makes a passive stands so close before its participle.
    PASSIVE_AUXILIARY_REACH: usize = 3, unit "segments",
    set_on "by hand", held_by "divergence::rule::voice::tests::be_stands_close_to_the_participle";
    /// The auxiliaries of a verb stand so close before it.
    VERB_GROUP_REACH: usize = 5, unit "segments",
    set_on "by hand", held_by "divergence::rule::tense::tests::auxiliaries_stand_close_to_the_verb";
    /// Adverbs of degree that are no further apart on their scale are a matter of wording.
    NEAR_DEGREES: u8 = 1, unit "steps of the scale of degree",
    set_on "by hand", held_by "divergence::rule::intensity::tests::neighbouring_degrees_are_wording";
    /// A run that opens with a word of condition is a clause of condition from so many content words.
    CONDITION_CLAUSE_WORDS: usize = 2, unit "content words",
    set_on "by hand", held_by "divergence::rule::omission::tests::a_condition_is_a_clause";
    /// A note quotes no more than this of a wording.
    NOTE_CHARACTERS: usize = 60, unit "characters",
    set_on "one line of a page, by hand",
    held_by "divergence::context::report::tests::long_words_are_clipped";
    /// How sure another number, time or broken text is.
    FACT_CERTAINTY: f32 = 0.9, unit "probability",
    set_on "half of thirteen labelled stories, checked on the other half", held_by "divergence::certainty::tests::facts_are_surer_than_words_of_no_known_relation";
    /// How sure a denial on one side is.
    POLARITY_CERTAINTY: f32 = 0.85, unit "probability",
    set_on "half of thirteen labelled stories, checked on the other half", held_by "divergence::certainty::tests::facts_are_surer_than_words_of_no_known_relation";
    /// How sure another name is.
    NAME_CERTAINTY: f32 = 0.75, unit "probability",
    set_on "half of thirteen labelled stories, checked on the other half", held_by "divergence::certainty::tests::facts_are_surer_than_words_of_no_known_relation";
    /// How sure another claim on what may or must be is, or another speaker.
    MODAL_CERTAINTY: f32 = 0.75, unit "probability",
    set_on "half of thirteen labelled stories, checked on the other half", held_by "divergence::certainty::tests::facts_are_surer_than_words_of_no_known_relation";
    /// How sure another tense or a stronger word is.
    SHADE_CERTAINTY: f32 = 0.55, unit "probability",
    set_on "half of thirteen labelled stories, checked on the other half", held_by "divergence::certainty::tests::facts_are_surer_than_words_of_no_known_relation";
    /// How sure words are that exclude each other, exchanged parts, or a frame that disowns what follows.
    OPPOSITE_CERTAINTY: f32 = 0.85, unit "probability",
    set_on "by hand", held_by "divergence::certainty::tests::facts_are_surer_than_words_of_no_known_relation";
    /// How sure words are that stand only on one side, or against others of no known relation.
    OPEN_CERTAINTY: f32 = 0.6, unit "probability",
    set_on "half of thirteen labelled stories, checked on the other half", held_by "divergence::certainty::tests::facts_are_surer_than_words_of_no_known_relation";
    /// Wordings this much alike leave no doubt what stands against what.
    ALIKE_SCORE: f32 = 0.64, unit "score",
    set_on "half of thirteen labelled stories, checked on the other half", held_by "divergence::certainty::tests::unlike_wordings_make_it_unsure";
    /// Less alike than this they leave most doubt.
    UNLIKE_SCORE: f32 = 0.3, unit "score",
    set_on "half of thirteen labelled stories, checked on the other half", held_by "divergence::certainty::tests::unlike_wordings_make_it_unsure";
    /// What is left of a certainty there.
    UNLIKE_SHARE: f32 = 0.6, unit "share",
    set_on "half of thirteen labelled stories, checked on the other half", held_by "divergence::certainty::tests::unlike_wordings_make_it_unsure";
    /// What is left of a certainty where the narrator tells it in other words.
    RESTATED_SHARE: f32 = 0.6, unit "share",
    set_on "half of thirteen labelled stories, checked on the other half", held_by "divergence::certainty::tests::one_article_does_not_contradict_itself";
    /// A frame that denies or claims what follows has no more words than this.
    FRAME_WORDS: usize = 10, unit "words",
    set_on "by hand", held_by "divergence::rule::disowned::tests::a_frame_is_short";
    /// A quantifier stands so close before a relative clause that narrows its noun.
    WHOLE_REACH: usize = 3, unit "segments",
    set_on "by hand", held_by "divergence::rule::omission::tests::a_clause_that_narrows_all";
    /// So many words before another one may be what narrows it.
    MODIFIER_WORDS: usize = 2, unit "content words",
    set_on "by hand", held_by "divergence::rule::omission::tests::what_a_quotation_leaves_out";
    /// A clause of at least so many words may be left out without touching what is left.
    CUT_CLAUSE_WORDS: usize = 3, unit "content words",
    set_on "by hand", held_by "divergence::rule::omission::tests::a_clause_left_out_is_a_cut";
}
