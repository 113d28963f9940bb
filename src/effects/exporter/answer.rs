//! The exporter's answers: `["begun"]` at once, and finally `["file", name, media type, bytes]`,
//! `["timeline", scenario, growth, …]`, `["session", fragment]`, `["problem", key, detail]` or
//! `["refusal", scenario error]`.

use js_sys::{Array, Uint8Array};
use timeline::work::{from_bytes, to_bytes};
use wasm_bindgen::{JsCast, JsValue};

use crate::model::Document;
use crate::model::exports::Problem;

/// One answer.
#[derive(Clone, Debug)]
pub enum Answer {
    /// The program is loaded and has begun.
    Begun,
    /// The requested file.
    File(MadeFile),
    /// The timeline that was read.
    Timeline {
        /// Its scenario, if it has one, as bytes.
        scenario: Uint8Array,
        /// The rest, in the engine's format.
        document: Document,
    },
    /// The session part of a link, from a file that holds only part of its session.
    Session(String),
    /// The task failed.
    Problem(Problem),
}

/// A file that the exporter has made.
#[derive(Clone, Debug)]
pub struct MadeFile {
    /// Its name, without a folder.
    pub name: String,
    /// Its media type, for example `application/json`.
    pub media_type: String,
    /// Its contents, which never pass through the page's own memory.
    pub bytes: Uint8Array,
}

impl MadeFile {
    /// Its contents as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes.to_vec()).into_owned()
    }
}

/// The pieces of a document in a message, from index `first` on.
pub(super) fn pieces(message: &Array, first: usize) -> Option<Document> {
    let pieces = message.iter().skip(first);
    pieces.map(|piece| piece.dyn_into().ok()).collect()
}

impl Answer {
    /// Encodes the answer.
    pub fn to_value(&self) -> JsValue {
        let array = match self {
            Self::Begun => Array::of1(&"begun".into()),
            Self::File(MadeFile {
                name,
                media_type,
                bytes,
            }) => Array::of4(&"file".into(), &name.into(), &media_type.into(), bytes),
            Self::Timeline { scenario, document } => {
                let bytes = [scenario].into_iter().chain(document).map(JsValue::from);
                [JsValue::from("timeline")].into_iter().chain(bytes).collect()
            }
            Self::Session(fragment) => Array::of2(&"session".into(), &fragment.into()),
            Self::Problem(Problem {
                refusal: Some(error), ..
            }) => Array::of2(&"refusal".into(), &Uint8Array::from(to_bytes(error).as_slice())),
            Self::Problem(problem) => {
                Array::of3(&"problem".into(), &problem.key.into(), &problem.detail.as_str().into())
            }
        };
        array.into()
    }

    /// Decodes an answer; `None` if it is invalid.
    pub fn from_value(value: &JsValue) -> Option<Self> {
        let answer = value.dyn_ref::<Array>()?;
        let text = |index| answer.get(index).as_string();
        match text(0)?.as_str() {
            "begun" => Some(Self::Begun),
            "file" => Some(Self::File(MadeFile {
                name: text(1)?,
                media_type: text(2)?,
                bytes: answer.get(3).dyn_into().ok()?,
            })),
            "timeline" => Some(Self::Timeline {
                scenario: answer.get(1).dyn_into().ok()?,
                document: pieces(answer, 2)?,
            }),
            "session" => text(1).map(Self::Session),
            "problem" => Some(Self::Problem(Problem::new(&text(1)?, text(2)?))),
            "refusal" => {
                let bytes: Uint8Array = answer.get(1).dyn_into().ok()?;
                Some(Self::Problem(Problem::of_scenario(from_bytes(&bytes.to_vec())?)))
            }
            _ => None,
        }
    }
}
