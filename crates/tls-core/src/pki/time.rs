//! Points in time as certificates write them; used by issuing and reading.

use core::time::Duration;

use der::DateTime;
use x509_cert::time::Time;

use super::UnixTime;
use super::error::{Error, ErrorKind, Place};

/// As a certificate writes it: UTCTime through 2049, GeneralizedTime from 2050 on (RFC 5280 section 4.1.2.5).
///
/// # Errors
/// The time is after [`UnixTime::LAST`].
pub fn to_x509(time: UnixTime) -> Result<Time, Error> {
    DateTime::from_unix_duration(Duration::from_secs(time.0))
        .map(Time::from)
        .map_err(|_| Error::new(ErrorKind::TimeOutOfRange, Place::Validity))
}

/// As a certificate says it. Years before 1970 are refused by the decoder already.
pub fn from_x509(time: Time) -> UnixTime {
    UnixTime(time.to_unix_duration().as_secs())
}
