//! Checks that links between the project's documents lead to an existing file and heading.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Folders with documents, relative to the project's root.
const FOLDERS: [&str; 5] = ["", "docs", "examples", "examples/mkdocs", "examples/reveal"];

fn documents() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = FOLDERS
        .iter()
        .flat_map(|folder| fs::read_dir(root.join(folder)).unwrap());
    let paths = files.map(|entry| entry.unwrap().path());
    paths
        .filter(|path| path.extension().is_some_and(|it| it == "md"))
        .collect()
}

/// Removes fenced code blocks, which contain no links or headings.
fn without_code(document: &str) -> String {
    let parts = document.split("\n```").enumerate();
    parts
        .filter(|(index, _)| index % 2 == 0)
        .map(|(_, part)| part)
        .collect()
}

/// Returns the anchor that GitHub generates for a heading.
fn anchor(heading: &str) -> String {
    let letters = heading.trim().to_lowercase();
    let kept = letters.chars().filter(|it| it.is_alphanumeric() || " -_".contains(*it));
    kept.map(|it| if it == ' ' { '-' } else { it }).collect()
}

fn anchors(document: &str) -> Vec<String> {
    let lines = document.lines().filter(|line| line.starts_with('#'));
    lines.map(|line| anchor(line.trim_start_matches('#'))).collect()
}

/// Returns the targets of all links within the project.
fn targets(document: &str) -> Vec<String> {
    let ends = document.split("](").skip(1);
    let targets = ends.filter_map(|rest| Some(rest.split_once(')')?.0));
    let own = targets.filter(|target| !target.contains("://"));
    own.map(str::to_owned).collect()
}

#[test]
fn every_link_between_documents_leads_to_a_file_and_a_heading() {
    let texts: HashMap<PathBuf, String> = documents()
        .into_iter()
        .map(|path| (path.clone(), without_code(&fs::read_to_string(path).unwrap())))
        .collect();
    let mut broken = Vec::new();
    let mut count = 0;
    for (path, text) in &texts {
        for target in targets(text) {
            count += 1;
            let (file, heading) = target.split_once('#').unwrap_or((&target, ""));
            let linked = match file.is_empty() {
                true => path.clone(),
                false => path.parent().unwrap().join(file),
            };
            let is_there = linked.canonicalize().is_ok_and(|linked| {
                let own = fs::read_to_string(&linked).unwrap_or_default();
                heading.is_empty() || anchors(&without_code(&own)).iter().any(|it| it == heading)
            });
            if !is_there {
                broken.push(format!("{}: {target}", path.display()));
            }
        }
    }
    assert!(count > 30, "only {count} links were found");
    assert!(broken.is_empty(), "{broken:#?}");
}
