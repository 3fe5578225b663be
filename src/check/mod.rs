//! A draft against its sources: where the words of each quotation stand, whether they say what was said, and
//! who said it.
//!
//! In: a draft and its sources, each read by `attribution`. Out: a [`checked::CheckedQuote`] for each quotation.
//! In reading order:
//!
//! 1. [`heard`], [`clean_text`]: which words of an article count, and as one text;
//! 2. [`passage_index`], [`searched_quote`], [`searched_source`]: where words like those of a quotation stand;
//! 3. [`local_alignment`], [`placement`]: the least stretch that renders it;
//! 4. [`hidden_words`], [`judged_words`]: what the difference of words does; [`source_voice`]: whose they are;
//!    [`beside`]: what the words next to them do; [`judged_place`]: all three;
//! 5. [`verdict_kind`], [`checked`]: the verdict. All numbers stand in [`thresholds`].

pub(crate) mod beside;
pub(crate) mod checked;
pub(crate) mod clean_text;
pub(crate) mod heard;
pub(crate) mod hidden_words;
pub(crate) mod judged_place;
pub(crate) mod judged_words;
pub(crate) mod local_alignment;
pub(crate) mod passage_index;
pub(crate) mod placement;
pub(crate) mod searched_quote;
pub(crate) mod searched_source;
pub(crate) mod source_voice;
pub(crate) mod thresholds;
#[cfg(test)]
pub(crate) mod verdict_examples;
pub(crate) mod verdict_kind;
