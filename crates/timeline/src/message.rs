//! The messages in records: one, several, or a part of one (RFC 5246 §6.2.1).

use serde::{Deserialize, Serialize};

use crate::keyed::keyed;
use crate::record::{HANDSHAKE_HEADER_LENGTH, RecordTrace};
use crate::registry::{AlertDescription, ContentType, HandshakeType};

/// A message, or the part of one that a record carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// The kind of message.
    pub kind: MessageKind,
    /// The part of the message.
    pub extent: Extent,
}

impl Message {
    /// A message contained in one record.
    pub const fn whole(kind: MessageKind) -> Self {
        Self {
            kind,
            extent: Extent::Whole,
        }
    }
}

keyed! {
    /// The part of a message that a record carries.
    Extent {
        /// All of it.
        Whole = "whole";
        /// Its beginning.
        Begins = "begins";
        /// A part between beginning and end.
        Continues = "continues";
        /// Its end.
        Ends = "ends";
    }
}

/// A kind of message, as learners name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MessageKind {
    /// A handshake message.
    Handshake(HandshakeKind),
    /// The switch to protected records.
    ChangeCipherSpec,
    /// An alert.
    Alert(AlertDescription),
    /// Data.
    ApplicationData,
    /// The content of an undecrypted record of this outer type.
    Encrypted(ContentType),
    /// Not a message of the record's type: no bytes, half an alert, or an unknown type.
    Unknown(ContentType),
}

/// A kind of handshake message (RFC 5246 §7.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HandshakeKind {
    /// The server asks for a new handshake.
    HelloRequest,
    /// The client's offer.
    ClientHello,
    /// The server's choice.
    ServerHello,
    /// The server asks for another ClientHello: a ServerHello with a fixed random (RFC 9846 §4.2.4).
    HelloRetryRequest,
    /// What the server answers behind the first keys of TLS 1.3.
    EncryptedExtensions,
    /// The client's early data are over.
    EndOfEarlyData,
    /// New keys for what follows.
    KeyUpdate,
    /// The session, sealed for the client to keep (RFC 5077).
    NewSessionTicket,
    /// The sender's certificates.
    Certificate,
    /// The server's share of the key exchange.
    ServerKeyExchange,
    /// The server asks for a certificate.
    CertificateRequest,
    /// The end of the server's flight.
    ServerHelloDone,
    /// The client's proof that it has the certificate's private key.
    CertificateVerify,
    /// The client's share of the key exchange.
    ClientKeyExchange,
    /// The proof that both sides saw the same handshake.
    Finished,
    /// A message that is not part of a handshake.
    Other(HandshakeType),
}

impl HandshakeKind {
    /// The kind of message that has this type.
    pub const fn of(handshake_type: HandshakeType) -> Self {
        match handshake_type {
            HandshakeType::HELLO_REQUEST => Self::HelloRequest,
            HandshakeType::CLIENT_HELLO => Self::ClientHello,
            HandshakeType::SERVER_HELLO => Self::ServerHello,
            HandshakeType::ENCRYPTED_EXTENSIONS => Self::EncryptedExtensions,
            HandshakeType::END_OF_EARLY_DATA => Self::EndOfEarlyData,
            HandshakeType::KEY_UPDATE => Self::KeyUpdate,
            HandshakeType::NEW_SESSION_TICKET => Self::NewSessionTicket,
            HandshakeType::CERTIFICATE => Self::Certificate,
            HandshakeType::SERVER_KEY_EXCHANGE => Self::ServerKeyExchange,
            HandshakeType::CERTIFICATE_REQUEST => Self::CertificateRequest,
            HandshakeType::SERVER_HELLO_DONE => Self::ServerHelloDone,
            HandshakeType::CERTIFICATE_VERIFY => Self::CertificateVerify,
            HandshakeType::CLIENT_KEY_EXCHANGE => Self::ClientKeyExchange,
            HandshakeType::FINISHED => Self::Finished,
            HandshakeType(_) => Self::Other(handshake_type),
        }
    }

    /// The message's type.
    pub const fn handshake_type(self) -> HandshakeType {
        match self {
            Self::HelloRequest => HandshakeType::HELLO_REQUEST,
            Self::ClientHello => HandshakeType::CLIENT_HELLO,
            Self::ServerHello | Self::HelloRetryRequest => HandshakeType::SERVER_HELLO,
            Self::EncryptedExtensions => HandshakeType::ENCRYPTED_EXTENSIONS,
            Self::EndOfEarlyData => HandshakeType::END_OF_EARLY_DATA,
            Self::KeyUpdate => HandshakeType::KEY_UPDATE,
            Self::NewSessionTicket => HandshakeType::NEW_SESSION_TICKET,
            Self::Certificate => HandshakeType::CERTIFICATE,
            Self::ServerKeyExchange => HandshakeType::SERVER_KEY_EXCHANGE,
            Self::CertificateRequest => HandshakeType::CERTIFICATE_REQUEST,
            Self::ServerHelloDone => HandshakeType::SERVER_HELLO_DONE,
            Self::CertificateVerify => HandshakeType::CERTIFICATE_VERIFY,
            Self::ClientKeyExchange => HandshakeType::CLIENT_KEY_EXCHANGE,
            Self::Finished => HandshakeType::FINISHED,
            Self::Other(handshake_type) => handshake_type,
        }
    }
}

impl MessageKind {
    /// The name that the specification gives it.
    pub fn name(self) -> String {
        match self {
            // It has no type of its own.
            Self::Handshake(HandshakeKind::HelloRetryRequest) => "HelloRetryRequest".to_owned(),
            Self::Handshake(kind) => kind.handshake_type().to_string(),
            Self::ChangeCipherSpec => "ChangeCipherSpec".to_owned(),
            Self::Alert(description) => format!("Alert: {description}"),
            Self::ApplicationData => "Application data".to_owned(),
            Self::Encrypted(content_type) => format!("Encrypted {content_type} record"),
            Self::Unknown(content_type) => format!("Unreadable {content_type} record"),
        }
    }
}

/// Finds the messages in the records of one direction of a connection, fed in order.
#[derive(Clone, Debug, Default)]
pub struct MessageStream {
    /// The incomplete handshake message.
    unfinished: Option<Unfinished>,
    /// The first half of an alert.
    alert_level: Option<u8>,
}

/// An incomplete handshake message.
#[derive(Clone, Debug)]
struct Unfinished {
    /// The header bytes so far: type and length.
    header: Vec<u8>,
    /// The number of body bytes so far.
    body: usize,
    /// The first bytes of the body: version and random of a hello.
    front: Vec<u8>,
}

/// Bytes of version and random in front of a hello's body (RFC 5246 §7.4.1.2).
const HELLO_FRONT_LENGTH: usize = 2 + 32;

/// The random of a HelloRetryRequest: the SHA-256 of that name (RFC 9846 §4.2.3).
pub const HELLO_RETRY_REQUEST_RANDOM: [u8; 32] = [
    0xcf, 0x21, 0xad, 0x74, 0xe5, 0x9a, 0x61, 0x11, 0xbe, 0x1d, 0x8c, 0x02, 0x1e, 0x65, 0xb8, 0x91, 0xc2, 0xa2, 0x11,
    0x16, 0x7a, 0xbb, 0x8c, 0x5e, 0x07, 0x9e, 0x09, 0xe2, 0xc8, 0xa8, 0x33, 0x9c,
];

impl Unfinished {
    /// Takes the bytes that belong to the message, and returns the rest.
    fn take<'a>(&mut self, bytes: &'a [u8]) -> &'a [u8] {
        let missing = HANDSHAKE_HEADER_LENGTH - self.header.len();
        let (header, rest) = bytes.split_at(missing.min(bytes.len()));
        self.header.extend_from_slice(header);
        let length = self.length().map_or(0, |length| length - self.body);
        let (body, rest) = rest.split_at(length.min(rest.len()));
        let missing = HELLO_FRONT_LENGTH - self.front.len();
        self.front.extend(body.iter().take(missing));
        self.body += body.len();
        rest
    }

    /// The length of the body, once known.
    fn length(&self) -> Option<usize> {
        match self.header[..] {
            [_, high, middle, low] => Some(u32::from_be_bytes([0, high, middle, low]) as usize),
            _ => None,
        }
    }

    fn is_whole(&self) -> bool {
        self.length() == Some(self.body)
    }

    fn kind(&self) -> MessageKind {
        let handshake_type = HandshakeType(self.header.first().copied().unwrap_or_default());
        MessageKind::Handshake(match HandshakeKind::of(handshake_type) {
            HandshakeKind::ServerHello if self.front.get(2..) == Some(&HELLO_RETRY_REQUEST_RANDOM) => {
                HandshakeKind::HelloRetryRequest
            }
            kind => kind,
        })
    }
}

impl MessageStream {
    /// The messages of the next record, at least one.
    pub fn messages_of(&mut self, record: &RecordTrace) -> Vec<Message> {
        let Some(content_type) = record.inner_content_type else {
            return vec![Message::whole(MessageKind::Encrypted(record.content_type))];
        };
        let content = record.content();
        let messages = match content_type {
            ContentType::HANDSHAKE => self.handshake_messages(content),
            ContentType::ALERT => self.alerts(content),
            ContentType::CHANGE_CIPHER_SPEC => vec![Message::whole(MessageKind::ChangeCipherSpec)],
            ContentType::APPLICATION_DATA => vec![Message::whole(MessageKind::ApplicationData)],
            ContentType(_) => Vec::new(),
        };
        match messages.is_empty() {
            true => vec![Message::whole(MessageKind::Unknown(content_type))],
            false => messages,
        }
    }

    fn handshake_messages(&mut self, mut content: &[u8]) -> Vec<Message> {
        let mut messages = Vec::new();
        while !content.is_empty() {
            let (has_begun, mut message) = match self.unfinished.take() {
                Some(unfinished) => (true, unfinished),
                None => (
                    false,
                    Unfinished {
                        header: Vec::new(),
                        body: 0,
                        front: Vec::new(),
                    },
                ),
            };
            content = message.take(content);
            messages.push(Message {
                kind: message.kind(),
                extent: match (has_begun, message.is_whole()) {
                    (false, true) => Extent::Whole,
                    (false, false) => Extent::Begins,
                    (true, false) => Extent::Continues,
                    (true, true) => Extent::Ends,
                },
            });
            self.unfinished = Some(message).filter(|message| !message.is_whole());
        }
        messages
    }

    fn alerts(&mut self, content: &[u8]) -> Vec<Message> {
        let mut alerts = Vec::new();
        let mut bytes = content.iter().copied();
        if self.alert_level.is_some()
            && let Some(description) = bytes.next()
        {
            self.alert_level = None;
            alerts.push(Message {
                kind: MessageKind::Alert(AlertDescription(description)),
                extent: Extent::Ends,
            });
        }
        while let Some(level) = bytes.next() {
            match bytes.next() {
                Some(description) => alerts.push(Message::whole(MessageKind::Alert(AlertDescription(description)))),
                None => {
                    self.alert_level = Some(level);
                    alerts.push(Message {
                        kind: MessageKind::Unknown(ContentType::ALERT),
                        extent: Extent::Begins,
                    });
                }
            }
        }
        alerts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(content_type: ContentType, content: &[u8]) -> RecordTrace {
        RecordTrace {
            content_type,
            inner_content_type: Some(content_type),
            bytes: [&[content_type.0, 3, 3, 0, content.len() as u8][..], content].concat(),
            annotation: None,
            plaintext: None,
            compressed: None,
            padded: None,
        }
    }

    fn names(stream: &mut MessageStream, record: &RecordTrace) -> Vec<(String, &'static str)> {
        let messages = stream.messages_of(record).into_iter();
        messages
            .map(|message| (message.kind.name(), message.extent.key()))
            .collect()
    }

    fn all(expected: &[(&str, &'static str)]) -> Vec<(String, &'static str)> {
        expected
            .iter()
            .map(|(name, extent)| ((*name).to_owned(), *extent))
            .collect()
    }

    #[test]
    fn record_with_several_messages_lists_them_all() {
        let content = [&[14, 0, 0, 0][..], &[11, 0, 0, 3, 0, 0, 0], &[20, 0]].concat();
        let mut stream = MessageStream::default();
        assert_eq!(
            names(&mut stream, &record(ContentType::HANDSHAKE, &content)),
            all(&[
                ("ServerHelloDone", "whole"),
                ("Certificate", "whole"),
                ("Finished", "begins")
            ])
        );
        let alerts = record(ContentType::ALERT, &[1, 90, 2, 40]);
        assert_eq!(
            names(&mut MessageStream::default(), &alerts),
            all(&[("Alert: user_canceled", "whole"), ("Alert: handshake_failure", "whole")])
        );
    }

    #[test]
    fn message_across_records_keeps_its_name_in_later_records() {
        let message = [&[11, 0, 0, 9][..], &[1; 9]].concat();
        for size in 1..message.len() {
            let mut stream = MessageStream::default();
            let pieces: Vec<_> = message.chunks(size).collect();
            for (number, piece) in pieces.iter().enumerate() {
                let extent = match number {
                    0 => "begins",
                    number if number + 1 == pieces.len() => "ends",
                    _ => "continues",
                };
                let found = names(&mut stream, &record(ContentType::HANDSHAKE, piece));
                assert_eq!(found, all(&[("Certificate", extent)]), "{size}: {number}");
            }
            let next = names(&mut stream, &record(ContentType::HANDSHAKE, &[14, 0, 0, 0]));
            assert_eq!(next, all(&[("ServerHelloDone", "whole")]));
        }
    }

    #[test]
    fn undecrypted_record_is_named_by_its_type() {
        // The first byte of the ciphertext equals a ClientHello's type.
        let sealed = RecordTrace {
            inner_content_type: None,
            ..record(ContentType::HANDSHAKE, &[1, 0, 0, 5])
        };
        let mut stream = MessageStream::default();
        let expected = all(&[("Encrypted handshake record", "whole")]);
        assert_eq!(names(&mut stream, &sealed), expected);
        assert_eq!(
            names(&mut stream, &record(ContentType::HANDSHAKE, &[])),
            all(&[("Unreadable handshake record", "whole")])
        );
    }

    #[test]
    fn alert_in_two_records_is_named_in_the_record_with_its_description() {
        let mut stream = MessageStream::default();
        assert_eq!(
            names(&mut stream, &record(ContentType::ALERT, &[2])),
            all(&[("Unreadable alert record", "begins")])
        );
        assert_eq!(
            names(&mut stream, &record(ContentType::ALERT, &[40])),
            all(&[("Alert: handshake_failure", "ends")])
        );
    }

    #[test]
    fn each_type_has_one_kind() {
        for handshake_type in HandshakeType::KNOWN {
            assert_eq!(HandshakeKind::of(*handshake_type).handshake_type(), *handshake_type);
        }
    }
}
