//! Which forms of a name are one name: every short form joins the fuller form that it is surely short for.

use crate::linking::name_form::{NameForm, is_short_for};

/// For each form the form that it is a form of.
pub(crate) fn join_forms(forms: &[&NameForm]) -> Vec<usize> {
    let mut root: Vec<usize> = (0..forms.len()).collect();
    for (at, short) in forms.iter().enumerate() {
        let mut fuller =
            forms.iter().enumerate().filter(|&(other, long)| other != at && is_short_for(short, long));
        // A short form that could stand for two different people stands for neither.
        if let (Some((found, long)), rest) = (fuller.next(), fuller) {
            let mut best = (found, long);
            let mut clear = true;
            for (other, form) in rest {
                if is_short_for(best.1, form) {
                    best = (other, form);
                } else if !is_short_for(form, best.1) {
                    clear = false;
                }
            }
            if clear {
                merge(&mut root, at, best.0);
            }
        }
    }
    (0..forms.len()).map(|at| find(&root, at)).collect()
}

fn find(root: &[usize], mut at: usize) -> usize {
    while let Some(&up) = root.get(at) {
        if up == at {
            break;
        }
        at = up;
    }
    at
}

fn merge(root: &mut [usize], a: usize, b: usize) {
    let (a, b) = (find(root, a), find(root, b));
    if let Some(slot) = root.get_mut(a.max(b)) {
        *slot = a.min(b);
    }
}

#[cfg(test)]
mod tests {
    use crate::entities::entity::EntityKind;
    use crate::lexicon::Language;
    use crate::linking::name_form::NameForm;
    use crate::linking::name_resolution::join_forms;

    fn check(names: &[&str], expected: &[usize]) {
        let form = |name: &&str| NameForm::of(name, EntityKind::Human, Language::of("en"));
        let forms: Vec<NameForm> = names.iter().map(form).collect();
        assert_eq!(join_forms(&forms.iter().collect::<Vec<_>>()), expected, "{names:?}");
    }

    #[test]
    fn a_short_form_joins_the_only_fuller_form() {
        check(&["Okafor", "Anna Okafor", "Mary Hall"], &[0, 0, 2]);
        check(&["Okafor", "Anna Okafor", "Anna B. Okafor"], &[0, 0, 0]);
        check(&["Hall", "John Hall", "Mary Hall"], &[0, 1, 2]);
    }
}
