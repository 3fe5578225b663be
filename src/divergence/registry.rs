//! The rules in the order in which they are asked, and the function that asks them.

use crate::collation::alignment::Alignment;
use crate::collation::segments::Segments;
use crate::divergence::context::{Context, Side};
use crate::divergence::finding::{Difference, RuleFinding};
use crate::divergence::kind::DivergenceKind;
use crate::divergence::{open_findings, rule};
use crate::lexicon::Lexicon;

/// One rule.
pub(crate) struct Rule {
    /// The kinds of divergence it may report.
    pub kinds: &'static [DivergenceKind],
    /// Reports what it finds to the context, and marks it there as explained.
    pub find: fn(&mut Context),
}

impl Rule {
    /// Whether all kinds of some findings, and of what they may fall back to, are among the rule's own.
    fn declares(&self, findings: &[RuleFinding]) -> bool {
        let fallback = |f: &RuleFinding| f.fallback.as_ref().is_none_or(|f| self.kinds.contains(&f.kind));
        findings.iter().all(|f| self.kinds.contains(&f.divergence.kind) && fallback(f))
    }
}

/// A row of the list: the file of a rule, and the kinds it may report.
macro_rules! rules {
    ($($file:ident: $($kind:ident)|+;)+) => {
        &[$(Rule { kinds: &[$(DivergenceKind::$kind),+], find: rule::$file::find },)+]
    };
}

/// All rules that judge words, in order. Each sees what no rule before it has explained. They go from what
/// only a proofreader would see to what changes the claim, so that a comma is never taken for an omission,
/// nor a spelling for another name. Who is said to speak is judged apart, by [`rule::speaker`].
pub(crate) const RULES: &[Rule] = rules! {
    // Broken text and format.
    garbled: Garbled;
    span_boundary: SpanBoundary;
    transcribed: Spelling;
    question: Sense;
    contraction: Contraction;
    spelling: Spelling;
    // Names.
    title_form: TitleForm;
    name_form: NameForm;
    // Before cuts, which would take away one half of two denials that cancel.
    cancelled_negation: Synonym;
    denying_word: Negation;
    // What completes a fragment outside its marks; what was cut off, before what is missing inside.
    scope: Scope | Synonym;
    disowned: Sense | Synonym;
    truncation: Truncation | NoOverlap | Negation | Modality;
    // Facts.
    number: Number | Synonym;
    time: Time | Synonym;
    double_negative: FunctionWord;
    negation: Negation | Synonym | Paraphrase | FunctionWord;
    modality: Modality | Synonym | Tense;
    entity: Entity | NameForm | Paraphrase;
    pronoun: Pronoun;
    role_swap: Sense | Reordering;
    voice: Voice | Sense;
    intensity: Intensity;
    tense: Tense;
    // Small words.
    article: Article;
    inflection: Inflection;
    function_word: FunctionWord | Sense;
    // Other words.
    synonym: Synonym | Sense | Scope | Intensity;
    sense: Sense | Paraphrase;
    omission: Omission | Addition | Modality | Scope | Sense | Paraphrase;
    reordering: Reordering;
    // Marks and capitals count only where nothing else differs.
    punctuation: Punctuation;
};

/// Names every difference between two aligned wordings, in the order of the text of the side that the caller
/// named `first`.
pub(crate) fn divergences(
    a: &Segments,
    b: &Segments,
    alignment: &Alignment,
    lexicon: &Lexicon,
    first: Side,
) -> Vec<Difference> {
    let mut context = Context::new(a, b, alignment, lexicon, first);
    for rule in RULES {
        let before = context.findings().len();
        (rule.find)(&mut context);
        debug_assert!(rule.declares(&context.findings()[before..]), "a rule reports a kind it does not list");
    }
    open_findings::settle(&mut context);
    context.into_divergences()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;

    use crate::divergence::kind::DivergenceKind;
    use crate::divergence::registry::RULES;

    #[test]
    fn every_rule_file_has_a_row() {
        let files = fs::read_dir("src/divergence/rule").expect("is there").flatten();
        let names = files.map(|f| f.file_name().to_string_lossy().trim_end_matches(".rs").to_owned());
        let rules: BTreeSet<String> = names.filter(|name| name != "mod" && name != "speaker").collect();
        let own = fs::read_to_string("src/divergence/registry.rs").expect("is there");
        let rows: BTreeSet<String> = own
            .lines()
            .filter_map(|line| line.strip_prefix("    ")?.split_once(": "))
            .filter(|(name, kinds)| !name.contains(' ') && kinds.ends_with(';'))
            .map(|(name, _)| name.to_owned())
            .collect();
        assert_eq!(rows, rules);
        assert_eq!(rows.len(), RULES.len(), "no rule is asked twice");
    }

    #[test]
    fn every_kind_is_some_rules() {
        for kind in DivergenceKind::ALL.iter().filter(|kind| **kind != DivergenceKind::Speaker) {
            assert!(RULES.iter().any(|rule| rule.kinds.contains(kind)), "no rule reports {}", kind.name());
        }
    }
}
