//! Parts shared by the two views of a record's fields: beside their bytes, and as a tree beside the
//! list of all bytes.

use yew::{Callback, Html, html};

use super::change::change;
use super::page::Page;
use crate::model::Message;
use crate::view::bytes::BytesView;
use crate::view::field_tree::ExplanationView;

/// The deepest indentation; deeper fields use it too.
pub const DEEPEST_INDENT: usize = 14;

/// The switch between the layers of a protected record.
pub fn layers(view: &BytesView, page: &Page) -> Html {
    if view.layers.is_empty() {
        return Html::default();
    }
    html! {
        <div class="segments" role="group" aria-label={page.text("interface-layers")}>
            { for view.layers.iter().map(|layer| html! {
                <button type="button" class="segment-button" aria-pressed={layer.is_selected.to_string()}
                    onclick={page.on(Message::SelectLayer(layer.layer))}>{ &layer.title }</button>
            }) }
        </div>
    }
}

/// What the selected field is and why it is there, with a link to its specification.
pub fn explained(view: &ExplanationView, page: &Page) -> Html {
    let name = &view.specification;
    html! {
        <p class="field-about">
            { &view.about }{ " " }
            if let Some(address) = &view.address {
                <a href={address.clone()} target="_blank" rel="noopener noreferrer">
                    { name }<span class="visually-hidden">{ " " }{ page.text("interface-new-window") }</span>
                </a>
            } else {
                { name }
            }
        </p>
    }
}

/// The selected byte: how it was changed in transit, and the button that changes or restores it.
pub fn byte(view: &BytesView, page: &Page) -> Html {
    let Some(byte) = &view.byte else {
        return Html::default();
    };
    let message = Message::ToggleByte {
        step: byte.step,
        byte: byte.byte,
    };
    html! {
        <p class="field-byte">
            if let Some(view) = &byte.change {
                { change(view, page) }{ " " }
            }
            if let Some(action) = &byte.action {
                <button type="button" class="button button-small" id="flip-byte" aria-pressed={byte.change.is_some().to_string()}
                    onclick={page.on(message)}>
                    <span class="marker" data-role="eavesdropper"></span>{ action }
                </button>
            }
        </p>
    }
}

/// The callbacks for the pointer entering and leaving a field.
pub fn pointing(row: usize, page: &Page) -> (Callback<()>, Callback<()>) {
    (
        page.on(Message::HoverField(Some(row))),
        page.on(Message::HoverField(None)),
    )
}
