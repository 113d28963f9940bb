//! Prints a sheet in place of the page, and removes it afterwards.

use gloo::events::EventListener;
use gloo::utils::{body, document, head, window};
use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlTemplateElement};

use super::file;
use super::limit::{self, Limit};

/// See index.html.
const STYLES: &str = "styles/printed.css";

/// Prints a document of `crate::documents::printed`. It is in the page until printing ends, visible only in print.
///
/// # Errors
/// The style sheet cannot be loaded, or the page cannot be changed.
pub async fn print(html: &str) -> Result<(), JsValue> {
    load_styles().await?;
    let template: HtmlTemplateElement = document().create_element("template")?.dyn_into()?;
    template.set_inner_html(html);
    let sheet = template.content().first_element_child().ok_or(JsValue::NULL)?;
    sheet.set_attribute("hidden", "")?;
    take_away();
    body().append_child(&sheet)?;
    // In a browser that does not report the end of printing, the sheet stays there, invisible, until the next one.
    EventListener::once(&window(), "afterprint", |_| take_away()).forget();
    limit::report(Limit::Files);
    window().print()
}

/// Prints the page itself; static/styles/print.css selects its content.
pub fn print_page() {
    limit::report(Limit::Files);
    // A frame that may not print reports nothing.
    let _ = window().print();
}

fn take_away() {
    let sheet = document().query_selector("body > .printed-sheet").ok().flatten();
    if let Some(sheet) = sheet {
        sheet.remove();
    }
}

/// Waits for the style sheet, which is loaded only once.
async fn load_styles() -> Result<(), JsValue> {
    let head = head();
    let styles = file::find(STYLES);
    if head
        .query_selector(&format!("link[href=\"{}\"]", styles.address))?
        .is_some()
    {
        return Ok(());
    }
    let link: Element = document().create_element("link")?;
    for (name, value) in [
        ("rel", "stylesheet"),
        ("media", "print"),
        ("crossorigin", "anonymous"),
        ("integrity", &styles.integrity),
        ("href", &styles.address),
    ] {
        link.set_attribute(name, value)?;
    }
    let loading = Promise::new(&mut |resolve, reject| {
        EventListener::once(&link, "load", move |_| {
            // Resolving a promise cannot fail.
            let _ = resolve.call0(&JsValue::NULL);
        })
        .forget();
        let failed = link.clone();
        EventListener::once(&link, "error", move |_| {
            // Lets the next attempt to print load it again.
            failed.remove();
            let _ = reject.call0(&JsValue::NULL);
        })
        .forget();
    });
    head.append_child(&link)?;
    JsFuture::from(loading).await.map(|_| ())
}
