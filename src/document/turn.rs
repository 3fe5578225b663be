//! Turns of a transcript: paragraphs that begin with their speaker's label, and those that go on with them.
//!
//! `REED: …`, `Q: …`, `**Ada Reed:** …`, and, as official records print it, `Mr. REED of Leith. …`.

use rustc_hash::FxHashMap;

use crate::document::annotated_tokens::AnnotatedTokens;
use crate::document::thresholds::{
    FIRST_PERSON_SHARE, LABEL_TOKENS, LABEL_WORDS, LABELLED_SHARE, RECURRING_LABELLED_SHARE,
    RECURRING_LABELS, SPEECH_MARKS_SHARE,
};
use crate::lexicon::{Class, ClassSet, PronounReference, Value};
use crate::text::interner::Symbol;
use crate::text::normalize::fold;
use crate::text::passed_over::ends_in_voice_tag;
use crate::text::token::{Case, TokenKind, TokenRange};

/// What one speaker says until the next one speaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Turn {
    pub speaker: TurnLabel,
    /// What is printed before its words to say whose they are, with brackets, stars and colon.
    pub label: TokenRange,
    /// Its words, a range for each paragraph.
    pub paragraphs: Vec<TokenRange>,
}

/// Whom a label names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum TurnLabel {
    /// By a name or an office, without what stands behind a comma or in brackets.
    Named(TokenRange),
    /// `Q`: whoever asks.
    Question(TokenRange),
    /// `A`: whoever answers.
    Answer(TokenRange),
}

/// How labels at the front of paragraphs are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Labels {
    /// As speakers where there are so many that the text can be nothing but a transcript.
    AsTheTextTells,
    /// As speakers.
    Speakers,
    /// As words like others.
    Words,
}

/// A label and where the words behind it begin.
struct Label {
    speaker: TurnLabel,
    content: usize,
    /// Whether print alone shows that it is a label: bold type, capitals.
    is_set_apart: bool,
    /// Its last word, by which it is known again.
    key: Option<Symbol>,
}

/// The turns of a transcript in order; none where an article is no transcript.
pub(crate) fn turns(document: &AnnotatedTokens, paragraphs: &[TokenRange], taken: Labels) -> Vec<Turn> {
    if taken == Labels::Words {
        return Vec::new();
    }
    let labels: Vec<Option<Label>> = paragraphs.iter().map(|at| label(document, at)).collect();
    let Some(first) = labels.iter().position(Option::is_some) else { return Vec::new() };
    if taken == Labels::AsTheTextTells && !is_transcript(document, &labels[first..]) {
        return Vec::new();
    }
    let mut found: Vec<Turn> = Vec::new();
    for (paragraph, label) in paragraphs.iter().zip(labels) {
        match (label, found.last_mut()) {
            (Some(label), _) => {
                let words = label.content..paragraph.end;
                let paragraphs = if words.is_empty() { Vec::new() } else { vec![words] };
                found.push(Turn {
                    speaker: label.speaker,
                    label: paragraph.start..label.content.min(paragraph.end),
                    paragraphs,
                });
            }
            (None, Some(turn)) => turn.paragraphs.push(paragraph.clone()),
            (None, None) => {}
        }
    }
    found
}

/// Whether so many paragraphs begin with labels that the article can be nothing else.
fn is_transcript(document: &AnnotatedTokens, labels: &[Option<Label>]) -> bool {
    let found: Vec<&Label> = labels.iter().flatten().collect();
    let mut times: FxHashMap<Option<Symbol>, usize> = FxHashMap::default();
    for label in &found {
        *times.entry(label.key).or_default() += 1;
    }
    let recurs = |label: &Label| times.get(&label.key).is_some_and(|&times| times > 1);
    let sure =
        found.iter().filter(|label| label.is_set_apart || recurs(label) || is_name(document, label)).count();
    let share = sure as f32 / labels.len() as f32;
    if let [label, rest @ ..] = found.as_slice()
        && rest.iter().all(|other| other.key == label.key && other.is_set_apart)
        && is_speech(document, label)
    {
        return true;
    }
    if found.len() == 1 {
        return false;
    }
    sure > 1 && share >= LABELLED_SHARE
        || sure >= RECURRING_LABELS
            && share >= RECURRING_LABELLED_SHARE
            && found.iter().any(|label| recurs(label))
}

/// Whether the words behind the only label are one long speech: a name in capitals, no dateline, and whoever
/// speaks says `I` or `we` throughout.
fn is_speech(document: &AnnotatedTokens, label: &Label) -> bool {
    let TurnLabel::Named(name) = &label.speaker else { return false };
    let is_place = document.language.state(&fold(document.span(name).of(document.source))).is_some();
    let words = label.content..document.tokens.len();
    let is_first_person = |&at: &usize| {
        document.value(at, Class::Pronoun).and_then(Value::reference) == Some(PronounReference::Speaker)
    };
    let first_person = words.clone().filter(is_first_person).count();
    // Somebody who speaks quotes little; news quotes much.
    let marks = words.clone().filter(|&at| document.kind(at) == Some(TokenKind::Mark)).count();
    let quoted = document.kind(label.content) == Some(TokenKind::Mark)
        || marks as f32 > SPEECH_MARKS_SHARE * words.len() as f32;
    let in_capitals = |at: usize| document.token(at).is_some_and(|t| t.case == Case::Upper);
    let is_bold = name.start.checked_sub(1).is_some_and(|at| document.text(at) == "*");
    (is_bold || name.clone().filter(|&at| document.is_word(at)).all(in_capitals))
        && name.len() > 1
        && !is_place
        && !quoted
        && first_person as f32 >= FIRST_PERSON_SHARE * words.len() as f32
}

/// Whether a label is a name or an office: `Note:` and `Place:` are none.
fn is_name(document: &AnnotatedTokens, label: &Label) -> bool {
    const NAMES: ClassSet = ClassSet::of(&[Class::Given, Class::Honorific, Class::Role]);
    match &label.speaker {
        TurnLabel::Named(words) => words.clone().any(|at| document.is_any(at, NAMES)),
        _ => true,
    }
}

/// Whether a line begins with a label that print sets apart.
pub(crate) fn opens_with_label(document: &AnnotatedTokens, line: &TokenRange) -> bool {
    label(document, line).is_some_and(|label| label.is_set_apart || is_name(document, &label))
}

/// The label that a paragraph begins with.
fn label(document: &AnnotatedTokens, paragraph: &TokenRange) -> Option<Label> {
    let is_star = |at: usize| document.text(at) == "*";
    let skip_stars = |at: usize| (at..paragraph.end).find(|&at| !is_star(at)).unwrap_or(paragraph.end);
    let start = skip_stars(paragraph.start);
    let is_bold = start > paragraph.start + 1;
    if let Some(found) = question_or_answer(document, start, paragraph.end) {
        return Some(found);
    }
    let limit = paragraph.end.min(start + LABEL_TOKENS);
    let aside = (start..limit).find(|&at| matches!(document.text(at), "," | "(")).unwrap_or(limit);
    let is_voice = is_voice_tag(document, start);
    let end = (start..limit).find(|&at| {
        document.text(at) == if is_voice { ">" } else { ":" } && !document.spaced(at)
            || is_bold && is_star(at)
            || ends_record_label(document, start, at)
    })?;
    let name = start..aside.min(end);
    let words = name.clone().filter(|&at| document.is_word(at)).count();
    let is_capitals = |at: usize| document.token(at).is_some_and(|t| t.case == Case::Upper);
    let is_record = document.text(end) == ".";
    let all_capital =
        is_voice || name.clone().filter(|&at| document.is_word(at)).all(|at| document.is_capital(at));
    let plain = name
        .clone()
        .all(|at| document.is_word(at) || matches!(document.text(at), "." | "-" | "’" | "'" | "&"));
    if words == 0 || words > LABEL_WORDS || !(all_capital || is_record) || !plain {
        return None;
    }
    let behind = skip_stars(end + 1);
    let content = if document.text(behind) == ":" { skip_stars(behind + 1) } else { behind };
    let is_set_apart = is_bold
        || is_record
        || is_voice
        || name.clone().filter(|&at| document.is_word(at)).all(|at| {
            is_capitals(at) || document.is(at, Class::Honorific) || document.is(at, Class::Determiner)
        });
    let named = in_brackets(document, aside, end).filter(|_| is_record).unwrap_or(name);
    let last = named.clone().rev().find(|&at| document.is_word(at))?;
    Some(Label {
        key: document.token(last).map(|token| token.norm),
        speaker: TurnLabel::Named(named.start..last + 1),
        content,
        is_set_apart,
    })
}

/// `The CHAIR (Ms. REED).`: the name behind the office.
fn in_brackets(document: &AnnotatedTokens, open: usize, end: usize) -> Option<TokenRange> {
    let close = (open..end).find(|&at| document.text(at) == ")")?;
    let is_titled = document.text(open) == "(" && document.is(open + 1, Class::Honorific);
    is_titled.then_some(open + 1..close)
}

/// `<v Ada Reed>…`, as WebVTT names who speaks.
fn is_voice_tag(document: &AnnotatedTokens, at: usize) -> bool {
    let start = document.token(at).map_or(0, |token| token.span.start as usize);
    document.source.get(..start).is_some_and(ends_in_voice_tag)
}

/// `Q: …`, `A. …`, `Q    …`.
fn question_or_answer(document: &AnnotatedTokens, at: usize, end: usize) -> Option<Label> {
    let words = at..at + 1;
    let punctuated = matches!(document.text(at + 1), ":" | ".") && !document.spaced(at + 1);
    let bare = document.text(at) == "Q" && document.is_capital(at + 1);
    let (speaker, word) = match document.text(at) {
        "Q" | "QUESTION" => (TurnLabel::Question(words), at),
        "A" | "ANSWER" => (TurnLabel::Answer(words), at),
        _ => return None,
    };
    let content = if punctuated { at + 2 } else { at + 1 };
    ((punctuated || bare) && content < end).then(|| Label {
        speaker,
        content,
        is_set_apart: true,
        key: document.token(word).map(|token| token.norm),
    })
}

/// Whether `Mr. REED of Leith (during the reading).` ends at a full stop: a title, then a name in capitals.
fn ends_record_label(document: &AnnotatedTokens, start: usize, at: usize) -> bool {
    let titled = document.is(start, Class::Honorific)
        || document.is(start, Class::Determiner) && document.is_capital(start);
    let name = (start + 1..at).any(|word| {
        document.token(word).is_some_and(|token| token.case == Case::Upper && token.span.len() > 2)
    });
    titled
        && name
        && !document.is(at.wrapping_sub(1), Class::Honorific)
        && document.text(at) == "."
        && document.is_capital(at + 1)
        && document.spaced(at + 1)
}

#[cfg(test)]
mod tests {
    use crate::document::tests::ask;
    use crate::document::turn::TurnLabel;

    /// The turns of a text, each as its label and, behind a bar, its words.
    fn check(source: &str, expected: &[&str]) {
        let got: Vec<String> = ask(source, "en", |document| {
            let text = |tokens: &crate::text::token::TokenRange| document.span(tokens).of(source);
            let turn = |turn: &crate::document::turn::Turn| {
                let (TurnLabel::Named(label) | TurnLabel::Question(label) | TurnLabel::Answer(label)) =
                    &turn.speaker;
                let words: Vec<&str> = turn.paragraphs.iter().map(text).collect();
                format!("{}|{}", text(label), words.join("/"))
            };
            document.turns.iter().map(turn).collect()
        });
        assert_eq!(got, expected, "{source:?}");
    }

    #[test]
    fn labels_in_every_style() {
        check("ADA REED: It holds.\n\nTom Hill: It leaks.", &["ADA REED|It holds.", "Tom Hill|It leaks."]);
        check("**Ada Reed:** It holds.\n\n**Wixley** It leaks.", &["Ada Reed|It holds.", "Wixley|It leaks."]);
        check("Q: Does it hold?\nA: It holds.", &["Q|Does it hold?", "A|It holds."]);
        check("Q    Does it hold?\n\nTHE MAYOR:  It holds.", &["Q|Does it hold?", "THE MAYOR|It holds."]);
        check(
            "Mr. REED of Leith (during the reading). It holds.\n\nThe ACTING CHAIR. Time is up.",
            &["Mr. REED of Leith|It holds.", "The ACTING CHAIR|Time is up."],
        );
        check(
            "SEN. ADA REED (D-OH), COMMITTEE CHAIR: It holds.\n\n[00:12:31] Tom Hill: It leaks.",
            &["SEN. ADA REED|It holds.", "Tom Hill|It leaks."],
        );
        check(
            "The CHAIR (Ms. REED). It holds.\n\nMr. HILL. It leaks.",
            &["Ms. REED|It holds.", "Mr. HILL|It leaks."],
        );
    }

    #[test]
    fn subtitles_go_on_until_another_one_speaks() {
        let times = "00:00:01.200 --> 00:00:05.340";
        check(
            &format!("WEBVTT\n\n{times}\n<v Ada>It\n\n{times}\n<v Ada>holds.\n\n{times}\n<v Tom>It leaks."),
            &["Ada|It\n\n00:00:01.200 --> 00:00:05.340\n<v Ada>holds.", "Tom|It leaks."],
        );
        check(
            &format!("1\n{times}\nREED: It\n\n2\n{times}\nholds.\n\n3\n{times}\nHILL: It leaks."),
            &["REED|It\n\n2\n00:00:01.200 --> 00:00:05.340\nholds.", "HILL|It leaks."],
        );
    }

    #[test]
    fn a_turn_goes_on_until_the_next_label() {
        check(
            "A talk.\n\nREED: It holds.\n\nIt is old.\n\nHILL: It leaks.",
            &["REED|It holds./It is old.", "HILL|It leaks."],
        );
    }

    #[test]
    fn news_is_no_transcript() {
        check("The weir is old.\n\nHill: we shall see.\n\nIt was built in May.", &[]);
        check("Place: Leith\n\nDate: 3 May\n\nPrice: nothing", &[]);
        check(
            "Mayor: bridge is safe\n\nThe bridge of Leith is safe.\n\nIt was built in May.\n\nIt rained.",
            &[],
        );
        check("Ada Reed said: “It holds.”\n\nTom Hill said: “It leaks.”", &[]);
    }

    #[test]
    fn among_many_paragraphs_labels_recur() {
        let talk = |between: &str| {
            format!(
                "REED: It holds.\n\n{between}HILL: It leaks.\n\n{between}REED: No.\n\n{between}HILL: Yes.\n\n{between}"
            )
        };
        let count = |source: &str| ask(source, "en", |document| document.turns.len());
        assert_eq!(count(&talk("It rained.\n\n")), 4);
        assert_eq!(count(&talk(&"It rained.\n\n".repeat(4))), 4);
        assert_eq!(count(&talk(&"It rained.\n\n".repeat(5))), 0);
        let twice = "REED: It holds.\n\nIt rained.\n\nIt rained.\n\nREED: It leaks.\n\nIt rained.";
        assert_eq!(count(twice), 0, "two of five");
    }

    #[test]
    fn one_label_before_a_long_speech() {
        let speech =
            |others: usize| format!("ADA REED: I thank you.\n\nWe met. {}", "It was here. ".repeat(others));
        let count = |source: &str| ask(source, "en", |document| document.turns.len());
        assert_eq!([0, 12, 80].map(|others| count(&speech(others))), [1, 1, 0]);
        assert_eq!(count("ABU DHABI: I thank you.\n\nWe met."), 0, "a dateline");
        assert_eq!(count("ADA REED: “I thank you.”\n\nWe met."), 0);
        let quoting = |marked: usize| {
            let words = format!("{}{}", "I say “no”. ".repeat(marked), "I say it now. ".repeat(60));
            count(&format!("ADA REED: I thank you.\n\n{words}"))
        };
        assert_eq!([1, 2].map(quoting), [1, 0]);
    }

    #[test]
    fn a_label_is_short() {
        let label = |words: usize| format!("{}: It holds.\n\nHILL: It leaks.", vec!["REED"; words].join(" "));
        let count = |source: &str| ask(source, "en", |document| document.turns.len());
        assert_eq!([6, 7].map(|words| count(&label(words))), [2, 0]);
        let office = |words: usize| {
            format!("ADA REED, {}: It holds.\n\nHILL: It leaks.", vec!["HOST"; words].join(" "))
        };
        assert_eq!([12, 13].map(|words| count(&office(words))), [2, 0]);
    }
}
