//! What may stand in a link.

use url::Url;

/// An address as browsers write it; none where it is none of the web's: it could be a script.
pub(crate) fn web_address(address: &str) -> Option<String> {
    let url = Url::parse(address).ok()?;
    matches!(url.scheme(), "http" | "https").then(|| url.into())
}

#[cfg(test)]
mod tests {
    use crate::export::web_address::web_address;

    #[test]
    fn only_the_web() {
        for (address, written) in [
            (
                "https://Wire.example/a b?c=“d”#é",
                Some("https://wire.example/a%20b?c=%E2%80%9Cd%E2%80%9D#%C3%A9"),
            ),
            (" http:wire.example:80/../x ", Some("http://wire.example/x")),
            ("https://bücher.example", Some("https://xn--bcher-kva.example/")),
            ("javascript:alert(1)", None),
            ("wire.example", None),
            ("", None),
        ] {
            assert_eq!(web_address(address).as_deref(), written, "{address}");
        }
    }
}
