//! The names of the program that the page loads when it is asked for: Trunk gives them no fingerprint, because it
//! takes the program for a worker that is called by a name that never changes. The page finds them in an element.

use super::fingerprint::fingerprint;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::Path;

/// The program's two files, as Trunk writes them and index.html names them.
const FILES: [&str; 2] = ["exporter.js", "exporter_bg.wasm"];

/// Gives both files names with one fingerprint of them together, and gives back the page that names them so.
pub fn rename(dist: &Path, html: &str) -> Result<String> {
    let mut content = Vec::new();
    for file in FILES {
        let path = dist.join(file);
        content.extend(fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?);
    }
    let fingerprint = fingerprint(&content);
    let mut page = html.to_owned();
    for file in FILES {
        let named = format!("\"./{file}\"");
        ensure!(page.contains(&named), "index.html must name {named}");
        let fresh = file.replacen("exporter", &format!("exporter-{fingerprint}"), 1);
        fs::rename(dist.join(file), dist.join(&fresh)).with_context(|| format!("cannot rename {file}"))?;
        page = page.replace(&named, &format!("\"./{fresh}\""));
    }
    Ok(page)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_names_the_files_as_they_are_called_then() -> Result<()> {
        let dist = std::env::temp_dir().join(format!("handshake-lab-exporter-{}", std::process::id()));
        fs::create_dir_all(&dist)?;
        fs::write(dist.join("exporter.js"), "loader")?;
        fs::write(dist.join("exporter_bg.wasm"), "module")?;
        let html = "<meta name=\"exporter\" data-loader=\"./exporter.js\" data-module=\"./exporter_bg.wasm\">";
        let page = rename(&dist, html)?;
        let names: Vec<_> = page
            .split("\"./")
            .skip(1)
            .filter_map(|part| part.split('"').next())
            .collect();
        let [loader, module] = names.as_slice() else {
            panic!("{page}")
        };
        assert_eq!(fs::read_to_string(dist.join(loader))?, "loader");
        assert_eq!(fs::read_to_string(dist.join(module))?, "module");
        assert_eq!(loader.len(), "exporter-0123456789abcdef.js".len());
        assert!(rename(&dist, &page).is_err());
        fs::remove_dir_all(dist)?;
        Ok(())
    }
}
