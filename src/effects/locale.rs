//! The language: detected, stored, fetched, and applied to the page and its title.

use std::rc::Rc;

use gloo::utils::{document, window};
use js_sys::{Array, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{AbortSignal, RequestInit, Response};
use yew::Callback;

use super::file::{self, File};
use super::storage;
use crate::i18n::{Language, Localizer, Part};
use crate::model::Message;

const STORAGE_KEY: &str = "handshake-lab-language";
/// In milliseconds. After this, the page continues without the language rather than keep the learner waiting.
const LONGEST_WAIT: u32 = 5000;

/// The stored language, if any.
pub fn stored() -> Option<Language> {
    Language::by_tag(&storage::get(STORAGE_KEY)?)
}

/// Stores the language. If the browser forbids storage, only this is lost.
pub fn store(language: Language) {
    storage::set(STORAGE_KEY, language.tag);
}

/// The first of the browser's preferred languages that the page has.
pub fn preferred() -> Language {
    let tags = window().navigator().languages();
    Language::preferred(tags.iter().filter_map(|tag| tag.as_string()))
}

/// Loads the texts of a language and sends them, or reports a failure.
pub fn load(language: Language, send: Callback<Message>) {
    if let Some(localizer) = Localizer::built_in(language) {
        send.emit(Message::LanguageReady(Rc::new(localizer)));
        return;
    }
    spawn_local(async move {
        let sources = fetch(language, &Part::FIRST).await.ok().flatten();
        send.emit(match sources.and_then(|sources| Localizer::read(language, sources)) {
            Some(localizer) => Message::LanguageReady(Rc::new(localizer)),
            None => Message::LanguageFailed(language),
        });
    });
}

/// Loads the long texts in the language of `localizer`, and sends the result.
pub fn load_later(localizer: Rc<Localizer>, send: Callback<Message>) {
    spawn_local(async move {
        send.emit(match with_later(localizer).await {
            Some(localizer) => Message::LaterWordsReady(localizer),
            None => Message::LaterWordsFailed,
        });
    });
}

/// `localizer` with the long texts, fetched if necessary; `None` if they could not be loaded.
pub async fn with_later(localizer: Rc<Localizer>) -> Option<Rc<Localizer>> {
    if localizer.has_later() {
        return Some(localizer);
    }
    let sources = fetch(localizer.language(), &Part::LATER).await.ok().flatten()?;
    localizer.with_later(sources).map(Rc::new)
}

/// Fetches these files of a language in parallel; `None` if the host lacks one.
async fn fetch(language: Language, parts: &[Part]) -> Result<Option<Vec<(Part, String)>>, JsValue> {
    let requests: Array = parts
        .iter()
        .map(|part| request(&file::find(&language.file(*part))))
        .collect();
    // Awaits all at once, since a later rejection would otherwise go unhandled.
    let responses: Array = JsFuture::from(Promise::all(&requests)).await?.dyn_into()?;
    let mut sources = Vec::new();
    for (part, response) in parts.iter().copied().zip(responses) {
        let response: Response = response.dyn_into()?;
        let source = match response.ok() {
            true => JsFuture::from(response.text()?).await?.as_string(),
            false => None,
        };
        let Some(source) = source else {
            return Ok(None);
        };
        sources.push((part, source));
    }
    Ok(Some(sources))
}

fn request(file: &File) -> Promise {
    let request = RequestInit::new();
    request.set_integrity(&file.integrity);
    request.set_signal(Some(&AbortSignal::timeout_with_u32(LONGEST_WAIT)));
    window().fetch_with_str_and_init(&file.address, &request)
}

/// Applies the language, its direction, title and description to the page.
pub fn apply(localizer: &Localizer) {
    let language = localizer.language();
    let direction = if language.is_right_to_left { "rtl" } else { "ltr" };
    let document = document();
    document.set_title(&localizer.text("page-title"));
    // Setting an attribute with a plain name cannot fail, and neither can a constant selector.
    if let Some(root) = document.document_element() {
        let _ = root.set_attribute("lang", language.tag);
        let _ = root.set_attribute("dir", direction);
    }
    if let Ok(Some(description)) = document.query_selector("meta[name=description]") {
        let _ = description.set_attribute("content", &localizer.text("page-description"));
    }
}
