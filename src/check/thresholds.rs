//! The thresholds of the check, see [`crate::threshold`].

use crate::threshold::thresholds;

thresholds! {
    /// The longest run of words that a speaker says twice without meaning to.
    STUTTER_WORDS: usize = 4, unit "words",
    set_on "by hand", held_by "check::heard::tests::stutters";
    /// How many passages of a source are looked at closely.
    CANDIDATE_PASSAGES: usize = 6, unit "passages",
    set_on "half of the drafts", held_by "check::passage_index::tests::the_best_passages";
    /// How many places of words a search looks at; it stops before the more frequent words.
    MOST_HITS: usize = 4_000, unit "places",
    set_on "speed: 30 quotations in a megabyte", held_by "check::passage_index::tests::frequent_words";
    /// How much longer than the quotation what renders it may be.
    PASSAGE_STRETCH: f32 = 1.5, unit "times its words",
    set_on "half of the drafts", held_by "check::passage_index::tests::the_best_passages";
    /// The same for short ones.
    PASSAGE_MORE_WORDS: usize = 8, unit "words",
    set_on "half of the drafts", held_by "check::passage_index::tests::the_best_passages";
    /// How many words an ellipsis may stand for.
    ELLIPSIS_REACH_WORDS: usize = 60, unit "words",
    set_on "half of the drafts", held_by "check::passage_index::tests::the_best_passages";
    /// How much a small word tells of a place, beside a word of content.
    SMALL_WORD_SHARE: f32 = 0.15, unit "weight",
    set_on "half of the drafts", held_by "check::passage_index::tests::the_best_passages";
    /// How much a word of the sentence around the quotation tells, beside a word of its own.
    CLAUSE_SHARE: f32 = 0.2, unit "weight",
    set_on "half of the drafts", held_by "check::passage_index::tests::the_sentence_around_a_word";
    /// What the least of words counts for in an alignment.
    LEAST_WORD_WEIGHT: f32 = 0.1, unit "weight",
    set_on "half of the drafts", held_by "check::local_alignment::tests::examples";
    /// How much of a word another one stands for that is akin, beside the same word.
    AKIN_SHARE: f32 = 0.7, unit "share",
    set_on "half of the drafts", held_by "check::local_alignment::tests::examples";
    /// How much of a word its opposite stands for, or a number for another: it is the place, though not what was
    /// said.
    OPPOSITE_SHARE: f32 = 0.6, unit "share",
    set_on "half of the drafts", held_by "check::local_alignment::tests::examples";
    /// Words less akin are no partners.
    LEAST_BOND: f32 = 0.35, unit "share",
    set_on "half of the drafts", held_by "check::local_alignment::tests::examples";
    /// What it costs to pass over a word of the quotation, for each unit of its weight.
    SKIPPED_DRAFT_SHARE: f32 = 0.12, unit "share",
    set_on "half of the drafts", held_by "check::local_alignment::tests::examples";
    /// The same for a word of the passage.
    SKIPPED_SOURCE_SHARE: f32 = 0.08, unit "share",
    set_on "half of the drafts", held_by "check::local_alignment::tests::examples";
    /// What it costs to pass over any word.
    SKIPPED_WORD_COST: f32 = 0.02, unit "weight",
    set_on "half of the drafts", held_by "check::local_alignment::tests::examples";
    /// What it costs to go on where another one speaks.
    PART_COST: f32 = 0.15, unit "weight",
    set_on "half of the drafts", held_by "check::local_alignment::tests::examples";
    /// How much a word counts that stands out of the common order; less akin ones do not.
    MOVED_WORD_SHARE: f32 = 0.8, unit "share",
    set_on "half of the drafts", held_by "check::placement::tests::examples";
    /// How far beside the stretch a word out of order may stand.
    BESIDE_STRETCH_WORDS: usize = 6, unit "words",
    set_on "half of the drafts", held_by "check::placement::tests::examples";
    /// How much of a quotation a stretch has to render to be its place.
    HERE_COVERAGE: f32 = 0.45, unit "share of its weight",
    set_on "half of the drafts", held_by "check::checked::tests::here_and_nowhere";
    /// How much the nearest place has of what stands nowhere.
    NEAREST_COVERAGE: f32 = 0.25, unit "share of its weight",
    set_on "by hand", held_by "check::checked::tests::here_and_nowhere";
    /// How sure a grave difference of words has to be to call a quotation altered.
    ALTERED_CERTAINTY: f32 = 0.5, unit "chance",
    set_on "half of the drafts", held_by "check::judged_words::tests::certainty";
    /// How sure it is that words beside a stretch change it.
    BESIDE_CERTAINTY: f32 = 0.75, unit "chance",
    set_on "half of the drafts", held_by "check::beside::tests::examples";
    /// How far before a stretch a negator governs it.
    GOVERNING_WORDS: usize = 4, unit "words",
    set_on "half of the drafts", held_by "check::beside::tests::examples";
    /// How far before a stretch a hedge does.
    HEDGING_WORDS: usize = 2, unit "words",
    set_on "half of the drafts", held_by "check::beside::tests::examples";
    /// How far the sentence around a stretch is looked at.
    SENTENCE_WORDS: usize = 40, unit "words",
    set_on "by hand", held_by "check::beside::tests::examples";
    /// How much of a stretch has to stand in a quotation or turn to be its speaker's.
    VOICE_SHARE: f32 = 0.6, unit "share of its length",
    set_on "by hand", held_by "check::source_voice::tests::most_of_a_stretch";
    /// How many words are given on either side of a place.
    BESIDE_CONTEXT_WORDS: usize = 20, unit "words",
    set_on "by hand", held_by "check::checked::tests::context";
    /// A stretch of more words than so many times those of the quotation is less likely its place.
    STRETCHED_WORDS: f32 = 1.6, unit "times its words",
    set_on "half of the drafts", held_by "check::placement::tests::a_long_stretch";
    /// The same for short quotations.
    SHORT_STRETCHED_WORDS: f32 = 4.0, unit "words more",
    set_on "half of the drafts", held_by "check::placement::tests::a_long_stretch";
    /// How far before a stretch its helping verb is looked for.
    HELPING_REACH_WORDS: usize = 5, unit "words",
    set_on "half of the drafts", held_by "check::placement::tests::examples";
    /// How much of a word another form of it stands for.
    SAME_BASE_SHARE: f32 = 0.9, unit "share",
    set_on "half of the drafts", held_by "check::local_alignment::tests::examples";
    /// What is left of the cost of a gap that an ellipsis or a bracket announces.
    ANNOUNCED_GAP_SHARE: f32 = 0.02, unit "share",
    set_on "half of the drafts", held_by "check::local_alignment::tests::examples";
    /// Passages of one source that have nearly as much of a quotation as the best one are judged too.
    NEARLY_BEST: f32 = 0.06, unit "share of its weight",
    set_on "half of the drafts", held_by "check::checked::tests::the_best_passage_of_a_source";
    /// How sure the speakers of both sides have to be, taken together, before they are told apart.
    SURE_SPEAKERS: f32 = 0.5, unit "product of chances",
    set_on "half of the drafts", held_by "check::source_voice::tests::two_people";
    /// How much of the words an open difference of meaning needs around it that is the same.
    UNCHANGED_SHARE: f32 = 0.5, unit "share of the shorter side",
    set_on "half of the drafts", held_by "check::judged_words::tests::open_differences";
    /// How many differences there may be with it, besides those of print.
    OPEN_DIFFERENCES: usize = 2, unit "differences",
    set_on "half of the drafts", held_by "check::judged_words::tests::open_differences";
    /// How far before a stretch a verb of saying and its subject make it somebody else's claim.
    REPORTING_WORDS: usize = 4, unit "words",
    set_on "half of the drafts", held_by "check::beside::tests::examples";
    /// How sure it is that what an ellipsis hides changes what is left.
    HIDDEN_CERTAINTY: f32 = 0.75, unit "chance",
    set_on "half of the drafts", held_by "check::hidden_words::tests::examples";
    /// What a small word counts for among the words of a quotation that have partners.
    SMALL_WORD_COUNT: f32 = 0.4, unit "words of content",
    set_on "half of the drafts", held_by "check::placement::tests::small_words";
    /// How far before a stretch a condition limits it.
    CONDITION_WORDS: usize = 24, unit "words",
    set_on "half of the drafts", held_by "check::beside::tests::examples";
    /// How sure it is that words of two sentences in another order say another thing.
    SPLICED_CERTAINTY: f32 = 0.7, unit "chance",
    set_on "by hand", held_by "check::checked::tests::spliced_sentences";
    /// So few words right before a stretch that change it belong to its place.
    ADJOINING_WORDS: usize = 2, unit "words",
    set_on "half of the drafts", held_by "check::checked::tests::a_word_right_before";
    /// How far before a stretch a name may say that its speaker quotes another one.
    NAMED_BESIDE_BYTES: u32 = 600, unit "bytes",
    set_on "by hand: two or three sentences", held_by "check::source_voice::tests::who_quotes_another";
    /// How sure the speaker of a speech that names nobody can be by the draft's word.
    NAMED_BY_DRAFT: f32 = 0.5, unit "chance",
    set_on "by hand", held_by "check::checked::tests::a_speech_that_names_nobody";
    /// How sure the draft's speaker has to be where a pronoun names him.
    SURE_PRONOUN: f32 = 0.9, unit "chance",
    set_on "the drafts", held_by "check::source_voice::tests::two_people";
    /// Places with less of a quotation count only where no place has more.
    SURE_COVERAGE: f32 = 0.6, unit "share of its weight",
    set_on "the drafts", held_by "check::checked::tests::here_and_nowhere";
    /// How many passages of all sources together are looked at closely: those that share most words.
    MOST_PASSAGES: usize = 24, unit "passages",
    set_on "speed: 30 quotations in 200 articles", held_by "check::checked::tests::many_sources";
    /// How many pairs of words the passages of a quotation may have together before no further one is looked at.
    MOST_WORD_PAIRS: usize = 500_000, unit "pairs",
    set_on "speed: a quotation of a thousand words", held_by "check::checked::tests::long_quotations";
    /// A longer quotation is not checked: a whole speech in one pair of marks.
    MOST_QUOTED_TOKENS: usize = 1_500, unit "tokens",
    set_on "speed: half a second", held_by "check::checked::tests::long_quotations";
    /// So many words of content that a source has of a quotation tell where it may stand.
    ENOUGH_WORDS: usize = 3, unit "words",
    set_on "speed: 30 quotations in 200 articles", held_by "check::passage_index::tests::small_words";
    /// A place with so much of a quotation has all of it.
    FULL_COVERAGE: f32 = 0.999, unit "share of its weight",
    set_on "by hand: rounding", held_by "check::checked::tests::many_sources";
}
