//! The calculations of a step, with their real numbers.

use timeline::Step;
use timeline::field::Annotation;
use timeline::negotiation::{Choice, Negotiation};
use timeline::{Actor, Computation, Item, Outcome, Quantity};

use crate::i18n::Localizer;
use crate::model::Model;
use crate::view::recompute;
use crate::view::text::{hexadecimal, length, readable, short_hexadecimal, shortened};
use crate::view::{CalculationView, ChoiceView, PartView, Role, ValueView, VerdictView};

/// How many characters of a text stand in its one line.
const LONGEST_WORDS: usize = 32;

/// Whose colour a value has.
pub fn role(item: Item) -> Role {
    match item {
        Item::ClientRandom | Item::ClientVerifyData => Role::Client,
        Item::ServerRandom | Item::Modulus | Item::PublicExponent | Item::ServerVerifyData => Role::Server,
        Item::EncryptedPreMasterSecret
        | Item::Ciphertext
        | Item::AuthenticationTag
        | Item::InitializationVector
        | Item::RecordMac => Role::Eavesdropper,
        item if item.is_secret() => Role::Secret,
        _ => Role::Neutral,
    }
}

/// A value with its name.
pub fn value(text: &Localizer, quantity: &Quantity, is_new: bool) -> ValueView {
    let Quantity { item, bytes, .. } = quantity;
    let words = match item {
        Item::Plaintext | Item::Label | Item::HashFunction | Item::SignatureAlgorithm => readable(bytes),
        _ => None,
    };
    let number = match item {
        Item::PublicExponent
        | Item::SignerPublicExponent
        | Item::SequenceNumber
        | Item::RecordLength
        | Item::RecordType => decimal(bytes),
        _ => None,
    };
    let short = match (&words, number) {
        (Some(words), _) => format!("“{}”", shortened(words, LONGEST_WORDS)),
        (None, Some(number)) => number.to_string(),
        (None, None) => short_hexadecimal(bytes),
    };
    ValueView {
        label: text.text(&format!("item-{}", item.key())),
        short,
        full: hexadecimal(bytes),
        length: length(text, bytes.len()),
        role: role(*item),
        is_new,
        is_shared: false,
        parts: parts(text, quantity),
        origin: None,
        messages: Vec::new(),
    }
}

/// What the bytes are made of: of a padded block, what is padding and what is the secret.
fn parts(text: &Localizer, quantity: &Quantity) -> Vec<PartView> {
    let leaves = quantity.annotation.as_ref().map(Annotation::leaves).unwrap_or_default();
    leaves
        .into_iter()
        .map(|leaf| {
            let bytes = quantity.bytes.get(leaf.range.clone()).unwrap_or_default();
            PartView {
                label: text.text(&format!("field-{}", leaf.field.key)),
                short: short_hexadecimal(bytes),
                length: length(text, bytes.len()),
            }
        })
        .collect()
}

/// A number that fits into eight bytes, as people write it.
fn decimal(bytes: &[u8]) -> Option<u64> {
    let big_endian = bytes.iter().skip_while(|byte| **byte == 0);
    (big_endian.clone().count() <= 8).then(|| big_endian.fold(0, |number, byte| (number << 8) | u64::from(*byte)))
}

/// All calculations of the step at the cursor that can be seen: those of a record's sender from the sender's side, those
/// of its receiver from the receiver's. What was made ready for another one stands with that.
pub fn calculations(text: &Localizer, model: &Model, step: &Step) -> Vec<CalculationView> {
    let seen = || {
        let all = step.computations_by();
        all.filter(|(actor, _)| model.viewpoint.sees_into(*actor))
    };
    let is_only_one = seen().filter(|(_, it)| !it.operation.prepares()).count() == 1;
    let mut views = Vec::new();
    let mut preparations = Vec::new();
    for (number, (actor, computation)) in seen().enumerate() {
        let view = calculation(text, model, actor, number, computation);
        if computation.operation.prepares() {
            preparations.push(view);
            continue;
        }
        views.push(CalculationView {
            specification: (!is_only_one).then(|| computation.operation.specification().to_string()),
            preparations: core::mem::take(&mut preparations),
            ..view
        });
    }
    views
}

/// A calculation of the step at the cursor, which has this number among those that are seen.
fn calculation(
    text: &Localizer,
    model: &Model,
    actor: Actor,
    number: usize,
    computation: &Computation,
) -> CalculationView {
    let key = computation.operation.key();
    let is_of_record = computation.operation.protects() || computation.operation.opens();
    let plaintext = computation.quantity(Item::Plaintext).filter(|_| is_of_record);
    let reads = plaintext.and_then(readable).filter(|words| !words.is_empty());
    let inputs = computation.inputs.iter();
    let outputs = computation.outputs.iter();
    CalculationView {
        title: text.text(&format!("operation-{key}")),
        formula: text.text(&format!("operation-{key}.formula")),
        inputs: inputs
            .map(|it| recompute::input(text, model, actor, computation, it))
            .collect(),
        outputs: outputs.map(|it| value(text, it, false)).collect(),
        reads,
        verdict: verdict(text, computation),
        specification: computation
            .operation
            .prepares()
            .then(|| computation.operation.specification().to_string()),
        preparations: Vec::new(),
        command: recompute::command(model, number, computation),
    }
}

fn verdict(text: &Localizer, computation: &Computation) -> Option<VerdictView> {
    let (is_good, part) = match computation.outcome {
        Outcome::Computed => return None,
        Outcome::Matched => (true, "matched"),
        Outcome::Mismatched => (false, "mismatched"),
    };
    Some(VerdictView {
        is_good,
        text: text.text(&format!("operation-{}.{part}", computation.operation.key())),
    })
}

/// The formula of the first calculation that an actor makes in a step.
pub fn formula(text: &Localizer, step: &Step, actor: Actor) -> Option<String> {
    let mut own = step.computations().filter(|it| !it.operation.prepares());
    let computation = own.next().filter(|_| step.actor == actor)?;
    Some(text.text(&format!("operation-{}.formula", computation.operation.key())))
}

/// What the server picked, and what from.
pub fn choices(text: &Localizer, negotiation: &Negotiation) -> Vec<ChoiceView> {
    let mut choices = vec![
        choice(text, "choice-version", &negotiation.version),
        choice(text, "choice-cipher-suite", &negotiation.cipher_suite),
        choice(text, "choice-compression", &negotiation.compression_method),
    ];
    let protocols = &negotiation.application_protocol;
    if !protocols.offered.is_empty() {
        let readable = |name: &Vec<u8>| String::from_utf8_lossy(name).into_owned();
        let protocols = Choice {
            offered: protocols.offered.iter().map(readable).collect(),
            supported: protocols.supported.iter().map(readable).collect(),
            chosen: protocols.chosen.as_ref().map(readable),
        };
        choices.push(choice(text, "choice-application-protocol", &protocols));
    }
    choices
}

fn choice<T: ToString + PartialEq>(text: &Localizer, id: &str, choice: &Choice<T>) -> ChoiceView {
    let marked = |values: &[T]| {
        let values = values.iter();
        values
            .map(|value| (value.to_string(), choice.chosen.as_ref() == Some(value)))
            .collect()
    };
    ChoiceView {
        title: text.text(id),
        offered: marked(&choice.offered),
        supported: marked(&choice.supported),
        chosen: match &choice.chosen {
            Some(chosen) => chosen.to_string(),
            None => text.text("choice-nothing"),
        },
        is_good: choice.chosen.is_some(),
    }
}
