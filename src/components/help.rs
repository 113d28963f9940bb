//! What the keys do, in a dialog.

use web_sys::HtmlElement;
use yew::{Callback, Html, KeyboardEvent, Properties, component, html, use_effect_with, use_node_ref};

use super::page::Page;
use crate::model::Message;

/// What [`Help`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct HelpProps {
    /// Words and messages.
    pub page: Page,
}

/// Keys as they stand on a keyboard, and the word for what they do.
const KEYS: [(&[&str], &str); 6] = [
    (&["→"], "interface-help-next"),
    (&["←"], "interface-help-back"),
    (&["interface-key-space"], "interface-help-play"),
    (&["interface-key-home", "interface-key-end"], "interface-help-ends"),
    (&["1", "6"], "interface-help-chapters"),
    (&["?"], "interface-help-help"),
];

/// The dialog; the focus goes into it, and back to where it was when it closes.
#[component]
pub fn Help(props: &HelpProps) -> Html {
    let page = &props.page;
    let close = use_node_ref();
    {
        let close = close.clone();
        use_effect_with((), move |()| {
            let before = gloo::utils::document().active_element();
            if let Some(button) = close.cast::<HtmlElement>() {
                let _ = button.focus();
            }
            move || {
                if let Some(element) = before.and_then(|it| wasm_bindgen::JsCast::dyn_into::<HtmlElement>(it).ok()) {
                    let _ = element.focus();
                }
            }
        });
    }
    let onkeydown = {
        let page = page.clone();
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "Escape" | "?" => {
                event.stop_propagation();
                page.emit(Message::ToggleHelp);
            }
            // The button is the only thing in here that takes the focus.
            "Tab" => event.prevent_default(),
            _ => {}
        })
    };
    html! {
        <div class="backdrop">
            <div class="dialog" role="dialog" aria-modal="true" aria-labelledby="help-title" {onkeydown}>
                <h2 id="help-title">{ page.text("interface-help-title") }</h2>
                <dl class="keys">{ for KEYS.iter().map(|(keys, id)| key_row(keys, id, page)) }</dl>
                <button type="button" class="button button-primary" ref={close} id="close-help"
                    onclick={page.on(Message::ToggleHelp)}>{ page.text("interface-close") }</button>
            </div>
        </div>
    }
}

fn key_row(keys: &[&str], id: &str, page: &Page) -> Html {
    html! {
        <div class="key-row">
            <dt>
                { for keys.iter().enumerate().map(|(index, key)| html! {
                    <>
                        if index > 0 {
                            { " – " }
                        }
                        <kbd>{ if key.starts_with("interface-") { page.text(key) } else { (*key).to_owned() } }</kbd>
                    </>
                }) }
            </dt>
            <dd>{ page.text(id) }</dd>
        </div>
    }
}
