//! Why a command could not be done.

use std::fmt::{self, Display, Formatter};

use crate::usage_text::USAGE;

/// One sentence for whoever typed the command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Failure {
    /// The command line, or a file that it names, is at fault: how to use the command follows.
    Usage(String),
    /// Something else is: an article without a text, say.
    Refused(String),
}

impl Display for Failure {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        match self {
            Self::Usage(sentence) => write!(f, "variorum: {sentence}\n\n{USAGE}"),
            Self::Refused(sentence) => writeln!(f, "variorum: {sentence}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::failure::Failure;

    #[test]
    fn a_wrong_command_line_is_told_the_right_one() {
        let told = Failure::Usage("say what to do".to_owned()).to_string();
        assert!(told.starts_with("variorum: say what to do\n\nUsage:\n"), "{told}");
        assert_eq!(Failure::Refused("No.".to_owned()).to_string(), "variorum: No.\n");
    }
}
