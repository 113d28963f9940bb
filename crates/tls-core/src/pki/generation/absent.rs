//! The stand-in for builds without fresh keys: it cannot be constructed, so the compiler removes the code that would
//! use it.

use timeline::fresh_key::KeyRecipe;

use crate::pki::error::{Error, ErrorKind, Place};
use crate::pki::rsa_key::RsaKey;

/// Does not exist in this build.
pub enum KeyRebuild {}

impl KeyRebuild {
    /// Always an error.
    ///
    /// # Errors
    /// [`ErrorKind::MalformedKey`].
    pub fn new(_: KeyRecipe) -> Result<Self, Error> {
        Err(Error::new(ErrorKind::MalformedKey, Place::PrivateKey))
    }

    /// Never called.
    ///
    /// # Errors
    /// None.
    pub fn advance(&mut self) -> Result<Option<RsaKey>, Error> {
        match *self {}
    }
}
