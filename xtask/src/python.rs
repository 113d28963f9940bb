//! The Python packages that the tests need. Each is installed with its dependencies in a separate
//! environment below the project's cache folder, which clones share. Used by `checks`.
//!
//! Each file in `xtask/python/` pins the packages of an environment, dependencies included, so that
//! all machines use the same versions.

use crate::process::{find_program, note, run};
use crate::project::Project;
use crate::publish::fingerprint::fingerprint;
use crate::tools::{cache_folder, remove_folder, wait_for_lock};
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Ensures the environment of `xtask/python/<name>.txt` exists, and returns the folder of its
/// programs. Do not add it to PATH: its Python would shadow the system's.
pub fn ensure(project: &Project, name: &str) -> Result<PathBuf> {
    let list = project.root.join("xtask").join("python").join(format!("{name}.txt"));
    let wanted = fs::read_to_string(&list).with_context(|| format!("cannot read {}", list.display()))?;
    let cache = cache_folder()?;
    let home = cache.join(format!("python-{name}-{}", fingerprint(wanted.as_bytes())));
    let programs = home.join(if cfg!(windows) { "Scripts" } else { "bin" });
    // It cannot be built aside and moved, because its programs name its folder; instead this file is written last.
    let mark = home.join("complete");
    if mark.is_file() {
        return Ok(programs);
    }
    let _lock = wait_for_lock(&cache)?;
    // Another clone may have installed it while we waited.
    if mark.is_file() {
        return Ok(programs);
    }
    note(&format!("Installing {name} and what it needs with pip (some seconds)"));
    install(&list, &home, &programs).with_context(|| format!("could not install {name} into {}", home.display()))?;
    fs::write(&mark, "").with_context(|| format!("cannot write {}", mark.display()))?;
    Ok(programs)
}

fn install(list: &Path, home: &Path, programs: &Path) -> Result<()> {
    remove_folder(home)?;
    let python = find_program("python3")
        .or_else(|| find_program("python"))
        .context("Python 3 was not found")?;
    run(Command::new(python).args(["-m", "venv"]).arg(home))?;
    run(Command::new(programs.join("python"))
        .args([
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            "--requirement",
        ])
        .arg(list))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_pins_each_package() {
        let project = Project::open().unwrap();
        let folder = project.root.join("xtask").join("python");
        let mut packages = 0;
        for file in fs::read_dir(folder).unwrap() {
            let text = fs::read_to_string(file.unwrap().path()).unwrap();
            for line in text.lines().filter(|line| !line.starts_with('#')) {
                let (name, version) = line.split_once("==").unwrap();
                assert!(
                    !name.is_empty() && version.starts_with(|it: char| it.is_ascii_digit()),
                    "{line}"
                );
                packages += 1;
            }
        }
        assert!(packages > 10, "{packages}");
    }
}
