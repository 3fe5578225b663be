//! Hard-wrapped lines, as wire copy and mail have them.

/// A text with each paragraph wrapped at a width, in letters; `margin` begins each line.
pub fn wrapped(text: &str, width: usize, margin: &str) -> String {
    let wrap = |paragraph: &str| {
        let mut lines = vec![String::new()];
        for word in paragraph.split_whitespace() {
            let line = lines.last_mut().expect("one line");
            if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > width {
                lines.push(word.to_owned());
            } else {
                line.push_str(if line.is_empty() { "" } else { " " });
                line.push_str(word);
            }
        }
        lines.iter().map(|line| format!("{margin}{line}")).collect::<Vec<_>>().join("\n")
    };
    text.split("\n\n").map(wrap).collect::<Vec<_>>().join(&format!("\n{margin}\n"))
}
