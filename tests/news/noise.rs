//! Text as no paper prints it: all marks, odd blanks, broken entities, any character at all.

use proptest::collection::vec;
use proptest::prelude::{Strategy, any, prop_oneof};
use proptest::sample::select;

#[rustfmt::skip] // One piece a line would fill pages.
const MARKS: &[&str] = &[
    "“", "”", "„", "‟", "\"", "＂", "〝", "〞", "'", "‘", "’", "‚", "‛", "`", "´", "``", "''", "‘‘", "«", "»",
    "‹", "›", "「", "」", "『", "』", "&quot;", "&ldquo;", "&rdquo;", "&#34;", "&#8221;", "&laquo;", "&quot",
    "&;", "<b>", "</b>", "<a href=\"x\">", "<", "❝", "❞", "𝄞",
];
#[rustfmt::skip] // One piece a line would fill pages.
const SIGNS: &[&str] = &[
    ".", ",", "!", "?", "…", "...", "—", "–", "-", ";", ":", "(", ")", "[", "]", "/", "*", "> ", "- ", "|",
    "。", "，", "、", "%", "$", "€", "°", "′", "&", "\\", "\u{0}", "\u{7f}", "\u{fffd}", "\u{e000}",
    "\u{10ffff}",
];
#[rustfmt::skip] // One piece a line would fill pages.
const BLANKS: &[&str] = &[
    " ", " ", " ", " ", "", "\n", "\n\n", "\r\n", "\r", "\t", "\u{a0}", "\u{202f}", "\u{2028}", "\u{85}",
    "\u{3000}", "\u{200b}", "\u{feff}", "\u{2060}", "\u{200d}", "\u{ad}",
];
#[rustfmt::skip] // One piece a line would fill pages.
const WORDS: &[&str] = &[
    "he said", "she told reporters", "according to", "that", "Minister Anna Okafor", "Okafor", "Mr. Reed",
    "the ministry", "it", "they", "we will", "not", "no", "never", "5", "1,500", "1.500", "20%",
    "twenty-five", "half", "3rd", "May", "on Monday", "don't", "U.S.", "é", "e\u{301}", "\u{301}", "👍🏿",
    "👩‍👩‍👧🏽", "没有止境", "止", "かな", "한국어", "שלום", "\u{202e}", "\u{2066}", "İ", "ß", "ﬁ", "ŉ", "Ω", "½", "Ⅷ",
    "１２", "﷽", "sagte", "der", "dass", "a déclaré", "million", "$5m", "0", "18446744073709551616", "1e9",
    "1/0", "10:00 p.m.", "O'Neil", "'90s", "Russian-Russian", "https://a.example/b?c=\"d\"",
];

/// A text of up to `pieces` pieces.
pub fn noise(pieces: usize) -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => select(WORDS).prop_map(str::to_owned),
        3 => select(MARKS).prop_map(str::to_owned),
        1 => select(SIGNS).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    vec((piece, select(BLANKS)), 0..=pieces)
        .prop_map(|pieces| pieces.into_iter().flat_map(|(piece, blank)| [piece, blank.to_owned()]).collect())
}
