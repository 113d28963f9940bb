//! Ralph, a learning record store from PyPI, which the browser tests report to: in a virtual environment of the project's own,
//! with the versions that `tests/browser/record-store.txt` names. Used by `checks`.

use super::{cache_folder, remove_folder, wait_for_lock};
use crate::process::{note, run};
use crate::project::Project;
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};
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
    // Written when all of it is there: another list, or an interrupted install, is installed anew.
    let done = home.join("installed.txt");
    let is_there = || fs::read_to_string(&done).is_ok_and(|installed| installed == text);
    if !is_there() {
        let _lock = wait_for_lock(&cache)?;
        // Another clone may have installed it while we waited.
        if !is_there() {
            note(&format!(
                "Installing Ralph {version}, a learning record store for the tests (1 minute)"
            ));
            remove_folder(&home)?;
            install(&home, &programs, &list)
                .with_context(|| format!("could not install Ralph {version} into {}", home.display()))?;
            fs::write(&done, &text)?;
        }
    }
    Ok(programs.join("ralph"))
}

fn install(home: &Path, programs: &Path, list: &Path) -> Result<()> {
    run(Command::new("python3").args(["-m", "venv"]).arg(home))?;
    let mut install = Command::new(programs.join("python"));
    let options = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
    run(install.args(options).arg("--requirement").arg(list))
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
