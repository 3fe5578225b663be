//! Results as plain data: the only file that knows the shapes that `wire.d.ts` promises.
//!
//! The core may be renamed freely while names and shapes here stay: camelCase keys, kebab-case values, `null` for what is absent, spans
//! in UTF-16 code units. Each function writes one object: its fields by name, then a value for each.

use crate::compare::{Column, Comparison, Divergence, Family, Likeness, Pair, QuoteRef, Severity};
use crate::lexicon::Language;
use crate::read::{Note, Quote, QuoteIndex, Reading, Speaker};
use crate::span::Span;
use crate::tape::Tape;
use crate::units::Units;

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
pub fn report(articles: &[ArticleInput], readings: &[Reading], comparison: &Comparison) -> Tape {
    let pages: Vec<Page> = articles.iter().zip(readings).enumerate().map(|(at, (a, r))| Page::new(a.id(at), r)).collect();
    let mut tape = Tape::default();
    tape.object("schemaVersion,engine,articles,quotes,families,summary,notes");
    tape.constant(SCHEMA_VERSION);
    tape.object("name,version,lexicon");
    tape.constant(env!("CARGO_PKG_NAME"));
    tape.constant(env!("CARGO_PKG_VERSION"));
    tape.constant(crate::lexicon::VERSION);
    tape.list(pages.len());
    for (article, page) in articles.iter().zip(&pages) {
        page.info(article, &mut tape);
    }
    let quotes = pages.iter().map(|page| page.reading.quotes.len()).sum();
    tape.list(quotes);
    for (at, page) in pages.iter().enumerate() {
        page.quotes(|person| comparison.speaker(at, person), &mut tape);
    }
    tape.list(comparison.families.len());
    for (at, family) in comparison.families.iter().enumerate() {
        Gathering { family, pages: &pages }.write(at, &mut tape);
    }
    summary(articles.len(), quotes, &comparison.families, &mut tape);
    tape.list(pages.iter().map(|page| page.reading.notes.len()).sum::<usize>() + comparison.notes.len());
    pages.iter().for_each(|page| page.notes(&mut tape));
    for note in &comparison.notes {
        tape.object(NOTE);
        tape.null();
        tape.null();
        tape.constant(note.code);
        tape.string(&note.message);
    }
    tape
}

/// Writes one article's quotations.
pub fn extraction(article: &ArticleInput, reading: &Reading) -> Tape {
    let page = Page::new(article.id(0), reading);
    let mut tape = Tape::default();
    tape.object("quotes,notes");
    tape.list(reading.quotes.len());
    page.quotes(|person| reading.people.get(person).map(|p| (person, p.name.as_str())), &mut tape);
    tape.list(reading.notes.len());
    page.notes(&mut tape);
    tape
}

/// Writes the likeness of two wordings that have no article around them.
pub fn likeness(a: &Reading, b: &Reading, found: &Likeness) -> Tape {
    let mut tape = Tape::default();
    tape.object("similarity,severity,divergences");
    write_likeness(found, &Page::new(String::new(), a), &Page::new(String::new(), b), &mut tape);
    tape
}

const NOTE: &str = "article,span,code,message";
const SPAN: &str = "start,end";

/// An article with what its spans need to leave the core.
struct Page<'r> {
    id: String,
    reading: &'r Reading<'r>,
    units: Units<'r>,
}

impl<'r> Page<'r> {
    fn new(id: String, reading: &'r Reading<'r>) -> Self {
        Self { id, reading, units: Units::of(reading.source) }
    }

    fn info(&self, article: &ArticleInput, tape: &mut Tape) {
        tape.object("id,title,outlet,byline,url,published,lang,length");
        tape.string(&self.id);
        for known in [&article.title, &article.outlet, &article.byline, &article.url, &article.published] {
            match known {
                Some(text) => tape.string(text),
                None => tape.null(),
            }
        }
        tape.string(article.lang.as_deref().unwrap_or(self.reading.language.tag()));
        tape.whole(self.units.at(article.text.len()) as usize);
    }

    /// The quotations; `speaker` gives the number and fullest name of a person of this article.
    fn quotes<'n>(&self, speaker: impl Fn(usize) -> Option<(usize, &'n str)>, tape: &mut Tape) {
        for (at, quote) in self.reading.quotes.iter().enumerate() {
            self.quote(at, quote, tape);
            let named = quote.speaker.as_ref().and_then(|s| Some((s, speaker(s.person.0 as usize)?)));
            match named {
                Some((found, (number, name))) => self.speaker(found, number, name, tape),
                None => tape.null(),
            }
        }
    }

    /// One quotation but for its speaker, who follows as the last value.
    fn quote(&self, at: usize, quote: &Quote, tape: &mut Tape) {
        let source = self.reading.source;
        tape.object("id,article,kind,span,outer,text,context,marks,continues,sameTurnAs,parent,cue,speaker");
        self.quote_id(Some(QuoteIndex(u32::try_from(at).unwrap_or(u32::MAX))), tape);
        tape.string(&self.id);
        tape.constant(quote.kind.name());
        self.span(Some(quote.span), tape);
        self.span(Some(quote.outer), tape);
        tape.string(quote.span.of(source));
        self.span(Some(quote.context), tape);
        tape.constant(quote.marks.name());
        self.quote_id(quote.continues, tape);
        self.quote_id(quote.same_turn_as, tape);
        self.quote_id(quote.parent, tape);
        match quote.cue {
            Some(cue) => {
                tape.object("span,text");
                self.span(Some(cue), tape);
                tape.string(cue.of(source));
            }
            None => tape.null(),
        }
    }

    fn speaker(&self, found: &Speaker, number: usize, name: &str, tape: &mut Tape) {
        tape.object("id,name,mention,via,confidence");
        tape.made(format_args!("s{}", number + 1));
        tape.string(name);
        self.span(found.mention, tape);
        tape.constant(found.via);
        tape.float(rounded(found.confidence));
    }

    fn notes(&self, tape: &mut Tape) {
        for Note { code, span, message } in &self.reading.notes {
            tape.object(NOTE);
            tape.string(&self.id);
            self.span(*span, tape);
            tape.constant(code);
            tape.string(message);
        }
    }

    fn quote_id(&self, quote: Option<QuoteIndex>, tape: &mut Tape) {
        match quote {
            Some(index) => tape.made(format_args!("{}-q{}", self.id, index.0 + 1)),
            None => tape.null(),
        }
    }

    fn span(&self, span: Option<Span>, tape: &mut Tape) {
        let Some(span) = span else { return tape.null() };
        tape.object(SPAN);
        tape.whole(self.units.at(span.start as usize) as usize);
        tape.whole(self.units.at(span.end as usize) as usize);
    }
}

/// A family with the articles that its quotations stand in.
struct Gathering<'f, 'r> {
    family: &'f Family,
    pages: &'f [Page<'r>],
}

impl Gathering<'_, '_> {
    fn write(&self, at: usize, tape: &mut Tape) {
        let Family { label, basis, severity, quotes, base, pairs, columns, evidence, .. } = self.family;
        tape.object("id,label,basis,severity,quotes,base,pairs,columns,evidence");
        tape.made(format_args!("f{}", at + 1));
        tape.string(label);
        tape.constant(basis.name());
        tape.constant(severity.name());
        tape.list(quotes.len());
        quotes.iter().for_each(|&quote| self.quote_id(quote, tape));
        self.quote_id(*base, tape);
        tape.list(pairs.len());
        pairs.iter().for_each(|pair| self.pair(pair, tape));
        tape.list(columns.len());
        columns.iter().for_each(|column| self.column(column, tape));
        tape.list(evidence.len());
        evidence.iter().for_each(|reason| tape.string(reason));
    }

    fn pair(&self, pair: &Pair, tape: &mut Tape) {
        let (Some(a), Some(b)) = (self.pages.get(pair.a.article), self.pages.get(pair.b.article)) else { return tape.null() };
        tape.object("a,b,similarity,severity,divergences");
        self.quote_id(pair.a, tape);
        self.quote_id(pair.b, tape);
        write_likeness(&pair.likeness, a, b, tape);
    }

    fn column(&self, column: &Column, tape: &mut Tape) {
        tape.object("kind,cells");
        tape.constant(column.kind.name());
        let cells = self.family.quotes.iter().zip(&column.cells);
        tape.list(cells.len());
        for (&quote, &span) in cells {
            tape.object("quote,span");
            self.quote_id(quote, tape);
            match self.pages.get(quote.article) {
                Some(page) => page.span(span, tape),
                None => tape.null(),
            }
        }
    }

    fn quote_id(&self, quote: QuoteRef, tape: &mut Tape) {
        match self.pages.get(quote.article) {
            Some(page) => page.quote_id(Some(quote.quote), tape),
            None => tape.null(),
        }
    }
}

/// The values of `similarity`, `severity` and `divergences`.
fn write_likeness(found: &Likeness, a: &Page, b: &Page, tape: &mut Tape) {
    tape.object("score,parts");
    tape.float(rounded(found.score));
    tape.object("coverage,meaning,order,facts");
    let parts = &found.parts;
    [parts.coverage, parts.meaning, parts.order, parts.facts].into_iter().for_each(|part| tape.float(rounded(part)));
    tape.constant(found.severity.name());
    tape.list(found.divergences.len());
    for Divergence { kind, severity, place, a: here, b: there, note, .. } in &found.divergences {
        tape.object("type,severity,where,a,b,note");
        tape.constant(kind.name());
        tape.constant(severity.name());
        tape.constant(place.name());
        a.span(*here, tape);
        b.span(*there, tape);
        tape.string(note);
    }
}

fn summary(articles: usize, quotes: usize, families: &[Family], tape: &mut Tape) {
    let count = |severity| families.iter().filter(|f| f.severity == severity).count();
    tape.object("articles,quotes,families,same,cosmetic,wording,meaning");
    [articles, quotes, families.len()].into_iter().for_each(|number| tape.whole(number));
    [Severity::Same, Severity::Cosmetic, Severity::Wording, Severity::Meaning].into_iter().for_each(|severity| tape.whole(count(severity)));
}

/// Four decimals: what differs beyond them is noise, and would differ between machines. Only equal words may read as 1.
fn rounded(value: f32) -> f64 {
    let four = (f64::from(value) * 1e4).round() / 1e4;
    if value < 1.0 { four.min(0.9999) } else { four }
}
