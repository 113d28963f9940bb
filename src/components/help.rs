//! What the keys do, in a dialog.

use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;
use yew::{Callback, Html, KeyboardEvent, MouseEvent, Properties, component, html, use_effect_with, use_node_ref};

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

/// The dialog. The browser keeps the focus in it and gives it back when it closes: by Escape, by `?`, by the button
/// or by a click beside it.
#[component]
pub fn Help(props: &HelpProps) -> Html {
    let page = &props.page;
    let dialog = use_node_ref();
    {
        let dialog = dialog.clone();
        use_effect_with((), move |()| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                // It has just been made, so it is not open yet.
                let _ = dialog.show_modal();
            }
        });
    }
    let close = {
        let dialog = dialog.clone();
        move || {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                dialog.close();
            }
        }
    };
    let onkeydown = {
        let close = close.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "?" {
                close();
            }
        })
    };
    let onclick = {
        let (close, dialog) = (close.clone(), dialog.clone());
        Callback::from(move |event: MouseEvent| {
            let target = event.target().and_then(|it| it.dyn_into::<HtmlDialogElement>().ok());
            if target.is_some() && target == dialog.cast() {
                close();
            }
        })
    };
    html! {
        <dialog class="dialog" ref={dialog} aria-labelledby="help-title" onclose={page.on(Message::ToggleHelp)}
            {onkeydown} {onclick}>
            <div class="dialog-content">
                <h2 id="help-title">{ page.text("interface-help-title") }</h2>
                <dl class="keys">{ for KEYS.iter().map(|(keys, id)| key_row(keys, id, page)) }</dl>
                <button type="button" class="button button-primary" id="close-help"
                    onclick={move |_| close()}>{ page.text("interface-close") }</button>
            </div>
        </dialog>
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
