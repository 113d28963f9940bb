//! The buttons that move between steps, and the scrubber with a mark for each step.

use web_sys::HtmlInputElement;
use yew::{Callback, Html, InputEvent, KeyboardEvent, TargetCast, classes, html};

use super::icons;
use super::page::Page;
use crate::model::Message;
use crate::view::progress::Progress;
use crate::view::transport::{MarkView, TransportView};

/// The `id` of the button that goes to the next step.
pub const MAIN_BUTTON: &str = "next";

/// The `id` of the button that plays and pauses.
pub const PLAY_BUTTON: &str = "play";

/// The row of buttons. A button that leads nowhere is `aria-disabled` rather than disabled, so that
/// it keeps the focus.
pub fn transport(view: &TransportView, page: &Page) -> Html {
    let (play_id, play_icon) = if view.is_playing {
        ("interface-pause", icons::pause())
    } else {
        ("interface-play", icons::play())
    };
    html! {
        <footer class="transport" data-playing={view.is_playing.to_string()}>
            <button type="button" class="button transport-start" id="start" aria-label={page.text("interface-start")}
                title={page.text("interface-start")} aria-disabled={(!view.can_go_back).to_string()}
                onclick={page.on(Message::GoToStart)}>{ icons::to_start() }</button>
            <button type="button" class="button transport-back" id="back" title={page.text("interface-back")}
                aria-disabled={(!view.can_go_back).to_string()} onclick={page.on(Message::Back)}>
                { icons::backward() }<span class="label">{ page.text("interface-back") }</span>
            </button>
            <button type="button" class="button button-primary transport-next" id={MAIN_BUTTON}
                aria-disabled={(!view.can_go_on && view.after_last.is_none()).to_string()}
                onclick={page.on(view.after_last.clone().unwrap_or(Message::Next))}>
                <span class="transport-next-text">{ &view.next }</span>
                if view.can_go_on {
                    { icons::forward() }
                }
            </button>
            <button type="button" class="button transport-play" id={PLAY_BUTTON} title={page.text(play_id)}
                onclick={page.on(Message::TogglePlay)}>
                <span class="play-icon">
                    { play_icon }
                    if view.is_playing {
                        { icons::ring(view.cursor) }
                    }
                </span>
                <span class="label">{ page.text(play_id) }</span>
            </button>
            <button type="button" class="button transport-speed" id="speed" title={page.text("interface-speed")}
                onclick={page.on(Message::CycleSpeed)}>
                <span class="visually-hidden">{ page.text("interface-speed") }{ " " }</span>{ &view.speed }
            </button>
            if let Some(whole) = &view.whole {
                <a class="button transport-whole" id="whole" href={whole.clone()} target="_blank" rel="noopener"
                    title={page.text("interface-whole")}>
                    { icons::new_window() }
                    <span class="visually-hidden">{ page.text("interface-whole") }{ " " }{ page.text("interface-new-window") }</span>
                </a>
            }
            <div class="progress">{ scrubber(view, page) }<span class="position">
                if view.is_failed {
                    { icons::outcome(false, page.text("interface-failed")) }
                }
                { &view.position }
            </span></div>
        </footer>
    }
}

fn scrubber(view: &TransportView, page: &Page) -> Html {
    let oninput = {
        let page = page.clone();
        let stops = view.stops.clone();
        Callback::from(move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let place: Option<usize> = input.value().parse().ok();
            if let Some(step) = place.and_then(|place| stops.get(place)) {
                page.emit(Message::GoTo(*step));
            }
        })
    };
    html! {
        <div class="scrubber">
            <ol class="marks" aria-hidden="true">{ for view.marks.iter().map(mark) }</ol>
            <input class="scrubber-input" id="scrubber" type="range" min="0" step="1"
                max={view.stops.len().saturating_sub(1).to_string()} value={view.cursor.to_string()}
                title={view.label.clone()} aria-label={page.text("interface-scrubber")}
                aria-valuetext={format!("{}: {}", view.position, view.label)} {oninput}
                onkeydown={Callback::from(keep_own_keys)} />
        </div>
    }
}

/// Keeps the slider's own keys from also moving the page between steps.
fn keep_own_keys(event: KeyboardEvent) {
    const OWN_KEYS: [&str; 6] = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"];
    if OWN_KEYS.contains(&event.key().as_str()) {
        event.stop_propagation();
    }
}

fn mark(view: &MarkView) -> Html {
    let progress = match view.progress {
        Progress::Done => "mark-done",
        Progress::Current => "mark-current",
        Progress::Ahead => "mark-ahead",
    };
    let class = classes!(
        "mark",
        progress,
        view.begins_chapter.then_some("mark-chapter"),
        view.is_failed.then_some("mark-failed"),
        view.fails.then_some("mark-failing"),
    );
    html! { <li {class} key={view.step}></li> }
}
