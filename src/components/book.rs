//! The book: all fields of all records so far, each with its explanation.

use web_sys::{Element, Event};
use yew::{Callback, Html, Properties, TargetCast, component, html};

use super::breakable::breakable;
use super::field_parts::{DEEPEST_INDENT, explained};
use super::page::Page;
use crate::model::Message;
use crate::view::book::{BookView, PageView, SectionView};

/// The distance to the end at which the next fields are laid out, in pixels.
const AHEAD: i32 = 600;

/// All fields that are laid out. Coming near their end lays out more, and so does the button there.
pub fn book(view: &BookView, page: &Page) -> Html {
    let onscroll = view.has_more.then(|| {
        let page = page.clone();
        Callback::from(move |event: Event| {
            let Some(list) = event.target_dyn_into::<Element>() else {
                return;
            };
            if list.scroll_height() - list.scroll_top() - list.client_height() < AHEAD {
                page.emit(Message::ReadOn);
            }
        })
    });
    html! {
        <div class="book" tabindex="0" role="group" aria-label={page.text("interface-book")} {onscroll}>
            { for view.sections.iter().map(|section| html! {
                <Section key={format!("{}-{:?}", section.step, section.layer)} view={section.clone()} page={page.clone()} />
            }) }
            if view.has_more {
                <button type="button" class="button button-small" id="read-on" onclick={page.on(Message::ReadOn)}>
                    { page.text("interface-read-on") }
                </button>
            }
        </div>
    }
}

/// What [`Section`] shows.
#[derive(Clone, PartialEq, Properties)]
struct SectionProps {
    view: SectionView,
    page: Page,
}

/// A record. A component, so that the next fields cost nothing for those before.
#[component]
fn Section(props: &SectionProps) -> Html {
    let SectionProps { view, page } = props;
    html! {
        <section>
            <h4 class="book-title">
                { breakable(&view.title) }
                if let Some(layer) = &view.layer_name {
                    { " " }<span class="book-layer">{ layer }</span>
                }
            </h4>
            <dl>{ for view.fields.iter().enumerate().map(|(number, field)| entry(number, field, page)) }</dl>
        </section>
    }
}

fn entry(number: usize, field: &PageView, page: &Page) -> Html {
    html! {
        <div class={format!("book-field depth-{}", field.depth.min(DEEPEST_INDENT))} key={number}>
            <dt>
                { &field.name }{ " " }
                <code class="field-card-value" dir="auto">{ breakable(&field.value) }</code>
                if let Some(bytes) = field.bytes.as_ref().filter(|bytes| **bytes != field.value) {
                    { " " }<code class="book-bytes" dir="ltr">{ bytes }</code>
                }
            </dt>
            <dd>{ explained(&field.explanation, page) }</dd>
        </div>
    }
}
