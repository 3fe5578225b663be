//! The boundary as JavaScript meets it: shapes, offsets, errors. Runs in Node and in a headless browser
//! alike.
#![cfg(all(target_family = "wasm", feature = "js"))]
#![allow(clippy::expect_used, clippy::panic)] // A failing test may say so in the shortest way.

use js_sys::{Array, JSON, JsString, Object, Reflect};
use variorum::wasm::{check, compare, extract, similarity};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

/// A value by its path, such as `quotes.0.span.start`.
fn at(value: &JsValue, path: &str) -> JsValue {
    path.split('.').fold(value.clone(), |value, key| {
        Reflect::get(&value, &key.into()).unwrap_or_else(|_| panic!("{path}: no {key}"))
    })
}

fn number(value: &JsValue, path: &str) -> u32 {
    at(value, path).as_f64().unwrap_or_else(|| panic!("{path} is no number")) as u32
}

fn text(value: &JsValue, path: &str) -> String {
    at(value, path).as_string().unwrap_or_else(|| panic!("{path} is no string"))
}

fn length(value: &JsValue, path: &str) -> u32 {
    at(value, path).unchecked_into::<Array>().length()
}

fn article(text: &JsString) -> JsValue {
    let article = Object::new();
    Reflect::set(&article, &"text".into(), text).expect("a plain object takes a property");
    article.into()
}

fn articles(texts: &[&str]) -> JsValue {
    texts.iter().map(|t| article(&(*t).into())).collect::<Array>().into()
}

fn compared(texts: &[&str]) -> JsValue {
    compare(articles(texts), JsValue::UNDEFINED, JsValue::UNDEFINED).expect("articles are taken")
}

const ONE: &str = "“We will open the harbour bridge in May,” said Mayor Ada Quill on Monday.";
const OTHER: &str = "Ada Quill told the council: “We may open the harbour bridge in May.”";

#[wasm_bindgen_test]
fn a_report_is_plain_data() {
    let report = compared(&[ONE, OTHER]);
    assert_eq!(text(&report, "schemaVersion"), "1.0");
    assert_eq!(text(&report, "engine.name"), "variorum");
    assert_eq!(length(&report, "articles"), 2);
    assert_eq!(text(&report, "articles.1.id"), "a2");
    assert!(at(&report, "articles.0.title").is_null(), "what is absent is null");
    assert_eq!(length(&report, "quotes"), 2);
    assert_eq!(length(&report, "families"), 1);
    assert_eq!(text(&report, "families.0.severity"), "meaning");
    assert_eq!(text(&report, "families.0.pairs.0.divergences.0.type"), "modality");
    assert_eq!(number(&report, "summary.meaning"), 1);
    let copy = JSON::parse(&String::from(JSON::stringify(&report).expect("JSON takes it")))
        .expect("and gives it back");
    assert_eq!(text(&copy, "families.0.label"), text(&report, "families.0.label"));
}

#[wasm_bindgen_test]
fn the_same_input_gives_the_same_bytes() {
    let bytes = |report: &JsValue| String::from(JSON::stringify(report).expect("JSON takes it"));
    assert_eq!(bytes(&compared(&[ONE, OTHER])), bytes(&compared(&[ONE, OTHER])));
}

#[wasm_bindgen_test]
fn spans_are_utf16_and_slice_to_the_quote() {
    let lone = JsString::from_char_code(&[0xd83d]);
    let rows: [(JsString, &str); 6] = [
        ("👍🏿 “Hi John!” said 😀 Bob.".into(), "Hi John!"),
        ("Cafe\u{301} “re\u{301}sume\u{301} work” he said.".into(), "re\u{301}sume\u{301} work"),
        ("One.\r\n\r\n“We go,” she said.\r\n".into(), "We go,"),
        ("אמר השר \"שלום לכולם\" אתמול.".into(), "שלום לכולם"),
        ("部长说：「没有止境。」👍".into(), "没有止境。"),
        (lone.concat(&" “We will act,” he said.".into()), "We will act,"),
    ];
    for (source, words) in rows {
        let found = extract(article(&source)).expect("a text is taken");
        let (start, end) = (number(&found, "quotes.0.span.start"), number(&found, "quotes.0.span.end"));
        assert_eq!(String::from(source.slice(start, end)), words);
        assert_eq!(text(&found, "quotes.0.text"), words);
    }
}

#[wasm_bindgen_test]
fn a_draft_is_checked() {
    let sources = Array::of1(&article(&"ADA REED: It will not close.\n\nTOM HILL: Good.".into()));
    let draft = article(&"“It will close,” Ada Reed said.".into());
    let found = check(draft, sources.into()).expect("a draft is taken");
    assert_eq!(text(&found, "verdicts.0.verdict"), "altered");
    assert_eq!(text(&found, "verdicts.0.source.article"), "a2");
    assert_eq!(number(&found, "summary.altered"), 1);
    assert!(check(JsValue::NULL, JsValue::NULL).is_err());
}

#[wasm_bindgen_test]
fn likeness_has_its_parts() {
    let likeness =
        similarity("We will act.", "We will not act.", JsValue::UNDEFINED).expect("words are taken");
    assert_eq!(text(&likeness, "severity"), "meaning");
    assert_eq!(length(&likeness, "notes"), 0);
    assert!(at(&likeness, "similarity.score").as_f64().is_some_and(|score| (0.0..1.0).contains(&score)));
    for part in ["coverage", "meaning", "order", "facts"] {
        assert!(
            at(&likeness, &format!("similarity.parts.{part}"))
                .as_f64()
                .is_some_and(|p| (0.0..=1.0).contains(&p)),
            "{part}"
        );
    }
}

#[wasm_bindgen_test]
fn nothing_and_nonsense_get_a_result() {
    assert_eq!(length(&compared(&[]), "families"), 0);
    for source in ["", "“", "\"\"=", "\u{0}\u{1}\u{fffd}", "’’’’““““\"\"\"\"", "👍"] {
        assert_eq!(length(&compared(&[source, source]), "articles"), 2);
    }
}

#[wasm_bindgen_test]
fn a_wrong_form_is_refused_with_a_code_and_a_path() {
    let error = compare("no list".into(), JsValue::UNDEFINED, JsValue::UNDEFINED)
        .expect_err("a string is no list of articles");
    assert_eq!(text(&error, "code"), "input");
    assert_eq!(text(&error, "path"), "articles");
    assert!(!text(&error, "message").is_empty());
}

#[wasm_bindgen_test]
fn progress_is_told_and_a_listener_may_throw() {
    let listener = js_sys::Function::new_with_args(
        "phase, done, total",
        "(globalThis.heard ??= []).push(phase + done + '/' + total)",
    );
    compare(articles(&[ONE, OTHER]), JsValue::UNDEFINED, listener.into()).expect("articles are taken");
    let heard: JsValue = js_sys::global().into();
    assert_eq!(text(&heard, "heard.0"), "read0/2");
    assert!(length(&heard, "heard") > 3);
    let throws = js_sys::Function::new_no_args("throw new Error('heard')");
    compare(articles(&[ONE, OTHER]), JsValue::UNDEFINED, throws.into()).expect("the work goes on");
}
