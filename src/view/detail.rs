//! What the inspector shows: bytes, calculations, checks, choices, words.

use crate::model::{Layer, Tab};
use crate::view::{Span, ValueView};

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
    /// Where it is specified; `None` where the inspector's head says it already.
    pub specification: Option<String>,
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
    /// What the client offers, in its order, and whether each is the one.
    pub offered: Vec<(String, bool)>,
    /// What the server can, in its order, and whether each is the one.
    pub supported: Vec<(String, bool)>,
    /// What the server picked, or that it found nothing.
    pub chosen: String,
    /// Whether it found anything.
    pub is_good: bool,
}
