//! ServerKeyExchange with ECDHE: the server's ephemeral public key, signed with the key of its certificate (RFC 8422
//! §5.4).

use timeline::error::DecodeError;
use timeline::field::Annotation;
use timeline::fields::server_key_exchange::{
    CURVE_TYPE, NAMED_CURVE, PARAMETERS, PUBLIC_KEY, PUBLIC_KEY_LENGTH, SIGNATURE, SIGNATURE_ALGORITHM,
    SIGNATURE_LENGTH, SIGNATURE_VALUE,
};
use timeline::registry::{EcCurveType, NamedGroup, SignatureScheme};

use crate::codec::length_prefix::LengthPrefix;
use crate::codec::reader::Reader;
use crate::codec::writer::Writer;
use crate::wire::ephemeral_public_key;

/// The server's share of the key exchange.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServerKeyExchange {
    /// The signed part.
    pub parameters: EphemeralParameters,
    /// How it is signed.
    pub scheme: SignatureScheme,
    /// The signature over both randoms and the parameters.
    pub signature: Vec<u8>,
}

/// A group, and a public key in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EphemeralParameters {
    /// The group that the server picked.
    pub group: NamedGroup,
    /// The server's ephemeral public key, 1 to 255 bytes.
    pub public_key: Vec<u8>,
}

impl ServerKeyExchange {
    /// Reads the body of the message.
    ///
    /// # Errors
    /// Also for a curve that is not named but described, which nobody may use any more (RFC 8422 §5.4).
    pub fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            parameters: EphemeralParameters::read(reader)?,
            scheme: reader.registered_u16(SIGNATURE_ALGORITHM)?,
            signature: reader
                .vector(SIGNATURE, SIGNATURE_LENGTH, 0..=0xffff, |reader| {
                    reader.rest(SIGNATURE_VALUE)
                })?
                .to_vec(),
        })
    }

    /// Writes the body of the message.
    pub fn write(&self, writer: &mut Writer) {
        self.parameters.write(writer);
        writer.registered_u16(self.scheme);
        writer.vector(LengthPrefix::U16, |writer| writer.bytes(&self.signature));
    }
}

impl EphemeralParameters {
    fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        reader.group(PARAMETERS, |reader| {
            let curve_type: EcCurveType = reader.registered_u8(CURVE_TYPE)?;
            if curve_type != EcCurveType::NAMED_CURVE {
                return Err(reader.illegal_value(CURVE_TYPE, 1));
            }
            Ok(Self {
                group: reader.registered_u16(NAMED_CURVE)?,
                public_key: reader
                    .vector(PUBLIC_KEY, PUBLIC_KEY_LENGTH, 1..=0xff, ephemeral_public_key::read)?
                    .to_vec(),
            })
        })
    }

    fn write(&self, writer: &mut Writer) {
        writer.registered_u8(EcCurveType::NAMED_CURVE);
        writer.registered_u16(self.group);
        writer.vector(LengthPrefix::U8, |writer| writer.bytes(&self.public_key));
    }

    /// The bytes in the message, 4 more than the public key has.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut writer = Writer::new();
        self.write(&mut writer);
        writer.into_bytes()
    }

    /// Annotates such bytes; `None` for others.
    pub fn annotate(bytes: &[u8]) -> Option<Annotation> {
        let mut reader = Reader::annotating(bytes);
        Self::read(&mut reader).ok()?;
        reader.into_annotations().pop()
    }
}
