//! The words of what is not the program's: the parts of the page that scripts show without asking it, since it has broken
//! or is about to give way to a new version.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlTemplateElement};

use crate::i18n::Localizer;

/// Puts the words of a language into them in advance: when they are needed, the program cannot be asked any more.
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
