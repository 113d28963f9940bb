//! Gives the learner a file that was made in the page, as a download.

use gloo::utils::document;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::exporter::answer::MadeFile;
use super::limit::{self, Limit};

/// Has the browser save a file, under its name or where the learner says.
///
/// # Errors
/// The browser makes no such file.
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
    // The browser has taken the file over by then.
    Url::revoke_object_url(&address)
}
