//! Builds the page from before the timeline became data, so that its start can be measured beside
//! the current page's. Built once, in a separate working tree.

use crate::process::{cargo, note, output_of, run};
use crate::project::Project;
use anyhow::Result;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The last commit in which page and engine were one program.
const COMMIT: &str = "92b38b530adb20f1df164d8575eb855a46891bbf";

/// Returns the folder of the page; `None` if the commit is not in this clone.
pub fn build(project: &Project, target_folder: &Path) -> Result<Option<PathBuf>> {
    let git = || {
        let mut git = Command::new("git");
        git.current_dir(&project.root);
        git
    };
    let object = format!("{COMMIT}^{{commit}}");
    if output_of(git().args(["rev-parse", "--verify", "--quiet", &object])).is_none() {
        note("The build before is left out: its commit is not in this clone (`git fetch --unshallow` brings it)");
        return Ok(None);
    }
    let tree = target_folder.join("before").join(COMMIT);
    let page = tree.join("dist");
    // A build writes these files last.
    if page.join("index.html.br").is_file() && page.join("index.html.gz").is_file() {
        return Ok(Some(page));
    }
    if !tree.join("Cargo.toml").is_file() {
        run(git()
            .args(["worktree", "add", "--force", "--detach"])
            .arg(&tree)
            .arg(COMMIT))?;
    }
    note("The build before is built, which takes about 6 minutes, once");
    run(cargo()
        .args(["xtask", "build"])
        .current_dir(&tree)
        .env("CARGO_TARGET_DIR", tree.join("target")))?;
    Ok(Some(page))
}
