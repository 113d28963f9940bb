//! The texts of page parts that scripts show without the program, because it has crashed or is
//! about to be replaced by a new version.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlTemplateElement};

use crate::i18n::Localizer;

/// Fills in the texts of a language in advance, because the program may not be running when they are needed.
pub fn translate(localizer: &Localizer) {
    let Ok(templates) = document().query_selector_all("template") else {
        return;
    };
    for template in (0..templates.length()).filter_map(|index| templates.item(index)) {
        let content = template
            .dyn_into::<HtmlTemplateElement>()
            .map(|template| template.content());
        let Some(texts) = content.ok().and_then(|it| it.query_selector_all("[data-text]").ok()) else {
            continue;
        };
        for element in (0..texts.length()).filter_map(|index| texts.item(index)?.dyn_into::<Element>().ok()) {
            if let Some(name) = element.get_attribute("data-text") {
                element.set_text_content(Some(&localizer.text(&name)));
            }
        }
    }
}
