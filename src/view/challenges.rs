//! The panel of challenges: the list, or the chosen one.

use crate::arguments;
use crate::i18n::Localizer;
use crate::model::Model;
use crate::model::challenges::{CHALLENGES, Challenge, HINTS};
use crate::view::later_words;

/// The panel.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChallengesView {
    /// Why the words are not there yet.
    pub status: Option<String>,
    /// The chosen challenge.
    pub chosen: Option<ChosenView>,
    /// All challenges.
    pub list: Vec<ChallengeView>,
    /// How many are solved.
    pub progress: String,
}

/// A challenge in the list.
#[derive(Clone, Debug, PartialEq)]
pub struct ChallengeView {
    /// Which.
    pub challenge: &'static Challenge,
    /// Its title.
    pub title: String,
    /// The task.
    pub goal: String,
    /// Whether it is solved.
    pub is_solved: bool,
}

/// The chosen challenge.
#[derive(Clone, Debug, PartialEq)]
pub struct ChosenView {
    /// Title, task and state.
    pub challenge: ChallengeView,
    /// What the page checks.
    pub checks: String,
    /// The hints so far.
    pub hints: Vec<String>,
    /// The label of the button for the next hint, if there is one.
    pub next_hint: Option<String>,
    /// Whether the learner types an answer.
    pub wants_answer: bool,
    /// Whether the last check found no solution.
    pub was_wrong: bool,
    /// The explanation, once it is solved.
    pub after: Option<String>,
}

/// The panel.
pub fn challenges(text: &Localizer, model: &Model) -> ChallengesView {
    if !text.has_later() {
        return ChallengesView {
            status: later_words::status(text, model),
            ..ChallengesView::default()
        };
    }
    let state = &model.challenges;
    ChallengesView {
        status: None,
        chosen: state.chosen.map(|challenge| chosen(text, model, challenge)),
        list: CHALLENGES.iter().map(|it| challenge(text, model, it)).collect(),
        progress: text.with(
            "challenge-progress",
            &arguments!("count" = state.solved.len(), "all" = CHALLENGES.len()),
        ),
    }
}

fn challenge(text: &Localizer, model: &Model, challenge: &'static Challenge) -> ChallengeView {
    ChallengeView {
        challenge,
        title: text.text(&format!("challenge-{}", challenge.key)),
        goal: text.text(&format!("challenge-{}.goal", challenge.key)),
        is_solved: model.challenges.solved.contains(&challenge.key),
    }
}

fn chosen(text: &Localizer, model: &Model, which: &'static Challenge) -> ChosenView {
    let state = &model.challenges;
    let part = |part: &str| text.text(&format!("challenge-{}.{part}", which.key));
    let view = challenge(text, model, which);
    ChosenView {
        checks: part("checks"),
        hints: ["hint-1", "hint-2", "hint-3"]
            .into_iter()
            .take(state.hints)
            .map(part)
            .collect(),
        next_hint: (state.hints < HINTS && !view.is_solved)
            .then(|| text.with("challenge-hint", &arguments!("number" = state.hints + 1))),
        wants_answer: which.wants_answer,
        was_wrong: state.was_wrong,
        after: view.is_solved.then(|| part("after")),
        challenge: view,
    }
}
