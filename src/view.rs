//! What the page shows, made from the model by pure functions and drawn by the components.
//!
//! Every text in here is ready for the eye; every value comes out of the timeline.

pub mod bytes;
pub mod calculation;
pub mod choices;
pub mod derivation;
pub mod detail;
pub mod everyday;
pub mod exports;
pub mod hex;
pub mod inspector;
pub mod ladder;
pub mod panel;
pub mod possession;
pub mod recompute;
pub mod scene;
pub mod server_key;
pub mod share;
pub mod stage;
pub mod story;
pub mod text;
pub mod validation;
pub mod viewpoint;

use std::rc::Rc;

use timeline::Actor;
use timeline::Chapter;

pub use choices::ChoicesView;
pub use detail::{
    BytesView, CalculationView, CalculationsView, CertificateCard, CheckView, ChoiceView, CommandView, DerivationRow,
    DerivationView, DerivedValue, ExplanationView, FieldView, GroupView, InspectorContent, InspectorView, LayerView,
    MixingView, PossessionRow, PossessionView, RunView, TabView, ValidationView, VerdictView,
};
pub use exports::ExportsView;
pub use hex::HexView;
pub use share::ShareView;

use crate::i18n::Language;
use crate::model::{Detail, Dialog, Message, Sheet, Theme, Viewpoint};

/// The whole page, but for the inspector, which has a view of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct StageView {
    /// What tests and embedders read off the main element.
    pub state: PageState,
    /// The version that both speak; `None` where they agreed on none.
    pub version: Option<String>,
    /// The six chapters.
    pub rail: Vec<ChapterTab>,
    /// The connections, where there are several.
    pub connections: Vec<ConnectionTab>,
    /// What happens now.
    pub story: StoryView,
    /// The client's panel.
    pub client: PanelView,
    /// The server's panel.
    pub server: PanelView,
    /// What has travelled and happened lately, oldest first.
    pub ladder: Vec<LadderRow>,
    /// What was before that.
    pub earlier: Option<EarlierView>,
    /// Every byte so far; only where one looks that deep.
    pub hex: Option<HexView>,
    /// The picture of the step; only in the everyday story.
    pub scene: Option<scene::SceneView>,
    /// Typing a message; only in chapter 6.
    pub chat: Option<ChatView>,
    /// What the page has to say about itself: what of the link was not understood, a language that is missing.
    pub notice: Option<String>,
    /// The buttons below.
    pub transport: TransportView,
    /// What a screen reader is told about the step.
    pub announcement: String,
    /// The panel on a narrow screen.
    pub sheet: Sheet,
    /// Whether only the stage is shown, without the header.
    pub is_bare: bool,
    /// How deep the session is looked into, each with its name.
    pub details: Vec<DetailTab>,
    /// With whose eyes the session is looked at, each with its name.
    pub viewpoints: Vec<ViewpointTab>,
    /// The colours.
    pub theme: Theme,
    /// The language that is shown.
    pub language: Language,
    /// Whether single characters lead to chapters and to the help.
    pub has_character_keys: bool,
    /// The dialog that is open.
    pub dialog: Option<Dialog>,
    /// The choices of the scenario, if their dialog is open.
    pub choices: Option<ChoicesView>,
    /// Whether a file is held above the page.
    pub is_file_above: bool,
    /// What can be taken away, if that dialog is open.
    pub exports: Option<ExportsView>,
    /// What is shared, if its dialog is open.
    pub share: Option<ShareView>,
}

/// One of the depths.
#[derive(Clone, Debug, PartialEq)]
pub struct DetailTab {
    /// Which.
    pub detail: Detail,
    /// Its name.
    pub title: String,
    /// Whether it is the one.
    pub is_selected: bool,
}

/// One of the viewpoints.
#[derive(Clone, Debug, PartialEq)]
pub struct ViewpointTab {
    /// Which.
    pub viewpoint: Viewpoint,
    /// Its name.
    pub title: String,
    /// Whether it is the one.
    pub is_selected: bool,
}

/// What the main element says in its data attributes.
#[derive(Clone, Debug, PartialEq)]
pub struct PageState {
    /// Whether a session is there.
    pub is_ready: bool,
    /// 1 to 6.
    pub chapter: usize,
    /// The step, counted from 1; 0 before the session is ready.
    pub step: usize,
    /// How many steps there are.
    pub steps: usize,
    /// `running`, `complete` or `failed`, at the cursor.
    pub outcome: &'static str,
    /// The key of the depth: `story`, `messages` or `bytes`.
    pub detail: &'static str,
}

/// One of the six in the rail.
#[derive(Clone, Debug, PartialEq)]
pub struct ChapterTab {
    /// Which.
    pub chapter: Chapter,
    /// Its name.
    pub title: String,
    /// Where it stands.
    pub progress: Progress,
    /// Whether the session got there, so that it can be gone to.
    pub is_reachable: bool,
    /// Whether a resumed session does without it.
    pub is_skipped: bool,
}

/// One of the connections.
#[derive(Clone, Debug, PartialEq)]
pub struct ConnectionTab {
    /// Which, counted from 0.
    pub connection: usize,
    /// Its name.
    pub title: String,
    /// Whether the learner is in it.
    pub is_current: bool,
}

/// Where something stands in relation to the cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Behind it.
    Done,
    /// At it.
    Current,
    /// Before it.
    Ahead,
}

/// A piece of running text.
#[derive(Clone, Debug, PartialEq)]
pub struct Span {
    /// The words.
    pub text: String,
    /// Whether they are stressed.
    pub is_strong: bool,
}

/// The words to a step.
#[derive(Clone, Debug, PartialEq)]
pub struct StoryView {
    /// What happens now, one sentence.
    pub headline: String,
    /// Why, one short paragraph.
    pub paragraph: Vec<Span>,
}

/// Whose colour a value has; each also has a shape of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// From the client, a blue square.
    Client,
    /// From the server, a purple square.
    Server,
    /// A secret, a green circle.
    Secret,
    /// What an eavesdropper sees, an orange diamond.
    Eavesdropper,
    /// None of them, grey.
    Neutral,
}

/// A value with its name.
#[derive(Clone, Debug, PartialEq)]
pub struct ValueView {
    /// What it is.
    pub label: String,
    /// Its bytes, shortened to one line.
    pub short: String,
    /// All of it.
    pub full: String,
    /// Its length, ready to read.
    pub length: String,
    /// Whose it is.
    pub role: Role,
    /// Whether it came to be known in this step.
    pub is_new: bool,
    /// Whether it is a secret that the other side has come to know too, byte for byte.
    pub is_shared: bool,
    /// What it consists of, where that is worth seeing.
    pub parts: Vec<PartView>,
    /// Where it comes from, of what goes into a calculation.
    pub origin: Option<OriginView>,
    /// The messages that it consists of, if it does.
    pub messages: Vec<ValueView>,
}

/// Where a value comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct OriginView {
    /// In words.
    pub text: String,
    /// The step that it comes from, counted from 0, if that is another one.
    pub step: Option<usize>,
}

/// A part of a value.
#[derive(Clone, Debug, PartialEq)]
pub struct PartView {
    /// What it is.
    pub label: String,
    /// Its bytes, shortened.
    pub short: String,
    /// Its length, ready to read.
    pub length: String,
}

/// What one side knows and does.
#[derive(Clone, Debug, PartialEq)]
pub struct PanelView {
    /// Whose panel.
    pub actor: Actor,
    /// `Client` or `Server`.
    pub title: String,
    /// What it stands for: `browser`, the host name.
    pub subtitle: String,
    /// What it knows, oldest first, as far as it can be seen from here.
    pub known: Vec<ValueView>,
    /// That there is more, which cannot be seen from here.
    pub hidden: Option<String>,
    /// What it does in this step.
    pub activity: ActivityView,
}

/// What one side does in this step.
#[derive(Clone, Debug, PartialEq)]
pub struct ActivityView {
    /// A few words.
    pub title: String,
    /// The formula, if it computes.
    pub formula: Option<String>,
    /// One or two sentences.
    pub text: String,
    /// Whether it does anything; a waiting side is dimmed.
    pub is_active: bool,
    /// Whether it found something wrong.
    pub is_failure: bool,
}

/// One row between the lifelines.
#[derive(Clone, Debug, PartialEq)]
pub enum LadderRow {
    /// A record from one side to the other.
    Arrow(ArrowView),
    /// Something that one side did.
    Note(NoteView),
    /// What one side says or thinks, in everyday words.
    Bubble(BubbleView),
}

/// The rows of the ladder that are long past and not shown.
#[derive(Clone, Debug, PartialEq)]
pub struct EarlierView {
    /// What the button says that shows more of them.
    pub label: String,
    /// Whether it shows all that are left.
    pub is_last: bool,
}

/// What one side says or thinks, in everyday words.
#[derive(Clone, Debug, PartialEq)]
pub struct BubbleView {
    /// The step, counted from 0.
    pub step: usize,
    /// Who.
    pub actor: Actor,
    /// Its name.
    pub speaker: String,
    /// The words.
    pub words: Vec<Span>,
    /// Whether somebody typed them, in whatever script.
    pub is_typed: bool,
    /// What of them is to be seen on the way, where that is not the words themselves.
    pub on_the_wire: Option<EavesdropperView>,
    /// Whether it is only thought: nothing travels.
    pub is_thought: bool,
    /// Whether it came out well; `None` where nothing was checked.
    pub is_good: Option<bool>,
    /// Whether it is this very step.
    pub is_current: bool,
}

/// A record from one side to the other.
#[derive(Clone, Debug, PartialEq)]
pub struct ArrowView {
    /// The step it travels in, counted from 0.
    pub step: usize,
    /// Who sent it.
    pub from: Actor,
    /// Its name.
    pub name: String,
    /// Its size, ready to read.
    pub size: String,
    /// Whether it is encrypted: the envelope has a lock.
    pub is_locked: bool,
    /// Whether it was changed on the way.
    pub is_altered: bool,
    /// Whether it is an alert that ends the connection.
    pub is_fatal: bool,
    /// Whether it travels in this very step.
    pub is_current: bool,
    /// Whether it is to be seen moving.
    pub is_moving: bool,
    /// Whether its bytes are in the inspector.
    pub is_selected: bool,
    /// What stands in it, shortened; only of typed data, and not at the current one.
    pub record: Option<String>,
    /// What somebody on the wire sees of it; only at the current one.
    pub eavesdropper: Option<EavesdropperView>,
    /// What a screen reader says behind name and size: from whom to whom, and what can be seen of it.
    pub way: String,
}

/// What somebody on the wire sees.
#[derive(Clone, Debug, PartialEq)]
pub struct EavesdropperView {
    /// `Eavesdropper sees`.
    pub label: String,
    /// The first bytes and the length.
    pub bytes: String,
}

/// Something that one side did.
#[derive(Clone, Debug, PartialEq)]
pub struct NoteView {
    /// The step, counted from 0.
    pub step: usize,
    /// Who.
    pub actor: Actor,
    /// A few words.
    pub text: String,
    /// Whether it came out well; `None` where nothing was checked.
    pub is_good: Option<bool>,
    /// Whether it is this very step.
    pub is_current: bool,
}

/// Typing a message.
#[derive(Clone, Debug, PartialEq)]
pub struct ChatView {
    /// What is typed.
    pub draft: String,
    /// Who will send it.
    pub sender: Actor,
    /// Whether the button to send it does anything: it sends, or says that the connection is over.
    pub can_send: bool,
    /// Why it cannot be sent, where that is not plain to see.
    pub problem: Option<String>,
    /// What the button says that begins a new session where the connection is over.
    pub anew: Option<String>,
    /// Flipping a byte of the message at the cursor, where there is one.
    pub flip: Option<FlipView>,
}

/// The switch that flips a byte on the way.
#[derive(Clone, Debug, PartialEq)]
pub struct FlipView {
    /// The step in which the record travels.
    pub step: usize,
    /// What the button says.
    pub label: String,
    /// Whether the byte is flipped now.
    pub is_flipped: bool,
}

/// The buttons below.
#[derive(Clone, Debug, PartialEq)]
pub struct TransportView {
    /// What the main button says: begins with `Next` in English and says what comes.
    pub next: String,
    /// Points to the main button, for whoever has not used it yet.
    pub hint: Option<String>,
    /// Whether there is a step after this one.
    pub can_go_on: bool,
    /// What the main button does at the last step; `None` before it, and where nothing is left to do.
    pub after_last: Option<Message>,
    /// Whether there is a step before this one.
    pub can_go_back: bool,
    /// A link to the whole lab at this place, where only its stage is shown.
    pub whole: Option<String>,
    /// Whether the page goes on by itself.
    pub is_playing: bool,
    /// `1×`.
    pub speed: String,
    /// Which of the stops the learner is at, counted from 0.
    pub cursor: usize,
    /// `8 of 26`.
    pub position: String,
    /// What the step is.
    pub label: String,
    /// The steps that are stopped at, counted from 0.
    pub stops: Rc<[usize]>,
    /// A mark per step that is stopped at; in a long session each stands for several.
    pub marks: Vec<MarkView>,
}

/// One step in the scrubber, or some that follow each other.
#[derive(Clone, Debug, PartialEq)]
pub struct MarkView {
    /// The first step, counted from 0.
    pub step: usize,
    /// Where it stands.
    pub progress: Progress,
    /// Whether a chapter begins here.
    pub begins_chapter: bool,
}

#[cfg(test)]
mod tests;
