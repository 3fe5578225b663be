//! The outcome of aligning: which segments belong together, and why.

use std::ops::Range;

use crate::collation::thresholds::{
    BROADER_SHARE, FORM_NEARNESS, REPLACED_NEARNESS, SIMILAR_SHARE, SISTER_SHARE, VARIANT_NEARNESS,
};
use crate::lexicon::thesaurus::{Kinship, Relation};

/// Why two segments are paired.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Bond {
    /// The same normal form.
    Equal,
    /// The same word in another form.
    Form,
    /// The same word in another spelling, contraction, joining or number format.
    Variant,
    /// Another form of one name.
    Name,
    /// Akin in meaning.
    Kin(Kinship),
    /// Nothing but their place.
    Replaced,
}

impl Bond {
    /// Whether the two are one word or name, however written.
    pub(crate) fn is_same_word(&self) -> bool {
        matches!(self, Self::Equal | Self::Form | Self::Variant | Self::Name)
    }

    /// How much the two say the same, up to 1; below 0 where they say another thing in the same place.
    pub(crate) fn nearness(&self) -> f32 {
        match self {
            Self::Equal => 1.0,
            Self::Variant | Self::Name => VARIANT_NEARNESS,
            Self::Form => FORM_NEARNESS,
            Self::Kin(kinship) => match kinship.relation {
                Relation::Opposite => 0.0,
                Relation::Sister => kinship.nearness * SISTER_SHARE,
                Relation::Broader | Relation::Narrower => kinship.nearness * BROADER_SHARE,
                Relation::Similar => kinship.nearness * SIMILAR_SHARE,
                _ => kinship.nearness,
            },
            Self::Replaced => REPLACED_NEARNESS,
        }
    }
}

/// A pair of segment runs, one of each side. All but joined words are one to one.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Link {
    /// Units of the first side.
    pub a: Range<usize>,
    /// Units of the second side.
    pub b: Range<usize>,
    /// Why.
    pub bond: Bond,
    /// Out of the common order.
    pub moved: bool,
}

/// Which segments of two sides belong together.
#[derive(Clone, Debug, Default)]
pub(crate) struct Alignment {
    /// The pairs, in order of the first side.
    pub links: Vec<Link>,
    /// For each segment of the first side the place of its link.
    pub of_a: Vec<Option<usize>>,
    /// For each segment of the second side the place of its link.
    pub of_b: Vec<Option<usize>>,
}

impl Alignment {
    /// Links sorted by their first side, with the place of each segment's link.
    pub(crate) fn of(links: Vec<Link>, length_a: usize, length_b: usize) -> Self {
        let mut done = Self { of_a: vec![None; length_a], of_b: vec![None; length_b], links };
        for (place, link) in done.links.iter().enumerate() {
            for slot in done.of_a.get_mut(link.a.clone()).into_iter().flatten() {
                *slot = Some(place);
            }
            for slot in done.of_b.get_mut(link.b.clone()).into_iter().flatten() {
                *slot = Some(place);
            }
        }
        done
    }
}

#[cfg(test)]
mod tests {
    use crate::collation::alignment::Bond;
    use crate::lexicon::thesaurus::{Kinship, Relation};

    #[test]
    fn bonds_are_as_near_as_their_words() {
        let kin = |relation| Bond::Kin(Kinship { relation, nearness: 0.5 });
        for (bond, expected) in [
            (Bond::Equal, 1.0),
            (Bond::Variant, 0.99),
            (Bond::Name, 0.99),
            (Bond::Form, 0.98),
            (kin(Relation::Synonym), 0.5),
            (kin(Relation::Broader), 0.425),
            (kin(Relation::Similar), 0.4),
            (kin(Relation::Sister), 0.15),
            (kin(Relation::Opposite), 0.0),
            (Bond::Replaced, -0.1),
        ] {
            assert!((bond.nearness() - expected).abs() < 0.0001, "{bond:?}");
        }
    }
}
