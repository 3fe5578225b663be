//! Where a text is cut into words, blanks and signs: at the word boundaries of Unicode (UAX #29).
//!
//! The characters that news is mostly made of need few of the rules. Those are applied here, several times as
//! fast as the library applies them; wherever another character could matter, the library decides. A test
//! compares the two.

use unicode_segmentation::UnicodeSegmentation;

/// The class of a character in the rules.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Letter,
    Digit,
    /// Joins letters or digits: an apostrophe or a full stop.
    Joins,
    /// Joins letters only: a colon.
    JoinsLetters,
    /// Joins digits only: a comma or a semicolon.
    JoinsDigits,
    Blank,
    Return,
    Other,
    /// Left to the library.
    Unknown,
}

const fn role(byte: u8) -> Role {
    match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'_' => Role::Letter,
        b'0'..=b'9' => Role::Digit,
        b'\'' | b'.' => Role::Joins,
        b':' => Role::JoinsLetters,
        b',' | b';' => Role::JoinsDigits,
        b' ' => Role::Blank,
        b'\r' => Role::Return,
        0x80.. => Role::Unknown,
        _ => Role::Other,
    }
}

/// The role of every byte, so that none is worked out twice.
const ROLES: [Role; 256] = {
    let mut table = [Role::Other; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = role(byte as u8);
        byte += 1;
    }
    table
};

/// The role of the character at a place, and how many bytes it takes. Behind the end nothing joins.
#[inline]
fn look(text: &[u8], at: usize) -> (Role, usize) {
    let Some(&byte) = text.get(at) else { return (Role::Other, 0) };
    if byte < 0x80 {
        return (ROLES.get(usize::from(byte)).copied().unwrap_or(Role::Unknown), 1);
    }
    match (byte, text.get(at + 1), text.get(at + 2)) {
        // À to ÿ, but × and ÷.
        (0xc3, Some(0x97 | 0xb7), _) => (Role::Other, 2),
        (0xc3, Some(_), _) => (Role::Letter, 2),
        // A blank that does not break, « and ».
        (0xc2, Some(0xa0 | 0xab | 0xbb), _) => (Role::Other, 2),
        // ‘ and ’
        (0xe2, Some(0x80), Some(0x98 | 0x99)) => (Role::Joins, 3),
        // Dashes, “, ”, „ and the ellipsis.
        (0xe2, Some(0x80), Some(0x93 | 0x94 | 0x9c..=0x9e | 0xa6)) => (Role::Other, 3),
        _ => (Role::Unknown, 0),
    }
}

/// Whether an ASCII sign is cut off from what follows: nothing that combines with it does.
pub(crate) fn stands_alone(text: &[u8], at: usize) -> bool {
    look(text, at + 1).0 != Role::Unknown
}

/// Whether a word of ASCII letters really ends before the character at `end`.
#[inline]
pub(crate) fn ends_plain(text: &[u8], end: usize) -> bool {
    let (here, width) = look(text, end);
    match here {
        Role::Blank | Role::Return | Role::Other | Role::JoinsDigits => true,
        Role::Joins | Role::JoinsLetters => {
            !matches!(look(text, end + width).0, Role::Letter | Role::Digit | Role::Unknown)
        }
        Role::Letter | Role::Digit | Role::Unknown => false,
    }
}

/// The length in bytes of the first piece of the text from a place on; at least one character's.
pub(crate) fn piece_length(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or("");
    known_length(rest.as_bytes())
        .or_else(|| rest.split_word_bounds().next().map(str::len))
        .unwrap_or(rest.len())
}

/// The length of the first piece, if the roles of its characters settle it.
fn known_length(text: &[u8]) -> Option<usize> {
    let (first, width) = look(text, 0);
    let mut length = width;
    match first {
        Role::Letter | Role::Digit => length = word_length(text, first, width)?,
        Role::Blank => {
            while look(text, length).0 == Role::Blank {
                length += 1;
            }
        }
        Role::Return if text.get(1) == Some(&b'\n') => length = 2,
        Role::Unknown => return None,
        _ => {}
    }
    // A combining mark may follow.
    (look(text, length).0 != Role::Unknown).then_some(length)
}

/// The length of a word that begins with a letter or digit.
fn word_length(text: &[u8], first: Role, width: usize) -> Option<usize> {
    let underscore = |at: usize| text.get(at) == Some(&b'_');
    let (mut length, mut before) = (width, first);
    loop {
        let (here, width) = look(text, length);
        match here {
            Role::Letter | Role::Digit => before = here,
            Role::Joins | Role::JoinsLetters | Role::JoinsDigits => {
                let (next, next_width) = look(text, length + width);
                let wanted = match here {
                    Role::JoinsLetters => next == Role::Letter,
                    Role::JoinsDigits => next == Role::Digit,
                    _ => matches!(next, Role::Letter | Role::Digit),
                };
                if next == Role::Unknown {
                    return None;
                }
                // Beside an underscore these characters join nothing.
                if underscore(length - 1) || underscore(length + width) || before != next || !wanted {
                    return Some(length);
                }
                length += width + next_width;
                before = next;
                continue;
            }
            Role::Unknown => return None,
            Role::Blank | Role::Return | Role::Other => return Some(length),
        }
        length += width;
    }
}

#[cfg(test)]
mod tests {
    use unicode_segmentation::UnicodeSegmentation;

    use crate::text::word_break::{ends_plain, piece_length};

    const ALPHABET: [&str; 30] = [
        "a", "B", "7", "_", "'", ".", ",", ";", ":", " ", "-", "\"", "\r", "\n", "\t", "é", "ß", "×", "’",
        "“", "”", "—", "…", "»", "\u{a0}", "\u{301}", "\u{ad}", "中", "@", "👍",
    ];

    #[test]
    fn text_is_cut_as_the_library_cuts_it() {
        let mut state = 1_u32;
        for _ in 0..20_000 {
            let mut text = String::new();
            for _ in 0..12 {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                text.push_str(ALPHABET[state as usize / 7 % ALPHABET.len()]);
            }
            let mut cut = Vec::new();
            let mut start = 0;
            while start < text.len() {
                let length = piece_length(&text, start);
                let piece = &text[start..start + length];
                let letters = text[start..].bytes().take_while(u8::is_ascii_alphabetic).count();
                if letters > 0 && ends_plain(text.as_bytes(), start + letters) {
                    assert_eq!(piece.len(), letters, "{text:?} at {start}");
                }
                cut.push(piece);
                start += length;
            }
            assert_eq!(cut, text.split_word_bounds().collect::<Vec<_>>(), "{text:?}");
        }
    }
}
