//! Every byte of every record so far: a virtualized list that renders only the rows near the visible ones.
//!
//! It is a grid (WAI-ARIA grid pattern) with a single tab stop; arrow keys move between bytes.

use timeline::Actor;
use web_sys::{Element, HtmlElement};
use yew::{
    Callback, Event, Html, KeyboardEvent, MouseEvent, NodeRef, Properties, TargetCast, classes, component, html,
    use_effect_with, use_mut_ref, use_node_ref,
};

use super::change::change;
use super::page::Page;
use super::scrolling::{WhenResized, show};
use crate::model::Message;
use crate::model::hex::HexWindow;
use crate::view::change::ChangeView;
use crate::view::hex::signed::{SignedMark, SignedRole};
use crate::view::hex::{BytesRow, HexRow, HexRun, HexView, KEYS, RecordRow};

/// What [`HexList`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct HexProps {
    /// The rendered rows.
    pub view: HexView,
    /// Localized text and the message callback.
    pub page: Page,
}

/// The list.
#[component]
pub fn HexList(props: &HexProps) -> Html {
    let HexProps { view, page } = props;
    let list = use_node_ref();
    let rows = use_node_ref();
    // An element as large as a letter. Larger letters leave the list's width unchanged but make its rows longer.
    let letter = use_node_ref();
    let hovered = use_mut_ref(|| None);
    {
        let rows = rows.clone();
        use_effect_with((view.total, view.window), move |(total, window)| {
            place(&rows, *total, window)
        });
    }
    {
        let list = list.clone();
        use_effect_with(view.focus.clone(), move |focus| {
            if let (Some(list), Some(height)) = (list.cast::<Element>(), row_height(&list)) {
                let place = |row: usize| (row as f64 * height) as i32;
                show(&list, place(focus.rows.start), place(focus.rows.end));
            }
        });
    }
    {
        let (list, letter, page) = (list.clone(), letter.clone(), page.clone());
        use_effect_with((), move |()| {
            let shown = list.clone();
            let watch = WhenResized::call(&[&list, &letter], move || {
                if let Some(window) = window(&shown) {
                    page.emit(Message::ShowHexRows(window));
                }
            });
            move || drop(watch)
        });
    }
    let onscroll = {
        let (list, page, drawn) = (list.clone(), page.clone(), view.window);
        Callback::from(move |_: Event| {
            if let Some(window) = window(&list).filter(|window| *window != drawn) {
                page.emit(Message::ShowHexRows(window));
            }
        })
    };
    let hover = {
        let page = page.clone();
        Callback::from(move |row: Option<usize>| {
            if hovered.replace(row) != row {
                page.emit(Message::HoverField(row));
            }
        })
    };
    let onmouseover = hover.reform(|event: MouseEvent| number(&found(&event, ".hex-run")?, "data-field"));
    let onmouseleave = hover.reform(|_: MouseEvent| None);
    let has_cursor = view.rows.iter().any(|row| match row {
        HexRow::Bytes(row) => row.runs.iter().any(|run| run.cursor.is_some()),
        _ => false,
    });
    html! {
        <section class="hex" aria-labelledby="hex-title">
            <h2 class="visually-hidden" id="hex-title">{ page.text("interface-hex") }</h2>
            <span class="hex-letter" ref={letter} aria-hidden="true"></span>
            <div class="hex-scroller" ref={list} tabindex="0" role="grid" aria-labelledby="hex-title"
                aria-rowcount={view.total.to_string()} aria-colcount={(view.window.bytes_in_row + 1).to_string()}
                aria-activedescendant={has_cursor.then_some("hex-cursor")} onkeydown={move_by_keys(view, page)}
                onclick={select(page, view.window.bytes_in_row)} {onscroll} {onmouseover} {onmouseleave}>
                <div class="hex-rows" role="presentation" ref={rows}>
                    <div class="hex-window" role="rowgroup">
                        { for view.rows.iter().enumerate().map(|(at, row)| hex_row(row, view.window.first + at, view, page)) }
                    </div>
                </div>
            </div>
        </section>
    }
}

/// Gives the list the height of all rows and positions the rendered ones. The page's
/// Content-Security-Policy allows a script to set styles, but no `style` attribute.
fn place(rows: &NodeRef, total: usize, window: &HexWindow) {
    let Some(rows) = rows.cast::<HtmlElement>() else { return };
    for (name, value) in [
        ("--rows", total),
        ("--first", window.first),
        ("--bytes", window.bytes_in_row),
    ] {
        // A browser without custom properties shows only the rendered rows.
        let _ = rows.style().set_property(name, &value.to_string());
    }
}

/// The height of a row, in pixels.
fn row_height(list: &NodeRef) -> Option<f64> {
    let row = list.cast::<Element>()?.query_selector(".hex-row").ok()??;
    Some(row.get_bounding_client_rect().height()).filter(|height| *height > 0.0)
}

/// The rows to render: the visible ones, a screenful before and one after, so that most scrolling
/// needs no new rendering.
fn window(list: &NodeRef) -> Option<HexWindow> {
    const FEWEST: usize = 8;
    /// A list at least this wide, measured in row heights, fits this many bytes into a row.
    const WIDTHS: [(f64, usize); 3] = [(24.0, 16), (13.0, 8), (8.5, 4)];
    const FEWEST_IN_ROW: usize = 2;
    let height = row_height(list)?;
    let list = list.cast::<Element>()?;
    let seen = (f64::from(list.client_height()) / height) as usize + 2;
    let screen = seen.max(FEWEST);
    let top = (f64::from(list.scroll_top()) / height) as usize;
    Some(HexWindow {
        first: (top / screen * screen).saturating_sub(screen),
        count: 3 * screen,
        bytes_in_row: WIDTHS
            .into_iter()
            .find(|(width, _)| f64::from(list.client_width()) >= width * height)
            .map_or(FEWEST_IN_ROW, |(_, bytes)| bytes),
    })
}

/// The event's target or its nearest ancestor that matches `selector`.
fn found(event: &MouseEvent, selector: &str) -> Option<Element> {
    event.target_dyn_into::<Element>()?.closest(selector).ok()?
}

fn number(element: &Element, attribute: &str) -> Option<usize> {
    element.get_attribute(attribute)?.parse().ok()
}

/// Selects the clicked byte, or the record whose header was clicked.
fn select(page: &Page, bytes_in_row: usize) -> Callback<MouseEvent> {
    let page = page.clone();
    Callback::from(move |event: MouseEvent| {
        let selected = || {
            let step = number(&found(&event, ".hex-row")?, "data-step")?;
            if found(&event, ".hex-record").is_some() {
                return Some(Message::SelectMessage(step));
            }
            found(&event, ".hex-run")?;
            // The bytes and characters of a partial row get the width of a full row.
            let row = found(&event, ".hex-row")?;
            let place = found(&event, ".hex-cells, .hex-characters")?.get_bounding_client_rect();
            let share = (f64::from(event.client_x()) - place.left()) / place.width();
            let column = ((share * bytes_in_row as f64) as usize).min(bytes_in_row - 1);
            let byte = number(&row, "data-first")? + column;
            Some(Message::SelectByte { step, byte })
        };
        if let Some(message) = selected() {
            page.emit(message);
        }
    })
}

/// Arrow keys and the other navigation keys move between bytes, without also moving between steps.
fn move_by_keys(view: &HexView, page: &Page) -> Callback<KeyboardEvent> {
    let (targets, here, page) = (view.targets.clone(), (view.focus.step, view.focus.byte), page.clone());
    Callback::from(move |event: KeyboardEvent| {
        if event.alt_key() {
            return;
        }
        let key = match event.ctrl_key() || event.meta_key() {
            true => format!("Control+{}", event.key()),
            false => event.key(),
        };
        let target = match key.as_str() {
            "Enter" | " " => Some(here),
            key => KEYS
                .iter()
                .position(|it| *it == key)
                .and_then(|at| targets.get(at).copied()),
        };
        if let Some((step, byte)) = target {
            event.prevent_default();
            event.stop_propagation();
            page.emit(Message::SelectByte { step, byte });
        }
    })
}

fn hex_row(row: &HexRow, number: usize, view: &HexView, page: &Page) -> Html {
    let index = (number + 1).to_string();
    match row {
        HexRow::Record(record) => record_row(record, number, index),
        HexRow::Mark(mark) => mark_row(mark, number, index),
        HexRow::Change(view) => change_row(view, number, index, page),
        HexRow::Bytes(row) => bytes_row(row, number, index, view.window.bytes_in_row),
    }
}

fn record_row(record: &RecordRow, key: usize, index: String) -> Html {
    let (class, role) = match record.from {
        Actor::Client => ("from-client", "client"),
        Actor::Server => ("from-server", "server"),
    };
    html! {
        <div {key} class={classes!("hex-row", "hex-record", class, record.is_selected.then_some("hex-selected"))} role="row"
            aria-rowindex={index} data-step={record.step.to_string()}>
            <span role="gridcell" aria-selected={record.is_selected.to_string()}>
                <span class="marker" data-role={role}></span>
                <span class="hex-direction">{ &record.direction }</span>{ " " }
                <b>{ &record.name }</b>{ " " }
                <span class="hex-size">{ &record.size }</span>
                if let Some(layer) = &record.layer {
                    { " " }<span class="badge hex-layer">{ layer }</span>
                }
            </span>
        </div>
    }
}

fn mark_row(mark: &SignedMark, key: usize, index: String) -> Html {
    html! {
        <div {key} class={classes!("hex-row", "hex-mark", signed_class(mark.role))} role="row" aria-rowindex={index}>
            <span role="gridcell" title={mark.words.clone()}><span class="hex-mark-words">{ &mark.words }</span></span>
        </div>
    }
}

fn change_row(view: &ChangeView, key: usize, index: String, page: &Page) -> Html {
    html! {
        <div {key} class="hex-row hex-mark hex-change" role="row" aria-rowindex={index}>
            <span role="gridcell"><span class="hex-mark-words">{ &view.place }{ " " }{ change(view, page) }</span></span>
        </div>
    }
}

fn bytes_row(row: &BytesRow, key: usize, index: String, bytes_in_row: usize) -> Html {
    html! {
        <div {key} class={classes!("hex-row", "hex-line", row.is_selected.then_some("hex-selected"))} role="row"
            aria-rowindex={index} data-step={row.step.to_string()} data-first={row.first.to_string()}>
            <span class="hex-offset" role="rowheader">{ format!("{:04x}", row.first) }</span>
            <span class="hex-cells" role="presentation">
                { for row.runs.iter().map(|run| html! {
                    <span class={run_class(run)} role="gridcell" id={run.cursor.as_ref().map(|_| "hex-cursor")}
                        aria-label={run.cursor.clone()} aria-colindex={(run.first % bytes_in_row + 2).to_string()}
                        aria-colspan={run.count.to_string()} data-field={run.field.map(|row| row.to_string())}>
                        { &run.hexadecimal }{ " " }
                    </span>
                }) }
            </span>
            <span class="hex-characters" aria-hidden="true">
                { for row.runs.iter().map(|run| html! {
                    <span class={run_class(run)}
                        data-field={run.field.map(|row| row.to_string())}>{ &run.characters }</span>
                }) }
            </span>
        </div>
    }
}

fn run_class(run: &HexRun) -> yew::Classes {
    classes!(
        "hex-run",
        run.is_highlighted.then_some("highlighted"),
        run.cursor.as_ref().map(|_| "hex-at"),
        run.signed.map(signed_class),
        run.is_changed.then_some("hex-changed"),
    )
}

/// The class of signed fields and signatures, in the list and in the tree.
pub fn signed_class(role: SignedRole) -> &'static str {
    match role {
        SignedRole::Part => "signed-part",
        SignedRole::Signature => "signed-signature",
    }
}

/// Moves the focus to an element. Does nothing if the element has just left the document.
pub fn focus(element: Option<Element>) {
    if let Some(element) = element.and_then(|it| wasm_bindgen::JsCast::dyn_into::<HtmlElement>(it).ok()) {
        let _ = element.focus();
    }
}
