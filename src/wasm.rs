//! The rim: the only file that knows JavaScript values. Three functions, no state.
//!
//! Each takes and gives plain objects. What cannot be taken is thrown as an `Error` with a `code` and, where a field is to blame, its
//! `path`; the package's JavaScript makes a `VariorumError` of it.

use js_sys::{Error, Function, Reflect};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::compare::{self, Wording};
use crate::lexicon::{self, Language, Lexicon};
use crate::options::{Indirect, Options};
use crate::read;
use crate::tape::Tape;
use crate::wire::{self, ArticleInput};

#[wasm_bindgen(module = "/src/tape.js")]
extern "C" {
    /// The value on a [`Tape`].
    fn unroll(numbers: &[u32], strings: &str, shapes: &str) -> JsValue;
}

/// The phases that `progress` is told of.
const READ: &str = "read";
const COMPARE: &str = "compare";

/// What the caller may set; see [`Options`] for ranges.
#[derive(serde::Deserialize, Default)]
#[serde(default)]
struct Settings {
    evidence: Option<f32>,
    indirect: Option<bool>,
}

impl Settings {
    fn options(&self) -> Options {
        let fallback = Options::default();
        Options {
            evidence: self.evidence.unwrap_or(fallback.evidence),
            indirect: if self.indirect == Some(false) { Indirect::Drop } else { Indirect::Keep },
            ..fallback
        }
        .clamped()
    }
}

/// `compare(articles, options, progress)`: a whole report. `progress`, if a function, is called with a phase, how many of its steps are done
/// and how many there are.
#[wasm_bindgen(skip_typescript)]
pub fn compare(articles: JsValue, options: JsValue, progress: JsValue) -> Result<JsValue, JsValue> {
    let articles: Vec<ArticleInput> = taken(articles, "articles")?;
    let options = settings(options)?.options();
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
        readings.push(read::read(&article.text, article.language()));
    }
    tell(READ, articles.len(), articles.len());
    let comparison = compare::compare(&readings, &options, &mut |done, total| tell(COMPARE, done, total));
    given(&wire::report(&articles, &readings, &comparison))
}

/// `extract(article)`: one article's quotations.
#[wasm_bindgen(skip_typescript)]
pub fn extract(article: JsValue) -> Result<JsValue, JsValue> {
    let article: ArticleInput = taken(article, "article")?;
    let reading = read::read(&article.text, article.language());
    given(&wire::extraction(&article, &reading))
}

/// `similarity(a, b, options)`: how alike two wordings are. `options.lang` is their language; where it is not given, the words tell.
#[wasm_bindgen(skip_typescript)]
pub fn similarity(a: &str, b: &str, options: JsValue) -> Result<JsValue, JsValue> {
    let lang = Reflect::get(&options, &"lang".into()).ok().and_then(|l| l.as_string());
    let language = lang.as_deref().map_or_else(|| Language::of_text(&format!("{a} {b}")), Language::of);
    let (a, b) = (read::read_words(a, language), read::read_words(b, language));
    let found = compare::liken(&Wording::whole(&a), &Wording::whole(&b), &Lexicon::of(language.tag()));
    given(&wire::likeness(&a, &b, &found))
}

/// `load_vectors(bytes)`: the word vectors of English, which sharpen scores; once, before the first comparison.
#[wasm_bindgen(skip_typescript)]
pub fn load_vectors(bytes: &[u8]) -> Result<(), JsValue> {
    lexicon::load_vectors(bytes).map_err(|error| fault("load", &error.to_string()).into())
}

/// A plain object as the core's type. `name` is the argument to blame.
fn taken<T: DeserializeOwned>(value: JsValue, name: &str) -> Result<T, JsValue> {
    serde_wasm_bindgen::from_value(value).map_err(|error| refused(&format!("`{name}` has the wrong form ({error})."), name))
}

fn settings(options: JsValue) -> Result<Settings, JsValue> {
    if options.is_undefined() || options.is_null() { Ok(Settings::default()) } else { taken(options, "options") }
}

/// The core's data as a plain object: what is absent as `null`.
fn given(value: &impl Serialize) -> Result<JsValue, JsValue> {
    let tape = Tape::of(value).map_err(|error| fault("internal", &error.to_string()))?;
    Ok(unroll(&tape.numbers, &tape.strings, &tape.shapes()))
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
