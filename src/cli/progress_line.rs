//! How far the work is, on a line of the terminal that goes when the work ends. Elsewhere nobody looks.

use std::io::{self, IsTerminal, Write};

use variorum::{Phase, Progress};

/// Writes to standard error where that is a terminal.
pub(crate) struct ProgressLine {
    terminal: Option<io::Stderr>,
}

impl ProgressLine {
    pub(crate) fn new() -> Self {
        Self { terminal: Some(io::stderr()).filter(IsTerminal::is_terminal) }
    }

    /// The word vectors: before and after.
    pub(crate) fn loading(&self, done: usize) {
        self.write(&format!("Loading {done} of 1"));
    }

    pub(crate) fn tell(&self, Progress { phase, done, total }: Progress) {
        // Nothing to do is no progress.
        if total > 0 {
            let doing = match phase {
                Phase::Read => "Reading",
                Phase::Compare => "Comparing",
            };
            self.write(&format!("{doing} {done} of {total}"));
        }
    }

    /// Over the line that is there. A terminal that is gone must not stop the work.
    fn write(&self, text: &str) {
        if let Some(mut terminal) = self.terminal.as_ref() {
            let _ = write!(terminal, "\r\x1b[K{text}");
        }
    }
}

impl Drop for ProgressLine {
    fn drop(&mut self) {
        self.write("");
    }
}
