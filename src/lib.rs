//! The page: a Yew application that shows a handshake run by `tls-core`.

use yew::{Html, component, html};

/// The whole page.
#[component]
pub fn App() -> Html {
    html! { <main data-ready="true"><h1>{ "Handshake Lab" }</h1></main> }
}
