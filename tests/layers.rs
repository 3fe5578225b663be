//! Imports point one way, and each package has one room.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic)] // A failing test may say so in the shortest way.

use std::fs;
use std::path::{Path, PathBuf};

/// The modules of `lib.rs`, in its order.
fn layers() -> Vec<String> {
    let manual = fs::read_to_string("src/lib.rs").expect("lib.rs is there");
    manual
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'))
        .map(str::to_owned)
        .collect()
}

/// All source files below a folder.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("folder is there").flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The module that a file belongs to: `text` for `src/text/token.rs`.
fn layer_of(path: &Path) -> String {
    let inside = path.strip_prefix("src").expect("below src");
    inside
        .components()
        .next()
        .expect("has a name")
        .as_os_str()
        .to_string_lossy()
        .trim_end_matches(".rs")
        .to_owned()
}

/// The code of a file without its tests and comments.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).expect("readable");
    let code = text.split("#[cfg(test)]").next().unwrap_or("");
    code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

#[test]
fn imports_point_up_the_list() {
    let layers = layers();
    assert!(layers.len() > 5, "lib.rs lists its modules: {layers:?}");
    let rank = |name: &str| layers.iter().position(|l| l == name);
    let mut seen = 0;
    for path in sources(Path::new("src")) {
        let Some(own) = rank(&layer_of(&path)) else { continue };
        for (number, line) in code(&path).lines().enumerate() {
            for import in line.split("crate::").skip(1) {
                let name: String = import.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                let Some(target) = rank(&name) else { continue };
                seen += 1;
                assert!(
                    target <= own,
                    "{}:{}: {} must not know {name}",
                    path.display(),
                    number + 1,
                    layer_of(&path)
                );
            }
        }
    }
    assert!(seen > 20, "the test sees imports");
}

#[test]
fn each_package_has_one_room() {
    let rooms = [
        ("unicode_normalization", &["src/text/compose.rs"][..]),
        ("unicode_segmentation", &["src/text/word_break.rs"]),
        ("strsim", &["src/collation/"]),
        ("js_sys", &["src/wasm.rs", "src/text/compose.rs"]),
        ("wasm_bindgen", &["src/wasm.rs"]),
    ];
    for (package, allowed) in rooms {
        let users: Vec<_> =
            sources(Path::new("src")).into_iter().filter(|p| code(p).contains(package)).collect();
        assert!(!users.is_empty(), "{package} is used nowhere");
        for user in users {
            let user = user.to_string_lossy().replace('\\', "/");
            assert!(allowed.iter().any(|room| user.starts_with(room)), "{user} must not use {package}");
        }
    }
}
