//! The chapters as a row of buttons.

use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, TargetCast, classes, html};

use super::header::details;
use super::icons;
use super::page::Page;
use crate::model::{Message, Viewpoint};
use crate::view::progress::Progress;
use crate::view::rail::{ChapterTab, ConnectionTab};
use crate::view::stage::StageView;

/// The chapters; where there are several connections, these; and how, and with whose eyes, the session is looked at.
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
                <p class="chapter-here" aria-hidden="true">
                    { for view.rail.iter().filter(|tab| tab.progress == Progress::Current).map(|tab| html! {
                        <><b>{ tab.number }</b>{ " " }{ &tab.title }</>
                    }) }
                </p>
                <label class="viewpoint">
                    <span>{ page.text("interface-viewpoint") }</span>
                    <select id="viewpoint" onchange={on_viewpoint(page)}>
                        { for view.viewpoints.iter().map(|tab| html! {
                            <option key={tab.viewpoint.key()} value={tab.viewpoint.key()} selected={tab.is_selected}>
                                { &tab.title }
                            </option>
                        }) }
                    </select>
                </label>
            </div>
        </nav>
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

fn chapter_tab(tab: &ChapterTab, page: &Page) -> Html {
    let (class, current) = match tab.progress {
        _ if tab.is_skipped => ("chapter-skipped", None),
        Progress::Done => ("chapter-done", None),
        Progress::Current => ("chapter-current", Some("step")),
        Progress::Ahead => ("chapter-ahead", None),
    };
    html! {
        <li key={tab.number}>
            <button type="button"
                class={classes!("chapter", class, tab.is_failed.then_some("chapter-failed"), tab.is_lost.then_some("chapter-lost"))}
                aria-current={current} disabled={!tab.is_reachable}
                title={tab.title.clone()} onclick={page.on(Message::GoToChapter(tab.chapter))}>
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
