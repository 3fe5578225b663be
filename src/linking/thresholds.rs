//! The thresholds of linking, see `crate::threshold`.

use crate::threshold::thresholds;

thresholds! {
    /// Two clusters stay apart if their pairs average less evidence than this. A fragment has little in
    /// common with another fragment of the same utterance, so the bound is soft.
    LEAST_MEAN_BITS: f32 = -6.0, unit "bits",
    set_on "our own stories, by hand",
    held_by "linking::clustering::tests::clusters_join_down_to_the_least_mean";
    /// Enough members of a cluster to tell, however large the clusters are.
    MOST_SAMPLED_MEMBERS: usize = 8, unit "members of a cluster",
    set_on "a bound on cost, by hand",
    held_by "linking::clustering::tests::the_first_members_speak_for_a_large_cluster";
    /// A pair counts for no more than this in a mean, so that one long copied passage does not outvote all
    /// other pairs.
    MOST_PAIR_BITS: f32 = 25.0, unit "bits",
    set_on "our own stories, by hand",
    held_by "linking::clustering::tests::one_strong_pair_does_not_outvote_the_others";
    /// Rivals count this much against a join: twice what the pairs that would join their clusters can count.
    RIVALS_HOLD_BITS: f32 = 60.0, unit "bits",
    set_on "twice MOST_PAIR_BITS and some more, by hand",
    held_by "linking::clustering::tests::rivals_hold_their_clusters_apart";
    /// A quote that another one of its article covers less than this is no repeat of it.
    REPEAT_COVER: f32 = 0.6, unit "share of the shorter one's bits",
    set_on "our own stories and half of thirteen others: best of 0, .3, .4 and .6",
    held_by "linking::exclusion::tests::a_repeat_in_part";
    /// A quote covers this much of each of its parts.
    HOST_COVER: f32 = 0.6, unit "share of the part's bits",
    set_on "our own stories and half of thirteen others: best of .3, .4 and .6",
    held_by "linking::exclusion::tests::two_parts_of_a_sentence_that_another_article_has";
    /// Of large clusters so many members are asked whether an article prints them apart.
    MOST_ASKED_MEMBERS: usize = 64, unit "members of a cluster",
    set_on "a bound on cost, by hand",
    held_by "linking::exclusion::tests::large_clusters_are_asked_in_part";
    /// Words at least this near count as renderings of each other.
    MIN_TERM_NEARNESS: f32 = 0.7, unit "nearness, 0 to 1",
    set_on "our own stories, by hand", held_by "linking::near_terms::tests::near_words_are_renderings";
    /// Words that tell less than this match by chance everywhere: only the same word counts.
    TELLING_TERM_BITS: f32 = 2.0, unit "bits",
    set_on "our own stories, by hand", held_by "linking::near_terms::tests::a_common_word_is_near_nothing";
    /// A place of the thesaurus where more terms of a story meet is too general to make any two of them near.
    MOST_TERMS_OF_A_SENSE: usize = 24, unit "terms",
    set_on "a bound on cost, by hand",
    held_by "linking::near_terms::tests::a_crowded_sense_makes_nothing_near";
    /// No single word counts for more: beyond this, rarity says no more about kinship (a name is not an
    /// utterance).
    MOST_TERM_BITS: f32 = 12.0, unit "bits",
    set_on "our own stories, by hand", held_by "linking::term_weight::tests::a_word_weighs_its_information";
    /// So many sentences are thought to stand beside an article, so that in a short text not every word counts
    /// as common.
    UNSEEN_SENTENCES: f32 = 30.0, unit "sentences",
    set_on "our own stories, by hand", held_by "linking::term_weight::tests::a_word_weighs_its_information";
    /// The sentence that is being compared is no evidence of how common a word is.
    OWN_SENTENCES: u32 = 1, unit "sentences",
    set_on "by construction: a quote stands in one",
    held_by "linking::term_weight::tests::a_word_weighs_its_information";
    /// Turns the odds of a word into the odds of a sentence.
    TYPICAL_SENTENCE_WORDS: f32 = 20.0, unit "words",
    set_on "a usual length of news sentences, by hand",
    held_by "linking::term_weight::tests::a_word_weighs_its_information";
    /// How many times commoner the commonest word is than one of rarity 1.
    RARITY_RANGE: f32 = 37_000.0, unit "times",
    set_on "the word counts of the lexicon's generator",
    held_by "linking::term_weight::tests::a_word_weighs_its_information";
    /// The share of running text that the commonest word takes.
    COMMONEST_WORD_SHARE: f32 = 0.0275, unit "share of running text",
    set_on "the word counts of the lexicon's generator",
    held_by "linking::term_weight::tests::a_word_weighs_its_information";
    /// A fragment of up to this many words leans on the sentence around it.
    FRAGMENT_TERMS: usize = 9, unit "words",
    set_on "our own stories, by hand", held_by "linking::passage::tests::a_fragment_leans_on_its_sentence";
    /// So many tokens of its sentence on either side are looked at.
    CONTEXT_TOKENS: usize = 40, unit "tokens",
    set_on "a bound on cost, by hand", held_by "linking::passage::tests::a_fragment_leans_on_its_sentence";
    /// A phrase has no more words than this.
    PHRASE_TERMS: usize = 3, unit "words",
    set_on "our own stories, by hand", held_by "linking::passage::tests::few_words_are_a_phrase";
    /// Two quotes of one article that share much are rivals if more than this is missing.
    RIVAL_MISSING_BITS: f32 = 2.5, unit "bits",
    set_on "our own stories, by hand",
    held_by "linking::pair_evidence::tests::much_in_common_and_something_missing_makes_rivals";
    /// Two quotes of one article that share more than this, and yet differ, are rivals.
    RIVAL_SHARED_BITS: f32 = 20.0, unit "bits",
    set_on "our own stories, by hand",
    held_by "linking::pair_evidence::tests::much_in_common_and_something_missing_makes_rivals";
    /// Rivals share more than so many times what is missing between them.
    RIVAL_SHARED_TIMES: f32 = 3.0, unit "times",
    set_on "our own stories, by hand",
    held_by "linking::pair_evidence::tests::much_in_common_and_something_missing_makes_rivals";
    /// What is missing between two quotes that cannot render one utterance.
    IMPOSSIBLE_BITS: f32 = 10_000.0, unit "bits",
    set_on "by construction: more than any sum of evidence",
    held_by "linking::clustering::tests::rivals_hold_their_clusters_apart";
    /// Two speakers part two quotes only if both are right in at least three cases of five.
    SURE_SPEAKER_PAIR: f32 = 0.6, unit "product of two confidences, 0 to 1",
    set_on "by hand, can be checked on our own stories",
    held_by "linking::pair_evidence::tests::unsure_speakers_do_not_part_two_quotes";
    /// Few of the many speakers of a story are the same by chance.
    SAME_SPEAKER_BITS: f32 = 5.0, unit "bits",
    set_on "our own stories, by hand", held_by "linking::match_score::tests::who_speaks_tips_the_scale";
    /// An organisation and one who speaks for it may be two names of one source.
    AKIN_SPEAKERS_BITS: f32 = 1.5, unit "bits",
    set_on "our own stories, by hand", held_by "linking::match_score::tests::who_speaks_tips_the_scale";
    /// An article may name the organisation and another one its person, so this is no proof.
    APART_SPEAKERS_BITS: f32 = -4.0, unit "bits",
    set_on "our own stories, by hand", held_by "linking::match_score::tests::who_speaks_tips_the_scale";
    /// Two people seldom give one utterance, but articles mistake speakers.
    DIFFERENT_SPEAKERS_BITS: f32 = -8.0, unit "bits",
    set_on "our own stories, by hand", held_by "linking::match_score::tests::who_speaks_tips_the_scale";
    /// How much of the words' evidence is lost if two people share them.
    FORMULA_SHARE: f32 = 0.6, unit "share of the words' bits",
    set_on "our own stories, by hand", held_by "linking::match_score::tests::who_speaks_tips_the_scale";
    /// What a rendering by another word is worth.
    RENDERED_SHARE: f32 = 0.75, unit "share of an equal word",
    set_on "our own stories, by hand", held_by "linking::match_score::tests::near_words_count_for_less";
    /// What two neighbours add that match in the same order: order is evidence of its own.
    IN_ORDER_BITS: f32 = 1.5, unit "bits",
    set_on "our own stories, by hand",
    held_by "linking::match_score::tests::runs_and_edges_add_to_the_words";
    /// What an edge adds that both quotes have at the same word.
    EDGE_BITS: f32 = 1.5, unit "bits",
    set_on "our own stories, by hand",
    held_by "linking::match_score::tests::runs_and_edges_add_to_the_words";
    /// How far apart two matches may stand that still go on in order.
    STRIDE_WORDS: usize = 4, unit "words",
    set_on "our own stories, by hand",
    held_by "linking::match_score::tests::a_stride_costs_less_than_a_jump";
    /// What a step over other words costs.
    STRIDE_COST_BITS: f32 = 0.5, unit "bits",
    set_on "our own stories, by hand",
    held_by "linking::match_score::tests::a_stride_costs_less_than_a_jump";
    /// A match elsewhere must first be found among this many words at a time: in a long text something always
    /// matches.
    REACH_WORDS: f32 = 6.0, unit "words",
    set_on "our own stories, by hand",
    held_by "linking::match_score::tests::a_stride_costs_less_than_a_jump";
    /// How much a word counts against a match if only the shorter quote has it.
    ABSENT_SHARE: f32 = 0.45, unit "share of a word's bits",
    set_on "our own stories, by hand",
    held_by "linking::match_score::tests::what_the_shorter_says_alone_counts_against";
    /// So many places of one word in the other quote are looked at: a word that stands in more tells little.
    MOST_PLACES_OF_A_TERM: usize = 16, unit "places",
    set_on "a bound on cost, by hand",
    held_by "linking::word_matching::tests::a_word_that_stands_everywhere_is_looked_for_in_few_places";
    /// The narrator chooses his own words: they are worth less.
    CONTEXT_SHARE: f32 = 0.45, unit "share of a word's bits",
    set_on "our own stories, by hand",
    held_by "linking::match_score::tests::what_stands_around_counts_for_less";
    /// What stands around two fragments is together not worth more than this.
    MOST_CONTEXT_BITS: f32 = 9.0, unit "bits",
    set_on "our own stories, by hand",
    held_by "linking::match_score::tests::what_stands_around_counts_for_less";
    /// So many words are named in an explanation.
    WORDS_NAMED: usize = 5, unit "words",
    set_on "by hand: more would only tire a reader",
    held_by "linking::explanation::tests::the_weightiest_words_are_named";
    /// A word that tells less than this is not named as evidence.
    EVIDENT_TERM_BITS: f32 = 3.0, unit "bits",
    set_on "our own stories, by hand", held_by "linking::explanation::tests::a_common_word_is_no_evidence";
    /// The shortest name in which one letter may differ without its being another name.
    LONG_NAME_LETTERS: usize = 6, unit "letters",
    set_on "by hand: Mali and Bali, Iran and Iraq are not one",
    held_by "linking::speaker_name::tests::long_names_allow_one_slip";
    /// A word of a name that more forms have than this tells nobody from another.
    MOST_FORMS_OF_A_WORD: usize = 256, unit "forms of names",
    set_on "a bound on cost, by hand",
    held_by "linking::name_resolution::tests::a_word_that_many_have_tells_nothing";
    /// Shorter names have too few consonants to be known by them.
    TRANSLITERATED_LETTERS: usize = 5, unit "letters",
    set_on "by hand: Anya and Onya are two",
    held_by "linking::speaker_name::tests::one_person_in_two_spellings";
    /// So many letters may differ in a long name, as in transliterations.
    NAME_SLIPS: usize = 1, unit "letters",
    set_on "by hand, can be checked on our own stories",
    held_by "linking::speaker_name::tests::long_names_allow_one_slip";
}
