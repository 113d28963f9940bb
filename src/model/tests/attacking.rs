//! The learner in the attacker's place: edits, their list, undoing, and recipes.

use timeline::scenario::EditKind;

use crate::model::attack::AttackMessage;
use crate::model::recipes::RECIPES;
use crate::model::test_page::{page, send};
use crate::model::{Detail, Message, Model, Tab};

fn attack(model: &mut Model, message: AttackMessage) {
    send(model, Message::Attack(message));
}

fn edits(model: &Model) -> Vec<String> {
    model.scenario.edits.iter().map(ToString::to_string).collect()
}

#[test]
fn edits_are_listed_switched_removed_and_undone_one_by_one() {
    let mut model = page();
    attack(&mut model, AttackMessage::Toggle);
    assert_eq!(model.tab(), Tab::Attack);
    let (step, ..) = model.record_at_hand().unwrap();
    let kind = EditKind::Drop;
    attack(&mut model, AttackMessage::Edit { step, kind });
    assert_eq!(edits(&model), ["client.0.drop"]);
    assert!(model.failed_step().is_some(), "nobody gets an answer");
    assert_eq!(model.cursor(), step);
    attack(&mut model, AttackMessage::Switch(0));
    assert_eq!(edits(&model), ["off.client.0.drop"]);
    assert!(model.failed_step().is_none());
    let bytes = "03 04".to_owned();
    attack(&mut model, AttackMessage::Overwrite { step, offset: 9, bytes });
    assert_eq!(edits(&model), ["off.client.0.drop", "client.0.overwrite.9.0304"]);
    attack(&mut model, AttackMessage::Remove(0));
    assert_eq!(edits(&model), ["client.0.overwrite.9.0304"]);
    for left in [2, 1, 1, 0] {
        attack(&mut model, AttackMessage::Undo);
        assert_eq!(edits(&model).len(), left);
    }
    assert!(!model.attack.can_undo());
    // A place that is not there, and nothing to undo.
    attack(&mut model, AttackMessage::Remove(7));
    attack(&mut model, AttackMessage::Undo);
    assert!(edits(&model).is_empty());
}

#[test]
fn bytes_that_are_none_are_refused_with_what_was_typed() {
    let mut model = page();
    for typed in ["", "0", "xy", "12 3"] {
        let bytes = typed.to_owned();
        attack(&mut model, AttackMessage::Inject { step: 0, bytes });
        assert_eq!(model.attack.refused.as_deref(), Some(typed));
        assert!(edits(&model).is_empty());
    }
    let bytes = "15 03 03 00 02 02 28".to_owned();
    attack(&mut model, AttackMessage::Inject { step: 0, bytes });
    assert_eq!(model.attack.refused, None);
    assert_eq!(edits(&model), ["client.0.inject.15030300020228"]);
}

#[test]
fn opening_the_panel_from_the_story_shows_the_messages() {
    let mut model = page();
    send(&mut model, Message::SelectDetail(Detail::Story));
    attack(&mut model, AttackMessage::Toggle);
    assert_eq!(model.preferences.detail, Detail::Messages);
    attack(&mut model, AttackMessage::Toggle);
    assert!(!model.shows_attack());
}

#[test]
fn a_recipe_brings_its_handshake_its_choices_and_its_edits() {
    let mut model = page();
    let recipe = |key| RECIPES.iter().find(|it| it.key == key).unwrap();
    attack(&mut model, AttackMessage::Follow(recipe("suites-stripped")));
    assert_eq!(edits(&model).len(), 1);
    assert_eq!(model.attack.recipe, Some(recipe("suites-stripped")));
    let seed = model.scenario.seed;
    attack(&mut model, AttackMessage::Follow(recipe("version-downgraded")));
    assert_eq!(model.scenario.client.negotiation.versions.len(), 2);
    assert_eq!((edits(&model).len(), model.scenario.seed), (1, seed));
    assert_eq!(model.attack.recipe, Some(recipe("version-downgraded")));
    attack(&mut model, AttackMessage::Follow(recipe("own-authority")));
    assert!(edits(&model).is_empty() && model.failed_step().is_some());
    assert_eq!(model.attack.recipe, Some(recipe("own-authority")));
}

#[test]
fn a_page_that_locks_the_messages_lets_nobody_attack() {
    let mut model = page().embedded("lock=messages", false, false);
    attack(&mut model, AttackMessage::Toggle);
    let kind = EditKind::Drop;
    attack(&mut model, AttackMessage::Edit { step: 0, kind });
    assert!(edits(&model).is_empty() && !model.shows_attack());
}

/// The first step in which anything is not as in the session without the attacker.
#[test]
fn the_first_difference_from_the_honest_session_is_found() {
    let mut model = page();
    assert!(model.first_difference().is_none());
    let finished = |step: &timeline::Step| {
        let message = timeline::MessageKind::Handshake(timeline::HandshakeKind::Finished);
        step.transfer().map(timeline::Transfer::message) == Some(message)
    };
    let step = model.steps().iter().position(finished).unwrap();
    let kind = EditKind::Flip { offset: 30, mask: 1 };
    attack(&mut model, AttackMessage::Edit { step, kind });
    assert_eq!(model.first_difference().map(|(_, step)| step), Some(step));
    attack(&mut model, AttackMessage::Undo);
    assert!(model.first_difference().is_none());
    // Other choices have another honest session.
    send(
        &mut model,
        Message::FollowLink("edit=client.0.drop&seed=1&time=1790000000".to_owned()),
    );
    assert!(model.first_difference().is_none());
}
