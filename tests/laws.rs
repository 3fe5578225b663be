//! What holds for every text: our own stories, and seeded nonsense.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic)] // A failing test may say so in the shortest way.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use variorum::attribution::parsed_article::{ParsedArticle, read, read_words};
use variorum::collation::reading::Reading;
use variorum::divergence::compare_pair::compare_pair;
use variorum::divergence::severity::Severity;
use variorum::lexicon::{Language, Lexicon, Thesaurus};
use variorum::options::Options;
use variorum::report::comparison::{Comparison, compare};
use variorum::text::span::Span;

/// A small generator of reproducible numbers (xorshift).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % sides as u64) as usize
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.roll(from.len())]
    }
}

const PIECES: &[&str] = &[
    "“",
    "”",
    "\"",
    "'",
    "‘",
    "’",
    "«",
    "»",
    "„",
    "「",
    "」",
    "``",
    "''",
    "&quot;",
    "(",
    ")",
    "[",
    "]",
    "…",
    "...",
    ".",
    ",",
    "—",
    "-",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    " ",
    " ",
    " ",
    " ",
    " ",
    "he said",
    "she told reporters",
    "according to",
    "Minister Anna Okafor",
    "Okafor",
    "the ministry",
    "we will",
    "not",
    "no",
    "limits",
    "5",
    "1,500",
    "20%",
    "%",
    "May",
    "don't",
    "U.S.",
    "Mr.",
    "é",
    "e\u{301}",
    "\u{200b}",
    "\u{ad}",
    "👍🏿",
    "没有",
    "止境",
    "שלום",
    "\u{202e}",
    "\u{fffd}",
    "\u{0}",
    "İ",
    "ß",
    "ﬁ",
];

fn nonsense(dice: &mut Dice, length: usize) -> String {
    (0..length).map(|_| dice.pick(PIECES)).collect::<Vec<_>>().join(if dice.roll(2) == 0 { " " } else { "" })
}

fn stories() -> Vec<Vec<String>> {
    let mut folders: Vec<_> = fs::read_dir("tests/stories")
        .expect("stories are there")
        .flatten()
        .map(|e| e.path())
        .filter(|p| p.is_dir())
        .collect();
    folders.sort();
    let articles = |folder: &std::path::PathBuf| {
        ["a.txt", "b.txt", "c.txt", "d.txt"]
            .iter()
            .filter_map(|name| fs::read_to_string(folder.join(name)).ok())
            .collect::<Vec<_>>()
    };
    let stories: Vec<_> = folders.iter().map(articles).collect();
    assert!(stories.len() >= 10);
    stories
}

fn english() -> &'static Language {
    Language::of("en")
}

fn compared(readings: &[ParsedArticle]) -> Comparison {
    compare(readings, &Options::default(), &mut |_, _| {})
}

/// Spans lie on character boundaries, inside each other where they must, and hold words.
fn check_spans(reading: &ParsedArticle) {
    let source = reading.source;
    let sound = |span: Span| {
        assert!(source.get(span.start as usize..span.end as usize).is_some(), "{span:?} of {source:?}");
    };
    for quote in &reading.quotes {
        sound(quote.span);
        sound(quote.outer);
        sound(quote.context);
        assert!(quote.outer.covers(quote.span), "{quote:?}");
        assert!(!quote.span.is_empty(), "{quote:?} of {source:?}");
        for span in quote.cue.iter().chain(quote.speaker.iter().filter_map(|s| s.mention.as_ref())) {
            sound(*span);
        }
        if let Some(speaker) = &quote.speaker {
            assert!(reading.speakers.get(speaker.person.0 as usize).is_some());
            assert!((0.0..=1.0).contains(&speaker.confidence));
        }
        for index in [quote.continues, quote.same_turn_as, quote.parent].into_iter().flatten() {
            assert!((index.0 as usize) < reading.quotes.len());
        }
    }
    for note in &reading.notes {
        note.span.into_iter().for_each(sound);
    }
    let starts: Vec<_> = reading.quotes.iter().map(|q| q.outer.start).collect();
    assert!(starts.is_sorted(), "quotes are in order: {starts:?} of {source:?}");
}

#[test]
fn any_text_survives() {
    let mut dice = Dice(0x5eed);
    for round in 0..400 {
        let text = nonsense(&mut dice, 1 + round % 60);
        let reading = read(&text, english());
        check_spans(&reading);
        let other = nonsense(&mut dice, 20);
        compared(&[reading, read(&other, english())]);
    }
    for story in stories() {
        for article in &story {
            check_spans(&read(article, english()));
            // Cut anywhere, as a careless selection does.
            let cut = dice.roll(article.len());
            let cut = (cut..article.len()).find(|&at| article.is_char_boundary(at)).unwrap_or(0);
            check_spans(&read(&article[cut..], english()));
        }
    }
}

#[test]
fn likeness_is_symmetric_and_whole_only_for_equal_words() {
    let lexicon = Lexicon::of("en");
    let mut dice = Dice(0xa11ce);
    let mut texts: Vec<String> = (0..60).map(|n| nonsense(&mut dice, 1 + n % 30)).collect();
    for story in stories() {
        for article in &story {
            let reading = read(article, english());
            texts.extend(reading.quotes.iter().take(3).map(|q| q.span.of(article).to_owned()));
        }
    }
    for pair in texts.windows(2) {
        let (x, y) = (read_words(&pair[0], english()), read_words(&pair[1], english()));
        let (a, b) = (Reading::whole(&x), Reading::whole(&y));
        let (there, back) = (compare_pair(&a, &b, &lexicon), compare_pair(&b, &a, &lexicon));
        assert_eq!(there.score, back.score, "{pair:?}");
        assert_eq!(there.severity, back.severity, "{pair:?}");
        assert_eq!(there.divergences.len(), back.divergences.len(), "{pair:?}");
        let words = |r: &ParsedArticle| {
            r.tokens
                .iter()
                .map(|t| r.norm(t).to_owned())
                .filter(|w| w.chars().any(char::is_alphanumeric))
                .collect::<Vec<_>>()
        };
        if words(&x) != words(&y) {
            assert!(there.score < 1.0, "{pair:?}");
        }
        let own = compare_pair(&a, &a, &lexicon);
        assert_eq!(own.score, 1.0, "{:?}", pair[0]);
        assert!(own.divergences.is_empty(), "{:?}", pair[0]);
    }
}

#[test]
fn without_a_thesaurus_it_works_less_sharp() {
    let plain = Lexicon { thesaurus: Box::leak(Box::new(Thesaurus::empty())), ..Lexicon::of("en") };
    let score = |a: &str, b: &str, lexicon: &Lexicon| {
        let (x, y) = (read_words(a, english()), read_words(b, english()));
        compare_pair(&Reading::whole(&x), &Reading::whole(&y), lexicon)
    };
    let (a, b) = ("a flawless rehearsal of the crews", "a faultless rehearsal of the crews");
    assert!(
        score(a, b, &plain).score < score(a, b, &Lexicon::of("en")).score,
        "a synonym is known only with the thesaurus"
    );
    let denied = score("We will open the bridge.", "We will not open the bridge.", &plain);
    assert_eq!(denied.severity, Severity::Meaning, "a negation is seen without it");
}

#[test]
fn edits_rebuild_the_other_side() {
    let lexicon = Lexicon::of("en");
    let mut dice = Dice(0xed17);
    for round in 0..200 {
        let (one, other) = (nonsense(&mut dice, 1 + round % 40), nonsense(&mut dice, 1 + round % 30));
        let (x, y) = (read_words(&one, english()), read_words(&other, english()));
        let steps = compare_pair(&Reading::whole(&x), &Reading::whole(&y), &lexicon).steps;
        let a: BTreeSet<usize> = steps.iter().flat_map(|s| s.a.clone()).collect();
        let b: BTreeSet<usize> = steps.iter().flat_map(|s| s.b.clone()).collect();
        assert_eq!(a, (0..x.tokens.len()).collect(), "{one:?} ~ {other:?}");
        assert_eq!(b, (0..y.tokens.len()).collect(), "{one:?} ~ {other:?}");
        assert_eq!(
            steps.iter().map(|s| s.a.len()).sum::<usize>(),
            x.tokens.len(),
            "no token twice: {one:?} ~ {other:?}"
        );
        assert_eq!(
            steps.iter().map(|s| s.b.len()).sum::<usize>(),
            y.tokens.len(),
            "no token twice: {one:?} ~ {other:?}"
        );
    }
}

/// Families as sets of (article, words), whatever their order.
fn families(names: &[usize], readings: &[ParsedArticle]) -> BTreeSet<BTreeSet<(usize, u32)>> {
    let found = compared(readings);
    found
        .families
        .iter()
        .map(|f| f.quotes.iter().map(|q| (names[q.article], q.of(readings).unwrap().span.start)).collect())
        .collect()
}

#[test]
fn the_order_of_articles_changes_nothing() {
    for story in stories() {
        let forwards: Vec<_> = story.iter().map(|t| read(t, english())).collect();
        let backwards: Vec<_> = story.iter().rev().map(|t| read(t, english())).collect();
        let names: Vec<usize> = (0..story.len()).collect();
        let reversed: Vec<usize> = names.iter().rev().copied().collect();
        assert_eq!(families(&names, &forwards), families(&reversed, &backwards));
    }
}

#[test]
fn every_word_of_every_reading_stands_in_a_column() {
    for story in stories() {
        let readings: Vec<_> = story.iter().map(|t| read(t, english())).collect();
        for family in compared(&readings).families {
            for (row, quote) in family.quotes.iter().enumerate() {
                let reading = &readings[quote.article];
                let mut seen: BTreeMap<usize, usize> = BTreeMap::new();
                for cell in family.columns.iter().filter_map(|c| c.cells[row]) {
                    reading.tokens_in(cell).for_each(|t| *seen.entry(t).or_default() += 1);
                }
                let tokens = reading.tokens_in(quote.of(&readings).unwrap().span);
                let words: Vec<&str> = tokens
                    .clone()
                    .filter(|t| !seen.contains_key(t))
                    .map(|t| reading.text(&reading.tokens[t]))
                    .collect();
                assert!(words.is_empty(), "{}: {words:?} in no column", family.label);
                assert!(seen.values().all(|&n| n == 1), "{}: a word in two columns", family.label);
            }
        }
    }
}
