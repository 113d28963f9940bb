//! The key schedule of TLS 1.3 as a tree, and the arithmetic with small numbers beside it.

use timeline::{Operation, Step};

use super::preset;
use crate::i18n::ENGLISH;
use crate::model::test_page::words;
use crate::model::toys::ToyNumber;
use crate::model::{Message, Model, Tab, Viewpoint, update};
use crate::view::calculation::CalculationsView;
use crate::view::derivation::{DerivationRow, DerivedValue};
use crate::view::inspector::{InspectorContent, inspector};
use crate::view::toy::ToyView;

fn calculations(model: &Model) -> CalculationsView {
    match inspector(&words(ENGLISH), model).content {
        InspectorContent::Calculations(view) => view,
        other => panic!("{other:?}"),
    }
}

/// Goes to the calculations of a step of local work.
fn go_to(model: &mut Model, step: Option<usize>) -> CalculationsView {
    update(model, Message::GoTo(step.unwrap()));
    update(model, Message::SelectTab(Tab::Computation));
    calculations(model)
}

fn first_with(model: &Model, operation: Operation) -> Option<usize> {
    let has_it = |step: &Step| step.transfer().is_none() && step.computations().any(|it| it.operation == operation);
    model.steps().iter().position(has_it)
}

fn last_with(model: &Model, operation: Operation) -> Option<usize> {
    let has_it = |step: &Step| step.transfer().is_none() && step.computations().any(|it| it.operation == operation);
    model.steps().iter().rposition(has_it)
}

/// The last step of a connection that goes on in the key schedule.
fn end_of_key_schedule(model: &Model, connection: usize) -> Option<usize> {
    let climbs = |step: &Step| {
        let is_local = step.transfer().is_none() && step.connection == connection;
        is_local && step.computations().any(|it| it.operation.is_of_key_schedule())
    };
    model.steps().iter().rposition(climbs)
}

fn values(view: &CalculationsView) -> Vec<&DerivedValue> {
    let rows = view.derivation.as_ref().unwrap().rows.iter();
    rows.filter_map(|row| match row {
        DerivationRow::Value(value) => Some(value),
        DerivationRow::Mixing(_) => None,
    })
    .collect()
}

#[test]
fn the_key_schedule_ends_with_the_same_secrets_and_keys_on_both_sides() {
    let mut model = preset("handshake=tls13");
    let end = end_of_key_schedule(&model, 0);
    let view = go_to(&mut model, end);
    let values = values(&view);
    // Three stages and the shared secret; secrets for one use; write keys, IVs and keys of proofs.
    let at = |depth: usize| values.iter().filter(|value| value.depth == depth).count();
    assert_eq!([at(0), at(1), at(2)], [4, 6, 10], "{values:?}");
    assert!(values.iter().all(|value| value.is_equal == Some(true)), "{values:?}");
    assert!(view.derivation.as_ref().unwrap().verdict.as_ref().unwrap().is_good);
}

#[test]
fn a_resumed_connection_begins_with_the_shared_key_of_the_earlier_one() {
    let mut model = preset("handshake=tls13&resume=ticket&early-data=once");
    let end = end_of_key_schedule(&model, 1);
    let view = go_to(&mut model, end);
    let labels: Vec<_> = values(&view).iter().map(|value| value.label.as_str()).collect();
    assert_eq!(labels[0], "Pre-shared key");
    assert!(labels.contains(&"Client early traffic secret"), "{labels:?}");
}

#[test]
fn an_eavesdropper_sees_nothing_of_the_key_schedule() {
    let mut model = preset("handshake=tls13");
    update(&mut model, Message::SelectViewpoint(Viewpoint::Eavesdropper));
    let end = end_of_key_schedule(&model, 0);
    let view = go_to(&mut model, end);
    assert_eq!((view.derivation, view.toy), (None, None));
}

#[test]
fn small_numbers_stand_beside_the_real_ones_and_follow_the_learner() {
    let mut model = preset("");
    let step = first_with(&model, Operation::EncryptPreMasterSecret);
    let formulas = |toy: Option<ToyView>| toy.unwrap().rows.into_iter().map(|row| row.formula).collect::<Vec<_>>();
    let shown = formulas(go_to(&mut model, step).toy);
    assert_eq!(shown[0], "n = p · q = 5 · 11 = 55");
    assert_eq!(shown[3..], ["42^3 mod 55 = 3", "3^27 mod 55 = 42"]);
    update(&mut model, Message::ChangeToy(ToyNumber::P, 7));
    assert_eq!(formulas(calculations(&model).toy)[0], "n = p · q = 7 · 11 = 77");
}

#[test]
fn a_hybrid_says_what_went_out_and_what_came_back() {
    let mut model = preset("handshake=tls13&client-groups=X25519MLKEM768&server-groups=X25519MLKEM768");
    // The client's, after ServerHello.
    let step = last_with(&model, Operation::JoinSecrets);
    let view = go_to(&mut model, step);
    let rows = view.possession.unwrap().rows;
    let of_eavesdropper: Vec<_> = rows.iter().map(|row| row.eavesdropper).collect();
    // Both halves, the padlock, and what came back in it; nothing else travels.
    assert_eq!(of_eavesdropper[..4], [true; 4]);
    assert!(
        of_eavesdropper[4..].iter().all(|has_it| !has_it) && rows.len() > 6,
        "{rows:?}"
    );
    let toy = view.toy.unwrap();
    assert_eq!(toy.rows.last().unwrap().formula, "8^15 mod 23 = 2");
    let words: String = toy.hybrid.unwrap().chars().filter(char::is_ascii).collect();
    assert!(words.contains("1184") && words.contains("1088"), "{words}");
}

/// A client whose ticket is declined begins the key schedule anew.
#[test]
fn a_declined_ticket_leaves_the_same_secrets_on_both_sides() {
    let mut model = preset("handshake=tls13&resume=ticket&ask-client=optional");
    let end = end_of_key_schedule(&model, 1);
    let view = go_to(&mut model, end);
    assert!(view.derivation.as_ref().unwrap().verdict.as_ref().unwrap().is_good);
    assert!(values(&view).iter().all(|value| value.label != "Pre-shared key"));
}
