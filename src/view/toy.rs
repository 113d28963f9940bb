//! The arithmetic of a step with small numbers, beside the real ones.

use timeline::{Action, Item, Operation, Step};

use crate::arguments;
use crate::i18n::Localizer;
use crate::model::Model;
use crate::model::toys::{GENERATOR, MODULUS, ToyNumber, Toys};

/// The same arithmetic with small numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct ToyView {
    /// What it is about, and what is different with real numbers.
    pub words: String,
    /// The numbers that the learner can change.
    pub fields: Vec<ToyField>,
    /// The calculations, in order.
    pub rows: Vec<ToyRow>,
    /// What ML-KEM adds in this session, which has no small numbers.
    pub hybrid: Option<String>,
}

/// A number that the learner can change.
#[derive(Clone, Debug, PartialEq)]
pub struct ToyField {
    /// Which.
    pub number: ToyNumber,
    /// The id of its element.
    pub id: &'static str,
    /// Its name.
    pub label: String,
    /// Its value.
    pub value: u64,
    /// The values that it can have.
    pub values: Vec<u64>,
}

/// A calculation.
#[derive(Clone, Debug, PartialEq)]
pub struct ToyRow {
    /// Who computes what.
    pub label: String,
    /// The formula with the numbers.
    pub formula: String,
}

/// The small numbers for a step; `None` for a step with other arithmetic, and before the words are there.
pub fn toy(text: &Localizer, model: &Model, step: &Step) -> Option<ToyView> {
    let Action::Computation(computations) = &step.action else {
        return None;
    };
    if !text.has_later() {
        return None;
    }
    let has = |operation: Operation| computations.iter().any(|it| it.operation == operation);
    if has(Operation::EncryptPreMasterSecret) || has(Operation::DecryptPreMasterSecret) {
        Some(rsa(text, &model.toys))
    } else if has(Operation::AgreeOnSecret) || has(Operation::GenerateKeyPair) {
        Some(ToyView {
            hybrid: hybrid(text, model, step),
            ..halves(text, &model.toys)
        })
    } else {
        None
    }
}

fn rsa(text: &Localizer, toys: &Toys) -> ToyView {
    let [p, q, secret] = [ToyNumber::P, ToyNumber::Q, ToyNumber::Secret].map(|which| toys.number(which));
    let key = toys.rsa();
    let (n, e, d, order) = (key.n, key.e, key.d, key.order);
    ToyView {
        words: text.text("toy-rsa"),
        fields: vec![
            field(text, toys, ToyNumber::P, "toy-p"),
            field(text, toys, ToyNumber::Q, "toy-q"),
            field(text, toys, ToyNumber::Secret, "toy-secret"),
        ],
        rows: vec![
            row(text, "toy-modulus", format!("n = p · q = {p} · {q} = {n}")),
            row(
                text,
                "toy-order",
                format!("(p − 1)(q − 1) = {} · {} = {order}", p - 1, q - 1),
            ),
            row(
                text,
                "toy-exponents",
                format!(
                    "e = {e}, d = {d}: {e} · {d} = {} = {} · {order} + 1",
                    e * d,
                    e * d / order
                ),
            ),
            row(text, "toy-locked", format!("{secret}^{e} mod {n} = {}", key.locked)),
            row(
                text,
                "toy-opened",
                format!("{}^{d} mod {n} = {}", key.locked, key.opened),
            ),
        ],
        hybrid: None,
    }
}

fn halves(text: &Localizer, toys: &Toys) -> ToyView {
    let [a, b] = [ToyNumber::Client, ToyNumber::Server].map(|which| toys.number(which));
    let halves = toys.halves();
    let (half_of_client, half_of_server) = (halves.client, halves.server);
    let power = |base: u64, exponent: u64, result: u64| format!("{base}^{exponent} mod {MODULUS} = {result}");
    ToyView {
        words: text.text("toy-halves"),
        fields: vec![
            field(text, toys, ToyNumber::Client, "toy-client"),
            field(text, toys, ToyNumber::Server, "toy-server"),
        ],
        rows: vec![
            row(text, "toy-half-of-client", power(GENERATOR, a, half_of_client)),
            row(text, "toy-half-of-server", power(GENERATOR, b, half_of_server)),
            row(
                text,
                "toy-secret-of-client",
                power(half_of_server, a, halves.secret_of_client),
            ),
            row(
                text,
                "toy-secret-of-server",
                power(half_of_client, b, halves.secret_of_server),
            ),
        ],
        hybrid: None,
    }
}

/// The padlock of this connection and what came back in it, if the two use ML-KEM and both have been made.
fn hybrid(text: &Localizer, model: &Model, step: &Step) -> Option<String> {
    let visible = model.steps().iter().take(model.cursor() + 1);
    let of_connection = visible.filter(|it| it.connection == step.connection);
    let computations: Vec<_> = of_connection.flat_map(Step::computations).collect();
    let length = |item: Item| {
        let mut values = computations.iter().filter_map(|it| it.quantity(item));
        values.next().map(<[u8]>::len)
    };
    let (padlock, returned) = (length(Item::EncapsulationKey)?, length(Item::EncapsulatedSecret)?);
    Some(text.with("toy-hybrid", &arguments!("padlock" = padlock, "box" = returned)))
}

fn field(text: &Localizer, toys: &Toys, number: ToyNumber, id: &'static str) -> ToyField {
    ToyField {
        number,
        id,
        label: text.text(id),
        value: toys.number(number),
        values: toys.values(number),
    }
}

fn row(text: &Localizer, id: &str, formula: String) -> ToyRow {
    ToyRow {
        label: text.text(id),
        formula,
    }
}
