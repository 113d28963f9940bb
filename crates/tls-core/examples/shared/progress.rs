//! How long a connection has been getting nowhere, for who has to choose among several.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// When a connection last got somewhere: it began, its handshake was done, data went through.
pub struct Progress(Mutex<Instant>);

impl Default for Progress {
    fn default() -> Self {
        Self(Mutex::new(Instant::now()))
    }
}

impl Progress {
    /// The connection got somewhere.
    pub fn note(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
    }

    /// For how long it has not.
    pub fn idle(&self) -> Duration {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).elapsed()
    }
}
