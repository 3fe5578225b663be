//! Results as plain data: the only file that knows the shapes that `wire.d.ts` promises.
//!
//! The core may be renamed freely while names and shapes here stay: camelCase keys, kebab-case values, `null`
//! for what is absent, spans in UTF-16 code units. They are written by hand on a [`Tape`]: what serde makes
//! of twin structs is 15 kB more to load.

use crate::attribution::parsed_article::ParsedArticle;
use crate::attribution::quote::{Quote, QuoteIdx, Speaker};
use crate::collation::table::Column;
use crate::divergence::Severity;
use crate::divergence::compare_pair::{ComparedPair, Likeness};
use crate::lexicon::{Language, Lexicon};
use crate::linking::blocking::QuoteRef;
use crate::report::comparison::Comparison;
use crate::report::coverage_note::meaning_not_judged;
use crate::report::family::Family;
use crate::report::tape::{Fields, Tape};
use crate::text::span::Span;
use crate::text::utf16::Utf16Offsets;

/// The version of the report's shape: a new minor adds fields, a new major renames or removes them.
pub const SCHEMA_VERSION: &str = "1.0";

/// One article as handed in.
#[derive(Clone, Debug, Default)]
pub struct ArticleInput {
    /// The text as pasted.
    pub text: String,
    /// The caller's name for it.
    pub id: Option<String>,
    /// Its headline.
    pub title: Option<String>,
    /// The publication.
    pub outlet: Option<String>,
    /// Who wrote it.
    pub byline: Option<String>,
    /// Where it stands.
    pub url: Option<String>,
    /// When it appeared, ISO 8601.
    pub published: Option<String>,
    /// BCP 47; where nothing is said, the text tells.
    pub lang: Option<String>,
}

impl ArticleInput {
    /// The language that the caller names; where none is named, the one that the text's small words tell.
    pub fn language(&self) -> &'static Language {
        self.lang.as_deref().map_or_else(|| Language::of_text(&self.text), Language::of)
    }

    /// The article's id: the caller's, or its place in the list.
    fn id(&self, at: usize) -> String {
        self.id.clone().unwrap_or_else(|| format!("a{}", at + 1))
    }
}

/// Writes a whole comparison. `readings` and `articles` are in the same order.
pub fn report(articles: &[ArticleInput], readings: &[ParsedArticle], comparison: &Comparison) -> Tape {
    let pages: Vec<WireArticle> =
        articles.iter().zip(readings).enumerate().map(|(at, (a, r))| WireArticle::new(a.id(at), r)).collect();
    let quotes = pages.iter().map(|page| page.reading.quotes.len()).sum();
    let notes = pages.iter().map(|page| page.reading.notes.len()).sum::<usize>() + comparison.notes.len();
    let mut tape = Tape::default();
    tape.object("report", |o| {
        o.field("schemaVersion").constant(SCHEMA_VERSION);
        o.field("engine").object("engine", |o| {
            o.field("name").constant(env!("CARGO_PKG_NAME"));
            o.field("version").constant(env!("CARGO_PKG_VERSION"));
            o.field("lexicon").constant(crate::lexicon::VERSION);
        });
        let tape = o.field("articles");
        tape.list(pages.len());
        articles.iter().zip(&pages).for_each(|(article, page)| page.info(article, tape));
        let tape = o.field("quotes");
        tape.list(quotes);
        pages
            .iter()
            .enumerate()
            .for_each(|(at, page)| page.quotes(|person| comparison.speaker(at, person), tape));
        let tape = o.field("families");
        tape.list(comparison.families.len());
        comparison
            .families
            .iter()
            .enumerate()
            .for_each(|(at, family)| WireFamily { family, pages: &pages }.write(at, tape));
        summary(articles.len(), quotes, &comparison.families, o.field("summary"));
        let tape = o.field("notes");
        tape.list(notes);
        pages.iter().for_each(|page| page.notes(tape));
        comparison.notes.iter().for_each(|note| write_note(None, None, note.code, &note.message, tape));
    });
    tape
}

/// Writes one article's quotations.
pub fn extraction(article: &ArticleInput, reading: &ParsedArticle) -> Tape {
    let page = WireArticle::new(article.id(0), reading);
    let mut tape = Tape::default();
    tape.object("extraction", |o| {
        let tape = o.field("quotes");
        tape.list(reading.quotes.len());
        page.quotes(|person| reading.speakers.get(person).map(|p| (person, p.name.as_str())), tape);
        let tape = o.field("notes");
        tape.list(reading.notes.len());
        page.notes(tape);
    });
    tape
}

/// Writes the likeness of two wordings that have no article around them.
pub fn likeness(a: &ParsedArticle, b: &ParsedArticle, found: &Likeness) -> Tape {
    let mut tape = Tape::default();
    let note = meaning_not_judged(&Lexicon::of(a.language.tag()));
    tape.object("likeness", |o| {
        write_likeness(found, &WireArticle::new(String::new(), a), &WireArticle::new(String::new(), b), o);
        let tape = o.field("notes");
        tape.list(note.iter().len());
        note.iter().for_each(|note| write_note(None, None, note.code, &note.message, tape));
    });
    tape
}

/// An article with what its spans need to leave the core.
struct WireArticle<'r> {
    id: String,
    reading: &'r ParsedArticle<'r>,
    units: Utf16Offsets<'r>,
}

impl<'r> WireArticle<'r> {
    fn new(id: String, reading: &'r ParsedArticle<'r>) -> Self {
        Self { id, reading, units: Utf16Offsets::of(reading.source) }
    }

    fn info(&self, article: &ArticleInput, tape: &mut Tape) {
        tape.object("article", |o| {
            o.field("id").string(&self.id);
            o.field("title").text(article.title.as_deref());
            o.field("outlet").text(article.outlet.as_deref());
            o.field("byline").text(article.byline.as_deref());
            o.field("url").text(article.url.as_deref());
            o.field("published").text(article.published.as_deref());
            o.field("lang").string(article.lang.as_deref().unwrap_or(self.reading.language.tag()));
            o.field("length").whole(self.units.at(article.text.len()) as usize);
        });
    }

    /// The quotations; `speaker` gives the number and fullest name of a person of this article.
    fn quotes<'n>(&self, speaker: impl Fn(usize) -> Option<(usize, &'n str)>, tape: &mut Tape) {
        for (quote, at) in self.reading.quotes.iter().zip(0..) {
            let named = quote.speaker.as_ref().and_then(|s| Some((s, speaker(s.person.0 as usize)?)));
            self.quote(QuoteIdx(at), quote, named, tape);
        }
    }

    fn quote(
        &self,
        index: QuoteIdx,
        quote: &Quote,
        speaker: Option<(&Speaker, (usize, &str))>,
        tape: &mut Tape,
    ) {
        let source = self.reading.source;
        tape.object("quote", |o| {
            self.quote_id(Some(index), o.field("id"));
            o.field("article").string(&self.id);
            o.field("kind").constant(quote.kind.name());
            self.span(Some(quote.span), o.field("span"));
            self.span(Some(quote.outer), o.field("outer"));
            o.field("text").string(quote.span.of(source));
            self.span(Some(quote.context), o.field("context"));
            o.field("marks").constant(quote.marks.name());
            self.quote_id(quote.continues, o.field("continues"));
            self.quote_id(quote.same_turn_as, o.field("sameTurnAs"));
            self.quote_id(quote.parent, o.field("parent"));
            self.cue(quote.cue, o.field("cue"));
            self.speaker(speaker, o.field("speaker"));
        });
    }

    fn cue(&self, cue: Option<Span>, tape: &mut Tape) {
        let Some(cue) = cue else { return tape.null() };
        tape.object("cue", |o| {
            self.span(Some(cue), o.field("span"));
            o.field("text").string(cue.of(self.reading.source));
        });
    }

    fn speaker(&self, speaker: Option<(&Speaker, (usize, &str))>, tape: &mut Tape) {
        let Some((found, (number, name))) = speaker else { return tape.null() };
        tape.object("speaker", |o| {
            o.field("id").made(format_args!("s{}", number + 1));
            o.field("name").string(name);
            self.span(found.mention, o.field("mention"));
            o.field("via").constant(found.rule.name());
            o.field("confidence").parts(rounded(found.confidence));
        });
    }

    fn notes(&self, tape: &mut Tape) {
        self.reading
            .notes
            .iter()
            .for_each(|note| write_note(Some(self), note.span, note.code, &note.message, tape));
    }

    fn quote_id(&self, quote: Option<QuoteIdx>, tape: &mut Tape) {
        match quote {
            Some(index) => tape.made(format_args!("{}-q{}", self.id, index.0 + 1)),
            None => tape.null(),
        }
    }

    fn span(&self, span: Option<Span>, tape: &mut Tape) {
        let Some(span) = span else { return tape.null() };
        tape.span(self.units.at(span.start as usize), self.units.at(span.end as usize));
    }
}

/// A family with the articles that its quotations stand in.
struct WireFamily<'f, 'r> {
    family: &'f Family,
    pages: &'f [WireArticle<'r>],
}

impl WireFamily<'_, '_> {
    fn write(&self, at: usize, tape: &mut Tape) {
        let family = self.family;
        tape.object("family", |o| {
            o.field("id").made(format_args!("f{}", at + 1));
            o.field("label").string(&family.label);
            o.field("basis").constant(family.basis.name());
            o.field("severity").constant(family.severity.name());
            let tape = o.field("quotes");
            tape.list(family.quotes.len());
            family.quotes.iter().for_each(|&quote| self.quote_id(quote, tape));
            self.quote_id(family.base, o.field("base"));
            let tape = o.field("pairs");
            tape.list(family.pairs.len());
            family.pairs.iter().for_each(|pair| self.pair(pair, tape));
            let tape = o.field("columns");
            tape.list(family.columns.len());
            family.columns.iter().for_each(|column| self.column(column, tape));
            let tape = o.field("evidence");
            tape.list(family.evidence.len());
            family.evidence.iter().for_each(|reason| tape.string(reason));
        });
    }

    fn pair(&self, pair: &ComparedPair, tape: &mut Tape) {
        let (Some(a), Some(b)) = (self.pages.get(pair.a.article), self.pages.get(pair.b.article)) else {
            return tape.null();
        };
        tape.object("pair", |o| {
            self.quote_id(pair.a, o.field("a"));
            self.quote_id(pair.b, o.field("b"));
            write_likeness(&pair.likeness, a, b, o);
        });
    }

    fn column(&self, column: &Column, tape: &mut Tape) {
        tape.object("column", |o| {
            o.field("kind").constant(column.kind.name());
            let cells = self.family.quotes.iter().zip(&column.cells);
            let tape = o.field("cells");
            tape.list(cells.len());
            for (&quote, &span) in cells {
                tape.object("cell", |o| {
                    self.quote_id(quote, o.field("quote"));
                    match self.pages.get(quote.article) {
                        Some(page) => page.span(span, o.field("span")),
                        None => o.field("span").null(),
                    }
                });
            }
        });
    }

    fn quote_id(&self, quote: QuoteRef, tape: &mut Tape) {
        match self.pages.get(quote.article) {
            Some(page) => page.quote_id(Some(quote.quote), tape),
            None => tape.null(),
        }
    }
}

/// Writes how alike two wordings are, as fields of the object that holds it.
fn write_likeness(found: &Likeness, a: &WireArticle, b: &WireArticle, o: &mut Fields) {
    o.field("similarity").object("similarity", |o| {
        o.field("score").parts(rounded(found.score));
        o.field("parts").object("parts", |o| {
            o.field("coverage").parts(rounded(found.parts.coverage));
            o.field("meaning").parts(rounded(found.parts.meaning));
            o.field("order").parts(rounded(found.parts.order));
            o.field("facts").parts(rounded(found.parts.facts));
        });
    });
    o.field("severity").constant(found.severity.name());
    let tape = o.field("divergences");
    tape.list(found.divergences.len());
    for divergence in &found.divergences {
        tape.object("divergence", |o| {
            o.field("type").constant(divergence.kind.name());
            o.field("severity").constant(divergence.severity.name());
            o.field("where").constant(divergence.place.name());
            a.span(divergence.a, o.field("a"));
            b.span(divergence.b, o.field("b"));
            o.field("note").string(&divergence.note);
        });
    }
}

fn write_note(
    page: Option<&WireArticle>,
    span: Option<Span>,
    code: &'static str,
    message: &str,
    tape: &mut Tape,
) {
    tape.object("note", |o| {
        o.field("article").text(page.map(|page| page.id.as_str()));
        match page {
            Some(page) => page.span(span, o.field("span")),
            None => o.field("span").null(),
        }
        o.field("code").constant(code);
        o.field("message").string(message);
    });
}

fn summary(articles: usize, quotes: usize, families: &[Family], tape: &mut Tape) {
    let count = |severity| families.iter().filter(|f| f.severity == severity).count();
    tape.object("summary", |o| {
        o.field("articles").whole(articles);
        o.field("quotes").whole(quotes);
        o.field("families").whole(families.len());
        o.field("same").whole(count(Severity::Same));
        o.field("cosmetic").whole(count(Severity::Cosmetic));
        o.field("wording").whole(count(Severity::Wording));
        o.field("meaning").whole(count(Severity::Meaning));
    });
}

/// Ten-thousandths: what differs beyond them is noise, and would differ between machines. Only equal words
/// may read as 1.
fn rounded(value: f32) -> u32 {
    let parts = (f64::from(value.clamp(0.0, 1.0)) * 1e4).round() as u32;
    if value < 1.0 { parts.min(9_999) } else { parts }
}

#[cfg(test)]
mod tests {
    use crate::attribution::parsed_article::read;
    use crate::options::Options;
    use crate::report::comparison::compare;
    use crate::report::wire::{ArticleInput, extraction, report};

    #[test]
    fn every_object_has_the_fields_of_its_kind() {
        let texts = [
            "“The pier is safe,” Ada Reed said. “It will not close.",
            "Ada Reed, the mayor, said: “The pier is not safe.” “Nobody ‘fell in’,” she added.",
        ];
        let articles = texts.map(|text| ArticleInput { text: text.to_owned(), ..ArticleInput::default() });
        let readings = texts.map(|text| read(text, articles[0].language()));
        let comparison = compare(&readings, &Options::default(), &mut |_, _| {});
        let whole = report(&articles, &readings, &comparison).shapes();
        let alone = extraction(&articles[0], &readings[0]).shapes();
        assert!(
            whole.contains("\nid,name,mention,via,confidence\n")
                && whole.contains("\na,b,similarity,severity,divergences\n"),
            "{whole}"
        );
        assert!(alone.starts_with("quotes,notes\n"), "{alone}");
    }
}
