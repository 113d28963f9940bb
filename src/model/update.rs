//! What each message changes, and what the outside world then has to do.

use std::rc::Rc;

use timeline::field::Annotation;
use timeline::fields::record::CIPHERTEXT;
use timeline::scenario::{Fault, Scenario};
use timeline::{MessageKind, Transfer};

use super::counterpart::counterpart;
use super::embedding::Lock;
use super::exports::Task;
use super::link::{Ending, KEY_LENGTH, Link, Locked, Read, STEP};
use super::{
    Copied, Dialog, Effect, Landing, MORE_ROWS, Message, Model, OpenedCommand, SPEEDS, Theme, TimelineHandle,
    character_keys, draft, embedding, exports, fresh_keys, hex, language, orders, share,
};

/// Changes the state as a message says, and says what the outside world has to do.
pub fn update(model: &mut Model, message: Message) -> Vec<Effect> {
    let message = match message {
        Message::TypeCharacter(character) => match character_keys::meaning_of(model, character) {
            Some(message) => message,
            None => return Vec::new(),
        },
        message => message,
    };
    let before = model.place();
    let was_covered = model.dialog.is_some();
    // Going on by itself, dragging and dressing leave no trace in the browser's history.
    let is_passing = matches!(
        message,
        Message::Tick | Message::GoTo(_) | Message::SelectTheme(_) | Message::SelectLanguage(_)
    );
    let is_answer = matches!(message, Message::SessionReady(_) | Message::SessionFailed(_));
    let mut effects = match embedding::is_held(model, &message) {
        true => {
            model.is_held = true;
            Vec::new()
        }
        false => change(model, message),
    };
    if let Some(place) = model.place().filter(|place| before.as_ref() != Some(place)) {
        effects.push(Effect::ShowLink {
            fragment: place.to_fragment(&model.default_link),
            is_new_entry: before.is_some() && !is_passing && !model.is_following,
        });
        model.is_following = false;
    }
    if was_covered != model.dialog.is_some() {
        effects.extend(cover(model));
    }
    effects.extend(share::follow(model));
    let is_session_over = is_answer || effects.contains(&Effect::StopRun);
    orders::follow(model, is_session_over, &mut effects);
    effects
}

/// Nothing moves by itself behind a window.
fn cover(model: &mut Model) -> Vec<Effect> {
    let is_covered = model.dialog.is_some();
    let is_to_stop = is_covered && std::mem::take(&mut model.is_playing);
    let stop = is_to_stop.then_some(Effect::StopTimer);
    stop.into_iter().chain([Effect::CoverPage(is_covered)]).collect()
}

pub(super) fn change(model: &mut Model, message: Message) -> Vec<Effect> {
    match message {
        Message::SessionReady(timeline) => return show_session(model, timeline),
        Message::SessionBegun(timeline) => begin_session(model, timeline),
        Message::SessionFailed(problem) => {
            model.problem = Some(problem);
            model.timeline = None;
            model.is_growing = false;
            model.is_renewing = false;
        }
        Message::Next => return step_forward(model, Effect::StopTimer),
        Message::Tick if model.is_playing => {
            let timer = Effect::StartTimer(model.step_duration());
            return step_forward(model, timer);
        }
        Message::Tick => {}
        Message::Back => return jump(model, model.stop_before().unwrap_or(model.cursor)),
        Message::GoTo(step) => return jump(model, step),
        Message::GoToChapter(chapter) => {
            if let Some(step) = model.start_of(chapter) {
                return jump(model, step);
            }
        }
        Message::GoToConnection(connection) => {
            if let Some(step) = model.steps().iter().position(|step| step.connection == connection) {
                return jump(model, step);
            }
        }
        Message::GoToStart => return jump(model, 0),
        Message::GoToFailure => {
            if let Some(step) = model.failed_step() {
                model.dialog = None;
                return jump(model, step);
            }
        }
        Message::GoToEnd => return jump(model, usize::MAX),
        // Its meaning is worked out before it gets here.
        Message::TypeCharacter(_) => {}
        Message::SwitchCharacterKeys(are_on) => {
            model.has_character_keys = are_on;
            return vec![Effect::KeepCharacterKeys(are_on)];
        }
        Message::TogglePlay => return toggle_play(model),
        Message::CycleSpeed => {
            let position = SPEEDS
                .iter()
                .position(|speed| *speed == model.speed)
                .unwrap_or_default();
            model.speed = SPEEDS[(position + 1) % SPEEDS.len()];
        }
        Message::SelectMessage(step) => {
            model.look_into(step);
            model.forget_field();
        }
        Message::SelectField(row) => {
            model.selected_field = (model.selected_field != Some(row)).then_some(row);
            model.selected_byte = None;
        }
        Message::SelectByte { step, byte } => hex::select_byte(model, step, byte),
        Message::ShowHexRows(window) => model.hex_window = window,
        Message::ToggleGroup(row) => model.toggle_group(row),
        Message::HoverField(row) => model.hovered_field = row,
        Message::SelectTab(tab) => model.chosen_tab = Some(tab),
        Message::SelectLayer(layer) => {
            model.forget_field();
            model.layer = layer;
        }
        Message::GoToOrigin(step) => return jump(model, step),
        Message::ToggleCommand(number) => {
            let is_open = model.opened_command.is_some_and(|opened| opened.number == number);
            model.opened_command = (!is_open).then_some(OpenedCommand {
                number,
                copied: Copied::No,
            });
        }
        Message::CopyCommand(command) => return vec![Effect::CopyCommand(command)],
        Message::CommandCopied(is_copied) => {
            if let Some(opened) = &mut model.opened_command {
                opened.copied = match is_copied {
                    true => Copied::Yes,
                    false => Copied::Refused,
                };
            }
        }
        Message::SelectSheet(sheet) => model.sheet = sheet,
        Message::ToggleFold => model.is_unfolded = !model.is_unfolded,
        Message::ShowEarlierRows => model.earlier_rows += MORE_ROWS,
        Message::NewSession => {
            forget_faults(model);
            model.landing = Landing::Here;
            model.is_playing = false;
            model.is_renewing = true;
            return vec![Effect::StopTimer, Effect::RunFresh(Box::new(model.scenario.clone()))];
        }
        Message::EditDraft(text) => {
            model.draft = text;
            model.is_draft_refused = false;
        }
        Message::SelectSender(actor) => model.sender = actor,
        Message::SendDraft => return draft::send(model),
        Message::ToggleFlippedByte(step) => return toggle_flipped_byte(model, step),
        Message::SelectTheme(theme) => {
            model.theme = theme;
            return vec![Effect::ApplyTheme(theme), Effect::KeepTheme(theme)];
        }
        Message::SelectDetail(detail) => {
            model.look_at(detail);
            stay_here(model);
            model.is_playing = false;
            return vec![Effect::StopTimer];
        }
        Message::SelectViewpoint(viewpoint) => {
            model.viewpoint = viewpoint;
            model.forget_field();
        }
        Message::SelectLanguage(language) => return language::select(model, language),
        Message::LanguageReady(localizer) => return language::show(model, localizer),
        Message::LanguageFailed(language) => return language::miss(model, language),
        Message::ToggleDialog(dialog) => {
            model.dialog = (model.dialog != Some(dialog)).then_some(dialog);
            model.refused_choice = None;
            return exports::cancel(model);
        }
        Message::CloseDialog => {
            model.dialog = None;
            model.refused_choice = None;
            return exports::cancel(model);
        }
        Message::Choose(key, value) => {
            let mut choices = model.choices();
            model.refused_choice = None;
            return match choices.choose(key, &value) {
                Some(()) if key == KEY_LENGTH => {
                    // The lab's key of this length.
                    choices.scenario.server.fresh_key = None;
                    run_choices(model, choices.scenario)
                }
                Some(()) => run_choices(model, choices.scenario),
                None => {
                    model.refused_choice = Some((key, value));
                    Vec::new()
                }
            };
        }
        Message::GenerateKey(length) => return fresh_keys::start(model, length),
        Message::CancelKeyGeneration => return fresh_keys::cancel(model),
        Message::KeySearch(search, news) => return fresh_keys::hear(model, search, news),
        Message::KeyRefused => return fresh_keys::refuse(model),
        Message::Export(export) => return exports::start(model, Task::Make(export)),
        Message::OpenFile(file) => {
            // Where what becomes of it is said; it may have been dropped on the page.
            model.dialog = Some(Dialog::Exports);
            return exports::start(model, Task::Open(file));
        }
        Message::RunAgain => return run_again(model),
        Message::HoldFile(is_above) => model.exports.is_file_above = is_above,
        Message::Exporter(task, news) => return exports::hear(model, task, news),
        Message::Share(message) => return share::update(model, message),
        Message::ChooseAll(fragment) => {
            model.refused_choice = None;
            return run_preset(model, fragment);
        }
        Message::FollowLink(fragment) => {
            model.languages.missing = None;
            return follow_link(model, &fragment);
        }
        Message::Order(order) => return orders::take(model, &order),
        Message::DismissNotice => {
            model.is_held = false;
            model.ignored.clear();
            model.refusal = None;
            model.is_file_incomplete = false;
            model.link_ending = Ending::Whole;
            model.languages.missing = None;
        }
    }
    Vec::new()
}

/// Shows the beginning of the page's first session, if it leads on from its first step. Whoever looks at another session
/// already, or is to be led further into this one, waits for the whole of it.
fn begin_session(model: &mut Model, timeline: Rc<TimelineHandle>) {
    let is_at_start = matches!(model.landing, Landing::Start | Landing::Step(0));
    if model.timeline.is_none() && is_at_start && timeline.stops(model.detail).len() > 1 {
        take_choices(model, &timeline);
        model.timeline = Some(timeline);
        model.is_growing = true;
        model.move_to(0, false);
    }
}

/// Shows the rest of the session whose beginning is shown, where the learner is.
fn complete_session(model: &mut Model, timeline: Rc<TimelineHandle>) {
    model.timeline = Some(timeline);
    model.is_growing = false;
}

/// Whoever changes the choices changes those of the session that is shown, if it has any.
fn take_choices(model: &mut Model, timeline: &TimelineHandle) {
    if let Some(scenario) = &timeline.timeline.scenario {
        model.scenario = scenario.clone();
    }
}

/// Shows what a file holds, from its beginning, in place of any session that is still being run.
pub(super) fn show_file(model: &mut Model, timeline: Rc<TimelineHandle>) -> Vec<Effect> {
    model.is_playing = false;
    model.is_growing = false;
    model.landing = Landing::Start;
    let mut effects = vec![Effect::StopTimer, Effect::StopRun];
    effects.extend(show_session(model, timeline));
    effects
}

/// Runs the scenario of the file that is shown.
fn run_again(model: &mut Model) -> Vec<Effect> {
    let Some(scenario) = model.shown_scenario().cloned() else {
        return Vec::new();
    };
    model.scenario = scenario;
    model.is_renewing = false;
    model.is_playing = false;
    model.landing = Landing::Here;
    vec![Effect::StopTimer, run(model)]
}

fn show_session(model: &mut Model, timeline: Rc<TimelineHandle>) -> Vec<Effect> {
    let is_first = model.timeline.is_none() || model.is_growing;
    let is_rest = model.is_growing && model.shown_scenario() == timeline.timeline.scenario.as_ref();
    take_choices(model, &timeline);
    fresh_keys::remember(model);
    model.problem = None;
    model.is_renewing = false;
    if is_rest {
        complete_session(model, timeline);
        return play_first(model);
    }
    if model.landing == Landing::Here {
        model.destination = counterpart(model.steps(), model.destination, &timeline.timeline.steps);
    }
    model.is_growing = false;
    model.timeline = Some(timeline);
    let cursor = match model.landing {
        // What makes another session does not lead away from the step, either.
        _ if !is_first && model.embedding.locks(Lock::Step) => model.destination,
        landing => landing.step(model),
    };
    model.move_to(cursor, model.landing == Landing::LastMessage);
    match is_first {
        true => play_first(model),
        false => Vec::new(),
    }
}

/// Plays the first session, where that is wanted.
fn play_first(model: &mut Model) -> Vec<Effect> {
    match model.is_to_play && !model.is_playing && !model.is_at_end() {
        true => toggle_play(model),
        false => Vec::new(),
    }
}

/// Runs the choices of a ready-made scenario.
pub(super) fn run_preset(model: &mut Model, fragment: &str) -> Vec<Effect> {
    run_choices(model, model.with_choices_of(fragment))
}

/// Runs other choices with the same randomness, so that whatever comes out differently does so because of them.
pub(super) fn run_choices(model: &mut Model, scenario: Scenario) -> Vec<Effect> {
    if scenario == model.scenario {
        return Vec::new();
    }
    model.scenario = scenario;
    forget_faults(model);
    model.is_playing = false;
    model.landing = Landing::Start;
    vec![Effect::StopTimer, run(model)]
}

/// A fault is for one record of one session, unless the page around the lab wants it.
fn forget_faults(model: &mut Model) {
    if !model.embedding.locks(Lock::Messages) {
        model.scenario.faults.clear();
    }
}

/// Goes to what a link says: within the session that is there if it is the same, else in one that is run for it.
pub(super) fn follow_link(model: &mut Model, fragment: &str) -> Vec<Effect> {
    let Read {
        link,
        is_fixed,
        chapter,
        ignored,
        refusal,
        locked,
        ending,
        ..
    } = read_link(model, fragment);
    let is_fixed = is_fixed == Some(true);
    model.ignored = ignored;
    model.refusal = refusal;
    model.is_file_incomplete = false;
    model.link_ending = ending;
    model.is_held = !locked.is_empty();
    model.landing = chapter.map_or(Landing::Step(link.step), Landing::Chapter);
    model.is_playing = false;
    model.is_following = true;
    let mut effects = vec![Effect::StopTimer];
    // A link that says nothing of colours leaves them as they are.
    if link.theme != Theme::System && link.theme != model.theme {
        model.theme = link.theme;
        effects.push(Effect::ApplyTheme(link.theme));
    }
    model.look_at(link.detail);
    model.viewpoint = link.viewpoint;
    // One that says nothing of the language leaves it, too.
    model.languages.chosen = link.language.or(model.languages.chosen);
    model.languages.waiting_link = None;
    if let Some(load) = language::load(model) {
        effects.push(load);
        if model.timeline.is_none() {
            model.languages.waiting_link = Some(fragment.to_owned());
            return effects;
        }
    }
    if is_fixed && model.shown_scenario() == Some(&link.scenario) {
        model.scenario = link.scenario;
        model.is_renewing = false;
        model.move_to(model.landing.step(model), false);
        effects.push(Effect::StopRun);
        return effects;
    }
    model.scenario = link.scenario;
    model.is_renewing = !is_fixed;
    effects.push(run(model));
    effects
}

/// What a link that is made for one session leaves unsaid is the same for everybody; else the two sides speak the
/// learner's language. In between stands what the page's query says. The address with which the page was opened says
/// what is locked; only later links are held to it.
pub(super) fn read_link(model: &Model, fragment: &str) -> Read {
    let current = model.choices();
    let locked = Locked {
        current: &current,
        is_locked: &|lock| model.embedding.locks(lock),
    };
    let is_first = model.timeline.is_none();
    let read = |default| {
        let start = Link::read(&model.embedding.start, default);
        let mut read = Link::read_within(fragment, &start.link, Some(&locked).filter(|_| !is_first));
        read.is_fixed = read.is_fixed.or(start.is_fixed);
        if is_first {
            read.ending = read.ending.max(model.embedding.ending);
            if !read.said.contains(&STEP) {
                read.chapter = read.chapter.or(start.chapter);
            }
            let of_start = [model.embedding.ignored.clone(), start.ignored];
            read.ignored.splice(0..0, of_start.into_iter().flatten());
            read.refusal = start.refusal.or(read.refusal);
            read.said.extend(start.said);
        }
        read
    };
    let of_the_lab = read(&model.default_link);
    match of_the_lab.is_fixed {
        Some(true) => of_the_lab,
        _ => read(&model.first_link),
    }
}

/// A learner who moves on while a session is being run is not taken away again when it is ready.
fn stay_here(model: &mut Model) {
    if !model.is_renewing {
        model.landing = Landing::Step(model.destination);
    }
}

/// Runs the scenario, with fresh randomness where that was asked for and has not come yet.
pub(super) fn run(model: &Model) -> Effect {
    let scenario = Box::new(model.scenario.clone());
    match model.is_renewing {
        true => Effect::RunFresh(scenario),
        false => Effect::Run(scenario),
    }
}

fn step_forward(model: &mut Model, then: Effect) -> Vec<Effect> {
    if let Some(stop) = model.next_stop() {
        model.move_to(stop, true);
        stay_here(model);
    }
    if model.is_at_end() || then == Effect::StopTimer {
        model.is_playing = false;
        return vec![Effect::StopTimer];
    }
    vec![then]
}

pub(super) fn jump(model: &mut Model, step: usize) -> Vec<Effect> {
    model.move_to(step, false);
    stay_here(model);
    model.is_playing = false;
    vec![Effect::StopTimer]
}

pub(super) fn toggle_play(model: &mut Model) -> Vec<Effect> {
    model.is_playing = !model.is_playing && !model.steps().is_empty();
    if !model.is_playing {
        return vec![Effect::StopTimer];
    }
    if model.is_at_end() {
        model.move_to(0, false);
    }
    vec![Effect::StartTimer(model.step_duration())]
}

fn toggle_flipped_byte(model: &mut Model, step: usize) -> Vec<Effect> {
    let Some((actor, transfer)) = model
        .steps()
        .get(step)
        .and_then(|step| Some((step.actor, step.transfer()?)))
    else {
        return Vec::new();
    };
    if transfer.message != MessageKind::ApplicationData || !model.can_be_changed() {
        return Vec::new();
    }
    let fault = Fault {
        from: actor,
        record: transfer.record,
        offset: first_ciphertext_byte(transfer),
        mask: 1,
    };
    let is_of_record = |other: &Fault| (other.from, other.record) == (fault.from, fault.record);
    match model.scenario.faults.iter().any(is_of_record) {
        true => model.scenario.faults.retain(|other| !is_of_record(other)),
        false => {
            if let Err(error) = model.scenario.add_fault(fault) {
                model.refusal = Some(error);
                return Vec::new();
            }
        }
    }
    model.is_playing = false;
    model.landing = Landing::Step(step);
    vec![Effect::StopTimer, run(model)]
}

/// Where the ciphertext begins in a protected record.
fn first_ciphertext_byte(transfer: &Transfer) -> usize {
    let annotation = transfer.sent.annotation.as_ref();
    let leaves = annotation.map(Annotation::leaves).unwrap_or_default();
    let ciphertext = leaves.into_iter().find(|leaf| leaf.field == CIPHERTEXT);
    ciphertext.map_or(transfer.sent.bytes.len().saturating_sub(1), |leaf| leaf.range.start)
}
