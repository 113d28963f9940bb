//! Extensions of the two hello messages (RFC 5246 §7.4.1.4), and of more messages in TLS 1.3 (RFC 9846 §4.3): those that
//! the engine uses, one file each. Others are carried unchanged; [`shown`] knows the form of some of them, to explain them.

pub mod application_protocols;
pub mod certificate_authorities;
pub mod cookie;
pub mod ec_point_formats;
pub mod key_share;
pub mod max_fragment_length;
pub mod pre_shared_key;
pub mod record_size_limit;
pub mod renegotiation_info;
pub mod server_name;
pub mod session_ticket;
pub mod shown;
pub mod signature_algorithms;
pub mod supported_groups;
pub mod supported_versions;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use timeline::error::{DecodeError, DecodeErrorKind};
use timeline::fields::early_data::MAXIMUM_EARLY_DATA;
use timeline::fields::extension::{EXTENSION, EXTENSION_DATA_LENGTH, EXTENSION_TYPE, EXTENSIONS, EXTENSIONS_LENGTH};
use timeline::fields::pre_shared_key::SELECTED_IDENTITY;
use timeline::registry::{
    EcPointFormat, ExtensionType, MaxFragmentLength, NamedGroup, ProtocolVersion, PskKeyExchangeMode, SignatureScheme,
};

use self::key_share::KeyShare;
use self::pre_shared_key::OfferedPreSharedKeys;
use crate::codec::length_prefix::LengthPrefix;
use crate::codec::reader::Reader;
use crate::codec::writer::Writer;

/// The message that holds an extension; the form of some extensions depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holder {
    /// A ClientHello.
    ClientHello,
    /// A ServerHello.
    ServerHello,
    /// A HelloRetryRequest of TLS 1.3.
    HelloRetryRequest,
    /// EncryptedExtensions of TLS 1.3.
    EncryptedExtensions,
    /// A CertificateRequest of TLS 1.3.
    CertificateRequest,
    /// An entry of a Certificate of TLS 1.3.
    Certificate,
    /// A NewSessionTicket of TLS 1.3.
    NewSessionTicket,
}

impl Holder {
    /// Whether it has the server's answers to a ClientHello.
    const fn answers(self) -> bool {
        matches!(self, Self::ServerHello | Self::EncryptedExtensions)
    }

    /// Whether it can hold the signatures that its sender accepts.
    const fn accepts_signatures(self) -> bool {
        matches!(self, Self::ClientHello | Self::CertificateRequest)
    }
}

/// One extension.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Extension {
    /// The host names that the client asks for (RFC 6066 §3), without those of unknown types.
    ServerName(Vec<Vec<u8>>),
    /// The server used the name that the client asked for (RFC 6066 §3).
    ServerNameAcknowledged,
    /// The longest plaintext of a record, in both directions (RFC 6066 §4).
    MaxFragmentLength(MaxFragmentLength),
    /// The protocols that the client wants to speak within the connection, best first, or the one that the
    /// server picked: names of 1 to 255 bytes (RFC 7301 §3.1).
    ApplicationProtocols(Vec<Vec<u8>>),
    /// The groups in which the client can agree on a secret, best first (RFC 8422 §5.1.1).
    SupportedGroups(Vec<NamedGroup>),
    /// The forms of points that the sender can read (RFC 8422 §5.1.2).
    EcPointFormats(Vec<EcPointFormat>),
    /// The signatures that the client can verify, best first (RFC 5246 §7.4.1.4.1).
    SignatureAlgorithms(Vec<SignatureScheme>),
    /// The signatures that the client can verify on certificates, if they differ from those (RFC 9846 §4.3.3).
    SignatureAlgorithmsCert(Vec<SignatureScheme>),
    /// Records of CBC suites are encrypted before they are authenticated (RFC 7366 §2).
    EncryptThenMac,
    /// The master secret is bound to the whole handshake (RFC 7627).
    ExtendedMasterSecret,
    /// The longest plaintext of a record that the sender accepts, in bytes, at least 64 (RFC 8449 §4).
    RecordSizeLimit(u16),
    /// From the client a ticket to resume a session, or empty to ask for one; from the server always empty, which
    /// promises a ticket (RFC 5077 §3.2).
    SessionTicket(Vec<u8>),
    /// The versions that the client speaks, best first (RFC 9846 §4.3.1).
    SupportedVersions(Vec<ProtocolVersion>),
    /// The version that the server picked from those (RFC 9846 §4.3.1).
    SelectedVersion(ProtocolVersion),
    /// The `verify_data` of the connection that is renegotiated, empty in a first handshake (RFC 5746).
    RenegotiationInfo(Vec<u8>),
    /// The client's halves of key exchanges, best first, of different groups (RFC 9846 §4.3.8).
    KeyShares(Vec<KeyShare>),
    /// The server's half (RFC 9846 §4.3.8).
    KeyShare(KeyShare),
    /// The group for which the server asks a half (RFC 9846 §4.3.8).
    SelectedGroup(NamedGroup),
    /// How the client uses pre-shared keys (RFC 9846 §4.3.9).
    PskKeyExchangeModes(Vec<PskKeyExchangeMode>),
    /// The client's pre-shared keys (RFC 9846 §4.3.11); the last extension.
    PreSharedKeys(OfferedPreSharedKeys),
    /// The server's choice among those, counted from 0 (RFC 9846 §4.3.11).
    SelectedPreSharedKey(u16),
    /// The client sends data at once, or the server accepts that (RFC 9846 §4.3.10).
    EarlyData,
    /// How much data a client may send at once with a ticket, in bytes (RFC 9846 §4.3.10).
    MaximumEarlyData(u32),
    /// Bytes that the client sends back unchanged, 1 to 2^16 - 1 (RFC 9846 §4.3.2).
    Cookie(Vec<u8>),
    /// The names of the authorities that the sender trusts, each in DER (RFC 9846 §4.3.4).
    CertificateAuthorities(Vec<Vec<u8>>),
    /// An extension that the engine does not use: its type and data.
    Other(ExtensionType, Vec<u8>),
}

impl Extension {
    /// Its number.
    pub fn extension_type(&self) -> ExtensionType {
        match self {
            Self::ServerName(_) | Self::ServerNameAcknowledged => ExtensionType::SERVER_NAME,
            Self::MaxFragmentLength(_) => ExtensionType::MAX_FRAGMENT_LENGTH,
            Self::ApplicationProtocols(_) => ExtensionType::APPLICATION_LAYER_PROTOCOL_NEGOTIATION,
            Self::SupportedGroups(_) => ExtensionType::SUPPORTED_GROUPS,
            Self::EcPointFormats(_) => ExtensionType::EC_POINT_FORMATS,
            Self::SignatureAlgorithms(_) => ExtensionType::SIGNATURE_ALGORITHMS,
            Self::SignatureAlgorithmsCert(_) => ExtensionType::SIGNATURE_ALGORITHMS_CERT,
            Self::EncryptThenMac => ExtensionType::ENCRYPT_THEN_MAC,
            Self::ExtendedMasterSecret => ExtensionType::EXTENDED_MASTER_SECRET,
            Self::RecordSizeLimit(_) => ExtensionType::RECORD_SIZE_LIMIT,
            Self::SessionTicket(_) => ExtensionType::SESSION_TICKET,
            Self::SupportedVersions(_) | Self::SelectedVersion(_) => ExtensionType::SUPPORTED_VERSIONS,
            Self::RenegotiationInfo(_) => ExtensionType::RENEGOTIATION_INFO,
            Self::KeyShares(_) | Self::KeyShare(_) | Self::SelectedGroup(_) => ExtensionType::KEY_SHARE,
            Self::PskKeyExchangeModes(_) => ExtensionType::PSK_KEY_EXCHANGE_MODES,
            Self::PreSharedKeys(_) | Self::SelectedPreSharedKey(_) => ExtensionType::PRE_SHARED_KEY,
            Self::EarlyData | Self::MaximumEarlyData(_) => ExtensionType::EARLY_DATA,
            Self::Cookie(_) => ExtensionType::COOKIE,
            Self::CertificateAuthorities(_) => ExtensionType::CERTIFICATE_AUTHORITIES,
            Self::Other(extension_type, _) => *extension_type,
        }
    }

    /// Reads the extensions at the end of a hello; `None` if the message ends before them.
    pub fn read_all(reader: &mut Reader<'_>, holder: Holder) -> Result<Option<Vec<Self>>, DecodeError> {
        if reader.is_empty() {
            return Ok(None);
        }
        Self::read_list(reader, holder).map(Some)
    }

    /// Reads extensions with their total length.
    pub fn read_list(reader: &mut Reader<'_>, holder: Holder) -> Result<Vec<Self>, DecodeError> {
        // A set, because a hostile hello has room for thousands of them.
        let mut seen = BTreeSet::new();
        reader.list(EXTENSIONS, EXTENSIONS_LENGTH, 0..=0xffff, |reader| {
            let duplicate = reader.error(DecodeErrorKind::DuplicateExtension, EXTENSION);
            let extension = Self::read(reader, holder)?;
            match seen.insert(extension.extension_type()) {
                true => Ok(extension),
                false => Err(duplicate),
            }
        })
    }

    /// Writes the extensions with their total length, or nothing if there are none.
    pub fn write_all(extensions: Option<&[Self]>, writer: &mut Writer) {
        let Some(extensions) = extensions else { return };
        writer.vector(LengthPrefix::U16, |writer| {
            for extension in extensions {
                writer.registered_u16(extension.extension_type());
                writer.vector(LengthPrefix::U16, |writer| extension.write_data(writer));
            }
        });
    }

    fn read(reader: &mut Reader<'_>, holder: Holder) -> Result<Self, DecodeError> {
        reader.group(EXTENSION, |reader| {
            let extension_type: ExtensionType = reader.registered_u16(EXTENSION_TYPE)?;
            let length = reader.length(EXTENSION_DATA_LENGTH, LengthPrefix::U16)?;
            reader.within(EXTENSION, length, |reader| {
                Self::read_data(reader, extension_type, holder)
            })
        })
    }

    fn read_data(reader: &mut Reader<'_>, extension_type: ExtensionType, holder: Holder) -> Result<Self, DecodeError> {
        Ok(match (extension_type, holder) {
            (ExtensionType::SERVER_NAME, Holder::ClientHello) => {
                let data = reader.peek(reader.remaining()).unwrap_or_default();
                match server_name::read(reader)? {
                    // A list of names must not be empty; one without host names is carried unchanged.
                    names if names.is_empty() => Self::Other(extension_type, data.to_vec()),
                    names => Self::ServerName(names),
                }
            }
            (ExtensionType::SERVER_NAME, _) => Self::ServerNameAcknowledged,
            (ExtensionType::MAX_FRAGMENT_LENGTH, _) => Self::MaxFragmentLength(max_fragment_length::read(reader)?),
            (ExtensionType::APPLICATION_LAYER_PROTOCOL_NEGOTIATION, _) => {
                Self::ApplicationProtocols(application_protocols::read(reader, holder)?)
            }
            // Some servers send their groups as well, which means nothing here.
            (ExtensionType::SUPPORTED_GROUPS, _) => Self::SupportedGroups(supported_groups::read(reader)?),
            (ExtensionType::EC_POINT_FORMATS, _) => Self::EcPointFormats(ec_point_formats::read(reader)?),
            (ExtensionType::SIGNATURE_ALGORITHMS, holder) if holder.accepts_signatures() => {
                Self::SignatureAlgorithms(signature_algorithms::read(reader)?)
            }
            (ExtensionType::SIGNATURE_ALGORITHMS_CERT, holder) if holder.accepts_signatures() => {
                Self::SignatureAlgorithmsCert(signature_algorithms::read(reader)?)
            }
            (ExtensionType::ENCRYPT_THEN_MAC, _) => Self::EncryptThenMac,
            (ExtensionType::EXTENDED_MASTER_SECRET, _) => Self::ExtendedMasterSecret,
            (ExtensionType::RECORD_SIZE_LIMIT, _) => Self::RecordSizeLimit(record_size_limit::read(reader)?),
            (ExtensionType::SESSION_TICKET, Holder::ClientHello) => Self::SessionTicket(session_ticket::read(reader)?),
            (ExtensionType::SESSION_TICKET, _) => Self::SessionTicket(Vec::new()),
            (ExtensionType::SUPPORTED_VERSIONS, Holder::ClientHello) => {
                Self::SupportedVersions(supported_versions::read(reader)?)
            }
            (ExtensionType::SUPPORTED_VERSIONS, _) => Self::SelectedVersion(supported_versions::read_selected(reader)?),
            (ExtensionType::RENEGOTIATION_INFO, _) => Self::RenegotiationInfo(renegotiation_info::read(reader)?),
            _ => match Self::read_of_tls_1_3(reader, extension_type, holder)? {
                Some(extension) => extension,
                None => Self::Other(extension_type, shown::read(reader, extension_type, holder)?),
            },
        })
    }

    /// Reads the data of an extension that only TLS 1.3 uses; `None` if it is none of them.
    fn read_of_tls_1_3(
        reader: &mut Reader<'_>,
        extension_type: ExtensionType,
        holder: Holder,
    ) -> Result<Option<Self>, DecodeError> {
        if !cfg!(feature = "tls13") {
            return Ok(None);
        }
        Ok(Some(match (extension_type, holder) {
            (ExtensionType::KEY_SHARE, Holder::ClientHello) => Self::KeyShares(key_share::read_all(reader)?),
            (ExtensionType::KEY_SHARE, Holder::HelloRetryRequest) => {
                Self::SelectedGroup(key_share::read_selected(reader)?)
            }
            (ExtensionType::KEY_SHARE, _) => Self::KeyShare(key_share::read(reader, holder)?),
            (ExtensionType::PSK_KEY_EXCHANGE_MODES, _) => {
                Self::PskKeyExchangeModes(pre_shared_key::read_modes(reader)?)
            }
            (ExtensionType::PRE_SHARED_KEY, Holder::ClientHello) => {
                Self::PreSharedKeys(OfferedPreSharedKeys::read(reader)?)
            }
            (ExtensionType::PRE_SHARED_KEY, _) => Self::SelectedPreSharedKey(reader.u16(SELECTED_IDENTITY)?),
            (ExtensionType::EARLY_DATA, Holder::NewSessionTicket) => {
                Self::MaximumEarlyData(reader.u32(MAXIMUM_EARLY_DATA)?)
            }
            (ExtensionType::EARLY_DATA, _) => Self::EarlyData,
            (ExtensionType::COOKIE, _) => Self::Cookie(cookie::read(reader)?),
            (ExtensionType::CERTIFICATE_AUTHORITIES, _) => {
                Self::CertificateAuthorities(certificate_authorities::read(reader, 3)?)
            }
            _ => return Ok(None),
        }))
    }

    fn write_data(&self, writer: &mut Writer) {
        match self {
            Self::ServerName(names) => server_name::write(names, writer),
            Self::ServerNameAcknowledged | Self::EncryptThenMac | Self::ExtendedMasterSecret | Self::EarlyData => {}
            Self::KeyShares(shares) => key_share::write_all(shares, writer),
            Self::KeyShare(share) => key_share::write(share, writer),
            Self::SelectedGroup(group) => writer.registered_u16(*group),
            Self::PskKeyExchangeModes(modes) => pre_shared_key::write_modes(modes, writer),
            Self::PreSharedKeys(offered) => offered.write(writer),
            Self::SelectedPreSharedKey(index) => writer.bytes(&index.to_be_bytes()),
            Self::MaximumEarlyData(length) => writer.bytes(&length.to_be_bytes()),
            Self::Cookie(cookie) => cookie::write(cookie, writer),
            Self::CertificateAuthorities(names) => certificate_authorities::write(names, writer),
            Self::MaxFragmentLength(length) => writer.registered_u8(*length),
            Self::ApplicationProtocols(names) => application_protocols::write(names, writer),
            Self::SupportedGroups(groups) => supported_groups::write(groups, writer),
            Self::EcPointFormats(formats) => ec_point_formats::write(formats, writer),
            Self::SignatureAlgorithms(schemes) | Self::SignatureAlgorithmsCert(schemes) => {
                signature_algorithms::write(schemes, writer);
            }
            Self::RecordSizeLimit(limit) => writer.bytes(&limit.to_be_bytes()),
            Self::SupportedVersions(versions) => supported_versions::write(versions, writer),
            Self::SelectedVersion(version) => writer.registered_u16(*version),
            Self::RenegotiationInfo(verify_data) => renegotiation_info::write(verify_data, writer),
            Self::SessionTicket(data) | Self::Other(_, data) => writer.bytes(data),
        }
    }
}
