//! What happened in a step, as the variants that its texts select by: `$cipher`, `$order`,
//! `$fault`, `$cause`, `$exchange`, `$key`. All of them come from the trace; nothing here works out the protocol.

use timeline::error::ErrorKind;
use timeline::field::{Annotation, Field};
use timeline::fields::{client_key_exchange, key_share, server_key_exchange, supported_groups};
use timeline::registry::ProtocolVersion;
use timeline::validation::{CheckName, Evidence, Label, Report};
use timeline::{Action, Actor, Cause, Computation, Item, MessageKind, Operation, Outcome, Step, Transfer};

use crate::stories::ecdhe;

/// The kind of cipher that a step uses: `blocks` if records have a separate MAC (RFC 5246 §6.2.3.2), `tls13` if they hide
/// the type of their content (RFC 9846 §5.2), `chacha` if nonces are made from a write IV (RFC 7905 §2), otherwise `gcm`.
pub fn cipher(step: &Step) -> &'static str {
    let has_mac = |it: &Computation| {
        let makes_key = it.outputs.iter().any(|output| output.item == Item::ClientWriteMacKey);
        makes_key || is_of_mac(it) || is_of_blocks(it)
    };
    let has_write_iv = |it: &Computation| {
        let mut values = it.inputs.iter().chain(&it.outputs);
        values.any(|value| matches!(value.item, Item::ClientWriteIv | Item::ServerWriteIv))
    };
    let hides_type = |it: &Computation| it.quantity(Item::InnerPlaintext).is_some();
    match step.computations().any(has_mac) {
        true => "blocks",
        false if step.computations().any(hides_type) => "tls13",
        false if step.computations().any(has_write_iv) => "chacha",
        false => "gcm",
    }
}

/// The key exchange, as far as a step shows it: `tls13` for TLS 1.3 and for a hello that holds key shares, `ecdhe` for a
/// step that needs groups, ephemeral keys or a certificate for signing, otherwise `rsa`.
pub fn exchange(step: &Step) -> &'static str {
    if is_of_tls13(step) {
        return "tls13";
    }
    let fields = [
        supported_groups::NAMED_GROUPS,
        server_key_exchange::PARAMETERS,
        client_key_exchange::PUBLIC_KEY,
    ];
    let requires_signing = |it: &Evidence| match it {
        Evidence::Text { label, value } => *label == Label::RequiredUsage && value == "digitalSignature",
        _ => false,
    };
    let signs = |report: &Report| {
        let mut checks = report.checks.iter();
        let usage = checks.find(|check| check.name == CheckName::KeyUsage && check.certificate == Some(0));
        usage.is_some_and(|usage| usage.evidence.iter().any(requires_signing))
    };
    let is_ephemeral = match &step.action {
        Action::Transfer(transfer) => fields.iter().any(|field| has_field(transfer, field)),
        Action::Validation(report) => step.actor == Actor::Client && signs(report),
        Action::Negotiation(_) => ecdhe::is_chosen(step),
        Action::Arrival(_) | Action::Computation(_) | Action::Failure => false,
    };
    match is_ephemeral {
        true => "ecdhe",
        false => "rsa",
    }
}

/// The kind of key that checks a signature: `curve`, otherwise `rsa`.
pub fn signer_key(computation: &Computation) -> &'static str {
    match computation.input(Item::SignerPublicKey) {
        Some(_) => "curve",
        None => "rsa",
    }
}

/// The version of a step. Before the server has picked one, a hello that holds key shares and the client's early data are
/// of TLS 1.3.
pub fn version(step: &Step) -> Option<ProtocolVersion> {
    let is_early = || match &step.action {
        Action::Transfer(transfer) => {
            let is_behind_hello = matches!(
                transfer.message(),
                MessageKind::ChangeCipherSpec | MessageKind::ApplicationData
            );
            is_behind_hello || has_field(transfer, key_share::KEY_SHARES)
        }
        Action::Computation(computations) => {
            let belongs_to_data = |it: &Computation| it.operation.is_of_key_schedule() || it.operation.protects();
            computations.iter().any(belongs_to_data)
        }
        Action::Arrival(_) | Action::Negotiation(_) | Action::Validation(_) | Action::Failure => false,
    };
    step.version.or_else(|| is_early().then_some(ProtocolVersion::TLS_1_3))
}

/// Whether a step is part of TLS 1.3, or of an offer of it.
pub fn is_of_tls13(step: &Step) -> bool {
    version(step) == Some(ProtocolVersion::TLS_1_3)
}

/// Whether a step sends data before the server has answered (RFC 9846 §2.3).
pub fn is_early_data(step: &Step) -> bool {
    let message = step.transfer().map(|transfer| transfer.message());
    message == Some(MessageKind::ApplicationData) && step.version.is_none()
}

/// Whether a record has a field, in the clear or sealed.
pub fn has_field(transfer: &Transfer, field: &Field) -> bool {
    fn has(annotation: &Annotation, field: &Field) -> bool {
        annotation.field == field || annotation.children.iter().any(|child| has(child, field))
    }
    let plaintext = transfer.sent.plaintext.as_ref();
    let annotations = [
        transfer.sent.annotation.as_ref(),
        plaintext.and_then(|plaintext| plaintext.annotation.as_ref()),
    ];
    annotations
        .into_iter()
        .flatten()
        .any(|annotation| has(annotation, field))
}

/// Whether a record's MAC covers the ciphertext (encrypt-then-MAC, RFC 7366 §3). Then the sender
/// encrypts first, and the receiver checks the MAC first.
pub fn order(step: &Step) -> &'static str {
    let place = |is_it: fn(&Computation) -> bool| step.computations().position(is_it);
    let is_opened = step.computations().any(|it| it.operation.opens());
    let is_encrypted_first = match (place(is_of_mac), place(is_of_blocks)) {
        (Some(mac), Some(blocks)) => (blocks < mac) != is_opened,
        // A receiver that stops at the MAC has decrypted nothing; one that stops at the padding has checked no MAC.
        (mac, _) => mac.is_some(),
    };
    match is_encrypted_first {
        true => "encrypt-first",
        false => "mac-first",
    }
}

fn is_of_mac(computation: &Computation) -> bool {
    matches!(
        computation.operation,
        Operation::ComputeRecordMac | Operation::CheckRecordMac
    )
}

fn is_of_blocks(computation: &Computation) -> bool {
    matches!(
        computation.operation,
        Operation::EncryptBlocks | Operation::DecryptBlocks
    )
}

/// What a check of received bytes found wrong. For a decrypted pre-master secret (RFC 5246
/// §7.4.7.1): its `padding`, the `version` after valid padding, or `number` if the key cannot
/// decrypt the received value at all. For a record: its `padding`, its `compression`, or else its
/// `seal`, which means the MAC or the tag.
pub fn fault<'a>(mut computations: impl Iterator<Item = &'a Computation>) -> &'static str {
    let failed = computations.find(|it| it.outcome == Outcome::Mismatched);
    match failed.map(|it| (it.operation, it)) {
        Some((Operation::DecryptPreMasterSecret, failed)) => fault_of_secret(failed),
        Some((Operation::DecryptBlocks, _)) => "padding",
        Some((Operation::DecompressFragment, _)) => "compression",
        // For other computations, the texts say only that the results differ.
        Some(_) | None => "seal",
    }
}

fn fault_of_secret(decryption: &Computation) -> &'static str {
    let mut outputs = decryption.outputs.iter();
    let block = outputs.find(|output| output.item == Item::PaddedPreMasterSecret);
    match block.map(|block| block.annotation.is_some()) {
        None => "number",
        Some(false) => "padding",
        Some(true) => "version",
    }
}

/// What the two sides could not agree on.
pub fn cause(step: &Step) -> &'static str {
    match step.failure.as_ref().map(|(_, error)| &error.kind) {
        Some(ErrorKind::NoCommonVersion { .. }) => "version",
        Some(ErrorKind::InappropriateFallback(_)) => "fallback",
        Some(ErrorKind::NoCommonCompression) => "compression",
        Some(ErrorKind::NoCommonCipherSuite) => "suite",
        Some(ErrorKind::NoCommonGroup) => "group",
        Some(ErrorKind::NoCommonSignatureAlgorithm) => "signature",
        Some(ErrorKind::NoCommonApplicationProtocol) => "protocol",
        Some(ErrorKind::ExtendedMasterSecretChanged) => "master-secret",
        // The texts do not name the cause of other failures.
        Some(_) | None => "other",
    }
}

/// What an attacker does with the record that a step sends, as the locales name it.
pub fn way(step: &Step) -> &'static str {
    match step.transfer().map(|transfer| transfer.cause) {
        Some(Cause::Dropped) => "dropped",
        Some(Cause::Cut) => "cut",
        Some(Cause::Overtaken(_)) => "overtaken",
        _ => "other",
    }
}
