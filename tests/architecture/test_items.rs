//! What only tests see, and which tests there are.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::{Attribute, Item, ItemMod};

/// Whether an item stands under `#[cfg(test)]` or `#[test]`.
pub fn only_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("test")
            || (attribute.path().is_ident("cfg")
                && attribute.meta.require_list().is_ok_and(|list| asks_for_test(list.tokens.clone(), "all")))
    })
}

/// Whether a condition holds in tests only. `operator` is what joins its parts.
fn asks_for_test(condition: TokenStream, operator: &str) -> bool {
    let mut name = String::new();
    let mut parts = Vec::new();
    for token in condition {
        match token {
            TokenTree::Ident(ident) => {
                name = ident.to_string();
                parts.push(name == "test");
            }
            TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis => {
                parts.pop();
                parts.push(asks_for_test(group.stream(), &name));
            }
            _ => {}
        }
    }
    match operator {
        "all" => parts.contains(&true),
        "any" => !parts.is_empty() && parts.iter().all(|&part| part),
        _ => false,
    }
}

/// The test functions below some items, those of test modules included.
pub fn collect_tests(items: &[Item], module: &mut Vec<String>, found: &mut Vec<Vec<String>>) {
    for item in items {
        match item {
            Item::Fn(function) if function.attrs.iter().any(|a| a.path().is_ident("test")) => {
                found.push([module.as_slice(), &[function.sig.ident.to_string()]].concat());
            }
            // `proptest! { #[test] fn name(…) … }`
            Item::Macro(invoked) => {
                let tokens: Vec<TokenTree> = invoked.mac.tokens.clone().into_iter().collect();
                for triple in tokens.windows(3) {
                    let [TokenTree::Group(attribute), TokenTree::Ident(keyword), TokenTree::Ident(name)] =
                        triple
                    else {
                        continue;
                    };
                    if attribute.stream().to_string() == "test" && keyword == "fn" {
                        found.push([module.as_slice(), &[name.to_string()]].concat());
                    }
                }
            }
            Item::Mod(ItemMod { ident, content: Some((_, items)), .. }) => {
                module.push(ident.to_string());
                collect_tests(items, module, found);
                module.pop();
            }
            _ => {}
        }
    }
}
