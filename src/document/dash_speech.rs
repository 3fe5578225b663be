//! Speech that a dash opens, with the narrator's words between further dashes, as Spanish, Portuguese, French,
//! Polish and Russian print it: `— The pier is safe, — said Ada Reed. — Go home.`

use crate::document::annotated_tokens::AnnotatedTokens;
use crate::lexicon::{Class, Grammar};
use crate::text::token::{Case, TokenKind, TokenRange};

/// One paragraph of speech that a dash opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct DashSpeech {
    /// What is said, in order.
    pub parts: Vec<TokenRange>,
    /// What the narrator puts in between, the first time.
    pub aside: Option<TokenRange>,
}

/// The paragraphs of speech that dashes open, in order. In a language that opens speech with marks alone a dash
/// at the start of a paragraph opens an item of a list.
pub(crate) fn dash_speeches(document: &AnnotatedTokens, paragraphs: &[TokenRange]) -> Vec<DashSpeech> {
    if document.language.has(Grammar::MarksAlone) {
        return Vec::new();
    }
    let read: Vec<Option<DashSpeech>> = paragraphs.iter().map(|at| dash_speech(document, at)).collect();
    let is_sure = |at: usize| {
        read.get(at).and_then(Option::as_ref).is_some_and(|speech| {
            speech.aside.is_some()
                || speech.parts.last().is_some_and(|words| document.text(words.end - 1) == "?")
        })
    };
    // A paragraph without the narrator's words is speech beside one with them, or where no blank follows its dash.
    let speaks = |&at: &usize| {
        let glued = !document.spaced(paragraphs[at].start + 1);
        is_sure(at) || glued || at.checked_sub(1).is_some_and(is_sure) || is_sure(at + 1)
    };
    (0..read.len()).filter(speaks).filter_map(|at| read[at].clone()).collect()
}

/// What a paragraph says that begins with a dash.
fn dash_speech(document: &AnnotatedTokens, paragraph: &TokenRange) -> Option<DashSpeech> {
    if !is_dash(document, paragraph.start) || paragraph.len() < 3 || !opens(document, paragraph.start + 1) {
        return None;
    }
    let mut parts = Vec::new();
    let mut aside = None;
    let (mut start, mut told) = (paragraph.start + 1, false);
    for at in paragraph.start + 1..paragraph.end {
        if !is_dash(document, at) || !(document.spaced(at) || told) {
            continue;
        }
        // The narrator's words begin small; a dash between two numbers or in a thought goes on with speech.
        let small =
            document.token(at + 1).is_some_and(|t| t.kind == TokenKind::Word && t.case == Case::Lower);
        if !told && !small {
            continue;
        }
        let words = start..at;
        if told {
            aside = aside.or(Some(words));
        } else {
            parts.push(words);
        }
        (start, told) = (at + 1, !told);
    }
    // The full stop behind the narrator's words is no speech.
    let stop = |at: usize| !document.is_word(at) && document.kind(at) != Some(TokenKind::Mark);
    while start > paragraph.start + 1 && start < paragraph.end && stop(start) {
        start += 1;
    }
    if told {
        aside = aside.or(Some(start..paragraph.end));
    } else if start < paragraph.end {
        parts.push(start..paragraph.end);
    }
    (!parts.is_empty()).then_some(DashSpeech { parts, aside })
}

fn is_dash(document: &AnnotatedTokens, at: usize) -> bool {
    matches!(document.text(at), "—" | "–" | "―")
}

/// Whether speech may begin with the token at a place: a capital, a number, a sign that opens a question.
fn opens(document: &AnnotatedTokens, at: usize) -> bool {
    document.is_capital(at)
        || document.kind(at) == Some(TokenKind::Number)
        || matches!(document.text(at), "¿" | "¡" | "…" | "...")
        || document.is(at, Class::Elision)
}

#[cfg(test)]
mod tests {
    use crate::document::tests::ask;

    fn check(language: &str, source: &str, expected: &[(&str, &str)]) {
        let got = ask(source, language, |document| {
            let text = |words: &_| document.span(words).of(source).to_owned();
            let said = document.dash_speeches.iter().map(|speech| {
                let parts: Vec<String> = speech.parts.iter().map(text).collect();
                (parts.join(" / "), speech.aside.as_ref().map(text).unwrap_or_default())
            });
            said.collect::<Vec<_>>()
        });
        let got: Vec<(&str, &str)> =
            got.iter().map(|(said, aside)| (said.as_str(), aside.as_str())).collect();
        assert_eq!(got, expected, "{source:?}");
    }

    #[test]
    fn asides_are_the_narrators() {
        check(
            "es",
            "—El muelle aguanta —dijo Ada Reed—. Es viejo.",
            &[("El muelle aguanta / Es viejo.", "dijo Ada Reed")],
        );
        check(
            "ru",
            "— Мост держит, — сказала Ада. — Он стар.",
            &[("Мост держит, / Он стар.", "сказала Ада.")],
        );
        check("pt", "— A ponte aguenta — disse Ada.", &[("A ponte aguenta", "disse Ada.")]);
        check("fr", "— Le quai tient, a dit Ada.", &[]);
        check("es", "—¿Aguanta?\n\n—No. Es viejo.", &[("¿Aguanta?", ""), ("No. Es viejo.", "")]);
    }

    #[test]
    fn a_list_is_no_speech() {
        check("en", "— The pier is safe, — said Ada Reed.", &[]);
        check("pl", "– Most\n\n– Rzeka", &[]);
        check("ru", "Он пришёл — и ушёл.", &[]);
    }
}
