//! The specification of what is shown, for example `RFC 5246 §7.4.7.1`.

use timeline::registry::ContentType;
use timeline::specification::Specification;
use timeline::{Action, MessageKind, Step};

/// The specification of a step.
pub fn of_step(step: &Step) -> Option<String> {
    let computed = || Some(step.computations().last()?.operation.specification().to_string());
    match &step.action {
        Action::Negotiation(negotiation) => negotiation
            .cipher_suite
            .chosen
            .and_then(|suite| suite.specification())
            .map(|specification| specification.to_string()),
        Action::Validation(_) => Some(Specification::new("RFC 5280", "6.1").to_string()),
        Action::Transfer(transfer) => computed().or_else(|| of_message(transfer.message())),
        Action::Arrival(arrival) => of_message(arrival.message()),
        Action::Computation(_) => computed(),
        Action::Failure => None,
    }
}

/// The specification of a message's own type, or else of the record's content type.
pub fn of_message(message: MessageKind) -> Option<String> {
    let specification = match message {
        MessageKind::Handshake(kind) => kind.handshake_type().specification(),
        MessageKind::Alert(description) => description.specification(),
        MessageKind::ChangeCipherSpec => ContentType::CHANGE_CIPHER_SPEC.specification(),
        MessageKind::ApplicationData => ContentType::APPLICATION_DATA.specification(),
        MessageKind::Encrypted(content_type) | MessageKind::Unknown(content_type) => content_type.specification(),
    };
    specification.map(|specification| specification.to_string())
}
