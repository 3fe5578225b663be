//! One word here, several there: joined spellings, and initials for a name.

use crate::collation::align::Aligner;
use crate::collation::alignment::Bond;
use crate::collation::segment::Segment;
use crate::lexicon::grammar_word::is_left_out_of_acronyms;

/// Pairs of free words that may be looked at for one being several of the other.
const JOIN_BUDGET: usize = 40_000;

/// Units that may together spell one word or phrase.
const JOINED_PARTS: usize = 6;

impl Aligner<'_, '_, '_> {
    /// One word here, two there: `goodwill` and `good will`, `UN` and `United Nations`.
    pub(crate) fn joined_words(&mut self) {
        let free = |units: &[Segment], of: &[bool]| {
            (0..units.len()).filter(|&at| !of[at] && !units[at].is_mark()).collect::<Vec<_>>()
        };
        let (free_a, free_b) = (free(self.a, &self.of_a), free(self.b, &self.of_b));
        if free_a.len() * free_b.len() > JOIN_BUDGET {
            return;
        }
        for &i in &free_a {
            for &j in &free_b {
                if self.of_a[i] {
                    break;
                }
                if !self.of_b[j] && self.a[i].form.as_bytes().first() == self.b[j].form.as_bytes().first() {
                    self.join(i, j);
                }
            }
        }
    }

    fn join(&mut self, i: usize, j: usize) {
        let (u, v) = (&self.a[i], &self.b[j]);
        if let Some(length) = abbreviates(u, &self.b[j..], &self.of_b[j..]) {
            self.link(i..i + 1, j..j + length, Bond::Name, false);
        } else if let Some(length) = abbreviates(v, &self.a[i..], &self.of_a[i..]) {
            self.link(i..i + length, j..j + 1, Bond::Name, false);
        } else if let Some(length) = joins(u, &self.b[j..], &self.of_b[j..]) {
            self.link(i..i + 1, j..j + length, Bond::Variant, false);
        } else if let Some(length) = joins(v, &self.a[i..], &self.of_a[i..]) {
            self.link(i..i + length, j..j + 1, Bond::Variant, false);
        }
    }
}

/// How many of `parts`, from the first on and all free, together spell `whole`, marks and blanks apart, with
/// at most one slip.
fn joins(whole: &Segment, parts: &[Segment], taken: &[bool]) -> Option<usize> {
    let letters = |form: &str| form.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let first = parts.first()?;
    // Most pairs end here.
    if first.is_mark()
        || first.form.len() >= whole.form.len()
        || first.quantity.is_some() != whole.quantity.is_some()
    {
        return None;
    }
    let target = letters(&whole.form);
    let (mut spelt, mut words) = (String::new(), 0);
    for (length, (part, &taken)) in parts.iter().zip(taken).enumerate().take(JOINED_PARTS) {
        if taken && !part.is_mark() {
            return None;
        }
        if part.is_mark() {
            continue;
        }
        spelt.push_str(&letters(&part.form));
        words += 1;
        if spelt == target
            || (words > 1 && whole.form.contains(' ') && strsim::osa_distance(&spelt, &target) == 1)
        {
            return (words > 1).then_some(length + 1);
        }
        if spelt.len() > target.len() + 1 {
            return None;
        }
    }
    None
}

/// How many of `parts`, from the first on and all free, have the initials `short`: `United Nations` and `UN`.
fn abbreviates(short: &Segment, parts: &[Segment], taken: &[bool]) -> Option<usize> {
    let first = parts.first()?;
    if !short.name
        || !first.name
        || short.form.len() > JOINED_PARTS
        || !short.form.starts_with(first.form.chars().next()?)
    {
        return None;
    }
    let mut letters = short.form.chars().filter(|c| c.is_alphabetic());
    let mut length = 0;
    for (part, &taken) in parts.iter().zip(taken) {
        match part.form.chars().next() {
            Some(initial) if part.name && !taken => {
                if letters.next() != Some(initial) {
                    return None;
                }
            }
            _ if is_left_out_of_acronyms(&part.form) || part.form == "-" => {}
            _ => return None,
        }
        length += 1;
        if letters.clone().next().is_none() {
            return (length > 1).then_some(length);
        }
    }
    None
}
