//! A check as plain text, gravest first: for a terminal, and for copying into a mail.

use std::fmt::Write;

use crate::check::verdict_kind::VerdictKind;
use crate::report::check_shape::{Check, Verdict};

impl Check {
    /// Every verdict, gravest first and then by place: what it is, the quotation, who is said to have uttered it,
    /// and the sentence for an editor; then how many there are of each kind.
    ///
    /// ```
    /// use variorum::{Article, check};
    ///
    /// let draft = Article::from("“The pier will be closed,” Ada Reed said.");
    /// let talk = Article::from("ADA REED: The pier will not be closed.\n\nTOM HILL: Good.");
    /// let text = check(&draft, &[talk]).to_text();
    /// assert!(text.starts_with("ALTERED  “The pier will be closed,” (Ada Reed)\n"));
    /// ```
    pub fn to_text(&self) -> String {
        let mut out = String::new();
        let mut verdicts: Vec<&Verdict> = self.verdicts.iter().collect();
        verdicts.sort_by_key(|verdict| std::cmp::Reverse(verdict.verdict));
        for verdict in verdicts {
            self.verdict(verdict, &mut out);
        }
        let counts: Vec<String> = VerdictKind::ALL
            .iter()
            .filter_map(|kind| self.summary.get(kind).filter(|&&count| count > 0).map(|count| (kind, count)))
            .map(|(kind, count)| format!("{count} {}", kind.name()))
            .collect();
        if !counts.is_empty() {
            let _ = writeln!(out, "{}", counts.join(", "));
        }
        for note in &self.notes {
            let article = note.article.as_ref().map_or_else(String::new, |id| format!("{id}: "));
            let _ = writeln!(out, "Note: {article}{}", note.message);
        }
        out
    }

    fn verdict(&self, verdict: &Verdict, out: &mut String) {
        let Some(quote) = self.quotes.iter().find(|quote| quote.id == verdict.quote) else { return };
        let words: Vec<&str> = quote.text.split_whitespace().collect();
        let speaker = quote.speaker.as_ref().map_or("?", |speaker| speaker.name.as_str());
        let _ = writeln!(
            out,
            "{}  “{}” ({speaker})\n    {}\n",
            verdict.verdict.name().to_uppercase(),
            words.join(" "),
            verdict.note
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::{Article, check};

    #[test]
    fn gravest_first() {
        let draft =
            "“It is old,” Ada Reed said. “It leaks,” Ada Reed said. “Nobody likes the winter,” she said.";
        let talk = "ADA REED: It is old.\n\nTOM HILL: It leaks.";
        let text = check(&Article::from(draft), &[Article::from(talk)]).to_text();
        let heads: Vec<&str> =
            text.lines().filter(|line| line.contains('“') && !line.starts_with(' ')).collect();
        assert_eq!(
            heads,
            [
                "NOWHERE  “Nobody likes the winter,” (Ada Reed)",
                "OTHER-SPEAKER  “It leaks,” (Ada Reed)",
                "VERBATIM  “It is old,” (Ada Reed)",
            ]
        );
        assert!(text.ends_with("1 verbatim, 1 other-speaker, 1 nowhere\n"), "{text}");
        assert_eq!(
            check(&Article::from("It rained."), &[]).to_text(),
            "Note: There is no source to check against.\nNote: a1: The draft has no quotation to check.\n"
                .replace("a1: ", "")
        );
    }
}
