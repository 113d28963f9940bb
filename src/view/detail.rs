//! What the inspector shows: bytes, calculations, checks, choices, words.

use tls_core::trace::Actor;

use crate::model::{Copied, Layer, Tab};
use crate::view::hex::SignedMark;
use crate::view::{Role, Span, ValueView};

/// The card with bytes, calculation and reason.
#[derive(Clone, Debug, PartialEq)]
pub struct InspectorView {
    /// The step that it is about, counted from 1; 0 before the session is ready.
    pub step: usize,
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
    Calculations(CalculationsView),
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
    /// Whether only the fields are shown, because the bytes stand in a list of their own.
    pub is_tree: bool,
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
    /// Whether the fields within it are shown; `None` where there are none.
    pub group: Option<GroupView>,
    /// Its name.
    pub name: String,
    /// What it says.
    pub value: String,
    /// Whether it or a field around it is selected or pointed at.
    pub is_highlighted: bool,
    /// What it is to the signature of a certificate.
    pub signed: Option<SignedMark>,
    /// What there is to say of it, if it is selected.
    pub explanation: Option<ExplanationView>,
}

/// The fields within a field.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupView {
    /// Whether they are shown.
    pub is_open: bool,
    /// The name of the button that opens and closes them.
    pub label: String,
}

/// What a field is.
#[derive(Clone, Debug, PartialEq)]
pub struct ExplanationView {
    /// What it is and why it is there, in a sentence.
    pub about: String,
    /// Where it is specified.
    pub specification: String,
    /// Where that can be read, if it is an RFC.
    pub address: Option<String>,
}

/// The bytes of one leaf field, or of a closed group.
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

/// The calculations of a step, and what they come to.
#[derive(Clone, Debug, PartialEq)]
pub struct CalculationsView {
    /// What is to be said where there is no calculation to be seen.
    pub words: Option<Vec<Span>>,
    /// The tree of a step in which keys are derived.
    pub derivation: Option<DerivationView>,
    /// Each with its numbers.
    pub calculations: Vec<CalculationView>,
    /// Who has what, in a step in which the secret changes hands.
    pub possession: Option<PossessionView>,
}

/// The way from the secret to the keys, from the root down.
#[derive(Clone, Debug, PartialEq)]
pub struct DerivationView {
    /// The sides that have gone it by now, each with its name: one or both, the client first.
    pub columns: Vec<(Actor, String)>,
    /// Values, and between them how the next come out of those above.
    pub rows: Vec<DerivationRow>,
    /// Whether both came to the same, once both are there.
    pub verdict: Option<VerdictView>,
    /// Whether the cursor came here by one step forward: then the signs of equality come one after the other.
    pub is_arriving: bool,
}

/// One row of the tree.
#[derive(Clone, Debug, PartialEq)]
pub enum DerivationRow {
    /// A value.
    Value(DerivedValue),
    /// How the values below come out of the one above.
    Mixing(MixingView),
}

/// A value of the tree.
#[derive(Clone, Debug, PartialEq)]
pub struct DerivedValue {
    /// How far it is from the root.
    pub depth: usize,
    /// What it is.
    pub label: String,
    /// Whose colour it has.
    pub role: Role,
    /// Its bytes, shortened, for each of the columns; `None` where they cannot be seen.
    pub values: Vec<Option<String>>,
    /// Whether it is the same on both sides, where both can be seen.
    pub is_equal: Option<bool>,
}

/// How values come out of the one above them.
#[derive(Clone, Debug, PartialEq)]
pub struct MixingView {
    /// How far what comes out is from the root.
    pub depth: usize,
    /// What is computed.
    pub title: String,
    /// What goes in beside the secret.
    pub ingredients: Vec<ValueView>,
}

/// Who has what of the key that is being agreed on.
#[derive(Clone, Debug, PartialEq)]
pub struct PossessionView {
    /// A row for each value that there is by now.
    pub rows: Vec<PossessionRow>,
}

/// Who has one value.
#[derive(Clone, Debug, PartialEq)]
pub struct PossessionRow {
    /// What it is.
    pub label: String,
    /// Whose colour it has.
    pub role: Role,
    /// Its bytes, shortened, where they can be seen.
    pub short: Option<String>,
    /// Whether the client has it.
    pub client: bool,
    /// Whether the server has it.
    pub server: bool,
    /// Whether it has been on the wire.
    pub eavesdropper: bool,
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
    /// Where it is specified; `None` where the inspector's head says it already.
    pub specification: Option<String>,
    /// What was made ready for it.
    pub preparations: Vec<CalculationView>,
    /// The command that computes it once more, if there is one.
    pub command: Option<CommandView>,
}

/// The command that computes a value once more.
#[derive(Clone, Debug, PartialEq)]
pub struct CommandView {
    /// Which calculation of the step it belongs to, counted from 0.
    pub number: usize,
    /// What is typed; `None` while it is closed.
    pub text: Option<String>,
    /// Whether it was copied.
    pub copied: Copied,
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
    /// The chain, the certificate of the one who is checked first.
    pub chain: Vec<CertificateCard>,
    /// The checks that are of no single certificate of the chain.
    pub checks: Vec<CheckView>,
    /// How it came out.
    pub verdict: VerdictView,
}

/// One certificate of the chain.
#[derive(Clone, Debug, PartialEq)]
pub struct CertificateCard {
    /// Who it is for.
    pub subject: String,
    /// What it is: the peer's own, an intermediate, a trusted root.
    pub kind: String,
    /// `signed by …`.
    pub issuer: String,
    /// From when to when.
    pub validity: String,
    /// The key's kind and size.
    pub key: String,
    /// That it was trusted before, and by whom; only of a root.
    pub anchor: Option<String>,
    /// Whether the next one's key has signed it, where that was checked.
    pub is_signed_by_next: Option<bool>,
    /// What was checked of it.
    pub checks: Vec<CheckView>,
    /// How its signature was checked, if it was.
    pub signature: Option<CalculationView>,
}

/// One check.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckView {
    /// What was asked.
    pub title: String,
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
    /// What the client offers, in its order, and whether each is the one.
    pub offered: Vec<(String, bool)>,
    /// What the server can, in its order, and whether each is the one.
    pub supported: Vec<(String, bool)>,
    /// What the server picked, or that it found nothing.
    pub chosen: String,
    /// Whether it found anything.
    pub is_good: bool,
}
