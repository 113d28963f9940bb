//! Subresource Integrity: the page names the digest of each script and program, and browsers run
//! nothing else.
//!
//! Trunk could do this too, but it also puts a digest on the program's preload, where Chromium
//! ignores it. Without a digest there, Chromium uses the preload for a request that has one.

use anyhow::{Context, Result, ensure};
use base64ct::{Base64, Encoding};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// The digest of some content in the form of the `integrity` attribute: SHA-256, 51 characters.
pub fn digest(content: &[u8]) -> String {
    format!("sha256-{}", Base64::encode_string(&Sha256::digest(content)))
}

/// The one script that must run even where digests cannot be checked, in order to say so: in a
/// frame with an opaque origin.
const LAST_RESORT: &str = "limits-";

/// Returns the page with a digest on every script but one, and on the programs and their loaders.
pub fn protect(dist: &Path, html: &str) -> Result<String> {
    let html = with_late_preload(html)?;
    const DIGEST: &str = "integrity=\"*\"";
    // In a sandboxed frame the page's own host is cross-origin, and browsers check digests of
    // cross-origin scripts only with CORS.
    const OF_SCRIPT: &str = "integrity=\"*\" crossorigin=\"anonymous\"";
    let html = with_digests(dist, &html, "<script src=\"./", OF_SCRIPT)?;
    let html = with_digests(dist, &html, "<link rel=\"modulepreload\" href=\"./", DIGEST)?;
    let html = with_digests(dist, &html, "data-loader=\"./", "data-loader-integrity=\"*\"")?;
    with_digests(dist, &html, "data-module=\"./", "data-module-integrity=\"*\"")
}

/// After each address that follows `before`, inserts `attribute` with the file's digest in place of
/// its star.
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

/// Moves the program's preload after the style sheet and lowers its priority, so that the first
/// paint comes first. It must precede the scripts, one of which uses it: a later preload would load
/// the program twice. It gets no digest, since Chromium ignores that there; the script has the
/// digest.
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
    fn digest_matches_the_specification() {
        // W3C Subresource Integrity, §3.1.
        assert_eq!(
            digest(b"alert('Hello, world.');"),
            "sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng="
        );
    }

    #[test]
    fn scripts_and_programs_get_digests_and_the_preload_precedes_scripts() -> Result<()> {
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
