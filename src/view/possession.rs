//! Who has which value of the key agreement: the two sides and an eavesdropper.

use timeline::{Actor, Item, Operation, Quantity, Step};

use crate::i18n::Localizer;
use crate::model::Model;
use crate::stories::Chapter;
use crate::view::value::{Role, role, value};
use crate::view::viewpoint::sees_value;

/// Who has which value of the key agreement.
#[derive(Clone, Debug, PartialEq)]
pub struct PossessionView {
    /// A row for each value so far.
    pub rows: Vec<PossessionRow>,
}

/// Who has one value.
#[derive(Clone, Debug, PartialEq)]
pub struct PossessionRow {
    /// What it is.
    pub label: String,
    /// Its colour.
    pub role: Role,
    /// Its bytes, shortened, if they can be seen.
    pub short: Option<String>,
    /// Whether the client has it.
    pub client: bool,
    /// Whether the server has it.
    pub server: bool,
    /// Whether it is public and has been sent.
    pub eavesdropper: bool,
}

/// The values for encrypting and decrypting the secret, public ones first.
const OF_RSA: &[Item] = &[
    Item::Modulus,
    Item::PublicExponent,
    Item::EncryptedPreMasterSecret,
    Item::PaddedPreMasterSecret,
    Item::PreMasterSecret,
    Item::PrivateExponent,
];

/// The values for agreeing on the secret, public ones first.
const OF_ECDHE: &[Item] = &[
    Item::ServerEphemeralPublicKey,
    Item::ClientEphemeralPublicKey,
    Item::ServerEphemeralPrivateKey,
    Item::ClientEphemeralPrivateKey,
    Item::PreMasterSecret,
];

/// The values for agreeing on the secret in TLS 1.3, public ones first: those of a curve, and of ML-KEM if it is used.
const OF_TLS13: &[Item] = &[
    Item::ServerEphemeralPublicKey,
    Item::ClientEphemeralPublicKey,
    Item::EncapsulationKey,
    Item::EncapsulatedSecret,
    Item::ServerEphemeralPrivateKey,
    Item::ClientEphemeralPrivateKey,
    Item::DecapsulationKey,
    Item::MlKemSecret,
    Item::SharedSecret,
];

/// The values for proving that a certificate is one's own, public ones first: those of the kind of key in it.
const OF_PROOF: &[Item] = &[
    Item::SignerModulus,
    Item::SignerPublicKey,
    Item::Signature,
    Item::SignerPrivateExponent,
    Item::SignerPrivateKey,
];

/// The table for a step that creates, sends or finds out the secret or a half of it, or signs in TLS 1.3; `None` for any other step.
pub fn possession(text: &Localizer, model: &Model, step: &Step) -> Option<PossessionView> {
    let has = |operation| step.computations().any(|it| it.operation == operation);
    let values = match model.chapter()? {
        Chapter::KeyEncryption => OF_RSA,
        Chapter::KeyDecryption if has(Operation::DecryptPreMasterSecret) => OF_RSA,
        Chapter::ClientShare => OF_ECDHE,
        Chapter::SharedSecret if has(Operation::AgreeOnSecret) => OF_ECDHE,
        Chapter::OtherHalf if has(Operation::AgreeOnSecret) => OF_TLS13,
        Chapter::Signature => OF_PROOF,
        _ => return None,
    };
    let rows = values.iter().filter_map(|item| row(text, model, *item));
    Some(PossessionView { rows: rows.collect() })
}

fn row(text: &Localizer, model: &Model, item: Item) -> Option<PossessionRow> {
    let [client, server] = [Actor::Client, Actor::Server].map(|actor| held(model, actor, item));
    let quantity = client.or(server)?;
    let shown = [(Actor::Client, client), (Actor::Server, server)]
        .into_iter()
        .find_map(|(actor, held)| held.filter(|quantity| sees_value(model, actor, quantity)));
    // The receiver gets what arrives, and so does an eavesdropper.
    let is_open = item.is_public() && has_travelled(model, quantity);
    Some(PossessionRow {
        label: text.text(&format!("item-{}", item.key())),
        role: role(item),
        short: shown.map(|quantity| value(text, quantity, false).short),
        client: client.is_some() || is_open,
        server: server.is_some() || is_open,
        eavesdropper: is_open,
    })
}

/// A value that one side has at the cursor, because it learned it or computed with it.
fn held(model: &Model, actor: Actor, item: Item) -> Option<&Quantity> {
    let timeline = model.timeline()?;
    let connection = model.connection();
    let steps = model.steps().iter().take(model.cursor() + 1);
    let steps = steps.filter(|step| step.connection == connection);
    let learned = steps
        .clone()
        .flat_map(|step| &step.learned)
        .chain(&timeline.timeline.known_before);
    let learned = learned.filter(|(who, _)| *who == actor).map(|(_, quantity)| quantity);
    let own = steps.filter(|step| step.actor == actor && step.transfer().is_none());
    let computed = own.flat_map(|step| step.computations().flat_map(|it| it.inputs.iter().chain(&it.outputs)));
    learned.chain(computed).find(|quantity| quantity.item == item)
}

/// Whether any record sent so far contains the value's bytes.
fn has_travelled(model: &Model, quantity: &Quantity) -> bool {
    let steps = model.steps().iter().take(model.cursor() + 1);
    let mut records = steps
        .filter_map(|step| step.transfer())
        .map(|transfer| &transfer.sent.bytes);
    records.any(|record| {
        record
            .windows(quantity.bytes.len().max(1))
            .any(|window| window == quantity.bytes)
    })
}
