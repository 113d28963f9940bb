//! Starts the page in the browser, or the long work that it has a worker for; Trunk builds this binary.

use handshake_lab::{app, effects};

fn main() {
    if !effects::key_search::worker::listen() {
        yew::Renderer::<app::App>::new().render();
    }
}
