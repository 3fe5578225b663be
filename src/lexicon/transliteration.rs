//! Letters that spellings of one foreign name exchange: Sergiyev and Sergiev, Qaim and Kaim.

/// The consonants of a folded name, doubled ones once, with letters that transliterations exchange made one.
pub(crate) fn consonants(name: &str) -> impl Iterator<Item = char> {
    let mut last = ' ';
    name.chars().filter_map(consonant).filter(move |&c| std::mem::replace(&mut last, c) != c)
}

fn consonant(letter: char) -> Option<char> {
    match letter {
        'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'h' | '\'' | '-' | '.' => None,
        'á' | 'é' | 'í' | 'ó' | 'ú' | 'ö' | 'ü' | 'ä' => None,
        'q' | 'c' | 'g' => Some('k'),
        'w' => Some('v'),
        'z' => Some('s'),
        other => Some(other),
    }
}
