//! The learner in the attacker's place: edits of records, and ready-made attacks.

use timeline::scenario::limits::ScenarioError;
use timeline::scenario::{Edit, EditKind, read_hexadecimal};

use super::running::{run, run_choices, run_edited};
use super::viewing;
use crate::model::attack::{AttackMessage, MOST_UNDONE};
use crate::model::message::Effect;
use crate::model::recipes::Recipe;
use crate::model::state::Model;
use crate::stories::Handshake;

/// Carries out a message about the attacker.
pub(super) fn update(model: &mut Model, message: AttackMessage) -> Vec<Effect> {
    if !model.can_attack() {
        return Vec::new();
    }
    model.attack.refused = None;
    match message {
        AttackMessage::Toggle => return toggle(model),
        AttackMessage::Edit { step, kind } => return edit(model, step, kind),
        AttackMessage::Overwrite { step, offset, bytes } => {
            if let Some(bytes) = typed(model, bytes) {
                return edit(model, step, EditKind::Overwrite { offset, bytes });
            }
        }
        AttackMessage::Inject { step, bytes } => {
            if let Some(bytes) = typed(model, bytes) {
                return edit(model, step, EditKind::Inject { bytes });
            }
        }
        AttackMessage::Remove(place) => return change(model, place, |edits| drop(edits.remove(place))),
        AttackMessage::Switch(place) => {
            return change(model, place, |edits| edits[place].is_on = !edits[place].is_on);
        }
        AttackMessage::Predict(prediction) => model.attack.prediction = Some(prediction),
        AttackMessage::Undo => return undo(model),
        AttackMessage::Follow(recipe) => return follow(model, recipe),
    }
    Vec::new()
}

/// Opens the panel, which is part of the deeper levels, or closes it.
fn toggle(model: &mut Model) -> Vec<Effect> {
    model.attack.is_open = !model.attack.is_open;
    if let Some(showing) = model.showing_mut() {
        showing.inspection.chosen_tab = None;
    }
    if !model.attack.is_open {
        return Vec::new();
    }
    viewing::show_inspector(model)
}

/// The bytes that the learner has typed: pairs of digits, with blanks or without.
fn typed(model: &mut Model, text: String) -> Option<Vec<u8>> {
    let digits: String = text.chars().filter(|it| !it.is_whitespace()).collect();
    let bytes = read_hexadecimal(&digits).ok().filter(|bytes| !bytes.is_empty());
    if bytes.is_none() {
        model.attack.refused = Some(text);
    }
    bytes
}

/// Adds an edit of the record that is sent in a step, and shows that step.
fn edit(model: &mut Model, step: usize, kind: EditKind) -> Vec<Effect> {
    let Some(sent) = model.steps().get(step) else {
        return Vec::new();
    };
    let Some(transfer) = sent.transfer() else {
        return Vec::new();
    };
    let edit = Edit::new(sent.actor, transfer.record, kind);
    match with_edit(model, edit) {
        Ok(edits) => apply(model, edits, step),
        Err(error) => {
            model.notices.refusal = Some(error);
            Vec::new()
        }
    }
}

fn with_edit(model: &Model, edit: Edit) -> Result<Vec<Edit>, ScenarioError> {
    let mut scenario = model.scenario.clone();
    scenario.add_edit(edit)?;
    Ok(scenario.edits)
}

/// Changes the list at a place, and shows the step of that edit.
fn change(model: &mut Model, place: usize, change: impl FnOnce(&mut Vec<Edit>)) -> Vec<Effect> {
    let Some(edit) = model.scenario.edits.get(place) else {
        return Vec::new();
    };
    let step = model.step_of_record(edit.from, edit.record).map(|(step, _)| step);
    let mut edits = model.scenario.edits.clone();
    change(&mut edits);
    apply(model, edits, step.unwrap_or(model.cursor()))
}

/// Runs the session with these edits, and shows a step.
fn apply(model: &mut Model, edits: Vec<Edit>, step: usize) -> Vec<Effect> {
    remember(model);
    model.attack.is_open = true;
    model.scenario.edits = edits;
    run_edited(model, step)
}

/// Keeps the edits as they are, for undoing what follows.
pub(super) fn remember(model: &mut Model) {
    model.attack.prediction = None;
    model.attack.recipe = None;
    model.attack.earlier.push(model.scenario.edits.clone());
    let surplus = model.attack.earlier.len().saturating_sub(MOST_UNDONE);
    model.attack.earlier.drain(..surplus);
}

fn undo(model: &mut Model) -> Vec<Effect> {
    let Some(edits) = model.attack.earlier.pop() else {
        return Vec::new();
    };
    model.scenario.edits = edits;
    model.attack.prediction = None;
    model.attack.recipe = None;
    run_edited(model, model.cursor())
}

/// Runs the honest session of a recipe, unless it is shown already, and then the edits that the recipe finds in it.
fn follow(model: &mut Model, recipe: &'static Recipe) -> Vec<Effect> {
    let wanted = Handshake::wanted(&model.scenario);
    let handshake = match recipe.handshakes.contains(&wanted) {
        true => wanted,
        false => recipe.handshakes.first().copied().unwrap_or(wanted),
    };
    let mut honest = model.with_choices_of(&format!("handshake={}&{}", handshake.key(), recipe.choices));
    honest.edits.clear();
    model.attack.is_open = true;
    if model.shown_scenario() == Some(&honest) {
        model.attack.follow(recipe);
        return go_on(model);
    }
    // The randomness stays, so that only the attack makes a difference.
    model.scenario.edits.clear();
    let effects = run_choices(model, honest);
    model.attack.follow(recipe);
    match effects.is_empty() {
        true => vec![run(model)],
        false => effects,
    }
}

/// Once the honest session of a recipe is there, runs it again with the edits.
pub(super) fn go_on(model: &mut Model) -> Vec<Effect> {
    if !std::mem::take(&mut model.attack.is_waiting) {
        return Vec::new();
    }
    let (Some(recipe), Some(timeline)) = (model.attack.recipe, model.whole_timeline().cloned()) else {
        return Vec::new();
    };
    let edits = (recipe.edits)(&timeline.timeline);
    let first = edits
        .first()
        .and_then(|edit| model.step_of_record(edit.from, edit.record));
    let Some((step, _)) = first else {
        // Its choices are all that it needs.
        return Vec::new();
    };
    remember(model);
    model.attack.recipe = Some(recipe);
    model.scenario.edits = edits;
    run_edited(model, step)
}
