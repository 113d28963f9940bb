//! `pre_shared_key` and `psk_key_exchange_modes`: a secret from an earlier connection, and how it may be used (RFC 9846
//! §4.3.11 and §4.3.9).

use timeline::error::DecodeError;
use timeline::fields::pre_shared_key::{
    BINDER, BINDER_LENGTH, BINDER_VALUE, BINDERS, BINDERS_LENGTH, EXCHANGE_MODE, EXCHANGE_MODES, EXCHANGE_MODES_LENGTH,
    IDENTITIES, IDENTITIES_LENGTH, IDENTITY, IDENTITY_LENGTH, IDENTITY_VALUE, OBFUSCATED_TICKET_AGE,
};
use timeline::registry::PskKeyExchangeMode;

use crate::codec::length_prefix::LengthPrefix;
use crate::codec::reader::Reader;
use crate::codec::writer::Writer;

/// What a client offers: identities and, in the same order, proofs that it has their keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferedPreSharedKeys {
    /// At least one.
    pub identities: Vec<PreSharedKeyIdentity>,
    /// At least one, each 32 to 255 bytes.
    pub binders: Vec<Vec<u8>>,
}

/// The name of a pre-shared key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PreSharedKeyIdentity {
    /// A ticket, 1 to 2^16 - 1 bytes.
    pub identity: Vec<u8>,
    /// The ticket's age in milliseconds, plus a number that only its two sides know, modulo 2^32.
    pub obfuscated_ticket_age: u32,
}

impl OfferedPreSharedKeys {
    /// Bytes of the binders with all their lengths: what a binder does not cover at a ClientHello's end.
    pub fn binders_length(&self) -> usize {
        2 + self.binders.iter().map(|binder| 1 + binder.len()).sum::<usize>()
    }

    /// Reads a client's offer.
    pub(super) fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            identities: reader.list(IDENTITIES, IDENTITIES_LENGTH, 7..=0xffff, |reader| {
                Ok(PreSharedKeyIdentity {
                    identity: reader
                        .vector(IDENTITY, IDENTITY_LENGTH, 1..=0xffff, |reader| {
                            reader.rest(IDENTITY_VALUE)
                        })?
                        .to_vec(),
                    obfuscated_ticket_age: reader.u32(OBFUSCATED_TICKET_AGE)?,
                })
            })?,
            binders: reader.list(BINDERS, BINDERS_LENGTH, 33..=0xffff, |reader| {
                reader.vector(BINDER, BINDER_LENGTH, 32..=0xff, |reader| {
                    Ok(reader.rest(BINDER_VALUE)?.to_vec())
                })
            })?,
        })
    }

    /// Writes a client's offer.
    pub(super) fn write(&self, writer: &mut Writer) {
        writer.vector(LengthPrefix::U16, |writer| {
            for PreSharedKeyIdentity {
                identity,
                obfuscated_ticket_age,
            } in &self.identities
            {
                writer.vector(LengthPrefix::U16, |writer| writer.bytes(identity));
                writer.bytes(&obfuscated_ticket_age.to_be_bytes());
            }
        });
        writer.vector(LengthPrefix::U16, |writer| {
            for binder in &self.binders {
                writer.vector(LengthPrefix::U8, |writer| writer.bytes(binder));
            }
        });
    }
}

/// Reads the modes in which a client uses pre-shared keys.
pub(super) fn read_modes(reader: &mut Reader<'_>) -> Result<Vec<PskKeyExchangeMode>, DecodeError> {
    reader.list(EXCHANGE_MODES, EXCHANGE_MODES_LENGTH, 1..=0xff, |reader| {
        reader.registered_u8(EXCHANGE_MODE)
    })
}

/// Writes the modes.
pub(super) fn write_modes(modes: &[PskKeyExchangeMode], writer: &mut Writer) {
    writer.vector(LengthPrefix::U8, |writer| {
        for mode in modes {
            writer.registered_u8(*mode);
        }
    });
}
