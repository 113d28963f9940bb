//! Starts the page in the browser; Trunk builds this binary.

use handshake_lab::app::App;
use handshake_lab::effects::{frame, panic};

fn main() {
    panic::watch();
    match frame::place() {
        Some(place) => yew::Renderer::<App>::with_root(place).render(),
        None => yew::Renderer::<App>::new().render(),
    };
}
