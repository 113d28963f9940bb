//! The button that generates a fresh server key, and the progress of the search.
//!
//! One button starts and cancels the search, so that the focus stays on it.

use yew::{Html, Properties, classes, component, html};

use super::choice_field::choice_field;
use super::page::Page;
use crate::model::Message;
use crate::view::server_key::{KeySearchView, ServerKeyView};

/// What [`ServerKey`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct ServerKeyProps {
    /// The server's key.
    pub view: ServerKeyView,
    /// Localized text and the message callback.
    pub page: Page,
}

/// The server's key, a note about it, the button and the search.
#[component]
pub fn ServerKey(props: &ServerKeyProps) -> Html {
    let ServerKeyProps { view, page } = props;
    let (words, message) = match (&view.search, view.length) {
        (Some(_), _) => (page.text("interface-cancel-key"), Some(Message::CancelKeyGeneration)),
        (None, Some(length)) => (view.generate.clone(), Some(Message::GenerateKey(length))),
        (None, None) => (view.generate.clone(), None),
    };
    let is_off = message.is_none();
    let onclick = {
        let page = page.clone();
        move |_| {
            if let Some(message) = &message {
                page.emit(message.clone());
            }
        }
    };
    html! {
        <div class="server-key">
            { for view.choice.iter().map(|field| choice_field(field, page)) }
            <p class="server-key-note" id="server-key-note">{ &view.note }</p>
            <button type="button" class="button" id="generate-key" aria-disabled={is_off.then_some("true")}
                aria-describedby="server-key-note" {onclick}>{ words }</button>
            <div class="server-key-search">
                <p class={classes!("server-key-status", view.has_failed.then_some("server-key-failed"))}
                    id="server-key-status" role="status" aria-live="polite">{ &view.status }</p>
                { for view.search.iter().map(search) }
            </div>
        </div>
    }
}

fn search(view: &KeySearchView) -> Html {
    html! {
        <>
            <progress aria-labelledby="server-key-status" max="1" value={view.share.to_string()} />
            <p class="server-key-tested">{ &view.tested }</p>
            if let Some(words) = &view.on_main_thread {
                <p class="server-key-thread" role="status">{ words }</p>
            }
        </>
    }
}
