//! The thresholds of entities, see [`crate::threshold`].
//!
//! Two sums are made of points: how much speaks for a human being behind a name, and how salient a mention is
//! to a pronoun.

use crate::threshold::thresholds;

thresholds! {
    /// A small word in capitals is an acronym if it is no longer than this: `WHO`; longer ones stand in
    /// headlines.
    SMALL_WORD_ACRONYM_BYTES: usize = 4, unit "bytes",
    set_on "by hand", held_by "entities::name::tests::small_words_in_capitals_may_be_acronyms";
    /// A particle between two parts of a name is no longer than this: `van`, `von`.
    PARTICLE_BYTES: usize = 4, unit "bytes",
    set_on "by hand", held_by "entities::name::tests::only_short_particles_join";
    /// An acronym is no longer than this; longer words in capitals are shouted.
    ACRONYM_BYTES: usize = 9, unit "bytes",
    set_on "by hand", held_by "entities::entity_type::tests::acronyms_are_short";
    /// An office before or after a name and a comma stands within so many tokens.
    OFFICE_BESIDE_NAME_TOKENS: usize = 9, unit "tokens",
    set_on "by hand", held_by "entities::office::tests::an_office_stands_close_to_its_name";
    /// A title at least as long as this is an office (`Madam`); shorter ones are forms of address
    /// (`Miss`).
    OFFICE_TITLE_LEAST_BYTES: usize = 5, unit "bytes",
    set_on "by hand", held_by "entities::office::tests::short_titles_are_no_offices";
    /// The name begins with a given name.
    GIVEN_NAME_POINTS: i32 = 1, unit "points for a human being",
    set_on "by hand", held_by "entities::entity_type::tests::what_speaks_for_a_human_being";
    /// And goes on with other words.
    FULL_GIVEN_NAME_POINTS: i32 = 2, unit "points for a human being",
    set_on "by hand", held_by "entities::entity_type::tests::what_speaks_for_a_human_being";
    /// A title or office is part of the name.
    TITLE_POINTS: i32 = 2, unit "points for a human being",
    set_on "by hand", held_by "entities::entity_type::tests::what_speaks_for_a_human_being";
    /// A noun of office or an abbreviation stands right before the name.
    OFFICE_BEFORE_POINTS: i32 = 1, unit "points for a human being",
    set_on "by hand", held_by "entities::entity_type::tests::what_speaks_for_a_human_being";
    /// The name stands in apposition to an office.
    APPOSED_OFFICE_POINTS: i32 = 2, unit "points for a human being",
    set_on "by hand", held_by "entities::entity_type::tests::what_speaks_for_a_human_being";
    /// A reporting verb or `who` follows the name.
    SPEAKS_POINTS: i32 = 1, unit "points for a human being",
    set_on "by hand", held_by "entities::entity_type::tests::what_speaks_for_a_human_being";
    /// A word of the name is one of organisations.
    ORGANISATION_POINTS: i32 = -4, unit "points for a human being",
    set_on "by hand", held_by "entities::entity_type::tests::what_speaks_for_a_human_being";
    /// A determiner stands before the name.
    DETERMINER_POINTS: i32 = -2, unit "points for a human being",
    set_on "by hand", held_by "entities::entity_type::tests::what_speaks_for_a_human_being";
    /// A name of one word stands before a noun of office or organisation, as its modifier: `Leith council`.
    MODIFIER_POINTS: i32 = -1, unit "points for a human being",
    set_on "by hand", held_by "entities::entity_type::tests::what_speaks_for_a_human_being";
    /// A name that starts no further into its sentence is its subject.
    SUBJECT_START_TOKENS: usize = 3, unit "tokens",
    set_on "by hand", held_by "entities::mention::tests::roles";
    /// Of the entities that share a word, the latest so many are remembered.
    NAMESAKES_MOST: usize = 8, unit "entities",
    set_on "by hand", held_by "entities::name_index::tests::the_latest_namesakes_are_remembered";
    /// An article stands no further before the noun of an issued document.
    ARTICLE_BEFORE_NOUN_TOKENS: usize = 7, unit "tokens",
    set_on "by hand", held_by "entities::issued_document::tests::an_article_stands_close_before_its_noun";
    /// `The statement` may be one of the last so many issued documents.
    ISSUED_DOCUMENTS_BACK: usize = 24, unit "documents",
    set_on "by hand", held_by "entities::issued_document::tests::old_documents_are_forgotten";
    /// A pronoun stands for one of the last so many mentions.
    PRONOUN_MENTIONS_BACK: usize = 24, unit "mentions",
    set_on "by hand", held_by "entities::coreference::tests::mentions_far_back_are_out_of_reach";
    /// An office is held by one of the last so many mentions.
    OFFICE_MENTIONS_BACK: usize = 48, unit "mentions",
    set_on "twice PRONOUN_MENTIONS_BACK, by hand",
    held_by "entities::coreference::tests::mentions_far_back_are_out_of_reach";
    /// The comma of an apposition stands no further behind its office.
    APPOSITION_REACH_TOKENS: usize = 8, unit "tokens",
    set_on "by hand", held_by "entities::coreference::tests::an_apposition_stands_close";
    /// A name in apposition begins within so many tokens behind the comma.
    APPOSED_NAME_TOKENS: usize = 2, unit "tokens",
    set_on "by hand", held_by "entities::coreference::tests::an_apposition_stands_close";
    /// `It says in the statement`: the text is named within so many tokens of the pronoun.
    TEXT_AFTER_PRONOUN_TOKENS: usize = 5, unit "tokens",
    set_on "by hand", held_by "entities::coreference::tests::a_text_named_after_its_pronoun";
    /// For the antecedent of a pronoun no more than this counts for or against a human being.
    HUMAN_POINTS_MOST: i32 = 4, unit "points for a human being",
    set_on "by hand", held_by "entities::antecedent::tests::what_each_piece_of_evidence_is_worth";
    /// For each sentence between mention and pronoun.
    DISTANCE_POINTS: i32 = -4, unit "salience points a sentence",
    set_on "by hand", held_by "entities::antecedent::tests::what_each_piece_of_evidence_is_worth";
    /// Further off makes no difference.
    SENTENCES_APART_MOST: i32 = 100, unit "sentences",
    set_on "by hand", held_by "entities::antecedent::tests::what_each_piece_of_evidence_is_worth";
    /// The subject of the pronoun's own sentence.
    SAME_SENTENCE_SUBJECT_POINTS: i32 = 9, unit "salience points",
    set_on "by hand", held_by "entities::antecedent::tests::what_each_piece_of_evidence_is_worth";
    /// The subject of an earlier sentence of the pronoun's paragraph. Outweighs LAST_SPEAKER_POINTS and a
    /// sentence's distance.
    PARAGRAPH_SUBJECT_POINTS: i32 = 11, unit "salience points",
    set_on "by hand", held_by "entities::antecedent::tests::what_each_piece_of_evidence_is_worth";
    /// The subject of a sentence of an earlier paragraph.
    EARLIER_SUBJECT_POINTS: i32 = 5, unit "salience points",
    set_on "by hand", held_by "entities::antecedent::tests::what_each_piece_of_evidence_is_worth";
    /// An owner, or a name that depends on a preposition.
    OBLIQUE_POINTS: i32 = -4, unit "salience points",
    set_on "by hand", held_by "entities::antecedent::tests::what_each_piece_of_evidence_is_worth";
    /// Who spoke last.
    LAST_SPEAKER_POINTS: i32 = 7, unit "salience points",
    set_on "by hand", held_by "entities::antecedent::tests::what_each_piece_of_evidence_is_worth";
    /// The sex is known and that of the pronoun.
    SEX_AGREES_POINTS: i32 = 2, unit "salience points",
    set_on "by hand", held_by "entities::antecedent::tests::what_each_piece_of_evidence_is_worth";
    /// `He` or `she`, and the sex of the entity is unknown, and little speaks for a human being.
    SEX_DOUBTFUL_POINTS: i32 = -6, unit "salience points",
    set_on "by hand", held_by "entities::antecedent::tests::what_each_piece_of_evidence_is_worth";
    /// `It`, and a document was issued shortly before.
    RECENT_DOCUMENT_POINTS: i32 = 8, unit "salience points",
    set_on "by hand", held_by "entities::antecedent::tests::what_each_piece_of_evidence_is_worth";
    /// An entity of unknown sex with no more points than this may be no human being.
    DOUBTFUL_SEX_HUMAN_POINTS: i32 = 1, unit "points for a human being",
    set_on "by hand", held_by "entities::coreference::tests::he_is_sooner_somebody_who_is_surely_human";
    /// A document that was issued no further back may be what `it` stands for.
    RECENT_DOCUMENT_SENTENCES: usize = 1, unit "sentences",
    set_on "by hand", held_by "entities::coreference::tests::it_is_a_document_just_issued";
    /// A family name that stands first, as in China and Korea, has no more letters than this when written in
    /// Latin ones.
    FAMILY_NAME_FIRST_BYTES: usize = 5, unit "bytes",
    set_on "by hand: the hundred commonest of either country",
    held_by "entities::name::tests::a_later_given_name_begins_the_name";
    /// The dash of a dateline stands this near to the start of its paragraph.
    DATELINE_TOKENS: usize = 14, unit "tokens",
    set_on "by hand", held_by "entities::dateline::tests::datelines_are_short";
    /// So many words before a noun may belong to the name of a group.
    GROUP_MODIFIERS: usize = 3, unit "words",
    set_on "by hand", held_by "entities::speaking_group::tests::a_phrase_is_short";
    /// Between two names that `and` joins stand no more words of a title.
    COORDINATED_GAP_TOKENS: usize = 8, unit "tokens",
    set_on "by hand", held_by "entities::coordination::tests::titles_between_are_few";
    /// No more names are taken for one group.
    COORDINATED_MOST: usize = 8, unit "names",
    set_on "a bound on cost, by hand", held_by "entities::coordination::tests::a_list_is_short";
    /// `They` and `the two leaders` may stand for one of the last so many groups of named people.
    COORDINATIONS_BACK: usize = 4, unit "groups",
    set_on "by hand", held_by "entities::coreference::tests::groups_far_back_are_out_of_reach";
    /// `By` or `from` stands no further behind a text that it tells the author of.
    AUTHOR_BEHIND_TOKENS: usize = 4, unit "tokens",
    set_on "by hand", held_by "entities::issued_document::tests::an_author_stands_close_behind";
    /// Between `by` and the author of a text stands no longer a title.
    AUTHOR_TITLE_TOKENS: usize = 8, unit "tokens",
    set_on "by hand", held_by "entities::issued_document::tests::an_author_stands_close_behind";
}
