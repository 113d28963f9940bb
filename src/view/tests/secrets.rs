//! Which viewpoints may see which secret of a session, and which do.

use timeline::{Actor, Quantity};

use super::preset;
use crate::i18n::Localizer;
use crate::model::{Detail, Layer, Message, Model, Tab, Viewpoint, update};
use crate::view::inspector::inspector;
use crate::view::stage::stage;

/// Every secret of a session, with the viewpoints that may know it at the cursor.
fn secrets(model: &Model) -> Vec<(Quantity, Vec<Viewpoint>)> {
    let timeline = &model.timeline().unwrap().timeline;
    let all_learned = timeline.steps.iter().flat_map(|step| &step.learned);
    let all = timeline
        .known_before
        .iter()
        .chain(all_learned)
        .map(|(_, quantity)| quantity);
    let in_computations = timeline.steps.iter().flat_map(|step| step.computations());
    let computed = in_computations.flat_map(|it| it.inputs.iter().chain(&it.outputs));
    let mut secrets = Vec::new();
    for secret in all
        .chain(computed)
        .filter(|quantity| quantity.item.is_secret() && quantity.bytes.len() >= 8)
    {
        if secrets.iter().any(|(other, _)| other == secret) {
            continue;
        }
        let knows = |actor: Actor, viewpoint| {
            let until_now = timeline.steps.iter().take(model.cursor() + 1);
            let own = until_now
                .clone()
                .filter(|step| step.actor == actor)
                .flat_map(|step| step.computations());
            let opened = until_now
                .clone()
                .filter(|step| step.actor != actor && step.transfer().is_some());
            let opened = opened.flat_map(|step| step.computations().filter(|it| it.operation.opens()));
            let learned = timeline
                .known_before
                .iter()
                .chain(until_now.flat_map(|step| &step.learned));
            let is_known = learned.clone().any(|(who, other)| (*who, other) == (actor, secret))
                || own
                    .chain(opened)
                    .any(|it| it.inputs.iter().chain(&it.outputs).any(|other| other == secret));
            is_known.then_some(viewpoint)
        };
        let who = [
            knows(Actor::Client, Viewpoint::Client),
            knows(Actor::Server, Viewpoint::Server),
        ];
        secrets.push((secret.clone(), who.into_iter().flatten().collect()));
    }
    secrets
}

/// A secret, its hexadecimal digits as shown, and the viewpoints that may see it.
type Written = (Quantity, String, Vec<Viewpoint>);

/// Adds each secret's hexadecimal digits, with `between` between two bytes.
fn written(secrets: Vec<(Quantity, Vec<Viewpoint>)>, between: &str) -> Vec<Written> {
    let digits = |secret: &Quantity| crate::view::text::hexadecimal(&secret.bytes).replace(' ', between);
    let written = secrets.into_iter();
    written
        .map(|(secret, may_know)| (secret.clone(), digits(&secret), may_know))
        .collect()
}

/// Returns the number of secrets shown if the viewpoint is everyone's. Panics if any other
/// viewpoint sees a secret that it may not know.
fn seen(shown: &str, secrets: &[Written], viewpoint: Viewpoint, place: &str) -> usize {
    let seen = secrets.iter().filter(|(_, digits, _)| shown.contains(digits));
    if viewpoint == Viewpoint::Everyone {
        return seen.count();
    }
    for (secret, _, may_know) in seen {
        assert!(
            may_know.contains(&viewpoint),
            "{viewpoint:?} sees {:?} at {place}",
            secret.item
        );
    }
    0
}

/// All that the byte list shows at the cursor, in one row.
fn every_byte(localizer: &Localizer, model: &Model) -> String {
    let mut model = model.clone();
    model.preferences.detail = Detail::Bytes;
    model.showing_mut().unwrap().inspection.hex_window.count = usize::MAX / 2;
    let rows = crate::view::hex::hex(localizer, &model)
        .map(|view| view.rows)
        .unwrap_or_default();
    let runs = rows.iter().flat_map(|row| match row {
        crate::view::hex::HexRow::Bytes(row) => row.runs.as_slice(),
        _ => &[],
    });
    runs.map(|run| run.hexadecimal.as_str()).collect::<Vec<_>>().join(" ")
}

#[test]
fn no_viewpoint_is_shown_a_secret_that_it_may_not_know() {
    let localizer = Localizer::english();
    let mut seen_by_everyone = 0;
    for fragment in [
        "",
        "resume=ticket",
        "client-suites=TLS_RSA_WITH_AES_128_CBC_SHA",
        "certificate=expired",
    ] {
        let mut model = preset(fragment);
        for step in 0..model.steps().len() {
            update(&mut model, Message::GoTo(step));
            let secrets = written(secrets(&model), " ");
            for viewpoint in Viewpoint::ALL {
                update(&mut model, Message::SelectViewpoint(viewpoint));
                for (tab, layer) in [
                    (Tab::Bytes, Layer::Wire),
                    (Tab::Bytes, Layer::Padded),
                    (Tab::Bytes, Layer::Compressed),
                    (Tab::Bytes, Layer::Plaintext),
                    (Tab::Computation, Layer::Wire),
                ] {
                    update(&mut model, Message::SelectTab(tab));
                    update(&mut model, Message::SelectLayer(layer));
                    let page = (stage(&localizer, &model), inspector(&localizer, &model));
                    let mut shown = format!("{page:?}");
                    shown.push_str(&every_byte(&localizer, &model));
                    seen_by_everyone += seen(&shown, &secrets, viewpoint, &format!("step {step} of {fragment}"));
                }
            }
        }
    }
    assert!(seen_by_everyone > 100, "the test looks for what is shown at all");
}

#[test]
fn no_command_reveals_a_secret_that_its_viewpoint_may_not_know() {
    let localizer = Localizer::english();
    let mut seen_by_everyone = 0;
    for fragment in ["resume=ticket", "client-suites=TLS_RSA_WITH_AES_128_CBC_SHA"] {
        let mut model = preset(fragment);
        for step in 0..model.steps().len() {
            update(&mut model, Message::GoTo(step));
            update(&mut model, Message::SelectTab(Tab::Computation));
            let secrets = written(secrets(&model), "");
            for viewpoint in Viewpoint::ALL {
                update(&mut model, Message::SelectViewpoint(viewpoint));
                for number in 0..model.steps()[step].computations_by().count() {
                    update(&mut model, Message::ToggleCommand(number));
                    let shown = format!("{:?}", inspector(&localizer, &model));
                    // Commands write digits without spaces, and long values on several lines.
                    let shown = shown.replace("\\n", "");
                    seen_by_everyone += seen(&shown, &secrets, viewpoint, &format!("step {step} of {fragment}"));
                }
            }
        }
    }
    assert!(seen_by_everyone > 50, "the test looks for what is shown at all");
}
