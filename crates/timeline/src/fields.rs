//! The catalogue of all fields that the lab explains, in bytes on the wire and in the forms that a record takes before
//! it gets there. One file for each message or structure. The parser that reads a field annotates it; locales and
//! schemas refer to it by its key.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serializer, de};

use crate::field::Field;

pub mod alert;
pub mod application_protocols;
pub mod cbc;
pub mod certificate;
pub mod certificate_request;
pub mod certificate_verify;
pub mod client_hello;
pub mod client_key_exchange;
pub mod compression;
pub mod cookie;
pub mod early_data;
pub mod ec_point_formats;
pub mod ephemeral_public_key;
pub mod extension;
pub mod finished;
pub mod handshake;
pub mod hkdf_label;
pub mod inner_plaintext;
pub mod key_share;
pub mod key_update;
pub mod max_fragment_length;
pub mod new_session_ticket;
pub mod pre_master_secret;
pub mod pre_shared_key;
pub mod record;
pub mod record_size_limit;
pub mod renegotiation_info;
pub mod server_hello;
pub mod server_key_exchange;
pub mod server_name;
pub mod session_ticket;
pub mod shown;
pub mod signature_algorithms;
pub mod signed_certificate_timestamps;
pub mod signed_content;
pub mod supported_groups;
pub mod supported_versions;
pub mod x509;

/// Every field, in the order of the files.
pub fn all_fields() -> impl Iterator<Item = &'static Field> {
    [
        alert::ALL,
        application_protocols::ALL,
        cbc::ALL,
        certificate::ALL,
        certificate_request::ALL,
        certificate_verify::ALL,
        client_hello::ALL,
        client_key_exchange::ALL,
        compression::ALL,
        cookie::ALL,
        early_data::ALL,
        ec_point_formats::ALL,
        ephemeral_public_key::ALL,
        extension::ALL,
        finished::ALL,
        handshake::ALL,
        hkdf_label::ALL,
        inner_plaintext::ALL,
        key_share::ALL,
        key_update::ALL,
        max_fragment_length::ALL,
        new_session_ticket::ALL,
        pre_master_secret::ALL,
        pre_shared_key::ALL,
        record::ALL,
        record_size_limit::ALL,
        renegotiation_info::ALL,
        server_hello::ALL,
        server_key_exchange::ALL,
        server_name::ALL,
        session_ticket::ALL,
        shown::ALL,
        signature_algorithms::ALL,
        signed_certificate_timestamps::ALL,
        signed_content::ALL,
        supported_groups::ALL,
        supported_versions::ALL,
        x509::ALL,
    ]
    .into_iter()
    .flatten()
    .copied()
}

thread_local! {
    static BY_KEY: OnceCell<BTreeMap<&'static str, &'static Field>> = const { OnceCell::new() };
}

/// The field with this key.
pub fn by_key(key: &str) -> Option<&'static Field> {
    BY_KEY.with(|fields| {
        let fields = fields.get_or_init(|| all_fields().map(|field| (field.key, field)).collect());
        fields.get(key).copied()
    })
}

/// Writes a field as its key.
pub(crate) fn serialize<S: Serializer>(field: &&'static Field, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(field.key)
}

/// Reads a field by its key.
pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<&'static Field, D::Error> {
    let key = String::deserialize(deserializer)?;
    by_key(&key).ok_or_else(|| de::Error::custom(format!("no field has the key {key}")))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn keys_are_unique() {
        let mut seen = BTreeSet::new();
        let repeated: Vec<_> = all_fields().filter(|field| !seen.insert(field.key)).collect();
        assert_eq!(repeated, Vec::<&Field>::new());
    }
}
