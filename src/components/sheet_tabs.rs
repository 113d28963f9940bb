//! On a narrow screen, the tabs of the sheet that shows one panel at a time, and the handle that sets its height.

use gloo::utils::window;
use web_sys::HtmlElement;
use yew::{Callback, Html, KeyboardEvent, PointerEvent, Properties, component, html, use_mut_ref};

use super::icons;
use super::page::Page;
use crate::model::{Message, Sheet, SheetHeight};

/// How far a finger moves before it counts as a drag, in pixels.
const SLACK: i32 = 8;

/// What [`SheetTabs`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct SheetTabsProps {
    /// The panel in front.
    pub shown: Sheet,
    /// Whether the eavesdropper has a panel here.
    pub listens: bool,
    /// The sheet's height.
    pub height: SheetHeight,
    /// Localized text and the message callback.
    pub page: Page,
}

/// A button for each panel, and a handle; the whole row can be dragged. A wide screen hides the row
/// and shows all panels.
#[component]
pub fn SheetTabs(props: &SheetTabsProps) -> Html {
    let SheetTabsProps {
        shown,
        listens,
        height,
        page,
    } = props;
    let pressed_at = use_mut_ref(|| None::<i32>);
    let onpointerdown = {
        let pressed_at = pressed_at.clone();
        Callback::from(move |event: PointerEvent| *pressed_at.borrow_mut() = Some(event.client_y()))
    };
    let onpointermove = {
        let (pressed_at, page, height) = (pressed_at.clone(), page.clone(), *height);
        Callback::from(move |event: PointerEvent| {
            let Some(start) = *pressed_at.borrow() else { return };
            if event.buttons() == 0 || (event.client_y() - start).abs() < SLACK {
                return;
            }
            if let Some(row) = event
                .current_target()
                .and_then(|it| wasm_bindgen::JsCast::dyn_into::<HtmlElement>(it).ok())
            {
                // From now on, the row receives the pointer's events, so that no button is pressed.
                // A finger that has just left the screen cannot be captured.
                let _ = row.set_pointer_capture(event.pointer_id());
            }
            let dragged = height_at(event.client_y());
            if dragged != height {
                page.emit(Message::ResizeSheet(dragged));
            }
        })
    };
    let onpointerup = Callback::from(move |_: PointerEvent| *pressed_at.borrow_mut() = None);
    html! {
        <div class="sheet-tabs" role="group" aria-label={page.text("interface-sheet")}
            {onpointerdown} {onpointermove} {onpointerup}>
            if *listens {
                { sheet_button(Sheet::Eavesdropper, "viewpoint-eavesdropper", *shown, page) }
            }
            { sheet_button(Sheet::Client, if *listens { "interface-client" } else { "interface-sheet-client" }, *shown, page) }
            { sheet_button(Sheet::Server, if *listens { "interface-server" } else { "interface-sheet-server" }, *shown, page) }
            { sheet_button(Sheet::Inspector, "interface-sheet-inspector", *shown, page) }
            { handle(*height, page) }
        </div>
    }
}

/// The height whose upper edge is nearest to `y`.
fn height_at(y: i32) -> SheetHeight {
    let whole = window()
        .inner_height()
        .ok()
        .and_then(|it| it.as_f64())
        .unwrap_or_default();
    let share = 1.0 - f64::from(y) / whole.max(1.0);
    match share {
        ..0.27 => SheetHeight::Low,
        ..0.52 => SheetHeight::Middle,
        _ => SheetHeight::Tall,
    }
}

/// A slider for the keyboard. Pressing it cycles through the heights.
fn handle(height: SheetHeight, page: &Page) -> Html {
    let onkeydown = {
        let page = page.clone();
        Callback::from(move |event: KeyboardEvent| {
            let place = height as usize;
            let target = match event.key().as_str() {
                "ArrowUp" | "ArrowRight" => place + 1,
                "ArrowDown" | "ArrowLeft" => place.saturating_sub(1),
                "Home" => 0,
                "End" => SheetHeight::ALL.len() - 1,
                _ => return,
            };
            event.prevent_default();
            event.stop_propagation();
            if let Some(height) = SheetHeight::ALL.get(target) {
                page.emit(Message::ResizeSheet(*height));
            }
        })
    };
    html! {
        <button type="button" class="sheet-handle" id="sheet-handle" role="slider" aria-orientation="vertical"
            aria-label={page.text("interface-sheet-height")} aria-valuemin="0" aria-valuemax="2"
            aria-valuenow={(height as usize).to_string()} aria-valuetext={page.text(&format!("interface-sheet-{}", height.key()))}
            onclick={page.on(Message::ResizeSheet(height.next()))} {onkeydown}>
            { icons::taller() }
        </button>
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

/// The panel's `id`, which is also the main element's `data-sheet`.
pub fn sheet_key(sheet: Sheet) -> &'static str {
    match sheet {
        Sheet::Client => "client",
        Sheet::Server => "server",
        Sheet::Inspector => "inspector",
        Sheet::Eavesdropper => "eavesdropper",
    }
}
