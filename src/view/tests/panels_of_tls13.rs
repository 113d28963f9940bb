//! What is signed, and what is sealed from where on, in TLS 1.3.

use timeline::Operation;

use super::preset;
use crate::i18n::ENGLISH;
use crate::model::test_page::words;
use crate::model::{Message, Model, Tab, Viewpoint, update};
use crate::view::calculation::CalculationsView;
use crate::view::inspector::{InspectorContent, inspector};

fn calculations_at(model: &mut Model, step: usize) -> CalculationsView {
    update(model, Message::GoTo(step));
    update(model, Message::SelectTab(Tab::Computation));
    match inspector(&words(ENGLISH), model).content {
        InspectorContent::Calculations(view) => view,
        other => panic!("{other:?}"),
    }
}

fn step_with(model: &Model, operation: Operation) -> usize {
    let has_it =
        |step: &timeline::Step| step.transfer().is_none() && step.computations().any(|it| it.operation == operation);
    model.steps().iter().position(has_it).unwrap()
}

/// The parts of the signed content, and who could have signed: only the server has the private key.
#[test]
fn the_signature_shows_what_is_signed_and_who_has_the_private_key() {
    for keys in ["rsa", "ecdsa-p256", "ed25519"] {
        let fragment: &'static str = format!("handshake=tls13&server-keys={keys}").leak();
        let mut model = preset(fragment);
        for operation in [Operation::SignHandshake, Operation::VerifyHandshake] {
            let step = step_with(&model, operation);
            let view = calculations_at(&mut model, step);
            let parts = view.proof.unwrap().parts;
            let values: Vec<_> = parts.iter().map(|part| part.value.as_str()).collect();
            assert_eq!(values[0], "20 20 20 20 20 20 … 20 20", "{keys}");
            assert_eq!(values[1..3], ["TLS 1.3, server CertificateVerify", "00"], "{keys}");
            let rows = view.possession.unwrap().rows;
            let private = rows.last().unwrap();
            assert!(private.server && !private.client && !private.eavesdropper, "{keys}");
            assert!(
                rows.iter().all(|row| !row.eavesdropper),
                "{keys}: the signature travels sealed"
            );
        }
    }
}

#[test]
fn the_table_says_what_is_sealed_with_the_keys_of_which_secret() {
    let mut model = preset("handshake=tls13&resume=ticket&early-data=once");
    let mut sent = (0..model.steps().len()).filter(|step| {
        let step = &model.steps()[*step];
        step.transfer().is_some() && step.connection == 1
    });
    let last = sent.next_back().unwrap();
    let view = calculations_at(&mut model, last);
    let rows: Vec<_> = view.sealing.unwrap().rows;
    let shown: Vec<_> = rows
        .iter()
        .filter(|row| row.is_sealed)
        .map(|row| {
            (
                row.sender.as_str(),
                row.secret.as_deref().unwrap(),
                row.inner.as_deref().unwrap(),
            )
        })
        .collect();
    for expected in [
        ("Client", "Client early traffic secret", "application_data"),
        ("Server", "Server handshake traffic secret", "handshake"),
        ("Server", "Server application traffic secret", "application_data"),
    ] {
        assert!(shown.contains(&expected), "{expected:?}: {shown:?}");
    }
    assert!(
        rows.iter()
            .filter(|row| row.is_sealed)
            .all(|row| row.outer == "application_data")
    );
    let open = rows.iter().find(|row| !row.is_sealed).unwrap();
    assert_eq!((open.secret.as_ref(), open.inner.as_ref()), (None, None));

    update(&mut model, Message::SelectViewpoint(Viewpoint::Eavesdropper));
    let view = calculations_at(&mut model, last);
    let rows = view.sealing.unwrap().rows;
    assert!(
        rows.iter().all(|row| row.secret.is_none() && row.inner.is_none()),
        "{rows:?}"
    );
}
