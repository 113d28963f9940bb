//! The words of the page's language, fetched as the page fetches them; English where they are not to be had.

use handshake_lab::effects::file::File;
use handshake_lab::i18n::{ENGLISH, Language, Localizer};
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestInit, Response};

/// The words of the language with this tag, which are in this file.
pub async fn in_language(tag: &str, file: &File) -> Localizer {
    let language = Language::by_tag(tag).unwrap_or(ENGLISH);
    if let Some(localizer) = Localizer::built_in(language) {
        return localizer;
    }
    let source = fetch(file).await.ok().flatten();
    let localizer = source.and_then(|source| Localizer::read(language, source));
    localizer.unwrap_or_else(Localizer::english)
}

/// A worker and a page have the same function for it, on objects of different classes. The worker's script lies where
/// the page does, so that the address leads to the same file.
async fn fetch(file: &File) -> Result<Option<String>, JsValue> {
    let request = RequestInit::new();
    request.set_integrity(&file.integrity);
    let scope = js_sys::global();
    let fetch: Function = Reflect::get(&scope, &"fetch".into())?.dyn_into()?;
    let fetching: Promise = fetch
        .call2(&scope, &file.address.as_str().into(), &request)?
        .dyn_into()?;
    let response: Response = JsFuture::from(fetching).await?.dyn_into()?;
    match response.ok() {
        true => Ok(JsFuture::from(response.text()?).await?.as_string()),
        false => Ok(None),
    }
}
