//! Sure matches out of the common order.

use rustc_hash::FxHashMap as HashMap;

use crate::collation::align::alignment_state::AlignmentState;
use crate::collation::alignment::Bond;

/// Sure matches of content words out of the common order, each with the equal words around it.
pub(crate) fn match_moved(state: &mut AlignmentState) {
    let mut waiting: HashMap<u32, Vec<usize>> = HashMap::default();
    for (j, key) in state.keys_b.iter().enumerate() {
        if !state.taken_b[j] && state.b[j].is_content() {
            waiting.entry(key.base).or_default().push(j);
        }
    }
    if waiting.is_empty() {
        return;
    }
    for i in 0..state.a.len() {
        if state.taken_a[i] || !state.a[i].is_content() {
            continue;
        }
        let Some(places) = waiting.get(&state.keys_a[i].base) else { continue };
        let free = |j: &&usize| !state.taken_b[**j];
        let Some(&j) = places.iter().filter(free).min_by_key(|&&j| (!state.equal(i, j), i.abs_diff(j)))
        else {
            continue;
        };
        let Some(bond) = state.sure(i, j) else { continue };
        state.pair_moved(i, j, bond);
        spread(state, i, j);
    }
}

/// Takes the equal segments right before and after a moved word along with it.
fn spread(state: &mut AlignmentState, i: usize, j: usize) {
    let free = |state: &AlignmentState, x: usize, y: usize| {
        x < state.a.len()
            && y < state.b.len()
            && !state.taken_a[x]
            && !state.taken_b[y]
            && state.equal(x, y)
            && !state.a[x].is_mark()
    };
    let (mut x, mut y) = (i, j);
    while x > 0 && y > 0 && free(state, x - 1, y - 1) {
        (x, y) = (x - 1, y - 1);
        state.pair_moved(x, y, Bond::Equal);
    }
    (x, y) = (i + 1, j + 1);
    while free(state, x, y) {
        state.pair_moved(x, y, Bond::Equal);
        (x, y) = (x + 1, y + 1);
    }
}

#[cfg(test)]
mod tests {
    use crate::collation::align::transposition::match_moved;
    use crate::collation::example::links;

    #[test]
    fn a_moved_word_takes_its_equal_neighbours_along() {
        assert_eq!(
            links("in the old mill we met", "we sat by the old mill", match_moved),
            "the~the old~old mill~mill"
        );
        assert_eq!(links("of the", "by the", match_moved), "", "no content word");
    }
}
