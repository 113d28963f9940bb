//! What happens now, in one sentence, and why, in one short paragraph.

use yew::{Html, Properties, component, html};

use super::chat::Chat;
use super::page::Page;
use super::spans::spans;
use crate::model::Message;
use crate::view::{ChatView, StoryView};

/// What [`Story`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct StoryProps {
    /// The words.
    pub view: StoryView,
    /// What of the link was not understood.
    pub notice: Option<String>,
    /// The learner's own message, where it can be typed.
    pub chat: Option<ChatView>,
    /// Words and messages.
    pub page: Page,
}

/// The words to a step.
#[component]
pub fn Story(props: &StoryProps) -> Html {
    html! {
        <section class="story" aria-labelledby="headline">
            if let Some(notice) = &props.notice {
                <p class="notice" role="status">
                    <span>{ notice }</span>
                    <button type="button" class="button" onclick={props.page.on(Message::DismissNotice)}>
                        { props.page.text("interface-dismiss") }
                    </button>
                </p>
            }
            <h1 id="headline">{ &props.view.headline }</h1>
            <p class="story-paragraph">{ spans(&props.view.paragraph) }</p>
            if let Some(chat) = &props.chat {
                <Chat view={chat.clone()} page={props.page.clone()} />
            }
        </section>
    }
}
