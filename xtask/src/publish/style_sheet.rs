//! Joins the page's style sheets into one, because each file costs a round trip on a slow connection.

use super::fingerprint::fingerprint;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// The text that Trunk writes around the address of a style sheet.
const BEFORE: &str = "<link rel=\"stylesheet\" href=\"./";
const AFTER: &str = "\"/>";

/// Joins all style sheets that Trunk links, in order, and returns the page that links the result.
/// They share a folder, so relative addresses stay valid.
pub fn join(dist: &Path, html: &str) -> Result<String> {
    let mut parts = html.split(BEFORE);
    let mut page = parts.next().unwrap_or_default().to_owned();
    let mut joined = String::new();
    let mut folder = "";
    let mut rest = String::new();
    for part in parts {
        let (address, behind) = part
            .split_once(AFTER)
            .with_context(|| format!("a link to a style sheet does not end with {AFTER}"))?;
        let path = dist.join(address);
        joined += &fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        joined.push('\n');
        fs::remove_file(&path).with_context(|| format!("cannot remove {}", path.display()))?;
        folder = address.rsplit_once('/').map_or("", |(folder, _)| folder);
        rest += behind.trim_start_matches(['\n', ' ']);
    }
    if joined.is_empty() {
        return Ok(html.to_owned());
    }
    let address = format!("{folder}/page-{}.css", fingerprint(joined.as_bytes()));
    fs::write(dist.join(&address), joined).with_context(|| format!("cannot write {address}"))?;
    page += &format!("{BEFORE}{address}{AFTER}\n    {rest}");
    Ok(page)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn style_sheets_are_joined_in_order_and_nothing_else_changes() -> Result<()> {
        let dist = std::env::temp_dir().join(format!("handshake-lab-style-sheet-{}", std::process::id()));
        fs::create_dir_all(dist.join("styles"))?;
        fs::write(dist.join("styles/a-1.css"), "a {}")?;
        fs::write(dist.join("styles/b-2.css"), "b {}")?;
        let html = "<head>\n    <link rel=\"stylesheet\" href=\"./styles/a-1.css\"/>\n    \
                    <link rel=\"stylesheet\" href=\"./styles/b-2.css\"/>\n    <script src=\"./c.js\"></script>\n</head>";
        let page = join(&dist, html)?;
        let left: Vec<_> = fs::read_dir(dist.join("styles"))?
            .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
            .collect::<Result<_>>()?;
        let [name] = left.as_slice() else { panic!("{left:?}") };
        assert_eq!(fs::read_to_string(dist.join("styles").join(name))?, "a {}\nb {}\n");
        assert_eq!(
            page,
            format!(
                "<head>\n    <link rel=\"stylesheet\" href=\"./styles/{name}\"/>\n    <script src=\"./c.js\"></script>\n</head>"
            )
        );
        fs::remove_dir_all(dist)?;
        Ok(())
    }
}
