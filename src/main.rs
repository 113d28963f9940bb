//! Starts the page in the browser, or the long work that it has a worker for; Trunk builds this binary.

use handshake_lab::app::App;
use handshake_lab::effects::{frame, key_search, panic};

fn main() {
    if key_search::worker::listen() {
        return;
    }
    panic::watch();
    match frame::place() {
        Some(place) => yew::Renderer::<App>::with_root(place).render(),
        None => yew::Renderer::<App>::new().render(),
    };
}
