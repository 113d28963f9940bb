//! What one side knows, and what it does in this step.

use timeline::Actor;
use yew::{Html, Properties, classes, component, html, use_effect_with, use_node_ref};

use super::page::Page;
use super::scrolling::show_all;
use super::value::known_value;
use crate::view::panel::{ActivityView, PanelView};

/// What [`Panel`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct PanelProps {
    /// The side.
    pub view: PanelView,
    /// Words and messages.
    pub page: Page,
}

/// One side's panel.
#[component]
pub fn Panel(props: &PanelProps) -> Html {
    let PanelProps { view, page } = props;
    let list = use_node_ref();
    let labels: Vec<(String, bool)> = view
        .known
        .iter()
        .map(|value| (value.label.clone(), value.is_new))
        .collect();
    {
        let list = list.clone();
        use_effect_with(labels, move |_| show_all(&list, ".known-new"));
    }
    let (class, id) = match view.actor {
        Actor::Client => ("panel-client", "client"),
        Actor::Server => ("panel-server", "server"),
    };
    html! {
        <section class={classes!("panel", class)} {id} aria-labelledby={format!("{id}-title")}>
            <div class="panel-head">
                <h2 id={format!("{id}-title")}>{ &view.title }</h2>
                <span class="panel-subtitle" dir="auto">{ &view.subtitle }</span>
            </div>
            <p class="panel-knows" id={format!("{id}-knows")}>{ page.text("interface-knows") }</p>
            <ul class="known" ref={list} tabindex="0" aria-labelledby={format!("{id}-title {id}-knows")}>
                { for view.known.iter().map(|value| html! {
                    <li key={value.label.clone()} class={classes!("known-item", value.is_new.then_some("known-new"))}>
                        { known_value(value, page) }
                    </li>
                }) }
            </ul>
            if let Some(hidden) = &view.hidden {
                <p class="known-hidden">{ hidden }</p>
            }
            { activity(&view.activity, page) }
        </section>
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
