//! A result as Markdown (CommonMark).

use crate::export::js_text::on_one_line;
use crate::export::sentences::sign;
use crate::export::sheet::{Sheet, SheetArticle, SheetReading, SheetSection};

pub(crate) fn written(Sheet { summary, extent, sections, articles }: &Sheet) -> String {
    let list: Vec<String> = articles.iter().map(listed).collect();
    let mut parts = vec![format!("# {}", plain(summary)), plain(extent)];
    parts.extend(sections.iter().map(section));
    parts.push(format!("## Articles\n\n{}", list.join("\n")));
    parts.join("\n\n") + "\n"
}

fn section(SheetSection { heading, title, severity, notes, readings }: &SheetSection) -> String {
    let notes: Vec<String> =
        notes.iter().map(|(severity, note)| format!("- {} {}", sign(*severity), plain(note))).collect();
    let readings: Vec<String> = readings.iter().map(reading).collect();
    let parts = [
        format!("## {}", plain(heading)),
        format!("{} {title}", sign(*severity)),
        notes.join("\n"),
        readings.join("\n>\n"),
    ];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
}

fn reading(SheetReading { article, speaker, words, link, .. }: &SheetReading) -> String {
    let name = match link {
        Some(link) => format!("[**{}**](<{link}>)", plain(article)),
        None => format!("**{}**", plain(article)),
    };
    let speaker = if speaker.is_empty() { String::new() } else { format!(" ({})", plain(speaker)) };
    format!("> {name}{speaker}: {}", plain(words))
}

fn listed(SheetArticle { name, title, published, url }: &SheetArticle) -> String {
    let named = match url {
        Some(url) => format!("[{}](<{url}>)", plain(name)),
        None => plain(name),
    };
    let rest = [title.as_deref().map(plain), published.clone()];
    let parts: Vec<String> = std::iter::once(named).chain(rest.into_iter().flatten()).collect();
    format!("- {}", parts.join(", "))
}

/// Words that are no markup, on one line.
fn plain(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if r"\`*_[]<>#|~&".contains(c) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    on_one_line(&escaped)
}

#[cfg(test)]
mod tests {
    use crate::export::markdown::written;
    use crate::export::sheet_example::sheet;

    #[test]
    fn a_sheet_as_markdown() {
        assert_eq!(
            written(&sheet()),
            "# It \\*says\\* “much”.\n\n2 articles\n\n## “No”\n\n▲ Differ in meaning\n\n\
             - ▲ One \\<says\\> no; two, yes.\n\n\
             > [**=One**](<https://one.example/#:~:text=No>) (Ada Reed): “No,”\n>\n> **Two**: Yes \\& no\n\n\
             ## Articles\n\n- [=One](<https://one.example/>), A title, 2031\n- Two\n"
        );
    }
}
