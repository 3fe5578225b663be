//! Which file holds which class, language by language. A new language is a folder of tables and a record here.

use crate::lexicon::word_class::{Class, Grammar};

/// Classes and the file of each.
pub(crate) type Tables = &'static [(Class, &'static str)];

/// All tables of one language.
pub(crate) struct LanguageTables {
    /// The primary subtag.
    pub(crate) tag: &'static str,
    /// What holds of the language as a whole.
    pub(crate) grammar: &'static [Grammar],
    /// Tables of verbs by their base forms.
    pub(crate) verbs: Tables,
    /// Tables that reading and comparing share, see `table_row`.
    pub(crate) shared: Tables,
    /// Tables whose rows stand for themselves.
    pub(crate) listed: Tables,
}

/// English: all that reading and comparing ask for.
pub(crate) const ENGLISH: LanguageTables = LanguageTables {
    tag: "en",
    grammar: &[],
    verbs: &[
        (Class::Judging, include_str!("words/en/judging.txt")),
        (Class::Reporting, include_str!("words/en/reporting.txt")),
        (Class::Telling, include_str!("words/en/telling.txt")),
    ],
    shared: &[
        (Class::Adverb, include_str!("words/en/adverb.txt")),
        (Class::Auxiliary, include_str!("words/en/auxiliary.txt")),
        (Class::Calendar, include_str!("words/en/calendar.txt")),
        (Class::Conjunction, include_str!("words/en/conjunction.txt")),
        (Class::Preposition, include_str!("words/en/preposition.txt")),
        (Class::Time, include_str!("words/en/time.txt")),
    ],
    listed: &[
        (Class::Abbreviation, include_str!("words/en/abbreviation.txt")),
        (Class::Article, include_str!("words/en/article.txt")),
        (Class::Body, include_str!("words/en/body.txt")),
        (Class::Comparator, include_str!("words/en/comparator.txt")),
        (Class::Condition, include_str!("words/en/condition.txt")),
        (Class::Contraction, include_str!("words/en/contraction.txt")),
        (Class::Degree, include_str!("words/en/degree.txt")),
        (Class::Denial, include_str!("words/en/denial.txt")),
        (Class::Determiner, include_str!("words/en/determiner.txt")),
        (Class::Elision, include_str!("words/en/elision.txt")),
        (Class::Force, include_str!("words/en/force.txt")),
        (Class::Function, include_str!("words/en/function.txt")),
        (Class::Generic, include_str!("words/en/generic.txt")),
        (Class::Given, include_str!("words/en/given.txt")),
        (Class::Hedge, include_str!("words/en/hedge.txt")),
        (Class::Honorific, include_str!("words/en/honorific.txt")),
        (Class::Measure, include_str!("words/en/measure.txt")),
        (Class::Modal, include_str!("words/en/modal.txt")),
        (Class::Naming, include_str!("words/en/naming.txt")),
        (Class::Negation, include_str!("words/en/negation.txt")),
        (Class::Numeral, include_str!("words/en/numeral.txt")),
        (Class::Oblique, include_str!("words/en/oblique.txt")),
        (Class::Participle, include_str!("words/en/participle.txt")),
        (Class::Particle, include_str!("words/en/particle.txt")),
        (Class::Past, include_str!("words/en/past.txt")),
        (Class::Person, include_str!("words/en/person.txt")),
        (Class::Place, include_str!("words/en/place.txt")),
        (Class::Pronoun, include_str!("words/en/pronoun.txt")),
        (Class::PseudoNegator, include_str!("words/en/pseudo_negator.txt")),
        (Class::Quantifier, include_str!("words/en/quantifier.txt")),
        (Class::Relation, include_str!("words/en/relation.txt")),
        (Class::Relative, include_str!("words/en/relative.txt")),
        (Class::Role, include_str!("words/en/role.txt")),
        (Class::Source, include_str!("words/en/source.txt")),
        (Class::Speech, include_str!("words/en/speech.txt")),
        (Class::Work, include_str!("words/en/work.txt")),
    ],
};

/// German: what reading needs.
pub(crate) const GERMAN: LanguageTables = LanguageTables {
    tag: "de",
    grammar: &[Grammar::CapitalNouns, Grammar::VerbSecond],
    verbs: &[],
    shared: &[],
    listed: &[
        (Class::Abbreviation, include_str!("words/de/abbreviation.txt")),
        (Class::Adverb, include_str!("words/de/adverb.txt")),
        (Class::Auxiliary, include_str!("words/de/auxiliary.txt")),
        (Class::Body, include_str!("words/de/body.txt")),
        (Class::Conjunction, include_str!("words/de/conjunction.txt")),
        (Class::Determiner, include_str!("words/de/determiner.txt")),
        (Class::Elision, include_str!("words/de/elision.txt")),
        (Class::Generic, include_str!("words/de/generic.txt")),
        (Class::Given, include_str!("words/en/given.txt")),
        (Class::Honorific, include_str!("words/de/honorific.txt")),
        (Class::Judging, include_str!("words/de/judging.txt")),
        (Class::Naming, include_str!("words/de/naming.txt")),
        (Class::Oblique, include_str!("words/de/oblique.txt")),
        (Class::Particle, include_str!("words/de/particle.txt")),
        (Class::Preposition, include_str!("words/de/preposition.txt")),
        (Class::Pronoun, include_str!("words/de/pronoun.txt")),
        (Class::Relative, include_str!("words/de/relative.txt")),
        (Class::Reporting, include_str!("words/de/reporting.txt")),
        (Class::Role, include_str!("words/de/role.txt")),
        (Class::Source, include_str!("words/de/source.txt")),
        (Class::Speech, include_str!("words/de/speech.txt")),
        (Class::Telling, include_str!("words/de/telling.txt")),
        (Class::Time, include_str!("words/de/time.txt")),
        (Class::Work, include_str!("words/de/work.txt")),
    ],
};

/// French: what reading needs.
pub(crate) const FRENCH: LanguageTables = LanguageTables {
    tag: "fr",
    grammar: &[Grammar::AsidesInside],
    verbs: &[],
    shared: &[],
    listed: &[
        (Class::Abbreviation, include_str!("words/fr/abbreviation.txt")),
        (Class::Adverb, include_str!("words/fr/adverb.txt")),
        (Class::Auxiliary, include_str!("words/fr/auxiliary.txt")),
        (Class::Body, include_str!("words/fr/body.txt")),
        (Class::Conjunction, include_str!("words/fr/conjunction.txt")),
        (Class::Determiner, include_str!("words/fr/determiner.txt")),
        (Class::Elision, include_str!("words/fr/elision.txt")),
        (Class::Generic, include_str!("words/fr/generic.txt")),
        (Class::Given, include_str!("words/en/given.txt")),
        (Class::Honorific, include_str!("words/fr/honorific.txt")),
        (Class::Judging, include_str!("words/fr/judging.txt")),
        (Class::Naming, include_str!("words/fr/naming.txt")),
        (Class::Oblique, include_str!("words/fr/oblique.txt")),
        (Class::Particle, include_str!("words/fr/particle.txt")),
        (Class::Preposition, include_str!("words/fr/preposition.txt")),
        (Class::Pronoun, include_str!("words/fr/pronoun.txt")),
        (Class::Relative, include_str!("words/fr/relative.txt")),
        (Class::Reporting, include_str!("words/fr/reporting.txt")),
        (Class::Role, include_str!("words/fr/role.txt")),
        (Class::Source, include_str!("words/fr/source.txt")),
        (Class::Speech, include_str!("words/fr/speech.txt")),
        (Class::Time, include_str!("words/fr/time.txt")),
        (Class::Work, include_str!("words/fr/work.txt")),
    ],
};
