//! The thresholds of collation, see `crate::threshold`.

use crate::threshold::thresholds;

thresholds! {
    /// So many words beside the marks may complete a fragment.
    MOST_COMPLETING_WORDS: usize = 4, unit "words",
    set_on "our own stories, by hand",
    held_by "collation::completion::tests::few_words_beside_the_marks_complete_a_fragment";
    /// Small words hardly count.
    FUNCTION_WEIGHT: f32 = 0.02, unit "weight of a segment, 0 to 1.2",
    set_on "sentence pairs scored by people for likeness; the fit is not kept",
    held_by "collation::segmentation::tests::rare_words_names_and_numbers_weigh_most";
    /// Numbers count most.
    NUMBER_WEIGHT: f32 = 1.2, unit "weight of a segment, 0 to 1.2",
    set_on "sentence pairs scored by people for likeness; the fit is not kept",
    held_by "collation::segmentation::tests::rare_words_names_and_numbers_weigh_most";
    /// A name counts as a fairly rare word does, however rare it is.
    NAME_WEIGHT: f32 = 0.7, unit "weight of a segment, 0 to 1.2",
    set_on "our own stories, by hand",
    held_by "collation::segmentation::tests::rare_words_names_and_numbers_weigh_most";
    /// Content words count the more the rarer they are, a little steeper than the logarithm of their share of
    /// running text.
    RARITY_POWER: f32 = 1.3, unit "exponent",
    set_on "sentence pairs scored by people for likeness; the fit is not kept",
    held_by "collation::segmentation::tests::rare_words_names_and_numbers_weigh_most";
    /// Fewer words are no headline, whatever their capitals.
    LEAST_HEADLINE_WORDS: usize = 3, unit "words",
    set_on "by hand", held_by "collation::segmentation::tests::most_words_of_a_headline_have_a_capital";
    /// Where more words than this have a capital, capitals mark no names.
    HEADLINE_CAPITALS_SHARE: f32 = 0.75, unit "share of words",
    set_on "by hand, can be checked on our own stories",
    held_by "collation::segmentation::tests::most_words_of_a_headline_have_a_capital";
    /// Two amounts in unlike units are the same when they differ by less than this.
    CONVERSION_ROUNDING_SHARE: f64 = 0.06, unit "share of the larger amount",
    set_on "what rounding to a whole number commonly costs: 5 km for three miles",
    held_by "collation::quantity::tests::amounts_in_unlike_units_may_be_rounded";
    /// How far behind `provided` the verb of a condition is looked for.
    CONDITION_CLAUSE_TOKENS: usize = 8, unit "tokens",
    set_on "by hand", held_by "collation::segmentation::word_in_context::tests::a_verb_and_a_condition";
    /// The most words that name a zone of time.
    LONGEST_ZONE: usize = 4, unit "words",
    set_on "by construction: Central European Summer Time", held_by "collation::quantity::tests::hours_in_two_zones";
    /// Two temperatures of unlike scales that differ by no more than this are one, rounded.
    DEGREES_ROUNDED: f64 = 0.6, unit "degrees Celsius",
    set_on "by construction: whole degrees of either scale", held_by "collation::quantity::tests::heat";
    /// So many digits are left of a number that is rounded by one.
    ROUNDED_DIGITS: usize = 3, unit "digits",
    set_on "by hand: 28.7 for 28.71, but not 450 for 451", held_by "collation::quantity::tests::rounded_by_a_digit";
    /// Two amounts that differ by no more than this after conversion are equal: floating-point arithmetic.
    EQUAL_CONVERSION_SHARE: f64 = 1e-9, unit "share of the larger amount",
    set_on "by construction", held_by "collation::quantity::value::tests::arithmetic_makes_no_difference";
    /// Two values that differ by no more than this are equal: floating-point arithmetic.
    EQUAL_VALUE_SHARE: f64 = 1e-12, unit "share of the larger value",
    set_on "by construction", held_by "collation::quantity::value::tests::arithmetic_makes_no_difference";
    /// The earliest number of four digits that is read as a year.
    FIRST_YEAR: f64 = 1400.0, unit "year",
    set_on "by hand: the age of printing",
    held_by "collation::quantity::tests::four_digits_are_a_year_in_modern_times";
    /// The first number of four digits that is no longer read as a year.
    LAST_YEAR: f64 = 2200.0, unit "year",
    set_on "by hand: the near future",
    held_by "collation::quantity::tests::four_digits_are_a_year_in_modern_times";
    /// Letters that a short given name has at least.
    SHORT_NAME_LETTERS: usize = 3, unit "letters",
    set_on "by hand: Tim, but not Al",
    held_by "collation::match_rule::tests::a_short_given_name_begins_the_long_one";
    /// Letters that a state and its adjective share at least.
    COMMON_STEM_LETTERS: usize = 4, unit "letters",
    set_on "by hand: China and Chinese",
    held_by "collation::match_rule::tests::a_state_and_its_adjective_share_a_stem";
    /// The longest ending that makes an adjective of a place that the tables do not have.
    ADJECTIVE_ENDING_LETTERS: usize = 3, unit "letters",
    set_on "by hand: Normandy, Normandian",
    held_by "collation::match_rule::tests::a_state_and_its_adjective_share_a_stem";
    /// A state and the capital that stands for it are nearly one word.
    ONE_PLACE_NEARNESS: f32 = 0.9, unit "nearness, 0 to 1",
    set_on "by hand", held_by "collation::match_rule::tests::a_capital_stands_for_its_state";
    /// A pair of which one is a slip of the pen for the other: enough in the same place, not across places.
    SLIP_STRENGTH: f32 = 0.6, unit "nearness, 0 to 1",
    set_on "by hand", held_by "collation::match_rule::tests::a_slip_of_the_pen_is_a_weak_bond";
    /// The shorter of two words of which one is misspelt has at least so many letters, the longer one more.
    MISSPELT_LETTERS: usize = 2, unit "letters",
    set_on "by hand", held_by "collation::spelling_variant::tests::a_word_that_nobody_knows_may_be_a_slip";
    /// Words so long may have two slips.
    TWO_SLIPS_LETTERS: usize = 8, unit "letters",
    set_on "by hand", held_by "collation::spelling_variant::tests::a_word_that_nobody_knows_may_be_a_slip";
    /// Two spellings of a name may differ in one letter of so many, as long as their consonants agree.
    LETTERS_A_SLIP: usize = 3, unit "letters",
    set_on "by hand",
    held_by "collation::spelling_variant::tests::transliterations_are_one_name_and_like_names_are_not";
    /// The same word in another spelling, and another form of a name.
    VARIANT_NEARNESS: f32 = 0.99, unit "nearness, up to 1",
    set_on "sentence pairs scored by people for likeness; the fit is not kept",
    held_by "collation::alignment::tests::bonds_are_as_near_as_their_words";
    /// The same word in another form.
    FORM_NEARNESS: f32 = 0.98, unit "nearness, up to 1",
    set_on "sentence pairs scored by people for likeness; the fit is not kept",
    held_by "collation::alignment::tests::bonds_are_as_near_as_their_words";
    /// Two kinds of one thing are not one claim.
    SISTER_SHARE: f32 = 0.3, unit "share of the thesaurus's nearness",
    set_on "sentence pairs scored by people for likeness; the fit is not kept",
    held_by "collation::alignment::tests::bonds_are_as_near_as_their_words";
    /// A thing named by its kind loses something.
    BROADER_SHARE: f32 = 0.85, unit "share of the thesaurus's nearness",
    set_on "sentence pairs scored by people for likeness; the fit is not kept",
    held_by "collation::alignment::tests::bonds_are_as_near_as_their_words";
    /// Words of like sense differ more than synonyms.
    SIMILAR_SHARE: f32 = 0.8, unit "share of the thesaurus's nearness",
    set_on "sentence pairs scored by people for likeness; the fit is not kept",
    held_by "collation::alignment::tests::bonds_are_as_near_as_their_words";
    /// Another word in the same place says another thing.
    REPLACED_NEARNESS: f32 = -0.1, unit "nearness, up to 1",
    set_on "sentence pairs scored by people for likeness; the fit is not kept",
    held_by "collation::alignment::tests::bonds_are_as_near_as_their_words";
    /// Cells that one table of dynamic programming may have; wider stretches are first cut at unique common
    /// words.
    MOST_TABLE_CELLS: usize = 10_000, unit "cells",
    set_on "a bound on cost, by hand",
    held_by "collation::align::sequence::tests::long_stretches_are_cut_at_unique_words";
    /// What a match of content words counts in the common order.
    CONTENT_MATCH: f32 = 1.0, unit "weight of a match",
    set_on "the unit", held_by "collation::align::sequence::tests::the_heaviest_order_wins";
    /// What a match of function words counts in the common order.
    FUNCTION_MATCH: f32 = 0.3, unit "weight of a match",
    set_on "our own stories, by hand", held_by "collation::align::sequence::tests::the_heaviest_order_wins";
    /// What a match of punctuation counts in the common order.
    PUNCTUATION_MATCH: f32 = 0.05, unit "weight of a match",
    set_on "our own stories, by hand", held_by "collation::align::sequence::tests::the_heaviest_order_wins";
    /// What a match gains that follows on a match, so that runs win over scattered words.
    RUN_MATCH: f32 = 0.12, unit "weight of a match",
    set_on "our own stories, by hand", held_by "collation::align::sequence::tests::the_heaviest_order_wins";
    /// What a match of two forms of one word counts.
    INEXACT_MATCH_SHARE: f32 = 0.9, unit "share of an equal match",
    set_on "our own stories, by hand", held_by "collation::align::sequence::tests::the_heaviest_order_wins";
    /// Pairs of free words that may be looked at for one being several of the other.
    COMPOUND_BUDGET: usize = 40_000, unit "pairs of words",
    set_on "a bound on cost, by hand",
    held_by "collation::align::compound::tests::the_budget_bounds_the_pairs";
    /// Segments that may together spell one word or phrase.
    MOST_COMPOUND_PARTS: usize = 6, unit "segments",
    set_on "a bound on cost, by hand",
    held_by "collation::align::compound::tests::a_word_is_spelt_by_few_parts";
    /// Letters that the initials of a name have at most.
    MOST_INITIALS: usize = 6, unit "letters",
    set_on "by hand", held_by "collation::align::compound::tests::initials_stand_for_a_name";
    /// So many letters off, several words still spell a phrase.
    COMPOUND_SLIPS: usize = 1, unit "letters",
    set_on "by hand", held_by "collation::align::compound::tests::a_phrase_may_have_a_slip";
    /// Pairs of akin words that may be weighed in one comparison.
    AKIN_BUDGET: usize = 20_000, unit "pairs of words",
    set_on "a bound on cost, by hand",
    held_by "collation::align::semantic::tests::the_budget_bounds_the_pairs";
    /// Strength from which akin words in one gap are paired.
    AKIN_IN_ONE_GAP: f32 = 0.34, unit "nearness with evidence",
    set_on "our own stories, by hand",
    held_by "collation::align::semantic::tests::akin_words_need_more_across_gaps";
    /// Strength from which akin words of two gaps are paired.
    AKIN_ACROSS_GAPS: f32 = 0.75, unit "nearness with evidence",
    set_on "our own stories, by hand",
    held_by "collation::align::semantic::tests::akin_words_need_more_across_gaps";
    /// What one place adds to the strength of akin words.
    SAME_GAP_EVIDENCE: f32 = 0.1, unit "nearness",
    set_on "our own stories, by hand",
    held_by "collation::align::semantic::tests::akin_words_need_more_across_gaps";
    /// What each equal neighbour adds.
    NEIGHBOUR_EVIDENCE: f32 = 0.1, unit "nearness a neighbour",
    set_on "our own stories, by hand", held_by "collation::align::semantic::tests::equal_neighbours_decide";
    /// What it adds that one side denies an opposite: no limits, unlimited.
    CANCELLED_EVIDENCE: f32 = 0.1, unit "nearness",
    set_on "our own stories, by hand",
    held_by "collation::align::semantic::tests::a_denied_opposite_is_found_across_gaps";
    /// What a word without a partner counts of its nearness to the nearest word of the other side.
    UNLINKED_SHARE: f32 = 0.7, unit "share of the nearness",
    set_on "sentence pairs scored by people for likeness; the fit is not kept",
    held_by "collation::similarity::tests::a_word_said_again_elsewhere_counts_in_part";
    /// Pairs of words that may be weighed for the words without a partner, so that long texts cost no more
    /// than they are worth.
    UNLINKED_BUDGET: usize = 4_000, unit "pairs of words",
    set_on "a bound on cost, by hand", held_by "collation::similarity::tests::the_budget_bounds_the_pairs";
    /// What another order of the words may cost.
    ORDER_SHARE: f32 = 0.04, unit "share of the score",
    set_on "sentence pairs scored by people for likeness; the fit is not kept",
    held_by "collation::similarity::tests::order_and_facts_lower_the_score";
    /// What numbers, names and negations that disagree may cost.
    FACTS_SHARE: f32 = 0.04, unit "share of the score",
    set_on "sentence pairs scored by people for likeness; the fit is not kept",
    held_by "collation::similarity::tests::order_and_facts_lower_the_score";
    /// Two wordings that differ are not wholly alike.
    MOST_UNEQUAL_SCORE: f32 = 0.999, unit "score, 0 to 1",
    set_on "by construction: 1 is kept for equal words",
    held_by "collation::similarity::tests::only_equal_words_are_wholly_alike";
    /// `One in five` is a share, `one in 500` a rate.
    SHARE_OF_MOST: f64 = 100.0, unit "things",
    set_on "by hand", held_by "collation::quantity::tests::quantities_in_another_dress";
    /// `An hour` counts one hour; a second may be the second of two, a century is no count.
    TIME_UNITS_COUNTED: std::ops::RangeInclusive<f64> = 3600.0..=1_209_600.0, unit "seconds",
    set_on "by hand", held_by "collation::quantity::tests::quantities_in_another_dress";
    /// From a decade on `a` counts again: nobody pays so much a decade.
    LONG_TIME_UNIT: f64 = 3e8, unit "seconds",
    set_on "by hand", held_by "collation::quantity::tests::quantities_in_another_dress";
    /// The centuries whose years are said in two numbers.
    CENTURIES: std::ops::RangeInclusive<u32> = 13..=20, unit "centuries",
    set_on "by hand", held_by "collation::quantity::tests::quantities_in_another_dress";
}
