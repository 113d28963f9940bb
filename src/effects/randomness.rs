//! A fresh seed and the time of day, from the browser.

use timeline::time::UnixTime;

/// Eight random bytes as a number.
///
/// # Errors
/// The browser has no source of randomness. The error is a technical message.
pub fn seed() -> Result<u64, String> {
    getrandom::u64().map_err(|error| error.to_string())
}

/// The browser's clock.
pub fn now() -> UnixTime {
    UnixTime((js_sys::Date::now() / 1000.0) as u64)
}
