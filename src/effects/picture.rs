//! Turns an SVG into a PNG with the browser's canvas.

use gloo::utils::document;
use js_sys::{Promise, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

use super::exporter::answer::MadeFile;

/// Pixels per unit of the picture, enough for current screens and printers.
const SCALE: f64 = 2.0;
/// The most pixels that every browser supports. A larger picture is scaled down.
const MOST_POINTS: f64 = 16_000_000.0;

/// Renders the picture as a PNG of the same name.
///
/// # Errors
/// The browser cannot draw the picture, or has no memory for it.
pub async fn in_points(svg: MadeFile) -> Result<MadeFile, JsValue> {
    let image = HtmlImageElement::new()?;
    image.set_src(&format!(
        "data:image/svg+xml,{}",
        js_sys::encode_uri_component(&svg.text())
    ));
    JsFuture::from(image.decode()).await?;
    let [width, height] = [image.natural_width(), image.natural_height()].map(f64::from);
    let scale = SCALE.min((MOST_POINTS / (width * height)).sqrt());
    let [width, height] = [width, height].map(|length| (length * scale).floor());
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.dyn_into()?;
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?;
    let context: CanvasRenderingContext2d = context.dyn_into()?;
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)?;
    let blob: Blob = JsFuture::from(blob_of(&canvas)).await?.dyn_into()?;
    let bytes = JsFuture::from(blob.array_buffer()).await?;
    Ok(MadeFile {
        name: svg.name,
        media_type: blob.type_(),
        bytes: Uint8Array::new(&bytes),
    })
}

/// Resolves to null if the browser has no memory for it.
fn blob_of(canvas: &HtmlCanvasElement) -> Promise {
    Promise::new(&mut |resolve, reject| {
        let taken = Closure::once_into_js(move |blob: JsValue| resolve.call1(&JsValue::NULL, &blob));
        if let Err(problem) = canvas.to_blob(taken.unchecked_ref()) {
            // Rejecting a promise cannot fail.
            let _ = reject.call1(&JsValue::NULL, &problem);
        }
    })
}
