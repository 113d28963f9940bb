//! Following links.

use super::moving::go_to_landing;
use super::reference;
use super::running::run;
use crate::model::landing::Landing;
use crate::model::link::{Link, Locked, Read, STEP};
use crate::model::message::Effect;
use crate::model::notices::Notices;
use crate::model::options::{Dialog, Theme};
use crate::model::state::Model;

/// Follows the learner's link, and drops the notice about a missing language.
pub(super) fn follow(model: &mut Model, fragment: &str) -> Vec<Effect> {
    model.languages.missing = None;
    follow_link(model, fragment)
}

/// Goes to a link's target: in the shown session if it is the same, otherwise in a new one.
pub(super) fn follow_link(model: &mut Model, fragment: &str) -> Vec<Effect> {
    let Read {
        link,
        is_fixed,
        chapter,
        has_comparison,
        challenge,
        question,
        ignored,
        refusal,
        locked,
        ending,
        ..
    } = read_link(model, fragment);
    let is_fixed = is_fixed == Some(true);
    model.notices = Notices {
        ignored,
        refusal,
        link_ending: ending,
        is_file_incomplete: false,
        is_locked: !locked.is_empty(),
        missing_step: None,
    };
    model.request.landing = chapter.map_or(Landing::of(link.step), Landing::Chapter);
    model.stop_playing();
    model.request.is_in_history = true;
    let mut effects = vec![Effect::StopTimer];
    // A link without a theme keeps the current one.
    if link.theme != Theme::System && link.theme != model.preferences.theme {
        model.preferences.theme = link.theme;
        effects.push(Effect::ApplyTheme(link.theme));
    }
    if let Some(question) = question {
        reference::begin(model);
        model.reference.wanted = Some(question);
        model.dialog = Some(Dialog::Reference);
    }
    if let Some(challenge) = challenge {
        model.challenges.choose(challenge);
    }
    for key in &link.solved {
        model.challenges.solve(key);
    }
    let says_nothing = fragment.trim_start_matches('#').is_empty();
    model.look_at(match says_nothing && model.is_on_its_own() {
        true => model.preferences.own_detail,
        false => link.detail,
    });
    model.preferences.viewpoint = link.viewpoint;
    // A link without a language keeps the current one.
    model.languages.chosen = link.language.or(model.languages.chosen);
    model.languages.waiting_link = None;
    if let Some(language) = model.languages.to_load() {
        effects.push(Effect::LoadLanguage(language));
        if model.showing().is_none() {
            model.languages.waiting_link = Some(fragment.to_owned());
            return effects;
        }
    }
    // Its sessions have the choices of this link.
    if has_comparison {
        model.dialog = Some(Dialog::Comparison);
    }
    // A session that is still growing has to be run to its end.
    let shown = model.shown_scenario().filter(|_| model.whole_timeline().is_some());
    if is_fixed && shown == Some(&link.scenario) {
        model.scenario = link.scenario;
        model.request.is_fresh = false;
        go_to_landing(model);
        effects.push(Effect::StopRun);
        return effects;
    }
    model.scenario = link.scenario;
    model.request.is_fresh = !is_fixed;
    effects.push(run(model));
    effects
}

/// Reads a link. Missing parameters come from the page's query. After that, a link to a fixed
/// session means the same for everybody; in any other, the two sides use the learner's language.
/// The address that opens the page sets the locks; only later links have to respect them.
pub(super) fn read_link(model: &Model, fragment: &str) -> Read {
    let current = model.choices();
    let locked = Locked {
        current: &current,
        is_locked: &|lock| model.embedding.locks(lock),
    };
    let is_first = model.showing().is_none();
    let read = |default| {
        let start = Link::read(&model.embedding.start, default);
        let mut read = Link::read_within(fragment, &start.link, Some(&locked).filter(|_| !is_first));
        read.is_fixed = read.is_fixed.or(start.is_fixed);
        if is_first {
            read.ending = read.ending.max(model.embedding.ending);
            read.question = read.question.or(start.question);
            read.challenge = read.challenge.or(start.challenge);
            read.has_comparison |= start.has_comparison;
            if !read.named.contains(&STEP) {
                read.chapter = read.chapter.or(start.chapter);
            }
            let of_start = [model.embedding.ignored.clone(), start.ignored];
            read.ignored.splice(0..0, of_start.into_iter().flatten());
            read.refusal = start.refusal.or(read.refusal);
            read.named.extend(start.named);
        }
        read
    };
    let of_the_lab = read(&model.default_link);
    match of_the_lab.is_fixed {
        Some(true) => of_the_lab,
        _ => read(&model.first_link),
    }
}
