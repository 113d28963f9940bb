//! The chapters as a row of buttons.

use web_sys::HtmlSelectElement;
use yew::{Callback, Classes, Event, Html, TargetCast, classes, html};

use super::header::details;
use super::icons;
use super::page::Page;
use crate::model::{Message, Viewpoint};
use crate::view::progress::Progress;
use crate::view::rail::{ChapterTab, ConnectionTab};
use crate::view::stage::StageView;

/// The `id` of the chapter menu, used where the chapters' names do not fit.
const CHAPTERS: &str = "chapters-menu";

/// The chapters, the connections if there are several, and the choices of detail and viewpoint.
pub fn rail(view: &StageView, page: &Page) -> Html {
    html! {
        <nav class="rail" aria-label={page.text("interface-chapters")}>
            <ol class="rail-list">{ for view.rail.iter().map(|chapter| chapter_tab(chapter, page)) }</ol>
            <div class="perspective">
                if !view.connections.is_empty() {
                    <div class="segments connections" role="group" aria-label={page.text("interface-connections")}>
                        <span class="segments-name" aria-hidden="true">{ page.text("interface-connections") }</span>
                        { for view.connections.iter().map(|tab| connection_tab(tab, page)) }
                    </div>
                }
                if view.is_bare {
                    { details(view, page) }
                }
                { viewpoint("viewpoint", view, page) }
            </div>
            <button type="button" class="chapter-here" id="chapters" popovertarget={CHAPTERS}>
                <span class="chapter-bars" aria-hidden="true">
                    { for view.rail.iter().map(|tab| html! { <span class={chapter_state(tab).0}></span> }) }
                </span>
                { for view.rail.iter().filter(|tab| tab.progress == Progress::Current).map(|tab| html! {
                    <span class="chapter-name">
                        if tab.is_failed {
                            { icons::outcome(false, page.text("interface-failed")) }
                        }
                        <b>{ tab.number }</b>{ " " }{ &tab.title }</span>
                }) }
                { icons::opens() }
            </button>
            <div class="menu chapters-menu" id={CHAPTERS} popover="auto">
                <ol>{ for view.rail.iter().map(|chapter| chapter_tab(chapter, page)) }</ol>
            </div>
        </nav>
    }
}

/// The choice of viewpoint: above the stage, or in the menu if it does not fit.
pub fn viewpoint(id: &'static str, view: &StageView, page: &Page) -> Html {
    html! {
        <label class="viewpoint">
            <span>{ page.text("interface-viewpoint") }</span>
            <select {id} onchange={on_viewpoint(page)}>
                { for view.viewpoints.iter().map(|tab| html! {
                    <option key={tab.viewpoint.key()} value={tab.viewpoint.key()} selected={tab.is_selected}>
                        { &tab.title }
                    </option>
                }) }
            </select>
        </label>
    }
}

fn on_viewpoint(page: &Page) -> Callback<Event> {
    let page = page.clone();
    Callback::from(move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        if let Some(viewpoint) = Viewpoint::from_key(&select.value()) {
            page.emit(Message::SelectViewpoint(viewpoint));
        }
    })
}

fn connection_tab(tab: &ConnectionTab, page: &Page) -> Html {
    html! {
        <button key={tab.connection} type="button" class="segment-button" aria-pressed={tab.is_current.to_string()}
            onclick={page.on(Message::GoToConnection(tab.connection))}>{ &tab.title }</button>
    }
}

/// A chapter's classes, and its `aria-current`.
fn chapter_state(tab: &ChapterTab) -> (Classes, Option<&'static str>) {
    let (class, current) = match tab.progress {
        _ if tab.is_skipped => ("chapter-skipped", None),
        Progress::Done => ("chapter-done", None),
        Progress::Current => ("chapter-current", Some("step")),
        Progress::Ahead => ("chapter-ahead", None),
    };
    let failed = tab.is_failed.then_some("chapter-failed");
    let lost = tab.is_lost.then_some("chapter-lost");
    (classes!(class, failed, lost), current)
}

fn chapter_tab(tab: &ChapterTab, page: &Page) -> Html {
    let (class, current) = chapter_state(tab);
    html! {
        <li key={tab.number}>
            <button type="button" class={classes!("chapter", class)} aria-current={current} disabled={!tab.is_reachable}
                title={tab.title.clone()} popovertarget={CHAPTERS} popovertargetaction="hide" onclick={page.on(Message::GoToChapter(tab.chapter))}>
                <span class="chapter-text">
                    if tab.is_failed {
                        { icons::outcome(false, page.text("interface-failed")) }
                    } else if tab.progress == Progress::Done && !tab.is_skipped {
                        <span class="chapter-tick" aria-hidden="true">{ "✓ " }</span>
                        <span class="visually-hidden">{ page.text("interface-done") }{ " " }</span>
                    }
                    <b>{ tab.number }</b>{ " " }
                    if tab.is_skipped {
                        <i>{ page.text("interface-skipped") }</i>
                        <span class="visually-hidden">{ ": " }{ &tab.title }</span>
                    } else {
                        { &tab.title }
                    }
                    if tab.is_lost {
                        <span class="visually-hidden">{ ": " }{ page.text("interface-lost") }</span>
                    }
                </span>
            </button>
        </li>
    }
}
