//! The rim: the only file that knows JavaScript values. Three functions, no state.
//!
//! Each takes and gives plain objects. What cannot be taken is thrown as an `Error` with a `code` and, where
//! a field is to blame, its `path`; the package's JavaScript makes a `VariorumError` of it.

use js_sys::{Array, Error, Function, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::attribution::parsed_article;
use crate::collation::reading::Reading;
use crate::divergence::compare_pair;
use crate::lexicon::{self, Language, Lexicon};
use crate::options::{Indirect, Options};
use crate::report::comparison;
use crate::report::tape::Tape;
use crate::report::wire::{self, ArticleInput};

#[wasm_bindgen(module = "/src/report/tape.js")]
extern "C" {
    /// The value on a [`Tape`].
    fn unroll(numbers: &[u32], strings: &str, constants: &str, shapes: &str) -> JsValue;
}

/// The phases that `progress` is told of.
const READ: &str = "read";
const COMPARE: &str = "compare";

/// `compare(articles, options, progress)`: a whole report. `progress`, if a function, is called with a phase,
/// how many of its steps are done and how many there are.
#[wasm_bindgen(skip_typescript)]
pub fn compare(articles: JsValue, options: JsValue, progress: JsValue) -> Result<JsValue, JsValue> {
    let articles = articles_in(&articles)?;
    let options = options_in(&options)?;
    let progress = progress.dyn_into::<Function>().ok();
    let tell = |phase: &str, done: usize, total: usize| {
        if let Some(call) = &progress {
            // A listener that throws must not stop the work.
            let _ = call.call3(&JsValue::NULL, &phase.into(), &(done as f64).into(), &(total as f64).into());
        }
    };
    let mut readings = Vec::with_capacity(articles.len());
    for (at, article) in articles.iter().enumerate() {
        tell(READ, at, articles.len());
        readings.push(parsed_article::read(&article.text, article.language()));
    }
    tell(READ, articles.len(), articles.len());
    let comparison = comparison::compare(&readings, &options, &mut |done, total| tell(COMPARE, done, total));
    Ok(given(&wire::report(&articles, &readings, &comparison)))
}

/// `extract(article)`: one article's quotations.
#[wasm_bindgen(skip_typescript)]
pub fn extract(article: JsValue) -> Result<JsValue, JsValue> {
    let article = article_in(&article, "article")?;
    let reading = parsed_article::read(&article.text, article.language());
    Ok(given(&wire::extraction(&article, &reading)))
}

/// `similarity(a, b, options)`: how alike two wordings are. `options.lang` is their language; where it is not
/// given, the words tell.
#[wasm_bindgen(skip_typescript)]
pub fn similarity(a: &str, b: &str, options: JsValue) -> Result<JsValue, JsValue> {
    let lang = if options.is_object() { text_in(&options, "lang", "options")? } else { None };
    let language = lang.as_deref().map_or_else(|| Language::of_text(&format!("{a} {b}")), Language::of);
    let (a, b) = (parsed_article::read_words(a, language), parsed_article::read_words(b, language));
    let found =
        compare_pair::compare_pair(&Reading::whole(&a), &Reading::whole(&b), &Lexicon::of(language.tag()));
    Ok(given(&wire::likeness(&a, &b, &found)))
}

/// `load_vectors(bytes)`: the word vectors of English, which sharpen scores; once, before the first
/// comparison.
#[wasm_bindgen(skip_typescript)]
pub fn load_vectors(bytes: &[u8]) -> Result<(), JsValue> {
    lexicon::load_vectors(bytes).map_err(|error| fault("load", &error.to_string()).into())
}

/// The articles of a list.
fn articles_in(value: &JsValue) -> Result<Vec<ArticleInput>, JsValue> {
    let list: &Array = value.dyn_ref().ok_or_else(|| refused("`articles` is no list.", "articles"))?;
    (0..list.length()).map(|at| article_in(&list.get(at), &format!("articles[{at}]"))).collect()
}

/// An article; `path` is what to blame.
fn article_in(value: &JsValue, path: &str) -> Result<ArticleInput, JsValue> {
    let field = |name| text_in(value, name, path);
    let text = field("text")?.ok_or_else(|| refused(&format!("`{path}` has no text."), path))?;
    Ok(ArticleInput {
        text,
        id: field("id")?,
        title: field("title")?,
        outlet: field("outlet")?,
        byline: field("byline")?,
        url: field("url")?,
        published: field("published")?,
        lang: field("lang")?,
    })
}

/// What the caller may set; see [`Options`] for ranges.
fn options_in(value: &JsValue) -> Result<Options, JsValue> {
    let fallback = Options::default();
    if value.is_undefined() || value.is_null() {
        return Ok(fallback);
    }
    let (evidence, indirect) =
        (field_in(value, "evidence", "options")?, field_in(value, "indirect", "options")?);
    let evidence = evidence.and_then(|e| e.as_f64()).map_or(fallback.evidence, |e| e as f32);
    let indirect =
        if indirect.and_then(|i| i.as_bool()) == Some(false) { Indirect::Drop } else { Indirect::Keep };
    Ok(Options { evidence, indirect, ..fallback }.clamped())
}

/// The text in a field of an object, if there is one.
fn text_in(value: &JsValue, name: &str, path: &str) -> Result<Option<String>, JsValue> {
    let Some(field) = field_in(value, name, path)? else { return Ok(None) };
    let path = format!("{path}.{name}");
    field.as_string().map(Some).ok_or_else(|| refused(&format!("`{path}` is no text."), &path))
}

/// What a field of an object holds, if anything.
fn field_in(value: &JsValue, name: &str, path: &str) -> Result<Option<JsValue>, JsValue> {
    let field =
        Reflect::get(value, &name.into()).map_err(|_| refused(&format!("`{path}` is no object."), path))?;
    Ok(Some(field).filter(|field| !field.is_undefined() && !field.is_null()))
}

/// The core's data as plain objects.
fn given(tape: &Tape) -> JsValue {
    unroll(tape.numbers(), tape.strings(), &tape.constants(), &tape.shapes())
}

fn refused(message: &str, path: &str) -> JsValue {
    let error = fault("input", message);
    let _ = Reflect::set(&error, &"path".into(), &path.into());
    error.into()
}

fn fault(code: &str, message: &str) -> Error {
    let error = Error::new(message);
    let _ = Reflect::set(&error, &"code".into(), &code.into());
    error
}
