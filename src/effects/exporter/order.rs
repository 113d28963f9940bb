//! The page's orders to the exporter: `["make", export, language, words, scenario, growth, …]`,
//! `["open", file]` or `["draw", link]`.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::File;

use super::answer::pieces;
use crate::i18n::Part;
use crate::model::Document;
use crate::model::exports::Export;

/// One order.
#[derive(Clone, Debug)]
pub enum Order {
    /// Make a file of a session.
    Make {
        /// The file to make.
        export: Export,
        /// The tag of the page's language.
        language: String,
        /// The contents of its locale files that are not built into the program.
        words: Vec<(Part, String)>,
        /// The session's scenario, if it has one, as bytes.
        scenario: Uint8Array,
        /// The engine's account of it, piece by piece.
        document: Document,
    },
    /// Read a session from a file.
    Open(File),
    /// Draw a link as a QR code.
    Draw(String),
}

impl Order {
    /// Encodes the order.
    pub fn to_value(&self) -> JsValue {
        match self {
            Self::Make {
                export,
                language,
                words,
                scenario,
                document,
            } => {
                let texts = ["make", export.key(), language].map(JsValue::from);
                let words = words.iter().flat_map(|(part, source)| [part.name(), source]);
                let words: Array = words.map(JsValue::from).collect();
                let bytes = [scenario].into_iter().chain(document).map(JsValue::from);
                texts
                    .into_iter()
                    .chain([words.into()])
                    .chain(bytes)
                    .collect::<Array>()
                    .into()
            }
            Self::Open(file) => Array::of2(&"open".into(), file).into(),
            Self::Draw(link) => Array::of2(&"draw".into(), &link.into()).into(),
        }
    }

    /// Decodes an order; `None` if it is invalid.
    pub fn from_value(value: &JsValue) -> Option<Self> {
        let order = value.dyn_ref::<Array>()?;
        let text = |index| order.get(index).as_string();
        match text(0)?.as_str() {
            "make" => Some(Self::Make {
                export: Export::from_key(&text(1)?)?,
                language: text(2)?,
                words: words(&order.get(3).dyn_into().ok()?)?,
                scenario: order.get(4).dyn_into().ok()?,
                document: pieces(order, 5)?,
            }),
            "draw" => text(1).map(Self::Draw),
            "open" => Some(Self::Open(order.get(1).dyn_into().ok()?)),
            _ => None,
        }
    }
}

/// The parts of a language, from alternating names and contents.
fn words(array: &Array) -> Option<Vec<(Part, String)>> {
    let texts: Vec<_> = array.iter().map(|text| text.as_string()).collect::<Option<_>>()?;
    let pairs = texts.chunks_exact(2);
    pairs
        .map(|pair| Some((Part::named(&pair[0])?, pair[1].clone())))
        .collect()
}
