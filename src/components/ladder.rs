//! The wire between the two lifelines, with a row for each message and each local action, oldest first.

use timeline::Actor;
use web_sys::HtmlElement;
use yew::{Callback, Html, MouseEvent, NodeRef, Properties, classes, component, html, use_effect_with, use_node_ref};

use super::breakable::breakable;
use super::change::change;
use super::envelope::envelope;
use super::foldable_text::foldable_spans;
use super::icons;
use super::listener::listener;
use super::page::Page;
use super::picking::picking_opener;
use super::scrolling::{WhenResized, show_all};
use crate::model::{Message, SheetHeight};
use crate::view::ladder::{ArrowView, BubbleView, EarlierView, LadderRow, NoteView};
use crate::view::listener::ListenerView;
use crate::view::picking::PickingView;

/// The most marks on a lifeline that are drawn apart; the rest overlap the last one.
const MOST_MARKS: usize = 4;

/// What [`Ladder`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct LadderProps {
    /// The rows, oldest first.
    pub rows: Vec<LadderRow>,
    /// The button for the rows before them.
    pub earlier: Option<EarlierView>,
    /// The bytes of the message in transit.
    pub picking: Option<PickingView>,
    /// What the eavesdropper has learned.
    pub listener: Option<ListenerView>,
    /// The attacker's name above the lane in the middle, if somebody attacks.
    pub attacker: Option<String>,
    /// The client's name above its lifeline.
    pub client: String,
    /// The server's.
    pub server: String,
    /// Localized text and the message callback.
    pub page: Page,
}

/// The ladder diagram.
#[component]
pub fn Ladder(props: &LadderProps) -> Html {
    let page = &props.page;
    let scroller = use_node_ref();
    {
        let scroller = scroller.clone();
        // Depends on the current row only: older rows added at the top must not scroll the list.
        let current = props.rows.iter().rfind(|row| is_current(row)).map(place);
        use_effect_with(current, move |_| show_all(&scroller, ".ladder-current"));
    }
    {
        let scroller = scroller.clone();
        use_effect_with((), move |()| {
            let watch = WhenResized::show_all(&scroller, ".ladder-current");
            move || drop(watch)
        });
    }
    html! {
        <section class={classes!("ladder", props.attacker.is_some().then_some("ladder-attacked"))} aria-labelledby="ladder-title">
            <h2 class="visually-hidden" id="ladder-title">{ page.text("interface-ladder") }</h2>
            <div class="ladder-names" aria-hidden="true">
                <span class="ladder-client">{ &props.client }</span>
                if let Some(name) = &props.attacker {
                    <span class="ladder-attacker">{ name }</span>
                }
                <span class="ladder-server">{ &props.server }</span>
            </div>
            // On a small screen, the rows are too low to tap until the sheet below has made room.
            <div class="ladder-frame" onclick={page.on(Message::ResizeSheet(SheetHeight::Low))}>
                <div class="ladder-scroller" ref={scroller.clone()} tabindex="0" role="group" aria-labelledby="ladder-title">
                    if let Some(earlier) = &props.earlier {
                        { earlier_button(earlier, &scroller, page) }
                    }
                    <ol class="ladder-rows">{ for props.rows.iter().map(|row| ladder_row(row, props.picking.as_ref(), page)) }</ol>
                </div>
            </div>
            if let Some(view) = &props.listener {
                { listener(view, "ladder", page) }
            }
        </section>
    }
}

fn is_current(row: &LadderRow) -> bool {
    match row {
        LadderRow::Arrow(arrow) => arrow.is_current,
        LadderRow::Note(note) => note.is_current,
        LadderRow::Bubble(bubble) => bubble.is_current,
    }
}

/// A row's step, and whether it is told in everyday words.
fn place(row: &LadderRow) -> (usize, bool) {
    match row {
        LadderRow::Arrow(arrow) => (arrow.step, false),
        LadderRow::Note(note) => (note.step, false),
        LadderRow::Bubble(bubble) => (bubble.step, true),
    }
}

/// The button that shows more rows. On its last use it disappears and hands the focus to the list.
fn earlier_button(earlier: &EarlierView, scroller: &NodeRef, page: &Page) -> Html {
    let onclick = {
        let (scroller, page, is_last) = (scroller.clone(), page.clone(), earlier.is_last);
        Callback::from(move |event: MouseEvent| {
            if let Some(scroller) = scroller.cast::<HtmlElement>().filter(|_| is_last) {
                // A list that has just left the document takes no focus, which is harmless.
                let _ = scroller.focus();
            }
            event.stop_propagation();
            page.emit(Message::ShowEarlierRows);
        })
    };
    html! {
        <p class="ladder-earlier">
            <button type="button" class="button button-small" id="earlier" {onclick}>{ &earlier.label }</button>
        </p>
    }
}

fn ladder_row(row: &LadderRow, picked: Option<&PickingView>, page: &Page) -> Html {
    match row {
        LadderRow::Arrow(arrow) => arrow_row(arrow, picked, page),
        LadderRow::Note(note) => note_row(note, page),
        LadderRow::Bubble(bubble) => bubble_row(bubble),
    }
}

fn arrow_row(arrow: &ArrowView, picked: Option<&PickingView>, page: &Page) -> Html {
    let class = classes!(
        "ladder-row",
        "arrow",
        side(arrow.from),
        arrow.is_current.then_some("ladder-current"),
        arrow.is_moving.then_some("arrow-moving"),
        arrow.is_locked.then_some("arrow-locked"),
        arrow.is_selected.then_some("arrow-selected"),
        arrow.is_fatal.then_some("arrow-fatal"),
        arrow.is_ahead.then_some("arrow-ahead"),
        arrow.fate.is_some().then_some("arrow-stopped"),
    );
    html! {
        <li {class} key={format!("arrow-{}-{}-{}", arrow.step, arrow.is_moving, arrow.is_ahead)}>
            if arrow.is_ahead {
                <div class="arrow-button">{ arrow_line(arrow, page) }</div>
            } else {
                <button type="button" class="arrow-button"
                    aria-pressed={arrow.is_selected.to_string()} onclick={select(arrow.step, page)}>
                    { arrow_line(arrow, page) }
                </button>
            }
            if let Some(view) = picked.filter(|view| view.step == arrow.step) {
                { picking_opener(view, page) }
            }
            if let Some(record) = &arrow.record {
                <p class="arrow-record"><code>{ record }</code></p>
            }
            if let Some(seen) = &arrow.eavesdropper {
                <p class="eavesdropper">
                    <span class="marker" data-role="eavesdropper"></span>
                    <b>{ &seen.label }</b>{ " " }<code>{ &seen.bytes }</code>
                </p>
            }
        </li>
    }
}

fn select(step: usize, page: &Page) -> Callback<MouseEvent> {
    let page = page.clone();
    Callback::from(move |event: MouseEvent| {
        event.stop_propagation();
        page.emit(Message::SelectMessage(step));
    })
}

/// The message name at the sender's end, and the line with its head at the receiver's.
fn arrow_line(arrow: &ArrowView, page: &Page) -> Html {
    html! {
        <>
            <span class="arrow-words">
                <span class="arrow-name">
                    if arrow.is_locked {
                        <span class="arrow-lock">{ icons::lock() }</span>
                    }
                    { breakable(&arrow.name) }
                    if arrow.is_fatal {
                        <span class="badge badge-bad">{ page.text("interface-fatal") }</span>
                    }
                    if let Some(fate) = &arrow.fate {
                        <span class="badge badge-eavesdropper">{ icons::warning() }{ fate }</span>
                    }
                    if arrow.is_altered {
                        <span class="badge badge-eavesdropper">
                            { icons::warning() }{ page.text("interface-altered") }
                        </span>
                        if let Some(view) = &arrow.change {
                            { " " }{ change(view, page) }
                        }
                    }
                </span>
                <span class="arrow-size">{ " " }{ &arrow.size }</span>
                <span class="visually-hidden">{ " " }{ &arrow.way }</span>
            </span>
            <span class="arrow-track">
                <span class="arrow-path"></span>
                <span class="arrow-line"></span>
                { icons::arrow_head() }
                if arrow.is_current {
                    <span class="arrow-carrier">{ envelope(arrow) }</span>
                }
            </span>
        </>
    }
}

/// A mark on the lifeline. Only the current row and failures also have words.
fn note_row(note: &NoteView, page: &Page) -> Html {
    let has_words = note.is_current || note.is_good == Some(false);
    let class = classes!(
        "ladder-row",
        "note",
        side(note.actor),
        note.is_current.then_some("ladder-current"),
        (!has_words).then_some("note-mark"),
        (note.is_good == Some(false)).then_some("note-bad"),
    );
    let place = note.place.min(MOST_MARKS).to_string();
    html! {
        <li {class} key={format!("note-{}", note.step)} data-place={place} title={(!has_words).then(|| note.text.clone())}>
            <span class="note-dot"></span>
            <p class={if has_words { "note-bubble" } else { "visually-hidden" }}>
                if let Some(is_good) = note.is_good {
                    { icons::outcome(is_good, outcome_word(is_good, page)) }
                }
                { &note.text }
            </p>
        </li>
    }
}

fn bubble_row(bubble: &BubbleView) -> Html {
    let class = classes!(
        "ladder-row",
        "bubble",
        side(bubble.actor),
        bubble.is_current.then_some("ladder-current"),
    );
    html! {
        <li {class} key={format!("bubble-{}", bubble.step)}>
            <div class="bubble-box">
                <p class="bubble-speaker">{ &bubble.speaker }</p>
                <p class="bubble-words" dir="auto">{ foldable_spans(&bubble.words) }</p>
            </div>
        </li>
    }
}

fn outcome_word(is_good: bool, page: &Page) -> String {
    page.text(if is_good {
        "interface-passed"
    } else {
        "interface-failed"
    })
}

fn side(actor: Actor) -> &'static str {
    match actor {
        Actor::Client => "from-client",
        Actor::Server => "from-server",
    }
}
