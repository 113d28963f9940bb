//! The bytes of a message in transit, opened from its envelope: the learner picks one to flip.

use yew::{Html, html};

use super::change::change;
use super::page::Page;
use crate::model::Message;
use crate::view::picking::PickingView;

const BYTES: &str = "picked-bytes";

/// The button over the envelope.
pub fn picking_opener(view: &PickingView, page: &Page) -> Html {
    html! {
        <button type="button" class="picking-opener" id="pick" popovertarget={BYTES} title={view.opener.clone()}
            aria-label={view.opener.clone()} onclick={page.on(Message::OpenPicking(view.step))}></button>
    }
}

/// The popover with the bytes.
pub fn picking(view: &PickingView, page: &Page) -> Html {
    html! {
        <div class="menu picking" id={BYTES} popover="auto" role="group" aria-label={view.title.clone()} key={format!("picking-{}", view.step)}>
            <p class="picking-title">{ &view.title }</p>
            <p class="picking-bytes" dir="ltr">
                { for view.bytes.iter().enumerate().map(|(byte, picked)| html! {
                    <button type="button" key={byte} class="picking-byte" aria-pressed={picked.change.is_some().to_string()}
                        title={picked.label.clone()} aria-label={format!("{}: {}", picked.label, picked.hexadecimal)}
                        onclick={page.on(Message::ToggleByte { step: view.step, byte })}>
                        if let Some(view) = &picked.change {
                            { change(view, page) }
                        } else {
                            { &picked.hexadecimal }
                        }
                    </button>
                }) }
            </p>
            if let Some(rest) = &view.rest {
                <p class="picking-rest">{ rest }</p>
            }
        </div>
    }
}
