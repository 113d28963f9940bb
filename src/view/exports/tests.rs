//! Every export and every problem has a text, in every language.

use std::path::Path;

use super::*;
use crate::i18n::{LANGUAGES, Language};
use crate::model::exports::TaskNews;
use crate::model::test_page::page;
use crate::model::{Message, update};

fn localizer(language: Language) -> Localizer {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static");
    Localizer::from_folder(&folder, language).unwrap()
}

#[test]
fn every_export_has_a_title_and_a_description() {
    for language in LANGUAGES {
        let view = exports(&localizer(*language), &page());
        assert_eq!(view.rows.len(), Export::ALL.len());
        for row in &view.rows {
            assert!(
                !row.title.contains("export-") && !row.about.contains("export-"),
                "{row:?}"
            );
            assert!(!row.is_busy);
        }
        assert!(view.status.is_empty() && !view.is_busy && !view.has_failed);
    }
}

#[test]
fn every_problem_has_a_sentence_that_names_its_place() {
    for language in LANGUAGES {
        for key in Problem::KEYS {
            let mut model = page();
            update(&mut model, Message::Export(Export::Capture));
            let problem = TaskNews::Failed(Problem::new(key, "client.trust"));
            update(&mut model, Message::Exporter(1, problem));
            let view = exports(&localizer(*language), &model);
            assert!(view.has_failed && !view.is_busy);
            assert!(!view.status.contains("export-problem"), "{}", view.status);
            let has_place = matches!(
                key,
                "not-json" | "wrong-version" | "missing-field" | "unknown-field" | "bad-value"
            );
            assert_eq!(view.status.contains("client.trust"), has_place, "{}", view.status);
        }
    }
}

#[test]
fn the_status_names_the_file_in_progress_and_the_saved_file() {
    let mut model = page();
    update(&mut model, Message::Export(Export::KeyLog));
    let view = exports(&Localizer::english(), &model);
    assert!(view.is_busy && view.status.contains("SSLKEYLOGFILE"));
    let busy: Vec<_> = view
        .rows
        .iter()
        .filter(|row| row.is_busy)
        .map(|row| row.export)
        .collect();
    assert_eq!(busy, [Export::KeyLog]);
    update(&mut model, Message::Exporter(1, TaskNews::Saved));
    let view = exports(&Localizer::english(), &model);
    assert!(!view.is_busy && !view.has_failed && view.status.contains("SSLKEYLOGFILE"));
}

#[test]
fn long_details_from_a_file_are_shortened() {
    assert_eq!(
        shortened(&"ä".repeat(81), LONGEST_DETAIL),
        format!("{}…", "ä".repeat(80))
    );
    assert_eq!(shortened("client", LONGEST_DETAIL), "client");
}
