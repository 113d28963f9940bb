//! Offers a file made in the page as a download.

use gloo::utils::document;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::exporter::answer::MadeFile;
use super::limit::{self, Limit};

/// Makes the browser save a file.
///
/// # Errors
/// The browser cannot create the file.
pub fn save(file: &MadeFile) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(&file.media_type);
    let blob = Blob::new_with_u8_array_sequence_and_options(&Array::of1(&file.bytes), &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.dyn_into()?;
    link.set_href(&address);
    link.set_download(&file.name);
    link.click();
    limit::report(Limit::Files);
    // By then, the browser has taken over the file.
    Url::revoke_object_url(&address)
}
