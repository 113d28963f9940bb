//! Records that an attacker can make without any key.

use crate::keyed::keyed;

keyed! {
    /// A ready-made record to inject.
    Forgery {
        /// An alert that ends the connection: handshake_failure (RFC 5246 §7.2).
        FatalAlert = "fatal-alert";
        /// An alert that closes the connection: close_notify (RFC 5246 §7.2.1).
        CloseNotify = "close-notify";
        /// A ChangeCipherSpec (RFC 5246 §7.1).
        ChangeCipherSpec = "change-cipher-spec";
        /// A handshake message: HelloRequest (RFC 5246 §7.4.1.1).
        HelloRequest = "hello-request";
        /// Application data that nobody has sealed.
        Data = "data";
    }
}

impl Forgery {
    /// The bytes of the record, header included.
    pub const fn record(self) -> &'static [u8] {
        match self {
            Self::FatalAlert => &[21, 3, 3, 0, 2, 2, 40],
            Self::CloseNotify => &[21, 3, 3, 0, 2, 1, 0],
            Self::ChangeCipherSpec => &[20, 3, 3, 0, 1, 1],
            Self::HelloRequest => &[22, 3, 3, 0, 4, 0, 0, 0, 0],
            Self::Data => &[23, 3, 3, 0, 5, b'H', b'e', b'l', b'l', b'o'],
        }
    }
}
