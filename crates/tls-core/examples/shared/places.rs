//! Places for the connections that a server has at the same time: bounded, and not to be held by doing nothing.

use std::io;
use std::net::{Shutdown, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

use crate::progress::Progress;

/// How many there are.
pub const PLACES: usize = 64;
/// Where all are taken, a connection that has been getting nowhere for this long gives its own to the next. That is
/// enough for the handshake of an honest client.
const PATIENCE: Duration = Duration::from_secs(1);

/// All places.
#[derive(Default)]
pub struct Places {
    taken: Mutex<Vec<Arc<Guest>>>,
    given_back: Condvar,
}

/// Who has a place.
struct Guest {
    stream: TcpStream,
    progress: Arc<Progress>,
    has_to_go: AtomicBool,
}

impl Guest {
    fn has_to_go(&self) -> bool {
        self.has_to_go.load(Ordering::Acquire)
    }
}

/// A place, given back when it is dropped, even by a panic.
pub struct Place {
    places: Arc<Places>,
    guest: Arc<Guest>,
}

impl Places {
    /// Waits for a place, and sees to it that there will be one.
    ///
    /// # Errors
    /// The system lets nobody look after the stream.
    pub fn take(self: &Arc<Self>, stream: &TcpStream) -> io::Result<Place> {
        let guest = Arc::new(Guest {
            stream: stream.try_clone()?,
            progress: Arc::default(),
            has_to_go: AtomicBool::new(false),
        });
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        while taken.len() >= PLACES {
            let staying = taken.iter().filter(|guest| !guest.has_to_go());
            let wait = match staying.max_by_key(|guest| guest.progress.idle()) {
                Some(guest) if guest.progress.idle() >= PATIENCE => {
                    guest.has_to_go.store(true, Ordering::Release);
                    // It ends the wait for the peer, and with it the connection; a peer that has gone has done so.
                    let _ = guest.stream.shutdown(Shutdown::Both);
                    PATIENCE
                }
                Some(guest) => PATIENCE.saturating_sub(guest.progress.idle()),
                None => PATIENCE,
            };
            let woken = self.given_back.wait_timeout(taken, wait);
            taken = woken.unwrap_or_else(PoisonError::into_inner).0;
        }
        taken.push(Arc::clone(&guest));
        drop(taken);
        // The wait was not its own doing.
        guest.progress.note();
        Ok(Place {
            places: Arc::clone(self),
            guest,
        })
    }
}

impl Place {
    /// Where the connection notes that it gets somewhere.
    pub fn progress(&self) -> Arc<Progress> {
        Arc::clone(&self.guest.progress)
    }

    /// Whether the connection was ended to make room for another.
    pub fn was_taken_away(&self) -> bool {
        self.guest.has_to_go()
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut taken = self.places.taken.lock().unwrap_or_else(PoisonError::into_inner);
        taken.retain(|guest| !Arc::ptr_eq(guest, &self.guest));
        self.places.given_back.notify_one();
    }
}
