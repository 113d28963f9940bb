//! The switch between the panels on a narrow screen, which has room for one of them.

use yew::{Html, html};

use super::page::Page;
use crate::model::{Message, Sheet};

/// The three buttons; on a wide screen they are hidden and all panels are there.
pub fn sheet_tabs(shown: Sheet, page: &Page) -> Html {
    html! {
        <div class="sheet-tabs" role="group" aria-label={page.text("interface-sheet")}>
            { sheet_button(Sheet::Client, "interface-sheet-client", shown, page) }
            { sheet_button(Sheet::Server, "interface-sheet-server", shown, page) }
            { sheet_button(Sheet::Inspector, "interface-sheet-inspector", shown, page) }
        </div>
    }
}

fn sheet_button(sheet: Sheet, id: &str, shown: Sheet, page: &Page) -> Html {
    html! {
        <button type="button" class="tab" aria-pressed={(shown == sheet).to_string()}
            aria-controls={sheet_key(sheet)} onclick={page.on(Message::SelectSheet(sheet))}>
            { page.text(id) }
        </button>
    }
}

/// The panel's `id`, and the value of the main element's `data-sheet`.
pub fn sheet_key(sheet: Sheet) -> &'static str {
    match sheet {
        Sheet::Client => "client",
        Sheet::Server => "server",
        Sheet::Inspector => "inspector",
    }
}
