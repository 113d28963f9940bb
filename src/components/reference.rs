//! Frequent questions and terms: a tab for those of a step, and a window with all of them.

use gloo::utils::document;
use web_sys::HtmlInputElement;
use yew::{Callback, Html, InputEvent, Properties, TargetCast, component, html, use_effect_with};

use super::dialog::Window;
use super::page::Page;
use super::spans::spans;
use crate::model::{Dialog, Message};
use crate::view::reference::{EntryPlace, EntryView, ReferenceView};

/// A step's questions, and the button that opens all of them.
pub fn of_step(entries: &[EntryView], status: Option<&str>, page: &Page) -> Html {
    html! {
        <div class="reading reference">
            if let Some(status) = status {
                <p role="status">{ status }</p>
            }
            { for entries.iter().map(|it| entry(it, Level::Tab, page)) }
            <p>
                <button type="button" class="button" id="all-questions" onclick={page.on(Message::ToggleDialog(Dialog::Reference))}>
                    { page.text("interface-reference-all") }
                </button>
            </p>
        </div>
    }
}

/// What [`ReferenceList`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct ReferenceListProps {
    /// The entries found.
    pub view: ReferenceView,
    /// Localized text and the message callback.
    pub page: Page,
}

/// All entries, in a window. A link can open it at one of them.
#[component]
pub fn ReferenceList(props: &ReferenceListProps) -> Html {
    let ReferenceListProps { view, page } = props;
    let entries = view.sections.iter().flat_map(|section| &section.entries);
    let wanted = entries.filter(|entry| entry.is_wanted).map(|entry| entry.key).next();
    use_effect_with(wanted, |wanted| {
        let element = wanted.and_then(|key| document().get_element_by_id(&id(key)));
        if let Some(element) = element {
            element.scroll_into_view();
        }
    });
    let oninput = {
        let page = page.clone();
        Callback::from(move |event: InputEvent| {
            let field: HtmlInputElement = event.target_unchecked_into();
            page.emit(Message::SearchReference(field.value()));
        })
    };
    html! {
        <Window name="reference" title={page.text("interface-reference-title")} page={page.clone()}>
            <div class="reference-head">
                <label class="reference-search">
                    <span>{ page.text("interface-reference-search") }</span>
                    <input type="search" id="reference-search" value={view.search.clone()} {oninput} />
                </label>
                <button type="button" class="button" id="print-reference" onclick={page.on(Message::PrintReference)}>
                    { page.text("interface-reference-print") }
                </button>
            </div>
            <p role="status">{ &view.status }</p>
            <div class="reference">
                { for view.sections.iter().map(|section| html! {
                    <section key={section.title.clone()}>
                        <h3>{ &section.title }</h3>
                        { for section.entries.iter().map(|it| entry(it, Level::List, page)) }
                    </section>
                }) }
            </div>
        </Window>
    }
}

/// The `id` of an entry in the list.
fn id(key: &str) -> String {
    format!("question-{key}")
}

/// Where an entry appears. This decides the level of its heading.
enum Level {
    Tab,
    List,
}

fn entry(view: &EntryView, level: Level, page: &Page) -> Html {
    let (level, id) = match level {
        Level::Tab => ("3", None),
        Level::List => ("4", Some(id(view.key))),
    };
    html! {
        <article class="entry" key={view.key} {id}
            aria-current={view.is_wanted.then_some("true")}>
            <p class="entry-title" role="heading" aria-level={level}>
                { &view.title }{ " " }
                <a class="entry-link" href={view.link.clone()} title={page.text("interface-reference-link")}
                    aria-label={page.text("interface-reference-link")}>{ "#" }</a>
            </p>
            <p>{ spans(&view.answer) }</p>
            if let Some(place) = &view.place {
                { seen(place, page) }
            }
        </article>
    }
}

/// The button that goes to the step where the session shows it.
fn seen(place: &EntryPlace, page: &Page) -> Html {
    let onclick = {
        let (page, step) = (page.clone(), place.step);
        move |_| {
            page.emit(Message::CloseDialog);
            page.emit(Message::GoTo(step));
        }
    };
    html! {
        <p class="entry-place">
            if let Some((label, bytes)) = &place.value {
                <span class="entry-value">{ format!("{label}: ") }<code>{ bytes }</code></span>
            }
            <button type="button" class="button" {onclick}>{ &place.words }</button>
        </p>
    }
}
