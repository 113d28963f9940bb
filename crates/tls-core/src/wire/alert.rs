//! Alert: a peer's report of an error or of the end of its data (RFC 5246 §7.2). Two bytes.

use timeline::error::DecodeError;
use timeline::fields::alert::{ALERT, DESCRIPTION, LEVEL};
use timeline::registry::{AlertDescription, AlertLevel};

use crate::codec::reader::Reader;

/// An alert.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Alert {
    /// Whether it ends the connection.
    pub level: AlertLevel,
    /// Its meaning.
    pub description: AlertDescription,
}

impl Alert {
    /// An alert that ends the connection.
    pub fn fatal(description: AlertDescription) -> Self {
        Self {
            level: AlertLevel::FATAL,
            description,
        }
    }

    /// An alert after which the connection may go on.
    pub fn warning(description: AlertDescription) -> Self {
        Self {
            level: AlertLevel::WARNING,
            description,
        }
    }

    /// Reads the two bytes of an alert.
    pub fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        reader.group(ALERT, |reader| {
            Ok(Self {
                level: reader.registered_u8(LEVEL)?,
                description: reader.registered_u8(DESCRIPTION)?,
            })
        })
    }

    /// The two bytes of the alert.
    pub fn to_bytes(self) -> [u8; 2] {
        [self.level.0, self.description.0]
    }
}
