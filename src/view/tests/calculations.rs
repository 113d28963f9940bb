//! How values are computed, and who has them.

use timeline::Actor;
use timeline::scenario::Edit;

use super::preset;
use crate::i18n::Localizer;
use crate::model::test_page::page_of;
use crate::model::{Message, Model, Tab, update};
use crate::view::calculation::CalculationsView;
use crate::view::derivation::DerivationRow;
use crate::view::inspector::{InspectorContent, inspector};
use crate::view::value::OriginView;

#[test]
fn every_input_has_an_origin_and_a_hash_lists_its_messages() {
    let mut model = preset("ask-client=required&client-certificate=yes");
    let (mut calculations, mut hashes) = (0, 0);
    for step in 0..model.steps().len() {
        update(&mut model, Message::GoTo(step));
        update(&mut model, Message::SelectTab(Tab::Computation));
        let shown = match inspector(&Localizer::english(), &model).content {
            InspectorContent::Calculations(view) => view.calculations,
            InspectorContent::Validation(view) => view.chain.into_iter().filter_map(|card| card.signature).collect(),
            _ => continue,
        };
        for calculation in shown.iter().flat_map(|it| it.preparations.iter().chain([it])) {
            calculations += 1;
            for input in &calculation.inputs {
                assert!(
                    input.origin.is_some() || !input.messages.is_empty(),
                    "{} of {} at step {step}",
                    input.label,
                    calculation.title
                );
                let leads_back = |origin: &OriginView| origin.step.is_none_or(|from| from < step);
                assert!(input.origin.as_ref().is_none_or(leads_back));
                if let Some(first) = input.messages.first() {
                    hashes += 1;
                    assert_eq!(first.label, "ClientHello");
                    assert_eq!(first.origin.as_ref().map(|it| it.step), Some(Some(0)));
                    let whole: Vec<_> = input.messages.iter().map(|message| message.full.as_str()).collect();
                    assert_eq!(whole.join(" "), input.full);
                }
            }
        }
    }
    assert!(calculations > 30 && hashes > 6, "{calculations} {hashes}");
}

fn go_to(model: &mut Model, is_it: impl Fn(&timeline::Step) -> bool) {
    let step = model.steps().iter().rposition(is_it).unwrap();
    update(model, Message::GoTo(step));
    update(model, Message::SelectTab(Tab::Computation));
}

fn calculations_of(model: &Model) -> CalculationsView {
    match inspector(&Localizer::english(), model).content {
        InspectorContent::Calculations(view) => view,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_key_tree_shows_equality_once_both_sides_have_derived_the_keys() {
    let derives =
        |actor| move |step: &timeline::Step| step.actor == actor && crate::view::story::key(step) == "derive-keys";
    let mut model = page_of(|_| {});
    go_to(&mut model, derives(Actor::Server));
    let alone = calculations_of(&model).derivation.unwrap();
    assert_eq!((alone.columns.len(), alone.verdict), (1, None));

    go_to(&mut model, derives(Actor::Client));
    let both = calculations_of(&model).derivation.unwrap();
    assert_eq!(both.columns.len(), 2);
    assert!(both.verdict.unwrap().is_good);
    let values = both.rows.iter().filter_map(|row| match row {
        DerivationRow::Value(value) => Some((value.depth, value.is_equal)),
        DerivationRow::Mixing(_) => None,
    });
    let values: Vec<_> = values.collect();
    // The pre-master secret, the master secret, the key block, and the keys cut from it.
    assert_eq!(values[..3], [0, 1, 2].map(|depth| (depth, Some(true))));
    assert!(values[3..].iter().all(|value| *value == (3, Some(true))) && values.len() > 4);
}

#[test]
fn different_transcripts_lead_to_keys_that_are_shown_to_differ() {
    // A byte of client_random changes in transit. The extended master secret covers the hash of the handshake.
    let mut model = page_of(|scenario| {
        scenario.edits.push(Edit::flip(Actor::Client, 0, 20, 1));
    });
    go_to(&mut model, |step| crate::view::story::key(step) == "derive-keys");
    let tree = calculations_of(&model).derivation.unwrap();
    assert!(!tree.verdict.unwrap().is_good);
}

#[test]
fn the_eavesdropper_has_only_the_public_key_and_the_encrypted_secret() {
    let mut model = page_of(|_| {});
    go_to(&mut model, |step| {
        crate::view::story::key(step) == "client-key-exchange"
    });
    let rows = calculations_of(&model).possession.unwrap().rows;
    let who: Vec<_> = rows
        .iter()
        .map(|row| (row.label.as_str(), row.client, row.server, row.eavesdropper))
        .collect();
    assert_eq!(
        who,
        [
            ("Public key, modulus n", true, true, true),
            ("Public key, exponent e", true, true, true),
            ("Encrypted secret c", true, true, true),
            ("Padded block m", true, false, false),
            ("Pre-master secret", true, false, false),
            ("Private key d (never leaves)", false, true, false),
        ]
    );
}
