//! The Share dialog: what the link contains, and the ways to pass it on.

use yew::{Html, html};

use super::dialog::Window;
use super::page::Page;
use crate::model::Message;
use crate::model::share::{Shared, SharingMessage};
use crate::view::share::ShareView;

/// The dialog.
pub fn share(view: &ShareView, page: &Page) -> Html {
    html! {
        <Window name="share" title={page.text("interface-share-title")} page={page.clone()}>
            if let Some(of_file) = &view.of_file {
                <p id="share-of-file">{ of_file }</p>
            }
            if let Some(link) = &view.link {
                { ways(view, link, page) }
            }
        </Window>
    }
}

fn ways(view: &ShareView, link: &str, page: &Page) -> Html {
    html! {
        <>
            <fieldset class="share-choices">
                <legend class="visually-hidden">{ page.text("interface-share-session") }</legend>
                { choice("share-fixed", "interface-share-fixed", !view.is_fresh, SharingMessage::ChooseFresh(false), page) }
                { choice("share-fresh", "interface-share-fresh", view.is_fresh, SharingMessage::ChooseFresh(true), page) }
            </fieldset>
            <label class="choice-switch">
                <input id="share-place" type="checkbox" checked={view.has_place}
                    onchange={page.on(Message::Share(SharingMessage::IncludePlace(!view.has_place)))} />
                <span>{ page.text("interface-share-place") }</span>
            </label>
            if let Some(snippet) = &view.snippet {
                <div class="share-parts">
                    <div class="share-texts">
                        { field(Shared::Link, "interface-share-link", link, view, page) }
                        { field(Shared::Snippet, "interface-share-snippet", snippet, view, page) }
                    </div>
                    { code(view, page) }
                </div>
            } else {
                <p id="share-no-address">{ page.text("share-no-address") }</p>
                if !link.is_empty() {
                    { field(Shared::Link, "interface-share-fragment", link, view, page) }
                }
            }
        </>
    }
}

fn choice(id: &'static str, label: &str, is_chosen: bool, message: SharingMessage, page: &Page) -> Html {
    html! {
        <label class="choice-switch">
            <input {id} type="radio" name="share-session" checked={is_chosen} onchange={page.on(Message::Share(message))} />
            <span>{ page.text(label) }</span>
        </label>
    }
}

fn field(shared: Shared, label: &str, content: &str, view: &ShareView, page: &Page) -> Html {
    let id = shared.field();
    let copied = view.copied.as_ref().filter(|(what, _)| *what == shared);
    let is_given = shared == Shared::Link && view.has_system;
    html! {
        <div class="share-text">
            <label for={id}>{ page.text(label) }</label>
            <textarea {id} rows="4" readonly={true} spellcheck="false" dir="ltr" value={content.to_owned()} />
            <div class="share-buttons">
                <button type="button" class="button" id={format!("copy-{id}")}
                    onclick={page.on(Message::Share(SharingMessage::Copy(shared, content.to_owned())))}>
                    { page.text("interface-share-copy") }
                </button>
                if is_given {
                    <button type="button" class="button" id="share-system"
                        onclick={page.on(Message::Share(SharingMessage::GiveToSystem(content.to_owned())))}>
                        { page.text("interface-share-system") }
                    </button>
                }
                <span role="status">{ copied.map(|(_, words)| words.as_str()) }</span>
            </div>
        </div>
    }
}

fn code(view: &ShareView, page: &Page) -> Html {
    html! {
        <div class="share-code">
            if let Some(address) = &view.code {
                <img id="share-code" src={address.clone()} alt={page.text("interface-share-code")} />
                <a class="button" id="download-code" href={address.clone()} download="handshake-lab-qr.svg">
                    { page.text("interface-share-download") }
                </a>
            }
            <p role="status">{ view.code_problem.as_deref() }</p>
        </div>
    }
}
