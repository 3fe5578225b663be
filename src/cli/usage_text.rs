//! How the command is used.

pub(crate) const USAGE: &str = "\
Usage:
  variorum compare FILE… [--format text|markdown|csv|html|json|jsonl]
  variorum check DRAFT --against PATH… [--format text|markdown|csv|html|json|jsonl|sarif]
  variorum extract FILE… [--format text|json|jsonl]

A file is text, Markdown, HTML, subtitles, JSON (an article, or a list of them) or JSON lines (an article a line); a
folder stands for the files in it, and - for text from standard input. The format is text where none is asked for.

check ends with 1 where a quotation is altered or in no source, and everything with 2 where it could not be done.
";
