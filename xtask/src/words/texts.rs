//! Extracts readable texts from the locales and the documents. Used by `words`.

use super::rules::Language;
use anyhow::{Context, Result, anyhow};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::parse;
use std::fs;
use std::path::Path;

/// Folders with documents.
const DOCUMENTS: [&str; 5] = ["", "docs", "examples", "examples/mkdocs", "examples/reveal"];

/// A file with texts.
pub struct File {
    /// Its path in the project.
    pub path: String,
    pub language: Language,
}

/// A text without markup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The text's name in a locale, or its line number in a document.
    pub name: String,
    pub words: String,
}

/// All files with texts, by path.
pub fn files(root: &Path) -> Result<Vec<File>> {
    let mut files = Vec::new();
    for (folder, language) in [("en", Language::English), ("de", Language::German)] {
        collect(root, &format!("static/locales/{folder}/"), ".ftl", language, &mut files)?;
    }
    for folder in DOCUMENTS {
        let folder = if folder.is_empty() {
            String::new()
        } else {
            format!("{folder}/")
        };
        collect(root, &folder, ".md", Language::English, &mut files)?;
    }
    files.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(files)
}

fn collect(root: &Path, folder: &str, ending: &str, language: Language, files: &mut Vec<File>) -> Result<()> {
    for entry in fs::read_dir(root.join(folder)).with_context(|| format!("cannot read {folder}"))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(ending) {
            files.push(File {
                path: format!("{folder}{name}"),
                language,
            });
        }
    }
    Ok(())
}

/// The texts of a file.
pub fn read(file: &File, source: &str) -> Result<Vec<Text>> {
    match file.path.ends_with(".ftl") {
        true => fluent(source).with_context(|| format!("{} is not valid Fluent", file.path)),
        false => Ok(markdown(source)),
    }
}

/// The texts of each message and attribute of a locale, one per variant.
fn fluent(source: &str) -> Result<Vec<Text>> {
    let resource = parse(source).map_err(|(_, errors)| anyhow!("{errors:?}"))?;
    let mut texts = Vec::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let id = message.id.name;
        let value = message.value.iter().map(|pattern| (id.to_owned(), pattern));
        let attributes = message.attributes.iter();
        let attributes = attributes.map(|it| (format!("{id}.{}", it.id.name), &it.value));
        for (name, pattern) in value.chain(attributes) {
            // A formula is no sentence.
            if name.ends_with(".formula") {
                continue;
            }
            texts.extend(variants(pattern).into_iter().map(|words| Text {
                name: name.clone(),
                words: words.replace("**", ""),
            }));
        }
    }
    Ok(texts)
}

/// All variants of a pattern, with an X for each placeable value.
fn variants(pattern: &Pattern<&str>) -> Vec<String> {
    let mut texts = vec![String::new()];
    for element in &pattern.elements {
        let parts = match element {
            PatternElement::TextElement { value } => vec![value.replace('\n', " ")],
            PatternElement::Placeable { expression } => placeable(expression),
        };
        texts = texts
            .iter()
            .flat_map(|text| parts.iter().map(move |part| format!("{text}{part}")))
            .collect();
    }
    texts
}

fn placeable(expression: &Expression<&str>) -> Vec<String> {
    match expression {
        Expression::Inline(InlineExpression::StringLiteral { value }) => vec![(*value).to_owned()],
        Expression::Inline(_) => vec!["X".to_owned()],
        Expression::Select { variants: all, .. } => all.iter().flat_map(|it| variants(&it.value)).collect(),
    }
}

/// Each paragraph, list item and table cell, except for fenced code.
fn markdown(source: &str) -> Vec<Text> {
    let mut texts: Vec<Text> = Vec::new();
    let (mut is_code, mut goes_on) = (false, false);
    for (index, line) in source.lines().enumerate() {
        let line = line.trim();
        if line.starts_with("```") {
            is_code = !is_code;
        }
        let is_prose = !is_code && !line.starts_with("```") && !line.is_empty() && !line.starts_with("![");
        let name = format!("line {}", index + 1);
        if is_prose && line.starts_with('|') {
            for cell in line.split('|').filter(|cell| cell.contains(char::is_alphabetic)) {
                let words = plain(cell.trim());
                texts.push(Text {
                    name: name.clone(),
                    words,
                });
            }
            goes_on = false;
            continue;
        }
        let begins =
            line.starts_with(['#', '-', '*']) || line.split_once(". ").is_some_and(|(it, _)| it.parse::<u32>().is_ok());
        match texts.last_mut() {
            Some(text) if is_prose && goes_on && !begins => {
                text.words.push(' ');
                text.words.push_str(&plain(line));
            }
            _ if is_prose => texts.push(Text {
                name,
                words: plain(line.trim_start_matches(['#', '-', ' '])),
            }),
            _ => {}
        }
        goes_on = is_prose && !line.starts_with('#');
    }
    texts
}

/// A line without its markup: links become their text, and inline code becomes one word.
fn plain(line: &str) -> String {
    let mut text = String::new();
    let line = line.replace("**", "").replace("<br>", ". ");
    for (index, part) in line.split('`').enumerate() {
        text.push_str(if index % 2 == 0 { part } else { "X" });
    }
    while let Some((before, rest)) = text.split_once("](") {
        let after = rest.split_once(')').map_or("", |(_, after)| after);
        let (start, words) = before.rsplit_once('[').unwrap_or(("", before));
        text = format!("{start}{words}{after}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn locale_text_is_read_in_each_of_its_variants() -> Result<()> {
        let texts =
            fluent("a = { $x ->\n    [one] **One** { $y }.\n   *[other] More.\n } End.\n    .formula = a of it\n")?;
        let words: Vec<_> = texts.iter().map(|text| text.words.as_str()).collect();
        assert_eq!(words, ["One X. End.", "More. End."]);
        Ok(())
    }

    #[test]
    fn document_is_read_by_paragraphs_items_and_cells() {
        let source = "# Title\nOne\ntwo [three](a.md) `four five`.\n\n- Six\n  seven\n- Eight\n\n```\ncode\n```\n| nine | 10 | **ten** |\n";
        let texts = markdown(source);
        let words: Vec<_> = texts.iter().map(|text| text.words.as_str()).collect();
        assert_eq!(
            words,
            ["Title", "One two three X.", "Six seven", "Eight", "nine", "ten"]
        );
    }
}
