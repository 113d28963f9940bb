//! Makes the files that the page exports, and reads them again.
//!
//! A program of its own, so that the first view need not load it: the page fetches it when a file is needed, and runs
//! it in a worker (`src/effects/exporter.rs`). It gets the timeline that the page shows.

mod make;
mod open;

use std::rc::Rc;

use handshake_lab::effects::exporter::answer::{Answer, MadeFile};
use handshake_lab::effects::exporter::order::Order;
use handshake_lab::effects::program::send;
use handshake_lab::i18n::{Language, Localizer};
use handshake_lab::model::TimelineHandle;
use handshake_lab::model::exports::Problem;
use js_sys::{Function, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

use crate::open::Opened;

/// Does nothing until there is an order.
fn main() {}

/// Carries out an order of the page and sends the answers. Called by `static/worker.js`.
#[wasm_bindgen]
pub async fn work(order: JsValue, page: Function) {
    let answer = move |answer: Answer| send(&page, &answer.to_value());
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
                true => Language::by_tag(&language).and_then(|language| Localizer::from_sources(language, words)),
                false => Some(Localizer::english()),
            };
            // Assembled as in the page.
            let made = match text.zip(TimelineHandle::of_document(&scenario, document)) {
                Some((text, session)) => make::make(export, &Rc::new(session), &text),
                None => Err(Problem::new("broken-off", "")),
            };
            answer(answer_of(made));
        }
        Some(Order::Draw(link)) => answer(answer_of(make::draw_code(&link))),
        Some(Order::Open(file)) => answer(open_file(&file).await),
        None => answer(Answer::Problem(Problem::new("broken-off", ""))),
    }
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
    let opened = match text {
        Some(text) => open::open(&text),
        None => Err(Problem::new("unreadable", "")),
    };
    let bytes = |bytes: Vec<u8>| Uint8Array::from(bytes.as_slice());
    match opened {
        Ok(Opened::Timeline { scenario, document }) => Answer::Timeline {
            scenario: bytes(scenario),
            document: document.into_iter().map(bytes).collect(),
        },
        Ok(Opened::Incomplete(fragment)) => Answer::Session(fragment),
        Err(problem) => Answer::Problem(problem),
    }
}
