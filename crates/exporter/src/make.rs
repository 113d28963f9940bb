//! The files, each out of the session that was run again. Pure, and tested natively.

use handshake_lab::model::exports::{Export, Problem};
use tls_core::export::{json, key_log, pcapng, pem};
use tls_core::timeline::Timeline;

/// One file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name, without a folder.
    pub name: String,
    /// Its media type.
    pub media_type: &'static str,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Makes one file.
///
/// # Errors
/// There is nothing that could stand in it, or its certificates cannot be issued.
pub fn make(export: Export, timeline: &Timeline) -> Result<File, Problem> {
    const PEM: &str = "application/x-pem-file";
    const TEXT: &str = "text/plain;charset=utf-8";
    let identities = || {
        let files = pem::of_scenario(&timeline.scenario);
        files.map_err(|error| Problem::new("broken-off", error.to_string()))
    };
    let (media_type, bytes) = match export {
        // Registered by nobody; this is what Wireshark's own desktop file names it.
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
    };
    if bytes.is_empty() {
        return Err(Problem::new("nothing-there", ""));
    }
    Ok(File {
        name: format!("handshake-lab-{:016x}{}", timeline.scenario.seed, export.ending()),
        media_type,
        bytes,
    })
}

#[cfg(test)]
mod tests;
