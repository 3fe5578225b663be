//! The forms of a verb from its base form, so that a table of verbs lists each once.
//!
//! A row of such a table is a base form, alone or followed by a tab and attributes:
//!
//! - `double`: the last consonant is doubled before an ending (`beg`, `begged`);
//! - `past:told`, `ing:labelling,labeling`, `s:echos`: irregular forms instead of the regular ones;
//! - `without:s,ing`: slots that stay empty, because the form is not used or is another word;
//! - a use of the verb (`often-other`), which holds of all its forms, or only of those that a colon names: by
//!   slot (`base`, `s`, `past`, `ing`) or as spelt. `noun-like` alone means the form in `-s`;
//! - `unrestricted`: the base form does not bear the use `base`.

use crate::lexicon::value::usage::{Tag, Tags, VerbUse};

/// The uses of verbs, as tables write them.
const USES: [&str; 4] = ["base", "noun-like", "before-on", "often-other"];

/// A form of a verb, by what it is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Slot {
    Base,
    S,
    Past,
    Ing,
}

impl Slot {
    const ALL: [Self; 4] = [Self::Base, Self::S, Self::Past, Self::Ing];

    /// The name by which a table calls it.
    fn name(self) -> &'static str {
        match self {
            Self::Base => "base",
            Self::S => "s",
            Self::Past => "past",
            Self::Ing => "ing",
        }
    }

    /// The regular form of a base form.
    fn regular(self, base: &str, stem: &str) -> String {
        match self {
            Self::Base => base.to_owned(),
            Self::S if base.ends_with('z') => with_s(stem),
            Self::S => with_s(base),
            Self::Past => with_ed(stem),
            Self::Ing => with_ing(stem),
        }
    }
}

/// A verb as a row of a table gives it.
struct VerbRow<'t> {
    base: &'t str,
    attributes: &'t str,
}

impl<'t> VerbRow<'t> {
    /// What a colon after an attribute names; nothing where the row lacks the attribute.
    fn named(&self, attribute: &str) -> Option<&'t str> {
        self.attributes.split(' ').find_map(|said| said.strip_prefix(attribute)?.strip_prefix(':'))
    }

    /// Whether a plain attribute stands in the row.
    fn says(&self, attribute: &str) -> bool {
        self.attributes.split(' ').any(|said| said == attribute)
    }

    /// The forms that fill a slot.
    fn forms(&self, slot: Slot) -> Vec<String> {
        if self.named("without").is_some_and(|empty| is_listed(empty, slot.name())) {
            return Vec::new();
        }
        if let Some(irregular) = self.named(slot.name()).filter(|_| slot != Slot::Base) {
            return irregular.split(',').map(str::to_owned).collect();
        }
        let doubled = self.base.chars().last().filter(|_| self.says("double"));
        let stem: String = self.base.chars().chain(doubled).collect();
        vec![slot.regular(self.base, &stem)]
    }

    /// How a form is used.
    fn uses(&self, slot: Slot, form: &str) -> Tags<VerbUse> {
        let named = |attribute: &str| {
            self.named(attribute).is_some_and(|forms| is_listed(forms, slot.name()) || is_listed(forms, form))
        };
        let mut uses = Tags::default();
        for word in USES {
            let Some(tag) = VerbUse::read_tag(word) else { continue };
            let plain = match tag {
                VerbUse::Base => slot == Slot::Base && !self.says("unrestricted"),
                VerbUse::NounLike => slot == Slot::S && self.says(word),
                VerbUse::BeforeOn | VerbUse::OftenOther => self.says(word),
            };
            if plain || named(word) {
                uses = uses.with(tag);
            }
        }
        uses
    }

    /// Whether every attribute is a known one.
    fn is_sound(&self) -> bool {
        let is_slot = |name: &str| Slot::ALL.iter().any(|slot| slot.name() == name);
        let known = |said: &str| match said.split_once(':') {
            None => matches!(said, "double" | "unrestricted") || VerbUse::read_tag(said).is_some(),
            Some(("without", slots)) => slots.split(',').all(is_slot),
            Some((name, _)) => is_slot(name) || VerbUse::read_tag(name).is_some(),
        };
        self.attributes.is_empty() || self.attributes.split(' ').all(known)
    }
}

/// The forms of a verb, each with its uses; nothing where the attributes are unknown.
pub(crate) fn verb_forms(base: &str, attributes: &str) -> Option<Vec<(String, Tags<VerbUse>)>> {
    let row = VerbRow { base, attributes };
    row.is_sound().then(|| {
        let forms = |slot: Slot| row.forms(slot).into_iter().map(move |form| (slot, form));
        Slot::ALL
            .into_iter()
            .flat_map(forms)
            .map(|(slot, form)| {
                let uses = row.uses(slot, &form);
                (form, uses)
            })
            .collect()
    })
}

fn is_listed(list: &str, name: &str) -> bool {
    list.split(',').any(|listed| listed == name)
}

fn with_s(stem: &str) -> String {
    if let Some(start) = consonant_before_y(stem) {
        format!("{start}ies")
    } else if ["s", "x", "z", "ch", "sh", "o"].iter().any(|end| stem.ends_with(end)) {
        format!("{stem}es")
    } else {
        format!("{stem}s")
    }
}

fn with_ed(stem: &str) -> String {
    if stem.ends_with('e') {
        format!("{stem}d")
    } else if let Some(start) = consonant_before_y(stem) {
        format!("{start}ied")
    } else {
        format!("{stem}ed")
    }
}

fn with_ing(stem: &str) -> String {
    if let Some(start) = stem.strip_suffix("ie") {
        format!("{start}ying")
    } else if let Some(start) = stem.strip_suffix('e').filter(|start| !start.ends_with(['e', 'o', 'y'])) {
        format!("{start}ing")
    } else {
        format!("{stem}ing")
    }
}

/// What stands before a final `y` that follows a consonant.
fn consonant_before_y(stem: &str) -> Option<&str> {
    stem.strip_suffix('y').filter(|start| !start.ends_with(['a', 'e', 'i', 'o', 'u']))
}

#[cfg(test)]
mod tests {
    use crate::lexicon::morphology::verb_forms;

    fn check(base: &str, attributes: &str, expected: &str) {
        let forms = verb_forms(base, attributes).expect(attributes);
        let got: Vec<_> = forms.into_iter().map(|(form, _)| form).collect();
        assert_eq!(got.join(" "), expected, "{base} {attributes}");
    }

    #[test]
    fn regular_verbs_follow_the_rules_of_spelling() {
        check("add", "", "add adds added adding");
        check("argue", "", "argue argues argued arguing");
        check("agree", "", "agree agrees agreed agreeing");
        check("cry", "", "cry cries cried crying");
        check("say", "", "say says sayed saying");
        check("preach", "", "preach preaches preached preaching");
        check("lie", "", "lie lies lied lying");
        check("beg", "double", "beg begs begged begging");
        check("quiz", "double", "quiz quizzes quizzed quizzing");
    }

    #[test]
    fn a_row_gives_the_irregular_forms() {
        check("tell", "past:told", "tell tells told telling");
        check("write", "past:wrote,written", "write writes wrote written writing");
        check("spit", "past:spat without:s,ing", "spit spat");
    }

    #[test]
    fn an_unknown_attribute_is_refused() {
        for attributes in ["past:said oftenother", "without:ings", "passed:said", "past"] {
            assert!(verb_forms("say", attributes).is_none(), "{attributes}");
        }
    }
}
