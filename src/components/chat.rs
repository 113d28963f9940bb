//! The form in which the learner types a message and flips one of its bytes in transit.

use timeline::Actor;
use web_sys::HtmlTextAreaElement;
use yew::{Callback, Html, InputEvent, KeyboardEvent, Properties, SubmitEvent, TargetCast, classes, component, html};

use super::page::Page;
use crate::model::Message;
use crate::view::chat::ChatView;

/// The longest draft, in bytes, that wraps while it is typed. Browsers lay out the whole text again
/// at each keystroke.
const LONGEST_WRAPPED: usize = 10_000;

/// What [`Chat`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct ChatProps {
    /// The draft and its sender.
    pub view: ChatView,
    /// Localized text and the message callback.
    pub page: Page,
}

/// The form. Its Send button is `aria-disabled` rather than disabled, so that it keeps the focus.
#[component]
pub fn Chat(props: &ChatProps) -> Html {
    let ChatProps { view, page } = props;
    let oninput = {
        let page = page.clone();
        Callback::from(move |event: InputEvent| {
            let input: HtmlTextAreaElement = event.target_unchecked_into();
            page.emit(Message::EditDraft(input.value()));
        })
    };
    let onsubmit = {
        let page = page.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            page.emit(Message::SendDraft);
        })
    };
    // Enter sends and Shift+Enter starts a new line, as in any chat. During IME composition, Enter
    // ends the composition.
    let onkeydown = {
        let page = page.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" && !event.shift_key() && !event.is_composing() {
                event.prevent_default();
                page.emit(Message::SendDraft);
            }
        })
    };
    let class = classes!(
        "chat-draft",
        (view.draft.len() > LONGEST_WRAPPED).then_some("chat-draft-long")
    );
    html! {
        <form class="chat" {onsubmit}>
            if let Some(flip) = &view.flip {
                <button type="button" class="button chat-flip" id="flip" aria-pressed={flip.is_flipped.to_string()}
                    onclick={page.on(Message::ToggleFlippedByte(flip.step))}>
                    <span class="marker" data-role="eavesdropper"></span><span class="chat-flip-label">{ &flip.label }</span>
                </button>
            }
            <fieldset class="chat-sender">
                <legend>{ page.text("interface-chat-sender") }</legend>
                <span class="segments">
                    { sender(Actor::Client, "interface-client", view, page) }
                    { sender(Actor::Server, "interface-server", view, page) }
                </span>
            </fieldset>
            <label class="chat-label" for="chat-draft">{ page.text("interface-chat-message") }</label>
            <div class="chat-line">
                <textarea {class} id="chat-draft" rows="1" autocomplete="off" dir="auto"
                    placeholder={page.text("interface-chat-message")} value={view.draft.clone()} {oninput} {onkeydown}
                    aria-invalid={view.problem.is_some().to_string()} aria-describedby="chat-problem" />
                <button type="submit" class="button" id="send" aria-disabled={(!view.can_send).to_string()}>
                    { page.text("interface-chat-send") }
                </button>
            </div>
            if let Some(problem) = &view.problem {
                <p class="chat-problem" id="chat-problem" role="alert">{ problem }</p>
            }
            if let Some(anew) = &view.anew {
                <button type="button" class="button" id="anew" onclick={page.on(Message::NewSession)}>{ anew }</button>
            }
        </form>
    }
}

fn sender(actor: Actor, id: &str, view: &ChatView, page: &Page) -> Html {
    html! {
        <label class="segment">
            <input type="radio" class="visually-hidden" name="chat-sender" checked={view.sender == actor}
                onchange={page.on(Message::SelectSender(actor))} />
            <span class="segment-words">{ page.text(id) }</span>
        </label>
    }
}
