//! One choice of the form, rendered as the control that suits it.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{Callback, Event, Html, TargetCast, html};

use super::breakable::breakable;
use super::page::Page;
use crate::model::Message;
use crate::view::choice_field::{ChoiceField, Control, ItemView, OptionView};

/// A choice with its label.
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
                if let Some(note) = &field.note {
                    <p class="choice-note">{ note }</p>
                }
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
