//! Finished: the proof that a side saw the same handshake and has the same keys (RFC 5246 §7.4.9, RFC 9846 §4.5.3).

use timeline::error::DecodeError;
use timeline::fields::finished::VERIFY_DATA;

use crate::codec::reader::Reader;
use crate::codec::writer::Writer;
use crate::wire::dialect::Dialect;

/// A Finished message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finished {
    /// 12 bytes in TLS 1.2, as long as the suite's hash in TLS 1.3.
    pub verify_data: Vec<u8>,
}

impl Finished {
    /// Reads the body of the message.
    pub fn read(reader: &mut Reader<'_>, dialect: Dialect) -> Result<Self, DecodeError> {
        Ok(Self {
            verify_data: reader.bytes(VERIFY_DATA, dialect.verify_data_length())?.to_vec(),
        })
    }

    /// Writes the body of the message.
    pub fn write(&self, writer: &mut Writer) {
        writer.bytes(&self.verify_data);
    }
}

#[cfg(test)]
mod tests {
    use crate::codec::reader::Reader;
    use crate::wire::handshake::HandshakeMessage;
    use timeline::error::DecodeErrorKind::{TrailingBytes, Truncated};

    #[test]
    fn length_other_than_12_is_an_error_with_its_offset() {
        let error_of = |length: u8| {
            let message = [vec![20, 0, 0, length], vec![7; usize::from(length)]].concat();
            let error =
                HandshakeMessage::read(&mut Reader::new(&message), crate::wire::dialect::Dialect::Undecided).err();
            error.map(|error| (error.kind, error.position))
        };
        assert_eq!(error_of(12), None);
        assert_eq!(error_of(11), Some((Truncated, 4)));
        assert_eq!(error_of(0), Some((Truncated, 4)));
        assert_eq!(error_of(13), Some((TrailingBytes, 16)));
    }
}
