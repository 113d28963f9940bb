//! A point in time. Nothing here has a clock: every time is an argument or comes from a certificate.

use core::time::Duration;

use der::DateTime;
use serde::{Deserialize, Serialize};

/// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct UnixTime(pub u64);

impl UnixTime {
    /// 1970-01-01T00:00:00Z, the earliest time handled here.
    pub const EPOCH: Self = Self(0);

    /// 9999-12-31T23:59:59Z, the last second that a certificate can express, which
    /// RFC 5280 §4.1.2.5 also uses for "no well-defined expiration".
    pub const LAST: Self = Self(253_402_300_799);

    /// Seconds in a day.
    pub const DAY: u64 = 86_400;

    /// Seconds in a year of 365 days.
    pub const YEAR: u64 = 365 * Self::DAY;

    /// This time `seconds` earlier, not before [`UnixTime::EPOCH`].
    #[must_use]
    pub fn minus(self, seconds: u64) -> Self {
        Self(self.0.saturating_sub(seconds)).min(Self::LAST)
    }

    /// This time `seconds` later, not after [`UnixTime::LAST`].
    #[must_use]
    pub fn plus(self, seconds: u64) -> Self {
        Self(self.0.saturating_add(seconds)).min(Self::LAST)
    }
}

impl core::fmt::Display for UnixTime {
    /// As RFC 3339 writes it, for example `2026-11-23T09:30:00Z`.
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match DateTime::from_unix_duration(Duration::from_secs(self.0.min(Self::LAST.0))) {
            Ok(time) => time.fmt(formatter),
            Err(_) => write!(formatter, "{} s", self.0),
        }
    }
}
