//! A result as a table for spreadsheets (RFC 4180), a line for each reading.

use crate::export::sheet::{Sheet, SheetReading, SheetSection};

const HEAD: [&str; 8] = ["statement", "gravity", "article", "published", "speaker", "words", "link", "notes"];

pub(crate) fn written(Sheet { sections, .. }: &Sheet) -> String {
    let rows =
        sections.iter().flat_map(|section| section.readings.iter().map(|reading| row(section, reading)));
    let rows: Vec<String> = std::iter::once(line(HEAD)).chain(rows).collect();
    // A byte order mark tells spreadsheets that it is UTF-8.
    format!("\u{feff}{}\r\n", rows.join("\r\n"))
}

fn row(SheetSection { heading, title, notes, .. }: &SheetSection, reading: &SheetReading) -> String {
    let notes: Vec<&str> = notes.iter().map(|(_, note)| note.as_str()).collect();
    let SheetReading { article, speaker, words, published, link } = reading;
    let [published, link] = [published, link].map(|field| field.as_deref().unwrap_or(""));
    line([heading, title, article, published, speaker, words, link, &notes.join(" ")])
}

fn line(fields: [&str; 8]) -> String {
    fields.map(field).join(",")
}

/// Spreadsheets run what begins like a formula (OWASP, CSV injection): an apostrophe keeps it text.
fn field(text: &str) -> String {
    let guard = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use crate::export::csv::{field, written};
    use crate::export::sheet_example::sheet;

    #[test]
    fn a_sheet_as_a_table() {
        let lines = written(&sheet());
        let lines: Vec<&str> = lines.split("\r\n").collect();
        assert_eq!(lines.len(), 4);
        assert!(lines[0].starts_with("\u{feff}\"statement\",\"gravity\","), "{}", lines[0]);
        assert_eq!(
            lines[1],
            "\"“No”\",\"Differ in meaning\",\"'=One\",\"2031\",\"Ada Reed\",\"“No,”\",\
             \"https://one.example/#:~:text=No\",\"One <says>\nno; two, yes.\""
        );
        assert_eq!(field("a \"b\""), "\"a \"\"b\"\"\"");
    }
}
