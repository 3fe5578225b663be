//! A comparison as plain text, with carets under the words that differ: for goldens, debugging, and copying
//! into a mail.

use std::fmt::Write;

use crate::attribution::parsed_article::ParsedArticle;
use crate::divergence::compare_pair::ComparedPair;
use crate::divergence::finding::Divergence;
use crate::linking::quote_ref::QuoteRef;
use crate::report::comparison::Comparison;
use crate::report::family::Family;
use crate::text::span::Span;

/// Writes all families of a comparison; `names` are the articles' names, in their order.
pub fn show(names: &[&str], readings: &[ParsedArticle], comparison: &Comparison) -> String {
    let page = TextReport { names, readings, comparison };
    let mut out = String::new();
    for family in &comparison.families {
        page.family(family, &mut out);
    }
    if comparison.families.is_empty() {
        out.push_str("Nothing is quoted in more than one place.\n");
    }
    out
}

/// Writes the quotations of each article, with kind and speaker, one a line.
pub fn show_quotes(names: &[&str], readings: &[ParsedArticle], comparison: &Comparison) -> String {
    let page = TextReport { names, readings, comparison };
    let mut out = String::new();
    for (article, reading) in readings.iter().enumerate() {
        for quote in &reading.quotes {
            let speaker = quote
                .speaker
                .as_ref()
                .and_then(|s| Some(comparison.speaker(article, s.person.0 as usize)?.1))
                .unwrap_or("?");
            let _ = writeln!(
                out,
                "{} {:8} {speaker}: {}",
                page.name(article),
                quote.kind.name(),
                one_line(quote.span.of(reading.source))
            );
        }
    }
    out
}

struct TextReport<'r, 't> {
    names: &'r [&'r str],
    readings: &'r [ParsedArticle<'t>],
    comparison: &'r Comparison,
}

impl TextReport<'_, '_> {
    fn name(&self, article: usize) -> &str {
        self.names.get(article).copied().unwrap_or("?")
    }

    fn speaker(&self, quote: QuoteRef) -> &str {
        let person = quote.of(self.readings).and_then(|q| q.speaker.as_ref()).map(|s| s.person.0 as usize);
        person.and_then(|p| self.comparison.speaker(quote.article, p)).map_or("?", |(_, name)| name)
    }

    fn family(&self, family: &Family, out: &mut String) {
        let _ = writeln!(
            out,
            "{}: {} ({})",
            family.severity.name().to_uppercase(),
            family.label,
            family.basis.name()
        );
        for &quote in &family.quotes {
            let words = quote.of(self.readings).map_or("", |q| q.span.of(self.source(quote)));
            let _ =
                writeln!(out, "  {} [{}] {}", self.name(quote.article), self.speaker(quote), one_line(words));
        }
        for pair in &family.pairs {
            self.pair(pair, out);
        }
        out.push('\n');
    }

    fn pair(&self, pair: &ComparedPair, out: &mut String) {
        if pair.comparison.divergences.is_empty() {
            return;
        }
        let _ = writeln!(out, "  {} ~ {}", self.name(pair.a.article), self.name(pair.b.article));
        for divergence in &pair.comparison.divergences {
            let _ = writeln!(
                out,
                "    {}, {}: {}",
                divergence.severity.name(),
                divergence.kind.name(),
                divergence.note
            );
        }
        self.marked(pair.a, pair.comparison.divergences.iter().filter_map(|d: &Divergence| d.a), out);
        self.marked(pair.b, pair.comparison.divergences.iter().filter_map(|d| d.b), out);
    }

    /// One reading in its sentence, with carets under the given spans.
    fn marked(&self, quote: QuoteRef, spans: impl Iterator<Item = Span>, out: &mut String) {
        let Some(found) = quote.of(self.readings) else { return };
        let source = self.source(quote);
        let spans: Vec<Span> = spans.collect();
        let shown = spans.iter().fold(found.outer, |all, &span| all.join(span));
        let mut text = String::new();
        let mut carets = String::new();
        for (at, c) in shown.of(source).char_indices() {
            let here = Span::new(shown.start as usize + at, shown.start as usize + at + c.len_utf8());
            text.push(if c.is_control() { ' ' } else { c });
            carets.push(if spans.iter().any(|s| s.overlaps(here)) { '^' } else { ' ' });
        }
        let _ = writeln!(out, "      {text}");
        if carets.contains('^') {
            let _ = writeln!(out, "      {}", carets.trim_end());
        }
    }

    fn source(&self, quote: QuoteRef) -> &str {
        self.readings.get(quote.article).map_or("", |r| r.source)
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
