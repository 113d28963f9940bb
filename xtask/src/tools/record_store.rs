//! Ralph, a learning record store from PyPI, which the browser tests report to: in a virtual environment of the project's own,
//! with the versions that `tests/browser/record-store.txt` names. Used by `checks`.

use super::{cache_folder, remove_folder, reports_version, wait_for_lock};
use crate::process::{note, run};
use crate::project::Project;
use anyhow::{Context, Result};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

const PACKAGE: &str = "ralph-malph==";

/// Makes sure of it, and gives back its command.
pub fn ensure(project: &Project) -> Result<PathBuf> {
    let list = project.root.join("tests/browser/record-store.txt");
    let text = fs::read_to_string(&list).with_context(|| format!("cannot read {}", list.display()))?;
    let version = version(&text)?;
    let cache = cache_folder()?;
    let home = cache.join(format!("ralph-{version}"));
    let programs = home.join(if cfg!(windows) { "Scripts" } else { "bin" });
    let command = programs.join("ralph");
    if reports_version(&command, version) {
        return Ok(command);
    }
    let _lock = wait_for_lock(&cache)?;
    // Another clone may have installed it while we waited.
    if reports_version(&command, version) {
        return Ok(command);
    }
    note(&format!(
        "Installing Ralph {version}, a learning record store for the tests (1 minute)"
    ));
    remove_folder(&home)?;
    run(Command::new("python3").args(["-m", "venv"]).arg(&home))
        .and_then(|()| {
            let mut install = Command::new(programs.join("python"));
            run(install
                .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r"])
                .arg(&list))
        })
        .with_context(|| format!("could not install Ralph {version} into {}", home.display()))?;
    Ok(command)
}

fn version(list: &str) -> Result<&str> {
    let version = list.lines().find_map(|line| line.strip_prefix(PACKAGE));
    version.with_context(|| format!("tests/browser/record-store.txt must have {PACKAGE}<version>"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_package_of_the_list_is_pinned() -> Result<()> {
        let list = include_str!("../../../tests/browser/record-store.txt");
        assert!(version(list)?.starts_with(|digit: char| digit.is_ascii_digit()));
        assert!(
            list.lines()
                .all(|line| line.starts_with('#') || line.matches("==").count() == 1)
        );
        Ok(())
    }
}
