//! Subresource Integrity: the page names the digest of each script and of the program, and a browser runs nothing else.
//!
//! Trunk would do this, too, but with a digest on the preload of the program, which Chromium does not know there.
//! Without one, Chromium gives what was loaded to a request that names one.

use anyhow::{Context, Result, ensure};
use base64ct::{Base64, Encoding};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// The digest of some content in the form of the `integrity` attribute: SHA-256, 51 characters.
pub fn digest(content: &[u8]) -> String {
    format!("sha256-{}", Base64::encode_string(&Sha256::digest(content)))
}

/// The one script that must run where digests cannot be checked, to say so: in a frame that is cut off from its origin.
const LAST_RESORT: &str = "limits-";

/// Returns the page with a digest on every script but one, and on the programs and their loaders.
pub fn protect(dist: &Path, html: &str) -> Result<String> {
    let html = with_late_preload(html)?;
    const DIGEST: &str = "integrity=\"*\"";
    // In a sandboxed frame the page's own host is cross-origin, and browsers check the digest of a cross-origin script
    // only if every page may read it.
    const OF_SCRIPT: &str = "integrity=\"*\" crossorigin=\"anonymous\"";
    let html = with_digests(dist, &html, "<script src=\"./", OF_SCRIPT)?;
    let html = with_digests(dist, &html, "<link rel=\"modulepreload\" href=\"./", DIGEST)?;
    let html = with_digests(dist, &html, "data-loader=\"./", "data-loader-integrity=\"*\"")?;
    with_digests(dist, &html, "data-module=\"./", "data-module-integrity=\"*\"")
}

/// Behind each address that the mark stands before, an attribute with the digest of what lies there in the star's
/// place.
fn with_digests(dist: &Path, html: &str, before: &str, attribute: &str) -> Result<String> {
    let after = "\"";
    let mut parts = html.split(before);
    let mut page = parts.next().unwrap_or_default().to_owned();
    let mut count = 0;
    for part in parts {
        let (address, rest) = part
            .split_once(after)
            .with_context(|| format!("{before} has no end in index.html"))?;
        let content = fs::read(dist.join(address)).with_context(|| format!("cannot read {address}"))?;
        page += &match address.starts_with(LAST_RESORT) {
            true => format!("{before}{address}{after}{rest}"),
            false => format!(
                "{before}{address}{after} {}{rest}",
                attribute.replace('*', &digest(&content))
            ),
        };
        count += 1;
    }
    ensure!(count > 0, "index.html must have {before}");
    Ok(page)
}

/// The page with its program's preload low in priority, behind the style sheet: whatever is needed for the first paint
/// goes first. And before the scripts, one of which takes what was loaded: a preload that is come upon later loads it
/// once more. It gets no digest, which Chromium does not know there; the script names it.
fn with_late_preload(html: &str) -> Result<String> {
    const PRELOAD: &str = "<link rel=\"preload\"";
    const SCRIPT: &str = "<script src=\"./";
    let (before, rest) = html
        .split_once(PRELOAD)
        .context("index.html must have the program's preload")?;
    let (attributes, after) = rest.split_once('>').context("the preload has no end")?;
    let attributes = attributes.trim_end_matches('/');
    let page = format!("{before}{after}");
    let (before, after) = page
        .split_once(SCRIPT)
        .with_context(|| format!("index.html must have {SCRIPT}"))?;
    Ok(format!(
        "{before}{PRELOAD} fetchpriority=\"low\"{attributes}>{SCRIPT}{after}"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_is_what_the_specification_of_subresource_integrity_has() {
        // W3C Subresource Integrity, §3.1.
        assert_eq!(
            digest(b"alert('Hello, world.');"),
            "sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng="
        );
    }

    #[test]
    fn scripts_and_the_program_get_digests_and_its_preload_comes_before_the_scripts() -> Result<()> {
        let dist = std::env::temp_dir().join(format!("handshake-lab-integrity-{}", std::process::id()));
        fs::create_dir_all(&dist)?;
        for file in ["a.js", "b.js", "c.wasm", "limits-1.js"] {
            fs::write(dist.join(file), file)?;
        }
        let page = "<meta data-loader=\"./b.js\" data-module=\"./c.wasm\"><script src=\"./a.js\" defer></script>\
                    <script src=\"./limits-1.js\"></script><link rel=\"preload\" href=\"./c.wasm\"><link rel=\"modulepreload\" href=\"./b.js\"></head>";
        let [a, b, c] = ["a.js", "b.js", "c.wasm"].map(|content| digest(content.as_bytes()));
        assert_eq!(
            protect(&dist, page)?,
            format!(
                "<meta data-loader=\"./b.js\" data-loader-integrity=\"{b}\" data-module=\"./c.wasm\" data-module-integrity=\"{c}\">\
                 <link rel=\"preload\" fetchpriority=\"low\" href=\"./c.wasm\"><script src=\"./a.js\" integrity=\"{a}\" crossorigin=\"anonymous\" defer></script>\
                 <script src=\"./limits-1.js\"></script><link rel=\"modulepreload\" href=\"./b.js\" integrity=\"{b}\"></head>"
            )
        );
        assert!(protect(&dist, "<head></head>").is_err());
        fs::remove_dir_all(dist)?;
        Ok(())
    }
}
