//! The table of who has which value of the key agreement.

use yew::{Html, html};

use super::page::Page;
use super::value::marker;
use crate::view::possession::{PossessionRow, PossessionView};

/// A row for each value; columns for client, server and eavesdropper.
pub fn possession(view: &PossessionView, page: &Page) -> Html {
    html! {
        <table class="possession">
            <caption>{ page.text("interface-possession") }</caption>
            <thead>
                <tr>
                    <td></td>
                    { for ["client", "server", "eavesdropper"].into_iter().map(|who| html! {
                        <th scope="col" data-role={who}>{ page.text(&format!("viewpoint-{who}")) }</th>
                    }) }
                </tr>
            </thead>
            <tbody>{ for view.rows.iter().map(|view| row(view, page)) }</tbody>
        </table>
    }
}

fn row(view: &PossessionRow, page: &Page) -> Html {
    html! {
        <tr>
            <th scope="row">
                { marker(view.role, page) }{ &view.label }
                if let Some(short) = &view.short {
                    { " " }<code>{ short }</code>
                }
            </th>
            { for [view.client, view.server, view.eavesdropper].into_iter().map(|has| cell(has, page)) }
        </tr>
    }
}

fn cell(has: bool, page: &Page) -> Html {
    let (class, sign, id) = match has {
        true => ("possession-has", "✓", "interface-has"),
        false => ("possession-lacks", "–", "interface-lacks"),
    };
    html! {
        <td {class}>
            <span aria-hidden="true">{ sign }</span><span class="visually-hidden">{ page.text(id) }</span>
        </td>
    }
}
