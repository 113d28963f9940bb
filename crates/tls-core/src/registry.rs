//! The numbers of the protocol with their names and specifications: the only list of each in the lab.
//!
//! Every registry is a newtype over its number on the wire, so that a number nobody knows is carried
//! and shown like any other. Sources: IANA's TLS parameters and the RFC named in each row.

use core::fmt;

/// Where something is specified: a document and the section in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Specification {
    /// The document as it is cited, for example `RFC 5246`.
    pub document: &'static str,
    /// The section within the document, for example `7.4.1.2`.
    pub section: &'static str,
}

impl Specification {
    /// Cites a section of a document.
    pub const fn new(document: &'static str, section: &'static str) -> Self {
        Self { document, section }
    }
}

impl fmt::Display for Specification {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} §{}", self.document, self.section)
    }
}

/// A number that has a name in one of the registries.
pub trait Registered: Copy {
    /// The number as it stands on the wire.
    fn number(self) -> u16;
    /// Wraps a number from the wire, known or not.
    fn from_number(number: u16) -> Self;
    /// The name that the specification gives it; `None` where nobody registered it here.
    fn name(self) -> Option<&'static str>;
}

macro_rules! registry {
    (
        $(#[$documentation:meta])*
        $name:ident: $representation:ty {
            $($constant:ident = $number:literal, $label:literal, $document:literal, $section:literal;)*
        }
    ) => {
        $(#[$documentation])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub $representation);

        impl $name {
            $(
                #[doc = concat!("`", $label, "` = ", stringify!($number), ", ", $document, " §", $section, ".")]
                pub const $constant: Self = Self($number);
            )*

            /// Every value that is known by name here, in the order of this table.
            pub const KNOWN: &'static [Self] = &[$(Self::$constant),*];

            /// Finds a value by the name that the specification gives it.
            pub fn by_name(name: &str) -> Option<Self> {
                match name {
                    $($label => Some(Self::$constant),)*
                    _ => None,
                }
            }

            /// Where this value is specified; `None` where it is not known here.
            pub fn specification(self) -> Option<Specification> {
                match self {
                    $(Self::$constant => Some(Specification::new($document, $section)),)*
                    _ => None,
                }
            }
        }

        impl Registered for $name {
            fn number(self) -> u16 {
                u16::from(self.0)
            }

            fn from_number(number: u16) -> Self {
                Self(number as $representation)
            }

            fn name(self) -> Option<&'static str> {
                match self {
                    $(Self::$constant => Some($label),)*
                    _ => None,
                }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self.name() {
                    Some(name) => formatter.write_str(name),
                    None => write!(formatter, "{} 0x{:0width$x}", stringify!($name), self.0,
                        width = 2 * size_of::<$representation>()),
                }
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, formatter)
            }
        }
    };
}

registry! {
    /// The version of the protocol, two bytes.
    ProtocolVersion: u16 {
        SSL_3_0 = 0x0300, "SSL 3.0", "RFC 6101", "5.2.1";
        TLS_1_0 = 0x0301, "TLS 1.0", "RFC 2246", "6.2.1";
        TLS_1_1 = 0x0302, "TLS 1.1", "RFC 4346", "6.2.1";
        TLS_1_2 = 0x0303, "TLS 1.2", "RFC 5246", "6.2.1";
        TLS_1_3 = 0x0304, "TLS 1.3", "RFC 8446", "4.2.1";
    }
}

registry! {
    /// What a record carries, one byte.
    ContentType: u8 {
        CHANGE_CIPHER_SPEC = 20, "change_cipher_spec", "RFC 5246", "7.1";
        ALERT = 21, "alert", "RFC 5246", "7.2";
        HANDSHAKE = 22, "handshake", "RFC 5246", "7.4";
        APPLICATION_DATA = 23, "application_data", "RFC 5246", "10";
    }
}

registry! {
    /// What a handshake message is, one byte.
    HandshakeType: u8 {
        HELLO_REQUEST = 0, "HelloRequest", "RFC 5246", "7.4.1.1";
        CLIENT_HELLO = 1, "ClientHello", "RFC 5246", "7.4.1.2";
        SERVER_HELLO = 2, "ServerHello", "RFC 5246", "7.4.1.3";
        NEW_SESSION_TICKET = 4, "NewSessionTicket", "RFC 5077", "3.3";
        CERTIFICATE = 11, "Certificate", "RFC 5246", "7.4.2";
        SERVER_KEY_EXCHANGE = 12, "ServerKeyExchange", "RFC 5246", "7.4.3";
        CERTIFICATE_REQUEST = 13, "CertificateRequest", "RFC 5246", "7.4.4";
        SERVER_HELLO_DONE = 14, "ServerHelloDone", "RFC 5246", "7.4.5";
        CERTIFICATE_VERIFY = 15, "CertificateVerify", "RFC 5246", "7.4.8";
        CLIENT_KEY_EXCHANGE = 16, "ClientKeyExchange", "RFC 5246", "7.4.7";
        FINISHED = 20, "Finished", "RFC 5246", "7.4.9";
    }
}

registry! {
    /// How keys are exchanged and records protected, two bytes.
    CipherSuite: u16 {
        TLS_RSA_WITH_AES_128_GCM_SHA256 = 0x009c, "TLS_RSA_WITH_AES_128_GCM_SHA256", "RFC 5288", "3";
        TLS_RSA_WITH_AES_256_GCM_SHA384 = 0x009d, "TLS_RSA_WITH_AES_256_GCM_SHA384", "RFC 5288", "3";
        TLS_EMPTY_RENEGOTIATION_INFO_SCSV = 0x00ff, "TLS_EMPTY_RENEGOTIATION_INFO_SCSV", "RFC 5746", "3.3";
        TLS_FALLBACK_SCSV = 0x5600, "TLS_FALLBACK_SCSV", "RFC 7507", "2";
    }
}

registry! {
    /// How records are compressed before they are protected, one byte.
    CompressionMethod: u8 {
        NULL = 0, "null", "RFC 5246", "6.2.2";
        DEFLATE = 1, "DEFLATE", "RFC 3749", "2";
    }
}

registry! {
    /// What an extension of a hello message is, two bytes.
    ExtensionType: u16 {
        SERVER_NAME = 0, "server_name", "RFC 6066", "3";
        MAX_FRAGMENT_LENGTH = 1, "max_fragment_length", "RFC 6066", "4";
        STATUS_REQUEST = 5, "status_request", "RFC 6066", "8";
        SUPPORTED_GROUPS = 10, "supported_groups", "RFC 8422", "5.1.1";
        EC_POINT_FORMATS = 11, "ec_point_formats", "RFC 8422", "5.1.2";
        SIGNATURE_ALGORITHMS = 13, "signature_algorithms", "RFC 5246", "7.4.1.4.1";
        APPLICATION_LAYER_PROTOCOL_NEGOTIATION = 16, "application_layer_protocol_negotiation", "RFC 7301", "3.1";
        SIGNED_CERTIFICATE_TIMESTAMP = 18, "signed_certificate_timestamp", "RFC 6962", "3.3.1";
        ENCRYPT_THEN_MAC = 22, "encrypt_then_mac", "RFC 7366", "2";
        EXTENDED_MASTER_SECRET = 23, "extended_master_secret", "RFC 7627", "5.1";
        RECORD_SIZE_LIMIT = 28, "record_size_limit", "RFC 8449", "4";
        SESSION_TICKET = 35, "session_ticket", "RFC 5077", "3.2";
        SUPPORTED_VERSIONS = 43, "supported_versions", "RFC 8446", "4.2.1";
        PSK_KEY_EXCHANGE_MODES = 45, "psk_key_exchange_modes", "RFC 8446", "4.2.9";
        KEY_SHARE = 51, "key_share", "RFC 8446", "4.2.8";
        RENEGOTIATION_INFO = 0xff01, "renegotiation_info", "RFC 5746", "3.2";
    }
}

registry! {
    /// What kind of name a `server_name` entry holds, one byte.
    ServerNameType: u8 {
        HOST_NAME = 0, "host_name", "RFC 6066", "3";
    }
}

registry! {
    /// A hash and a signature algorithm together, two bytes.
    SignatureScheme: u16 {
        RSA_PKCS1_SHA1 = 0x0201, "rsa_pkcs1_sha1", "RFC 5246", "7.4.1.4.1";
        RSA_PKCS1_SHA256 = 0x0401, "rsa_pkcs1_sha256", "RFC 5246", "7.4.1.4.1";
        RSA_PKCS1_SHA384 = 0x0501, "rsa_pkcs1_sha384", "RFC 5246", "7.4.1.4.1";
        RSA_PKCS1_SHA512 = 0x0601, "rsa_pkcs1_sha512", "RFC 5246", "7.4.1.4.1";
        ECDSA_SECP256R1_SHA256 = 0x0403, "ecdsa_secp256r1_sha256", "RFC 8422", "5.1.3";
        ECDSA_SECP384R1_SHA384 = 0x0503, "ecdsa_secp384r1_sha384", "RFC 8422", "5.1.3";
        RSA_PSS_RSAE_SHA256 = 0x0804, "rsa_pss_rsae_sha256", "RFC 8446", "4.2.3";
        RSA_PSS_RSAE_SHA384 = 0x0805, "rsa_pss_rsae_sha384", "RFC 8446", "4.2.3";
        RSA_PSS_RSAE_SHA512 = 0x0806, "rsa_pss_rsae_sha512", "RFC 8446", "4.2.3";
        ED25519 = 0x0807, "ed25519", "RFC 8446", "4.2.3";
    }
}

registry! {
    /// How serious an alert is, one byte.
    AlertLevel: u8 {
        WARNING = 1, "warning", "RFC 5246", "7.2";
        FATAL = 2, "fatal", "RFC 5246", "7.2";
    }
}

registry! {
    /// What an alert says, one byte.
    AlertDescription: u8 {
        CLOSE_NOTIFY = 0, "close_notify", "RFC 5246", "7.2.1";
        UNEXPECTED_MESSAGE = 10, "unexpected_message", "RFC 5246", "7.2.2";
        BAD_RECORD_MAC = 20, "bad_record_mac", "RFC 5246", "7.2.2";
        RECORD_OVERFLOW = 22, "record_overflow", "RFC 5246", "7.2.2";
        DECOMPRESSION_FAILURE = 30, "decompression_failure", "RFC 5246", "7.2.2";
        HANDSHAKE_FAILURE = 40, "handshake_failure", "RFC 5246", "7.2.2";
        BAD_CERTIFICATE = 42, "bad_certificate", "RFC 5246", "7.2.2";
        UNSUPPORTED_CERTIFICATE = 43, "unsupported_certificate", "RFC 5246", "7.2.2";
        CERTIFICATE_REVOKED = 44, "certificate_revoked", "RFC 5246", "7.2.2";
        CERTIFICATE_EXPIRED = 45, "certificate_expired", "RFC 5246", "7.2.2";
        CERTIFICATE_UNKNOWN = 46, "certificate_unknown", "RFC 5246", "7.2.2";
        ILLEGAL_PARAMETER = 47, "illegal_parameter", "RFC 5246", "7.2.2";
        UNKNOWN_CA = 48, "unknown_ca", "RFC 5246", "7.2.2";
        ACCESS_DENIED = 49, "access_denied", "RFC 5246", "7.2.2";
        DECODE_ERROR = 50, "decode_error", "RFC 5246", "7.2.2";
        DECRYPT_ERROR = 51, "decrypt_error", "RFC 5246", "7.2.2";
        PROTOCOL_VERSION = 70, "protocol_version", "RFC 5246", "7.2.2";
        INSUFFICIENT_SECURITY = 71, "insufficient_security", "RFC 5246", "7.2.2";
        INTERNAL_ERROR = 80, "internal_error", "RFC 5246", "7.2.2";
        INAPPROPRIATE_FALLBACK = 86, "inappropriate_fallback", "RFC 7507", "2";
        USER_CANCELED = 90, "user_canceled", "RFC 5246", "7.2.2";
        NO_RENEGOTIATION = 100, "no_renegotiation", "RFC 5246", "7.2.2";
        UNSUPPORTED_EXTENSION = 110, "unsupported_extension", "RFC 5246", "7.2.2";
        UNRECOGNIZED_NAME = 112, "unrecognized_name", "RFC 6066", "3";
        NO_APPLICATION_PROTOCOL = 120, "no_application_protocol", "RFC 7301", "3.2";
    }
}
