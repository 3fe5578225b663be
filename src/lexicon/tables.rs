//! Which file holds which class, language by language. A new language is a folder of tables and a record
//! here.

use crate::lexicon::word_class::{Class, Grammar};

/// Classes and the rows of the table of each.
pub(crate) type Tables = &'static [(Class, &'static str)];

/// The rows of a table without its header, which would only make the program larger.
macro_rules! table {
    ($path:literal) => {{
        const TEXT: &str = include_str!($path);
        const ROWS: [u8; TEXT.len() - header_length(TEXT)] = rows_of(TEXT);
        match std::str::from_utf8(&ROWS) {
            Ok(rows) => rows,
            Err(_) => "",
        }
    }};
}

/// How many bytes the lines are long that begin with `#`, at the start of a table.
const fn header_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let (mut at, mut end) = (0, 0);
    while end < bytes.len() && bytes[end] == b'#' {
        while at < bytes.len() && bytes[at] != b'\n' {
            at += 1;
        }
        at += 1;
        end = at;
    }
    end
}

/// The bytes behind the header.
const fn rows_of<const LENGTH: usize>(text: &str) -> [u8; LENGTH] {
    let (bytes, start) = (text.as_bytes(), header_length(text));
    let mut rows = [0; LENGTH];
    let mut at = 0;
    while at < LENGTH {
        rows[at] = bytes[start + at];
        at += 1;
    }
    rows
}

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

/// Words that hold sentences together in languages without tables, by which one is told from the known.
pub(crate) const OTHER_SMALL_WORDS: &str = table!("words/und/small.txt");

/// What is known of languages without tables of their own: that figures are figures.
pub(crate) const OTHERS: LanguageTables = LanguageTables {
    tag: "und",
    grammar: &[],
    verbs: &[],
    shared: &[],
    listed: &[(Class::Numeral, table!("words/und/numeral.txt"))],
};

/// English: all that reading and comparing ask for.
pub(crate) const ENGLISH: LanguageTables = LanguageTables {
    tag: "en",
    grammar: &[Grammar::MarksAlone],
    verbs: &[
        (Class::Judging, table!("words/en/judging.txt")),
        (Class::Reporting, table!("words/en/reporting.txt")),
        (Class::Telling, table!("words/en/telling.txt")),
    ],
    shared: &[
        (Class::Adverb, table!("words/en/adverb.txt")),
        (Class::Auxiliary, table!("words/en/auxiliary.txt")),
        (Class::Calendar, table!("words/en/calendar.txt")),
        (Class::Conjunction, table!("words/en/conjunction.txt")),
        (Class::Preposition, table!("words/en/preposition.txt")),
        (Class::Time, table!("words/en/time.txt")),
    ],
    listed: &[
        (Class::Abbreviation, table!("words/en/abbreviation.txt")),
        (Class::Article, table!("words/en/article.txt")),
        (Class::Asking, table!("words/en/asking.txt")),
        (Class::Body, table!("words/en/body.txt")),
        (Class::Comparator, table!("words/en/comparator.txt")),
        (Class::Condition, table!("words/en/condition.txt")),
        (Class::Contraction, table!("words/en/contraction.txt")),
        (Class::Degree, table!("words/en/degree.txt")),
        (Class::Denial, table!("words/en/denial.txt")),
        (Class::Determiner, table!("words/en/determiner.txt")),
        (Class::Elision, table!("words/en/elision.txt")),
        (Class::Force, table!("words/en/force.txt")),
        (Class::Function, table!("words/en/function.txt")),
        (Class::Generic, table!("words/en/generic.txt")),
        (Class::Given, table!("words/en/given.txt")),
        (Class::Hedge, table!("words/en/hedge.txt")),
        (Class::Honorific, table!("words/en/honorific.txt")),
        (Class::Kin, table!("words/en/kin.txt")),
        (Class::Measure, table!("words/en/measure.txt")),
        (Class::Modal, table!("words/en/modal.txt")),
        (Class::Naming, table!("words/en/naming.txt")),
        (Class::Negation, table!("words/en/negation.txt")),
        (Class::Nickname, table!("words/en/nickname.txt")),
        (Class::Numeral, table!("words/en/numeral.txt")),
        (Class::Oblique, table!("words/en/oblique.txt")),
        (Class::Participle, table!("words/en/participle.txt")),
        (Class::Outlet, table!("words/en/outlet.txt")),
        (Class::Particle, table!("words/en/particle.txt")),
        (Class::Past, table!("words/en/past.txt")),
        (Class::Person, table!("words/en/person.txt")),
        (Class::Place, table!("words/en/place.txt")),
        (Class::Placeholder, table!("words/en/placeholder.txt")),
        (Class::Pronoun, table!("words/en/pronoun.txt")),
        (Class::PseudoNegator, table!("words/en/pseudo_negator.txt")),
        (Class::Quantifier, table!("words/en/quantifier.txt")),
        (Class::Raising, table!("words/en/raising.txt")),
        (Class::Relation, table!("words/en/relation.txt")),
        (Class::Relative, table!("words/en/relative.txt")),
        (Class::Relay, table!("words/en/relay.txt")),
        (Class::Filler, table!("words/en/filler.txt")),
        (Class::StageDirection, table!("words/en/stage_direction.txt")),
        (Class::Reply, table!("words/en/reply.txt")),
        (Class::Role, table!("words/en/role.txt")),
        (Class::Source, table!("words/en/source.txt")),
        (Class::Speech, table!("words/en/speech.txt")),
        (Class::Work, table!("words/en/work.txt")),
    ],
};

/// German: what reading needs.
pub(crate) const GERMAN: LanguageTables = LanguageTables {
    tag: "de",
    grammar: &[Grammar::CapitalNouns, Grammar::VerbSecond, Grammar::MarksAlone],
    verbs: &[],
    shared: &[],
    listed: &[
        (Class::Abbreviation, table!("words/de/abbreviation.txt")),
        (Class::Adverb, table!("words/de/adverb.txt")),
        (Class::Auxiliary, table!("words/de/auxiliary.txt")),
        (Class::Body, table!("words/de/body.txt")),
        (Class::Conjunction, table!("words/de/conjunction.txt")),
        (Class::Determiner, table!("words/de/determiner.txt")),
        (Class::Elision, table!("words/de/elision.txt")),
        (Class::Generic, table!("words/de/generic.txt")),
        (Class::Given, table!("words/en/given.txt")),
        (Class::Honorific, table!("words/de/honorific.txt")),
        (Class::Judging, table!("words/de/judging.txt")),
        (Class::Naming, table!("words/de/naming.txt")),
        (Class::Numeral, table!("words/de/numeral.txt")),
        (Class::Oblique, table!("words/de/oblique.txt")),
        (Class::Outlet, table!("words/de/outlet.txt")),
        (Class::Particle, table!("words/de/particle.txt")),
        (Class::Preposition, table!("words/de/preposition.txt")),
        (Class::Pronoun, table!("words/de/pronoun.txt")),
        (Class::Relative, table!("words/de/relative.txt")),
        (Class::Reporting, table!("words/de/reporting.txt")),
        (Class::Role, table!("words/de/role.txt")),
        (Class::Source, table!("words/de/source.txt")),
        (Class::Speech, table!("words/de/speech.txt")),
        (Class::Telling, table!("words/de/telling.txt")),
        (Class::Time, table!("words/de/time.txt")),
        (Class::Work, table!("words/de/work.txt")),
    ],
};

/// French: what reading needs.
pub(crate) const FRENCH: LanguageTables = LanguageTables {
    tag: "fr",
    grammar: &[Grammar::AsidesInside],
    verbs: &[],
    shared: &[],
    listed: &[
        (Class::Abbreviation, table!("words/fr/abbreviation.txt")),
        (Class::Adverb, table!("words/fr/adverb.txt")),
        (Class::Auxiliary, table!("words/fr/auxiliary.txt")),
        (Class::Body, table!("words/fr/body.txt")),
        (Class::Conjunction, table!("words/fr/conjunction.txt")),
        (Class::Determiner, table!("words/fr/determiner.txt")),
        (Class::Elision, table!("words/fr/elision.txt")),
        (Class::Generic, table!("words/fr/generic.txt")),
        (Class::Given, table!("words/en/given.txt")),
        (Class::Honorific, table!("words/fr/honorific.txt")),
        (Class::Judging, table!("words/fr/judging.txt")),
        (Class::Naming, table!("words/fr/naming.txt")),
        (Class::Numeral, table!("words/fr/numeral.txt")),
        (Class::Oblique, table!("words/fr/oblique.txt")),
        (Class::Outlet, table!("words/fr/outlet.txt")),
        (Class::Particle, table!("words/fr/particle.txt")),
        (Class::Preposition, table!("words/fr/preposition.txt")),
        (Class::Pronoun, table!("words/fr/pronoun.txt")),
        (Class::Relative, table!("words/fr/relative.txt")),
        (Class::Reporting, table!("words/fr/reporting.txt")),
        (Class::Role, table!("words/fr/role.txt")),
        (Class::Source, table!("words/fr/source.txt")),
        (Class::Speech, table!("words/fr/speech.txt")),
        (Class::Time, table!("words/fr/time.txt")),
        (Class::Work, table!("words/fr/work.txt")),
    ],
};
