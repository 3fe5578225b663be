//! Articles from files, folders and standard input.

use std::fs;
use std::io::{self, ErrorKind, Read};
use std::path::{Component, Path, PathBuf};

use variorum::{Article, ArticleFormat};

use crate::checked_article::Given;
use crate::failure::Failure;
use crate::json_articles::{in_json, in_lines};

/// What is read of a folder, by the ending of its name.
const READ: [&str; 10] = ["txt", "md", "markdown", "html", "htm", "vtt", "srt", "json", "jsonl", "ndjson"];

/// An article, and where it was found, as it was asked for.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct FoundArticle {
    pub(crate) given: Given,
    pub(crate) path: String,
}

pub(crate) fn articles_at(paths: &[String]) -> Result<Vec<FoundArticle>, Failure> {
    let mut found = Vec::new();
    for path in paths {
        articles_in(path, &mut found)?;
    }
    if found.is_empty() {
        return Err(Failure::Usage(format!("there is nothing to read in {}", paths.join(", "))));
    }
    Ok(found)
}

fn articles_in(path: &str, found: &mut Vec<FoundArticle>) -> Result<(), Failure> {
    if path == "-" {
        let mut content = Vec::new();
        let name = "standard input";
        io::stdin().read_to_end(&mut content).map_err(unreadable(name))?;
        return articles_of(name, "txt", &content, found);
    }
    if !fs::metadata(path).map_err(unreadable(path))?.is_dir() {
        return articles_of(path, &ending(path), &fs::read(path).map_err(unreadable(path))?, found);
    }
    let mut names = Vec::new();
    names_below(path, "", &mut names)?;
    names.retain(|name| READ.contains(&ending(name).as_str()));
    // As JavaScript sorts: by UTF-16 units.
    names.sort_by(|a, b| a.encode_utf16().cmp(b.encode_utf16()));
    names.iter().try_for_each(|name| articles_in(&joined(path, name), found))
}

/// What lies in a folder and in those in it, links followed, each with its way from the folder.
fn names_below(folder: &str, way: &str, names: &mut Vec<String>) -> Result<(), Failure> {
    let here = joined(folder, way);
    for entry in fs::read_dir(&here).map_err(unreadable(&here))? {
        let name = entry.map_err(unreadable(&here))?.file_name();
        let name = Path::new(way).join(name).to_string_lossy().into_owned();
        let is_folder = fs::metadata(joined(folder, &name)).is_ok_and(|info| info.is_dir());
        names.push(name.clone());
        if is_folder {
            names_below(folder, &name, names)?;
        }
    }
    Ok(())
}

/// A way from a folder on, without detours.
fn joined(folder: &str, way: &str) -> String {
    let mut short = PathBuf::new();
    for part in Path::new(folder).join(way).components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir if matches!(short.components().next_back(), Some(Component::Normal(_))) => {
                short.pop();
            }
            Component::ParentDir if short.has_root() => {}
            part => short.push(part),
        }
    }
    let short = short.to_string_lossy().into_owned();
    if short.is_empty() { ".".to_owned() } else { short }
}

fn articles_of(path: &str, kind: &str, content: &[u8], found: &mut Vec<FoundArticle>) -> Result<(), Failure> {
    let content = String::from_utf8_lossy(content);
    let given = match kind {
        "json" => in_json(path, &content)?.into_iter().map(Given::Json).collect(),
        "jsonl" | "ndjson" => in_lines(path, &content)?.into_iter().map(Given::Json).collect(),
        _ if content.contains('\0') => {
            return Err(Failure::Usage(format!("{path} is no text; convert it first")));
        }
        _ => {
            let format =
                if matches!(kind, "html" | "htm") { ArticleFormat::Html } else { ArticleFormat::Auto };
            let outlet = Path::new(path).file_stem().map(|stem| stem.to_string_lossy().into_owned());
            let text = content.strip_prefix('\u{feff}').unwrap_or(&content);
            vec![Given::Text(Article { format, outlet, ..text.into() })]
        }
    };
    found.extend(given.into_iter().map(|given| FoundArticle { given, path: path.to_owned() }));
    Ok(())
}

/// The ending of a file's name, in small letters.
fn ending(path: &str) -> String {
    Path::new(path).extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default()
}

/// By the name that systems give the error, as Node does.
fn unreadable(path: &str) -> impl Fn(io::Error) -> Failure {
    let path = path.to_owned();
    move |error| {
        let code = match error.kind() {
            ErrorKind::NotFound => "ENOENT",
            ErrorKind::PermissionDenied => "EACCES",
            ErrorKind::NotADirectory => "ENOTDIR",
            ErrorKind::InvalidFilename => "ENAMETOOLONG",
            _ => &error.to_string(),
        };
        Failure::Usage(format!("{path} cannot be read ({code})"))
    }
}

#[cfg(test)]
mod tests {
    use variorum::{Article, ArticleFormat};

    use crate::article_files::{FoundArticle, articles_at, articles_of, joined};
    use crate::checked_article::Given;
    use crate::json_value::JsonValue;

    #[test]
    fn what_is_in_a_file_depends_on_its_ending() {
        let read = |path: &str, kind: &str, content: &[u8]| -> Vec<Given> {
            let mut found: Vec<FoundArticle> = Vec::new();
            articles_of(path, kind, content, &mut found).unwrap();
            found.into_iter().map(|found| found.given).collect()
        };
        let text = |outlet: &str, format: ArticleFormat, text: &str| {
            Given::Text(Article { outlet: Some(outlet.to_owned()), format, ..text.into() })
        };
        assert_eq!(read("x/Wire.TXT", "txt", b"Hi."), [text("Wire", ArticleFormat::Auto, "Hi.")]);
        assert_eq!(
            read("a.b.htm", "htm", b"\xef\xbb\xbfHi.\xff"),
            [text("a.b", ArticleFormat::Html, "Hi.\u{fffd}")]
        );
        assert_eq!(
            read("x.ndjson", "ndjson", b"\"Hi.\"\n"),
            [Given::Json(JsonValue::String("Hi.".to_owned()))]
        );
    }

    #[test]
    fn what_cannot_be_read_is_told() {
        for (paths, sentence) in [
            (&["no such folder/x"][..], "no such folder/x cannot be read (ENOENT)"),
            (&["Cargo.toml/x"], "Cargo.toml/x cannot be read (ENOTDIR)"),
            (&["src/lexicon/lexicon.bin"], "src/lexicon/lexicon.bin is no text; convert it first"),
            (&["src/cli/export"], "there is nothing to read in src/cli/export"),
        ] {
            let paths: Vec<String> = paths.iter().map(|&path| path.to_owned()).collect();
            let told = articles_at(&paths).unwrap_err().to_string();
            assert!(told.starts_with(&format!("variorum: {sentence}\n")), "{told}");
        }
    }

    #[test]
    #[cfg(unix)]
    fn ways_have_no_detours() {
        for (folder, way, short) in [
            ("news", "a.txt", "news/a.txt"),
            ("./news//", "b/a.txt", "news/b/a.txt"),
            (".", "a.txt", "a.txt"),
            ("../x/../y", "a.txt", "../y/a.txt"),
            ("/..", "a.txt", "/a.txt"),
            (".", "", "."),
        ] {
            assert_eq!(joined(folder, way), short);
        }
    }
}
