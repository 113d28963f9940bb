//! Makes the files that can be taken away from the page, and reads them again.
//!
//! A program of its own, so that the page's first view does not have to load it: the page fetches it when a file is
//! asked for, and runs it in a worker (`src/effects/exporter.rs`). It is given the very timeline that the page shows.

mod make;
mod open;

use std::rc::Rc;

use handshake_lab::effects::exporter::answer::{Answer, MadeFile};
use handshake_lab::effects::exporter::order::Order;
use handshake_lab::effects::program::tell;
use handshake_lab::i18n::{ENGLISH, Language, Localizer, Part};
use handshake_lab::model::TimelineHandle;
use handshake_lab::model::exports::Problem;
use js_sys::{Function, Uint8Array};
use timeline::Timeline;
use timeline::work::{News, from_bytes};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

/// Nothing to be done before there is an order.
fn main() {}

/// Carries out an order of the page's and tells it how that goes. Called by `static/worker.js`.
#[wasm_bindgen]
pub async fn work(order: JsValue, page: Function) {
    let answer = move |answer: Answer| tell(&page, &answer.to_value());
    answer(Answer::Begun);
    match Order::from_value(&order) {
        Some(Order::Make {
            export,
            language,
            words,
            scenario,
            document,
        }) => {
            let text = match export.has_words() {
                true => localizer(&language, words),
                false => Localizer::english(),
            };
            let made = match session(&scenario, &document) {
                Some(session) => make::make(export, &Rc::new(session), &text),
                None => Err(Problem::new("broken-off", "")),
            };
            answer(answer_of(made));
        }
        Some(Order::Draw(link)) => answer(answer_of(make::draw_code(&link))),
        Some(Order::Open(file)) => answer(open_file(&file).await),
        None => answer(Answer::Problem(Problem::new("broken-off", ""))),
    }
}

/// The words of the page's language, as the page has fetched them.
fn localizer(tag: &str, words: Vec<(Part, String)>) -> Localizer {
    let language = Language::by_tag(tag).unwrap_or(ENGLISH);
    Localizer::built_in(language)
        .or_else(|| Localizer::read(language, words))
        .unwrap_or_else(Localizer::english)
}

/// The session that the page shows, put together as the page put it together; `None` if it is none.
fn session(scenario: &Uint8Array, document: &[Uint8Array]) -> Option<TimelineHandle> {
    let mut timeline = Timeline::begin(from_bytes(&scenario.to_vec())?);
    for piece in document {
        let News::Growth(growth) = from_bytes(&piece.to_vec())? else {
            return None;
        };
        timeline.grow(growth);
    }
    Some(TimelineHandle::new(timeline))
}

fn answer_of(made: Result<make::File, Problem>) -> Answer {
    match made {
        Ok(file) => Answer::File(MadeFile {
            bytes: Uint8Array::from(file.bytes.as_slice()),
            name: file.name,
            media_type: file.media_type.to_owned(),
        }),
        Err(problem) => Answer::Problem(problem),
    }
}

async fn open_file(file: &File) -> Answer {
    let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string());
    let fragment = match text {
        Some(text) => open::fragment_of_file(&text),
        None => Err(Problem::new("unreadable", "")),
    };
    fragment.map_or_else(Answer::Problem, Answer::Session)
}
