//! The switch between the panels on a narrow screen, which has room for one of them.

use yew::{Html, Properties, component, html};

use super::page::Page;
use crate::model::{Message, Sheet};

/// What [`SheetTabs`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct SheetTabsProps {
    /// The panel that is shown.
    pub sheet: Sheet,
    /// Words and messages.
    pub page: Page,
}

/// The three buttons; on a wide screen they are hidden and all panels are there.
#[component]
pub fn SheetTabs(props: &SheetTabsProps) -> Html {
    let page = &props.page;
    html! {
        <div class="sheet-tabs" role="group" aria-label={page.text("interface-sheet")}>
            { sheet_button(Sheet::Client, "interface-sheet-client", props) }
            { sheet_button(Sheet::Server, "interface-sheet-server", props) }
            { sheet_button(Sheet::Inspector, "interface-sheet-inspector", props) }
        </div>
    }
}

fn sheet_button(sheet: Sheet, id: &str, props: &SheetTabsProps) -> Html {
    html! {
        <button type="button" class="tab" aria-pressed={(props.sheet == sheet).to_string()}
            aria-controls={sheet_key(sheet)} onclick={props.page.on(Message::SelectSheet(sheet))}>
            { props.page.text(id) }
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
