//! From verdicts in bytes and indices to the contract's shapes.

use std::collections::BTreeMap;

use crate::attribution::parsed_article::ParsedArticle;
use crate::check::checked::{CheckedDraft, CheckedQuote};
use crate::check::searched_source::FoundPlace;
use crate::check::verdict_kind::VerdictKind;
use crate::report::article_input::Article;
use crate::report::article_view::{ArticleView, divergence, rounded, unplaced_note};
use crate::report::check_note::source_notes;
use crate::report::check_shape::{Check, SourcePlace, Verdict};
use crate::report::shape::{Note, SCHEMA_VERSION, Speaker};
use crate::report::verdict_note::note;

/// A whole check; `articles` and `parsed` are the draft and then its sources.
pub(crate) fn check(articles: &[&Article], parsed: &[ParsedArticle], found: CheckedDraft) -> Check {
    let views = ArticleView::all(articles, parsed);
    let view = CheckView { views: &views, found: &found };
    let mut summary: BTreeMap<VerdictKind, usize> = VerdictKind::ALL.iter().map(|&kind| (kind, 0)).collect();
    for quote in &found.quotes {
        *summary.entry(quote.verdict).or_default() += 1;
    }
    let draft = views.first();
    let mut notes: Vec<Note> = views.iter().flat_map(ArticleView::notes).collect();
    for (article, diagnostic) in source_notes(parsed) {
        let id = views.get(article).map(|view| view.id.clone());
        notes.push(Note { article: id.filter(|_| article > 0), ..unplaced_note(diagnostic) });
    }
    Check {
        schema_version: SCHEMA_VERSION.to_owned(),
        verdicts: found.quotes.iter().filter_map(|quote| view.verdict(quote)).collect(),
        summary,
        notes,
        articles: articles.iter().zip(&views).map(|(article, view)| view.info(article)).collect(),
        quotes: draft.map_or_else(Vec::new, |draft| draft.quotes(|person| view.named(0, person)).collect()),
    }
}

struct CheckView<'c, 'r> {
    views: &'c [ArticleView<'r>],
    found: &'c CheckedDraft,
}

impl CheckView<'_, '_> {
    fn named(&self, article: usize, person: usize) -> Option<(usize, &str)> {
        self.found.speakers.named(article, person)
    }

    fn verdict(&self, found: &CheckedQuote) -> Option<Verdict> {
        let draft = self.views.first()?;
        let source = found.place.as_ref().and_then(|place| self.views.get(place.source + 1));
        Some(Verdict {
            quote: draft.quote_id(found.quote),
            verdict: found.verdict,
            certainty: rounded(found.certainty),
            source: found.place.as_ref().zip(source).map(|(place, view)| self.place(place, view)),
            divergences: found
                .differences
                .iter()
                .map(|difference| divergence(difference.clone(), draft, source.unwrap_or(draft)))
                .collect(),
            tier: found.tier,
            note: note(found, self.views, &self.found.speakers),
        })
    }

    fn place(&self, place: &FoundPlace, view: &ArticleView) -> SourcePlace {
        let text = |span: crate::text::span::Span| span.of(&view.parsed.source).to_owned();
        SourcePlace {
            article: view.id.clone(),
            span: view.span(place.span),
            speaker: self.speaker(place, view),
            before: text(place.before),
            after: text(place.after),
        }
    }

    fn speaker(&self, place: &FoundPlace, view: &ArticleView) -> Option<Speaker> {
        let found = place.speaker.as_ref()?;
        let (number, name) = self.named(place.named_in, found.person.0 as usize)?;
        Some(view.speaker(found, number, name))
    }
}
