//! What happened, step by step. It is written for other readers and never read back.

use serde_json::{Value, json};
use timeline::actor::Actor;
use timeline::computation::{Computation, Outcome};
use timeline::error::{Error, ErrorKind};
use timeline::negotiation::{Choice, FragmentLimit, Negotiation, ResumptionOutcome};
use timeline::quantity::Quantity;
use timeline::record::RecordTrace;
use timeline::registry::Registered;
use timeline::validation::{Check, Evidence, Outcome as CheckOutcome, PathCertificate, Report};
use timeline::{Action, Step, Transfer};

pub fn step(step: &Step) -> Value {
    json!({
        "connection": step.connection,
        "is_resumed": step.is_resumed,
        "chapter": step.chapter.number(),
        "actor": step.actor.key(),
        "action": action(&step.action),
        "learned": known(&step.learned),
        "failure": step.failure.as_ref().map(|(actor, error)| failure(*actor, error)),
    })
}

pub fn known(values: &[(Actor, Quantity)]) -> Value {
    let values = values.iter();
    values
        .map(|(actor, Quantity { item, bytes, .. })| {
            json!({ "actor": actor.key(), "item": item.key(), "bytes": hexadecimal(bytes) })
        })
        .collect()
}

fn action(action: &Action) -> Value {
    match action {
        Action::Transfer(transfer) => self::transfer(transfer),
        Action::Negotiation(negotiation) => self::negotiation(negotiation),
        Action::Validation(report) => validation(report),
        Action::Computation(computations) => json!({
            "kind": "computation",
            "computations": self::computations(computations),
        }),
        Action::Failure => json!({ "kind": "failure" }),
    }
}

fn transfer(transfer: &Transfer) -> Value {
    json!({
        "kind": "transfer",
        "message": transfer.message.name(),
        "content_type": transfer.sent.content_type.to_string(),
        "record": transfer.record,
        "sent": record(&transfer.sent),
        "received": transfer.received.as_ref().map(record),
        "is_altered": transfer.is_altered(),
        "preparation": computations(&transfer.preparation),
        "opening": computations(&transfer.opening),
    })
}

fn record(record: &RecordTrace) -> Value {
    let plaintext = record.plaintext.as_ref();
    json!({
        "bytes": hexadecimal(&record.bytes),
        "plaintext": plaintext.map(|plaintext| hexadecimal(&plaintext.bytes)),
    })
}

fn computations(computations: &[Computation]) -> Value {
    computations.iter().map(computation).collect()
}

fn computation(computation: &Computation) -> Value {
    json!({
        "operation": computation.operation.key(),
        "inputs": quantities(&computation.inputs),
        "outputs": quantities(&computation.outputs),
        "outcome": match computation.outcome {
            Outcome::Computed => "computed",
            Outcome::Matched => "matched",
            Outcome::Mismatched => "mismatched",
        },
    })
}

fn quantities(quantities: &[Quantity]) -> Value {
    let quantities = quantities.iter();
    quantities
        .map(|Quantity { item, bytes, .. }| json!({ "item": item.key(), "bytes": hexadecimal(bytes) }))
        .collect()
}

fn negotiation(negotiation: &Negotiation) -> Value {
    json!({
        "kind": "negotiation",
        "leader": negotiation.leader.key(),
        "version": choice(&negotiation.version),
        "cipher_suite": choice(&negotiation.cipher_suite),
        "compression_method": choice(&negotiation.compression_method),
        "application_protocol": choice_of(&negotiation.application_protocol, |name| hexadecimal(name)),
        "server_name": negotiation.server_name,
        "is_server_name_known": negotiation.is_server_name_known,
        "extended_master_secret": negotiation.extended_master_secret,
        "encrypt_then_mac": negotiation.encrypt_then_mac,
        "fragment_limit": negotiation.fragment_limit.map(fragment_limit),
        "resumption": match negotiation.resumption {
            ResumptionOutcome::NotAsked => "not-asked",
            ResumptionOutcome::Declined => "declined",
            ResumptionOutcome::BySessionId => "by-session-id",
            ResumptionOutcome::ByTicket => "by-ticket",
        },
    })
}

/// A choice with names; what nobody has registered is shown as its number.
fn choice<T: Registered + ToString>(choice: &Choice<T>) -> Value {
    choice_of(choice, T::to_string)
}

fn choice_of<T>(choice: &Choice<T>, write: impl Fn(&T) -> String) -> Value {
    json!({
        "offered": choice.offered.iter().map(&write).collect::<Vec<_>>(),
        "supported": choice.supported.iter().map(&write).collect::<Vec<_>>(),
        "chosen": choice.chosen.as_ref().map(&write),
    })
}

fn fragment_limit(limit: FragmentLimit) -> Value {
    match limit {
        FragmentLimit::MaxFragmentLength(length) => json!({ "max_fragment_length": length.bytes() }),
        FragmentLimit::RecordSizeLimit { client, server } => {
            json!({ "record_size_limit": { "client": client, "server": server } })
        }
    }
}

fn validation(report: &Report) -> Value {
    json!({
        "kind": "validation",
        "path": report.path.iter().map(certificate).collect::<Vec<_>>(),
        "checks": report.checks.iter().map(check).collect::<Vec<_>>(),
        "unreadable_roots": report.unreadable_roots,
    })
}

fn certificate(certificate: &PathCertificate) -> Value {
    json!({
        "subject": certificate.subject,
        "issuer": certificate.issuer,
        "serial_number": hexadecimal(&certificate.serial_number),
        "not_before": certificate.not_before.0,
        "not_after": certificate.not_after.0,
        "key_kind": certificate.key_kind,
        "key_bits": certificate.key_bits,
        "is_trusted_root": certificate.is_trusted_root,
        "received_index": certificate.received_index,
        "der": hexadecimal(&certificate.der),
    })
}

fn check(check: &Check) -> Value {
    json!({
        "name": check.name.key(),
        "certificate": check.certificate,
        "failure": match check.outcome {
            CheckOutcome::Passed => None,
            CheckOutcome::Failed(failure) => Some(failure.key()),
        },
        "evidence": check.evidence.iter().map(evidence).collect::<Vec<_>>(),
    })
}

fn evidence(evidence: &Evidence) -> Value {
    let (kind, value) = match evidence {
        Evidence::Time { seconds, .. } => ("time", json!(seconds)),
        Evidence::Number { value, .. } => ("number", json!(value)),
        Evidence::Flag { value, .. } => ("flag", json!(value)),
        Evidence::Text { value, .. } => ("text", json!(value)),
        Evidence::TextList { values, .. } => ("texts", json!(values)),
        Evidence::Bytes { value, .. } => ("bytes", json!(hexadecimal(value))),
    };
    json!({ "label": evidence.label().key(), "kind": kind, "value": value })
}

fn failure(actor: Actor, error: &Error) -> Value {
    json!({
        "actor": actor.key(),
        "kind": error.kind.key(),
        "message": error.to_string(),
        "check": match &error.kind {
            ErrorKind::Certificate(failure) => Some(failure.key()),
            _ => None,
        },
        "alert": error.alert().map(|alert| alert.to_string()),
    })
}

fn hexadecimal(bytes: &[u8]) -> String {
    base16ct::lower::encode_string(bytes)
}
