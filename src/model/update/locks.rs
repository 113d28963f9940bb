//! The messages that an embedding page has locked.

use crate::model::lock::Lock;
use crate::model::message::Message;
use crate::model::options::Dialog;
use crate::model::state::Model;

/// Whether a message would change something locked.
pub(super) fn is_locked(model: &Model, message: &Message) -> bool {
    if let Message::Try(trial) = message {
        return trial.locks().iter().any(|lock| model.embedding.locks(*lock));
    }
    lock_on(model, message).is_some_and(|lock| model.embedding.locks(lock))
}

/// The lock that blocks a message.
fn lock_on(model: &Model, message: &Message) -> Option<Lock> {
    match message {
        Message::Next
        | Message::Back
        | Message::GoTo(_)
        | Message::GoToChapter(_)
        | Message::GoToConnection(_)
        | Message::GoToStart
        | Message::GoToEnd
        | Message::GoToFailure
        | Message::GoToOutcome
        | Message::GoToOrigin(_) => Some(Lock::Step),
        // Everyone must be able to stop motion (WCAG 2.2, 2.2.2), and to resume it.
        Message::TogglePlay => (!model.embedding.has_autoplay && !model.is_playing()).then_some(Lock::Step),
        Message::CycleSpeed => Some(Lock::Speed),
        Message::SelectTheme(_) => Some(Lock::Theme),
        Message::SelectLanguage(_) => Some(Lock::Locale),
        Message::SelectDetail(_) => Some(Lock::Detail),
        Message::SelectViewpoint(_) => Some(Lock::Viewpoint),
        Message::NewSession
        | Message::Choose(..)
        | Message::ChooseAll(_)
        | Message::SelectHandshake(_)
        | Message::GenerateKey(_)
        | Message::OpenFile(_)
        | Message::RunAgain
        | Message::ToggleDialog(Dialog::Choices | Dialog::Comparison) => Some(Lock::Scenario),
        Message::EditDraft(_)
        | Message::SelectSender(_)
        | Message::SendDraft
        | Message::OpenPicking(_)
        | Message::ToggleFlippedByte(_)
        | Message::ToggleByte { .. }
        | Message::Attack(_)
        | Message::UndoChanges => Some(Lock::Messages),
        // Inspecting changes nothing that can be locked.
        Message::SelectMessage(_)
        | Message::SelectField(_)
        | Message::SelectByte { .. }
        | Message::ShowHexRows(_)
        | Message::ToggleGroup(_)
        | Message::HoverField(_)
        | Message::SelectTab(_)
        | Message::SelectLayer(_)
        | Message::ChangeToy(..)
        | Message::ToggleCommand(_)
        | Message::CopyCommand(_)
        | Message::SelectSheet(_)
        | Message::ResizeSheet(_)
        | Message::ToggleFold
        | Message::ToggleBook
        | Message::ReadOn
        | Message::ShowEarlierRows
        | Message::SwitchCharacterKeys(_)
        | Message::ToggleDialog(Dialog::Help | Dialog::Exports | Dialog::Share | Dialog::Reference)
        | Message::AnswerQuiz(..)
        | Message::Challenge(_)
        | Message::SearchReference(_)
        | Message::PrintReference
        | Message::CloseDialog
        | Message::DismissNotice
        | Message::CancelKeyGeneration
        | Message::Export(_)
        | Message::HoldFile(_)
        | Message::Share(_) => None,
        // Whatever has begun may end. Playback is stopped by other means.
        Message::Tick
        | Message::Hold
        | Message::SessionReady(_)
        | Message::SessionBegun(_)
        | Message::SessionFailed(_)
        | Message::Compared(..)
        | Message::CommandCopied(_)
        | Message::LanguageReady(_)
        | Message::LanguageFailed(_)
        | Message::LaterWordsReady(_)
        | Message::LaterWordsFailed
        | Message::KeySearch(..)
        | Message::KeyRefused
        | Message::Exporter(..) => None,
        // These contain several things, each of which is checked separately.
        Message::TypeCharacter(_) | Message::FollowLink(_) | Message::Order(_) | Message::Try(_) => None,
    }
}
