//! A draft against its sources: where the words of each quotation stand, whether they say what was said, and
//! who said it.
//!
//! In: a draft and its sources, each read by `attribution`. Out: a [`checked::CheckedQuote`] for each quotation.
//! In reading order: [`heard`], [`clean_text`], [`draft_quote`]: which words count; [`passage_index`] and
//! [`placement`]: where they stand; [`judged_words`], [`beside`], [`voice`]: what their difference does, what
//! the words beside them do, whose they are; [`checked`]: the verdict. All numbers stand in [`thresholds`].

pub(crate) mod beside;
pub(crate) mod checked;
pub(crate) mod clean_text;
pub(crate) mod draft_quote;
pub(crate) mod heard;
pub(crate) mod hidden_words;
pub(crate) mod judged_words;
pub(crate) mod local_alignment;
pub(crate) mod passage_index;
pub(crate) mod placement;
pub(crate) mod thresholds;
pub(crate) mod verdict_kind;
pub(crate) mod voice;
