//! What stands beside a mark, as far as it tells whether the mark opens or closes.

use std::ops::RangeInclusive;

use crate::document::Document;
use crate::text::token::TokenKind;

/// What stands on one side of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MarkNeighbour {
    Blank,
    Word,
    Number,
    /// Han, kana and other scripts that set no blanks between words.
    UnspacedScript,
    /// Ends a sentence.
    Stop,
    Comma,
    /// An opening bracket, a colon, a dash or the like, after which a quotation may open without a blank.
    Opener,
    Mark,
    Other,
}

impl MarkNeighbour {
    /// What the token at a place is to a mark beside it, with no blank between.
    pub(crate) fn of(document: &Document, at: usize) -> Self {
        let text = document.text(at);
        match document.kind(at) {
            Some(TokenKind::Word) if text.chars().next_back().is_some_and(is_unspaced_script) => {
                Self::UnspacedScript
            }
            Some(TokenKind::Word) => Self::Word,
            Some(TokenKind::Number) => Self::Number,
            Some(TokenKind::Mark) => Self::Mark,
            Some(TokenKind::Punctuation) => match text {
                "." | "!" | "?" | "…" | "。" | "！" | "？" => Self::Stop,
                "," | ";" | "，" | "、" => Self::Comma,
                ":" | "：" | "(" | "[" | "{" | "-" | "–" | "—" | "/" | "*" | "_" | "¿" | "¡" | "（"
                | "【" | "•" => Self::Opener,
                _ => Self::Other,
            },
            Some(TokenKind::Symbol) if text == ";" => Self::Opener,
            _ => Self::Other,
        }
    }
}

fn is_unspaced_script(c: char) -> bool {
    const THAI_AND_LAO: RangeInclusive<char> = '\u{e00}'..='\u{eff}';
    const KANA: RangeInclusive<char> = '\u{3040}'..='\u{30ff}';
    const HAN: [RangeInclusive<char>; 2] = ['\u{3400}'..='\u{9fff}', '\u{f900}'..='\u{faff}'];
    [THAI_AND_LAO, KANA].iter().chain(&HAN).any(|script| script.contains(&c))
}

#[cfg(test)]
mod tests {
    use crate::document::tests::ask;
    use crate::quotes::mark_neighbour::MarkNeighbour;

    #[test]
    fn neighbours() {
        for (source, neighbour) in [
            ("pier", MarkNeighbour::Word),
            ("12", MarkNeighbour::Number),
            ("了", MarkNeighbour::UnspacedScript),
            ("か", MarkNeighbour::UnspacedScript),
            ("?", MarkNeighbour::Stop),
            ("。", MarkNeighbour::Stop),
            (";", MarkNeighbour::Comma),
            ("(", MarkNeighbour::Opener),
            ("—", MarkNeighbour::Opener),
            (")", MarkNeighbour::Other),
            ("€", MarkNeighbour::Other),
            ("“", MarkNeighbour::Mark),
        ] {
            let got = ask(source, "en", |document| MarkNeighbour::of(document, 0));
            assert_eq!(got, neighbour, "{source:?}");
        }
    }
}
