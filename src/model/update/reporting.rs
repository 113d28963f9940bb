//! Reports to the embedding page, and answers to its orders; `orders` is the other direction.

use form_urlencoded::Serializer;

use crate::model::message::Effect;
use crate::model::state::Model;
use crate::model::step_name::StepReference;
use crate::stories::Chapter;

/// Runs after every message. Stops the timer while the lab is out of sight, reports changes, and answers orders.
pub(super) fn follow(model: &mut Model, is_session_over: bool, effects: &mut Vec<Effect>) {
    if !model.host.is_framed {
        return;
    }
    if model.host.is_out_of_sight {
        for effect in effects.iter_mut().filter(|it| matches!(it, Effect::StartTimer)) {
            *effect = Effect::StopTimer;
        }
    }
    if is_session_over {
        let problem = model.problem().map(str::to_owned);
        let waiting = std::mem::take(&mut model.host.waiting);
        let answers = waiting.into_iter().map(|number| (number, problem.clone()));
        model.host.answers.extend(answers);
    }
    if let Some(report) = report(model).filter(|report| *report != model.host.last_report) {
        model.host.last_report.clone_from(&report);
        effects.push(Effect::Report(report));
    }
    for (number, problem) in std::mem::take(&mut model.host.answers) {
        let mut answer = Serializer::new(String::new());
        answer.append_pair("number", &number);
        answer.extend_pairs(problem.map(|problem| ("problem", problem)));
        effects.push(Effect::Answer(answer.finish()));
    }
}

/// The state at the cursor, or why there is no session; `None` before either is known.
fn report(model: &Model) -> Option<String> {
    let mut report = Serializer::new(String::new());
    let Some(place) = model.place() else {
        report.append_pair("problem", model.problem()?);
        return Some(report.finish());
    };
    let (outcome, alert) = outcome(model);
    report
        .append_pair("step", &(model.cursor() + 1).to_string())
        .append_pair(
            "stepName",
            &StepReference::of(model.steps(), model.cursor()).to_string(),
        )
        .append_pair("steps", &model.steps().len().to_string())
        .append_pair("chapter", &model.chapter_number().to_string())
        .append_pair("story", model.story().key)
        .append_pair("chapters", &model.story().chapters.len().to_string())
        .append_pair("outcome", outcome)
        .append_pair("alert", &alert)
        .append_pair("solved", &model.challenges.solved.join(","))
        .append_pair("playing", if model.is_playing() { "yes" } else { "" })
        .append_pair("link", &place.to_fragment(&model.default_link));
    Some(report.finish())
}

/// The outcome up to the cursor: a failure with its alert, an established connection once the last
/// connection reaches its data, or nothing yet.
fn outcome(model: &Model) -> (&'static str, String) {
    let timeline = model.timeline();
    let failing = timeline.and_then(|timeline| timeline.failure_by(model.cursor()));
    if let Some((_, error)) = failing.and_then(|step| step.failure.as_ref()) {
        let alert = error.alert().map(|alert| alert.to_string());
        return ("failed", alert.unwrap_or_default());
    }
    let last = model.connections().saturating_sub(1);
    let opened = timeline.and_then(|timeline| timeline.start_of(last, Chapter::EncryptedData));
    let is_open = opened.is_some_and(|step| step <= model.cursor());
    let is_over = model.cursor() + 1 == model.steps().len();
    match is_open || is_over {
        true => ("established", String::new()),
        false => ("", String::new()),
    }
}
