//! The names of the programs that run beside the page. Trunk gives them no fingerprint, because it takes each for a
//! worker whose name never changes. The page has an element for each.

use super::fingerprint::fingerprint;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::Path;

/// The programs, as index.html names them.
const PROGRAMS: [&str; 3] = ["engine", "engine-full", "exporter"];

/// Renames the files of all programs after their content, and returns the page with the new names.
pub fn rename(dist: &Path, html: &str) -> Result<String> {
    PROGRAMS
        .into_iter()
        .try_fold(html.to_owned(), |page, program| rename_one(dist, &page, program))
}

/// Renames both files of a program with a common fingerprint.
fn rename_one(dist: &Path, html: &str, program: &str) -> Result<String> {
    let files = [format!("{program}.js"), format!("{program}_bg.wasm")];
    let mut content = Vec::new();
    for file in &files {
        let path = dist.join(file);
        content.extend(fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?);
    }
    let fingerprint = fingerprint(&content);
    let mut page = html.to_owned();
    for file in &files {
        let named = format!("\"./{file}\"");
        ensure!(page.contains(&named), "index.html must name {named}");
        let fresh = file.replacen(program, &format!("{program}-{fingerprint}"), 1);
        fs::rename(dist.join(file), dist.join(&fresh)).with_context(|| format!("cannot rename {file}"))?;
        page = page.replace(&named, &format!("\"./{fresh}\""));
    }
    Ok(page)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn page_has_the_new_names() -> Result<()> {
        let dist = std::env::temp_dir().join(format!("handshake-lab-programs-{}", std::process::id()));
        fs::create_dir_all(&dist)?;
        fs::write(dist.join("exporter.js"), "loader")?;
        fs::write(dist.join("exporter_bg.wasm"), "module")?;
        let html = "<meta name=\"exporter\" data-loader=\"./exporter.js\" data-module=\"./exporter_bg.wasm\">";
        let page = rename_one(&dist, html, "exporter")?;
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
        assert!(rename_one(&dist, &page, "exporter").is_err());
        fs::remove_dir_all(dist)?;
        Ok(())
    }
}
