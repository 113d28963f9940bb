//! Orders of the embedding page. They come through a narrow channel from `static/embedding.js`,
//! which talks to that page and knows its protocols; `reporting` is the other direction.
//! `docs/embedding.md` is the contract.
//!
//! Messages in both directions have the form of a query. An order has a `number`, which its answer
//! repeats, a `type`, and the fields of that type. The answer to a rejected order has a `problem`,
//! one line for developers.

use form_urlencoded::parse;

use super::dispatch::dispatch;
use super::following::{follow_link, read_link};
use super::locks::is_locked;
use super::moving::{jump, toggle_play};
use super::running::run_preset;
use crate::i18n::Language;
use crate::model::embedding::speed;
use crate::model::message::{Effect, Message};
use crate::model::options::{Detail, Theme, Viewpoint};
use crate::model::presets::scenario;
use crate::model::state::Model;
use crate::model::step_name::StepName;

/// Carries out an order, or records why it is rejected.
pub(super) fn take(model: &mut Model, order: &str) -> Vec<Effect> {
    let parts: Vec<(String, String)> = parse(order.as_bytes()).into_owned().collect();
    let part = |name: &str| {
        parts
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    };
    let number = part("number").unwrap_or_default().to_owned();
    match obey(model, &parts, part) {
        Ok(effects) => {
            let is_running = |effect: &Effect| matches!(effect, Effect::Run(_) | Effect::RunFresh(_));
            match effects.iter().any(is_running) {
                true => model.host.waiting.push(number),
                false => model.host.answers.push((number, None)),
            }
            effects
        }
        Err(problem) => {
            model.host.answers.push((number, Some(problem)));
            Vec::new()
        }
    }
}

fn obey<'a>(
    model: &mut Model,
    parts: &[(String, String)],
    part: impl Fn(&str) -> Option<&'a str>,
) -> Result<Vec<Effect>, String> {
    match part("type").unwrap_or_default() {
        // Clearing this sends a report even if nothing has changed.
        "getState" => model.host.last_report.clear(),
        order @ ("play" | "pause") => {
            if model.is_playing() == (order == "play") {
                return Ok(Vec::new());
            }
            permit(model, &Message::TogglePlay, "play")?;
            return Ok(toggle_play(model));
        }
        "goTo" => {
            permit(model, &Message::GoToStart, "step")?;
            return Ok(jump(model, place(model, part)?));
        }
        "setScenario" => {
            let wanted = part("scenario").unwrap_or_default();
            let fragment = scenario(wanted).ok_or_else(|| format!("no such scenario: {wanted}"))?;
            if !wanted.contains('=') && !wanted.is_empty() {
                // The same as the learner's choice, regardless of the query.
                permit(model, &Message::ChooseAll(""), "scenario")?;
                return Ok(run_preset(model, fragment));
            }
            let read = read_link(model, fragment);
            if let Some(error) = &read.refusal {
                return Err(format!("not possible: {error}"));
            }
            if let Some(part) = read.ignored.first() {
                return Err(format!("not understood: {part}"));
            }
            if let Some(part) = read.locked.first() {
                return Err(format!("locked: {part}"));
            }
            return Ok(follow_link(model, fragment));
        }
        "setOptions" => return set_options(model, parts),
        // Not part of the contract: static/embedding.js sends it on its own.
        sight @ ("seen" | "unseen") => {
            model.host.is_out_of_sight = sight == "unseen";
            if model.is_playing() {
                return Ok(vec![Effect::StartTimer]);
            }
        }
        other => return Err(format!("unknown type: {other}")),
    }
    Ok(Vec::new())
}

fn permit(model: &Model, message: &Message, name: &str) -> Result<(), String> {
    match is_locked(model, message) {
        true => Err(format!("locked: {name}")),
        false => Ok(()),
    }
}

/// The step that an order refers to, counted from 0. Orders give a step's name, or count steps or chapters from 1.
fn place<'a>(model: &Model, part: impl Fn(&str) -> Option<&'a str>) -> Result<usize, String> {
    let number = |text: &str| text.parse::<usize>().ok();
    match (part("step"), part("stepName"), part("chapter")) {
        (Some(step), None, None) => number(step)
            .and_then(|number| number.checked_sub(1))
            .filter(|step| *step < model.steps().len())
            .ok_or_else(|| format!("no such step: {step}")),
        (None, Some(name), None) => name
            .parse::<StepName>()
            .ok()
            .and_then(|name| name.find(model.steps()))
            .ok_or_else(|| format!("no such step: {name}")),
        (None, None, Some(chapter)) => number(chapter)
            .and_then(|number| model.start_of(model.story().chapter(number)?))
            .ok_or_else(|| format!("no such chapter in this session: {chapter}")),
        _ => Err("one of stepName, step and chapter is needed".to_owned()),
    }
}

/// Applies all options, or none if one is invalid.
fn set_options(model: &mut Model, parts: &[(String, String)]) -> Result<Vec<Effect>, String> {
    let mut messages = Vec::new();
    let mut new_speed = None;
    for (name, value) in parts
        .iter()
        .filter(|(name, _)| !["number", "type"].contains(&name.as_str()))
    {
        let message = match name.as_str() {
            "detail" => Detail::from_key(value).map(Message::SelectDetail),
            "viewpoint" => Viewpoint::from_key(value).map(Message::SelectViewpoint),
            "locale" => Language::by_tag(&value.replace('_', "-")).map(Message::SelectLanguage),
            "theme" => match (value.as_str(), Theme::from_key(value)) {
                ("system", theme) | (_, theme @ (Theme::Light | Theme::Dark)) => Some(Message::SelectTheme(theme)),
                _ => None,
            },
            "speed" => {
                new_speed = speed(value);
                new_speed.map(|_| Message::CycleSpeed)
            }
            _ => return Err(format!("unknown option: {name}")),
        };
        let message = message.ok_or_else(|| format!("no such {name}: {value}"))?;
        permit(model, &message, name)?;
        messages.push(message);
    }
    let mut effects = Vec::new();
    for message in messages {
        match message {
            Message::CycleSpeed => model.preferences.speed = new_speed.unwrap_or(model.preferences.speed),
            message => effects.extend(dispatch(model, message)),
        }
    }
    // Only the learner's own choices are stored for the next visit.
    effects.retain(|effect| {
        !matches!(
            effect,
            Effect::KeepTheme(_) | Effect::KeepLanguage(_) | Effect::KeepDetail(_)
        )
    });
    Ok(effects)
}

#[cfg(test)]
mod tests;
