//! Minifies scripts and style sheets with npm's esbuild.

use super::fingerprint::fingerprint;
use super::folder;
use crate::process::{path_with, run};
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The element for pages that embed the lab, which stays readable for their authors.
const STAYS_READABLE: &str = "handshake-lab-element.js";

/// The number of digits that Trunk puts into the name of a linked script.
const DIGITS: usize = 16;

/// Minifies the files in the folder. Returns the page with new names for linked scripts, because
/// Trunk's names are hashes of the previous content.
pub fn shrink(dist: &Path, html: &str, folders: &[PathBuf]) -> Result<String> {
    let files = files(dist)?;
    let mut esbuild = esbuild(folders)?;
    esbuild
        .args(["--minify", "--allow-overwrite", "--log-level=warning", "--outdir=."])
        .args(&files)
        .current_dir(dist);
    run(&mut esbuild).context("scripts and style sheets could not be made smaller")?;
    rename(dist, html, &files)
}

/// The esbuild command without arguments.
pub fn esbuild(folders: &[PathBuf]) -> Result<Command> {
    let mut esbuild = Command::new(program(folders).context("esbuild was not found among npm's packages")?);
    esbuild.env("PATH", path_with(folders)?);
    Ok(esbuild)
}

fn program(folders: &[PathBuf]) -> Option<PathBuf> {
    let name = if cfg!(windows) { "esbuild.cmd" } else { "esbuild" };
    folders
        .iter()
        .map(|folder| folder.join(name))
        .find(|path| path.is_file())
}

/// All scripts and style sheets except the one that stays readable.
fn files(dist: &Path) -> Result<Vec<String>> {
    let mut files = folder::addresses(dist)?;
    files.retain(|address| ["css", "js"].contains(&folder::ending(address)) && address != STAYS_READABLE);
    Ok(files)
}

/// Names the linked scripts after their content.
fn rename(dist: &Path, html: &str, files: &[String]) -> Result<String> {
    let mut page = html.to_owned();
    for (address, stem) in files.iter().filter_map(|address| Some((address, stem(address)?))) {
        let content = fs::read(dist.join(address)).with_context(|| format!("cannot read {address}"))?;
        let fresh = format!("{stem}-{}.js", fingerprint(&content));
        fs::rename(dist.join(address), dist.join(&fresh)).with_context(|| format!("cannot rename {address}"))?;
        page = page.replace(&format!("\"./{address}\""), &format!("\"./{fresh}\""));
    }
    Ok(page)
}

/// The beginning of a script's name; `None` for a file that Trunk has not named after its content.
fn stem(address: &str) -> Option<&str> {
    let (stem, digits) = address.strip_suffix(".js")?.rsplit_once('-')?;
    (digits.len() == DIGITS && digits.bytes().all(|digit| digit.is_ascii_hexdigit())).then_some(stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn linked_script_is_renamed_after_its_content_everywhere() -> Result<()> {
        let dist = std::env::temp_dir().join(format!("handshake-lab-minify-{}", std::process::id()));
        fs::create_dir_all(dist.join("styles"))?;
        let [loader, script] = ["lab-0123456789abcdef.js", "start-0123456789abcdef.js"];
        for file in [loader, script, "worker.js", "styles/a.css", STAYS_READABLE] {
            fs::write(dist.join(file), file)?;
        }
        let files = files(&dist)?;
        assert_eq!(files, [loader, script, "styles/a.css", "worker.js"]);
        let page = format!(
            "<link rel=\"modulepreload\" href=\"./{loader}\"><meta data-loader=\"./{loader}\"><script src=\"./{script}\">"
        );
        let [fresh_loader, fresh_script] = [("lab", loader), ("start", script)]
            .map(|(stem, content)| format!("{stem}-{}.js", fingerprint(content.as_bytes())));
        assert_eq!(
            rename(&dist, &page, &files)?,
            page.replace(loader, &fresh_loader).replace(script, &fresh_script)
        );
        assert_eq!(fs::read_to_string(dist.join(fresh_loader))?, loader);
        assert_eq!(fs::read_to_string(dist.join(fresh_script))?, script);
        fs::remove_dir_all(dist)?;
        Ok(())
    }
}
