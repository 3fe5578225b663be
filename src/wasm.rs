//! The rim: the only file that knows JavaScript values. Five functions; of state only what a panic says.
//!
//! Each takes and gives plain objects. What cannot be taken is thrown as an `Error` with a `code` and the
//! `path` of the argument. The package's JavaScript checks every field before it calls, and names it.

use js_sys::{Error, Function, Reflect};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use wasm_bindgen::throw_str;

use crate::{Article, Options, Progress, SimilarityOptions};

/// Has a panic throw its text instead of stopping without a word. The instance is of no use afterwards either way.
#[wasm_bindgen(start, skip_typescript)]
fn tell_panics() {
    std::panic::set_hook(Box::new(|panic| throw_str(&panic.to_string())));
}

/// `compare(articles, options, progress)`: a whole report. `progress`, if a function, is called with a phase,
/// how many of its steps are done and how many there are.
#[wasm_bindgen(skip_typescript)]
pub fn compare(articles: JsValue, options: JsValue, progress: JsValue) -> Result<JsValue, JsValue> {
    let articles: Vec<Article> = taken(articles, "articles")?;
    let options: Options = taken_or_default(options, "options")?;
    let progress = progress.dyn_into::<Function>().ok();
    given(&crate::compare_with_progress(&articles, &options, |Progress { phase, done, total }| {
        if let Some(call) = &progress {
            // A listener that throws must not stop the work.
            let _ = call.call3(
                &JsValue::NULL,
                &phase.name().into(),
                &(done as f64).into(),
                &(total as f64).into(),
            );
        }
    }))
}

/// `check(draft, sources)`: each quotation of a draft against its sources.
#[wasm_bindgen(skip_typescript)]
pub fn check(draft: JsValue, sources: JsValue) -> Result<JsValue, JsValue> {
    let draft: Article = taken(draft, "draft")?;
    let sources: Vec<Article> = taken(sources, "sources")?;
    given(&crate::check(&draft, &sources))
}

/// `extract(article)`: one article's quotations.
#[wasm_bindgen(skip_typescript)]
pub fn extract(article: JsValue) -> Result<JsValue, JsValue> {
    given(&crate::extract(&taken(article, "article")?))
}

/// `similarity(a, b, options)`: how alike two wordings are.
#[wasm_bindgen(skip_typescript)]
pub fn similarity(a: &str, b: &str, options: JsValue) -> Result<JsValue, JsValue> {
    let options: SimilarityOptions = taken_or_default(options, "options")?;
    given(&crate::similarity(a, b, &options))
}

/// `load_vectors(bytes)`: the word vectors of English, which sharpen scores; once, before the first
/// comparison.
#[wasm_bindgen(skip_typescript)]
pub fn load_vectors(bytes: &[u8]) -> Result<(), JsValue> {
    crate::load_vectors(bytes).map_err(|error| fault("load", &error.to_string()).into())
}

/// A value as one of the core's types; `path` is what to blame.
fn taken<T: DeserializeOwned>(value: JsValue, path: &str) -> Result<T, JsValue> {
    serde_wasm_bindgen::from_value(value).map_err(|error| {
        let fault = fault("input", &format!("`{path}` cannot be read: {error}."));
        let _ = Reflect::set(&fault, &"path".into(), &path.into());
        fault.into()
    })
}

/// The same for a value that may be left out.
fn taken_or_default<T: DeserializeOwned + Default>(value: JsValue, path: &str) -> Result<T, JsValue> {
    if value.is_undefined() || value.is_null() { Ok(T::default()) } else { taken(value, path) }
}

/// The core's data as plain objects, `null` for what is absent.
fn given(value: &impl Serialize) -> Result<JsValue, JsValue> {
    let serializer = Serializer::new().serialize_missing_as_null(true).serialize_maps_as_objects(true);
    value.serialize(&serializer).map_err(|error| fault("internal", &error.to_string()).into())
}

fn fault(code: &str, message: &str) -> Error {
    let error = Error::new(message);
    let _ = Reflect::set(&error, &"code".into(), &code.into());
    error
}

#[cfg(test)]
mod tests {
    use js_sys::{Function, Reflect};
    use wasm_bindgen::JsCast;
    use wasm_bindgen::prelude::{Closure, JsValue};
    use wasm_bindgen_test::wasm_bindgen_test;

    #[wasm_bindgen_test]
    fn a_panic_throws_its_text() {
        super::tell_panics();
        let torn = Closure::<dyn FnMut()>::new(|| panic!("torn at the fold"));
        let thrown = torn.as_ref().unchecked_ref::<Function>().call0(&JsValue::NULL).unwrap_err();
        let message = Reflect::get(&thrown, &"message".into()).unwrap().as_string().unwrap();
        assert!(message.contains("torn at the fold") && message.contains("wasm.rs"), "{message}");
    }
}
