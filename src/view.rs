//! What the page shows, made from the model by pure functions and drawn by the components.
//!
//! Every text in here is ready for the eye; every value comes out of the timeline.

pub mod calculation;
pub mod inspector;
pub mod ladder;
pub mod panel;
pub mod stage;
pub mod story;
pub mod text;
pub mod validation;

use tls_core::timeline::Chapter;
use tls_core::trace::Actor;

use crate::model::{Layer, Sheet, Tab, Theme};

/// The whole page.
#[derive(Clone, Debug, PartialEq)]
pub struct StageView {
    /// What tests and embedders read off the main element.
    pub state: PageState,
    /// The six chapters.
    pub rail: Vec<ChapterTab>,
    /// What happens now.
    pub story: StoryView,
    /// The client's panel.
    pub client: PanelView,
    /// The server's panel.
    pub server: PanelView,
    /// What has travelled and happened, oldest first.
    pub ladder: Vec<LadderRow>,
    /// The fields and bytes, the calculation, the reason.
    pub inspector: InspectorView,
    /// Typing a message; only in chapter 6.
    pub chat: Option<ChatView>,
    /// The buttons below.
    pub transport: TransportView,
    /// What a screen reader is told about the step.
    pub announcement: String,
    /// The panel on a narrow screen.
    pub sheet: Sheet,
    /// The colours.
    pub theme: Theme,
    /// Whether the keys' help is shown.
    pub is_help_open: bool,
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
    /// What it knows, oldest first.
    pub known: Vec<ValueView>,
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
    /// What somebody on the wire sees of it; only at the current one.
    pub eavesdropper: Option<EavesdropperView>,
    /// Its name for a screen reader, with sender and size.
    pub accessible_name: String,
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

/// The card with bytes, calculation and reason.
#[derive(Clone, Debug, PartialEq)]
pub struct InspectorView {
    /// The tabs in order.
    pub tabs: Vec<TabView>,
    /// Where the shown is specified, for example `RFC 5246 §7.4.7.1`.
    pub specification: Option<String>,
    /// What the front tab shows.
    pub content: InspectorContent,
}

/// One tab of the inspector.
#[derive(Clone, Debug, PartialEq)]
pub struct TabView {
    /// Which.
    pub tab: Tab,
    /// Its name.
    pub title: String,
    /// Whether it is in front.
    pub is_selected: bool,
}

/// What the front tab shows.
#[derive(Clone, Debug, PartialEq)]
pub enum InspectorContent {
    /// The selected message.
    Bytes(BytesView),
    /// The calculations of this step.
    Calculations(Vec<CalculationView>),
    /// The checks of a chain of certificates.
    Validation(ValidationView),
    /// What the server picked from the offer.
    Negotiation(Vec<ChoiceView>),
    /// Words.
    Text(Vec<Vec<Span>>),
}

/// Fields and bytes of one record, linked both ways.
#[derive(Clone, Debug, PartialEq)]
pub struct BytesView {
    /// The message's name.
    pub title: String,
    /// The layers of a protected record; none for a plain one.
    pub layers: Vec<LayerView>,
    /// The tree, one row a field.
    pub fields: Vec<FieldView>,
    /// The bytes, a run a field.
    pub runs: Vec<RunView>,
    /// The name of the button that shows or folds long values; `None` where nothing is folded.
    pub fold: Option<String>,
}

/// One layer of a protected record.
#[derive(Clone, Debug, PartialEq)]
pub struct LayerView {
    /// Which.
    pub layer: Layer,
    /// Its name.
    pub title: String,
    /// Whether it is shown.
    pub is_selected: bool,
}

/// A field in the tree.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldView {
    /// Its row; bytes refer to it.
    pub row: usize,
    /// How deep it stands.
    pub depth: usize,
    /// Its name.
    pub name: String,
    /// What it says.
    pub value: String,
    /// Whether it or a field around it is selected or pointed at.
    pub is_highlighted: bool,
    /// Whether it is selected.
    pub is_selected: bool,
}

/// The bytes of one leaf field.
#[derive(Clone, Debug, PartialEq)]
pub struct RunView {
    /// The field's row.
    pub row: usize,
    /// In hexadecimal, bytes parted by spaces.
    pub hexadecimal: String,
    /// How many more bytes are folded away, ready to read.
    pub more: Option<String>,
    /// Whether the field or one around it is selected or pointed at.
    pub is_highlighted: bool,
    /// The field's name and value for a screen reader and a tool tip.
    pub accessible_name: String,
}

/// A calculation with its real numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct CalculationView {
    /// What is computed.
    pub title: String,
    /// The formula.
    pub formula: String,
    /// What goes in.
    pub inputs: Vec<ValueView>,
    /// What comes out.
    pub outputs: Vec<ValueView>,
    /// A text that the bytes say, for decrypted data.
    pub reads: Option<String>,
    /// What was compared, and how it came out.
    pub verdict: Option<VerdictView>,
    /// Where it is specified.
    pub specification: String,
}

/// How a comparison came out.
#[derive(Clone, Debug, PartialEq)]
pub struct VerdictView {
    /// Whether as it must be.
    pub is_good: bool,
    /// In words.
    pub text: String,
}

/// The chain of certificates and what was checked.
#[derive(Clone, Debug, PartialEq)]
pub struct ValidationView {
    /// The chain, the server's certificate first.
    pub chain: Vec<CertificateCard>,
    /// The checks in order.
    pub checks: Vec<CheckView>,
    /// How it came out.
    pub verdict: VerdictView,
}

/// One certificate of the chain.
#[derive(Clone, Debug, PartialEq)]
pub struct CertificateCard {
    /// Who it is for.
    pub subject: String,
    /// What it is: server, intermediate, trusted root.
    pub kind: String,
    /// `signed by …`.
    pub issuer: String,
    /// From when to when.
    pub validity: String,
    /// The key's kind and size.
    pub key: String,
    /// Whether the client trusted it before.
    pub is_root: bool,
}

/// One check.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckView {
    /// What was asked.
    pub title: String,
    /// Of which certificate.
    pub subject: String,
    /// Whether it passed.
    pub is_good: bool,
    /// `passed` or why not.
    pub result: String,
    /// What was seen: names and values.
    pub evidence: Vec<(String, String)>,
}

/// One choice of the server: what was offered, and which of it was picked.
#[derive(Clone, Debug, PartialEq)]
pub struct ChoiceView {
    /// What is chosen.
    pub title: String,
    /// What the client offers, and whether each is the one.
    pub offered: Vec<(String, bool)>,
    /// What the server picked.
    pub chosen: String,
}

/// Typing a message.
#[derive(Clone, Debug, PartialEq)]
pub struct ChatView {
    /// What is typed.
    pub draft: String,
    /// Who will send it.
    pub sender: Actor,
    /// Whether there is something to send.
    pub can_send: bool,
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
    /// What the main button says: begins with `Next` and says what comes.
    pub next: String,
    /// Whether there is a step after this one.
    pub can_go_on: bool,
    /// Whether there is a step before this one.
    pub can_go_back: bool,
    /// Whether the page goes on by itself.
    pub is_playing: bool,
    /// `1×`.
    pub speed: String,
    /// The step, counted from 0.
    pub cursor: usize,
    /// `8 of 26`.
    pub position: String,
    /// A mark per step.
    pub marks: Vec<MarkView>,
}

/// One step in the scrubber.
#[derive(Clone, Debug, PartialEq)]
pub struct MarkView {
    /// The step, counted from 0.
    pub step: usize,
    /// Its headline.
    pub label: String,
    /// Where it stands.
    pub progress: Progress,
    /// Whether a chapter begins here.
    pub begins_chapter: bool,
}

#[cfg(test)]
mod tests;
