//! The tests of `wasm.rs` once more, in a browser's worker, where the page runs the module.
#![cfg(all(target_family = "wasm", feature = "js"))]

#[path = "wasm.rs"]
mod wasm;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_dedicated_worker);
