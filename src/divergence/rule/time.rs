//! # time
//!
//! Another date, weekday, year, hour or span of time.
//!
//! **Meaning**: a fact-checker could mark one right and the other wrong. **Cosmetic** where the same span is
//! told in other units or in another zone.
//!
//! - `talks will start on Monday` / `talks will start on Tuesday`
//! - `in two weeks` / `in two months`
//!
//! It does not know the calendar: a weekday against the date of that day counts as another time.

use crate::collation::quantity::Agreement;
use crate::divergence::context::{Context, Side};
use crate::divergence::kind::DivergenceKind;
use crate::divergence::severity::Severity;
use crate::lexicon::Moment;

pub(crate) fn find(context: &mut Context) {
    for link in context.open_links() {
        if let (Some(x), Some(y)) = context.unequal_quantities(link) {
            let words = context.quoted_pair(link.a.clone(), link.b.clone());
            let (severity, note) = match x.agreement(&y) {
                Agreement::Converted => {
                    (Severity::Cosmetic, format!("{words}: the same time in another unit or zone."))
                }
                Agreement::LessExact => {
                    (Severity::Wording, format!("{words}: the same time, told less exactly."))
                }
                _ => (Severity::Meaning, format!("{words}: another time.")),
            };
            context.report_link(DivergenceKind::Time, severity, link, note);
            continue;
        }
        let moment = |side: Side, at: usize| context.segments(side)[at].said::<Moment>();
        let moments = moment(Side::A, link.a.start).zip(moment(Side::B, link.b.start));
        let Some((x, y)) = moments.filter(|(x, y)| x.scale == y.scale) else { continue };
        let words = context.quoted_pair(link.a.clone(), link.b.clone());
        let (kind, severity, note) = if x.excludes(y) {
            (DivergenceKind::Time, Severity::Meaning, format!("{words}: another time."))
        } else {
            (DivergenceKind::Synonym, Severity::Wording, format!("{words}: about the same time."))
        };
        context.report_link(kind, severity, link, note);
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
            ("It has leaked since March.", "It has leaked since May.", "time meaning"),
            ("The mayor spoke yesterday.", "The mayor will speak tomorrow.", "tense meaning, time meaning"),
            ("They met in the morning.", "They met in the evening.", "time meaning"),
            ("It opens at 18:00 GMT.", "It opens at 19:00 CET.", "time cosmetic"),
        ]);
    }

    #[test]
    fn what_it_leaves_alone() {
        check(&[
            ("Talks start on Monday.", "Talks start on Monday.", ""),
            ("They met in the evening.", "They met in the night.", "synonym wording"),
            ("It ends on 2024-05-03.", "It ends on May 3, 2024.", "spelling cosmetic"),
            ("It was built in the 1990s.", "It was built in the nineties.", "spelling cosmetic"),
            ("The talks last two weeks.", "The talks last 14 days.", "spelling cosmetic"),
        ]);
    }
}
