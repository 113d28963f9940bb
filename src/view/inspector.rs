//! The inspector: fields and bytes of a message, the calculation of the step, the reason.

use tls_core::timeline::{Action, Step, Transfer};

use crate::arguments;
use crate::i18n::Localizer;
use crate::model::{Detail, Layer, Model, Tab};
use crate::view::bytes::Tree;
use crate::view::calculation::{calculations, choices};
use crate::view::derivation::derivation;
use crate::view::hex::shown_layer;
use crate::view::ladder::message_name;
use crate::view::possession::possession;
use crate::view::story;
use crate::view::text::spans;
use crate::view::validation::validation;
use crate::view::viewpoint::{sees_plaintext, sees_step};
use crate::view::{BytesView, CalculationsView, InspectorContent, InspectorView, LayerView, TabView};

/// The inspector at the cursor.
pub fn inspector(text: &Localizer, model: &Model) -> InspectorView {
    let front = model.tab();
    let tabs = [
        (Tab::Bytes, "tab-bytes"),
        (Tab::Computation, "tab-computation"),
        (Tab::Why, "tab-why"),
    ];
    let Some(step) = model.current_step() else {
        return InspectorView {
            step: 0,
            tabs: Vec::new(),
            specification: None,
            content: InspectorContent::Text(Vec::new()),
        };
    };
    let inspected = model
        .inspected_message()
        .and_then(|index| Some((index, model.steps().get(index)?.transfer()?)));
    let (content, specification) = match front {
        Tab::Bytes => bytes_content(text, model, inspected),
        Tab::Computation => (computation_content(text, model, step), specification_of(step)),
        Tab::Why => (why(text, model, step), specification_of(step)),
    };
    InspectorView {
        step: model.cursor + 1,
        tabs: tabs
            .into_iter()
            .map(|(tab, id)| TabView {
                tab,
                title: text.text(id),
                is_selected: tab == front,
            })
            .collect(),
        specification,
        content,
    }
}

fn specification_of(step: &Step) -> Option<String> {
    if let Some(computation) = step.computations().last() {
        return Some(computation.operation.specification().to_string());
    }
    match &step.action {
        Action::Negotiation(negotiation) => negotiation
            .cipher_suite
            .chosen
            .and_then(|suite| suite.specification())
            .map(|specification| specification.to_string()),
        Action::Validation(_) => Some(tls_core::registry::Specification::new("RFC 5280", "6.1").to_string()),
        Action::Transfer(transfer) => specification_of_message(transfer),
        _ => None,
    }
}

/// The field that says most about a message: the message's own type, else the record's.
fn specification_of_message(transfer: &Transfer) -> Option<String> {
    use tls_core::registry::ContentType;
    use tls_core::timeline::MessageKind;
    let specification = match transfer.message {
        MessageKind::Handshake(handshake_type) => handshake_type.specification(),
        MessageKind::Alert(description) => description.specification(),
        MessageKind::ChangeCipherSpec => ContentType::CHANGE_CIPHER_SPEC.specification(),
        MessageKind::ApplicationData => ContentType::APPLICATION_DATA.specification(),
    };
    specification.map(|specification| specification.to_string())
}

fn computation_content(text: &Localizer, model: &Model, step: &Step) -> InspectorContent {
    let is_hidden = step.transfer().is_none() && !sees_step(model.viewpoint, step);
    match &step.action {
        Action::Validation(report) if !is_hidden => {
            InspectorContent::Validation(validation(text, step.actor, report, &calculations(text, model, step)))
        }
        Action::Negotiation(negotiation) if !is_hidden => InspectorContent::Negotiation(choices(text, negotiation)),
        _ => {
            let calculations = calculations(text, model, step);
            let words = match (is_hidden, calculations.is_empty()) {
                (true, _) => Some("calculation-hidden"),
                (false, true) => Some("no-calculation"),
                (false, false) => None,
            };
            InspectorContent::Calculations(CalculationsView {
                words: words.map(|id| spans(&text.text(id))),
                derivation: derivation(text, model, step),
                calculations,
                possession: possession(text, model, step),
            })
        }
    }
}

fn why(text: &Localizer, model: &Model, step: &Step) -> InspectorContent {
    let mut paragraphs = vec![spans(&story::text(text, step, Some("why")))];
    if story::key(step) == "certificate" {
        // Of the session that is shown, while another one may be being run.
        let session = model
            .timeline
            .as_ref()
            .map(|timeline| &timeline.timeline.scenario.server);
        let is_fresh = session.is_some_and(|server| server.fresh_key_in_use().is_some());
        paragraphs.push(spans(&text.text(match is_fresh {
            true => "server-key-fresh",
            false => "server-key-lab",
        })));
    }
    if step.part.is_some() {
        paragraphs.push(spans(&text.text("part-simplified")));
    }
    if let Some((actor, error)) = &step.failure {
        let error = story::reason(text, *actor, error);
        paragraphs.push(spans(&text.with("failure-detail", &arguments!("error" = error))));
    }
    InspectorContent::Text(paragraphs)
}

fn bytes_content(
    text: &Localizer,
    model: &Model,
    inspected: Option<(usize, &Transfer)>,
) -> (InspectorContent, Option<String>) {
    let Some((index, transfer)) = inspected else {
        let nothing = InspectorContent::Text(vec![spans(&text.text("no-message"))]);
        return (nothing, None);
    };
    let mut layers = Vec::new();
    let is_readable = sees_plaintext(model, index, transfer);
    // A record without the chosen layer shows what stands on the wire.
    let shown = shown_layer(model, index, transfer);
    if transfer.is_protected() && is_readable {
        for (layer, id) in [
            (Layer::Wire, "layer-wire"),
            (Layer::Padded, "layer-padded"),
            (Layer::Compressed, "layer-compressed"),
            (Layer::Plaintext, "layer-plaintext"),
        ] {
            if layer == Layer::Wire || layer.of(&transfer.sent).is_some() {
                layers.push(LayerView {
                    layer,
                    title: text.text(id),
                    is_selected: layer == shown,
                });
            }
        }
    }
    let (bytes, annotation) = match shown.of(&transfer.sent) {
        Some(layer) => (&layer.bytes, &layer.annotation),
        None => (&transfer.sent.bytes, &transfer.sent.annotation),
    };
    let mut tree = Tree::new(text, model, bytes);
    if let Some(annotation) = annotation {
        tree.add_all(annotation);
    }
    let specification = tree.specification(annotation.as_ref());
    let view = BytesView {
        title: message_name(text, model, transfer),
        is_tree: model.detail == Detail::Bytes,
        layers,
        fold: tree.has_folds.then(|| {
            text.text(match model.is_unfolded {
                true => "fold-hide",
                false => "fold-show",
            })
        }),
        fields: tree.fields,
        runs: tree.runs,
    };
    (
        InspectorContent::Bytes(view),
        specification.or_else(|| specification_of_message(transfer)),
    )
}
