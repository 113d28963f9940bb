//! The single file's worker as a classic script that contains all loaders. A page opened from a
//! file has an opaque origin, so its workers can load neither modules nor blobs. `static/worker.js`
//! looks for the loaders there.

use super::minify;
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};

/// The programs by their names in the page; the single file uses one engine for both builds.
const ENGINE: &str = "engine-full";
const EXPORTER: &str = "exporter";

/// Builds the script from the published folder and its page.
pub fn make(dist: &Path, html: &str, folders: &[PathBuf]) -> Result<String> {
    let as_script = |file: &str, options: &[&str]| -> Result<String> {
        let output = minify::esbuild(folders)?
            .args([file, "--format=iife", "--minify", "--log-level=error"])
            .args(options)
            .current_dir(dist)
            .output()
            .context("esbuild cannot be started")?;
        anyhow::ensure!(output.status.success(), "esbuild could not make a script of {file}");
        String::from_utf8(output.stdout).with_context(|| format!("{file} is not UTF-8"))
    };
    let loader = |program: &str| address(html, &format!("name=\"{program}\" data-loader=\"./"));
    Ok([
        as_script(loader(ENGINE)?, &["--global-name=engine"])?,
        as_script(loader(EXPORTER)?, &["--global-name=exporter"])?,
        format!("globalThis.loaders={{engine,\"{ENGINE}\":engine,{EXPORTER}}};\n"),
        as_script(address(html, "content=\"worker.js\" data-address=\"./")?, &[])?,
    ]
    .concat())
}

/// The address that follows `before` in the page.
fn address<'a>(html: &'a str, before: &str) -> Result<&'a str> {
    let (_, rest) = html
        .split_once(before)
        .with_context(|| format!("index.html must have {before}"))?;
    let (address, _) = rest.split_once('"').context("an address has no end")?;
    Ok(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_found_by_the_names_in_the_page() {
        let html =
            "<meta name=\"engine-full\" data-loader=\"./engine-full-1.js\" data-module=\"./engine-full-1_bg.wasm\">";
        let before = "name=\"engine-full\" data-loader=\"./";
        assert_eq!(address(html, before).unwrap(), "engine-full-1.js");
        assert!(address(html, "name=\"exporter\"").is_err());
    }
}
