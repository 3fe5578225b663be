//! A sheet with whatever a form must take care of.

use variorum::Severity;

use crate::export::sheet::{Sheet, SheetArticle, SheetReading, SheetSection};

pub(crate) fn sheet() -> Sheet {
    let owned = |text: &str| Some(text.to_owned());
    let one = SheetReading {
        article: "=One".to_owned(),
        speaker: "Ada Reed".to_owned(),
        words: "“No,”".to_owned(),
        published: owned("2031"),
        link: owned("https://one.example/#:~:text=No"),
    };
    let two = SheetReading {
        article: "Two".to_owned(),
        speaker: String::new(),
        words: "Yes & no".to_owned(),
        published: None,
        link: None,
    };
    Sheet {
        summary: "It *says* “much”.".to_owned(),
        extent: "2 articles".to_owned(),
        sections: vec![SheetSection {
            heading: "“No”".to_owned(),
            title: "Differ in meaning",
            severity: Severity::Meaning,
            notes: vec![(Severity::Meaning, "One <says>\nno; two, yes.".to_owned())],
            readings: vec![one, two],
        }],
        articles: vec![
            SheetArticle {
                name: "=One".to_owned(),
                title: owned("A\ntitle"),
                published: owned("2031"),
                url: owned("https://one.example/"),
            },
            SheetArticle { name: "Two".to_owned(), title: None, published: None, url: None },
        ],
    }
}
