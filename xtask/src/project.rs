//! The project's folder and pinned versions, each read from its single source. Used by all other
//! modules.

use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};
use toml::Table;

/// The project and the versions of its tools.
pub struct Project {
    /// The folder of the workspace.
    pub root: PathBuf,
    /// From Trunk.toml.
    pub trunk: String,
    /// From Cargo.lock: the command and the library must be of the same version.
    pub wasm_bindgen: String,
}

impl Project {
    /// Finds the project that this program belongs to, and reads the pinned versions.
    pub fn open() -> Result<Self> {
        // Cargo sets this variable at run time, so it is right even if clones share a target
        // folder.
        let manifest = std::env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = manifest.parent().context("xtask lies in no workspace")?.to_owned();
        let trunk_settings = read_table(&root.join("Trunk.toml"))?;
        let lock = read_table(&root.join("Cargo.lock"))?;
        Ok(Self {
            trunk: trunk_version(&trunk_settings)?,
            wasm_bindgen: locked_version(&lock, "wasm-bindgen")?,
            root,
        })
    }

    /// The folder of the deployable page.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }
}

fn read_table(path: &Path) -> Result<Table> {
    let text = fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    text.parse()
        .with_context(|| format!("{} is not valid TOML", path.display()))
}

fn trunk_version(settings: &Table) -> Result<String> {
    let requirement = settings.get("trunk-version").and_then(|value| value.as_str());
    let version = requirement.and_then(|requirement| requirement.strip_prefix('='));
    version
        .map(str::to_owned)
        .context("Trunk.toml must pin Trunk: trunk-version = \"=<version>\"")
}

fn locked_version(lock: &Table, name: &str) -> Result<String> {
    let packages = lock.get("package").and_then(|packages| packages.as_array());
    let package = packages
        .into_iter()
        .flatten()
        .find(|package| package.get("name").and_then(|value| value.as_str()) == Some(name));
    package
        .and_then(|package| package.get("version")?.as_str())
        .map(str::to_owned)
        .with_context(|| format!("Cargo.lock has no package {name}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_from_where_they_are_pinned() {
        let settings: Table = "trunk-version = '=1.2.3'".parse().unwrap();
        assert_eq!(trunk_version(&settings).unwrap(), "1.2.3");

        let lock: Table = "[[package]]\nname = 'a'\nversion = '0.1.0'\n[[package]]\nname = 'b'\nversion = '0.2.0'"
            .parse()
            .unwrap();
        assert_eq!(locked_version(&lock, "b").unwrap(), "0.2.0");
        assert!(locked_version(&lock, "c").is_err());
    }

    #[test]
    fn a_range_of_trunk_versions_is_refused() {
        let settings: Table = "trunk-version = '0.21'".parse().unwrap();
        assert!(trunk_version(&settings).is_err());
    }

    #[test]
    fn this_project_pins_what_the_commands_read() {
        Project::open().unwrap();
    }
}
