//! A record's fields as a tree (WAI-ARIA tree pattern) beside the list of all bytes, and the
//! selected field's explanation.

use web_sys::Element;
use yew::{Callback, Html, KeyboardEvent, MouseEvent, NodeRef, classes, html};

use super::book::book;
use super::breakable::breakable;
use super::change::change;
use super::field_parts::{DEEPEST_INDENT, byte, explained, layers, pointing};
use super::hex::{focus, signed_class};
use super::page::Page;
use crate::model::Message;
use crate::view::bytes::BytesView;
use crate::view::field_tree::FieldView;

/// The tree, bound to the node reference `tree`, with the selected field's explanation below it.
pub fn field_tree(view: &BytesView, page: &Page, tree: &NodeRef) -> Html {
    let selected = view.fields.iter().find(|field| field.explanation.is_some());
    // The field that takes the focus when the tree does.
    let current = selected.or(view.fields.first()).map(|field| field.row);
    html! {
        <div class="field-tree">
            <div class="bytes-head">
                if view.book.is_some() {
                    <h3 class="bytes-title">{ page.text("interface-book") }</h3>
                } else {
                    <h3 class="bytes-title">{ &view.title }</h3>
                    { layers(view, page) }
                }
                <button type="button" class="button button-small" id="read-all" aria-pressed={view.book.is_some().to_string()}
                    onclick={page.on(Message::ToggleBook)}>{ page.text("interface-read-all") }</button>
            </div>
            if let Some(view) = &view.book {
                { book(view, page) }
            } else {
            <ul class="tree" role="tree" aria-label={page.text("interface-fields")} ref={tree.clone()}
                onkeydown={move_by_keys(view, current, page, tree)}>
                { for view.fields.iter().map(|field| tree_item(field, current == Some(field.row), page)) }
            </ul>
            <div class="field-card" aria-live="polite" aria-atomic="true">
                if let Some(field) = selected {
                    { card(field, page) }
                    { byte(view, page) }
                } else {
                    <p class="field-about">{ page.text("interface-select-field") }</p>
                }
            </div>
            }
        </div>
    }
}

fn tree_item(field: &FieldView, is_current: bool, page: &Page) -> Html {
    let is_selected = field.explanation.is_some();
    let class = classes!(
        "tree-item",
        format!("depth-{}", field.depth.min(DEEPEST_INDENT)),
        field.is_highlighted.then_some("highlighted"),
        is_selected.then_some("selected"),
    );
    let (enter, leave) = pointing(field.row, page);
    let toggle = {
        let (page, row) = (page.clone(), field.row);
        Callback::from(move |event: MouseEvent| {
            event.stop_propagation();
            page.emit(Message::ToggleGroup(row));
        })
    };
    // Selecting the selected field again would deselect it.
    let onclick = (!is_selected).then(|| page.on(Message::SelectField(field.row)));
    html! {
        <li key={field.row} {class} role="treeitem" aria-level={(field.depth + 1).to_string()}
            aria-expanded={field.group.as_ref().map(|group| group.is_open.to_string())}
            aria-selected={is_selected.to_string()} tabindex={if is_current { "0" } else { "-1" }} {onclick}
            onmouseenter={enter.reform(|_| ())} onmouseleave={leave.reform(|_| ())}>
            if let Some(group) = &field.group {
                <span class={classes!("tree-sign", group.is_open.then_some("tree-open"))} aria-hidden="true" onclick={toggle}></span>
            }
            <span class="field-name">
                { &field.name }
                if let Some(mark) = &field.signed {
                    <span class={classes!("tree-mark", signed_class(mark.role))}>{ &mark.words }</span>
                }
            </span>{ " " }
            <span class="field-value" dir="auto">{ breakable(&field.value) }</span>
            { for field.changes.iter().map(|view| html! { <>{ " " }{ change(view, page) }</> }) }
        </li>
    }
}

fn card(field: &FieldView, page: &Page) -> Html {
    html! {
        <>
            <p><b>{ &field.name }</b>{ " " }<code class="field-card-value" dir="auto">{ breakable(&field.value) }</code></p>
            if let Some(mark) = &field.signed {
                <p class={classes!("tree-mark", signed_class(mark.role))}>{ &mark.words }</p>
            }
            if let Some(explanation) = &field.explanation {
                { explained(explanation, page) }
            }
        </>
    }
}

/// Up and Down move between fields. Right enters a group and Left leaves it, mirrored in right-to-left text.
fn move_by_keys(view: &BytesView, current: Option<usize>, page: &Page, tree: &NodeRef) -> Callback<KeyboardEvent> {
    let fields: Vec<_> = view.fields.iter().map(Item::of).collect();
    let at = fields
        .iter()
        .position(|item| Some(item.row) == current)
        .unwrap_or_default();
    let (page, tree) = (page.clone(), tree.clone());
    let (into, out) = match page.is_right_to_left() {
        true => ("ArrowLeft", "ArrowRight"),
        false => ("ArrowRight", "ArrowLeft"),
    };
    Callback::from(move |event: KeyboardEvent| {
        let Some(item) = fields.get(at).copied() else { return };
        let key = event.key();
        let target = match key.as_str() {
            "ArrowDown" => at + 1,
            "ArrowUp" => at.saturating_sub(1),
            "Home" => 0,
            "End" => fields.len() - 1,
            "Enter" | " " => {
                if item.is_open.is_some() && item.is_selected {
                    page.emit(Message::ToggleGroup(item.row));
                }
                at
            }
            key if key == into && item.is_open == Some(true) => at + 1,
            key if key == out && item.is_open != Some(true) => {
                let around = fields[..at].iter().rposition(|other| other.depth < item.depth);
                around.unwrap_or(at)
            }
            key if key == into || key == out => {
                if item.is_open.is_some() {
                    page.emit(Message::ToggleGroup(item.row));
                }
                at
            }
            _ => return,
        };
        event.prevent_default();
        event.stop_propagation();
        let Some(item) = fields.get(target) else { return };
        if !item.is_selected {
            page.emit(Message::SelectField(item.row));
        }
        let tree = tree.cast::<Element>();
        focus(tree.and_then(|tree| tree.children().item(target as u32)));
    })
}

/// What the key handler needs to know about a field.
#[derive(Clone, Copy)]
struct Item {
    row: usize,
    depth: usize,
    is_open: Option<bool>,
    is_selected: bool,
}

impl Item {
    fn of(field: &FieldView) -> Self {
        Self {
            row: field.row,
            depth: field.depth,
            is_open: field.group.as_ref().map(|group| group.is_open),
            is_selected: field.explanation.is_some(),
        }
    }
}
