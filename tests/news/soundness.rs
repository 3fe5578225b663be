//! What holds of every result, whatever the text.

use std::collections::BTreeSet;

use crate::engine::{Comparison, Quotation, Report, Severity, Units};

/// A text as JavaScript sees it.
pub struct Utf16Text(Vec<u16>);

impl Utf16Text {
    pub fn of(text: &str) -> Self {
        Self(text.encode_utf16().collect())
    }

    /// The words of a span, which must lie in the text and cut no character in two.
    pub fn slice(&self, span: &Units) -> String {
        let units = self.0.get(span.clone()).unwrap_or_else(|| panic!("{span:?} lies outside the text"));
        String::from_utf16(units).unwrap_or_else(|_| panic!("{span:?} cuts a character in two"))
    }
}

fn covers(outer: &Units, inner: &Units) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

/// The quotations of one text: in order, in each other, with the words that stand there.
pub fn check_quotations(text: &str, quotations: &[Quotation]) {
    let text = Utf16Text::of(text);
    let ids: Vec<&String> = quotations.iter().map(|quote| &quote.id).collect();
    for quote in quotations {
        assert_eq!(text.slice(&quote.span), quote.text, "{quote:?}");
        text.slice(&quote.outer);
        text.slice(&quote.context);
        assert!(!quote.span.is_empty(), "{quote:?}");
        assert!(covers(&quote.outer, &quote.span), "{quote:?}");
        assert!(covers(&quote.context, &quote.outer), "{quote:?}");
        assert!(quote.related.iter().all(|id| ids.contains(&id) && *id != quote.id), "{quote:?}");
        if let Some((name, confidence)) = &quote.speaker {
            assert!(!name.trim().is_empty(), "{quote:?}");
            assert!((0.0..=1.0).contains(confidence), "{quote:?}");
        }
    }
    assert!(quotations.is_sorted_by_key(|quote| quote.outer.start), "in order: {quotations:?}");
}

/// Two wordings compared.
pub fn check_comparison(a: &str, b: &str, found: &Comparison) {
    let (a, b) = (Utf16Text::of(a), Utf16Text::of(b));
    assert!((0.0..=1.0).contains(&found.score), "{}", found.score);
    let gravest = found.divergences.iter().map(|(_, severity, ..)| *severity).max();
    assert_eq!(found.severity, gravest.unwrap_or(Severity::Same), "{found:?}");
    for (kind, severity, in_a, in_b) in &found.divergences {
        assert!(*severity > Severity::Same, "{kind:?}");
        in_a.iter().for_each(|span| drop(a.slice(span)));
        in_b.iter().for_each(|span| drop(b.slice(span)));
    }
}

/// A whole report.
pub fn check_report<T: AsRef<str>>(texts: &[T], report: &Report) {
    for (at, text) in texts.iter().enumerate() {
        let own: Vec<Quotation> = report.quotes.iter().filter(|quote| quote.article == at).cloned().collect();
        check_quotations(text.as_ref(), &own);
    }
    let mut seen = BTreeSet::new();
    for family in &report.families {
        let article = |quote: usize| report.quotes[quote].article;
        let text = |quote: usize| texts[article(quote)].as_ref();
        assert!(family.quotes.iter().all(|quote| seen.insert(*quote)), "in one family only: {family:?}");
        let articles: BTreeSet<usize> = family.quotes.iter().map(|&quote| article(quote)).collect();
        assert!(articles.len() > 1, "{family:?}");
        for (a, b, found) in &family.pairs {
            assert!(family.quotes.contains(a) && family.quotes.contains(b) && a != b, "{family:?}");
            check_comparison(text(*a), text(*b), found);
        }
        // A doubtful alarm leaves a family a matter of wording.
        let gravest = family.pairs.iter().map(|(.., found)| found.severity).max().unwrap_or(Severity::Same);
        assert!((gravest.min(Severity::Wording)..=gravest).contains(&family.severity), "{family:?}");
        for (_, cells) in &family.columns {
            assert_eq!(cells.len(), family.quotes.len());
            for (cell, &quote) in cells.iter().zip(&family.quotes) {
                let Some(cell) = cell else { continue };
                Utf16Text::of(text(quote)).slice(cell);
                assert!(covers(&report.quotes[quote].outer, cell), "{cell:?} of {:?}", report.quotes[quote]);
            }
        }
    }
}
