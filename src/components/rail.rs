//! The six chapters as a row of buttons.

use yew::{Html, Properties, classes, component, html};

use super::page::Page;
use crate::model::Message;
use crate::view::{ChapterTab, ConnectionTab, Progress};

/// What [`Rail`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct RailProps {
    /// The chapters in order.
    pub chapters: Vec<ChapterTab>,
    /// The connections, where there are several.
    pub connections: Vec<ConnectionTab>,
    /// Words and messages.
    pub page: Page,
}

/// The six chapters.
#[component]
pub fn Rail(props: &RailProps) -> Html {
    let page = &props.page;
    html! {
        <nav class="rail" aria-label={page.text("interface-chapters")}>
            if !props.connections.is_empty() {
                <div class="segments connections" role="group" aria-label={page.text("interface-connections")}>
                    { for props.connections.iter().map(|tab| connection_tab(tab, page)) }
                </div>
            }
            <ol class="rail-list">{ for props.chapters.iter().map(|chapter| chapter_tab(chapter, page)) }</ol>
        </nav>
    }
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
        <li key={tab.chapter.number()}>
            <button type="button" class={classes!("chapter", class)} aria-current={current} disabled={!tab.is_reachable}
                title={tab.title.clone()} onclick={page.on(Message::GoToChapter(tab.chapter))}>
                <span class="chapter-text">
                    if tab.progress == Progress::Done && !tab.is_skipped {
                        <span class="chapter-tick" aria-hidden="true">{ "✓ " }</span>
                        <span class="visually-hidden">{ page.text("interface-done") }{ " " }</span>
                    }
                    <b>{ tab.chapter.number() }</b>{ " " }{ &tab.title }
                    if tab.is_skipped {
                        { " (" }{ page.text("interface-skipped") }{ ")" }
                    }
                </span>
            </button>
        </li>
    }
}
