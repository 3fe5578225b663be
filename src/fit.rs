//! What a fit of the speaker model's weights needs: `examples/weighed.rs` prints it, and
//! `attribution/model/fit.py` reads it.

use std::fmt::Write;

use crate::attribution::model::feature::Feature;
use crate::attribution::parsed_article::weighed;
use crate::lexicon::Language;

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
