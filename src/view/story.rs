//! Which texts belong to a step: their id in the locales, and their arguments.

use timeline::error::{Error, ErrorKind};
use timeline::fields::certificate::CERTIFICATE;
use timeline::registry::AlertDescription;
use timeline::scenario::Scenario;
use timeline::{Action, Actor, Cause, HandshakeKind, MessageKind, Operation, Outcome, Part, Step, Transfer};

use crate::arguments;
use crate::i18n::{Arguments, Localizer};
use crate::view::facts;
use crate::view::text::{Span, spans};

/// The headline and paragraph of a step.
#[derive(Clone, Debug, PartialEq)]
pub struct StoryView {
    /// What happens now, in one sentence.
    pub headline: String,
    /// Why, in a short paragraph.
    pub paragraph: Vec<Span>,
}

/// The id of a step's texts.
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
        Action::Failure => match step.failure.as_ref().map(|(_, error)| &error.kind) {
            Some(ErrorKind::MissingClientCertificate(_)) => "missing-client-certificate",
            Some(ErrorKind::PeerAlert(_)) => "alert-received",
            Some(ErrorKind::TruncatedConnection) => "truncated",
            _ => "failure",
        },
        Action::Transfer(transfer) => transfer_key(transfer, step),
        Action::Arrival(_) if step.failure.is_some() => "alert-received",
        Action::Arrival(arrival) => match arrival.cause {
            Cause::Overtaken(_) => "arrival-overtaken",
            Cause::Replayed(_) => "arrival-again",
            Cause::Injected => "arrival-injected",
            // The record's length was changed, so its remaining bytes are read as another record.
            Cause::Edited | Cause::Clean | Cause::Dropped | Cause::Nowhere | Cause::Cut => "arrival-rest",
        },
        Action::Computation(computations) => {
            let has_failed = computations.iter().any(|it| it.outcome == Outcome::Mismatched);
            let last = computations.last().map(|it| it.operation);
            computation_key(last.unwrap_or(Operation::DeriveKeys), has_failed, step)
        }
    }
}

/// The id of the texts for a step that ends with this operation.
fn computation_key(last: Operation, has_failed: bool, step: &Step) -> &'static str {
    match last {
        Operation::GeneratePreMasterSecret => "generate-pre-master-secret",
        Operation::EncryptPreMasterSecret => "encrypt-pre-master-secret",
        Operation::DecryptPreMasterSecret if has_failed => "decrypt-failed",
        Operation::DecryptPreMasterSecret => "decrypt-pre-master-secret",
        Operation::GenerateKeyPair => "generate-key-pair",
        Operation::SignKeyExchange => "sign-key-exchange",
        Operation::VerifyKeyExchange if has_failed => "verify-key-exchange-failed",
        Operation::VerifyKeyExchange => "verify-key-exchange",
        Operation::AgreeOnSecret
        | Operation::EncapsulateSecret
        | Operation::DecapsulateSecret
        | Operation::JoinSecrets
            if has_failed =>
        {
            "agree-on-secret-failed"
        }
        Operation::AgreeOnSecret
        | Operation::EncapsulateSecret
        | Operation::DecapsulateSecret
        | Operation::JoinSecrets => "agree-on-secret",
        Operation::ExtractSecret | Operation::ExpandSecret | Operation::ExpandKey => "climb-key-schedule",
        Operation::CheckBinder | Operation::ComputeBinder if has_failed => "check-binder-failed",
        Operation::CheckBinder | Operation::ComputeBinder => "check-binder",
        Operation::CheckVerifyData if has_failed => "check-finished-failed",
        Operation::CheckVerifyData => "check-finished",
        Operation::SignHandshake => "sign-handshake",
        Operation::VerifyHandshake if has_failed => "verify-handshake-failed",
        Operation::VerifyHandshake => "verify-handshake",
        Operation::SealRecord
        | Operation::CompressFragment
        | Operation::ComputeRecordMac
        | Operation::EncryptBlocks => "seal-data",
        Operation::OpenRecord
        | Operation::DecompressFragment
        | Operation::CheckRecordMac
        | Operation::DecryptBlocks => match (has_failed, step.opens_data()) {
            // Its connection goes on.
            (true, _) if step.failure.is_none() && facts::is_of_tls13(step) => "early-data-refused",
            (true, _) => "open-failed",
            (false, true) => "open-data",
            (false, false) => "open-message",
        },
        // Only the first three end a step; the others occur inside one.
        Operation::DeriveMasterSecret
        | Operation::DeriveExtendedMasterSecret
        | Operation::DeriveKeys
        | Operation::ComputeVerifyData
        | Operation::HashHandshake
        | Operation::MakeNonce
        | Operation::XorNonce
        | Operation::MakeAdditionalData
        | Operation::ExpandFinishedKey
        | Operation::MakeSignedContent
        | Operation::MakeInnerPlaintext
        | Operation::VerifyCertificate => match step.is_resumed {
            true => "derive-keys-resumed",
            false => "derive-keys",
        },
    }
}

fn transfer_key(transfer: &Transfer, step: &Step) -> &'static str {
    match transfer.message() {
        _ if matches!(transfer.cause, Cause::Dropped | Cause::Cut | Cause::Overtaken(_)) => "intercepted",
        _ if transfer.is_altered() => "altered",
        // The answer to a HelloRetryRequest.
        MessageKind::Handshake(HandshakeKind::ClientHello) if step.version.is_some() => "client-hello-again",
        MessageKind::Handshake(HandshakeKind::ClientHello) if step.connection > 0 => "client-hello-resuming",
        MessageKind::Handshake(HandshakeKind::ClientHello) => "client-hello",
        MessageKind::Handshake(HandshakeKind::ServerHello) if step.is_resumed => "server-hello-resumed",
        MessageKind::Handshake(HandshakeKind::ServerHello) => "server-hello",
        MessageKind::Handshake(HandshakeKind::Certificate) if step.actor == Actor::Client => {
            match has_certificates(transfer) {
                true => "client-certificate",
                false => "no-client-certificate",
            }
        }
        MessageKind::Handshake(HandshakeKind::Certificate) => "certificate",
        MessageKind::Handshake(HandshakeKind::CertificateRequest) => "certificate-request",
        MessageKind::Handshake(HandshakeKind::CertificateVerify) => "certificate-verify",
        MessageKind::Handshake(HandshakeKind::NewSessionTicket) => "new-session-ticket",
        MessageKind::Handshake(HandshakeKind::HelloRetryRequest) => "hello-retry-request",
        MessageKind::Handshake(HandshakeKind::EncryptedExtensions) => "encrypted-extensions",
        MessageKind::Handshake(HandshakeKind::EndOfEarlyData) => "end-of-early-data",
        MessageKind::Handshake(HandshakeKind::KeyUpdate) => "key-update",
        MessageKind::Handshake(HandshakeKind::ServerHelloDone) => "server-hello-done",
        MessageKind::Handshake(HandshakeKind::ServerKeyExchange) => "server-key-exchange",
        MessageKind::Handshake(HandshakeKind::ClientKeyExchange) => match facts::exchange(step) {
            "ecdhe" => "client-public-key",
            _ => "client-key-exchange",
        },
        MessageKind::Handshake(HandshakeKind::Finished) => "finished",
        // Messages that no handshake of ours uses, and records whose message is unknown.
        MessageKind::Handshake(HandshakeKind::HelloRequest | HandshakeKind::Other(_)) | MessageKind::Unknown(_) => {
            "other-message"
        }
        MessageKind::Encrypted(_) => "unopened",
        MessageKind::ChangeCipherSpec => "change-cipher-spec",
        MessageKind::Alert(AlertDescription::CLOSE_NOTIFY) => "close-notify",
        MessageKind::Alert(_) => "alert",
        MessageKind::ApplicationData => "data",
    }
}

/// Whether the list in a Certificate message has any entries (RFC 5246 §7.4.6).
fn has_certificates(transfer: &Transfer) -> bool {
    facts::has_field(transfer, CERTIFICATE)
}

/// The arguments for a step's texts.
pub fn arguments(step: &Step) -> Arguments<'static> {
    let mut arguments = Arguments::new();
    arguments.set("actor", step.actor.key());
    if let Some(message) = step.arrived_message() {
        arguments.set("message", message.name());
    }
    arguments.set("cipher", facts::cipher(step));
    arguments.set("order", facts::order(step));
    arguments.set("exchange", facts::exchange(step));
    arguments.set("fault", facts::fault(step.computations()));
    arguments.set("cause", facts::cause(step));
    arguments.set("way", facts::way(step));
    arguments.set("resumed", if step.is_resumed { "yes" } else { "no" });
    arguments.set("early", if facts::is_early_data(step) { "yes" } else { "no" });
    // If the receiver reads the alert in the same step, the session ends at once.
    arguments.set("arrival", if step.failure.is_some() { "now" } else { "later" });
    let error = step.failure.as_ref().map(|(_, error)| &error.kind);
    let alert = match (step.transfer().map(|transfer| transfer.message()), error) {
        (Some(MessageKind::Alert(description)), _) | (None, Some(&ErrorKind::PeerAlert(description))) => description,
        _ => return arguments,
    };
    arguments.set("alert", alert.to_string());
    arguments
}

/// Why a side gave up, in the page's own words.
pub fn reason(localizer: &Localizer, actor: Actor, error: &Error) -> String {
    match &error.kind {
        ErrorKind::Certificate(failure) => {
            let id = format!("failure-{}", failure.key());
            localizer.with(&id, &arguments!("actor" = actor.key()))
        }
        kind => localizer.text(&format!("error-{}", kind.key())),
    }
}

/// One of a step's texts: the headline for `None`, or the named attribute. Marks steps that come too late.
pub fn text(localizer: &Localizer, step: &Step, part: Option<&str>) -> String {
    text_with(localizer, step, part, arguments(step))
}

fn text_with(localizer: &Localizer, step: &Step, part: Option<&str>, mut arguments: Arguments<'_>) -> String {
    if let Some((actor, error)) = &step.failure {
        arguments.set("reason", reason(localizer, *actor, error));
    }
    let headline = format!("step-{}", key(step));
    let id = match part {
        Some(part @ ("paragraph" | "next" | "doing" | "why")) if is_unheeded(step) => format!("step-unheeded.{part}"),
        None => headline,
        Some(part) => format!("{headline}.{part}"),
    };
    match (localizer.find(&id, &arguments), part) {
        (Some(text), None | Some("note")) => in_context(localizer, step, text),
        (Some(text), _) => text,
        (None, _) => id,
    }
}

/// Whether the peer has left and ignores this step. Learning of the failure is not such a step.
pub fn is_unheeded(step: &Step) -> bool {
    step.is_unheeded && !matches!(step.action, Action::Failure)
}

/// Adds to a step's text which part of a message it concerns, or that it comes too late.
pub fn in_context(localizer: &Localizer, step: &Step, text: String) -> String {
    if is_unheeded(step) {
        return localizer.with("unheeded", &arguments!("what" = text));
    }
    match step.part {
        Some(Part { number, count }) => localizer.with(
            "part-of-text",
            &arguments!("what" = text, "number" = number, "count" = count),
        ),
        None => text,
    }
}

/// The server's demand for a client certificate, as the locales name it.
pub fn demand(scenario: Option<&Scenario>) -> &'static str {
    scenario.map_or("unknown", |scenario| scenario.server.client_authentication.key())
}

/// The text of a step, in a session with this scenario if known.
pub fn story(localizer: &Localizer, step: &Step, scenario: Option<&Scenario>) -> StoryView {
    let mut arguments = arguments(step);
    arguments.set("demand", demand(scenario));
    StoryView {
        headline: text(localizer, step, None),
        paragraph: spans(&text_with(localizer, step, Some("paragraph"), arguments)),
    }
}
