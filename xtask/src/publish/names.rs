//! Renames the files that the page loads later. Trunk copies them under their source names; here
//! they get a fingerprint like all other files, so that browsers may cache them forever. The page
//! gets an element for each, by which `src/effects/file.rs` and `static/start.js` find the file.

use super::fingerprint::fingerprint;
use super::folder;
use super::integrity::digest;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// Paths in the folder; the locale files are added.
const LOADED_LATER: [&str; 3] = ["embedding.js", "worker.js", "styles/printed.css"];
const LOCALES: &str = "locales";
/// The English texts that are compiled into the program: see `src/i18n/part.rs`.
const IN_THE_PROGRAM: [&str; 2] = ["locales/en/interface.ftl", "locales/en/stories.ftl"];
/// Loaded by the page's own markup.
const LINKED: &str = "styles/no-script.css";

/// Renames the files, removes those that nothing loads, and returns the page with the new names.
pub fn rename(dist: &Path, html: &str) -> Result<String> {
    for file in IN_THE_PROGRAM {
        fs::remove_file(dist.join(file)).with_context(|| format!("{file} must be there"))?;
    }
    let mut elements = String::new();
    for name in loaded_later(dist)? {
        let (address, integrity) = rename_one(dist, &name)?;
        elements += &format!(
            "\n    <meta name=\"file\" content=\"{name}\" data-address=\"./{address}\" data-integrity=\"{integrity}\">"
        );
    }
    // Without a digest, because a sandboxed frame could not read the file to check it.
    let (address, _) = rename_one(dist, LINKED)?;
    let (before, after) = html
        .split_once(&format!("href=\"{LINKED}\""))
        .with_context(|| format!("index.html must link {LINKED}"))?;
    let html = format!("{before}href=\"./{address}\"{after}");
    let (before, after) = html.split_once("</title>").context("index.html must have a <title>")?;
    Ok(format!("{before}</title>{elements}{after}"))
}

fn loaded_later(dist: &Path) -> Result<Vec<String>> {
    let mut names: Vec<_> = LOADED_LATER.map(str::to_owned).into();
    let words = folder::addresses(&dist.join(LOCALES)).context("there must be locales")?;
    names.extend(words.iter().map(|name| format!("{LOCALES}/{name}")));
    names.sort();
    Ok(names)
}

/// Returns the file's new path in the folder, and its digest.
fn rename_one(dist: &Path, name: &str) -> Result<(String, String)> {
    let content = fs::read(dist.join(name)).with_context(|| format!("cannot read {name}"))?;
    let (stem, ending) = name.rsplit_once('.').with_context(|| format!("{name} has no ending"))?;
    let fresh = format!("{stem}-{}.{ending}", fingerprint(&content));
    fs::rename(dist.join(name), dist.join(&fresh)).with_context(|| format!("cannot rename {name}"))?;
    Ok((fresh, digest(&content)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn page_maps_old_names_to_new_ones() -> Result<()> {
        let dist = std::env::temp_dir().join(format!("handshake-lab-names-{}", std::process::id()));
        for folder in ["locales/de", "locales/en", "styles"] {
            fs::create_dir_all(dist.join(folder))?;
        }
        let files = [
            "embedding.js",
            "worker.js",
            "styles/printed.css",
            "styles/no-script.css",
            "locales/de/stories.ftl",
            "locales/en/interface.ftl",
            "locales/en/stories.ftl",
            "locales/en/explanations.ftl",
        ];
        for file in files {
            fs::write(dist.join(file), file)?;
        }
        let html =
            "<title>Lab</title>\n    <noscript><link rel=\"stylesheet\" href=\"styles/no-script.css\"></noscript>";
        let page = rename(&dist, html)?;
        for file in [
            "embedding.js",
            "worker.js",
            "styles/printed.css",
            "locales/de/stories.ftl",
            "locales/en/explanations.ftl",
        ] {
            let (_, element) = page
                .split_once(&format!("content=\"{file}\" data-address=\"./"))
                .unwrap();
            let (address, rest) = element.split_once('"').unwrap();
            assert_eq!(fs::read_to_string(dist.join(address))?, file);
            assert!(rest.starts_with(&format!(" data-integrity=\"{}\"", digest(file.as_bytes()))));
        }
        let (_, linked) = page.split_once("href=\"./").unwrap();
        assert!(linked.starts_with("styles/no-script-"));
        assert!(!page.contains("locales/en/stories") && !dist.join("locales/en/stories.ftl").exists());
        assert!(rename(&dist, html).is_err());
        fs::remove_dir_all(dist)?;
        Ok(())
    }
}
