//! The Share dialog: the chosen link, the snippet for another page, the QR code.

use crate::documents::markup::escaped;
use crate::i18n::Localizer;
use crate::model::Model;
use crate::model::share::{Code, Shared};

/// What the dialog shows.
#[derive(Clone, Debug, PartialEq)]
pub struct ShareView {
    /// The note for a session from a file.
    pub of_file: Option<String>,
    /// The link; `None` if no link can reproduce the session.
    pub link: Option<String>,
    /// The HTML that embeds the lab in another page; `None` if the page has no address, so that the
    /// link is only a fragment.
    pub snippet: Option<String>,
    /// Whether each visitor gets a fresh session.
    pub is_fresh: bool,
    /// Whether the link includes the learner's step and view.
    pub has_place: bool,
    /// Whether the system's share sheet is available.
    pub has_system: bool,
    /// The result of the last copy.
    pub copied: Option<(Shared, String)>,
    /// The QR code, as an image address.
    pub code: Option<String>,
    /// Why there is no code, or not yet.
    pub code_problem: Option<String>,
}

/// The dialog; `None` before there is a session.
pub fn share(text: &Localizer, model: &Model) -> Option<ShareView> {
    let sharing = &model.sharing;
    let link = model.shared_link();
    let timeline = model.timeline()?;
    let of_file = timeline.is_of_file.then(|| match link {
        Some(_) => text.text("share-of-file"),
        None => text.text("share-no-scenario"),
    });
    let (code, problem) = match &sharing.code {
        Code::Awaited => (None, Some("share-code-awaited")),
        Code::Drawn(svg) => (Some(picture_address(svg)), None),
        Code::TooLong => (None, Some("share-code-too-long")),
        Code::Failed => (None, Some("share-code-failed")),
    };
    Some(ShareView {
        of_file,
        snippet: link
            .as_ref()
            .filter(|_| sharing.has_address())
            .map(|link| snippet(&embedded(link), &text.text("page-title"))),
        link,
        is_fresh: sharing.is_fresh,
        has_place: !sharing.is_without_place,
        has_system: sharing.has_system && sharing.has_address(),
        copied: sharing.copied.map(|(shared, is_copied)| {
            let id = match is_copied {
                true => "trouble-copied",
                false => "trouble-select",
            };
            (shared, text.text(id))
        }),
        code,
        code_problem: problem.map(|id| text.text(id)),
    })
}

/// The link for a frame, with the query that shows only the stage.
fn embedded(link: &str) -> String {
    match link.split_once('#') {
        Some((address, fragment)) => format!("{address}?embed#{fragment}"),
        None => format!("{link}?embed"),
    }
}

/// The HTML for another page: a frame with the lab, which may write to the clipboard, in the form
/// given in `docs/embedding.md`.
fn snippet(link: &str, title: &str) -> String {
    format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"720\" allow=\"clipboard-write\" loading=\"lazy\"></iframe>",
        escaped(link),
        escaped(title)
    )
}

/// The SVG as a data URL (RFC 2397). `%` and `#` are the only characters in it that need escaping.
fn picture_address(svg: &str) -> String {
    format!("data:image/svg+xml,{}", svg.replace('%', "%25").replace('#', "%23"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_snippet_holds_any_link_and_title() {
        let link = "https://example.test/?a=1&b=\"#say=client.<b>'";
        let snippet = snippet(link, "\"Lab\" <1>");
        let frame = roxmltree::Document::parse(&snippet).unwrap();
        let frame = frame.root_element();
        assert_eq!(frame.attribute("src"), Some(link));
        assert_eq!(frame.attribute("title"), Some("\"Lab\" <1>"));
        assert_eq!(frame.attribute("allow"), Some("clipboard-write"));
        assert_eq!(frame.attribute("loading"), Some("lazy"));
    }

    #[test]
    fn a_frame_shows_the_stage_alone_at_the_same_place() {
        assert_eq!(
            embedded("https://example.test/tls/#step=3"),
            "https://example.test/tls/?embed#step=3"
        );
        assert_eq!(embedded("https://example.test/tls/"), "https://example.test/tls/?embed");
    }

    #[test]
    fn a_picture_keeps_its_colours_in_its_address() {
        assert_eq!(
            picture_address("<p fill=\"#fff\"/>"),
            "data:image/svg+xml,<p fill=\"%23fff\"/>"
        );
    }
}
