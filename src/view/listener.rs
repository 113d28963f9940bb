//! The eavesdropper's panel: what can be read, what lengths and timing reveal, and what stays encrypted.

use crate::arguments;
use crate::i18n::Localizer;
use crate::model::Model;
use crate::view::message_name::is_locked;
use crate::view::text::length;

/// What the eavesdropper has so far.
#[derive(Clone, Debug, PartialEq)]
pub struct ListenerView {
    /// What can be read.
    pub reads: String,
    /// What can be learned from metadata alone.
    pub learns: String,
    /// What cannot be read; `None` while nothing is encrypted.
    pub sealed: Option<String>,
}

/// The panel for the connection at the cursor; `None` unless the viewpoint is the eavesdropper's.
pub fn listener(text: &Localizer, model: &Model) -> Option<ListenerView> {
    model
        .preferences
        .shows_listener()
        .then(|| overheard(text, model))
        .flatten()
}

/// What anybody on the wire has from the connection at the cursor; `None` before anything is sent.
pub fn overheard(text: &Localizer, model: &Model) -> Option<ListenerView> {
    let past = model.steps().get(..=model.cursor())?;
    let of_connection = past.iter().filter(|step| step.connection == model.connection());
    let passed: Vec<_> = of_connection
        .filter_map(|step| Some((step.actor, step.transfer()?)))
        .collect();
    let (sealed, open): (Vec<_>, Vec<_>) = passed.iter().partition(|(_, transfer)| is_locked(transfer));
    let amount = |id: &str, of: &[&(_, &timeline::Transfer)]| {
        let bytes = of.iter().map(|(_, transfer)| transfer.sent.bytes.len()).sum();
        text.with(id, &arguments!("count" = of.len(), "size" = length(text, bytes)))
    };
    let (sender, latest) = passed.last()?;
    Some(ListenerView {
        reads: amount("listener-reads", &open),
        learns: text.with(
            "listener-learns",
            &arguments!(
                "host" = model.host_name(),
                "actor" = sender.key(),
                "size" = length(text, latest.sent.bytes.len()),
            ),
        ),
        sealed: (!sealed.is_empty()).then(|| amount("listener-sealed", &sealed)),
    })
}
