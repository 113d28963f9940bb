//! What is sealed from where on in a connection of TLS 1.3: the type on the outside, the type inside, and the secret that
//! the keys come from (RFC 9846 §5.2 and §7.3).

use timeline::registry::ProtocolVersion;
use timeline::{Actor, Computation, Item, Step, Transfer};

use crate::i18n::Localizer;
use crate::model::{Model, Viewpoint};
use crate::view::facts;
use crate::view::message_name::message_name;

/// What has been sent so far, and how.
#[derive(Clone, Debug, PartialEq)]
pub struct SealingView {
    /// A row for each way of sending, in the order in which they came into use.
    pub rows: Vec<SealingRow>,
}

/// What one side has sent in one way.
#[derive(Clone, Debug, PartialEq)]
pub struct SealingRow {
    /// Who.
    pub actor: Actor,
    /// The side's name.
    pub sender: String,
    /// The names of the messages, each once.
    pub messages: Vec<String>,
    /// The type on the outside of the records.
    pub outer: String,
    /// The type inside; `None` if there is none or the viewpoint cannot see it.
    pub inner: Option<String>,
    /// What the keys come from; `None` if nothing is sealed or the viewpoint cannot know.
    pub secret: Option<String>,
    /// Whether it is sealed.
    pub is_sealed: bool,
}

/// The table for a step that sends a record in TLS 1.3; `None` for any other step, and before its words are there.
pub fn sealing(text: &Localizer, model: &Model, step: &Step) -> Option<SealingView> {
    let is_of_version = facts::version(step) == Some(ProtocolVersion::TLS_1_3);
    if !text.has_later() || !is_of_version || step.transfer().is_none() {
        return None;
    }
    let mut rows: Vec<SealingRow> = Vec::new();
    for sent in of_connection(model, step) {
        let Some(transfer) = sent.transfer() else { continue };
        let row = row(text, model, sent, transfer);
        let is_same = |it: &&mut SealingRow| {
            (it.actor, &it.outer, &it.inner, &it.secret) == (row.actor, &row.outer, &row.inner, &row.secret)
        };
        match rows.iter_mut().find(is_same) {
            Some(same) => {
                let new = row.messages.into_iter().filter(|name| !same.messages.contains(name));
                same.messages.extend(new.collect::<Vec<_>>());
            }
            None => rows.push(row),
        }
    }
    Some(SealingView { rows })
}

/// The steps up to the cursor in the connection of a step.
fn of_connection<'a>(model: &'a Model, step: &Step) -> impl Iterator<Item = &'a Step> {
    let connection = step.connection;
    let visible = model.steps().iter().take(model.cursor() + 1);
    visible.filter(move |it| it.connection == connection)
}

fn row(text: &Localizer, model: &Model, step: &Step, transfer: &Transfer) -> SealingRow {
    let sees_inside = model.preferences.viewpoint != Viewpoint::Eavesdropper;
    let inner = transfer
        .sent
        .inner_content_type
        .filter(|_| sees_inside && transfer.is_protected());
    let secret = secret(model, step).filter(|_| sees_inside);
    SealingRow {
        actor: step.actor,
        sender: text.text(&format!("actor-{}", step.actor.key())),
        messages: vec![message_name(text, model, transfer)],
        outer: transfer.sent.content_type.to_string(),
        inner: inner.map(|it| it.to_string()),
        secret: secret.map(|item| text.text(&format!("item-{}", item.key()))),
        is_sealed: transfer.is_protected(),
    }
}

/// The secret that the key of a record was computed from, as the sender computed it.
fn secret(model: &Model, step: &Step) -> Option<Item> {
    let item = match step.actor {
        Actor::Client => Item::ClientWriteKey,
        Actor::Server => Item::ServerWriteKey,
    };
    let own = of_connection(model, step).flat_map(Step::computations_by);
    let own: Vec<&Computation> = own.filter(|(by, _)| *by == step.actor).map(|(_, it)| it).collect();
    let key = sealing_key(model, step, item)?;
    let origin = own.iter().find(|it| it.output(item) == Some(key))?;
    let mut inputs = origin.inputs.iter().map(|input| input.item);
    inputs.find(|input| input.is_secret())
}

/// The key that sealed the record of a step.
fn sealing_key<'a>(model: &'a Model, step: &Step, item: Item) -> Option<&'a [u8]> {
    let bytes = &step.transfer()?.sent.bytes;
    let mut sealing = of_connection(model, step)
        .flat_map(Step::computations)
        .filter(|it| it.operation.protects());
    sealing.find_map(|it| {
        let tag = it.output(Item::AuthenticationTag)?;
        bytes.ends_with(tag).then(|| it.input(item)).flatten()
    })
}
