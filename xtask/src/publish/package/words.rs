//! The words of course packages from the locales: the few one-line texts that start pages, manifests and H5P need.
//! Used by `package`.

use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// Each language with its texts, English first.
pub struct Locales(Vec<Locale>);

/// The texts of a language.
pub struct Locale {
    /// Its tag (BCP 47).
    pub tag: String,
    source: String,
}

impl Locales {
    /// Reads the project's locales.
    pub fn read(root: &Path) -> Result<Self> {
        let mut locales = Vec::new();
        for entry in fs::read_dir(root.join("static/locales")).context("there must be locales")? {
            let path = entry?.path().join("interface.ftl");
            let tag = path.parent().and_then(|folder| folder.file_name()?.to_str());
            locales.push(Locale {
                tag: tag.context("a file name is not UTF-8")?.to_owned(),
                source: fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?,
            });
        }
        locales.sort_by_key(|locale| (locale.tag != "en", locale.tag.clone()));
        Ok(Self(locales))
    }

    /// All locales.
    pub fn iter(&self) -> impl Iterator<Item = &Locale> {
        self.0.iter()
    }

    /// English, which has every text.
    pub fn english(&self) -> Result<&Locale> {
        self.0.first().context("there must be locales")
    }
}

impl Locale {
    /// A one-line text without placeholders.
    pub fn text(&self, id: &str) -> Result<&str> {
        let text = self
            .source
            .lines()
            .find_map(|line| line.strip_prefix(id)?.strip_prefix(" = "));
        text.filter(|text| !text.contains(['{', '*'])).with_context(|| {
            format!(
                "static/locales/{}/interface.ftl must have {id} in one line, without places",
                self.tag
            )
        })
    }

    /// Returns a text escaped for an element or an attribute of HTML or XML.
    pub fn markup(&self, id: &str) -> Result<String> {
        Ok(escaped(self.text(id)?))
    }
}

/// Escapes a text for an element or an attribute of HTML or XML.
pub fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    text.replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
pub fn test_locales() -> Locales {
    Locales::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("..")).unwrap()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_found_by_language_and_escaped_for_markup() -> Result<()> {
        let locales = test_locales();
        assert_eq!(locales.english()?.tag, "en");
        let german = locales.iter().find(|locale| locale.tag == "de").unwrap();
        assert_eq!(german.text("interface-dismiss")?, "Verstanden");
        assert!(german.text("interface").is_err());
        assert_eq!(escaped("a < \"b\" & c"), "a &lt; &quot;b&quot; &amp; c");
        Ok(())
    }
}
