//! Keeps the tables of docs/embedding.md in line with the declared parameters: `UPDATE_DOCUMENTS=1
//! cargo test --test embedding_document` rewrites them.

use std::fs;
use std::path::Path;

use handshake_lab::i18n::Localizer;
use handshake_lab::model::Lock;
use handshake_lab::model::embedding::DESCRIPTIONS;
use handshake_lab::model::presets;

const DOCUMENT: &str = "docs/embedding.md";

fn parameters() -> String {
    let mut table = "| Parameter | Values | Default | Meaning |\n|---|---|---|---|\n".to_owned();
    for parameter in DESCRIPTIONS {
        let cells = [parameter.values, parameter.default, parameter.meaning];
        table += &format!("| `{}` | {} |\n", parameter.key, cells.join(" | "));
    }
    table
}

fn presets() -> String {
    let english = Localizer::english();
    let mut table = "| `scenario` | Its name in the lab | In a link |\n|---|---|---|\n".to_owned();
    for (name, fragment) in presets::presets() {
        let title = english.text(&format!("preset-{name}"));
        let fragment = match fragment.is_empty() {
            true => "nothing".to_owned(),
            false => format!("`{fragment}`"),
        };
        table += &format!("| `{name}` | {title} | {fragment} |\n");
    }
    table
}

/// Replaces the content between the markers of a part.
fn with_part(document: &str, part: &str, content: &str) -> String {
    let (before, rest) = document.split_once(&format!("<!-- {part}: ")).unwrap();
    let (mark, rest) = rest.split_once("-->\n").unwrap();
    let end = format!("<!-- end of {part} -->");
    let (_, after) = rest.split_once(&end).unwrap();
    format!("{before}<!-- {part}: {mark}-->\n{content}{end}{after}")
}

#[test]
fn element_has_an_attribute_for_every_parameter_that_it_does_not_set_itself() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/handshake-lab-element.js");
    let source = fs::read_to_string(path).unwrap();
    let (_, rest) = source.split_once("const PARAMETERS = new Map([").unwrap();
    let (list, _) = rest.split_once(']').unwrap();
    let mut attributes: Vec<_> = list.split('\'').skip(1).step_by(2).collect();
    let mut parameters: Vec<_> = DESCRIPTIONS.iter().map(|parameter| parameter.key).collect();
    parameters.retain(|key| !["embed", "origin"].contains(key));
    attributes.sort_unstable();
    parameters.sort_unstable();
    assert_eq!(attributes, parameters);
}

#[test]
fn document_lists_every_parameter_and_preset() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(DOCUMENT);
    let document = fs::read_to_string(&path).unwrap();
    let right = with_part(&document, "parameters", &parameters());
    let right = with_part(&right, "presets", &presets());
    if std::env::var_os("UPDATE_DOCUMENTS").is_some() {
        fs::write(&path, &right).unwrap();
    }
    assert!(
        right == fs::read_to_string(&path).unwrap(),
        "{DOCUMENT} is not up to date: UPDATE_DOCUMENTS=1 cargo test --test embedding_document"
    );
}

#[test]
fn description_of_lock_lists_every_lock() {
    let lock = DESCRIPTIONS.iter().find(|parameter| parameter.key == "lock").unwrap();
    let names: Vec<_> = Lock::ALL.iter().map(|(_, key)| *key).collect();
    assert_eq!(lock.values, format!("a list of {}", names.join(", ")));
}

#[test]
fn no_parameter_clashes_with_those_that_course_systems_add() {
    const THEIRS: [&str; 22] = [
        "endpoint",
        "fetch",
        "actor",
        "registration",
        "activityid",
        "activity_id",
        "activity_platform",
        "auth",
        "content_token",
        "grouping",
        "id",
        "lang",
        "forcelang",
        "sesskey",
        "token",
        "user",
        "userid",
        "course",
        "aicc_sid",
        "aicc_url",
        "state",
        "code",
    ];
    for parameter in DESCRIPTIONS {
        assert!(
            !THEIRS.contains(&parameter.key.to_lowercase().as_str()),
            "{}",
            parameter.key
        );
    }
}
