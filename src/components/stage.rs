//! The whole page, put together from its parts.

use std::rc::Rc;

use yew::{Callback, Html, Properties, component, html};

use super::choices::Choices;
use super::header::Header;
use super::help::Help;
use super::inspector::Inspector;
use super::ladder::Ladder;
use super::page::Page;
use super::panel::Panel;
use super::rail::Rail;
use super::sheet_tabs::{SheetTabs, sheet_key};
use super::story::Story;
use super::transport::Transport;
use crate::i18n::Localizer;
use crate::model::{Dialog, Message};
use crate::view::StageView;

/// What [`Stage`] shows, with which words, and where it sends what the learner does.
#[derive(Clone, Properties)]
pub struct StageProps {
    /// All that is to be seen.
    pub view: Rc<StageView>,
    /// The interface's words.
    pub text: Rc<Localizer>,
    /// Takes what the learner does.
    pub send: Callback<Message>,
}

impl PartialEq for StageProps {
    /// The localizer is compared as an object: a new language is a new one.
    fn eq(&self, other: &Self) -> bool {
        self.view == other.view && Rc::ptr_eq(&self.text, &other.text) && self.send == other.send
    }
}

/// The page: the header, the main element with everything about the handshake, and the help.
///
/// The main element's data attributes are there for tests and embedders. In the document the words come
/// first and the panels after the wire, which is the order on a narrow screen.
#[component]
pub fn Stage(props: &StageProps) -> Html {
    let view = &props.view;
    let page = Page::new(props.text.clone(), props.send.clone());
    let state = &view.state;
    html! {
        <>
            <Header version={view.version.clone()} theme={view.theme} language={view.language} dialog={view.dialog} page={page.clone()} />
            <main class="stage" data-ready={state.is_ready.to_string()} data-chapter={state.chapter.to_string()}
                data-step={state.step.to_string()} data-steps={state.steps.to_string()} data-outcome={state.outcome}
                data-sheet={sheet_key(view.sheet)} data-detail={state.detail}>
                <Rail chapters={view.rail.clone()} connections={view.connections.clone()}
                    details={view.details.clone()} viewpoints={view.viewpoints.clone()} page={page.clone()} />
                <Story view={view.story.clone()} notice={view.notice.clone()} chat={view.chat.clone()} page={page.clone()} />
                <Ladder rows={view.ladder.clone()} earlier={view.earlier.clone()} client={view.client.title.clone()}
                    server={view.server.title.clone()} page={page.clone()} />
                <SheetTabs sheet={view.sheet} page={page.clone()} />
                <Panel view={view.client.clone()} page={page.clone()} />
                <Panel view={view.server.clone()} page={page.clone()} />
                <Inspector view={view.inspector.clone()} page={page.clone()} />
                <Transport view={view.transport.clone()} page={page.clone()} />
                <p class="visually-hidden" role="status" aria-live="polite">{ &view.announcement }</p>
            </main>
            if view.dialog == Some(Dialog::Help) {
                <Help page={page.clone()} />
            }
            if let Some(choices) = &view.choices {
                <Choices view={choices.clone()} {page} />
            }
        </>
    }
}
