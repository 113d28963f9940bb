//! Starts the page in the browser; Trunk builds this binary.

fn main() {
    yew::Renderer::<handshake_lab::app::App>::new().render();
}
