//! A report as plain text, with carets under the words that differ: for goldens, debugging, and copying into
//! a mail.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::report::article_input::Article;
use crate::report::shape::{Family, Pair, Quote, Report};
use crate::report::utf16_span::Utf16Span;

impl Report {
    /// All families as plain text, gravest first, with carets under the words that differ. `articles` are
    /// those that the report is of.
    ///
    /// ```
    /// use variorum::{Article, Options, compare};
    ///
    /// let articles = ["“We will act,” said Ada Quill.", "“We will not act,” said Ada Quill."].map(Article::from);
    /// let text = compare(&articles, &Options::default()).to_text(&articles);
    /// assert!(text.starts_with("MEANING: "));
    /// ```
    pub fn to_text(&self, articles: &[Article]) -> String {
        let printer = Printer::new(self, articles);
        let mut out = String::new();
        for family in &self.families {
            printer.family(family, &mut out);
        }
        if self.families.is_empty() {
            out.push_str("Nothing is quoted in more than one place.\n");
        }
        out
    }

    /// Every quotation with its article, kind and speaker, one a line.
    pub fn quotes_to_text(&self) -> String {
        let mut out = String::new();
        for quote in &self.quotes {
            let speaker = quote.speaker.as_ref().map_or("?", |speaker| &speaker.name);
            let words = one_line(&quote.text);
            let _ = writeln!(out, "{} {:8} {speaker}: {words}", quote.article, quote.kind.name());
        }
        out
    }
}

struct Printer<'r> {
    /// By id.
    quotes: BTreeMap<&'r str, &'r Quote>,
    /// The texts of the articles, by id.
    texts: BTreeMap<&'r str, &'r str>,
}

impl<'r> Printer<'r> {
    fn new(report: &'r Report, articles: &'r [Article]) -> Self {
        let ids = report.articles.iter().map(|info| info.id.as_str());
        Self {
            quotes: report.quotes.iter().map(|quote| (quote.id.as_str(), quote)).collect(),
            texts: ids.zip(articles.iter().map(|article| article.text.as_str())).collect(),
        }
    }

    fn family(&self, family: &Family, out: &mut String) {
        let severity = family.severity.name().to_uppercase();
        let _ = writeln!(out, "{severity}: {} ({})", family.label, family.basis.name());
        for quote in family.quotes.iter().filter_map(|id| self.quotes.get(id.as_str())) {
            let speaker = quote.speaker.as_ref().map_or("?", |speaker| &speaker.name);
            let _ = writeln!(out, "  {} [{speaker}] {}", quote.article, one_line(&quote.text));
        }
        for pair in &family.pairs {
            self.pair(pair, out);
        }
        out.push('\n');
    }

    fn pair(&self, pair: &Pair, out: &mut String) {
        let (Some(a), Some(b)) = (self.quotes.get(pair.a.as_str()), self.quotes.get(pair.b.as_str())) else {
            return;
        };
        if pair.divergences.is_empty() {
            return;
        }
        let _ = writeln!(out, "  {} ~ {}", a.article, b.article);
        for divergence in &pair.divergences {
            let (severity, kind) = (divergence.severity.name(), divergence.kind.name());
            let _ = writeln!(out, "    {severity}, {kind}: {}", divergence.note);
        }
        self.marked(a, &pair.divergences.iter().filter_map(|d| d.a).collect::<Vec<_>>(), out);
        self.marked(b, &pair.divergences.iter().filter_map(|d| d.b).collect::<Vec<_>>(), out);
    }

    /// One reading in its sentence, with carets under the given spans.
    fn marked(&self, quote: &Quote, spans: &[Utf16Span], out: &mut String) {
        let text = self.texts.get(quote.article.as_str()).copied().unwrap_or("");
        let start = spans.iter().map(|span| span.start).fold(quote.outer.start, u32::min);
        let end = spans.iter().map(|span| span.end).fold(quote.outer.end, u32::max);
        let (mut words, mut carets, mut at) = (String::new(), String::new(), start);
        for c in (Utf16Span { start, end }).of(text).chars() {
            let next = at + c.len_utf16() as u32;
            words.push(if c.is_control() { ' ' } else { c });
            carets.push(if spans.iter().any(|span| span.start < next && at < span.end) { '^' } else { ' ' });
            at = next;
        }
        let _ = writeln!(out, "      {words}");
        if carets.contains('^') {
            let _ = writeln!(out, "      {}", carets.trim_end());
        }
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
