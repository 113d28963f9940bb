//! Makes each file from the timeline that the page shows. Pure, and tested natively.

use std::rc::Rc;

use handshake_lab::documents::ladder_picture::ladder_picture;
use handshake_lab::documents::printed::{answers, printed, worksheet};
use handshake_lab::documents::qr::{LinkTooLong, qr};
use handshake_lab::i18n::Localizer;
use handshake_lab::model::exports::{Export, Problem};
use handshake_lab::model::{Message, Model, Theme, TimelineHandle, update};
use tls_core::export::{json, key_log, pcapng, pem};

/// One file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name, without a folder.
    pub name: String,
    /// Its media type.
    pub media_type: &'static str,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// Makes one file, in these words if it has any.
///
/// # Errors
/// The session has no content for it, or its certificates cannot be issued.
pub fn make(export: Export, session: &Rc<TimelineHandle>, text: &Localizer) -> Result<File, Problem> {
    let timeline = &session.timeline;
    const PEM: &str = "application/x-pem-file";
    const HTML: &str = "text/html;charset=utf-8";
    const SVG: &str = "image/svg+xml";
    const TEXT: &str = "text/plain;charset=utf-8";
    let identities = || {
        // The keys of a session that the lab did not run are unknown.
        let scenario = timeline.scenario.as_ref();
        let files = pem::of_scenario(scenario.ok_or_else(|| Problem::new("nothing-there", ""))?);
        files.map_err(|error| Problem::new("broken-off", error.to_string()))
    };
    let (media_type, bytes) = match export {
        // Not registered; Wireshark's own desktop file uses this name.
        Export::Capture => ("application/x-pcapng", pcapng::of_session(timeline)),
        Export::KeyLog => (TEXT, key_log::of_session(timeline).into_bytes()),
        Export::Certificates => {
            let files = identities()?;
            let client = files.client.map(|client| client.chain).unwrap_or_default();
            (PEM, (files.server_chain + &client).into_bytes())
        }
        Export::Roots => (PEM, identities()?.trusted_roots.into_bytes()),
        Export::ServerKey => (PEM, identities()?.server_key.as_bytes().to_vec()),
        Export::Timeline => ("application/json", json::of_session(timeline).into_bytes()),
        // The page turns it into pixels, because it has a canvas.
        Export::Ladder | Export::LadderPoints => (SVG, ladder_picture(text, &page_of(session)).into_bytes()),
        Export::Paper => (HTML, printed(text, &page_of(session)).into_bytes()),
        Export::Worksheet => (HTML, worksheet(text, &page_of(session)).into_bytes()),
        Export::Answers => (HTML, answers(text, &page_of(session)).into_bytes()),
    };
    if bytes.is_empty() {
        return Err(Problem::new("nothing-there", ""));
    }
    Ok(File {
        name: match &timeline.scenario {
            Some(scenario) => format!("handshake-lab-{:016x}{}", scenario.seed, export.ending()),
            None => format!("handshake-lab{}", export.ending()),
        },
        media_type,
        bytes,
    })
}

/// Draws a link as a QR code.
///
/// # Errors
/// No QR code can hold it.
pub fn draw_code(link: &str) -> Result<File, Problem> {
    let svg = qr(link).map_err(|LinkTooLong| Problem::new("too-long", ""))?;
    Ok(File {
        name: "handshake-lab-qr.svg".to_owned(),
        media_type: "image/svg+xml",
        bytes: svg.into_bytes(),
    })
}

/// The page at the first step of a session.
fn page_of(session: &Rc<TimelineHandle>) -> Model {
    let mut model = Model::new(String::new(), String::new(), Theme::System);
    update(&mut model, Message::SessionReady(session.clone()));
    model
}

#[cfg(test)]
mod tests;
