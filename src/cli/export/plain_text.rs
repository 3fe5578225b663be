//! A result as plain text, for a mail or a terminal.

use crate::export::sentences::sign;
use crate::export::sheet::{Sheet, SheetArticle, SheetReading, SheetSection};

pub(crate) fn written(Sheet { summary, sections, articles, .. }: &Sheet) -> String {
    let list: Vec<String> = articles.iter().map(listed).collect();
    let parts = sections.iter().map(section);
    let all: Vec<String> = std::iter::once(summary.clone()).chain(parts).chain([list.join("\n")]).collect();
    all.join("\n\n") + "\n"
}

fn section(SheetSection { notes, readings, .. }: &SheetSection) -> String {
    let notes = notes.iter().map(|(severity, note)| format!("{} {note}", sign(*severity)));
    notes.chain(readings.iter().map(reading)).collect::<Vec<_>>().join("\n")
}

fn reading(SheetReading { article, speaker, words, .. }: &SheetReading) -> String {
    if speaker.is_empty() {
        format!("  {article}: {words}")
    } else {
        format!("  {article} ({speaker}): {words}")
    }
}

fn listed(SheetArticle { name, title, published, url }: &SheetArticle) -> String {
    let parts: Vec<&str> = [Some(name), title.as_ref(), published.as_ref(), url.as_ref()]
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect();
    parts.join(", ")
}

#[cfg(test)]
mod tests {
    use crate::export::plain_text::written;
    use crate::export::sheet_example::sheet;

    #[test]
    fn a_sheet_as_text() {
        assert_eq!(
            written(&sheet()),
            "It *says* “much”.\n\n▲ One <says>\nno; two, yes.\n  =One (Ada Reed): “No,”\n  Two: Yes & no\n\n\
             =One, A\ntitle, 2031, https://one.example/\nTwo\n"
        );
    }
}
