//! Which words belong to a step: the name of its texts in the locales and the values in them.

use tls_core::registry::{AlertDescription, HandshakeType};
use tls_core::timeline::{Action, MessageKind, Step, Transfer};
use tls_core::trace::{Operation, Outcome};

use crate::i18n::{Arguments, Localizer};
use crate::view::StoryView;
use crate::view::text::spans;

/// The name of a step's texts.
pub fn key(step: &Step) -> &'static str {
    match &step.action {
        Action::Negotiation(_) => "negotiation",
        Action::Validation(_) if step.failure.is_some() => "validation-failed",
        Action::Validation(_) => "validation",
        Action::Failure => "failure",
        Action::Transfer(transfer) => transfer_key(transfer),
        Action::Computation(computations) => {
            let failed = computations.iter().any(|it| it.outcome == Outcome::Mismatched);
            let last = computations.last().map(|it| it.operation);
            match last {
                Some(Operation::GeneratePreMasterSecret) => "generate-pre-master-secret",
                Some(Operation::EncryptPreMasterSecret) => "encrypt-pre-master-secret",
                Some(Operation::DecryptPreMasterSecret) if failed => "decrypt-failed",
                Some(Operation::CheckVerifyData) if failed => "check-finished-failed",
                Some(Operation::DecryptPreMasterSecret) => "decrypt-pre-master-secret",
                Some(Operation::CheckVerifyData) => "check-finished",
                Some(operation) if operation.protects() => "seal-data",
                Some(operation) if operation.opens() && failed => "open-failed",
                Some(operation) if operation.opens() => "open-data",
                _ => "derive-keys",
            }
        }
    }
}

fn transfer_key(transfer: &Transfer) -> &'static str {
    match transfer.message {
        _ if transfer.is_altered() => "altered",
        MessageKind::Handshake(HandshakeType::CLIENT_HELLO) => "client-hello",
        MessageKind::Handshake(HandshakeType::SERVER_HELLO) => "server-hello",
        MessageKind::Handshake(HandshakeType::CERTIFICATE) => "certificate",
        MessageKind::Handshake(HandshakeType::SERVER_HELLO_DONE) => "server-hello-done",
        MessageKind::Handshake(HandshakeType::CLIENT_KEY_EXCHANGE) => "client-key-exchange",
        MessageKind::Handshake(_) => "finished",
        MessageKind::ChangeCipherSpec => "change-cipher-spec",
        MessageKind::Alert(AlertDescription::CLOSE_NOTIFY) => "close-notify",
        MessageKind::Alert(_) => "alert",
        MessageKind::ApplicationData => "data",
    }
}

/// The values that a step's texts may use.
pub fn arguments(step: &Step) -> Arguments<'static> {
    let mut arguments = Arguments::new();
    arguments.set("actor", step.actor.key());
    if let Some(MessageKind::Alert(description)) = step.transfer().map(|transfer| transfer.message) {
        arguments.set("alert", description.to_string());
    }
    arguments
}

/// One of a step's texts: `headline` is the text itself, the others are its attributes.
pub fn text(localizer: &Localizer, step: &Step, part: Option<&str>) -> String {
    let id = match part {
        Some(part) => format!("step-{}.{part}", key(step)),
        None => format!("step-{}", key(step)),
    };
    localizer.with(&id, &arguments(step))
}

/// The words to a step.
pub fn story(localizer: &Localizer, step: &Step) -> StoryView {
    StoryView {
        headline: text(localizer, step, None),
        paragraph: spans(&text(localizer, step, Some("paragraph"))),
    }
}
