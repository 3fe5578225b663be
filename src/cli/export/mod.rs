//! What a result is taken along as, byte for byte as the npm package's `export/` writes it.
//!
//! `sentences` says what a result comes to, `sheet` has its headings, notes and readings before they take a form, and
//! `plain_text`, `markdown`, `csv` and `web_page` are forms; `sarif` is one of a check alone. `text_fragment` links to
//! the very words in a page, `web_address` says what may be a link, `js_text` counts and parts as JavaScript does.

pub(crate) mod csv;
pub(crate) mod js_text;
pub(crate) mod markdown;
pub(crate) mod plain_text;
pub(crate) mod sarif;
pub(crate) mod sentences;
pub(crate) mod sheet;
#[cfg(test)]
mod sheet_example;
mod text_fragment;
mod web_address;
pub(crate) mod web_page;
