//! The glyphs that may be quotation marks: which belong together, and which way each is turned.

use crate::document::Document;
use crate::quotes::html;
use crate::text::token::TokenKind;

/// Glyphs that can pair with each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MarkFamily {
    Double,
    Single,
    Angle,
    SingleAngle,
    Corner,
    WhiteCorner,
}

impl MarkFamily {
    /// Whether it is of the angle marks, which French sets with blanks inside.
    pub(crate) fn is_angle(self) -> bool {
        matches!(self, Self::Angle | Self::SingleAngle)
    }
}

/// Which way a glyph is turned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MarkShape {
    Straight,
    Left,
    Right,
    Low,
}

/// A glyph as it stands in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct MarkGlyph {
    pub family: MarkFamily,
    pub shape: MarkShape,
    /// How many tokens it takes: more than one for two single marks that stand for a double one, and for an
    /// HTML character reference.
    pub width: usize,
}

impl MarkGlyph {
    /// The glyph that starts at a token, in a paragraph that ends before `end`.
    pub(crate) fn at(document: &Document, at: usize, end: usize) -> Option<Self> {
        if let Some((mark, width)) = html::referenced_mark(document, at, end) {
            return family_and_shape(mark).map(|(family, shape)| Self { family, shape, width });
        }
        if is_low_by_commas(document, at, end) {
            return Some(Self { family: MarkFamily::Double, shape: MarkShape::Low, width: 2 });
        }
        document.token(at).filter(|token| token.kind == TokenKind::Mark)?;
        let first = document.text(at).chars().next()?;
        let is_twin = at + 1 < end && !document.spaced(at + 1) && document.text(at + 1) == document.text(at);
        if is_twin && !is_triple(document, at) {
            let shape = match first {
                '`' | 'ˋ' | '‘' => Some(MarkShape::Left),
                '\'' | '’' | '´' => Some(MarkShape::Right),
                _ => None,
            };
            if let Some(shape) = shape {
                return Some(Self { family: MarkFamily::Double, shape, width: 2 });
            }
        }
        family_and_shape(first).map(|(family, shape)| Self { family, shape, width: 1 })
    }
}

/// Two commas that stand for a low mark, as on keyboards without one: `,,No`.
fn is_low_by_commas(document: &Document, at: usize, end: usize) -> bool {
    let comma = |at: usize| document.text(at) == ",";
    comma(at)
        && comma(at + 1)
        && at + 2 < end
        && document.spaced(at)
        && [1, 2].iter().all(|&on| !document.spaced(at + on))
}

/// Three in a row are a double mark beside a single one, not a double one made of two.
fn is_triple(document: &Document, at: usize) -> bool {
    !document.spaced(at + 2) && document.text(at + 2) == document.text(at)
}

fn family_and_shape(glyph: char) -> Option<(MarkFamily, MarkShape)> {
    Some(match glyph {
        '"' | '＂' | '‟' => (MarkFamily::Double, MarkShape::Straight),
        '“' | '〝' => (MarkFamily::Double, MarkShape::Left),
        '”' | '〞' | '〟' => (MarkFamily::Double, MarkShape::Right),
        '„' => (MarkFamily::Double, MarkShape::Low),
        '\'' | '＇' | '‛' => (MarkFamily::Single, MarkShape::Straight),
        '‘' | '`' | 'ˋ' => (MarkFamily::Single, MarkShape::Left),
        '’' | '´' => (MarkFamily::Single, MarkShape::Right),
        '‚' => (MarkFamily::Single, MarkShape::Low),
        '«' => (MarkFamily::Angle, MarkShape::Left),
        '»' => (MarkFamily::Angle, MarkShape::Right),
        '‹' => (MarkFamily::SingleAngle, MarkShape::Left),
        '›' => (MarkFamily::SingleAngle, MarkShape::Right),
        '「' => (MarkFamily::Corner, MarkShape::Left),
        '」' => (MarkFamily::Corner, MarkShape::Right),
        '『' => (MarkFamily::WhiteCorner, MarkShape::Left),
        '』' => (MarkFamily::WhiteCorner, MarkShape::Right),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use crate::document::tests::ask;
    use crate::quotes::mark_glyph::{MarkFamily, MarkGlyph, MarkShape};

    #[test]
    fn glyphs() {
        use MarkFamily::{Angle, Corner, Double, Single, SingleAngle, WhiteCorner};
        use MarkShape::{Left, Low, Right, Straight};
        for (source, family, shape, width) in [
            ("\"Pier", Double, Straight, 1),
            ("“Pier", Double, Left, 1),
            ("”Pier", Double, Right, 1),
            ("„Pier", Double, Low, 1),
            ("'Pier", Single, Straight, 1),
            ("‘Pier", Single, Left, 1),
            ("’Pier", Single, Right, 1),
            ("‚Pier", Single, Low, 1),
            ("«Pier", Angle, Left, 1),
            ("»Pier", Angle, Right, 1),
            ("‹Pier", SingleAngle, Left, 1),
            ("›Pier", SingleAngle, Right, 1),
            ("「Pier", Corner, Left, 1),
            ("』Pier", WhiteCorner, Right, 1),
            ("``Pier", Double, Left, 2),
            ("''Pier", Double, Right, 2),
            ("‘‘Pier", Double, Left, 2),
            ("'''Pier", Single, Straight, 1),
            ("\"\"Pier", Double, Straight, 1),
            ("' 'Pier", Single, Straight, 1),
            ("&quot;Pier", Double, Straight, 3),
            ("&#8222;Pier", Double, Low, 4),
        ] {
            let got = ask(source, "en", |document| MarkGlyph::at(document, 0, document.tokens.len()));
            assert_eq!(got, Some(MarkGlyph { family, shape, width }), "{source:?}");
        }
        for source in ["Pier", "&amp;", ",", "*Pier"] {
            let got = ask(source, "en", |document| MarkGlyph::at(document, 0, document.tokens.len()));
            assert_eq!(got, None, "{source:?}");
        }
    }
}
