//! What a signature over the handshake of TLS 1.3 signs, part by part (RFC 9846 §4.5.2).

use timeline::field::{Annotation, Value};
use timeline::{Item, Operation, Step};

use crate::i18n::Localizer;
use crate::model::Model;
use crate::view::text::short_hexadecimal;
use crate::view::viewpoint::sees_step;

/// What proves that a side has the private key of its certificate.
#[derive(Clone, Debug, PartialEq)]
pub struct ProofView {
    /// Why a copy of the certificate does not suffice.
    pub words: String,
    /// The parts of what is signed, in order.
    pub parts: Vec<ProofPart>,
}

/// A part of what is signed.
#[derive(Clone, Debug, PartialEq)]
pub struct ProofPart {
    /// Its name.
    pub label: String,
    /// Its text, or its bytes, shortened.
    pub value: String,
}

/// The proof in a step that signs the handshake or checks such a signature; `None` for any other step, if the viewpoint
/// may not see it, and before its words are there.
pub fn proof(text: &Localizer, model: &Model, step: &Step) -> Option<ProofView> {
    if !text.has_later() || step.transfer().is_some() || !sees_step(model.preferences.viewpoint, step) {
        return None;
    }
    let mut made = step
        .computations()
        .filter(|it| it.operation == Operation::MakeSignedContent);
    let outputs = made.find_map(|it| it.outputs.iter().find(|output| output.item == Item::SignedContent));
    let signed = outputs?;
    let parts = signed.annotation.as_ref()?.leaves().into_iter();
    Some(ProofView {
        words: text.text("proof-words"),
        parts: parts.map(|leaf| part(text, leaf, &signed.bytes)).collect(),
    })
}

fn part(text: &Localizer, leaf: &Annotation, bytes: &[u8]) -> ProofPart {
    ProofPart {
        label: text.text(&format!("field-{}", leaf.field.key)),
        value: match &leaf.value {
            Value::Text(words) => words.clone(),
            _ => short_hexadecimal(bytes.get(leaf.range.clone()).unwrap_or_default()),
        },
    }
}
