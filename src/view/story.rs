//! Which words belong to a step: the name of its texts in the locales and the values in them.

use timeline::registry::{AlertDescription, HandshakeType};
use timeline::{Action, MessageKind, Part, Step, Transfer};
use timeline::{Actor, Computation, Operation, Outcome};

use crate::arguments;
use crate::i18n::{Arguments, Localizer};
use crate::view::StoryView;
use crate::view::text::spans;

/// The name of a step's texts.
pub fn key(step: &Step) -> &'static str {
    match &step.action {
        Action::Negotiation(_) if step.failure.is_some() => "negotiation-failed",
        Action::Negotiation(negotiation) if negotiation.resumption.is_resumed() => "negotiation-resumed",
        Action::Negotiation(_) => "negotiation",
        Action::Validation(_) => match (step.actor, step.failure.is_some()) {
            (Actor::Client, false) => "validation",
            (Actor::Client, true) => "validation-failed",
            (Actor::Server, false) => "client-validation",
            (Actor::Server, true) => "client-validation-failed",
        },
        Action::Failure => "failure",
        Action::Transfer(transfer) => transfer_key(transfer, step),
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
                Some(Operation::SignHandshake) => "sign-handshake",
                Some(Operation::VerifyHandshake) if failed => "verify-handshake-failed",
                Some(Operation::VerifyHandshake) => "verify-handshake",
                Some(operation) if operation.protects() => "seal-data",
                Some(operation) if operation.opens() && failed => "open-failed",
                Some(operation) if operation.opens() => "open-data",
                _ if step.is_resumed => "derive-keys-resumed",
                _ => "derive-keys",
            }
        }
    }
}

fn transfer_key(transfer: &Transfer, step: &Step) -> &'static str {
    match transfer.message {
        _ if transfer.is_altered() => "altered",
        MessageKind::Handshake(HandshakeType::CLIENT_HELLO) if step.connection > 0 => "client-hello-resuming",
        MessageKind::Handshake(HandshakeType::CLIENT_HELLO) => "client-hello",
        MessageKind::Handshake(HandshakeType::SERVER_HELLO) if step.is_resumed => "server-hello-resumed",
        MessageKind::Handshake(HandshakeType::SERVER_HELLO) => "server-hello",
        MessageKind::Handshake(HandshakeType::CERTIFICATE) if step.actor == Actor::Client => "client-certificate",
        MessageKind::Handshake(HandshakeType::CERTIFICATE) => "certificate",
        MessageKind::Handshake(HandshakeType::CERTIFICATE_REQUEST) => "certificate-request",
        MessageKind::Handshake(HandshakeType::CERTIFICATE_VERIFY) => "certificate-verify",
        MessageKind::Handshake(HandshakeType::NEW_SESSION_TICKET) => "new-session-ticket",
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
    let uses_blocks = |computation: &Computation| {
        matches!(
            computation.operation,
            Operation::EncryptBlocks | Operation::DecryptBlocks | Operation::CheckRecordMac
        )
    };
    let cipher = match step.computations().any(uses_blocks) {
        true => "blocks",
        false => "gcm",
    };
    arguments.set("cipher", cipher);
    if let Some(MessageKind::Alert(description)) = step.transfer().map(|transfer| transfer.message) {
        arguments.set("alert", description.to_string());
    }
    arguments
}

/// One of a step's texts; what has no everyday words of its own is told by its headline. `headline` is the text itself, the others are its attributes.
pub fn text(localizer: &Localizer, step: &Step, part: Option<&str>) -> String {
    let id = match part {
        Some(part) => format!("step-{}.{part}", key(step)),
        None => format!("step-{}", key(step)),
    };
    match (localizer.find(&id, &arguments(step)), part) {
        (Some(text), None | Some("note")) => with_part(localizer, step, text),
        (Some(text), _) => text,
        (None, Some("bubble")) => localizer.with(&format!("step-{}", key(step)), &arguments(step)),
        (None, _) => id,
    }
}

/// What is said of a step, with which part of a text it is about.
pub fn with_part(localizer: &Localizer, step: &Step, text: String) -> String {
    match step.part {
        Some(Part { number, count }) => localizer.with(
            "part-of-text",
            &arguments!("what" = text, "number" = number, "count" = count),
        ),
        None => text,
    }
}

/// The words to a step.
pub fn story(localizer: &Localizer, step: &Step) -> StoryView {
    StoryView {
        headline: text(localizer, step, None),
        paragraph: spans(&text(localizer, step, Some("paragraph"))),
    }
}
