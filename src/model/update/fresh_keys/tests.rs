//! Searches start, progress, end and are cancelled; late news is harmless.

use tls_core::pki::generation::KeySearch;

use super::*;
use crate::model::Message;
use crate::model::test_page::{page, send};

fn recipe(seed: u64) -> KeyRecipe {
    KeySearch::new(seed, 2048).unwrap().finish().unwrap()
}

fn news(search: u32, news: SearchNews) -> Message {
    Message::KeySearch(search, news)
}

fn begin(model: &mut Model) -> u32 {
    match send(model, Message::GenerateKey(KeyLength::Bits2048))[..] {
        [
            Effect::StartKeySearch {
                search,
                length: KeyLength::Bits2048,
            },
        ] => search,
        ref other => panic!("{other:?}"),
    }
}

const SOME: Progress = Progress {
    bits: 2048,
    prime: 1,
    tested: 7,
};

#[test]
fn a_searchs_news_are_recorded_and_its_key_is_used() {
    let mut model = page();
    let before = model.scenario.clone();
    let number = begin(&mut model);
    assert!(send(&mut model, news(number, SearchNews::Progress(SOME))).is_empty());
    send(&mut model, news(number, SearchNews::OnMainThread));
    let search = model.fresh_keys.search.unwrap();
    assert_eq!((search.progress, search.is_on_main_thread), (SOME, true));
    assert_eq!(model.scenario, before, "nothing changes before it is found");

    let recipe = recipe(1);
    let effects = send(&mut model, news(number, SearchNews::Found(recipe)));
    assert!(effects.contains(&Effect::StopKeySearch));
    assert_eq!(model.fresh_keys.search, None);
    assert_eq!(model.shown_scenario().unwrap().server.fresh_key, Some(recipe));
    assert!(model.fresh_keys.known.unwrap().is_made_here);
}

#[test]
fn late_news_of_a_cancelled_search_changes_nothing() {
    let mut model = page();
    let scenario = model.scenario.clone();
    let number = begin(&mut model);
    assert_eq!(send(&mut model, Message::CancelKeyGeneration), [Effect::StopKeySearch]);
    let recipe = recipe(1);
    let next = begin(&mut model);
    for late in [
        SearchNews::Progress(SOME),
        SearchNews::OnMainThread,
        SearchNews::Failed,
        SearchNews::Found(recipe),
    ] {
        assert!(send(&mut model, news(number, late)).is_empty());
    }
    let search = model.fresh_keys.search.unwrap();
    assert_eq!(
        (search.number, search.progress.tested, search.is_on_main_thread),
        (next, 0, false)
    );
    assert!(!model.fresh_keys.has_failed);
    send(&mut model, Message::CancelKeyGeneration);
    assert!(send(&mut model, news(next, SearchNews::Found(recipe))).is_empty());
    assert!(send(&mut model, Message::CancelKeyGeneration).is_empty());
    assert_eq!(model.scenario, scenario);
}

#[test]
fn there_is_one_search_at_a_time() {
    let mut model = page();
    begin(&mut model);
    assert!(send(&mut model, Message::GenerateKey(KeyLength::Bits4096)).is_empty());
    assert_eq!(model.fresh_keys.search.unwrap().progress.bits, 2048);
}

#[test]
fn a_failed_search_is_reported_until_the_next() {
    let mut model = page();
    let number = begin(&mut model);
    assert_eq!(
        send(&mut model, news(number, SearchNews::Failed)),
        [Effect::StopKeySearch]
    );
    assert!(model.fresh_keys.has_failed && model.fresh_keys.search.is_none());
    begin(&mut model);
    assert!(!model.fresh_keys.has_failed);
}

#[test]
fn the_learner_can_switch_between_the_labs_key_and_the_fresh_one() {
    let mut model = page();
    let number = begin(&mut model);
    let recipe = recipe(1);
    send(&mut model, news(number, SearchNews::Found(recipe)));
    send(&mut model, Message::Choose("server-key", String::new()));
    assert_eq!(model.scenario.server.fresh_key, None);
    send(&mut model, Message::Choose("server-key", recipe.to_string()));
    assert_eq!(model.scenario.server.fresh_key, Some(recipe));
    assert!(model.fresh_keys.known.unwrap().is_made_here);
    send(&mut model, Message::Choose("key", "3072".to_owned()));
    assert_eq!(
        model.scenario.server.fresh_key, None,
        "another length is one of the lab's keys"
    );
    assert_eq!(model.scenario.server.key_length, KeyLength::Bits3072);
    send(&mut model, Message::Choose("server-key", recipe.to_string()));
    assert_eq!(model.scenario.server.key_length, KeyLength::Bits2048);
}

#[test]
fn a_found_key_keeps_the_step_outside_the_choices_dialog() {
    let mut model = page();
    let number = begin(&mut model);
    send(&mut model, Message::GoTo(5));
    send(&mut model, news(number, SearchNews::Found(recipe(1))));
    assert_eq!(model.cursor(), 5);
}

#[test]
fn a_link_contains_the_key_and_an_invalid_one_is_dropped_with_a_notice() {
    let recipe = recipe(1);
    let link = |key: &str| format!("#trust=both&server-key={key}&seed=0000000000000001&time=1790000000");
    let mut model = page();
    send(&mut model, Message::FollowLink(link(&recipe.to_string())));
    let shown = |model: &Model| model.shown_scenario().unwrap().clone();
    assert_eq!(shown(&model).server.fresh_key, Some(recipe));
    assert!(!model.fresh_keys.known.unwrap().is_made_here);
    assert!(model.notices.ignored.is_empty());

    // Not primes, too short for the lab, and no recipe at all.
    for none in ["2048.0000000000000001.1.1", "1024.0000000000000001.1.1", "key"] {
        let mut model = page();
        send(&mut model, Message::FollowLink(link(none)));
        assert_eq!(model.notices.ignored, [format!("server-key={none}")]);
        assert_eq!(shown(&model).server.fresh_key, None);
        assert_eq!(shown(&model).client.trust.key(), "both", "the rest holds");
        assert_eq!(shown(&model).seed, 1);
        assert!(model.problem().is_none());
    }
}
