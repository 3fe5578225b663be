//! What must not change an answer, and what must: laws over generated news.
//!
//! Each law is tried on stories that one fixed seed generates. Some laws are broken today: the number of
//! stories that break one is written beside it and may only fall. `cargo test --test metamorphic --
//! --nocapture` prints the counts; with `EXAMPLES=1` also the smallest story that breaks each law.
#![cfg(not(target_family = "wasm"))]
// A failing test may say so in the shortest way, and counts are printed for `--nocapture`.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, clippy::print_stdout)]

#[path = "news/effect.rs"]
mod effect;
mod engine;
#[path = "news/line_wrap.rs"]
mod line_wrap;
mod news;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;
use std::sync::{LazyLock, Mutex};

use effect::{Effect, effect};
use engine::{Comparison, Report, Severity, compare, extract, similarity};
use line_wrap::wrapped;
use news::clause::{Clause, Edit, clause, edit};
use news::{Story, Utterance, filler, fragments, story, utterance};
use proptest::collection::vec;
use proptest::sample::select;
use proptest::strategy::{Just, Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use unicode_normalization::UnicodeNormalization;

/// A law, and how many of the cases are known to break it.
struct Law {
    name: &'static str,
    cases: usize,
    known: usize,
}

/// Reports that have nothing to do with any story.
const UNRELATED: [&str; 3] = [
    "The choir of Sankt Veit sang for nine hours. “Nobody slept, and nobody minded the snow,” said Klara Funk, \
     who conducts it. The hall was full.",
    "Oat prices fell again. A farmer called the season “a long dry joke”.",
    "“My goats escaped twice,” Bruno Keel wrote. He has eleven goats and one gate.",
];

/// Quotation marks, opening and closing. The first are those of every generated text.
const MARKS: [[&str; 2]; 8] = [
    ["“", "”"],
    ["\"", "\""],
    ["„", "“"],
    ["«", "»"],
    ["「", "」"],
    ["``", "''"],
    ["&ldquo;", "&rdquo;"],
    ["&quot;", "&quot;"],
];

/// How many stories a law is tried on, and how many short ones in fragments.
const STORIES: usize = 40;
const FRAGMENTS: usize = 300;

impl Law {
    /// Tries all cases. `broken` says what is wrong with one.
    fn hold<S: Strategy>(self, cases: S, broken: impl Fn(&S::Value) -> Option<String>) {
        let Self { name, known, .. } = self;
        let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
        let mut runner = TestRunner::new_with_rng(Config::default(), rng);
        let trees = (0..self.cases).map(|_| cases.new_tree(&mut runner).expect("a case"));
        let mut against: Vec<S::Tree> = trees.filter(|tree| broken(&tree.current()).is_some()).collect();
        let found = against.len();
        let mut example = String::new();
        if found > known || std::env::var_os("EXAMPLES").is_some() {
            example = against.first_mut().map_or(example, |tree| smallest(tree, &broken));
        }
        print!("{name}: {found} of {} (known: {known})\n{example}", self.cases);
        assert!(found <= known, "{name}: {found} cases break the law, {known} are known\n{example}");
        assert!(found == known, "{name}: only {found} cases break the law now: write {found} for {known}");
    }
}

/// The smallest case below one that breaks a law, and how it does.
fn smallest<T: ValueTree>(tree: &mut T, broken: &impl Fn(&T::Value) -> Option<String>) -> String {
    let mut example = String::new();
    for _ in 0..300 {
        let now = broken(&tree.current());
        let moved = if let Some(fault) = now {
            example = fault + "\n";
            tree.simplify()
        } else {
            tree.complicate()
        };
        if !moved {
            break;
        }
    }
    example
}

/// The report of some texts, made once.
fn reported(texts: &[String]) -> Report {
    static MADE: LazyLock<Mutex<BTreeMap<Vec<String>, Report>>> = LazyLock::new(Mutex::default);
    if let Some(report) = MADE.lock().expect("no test panicked here").get(texts) {
        return report.clone();
    }
    let report = compare(texts);
    MADE.lock().expect("no test panicked here").insert(texts.to_vec(), report.clone());
    report
}

/// Families as the articles and places of their quotations, with the gravest difference. `names` are the
/// articles' names, in the order of the call; what is in an article without a name is left out.
fn families(report: &Report, names: &[Option<usize>]) -> BTreeSet<(BTreeSet<(usize, usize)>, Severity)> {
    let mut found = BTreeSet::new();
    for family in &report.families {
        let quotes = family.quotes.iter().map(|&quote| &report.quotes[quote]);
        let named = quotes.filter_map(|quote| Some((names[quote.article]?, quote.span.start)));
        let members: BTreeSet<(usize, usize)> = named.collect();
        let articles: BTreeSet<usize> = members.iter().map(|(article, _)| *article).collect();
        if articles.len() > 1 {
            found.insert((members, family.severity));
        }
    }
    found
}

/// Says how two sets of families differ, if they do.
fn differ<T: Ord + Debug>(before: &BTreeSet<T>, after: &BTreeSet<T>) -> Option<String> {
    (before != after).then(|| {
        let lost: Vec<&T> = before.difference(after).collect();
        let new: Vec<&T> = after.difference(before).collect();
        format!("lost {lost:?}\nnew  {new:?}")
    })
}

/// Whether the families of a story are the same among more texts. `names` are the places of the story's
/// texts.
fn changed_by(story: &Story, texts: &[String], names: &[Option<usize>]) -> Option<String> {
    let own = story.texts();
    let members = |report: &Report, names: &[Option<usize>]| -> BTreeSet<BTreeSet<(usize, usize)>> {
        families(report, names).into_iter().map(|(members, _)| members).collect()
    };
    let all: Vec<Option<usize>> = (0..own.len()).map(Some).collect();
    differ(&members(&reported(&own), &all), &members(&compare(texts), names))
        .map(|fault| format!("{texts:#?}\n{fault}"))
}

/// How the families differ when the first paper comes last.
fn turned(texts: &[String]) -> Option<String> {
    let mut names: Vec<Option<usize>> = (0..texts.len()).map(Some).collect();
    let before = families(&reported(texts), &names);
    names.rotate_left(1);
    let turned: Vec<&String> = names.iter().flatten().map(|&at| &texts[at]).collect();
    differ(&before, &families(&compare(&turned), &names)).map(|fault| format!("{texts:#?}\n{fault}"))
}

#[test]
fn order_of_articles_changes_nothing() {
    Law { name: "order", cases: FRAGMENTS, known: 0 }.hold(fragments(), |story| turned(&story.texts()));
    let papers = FRAGMENTED.map(str::to_owned);
    Law { name: "order of fragments", cases: 1, known: 0 }.hold(Just(papers), |papers| turned(papers));
}

/// Fragments enough for a group of more than eight, whose members are then only sampled.
const FRAGMENTED: [&str; 3] = [
    "“The dawn train ought to grow for people,” Jonas Wick insisted on Monday.\n\n\
     “The red mill is a tireless labour in 2031. It is late,” insisted the ministry. \
     “This barn is a tireless labour for people on foot.”",
    "Mayor Ada Quill told reporters it would be “for people on foot” on Friday.\n\n\
     Vera Stroud added it would be “for people on foot” on Friday.\n\n\
     Jonas Wick insisted it would be “for people on foot” on Friday.",
    "“The dawn train ought to,” Jonas Wick announced, “grow for people on foot.”\n\n\
     the ministry added: “The red mill is a tireless labour in valley.”\n\n\
     Vera Stroud warned it would be “for people on foot” on Friday.\n\n\
     Mayor Ada Quill announced: “valley wagon fleet will open for people on foot.”",
];

#[test]
fn a_reprint_changes_no_other_family() {
    Law { name: "reprint", cases: FRAGMENTS, known: 0 }.hold(fragments(), |story| {
        let mut texts = story.texts();
        let names: Vec<_> = (0..texts.len()).map(Some).chain([None]).collect();
        texts.push(texts[0].clone());
        changed_by(story, &texts, &names)
    });
}

#[test]
fn copies_of_all_articles_change_no_family() {
    Law { name: "three copies of each", cases: STORIES / 2, known: 0 }.hold(story(), |story| {
        let texts = story.texts();
        let names: Vec<_> = (0..3 * texts.len()).map(|at| Some(at).filter(|at| *at < texts.len())).collect();
        changed_by(story, &[texts.clone(), texts.clone(), texts].concat(), &names)
    });
}

#[test]
fn an_unrelated_article_changes_no_family() {
    let case = (story(), select(&UNRELATED[..]));
    Law { name: "unrelated article", cases: 2 * STORIES, known: 0 }.hold(case, |(story, other)| {
        let texts = [story.texts(), vec![(*other).to_owned()]].concat();
        let names: Vec<_> = (1..texts.len()).map(|at| Some(at - 1)).chain([None]).collect();
        changed_by(story, &texts, &names)
    });
}

#[test]
fn a_blank_article_changes_no_family() {
    Law { name: "blank article", cases: STORIES / 2, known: 0 }.hold(story(), |story| {
        let mut texts = story.texts();
        let names: Vec<_> = [None].into_iter().chain((0..texts.len()).map(Some)).collect();
        texts.insert(0, " \n\n".to_owned());
        changed_by(story, &texts, &names)
    });
}

#[test]
fn an_article_beside_itself_differs_in_nothing() {
    Law { name: "twin articles", cases: STORIES, known: 0 }.hold(story(), |story| {
        let text = &story.texts()[0];
        let report = compare(&[text, text]);
        let half = report.quotes.len() / 2;
        (0..half).filter(|&at| report.quotes[at].kind != "Indirect").find_map(|at| {
            let pairs = report.families.iter().flat_map(|family| &family.pairs);
            let twins = pairs.filter(|(a, b, _)| (*a, *b) == (at, at + half));
            let alike = |found: &Comparison| found.severity == Severity::Same && found.score == 1.0;
            let found: Vec<bool> = twins.map(|(.., found)| alike(found)).collect();
            (found != [true]).then(|| format!("{text}\n“{}” {found:?}", report.quotes[at].text))
        })
    });
}

/// What is read in a text: the words, kind and speaker of each quotation, brought to one form by `plain`.
fn read(text: &str, plain: impl Fn(&str) -> String) -> Vec<(String, String, Option<String>)> {
    let quotations = extract(text).into_iter();
    quotations.map(|q| (plain(&q.text), q.kind, q.speaker.map(|(name, _)| plain(&name)))).collect()
}

/// Compares what is read in two forms of one text.
fn read_alike(forms: [&str; 2], plain: impl Fn(&str) -> String) -> Option<String> {
    let [a, b] = forms.map(|text| read(text, &plain));
    (a != b).then(|| format!("{:?}\n{a:?}\n{b:?}", forms[1]))
}

#[test]
fn blanks_line_ends_and_normal_forms_change_no_reading() {
    Law { name: "blanks, line ends, normal forms", cases: STORIES, known: 0 }.hold(story(), |story| {
        story.texts().iter().find_map(|text| {
            let text = text.replace("Calloway", "Cállòway").replace("harbour", "härbour");
            let same = str::to_owned;
            read_alike([&text, &format!("{text}\n \n")], same)
                .or_else(|| read_alike([&text, &format!(" \n\n{text}")], same))
                .or_else(|| read_alike([&text, &format!("\u{feff}{text}")], same))
                .or_else(|| read_alike([&text, &text.replace('\n', "\r\n")], same))
                .or_else(|| read_alike([&text, &text.nfd().collect::<String>()], |s| s.nfc().collect()))
        })
    });
}

#[test]
fn wrapped_lines_change_no_reading() {
    let case = (story(), 40..=90_usize, select(&["", "> "][..]));
    Law { name: "wrapped lines", cases: STORIES * 3, known: 0 }.hold(case, |(story, width, margin)| {
        story.texts().iter().find_map(|text| {
            let one_line = |words: &str| {
                words.split_whitespace().filter(|word| *word != ">").collect::<Vec<_>>().join(" ")
            };
            read_alike([text, &wrapped(text, *width, margin)], one_line)
        })
    });
}

/// Compares what is read in a text and in the same text with other quotation marks.
fn restyled(text: &str, [open, close]: [&str; 2]) -> Option<String> {
    let [curly_open, curly_close] = MARKS[0];
    let other = text.replace(curly_open, open).replace(curly_close, close);
    // A restatement has the marks of what it quotes inside.
    let all = [curly_open, curly_close, open, close];
    read_alike([text, &other], |words| {
        all.iter().fold(words.to_owned(), |words, mark| words.replace(mark, "\""))
    })
}

#[test]
fn the_style_of_marks_changes_no_reading() {
    Law { name: "style of marks", cases: STORIES, known: 0 }.hold(story(), |story| {
        story.texts().iter().find_map(|text| MARKS.iter().find_map(|marks| restyled(text, *marks)))
    });
    Law { name: "single marks", cases: STORIES, known: 0 }.hold(story(), |story| {
        story
            .texts()
            .iter()
            .find_map(|text| restyled(text, ["‘", "’"]).or_else(|| restyled(text, ["'", "'"])))
    });
}

#[test]
fn a_paragraph_after_changes_nothing_before() {
    Law { name: "paragraph after", cases: STORIES, known: 0 }.hold(
        (story(), select(&UNRELATED[..])),
        |(story, other)| {
            story.texts().iter().find_map(|text| {
                let before = read(text, str::to_owned);
                let mut after = read(&format!("{text}\n\n{other}"), str::to_owned);
                after.truncate(before.len());
                (before != after).then(|| format!("{text:?}\n{before:?}\n{after:?}"))
            })
        },
    );
}

/// Two wordings: a clause, and what two edits make of it, of which the second has some effect.
fn edited(wanted: Effect) -> impl Strategy<Value = [String; 2]> {
    let kept = |(clause, first, _): &(Clause, Edit, Edit)| effect(*first, clause) == Effect::Kept;
    let as_wanted =
        move |(clause, first, second): &(Clause, Edit, Edit)| effect(*second, &first.of(clause)) == wanted;
    (clause(), edit(), edit())
        .prop_filter("the first edit keeps the claim", kept)
        .prop_filter("another effect", as_wanted)
        .prop_map(|(clause, first, second)| [clause.words(), second.of(&first.of(&clause)).words()])
}

/// Compares two wordings; `wrong` says which severities break the law.
fn judged([a, b]: &[String; 2], wrong: fn(Severity) -> bool) -> Option<String> {
    let found = similarity(a, b);
    wrong(found.severity).then(|| format!("{a} / {b}: {:?} {:?}", found.severity, found.divergences))
}

#[test]
fn an_edit_is_judged_by_what_it_does_to_the_claim() {
    Law { name: "another claim is meaning", cases: 300, known: 0 }
        .hold(edited(Effect::Changed), |pair| judged(pair, |severity| severity != Severity::Meaning));
    Law { name: "the same claim is not meaning", cases: 300, known: 0 }
        .hold(edited(Effect::Kept), |pair| judged(pair, |severity| severity == Severity::Meaning));
    Law { name: "less said is more than cosmetic", cases: 100, known: 0 }
        .hold(edited(Effect::Shortened), |pair| judged(pair, |severity| severity < Severity::Wording));
}

/// Papers of one quotation each, every other one denying it: all of them must make one family, with a change
/// of meaning.
fn torn_apart(papers: &[String]) -> Option<String> {
    let report = compare(papers);
    let found: Vec<_> = report.families.iter().map(|family| (family.quotes.len(), family.severity)).collect();
    let whole = found == [(papers.len(), Severity::Meaning)];
    (!whole).then(|| format!("{} papers: {found:?}, notes {:?}\n{}", papers.len(), report.notes, papers[0]))
}

#[test]
fn a_contradiction_among_many_papers_is_one_family() {
    for (name, papers, known) in [
        ("contradiction in 4 papers", 4, 0),
        ("contradiction in 12 papers", 12, 0),
        ("contradiction in 20 papers", 20, 0),
        ("contradiction in 30 papers", 30, 0),
    ] {
        Law { name, cases: 8, known }.hold((utterance(), vec(filler(), papers)), |(utterance, fillers)| {
            let Utterance { speaker, clause } = utterance;
            let wordings = [clause.words(), Edit::Negate.of(clause).words()];
            let report = |(words, filler)| format!("“{words},” said {speaker}. {filler}");
            let texts: Vec<String> = wordings.iter().cycle().zip(fillers).map(report).collect();
            torn_apart(&texts)
        });
    }
}

#[test]
fn a_bare_answer_and_its_opposite_differ_in_meaning() {
    let answers = [
        ["Yes", "No"],
        ["Yes, we will", "No, we will not"],
        ["Yes, of course", "No, of course not"],
        ["We will", "We will not"],
        ["We do", "We do not"],
        ["Always", "Never"],
        ["Everybody", "Nobody"],
    ];
    let case = || (select(answers.to_vec()), utterance());
    Law { name: "bare answers compared", cases: 40, known: 19 }.hold(case(), |([yes, no], _)| {
        let found = similarity(yes, no);
        (found.severity != Severity::Meaning).then(|| format!("{yes} / {no}: {:?}", found.severity))
    });
    Law { name: "bare answers gathered", cases: 40, known: 32 }.hold(case(), |([yes, no], asked)| {
        let topic = asked.clause.words();
        let paper = |words: &str| {
            format!("“{words},” said {} when asked whether it was true that {topic}.", asked.speaker)
        };
        torn_apart(&[paper(yes), paper(no)])
    });
}
