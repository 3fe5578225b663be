//! What the command line asks for. The sentences are those of the npm command, Node's own among them.

use std::ffi::OsString;

use lexopt::{Arg, Parser};

use crate::failure::Failure;

/// A command with what it needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Asked {
    Help,
    /// The npm command has it.
    ToolServer,
    Compare {
        paths: Vec<String>,
        format: ResultFormat,
    },
    Check {
        draft: String,
        against: Vec<String>,
        format: CheckFormat,
    },
    Extract {
        paths: Vec<String>,
        format: ExtractFormat,
    },
}

/// What a report and a check can be written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ResultFormat {
    Text,
    Markdown,
    Csv,
    Html,
    Json,
    JsonLines,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CheckFormat {
    Result(ResultFormat),
    Sarif,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ExtractFormat {
    Text,
    Json,
    JsonLines,
}

const RESULT_FORMATS: [(&str, ResultFormat); 6] = [
    ("text", ResultFormat::Text),
    ("markdown", ResultFormat::Markdown),
    ("csv", ResultFormat::Csv),
    ("html", ResultFormat::Html),
    ("json", ResultFormat::Json),
    ("jsonl", ResultFormat::JsonLines),
];

const EXTRACT_FORMATS: [(&str, ExtractFormat); 3] =
    [("text", ExtractFormat::Text), ("json", ExtractFormat::Json), ("jsonl", ExtractFormat::JsonLines)];

/// The words behind the name of the program.
pub(crate) fn parsed(words: impl Iterator<Item = OsString>) -> Result<Asked, Failure> {
    let CommandLine { positionals, against, format, help } = CommandLine::read(words)?;
    let mut positionals = positionals.into_iter();
    let command = positionals.next();
    let mut paths: Vec<String> = positionals.collect();
    let Some(command) = command.filter(|_| !help) else {
        return if help { Ok(Asked::Help) } else { Err(usage("say what to do")) };
    };
    let format = format.as_deref().unwrap_or("text");
    match command.as_str() {
        "help" => Ok(Asked::Help),
        "mcp" => Ok(Asked::ToolServer),
        "compare" => {
            let format = format_of(&RESULT_FORMATS, "compare", format)?;
            Ok(Asked::Compare { paths: readable(paths, &against, "compare")?, format })
        }
        "extract" => {
            let format = format_of(&EXTRACT_FORMATS, "extract", format)?;
            Ok(Asked::Extract { paths: readable(paths, &against, "extract")?, format })
        }
        "check" => {
            let format = match format {
                "sarif" => CheckFormat::Sarif,
                _ => CheckFormat::Result(format_of(&RESULT_FORMATS, "check", format)?),
            };
            if paths.is_empty() {
                return Err(usage("check needs a file"));
            }
            if against.is_empty() {
                return Err(usage("check needs --against and the sources"));
            }
            // Shells spread a pattern behind --against over several words: the first is its value, the rest stand
            // alone.
            let draft = paths.remove(0);
            Ok(Asked::Check { draft, against: [against, paths].concat(), format })
        }
        _ => Err(usage(&format!("there is no command “{command}”"))),
    }
}

fn format_of<F: Copy>(formats: &[(&str, F)], command: &str, asked: &str) -> Result<F, Failure> {
    let found = formats.iter().find(|(name, _)| *name == asked);
    found.map(|(_, format)| *format).ok_or_else(|| usage(&format!("{command} has no format “{asked}”")))
}

/// The files of a command that takes no sources.
fn readable(paths: Vec<String>, against: &[String], command: &str) -> Result<Vec<String>, Failure> {
    if paths.is_empty() {
        return Err(usage(&format!("{command} needs a file")));
    }
    if !against.is_empty() {
        return Err(usage(&format!("{command} takes no --against")));
    }
    Ok(paths)
}

/// The command line before anybody asks what it means.
#[derive(Default)]
struct CommandLine {
    positionals: Vec<String>,
    against: Vec<String>,
    format: Option<String>,
    help: bool,
}

impl CommandLine {
    fn read(words: impl Iterator<Item = OsString>) -> Result<Self, Failure> {
        let mut parser = Parser::from_args(words);
        let mut read = Self::default();
        while let Some(word) = parser.next().map_err(|error| usage(&error.to_string()))? {
            match word {
                Arg::Value(word) => read.positionals.push(plain(word)),
                Arg::Long("against") => read.against.push(value(&mut parser, "--against")?),
                Arg::Long("format") => read.format = Some(value(&mut parser, "--format")?),
                Arg::Short('h') => read.help = true,
                Arg::Long("help") => {
                    if parser.optional_value().is_some() {
                        return Err(usage("Option '-h, --help' does not take an argument"));
                    }
                    read.help = true;
                }
                Arg::Long(name) => return Err(unknown(&format!("--{name}"))),
                Arg::Short(letter) => return Err(unknown(&format!("-{letter}"))),
            }
        }
        Ok(read)
    }
}

/// What stands behind an option. An option may stand there by mistake.
fn value(parser: &mut Parser, name: &str) -> Result<String, Failure> {
    if let Some(attached) = parser.optional_value() {
        return Ok(plain(attached));
    }
    let next = parser.value().map_err(|_| usage(&format!("Option '{name} <value>' argument missing")))?;
    let next = plain(next);
    if next.starts_with('-') && next != "-" {
        return Err(usage(&format!(
            "Option '{name}' argument is ambiguous.\nDid you forget to specify the option argument for \
             '{name}'?\nTo specify an option argument starting with a dash use '{name}=-XYZ'."
        )));
    }
    Ok(next)
}

fn unknown(option: &str) -> Failure {
    usage(&format!(
        "Unknown option '{option}'. To specify a positional argument starting with a '-', place it at the end of \
         the command after '--', as in '-- \"{option}\""
    ))
}

fn plain(word: OsString) -> String {
    word.to_string_lossy().into_owned()
}

fn usage(sentence: &str) -> Failure {
    Failure::Usage(sentence.to_owned())
}

#[cfg(test)]
mod tests {
    use crate::arguments::{Asked, CheckFormat, ExtractFormat, ResultFormat, parsed};
    use crate::failure::Failure;

    fn asked(line: &str) -> Result<Asked, Failure> {
        parsed(line.split_whitespace().map(Into::into))
    }

    fn owned(words: &[&str]) -> Vec<String> {
        words.iter().map(|&word| word.to_owned()).collect()
    }

    #[test]
    fn each_command_has_its_files_and_a_format() {
        let rows = [
            (
                "compare a.txt - --format csv",
                Asked::Compare { paths: owned(&["a.txt", "-"]), format: ResultFormat::Csv },
            ),
            (
                "extract -- --odd.txt",
                Asked::Extract { paths: owned(&["--odd.txt"]), format: ExtractFormat::Text },
            ),
            (
                "check d.md --format=sarif --against x y",
                Asked::Check {
                    draft: "d.md".to_owned(),
                    against: owned(&["x", "y"]),
                    format: CheckFormat::Sarif,
                },
            ),
            ("compare -h", Asked::Help),
            ("help", Asked::Help),
            ("mcp", Asked::ToolServer),
        ];
        for (line, expected) in rows {
            assert_eq!(asked(line), Ok(expected), "{line}");
        }
    }

    #[test]
    fn what_is_wrong_is_said() {
        for (line, sentence) in [
            ("", "say what to do"),
            ("weigh a", "there is no command “weigh”"),
            ("compare", "compare needs a file"),
            ("compare --format=", "compare has no format “”"),
            ("extract a --format csv", "extract has no format “csv”"),
            ("extract a --against b", "extract takes no --against"),
            ("check a", "check needs --against and the sources"),
            ("compare a --format", "Option '--format <value>' argument missing"),
            ("--help=yes", "Option '-h, --help' does not take an argument"),
        ] {
            assert_eq!(asked(line), Err(Failure::Usage(sentence.to_owned())), "{line}");
        }
        for (line, start) in [
            ("--loud", "Unknown option '--loud'. To"),
            ("-hx", "Unknown option '-x'. To"),
            ("compare --format --against", "Option '--format' argument is ambiguous.\nDid"),
        ] {
            let told = asked(line).map_err(|failure| failure.to_string());
            assert!(told.as_ref().is_err_and(|told| told.contains(start)), "{line}: {told:?}");
        }
    }
}
