//! Extensions of the two hello messages (RFC 5246 §7.4.1.4). Those that the engine does not use are carried
//! and shown as they are.

use crate::error::{DecodeError, DecodeErrorKind};
use crate::registry::{ExtensionType, ServerNameType, SignatureScheme};
use crate::wire::field::{Field, fields};
use crate::wire::reader::{LengthPrefix, Reader};
use crate::wire::writer::Writer;

fields! {
    EXTENSIONS = "extensions", "RFC 5246", "7.4.1.4";
    EXTENSIONS_LENGTH = "extensions-length", "RFC 5246", "7.4.1.4";
    EXTENSION = "extension", "RFC 5246", "7.4.1.4";
    EXTENSION_TYPE = "extension-type", "RFC 5246", "7.4.1.4";
    EXTENSION_DATA_LENGTH = "extension-data-length", "RFC 5246", "7.4.1.4";
    EXTENSION_DATA = "extension-data", "RFC 5246", "7.4.1.4";
    SERVER_NAME_LIST = "server-name-list", "RFC 6066", "3";
    SERVER_NAME_LIST_LENGTH = "server-name-list-length", "RFC 6066", "3";
    SERVER_NAME_TYPE = "server-name-type", "RFC 6066", "3";
    SERVER_NAME = "server-name", "RFC 6066", "3";
    SERVER_NAME_LENGTH = "server-name-length", "RFC 6066", "3";
    SERVER_NAME_VALUE = "server-name-value", "RFC 6066", "3";
    SIGNATURE_SCHEMES = "signature-schemes", "RFC 5246", "7.4.1.4.1";
    SIGNATURE_SCHEMES_LENGTH = "signature-schemes-length", "RFC 5246", "7.4.1.4.1";
    SIGNATURE_SCHEME = "signature-scheme", "RFC 5246", "7.4.1.4.1";
    RENEGOTIATED_CONNECTION = "renegotiated-connection", "RFC 5746", "3.2";
    RENEGOTIATED_CONNECTION_LENGTH = "renegotiated-connection-length", "RFC 5746", "3.2";
    RENEGOTIATED_CONNECTION_VALUE = "renegotiated-connection-value", "RFC 5746", "3.2";
}

/// Which message an extension stands in: some have another form in each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hello {
    /// In a ClientHello.
    Client,
    /// In a ServerHello.
    Server,
}

/// One extension.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Extension {
    /// The host names that the client asks for (RFC 6066 §3), without those of unknown types.
    ServerName(Vec<Vec<u8>>),
    /// The server used the name that the client asked for (RFC 6066 §3).
    ServerNameAcknowledged,
    /// The signatures that the client can verify, best first (RFC 5246 §7.4.1.4.1).
    SignatureAlgorithms(Vec<SignatureScheme>),
    /// The master secret is to be bound to the whole handshake (RFC 7627).
    ExtendedMasterSecret,
    /// The `verify_data` of the connection that is renegotiated, empty in a first handshake (RFC 5746).
    RenegotiationInfo(Vec<u8>),
    /// One that the engine has no use for: its type and data.
    Other(ExtensionType, Vec<u8>),
}

impl Extension {
    /// Its number.
    pub fn extension_type(&self) -> ExtensionType {
        match self {
            Self::ServerName(_) | Self::ServerNameAcknowledged => ExtensionType::SERVER_NAME,
            Self::SignatureAlgorithms(_) => ExtensionType::SIGNATURE_ALGORITHMS,
            Self::ExtendedMasterSecret => ExtensionType::EXTENDED_MASTER_SECRET,
            Self::RenegotiationInfo(_) => ExtensionType::RENEGOTIATION_INFO,
            Self::Other(extension_type, _) => *extension_type,
        }
    }

    /// Reads the extensions at the end of a hello; `None` where the message ends before them.
    pub fn read_all(reader: &mut Reader<'_>, hello: Hello) -> Result<Option<Vec<Self>>, DecodeError> {
        if reader.is_empty() {
            return Ok(None);
        }
        let mut extensions: Vec<Self> = Vec::new();
        reader.vector(EXTENSIONS, EXTENSIONS_LENGTH, LengthPrefix::U16, |reader| {
            while !reader.is_empty() {
                let duplicate = reader.error(DecodeErrorKind::DuplicateExtension, EXTENSION);
                let extension = Self::read(reader, hello)?;
                let extension_type = extension.extension_type();
                if extensions
                    .iter()
                    .any(|earlier| earlier.extension_type() == extension_type)
                {
                    return Err(duplicate);
                }
                extensions.push(extension);
            }
            Ok(())
        })?;
        Ok(Some(extensions))
    }

    /// Writes the extensions with their common length, or nothing where there are none.
    pub fn write_all(extensions: Option<&[Self]>, hello: Hello, writer: &mut Writer) {
        let Some(extensions) = extensions else { return };
        writer.vector(LengthPrefix::U16, |writer| {
            for extension in extensions {
                writer.registered_u16(extension.extension_type());
                writer.vector(LengthPrefix::U16, |writer| extension.write_data(hello, writer));
            }
        });
    }

    fn read(reader: &mut Reader<'_>, hello: Hello) -> Result<Self, DecodeError> {
        reader.group(EXTENSION, |reader| {
            let extension_type: ExtensionType = reader.registered_u16(EXTENSION_TYPE)?;
            let length = reader.length(EXTENSION_DATA_LENGTH, LengthPrefix::U16)?;
            reader.within(EXTENSION, length, |reader| {
                Self::read_data(reader, extension_type, hello)
            })
        })
    }

    fn read_data(reader: &mut Reader<'_>, extension_type: ExtensionType, hello: Hello) -> Result<Self, DecodeError> {
        match (extension_type, hello) {
            (ExtensionType::SERVER_NAME, Hello::Client) => read_server_names(reader),
            (ExtensionType::SERVER_NAME, Hello::Server) => Ok(Self::ServerNameAcknowledged),
            (ExtensionType::SIGNATURE_ALGORITHMS, Hello::Client) => {
                let schemes = reader.list(
                    SIGNATURE_SCHEMES,
                    SIGNATURE_SCHEMES_LENGTH,
                    LengthPrefix::U16,
                    |reader| reader.registered_u16(SIGNATURE_SCHEME),
                )?;
                refuse_empty(reader, &schemes, SIGNATURE_SCHEMES)?;
                Ok(Self::SignatureAlgorithms(schemes))
            }
            (ExtensionType::EXTENDED_MASTER_SECRET, _) => Ok(Self::ExtendedMasterSecret),
            (ExtensionType::RENEGOTIATION_INFO, _) => {
                let renegotiated = reader.vector(
                    RENEGOTIATED_CONNECTION,
                    RENEGOTIATED_CONNECTION_LENGTH,
                    LengthPrefix::U8,
                    |reader| reader.rest(RENEGOTIATED_CONNECTION_VALUE),
                )?;
                Ok(Self::RenegotiationInfo(renegotiated.to_vec()))
            }
            _ => Ok(Self::Other(extension_type, reader.rest(EXTENSION_DATA)?.to_vec())),
        }
    }

    fn write_data(&self, hello: Hello, writer: &mut Writer) {
        match self {
            Self::ServerName(names) => writer.vector(LengthPrefix::U16, |writer| {
                for name in names {
                    writer.registered_u8(ServerNameType::HOST_NAME);
                    writer.vector(LengthPrefix::U16, |writer| writer.bytes(name));
                }
            }),
            Self::ServerNameAcknowledged | Self::ExtendedMasterSecret => {}
            Self::SignatureAlgorithms(schemes) => {
                debug_assert_eq!(hello, Hello::Client);
                writer.vector(LengthPrefix::U16, |writer| {
                    for scheme in schemes {
                        writer.registered_u16(*scheme);
                    }
                });
            }
            Self::RenegotiationInfo(renegotiated) => {
                writer.vector(LengthPrefix::U8, |writer| writer.bytes(renegotiated));
            }
            Self::Other(_, data) => writer.bytes(data),
        }
    }
}

fn read_server_names(reader: &mut Reader<'_>) -> Result<Extension, DecodeError> {
    let entries = reader.list(SERVER_NAME_LIST, SERVER_NAME_LIST_LENGTH, LengthPrefix::U16, |reader| {
        let name_type: ServerNameType = reader.registered_u8(SERVER_NAME_TYPE)?;
        let name = reader.vector(SERVER_NAME, SERVER_NAME_LENGTH, LengthPrefix::U16, |reader| {
            reader.rest_as_text(SERVER_NAME_VALUE)
        })?;
        Ok((name_type, name.to_vec()))
    })?;
    refuse_empty(reader, &entries, SERVER_NAME_LIST)?;
    let host_names = entries
        .into_iter()
        .filter(|(name_type, _)| *name_type == ServerNameType::HOST_NAME)
        .map(|(_, name)| name)
        .collect();
    Ok(Extension::ServerName(host_names))
}

fn refuse_empty<T>(reader: &Reader<'_>, items: &[T], field: &'static Field) -> Result<(), DecodeError> {
    match items {
        [] => Err(reader.illegal_value(field, 2)),
        _ => Ok(()),
    }
}
