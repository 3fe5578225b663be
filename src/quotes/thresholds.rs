//! The thresholds of quotes, see [`crate::threshold`].
//!
//! Costs have no unit but each other: the reading of a paragraph's marks with the least sum wins.

use crate::threshold::thresholds;

thresholds! {
    /// A quotation mark that belongs to nothing. The other costs are set in proportion to it.
    STRAY_MARK_COST: u16 = 40, unit "cost",
    set_on "by hand", held_by "quotes::mark_cost::tests::marks_that_belong_to_nothing";
    /// A mark opens that has a blank behind it.
    OPEN_BEFORE_BLANK_COST: u16 = 30, unit "cost",
    set_on "by hand", held_by "quotes::mark_cost::tests::marks_that_open";
    /// The same for a glyph that is turned to open; the blank is a slip then.
    LEFT_BEFORE_BLANK_COST: u16 = 15, unit "cost",
    set_on "by hand", held_by "quotes::mark_cost::tests::marks_that_open";
    /// A mark opens right before a comma, a question mark or the like.
    OPEN_BEFORE_STOP_COST: u16 = 15, unit "cost",
    set_on "by hand", held_by "quotes::mark_cost::tests::marks_that_open";
    /// A mark opens right behind a word or number.
    OPEN_AFTER_WORD_COST: u16 = 25, unit "cost",
    set_on "by hand", held_by "quotes::mark_cost::tests::marks_that_open";
    /// A mark opens right behind a comma or stop; a blank was lost.
    OPEN_AFTER_STOP_COST: u16 = 8, unit "cost",
    set_on "by hand", held_by "quotes::mark_cost::tests::marks_that_open";
    /// A single mark opens: more often it is an apostrophe.
    SINGLE_OPEN_COST: u16 = 5, unit "cost",
    set_on "by hand", held_by "quotes::mark_cost::tests::marks_that_open";
    /// A glyph opens that is turned the other way, in an article that has glyphs turned the right way.
    TURNED_OPEN_COST: u16 = 18, unit "cost",
    set_on "by hand", held_by "quotes::mark_cost::tests::marks_that_open";
    /// A glyph opens or closes that is turned the other way, in an article or with a glyph where that is the
    /// rule, as with Swedish ”so” and German »so«.
    HOUSE_STYLE_COST: u16 = 3, unit "cost",
    set_on "by hand", held_by "quotes::mark_cost::tests::marks_that_open";
    /// A single glyph opens that is turned to close, in an article without any turned to open.
    RIGHT_SINGLE_OPEN_COST: u16 = 8, unit "cost",
    set_on "by hand", held_by "quotes::mark_cost::tests::marks_that_open";
    /// A mark closes that has a blank before it.
    CLOSE_AFTER_BLANK_COST: u16 = 24, unit "cost",
    set_on "by hand", held_by "quotes::mark_cost::tests::marks_that_close";
    /// The same for a glyph that is turned to close; the blank is a slip then.
    RIGHT_AFTER_BLANK_COST: u16 = 15, unit "cost",
    set_on "by hand", held_by "quotes::mark_cost::tests::marks_that_close";
    /// A mark closes right behind an opening bracket or a colon.
    CLOSE_AFTER_OPENER_COST: u16 = 25, unit "cost",
    set_on "by hand", held_by "quotes::mark_cost::tests::marks_that_close";
    /// A mark closes right before a word or number.
    CLOSE_BEFORE_WORD_COST: u16 = 18, unit "cost",
    set_on "by hand", held_by "quotes::mark_cost::tests::marks_that_close";
    /// A glyph closes that is turned to open.
    TURNED_CLOSE_COST: u16 = 15, unit "cost",
    set_on "by hand", held_by "quotes::mark_cost::tests::marks_that_close";
    /// A double mark behind a number stands for inches or seconds.
    INCH_MARK_COST: u16 = 8, unit "cost",
    set_on "by hand", held_by "quotes::mark_cost::tests::marks_that_belong_to_nothing";
    /// An angle mark before a blank at the start of a paragraph is a bullet.
    BULLET_COST: u16 = 4, unit "cost",
    set_on "by hand", held_by "quotes::mark_cost::tests::marks_that_belong_to_nothing";
    /// A single mark behind a number stands for feet or minutes.
    FOOT_MARK_COST: u16 = 3, unit "cost",
    set_on "by hand", held_by "quotes::mark_cost::tests::marks_that_belong_to_nothing";
    /// A single mark behind an s is the apostrophe of a possessive: `the workers' union`.
    PLURAL_POSSESSIVE_COST: u16 = 4, unit "cost",
    set_on "by hand", held_by "quotes::mark_cost::tests::marks_that_belong_to_nothing";
    /// A single mark behind a clipped word is its apostrophe: `singin'`, `o'`.
    CLIPPED_WORD_COST: u16 = 3, unit "cost",
    set_on "by hand", held_by "quotes::mark_cost::tests::marks_that_belong_to_nothing";
    /// Words as short as this may be clipped whatever their letters.
    CLIPPED_WORD_BYTES: usize = 2, unit "bytes",
    set_on "by hand", held_by "quotes::mark_cost::tests::marks_that_belong_to_nothing";
    /// A single mark behind any other word is an apostrophe.
    APOSTROPHE_AFTER_WORD_COST: u16 = 12, unit "cost",
    set_on "by hand", held_by "quotes::mark_cost::tests::marks_that_belong_to_nothing";
    /// A single mark between blanks, or the glyph ’ behind one, is an apostrophe: `’tis`.
    LOOSE_APOSTROPHE_COST: u16 = 8, unit "cost",
    set_on "by hand", held_by "quotes::mark_cost::tests::marks_that_belong_to_nothing";
    /// Any other single mark that belongs to nothing.
    STRAY_SINGLE_COST: u16 = 24, unit "cost",
    set_on "by hand", held_by "quotes::mark_cost::tests::marks_that_belong_to_nothing";
    /// A paragraph goes on with the quotation before it if opening with its first mark costs less than this.
    CONTINUING_MARK_COST: u16 = 12, unit "cost",
    set_on "by hand", held_by "quotes::mark_candidate::tests::marks_that_continue";
    /// A quotation is left open at the end of its paragraph.
    UNCLOSED_COST: u16 = 40, unit "cost",
    set_on "equal to STRAY_MARK_COST, by hand", held_by "quotes::pairing_search::tests::what_is_left_open";
    /// The same for single marks: more likely it was an apostrophe.
    UNCLOSED_SINGLE_COST: u16 = 60, unit "cost",
    set_on "by hand", held_by "quotes::pairing_search::tests::what_is_left_open";
    /// A quotation ends at the next mark of another without a mark of its own.
    UNCLOSED_INNER_COST: u16 = 35, unit "cost",
    set_on "a little below UNCLOSED_COST, by hand",
    held_by "quotes::pairing_search::tests::what_a_step_costs";
    /// A quotation is closed that was never opened.
    UNOPENED_COST: u16 = 30, unit "cost",
    set_on "by hand", held_by "quotes::pairing_search::tests::what_a_step_costs";
    /// A quotation is left open where the next paragraph opens with the same mark.
    CONTINUED_COST: u16 = 4, unit "cost",
    set_on "by hand", held_by "quotes::pairing_search::tests::what_is_left_open";
    /// A quotation stands inside another with marks of the same family.
    NESTED_ALIKE_COST: u16 = 10, unit "cost",
    set_on "by hand", held_by "quotes::pairing_search::tests::what_nesting_costs";
    /// The same with straight glyphs, which do not say whether they open or close.
    NESTED_STRAIGHT_COST: u16 = 20, unit "cost",
    set_on "twice NESTED_ALIKE_COST, by hand", held_by "quotes::pairing_search::tests::what_nesting_costs";
    /// A quotation in double marks stands inside one in other marks.
    NESTED_DOUBLE_COST: u16 = 2, unit "cost",
    set_on "by hand", held_by "quotes::pairing_search::tests::what_nesting_costs";
    /// A single mark opens outside of every quotation.
    LONE_SINGLE_COST: u16 = 4, unit "cost",
    set_on "by hand", held_by "quotes::pairing_search::tests::what_nesting_costs";
    /// Nothing stands between two marks.
    EMPTY_QUOTE_COST: u16 = 60, unit "cost",
    set_on "by hand", held_by "quotes::pairing_search::tests::what_a_step_costs";
    /// A straight glyph is paired with a turned one.
    UNLIKE_GLYPHS_COST: u16 = 4, unit "cost",
    set_on "by hand", held_by "quotes::pairing_search::tests::what_glyphs_of_two_styles_cost";
    /// German „so“ closes with a glyph that is turned to open elsewhere: what that costs is taken off again.
    LOW_LEFT_DISCOUNT_COST: u16 = 15, unit "cost",
    set_on "equal to TURNED_CLOSE_COST, by hand", held_by "quotes::pairing_search::tests::what_a_step_costs";
    /// So many quotations may be nested in each other.
    NESTING_DEPTH: usize = 3, unit "quotations",
    set_on "by hand", held_by "quotes::open_marks::tests::marks_nest_three_deep";
    /// So many readings of the marks are followed side by side.
    BEAM_STATES: usize = 12, unit "states",
    set_on "a bound on cost, by hand", held_by "quotes::pairing_search::tests::only_the_best_states_are_kept";
    /// A reading that costs so much more than the best one is given up.
    HOPELESS_COST: u32 = 150, unit "cost",
    set_on "a bound on cost, by hand",
    held_by "quotes::pairing_search::tests::readings_without_hope_are_given_up";
    /// After so many marks the best reading so far is settled, which bounds the memory of a paragraph of
    /// nothing but marks.
    WINDOW_MARKS: usize = 256, unit "marks",
    set_on "a bound on memory, by hand",
    held_by "quotes::pairing_search::tests::a_long_paragraph_is_settled_bit_by_bit";
    /// A mark that belongs to nothing is noted if leaving it out cost more than this; apostrophes are not.
    NOTED_STRAY_COST: u16 = 12, unit "cost",
    set_on "equal to APOSTROPHE_AFTER_WORD_COST, by hand",
    held_by "quotes::mark_pairing::tests::a_mark_that_costs_little_to_leave_out_is_no_stray";
    /// A reporting clause inside a quotation that lacks its closing mark has no more words than this.
    CLAUSE_AFTER_QUOTE_MOST_WORDS: usize = 5, unit "words",
    set_on "by hand", held_by "quotes::missing_mark::tests::a_clause_at_the_end_of_an_unclosed_quotation";
    /// And no fewer: a subject and a verb.
    CLAUSE_AFTER_QUOTE_LEAST_WORDS: usize = 2, unit "words",
    set_on "by hand", held_by "quotes::missing_mark::tests::a_clause_at_the_end_of_an_unclosed_quotation";
    /// A reporting clause inside the marks is no longer than this, with the comma that ends it.
    INTERRUPTION_TOKENS: usize = 14, unit "tokens",
    set_on "by hand", held_by "quotes::interrupted::tests::a_long_clause_between_commas_is_speech";
    /// A term or nickname has no more words than this.
    QUOTED_TERM_WORDS: usize = 4, unit "words",
    set_on "by hand", held_by "quotes::quote_type::tests::terms_and_titles_are_short";
    /// A title has no more words than this.
    QUOTED_TITLE_WORDS: usize = 12, unit "words",
    set_on "by hand", held_by "quotes::quote_type::tests::terms_and_titles_are_short";
    /// A gloss in brackets is no longer than this.
    GLOSS_TOKENS: usize = 7, unit "tokens, marks included",
    set_on "by hand", held_by "quotes::quote_type::tests::glosses_are_short";
    /// A word that announces a name (`motto`, `so-called`) stands no further before it.
    NAMING_REACH_TOKENS: usize = 3, unit "tokens",
    set_on "by hand", held_by "quotes::quote_type::tests::words_that_name_stand_close";
}
