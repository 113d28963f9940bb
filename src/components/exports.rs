//! The dialog for saving and opening files.

use web_sys::HtmlInputElement;
use yew::{Callback, Event, Html, TargetCast, classes, html};

use super::dialog::Window;
use super::page::Page;
use crate::model::Message;
use crate::model::exports::ChosenFile;
use crate::view::exports::{ExportView, ExportsView};

/// The dialog.
pub fn exports(view: &ExportsView, page: &Page) -> Html {
    html! {
        <Window name="exports" title={page.text("interface-exports-title")} page={page.clone()}>
            <p class="exports-note">{ page.text("exports-secrets") }</p>
            <ul class="export-list">{ for view.rows.iter().map(|row| export_button(row, page)) }</ul>
            <section class="exports-open" aria-labelledby="exports-open">
                <h3 id="exports-open">{ page.text("interface-exports-open") }</h3>
                <p class="exports-note" id="exports-open-note">{ page.text("exports-open-note") }</p>
                <label class="button exports-picker">
                    <input class="visually-hidden" type="file" id="open-file" accept=".json,application/json"
                        aria-describedby="exports-open-note" onchange={on_file(page)} />
                    { page.text("interface-exports-choose") }
                </label>
            </section>
            <p class={classes!("exports-status", view.has_failed.then_some("exports-failed"))} id="exports-status"
                role="status" aria-live="polite" aria-busy={view.is_busy.to_string()}>{ &view.status }</p>
        </Window>
    }
}

/// The overlay shown while a file is dragged over the page. The whole page accepts the drop.
pub fn drop_area(page: &Page) -> Html {
    html! { <p class="drop-area" role="status">{ page.text("interface-exports-drop") }</p> }
}

fn export_button(row: &ExportView, page: &Page) -> Html {
    let key = row.export.key();
    html! {
        <li {key}>
            <button type="button" class="button export" id={format!("export-{key}")} aria-busy={row.is_busy.to_string()}
                onclick={page.on(Message::Export(row.export))}>
                <span class="export-title">{ &row.title }</span>
                <span class="export-about">{ &row.about }</span>
            </button>
        </li>
    }
}

fn on_file(page: &Page) -> Callback<Event> {
    let page = page.clone();
    Callback::from(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        let file = input.files().and_then(|files| files.get(0));
        // Without this, choosing the same file again would not fire a change event.
        input.set_value("");
        if let Some(file) = file {
            page.emit(Message::OpenFile(ChosenFile::new(file)));
        }
    })
}
