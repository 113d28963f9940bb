//! What can happen to the page, and what the outside world has to do then.

use std::rc::Rc;

use timeline::Actor;
use timeline::scenario::{KeyLength, Scenario};

use super::exports::{ChosenFile, Export, Task, TaskNews};
use super::fresh_keys::SearchNews;
use super::hex::HexWindow;
use super::options::{Detail, Dialog, Layer, Sheet, SheetHeight, Tab, Theme, Viewpoint};
use super::share::{Shared, SharingMessage};
use super::timeline_handle::TimelineHandle;
use super::trial::Trial;
use crate::i18n::{Language, Localizer};
use crate::stories::Chapter;

/// Everything that can happen to the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// A session has been run.
    SessionReady(Rc<TimelineHandle>),
    /// The first steps of a session that is still going on.
    SessionBegun(Rc<TimelineHandle>),
    /// The session could not be set up.
    SessionFailed(String),
    /// One step on, by the learner.
    Next,
    /// One step back.
    Back,
    /// To a step, counted from 0.
    GoTo(usize),
    /// To the first step of a chapter.
    GoToChapter(Chapter),
    /// To the first step of a connection, counted from 0.
    GoToConnection(usize),
    /// To the first step.
    GoToStart,
    /// To the last step.
    GoToEnd,
    /// To the first step in which somebody gives up.
    GoToFailure,
    /// A character was typed where nothing is written: a digit leads to its chapter, a question mark to the help.
    TypeCharacter(char),
    /// Whether typed characters do anything.
    SwitchCharacterKeys(bool),
    /// Play or pause.
    TogglePlay,
    /// The next of the speeds.
    CycleSpeed,
    /// Time for the next step while playing.
    Tick,
    /// Somebody presses a key or taps while the page plays: it waits.
    Hold,
    /// Look into the message that travelled in a step.
    SelectMessage(usize),
    /// Select a field of the inspected message by its row in the tree, or deselect it.
    SelectField(usize),
    /// Select a byte of the record that travelled in a step, and the field that it belongs to.
    SelectByte {
        /// The step.
        step: usize,
        /// The byte, counted from the record's first in the form that is shown.
        byte: usize,
    },
    /// Draw other rows of the list of bytes.
    ShowHexRows(HexWindow),
    /// Show what is within a field, or hide it.
    ToggleGroup(usize),
    /// Point at a field, or at none.
    HoverField(Option<usize>),
    /// Bring a tab of the inspector to the front.
    SelectTab(Tab),
    /// Look at a layer of a protected record.
    SelectLayer(Layer),
    /// To the step that a value comes from, counted from 0.
    GoToOrigin(usize),
    /// Show the command of a calculation of the step, by its number, or close it.
    ToggleCommand(usize),
    /// Put the command that is shown into the clipboard.
    CopyCommand(String),
    /// Whether the browser has copied the command.
    CommandCopied(bool),
    /// Show a panel on a narrow screen.
    SelectSheet(Sheet),
    /// Give the details more of the screen, or less.
    ResizeSheet(SheetHeight),
    /// Read all fields one after the other, or choose among them.
    ToggleBook,
    /// Show all bytes of long values, or fold them.
    ToggleFold,
    /// Show more of the ladder's earlier rows.
    ShowEarlierRows,
    /// Fresh randomness, and no byte flipped; the learner stays at the same step.
    NewSession,
    /// The learner's text for one side.
    EditDraft(String),
    /// Who sends the learner's text.
    SelectSender(Actor),
    /// Send the learner's text.
    SendDraft,
    /// Offer the bytes of the message that travels at a step, to pick one.
    OpenPicking(usize),
    /// Flip a bit of a byte of the record at a step, or let it pass again.
    ToggleFlippedByte(usize),
    /// Flip a bit of this byte of the record at a step, or let it pass again.
    ToggleByte {
        /// The step.
        step: usize,
        /// The byte, counted from the record's first on the wire.
        byte: usize,
    },
    /// Let all records pass as they are sent.
    UndoChanges,
    /// Try one of the things that the last step offers.
    Try(Trial),
    /// The next colours.
    SelectTheme(Theme),
    /// Look less deep, or deeper.
    SelectDetail(Detail),
    /// Look with other eyes.
    SelectViewpoint(Viewpoint),
    /// Another language.
    SelectLanguage(Language),
    /// The words of a language are loaded.
    LanguageReady(Rc<Localizer>),
    /// The words of a language could not be loaded.
    LanguageFailed(Language),
    /// The long texts are loaded, and here are all words.
    LaterWordsReady(Rc<Localizer>),
    /// The long texts could not be loaded.
    LaterWordsFailed,
    /// Look for something among questions and terms.
    SearchReference(String),
    /// Print the questions and terms that are found.
    PrintReference,
    /// Open a dialog, or close it if it is open.
    ToggleDialog(Dialog),
    /// The open dialog has been closed.
    CloseDialog,
    /// Make one choice of the scenario: a link's parameter and its value.
    Choose(&'static str, String),
    /// Look for a fresh key for the server.
    GenerateKey(KeyLength),
    /// Cancel the search for a key.
    CancelKeyGeneration,
    /// News of the search with this number.
    KeySearch(u32, SearchNews),
    /// The session could not be set up: the recipe yields no RSA key. Only a hand-made link can cause this.
    KeyRefused,
    /// Export the session as a file.
    Export(Export),
    /// Open a session that was exported.
    OpenFile(ChosenFile),
    /// Run the scenario of the file that is shown.
    RunAgain,
    /// A file is held above the page, or no longer.
    HoldFile(bool),
    /// News of the exporter's task with this number.
    Exporter(u32, TaskNews),
    /// The learner shares the session.
    Share(SharingMessage),
    /// Make all choices anew: a link's parameters for those that are not the lab's own.
    ChooseAll(&'static str),
    /// The URL's fragment has changed: by going back or forward, or by hand.
    FollowLink(String),
    /// The learner has read the notice.
    DismissNotice,
    /// An order of the page around the lab: see `update/orders.rs`.
    Order(String),
}

/// What the outside world has to do after a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Run a scenario and answer with `SessionReady`.
    Run(Box<Scenario>),
    /// Draw a fresh seed and the time, then run the scenario with them.
    RunFresh(Box<Scenario>),
    /// Stop running: the session that is shown is the one that is wanted.
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
        /// What it is to do.
        what: Task,
        /// The session that is shown, once all of it is there.
        session: Option<Rc<TimelineHandle>>,
    },
    /// Stop the exporter.
    StopExporter,
    /// Draw a link as a QR code and answer with `CodeDrawn`.
    DrawCode(String),
    /// Stop drawing: there is a code, or none is needed.
    DrawNoCode,
    /// Put a text into the clipboard and answer with `Copied`.
    Copy {
        /// What it is.
        shared: Shared,
        /// The text.
        text: String,
    },
    /// Let the system share a link.
    GiveToSystem(String),
    /// Send `Tick` once the step has been read, unless another timer is started or stopped before.
    StartTimer,
    /// Stop the timer.
    StopTimer,
    /// Put the theme on the page.
    ApplyTheme(Theme),
    /// Keep the theme for the next visit.
    KeepTheme(Theme),
    /// Keep for the next visit how deep the session is looked into.
    KeepDetail(Detail),
    /// Load the words of a language and answer with `LanguageReady` or `LanguageFailed`.
    LoadLanguage(Language),
    /// Load the long texts in the language that is shown, and answer with `LaterWordsReady` or `LaterWordsFailed`.
    LoadLaterWords,
    /// Print the page as it is.
    Print,
    /// Put the page into the language of these words.
    ShowLanguage(Rc<Localizer>),
    /// Keep the language for the next visit.
    KeepLanguage(Language),
    /// Keep for the next visit whether character keys are on.
    KeepCharacterKeys(bool),
    /// A window has opened in front of the page, or closed.
    CoverPage(bool),
    /// Put a command into the clipboard and answer with `CommandCopied`.
    CopyCommand(String),
    /// Put the fragment into the URL.
    ShowLink {
        /// Without `#`.
        fragment: String,
        /// Whether going back is to lead to where the learner was before.
        is_new_entry: bool,
    },
    /// Report the state to the page around the lab.
    Report(String),
    /// Answer an order of the page around the lab.
    Answer(String),
}
