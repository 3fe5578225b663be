//! One source file, parsed: what it imports, defines, implements and tests.

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, Ident, Item, ItemImpl, ItemMod, ItemUse, Macro, Type, UseTree, Visibility};

use crate::test_items::{collect_tests, only_for_tests};
use crate::threshold_table::{self, Row};

/// A path that a file names, such as `crate::text::span::Span`.
#[derive(Clone, Debug)]
pub struct NamedPath {
    /// Its segments; `self` and `super` are resolved, a path into the crate begins with `crate`.
    pub segments: Vec<String>,
    /// Where it stands.
    pub line: usize,
}

/// A name that a module makes its own: `pub use path as name`.
#[derive(Clone, Debug)]
pub struct ReExport {
    /// The name that it has here.
    pub name: String,
    /// What it stands for.
    pub target: Vec<String>,
}

/// The folder of the command `variorum`: a crate of its own, which knows this one by its public names.
const COMMAND: &str = "cli";

/// A name and the line that it stands on.
pub type Place = (String, usize);

/// An `impl` block.
#[derive(Clone, Debug)]
pub struct Implementation {
    /// The last segment of the type's path.
    pub of: String,
    /// The last segment of the trait's path.
    pub of_trait: Option<String>,
    /// Where it begins.
    pub line: usize,
}

/// What is known of one file. Items that only tests see are left out, except in `tests`.
#[derive(Debug, Default)]
pub struct Source {
    /// From the root of the repository, with `/`.
    pub path: String,
    /// The module that it is, from the root of the crate: `["text", "span"]`.
    pub module: Vec<String>,
    pub lines: usize,
    pub paths: Vec<NamedPath>,
    pub re_exports: Vec<ReExport>,
    /// Structs, enums, unions, traits and type aliases.
    pub types: Vec<Place>,
    pub implementations: Vec<Implementation>,
    /// Constants whose value is a number or some numbers.
    pub numbers: Vec<Place>,
    /// The rows of its `thresholds!`.
    pub thresholds: Vec<Row>,
    /// Items that are `pub` without a restriction.
    pub public_items: usize,
    /// The modules that it declares and that have files of their own, those for tests among them.
    pub submodules: Vec<String>,
    /// The paths of test functions: `["text", "span", "tests", "relations"]`.
    pub tests: Vec<Vec<String>>,
}

/// The name of a module that stands in a file of its own.
fn declared_module(item: &Item) -> Option<String> {
    let Item::Mod(module) = item else { return None };
    module.content.is_none().then(|| module.ident.to_string())
}

impl Source {
    /// Parses a file of the crate.
    pub fn parse(path: &str, text: &str) -> Self {
        let file = syn::parse_file(text).unwrap_or_else(|error| panic!("{path}: {error}"));
        let module = module_of(path);
        let mut found = Self {
            path: path.into(),
            lines: text.lines().count(),
            module: module.clone(),
            ..Self::default()
        };
        collect_tests(&file.items, &mut module.clone(), &mut found.tests);
        found.submodules = file.items.iter().filter_map(declared_module).collect();
        if !only_for_tests(&file.attrs) {
            Reader { found: &mut found, module }.visit_file(&file);
        }
        found
    }

    /// The top folder or file of the crate that it belongs to: `text`, `options`, and `lib` for the root.
    pub fn room(&self) -> &str {
        self.module.first().map_or("lib", String::as_str)
    }
}

/// `src/text/mod.rs` is `text`, `src/text/span.rs` is `text::span`, `src/lib.rs` is the root.
fn module_of(path: &str) -> Vec<String> {
    let inside = path.strip_prefix("src/").unwrap_or(path).trim_end_matches(".rs");
    let mut module: Vec<String> = inside.split('/').map(str::to_owned).collect();
    if matches!(module.last().map(String::as_str), Some("mod" | "lib" | "main")) {
        module.pop();
    }
    module
}

fn line(ident: &Ident) -> usize {
    ident.span().start().line
}

/// The name after `::`.
fn next_segment(tokens: &[TokenTree]) -> Option<String> {
    match tokens {
        [TokenTree::Punct(one), TokenTree::Punct(two), TokenTree::Ident(next)]
            if one.as_char() == ':' && two.as_char() == ':' =>
        {
            Some(next.to_string())
        }
        _ => None,
    }
}

/// Walks a file, and knows in which module it is.
struct Reader<'s> {
    found: &'s mut Source,
    module: Vec<String>,
}

impl Reader<'_> {
    /// Keeps a path: `self` and `super` resolved.
    fn name(&mut self, segments: Vec<String>, line: usize) {
        let segments = self.resolved(segments);
        if segments.len() > 1 {
            self.found.paths.push(NamedPath { segments, line });
        }
    }

    fn resolved(&self, mut segments: Vec<String>) -> Vec<String> {
        if self.module.first().is_some_and(|room| room == COMMAND) {
            match segments[0].as_str() {
                "crate" => segments.insert(1, COMMAND.to_owned()),
                "variorum" => segments[0] = "crate".to_owned(),
                _ => {}
            }
        }
        let mut home = self.module.clone();
        let mut rest = segments.as_slice();
        while let [first, after @ ..] = rest {
            match first.as_str() {
                "self" => {}
                "super" => drop(home.pop()),
                _ => break,
            }
            rest = after;
        }
        if rest.len() == segments.len() {
            return segments;
        }
        [&["crate".to_owned()][..], home.as_slice(), rest].concat()
    }

    /// The paths and types that the tokens of a macro show.
    fn tokens(&mut self, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            match token {
                TokenTree::Group(group) => self.tokens(group.stream()),
                TokenTree::Ident(first) => {
                    let mut segments = vec![first.to_string()];
                    let line = first.span().start().line;
                    while let Some(next) = tokens.get(at + 1..at + 4).and_then(next_segment) {
                        segments.push(next);
                        at += 3;
                    }
                    let defines = matches!(segments[0].as_str(), "struct" | "enum" | "trait" | "union");
                    if let (true, Some(TokenTree::Ident(name))) = (defines, tokens.get(at + 1)) {
                        self.found.types.push((name.to_string(), line));
                    }
                    self.name(segments, line);
                }
                _ => {}
            }
            at += 1;
        }
    }

    /// The paths of a `use`, groups and nested groups taken apart, each with the name that it has here.
    fn leaves(tree: &UseTree, before: &[String], found: &mut Vec<(Vec<String>, String, usize)>) {
        let joined = |ident: &Ident| [before, &[ident.to_string()]].concat();
        match tree {
            UseTree::Path(path) => Self::leaves(&path.tree, &joined(&path.ident), found),
            UseTree::Group(group) => group.items.iter().for_each(|tree| Self::leaves(tree, before, found)),
            UseTree::Name(name) if name.ident == "self" => {
                let own = before.last().cloned().unwrap_or_default();
                found.push((before.to_vec(), own, line(&name.ident)));
            }
            UseTree::Name(name) => {
                found.push((joined(&name.ident), name.ident.to_string(), line(&name.ident)));
            }
            UseTree::Rename(rename) => {
                found.push((joined(&rename.ident), rename.rename.to_string(), line(&rename.ident)));
            }
            UseTree::Glob(glob) => {
                found.push((before.to_vec(), "*".to_owned(), glob.star_token.spans[0].start().line));
            }
        }
    }

    fn number(&mut self, ident: &Ident, kind: &Type) {
        let number = match kind {
            Type::Path(path) => path.path.get_ident().is_some_and(|name| {
                let name = name.to_string();
                let digits = name.trim_start_matches(['f', 'i', 'u']);
                name.len() == digits.len() + 1 && matches!(digits, "8" | "16" | "32" | "64" | "128" | "size")
            }),
            Type::Array(array) => return self.number(ident, &array.elem),
            Type::Tuple(tuple) => {
                return tuple.elems.iter().take(1).for_each(|kind| self.number(ident, kind));
            }
            _ => false,
        };
        if number {
            self.found.numbers.push((ident.to_string(), line(ident)));
        }
    }
}

impl<'ast> Visit<'ast> for Reader<'_> {
    fn visit_item(&mut self, item: &'ast Item) {
        let (attributes, visibility, defined) = match item {
            Item::Const(item) => (&item.attrs, Some(&item.vis), None),
            Item::Enum(item) => (&item.attrs, Some(&item.vis), Some(&item.ident)),
            Item::Fn(item) => (&item.attrs, Some(&item.vis), None),
            Item::Impl(item) => (&item.attrs, None, None),
            Item::Macro(item) => (&item.attrs, None, None),
            Item::Mod(item) => (&item.attrs, Some(&item.vis), None),
            Item::Static(item) => (&item.attrs, Some(&item.vis), None),
            Item::Struct(item) => (&item.attrs, Some(&item.vis), Some(&item.ident)),
            Item::Trait(item) => (&item.attrs, Some(&item.vis), Some(&item.ident)),
            Item::Type(item) => (&item.attrs, Some(&item.vis), Some(&item.ident)),
            Item::Union(item) => (&item.attrs, Some(&item.vis), Some(&item.ident)),
            Item::Use(item) => (&item.attrs, Some(&item.vis), None),
            _ => return visit::visit_item(self, item),
        };
        if only_for_tests(attributes) {
            return;
        }
        self.found.public_items += usize::from(matches!(visibility, Some(Visibility::Public(_))));
        self.found.types.extend(defined.map(|name| (name.to_string(), line(name))));
        visit::visit_item(self, item);
    }

    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        self.module.push(item.ident.to_string());
        visit::visit_item_mod(self, item);
        self.module.pop();
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        let mut leaves = Vec::new();
        Self::leaves(&item.tree, &[], &mut leaves);
        let handed_on = !matches!(item.vis, Visibility::Inherited);
        for (segments, name, line) in leaves {
            if handed_on {
                let target = self.resolved(segments);
                self.found.re_exports.push(ReExport { name, target });
            } else {
                self.name(segments, line);
            }
        }
    }

    fn visit_item_impl(&mut self, item: &'ast ItemImpl) {
        let own = if let Type::Path(path) = &*item.self_ty { path.path.segments.last() } else { None };
        if let Some(last) = own {
            let of_trait = item.trait_.as_ref().and_then(|(path, _)| path.segments.last());
            self.found.implementations.push(Implementation {
                of: last.ident.to_string(),
                of_trait: of_trait.map(|segment| segment.ident.to_string()),
                line: line(&last.ident),
            });
        }
        visit::visit_item_impl(self, item);
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        if !only_for_tests(&item.attrs) {
            self.found.public_items += usize::from(matches!(item.vis, Visibility::Public(_)));
            visit::visit_impl_item_fn(self, item);
        }
    }

    fn visit_item_const(&mut self, item: &'ast syn::ItemConst) {
        self.number(&item.ident, &item.ty);
        visit::visit_item_const(self, item);
    }

    fn visit_impl_item_const(&mut self, item: &'ast syn::ImplItemConst) {
        self.number(&item.ident, &item.ty);
        visit::visit_impl_item_const(self, item);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let segments = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        self.name(segments, line(&path.segments[0].ident));
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, invoked: &'ast Macro) {
        if invoked.path.is_ident("thresholds") {
            let rows = threshold_table::rows(invoked.tokens.clone());
            self.found.thresholds.extend(rows.unwrap_or_else(|error| panic!("{}: {error}", self.found.path)));
        }
        self.tokens(invoked.tokens.clone());
        visit::visit_macro(self, invoked);
    }

    fn visit_attribute(&mut self, attribute: &'ast Attribute) {
        // `derive(serde::Serialize)` names a package; the words of a comment name nothing.
        if let syn::Meta::List(list) = &attribute.meta {
            self.tokens(list.tokens.clone());
        }
    }

    fn visit_visibility(&mut self, _: &'ast Visibility) {}
}
