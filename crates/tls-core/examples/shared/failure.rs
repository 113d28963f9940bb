//! Why a connection on a socket ended badly, as one line.

use std::fmt;
use std::io;
use std::time::Duration;

use timeline::error::{Error, ErrorKind};
use timeline::registry::AlertDescription;

/// Why a connection on a socket ended badly.
#[derive(Debug)]
pub enum Failure {
    /// TLS went wrong.
    Tls(Error),
    /// TLS went wrong, most likely because the peer wants what this engine does not have.
    Incompatible(Error),
    /// TCP or a file went wrong; what was being done.
    Io(&'static str, io::Error),
    /// The peer did not do something in time; what, and the limit.
    TooSlow(&'static str, Duration),
    /// The peer closed before something was done.
    ClosedEarly(&'static str),
}

impl Failure {
    /// What an error of the engine means. `has_chosen`: the server has chosen version and suite, so that an alert of
    /// the peer's is about something else.
    pub fn of_engine(error: Error, has_chosen: bool) -> Self {
        let is_incompatible = match error.kind {
            ErrorKind::NoCommonVersion { .. }
            | ErrorKind::NoCommonCipherSuite
            | ErrorKind::CipherSuiteNotOffered(_)
            | ErrorKind::PeerAlert(AlertDescription::PROTOCOL_VERSION) => true,
            // RFC 5246 §7.2.2: no acceptable set of parameters, and none that is secure enough.
            ErrorKind::PeerAlert(AlertDescription::HANDSHAKE_FAILURE | AlertDescription::INSUFFICIENT_SECURITY) => {
                !has_chosen
            }
            _ => false,
        };
        match is_incompatible {
            true => Self::Incompatible(error),
            false => Self::Tls(error),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Tls(error) => error.fmt(formatter),
            Self::Incompatible(error) => write!(
                formatter,
                "{error}; this engine offers TLS 1.3, and TLS 1.2 with ECDHE or RSA key exchange, and the peer may insist on another \
                 version or key exchange"
            ),
            Self::Io(doing, error) => write!(formatter, "{doing}: {error}"),
            Self::TooSlow(what, limit) => write!(formatter, "the peer {what} within {} s", limit.as_secs_f32()),
            Self::ClosedEarly(what) => write!(formatter, "the peer closed the connection before {what}"),
        }
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Tls(error)
    }
}
