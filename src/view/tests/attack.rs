//! Who noticed an attack, in words, and what the panel says where nobody did.

use timeline::Actor;
use timeline::scenario::Edit;

use super::*;
use crate::i18n::ENGLISH;
use crate::model::Viewpoint;
use crate::model::attack::{AttackMessage, Prediction};
use crate::model::test_page::words;
use crate::view::attack::attack;
use crate::view::attack_result::{ResultView, result};

/// The result at the end of a session with these edits.
fn result_of(edits: &[&str]) -> ResultView {
    let mut model = page_of(|scenario| {
        scenario.edits = edits.iter().map(|edit| edit.parse::<Edit>().unwrap()).collect();
    });
    update(&mut model, Message::GoToEnd);
    result(&words(ENGLISH), &model).unwrap()
}

fn text(view: &ResultView) -> String {
    view.words.iter().map(|span| span.text.as_str()).collect()
}

#[test]
fn the_result_names_the_side_the_check_the_alert_and_the_evidence() {
    let view = result_of(&["client.0.flip.20.1"]);
    assert_eq!(
        (view.headline.as_str(), view.is_noticed),
        ("The server notices.", Some(true))
    );
    assert!(text(&view).contains("bad_record_mac"), "{}", text(&view));
    let labels: Vec<_> = view.evidence.iter().map(|(label, _)| label.as_str()).collect();
    assert_eq!(labels, ["Expected: Client write key", "Found: Client write key"]);
    assert_ne!(view.evidence[0].1, view.evidence[1].1);
    // Neither side, nor anybody on the wire, has the keys of both.
    for viewpoint in [Viewpoint::Client, Viewpoint::Server, Viewpoint::Eavesdropper] {
        let mut model = page_of(|scenario| scenario.edits = vec!["client.0.flip.20.1".parse::<Edit>().unwrap()]);
        update(&mut model, Message::SelectViewpoint(viewpoint));
        update(&mut model, Message::GoToEnd);
        assert!(result(&words(ENGLISH), &model).unwrap().evidence.is_empty());
    }
}

#[test]
fn the_result_says_why_nobody_noticed() {
    for (edits, part) in [
        (["client.99.drop"], "No such record"),
        (["client.0.overwrite.0.16"], "Every byte arrived"),
        // The version of a ClientHello's record is not read (RFC 5246 appendix E.1).
        (["client.0.flip.2.1"], "nothing depends on them"),
        (["client.1.inject.15030300020100"], "looks like a goodbye"),
    ] {
        let view = result_of(&edits);
        assert_eq!(view.is_noticed, Some(false), "{edits:?}");
        assert!(text(&view).contains(part), "{edits:?}: {}", text(&view));
    }
}

#[test]
fn the_result_is_not_told_before_the_step_in_which_somebody_notices() {
    let mut model = page_of(|scenario| scenario.edits = vec!["client.0.flip.20.1".parse::<Edit>().unwrap()]);
    update(&mut model, Message::GoToStart);
    let view = result(&words(ENGLISH), &model).unwrap();
    assert!(view.is_ahead && view.is_noticed.is_none() && view.predictions.len() == 3);
    for (prediction, is_right) in [(Prediction::Nobody, false), (Prediction::Side(Actor::Server), true)] {
        update(&mut model, Message::Attack(AttackMessage::Predict(prediction)));
        assert!(result(&words(ENGLISH), &model).unwrap().foreseen.is_none());
        update(&mut model, Message::GoToOutcome);
        assert_eq!(result(&words(ENGLISH), &model).unwrap().foreseen.unwrap().0, is_right);
        update(&mut model, Message::GoToStart);
    }
    update(&mut model, Message::GoToOutcome);
    assert_eq!(model.current_step().map(|step| step.failure.is_some()), Some(true));
    assert_eq!(result(&words(ENGLISH), &model).unwrap().is_noticed, Some(true));
}

#[test]
fn the_panel_lists_edits_fields_and_earlier_records_in_words() {
    let mut model = page_of(|scenario| scenario.edits = vec!["client.1.drop".parse::<Edit>().unwrap()]);
    update(&mut model, Message::GoToEnd);
    let view = attack(&words(ENGLISH), &model);
    assert_eq!(view.edits[0].label, "ClientKeyExchange, from the client: dropped");
    let target = view.target.unwrap();
    assert!(!target.fields.is_empty() && !target.earlier.is_empty() && target.forgeries.len() == 5);
    let text = format!("{:?}", (&target, &view.recipes));
    for id in ["\"field-", "\"deed-", "\"edit-", "\"recipe-", "\"attack-"] {
        assert!(!text.contains(id), "{id}");
    }
}
