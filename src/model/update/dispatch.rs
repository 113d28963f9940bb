//! What each message does.

use super::exporting;
use super::{
    attacking, challenging, choosing, comparing, dialogs, following, fresh_keys, inspecting, language, moving, running,
    sending, session, sharing, trying, viewing,
};
use crate::model::LaterWords;
use crate::model::exports::Task;
use crate::model::message::{Effect, Message};
use crate::model::showing::{MORE_ROWS, Showing};
use crate::model::state::Model;

/// Carries out a message, without checking locks.
pub(super) fn dispatch(model: &mut Model, message: Message) -> Vec<Effect> {
    match message {
        Message::SessionReady(timeline) => {
            let mut effects = session::show(model, timeline);
            effects.extend(attacking::go_on(model));
            return effects;
        }
        Message::SessionBegun(timeline) => session::begin(model, timeline),
        Message::SessionFailed(problem) => session::fail(model, problem),
        Message::Next => return moving::next(model),
        Message::Tick => return moving::tick(model),
        Message::Back => return moving::back(model),
        Message::GoTo(step) | Message::GoToOrigin(step) => return moving::jump(model, step),
        Message::GoToChapter(chapter) => return moving::go_to_chapter(model, chapter),
        Message::GoToConnection(connection) => return moving::go_to_connection(model, connection),
        Message::GoToStart => return moving::jump(model, 0),
        Message::GoToEnd => return moving::jump(model, usize::MAX),
        Message::GoToFailure => return moving::go_to_failure(model),
        Message::GoToOutcome => return moving::go_to_outcome(model),
        Message::TogglePlay => return moving::toggle_play(model),
        Message::Hold => return moving::pause(model),
        Message::CycleSpeed => model.preferences.cycle_speed(),
        Message::SelectMessage(step) => change_showing(model, |it| inspecting::select_message(it, step)),
        Message::SelectField(row) => change_showing(model, |it| inspecting::select_field(it, row)),
        Message::SelectByte { step, byte } => change_showing(model, |it| inspecting::select_byte(it, step, byte)),
        Message::ShowHexRows(window) => change_showing(model, |it| it.inspection.hex_window = window),
        Message::ToggleGroup(row) => change_showing(model, |it| it.inspection.toggle_group(row)),
        Message::HoverField(row) => change_showing(model, |it| it.inspection.hovered_field = row),
        Message::SelectTab(tab) => {
            language::ask_again(model);
            change_showing(model, |it| it.inspection.chosen_tab = Some(tab));
        }
        Message::SelectLayer(layer) => change_showing(model, |it| inspecting::select_layer(it, layer)),
        Message::ChangeToy(which, value) => model.toys.change(which, value),
        Message::ToggleCommand(number) => change_showing(model, |it| inspecting::toggle_command(it, number)),
        Message::CopyCommand(command) => return vec![Effect::CopyCommand(command)],
        Message::CommandCopied(is_copied) => change_showing(model, |it| inspecting::command_copied(it, is_copied)),
        Message::SelectSheet(sheet) => change_showing(model, |it| it.show_sheet(sheet)),
        Message::ResizeSheet(height) => change_showing(model, |it| it.sheet_height = height),
        Message::ToggleBook => change_showing(model, |it| it.inspection.toggle_book()),
        Message::ReadOn => change_showing(model, |it| it.inspection.read_on()),
        Message::ToggleFold => change_showing(model, |it| it.inspection.is_unfolded = !it.inspection.is_unfolded),
        Message::ShowEarlierRows => change_showing(model, |it| it.earlier_rows += MORE_ROWS),
        Message::NewSession => return running::run_fresh(model),
        Message::EditDraft(text) => sending::edit_draft(model, text),
        Message::SelectSender(actor) => model.draft.sender = actor,
        Message::SendDraft => return sending::send_draft(model),
        Message::OpenPicking(step) => model.picked_message = Some(step),
        Message::ToggleFlippedByte(step) => return sending::toggle_flipped_byte(model, step),
        Message::ToggleByte { step, byte } => return sending::toggle_byte(model, step, byte),
        Message::AnswerQuiz(chapter, place) => {
            model.quiz.retain(|(of, _)| *of != chapter);
            model.quiz.push((chapter, place));
        }
        Message::Challenge(message) => return challenging::update(model, message),
        Message::Attack(message) => return attacking::update(model, message),
        Message::UndoChanges => return sending::undo_changes(model),
        Message::Try(trial) => return trying::begin(model, trial),
        Message::Choose(key, value) => return choosing::choose(model, key, value),
        Message::ChooseAll(fragment) => return choosing::choose_all(model, fragment),
        Message::Compared(handshake, outcome) => comparing::take(model, handshake, outcome),
        Message::SelectHandshake(handshake) => return choosing::select_handshake(model, handshake),
        Message::GenerateKey(length) => return fresh_keys::start(model, length),
        Message::CancelKeyGeneration => return fresh_keys::cancel(model),
        Message::KeySearch(search, news) => return fresh_keys::receive(model, search, news),
        Message::KeyRefused => return fresh_keys::refuse(model),
        Message::SelectTheme(theme) => return viewing::select_theme(model, theme),
        Message::SelectDetail(detail) => return viewing::select_detail(model, detail),
        Message::SelectViewpoint(viewpoint) => viewing::select_viewpoint(model, viewpoint),
        Message::SwitchCharacterKeys(are_on) => return viewing::switch_character_keys(model, are_on),
        Message::SelectLanguage(language) => return language::select(model, language),
        Message::LanguageReady(localizer) => return language::show(model, localizer),
        Message::LanguageFailed(language) => return language::fail(model, language),
        Message::LaterWordsReady(localizer) => return language::show_later(model, localizer),
        Message::LaterWordsFailed => model.languages.later = LaterWords::Missing,
        Message::SearchReference(words) => model.reference.search = words,
        Message::PrintReference => return vec![Effect::Print],
        Message::ToggleDialog(dialog) => return dialogs::toggle(model, dialog),
        Message::CloseDialog => return dialogs::close(model),
        Message::DismissNotice => dialogs::dismiss_notice(model),
        Message::Export(export) => return exporting::start(model, Task::Make(export)),
        Message::OpenFile(file) => return dialogs::open_file(model, file),
        Message::RunAgain => return running::run_again(model),
        Message::HoldFile(is_above) => model.exports.is_file_above = is_above,
        Message::Exporter(task, news) => return exporting::receive(model, task, news),
        Message::Share(message) => return sharing::update(model, message),
        Message::FollowLink(fragment) => return following::follow(model, &fragment),
        // `update` replaces these with other messages.
        Message::TypeCharacter(_) | Message::Order(_) => {}
    }
    Vec::new()
}

/// Changes what exists only while a session is shown.
fn change_showing(model: &mut Model, change: impl FnOnce(&mut Showing)) {
    if let Some(showing) = model.showing_mut() {
        change(showing);
    }
}
