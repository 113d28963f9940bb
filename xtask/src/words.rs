//! `cargo xtask words`: lists overlong sentences and discouraged words in all texts of the locales
//! and documents. The number of findings per text is committed, and a test ensures that the numbers
//! only decrease.

mod rules;
mod texts;

use crate::project::Project;
use anyhow::{Context, Result, bail};
use rules::Finding;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use texts::Text;

/// One line per file with the number of its findings.
const COUNTS: &str = "xtask/words.txt";

/// What to list: the arguments of `cargo xtask words`.
#[derive(clap::Args)]
pub struct Wanted {
    /// List only files whose path contains this, for example `de/stories`
    file: Option<String>,
    /// Write the numbers that have sunk into xtask/words.txt
    #[arg(long)]
    update: bool,
}

/// The findings of each file, by its path in the project.
type Findings = BTreeMap<String, Vec<(Text, Finding)>>;

/// Lists the findings, and records decreased numbers if requested.
pub fn list(project: &Project, wanted: &Wanted) -> Result<()> {
    let findings = findings(&project.root)?;
    for (file, findings) in &findings {
        if wanted.file.as_ref().is_some_and(|part| !file.contains(part)) {
            continue;
        }
        for (text, finding) in findings {
            println!("{file}: {}: {}\n    {}", text.name, finding.rule, finding.sentence);
        }
        println!("{file}: {}\n", findings.len());
    }
    if !wanted.update {
        return Ok(());
    }
    let committed = committed(&project.root)?;
    let risen: Vec<_> = findings
        .iter()
        .filter(|(file, found)| committed.get(*file).is_some_and(|before| found.len() > *before))
        .map(|(file, _)| file.as_str())
        .collect();
    if !risen.is_empty() {
        bail!(
            "these files have more findings than before; mend them first: {}",
            risen.join(", ")
        );
    }
    let mut lines = String::new();
    for (file, findings) in &findings {
        writeln!(lines, "{file} {}", findings.len())?;
    }
    fs::write(project.root.join(COUNTS), lines).with_context(|| format!("cannot write {COUNTS}"))
}

/// Checks all texts against the rules of their language.
fn findings(root: &Path) -> Result<Findings> {
    let mut findings = Findings::new();
    for file in texts::files(root)? {
        let source = fs::read_to_string(root.join(&file.path)).with_context(|| format!("cannot read {}", file.path))?;
        let mut found = Vec::new();
        for text in texts::read(&file, &source)? {
            let of_text = rules::check(&text.words, file.language);
            found.extend(of_text.into_iter().map(|finding| (text.clone(), finding)));
        }
        findings.insert(file.path, found);
    }
    Ok(findings)
}

/// The committed numbers.
fn committed(root: &Path) -> Result<BTreeMap<String, usize>> {
    let lines = fs::read_to_string(root.join(COUNTS)).with_context(|| format!("cannot read {COUNTS}"))?;
    lines
        .lines()
        .map(|line| {
            let (file, count) = line.rsplit_once(' ').context("a line is a path and a number")?;
            Ok((file.to_owned(), count.parse()?))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn number_of_findings_only_decreases() -> Result<()> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let committed = committed(&root)?;
        let counts: BTreeMap<_, _> = findings(&root)?
            .into_iter()
            .map(|(file, found)| (file, found.len()))
            .collect();
        for (file, count) in &counts {
            // A new file must have no findings.
            let before = committed.get(file).copied().unwrap_or(0);
            assert!(
                *count <= before,
                "{file} has {count} findings, {before} before: `cargo xtask words {file}` lists them"
            );
        }
        assert_eq!(
            counts, committed,
            "the list got shorter: `cargo xtask words --update` writes it down"
        );
        Ok(())
    }
}
