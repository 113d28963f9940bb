//! What a release build of the page gets after Trunk is done with it: one style sheet, names, digests, its
//! Content-Security-Policy, what keeps it offline, and compressed copies for static hosts that serve them. Used by
//! `site`.

mod exporter;
mod fingerprint;
mod integrity;
mod offline;
mod style_sheet;

use anyhow::{Context, Result, bail};
use flate2::{Compression, GzBuilder};
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::thread;

/// What the page may load and do: its own files, and nothing from elsewhere. Not in index.html
/// itself, because the reloading that `trunk serve` adds to the page is an inline script.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; \
    worker-src 'self' blob:; manifest-src 'self'; base-uri 'none'; form-action 'none'";

/// The kinds of file that compression makes smaller; fonts and pictures are compressed already.
const COMPRESSIBLE: [&str; 10] = [
    "css",
    "ftl",
    "html",
    "js",
    "json",
    "map",
    "svg",
    "txt",
    "wasm",
    "webmanifest",
];

/// Finishes the folder that Trunk wrote.
pub fn finish(dist: &Path) -> Result<()> {
    let page = dist.join("index.html");
    let html = fs::read_to_string(&page).with_context(|| format!("cannot read {}", page.display()))?;
    let html = style_sheet::join(dist, &html)?;
    let html = exporter::rename(dist, &html)?;
    let html = integrity::protect(dist, &html)?;
    let html = offline::announce(&html)?;
    fs::write(&page, with_policy(&html)?)?;
    offline::write_worker(dist)?;
    compress_all(dist)
}

/// The page with the policy as the first thing that a browser acts on.
fn with_policy(html: &str) -> Result<String> {
    const AFTER: &str = "<meta charset=\"utf-8\">";
    let Some((before, after)) = html.split_once(AFTER) else {
        bail!("index.html must have {AFTER}: the Content-Security-Policy goes after it");
    };
    Ok(format!(
        "{before}{AFTER}<meta http-equiv=\"Content-Security-Policy\" content=\"{CONTENT_SECURITY_POLICY}\">{after}"
    ))
}

/// Writes a `.br` and a `.gz` beside each file that is worth it, several at a time.
fn compress_all(dist: &Path) -> Result<()> {
    let files = compressible_files(dist)?;
    thread::scope(|scope| {
        let brotli = scope.spawn(|| files.iter().try_for_each(|file| write_brotli(file)));
        files.iter().try_for_each(|file| write_gzip(file))?;
        brotli
            .join()
            .unwrap_or_else(|_| bail!("compressing with Brotli panicked"))
    })
}

fn compressible_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(compressible_files(&path)?);
        } else if path
            .extension()
            .is_some_and(|ending| COMPRESSIBLE.iter().any(|&known| ending == known))
        {
            files.push(path);
        }
    }
    Ok(files)
}

fn write_brotli(path: &Path) -> Result<()> {
    let parameters = brotli::enc::BrotliEncoderParams::default();
    let mut source = File::open(path)?;
    let mut target = File::create(with_ending(path, "br"))?;
    brotli::BrotliCompress(&mut source, &mut target, &parameters)
        .with_context(|| format!("cannot compress {}", path.display()))?;
    Ok(())
}

fn write_gzip(path: &Path) -> Result<()> {
    // No name and no time inside: the same page gives the same bytes.
    let target = File::create(with_ending(path, "gz"))?;
    let mut target = GzBuilder::new().write(target, Compression::best());
    io::copy(&mut File::open(path)?, &mut target)?;
    target.finish()?.flush()?;
    Ok(())
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    name.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn the_policy_precedes_all_that_the_page_loads() {
        let page = "<head><meta charset=\"utf-8\"><link rel=\"stylesheet\" href=\"a.css\">";
        let html = with_policy(page).unwrap();
        assert!(html.find("Content-Security-Policy").unwrap() < html.find("a.css").unwrap());
        assert!(with_policy("<head></head>").is_err());
    }

    #[test]
    fn the_policy_allows_nothing_inline() {
        assert!(!CONTENT_SECURITY_POLICY.contains("unsafe-inline"));
        assert!(!CONTENT_SECURITY_POLICY.contains('"'));
    }

    #[test]
    fn compressed_copies_hold_the_same_and_other_files_get_none() {
        let folder = std::env::temp_dir().join(format!("handshake-lab-publish-{}", std::process::id()));
        fs::create_dir_all(folder.join("locales")).unwrap();
        let text = "hello = hello\n".repeat(100);
        fs::write(folder.join("locales/en.ftl"), &text).unwrap();
        fs::write(folder.join("font.woff2"), "font").unwrap();

        compress_all(&folder).unwrap();

        let mut unzipped = String::new();
        let gzip = File::open(folder.join("locales/en.ftl.gz")).unwrap();
        flate2::read::GzDecoder::new(gzip)
            .read_to_string(&mut unzipped)
            .unwrap();
        let mut unpacked = Vec::new();
        let mut brotli = File::open(folder.join("locales/en.ftl.br")).unwrap();
        brotli::BrotliDecompress(&mut brotli, &mut unpacked).unwrap();
        assert_eq!(unzipped, text);
        assert_eq!(unpacked, text.as_bytes());
        assert!(!folder.join("font.woff2.gz").exists());
        fs::remove_dir_all(&folder).unwrap();
    }
}
