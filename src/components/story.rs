//! The step's headline and paragraph: what happens now, and why.

use yew::{Html, html};

use super::breakable::breakable;
use super::change::changes;
use super::chat::Chat;
use super::page::Page;
use super::spans::{spans, spans_at};
use super::trials::trials;
use crate::model::Message;
use crate::view::stage::StageView;

/// Notices, the step's words, the changes, the chat form and the suggestions of the last step.
pub fn story(view: &StageView, page: &Page) -> Html {
    html! {
        <section class="story" aria-labelledby="headline">
            if let Some(notice) = &view.notice {
                <p class="notice" role="status">
                    <span>{ notice }</span>
                    <button type="button" class="button" onclick={page.on(Message::DismissNotice)}>
                        { page.text("interface-dismiss") }
                    </button>
                </p>
            }
            if let Some(file) = &view.file {
                <p class="of-file" role="status">
                    <span>{ &file.words }</span>
                    if let Some(run_again) = &file.run_again {
                        <button type="button" class="button" id="run-again" onclick={page.on(Message::RunAgain)}>{ run_again }</button>
                    }
                </p>
            }
            if let Some([about, way]) = &view.about {
                <p class="about"><span>{ spans(about) }</span>{ " " }<span class="about-way">{ spans(way) }</span></p>
            }
            <h1 id="headline">{ breakable(&view.story.headline) }</h1>
            <p class="story-paragraph">{ spans_at("story-term", &view.story.paragraph) }</p>
            if let Some(view) = &view.changes {
                { changes(view, page) }
            }
            if let Some(chat) = &view.chat {
                <Chat view={chat.clone()} page={page.clone()} />
            }
            if !view.trials.is_empty() {
                { trials(&view.trials, page) }
            }
        </section>
    }
}
