//! Searches for a fresh RSA key and tells the page how far it is.

use js_sys::Date;
use timeline::work::News;
use tls_core::pki::generation::KeySearch;

use crate::page::Page;
use crate::turns::{Work, carry_out};

/// How long nothing new is told, in milliseconds: as fast as one can read.
const PAUSE: f64 = 100.0;

/// Searches for a key of so many bits.
pub fn find(bits: u32, seed: u64, page: Page) {
    match KeySearch::new(seed, bits) {
        Ok(search) => {
            page.tell(&News::Begun);
            carry_out(Searching { search, last: 0.0 }, page);
        }
        Err(_) => page.tell(&News::KeyFailed),
    }
}

/// A search under way.
struct Searching {
    search: KeySearch,
    /// When something was told last.
    last: f64,
}

impl Work for Searching {
    fn advance(&mut self, page: &Page) -> bool {
        match self.search.advance() {
            Ok(None) => {}
            Ok(Some(recipe)) => {
                page.tell(&News::KeyFound(recipe));
                return false;
            }
            Err(_) => {
                page.tell(&News::KeyFailed);
                return false;
            }
        }
        let now = Date::now();
        // A clock that was set back has nothing wait for it.
        if !(0.0..PAUSE).contains(&(now - self.last)) {
            self.last = now;
            page.tell(&News::KeyProgress(self.search.progress()));
        }
        true
    }
}
