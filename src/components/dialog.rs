//! A window in front of the page, which the browser keeps the focus in and gives it back from.

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
    /// What its elements are called: `help` gives `help-title` and `close-help`.
    pub name: AttrValue,
    /// Its heading.
    pub title: AttrValue,
    /// What is in it.
    pub children: Children,
    /// Words and messages.
    pub page: Page,
}

/// Closes the menu that the window was opened from, if it was. The focus goes back to the menu's button, where the browser
/// finds it when it closes the window; what is in a closed menu takes no focus.
fn close_menu() {
    let open = document().query_selector(":popover-open").ok().flatten();
    if let Some(menu) = open.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let _ = menu.hide_popover();
    }
}

/// The window. It closes by Escape, by `?` where that is a key, by the browser's back, by its button or by a click beside it.
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
                // It has just been made, so it is not open yet.
                let _ = dialog.show_modal();
            }
            // Taken away while it is open, it would not give the focus back.
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
                // Its event comes later, after a key that may have opened it again meanwhile.
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
