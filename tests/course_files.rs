//! The H5P authoring form in `static/courses/h5p/` offers the lab's parameters, in the words of the
//! locales. `UPDATE_DOCUMENTS=1 cargo test --test course_files` rewrites it.

use std::fs;
use std::path::Path;

use handshake_lab::i18n::{ENGLISH, LANGUAGES, Localizer};
use handshake_lab::model::Lock;
use handshake_lab::model::presets;
use handshake_lab::stories::{Handshake, RSA};
use serde_json::{Value, json};

const FOLDER: &str = "static/courses/h5p";

fn choice(name: &str, label: String, options: Vec<(String, String)>) -> Value {
    let options: Vec<_> = options
        .into_iter()
        .map(|(value, label)| json!({ "value": value, "label": label }))
        .collect();
    json!({ "name": name, "type": "select", "label": label, "optional": true, "options": options })
}

/// The form (H5P semantics), whose values static/courses/h5p.js reads.
fn form(text: &Localizer) -> Value {
    let languages = LANGUAGES.iter().map(|it| (it.tag.to_owned(), it.name.to_owned()));
    // The chapters of the story that a session opens with.
    let chapters = (1..).zip(RSA.chapters).map(|(number, chapter): (usize, _)| {
        let title = text.text(chapter.words());
        (number.to_string(), format!("{number} {title}"))
    });
    let handshakes = Handshake::ALL.iter().map(|it| {
        let name = text.text(&format!("handshake-{}", it.key()));
        (it.key().to_owned(), name)
    });
    let scenarios = presets::presets().map(|(name, _)| (name.to_owned(), text.text(&format!("preset-{name}"))));
    let locks: Vec<_> = Lock::ALL
        .iter()
        .map(|(_, key)| json!({ "name": key, "type": "boolean", "label": text.text(&format!("course-lock-{key}")) }))
        .collect();
    json!([
        choice("language", text.text("interface-language"), languages.collect()),
        choice("chapter", text.text("course-chapter"), chapters.collect()),
        choice("handshake", text.text("interface-handshake"), handshakes.collect()),
        choice("scenario", text.text("course-scenario"), scenarios.collect()),
        { "name": "lock", "type": "group", "label": text.text("course-lock"), "fields": locks },
    ])
}

/// Returns the part of the form that a translation contains: the labels, in their original
/// structure.
fn words_of(form: &Value) -> Value {
    match form {
        Value::Array(parts) => parts.iter().map(words_of).collect(),
        Value::Object(parts) => {
            let words = parts.iter().filter_map(|(name, part)| match name.as_str() {
                "label" => Some((name.clone(), part.clone())),
                "options" | "fields" => Some((name.clone(), words_of(part))),
                _ => None,
            });
            Value::Object(words.collect())
        }
        other => other.clone(),
    }
}

fn is_up_to_date(name: &str, content: &Value) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(FOLDER).join(name);
    let content = format!("{content:#}\n");
    if std::env::var_os("UPDATE_DOCUMENTS").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, &content).unwrap();
    }
    assert!(
        fs::read_to_string(&path).is_ok_and(|present| present == content),
        "{FOLDER}/{name} is not up to date: UPDATE_DOCUMENTS=1 cargo test --test course_files"
    );
}

#[test]
fn form_offers_every_language_chapter_preset_and_lock_in_every_language() {
    is_up_to_date("semantics.json", &form(&Localizer::english()));
    for language in LANGUAGES.iter().filter(|language| **language != ENGLISH) {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static");
        let text = Localizer::from_folder(&folder, *language).unwrap();
        let translation = json!({ "semantics": words_of(&form(&text)) });
        is_up_to_date(&format!("language/{}.json", language.tag), &translation);
    }
}
