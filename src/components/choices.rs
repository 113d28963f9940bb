//! The choices of the scenario, in a dialog: what comes of them is said at once.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{Callback, Event, Html, Properties, TargetCast, classes, component, html};

use super::breakable::breakable;
use super::dialog::Window;
use super::page::Page;
use super::server_key::ServerKey;
use crate::model::Message;
use crate::view::choice_field::{ChoiceField, Control, ItemView, OptionView};
use crate::view::choices::{ChoicesView, GroupView, PresetView};
use crate::view::server_key::ServerKeyView;

/// What [`Choices`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct ChoicesProps {
    /// The form.
    pub view: ChoicesView,
    /// Words and messages.
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
                <ul class="presets">{ for view.presets.iter().map(|preset| preset_button(preset, page)) }</ul>
            </section>
            <details class="choice-details">
                <summary>{ page.text("interface-choices-single") }</summary>
                <div class="choice-groups">{ for view.groups.iter().map(|group| choice_group(group, &view.server_key, page)) }</div>
            </details>
        </Window>
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

/// One choice with its label.
pub fn choice_field(field: &ChoiceField, page: &Page) -> Html {
    let id = format!("choose-{}", field.key);
    match &field.control {
        Control::Text { value, problem } => {
            let problem_id = format!("{id}-problem");
            html! {
                <div class="choice-field" key={field.key}>
                    <label for={id.clone()}>{ &field.label }</label>
                    <input {id} type="text" autocomplete="off" dir="auto" value={value.clone()} onchange={on_input(field.key, page)}
                        aria-invalid={problem.as_ref().map(|_| "true")}
                        aria-describedby={problem.as_ref().map(|_| problem_id.clone())} />
                    if let Some(problem) = problem {
                        <p class="choice-problem" id={problem_id} role="alert">{ problem }</p>
                    }
                </div>
            }
        }
        Control::Select(options) => html! {
            <div class="choice-field" key={field.key}>
                <label for={id.clone()}>{ &field.label }</label>
                <select {id} onchange={on_select(field.key, page)}>{ for options.iter().map(option) }</select>
            </div>
        },
        Control::Switch(is_on) => {
            let other = if *is_on { "no" } else { "yes" };
            html! {
                <label class="choice-switch" key={field.key}>
                    <input {id} type="checkbox" checked={*is_on}
                        onchange={page.on(Message::Choose(field.key, other.to_owned()))} />
                    <span>{ &field.label }</span>
                </label>
            }
        }
        Control::List(items) => html! {
            <fieldset class="choice-list" {id} key={field.key}>
                <legend>{ &field.label }</legend>
                <ul>{ for items.iter().map(|item| list_item(field.key, item, page)) }</ul>
            </fieldset>
        },
    }
}

fn option(option: &OptionView) -> Html {
    html! { <option key={option.value.clone()} value={option.value.clone()} selected={option.is_chosen}>{ &option.label }</option> }
}

fn list_item(key: &'static str, item: &ItemView, page: &Page) -> Html {
    html! {
        <li class="choice-item" key={item.label.clone()}>
            <label class="choice-switch">
                <input type="checkbox" checked={item.is_on} disabled={item.toggled.is_none()}
                    onchange={choose(key, item.toggled.as_ref(), page)} />
                <span>{ breakable(&item.label) }</span>
            </label>
            if item.earlier.is_some() {
                <button type="button" class="button choice-earlier" onclick={choose(key, item.earlier.as_ref(), page)}
                    aria-label={format!("{}: {}", page.text("interface-earlier"), item.label)}
                    title={page.text("interface-earlier")}><span aria-hidden="true">{ "↑" }</span></button>
            }
        </li>
    }
}

fn choose<E: 'static>(key: &'static str, value: Option<&String>, page: &Page) -> Callback<E> {
    match value {
        Some(value) => page.on(Message::Choose(key, value.clone())),
        None => Callback::noop(),
    }
}

fn on_input(key: &'static str, page: &Page) -> Callback<Event> {
    let page = page.clone();
    Callback::from(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        page.emit(Message::Choose(key, input.value()));
    })
}

fn on_select(key: &'static str, page: &Page) -> Callback<Event> {
    let page = page.clone();
    Callback::from(move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        page.emit(Message::Choose(key, select.value()));
    })
}
