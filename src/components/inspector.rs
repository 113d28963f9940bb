//! The inspector at the bottom: bytes, calculations and reasons of the inspected step.

use std::rc::Rc;

use web_sys::HtmlElement;
use yew::{Callback, Html, KeyboardEvent, NodeRef, Properties, component, html, use_effect_with, use_node_ref};

use super::attack::attack;
use super::bytes::Bytes;
use super::calculations::calculations;
use super::challenges::challenges;
use super::icons;
use super::negotiation::negotiation;
use super::page::Page;
use super::quiz::quiz;
use super::reference;
use super::spans::spans;
use super::validation::validation;
use crate::model::{Message, SheetHeight, Tab};
use crate::view::inspector::{InspectorContent, InspectorView};

/// What [`Inspector`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct InspectorProps {
    /// Tabs and content.
    pub view: Rc<InspectorView>,
    /// How tall it is.
    pub height: SheetHeight,
    /// Localized text and the message callback.
    pub page: Page,
}

/// The card with its tabs.
#[component]
pub fn Inspector(props: &InspectorProps) -> Html {
    let InspectorProps { view, height, page } = props;
    let tabs = use_node_ref();
    let selected = view.tabs.iter().find(|tab| tab.is_selected).map(|tab| tab_key(tab.tab));
    let onkeydown = move_between_tabs(view, page, &tabs);
    let panel = use_node_ref();
    {
        let panel = panel.clone();
        let is_attack = matches!(view.content, InspectorContent::Attack(_));
        // The result of an attack is at the top.
        use_effect_with((view.step, is_attack), move |(_, is_attack)| {
            if let Some(panel) = panel.cast::<HtmlElement>().filter(|_| *is_attack) {
                panel.set_scroll_top(0);
            }
        });
    }
    html! {
        <section class="inspector" id="inspector" aria-labelledby="inspector-title">
            <h2 class="visually-hidden" id="inspector-title">{ page.text("interface-inspector") }</h2>
            <div class="inspector-head">
                <div class="tabs" role="tablist" aria-labelledby="inspector-title" ref={tabs} {onkeydown}>
                    { for view.tabs.iter().map(|tab| html! {
                        <button type="button" class="tab" role="tab" id={format!("tab-{}", tab_key(tab.tab))}
                            key={tab_key(tab.tab)} aria-selected={tab.is_selected.to_string()}
                            aria-controls="inspector-content" tabindex={if tab.is_selected { "0" } else { "-1" }}
                            onclick={page.on(Message::SelectTab(tab.tab))}>
                            { &tab.title }
                        </button>
                    }) }
                </div>
                if let Some(specification) = &view.specification {
                    <span class="specification">{ specification }</span>
                }
                { resize_button(*height, page) }
            </div>
            <div class="inspector-content" role="tabpanel" id="inspector-content" tabindex="0" ref={panel}
                aria-labelledby={selected.map(|key| format!("tab-{key}"))}>
                { content(&view.content, page) }
            </div>
        </section>
    }
}

/// Makes the card tall or restores it. On a narrow screen, the sheet's handle does this instead.
fn resize_button(height: SheetHeight, page: &Page) -> Html {
    let (is_tall, id, other) = match height {
        SheetHeight::Low | SheetHeight::Middle => (false, "interface-taller", SheetHeight::Tall),
        SheetHeight::Tall => (true, "interface-lower", SheetHeight::Middle),
    };
    html! {
        <button type="button" class="button button-small inspector-resize" id="inspector-resize" aria-controls="inspector"
            aria-expanded={is_tall.to_string()} title={page.text(id)} onclick={page.on(Message::ResizeSheet(other))}>
            { icons::taller() }<span class="visually-hidden">{ page.text(id) }</span>
        </button>
    }
}

fn content(content: &InspectorContent, page: &Page) -> Html {
    match content {
        InspectorContent::Bytes(view) => html! { <Bytes view={view.clone()} page={page.clone()} /> },
        InspectorContent::Calculations(views) => calculations(views, page),
        InspectorContent::Validation(view) => validation(view, page),
        InspectorContent::Negotiation(choices) => negotiation(choices, page),
        InspectorContent::Challenges(view) => challenges(view, page),
        InspectorContent::Attack(view) => attack(view, page),
        InspectorContent::Questions {
            quiz: view,
            entries,
            status,
        } => html! {
            <div>
                if let Some(view) = view {
                    { quiz(view, page) }
                }
                { reference::of_step(entries, status.as_deref(), page) }
            </div>
        },
        InspectorContent::Text(paragraphs) => html! {
            <div class="reading">{ for paragraphs.iter().map(|paragraph| html! { <p>{ spans(paragraph) }</p> }) }</div>
        },
    }
}

/// Arrow keys, Home and End move between tabs (WAI-ARIA tabs pattern), without also moving between steps.
fn move_between_tabs(view: &InspectorView, page: &Page, list: &NodeRef) -> Callback<KeyboardEvent> {
    let tabs: Vec<Tab> = view.tabs.iter().map(|tab| tab.tab).collect();
    let selected = view.tabs.iter().position(|tab| tab.is_selected).unwrap_or_default();
    let (page, list) = (page.clone(), list.clone());
    Callback::from(move |event: KeyboardEvent| {
        let target = match event.key().as_str() {
            "ArrowRight" => selected + 1,
            "ArrowLeft" => selected + tabs.len() - 1,
            "Home" => 0,
            "End" => tabs.len() - 1,
            _ => return,
        } % tabs.len();
        event.prevent_default();
        event.stop_propagation();
        page.emit(Message::SelectTab(tabs[target]));
        let button = list
            .cast::<HtmlElement>()
            .and_then(|list| list.children().item(target as u32));
        if let Some(button) = button.and_then(|it| wasm_bindgen::JsCast::dyn_into::<HtmlElement>(it).ok()) {
            // A tab that has just left the document takes no focus, which is harmless.
            let _ = button.focus();
        }
    })
}

fn tab_key(tab: Tab) -> &'static str {
    match tab {
        Tab::Bytes => "bytes",
        Tab::Computation => "computation",
        Tab::Why => "why",
        Tab::Questions => "questions",
        Tab::Attack => "attack",
        Tab::Challenges => "challenges",
    }
}
