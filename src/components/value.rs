//! A named value: one line that opens to all of its bytes.

use yew::{Html, html};

use super::page::Page;
use crate::view::{PartView, Role, ValueView};

/// The word that stands in class names and data attributes for a role.
pub fn role_key(role: Role) -> &'static str {
    match role {
        Role::Client => "client",
        Role::Server => "server",
        Role::Secret => "secret",
        Role::Eavesdropper => "eavesdropper",
        Role::Neutral => "neutral",
    }
}

/// The role's shape in the role's colour, and its word for those who do not see it.
pub fn marker(role: Role, page: &Page) -> Html {
    let key = role_key(role);
    html! {
        <span class="marker" data-role={key}>
            <span class="visually-hidden">{ page.text(&format!("interface-role-{key}")) }</span>
        </span>
    }
}

/// A value in a list of what somebody knows.
pub fn known_value(value: &ValueView, page: &Page) -> Html {
    let head = html! {
        <>
            { marker(value.role, page) }
            <span class="value-label">
                { &value.label }
                if value.is_shared {
                    <span class="value-shared" title={page.text("interface-shared")}>
                        <span aria-hidden="true">{ " " }{ page.text("interface-same") }</span>
                        <span class="visually-hidden">{ " " }{ page.text("interface-shared") }</span>
                    </span>
                }
                if value.is_new {
                    <span class="value-new">{ " · " }{ page.text("interface-new") }</span>
                }
            </span>
            <code class="value-short">{ &value.short }</code>
        </>
    };
    if value.short == value.full {
        return html! { <div class="value-head" title={value.length.clone()}>{ head }</div> };
    }
    html! {
        <details class="value">
            <summary class="value-head" title={value.length.clone()}>{ head }</summary>
            { full_value(value) }
        </details>
    }
}

/// A value as a term and its description in a list of definitions.
pub fn defined_value(value: &ValueView, page: &Page) -> Html {
    html! {
        <div class="definition" data-role={role_key(value.role)} key={value.label.clone()}>
            <dt>{ marker(value.role, page) }<span class="value-label">{ &value.label }</span></dt>
            <dd>
                if value.short == value.full {
                    <code class="value-whole">{ &value.full }</code>
                } else {
                    <details class="value">
                        <summary><code class="value-short">{ &value.short }</code></summary>
                        { full_value(value) }
                    </details>
                }
                if !value.parts.is_empty() {
                    <ol class="parts">{ for value.parts.iter().map(part) }</ol>
                }
            </dd>
        </div>
    }
}

fn part(part: &PartView) -> Html {
    html! {
        <li class="part" title={part.length.clone()}>
            <span class="part-label">{ &part.label }</span>
            <code>{ &part.short }</code>
        </li>
    }
}

fn full_value(value: &ValueView) -> Html {
    html! {
        <div class="value-full">
            <code>{ &value.full }</code>
            if !value.length.is_empty() {
                <span class="value-length">{ &value.length }</span>
            }
        </div>
    }
}
