//! The name of a record: by its content, or by what an eavesdropper sees of it.

use timeline::fields::client_key_exchange;
use timeline::message::Extent;
use timeline::registry::ContentType;
use timeline::{HandshakeKind, MessageKind, Transfer};

use crate::arguments;
use crate::i18n::Localizer;
use crate::model::{Model, Viewpoint};
use crate::view::facts;

/// The names of the messages in a record. Of a protected record, an eavesdropper sees only the content type.
pub fn message_name(text: &Localizer, model: &Model, transfer: &Transfer) -> String {
    let encrypted = |content_type: ContentType| {
        let kind = content_type.to_string();
        text.with("message-encrypted", &arguments!("kind" = kind))
    };
    if model.preferences.viewpoint == Viewpoint::Eavesdropper && transfer.is_protected() {
        return encrypted(transfer.sent.content_type);
    }
    let names = transfer.messages.iter().map(|message| {
        let name = match message.kind {
            MessageKind::Encrypted(content_type) => encrypted(content_type),
            MessageKind::Handshake(_)
            | MessageKind::ChangeCipherSpec
            | MessageKind::Alert(_)
            | MessageKind::ApplicationData
            | MessageKind::Unknown(_) => message.kind.name(),
        };
        match message.extent {
            Extent::Whole => name,
            Extent::Begins | Extent::Continues | Extent::Ends => {
                let arguments = arguments!("message" = name, "extent" = message.extent.key());
                text.with("message-part", &arguments)
            }
        }
    });
    names.collect::<Vec<_>>().join(" + ")
}

/// Whether an eavesdropper cannot read the record's essential content.
pub fn is_locked(transfer: &Transfer) -> bool {
    let is_key_exchange = transfer.carries(MessageKind::Handshake(HandshakeKind::ClientKeyExchange));
    // With ECDHE the message holds a public key: nothing in it is secret.
    transfer.is_protected() || (is_key_exchange && !facts::has_field(transfer, client_key_exchange::PUBLIC_KEY))
}
