//! Which file holds which class, language by language. A new language is a folder of tables and a list here.

use crate::lexicon::word_class::Class;

/// The classes of one language and the file of each.
pub(crate) type Tables = &'static [(Class, &'static str)];

/// The English classes whose tables list verbs by their base forms.
pub(crate) const ENGLISH_VERBS: Tables = &[
    (Class::Reporting, include_str!("words/en/reporting.txt")),
    (Class::Telling, include_str!("words/en/telling.txt")),
    (Class::Judging, include_str!("words/en/judging.txt")),
];

/// English: all that reading and comparing ask for.
pub(crate) const ENGLISH: Tables = &[
    // What reading needs.
    (Class::Speech, include_str!("words/en/speech.txt")),
    (Class::Body, include_str!("words/en/body.txt")),
    (Class::Role, include_str!("words/en/role.txt")),
    (Class::Honorific, include_str!("words/en/honorific.txt")),
    (Class::Determiner, include_str!("words/en/determiner.txt")),
    (Class::Preposition, include_str!("words/en/preposition.txt")),
    (Class::Conjunction, include_str!("words/en/conjunction.txt")),
    (Class::Relative, include_str!("words/en/relative.txt")),
    (Class::Pronoun, include_str!("words/en/pronoun.txt")),
    (Class::Oblique, include_str!("words/en/oblique.txt")),
    (Class::Auxiliary, include_str!("words/en/auxiliary.txt")),
    (Class::Adverb, include_str!("words/en/adverb.txt")),
    (Class::Time, include_str!("words/en/time.txt")),
    (Class::Abbreviation, include_str!("words/en/abbreviation.txt")),
    (Class::Elision, include_str!("words/en/elision.txt")),
    (Class::Particle, include_str!("words/en/particle.txt")),
    (Class::Work, include_str!("words/en/work.txt")),
    (Class::Naming, include_str!("words/en/naming.txt")),
    (Class::Given, include_str!("words/en/given.txt")),
    (Class::Source, include_str!("words/en/source.txt")),
    (Class::Generic, include_str!("words/en/generic.txt")),
    (Class::Participle, include_str!("words/en/participle.txt")),
    (Class::Past, include_str!("words/en/past.txt")),
    // What comparing needs.
    (Class::Article, include_str!("words/en/article.txt")),
    (Class::Calendar, include_str!("words/en/calendar.txt")),
    (Class::Comparator, include_str!("words/en/comparator.txt")),
    (Class::Condition, include_str!("words/en/condition.txt")),
    (Class::Contraction, include_str!("words/en/contraction.txt")),
    (Class::Degree, include_str!("words/en/degree.txt")),
    (Class::Denial, include_str!("words/en/denial.txt")),
    (Class::Force, include_str!("words/en/force.txt")),
    (Class::Function, include_str!("words/en/function.txt")),
    (Class::Hedge, include_str!("words/en/hedge.txt")),
    (Class::Measure, include_str!("words/en/measure.txt")),
    (Class::Modal, include_str!("words/en/modal.txt")),
    (Class::Moment, include_str!("words/en/moment.txt")),
    (Class::Negation, include_str!("words/en/negation.txt")),
    (Class::Numeral, include_str!("words/en/numeral.txt")),
    (Class::Person, include_str!("words/en/person.txt")),
    (Class::PseudoNegator, include_str!("words/en/pseudo_negator.txt")),
    (Class::Quantifier, include_str!("words/en/quantifier.txt")),
    (Class::Relation, include_str!("words/en/relation.txt")),
    (Class::Place, include_str!("words/en/place.txt")),
];

/// What reading needs of German.
pub(crate) const GERMAN: Tables = &[
    (Class::Reporting, include_str!("words/de/reporting.txt")),
    (Class::Telling, include_str!("words/de/telling.txt")),
    (Class::Judging, include_str!("words/de/judging.txt")),
    (Class::Speech, include_str!("words/de/speech.txt")),
    (Class::Body, include_str!("words/de/body.txt")),
    (Class::Role, include_str!("words/de/role.txt")),
    (Class::Honorific, include_str!("words/de/honorific.txt")),
    (Class::Determiner, include_str!("words/de/determiner.txt")),
    (Class::Preposition, include_str!("words/de/preposition.txt")),
    (Class::Conjunction, include_str!("words/de/conjunction.txt")),
    (Class::Relative, include_str!("words/de/relative.txt")),
    (Class::Pronoun, include_str!("words/de/pronoun.txt")),
    (Class::Oblique, include_str!("words/de/oblique.txt")),
    (Class::Auxiliary, include_str!("words/de/auxiliary.txt")),
    (Class::Adverb, include_str!("words/de/adverb.txt")),
    (Class::Time, include_str!("words/de/time.txt")),
    (Class::Abbreviation, include_str!("words/de/abbreviation.txt")),
    (Class::Elision, include_str!("words/de/elision.txt")),
    (Class::Particle, include_str!("words/de/particle.txt")),
    (Class::Work, include_str!("words/de/work.txt")),
    (Class::Naming, include_str!("words/de/naming.txt")),
    (Class::Source, include_str!("words/de/source.txt")),
    (Class::Generic, include_str!("words/de/generic.txt")),
    (Class::Given, include_str!("words/en/given.txt")),
];

/// What reading needs of French.
pub(crate) const FRENCH: Tables = &[
    (Class::Reporting, include_str!("words/fr/reporting.txt")),
    (Class::Judging, include_str!("words/fr/judging.txt")),
    (Class::Speech, include_str!("words/fr/speech.txt")),
    (Class::Body, include_str!("words/fr/body.txt")),
    (Class::Role, include_str!("words/fr/role.txt")),
    (Class::Honorific, include_str!("words/fr/honorific.txt")),
    (Class::Determiner, include_str!("words/fr/determiner.txt")),
    (Class::Preposition, include_str!("words/fr/preposition.txt")),
    (Class::Conjunction, include_str!("words/fr/conjunction.txt")),
    (Class::Relative, include_str!("words/fr/relative.txt")),
    (Class::Pronoun, include_str!("words/fr/pronoun.txt")),
    (Class::Oblique, include_str!("words/fr/oblique.txt")),
    (Class::Auxiliary, include_str!("words/fr/auxiliary.txt")),
    (Class::Adverb, include_str!("words/fr/adverb.txt")),
    (Class::Time, include_str!("words/fr/time.txt")),
    (Class::Abbreviation, include_str!("words/fr/abbreviation.txt")),
    (Class::Elision, include_str!("words/fr/elision.txt")),
    (Class::Particle, include_str!("words/fr/particle.txt")),
    (Class::Work, include_str!("words/fr/work.txt")),
    (Class::Naming, include_str!("words/fr/naming.txt")),
    (Class::Source, include_str!("words/fr/source.txt")),
    (Class::Generic, include_str!("words/fr/generic.txt")),
    (Class::Given, include_str!("words/en/given.txt")),
];
