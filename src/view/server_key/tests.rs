//! The notes on the server's key match the key.

use timeline::fresh_key::Progress;
use tls_core::pki::generation::KeySearch;

use super::*;
use crate::model::fresh_keys::SearchNews;
use crate::model::test_page::new_page;
use crate::model::{Message, update};

fn view(model: &Model) -> ServerKeyView {
    server_key(&Localizer::english(), model)
}

/// Starts the page's first search and delivers `news` about it.
fn search(model: &mut Model, news: SearchNews) {
    update(model, Message::GenerateKey(KeyLength::Bits2048));
    update(model, Message::KeySearch(1, news));
}

#[test]
fn the_notes_call_the_labs_key_fixed_and_the_fresh_key_reproducible() {
    let mut model = new_page();
    let lab = view(&model);
    assert!(lab.note.contains("fixed") && lab.status.is_empty() && lab.choice.is_none());
    let recipe = KeySearch::new(1, 2048).unwrap().finish().unwrap();
    search(&mut model, SearchNews::Found(recipe));
    let fresh = view(&model);
    assert!(!fresh.note.contains("fixed") && fresh.note.contains("can make this key again"));
    assert!(fresh.status.contains("made here just now"));
    assert!(format!("{:?}", fresh.choice).contains("made here"));
}

#[test]
fn a_search_reports_its_progress_and_its_thread() {
    let mut model = new_page();
    search(
        &mut model,
        SearchNews::Progress(Progress {
            bits: 2048,
            prime: 0,
            tested: 37,
        }),
    );
    let first = view(&model);
    let search = first.search.unwrap();
    assert!(first.status.contains("first prime"));
    assert!(
        search.tested.starts_with("37 candidates tested; it takes about 38"),
        "{}",
        search.tested
    );
    assert!((0.2..0.4).contains(&search.share), "{}", search.share);
    assert_eq!(search.on_main_thread, None);
    update(&mut model, Message::KeySearch(1, SearchNews::OnMainThread));
    assert!(view(&model).search.unwrap().on_main_thread.is_some());
    update(&mut model, Message::KeySearch(1, SearchNews::Failed));
    let failed = view(&model);
    assert!(failed.has_failed && failed.search.is_none() && failed.status.contains("broke off"));
}

#[test]
fn a_weak_certificate_gets_no_fresh_key() {
    let mut model = new_page();
    model.scenario.server.certificate = CertificateChoice::Weak;
    let weak = view(&model);
    assert_eq!(weak.length, None);
    assert!(weak.note.contains("1024"));
}
