//! What was changed on the way: the byte as it was sent, struck out, and what arrived in its place.

use yew::{Html, html};

use super::icons;
use super::page::Page;
use crate::model::Message;
use crate::view::change::{ChangeView, ChangesView};

/// The two values of a byte.
pub fn change(view: &ChangeView, page: &Page) -> Html {
    html! {
        <span class="change" dir="ltr">
            <del><span class="visually-hidden">{ page.text("change-before") }{ " " }</span>{ &view.before }</del>
            { " " }
            <ins><span class="visually-hidden">{ page.text("change-after") }{ " " }</span>{ &view.after }</ins>
        </span>
    }
}

/// All that was changed so far, with the way to undo it.
pub fn changes(view: &ChangesView, page: &Page) -> Html {
    html! {
        <div class="changes">
            <p>
                { icons::warning() }{ " " }
                { for view.changes.iter().map(|it| html! {
                    <span class="changes-item" key={it.place.clone()}>{ &it.place }{ " " }{ change(it, page) }</span>
                }) }
                if let Some(more) = &view.more {
                    <span class="changes-item">{ more }</span>
                }
            </p>
            if view.can_be_undone {
                <button type="button" class="button" id="undo" onclick={page.on(Message::UndoChanges)}>
                    { page.text("changes-undo") }
                </button>
            }
        </div>
    }
}
