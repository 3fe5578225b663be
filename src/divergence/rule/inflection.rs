//! # inflection
//!
//! Another form of the same word, with the same claim: singular and plural in a general sense, agreement,
//! participle and infinitive.
//!
//! **Cosmetic**: only the grammar around the word differs.
//!
//! - `steep cost` / `steep costs`
//! - `he do not know` / `he does not know`
//!
//! It says nothing where the form puts the fact in another time: that is tense.

use crate::collation::alignment::Bond;
use crate::divergence::context::Context;
use crate::divergence::kind::DivergenceKind;
use crate::divergence::severity::Severity;

pub(crate) fn find(context: &mut Context) {
    for link in context.open_links() {
        if link.bond == Bond::Form {
            let note =
                format!("{}: another form of the word.", context.quoted_pair(link.a.clone(), link.b.clone()));
            context.report_link(DivergenceKind::Inflection, Severity::Cosmetic, link, note);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::divergence::examples::check;

    #[test]
    fn examples() {
        check(&[
            ("This will have steep cost.", "This will have steep costs.", "inflection cosmetic"),
            ("She do not know the answer.", "She does not know the answer.", "inflection cosmetic"),
        ]);
    }

    #[test]
    fn what_it_leaves_alone() {
        check(&[
            ("The mine closes in spring.", "The mine closed in spring.", "tense meaning"),
            ("The cost is steep.", "The price is steep.", "synonym wording"),
        ]);
    }
}
