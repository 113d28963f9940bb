//! The specification of what is shown, for example `RFC 5246 §7.4.7.1`.

use timeline::registry::ContentType;
use timeline::specification::Specification;
use timeline::{Action, HandshakeKind, MessageKind, Step};

use super::facts;

/// The specification of a step.
pub fn of_step(step: &Step) -> Option<String> {
    let computed = || {
        Some(
            step.computations()
                .last()?
                .operation
                .specification(facts::version(step))
                .to_string(),
        )
    };
    match &step.action {
        Action::Negotiation(negotiation) => negotiation
            .cipher_suite
            .chosen
            .and_then(|suite| suite.specification())
            .map(|specification| specification.to_string()),
        Action::Validation(_) => Some(Specification::new("RFC 5280", "6.1").to_string()),
        Action::Transfer(transfer) => computed().or_else(|| of_message(transfer.message(), facts::is_of_tls13(step))),
        Action::Arrival(arrival) => of_message(arrival.message(), facts::is_of_tls13(step)),
        Action::Computation(_) => computed(),
        Action::Failure => None,
    }
}

/// The specification of a message's own type, or else of the record's content type.
pub fn of_message(message: MessageKind, is_of_tls13: bool) -> Option<String> {
    if let Some(section) = section_of_tls13(message).filter(|_| is_of_tls13) {
        return Some(Specification::new("RFC 9846", section).to_string());
    }
    let specification = match message {
        MessageKind::Handshake(kind) => kind.handshake_type().specification(),
        MessageKind::Alert(description) => description.specification(),
        MessageKind::ChangeCipherSpec => ContentType::CHANGE_CIPHER_SPEC.specification(),
        MessageKind::ApplicationData => ContentType::APPLICATION_DATA.specification(),
        MessageKind::Encrypted(content_type) | MessageKind::Unknown(content_type) => content_type.specification(),
    };
    specification.map(|specification| specification.to_string())
}

/// The section of RFC 9846 about a message that TLS 1.2 has as well; `None` for the rest.
fn section_of_tls13(message: MessageKind) -> Option<&'static str> {
    Some(match message {
        MessageKind::Handshake(kind) => match kind {
            HandshakeKind::ClientHello => "4.2.2",
            HandshakeKind::ServerHello => "4.2.3",
            HandshakeKind::HelloRetryRequest => "4.2.4",
            HandshakeKind::CertificateRequest => "4.4.2",
            HandshakeKind::Certificate => "4.5.1",
            HandshakeKind::CertificateVerify => "4.5.2",
            HandshakeKind::Finished => "4.5.3",
            HandshakeKind::NewSessionTicket => "4.7.1",
            _ => return None,
        },
        MessageKind::ChangeCipherSpec => "5",
        MessageKind::Alert(_) => "6",
        MessageKind::ApplicationData | MessageKind::Encrypted(_) => "5.2",
        MessageKind::Unknown(_) => return None,
    })
}
