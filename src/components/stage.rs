//! The whole page, assembled from its parts.

use std::rc::Rc;

use gloo::utils::document;
use yew::{Callback, Html, MouseEvent, Properties, component, html};

use super::choices::Choices;
use super::comparison::comparison;
use super::exports;
use super::header::header;
use super::help::help;
use super::hex::{HexList, focus};
use super::inspector::Inspector;
use super::ladder::Ladder;
use super::listener::listener;
use super::page::Page;
use super::panel::Panel;
use super::picking::picking;
use super::rail::rail;
use super::reference::ReferenceList;
use super::scene::scene;
use super::share::share;
use super::sheet_tabs::{SheetTabs, sheet_key};
use super::story::story;
use super::transport::{MAIN_BUTTON, transport};
use crate::i18n::Localizer;
use crate::model::{Dialog, Message};
use crate::view::inspector::InspectorView;
use crate::view::stage::StageView;

/// The props of [`Stage`].
#[derive(Clone, Properties)]
pub struct StageProps {
    /// Everything visible except the inspector.
    pub view: Rc<StageView>,
    /// The inspector, which may still show the previous step.
    pub inspector: Rc<InspectorView>,
    /// The interface's words.
    pub text: Rc<Localizer>,
    /// Receives the learner's actions.
    pub send: Callback<Message>,
}

impl PartialEq for StageProps {
    /// Compares the localizer by identity: a new language is a new localizer.
    fn eq(&self, other: &Self) -> bool {
        self.view == other.view
            && Rc::ptr_eq(&self.inspector, &other.inspector)
            && Rc::ptr_eq(&self.text, &other.text)
            && self.send == other.send
    }
}

/// The first tab stop, which skips to the main button (WCAG 2.2, 2.4.1).
fn skip_link(page: &Page) -> Html {
    let onclick = Callback::from(|event: MouseEvent| {
        // The fragment holds the learner's position and must not change.
        event.prevent_default();
        focus(document().get_element_by_id(MAIN_BUTTON));
    });
    html! { <a class="button skip-link" href={format!("#{MAIN_BUTTON}")} {onclick}>{ page.text("interface-skip") }</a> }
}

/// The page: header, main element and dialogs.
///
/// Small stateless parts are functions: as components, they would add kilobytes to the download.
///
/// The main element's data attributes serve tests and embedders. Document order is the order on a
/// narrow screen: words first, panels after the wire.
#[component]
pub fn Stage(props: &StageProps) -> Html {
    let view = &props.view;
    let page = Page::new(props.text.clone(), props.send.clone(), view.has_character_keys);
    let state = &view.state;
    html! {
        <>
            { skip_link(&page) }
            { header(view, &page) }
            <main class="stage" data-ready={state.is_ready.to_string()} data-chapter={state.chapter.to_string()}
                data-step={state.step.to_string()} data-step-name={state.step_name.clone()} data-steps={state.steps.to_string()} data-outcome={state.outcome}
                data-inspected={props.inspector.step.to_string()} data-sheet={sheet_key(view.sheet)} data-height={view.sheet_height.key()}
                data-detail={state.detail} data-speed={state.speed.to_string()} data-words={state.later_words}>
                { rail(view, &page) }
                { story(view, &page) }
                if let Some(picture) = &view.scene {
                    { scene(picture, view.picking.as_ref(), &page) }
                } else if let Some(hex) = &view.hex {
                    <HexList view={hex.clone()} page={page.clone()} />
                } else {
                    <Ladder rows={view.ladder.clone()} earlier={view.earlier.clone()} picking={view.picking.clone()} attacker={view.attacker.clone()}
                        listener={view.listener.clone()} client={view.client.title.clone()}
                        server={view.server.title.clone()} page={page.clone()} />
                }
                if let Some(view) = view.picking.as_ref().filter(|_| view.hex.is_none()) {
                    { picking(view, &page) }
                }
                <SheetTabs shown={view.sheet} listens={view.listener.is_some()} height={view.sheet_height} page={page.clone()} />
                if let Some(listening) = &view.listener {
                    { listener(listening, "sheet", &page) }
                }
                <Panel view={view.client.clone()} page={page.clone()} />
                <Panel view={view.server.clone()} page={page.clone()} />
                <Inspector view={props.inspector.clone()} height={view.sheet_height} page={page.clone()} />
                { transport(&view.transport, &page) }
                <p class="visually-hidden" role="status" aria-live="polite">{ &view.announcement }</p>
            </main>
            if view.dialog == Some(Dialog::Help) {
                { help(&page) }
            }
            if let Some(view) = &view.reference {
                <ReferenceList view={view.clone()} page={page.clone()} />
            }
            if view.is_file_above {
                { exports::drop_area(&page) }
            }
            if let Some(exports) = &view.exports {
                { exports::exports(exports, &page) }
            }
            if let Some(view) = &view.comparison {
                { comparison(view, &page) }
            }
            if let Some(view) = &view.share {
                { share(view, &page) }
            }
            if let Some(choices) = &view.choices {
                <Choices view={choices.clone()} {page} />
            }
        </>
    }
}
