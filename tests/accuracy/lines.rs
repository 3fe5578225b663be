//! Reads the lines of a `gold.txt`, and refuses what cannot be meant.

use variorum::DivergenceKind;

use super::gold::{Difference, Gold, Kinship, Name, Quote, SEVERITIES, Weight};
use super::place::{Around, find};

const KINDS: [&str; 6] = ["direct", "partial", "term", "title", "nested", "indirect"];

/// Stands for any type of difference, or none.
const ANY_TYPE: &str = "*";

impl Gold {
    /// Reads the lines and looks the words up in the articles. Says all that is wrong with them.
    pub(crate) fn read(lines: &str, articles: &[String]) -> Result<Self, Vec<String>> {
        let mut gold = Self::default();
        let mut wrong = Vec::new();
        for (number, line) in lines.lines().enumerate() {
            let line = line.trim();
            if !line.is_empty()
                && !line.starts_with('#')
                && let Err(why) = gold.line(line, articles)
            {
                wrong.push(format!("line {}: {line}\n    {why}", number + 1));
            }
        }
        if wrong.is_empty() { Ok(gold) } else { Err(wrong) }
    }

    fn line(&mut self, line: &str, articles: &[String]) -> Result<(), String> {
        match line.split_once(':').map(|(what, rest)| (what.trim_end(), rest.trim())) {
            Some(("name", rest)) => self.name(rest),
            Some(("family", rest)) => self.family(rest),
            Some(("family?", rest)) => {
                let members = self.members(rest)?;
                self.loose_families.push(members);
                Ok(())
            }
            Some(("differs", rest)) => self.difference(rest, Weight::Counts),
            Some(("differs?", rest)) => self.difference(rest, Weight::EitherWay),
            _ => self.quote(line, articles),
        }
    }

    fn name(&mut self, rest: &str) -> Result<(), String> {
        let mut forms = rest.split('|').map(|form| form.trim().to_owned());
        let full = forms.next().filter(|full| !full.is_empty()).ok_or("a name is wanted")?;
        if self.names.iter().any(|name| name.full == full) {
            return Err(format!("“{full}” has a line already, or speaks before it"));
        }
        self.names.push(Name { full, others: forms.collect() });
        Ok(())
    }

    fn quote(&mut self, line: &str, articles: &[String]) -> Result<(), String> {
        let fields: Vec<&str> = line.splitn(4, '|').map(str::trim).collect();
        let [label, kinds, speakers, words] = fields[..] else {
            return Err("a quotation has four fields: label | kind | speaker | words".to_owned());
        };
        let (label, weight) =
            label.strip_suffix('?').map_or((label, Weight::Counts), |label| (label, Weight::EitherWay));
        let article =
            label.bytes().next().map_or(usize::MAX, |letter| usize::from(letter.wrapping_sub(b'a')));
        let text = articles.get(article).ok_or("a label begins with the article's letter")?;
        if self.quotes.iter().any(|quote| quote.label == label) {
            return Err(format!("{label} is there already"));
        }
        let (kinds, around) = match kinds.strip_suffix(", no marks") {
            Some(kinds) => (kinds, Around::Anything),
            None if kinds == "indirect" => (kinds, Around::Anything),
            None => (kinds, Around::Marks),
        };
        let kinds = alternatives(kinds);
        if let Some(kind) = kinds.iter().find(|kind| !KINDS.contains(&kind.as_str())) {
            return Err(format!("“{kind}” is no kind of quotation"));
        }
        // Quotations are listed in the order of the text, so the words are looked for behind the one before.
        let from = self
            .quotes
            .iter()
            .rev()
            .find(|quote| quote.article == article)
            .map_or(0, |quote| quote.span.start);
        let span = find(text, words, from, around).ok_or(
            "the article does not have these words, between marks, at or after the quotation before",
        )?;
        let speakers = if speakers == "?" { Vec::new() } else { self.speakers(speakers) };
        self.quotes.push(Quote { label: label.to_owned(), article, span, kinds, speakers, weight });
        Ok(())
    }

    fn speakers(&mut self, field: &str) -> Vec<Option<usize>> {
        let speaker = |full: String| {
            (full != "-").then(|| {
                self.names.iter().position(|name| name.full == full).unwrap_or_else(|| {
                    self.names.push(Name { full, others: Vec::new() });
                    self.names.len() - 1
                })
            })
        };
        alternatives(field).into_iter().map(speaker).collect()
    }

    fn labelled(&self, label: &str) -> Result<usize, String> {
        self.quotes
            .iter()
            .position(|quote| quote.label == label)
            .ok_or(format!("there is no quotation {label}"))
    }

    fn members(&self, rest: &str) -> Result<Vec<usize>, String> {
        let members =
            rest.split_whitespace().map(|label| self.labelled(label)).collect::<Result<Vec<_>, _>>()?;
        let first = members.first().map(|&at| self.quotes[at].article);
        if members.iter().all(|&at| Some(self.quotes[at].article) == first) {
            return Err("a family has members in two articles".to_owned());
        }
        Ok(members)
    }

    fn family(&mut self, rest: &str) -> Result<(), String> {
        let members = self.members(rest)?;
        let elsewhere = members.iter().find(|at| self.families.iter().any(|family| family.contains(at)));
        if let Some(&at) = elsewhere {
            return Err(format!("{} is in another family", self.quotes[at].label));
        }
        self.families.push(members);
        Ok(())
    }

    fn difference(&mut self, rest: &str, weight: Weight) -> Result<(), String> {
        let fields: Vec<&str> = rest.split('|').map(str::trim).collect();
        let [pair, severity, types] = fields[..] else {
            return Err("a difference has three fields: pair | severity | type".to_owned());
        };
        let (a, b) = pair.split_once(' ').ok_or("a pair is two labels")?;
        let (a, b) = (self.labelled(a)?, self.labelled(b.trim())?);
        if self.kinship(a, b) == Kinship::Strangers {
            return Err("the two are in no family".to_owned());
        }
        if !SEVERITIES.contains(&severity) {
            return Err(format!("“{severity}” is no severity"));
        }
        let types = alternatives(types);
        let is_type =
            |name: &str| name == ANY_TYPE || DivergenceKind::ALL.iter().any(|kind| kind.name() == name);
        if let Some(name) = types.iter().find(|name| !is_type(name)) {
            return Err(format!("“{name}” is no type of difference"));
        }
        self.differences.push(Difference { a, b, severity: severity.to_owned(), types, weight });
        Ok(())
    }
}

fn alternatives(field: &str) -> Vec<String> {
    field.split('/').map(|one| one.trim().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use crate::gold::{Gold, Kinship};

    fn articles() -> Vec<String> {
        vec![
            "“It is safe,” Ada Reed said.".to_owned(),
            "Reed said that it was safe. “Go,” she said.".to_owned(),
        ]
    }

    const SAFE: &str = "a1 | direct | Ada Reed | It is safe\nb1 | indirect | Ada Reed | it was safe\n";

    #[track_caller]
    fn check_refused(lines: &str, why: &str) {
        let wrong = Gold::read(&format!("{SAFE}{lines}"), &articles()).expect_err("refused");
        assert!(wrong.len() == 1 && wrong[0].contains(why), "{wrong:?}");
    }

    #[test]
    fn a_story_is_read() {
        let lines =
            format!("# safe\n{SAFE}b2? | direct | - | Go\nfamily: a1 b1\ndiffers: a1 b1 | cosmetic | tense");
        let gold = Gold::read(&lines, &articles()).expect("no fault");
        assert_eq!((gold.quotes.len(), gold.names.len(), gold.differences.len()), (3, 1, 1));
        assert_eq!(&articles()[1][gold.quotes[1].span.clone()], "it was safe");
        assert_eq!(gold.kinship(0, 1), Kinship::Kin);
        assert_eq!(gold.kinship(1, 2), Kinship::EitherWay, "b2 is doubtful");
        assert_eq!(gold.gravest(1, 0), Some("cosmetic"));
    }

    #[test]
    fn words_must_stand_in_the_article() {
        check_refused("b2 | direct | Ada Reed | it was safe", "does not have these words");
        check_refused("b2 | direct | Ada Reed | Stay", "does not have these words");
    }

    #[test]
    fn slips_are_refused() {
        check_refused("b2 | spoken | Ada Reed | Go", "no kind");
        check_refused("b1 | direct | Ada Reed | Go", "there already");
        check_refused("c1 | direct | Ada Reed | Go", "article's letter");
        check_refused("family: a1 b7", "no quotation b7");
        check_refused("family: a1", "two articles");
        check_refused("differs: a1 b1 | meaning | tense", "in no family");
        check_refused("family: a1 b1\ndiffers: a1 b1 | grave | tense", "no severity");
        check_refused("family: a1 b1\ndiffers: a1 b1 | meaning | tone", "no type");
        check_refused("family: a1 b1\nfamily: a1 b1", "another family");
    }
}
