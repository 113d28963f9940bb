//! Who noticed an attack, at which step, by which check and with which alert; or that nobody did.

use timeline::{Actor, Detection, Quantity, Step, Timeline};

use crate::arguments;
use crate::i18n::Localizer;
use crate::model::attack::Prediction;
use crate::model::{Model, Viewpoint};
use crate::view::story;
use crate::view::text::{Span, short_hexadecimal, spans};

/// The result of an attack.
#[derive(Clone, Debug, PartialEq)]
pub struct ResultView {
    /// Who noticed, in one sentence.
    pub headline: String,
    /// How, or why nobody could.
    pub words: Vec<Span>,
    /// Whether somebody noticed; `None` before that is known at the cursor.
    pub is_noticed: Option<bool>,
    /// What was expected and what was found: label and bytes.
    pub evidence: Vec<(String, String)>,
    /// Whether the step in which somebody notices is still ahead.
    pub is_ahead: bool,
    /// The lesson of the recipe that was followed.
    pub lesson: Option<Vec<Span>>,
    /// The first step that differs from the honest session: its index, and the headlines of both.
    pub difference: Option<(usize, String)>,
    /// The answers to choose from before the result is known: each with its words, and whether it is chosen.
    pub predictions: Vec<(Prediction, String, bool)>,
    /// Whether the learner's prediction was right, in words, once the result is known.
    pub foreseen: Option<(bool, String)>,
}

/// The result at the cursor; `None` if nobody attacks, and before the words are there.
pub fn result(text: &Localizer, model: &Model) -> Option<ResultView> {
    let timeline = &model.whole_timeline()?.timeline;
    let scenario = timeline.scenario.as_ref()?;
    // Another session is still being run.
    if model.attack.is_waiting() || *scenario != model.scenario {
        return None;
    }
    let is_attacked = scenario.edits_made().next().is_some() || model.attack.recipe.is_some();
    if !is_attacked || !text.has_later() {
        return None;
    }
    let lesson = model
        .attack
        .recipe
        .map(|recipe| spans(&text.text(&format!("recipe-{}.lesson", recipe.key))));
    let is_at_end = model.next_stop().is_none();
    let view = match timeline.detection() {
        Some(detection) if detection.step <= model.cursor() || is_at_end => {
            noticed(text, model, timeline, &detection, lesson)
        }
        None if is_at_end => unnoticed(text, timeline, lesson),
        Some(_) | None => return Some(not_yet(text, model)),
    };
    Some(ResultView {
        difference: difference(text, model),
        foreseen: model.attack.prediction.map(|prediction| {
            let is_right = prediction == Prediction::of(timeline);
            let words = text.with(
                "attack-foreseen",
                &arguments!("right" = if is_right { "yes" } else { "no" }, "who" = prediction.key()),
            );
            (is_right, words)
        }),
        ..view
    })
}

/// Where the attacked session leaves the honest one, in words.
fn difference(text: &Localizer, model: &Model) -> Option<(usize, String)> {
    let (honest, index) = model.first_difference()?;
    let headline = |step: Option<&Step>| step.map_or_else(String::new, |step| story::text(text, step, None));
    let words = text.with(
        "attack-difference",
        &arguments!(
            "step" = index + 1,
            "now" = headline(model.steps().get(index)),
            "honest" = headline(honest.steps.get(index))
        ),
    );
    Some((index, words))
}

fn not_yet(text: &Localizer, model: &Model) -> ResultView {
    let answers = Prediction::ALL.into_iter();
    ResultView {
        headline: text.text("attack-not-yet"),
        words: spans(&text.text("attack-not-yet.words")),
        is_noticed: None,
        evidence: Vec::new(),
        is_ahead: true,
        lesson: None,
        difference: difference(text, model),
        predictions: answers
            .map(|answer| {
                let words = text.with("attack-predict-answer", &arguments!("who" = answer.key()));
                (answer, words, model.attack.prediction == Some(answer))
            })
            .collect(),
        foreseen: None,
    }
}

fn noticed(
    text: &Localizer,
    model: &Model,
    timeline: &Timeline,
    detection: &Detection<'_>,
    lesson: Option<Vec<Span>>,
) -> ResultView {
    let check = detection
        .check
        .map(|check| text.text(&format!("operation-{}", check.operation.key())));
    let alert = detection.alert.map(|alert| alert.to_string());
    let reason = story::reason(text, detection.who, detection.error);
    let reason = reason.trim_end_matches('.');
    let words = text.with(
        "attack-noticed.words",
        &arguments!(
            "step" = detection.step + 1,
            "count" = timeline.steps.len(),
            "reason" = reason,
            "has-check" = if check.is_some() { "yes" } else { "no" },
            "check" = check.unwrap_or_default(),
            "has-alert" = if alert.is_some() { "yes" } else { "no" },
            "alert" = alert.unwrap_or_default()
        ),
    );
    ResultView {
        headline: text.with("attack-noticed", &arguments!("actor" = detection.who.key())),
        words: spans(&words),
        is_noticed: Some(true),
        evidence: detection
            .evidence
            .filter(|pair| sees_evidence(model.preferences.viewpoint, detection.who, pair))
            .map_or_else(Vec::new, |pair| evidence(text, pair)),
        is_ahead: false,
        lesson,
        difference: None,
        predictions: Vec::new(),
        foreseen: None,
    }
}

/// Whether a viewpoint may see what a side compared. The keys of both sides are for an observer of both.
fn sees_evidence(viewpoint: Viewpoint, who: Actor, (expected, _): &(&Quantity, &Quantity)) -> bool {
    viewpoint == Viewpoint::Everyone || (viewpoint.sees_into(who) && !expected.item.is_secret())
}

fn evidence(text: &Localizer, (expected, found): (&Quantity, &Quantity)) -> Vec<(String, String)> {
    [("attack-expected", expected), ("attack-found", found)]
        .into_iter()
        .map(|(id, value)| {
            let name = text.text(&format!("item-{}", value.item.key()));
            (
                text.with(id, &arguments!("value" = name)),
                short_hexadecimal(&value.bytes),
            )
        })
        .collect()
}

/// Whether fewer texts have been read than the two sides were to send.
fn is_short(timeline: &Timeline) -> bool {
    let texts = timeline.scenario.as_ref().map_or(0, |scenario| scenario.messages.len());
    let connections = timeline.steps.last().map_or(0, |step| step.connection + 1);
    let is_last_part = |step: &&Step| step.part.is_none_or(|part| part.number == part.count);
    let read = timeline
        .steps
        .iter()
        .filter(|step| step.opens_data())
        .filter(is_last_part);
    read.count() < texts * connections
}

fn unnoticed(text: &Localizer, timeline: &Timeline, lesson: Option<Vec<Span>>) -> ResultView {
    let scenario = timeline.scenario.as_ref();
    let is_named = |step: &Step| {
        let record = step.transfer().map(|it| it.record);
        let mut edits = scenario.into_iter().flat_map(|it| it.edits_made());
        edits.any(|edit| edit.from == step.actor && Some(edit.record) == record)
    };
    let has_edits = scenario.is_some_and(|it| it.edits_made().next().is_some());
    let is_changed = |step: &Step| {
        step.transfer()
            .is_some_and(|it| it.is_altered() || it.cause != timeline::Cause::Clean)
            || matches!(step.action, timeline::Action::Arrival(_))
    };
    let reason = match (
        timeline.steps.iter().any(is_named),
        timeline.steps.iter().any(is_changed),
    ) {
        _ if !has_edits => "copied",
        _ if is_short(timeline) => "short",
        (false, _) => "nowhere",
        (true, false) => "same",
        (true, true) => "harmless",
    };
    ResultView {
        headline: text.text("attack-unnoticed"),
        words: spans(&text.with("attack-unnoticed.words", &arguments!("reason" = reason))),
        is_noticed: Some(false),
        evidence: Vec::new(),
        is_ahead: false,
        lesson,
        difference: None,
        predictions: Vec::new(),
        foreseen: None,
    }
}
