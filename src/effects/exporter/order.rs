//! What the page orders from the exporter: `["make", export, language, address, integrity, scenario, growth, …]`, `["open",
//! file]` or `["draw", link]`.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::File;

use crate::effects::file;
use crate::model::Document;
use crate::model::exports::Export;

/// One order.
#[derive(Clone, Debug)]
pub enum Order {
    /// Make a file of a session.
    Make {
        /// What is to be made.
        export: Export,
        /// The tag of the language that the page speaks.
        language: String,
        /// Where the words of that language are, seen from the page or from a worker; an empty address for none.
        words: file::File,
        /// The session's scenario, as it was ordered from the engine.
        scenario: Uint8Array,
        /// What the engine told of it, piece by piece.
        document: Document,
    },
    /// Read a session out of a file.
    Open(File),
    /// Draw a link as a QR code.
    Draw(String),
}

impl Order {
    /// As it is sent.
    pub fn to_value(&self) -> JsValue {
        match self {
            Self::Make {
                export,
                language,
                words: file::File { address, integrity },
                scenario,
                document,
            } => {
                let texts = ["make", export.key(), language, address, integrity];
                let bytes = [scenario].into_iter().chain(document).map(JsValue::from);
                texts
                    .into_iter()
                    .map(JsValue::from)
                    .chain(bytes)
                    .collect::<Array>()
                    .into()
            }
            Self::Open(file) => Array::of2(&"open".into(), file).into(),
            Self::Draw(link) => Array::of2(&"draw".into(), &link.into()).into(),
        }
    }

    /// As it was sent; `None` if it is no order.
    pub fn from_value(value: &JsValue) -> Option<Self> {
        let order = value.dyn_ref::<Array>()?;
        let text = |index| order.get(index).as_string();
        match text(0)?.as_str() {
            "make" => Some(Self::Make {
                export: Export::from_key(&text(1)?)?,
                language: text(2)?,
                words: file::File {
                    address: text(3)?,
                    integrity: text(4)?,
                },
                scenario: order.get(5).dyn_into().ok()?,
                document: order
                    .iter()
                    .skip(6)
                    .map(|piece| piece.dyn_into().ok())
                    .collect::<Option<_>>()?,
            }),
            "draw" => text(1).map(Self::Draw),
            "open" => Some(Self::Open(order.get(1).dyn_into().ok()?)),
            _ => None,
        }
    }
}
