//! Events of an endpoint as lines of text: what happened, and under it the fields with their bytes.

use std::fmt::{Display, Write};

use timeline::event::Event;
use timeline::field::{Annotation, Value};
use timeline::negotiation::{Choice, Negotiation};
use timeline::quantity::Quantity;
use timeline::record::RecordTrace;
use timeline::registry::ProtocolVersion;

use crate::standard_error::escaped;

/// Bytes that are shown of a long value.
const SHOWN_BYTES: usize = 32;

/// Tells the events of one connection, in their order.
#[derive(Default)]
pub struct EventText {
    /// What the server has picked so far: it says which specification a computation follows.
    version: Option<ProtocolVersion>,
}

impl EventText {
    /// The lines of the next event.
    pub fn lines(&mut self, event: &Event) -> Vec<String> {
        if let Event::Negotiated(negotiation) = event {
            self.version = negotiation.version.chosen;
        }
        let mut text = Vec::new();
        append(&mut text, event, self.version);
        text
    }
}

fn append(text: &mut Vec<String>, event: &Event, version: Option<ProtocolVersion>) {
    match event {
        Event::Sent(record) => append_record(text, "sent", record),
        Event::Received(record) => append_record(text, "received", record),
        Event::Learned(quantity) => append_quantity(text, "learned", quantity),
        Event::Negotiated(negotiation) => append_negotiation(text, negotiation),
        Event::Validated { report, .. } => {
            line(text, 0, "validated the certificates");
            for certificate in &report.path {
                line(text, 1, &format!("path: {}", certificate.subject));
            }
            for check in &report.checks {
                let certificate = check.certificate.map(|index| format!(" of certificate {index}"));
                let certificate = certificate.unwrap_or_default();
                line(
                    text,
                    1,
                    &format!("{}{certificate}: {:?}", check.name.key(), check.outcome),
                );
            }
        }
        Event::Computed(computation) => {
            let operation = computation.operation;
            line(
                text,
                0,
                &format!(
                    "computed {} ({}): {:?}",
                    operation.key(),
                    operation.specification(version),
                    computation.outcome
                ),
            );
            for quantity in &computation.inputs {
                append_quantity(text, "  from", quantity);
            }
            for quantity in &computation.outputs {
                append_quantity(text, "  gives", quantity);
            }
        }
        Event::Failed(error) => line(text, 0, &format!("failed: {error}")),
        Event::AlertReceived(alert) => line(text, 0, &format!("the peer's alert: {alert}")),
    }
}

fn append_negotiation(text: &mut Vec<String>, negotiation: &Negotiation) {
    line(text, 0, &format!("negotiated, the {} leads", negotiation.leader.key()));
    append_choice(text, "version", &negotiation.version);
    append_choice(text, "cipher suite", &negotiation.cipher_suite);
    append_choice(text, "compression", &negotiation.compression_method);
    let protocol = &negotiation.application_protocol;
    let readable = |names: &[Vec<u8>]| names.iter().map(|name| escaped(name)).collect();
    append_choice(
        text,
        "application protocol",
        &Choice {
            offered: readable(&protocol.offered),
            supported: readable(&protocol.supported),
            chosen: protocol.chosen.as_deref().map(escaped),
        },
    );
    line(
        text,
        1,
        &format!(
            "extended master secret: {}, encrypt then MAC: {}, fragments: {:?}, resumption: {:?}",
            negotiation.extended_master_secret,
            negotiation.encrypt_then_mac,
            negotiation.fragment_limit,
            negotiation.resumption
        ),
    );
}

fn append_choice<T: Display>(text: &mut Vec<String>, name: &str, choice: &Choice<T>) {
    let names = |values: &[T]| values.iter().map(T::to_string).collect::<Vec<_>>().join(", ");
    let chosen = choice.chosen.as_ref().map_or("nothing".to_owned(), T::to_string);
    let (offered, supported) = (names(&choice.offered), names(&choice.supported));
    line(
        text,
        1,
        &format!("{name}: {chosen}; offered: {offered}; supported: {supported}"),
    );
}

fn append_record(text: &mut Vec<String>, direction: &str, record: &RecordTrace) {
    let length = record.bytes.len();
    line(text, 0, &format!("{direction} {}, {length} bytes", record.content_type));
    append_tree(text, record.annotation.as_ref(), &record.bytes);
    for layer in [&record.padded, &record.compressed, &record.plaintext]
        .into_iter()
        .flatten()
    {
        append_tree(text, layer.annotation.as_ref(), &layer.bytes);
    }
}

fn append_tree(text: &mut Vec<String>, annotation: Option<&Annotation>, bytes: &[u8]) {
    match annotation {
        Some(annotation) => append_field(text, 1, annotation, bytes),
        None => line(text, 1, &hexadecimal(bytes)),
    }
}

fn append_field(text: &mut Vec<String>, depth: usize, annotation: &Annotation, bytes: &[u8]) {
    let key = annotation.field.key;
    let range = &annotation.range;
    let own = hexadecimal(bytes.get(range.clone()).unwrap_or_default());
    let value = match &annotation.value {
        Value::Group => String::new(),
        Value::Bytes => format!(": {own}"),
        Value::Number(number) => format!(": {number}"),
        Value::Length(length) => format!(": {length} bytes"),
        Value::Registered(number, name) => format!(": {} (0x{number:02x})", name.unwrap_or("unknown")),
        Value::Text(value) => format!(": {value:?}"),
        Value::Boolean(value) => format!(": {value}"),
        Value::Time(time) => format!(": {time}"),
        Value::ObjectIdentifier(identifier, name) => format!(": {} ({identifier})", name.unwrap_or("unknown")),
        Value::Flags(names) => format!(": {}", names.join(", ")),
    };
    line(text, depth, &format!("[{}..{}] {key}{value}", range.start, range.end));
    for child in &annotation.children {
        append_field(text, depth + 1, child, bytes);
    }
}

fn append_quantity(text: &mut Vec<String>, what: &str, quantity: &Quantity) {
    let bytes = hexadecimal(&quantity.bytes);
    line(text, 0, &format!("{what} {}: {bytes}", quantity.item.key()));
}

fn hexadecimal(bytes: &[u8]) -> String {
    let shown = bytes.get(..SHOWN_BYTES).unwrap_or(bytes);
    let mut text = String::new();
    for byte in shown {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    if shown.len() < bytes.len() {
        let _ = write!(text, "… ({} bytes)", bytes.len());
    }
    text
}

fn line(text: &mut Vec<String>, depth: usize, content: &str) {
    text.push("  ".repeat(depth) + content);
}
