//! A byte changed in transit: the byte as sent, struck out, then the byte that arrived.

use yew::{Html, html};

use super::icons;
use super::page::Page;
use crate::model::Message;
use crate::view::change::{ChangeView, ChangesView};

/// One byte before and after the change.
pub fn change(view: &ChangeView, page: &Page) -> Html {
    html! {
        <span class="change" dir="ltr">
            <del><span class="visually-hidden">{ page.text("change-before") }{ " " }</span>{ &view.before }</del>
            { " " }
            <ins><span class="visually-hidden">{ page.text("change-after") }{ " " }</span>{ &view.after }</ins>
        </span>
    }
}

/// All changes so far, with a button that undoes them.
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
