//! The calculations of a step with their actual numbers.

use timeline::{Actor, Computation, Item, Outcome, Step};

use crate::arguments;
use crate::i18n::Localizer;
use crate::model::Model;
use crate::view::derivation::DerivationView;
use crate::view::facts;
use crate::view::possession::PossessionView;
use crate::view::proof::ProofView;
use crate::view::recompute;
use crate::view::recompute::CommandView;
use crate::view::sealing::SealingView;
use crate::view::text::{Span, readable};
use crate::view::toy::ToyView;
use crate::view::value::{ValueView, value};
use crate::view::verdict::VerdictView;

/// The calculations of a step, with their results.
#[derive(Clone, Debug, PartialEq)]
pub struct CalculationsView {
    /// The text in place of calculations that cannot be seen.
    pub words: Option<Vec<Span>>,
    /// The tree of a step in which keys are derived.
    pub derivation: Option<DerivationView>,
    /// The calculations with their numbers.
    pub calculations: Vec<CalculationView>,
    /// The same with small numbers.
    pub toy: Option<ToyView>,
    /// What is signed, in a step of TLS 1.3 that signs the handshake or checks that.
    pub proof: Option<ProofView>,
    /// What is sealed from where on, in a step of TLS 1.3 that sends.
    pub sealing: Option<SealingView>,
    /// Who knows which value, in a step that creates or transfers the secret.
    pub possession: Option<PossessionView>,
}

/// A calculation with its actual numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct CalculationView {
    /// What is computed.
    pub title: String,
    /// The formula.
    pub formula: String,
    /// The inputs.
    pub inputs: Vec<ValueView>,
    /// The outputs.
    pub outputs: Vec<ValueView>,
    /// The text in decrypted data.
    pub reads: Option<String>,
    /// The comparison and its outcome.
    pub verdict: Option<VerdictView>,
    /// Its specification; `None` if the inspector's head already shows it.
    pub specification: Option<String>,
    /// The calculations that prepare it.
    pub preparations: Vec<CalculationView>,
    /// The command that repeats it, if there is one.
    pub command: Option<CommandView>,
}

/// All visible calculations of the step at the cursor: the sender's if the viewpoint sees into the
/// sender, the receiver's if it sees into the receiver. A calculation that prepares another is
/// listed with that one.
pub fn calculations(text: &Localizer, model: &Model, step: &Step) -> Vec<CalculationView> {
    let seen = || {
        let all = step.computations_by();
        all.filter(|(actor, _)| model.preferences.viewpoint.sees_into(*actor))
    };
    let is_only_one = seen().filter(|(_, it)| !it.operation.prepares()).count() == 1;
    let mut views = Vec::new();
    let mut preparations = Vec::new();
    for (number, (actor, computation)) in seen().enumerate() {
        let view = calculation(text, model, step, actor, number, computation);
        if computation.operation.prepares() {
            preparations.push(view);
            continue;
        }
        views.push(CalculationView {
            specification: (!is_only_one)
                .then(|| computation.operation.specification(facts::version(step)).to_string()),
            preparations: core::mem::take(&mut preparations),
            ..view
        });
    }
    views
}

/// A calculation of the step at the cursor, with its number among the visible ones.
fn calculation(
    text: &Localizer,
    model: &Model,
    step: &Step,
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
        formula: formula_of(text, step, computation),
        inputs: inputs
            .map(|it| recompute::input(text, model, actor, computation, it))
            .collect(),
        outputs: outputs.map(|it| value(text, it, false)).collect(),
        reads,
        verdict: verdict(text, computation),
        specification: computation
            .operation
            .prepares()
            .then(|| computation.operation.specification(facts::version(step)).to_string()),
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
        text: text.with(
            &format!("operation-{}.{part}", computation.operation.key()),
            &arguments!(
                "fault" = facts::fault([computation].into_iter()),
                "key" = facts::signer_key(computation)
            ),
        ),
    })
}

/// The formula of the first calculation that an actor makes in a step.
pub fn formula(text: &Localizer, step: &Step, actor: Actor) -> Option<String> {
    let mut own = step.computations().filter(|it| !it.operation.prepares());
    let computation = own.next().filter(|_| step.actor == actor)?;
    Some(formula_of(text, step, computation))
}

fn formula_of(text: &Localizer, step: &Step, computation: &Computation) -> String {
    text.with(
        &format!("operation-{}.formula", computation.operation.key()),
        &arguments!(
            "exchange" = facts::exchange(step),
            "key" = facts::signer_key(computation)
        ),
    )
}
