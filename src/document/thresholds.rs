//! The thresholds of a document, see [`crate::threshold`].

use crate::threshold::thresholds;

thresholds! {
    /// Lines of hard-wrapped text are no longer than this; a longer line is a paragraph of its own.
    WRAPPED_LINE_MOST_LETTERS: usize = 110, unit "letters",
    set_on "by hand",
    held_by "document::paragraph::tests::only_lines_of_a_usual_length_are_wrapped";
    /// An article whose longest line is shorter than this holds headings or verse, not wrapped prose.
    WRAPPED_LINE_LEAST_LETTERS: usize = 36, unit "letters",
    set_on "by hand: lines wrapped at 40 are seldom shorter", held_by "document::paragraph::tests::only_lines_of_a_usual_length_are_wrapped";
    /// Lines are wrapped prose if at this share of their breaks a sentence visibly runs on.
    WRAPPED_BLOCK_SHARE: f32 = 0.5, unit "share of line breaks",
    set_on "by hand: half of the lines of prose begin with a small letter",
    held_by "document::paragraph::tests::narrow_lines_are_wrapped_where_their_sentences_run_on";
    /// A sentence that ends in a line shorter than this ends its paragraph.
    SHORT_LINE_SHARE: f32 = 0.6, unit "share of the longest line",
    set_on "by hand",
    held_by "document::paragraph::tests::narrow_lines_are_wrapped_where_their_sentences_run_on";
    /// A sentence that ended inside its quotation goes on if a reporting verb follows within so many tokens:
    /// `“Why?” the mayor of Leith asked.`
    VERB_AFTER_MARK_TOKENS: usize = 6, unit "tokens",
    set_on "by hand", held_by "document::sentence::tests::a_reporting_verb_is_looked_for_nearby";
    /// The same where an apposition stands between the name and its verb.
    ASIDE_BEFORE_VERB_TOKENS: usize = 16, unit "tokens",
    set_on "by hand", held_by "document::sentence::tests::a_reporting_verb_is_looked_for_nearby";
    /// An initial before a full stop is a letter of one or two bytes; a word like `A12` is none.
    INITIAL_BYTES: usize = 2, unit "bytes",
    set_on "by hand: capitals of the languages read take one or two bytes",
    held_by "document::sentence::tests::initials_are_short";
    /// A label is no longer than this, with the office behind a comma.
    LABEL_TOKENS: usize = 16, unit "tokens",
    set_on "by hand", held_by "document::turn::tests::a_label_is_short";
    /// A name with its title has no more words than this.
    LABEL_WORDS: usize = 6, unit "words",
    set_on "by hand", held_by "document::turn::tests::a_label_is_short";
    /// A transcript labels at least this share of its paragraphs,
    LABELLED_SHARE: f32 = 0.5, unit "share of paragraphs",
    set_on "by hand", held_by "document::turn::tests::among_many_paragraphs_labels_recur";
    /// or this share, if its speakers come again,
    RECURRING_LABELLED_SHARE: f32 = 0.2, unit "share of paragraphs",
    set_on "by hand", held_by "document::turn::tests::among_many_paragraphs_labels_recur";
    /// in so many turns at least.
    RECURRING_LABELS: usize = 4, unit "turns",
    set_on "by hand", held_by "document::turn::tests::among_many_paragraphs_labels_recur";
    /// One label makes a speech of its text if this share of its words are `I` or `we`.
    FIRST_PERSON_SHARE: f32 = 0.008, unit "share of tokens",
    set_on "by hand", held_by "document::turn::tests::one_label_before_a_long_speech";
    /// A word of a headline this long has a capital in title case.
    HEADLINE_WORD_LETTERS: usize = 4, unit "bytes",
    set_on "by hand, after the style books of news agencies", held_by "document::headline::tests::a_few_long_words_are_enough";
    /// So many long words tell that a headline is in title case.
    HEADLINE_WORDS_LEAST: usize = 4, unit "words",
    set_on "by hand", held_by "document::headline::tests::a_few_long_words_are_enough";
    /// A speech has no larger share of quotation marks among its tokens.
    SPEECH_MARKS_SHARE: f32 = 0.01, unit "share of the tokens",
    set_on "half of GUM's speeches and our own stories", held_by "document::turn::tests::one_label_before_a_long_speech";
    /// The name of whoever posts has no more tokens.
    POST_NAME_TOKENS: usize = 6, unit "tokens",
    set_on "by hand", held_by "document::post::tests::a_head_is_short";
    /// The line above a post has no more tokens.
    POST_HEAD_TOKENS: usize = 15, unit "tokens",
    set_on "by hand", held_by "document::post::tests::a_head_is_short";
}
