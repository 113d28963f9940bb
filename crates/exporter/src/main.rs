//! Makes the files that can be taken away from the page, and reads them again.
//!
//! A program of its own, so that the page's first view does not have to load it: the page fetches it when a file is
//! asked for, and runs it in a worker (`src/effects/exporter.rs`). A session is its scenario: the page sends what stands
//! in a link, and the session is run again, to the same bytes.

mod make;
mod open;
mod words;

use handshake_lab::effects::exporter::answer::{Answer, MadeFile};
use handshake_lab::effects::exporter::order::Order;
use handshake_lab::effects::program::tell;
use handshake_lab::effects::session;
use handshake_lab::i18n::Localizer;
use handshake_lab::model::Message;
use handshake_lab::model::exports::{Export, Problem};
use js_sys::{Function, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;
use yew::Callback;

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
            fragment,
            language,
            words,
        }) => {
            let text = match export.has_words() {
                true => words::in_language(&language, &words).await,
                false => Localizer::english(),
            };
            make_file(export, &fragment, text, answer);
        }
        Some(Order::Draw(link)) => answer(answer_of(make::draw_code(&link))),
        Some(Order::Open(file)) => answer(open_file(&file).await),
        None => answer(Answer::Problem(Problem::new("broken-off", ""))),
    }
}

/// Runs the session, in turns with the browser if this is the page's own thread, and makes the file of it.
fn make_file(export: Export, fragment: &str, text: Localizer, answer: impl Fn(Answer) + 'static) {
    let scenario = open::scenario_of(fragment);
    let done = Callback::from(move |message| {
        let made = match message {
            Message::SessionReady(handle) => make::make(export, &handle, &text),
            Message::SessionFailed(problem) => Err(Problem::new("broken-off", problem)),
            _ => Err(Problem::new("broken-off", "")),
        };
        answer(answer_of(made));
    });
    // One order is all that a worker gets; in the page nobody waits for an order that was given up.
    std::mem::forget(session::run(scenario, done));
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
