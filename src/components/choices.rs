//! The dialog with the scenario's choices. It shows the outcome of each change at once.

use yew::{Html, Properties, classes, component, html};

use super::choice_field::choice_field;
use super::dialog::Window;
use super::page::Page;
use super::server_key::ServerKey;
use crate::model::Message;
use crate::view::choices::{ChoicesView, GroupView, PresetGroupView, PresetView};
use crate::view::server_key::ServerKeyView;

/// What [`Choices`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct ChoicesProps {
    /// The form.
    pub view: ChoicesView,
    /// Localized text and the message callback.
    pub page: Page,
}

/// The form.
#[component]
pub fn Choices(props: &ChoicesProps) -> Html {
    let ChoicesProps { view, page } = props;
    html! {
        <Window name="choices" title={page.text("interface-choices-title")} page={page.clone()}>
            <p class={classes!("outcome", if view.is_good { "outcome-good" } else { "outcome-bad" })} role="status">
                <span aria-hidden="true">{ if view.is_good { "✓ " } else { "✗ " } }</span>{ &view.outcome }
            </p>
            if let Some(label) = &view.to_failure {
                <button type="button" class="button" id="to-failure" onclick={page.on(Message::GoToFailure)}>{ label }</button>
            }
            <section aria-labelledby="choices-presets">
                <h3 id="choices-presets">{ page.text("interface-presets") }</h3>
                { for view.presets.iter().map(|group| preset_group(group, page)) }
            </section>
            <details class="choice-details">
                <summary>{ page.text("interface-choices-single") }</summary>
                <div class="choice-groups">{ for view.groups.iter().map(|group| choice_group(group, &view.server_key, page)) }</div>
            </details>
        </Window>
    }
}

fn preset_group(group: &PresetGroupView, page: &Page) -> Html {
    let id = format!("presets-{}", group.key);
    html! {
        <section key={group.key} class="preset-group" aria-labelledby={id.clone()}>
            <h4 {id}>{ &group.title }</h4>
            <ul class="presets">{ for group.presets.iter().map(|preset| preset_button(preset, page)) }</ul>
        </section>
    }
}

fn preset_button(preset: &PresetView, page: &Page) -> Html {
    html! {
        <li key={preset.fragment}>
            <button type="button" class="button preset" aria-pressed={preset.is_chosen.to_string()}
                onclick={page.on(Message::ChooseAll(preset.fragment))}>{ &preset.title }</button>
        </li>
    }
}

fn choice_group(group: &GroupView, server_key: &ServerKeyView, page: &Page) -> Html {
    let fields = group.fields.iter().map(|field| match field.key {
        "key" => html! {
            <>
                { choice_field(field, page) }
                <ServerKey view={server_key.clone()} page={page.clone()} />
            </>
        },
        _ => choice_field(field, page),
    });
    html! {
        <fieldset class="choice-group" key={group.key} data-group={group.key}>
            <legend>{ &group.title }</legend>
            { for fields }
        </fieldset>
    }
}
