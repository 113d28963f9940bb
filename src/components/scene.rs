//! The picture of a step: two sides, the wire between them, and the eavesdropper.

pub(super) mod things;

use timeline::Actor;
use yew::{Html, classes, html};

use super::change::change;
use super::foldable_text::foldable_spans;
use super::icons;
use super::page::Page;
use super::picking::picking_opener;
use super::spans::spans;
use crate::view::picking::PickingView;
use crate::view::scene::{SceneView, ShelfView, SideView, SpeechView, Thing, TravellerView, WatcherView, WorkView};

/// The picture. In the document, speech comes before the things that are held; the style sheet places both.
pub fn scene(view: &SceneView, picked: Option<&PickingView>, page: &Page) -> Html {
    let class = classes!("scene", view.is_moving.then_some("scene-moving"));
    html! {
        <section {class} aria-labelledby="scene-title" key={format!("scene-{}-{}", view.step, view.is_moving)}>
            <h2 class="visually-hidden" id="scene-title">{ page.text("scene-title") }</h2>
            if let Some(speech) = &view.bubble {
                { bubble(speech) }
            }
            { wire(view, picked, page) }
            { eavesdropper(&view.eavesdropper) }
            { side(&view.client, page) }
            { side(&view.server, page) }
        </section>
    }
}

fn bubble(view: &SpeechView) -> Html {
    let class = classes!("speech", from(view.actor), view.is_thought.then_some("speech-thought"));
    html! {
        <div {class}>
            <p class="visually-hidden">{ &view.speaker }</p>
            <p class="speech-words" dir={view.is_typed.then_some("auto")}>{ foldable_spans(&view.words) }</p>
        </div>
    }
}

fn wire(view: &SceneView, picked: Option<&PickingView>, page: &Page) -> Html {
    let from = view.traveller.as_ref().map(|traveller| from(traveller.from));
    let lost = view.traveller.as_ref().is_some_and(|traveller| traveller.is_lost);
    let forged = view
        .traveller
        .as_ref()
        .is_some_and(|traveller| traveller.is_of_attacker);
    html! {
        <div class={classes!("wire", from, lost.then_some("wire-cut"), forged.then_some("wire-forged"))}>
            <span class="wire-track"></span>
            if let Some(traveller) = &view.traveller {
                <span class="wire-way"></span>
                { icons::arrow_head() }
                { carrier(traveller, page) }
                if let Some(view) = picked {
                    { picking_opener(view, page) }
                }
            }
            if let Some(are_equal) = view.are_keys_equal {
                { equality(are_equal, page) }
            }
        </div>
    }
}

fn carrier(view: &TravellerView, page: &Page) -> Html {
    let class = classes!(
        "carrier",
        from(view.from),
        view.is_sealed.then_some("carrier-sealed"),
        view.is_altered.then_some("carrier-altered"),
    );
    html! {
        <div {class} role="img" aria-label={view.label.clone()}>
            { things::thing(view.thing) }
            if view.is_sealed && view.thing != Thing::Envelope {
                { things::seal() }
            }
            if view.is_altered {
                { things::crack() }
                <span class="badge badge-eavesdropper">
                    { icons::warning() }{ page.text("interface-altered") }
                    if let Some(view) = &view.change {
                        { " " }{ change(view, page) }
                    }
                </span>
            }
        </div>
    }
}

/// Whether both sides hold the same keys, which never crossed the wire.
fn equality(are_equal: bool, page: &Page) -> Html {
    let (id, sign) = match are_equal {
        true => ("scene-keys-equal", "="),
        false => ("scene-keys-differ", "≠"),
    };
    html! {
        <div class={classes!("equality", (!are_equal).then_some("equality-bad"))}>
            <span class="equality-sum" aria-hidden="true">
                { things::thing(Thing::Keys) }<b>{ sign }</b>{ things::thing(Thing::Keys) }
            </span>
            <p>{ page.text(id) }</p>
        </div>
    }
}

fn eavesdropper(view: &WatcherView) -> Html {
    let class = classes!("watcher", view.is_active.then_some("watcher-active"));
    html! {
        <div {class}>
            { things::eye() }
            <div class="watcher-words">
                <h3>{ &view.title }</h3>
                <p>{ spans(&view.words) }</p>
                if view.is_shut {
                    <span class="hatched" aria-hidden="true"></span>
                }
            </div>
        </div>
    }
}

fn side(view: &SideView, page: &Page) -> Html {
    let class = classes!("side", from(view.actor), view.work.is_some().then_some("side-working"));
    let figure = match view.actor {
        Actor::Client => things::browser(),
        Actor::Server => things::rack(),
    };
    html! {
        <div {class}>
            <h3>{ &view.title }</h3>
            <p class="side-subtitle">{ &view.subtitle }</p>
            <div class="side-figure">
                { figure }
                if let Some(work) = &view.work {
                    { workbench(work, page) }
                }
            </div>
            { shelf(&view.shelf, page) }
        </div>
    }
}

/// Has no words of its own except for the result: the step's text describes the work.
fn workbench(view: &WorkView, page: &Page) -> Html {
    html! {
        <div class="workbench">
            { for view.inputs.iter().enumerate().map(|(place, thing)| html! {
                <>
                    if place > 0 {
                        <span class="workbench-sign" aria-hidden="true">{ if view.compares { "=" } else { "+" } }</span>
                    }
                    { things::thing(*thing) }
                </>
            }) }
            if let Some(result) = view.result {
                if !view.inputs.is_empty() {
                    <span class="workbench-sign" aria-hidden="true">{ "→" }</span>
                }
                <span class="workbench-result">{ things::thing(result) }</span>
            }
            if let Some(is_good) = view.is_good {
                <span class="workbench-outcome">
                    { icons::outcome(is_good, page.text(if is_good { "interface-passed" } else { "interface-failed" })) }
                </span>
            }
        </div>
    }
}

fn shelf(view: &ShelfView, page: &Page) -> Html {
    html! {
        <div class="shelf">
            <h4>{ page.text("scene-holds") }</h4>
            <ul class="shelf-items">
                { for view.items.iter().map(|item| html! {
                    <li class={classes!("shelf-item", item.is_new.then_some("shelf-item-new"))} key={item.thing.key()}>
                        <span class="shelf-thing">
                            { things::thing(item.thing) }
                            if item.is_checked {
                                <span class="shelf-tick">{ icons::tick() }</span>
                            }
                        </span>
                        <span class="shelf-label">{ &item.label }</span>
                    </li>
                }) }
            </ul>
            if let Some(more) = &view.more {
                <p class="shelf-more">{ more }</p>
            }
            if let Some(hidden) = &view.hidden {
                <p class="shelf-hidden"><span class="hatched" aria-hidden="true"></span>{ hidden }</p>
            }
        </div>
    }
}

fn from(actor: Actor) -> &'static str {
    match actor {
        Actor::Client => "from-client",
        Actor::Server => "from-server",
    }
}
