//! What a source without a verb reports: `According to the board, …`, `…, according to the board`.

use crate::attribution::clause::Clause;
use crate::attribution::item::{ItemIdx, items};
use crate::attribution::pattern::source;
use crate::attribution::relation::Attribution;
use crate::attribution::restatement::content_before::back_to_wall;
use crate::attribution::restatement::content_end::{clause_end, says_something};
use crate::attribution::restatement::frame::Frame;
use crate::lexicon::{Class, ClassSet};
use crate::text::token::TokenRange;

/// What a source reports from an item on, or up to it.
pub(crate) fn verbless_source(clause: &Clause, at: ItemIdx) -> Option<Frame> {
    let attribution = source::source(clause, at)?;
    let source = attribution.speaker.clone()?;
    let after =
        items(at..clause.end()).find(|&i| clause.skeleton.word(i).is_some_and(|t| t >= source.end))?;
    let leads = at == ItemIdx::FIRST || clause.is_wall(at - 1);
    if leads && let Some(start) = run_on(clause, &source) {
        let speaker = Some(source.start..clause.skeleton.tokens_of(&(start..start + 1)).start);
        let attribution = Attribution { speaker, ..attribution };
        return Some(Frame { content: start..clause_end(clause, start), rest: None, attribution });
    }
    let content = if leads && clause.is_comma(after) {
        after + 1..clause_end(clause, after + 1)
    } else {
        back_to_wall(clause, at.checked_sub(1).filter(|&c| clause.is_comma(c)).unwrap_or(at))?
    };
    says_something(clause, content.clone()).then_some(Frame { content, rest: None, attribution })
}

/// Where the sentence goes on without a comma: `According to Reed | the pier was closed`.
fn run_on(clause: &Clause, source: &TokenRange) -> Option<ItemIdx> {
    const OPENS: ClassSet = ClassSet::of(&[Class::Determiner, Class::Pronoun]);
    const HOLDS: ClassSet = ClassSet::of(&[Class::Preposition, Class::Determiner, Class::Conjunction]);
    let first = clause.skeleton.item_of(source.start)?;
    let end = clause.item_end(source, first);
    let opens = |&i: &ItemIdx| clause.is_any(i, OPENS) && !clause.is_any(i - 1, HOLDS);
    let start = items(first + 1..end).find(opens)?;
    items(start..end).any(|i| clause.is_verb(i)).then_some(start)
}
