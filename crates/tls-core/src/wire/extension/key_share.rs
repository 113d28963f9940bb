//! `key_share`: halves of a key exchange that need no message of their own (RFC 9846 §4.3.8).

use timeline::error::DecodeError;
use timeline::fields::ephemeral_public_key::COORDINATE;
use timeline::fields::key_share::{
    ENCAPSULATED_SECRET, ENCAPSULATION_KEY, KEY_EXCHANGE, KEY_EXCHANGE_LENGTH, KEY_SHARE, KEY_SHARE_GROUP, KEY_SHARES,
    KEY_SHARES_LENGTH, SELECTED_GROUP,
};
use timeline::registry::NamedGroup;

use crate::codec::length_prefix::LengthPrefix;
use crate::codec::reader::Reader;
use crate::codec::writer::Writer;
use crate::wire::ephemeral_public_key;
use crate::wire::extension::Holder;

/// Bytes of the ML-KEM-768 key in a client's hybrid share (RFC 10024 §3).
pub const ENCAPSULATION_KEY_LENGTH: usize = 1184;
/// Bytes of the encapsulated secret in a server's hybrid share (RFC 10024 §3).
pub const ENCAPSULATED_SECRET_LENGTH: usize = 1088;

/// One side's half for one group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyShare {
    /// The group.
    pub group: NamedGroup,
    /// The public key, 1 to 2^16 - 1 bytes; of a hybrid the parts of both, one after the other.
    pub key_exchange: Vec<u8>,
}

/// Reads a client's list, which may be empty: then it asks for a HelloRetryRequest.
pub(super) fn read_all(reader: &mut Reader<'_>) -> Result<Vec<KeyShare>, DecodeError> {
    reader.list(KEY_SHARES, KEY_SHARES_LENGTH, 0..=0xffff, |reader| {
        read(reader, Holder::ClientHello)
    })
}

/// Reads one half.
pub(super) fn read(reader: &mut Reader<'_>, holder: Holder) -> Result<KeyShare, DecodeError> {
    reader.group(KEY_SHARE, |reader| {
        let group = reader.registered_u16(KEY_SHARE_GROUP)?;
        let key_exchange = reader.vector(KEY_EXCHANGE, KEY_EXCHANGE_LENGTH, 1..=0xffff, |reader| {
            read_key_exchange(reader, group, holder)
        })?;
        Ok(KeyShare {
            group,
            key_exchange: key_exchange.to_vec(),
        })
    })
}

/// Whether the bytes are a key of the group is for the key exchange to say.
fn read_key_exchange<'a>(reader: &mut Reader<'a>, group: NamedGroup, holder: Holder) -> Result<&'a [u8], DecodeError> {
    if group != NamedGroup::X25519_ML_KEM_768 {
        return ephemeral_public_key::read(reader);
    }
    let bytes = reader.peek(reader.remaining()).unwrap_or_default();
    let (field, length) = match holder {
        Holder::ClientHello => (ENCAPSULATION_KEY, ENCAPSULATION_KEY_LENGTH),
        _ => (ENCAPSULATED_SECRET, ENCAPSULATED_SECRET_LENGTH),
    };
    reader.bytes(field, length.min(bytes.len()))?;
    reader.rest(COORDINATE)?;
    Ok(bytes)
}

/// Reads the group that a HelloRetryRequest asks for.
pub(super) fn read_selected(reader: &mut Reader<'_>) -> Result<NamedGroup, DecodeError> {
    reader.registered_u16(SELECTED_GROUP)
}

/// Writes a client's list.
pub(super) fn write_all(shares: &[KeyShare], writer: &mut Writer) {
    writer.vector(LengthPrefix::U16, |writer| {
        for share in shares {
            write(share, writer);
        }
    });
}

/// Writes one half.
pub(super) fn write(share: &KeyShare, writer: &mut Writer) {
    writer.registered_u16(share.group);
    writer.vector(LengthPrefix::U16, |writer| writer.bytes(&share.key_exchange));
}
