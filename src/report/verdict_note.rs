//! The sentence of a verdict, with the source's words.

use crate::check::checked::CheckedQuote;
use crate::check::searched_source::FoundPlace;
use crate::check::verdict_kind::VerdictKind;
use crate::divergence::finding::{Difference, Place};
use crate::divergence::kind::DivergenceKind;
use crate::divergence::severity::Severity;
use crate::linking::linked_speaker::SpeakerLinks;
use crate::report::article_view::ArticleView;
use crate::report::thresholds::NOTED_WORDS;
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
        quoted(span.of(self.source.parsed.source))
    }

    fn prints(&self, span: Span) -> String {
        quoted(span.of(self.draft.parsed.source))
    }

    fn gravest<'d>(&self, found: &'d CheckedQuote) -> Option<&'d Difference> {
        // The first of the gravest.
        found.differences.iter().rev().max_by_key(|difference| difference.severity)
    }

    fn differs(&self, found: &CheckedQuote, opening: &str) -> String {
        match self.gravest(found).map(|difference| (difference.a, difference.b)) {
            Some((Some(a), Some(b))) => {
                format!("{opening}{} has {}, the draft {}.", self.name, self.has(b), self.prints(a))
            }
            Some((None, Some(b))) => format!("{opening}{} also has {}.", self.name, self.has(b)),
            Some((Some(a), None)) => format!("{opening}{} has no {}.", self.name, self.prints(a)),
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
        let Some(difference) = grave.min_by_key(|difference| difference.place) else {
            return format!("{} has {}.", capital(self.name), self.has(self.place.span));
        };
        let name = capital(self.name);
        match (difference.place, difference.a, difference.b) {
            (Place::Context, _, Some(b)) if b.end <= self.place.span.start => {
                format!("{name} has {} before these words, which the draft leaves out.", self.has(b))
            }
            (Place::Context, _, Some(b)) if b.of(self.source.parsed.source) == "?" => {
                format!("{name} has this as a question; the draft prints it as a statement.")
            }
            (Place::Context, _, Some(b)) => {
                format!("{name} goes on {}, which the draft leaves out.", self.has(b))
            }
            (_, Some(a), Some(b)) => {
                format!("{name} has {}; the draft prints {}.", self.has(b), self.prints(a))
            }
            (_, None, Some(b)) => format!("{name} has {}, which the draft leaves out.", self.has(b)),
            (_, Some(a), None) => format!("{name} has no {}; the draft prints it.", self.prints(a)),
            _ => format!("{name} has {}.", self.has(self.place.span)),
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

/// Words in marks, on one line, long ones shortened in the middle.
fn quoted(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let half = NOTED_WORDS / 2;
    if words.len() <= NOTED_WORDS {
        return format!("“{}”", words.join(" "));
    }
    format!("“{} … {}”", words[..half].join(" "), words[words.len() - half..].join(" "))
}
