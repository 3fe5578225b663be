//! # modality
//!
//! How a thing is said to be: a fact, a belief, a possibility, a duty; on what condition; of how many.
//!
//! **Meaning**: `can` is not `will`, and what was a fear must not become a fact. **Wording** for two words of
//! one strength (`may` / `might`), and for `all` added to what was said without bounds.
//!
//! - `We will march only if invited` / `We will march if invited`
//! - `some of the hostages` / `all of the hostages`
//!
//! It says nothing of `will` against a plain present, which is a matter of tense.

use crate::collation::alignment::{Bond, Link};
use crate::divergence::context::{Context, Side};
use crate::divergence::finding::{Fallback, KeptIf};
use crate::divergence::kind::DivergenceKind;
use crate::divergence::severity::Severity;
use crate::lexicon::{Class, GrammarWord, Modal, Person, Quantifier, QuantifierScale, Value};

pub(crate) fn find(context: &mut Context) {
    inverted(context);
    replaced(context, Class::Modal, |x, y| x == y, "another claim on what will, can or must be");
    replaced(context, Class::Condition, |x, y| x == y, "another condition");
    let only = |value: Value| matches!(value, Value::Quantifier(q) if q.scale == QuantifierScale::Only);
    replaced(
        context,
        Class::Quantifier,
        |x, y| x == y || (only(x) && only(y)),
        "how many or how much is another",
    );
    for side in Side::BOTH {
        for at in context.open_segments(side) {
            lone(context, side, at);
        }
    }
}

/// `Should it rain` says what `If it rains` does (Quirk et al. 1985, on conditional inversion).
fn inverted(context: &mut Context) {
    for side in Side::BOTH {
        let words = |side: Side| -> Vec<usize> {
            let segments = context.segments(side);
            (0..segments.len()).filter(|&at| !segments[at].is_mark()).take(2).collect()
        };
        let (own, others) = (words(side), words(side.other()));
        let (&[verb, subject], &[opener, ..]) = (own.as_slice(), others.as_slice()) else { continue };
        let inverts = context.segments(side)[verb].said() == Some(Modal::Should)
            && context.segments(side)[subject].said::<Person>().is_some_and(Person::is_personal);
        let is_if = GrammarWord::If.is(&context.segments(side.other())[opener].form);
        if inverts && is_if && context.is_open(side, verb) && context.is_open(side.other(), opener) {
            let note = format!(
                "{} and {}: one condition.",
                context.quoted(side, verb..verb + 1),
                context.quoted(side.other(), opener..opener + 1)
            );
            let (kind, severity) = (DivergenceKind::Synonym, Severity::Wording);
            context.report_pair(kind, severity, side, verb..verb + 1, opener..opener + 1, note);
        }
    }
}

/// Two words of a class in the same place.
fn replaced(context: &mut Context, class: Class, alike: impl Fn(Value, Value) -> bool, why: &str) {
    for link in context.open_links() {
        let value = |side: Side| context.segments(side)[Context::segments_of(link, side).start].value(class);
        let (Some(x), Some(y)) = (value(Side::A), value(Side::B)) else { continue };
        if link.bond != Bond::Replaced {
            continue;
        }
        let words = context.quoted_pair(link.a.clone(), link.b.clone());
        if is_any_for_some(context, link) {
            let note = format!("{words}: as the denial asks.");
            let (kind, severity) = (DivergenceKind::Synonym, Severity::Wording);
            context.report_link(kind, severity, link, note);
            continue;
        }
        let (kind, severity, note) = if shifted_back(context, x, y) {
            (
                DivergenceKind::Tense,
                Severity::Wording,
                format!("{words}: shifted back to fit the narrator's sentence."),
            )
        } else if alike(x, y) {
            (DivergenceKind::Synonym, Severity::Wording, format!("{words}: as strong."))
        } else if !context.is_checked() && is_near(x, y) {
            (DivergenceKind::Modality, Severity::Wording, format!("{words}: nearly as strong."))
        } else {
            (DivergenceKind::Modality, Severity::Meaning, format!("{words}: {why}."))
        };
        context.report_link(kind, severity, link, note);
    }
}

/// Whether two are so near that translators and editors take one for the other; of quantifiers on two scales nothing
/// is known.
fn is_near(x: Value, y: Value) -> bool {
    match (x, y) {
        (Value::Modal(x), Value::Modal(y)) => x.is_near(y),
        (Value::Quantifier(x), Value::Quantifier(y)) => x.scale != y.scale || x.is_near(y),
        _ => false,
    }
}

/// `any` where its clause is denied, `some` where it is not: what is denied is judged by itself.
fn is_any_for_some(context: &Context, link: &Link) -> bool {
    let at = |side: Side| Context::segments_of(link, side).start;
    let said = |side: Side| context.segments(side)[at(side)].said::<Quantifier>();
    let is_some = |side: Side| said(side) == Some(Quantifier::SOME);
    let denied_any = |side: Side| {
        let before = &context.segments(side)[..at(side)];
        said(side) == Some(Quantifier::ANY) && before.iter().any(|segment| segment.is(Class::Negation))
    };
    Side::BOTH.into_iter().any(|side| denied_any(side) && is_some(side.other()))
}

/// `would` for `will` in a piece that goes on from the narrator's words, or in a sentence that reports
/// speech.
fn shifted_back(context: &Context, x: Value, y: Value) -> bool {
    const WILL: Value = Value::Modal(Modal::Will);
    const WOULD: Value = Value::Modal(Modal::Would);
    let is_will = |value| value == WILL || value == WOULD;
    // The narrator of either article may have fitted it to his sentence.
    if context.is_rendering() {
        return is_will(x) && is_will(y) && x != y;
    }
    let shifts = |side: Side| {
        let segments = context.segments(side);
        segments.first().is_some_and(|u| !u.is_capitalised() && !u.is_mark())
            || segments.iter().any(|u| u.is(Class::Reporting))
    };
    (x == WOULD && y == WILL && shifts(Side::A)) || (x == WILL && y == WOULD && shifts(Side::B))
}

/// A word that limits the claim and stands on one side only.
fn lone(context: &mut Context, side: Side, at: usize) {
    let segment = &context.segments(side)[at];
    let governs = context.segments(side).iter().enumerate().skip(at + 1).find(|(_, u)| u.is_content());
    let kept = governs.is_some_and(|(i, _)| context.link_of(side, i).is_some());
    if !kept {
        return;
    }
    // `only 20` makes little of a number that both have.
    let counts = context
        .segments(side)
        .get(at + 1)
        .is_some_and(|next| next.quantity.is_some() && !GrammarWord::One.is(&next.form));
    let is_only = segment.said() == Some(Quantifier::ONLY);
    let restricts = segment.is(Class::Condition) || is_only && !counts;
    let what = if let Some(modal) = segment.said::<Modal>() {
        if modal == Modal::Will {
            return;
        }
        "limits the claim"
    } else if segment.is(Class::Hedge) {
        "makes it less than a fact"
    } else if segment.is(Class::Condition) {
        "sets a condition"
    } else {
        match segment.said() {
            None | Some(Quantifier::NONE | Quantifier::ANY) => return,
            // `some boats` is little more than `boats`.
            Some(
                Quantifier::ALL | Quantifier::ALSO | Quantifier::JUST | Quantifier::ONLY | Quantifier::SOME,
            ) if !is_only || counts => {
                let note = format!(
                    "{} stands only {}.",
                    context.quoted(side, at..at + 1),
                    context.here_or_there(side)
                );
                context.report_one_sided(DivergenceKind::Modality, Severity::Wording, side, at..at + 1, note);
                return;
            }
            Some(_) => "limits how many or how much",
        }
    };
    let note = format!(
        "{} {what}, and stands only {}.",
        context.quoted(side, at..at + 1),
        context.here_or_there(side)
    );
    if restricts && context.is_quotation() {
        // However else readings of one utterance are worded, the one restricts the claim and the other does
        // not.
        context.report_one_sided(DivergenceKind::Modality, Severity::Meaning, side, at..at + 1, note);
        return;
    }
    let fallback = Fallback {
        kind: DivergenceKind::Modality,
        note: note.clone(),
        kept_if: if restricts { KeptIf::SomeRewording } else { KeptIf::LittleRewording },
    };
    let (a, b) = if side == Side::A { (at..at + 1, 0..0) } else { (0..0, at..at + 1) };
    context.report_open(DivergenceKind::Modality, a, b, note, fallback);
}

#[cfg(test)]
mod tests {
    use crate::divergence::examples::check;

    #[test]
    fn examples() {
        check(&[
            ("He said the pier would close in May.", "He said the pier will close in May.", "tense wording"),
            ("‘We want only peace on the islands.’", "‘We want peace on the islands.’", "modality meaning"),
            ("We will march only if invited.", "We will march if invited.", "modality meaning"),
            ("We will march if invited.", "We may march if invited.", "modality meaning"),
            ("Some of the sheep are alive.", "All of the sheep are alive.", "modality meaning"),
            ("We sail provided the wind drops.", "We sail if the wind drops.", "synonym wording"),
            ("We sail if the wind drops.", "We sail unless the wind drops.", "modality meaning"),
            ("It may rain tonight.", "It might rain tonight.", "synonym wording"),
            ("They said it ‘would be closed’ soon.", "It ‘will be closed’ soon.", "tense wording"),
        ]);
    }

    #[test]
    fn what_it_leaves_alone() {
        check(&[("We will march in spring.", "We march in spring.", "tense meaning")]);
    }
}
