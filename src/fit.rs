//! What a fit of the speaker model's weights needs: `examples/weighed.rs` prints it, and
//! `attribution/model/fit.py` reads it. And the stages of linking, which `examples/linked.rs` measures.

use std::fmt::Write;

use crate::attribution::model::feature::Feature;
use crate::attribution::parsed_article::{read_labelled, weighed};
use crate::lexicon::Language;
use crate::linking::link_by_stages;
use crate::options::Options;
use crate::report::article_input::Article;
use crate::report::utf16_span::Utf16Span;
use crate::text::utf16::Utf16Offsets;

/// The names of all values of all features.
pub fn feature_names() -> Vec<String> {
    Feature::all_names()
}

/// What is weighed for the speakers of a text. For every quotation a line `quotation START END
/// embedded|free`; for every possible speaker, nobody first, a line `speaker START END FEATURE.VALUE ...`,
/// with `- -` where no words name one. Places are bytes.
pub fn weighed_candidates(text: &str) -> String {
    let mut lines = String::new();
    for set in weighed(text, Language::of_text(text)) {
        let place = if set.embedded { "embedded" } else { "free" };
        let _ = writeln!(lines, "quotation {} {} {place}", set.quotation.start, set.quotation.end);
        for option in &set.options {
            let mention =
                option.mention.map_or("- -".to_owned(), |span| format!("{} {}", span.start, span.end));
            let features: Vec<String> = option.features.iter().map(|feature| feature.name()).collect();
            let _ = writeln!(lines, "speaker {mention} {}", features.join(" "));
        }
    }
    lines
}

/// Reads some articles and links their quotations: each family as the places of its quotations, by article and
/// span. `done` is told the name of each stage when it is over, and how many it made.
pub fn linked(
    articles: &[Article],
    options: &Options,
    done: &mut dyn FnMut(&'static str, usize),
) -> Vec<Vec<(usize, Utf16Span)>> {
    let parsed: Vec<_> = articles
        .iter()
        .map(|article| read_labelled(&article.text, article.language(), article.labels()))
        .collect();
    done("reading", parsed.iter().map(|article| article.quotes.len()).sum());
    let found = link_by_stages(&parsed, options, done);
    let units: Vec<_> = parsed.iter().map(|article| Utf16Offsets::of(&article.source)).collect();
    let places = found.groups.iter().map(|group| {
        let quotes = group.quotes.iter().filter_map(|quote| {
            let (span, units) = (quote.of(&parsed)?.span, units.get(quote.article)?);
            let [start, end] = [span.start, span.end].map(|byte| units.at(byte as usize));
            Some((quote.article, Utf16Span { start, end }))
        });
        quotes.collect()
    });
    places.collect()
}
