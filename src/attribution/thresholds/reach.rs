//! How far the patterns look, and how long what they find may be, see [`crate::threshold`].

use crate::threshold::thresholds;

thresholds! {
    /// A cue is looked for no further than this from its quotation.
    CUE_REACH_ITEMS: usize = 60,
    unit "items", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::pattern::before::tests::reach";
    /// What follows a quotation and reports it starts within this many items.
    AFTER_REACH_ITEMS: usize = 40,
    unit "items", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::pattern::after::tests::reach";
    /// A passive stands this close before its quotation.
    PASSIVE_REACH_ITEMS: usize = 10,
    unit "items", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::pattern::passive::tests::reach";
    /// Behind a quotation, `by` follows sooner than this.
    DOER_BEHIND_ITEMS: usize = 3,
    unit "items", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::pattern::passive::tests::reach_behind";
    /// A noun phrase of more items is a misreading.
    PHRASE_ITEMS: usize = 16,
    unit "items", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::noun_phrase::tests::length";
    /// The phrase before a possessive has no more items than this.
    OWNER_ITEMS: usize = 6,
    unit "items", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::noun_phrase::tests::owner_length";
    /// An office without an article is no further than this from its name.
    OFFICE_REACH_ITEMS: usize = 12,
    unit "items", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::noun_phrase::tests::office_reach";
    /// The agency of a dateline stands before this item.
    DATELINE_ITEMS: usize = 6,
    unit "items", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::clause_subject::tests::dateline_reach";
    /// `a few days later`: the word of time stands sooner than this behind the first word.
    TIME_SPAN_ITEMS: usize = 5,
    unit "items", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::clause_subject::tests::time_span_reach";
    /// A predicate has its verb among its first words, this many.
    PREDICATE_ITEMS: usize = 3,
    unit "items", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::clause_subject::tests::predicate_reach";
    /// `Ada Reed (R-Ohio) said`: a bracket between subject and verb is no longer.
    BRACKET_ITEMS: usize = 12,
    unit "items", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::subject::tests::bracket_reach";
    /// `with the mayor saying`: `with` is no further from the participle.
    ABSOLUTE_REACH_ITEMS: usize = 8,
    unit "items", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::subject::tests::absolute_reach";
    /// `who in turn said`: the pronoun is no further from the verb.
    RELATIVE_REACH_ITEMS: usize = 8,
    unit "items", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::subject::tests::relative_reach";
    /// A participle that opens a sentence has its comma sooner than this.
    OPENING_ITEMS: usize = 40,
    unit "items", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::subject::tests::opening_reach";
    /// A participle that opens a sentence is no further from its quotation.
    OPENING_REACH_ITEMS: usize = 8,
    unit "items", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::pattern::sentence_subject::tests::reach";
    /// An auxiliary is no further from its verb, adverbs between.
    AUXILIARY_REACH_ITEMS: usize = 3,
    unit "items", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::cue::tests::auxiliary_reach";
    /// What makes a cue unreal, a modal or a negation, is no further before it.
    UNREAL_REACH_ITEMS: usize = 4,
    unit "items", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::cue::tests::unreal_reach";
    /// A verb this near to the quotation reports it, whatever stands between.
    CLOSE_ITEMS: usize = 3,
    unit "items", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::pattern::before::tests::confidence_by_distance";
    /// So does a reporting verb this near if no other clause begins between.
    CLOSE_CLAUSE_ITEMS: usize = 12,
    unit "items", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::pattern::before::tests::confidence_by_distance";
    /// A verb this near likely reports the quotation.
    NEAR_ITEMS: usize = 10,
    unit "items", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::pattern::before::tests::confidence_by_distance";
    /// A noun of saying is no further from its quotation.
    OWNED_NOUN_ITEMS: usize = 3,
    unit "items", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::pattern::before::tests::owned_noun_reach";
    /// The owner of a noun of saying is no further before it.
    OWNER_REACH_ITEMS: usize = 4,
    unit "items", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::pattern::noun::tests::reach";
    /// `a-t-elle ajouté` has no more items than this.
    HYPHENATED_ITEMS: usize = 8,
    unit "items", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::pattern::after::tests::hyphenated_reach";
    /// A source named without a verb has no more items.
    SOURCE_ITEMS: usize = 12,
    unit "items", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::pattern::source::tests::length";
    /// A name before a colon has no more items.
    LABEL_ITEMS: usize = 8,
    unit "items", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::pattern::label::tests::length";
    /// A headline has its colon before this item.
    HEADLINE_ITEMS: usize = 9,
    unit "items", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::pattern::label::tests::headline_length";
    /// The name that labels a turn of a transcript has no more tokens.
    TURN_NAME_TOKENS: usize = 6,
    unit "tokens", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::pattern::label::tests::turn_length";
    /// Behind a dash a name begins no later than this.
    DASH_GAP_ITEMS: usize = 3,
    unit "items", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::pattern::dash::tests::gap";
    /// A name behind a dash ends the sentence within this many items.
    DASH_NAME_ITEMS: usize = 14,
    unit "items", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::pattern::dash::tests::length";
    /// A verb that ends a sentence is no further than this from its end.
    TRAILING_VERB_ITEMS: usize = 12,
    unit "items", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::pattern::trailing::tests::reach";
    /// A sentence that points back has its verb before this item.
    POINTING_REACH_ITEMS: usize = 14,
    unit "items", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::pattern::pointing_back::tests::reach";
    /// A reported clause has at least so many words.
    LEAST_CLAUSE_WORDS: usize = 3,
    unit "words", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::restatement::tests::least_words";
    /// The word that opens a reported clause stands sooner than this behind its cue.
    OPENER_REACH_ITEMS: usize = 24,
    unit "items", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::restatement::tests::opener_reach";
    /// Whom something is told is named in no more items.
    ADDRESSEE_ITEMS: usize = 10,
    unit "items", set_on "half of PolNeAR's development texts",
    held_by "attribution::restatement::opening::tests::addressee_length";
    /// The noun phrase of an adverbial behind a cue has no more items.
    ADVERBIAL_ITEMS: usize = 10,
    unit "items", set_on "half of PolNeAR's development texts",
    held_by "attribution::restatement::opening::tests::adverbial_length";
    /// `…, the mayor said on Monday`: no more than this follows the cue.
    TAIL_ITEMS: usize = 12,
    unit "items", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::restatement::tests::tail_reach";
    /// No reported clause is longer.
    CLAUSE_ITEMS: usize = 120,
    unit "items", set_on "a bound on cost, by hand",
    held_by "attribution::restatement::tests::clause_length";
    /// The last speaker may speak again so many paragraphs on.
    SPEAKER_BEFORE_PARAGRAPHS: usize = 2,
    unit "paragraphs", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::attributor::tests::the_last_speaker_is_near";
    /// No more verbs of saying than this are asked for their subjects on either side.
    OTHER_CUES_PER_SIDE: usize = 2,
    unit "verbs", set_on "a bound on cost, by hand",
    held_by "attribution::model::candidate::tests::other_cues";
    /// Names are looked for no further than this from the quotation.
    NAME_REACH_ITEMS: usize = 30,
    unit "items", set_on "by hand; the stories in tests/ check it",
    held_by "attribution::model::candidate::tests::name_reach";
    /// A quotation has no more possible speakers.
    MOST_CANDIDATES: usize = 8,
    unit "speakers", set_on "a bound on cost, by hand",
    held_by "attribution::model::candidate::tests::most_candidates";
    /// So many of the last quotations that hold others may go on with a sentence of their own.
    NESTED_PARENTS: usize = 4,
    unit "quotations", set_on "a bound on cost, by hand",
    held_by "attribution::skeleton::tests::nested_parents";
    /// The verb of a clause without an article or a `that` stands this near to its start.
    BARE_SUBJECT_ITEMS: usize = 6,
    unit "items", set_on "half of PolNeAR's training texts",
    held_by "attribution::restatement::tests::bare_subjects_are_short";
    /// A name that signs a quotation, with its office, is no longer than this.
    SIGNATURE_ITEMS: usize = 12,
    unit "items", set_on "by hand",
    held_by "attribution::pattern::pointing_back::tests::a_signature_is_short";
    /// One word alone may be anything.
    SIGNED_NAME_WORDS_LEAST: usize = 2,
    unit "words", set_on "by hand",
    held_by "attribution::pattern::pointing_back::tests::a_signature_is_short";
    /// More words than this are a heading.
    SIGNED_NAME_WORDS_MOST: usize = 4,
    unit "words", set_on "by hand",
    held_by "attribution::pattern::pointing_back::tests::a_signature_is_short";
    /// `“…,” came the reply`: the noun stands no further behind the quotation.
    REPLY_ITEMS: usize = 8,
    unit "items", set_on "by hand", held_by "attribution::exchange::tests::a_reply_is_called_one_soon";
}
