//! The table of what is sealed from where on.

use timeline::Actor;
use yew::{Html, html};

use super::page::Page;
use crate::view::sealing::{SealingRow, SealingView};

/// A row for each way of sending; columns for the messages, the types outside and inside, and the keys.
pub fn sealing(view: &SealingView, page: &Page) -> Html {
    html! {
        <table class="possession sealing">
            <caption>{ page.text("sealing-title") }</caption>
            <thead>
                <tr>
                    { for ["sealing-messages", "sealing-outer", "sealing-inner", "sealing-keys"].into_iter().map(|id| html! {
                        <th scope="col">{ page.text(id) }</th>
                    }) }
                </tr>
            </thead>
            <tbody>{ for view.rows.iter().map(|view| row(view, page)) }</tbody>
        </table>
    }
}

fn row(view: &SealingRow, page: &Page) -> Html {
    let role = match view.actor {
        Actor::Client => "client",
        Actor::Server => "server",
    };
    let unseen = || match view.is_sealed {
        true => page.text("interface-not-seen"),
        false => page.text("sealing-none"),
    };
    html! {
        <tr>
            <th scope="row">
                <strong data-role={role}>{ &view.sender }</strong>{ ": " }
                { view.messages.join(", ") }
            </th>
            <td><code>{ &view.outer }</code></td>
            <td>{ view.inner.as_ref().map_or_else(|| html! { unseen() }, |inner| html! { <code>{ inner }</code> }) }</td>
            <td>{ view.secret.clone().unwrap_or_else(unseen) }</td>
        </tr>
    }
}
