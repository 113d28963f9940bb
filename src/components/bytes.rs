//! A record's fields beside its bytes. Pointing at either highlights the other.

use yew::{Html, Properties, classes, component, html, use_effect_with, use_node_ref};

use super::breakable::breakable;
use super::change::change;
use super::field_parts::{DEEPEST_INDENT, byte, explained, layers, pointing};
use super::field_tree::field_tree;
use super::page::Page;
use super::scrolling::show_first;
use crate::model::Message;
use crate::view::bytes::BytesView;
use crate::view::field_tree::{FieldView, RunPart, RunView};

/// What [`Bytes`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct BytesProps {
    /// The record.
    pub view: BytesView,
    /// Localized text and the message callback.
    pub page: Page,
}

/// Fields on one side, bytes on the other.
#[component]
pub fn Bytes(props: &BytesProps) -> Html {
    let BytesProps { view, page } = props;
    let (fields, runs) = (use_node_ref(), use_node_ref());
    {
        let (fields, runs) = (fields.clone(), runs.clone());
        let selected = view
            .fields
            .iter()
            .find(|field| field.explanation.is_some())
            .map(|field| field.row);
        use_effect_with(selected, move |_| {
            show_first(&fields, ".selected");
            show_first(&runs, ".run.highlighted");
        });
    }
    if view.is_tree {
        return field_tree(view, page, &fields);
    }
    html! {
        <div class="bytes">
            <div class="bytes-fields" ref={fields} tabindex="0" role="group" aria-label={page.text("interface-fields")}>
                <div class="bytes-head">
                    <h3 class="bytes-title">{ &view.title }</h3>
                    { layers(view, page) }
                </div>
                <ul class="fields">{ for view.fields.iter().map(|field| field_row(field, view, page)) }</ul>
            </div>
            <div class="bytes-runs" ref={runs} tabindex="0" role="group" aria-label={page.text("interface-bytes")}>
                <p class="runs">{ for view.runs.iter().map(|run| byte_run(run, page)) }</p>
                if let Some(fold) = &view.fold {
                    <button type="button" class="button button-small" id="fold" onclick={page.on(Message::ToggleFold)}>
                        { fold }
                    </button>
                }
            </div>
        </div>
    }
}

fn field_row(field: &FieldView, view: &BytesView, page: &Page) -> Html {
    let class = classes!(
        "field",
        field.is_highlighted.then_some("highlighted"),
        field.explanation.is_some().then_some("selected"),
    );
    let (enter, leave) = pointing(field.row, page);
    html! {
        <li key={field.row} class={format!("depth-{}", field.depth.min(DEEPEST_INDENT))}>
            <div class="field-line">
                if let Some(group) = &field.group {
                    <button type="button" class="field-group" aria-expanded={group.is_open.to_string()}
                        aria-label={group.label.clone()} onclick={page.on(Message::ToggleGroup(field.row))}></button>
                }
                <button type="button" {class} aria-pressed={field.explanation.is_some().to_string()}
                    title={field.value.clone()} onclick={page.on(Message::SelectField(field.row))}
                    onmouseenter={enter.reform(|_| ())} onmouseleave={leave.reform(|_| ())}
                    onfocus={enter.reform(|_| ())} onblur={leave.reform(|_| ())}>
                    <span class="field-name">{ &field.name }</span>{ " " }
                    <span class="field-value" dir="auto">{ breakable(&field.value) }</span>
                    { for field.changes.iter().map(|view| html! { <>{ " " }{ change(view, page) }</> }) }
                </button>
            </div>
            if let Some(explanation) = &field.explanation {
                { explained(explanation, page) }
                { byte(view, page) }
            }
        </li>
    }
}

/// Bytes stay out of the tab order: keyboard users get the same from the fields beside them.
fn byte_run(run: &RunView, page: &Page) -> Html {
    let (enter, leave) = pointing(run.row, page);
    html! {
        <>
            <span class={classes!("run", run.is_highlighted.then_some("highlighted"))}
                title={run.accessible_name.clone()} key={run.row} onclick={page.on(Message::SelectField(run.row))}
                onmouseenter={enter.reform(|_| ())} onmouseleave={leave.reform(|_| ())}>
                { for run.parts.iter().enumerate().map(|(place, part)| html! {
                    <>
                        if place > 0 {
                            { " " }
                        }
                        { match part {
                            RunPart::Bytes(bytes) => html! { { bytes } },
                            RunPart::Change(view) => change(view, page),
                        } }
                    </>
                }) }
                if let Some(more) = &run.more {
                    <span class="run-more">{ " … " }{ more }</span>
                }
            </span>
            { " " }
        </>
    }
}
