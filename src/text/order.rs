//! Sorting by a number.
//!
//! The standard library's sort is compiled anew for every type and closure that it is called with, some 9 kB
//! of the module each time. Here it is compiled once, for a key and a place, and what is sorted is put into
//! that order.

/// How many items are few.
const FEW: usize = 40;

/// Puts `items` in ascending order of their keys; equal keys keep their order.
pub fn by_key<T>(items: &mut Vec<T>, key: impl Fn(&T) -> u128) {
    if items.len() <= FEW {
        return insert_each(items, key);
    }
    let mut order: Vec<(u128, u32)> = items.iter().map(key).zip(0..).collect();
    if !settle(&mut order) {
        return;
    }
    let mut taken: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(order.iter().filter_map(|&(_, at)| taken.get_mut(at as usize)?.take()));
}

/// Puts each item in its place among those before it: for a few items the quickest way.
fn insert_each<T>(items: &mut [T], key: impl Fn(&T) -> u128) {
    for next in 1..items.len() {
        let mut at = next;
        while at > 0 && items.get(at - 1).map(&key) > items.get(at).map(&key) {
            items.swap(at - 1, at);
            at -= 1;
        }
    }
}

/// Sorts, unless nothing has to move, and says whether something had to.
fn settle(order: &mut [(u128, u32)]) -> bool {
    let Some(descent) = order.windows(2).position(|pair| pair.first() > pair.last()) else { return false };
    let (head, tail) = order.split_at(descent + 1);
    if tail.is_sorted() {
        let merged = merge(head, tail);
        order.copy_from_slice(&merged);
    } else {
        order.sort_unstable();
    }
    true
}

/// Two ascending runs as one.
fn merge(a: &[(u128, u32)], b: &[(u128, u32)]) -> Vec<(u128, u32)> {
    let mut merged = Vec::with_capacity(a.len() + b.len());
    let (mut a, mut b) = (a.iter().peekable(), b.iter().peekable());
    while let Some(&next) =
        if b.peek().is_none_or(|y| a.peek().is_some_and(|x| x <= y)) { a.next() } else { b.next() }
    {
        merged.push(next);
    }
    merged
}

/// One key of four, the first of which weighs most.
pub fn key(parts: [usize; 4]) -> u128 {
    parts.iter().fold(0, |key, &part| key << 32 | u128::from(u32::try_from(part).unwrap_or(u32::MAX)))
}

/// A part of a key that puts the greatest count first.
pub fn falling(count: usize) -> usize {
    (u32::MAX as usize).saturating_sub(count)
}

/// A part of a key that puts the greatest number first, as `f32::total_cmp` orders them.
pub fn descending(number: f32) -> usize {
    let bits = number.to_bits();
    // Negative numbers grow with falling bits, the others with rising ones.
    (if bits >> 31 == 1 { bits } else { !bits & (u32::MAX >> 1) }) as usize
}

/// Two numbers as one that sorts by the first, then by the second.
pub fn joined(first: u32, second: u32) -> u64 {
    u64::from(first) << 32 | u64::from(second)
}

/// The two numbers of [`joined`].
pub fn parted(both: u64) -> (u32, u32) {
    ((both >> 32) as u32, both as u32)
}

#[cfg(test)]
mod tests {
    use crate::text::order::{by_key, descending, key};

    #[test]
    fn sorts_by_each_part_and_keeps_the_order_of_equals() {
        let rows = [(2, 1, 'a'), (1, 9, 'b'), (2, 0, 'c'), (1, 9, 'd'), (0, 0, 'e')];
        let mut few = rows.to_vec();
        by_key(&mut few, |&(x, y, _)| key([x, y, 0, 0]));
        assert_eq!(few.iter().map(|row| row.2).collect::<String>(), "ebdca");
        let mut many = rows.repeat(9);
        by_key(&mut many, |&(x, y, _)| key([x, y, 0, 0]));
        assert_eq!(
            many.iter().map(|row| row.2).collect::<String>(),
            format!("eeeeeeeee{}{}{}", "bd".repeat(9), "c".repeat(9), "a".repeat(9))
        );
        let mut runs: Vec<usize> = (0..40).step_by(2).chain(5..30).collect();
        let mut expected = runs.clone();
        expected.sort_unstable();
        by_key(&mut runs, |&x| key([x, 0, 0, 0]));
        assert_eq!(runs, expected, "two runs are merged");
    }

    #[test]
    fn greatest_number_first() {
        let mut numbers = vec![0.0, -1.5, 3.25, -0.0, 1e-9, f32::INFINITY, -7.0, f32::NEG_INFINITY, 3.5];
        let mut expected = numbers.clone();
        expected.sort_by(|a: &f32, b: &f32| b.total_cmp(a));
        by_key(&mut numbers, |&number| key([descending(number), 0, 0, 0]));
        let bits = |list: &[f32]| list.iter().map(|n| n.to_bits()).collect::<Vec<_>>();
        assert_eq!(bits(&numbers), bits(&expected));
    }
}
