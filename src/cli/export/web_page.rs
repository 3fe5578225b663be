//! A result as a page that needs nothing else.

use std::fmt::Write;

use crate::export::sentences::sign;
use crate::export::sheet::{Sheet, SheetArticle, SheetReading, SheetSection};

const STYLE: &str = "body{font:1rem/1.5 Georgia,serif;max-width:45rem;margin:2rem auto;padding:0 1rem}\
                     dt{font-weight:bold}ul{list-style:none;padding:0}";

pub(crate) fn written(Sheet { summary, extent, sections, articles }: &Sheet) -> String {
    let [summary, extent] = [summary, extent].map(|text| escaped(text));
    let parts: String = sections.iter().map(section).collect();
    let list: String = articles.iter().map(listed).collect();
    format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>{summary}</title><style>{STYLE}</style>\
         <h1>{summary}</h1><p>{extent}</p>{parts}<section><h2>Articles</h2><ol>{list}</ol></section></html>\n"
    )
}

fn section(SheetSection { heading, title, severity, notes, readings }: &SheetSection) -> String {
    let notes: String = notes
        .iter()
        .map(|(severity, note)| {
            format!("<li>{} <span dir=\"auto\">{}</span></li>", sign(*severity), escaped(note))
        })
        .collect();
    let readings: String = readings.iter().map(reading).collect();
    let [heading, title] = [heading, *title].map(escaped);
    let sign = sign(*severity);
    format!(
        "<section><h2 dir=\"auto\">{heading}</h2><p>{sign} {title}</p><ul>{notes}</ul><dl>{readings}</dl></section>"
    )
}

fn reading(SheetReading { article, speaker, words, link, .. }: &SheetReading) -> String {
    let mut name = linked(article, link.as_deref());
    if !speaker.is_empty() {
        let _ = write!(name, " (<bdi>{}</bdi>)", escaped(speaker));
    }
    format!("<dt>{name}</dt><dd dir=\"auto\">{}</dd>", escaped(words))
}

fn listed(SheetArticle { name, title, published, url }: &SheetArticle) -> String {
    let title = title.as_deref().map(|title| format!("<bdi>{}</bdi>", escaped(title)));
    let published = published.as_deref().map(escaped);
    let parts: Vec<String> =
        [Some(linked(name, url.as_deref())), title, published].into_iter().flatten().collect();
    format!("<li>{}</li>", parts.join(", "))
}

fn linked(name: &str, address: Option<&str>) -> String {
    let isolated = format!("<bdi>{}</bdi>", escaped(name));
    match address {
        Some(address) => format!("<a href=\"{}\" rel=\"noreferrer\">{isolated}</a>", escaped(address)),
        None => isolated,
    }
}

fn escaped(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '&' | '<' | '>' | '"' | '\'') {
            let _ = write!(written, "&#{};", u32::from(c));
        } else {
            written.push(c);
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use crate::export::sheet_example::sheet;
    use crate::export::web_page::{escaped, written};

    #[test]
    fn a_sheet_as_a_page() {
        let page = written(&sheet());
        for part in [
            "<title>It *says* “much”.</title>",
            "<h2 dir=\"auto\">“No”</h2><p>▲ Differ in meaning</p><ul><li>▲ <span dir=\"auto\">One &#60;says&#62;\n",
            "<dt><a href=\"https://one.example/#:~:text=No\" rel=\"noreferrer\"><bdi>=One</bdi></a> (<bdi>Ada",
            "<dt><bdi>Two</bdi></dt><dd dir=\"auto\">Yes &#38; no</dd></dl></section>",
            "</a>, <bdi>A\ntitle</bdi>, 2031</li><li><bdi>Two</bdi></li></ol></section></html>\n",
        ] {
            assert!(page.contains(part), "{part}\n{page}");
        }
        assert_eq!(escaped("\"'"), "&#34;&#39;");
    }
}
