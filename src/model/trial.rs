//! The last step's suggestions, which invite the learner to break something or to change the viewpoint.

use timeline::MessageKind;
use timeline::scenario::CertificateChoice;

use super::lock::Lock;
use super::options::Viewpoint;
use super::state::Model;

/// A suggestion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trial {
    /// A byte of the first message is flipped in transit.
    FlippedByte,
    /// The server's certificate has expired.
    ExpiredCertificate,
    /// The same session from the eavesdropper's viewpoint.
    Eavesdropper,
}

impl Trial {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::FlippedByte, Self::ExpiredCertificate, Self::Eavesdropper];

    /// Its stable key.
    pub fn key(self) -> &'static str {
        match self {
            Self::FlippedByte => "flipped-byte",
            Self::ExpiredCertificate => "expired-certificate",
            Self::Eavesdropper => "eavesdropper",
        }
    }

    /// The settings that must not be locked for it.
    pub fn locks(self) -> &'static [Lock] {
        match self {
            Self::FlippedByte => &[Lock::Messages, Lock::Step],
            Self::ExpiredCertificate => &[Lock::Scenario, Lock::Step],
            Self::Eavesdropper => &[Lock::Viewpoint, Lock::Step],
        }
    }

    /// Whether it is allowed and would show anything new.
    pub fn is_offered(self, model: &Model) -> bool {
        let is_new = match self {
            Self::FlippedByte => first_text(model).is_some() && model.scenario.edits.is_empty(),
            Self::ExpiredCertificate => model.scenario.server.certificate != CertificateChoice::Expired,
            Self::Eavesdropper => model.preferences.viewpoint != Viewpoint::Eavesdropper,
        };
        let is_possible = self == Self::Eavesdropper || model.can_be_changed();
        is_new && is_possible && !self.locks().iter().any(|lock| model.embedding.locks(*lock))
    }
}

/// The step that sends the first text of the connection at the cursor.
pub(super) fn first_text(model: &Model) -> Option<usize> {
    let is_text = |step: &timeline::Step| {
        let transfer = step.transfer();
        step.connection == model.connection()
            && transfer.is_some_and(|transfer| transfer.message() == MessageKind::ApplicationData)
    };
    model.steps().iter().position(is_text)
}
