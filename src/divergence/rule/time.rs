//! # time
//!
//! Another date, weekday, year, hour or span of time.
//!
//! **Meaning**: a fact-checker could mark one right and the other wrong. **Cosmetic** where the same span is
//! told in other units.
//!
//! - `talks will start on Monday` / `talks will start on Tuesday`
//! - `in two weeks` / `in two months`
//!
//! It does not know the calendar: a weekday against the date of that day counts as another time.

use crate::collation::alignment::Bond;
use crate::collation::quantity::Agreement;
use crate::divergence::context::{Context, Side};
use crate::divergence::kind::DivergenceKind;
use crate::divergence::severity::Severity;
use crate::lexicon::Class;

pub(crate) fn find(context: &mut Context) {
    for link in context.open_links() {
        if let (Some(x), Some(y)) = context.unequal_quantities(link) {
            let words = context.quoted_pair(link.a.clone(), link.b.clone());
            let (severity, note) = match x.agreement(&y) {
                Agreement::Converted => {
                    (Severity::Cosmetic, format!("{words}: the same time in another unit."))
                }
                _ => (Severity::Meaning, format!("{words}: another time.")),
            };
            context.report(DivergenceKind::Time, severity, link.a.clone(), link.b.clone(), note);
            continue;
        }
        let moment = |side: Side, at: usize| context.segments(side)[at].is(Class::Moment);
        if matches!(link.bond, Bond::Replaced)
            && moment(Side::A, link.a.start)
            && moment(Side::B, link.b.start)
        {
            let note = format!("{}: another time.", context.quoted_pair(link.a.clone(), link.b.clone()));
            context.report(DivergenceKind::Time, Severity::Meaning, link.a.clone(), link.b.clone(), note);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::divergence::examples::check;

    #[test]
    fn examples() {
        check(&[
            ("The talks will start on Monday.", "The talks will start on Tuesday.", "time meaning"),
            ("We will finish in two weeks.", "We will finish in two months.", "time meaning"),
            ("We will finish in two weeks.", "We will finish in 14 days.", "spelling cosmetic"),
            ("It opened in 2017.", "It opened in 2019.", "time meaning"),
        ]);
    }

    #[test]
    fn what_it_leaves_alone() {
        check(&[
            ("Talks start on Monday.", "Talks start on Monday.", ""),
            ("The talks last two weeks.", "The talks last 14 days.", "spelling cosmetic"),
        ]);
    }
}
