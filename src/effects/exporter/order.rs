//! What the page orders from the exporter: `["make", export, fragment, language,
//! address, integrity]`, `["open", file]` or `["draw", link]`.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::File;

use crate::effects::file;
use crate::model::exports::Export;

/// One order.
#[derive(Clone, Debug, PartialEq)]
pub enum Order {
    /// Run a session again and make a file of it.
    Make {
        /// What is to be made.
        export: Export,
        /// What of a link is about the session.
        fragment: String,
        /// The tag of the language that the page speaks.
        language: String,
        /// Where the words of that language are, seen from the page or from a worker; an empty address for none.
        words: file::File,
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
                fragment,
                language,
                words: file::File { address, integrity },
            } => {
                let texts = ["make", export.key(), fragment, language, address, integrity];
                texts.into_iter().map(JsValue::from).collect::<Array>().into()
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
                fragment: text(2)?,
                language: text(3)?,
                words: file::File {
                    address: text(4)?,
                    integrity: text(5)?,
                },
            }),
            "draw" => text(1).map(Self::Draw),
            "open" => Some(Self::Open(order.get(1).dyn_into().ok()?)),
            _ => None,
        }
    }
}
