//! A source named without a verb: `according to Ada Reed`.

use crate::attribution::clause::Clause;
use crate::attribution::item::{ItemIdx, items};
use crate::attribution::noun_phrase;
use crate::attribution::relation::Attribution;
use crate::attribution::speaker_rule::SpeakerRule;
use crate::attribution::thresholds::confidence::{POSTPOSED_SOURCE_CONFIDENCE, SOURCE_CONFIDENCE};
use crate::attribution::thresholds::reach::SOURCE_ITEMS;
use crate::lexicon::{Class, PrepositionUse, SourceUse};
use crate::text::token::TokenRange;

/// A source named without a verb, from an item on: `according to the ministry`.
pub(crate) fn source(clause: &Clause, at: ItemIdx) -> Option<Attribution> {
    if !clause.is(at, Class::Source) || clause.marked(at, SourceUse::Postposed) {
        return None;
    }
    let owned = clause.marked(at, SourceUse::Owned);
    if owned && !(at > ItemIdx::FIRST && clause.is(at - 1, Class::Preposition)) {
        return None;
    }
    let skip = [PrepositionUse::Infinitive, PrepositionUse::Of, PrepositionUse::By]
        .iter()
        .any(|&tag| clause.marked(at + 1, tag));
    let from = if skip { at + 2 } else { at + 1 };
    // `selon laquelle` opens a clause and names nobody.
    if clause.is(from, Class::Relative) {
        return None;
    }
    let source = long_phrase(clause, from)?;
    Some(Attribution {
        cue: clause.skeleton.tokens_of(&(at..from)),
        speaker: Some(source),
        rule: SpeakerRule::AccordingTo,
        confidence: SOURCE_CONFIDENCE,
    })
}

/// A source before its word: German `dem Amt zufolge`.
pub(crate) fn source_before(clause: &Clause, at: ItemIdx, floor: ItemIdx) -> Option<Attribution> {
    clause
        .marked(at, SourceUse::Postposed)
        .then(|| noun_phrase::phrase_ending(clause, at, floor))
        .flatten()
        .map(|source| {
            Attribution::by_cue(
                clause,
                at,
                Some(source),
                SpeakerRule::AccordingTo,
                POSTPOSED_SOURCE_CONFIDENCE,
            )
        })
}

pub(crate) fn long_phrase(clause: &Clause, at: ItemIdx) -> Option<TokenRange> {
    let limit = clause.end().min(at + SOURCE_ITEMS);
    let cut = items(at..limit).find(|&i| clause.is_cut(i)).unwrap_or(limit);
    let end = end_before_time(clause, at, cut);
    (at < end).then(|| clause.skeleton.tokens_of(&(at..end)))
}

/// Where a source ends: when it spoke is no part of it, `so Ada Reed weiter`, `so Ada Reed am Montag`.
fn end_before_time(clause: &Clause, at: ItemIdx, cut: ItemIdx) -> ItemIdx {
    let when = |i: ItemIdx| clause.is(i, Class::Preposition) && i + 1 < cut && clause.is(i + 1, Class::Time);
    let mut end = items(at + 1..cut).find(|&i| when(i)).unwrap_or(cut);
    while end > at + 1 && clause.is_adverb(end - 1) {
        end -= 1;
    }
    end
}

#[cfg(test)]
mod tests {
    use crate::attribution::clause::Clause;
    use crate::attribution::item::{ItemIdx, items};
    use crate::attribution::pattern::source::{source, source_before};
    use crate::attribution::relation::Attribution;
    use crate::attribution::skeleton_examples::{found_in_clause, furthest};

    /// What the first word for a source in the first sentence names.
    fn first(clause: &Clause) -> Option<Attribution> {
        items(ItemIdx::FIRST..clause.end())
            .find_map(|at| source(clause, at).or_else(|| source_before(clause, at, ItemIdx::FIRST)))
    }

    #[test]
    fn confidences() {
        let rows = [
            ("According to Ada Reed, it is safe.", Some(("According to", "Ada Reed", 0.9))),
            ("Dem Amt zufolge ist der Steg sicher.", Some(("zufolge", "Dem Amt", 0.85))),
            ("Ada Reed knows the pier.", None),
            (
                "Der Steg ist sicher, so Bürgermeisterin Ilse Brandauer heute.",
                Some(("so", "Bürgermeisterin Ilse Brandauer", 0.9)),
            ),
            ("Der Steg ist sicher, so Brandauer weiter.", Some(("so", "Brandauer", 0.9))),
            (
                "Der Steg sei für die Fähre nicht sicher, so Brandauer am Montag.",
                Some(("so", "Brandauer", 0.9)),
            ),
            ("La note selon laquelle la jetée est sûre ne dit pas tout.", None),
        ];
        for (text, expected) in rows {
            assert_eq!(found_in_clause(text, first), expected, "{text}");
        }
    }

    #[test]
    fn length() {
        let whole = |words: &str| {
            let text = format!("According to the {words}board of Leeds.");
            found_in_clause(&text, first).is_some_and(|(_, speaker, _)| speaker.ends_with("Leeds"))
        };
        assert_eq!(furthest(whole), Some(8));
    }
}
