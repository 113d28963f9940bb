//! Starts the page in the browser; Trunk builds this binary.

fn main() {
    yew::Renderer::<handshake_lab::App>::new().render();
}
