//! What both examples let one choose of the protocol, in the same words. An option that is not given leaves what the
//! engine does by itself.

use std::fmt::Display;

use tls_core::crypto::key_schedule::SuiteParameters;
use tls_core::negotiation::SPOKEN_VERSION;
use tls_core::registry::{CipherSuite, CompressionMethod, ProtocolVersion};

use crate::arguments::Arguments;

/// The versions that a side can be told to speak; only TLS 1.2 leads to a connection.
const VERSIONS: [ProtocolVersion; 5] = [
    ProtocolVersion::SSL_3_0,
    ProtocolVersion::TLS_1_0,
    ProtocolVersion::TLS_1_1,
    ProtocolVersion::TLS_1_2,
    ProtocolVersion::TLS_1_3,
];
/// The longest record's plaintext in bytes (RFC 5246 §6.2.1).
const LONGEST_RECORD: u16 = 1 << 14;

/// The choices.
#[derive(Clone)]
pub struct ProtocolOptions {
    /// The versions.
    pub versions: Vec<ProtocolVersion>,
    /// The suites, best first.
    pub cipher_suites: Vec<CipherSuite>,
    /// The compression methods, best first.
    pub compression_methods: Vec<CompressionMethod>,
    /// The application protocols, best first.
    pub application_protocols: Vec<Vec<u8>>,
    /// Whether the master secret may be bound to the whole handshake.
    pub extended_master_secret: bool,
    /// Whether records may be encrypted before their MAC is made.
    pub encrypt_then_mac: bool,
    /// How many bytes a protected record may hold for this side.
    pub record_size_limit: Option<u16>,
    /// The longest piece that messages and data are cut into, in bytes.
    pub fragment_length: usize,
}

impl Default for ProtocolOptions {
    fn default() -> Self {
        Self {
            versions: Vec::new(),
            cipher_suites: Vec::new(),
            compression_methods: Vec::new(),
            application_protocols: Vec::new(),
            extended_master_secret: true,
            encrypt_then_mac: true,
            record_size_limit: None,
            fragment_length: LONGEST_RECORD.into(),
        }
    }
}

impl ProtocolOptions {
    /// Takes an option with its value, if it is one of these. Gives whether it is.
    pub fn take(&mut self, option: &str, arguments: &mut Arguments) -> Result<bool, String> {
        match option {
            "--version" => {
                let name = arguments.value_of(option)?;
                self.versions.push(by_name("version", &name, &VERSIONS)?);
            }
            "--suite" => {
                let name = arguments.value_of(option)?;
                self.cipher_suites
                    .push(by_name("suite", &name, &SuiteParameters::suites())?);
            }
            "--compression" => {
                let name = arguments.value_of(option)?;
                let method = by_name("compression method", &name, CompressionMethod::KNOWN)?;
                self.compression_methods.push(method);
            }
            "--alpn" => {
                let name = arguments.value_of(option)?.into_bytes();
                if !(1..=255).contains(&name.len()) {
                    return Err("--alpn takes the name of a protocol, 1 to 255 bytes".to_owned());
                }
                self.application_protocols.push(name);
            }
            "--no-extended-master-secret" => self.extended_master_secret = false,
            "--no-encrypt-then-mac" => self.encrypt_then_mac = false,
            "--record-size-limit" => self.record_size_limit = Some(arguments.number_of(option, 64..=LONGEST_RECORD)?),
            "--fragment-length" => self.fragment_length = arguments.number_of(option, 1..=LONGEST_RECORD)?.into(),
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// The choices, with the engine's own where a list is still empty.
    pub fn complete(mut self) -> Self {
        fill(&mut self.versions, || vec![SPOKEN_VERSION]);
        fill(&mut self.cipher_suites, SuiteParameters::suites);
        fill(&mut self.compression_methods, || vec![CompressionMethod::NULL]);
        self
    }
}

fn fill<T>(list: &mut Vec<T>, default: impl FnOnce() -> Vec<T>) {
    if list.is_empty() {
        *list = default();
    }
}

/// The one that the specification gives this name, in capitals or not.
fn by_name<T: Copy + Display>(what: &str, name: &str, all: &[T]) -> Result<T, String> {
    let named = all.iter().find(|one| one.to_string().eq_ignore_ascii_case(name));
    named.copied().ok_or_else(|| {
        let names: Vec<_> = all.iter().map(T::to_string).collect();
        format!("the {what} {name} is not supported; these are: {}", names.join(", "))
    })
}
