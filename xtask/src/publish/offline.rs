//! Offline use: the service worker gets a list of all files to cache with their digests, so each
//! version has a different worker.

use super::folder;
use super::integrity::digest;
use super::preview::{OEMBED, PICTURE};
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// The service worker's name in static/ and in the page.
const WORKER: &str = "service-worker.js";
/// The element for pages that embed the lab, with its types.
const ELEMENT: &str = "handshake-lab-element.";
/// Extensions of files that only hosts and readers of the folder need.
const NOT_KEPT: [&str; 3] = ["br", "gz", "md"];

/// Returns the page with the element that tells static/offline.js about the service worker. `cargo xtask serve` has
/// none, because it would show an old page.
pub fn announce(html: &str) -> Result<String> {
    let (before, after) = html.split_once("</title>").context("index.html must have a <title>")?;
    Ok(format!(
        "{before}</title>\n    <meta name=\"offline\" data-worker=\"./{WORKER}\">{after}"
    ))
}

/// Prepends the list of all files, with their digests, to the service worker. Files must not change
/// afterwards.
pub fn write_worker(dist: &Path) -> Result<()> {
    let path = dist.join(WORKER);
    let program = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    fs::remove_file(&path)?;
    let addresses = folder::addresses(dist)?;
    let kept = addresses.iter().filter(|address| is_kept(address));
    let files = kept.map(|address| Ok((asked_for(address), digest(&fs::read(dist.join(address))?))));
    let mut files = files.collect::<Result<Vec<_>>>()?;
    files.sort();
    let list = serde_json::to_string(&files)?;
    fs::write(&path, format!("const FILES = {list};\n{program}"))?;
    Ok(())
}

/// The address with which the page requests a file; the page itself has the folder's address.
fn asked_for(address: &str) -> &str {
    match address {
        "index.html" => "./",
        address => address,
    }
}

/// Whether a file is part of the lab, and not for other sites, hosts or readers of the folder.
fn is_kept(address: &str) -> bool {
    let is_for_others = [PICTURE, OEMBED].contains(&address) || address.starts_with(ELEMENT);
    !is_for_others && !NOT_KEPT.contains(&folder::ending(address))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn worker_lists_every_file_except_itself_and_compressed_copies() -> Result<()> {
        let dist = std::env::temp_dir().join(format!("handshake-lab-offline-{}", std::process::id()));
        fs::create_dir_all(dist.join("locales"))?;
        for file in ["index.html", "index.html.br", "locales/de.ftl", "locales/de.ftl.gz"] {
            fs::write(dist.join(file), file)?;
        }
        fs::write(dist.join(WORKER), "work();")?;
        write_worker(&dist)?;
        let [page, words] = ["index.html", "locales/de.ftl"].map(|content| digest(content.as_bytes()));
        assert_eq!(
            fs::read_to_string(dist.join(WORKER))?,
            format!("const FILES = [[\"./\",\"{page}\"],[\"locales/de.ftl\",\"{words}\"]];\nwork();")
        );
        fs::remove_dir_all(dist)?;
        Ok(())
    }

    #[test]
    fn page_names_the_worker() -> Result<()> {
        assert!(announce("<title>Lab</title>")?.contains("data-worker=\"./service-worker.js\""));
        assert!(announce("").is_err());
        Ok(())
    }
}
