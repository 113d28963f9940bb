//! The H5P package: the lab as a content type, and content made with it (H5P's specifications of packages, of libraries
//! and of semantics). Its form for authors is in `static/courses/h5p/`. Used by `package`.

use super::words::{Locale, Locales};
use super::{Files, LAB, joined};
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

const SCRIPT: &str = include_str!("../../../../static/courses/h5p.js");
const NAME: &str = "H5P.HandshakeLab";

/// The package's files.
pub fn files(root: &Path, locales: &Locales, lab: &str) -> Result<Files> {
    let english = locales.english()?;
    let [major, minor, patch] = version()?;
    let folder = format!("{NAME}-{major}.{minor}");
    let title = english.text("page-title")?;
    let dependency = json!([{ "machineName": NAME, "majorVersion": major, "minorVersion": minor }]);
    let library = json!({
        "title": title,
        "description": english.text("page-description")?,
        "machineName": NAME,
        "majorVersion": major,
        "minorVersion": minor,
        "patchVersion": patch,
        "runnable": 1,
        "license": "MIT",
        "author": "Handshake Lab",
        "embedTypes": ["iframe"],
        "coreApi": { "majorVersion": 1, "minorVersion": 19 },
        "preloadedJs": [{ "path": "handshake-lab.js" }],
    });
    let package = json!({
        "title": title,
        "mainLibrary": NAME,
        "language": english.tag,
        "embedTypes": ["iframe"],
        "preloadedDependencies": dependency,
    });
    let page = format!("const PAGE = {};\n", as_script(lab)?);
    let mut files = Files::from([
        ("h5p.json".to_owned(), serde_json::to_vec_pretty(&package)?),
        ("content/content.json".to_owned(), b"{}".to_vec()),
        (format!("{folder}/library.json"), serde_json::to_vec_pretty(&library)?),
        (
            format!("{folder}/handshake-lab.js"),
            joined(&[&page, LAB, SCRIPT]).into_bytes(),
        ),
    ]);
    let form = root.join("static/courses/h5p");
    let mut add = |name: String| -> Result<()> {
        let path = form.join(&name);
        let content = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
        files.insert(format!("{folder}/{name}"), content);
        Ok(())
    };
    add("semantics.json".to_owned())?;
    for Locale { tag, .. } in locales.iter().skip(1) {
        add(format!("language/{tag}.json"))?;
    }
    Ok(files)
}

/// The project's version, because a course system replaces a library only by one with a higher version.
fn version() -> Result<[u32; 3]> {
    let numbers: Result<Vec<_>, _> = env!("CARGO_PKG_VERSION").split('.').map(str::parse).collect();
    let numbers = numbers.context("the project's version must be three numbers")?;
    numbers
        .try_into()
        .ok()
        .context("the project's version must be three numbers")
}

/// A string literal for a script, safe even if a course system puts the script into a page.
fn as_script(text: &str) -> Result<String> {
    Ok(Value::from(text).to_string().replace('<', "\\u003c"))
}

#[cfg(test)]
mod tests {
    use super::super::words::test_locales;
    use super::*;

    #[test]
    fn library_has_the_files_it_names_and_the_lab_in_its_script() -> Result<()> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let files = files(&root, &test_locales(), "<p>\"the lab\"</p>")?;
        let package: Value = serde_json::from_slice(&files["h5p.json"])?;
        let needed = &package["preloadedDependencies"][0];
        let folder = format!("{NAME}-{}.{}", needed["majorVersion"], needed["minorVersion"]);
        let library: Value = serde_json::from_slice(&files[&format!("{folder}/library.json")])?;
        let script = library["preloadedJs"][0]["path"].as_str().unwrap();
        let script = String::from_utf8(files[&format!("{folder}/{script}")].clone())?;
        assert!(script.contains(r#"const PAGE = "\u003cp>\"the lab\"\u003c/p>";"#));
        assert!(files.contains_key(&format!("{folder}/semantics.json")));
        assert!(files.contains_key(&format!("{folder}/language/de.json")));
        // The file types that H5P accepts in a package.
        assert!(
            files
                .keys()
                .all(|path| path.ends_with(".json") || path.ends_with(".js"))
        );
        Ok(())
    }
}
