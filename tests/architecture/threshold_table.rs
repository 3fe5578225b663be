//! The rows of the tables of thresholds, as `src/threshold.rs` describes them.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use syn::parse::{Parse, ParseStream, Parser};
use syn::{Attribute, Expr, Ident, LitStr, Token, Type};

use crate::source::Source;

/// One threshold.
#[derive(Debug)]
pub struct Row {
    pub name: String,
    pub unit: String,
    pub set_on: String,
    pub held_by: String,
}

impl Parse for Row {
    fn parse(input: ParseStream) -> syn::Result<Self> {
        Attribute::parse_outer(input)?;
        let name = input.parse::<Ident>()?.to_string();
        input.parse::<Token![:]>()?;
        input.parse::<Type>()?;
        input.parse::<Token![=]>()?;
        input.parse::<Expr>()?;
        let field = |word: &str| {
            input.parse::<Token![,]>()?;
            let found = input.parse::<Ident>()?;
            if found == word {
                Ok(input.parse::<LitStr>()?.value())
            } else {
                Err(syn::Error::new(found.span(), format!("`{word}` is wanted")))
            }
        };
        let (unit, set_on, held_by) = (field("unit")?, field("set_on")?, field("held_by")?);
        input.parse::<Token![;]>()?;
        Ok(Self { name, unit, set_on, held_by })
    }
}

/// All rows of a table.
pub fn rows(table: TokenStream) -> syn::Result<Vec<Row>> {
    let read = |input: ParseStream| {
        let mut rows = Vec::new();
        while !input.is_empty() {
            rows.push(input.parse()?);
        }
        Ok(rows)
    };
    read.parse2(table)
}

/// What a row lacks. `tests` are the paths of test functions and of the modules that hold them.
pub fn faults(row: &Row, tests: &BTreeSet<String>) -> Vec<String> {
    let mut faults = Vec::new();
    for (field, text) in [("unit", &row.unit), ("set_on", &row.set_on), ("held_by", &row.held_by)] {
        if text.trim().is_empty() {
            faults.push(format!("{}: `{field}` is empty", row.name));
        }
    }
    if !row.held_by.is_empty() && !tests.contains(&row.held_by) {
        faults.push(format!("{}: there is no test `{}`", row.name, row.held_by));
    }
    faults
}

/// The tests of some files by their paths, and each module that holds one.
pub fn test_paths<'s>(sources: impl IntoIterator<Item = &'s Source>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for test in sources.into_iter().flat_map(|source| &source.tests) {
        found.extend((1..=test.len()).map(|length| test[..length].join("::")));
    }
    found
}
