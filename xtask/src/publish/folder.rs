//! The files in the published folder.

use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// The addresses of all files in a folder and its subfolders, relative to it, with `/` in between; sorted.
pub fn addresses(folder: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    add(folder, "", &mut found)?;
    found.sort();
    Ok(found)
}

/// The extension of an address, without the dot; empty if there is none.
pub fn ending(address: &str) -> &str {
    address.rsplit_once('.').map_or("", |(_, ending)| ending)
}

fn add(folder: &Path, before: &str, found: &mut Vec<String>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str());
        let address = format!("{before}{}", name.context("a file name is not UTF-8")?);
        match path.is_dir() {
            true => add(&path, &format!("{address}/"), found)?,
            false => found.push(address),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_listed_with_those_in_folders_within() -> Result<()> {
        let folder = std::env::temp_dir().join(format!("handshake-lab-folder-{}", std::process::id()));
        fs::create_dir_all(folder.join("locales/more"))?;
        for file in ["index.html", "locales/en.ftl", "locales/more/a"] {
            fs::write(folder.join(file), "")?;
        }
        let found = addresses(&folder)?;
        assert_eq!(found, ["index.html", "locales/en.ftl", "locales/more/a"]);
        assert_eq!([&*found[0], &*found[2]].map(ending), ["html", ""]);
        fs::remove_dir_all(folder)?;
        Ok(())
    }
}
