//! What a viewpoint can know at the cursor. All values, calculations and plaintexts that are shown go
//! through here, so that a viewpoint never shows a secret that its actor cannot know.

use timeline::{Actor, Item, Quantity, Step, Transfer};

use crate::model::{Layer, Model, Viewpoint};
use crate::stories::Handshake;

/// Whether a value that `actor` knows can be shown: because the viewpoint sees into that actor, because it is public on
/// the wire, or because the viewpoint's actor has the same value.
pub fn sees_value(model: &Model, actor: Actor, quantity: &Quantity) -> bool {
    let viewpoint = model.preferences.viewpoint;
    viewpoint.sees_into(actor) || is_on_the_wire(model, quantity.item) || has_learned(model, viewpoint, quantity)
}

/// Whether anybody on the wire can know a value. In TLS 1.3 certificates, signatures and tickets travel sealed.
fn is_on_the_wire(model: &Model, item: Item) -> bool {
    let is_sealed = matches!(
        item,
        Item::Modulus
            | Item::PublicExponent
            | Item::Signature
            | Item::SignerModulus
            | Item::SignerPublicExponent
            | Item::SignerPublicKey
            | Item::SessionTicket
    );
    let is_of_tls13 = || {
        model
            .timeline()
            .is_some_and(|it| it.story(0).handshake == Handshake::Tls13)
    };
    item.is_public() && !(is_sealed && is_of_tls13())
}

/// Whether the work of a step besides sending can be shown.
pub fn sees_step(viewpoint: Viewpoint, step: &Step) -> bool {
    viewpoint.sees_into(step.actor)
}

/// Whether the plaintext of a record that travels in step `index` can be shown: to its sender, and to its receiver
/// once it is opened.
pub fn sees_plaintext(model: &Model, index: usize, transfer: &Transfer) -> bool {
    let Some(sender) = model.steps().get(index).map(|step| step.actor) else {
        return false;
    };
    let Some(plaintext) = &transfer.sent.plaintext else {
        return true;
    };
    if model.preferences.viewpoint.sees_into(sender) {
        return true;
    }
    let receiver = sender.peer();
    let opens = |step: &&Step| {
        let mut computations = step.computations();
        computations.any(|it| it.operation.opens() && it.output(Item::Plaintext) == Some(plaintext.bytes.as_slice()))
    };
    let is_of_receiver = |step: &&Step| step.actor == receiver || step.transfer().is_some();
    let since = model.steps().get(index..=model.cursor()).unwrap_or_default();
    model.preferences.viewpoint.sees_into(receiver) && since.iter().filter(is_of_receiver).any(|step| opens(&step))
}

/// The form of a record that the viewpoint shows: the chosen one, if the viewpoint may see it and the record has it, or
/// else the form on the wire.
pub fn shown_layer(model: &Model, index: usize, transfer: &Transfer) -> Layer {
    match model.inspection().layer.of(&transfer.sent) {
        Some(_) if sees_plaintext(model, index, transfer) => model.inspection().layer,
        _ => Layer::Wire,
    }
}

fn has_learned(model: &Model, viewpoint: Viewpoint, quantity: &Quantity) -> bool {
    let Some(timeline) = model.timeline() else { return false };
    let mut seen = Actor::ALL.iter().filter(|actor| viewpoint.sees_into(**actor));
    seen.any(|actor| timeline.knows(*actor, quantity, model.cursor()))
}
