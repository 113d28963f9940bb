//! The numbers of the protocol with their names and specifications: the only list of each in the lab.
//!
//! Every registry is a newtype over its number on the wire, so that an unknown number is carried
//! and shown like any other. Sources: IANA's TLS parameters and the RFC named in each row.
//!
//! RFC 9846 (July 2026) is the current TLS 1.3. It also obsoletes RFC 5246, 5077, 7627 and 8422,
//! which are still cited for TLS 1.2. RFC 9851 freezes TLS 1.2, and RFC 10015 deprecates RSA key
//! exchange in it.

mod declaration;

use self::declaration::registry;

/// The 16 two-byte numbers that clients offer at random to keep servers tolerant of unknown values
/// (RFC 8701 §2): as cipher suites, extensions, named groups, signature algorithms and versions.
pub const GREASE_VALUES: [u16; 16] = [
    0x0a0a, 0x1a1a, 0x2a2a, 0x3a3a, 0x4a4a, 0x5a5a, 0x6a6a, 0x7a7a, 0x8a8a, 0x9a9a, 0xaaaa, 0xbaba, 0xcaca, 0xdada,
    0xeaea, 0xfafa,
];

/// Returns true if a two-byte number is one of [`GREASE_VALUES`]: both bytes equal, each ending in
/// `a` (RFC 8701 §2).
pub const fn is_grease(number: u16) -> bool {
    let [high, low] = number.to_be_bytes();
    high == low && low & 0x0f == 0x0a
}

/// The common name of these values.
pub const GREASE: &str = "GREASE";

/// A number that has a name in one of the registries.
pub trait Registered: Copy {
    /// The number on the wire.
    fn number(self) -> u16;
    /// Wraps a number from the wire, known or not.
    fn from_number(number: u16) -> Self;
    /// The name in the specification; `None` if the lab does not know it.
    fn name(self) -> Option<&'static str>;
    /// Reads a name, or the number of a value without a name.
    fn from_text(text: &str) -> Option<Self>;
}

/// Returns true if a number has this name in one of the registries.
pub fn is_registered(name: &str) -> bool {
    [
        ProtocolVersion::by_name(name).is_some(),
        ContentType::by_name(name).is_some(),
        HandshakeType::by_name(name).is_some(),
        CipherSuite::by_name(name).is_some(),
        CompressionMethod::by_name(name).is_some(),
        ExtensionType::by_name(name).is_some(),
        ServerNameType::by_name(name).is_some(),
        SignatureScheme::by_name(name).is_some(),
        MaxFragmentLength::by_name(name).is_some(),
        ClientCertificateType::by_name(name).is_some(),
        NamedGroup::by_name(name).is_some(),
        EcPointFormat::by_name(name).is_some(),
        EcCurveType::by_name(name).is_some(),
        PskKeyExchangeMode::by_name(name).is_some(),
        KeyUpdateRequest::by_name(name).is_some(),
        CertificateStatusType::by_name(name).is_some(),
        CertificateCompressionAlgorithm::by_name(name).is_some(),
        AlertLevel::by_name(name).is_some(),
        AlertDescription::by_name(name).is_some(),
    ]
    .contains(&true)
}

registry! {
    /// The version of the protocol, two bytes.
    ProtocolVersion: u16 {
        SSL_3_0 = 0x0300, "SSL 3.0", "RFC 6101", "5.2.1";
        TLS_1_0 = 0x0301, "TLS 1.0", "RFC 2246", "6.2.1";
        TLS_1_1 = 0x0302, "TLS 1.1", "RFC 4346", "6.2.1";
        TLS_1_2 = 0x0303, "TLS 1.2", "RFC 5246", "6.2.1";
        TLS_1_3 = 0x0304, "TLS 1.3", "RFC 9846", "4.3.1";
    }
}

registry! {
    /// The type of a record's content, one byte.
    ContentType: u8 {
        CHANGE_CIPHER_SPEC = 20, "change_cipher_spec", "RFC 5246", "7.1";
        ALERT = 21, "alert", "RFC 5246", "7.2";
        HANDSHAKE = 22, "handshake", "RFC 5246", "7.4";
        APPLICATION_DATA = 23, "application_data", "RFC 5246", "10";
    }
}

registry! {
    /// The type of a handshake message, one byte.
    HandshakeType: u8 {
        HELLO_REQUEST = 0, "HelloRequest", "RFC 5246", "7.4.1.1";
        CLIENT_HELLO = 1, "ClientHello", "RFC 5246", "7.4.1.2";
        SERVER_HELLO = 2, "ServerHello", "RFC 5246", "7.4.1.3";
        HELLO_VERIFY_REQUEST = 3, "HelloVerifyRequest", "RFC 6347", "4.2.1";
        NEW_SESSION_TICKET = 4, "NewSessionTicket", "RFC 5077", "3.3";
        END_OF_EARLY_DATA = 5, "EndOfEarlyData", "RFC 9846", "4.6";
        ENCRYPTED_EXTENSIONS = 8, "EncryptedExtensions", "RFC 9846", "4.4.1";
        CERTIFICATE = 11, "Certificate", "RFC 5246", "7.4.2";
        SERVER_KEY_EXCHANGE = 12, "ServerKeyExchange", "RFC 5246", "7.4.3";
        CERTIFICATE_REQUEST = 13, "CertificateRequest", "RFC 5246", "7.4.4";
        SERVER_HELLO_DONE = 14, "ServerHelloDone", "RFC 5246", "7.4.5";
        CERTIFICATE_VERIFY = 15, "CertificateVerify", "RFC 5246", "7.4.8";
        CLIENT_KEY_EXCHANGE = 16, "ClientKeyExchange", "RFC 5246", "7.4.7";
        FINISHED = 20, "Finished", "RFC 5246", "7.4.9";
        CERTIFICATE_URL = 21, "CertificateURL", "RFC 6066", "5";
        CERTIFICATE_STATUS = 22, "CertificateStatus", "RFC 6066", "8";
        KEY_UPDATE = 24, "KeyUpdate", "RFC 9846", "4.7.3";
    }
}

registry! {
    /// Key exchange and record protection, two bytes. Most suites are listed only so that browsers'
    /// offers can be shown by name; [`SuiteParameters`](crate::suites::SuiteParameters) has those
    /// that the engine supports.
    CipherSuite: u16 {
        TLS_RSA_WITH_3DES_EDE_CBC_SHA = 0x000a, "TLS_RSA_WITH_3DES_EDE_CBC_SHA", "RFC 5246", "A.5";
        TLS_RSA_WITH_AES_128_CBC_SHA = 0x002f, "TLS_RSA_WITH_AES_128_CBC_SHA", "RFC 5246", "A.5";
        TLS_DHE_RSA_WITH_AES_128_CBC_SHA = 0x0033, "TLS_DHE_RSA_WITH_AES_128_CBC_SHA", "RFC 5246", "A.5";
        TLS_RSA_WITH_AES_256_CBC_SHA = 0x0035, "TLS_RSA_WITH_AES_256_CBC_SHA", "RFC 5246", "A.5";
        TLS_DHE_RSA_WITH_AES_256_CBC_SHA = 0x0039, "TLS_DHE_RSA_WITH_AES_256_CBC_SHA", "RFC 5246", "A.5";
        TLS_RSA_WITH_AES_128_CBC_SHA256 = 0x003c, "TLS_RSA_WITH_AES_128_CBC_SHA256", "RFC 5246", "A.5";
        TLS_RSA_WITH_AES_256_CBC_SHA256 = 0x003d, "TLS_RSA_WITH_AES_256_CBC_SHA256", "RFC 5246", "A.5";
        TLS_DHE_RSA_WITH_AES_128_CBC_SHA256 = 0x0067, "TLS_DHE_RSA_WITH_AES_128_CBC_SHA256", "RFC 5246", "A.5";
        TLS_DHE_RSA_WITH_AES_256_CBC_SHA256 = 0x006b, "TLS_DHE_RSA_WITH_AES_256_CBC_SHA256", "RFC 5246", "A.5";
        TLS_RSA_WITH_AES_128_GCM_SHA256 = 0x009c, "TLS_RSA_WITH_AES_128_GCM_SHA256", "RFC 5288", "3";
        TLS_RSA_WITH_AES_256_GCM_SHA384 = 0x009d, "TLS_RSA_WITH_AES_256_GCM_SHA384", "RFC 5288", "3";
        TLS_DHE_RSA_WITH_AES_128_GCM_SHA256 = 0x009e, "TLS_DHE_RSA_WITH_AES_128_GCM_SHA256", "RFC 5288", "3";
        TLS_DHE_RSA_WITH_AES_256_GCM_SHA384 = 0x009f, "TLS_DHE_RSA_WITH_AES_256_GCM_SHA384", "RFC 5288", "3";
        TLS_EMPTY_RENEGOTIATION_INFO_SCSV = 0x00ff, "TLS_EMPTY_RENEGOTIATION_INFO_SCSV", "RFC 5746", "3.3";
        TLS_AES_128_GCM_SHA256 = 0x1301, "TLS_AES_128_GCM_SHA256", "RFC 9846", "B.4";
        TLS_AES_256_GCM_SHA384 = 0x1302, "TLS_AES_256_GCM_SHA384", "RFC 9846", "B.4";
        TLS_CHACHA20_POLY1305_SHA256 = 0x1303, "TLS_CHACHA20_POLY1305_SHA256", "RFC 9846", "B.4";
        TLS_FALLBACK_SCSV = 0x5600, "TLS_FALLBACK_SCSV", "RFC 7507", "2";
        TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA = 0xc009, "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA", "RFC 8422", "6";
        TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA = 0xc00a, "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA", "RFC 8422", "6";
        TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA = 0xc013, "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA", "RFC 8422", "6";
        TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA = 0xc014, "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA", "RFC 8422", "6";
        TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256 = 0xc023, "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256", "RFC 5289", "3.1";
        TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384 = 0xc024, "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384", "RFC 5289", "3.1";
        TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256 = 0xc027, "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256", "RFC 5289", "3.1";
        TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384 = 0xc028, "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384", "RFC 5289", "3.1";
        TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256 = 0xc02b, "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256", "RFC 5289", "3.2";
        TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384 = 0xc02c, "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384", "RFC 5289", "3.2";
        TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256 = 0xc02f, "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256", "RFC 5289", "3.2";
        TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384 = 0xc030, "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384", "RFC 5289", "3.2";
        TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256 = 0xcca8, "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256", "RFC 7905", "2";
        TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256 = 0xcca9, "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256", "RFC 7905", "2";
        TLS_DHE_RSA_WITH_CHACHA20_POLY1305_SHA256 = 0xccaa, "TLS_DHE_RSA_WITH_CHACHA20_POLY1305_SHA256", "RFC 7905", "2";
    }
}

registry! {
    /// The compression of records before protection, one byte.
    CompressionMethod: u8 {
        NULL = 0, "null", "RFC 5246", "6.2.2";
        DEFLATE = 1, "DEFLATE", "RFC 3749", "2";
    }
}

registry! {
    /// The type of a hello extension, two bytes.
    ExtensionType: u16 {
        SERVER_NAME = 0, "server_name", "RFC 6066", "3";
        MAX_FRAGMENT_LENGTH = 1, "max_fragment_length", "RFC 6066", "4";
        CLIENT_CERTIFICATE_URL = 2, "client_certificate_url", "RFC 6066", "5";
        TRUSTED_CA_KEYS = 3, "trusted_ca_keys", "RFC 6066", "6";
        TRUNCATED_HMAC = 4, "truncated_hmac", "RFC 6066", "7";
        STATUS_REQUEST = 5, "status_request", "RFC 6066", "8";
        SUPPORTED_GROUPS = 10, "supported_groups", "RFC 8422", "5.1.1";
        EC_POINT_FORMATS = 11, "ec_point_formats", "RFC 8422", "5.1.2";
        SIGNATURE_ALGORITHMS = 13, "signature_algorithms", "RFC 5246", "7.4.1.4.1";
        HEARTBEAT = 15, "heartbeat", "RFC 6520", "2";
        APPLICATION_LAYER_PROTOCOL_NEGOTIATION = 16, "application_layer_protocol_negotiation", "RFC 7301", "3.1";
        SIGNED_CERTIFICATE_TIMESTAMP = 18, "signed_certificate_timestamp", "RFC 6962", "3.3.1";
        PADDING = 21, "padding", "RFC 7685", "3";
        ENCRYPT_THEN_MAC = 22, "encrypt_then_mac", "RFC 7366", "2";
        EXTENDED_MASTER_SECRET = 23, "extended_master_secret", "RFC 7627", "5.1";
        COMPRESS_CERTIFICATE = 27, "compress_certificate", "RFC 8879", "3";
        RECORD_SIZE_LIMIT = 28, "record_size_limit", "RFC 8449", "4";
        DELEGATED_CREDENTIAL = 34, "delegated_credential", "RFC 9345", "4.1";
        SESSION_TICKET = 35, "session_ticket", "RFC 5077", "3.2";
        PRE_SHARED_KEY = 41, "pre_shared_key", "RFC 9846", "4.3.11";
        EARLY_DATA = 42, "early_data", "RFC 9846", "4.3.10";
        SUPPORTED_VERSIONS = 43, "supported_versions", "RFC 9846", "4.3.1";
        COOKIE = 44, "cookie", "RFC 9846", "4.3.2";
        PSK_KEY_EXCHANGE_MODES = 45, "psk_key_exchange_modes", "RFC 9846", "4.3.9";
        CERTIFICATE_AUTHORITIES = 47, "certificate_authorities", "RFC 9846", "4.3.4";
        POST_HANDSHAKE_AUTH = 49, "post_handshake_auth", "RFC 9846", "4.3.6";
        SIGNATURE_ALGORITHMS_CERT = 50, "signature_algorithms_cert", "RFC 9846", "4.3.3";
        KEY_SHARE = 51, "key_share", "RFC 9846", "4.3.8";
        NEXT_PROTOCOL_NEGOTIATION = 13172, "next_protocol_negotiation", "draft-agl-tls-nextprotoneg", "3";
        // Drafts assign no numbers; these are the ones that Chromium has used.
        APPLICATION_SETTINGS_OLD = 17513, "application_settings_old", "draft-vvv-tls-alps", "4";
        APPLICATION_SETTINGS = 17613, "application_settings", "draft-vvv-tls-alps", "4";
        TRUST_ANCHORS = 0xca34, "trust_anchors", "draft-ietf-tls-trust-anchor-ids", "5.1";
        ENCRYPTED_CLIENT_HELLO = 0xfe0d, "encrypted_client_hello", "RFC 9849", "5";
        RENEGOTIATION_INFO = 0xff01, "renegotiation_info", "RFC 5746", "3.2";
    }
}

registry! {
    /// The kind of name in a `server_name` entry, one byte.
    ServerNameType: u8 {
        HOST_NAME = 0, "host_name", "RFC 6066", "3";
    }
}

registry! {
    /// A combination of hash and signature algorithm, two bytes.
    SignatureScheme: u16 {
        RSA_PKCS1_SHA1 = 0x0201, "rsa_pkcs1_sha1", "RFC 5246", "7.4.1.4.1";
        DSA_SHA1 = 0x0202, "dsa_sha1", "RFC 5246", "7.4.1.4.1";
        ECDSA_SHA1 = 0x0203, "ecdsa_sha1", "RFC 5246", "7.4.1.4.1";
        RSA_PKCS1_SHA224 = 0x0301, "rsa_pkcs1_sha224", "RFC 5246", "7.4.1.4.1";
        DSA_SHA224 = 0x0302, "dsa_sha224", "RFC 5246", "7.4.1.4.1";
        ECDSA_SHA224 = 0x0303, "ecdsa_sha224", "RFC 5246", "7.4.1.4.1";
        RSA_PKCS1_SHA256 = 0x0401, "rsa_pkcs1_sha256", "RFC 5246", "7.4.1.4.1";
        DSA_SHA256 = 0x0402, "dsa_sha256", "RFC 5246", "7.4.1.4.1";
        ECDSA_SECP256R1_SHA256 = 0x0403, "ecdsa_secp256r1_sha256", "RFC 8422", "5.1.3";
        RSA_PKCS1_SHA384 = 0x0501, "rsa_pkcs1_sha384", "RFC 5246", "7.4.1.4.1";
        DSA_SHA384 = 0x0502, "dsa_sha384", "RFC 5246", "7.4.1.4.1";
        ECDSA_SECP384R1_SHA384 = 0x0503, "ecdsa_secp384r1_sha384", "RFC 8422", "5.1.3";
        RSA_PKCS1_SHA512 = 0x0601, "rsa_pkcs1_sha512", "RFC 5246", "7.4.1.4.1";
        DSA_SHA512 = 0x0602, "dsa_sha512", "RFC 5246", "7.4.1.4.1";
        ECDSA_SECP521R1_SHA512 = 0x0603, "ecdsa_secp521r1_sha512", "RFC 8422", "5.1.3";
        SM2SIG_SM3 = 0x0708, "sm2sig_sm3", "RFC 8998", "2";
        RSA_PSS_RSAE_SHA256 = 0x0804, "rsa_pss_rsae_sha256", "RFC 9846", "4.3.3";
        RSA_PSS_RSAE_SHA384 = 0x0805, "rsa_pss_rsae_sha384", "RFC 9846", "4.3.3";
        RSA_PSS_RSAE_SHA512 = 0x0806, "rsa_pss_rsae_sha512", "RFC 9846", "4.3.3";
        ED25519 = 0x0807, "ed25519", "RFC 9846", "4.3.3";
        ED448 = 0x0808, "ed448", "RFC 9846", "4.3.3";
        RSA_PSS_PSS_SHA256 = 0x0809, "rsa_pss_pss_sha256", "RFC 9846", "4.3.3";
        RSA_PSS_PSS_SHA384 = 0x080a, "rsa_pss_pss_sha384", "RFC 9846", "4.3.3";
        RSA_PSS_PSS_SHA512 = 0x080b, "rsa_pss_pss_sha512", "RFC 9846", "4.3.3";
        ECDSA_BRAINPOOL_P256_R1_TLS13_SHA256 = 0x081a, "ecdsa_brainpoolP256r1tls13_sha256", "RFC 8734", "2";
        ECDSA_BRAINPOOL_P384_R1_TLS13_SHA384 = 0x081b, "ecdsa_brainpoolP384r1tls13_sha384", "RFC 8734", "2";
        ECDSA_BRAINPOOL_P512_R1_TLS13_SHA512 = 0x081c, "ecdsa_brainpoolP512r1tls13_sha512", "RFC 8734", "2";
        ML_DSA_44 = 0x0904, "mldsa44", "draft-ietf-tls-mldsa", "3";
        ML_DSA_65 = 0x0905, "mldsa65", "draft-ietf-tls-mldsa", "3";
        ML_DSA_87 = 0x0906, "mldsa87", "draft-ietf-tls-mldsa", "3";
    }
}

registry! {
    /// The maximal plaintext length that the sender of `max_fragment_length` requests, one byte.
    MaxFragmentLength: u8 {
        TWO_TO_9 = 1, "2^9", "RFC 6066", "4";
        TWO_TO_10 = 2, "2^10", "RFC 6066", "4";
        TWO_TO_11 = 3, "2^11", "RFC 6066", "4";
        TWO_TO_12 = 4, "2^12", "RFC 6066", "4";
    }
}

impl MaxFragmentLength {
    /// The limit in bytes; `None` for a number that RFC 6066 §4 does not define.
    pub fn bytes(self) -> Option<usize> {
        match self.0 {
            exponent @ 1..=4 => Some(1 << (exponent + 8)),
            _ => None,
        }
    }
}

registry! {
    /// A kind of certificate that a server accepts from clients, one byte.
    ClientCertificateType: u8 {
        RSA_SIGN = 1, "rsa_sign", "RFC 5246", "7.4.4";
        DSS_SIGN = 2, "dss_sign", "RFC 5246", "7.4.4";
        RSA_FIXED_DH = 3, "rsa_fixed_dh", "RFC 5246", "7.4.4";
        DSS_FIXED_DH = 4, "dss_fixed_dh", "RFC 5246", "7.4.4";
        ECDSA_SIGN = 64, "ecdsa_sign", "RFC 8422", "5.5";
    }
}

registry! {
    /// A group for Diffie-Hellman or similar key exchange, two bytes.
    NamedGroup: u16 {
        SECP256R1 = 0x0017, "secp256r1", "RFC 8422", "5.1.1";
        SECP384R1 = 0x0018, "secp384r1", "RFC 8422", "5.1.1";
        SECP521R1 = 0x0019, "secp521r1", "RFC 8422", "5.1.1";
        X25519 = 0x001d, "x25519", "RFC 8422", "5.1.1";
        X448 = 0x001e, "x448", "RFC 8422", "5.1.1";
        CURVE_SM2 = 0x0029, "curveSM2", "RFC 8998", "2";
        FFDHE2048 = 0x0100, "ffdhe2048", "RFC 7919", "2";
        FFDHE3072 = 0x0101, "ffdhe3072", "RFC 7919", "2";
        FFDHE4096 = 0x0102, "ffdhe4096", "RFC 7919", "2";
        FFDHE6144 = 0x0103, "ffdhe6144", "RFC 7919", "2";
        FFDHE8192 = 0x0104, "ffdhe8192", "RFC 7919", "2";
        SECP256R1_ML_KEM_768 = 0x11eb, "SecP256r1MLKEM768", "RFC 10024", "3";
        X25519_ML_KEM_768 = 0x11ec, "X25519MLKEM768", "RFC 10024", "3";
        SECP384R1_ML_KEM_1024 = 0x11ed, "SecP384r1MLKEM1024", "RFC 10024", "3";
        CURVE_SM2_ML_KEM_768 = 0x11ee, "curveSM2MLKEM768", "draft-yang-tls-hybrid-sm2-mlkem", "2";
    }
}

registry! {
    /// The encoding of a point on a curve, one byte.
    EcPointFormat: u8 {
        UNCOMPRESSED = 0, "uncompressed", "RFC 8422", "5.1.2";
        ANSI_X962_COMPRESSED_PRIME = 1, "ansiX962_compressed_prime", "RFC 4492", "5.1.2";
        ANSI_X962_COMPRESSED_CHAR2 = 2, "ansiX962_compressed_char2", "RFC 4492", "5.1.2";
    }
}

registry! {
    /// How a ServerKeyExchange names its curve, one byte.
    EcCurveType: u8 {
        EXPLICIT_PRIME = 1, "explicit_prime", "RFC 4492", "5.4";
        EXPLICIT_CHAR2 = 2, "explicit_char2", "RFC 4492", "5.4";
        NAMED_CURVE = 3, "named_curve", "RFC 8422", "5.4";
    }
}

registry! {
    /// The mode of a pre-shared key in TLS 1.3, one byte.
    PskKeyExchangeMode: u8 {
        PSK_KE = 0, "psk_ke", "RFC 9846", "4.3.9";
        PSK_DHE_KE = 1, "psk_dhe_ke", "RFC 9846", "4.3.9";
    }
}

registry! {
    /// Whether the sender of a KeyUpdate asks for one in return, one byte.
    KeyUpdateRequest: u8 {
        UPDATE_NOT_REQUESTED = 0, "update_not_requested", "RFC 9846", "4.7.3";
        UPDATE_REQUESTED = 1, "update_requested", "RFC 9846", "4.7.3";
    }
}

registry! {
    /// A kind of certificate status request, one byte.
    CertificateStatusType: u8 {
        OCSP = 1, "ocsp", "RFC 6066", "8";
    }
}

registry! {
    /// A compression of TLS 1.3's Certificate message, two bytes.
    CertificateCompressionAlgorithm: u16 {
        ZLIB = 1, "zlib", "RFC 8879", "3";
        BROTLI = 2, "brotli", "RFC 8879", "3";
        ZSTD = 3, "zstd", "RFC 8879", "3";
    }
}

registry! {
    /// The severity of an alert, one byte.
    AlertLevel: u8 {
        WARNING = 1, "warning", "RFC 5246", "7.2";
        FATAL = 2, "fatal", "RFC 5246", "7.2";
    }
}

registry! {
    /// The meaning of an alert, one byte.
    AlertDescription: u8 {
        CLOSE_NOTIFY = 0, "close_notify", "RFC 5246", "7.2.1";
        UNEXPECTED_MESSAGE = 10, "unexpected_message", "RFC 5246", "7.2.2";
        BAD_RECORD_MAC = 20, "bad_record_mac", "RFC 5246", "7.2.2";
        DECRYPTION_FAILED_RESERVED = 21, "decryption_failed_RESERVED", "RFC 5246", "7.2.2";
        RECORD_OVERFLOW = 22, "record_overflow", "RFC 5246", "7.2.2";
        DECOMPRESSION_FAILURE = 30, "decompression_failure", "RFC 5246", "7.2.2";
        HANDSHAKE_FAILURE = 40, "handshake_failure", "RFC 5246", "7.2.2";
        NO_CERTIFICATE_RESERVED = 41, "no_certificate_RESERVED", "RFC 5246", "7.2.2";
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
        EXPORT_RESTRICTION_RESERVED = 60, "export_restriction_RESERVED", "RFC 5246", "7.2.2";
        PROTOCOL_VERSION = 70, "protocol_version", "RFC 5246", "7.2.2";
        INSUFFICIENT_SECURITY = 71, "insufficient_security", "RFC 5246", "7.2.2";
        INTERNAL_ERROR = 80, "internal_error", "RFC 5246", "7.2.2";
        INAPPROPRIATE_FALLBACK = 86, "inappropriate_fallback", "RFC 7507", "2";
        USER_CANCELED = 90, "user_canceled", "RFC 5246", "7.2.2";
        NO_RENEGOTIATION = 100, "no_renegotiation", "RFC 5246", "7.2.2";
        MISSING_EXTENSION = 109, "missing_extension", "RFC 9846", "6.2";
        UNSUPPORTED_EXTENSION = 110, "unsupported_extension", "RFC 5246", "7.2.2";
        CERTIFICATE_UNOBTAINABLE = 111, "certificate_unobtainable", "RFC 6066", "5";
        UNRECOGNIZED_NAME = 112, "unrecognized_name", "RFC 6066", "3";
        BAD_CERTIFICATE_STATUS_RESPONSE = 113, "bad_certificate_status_response", "RFC 6066", "8";
        BAD_CERTIFICATE_HASH_VALUE = 114, "bad_certificate_hash_value", "RFC 6066", "5";
        UNKNOWN_PSK_IDENTITY = 115, "unknown_psk_identity", "RFC 4279", "2";
        CERTIFICATE_REQUIRED = 116, "certificate_required", "RFC 9846", "6.2";
        GENERAL_ERROR = 117, "general_error", "RFC 9846", "6.2";
        NO_APPLICATION_PROTOCOL = 120, "no_application_protocol", "RFC 7301", "3.2";
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::specification::Specification;

    #[test]
    fn grease_values_have_the_reserved_form() {
        let found: Vec<u16> = (0..=u16::MAX).filter(|number| is_grease(*number)).collect();
        assert_eq!(found, GREASE_VALUES);
    }

    /// The sections of RFC 9846, from its table of contents. Their numbers differ from those of RFC
    /// 8446, which it replaces.
    const SECTIONS_OF_RFC_9846: &str = "4.1 4.2.1 4.2.2 4.2.3 4.2.4 4.3.1 4.3.2 4.3.3 4.3.4 4.3.5 4.3.6 4.3.7 4.3.8 4.3.9 \
        4.3.10 4.3.11 4.4.1 4.4.2 4.5.1 4.5.2 4.5.3 4.6 4.7.1 4.7.2 4.7.3 5.1 5.2 5.3 5.4 5.5 6.1 6.2 7.1 7.2 7.3 7.4 7.5 B.4";

    #[test]
    fn every_cited_section_of_tls_1_3_exists_in_rfc_9846() {
        fn of<T: Copy>(known: &[T], specification: fn(T) -> Option<Specification>) -> Vec<Specification> {
            known.iter().filter_map(|number| specification(*number)).collect()
        }
        let mut all: Vec<_> = crate::fields::all_fields().map(|field| field.specification).collect();
        all.extend(of(ProtocolVersion::KNOWN, ProtocolVersion::specification));
        all.extend(of(HandshakeType::KNOWN, HandshakeType::specification));
        all.extend(of(CipherSuite::KNOWN, CipherSuite::specification));
        all.extend(of(ExtensionType::KNOWN, ExtensionType::specification));
        all.extend(of(SignatureScheme::KNOWN, SignatureScheme::specification));
        all.extend(of(NamedGroup::KNOWN, NamedGroup::specification));
        all.extend(of(PskKeyExchangeMode::KNOWN, PskKeyExchangeMode::specification));
        all.extend(of(AlertDescription::KNOWN, AlertDescription::specification));
        let sections: Vec<_> = SECTIONS_OF_RFC_9846.split_whitespace().collect();
        let mut cited = 0;
        for specification in all {
            assert_ne!(specification.document, "RFC 8446", "{specification}");
            if specification.document == "RFC 9846" {
                assert!(sections.contains(&specification.section), "{specification}");
                cited += 1;
            }
        }
        assert!(cited > 30, "{cited}");
    }

    #[test]
    fn grease_is_recognized_in_two_byte_registries() {
        assert_eq!(CipherSuite(0x1a1a).to_string(), "GREASE 0x1a1a");
        assert_eq!(CipherSuite(0x1a1b).to_string(), "CipherSuite 0x1a1b");
        assert_eq!(CompressionMethod(0x0a).to_string(), "CompressionMethod 0x0a");
    }

    #[test]
    fn fragment_lengths_match_their_names() {
        let lengths = MaxFragmentLength::KNOWN.iter().map(|length| length.bytes());
        assert_eq!(
            lengths.collect::<Vec<_>>(),
            [Some(512), Some(1024), Some(2048), Some(4096)]
        );
        assert_eq!(
            (MaxFragmentLength(0).bytes(), MaxFragmentLength(5).bytes()),
            (None, None)
        );
    }
}
