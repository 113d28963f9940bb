//! The protection of the records of one direction: AES-GCM, ChaCha20-Poly1305, or AES-CBC with an HMAC in either order (RFC
//! 5246 §6.2.3), or that of TLS 1.3 (RFC 9846 §5.2). Used only by the record layer.

mod aead;
mod cbc;
mod keys;
mod numbered;

use timeline::actor::Actor;
use timeline::error::{Error, ErrorKind};
use timeline::field::Annotation;
use timeline::quantity::Item;
use timeline::registry::CompressionMethod;
use timeline::suites::{RecordCipher, SuiteParameters};

use self::aead::AeadProtection;
use self::cbc::BlockProtection;
use self::keys::WriteKeys;
use self::numbered::NumberedHeader;
use crate::crypto::cbc::MacOrder;
use crate::crypto::key_schedule::DirectionKeys;
use crate::environment::Environment;
use crate::trace::Trace;
use crate::wire::record::{ProtectedLayout, RecordHeader};

/// The protection of the records of one direction.
pub struct Protection {
    cipher: Cipher,
    sequence_number: u64,
    hides_type: bool,
}

enum Cipher {
    Aead(Box<AeadProtection>),
    Cbc(Box<BlockProtection>),
}

impl Protection {
    /// Protects the records that `owner` writes with its keys.
    ///
    /// # Errors
    /// The keys do not have the lengths of the suite.
    pub fn new(
        owner: Actor,
        suite: SuiteParameters,
        keys: &DirectionKeys,
        encrypt_then_mac: bool,
        compression_method: CompressionMethod,
    ) -> Result<Self, Error> {
        let keys = WriteKeys {
            owner,
            keys: keys.clone(),
            text: match compression_method {
                CompressionMethod::NULL => Item::Plaintext,
                _ => Item::CompressedPlaintext,
            },
        };
        let order = match encrypt_then_mac {
            true => MacOrder::EncryptThenMac,
            false => MacOrder::MacThenEncrypt,
        };
        let cipher = match suite.cipher {
            RecordCipher::Gcm | RecordCipher::ChaCha20Poly1305 => {
                AeadProtection::new(suite, keys).map(|aead| Cipher::Aead(Box::new(aead)))
            }
            RecordCipher::Cbc(mac) => BlockProtection::new(mac, order, keys).map(|cbc| Cipher::Cbc(Box::new(cbc))),
        };
        Ok(Self {
            cipher: cipher.ok_or(ErrorKind::Configuration("the length of a write key"))?,
            sequence_number: 0,
            hides_type: false,
        })
    }

    /// Protects the records that `owner` writes with its keys, in TLS 1.3.
    ///
    /// # Errors
    /// The keys do not have the lengths of the suite.
    pub fn of_tls_1_3(owner: Actor, suite: SuiteParameters, keys: DirectionKeys) -> Result<Self, Error> {
        let keys = WriteKeys {
            owner,
            keys,
            text: Item::InnerPlaintext,
        };
        let aead = AeadProtection::new(suite, keys).ok_or(ErrorKind::Configuration("the length of a write key"))?;
        Ok(Self {
            cipher: Cipher::Aead(Box::new(aead)),
            sequence_number: 0,
            hides_type: true,
        })
    }

    /// Whether the type of the content is sealed too, and all records say that they hold application data, as in TLS 1.3
    /// (RFC 9846 §5.2).
    pub fn hides_type(&self) -> bool {
        self.hides_type
    }

    /// The layout of a fragment on the wire.
    pub fn layout(&self) -> ProtectedLayout {
        match &self.cipher {
            Cipher::Aead(aead) => aead.layout(),
            Cipher::Cbc(cbc) => ProtectedLayout::Cbc {
                mac_length: cbc.clear_mac_length(),
            },
        }
    }

    /// Whether the cipher works on blocks and needs padding.
    pub fn has_blocks(&self) -> bool {
        matches!(self.cipher, Cipher::Cbc(_))
    }

    /// The tree of the decrypted blocks; `None` for a cipher without blocks.
    pub fn annotate_padded(&self, padded: &[u8]) -> Option<Annotation> {
        match &self.cipher {
            Cipher::Aead(_) => None,
            Cipher::Cbc(cbc) => cbc.annotate_padded(padded),
        }
    }

    /// Protects a text and appends the fragment to `output`. `header` is the record's, with the length of `text`.
    ///
    /// # Errors
    /// The key has protected as many records as it may, or the text is too long for the cipher.
    pub fn seal(
        &mut self,
        header: RecordHeader,
        text: &[u8],
        output: &mut Vec<u8>,
        environment: &mut Environment<'_>,
    ) -> Result<(), Error> {
        let record = self.numbered(header);
        match &self.cipher {
            Cipher::Aead(aead) => aead.seal(record, text, output, environment.trace)?,
            Cipher::Cbc(cbc) => cbc.seal(record, text, output, environment),
        }
        self.advance()
    }

    /// Opens a fragment.
    ///
    /// # Errors
    /// It was not protected with these keys, or it was changed. The error does not say which (RFC 5246 §7.2.2).
    pub fn open(&mut self, header: RecordHeader, fragment: &[u8], trace: &mut Trace) -> Result<Vec<u8>, Error> {
        let record = self.numbered(header);
        let text = match &self.cipher {
            Cipher::Aead(aead) => aead.open(record, fragment, trace),
            Cipher::Cbc(cbc) => cbc.open(record, fragment, trace),
        };
        let text = text.ok_or(ErrorKind::BadRecordMac)?;
        self.advance()?;
        Ok(text)
    }

    fn numbered(&self, header: RecordHeader) -> NumberedHeader {
        NumberedHeader {
            sequence_number: self.sequence_number,
            header,
        }
    }

    fn advance(&mut self) -> Result<(), Error> {
        self.sequence_number = self
            .sequence_number
            .checked_add(1)
            .ok_or(ErrorKind::SequenceNumberOverflow)?;
        Ok(())
    }
}
