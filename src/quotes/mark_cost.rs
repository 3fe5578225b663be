//! What it costs to read a mark as one that opens, one that closes, or as no quotation mark at all: an
//! apostrophe, inches, a bullet, a slip.
//!
//! Costs are small whole numbers; only their sums are compared, in [`crate::quotes::pairing_search`]. `None`
//! is what cannot be.

use crate::document::Document;
use crate::lexicon::Class;
use crate::lexicon::endings::{may_drop_g, takes_bare_apostrophe};
use crate::quotes::mark_glyph::{MarkFamily, MarkGlyph, MarkShape};
use crate::quotes::mark_neighbour::MarkNeighbour;
use crate::quotes::mark_style::MarkStyle;
use crate::quotes::thresholds::{
    APOSTROPHE_AFTER_WORD_COST, BULLET_COST, CLIPPED_WORD_BYTES, CLIPPED_WORD_COST, CLOSE_AFTER_BLANK_COST,
    CLOSE_AFTER_OPENER_COST, CLOSE_BEFORE_WORD_COST, FOOT_MARK_COST, HOUSE_STYLE_COST, INCH_MARK_COST,
    LEFT_BEFORE_BLANK_COST, LOOSE_APOSTROPHE_COST, OPEN_AFTER_STOP_COST, OPEN_AFTER_WORD_COST,
    OPEN_BEFORE_BLANK_COST, OPEN_BEFORE_STOP_COST, PLURAL_POSSESSIVE_COST, RIGHT_AFTER_BLANK_COST,
    RIGHT_SINGLE_OPEN_COST, SINGLE_OPEN_COST, STRAY_MARK_COST, STRAY_SINGLE_COST, TURNED_CLOSE_COST,
    TURNED_OPEN_COST,
};
use crate::text::token::TokenRange;

/// A mark in its place: its glyph and what stands on both sides of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct MarkPlace {
    pub token: usize,
    pub glyph: MarkGlyph,
    pub before: MarkNeighbour,
    pub after: MarkNeighbour,
    starts_paragraph: bool,
    ends_paragraph: bool,
}

impl MarkPlace {
    /// The place of the glyph that starts at a token.
    pub(crate) fn of(document: &Document, paragraph: &TokenRange, token: usize, glyph: MarkGlyph) -> Self {
        let end = token + glyph.width;
        let (starts_paragraph, ends_paragraph) = (token == paragraph.start, end >= paragraph.end);
        let before = if starts_paragraph || document.spaced(token) {
            MarkNeighbour::Blank
        } else {
            MarkNeighbour::of(document, token - 1)
        };
        let after = if ends_paragraph || document.spaced(end) {
            MarkNeighbour::Blank
        } else {
            MarkNeighbour::of(document, end)
        };
        Self { token, glyph, before, after, starts_paragraph, ends_paragraph }
    }

    fn end(&self) -> usize {
        self.token + self.glyph.width
    }

    /// What it costs to read the mark as one that opens.
    pub(crate) fn opening_cost(&self, document: &Document, style: MarkStyle) -> Option<u16> {
        let MarkGlyph { family, shape, .. } = self.glyph;
        let glyph = match (family, shape) {
            (MarkFamily::Double, MarkShape::Right) if style.has_left_double => TURNED_OPEN_COST,
            (MarkFamily::Single, MarkShape::Right) if style.has_left_single => TURNED_OPEN_COST,
            (MarkFamily::Single, MarkShape::Right) => RIGHT_SINGLE_OPEN_COST,
            (MarkFamily::Corner | MarkFamily::WhiteCorner, MarkShape::Right) => return None,
            (_, MarkShape::Right) => HOUSE_STYLE_COST,
            _ => 0,
        };
        let after = match self.after {
            // French sets a blank inside its marks.
            MarkNeighbour::Blank
                if family.is_angle() && self.before == MarkNeighbour::Blank && !self.ends_paragraph =>
            {
                0
            }
            MarkNeighbour::Blank if matches!(shape, MarkShape::Left | MarkShape::Low) => {
                LEFT_BEFORE_BLANK_COST
            }
            MarkNeighbour::Blank => OPEN_BEFORE_BLANK_COST,
            MarkNeighbour::Stop if matches!(document.text(self.end()), "…" | ".") => 0,
            MarkNeighbour::Stop | MarkNeighbour::Comma => OPEN_BEFORE_STOP_COST,
            _ => 0,
        };
        let before = match self.before {
            MarkNeighbour::Word | MarkNeighbour::Number => OPEN_AFTER_WORD_COST,
            MarkNeighbour::Stop | MarkNeighbour::Comma => OPEN_AFTER_STOP_COST,
            _ => 0,
        };
        let single = if family == MarkFamily::Single { SINGLE_OPEN_COST } else { 0 };
        Some(glyph + after + before + single)
    }

    /// What it costs to read the mark as one that closes.
    pub(crate) fn closing_cost(&self, document: &Document) -> Option<u16> {
        let MarkGlyph { family, shape, .. } = self.glyph;
        let glyph = match (family, shape) {
            (_, MarkShape::Low) => return None,
            (MarkFamily::Corner | MarkFamily::WhiteCorner, MarkShape::Left) => return None,
            (MarkFamily::Angle | MarkFamily::SingleAngle, MarkShape::Left) => HOUSE_STYLE_COST,
            (_, MarkShape::Left) => TURNED_CLOSE_COST,
            _ => 0,
        };
        let before = match self.before {
            MarkNeighbour::Blank if self.starts_paragraph => return None,
            MarkNeighbour::Blank if family.is_angle() => 0,
            MarkNeighbour::Blank if shape == MarkShape::Right => RIGHT_AFTER_BLANK_COST,
            MarkNeighbour::Blank => CLOSE_AFTER_BLANK_COST,
            MarkNeighbour::Opener if matches!(document.text(self.token - 1), "(" | "[" | ":") => {
                CLOSE_AFTER_OPENER_COST
            }
            _ => 0,
        };
        let after = match self.after {
            MarkNeighbour::Word if family == MarkFamily::Single => return None,
            MarkNeighbour::Word | MarkNeighbour::Number => CLOSE_BEFORE_WORD_COST,
            _ => 0,
        };
        Some(glyph + before + after)
    }

    /// What it costs to read the mark as one that belongs to no quotation.
    pub(crate) fn unpaired_cost(&self, document: &Document) -> u16 {
        let MarkGlyph { family, shape, .. } = self.glyph;
        match family {
            MarkFamily::Single => self.unpaired_single_cost(document),
            // 6" hoses
            MarkFamily::Double
                if self.before == MarkNeighbour::Number
                    && matches!(shape, MarkShape::Straight | MarkShape::Right) =>
            {
                INCH_MARK_COST
            }
            MarkFamily::Angle | MarkFamily::SingleAngle
                if self.starts_paragraph && self.after == MarkNeighbour::Blank =>
            {
                BULLET_COST
            }
            _ => STRAY_MARK_COST,
        }
    }

    /// How little it takes to read a single mark as an apostrophe, a sign of feet or minutes, or a slip.
    fn unpaired_single_cost(&self, document: &Document) -> u16 {
        let (token, before, after) = (self.token, self.before, self.after);
        let word_before =
            if before == MarkNeighbour::Word { document.norm(token.saturating_sub(1)) } else { "" };
        let elides = document.is(self.end(), Class::Elision) && after == MarkNeighbour::Word;
        if elides || after == MarkNeighbour::Number {
            return 0;
        }
        match before {
            MarkNeighbour::Word | MarkNeighbour::Number if after == MarkNeighbour::Word => 0,
            MarkNeighbour::Number => FOOT_MARK_COST,
            // workers' union
            MarkNeighbour::Word if takes_bare_apostrophe(word_before) => PLURAL_POSSESSIVE_COST,
            // thinkin'
            MarkNeighbour::Word
                if may_drop_g(word_before)
                    || word_before.len() <= CLIPPED_WORD_BYTES
                    || document.is(token.saturating_sub(1), Class::Elision) =>
            {
                CLIPPED_WORD_COST
            }
            MarkNeighbour::Word => APOSTROPHE_AFTER_WORD_COST,
            MarkNeighbour::Blank if after == MarkNeighbour::Blank || document.text(token) == "’" => {
                LOOSE_APOSTROPHE_COST
            }
            _ => STRAY_SINGLE_COST,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::document::tests::ask;
    use crate::quotes::mark_candidate::{MarkCandidate, mark_candidates};
    use crate::quotes::mark_style::MarkStyle;

    /// The last mark of a paragraph.
    fn last(source: &str) -> MarkCandidate {
        ask(source, "en", |document| {
            let mut marks = Vec::new();
            let all = 0..document.tokens.len();
            mark_candidates(document, &all, MarkStyle::of(source), &mut marks);
            *marks.last().unwrap_or_else(|| panic!("no mark in {source:?}"))
        })
    }

    #[test]
    fn marks_that_open() {
        for (source, cost) in [
            ("say “it", Some(0)),
            ("say (\"it", Some(0)),
            ("say \"…it", Some(0)),
            ("say « it", Some(0)),
            ("say 「it", Some(0)),
            // Beside a blank, a stop or a word.
            ("say \" it", Some(30)),
            ("say “ it", Some(15)),
            ("say „ it", Some(15)),
            ("say \"? it", Some(15)),
            ("say \", it", Some(15)),
            ("say\"it", Some(25)),
            ("say 5\"it", Some(25)),
            ("say,\"it", Some(8)),
            ("say.\"it", Some(8)),
            // Turned the other way.
            ("“so” say ”it", Some(18)),
            ("say ”it", Some(3)),
            ("say »it", Some(3)),
            ("say 」it", None),
            // Single.
            ("say ‘it", Some(5)),
            ("‘so’ say ’it", Some(18 + 5)),
            ("say ’it", Some(8 + 5)),
        ] {
            assert_eq!(last(source).opening_cost, cost, "{source:?}");
        }
    }

    #[test]
    fn marks_that_close() {
        for (source, cost) in [
            ("it” say", Some(0)),
            ("it,\" say", Some(0)),
            ("it \" say", Some(24)),
            ("it ” say", Some(15)),
            ("it » say", Some(0)),
            ("it (\" say", Some(25)),
            ("it: \" say", Some(24)),
            ("it:\" say", Some(25)),
            ("it\"say", Some(18)),
            ("it\"5", Some(18)),
            ("(it-'say", None),
            ("it“ say", Some(15)),
            ("it« say", Some(3)),
            ("it„ say", None),
            ("it「 say", None),
            ("\"it", None),
        ] {
            assert_eq!(last(source).closing_cost, cost, "{source:?}");
        }
    }

    #[test]
    fn marks_that_belong_to_nothing() {
        for (source, cost) in [
            ("“it", 40),
            ("say \" it", 40),
            ("6\" hoses", 8),
            ("6“ hoses", 40),
            ("» More", 4),
            ("»More", 40),
            ("More » hoses", 40),
            // Single marks.
            ("it ’tis", 0),
            ("the '60s", 0),
            ("6' hoses", 3),
            ("the workers' union", 4),
            ("he was singin' again", 3),
            ("at ho' again", 3),
            ("at hoo' again", 12),
            ("the worker' union", 12),
            ("the ' union", 8),
            ("the ’union", 8),
            ("the 'union", 24),
            ("(‘union", 24),
        ] {
            assert_eq!(last(source).unpaired_cost, cost, "{source:?}");
        }
    }
}
