//! The sentence of a verdict, with the source's words.

use crate::check::checked::CheckedQuote;
use crate::check::heard::Heard;
use crate::check::searched_source::FoundPlace;
use crate::check::thresholds::MOST_QUOTED_TOKENS;
use crate::check::verdict_kind::VerdictKind;
use crate::divergence::finding::Place;
use crate::divergence::kind::DivergenceKind;
use crate::divergence::severity::Severity;
use crate::linking::linked_speaker::SpeakerLinks;
use crate::report::article_view::ArticleView;
use crate::report::thresholds::{NOTED_CONTEXT_WORDS, NOTED_WORDS};
use crate::text::span::Span;

/// One plain sentence; `views` are the draft and its sources.
pub(super) fn note(found: &CheckedQuote, views: &[ArticleView], speakers: &SpeakerLinks) -> String {
    let (Some(draft), source) =
        (views.first(), found.place.as_ref().and_then(|place| views.get(place.source + 1)))
    else {
        return String::new();
    };
    let (Some(place), Some(source)) = (&found.place, source) else {
        return match found.verdict {
            VerdictKind::NotJudged if is_long(draft, found) => {
                "Too long to be checked in one piece.".to_owned()
            }
            VerdictKind::NotJudged => "No source could be read.".to_owned(),
            _ if views.len() == 2 => "The source has nothing like it.".to_owned(),
            _ => "No source has anything like it.".to_owned(),
        };
    };
    let name = source_name(source, views.len());
    let sentence = Sentence { draft, source, name: &name, place };
    match found.verdict {
        VerdictKind::Verbatim => format!("Word for word in {name}."),
        VerdictKind::Typography => sentence.differs(found, "The same words: "),
        VerdictKind::Trimmed => sentence.trimmed(found),
        VerdictKind::Reworded => sentence.differs(found, "Reworded: "),
        VerdictKind::Altered => sentence.altered(found),
        VerdictKind::OtherSpeaker => sentence.other_speaker(found, speakers),
        VerdictKind::Nowhere => {
            format!("Not in {name} in these words; the nearest place has {}.", sentence.has(place.span))
        }
        VerdictKind::NotJudged => {
            format!("{} has {}; what the words mean is not judged.", capital(&name), sentence.has(place.span))
        }
    }
}

fn is_long(draft: &ArticleView, found: &CheckedQuote) -> bool {
    let quote = draft.parsed.quotes.get(found.quote.get());
    quote.is_some_and(|quote| draft.parsed.tokens_in(quote.span).len() > MOST_QUOTED_TOKENS)
}

/// What a source goes by: its own name, or what it is where it is the only one.
fn source_name(source: &ArticleView, count: usize) -> String {
    if source.name != source.id {
        return source.name.clone();
    }
    match (source.parsed.turns.is_empty(), count) {
        (_, 3..) => format!("‘{}’", source.id),
        (true, _) => "the source".to_owned(),
        (false, _) => "the transcript".to_owned(),
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

struct Sentence<'s, 'r> {
    draft: &'s ArticleView<'r>,
    source: &'s ArticleView<'r>,
    name: &'s str,
    place: &'s FoundPlace,
}

impl Sentence<'_, '_> {
    fn has(&self, span: Span) -> String {
        quoted(&Heard::spoken(self.source.parsed, span))
    }

    /// What differs between the two sides as a whole, with two words on either side: the source's, the draft's.
    fn apart(&self, found: &CheckedQuote) -> Option<(String, String)> {
        let quote = self.draft.parsed.quotes.get(found.quote.get())?;
        let theirs = Heard::spoken(self.source.parsed, self.place.span);
        let own = Heard::spoken(self.draft.parsed, quote.span);
        let [theirs, own] = [&theirs, &own].map(|text| text.split_whitespace().collect::<Vec<_>>());
        let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        let same = |(x, y): &(&&str, &&str)| bare(x) == bare(y);
        let before = theirs.iter().zip(&own).take_while(same).count();
        let most = theirs.len().min(own.len()) - before;
        let behind = theirs.iter().rev().zip(own.iter().rev()).take(most).take_while(same).count();
        let start = before.saturating_sub(NOTED_CONTEXT_WORDS);
        let window = |words: &[&str]| {
            let end = (words.len() - behind + NOTED_CONTEXT_WORDS).min(words.len());
            words[start..end].join(" ")
        };
        let (theirs, own) = (window(&theirs), window(&own));
        (!own.is_empty() && !theirs.is_empty()).then(|| (quoted(&theirs), quoted(&own)))
    }

    fn differs(&self, found: &CheckedQuote, opening: &str) -> String {
        match self.apart(found) {
            Some((theirs, own)) if theirs != own => {
                format!("{opening}{} has {theirs}, the draft {own}.", self.name)
            }
            _ => format!("{opening}{} prints {}.", self.name, self.has(self.place.span)),
        }
    }

    fn trimmed(&self, found: &CheckedQuote) -> String {
        let left_out = found.differences.iter().find(|d| d.kind == DivergenceKind::Omission && d.a.is_none());
        match left_out.and_then(|difference| difference.b) {
            Some(span) => format!("Shortened, the sense kept: {} has {} there.", self.name, self.has(span)),
            None => format!(
                "Shortened or filled in by brackets: {} has {}.",
                self.name,
                self.has(self.place.span)
            ),
        }
    }

    fn altered(&self, found: &CheckedQuote) -> String {
        let grave = found.differences.iter().filter(|difference| difference.severity == Severity::Meaning);
        // The first difference in the words themselves, else the words beside them.
        let difference = grave.min_by_key(|difference| difference.place);
        let name = capital(self.name);
        match difference.map_or((Place::Quote, None), |difference| (difference.place, difference.b)) {
            (Place::Context, Some(b)) if b.of(&self.source.parsed.source) == "?" => {
                format!("{name} has this as a question; the draft prints it as a statement.")
            }
            (Place::Context, Some(b)) if b.start < self.place.span.end => {
                format!("{name} has {} before these words, which the draft leaves out.", self.has(b))
            }
            (Place::Context, Some(b)) => {
                format!("{name} goes on {}, which the draft leaves out.", self.has(b))
            }
            _ => match self.apart(found) {
                Some((theirs, own)) => format!("{name} has {theirs}; the draft prints {own}."),
                None => format!("{name} has {}.", self.has(self.place.span)),
            },
        }
    }

    fn other_speaker(&self, found: &CheckedQuote, speakers: &SpeakerLinks) -> String {
        let theirs = self.place.speaker.as_ref().and_then(|speaker| {
            speakers.named(self.place.named_in, speaker.person.0 as usize).map(|(_, name)| name)
        });
        let quote = self.draft.parsed.quotes.get(found.quote.get());
        let own = quote.and_then(|quote| quote.speaker.as_ref());
        let own = own.and_then(|speaker| speakers.named(0, speaker.person.0 as usize).map(|(_, name)| name));
        format!(
            "{} gives these words to {}, the draft to {}.",
            capital(self.name),
            theirs.unwrap_or("somebody else"),
            own.unwrap_or("nobody")
        )
    }
}

/// Words in marks, on one line, without the stop or comma at their end, long ones shortened in the middle.
fn quoted(text: &str) -> String {
    let words: Vec<&str> = text.trim_end_matches([',', ';', '.', ':', ' ']).split_whitespace().collect();
    let half = NOTED_WORDS / 2;
    if words.len() <= NOTED_WORDS {
        return format!("“{}”", words.join(" "));
    }
    format!("“{} … {}”", words[..half].join(" "), words[words.len() - half..].join(" "))
}

#[cfg(test)]
mod tests {
    use crate::report::verdict_note::quoted;
    use crate::{Article, check};

    #[test]
    fn long_stretches() {
        let words = |count: usize| quoted(&vec!["pier"; count].join(" ")).split_whitespace().count();
        assert_eq!([24, 25].map(words), [24, 25], "both ends and an ellipsis");
        assert!(quoted(&"pier ".repeat(25)).contains(" … "));
        assert!(!quoted(&"pier ".repeat(24)).contains('…'));
    }

    #[test]
    fn sentences() {
        let talk = "ADA REED: The pier will not be closed. If it snows, the weir will fall.\n\n\
                    TOM HILL: Do we pay for it? It leaks badly.\n\nADA REED: We must hold it, um, in May.";
        for (draft, expected) in [
            ("“It leaks badly,” Tom Hill said.", "Word for word in the transcript."),
            (
                "“We must hold it in May,” Ada Reed said.",
                "The same words: the transcript has “hold it, um, in May”, the draft “hold it in May”.",
            ),
            (
                "“The pier will be closed,” Ada Reed said.",
                "The transcript has “pier will not be closed”; the draft prints “pier will be closed”.",
            ),
            (
                "“the weir will fall,” Ada Reed said.",
                "The transcript has “If it snows” before these words, which the draft leaves out.",
            ),
            (
                "“It leaks badly,” Ada Reed said.",
                "The transcript gives these words to TOM HILL, the draft to Ada Reed.",
            ),
            ("“Nobody likes the winter,” Ada Reed said.", "The source has nothing like it."),
        ] {
            let found = check(&Article::from(draft), &[Article::from(talk)]);
            assert_eq!(found.verdicts[0].note, expected, "{draft}");
        }
        let none = check(&Article::from("“It leaks badly,” Tom Hill said."), &[]);
        assert_eq!(none.verdicts[0].note, "No source could be read.");
        assert_eq!(none.notes[0].message, "There is no source to check against.");
    }
}
