//! A modal window. The browser traps the focus in it and restores the focus when it closes.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, HtmlElement};
use yew::{
    AttrValue, Callback, Children, Html, KeyboardEvent, MouseEvent, Properties, TargetCast, classes, component, html,
    use_effect_with, use_node_ref,
};

use super::page::Page;
use crate::effects::keyboard::TYPED_INTO;
use crate::model::Message;

/// What [`Window`] holds.
#[derive(Clone, PartialEq, Properties)]
pub struct WindowProps {
    /// The prefix of its class and the elements' ids: `help` gives `help-title` and `close-help`.
    pub name: AttrValue,
    /// Its heading.
    pub title: AttrValue,
    /// Its content.
    pub children: Children,
    /// Localized text and the message callback.
    pub page: Page,
}

/// Closes the menu that the window was opened from, if any. When the window closes, the browser
/// returns the focus to the menu's button. An element in a closed menu could not take it.
fn close_menu() {
    let open = document().query_selector(":popover-open").ok().flatten();
    if let Some(menu) = open.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let _ = menu.hide_popover();
    }
}

/// The window. It closes on Escape, `?` if character keys are on, the browser's Back, its button or
/// a click beside it.
#[component]
pub fn Window(props: &WindowProps) -> Html {
    let WindowProps { name, page, .. } = props;
    let dialog = use_node_ref();
    {
        let dialog = dialog.clone();
        use_effect_with((), move |()| {
            let taken_away = dialog.clone();
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                close_menu();
                // A new dialog element is never open already, so this cannot fail.
                let _ = dialog.show_modal();
            }
            // Removing an open dialog would not restore the focus.
            move || {
                if let Some(dialog) = taken_away.cast::<HtmlDialogElement>() {
                    dialog.close();
                }
            }
        });
    }
    let close = {
        let (dialog, page) = (dialog.clone(), page.clone());
        move || {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                dialog.close();
                // The `close` event arrives later, possibly after a key that has reopened the window.
                page.emit(Message::CloseDialog);
            }
        }
    };
    let onkeydown = {
        let (close, page) = (close.clone(), page.clone());
        Callback::from(move |event: KeyboardEvent| {
            let is_typing = event
                .target_dyn_into::<Element>()
                .is_some_and(|it| it.matches(TYPED_INTO).unwrap_or(false));
            if event.key() == "?" && page.has_character_keys() && !is_typing {
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
        <dialog class={classes!("dialog", format!("dialog-{name}"))} ref={dialog}
            aria-labelledby={format!("{name}-title")} onclose={page.on(Message::CloseDialog)} {onkeydown} {onclick}>
            <div class="dialog-content">
                <h2 id={format!("{name}-title")}>{ &props.title }</h2>
                { props.children.clone() }
                <button type="button" class="button button-primary" id={format!("close-{name}")}
                    onclick={move |_| close()}>{ page.text("interface-close") }</button>
            </div>
        </dialog>
    }
}
