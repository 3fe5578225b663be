//! The verdict on each quotation of a draft.

use crate::attribution::parsed_article::ParsedArticle;
use crate::attribution::quote::{QuoteIdx, SpeakerAttribution};
use crate::check::judged_place::{JudgedPlace, PlaceJudge};
use crate::check::passage_index::{CandidatePassage, LemmaNumbers};
use crate::check::searched_quote::{QuotedWords, SearchedQuote, Tongue, as_article};
use crate::check::searched_source::{FoundPlace, SearchedSource, Stretch};
use crate::check::source_voice::{is_monologue, voice_at};
use crate::check::thresholds::{
    FULL_COVERAGE, HERE_COVERAGE, MOST_PASSAGES, MOST_QUOTED_TOKENS, MOST_WORD_PAIRS, NAMED_BY_DRAFT,
    NEAREST_COVERAGE, NEARLY_BEST,
};
use crate::check::verdict_kind::{Tier, VerdictKind};
use crate::divergence::finding::Difference;
use crate::linking::linked_speaker::SpeakerLinks;
use crate::linking::speaker_link::link_speakers;
use crate::quotes::quote_span::Marks;
use crate::quotes::quote_type::QuoteKind;

/// What is said of one quotation.
#[derive(Clone, Debug)]
pub(crate) struct CheckedQuote {
    pub quote: QuoteIdx,
    pub verdict: VerdictKind,
    pub certainty: f32,
    pub tier: Option<Tier>,
    /// Where its words stand; the nearest place where they stand nowhere.
    pub place: Option<FoundPlace>,
    pub differences: Vec<Difference>,
}

impl CheckedQuote {
    fn too_long(quote: QuoteIdx) -> Self {
        let (verdict, differences) = (VerdictKind::NotJudged, Vec::new());
        Self { quote, verdict, certainty: 1.0, tier: None, place: None, differences }
    }
}

/// A draft checked.
#[derive(Debug)]
pub(crate) struct CheckedDraft {
    pub quotes: Vec<CheckedQuote>,
    /// Everyone who speaks; the draft is article 0, the sources follow.
    pub speakers: SpeakerLinks,
}

/// Checks each quotation in marks of the first article against the others.
pub(crate) fn check(articles: &[ParsedArticle]) -> CheckedDraft {
    let speakers = link_speakers(articles);
    let Some((draft, sources)) = articles.split_first() else {
        return CheckedDraft { quotes: Vec::new(), speakers };
    };
    let mut lemmas = LemmaNumbers::default();
    let searched: Vec<SearchedSource> = sources
        .iter()
        .enumerate()
        .map(|(number, source)| SearchedSource::of(number, source, draft, &mut lemmas))
        .filter(|source| source.heard.has_words())
        .collect();
    let mut quotes: Vec<CheckedQuote> = Vec::new();
    for (quote, number) in draft.quotes.iter().zip(0..) {
        if quote.marks == Marks::None || quote.kind == QuoteKind::Indirect {
            continue;
        }
        let words = QuotedWords::of(draft, quote);
        if words.heard.len() > MOST_QUOTED_TOKENS {
            quotes.push(CheckedQuote::too_long(QuoteIdx(number)));
            continue;
        }
        let judge = PlaceJudge { draft, quote, words: &words, speakers: &speakers };
        let stretches = all_placed(&judge, &searched, &lemmas);
        quotes.push(checked(QuoteIdx(number), &judge, &searched, &stretches));
    }
    for (number, source) in sources.iter().enumerate().filter(|(_, source)| is_monologue(source)) {
        name_voice(&mut quotes, draft, number, source);
    }
    CheckedDraft { quotes, speakers }
}

/// The best of the places that may be a quotation's.
fn checked(
    quote: QuoteIdx,
    judge: &PlaceJudge,
    sources: &[SearchedSource],
    stretches: &[(usize, Stretch)],
) -> CheckedQuote {
    let mut best: Option<JudgedPlace> = None;
    let mut nearest: Option<FoundPlace> = None;
    for (at, source) in sources.iter().enumerate() {
        let here = || stretches.iter().filter(|(of, _)| *of == at).map(|(_, stretch)| stretch);
        let most = here().map(|stretch| stretch.coverage).fold(0.0, f32::max);
        for stretch in here() {
            let coverage = stretch.coverage;
            if coverage < HERE_COVERAGE {
                let is_nearer = nearest.as_ref().is_none_or(|near| near.coverage < coverage);
                if coverage >= NEAREST_COVERAGE && is_nearer {
                    nearest = Some(source.found_place(stretch));
                }
            } else if coverage >= most - NEARLY_BEST {
                let judged = judge.judged(source, stretch);
                if best.as_ref().is_none_or(|best| judged.is_better_than(best)) {
                    best = Some(judged);
                }
            }
        }
    }
    match best {
        Some(JudgedPlace { place, judged, .. }) => CheckedQuote {
            quote,
            verdict: judged.verdict,
            certainty: judged.certainty,
            tier: Some(judged.tier),
            differences: judged.differences,
            place: Some(place),
        },
        None => CheckedQuote {
            quote,
            verdict: if sources.is_empty() { VerdictKind::NotJudged } else { VerdictKind::Nowhere },
            certainty: 1.0 - nearest.as_ref().map_or(0.0, |near| near.coverage),
            tier: None,
            place: nearest,
            differences: Vec::new(),
        },
    }
}

/// The stretches of all sources that may render a quotation, each with the place of its source in the list; one
/// alone where no other can be better.
fn all_placed(
    judge: &PlaceJudge,
    sources: &[SearchedSource],
    lemmas: &LemmaNumbers,
) -> Vec<(usize, Stretch)> {
    let (draft, words) = (judge.draft, judge.words);
    let text = words.text();
    let lexicons = [Tongue::Own, Tongue::Other].map(|tongue| tongue.lexicon(draft));
    let articles = lexicons.map(|lexicon| as_article(&text, &lexicon));
    let [own, other] = [0, 1].map(|at: usize| SearchedQuote::of(words, &articles[at], &lexicons[at], lemmas));
    let searched = |source: &SearchedSource| match source.tongue {
        Tongue::Own => &own,
        Tongue::Other => &other,
    };
    let mut found: Vec<(usize, CandidatePassage)> = Vec::new();
    for (at, source) in sources.iter().enumerate() {
        found.extend(source.passages(&searched(source).words).into_iter().map(|passage| (at, passage)));
    }
    // By share, then by text: the order of the sources decides nothing.
    let text = |at: usize| &sources[at].heard.article.source;
    found.sort_by(|(m, a), (n, b)| {
        let by_text = || text(*m).cmp(text(*n)).then(a.range.start.cmp(&b.range.start));
        b.share.total_cmp(&a.share).then_with(by_text)
    });
    found.truncate(MOST_PASSAGES);
    let last_sign = words.heard.len().checked_sub(1).map_or("", |last| words.heard.text(last));
    let mut placed = Vec::with_capacity(found.len());
    let mut pairs = 0;
    for (at, passage) in found {
        let source = &sources[at];
        let quotation = &searched(source).segments;
        if pairs > MOST_WORD_PAIRS {
            break;
        }
        pairs += quotation.segments.len() * passage.range.len();
        let Some(stretch) = source.placed(quotation, last_sign, passage.range) else { continue };
        if stretch.coverage >= FULL_COVERAGE && judge.judged(source, &stretch).is_final() {
            return vec![(at, stretch)];
        }
        placed.push((at, stretch));
    }
    placed
}

/// A speech that names nobody is whose the draft says it is: whom it names for most of what it quotes.
fn name_voice(quotes: &mut [CheckedQuote], draft: &ParsedArticle, number: usize, source: &ParsedArticle) {
    let of_draft = |quote: &CheckedQuote| draft.quotes.get(quote.quote.get())?.speaker.clone();
    let is_here = |quote: &&CheckedQuote| quote.place.as_ref().is_some_and(|place| place.source == number);
    let named: Vec<SpeakerAttribution> = quotes.iter().filter(is_here).filter_map(of_draft).collect();
    let times = |person| named.iter().filter(|speaker| speaker.person == person).count();
    let most = named.iter().rev().max_by_key(|speaker| times(speaker.person));
    let Some(speaker) = most.filter(|speaker| times(speaker.person) * 2 > named.len()).cloned() else {
        return;
    };
    for quote in quotes.iter_mut() {
        let Some(place) = quote.place.as_mut().filter(|place| place.source == number) else { continue };
        if voice_at(source, &[place.span]).is_none() {
            let confidence = speaker.confidence.min(NAMED_BY_DRAFT);
            place.speaker = Some(SpeakerAttribution { mention: None, confidence, ..speaker.clone() });
            place.named_in = 0;
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::verdict_examples::{look_at, verdict};

    const TALK: &str = "ADA REED: The old pier of Leith will hold for many years. It was built well.\n\n\
                        TOM HILL: The weir leaks badly. By day, gladly. By night, never.\n\n\
                        ADA REED: So it does.";

    #[test]
    fn here_and_nowhere() {
        for (quotation, expected) in [
            ("The old pier of Leith will hold for many years", "verbatim"),
            ("The old bridge of Leith will last for many years", "reworded"),
            ("We shall never see such a winter again", "nowhere"),
            ("The mill of our fathers will be sold for a song", "nowhere"),
        ] {
            let found = verdict(&format!("“{quotation},” Ada Reed said."), &[TALK]);
            assert!(found.starts_with(expected), "{quotation}: {found}");
        }
        let near = verdict("“The pier of our fathers will surely be sold at once,” Ada Reed said.", &[TALK]);
        assert!(near.starts_with("nowhere|") && near.len() > "nowhere|".len(), "the nearest place: {near}");
    }

    #[test]
    fn spliced_sentences() {
        assert!(verdict("“By night, gladly,” Tom Hill said.", &[TALK]).starts_with("altered"));
    }

    #[test]
    fn a_word_right_before() {
        let found =
            verdict("Ada Reed called it “comical”.", &["ADA REED: It was almost comical.\n\nTOM HILL: Yes."]);
        assert_eq!(found, "altered|almost comical");
    }

    #[test]
    fn the_best_passage_of_a_source() {
        let source = "ADA REED: The pier will not hold in May. We like piers in May.\n\nTOM HILL: No.";
        assert_eq!(
            verdict("“The pier will hold in May,” Ada Reed said.", &[source]),
            "altered|The pier will not hold in May"
        );
    }

    #[test]
    fn context() {
        let source = format!("{} The old pier holds. {}", "It rained. ".repeat(20), "It snowed. ".repeat(20));
        look_at("“The old pier holds,” Ada Reed said.", &[&source], |articles, found| {
            let place = found.quotes[0].place.as_ref().expect("is there");
            let words =
                |span: crate::text::span::Span| span.of(&articles[1].source).split_whitespace().count();
            assert_eq!((words(place.before), words(place.after)), (13, 14), "twenty tokens either side");
        });
    }

    #[test]
    fn a_speech_that_names_nobody() {
        let speech = "Good evening. I was not born here. We will hold the pier. I thank you all.";
        let draft = "“I was not born here,” Ada Reed said. “We will hold the pier,” she said.";
        look_at(draft, &[speech], |articles, found| {
            for quote in &found.quotes {
                let place = quote.place.as_ref().expect("is there");
                let speaker = place.speaker.as_ref().expect("is named by the draft");
                assert_eq!(place.named_in, 0);
                assert_eq!(articles[0].speakers[speaker.person.0 as usize].name, "Ada Reed");
                assert!(speaker.confidence <= 0.5 && speaker.mention.is_none());
            }
        });
    }

    #[test]
    fn many_sources() {
        let others: Vec<String> =
            (0..40).map(|n| format!("The pier of town {n} is old. It will hold.")).collect();
        let mut sources: Vec<&str> = others.iter().map(String::as_str).collect();
        sources.push(TALK);
        let draft = "“The old pier of Leith will hold for many years,” Ada Reed said.";
        assert!(verdict(draft, &sources).starts_with("verbatim"));
        sources.reverse();
        assert!(verdict(draft, &sources).starts_with("verbatim"));
    }

    #[test]
    fn long_quotations() {
        let said = |times: usize| (0..times).map(|n| format!("Pier {n} holds. ")).collect::<String>();
        let found = |times: usize| {
            verdict(
                &format!("“{}” Ada Reed said.", said(times)),
                &[&format!("ADA REED: {}", said(times + 9))],
            )
        };
        assert!(found(370).starts_with("verbatim"), "1480 tokens");
        assert_eq!(found(380), "not-judged|", "1520 tokens");
    }

    #[test]
    fn nothing_to_check_against() {
        for sources in [&[][..], &[""], &["..."], &["\u{0}"]] {
            assert!(verdict("“The old pier holds,” Ada Reed said.", sources).starts_with("not-judged"));
        }
        look_at("It rained.", &[TALK], |_, found| assert!(found.quotes.is_empty()));
        look_at("", &[TALK], |_, found| assert!(found.quotes.is_empty()));
    }
}
