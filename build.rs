//! Lists the languages for src/i18n/language.rs: each folder in static/locales/ is one.

use std::path::Path;
use std::{env, fs};

const FOLDER: &str = "static/locales";

fn main() {
    println!("cargo::rerun-if-changed={FOLDER}");
    println!("cargo::rerun-if-changed=build.rs");
    let mut tags: Vec<String> = fs::read_dir(FOLDER)
        .expect("static/locales is there")
        .filter_map(|entry| Some(entry.ok()?.file_name().to_str()?.to_owned()))
        .collect();
    // English, which all others fall back to, comes first.
    tags.sort_by_key(|tag| (tag != "en", tag.clone()));
    let languages: String = tags.iter().map(|tag| language(tag)).collect();
    let target = Path::new(&env::var("OUT_DIR").expect("Cargo sets it")).join("languages.rs");
    fs::write(target, format!("&[{languages}]")).expect("the build folder can be written to");
}

fn language(tag: &str) -> String {
    let file = format!("{FOLDER}/{tag}/interface.ftl");
    let text = fs::read_to_string(&file).expect("a locale can be read");
    let value = |key: &str| {
        text.lines()
            .find_map(|line| line.strip_prefix(key)?.trim_start().strip_prefix('=').map(str::trim))
            .unwrap_or_else(|| panic!("{file} has no {key}"))
    };
    let is_right_to_left = match value("language-direction") {
        "ltr" => false,
        "rtl" => true,
        other => panic!("{file}: language-direction is ltr or rtl, not {other}"),
    };
    let source = match tag {
        "en" => "Source::Embedded",
        _ => "Source::File",
    };
    format!(
        "Language {{ tag: {tag:?}, name: {:?}, is_right_to_left: {is_right_to_left}, source: {source} }},",
        value("language-name")
    )
}
