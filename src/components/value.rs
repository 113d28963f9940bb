//! A named value on one line that unfolds to all of its bytes.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::{Callback, Html, MouseEvent, html};

use super::page::Page;
use crate::model::Message;
use crate::view::value::{OriginView, PartView, Role, ValueView};

/// A role's name in classes and data attributes.
pub fn role_key(role: Role) -> &'static str {
    match role {
        Role::Client => "client",
        Role::Server => "server",
        Role::Secret => "secret",
        Role::Eavesdropper => "eavesdropper",
        Role::Neutral => "neutral",
    }
}

/// The role's shape and colour, with a word for screen readers.
pub fn marker(role: Role, page: &Page) -> Html {
    let key = role_key(role);
    html! {
        <span class="marker" data-role={key}>
            <span class="visually-hidden">{ page.text(&format!("interface-role-{key}")) }</span>
        </span>
    }
}

/// A value in a panel's list.
pub fn known_value(value: &ValueView, page: &Page) -> Html {
    let head = html! {
        <>
            { marker(value.role, page) }
            <span class="value-label">
                { &value.label }
                if value.is_shared {
                    <span class="value-shared" title={page.text("interface-shared")}>
                        <span aria-hidden="true">{ " " }{ page.text("interface-same") }</span>
                        <span class="visually-hidden">{ " " }{ page.text("interface-shared") }</span>
                    </span>
                }
                if value.is_new {
                    <span class="value-new">{ " · " }{ page.text("interface-new") }</span>
                }
            </span>
            <code class="value-short" dir="auto">{ &value.short }</code>
            <span class="value-size" aria-hidden="true">{ &value.size }</span>
            <span class="visually-hidden">{ " " }{ &value.length }</span>
        </>
    };
    if value.short == value.full {
        return html! { <div class="value-head" title={value.length.clone()}>{ head }</div> };
    }
    html! {
        <details class="value">
            <summary class="value-head" title={value.length.clone()}>{ head }</summary>
            { full_value(value) }
        </details>
    }
}

/// A value as an entry of a definition list.
pub fn defined_value(value: &ValueView, page: &Page) -> Html {
    html! {
        <div class="definition" data-role={role_key(value.role)} key={value.label.clone()}>
            <dt>{ marker(value.role, page) }<span class="value-label">{ &value.label }</span></dt>
            <dd>
                if !value.messages.is_empty() {
                    <span class="value-length">{ &value.length }</span>
                } else if value.short == value.full {
                    <code class="value-whole" dir="auto">{ &value.full }</code>
                } else {
                    <details class="value">
                        <summary><code class="value-short" dir="auto">{ &value.short }</code></summary>
                        { full_value(value) }
                    </details>
                }
                if !value.parts.is_empty() {
                    <ol class="parts">{ for value.parts.iter().map(part) }</ol>
                }
                if let Some(view) = &value.origin {
                    { origin(view, page) }
                }
                if !value.messages.is_empty() {
                    <ol class="hashed-messages">
                        { for value.messages.iter().enumerate().map(|(place, value)| html! {
                            <li key={place}><dl>{ defined_value(value, page) }</dl></li>
                        }) }
                    </ol>
                }
            </dd>
        </div>
    }
}

/// A value's origin. An origin in another step is a button that goes there.
fn origin(view: &OriginView, page: &Page) -> Html {
    let Some(step) = view.step else {
        return html! { <span class="origin">{ &view.text }</span> };
    };
    let page = page.clone();
    let go = Callback::from(move |_: MouseEvent| {
        page.emit(Message::GoToOrigin(step));
        // The button disappears with its step, so the focus moves to the next step's card.
        let card = document().get_element_by_id("inspector-content");
        if let Some(card) = card.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
            let _ = card.focus();
        }
    });
    html! { <button type="button" class="origin" onclick={go}>{ &view.text }</button> }
}

fn part(part: &PartView) -> Html {
    html! {
        <li class="part" title={part.length.clone()}>
            <span class="part-label">{ &part.label }</span>
            <code>{ &part.short }</code>
        </li>
    }
}

fn full_value(value: &ValueView) -> Html {
    html! {
        <div class="value-full">
            <code>{ &value.full }</code>
            if !value.length.is_empty() {
                <span class="value-length">{ &value.length }</span>
            }
        </div>
    }
}
