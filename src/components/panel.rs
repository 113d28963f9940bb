//! What one side knows, and what it does in this step.

use timeline::Actor;
use web_sys::Element;
use yew::{Callback, Html, MouseEvent, NodeRef, Properties, classes, component, html};
use yew::{use_effect_with, use_node_ref, use_state_eq};

use super::page::Page;
use super::scrolling::{WhenResized, size};
use super::value::known_value;
use crate::view::panel::{ActivityView, PanelView};

/// The most new values that fit with the usual line height.
const FEW: usize = 3;

/// What [`Panel`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct PanelProps {
    /// The side.
    pub view: PanelView,
    /// Localized text and the message callback.
    pub page: Page,
}

/// One side's panel. Older values that do not fit are folded behind a button.
#[component]
pub fn Panel(props: &PanelProps) -> Html {
    let PanelProps { view, page } = props;
    let is_many = view.known.iter().filter(|value| value.is_new).count() > FEW;
    let list = use_node_ref();
    let room = use_state_eq(|| usize::MAX);
    let is_unfolded = use_state_eq(|| false);
    {
        let (list, room) = (list.clone(), room.clone());
        use_effect_with((view.known.is_empty(), is_many), move |_| {
            let measured = list.clone();
            let watch = WhenResized::call(&[&list], move || {
                if let Some(places) = places(&measured) {
                    room.set(places);
                }
            });
            move || drop(watch)
        });
    }
    let count = view.known.len();
    // The button takes up one place itself.
    let folded = match *room {
        room if count <= room || *is_unfolded => 0,
        room => count + 1 - room.max(1),
    };
    let (class, id) = match view.actor {
        Actor::Client => ("panel-client", "client"),
        Actor::Server => ("panel-server", "server"),
    };
    html! {
        <section class={classes!("panel", class, view.is_awaiting.then_some("panel-awaiting"))} {id}
            aria-labelledby={format!("{id}-title")}>
            <div class="panel-head">
                <h2 id={format!("{id}-title")}>{ &view.title }</h2>
                <span class="panel-subtitle" dir="auto">{ &view.subtitle }</span>
            </div>
            { activity(&view.activity, page) }
            <p class="panel-knows" id={format!("{id}-knows")}>{ page.text("interface-knows") }</p>
            <ul class={classes!("known", is_many.then_some("known-many"), is_unfolded.then_some("known-unfolded"))} ref={list}
                tabindex={is_unfolded.then_some("0")} aria-labelledby={format!("{id}-title {id}-knows")}>
                { for view.known.iter().enumerate().map(|(place, value)| {
                    let is_folded = place >= count - folded;
                    let class = classes!(
                        "known-item",
                        value.is_new.then_some("known-new"),
                        is_folded.then_some("known-folded"),
                    );
                    html! { <li key={value.label.clone()} {class}>{ known_value(value, page) }</li> }
                }) }
                if folded > 0 || *is_unfolded {
                    <li class="known-item" key="">{ fold_button(folded, is_unfolded, page) }</li>
                }
            </ul>
            if let Some(hidden) = &view.hidden {
                <p class="known-hidden"><span class="hatched" aria-hidden="true"></span>{ hidden }</p>
            }
        </section>
    }
}

/// The number of values that fit into a list; `None` while the list is hidden.
fn places(list: &NodeRef) -> Option<usize> {
    let list = list.cast::<Element>()?;
    match list.query_selector(".known-item:not(.known-folded) :is(.known-fold, .value-head)") {
        Ok(Some(value)) => {
            let ((width, height), (value_width, value_height)) = (size(&list), size(&value));
            // The values of a row share its width, apart from the gaps.
            let columns = (width / value_width.max(1.0)).round().max(1.0);
            // Edges may be off by a fraction of a pixel.
            let rows = ((height + 0.5) / value_height.max(1.0)).floor();
            (width > 0.0).then_some((columns * rows) as usize)
        }
        Ok(None) | Err(_) => None,
    }
}

fn fold_button(folded: usize, is_unfolded: yew::UseStateHandle<bool>, page: &Page) -> Html {
    let words = match folded {
        0 => page.text("interface-fewer"),
        count => page.count("interface-more", count),
    };
    let is_open = folded == 0;
    let onclick = Callback::from(move |_: MouseEvent| is_unfolded.set(!*is_unfolded));
    html! {
        <button type="button" class="known-fold" aria-expanded={is_open.to_string()} {onclick}>{ words }</button>
    }
}

fn activity(activity: &ActivityView, page: &Page) -> Html {
    let class = classes!(
        "activity",
        (!activity.is_active).then_some("activity-waiting"),
        activity.is_failure.then_some("activity-failure"),
    );
    html! {
        <div {class}>
            <p class="activity-title">
                if activity.is_failure {
                    { super::icons::outcome(false, page.text("interface-failed")) }
                }
                { &activity.title }
            </p>
            if let Some(formula) = &activity.formula {
                <code class="activity-formula">{ formula }</code>
            }
            <p class="activity-text">{ &activity.text }</p>
        </div>
    }
}
