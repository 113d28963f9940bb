//! The messages that change the page, and the effects that they have on the outside world.

use std::rc::Rc;

use timeline::Actor;
use timeline::scenario::{KeyLength, Scenario};

use super::attack::AttackMessage;
use super::challenges::ChallengeMessage;
use super::exports::{ChosenFile, Export, Task, TaskNews};
use super::fresh_keys::SearchNews;
use super::hex::HexWindow;
use super::options::{Detail, Dialog, Layer, Sheet, SheetHeight, Tab, Theme, Viewpoint};
use super::share::{Shared, SharingMessage};
use super::timeline_handle::TimelineHandle;
use super::toys::ToyNumber;
use super::trial::Trial;
use crate::i18n::{Language, Localizer};
use crate::stories::{Chapter, Handshake};

/// A message to the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// A session has been run.
    SessionReady(Rc<TimelineHandle>),
    /// The first steps of a session that is still running.
    SessionBegun(Rc<TimelineHandle>),
    /// The session could not be set up.
    SessionFailed(String),
    /// Go to the next step, on the learner's request.
    Next,
    /// Go to the previous step.
    Back,
    /// Go to a step, counted from 0.
    GoTo(usize),
    /// Go to the first step of a chapter.
    GoToChapter(Chapter),
    /// Go to the first step of a connection, counted from 0.
    GoToConnection(usize),
    /// Go to the first step.
    GoToStart,
    /// Go to the last step.
    GoToEnd,
    /// Go to the first failing step.
    GoToFailure,
    /// Go to the first failing step, or to the last one if none fails.
    GoToOutcome,
    /// A character was typed outside text fields: a digit goes to its chapter, a question mark opens the help.
    TypeCharacter(char),
    /// Switch single-character shortcuts on or off.
    SwitchCharacterKeys(bool),
    /// Play or pause.
    TogglePlay,
    /// Change to the next speed.
    CycleSpeed,
    /// The timer asks for the next step while playing.
    Tick,
    /// A key press or a tap stops the playing page.
    Hold,
    /// Inspect the message sent in a step.
    SelectMessage(usize),
    /// Select a field of the inspected message by its row in the tree, or deselect it.
    SelectField(usize),
    /// Select a byte of the record sent in a step, and its field.
    SelectByte {
        /// The step.
        step: usize,
        /// The byte, counted from 0 in the shown layer.
        byte: usize,
    },
    /// Render other rows of the byte list.
    ShowHexRows(HexWindow),
    /// Open or close a group of fields.
    ToggleGroup(usize),
    /// Hover over a field, or over none.
    HoverField(Option<usize>),
    /// Select a tab of the inspector.
    SelectTab(Tab),
    /// Show a layer of a protected record.
    SelectLayer(Layer),
    /// Go to the step that a value comes from, counted from 0.
    GoToOrigin(usize),
    /// Change a small number beside the real ones.
    ChangeToy(ToyNumber, u64),
    /// Open or close the command of a calculation, by its number in the step.
    ToggleCommand(usize),
    /// Copy the open command to the clipboard.
    CopyCommand(String),
    /// Whether the browser has copied the command.
    CommandCopied(bool),
    /// Show a panel on a narrow screen.
    SelectSheet(Sheet),
    /// Give the sheet more or less of the screen.
    ResizeSheet(SheetHeight),
    /// Open or close the book of all fields.
    ToggleBook,
    /// Lay out more of the book.
    ReadOn,
    /// Unfold or fold long values.
    ToggleFold,
    /// Show more of the ladder's older rows.
    ShowEarlierRows,
    /// Start a session with fresh randomness and no flipped bytes, at the same step.
    NewSession,
    /// Change the text that the learner has typed.
    EditDraft(String),
    /// Choose the sender of the learner's text.
    SelectSender(Actor),
    /// Send the learner's text.
    SendDraft,
    /// Offer the bytes of the message in transit at a step, to pick one.
    OpenPicking(usize),
    /// Flip a bit in the first ciphertext byte of the record at a step, or restore it.
    ToggleFlippedByte(usize),
    /// Flip a bit in this byte of the record at a step, or restore it.
    ToggleByte {
        /// The step.
        step: usize,
        /// The byte, counted from 0 on the wire.
        byte: usize,
    },
    /// Answer the question of a chapter with the answer at this place.
    AnswerQuiz(Chapter, usize),
    /// A message about challenges.
    Challenge(ChallengeMessage),
    /// A message about the attacker on the wire.
    Attack(AttackMessage),
    /// Restore all changed records.
    UndoChanges,
    /// Try one of the last step's suggestions.
    Try(Trial),
    /// Select the theme.
    SelectTheme(Theme),
    /// Select the detail level.
    SelectDetail(Detail),
    /// Select the viewpoint.
    SelectViewpoint(Viewpoint),
    /// Select the language.
    SelectLanguage(Language),
    /// The texts of a language are loaded.
    LanguageReady(Rc<Localizer>),
    /// The texts of a language could not be loaded.
    LanguageFailed(Language),
    /// The long texts are loaded; the localizer has all texts.
    LaterWordsReady(Rc<Localizer>),
    /// The long texts could not be loaded.
    LaterWordsFailed,
    /// Search the questions and terms.
    SearchReference(String),
    /// Print the questions and terms found.
    PrintReference,
    /// Open a dialog, or close it if it is open.
    ToggleDialog(Dialog),
    /// The open dialog has been closed.
    CloseDialog,
    /// Set one parameter of the scenario, as in a link.
    Choose(&'static str, String),
    /// Search for a fresh key for the server.
    GenerateKey(KeyLength),
    /// Cancel the search for a key.
    CancelKeyGeneration,
    /// News of the search with this number.
    KeySearch(u32, SearchNews),
    /// The session could not be set up: the recipe yields no RSA key. Only a hand-made link can cause this.
    KeyRefused,
    /// Export the session as a file.
    Export(Export),
    /// Open a file with an exported session.
    OpenFile(ChosenFile),
    /// Run the scenario of the shown file.
    RunAgain,
    /// A file is being dragged over the page, or no longer.
    HoldFile(bool),
    /// News of the exporter's task with this number.
    Exporter(u32, TaskNews),
    /// A message about sharing.
    Share(SharingMessage),
    /// Set the whole scenario: a link's parameters that differ from the lab's own choices.
    ChooseAll(&'static str),
    /// Run another handshake with the same choices otherwise.
    SelectHandshake(Handshake),
    /// The outcome of a session that is compared.
    Compared(Handshake, Result<Rc<TimelineHandle>, String>),
    /// The URL's fragment has changed, by going back or forward or by hand.
    FollowLink(String),
    /// Dismiss the notices.
    DismissNotice,
    /// An order of the embedding page: see `update/orders.rs`.
    Order(String),
}

/// Something for the outside world to do after a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Run a scenario and answer with `SessionReady`.
    Run(Box<Scenario>),
    /// Draw a fresh seed and the time, then run the scenario with them.
    RunFresh(Box<Scenario>),
    /// Run each of these scenarios and answer with `Compared`.
    Compare(Vec<(Handshake, Scenario)>),
    /// Stop the sessions of the comparison.
    StopComparison,
    /// Stop running, because the shown session is the requested one.
    StopRun,
    /// Draw a seed, search for a key with it, and answer with `KeySearch` and this number.
    StartKeySearch {
        /// The number of the search.
        search: u32,
        /// The length of the key.
        length: KeyLength,
    },
    /// Stop the search for a key.
    StopKeySearch,
    /// Give the exporter a task and answer with `Exporter` and this number.
    StartExporter {
        /// The number of the task.
        task: u32,
        /// The task.
        what: Task,
        /// The shown session, once it is complete.
        session: Option<Rc<TimelineHandle>>,
    },
    /// Stop the exporter.
    StopExporter,
    /// Draw a link as a QR code and answer with `CodeDrawn`.
    DrawCode(String),
    /// Stop drawing: the code is ready or no longer needed.
    DrawNoCode,
    /// Copy a text to the clipboard and answer with `Copied`.
    Copy {
        /// What the text is.
        shared: Shared,
        /// The text.
        text: String,
    },
    /// Hand a link to the system's share sheet.
    GiveToSystem(String),
    /// Send `Tick` once the step has been read, unless the timer is restarted or stopped before.
    StartTimer,
    /// Stop the timer.
    StopTimer,
    /// Apply the theme to the page.
    ApplyTheme(Theme),
    /// Store the theme for the next visit.
    KeepTheme(Theme),
    /// Store the detail level for the next visit.
    KeepDetail(Detail),
    /// Load the texts of a language and answer with `LanguageReady` or `LanguageFailed`.
    LoadLanguage(Language),
    /// Load the long texts in the current language and answer with `LaterWordsReady` or `LaterWordsFailed`.
    LoadLaterWords,
    /// Print the page as it is.
    Print,
    /// Switch the page to the language of this localizer.
    ShowLanguage(Rc<Localizer>),
    /// Store the language for the next visit.
    KeepLanguage(Language),
    /// Store for the next visit whether single-character shortcuts are on.
    KeepCharacterKeys(bool),
    /// Record that a window has opened in front of the page, or closed.
    CoverPage(bool),
    /// Copy a command to the clipboard and answer with `CommandCopied`.
    CopyCommand(String),
    /// Write the fragment into the URL.
    ShowLink {
        /// Without `#`.
        fragment: String,
        /// Whether this is a new history entry, so that going back returns to the previous place.
        is_new_entry: bool,
    },
    /// Report the state to the embedding page.
    Report(String),
    /// Answer an order of the embedding page.
    Answer(String),
}
