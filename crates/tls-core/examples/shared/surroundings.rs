//! What the engine does not have of its own: the time and randomness.

use std::time::SystemTime;

use timeline::time::UnixTime;
use tls_core::crypto::random::RandomStream;

/// The time of this machine.
pub fn now() -> Result<UnixTime, String> {
    SystemTime::now()
        .duration_since(SystemTime::UNIX_EPOCH)
        .map(|since| UnixTime(since.as_secs()))
        .map_err(|_| "the clock stands before 1970".to_owned())
}

/// A stream of random values, seeded by the operating system.
pub fn random() -> Result<RandomStream, String> {
    let mut seed = [0; 32];
    getrandom::fill(&mut seed).map_err(|error| format!("no randomness is to be had: {error}"))?;
    Ok(RandomStream::from_seed(seed))
}
