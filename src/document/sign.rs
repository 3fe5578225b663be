//! Punctuation, all glyphs of one sign taken together.

/// A sign of punctuation, all its glyphs taken together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sign {
    /// No punctuation.
    None,
    Comma,
    Semicolon,
    Colon,
    /// What ends a sentence or an abbreviation.
    Full,
    /// What ends a sentence for sure.
    Stop,
    Hyphen,
    Dash,
    Slash,
    Open,
    Close,
    Other,
}

impl Sign {
    /// The sign that a token of punctuation is.
    pub(crate) fn of(text: &str) -> Self {
        match text {
            "," | "，" | "、" => Self::Comma,
            ";" | "；" => Self::Semicolon,
            ":" | "：" => Self::Colon,
            "." | "．" => Self::Full,
            "!" | "?" | "…" | "。" | "！" | "？" => Self::Stop,
            "-" | "‐" | "‑" => Self::Hyphen,
            "–" | "—" | "―" | "‒" => Self::Dash,
            "/" => Self::Slash,
            "(" | "[" | "{" | "（" | "【" => Self::Open,
            ")" | "]" | "}" | "）" | "】" => Self::Close,
            _ => Self::Other,
        }
    }
}
