//! `pre_shared_key` (RFC 9846 §4.3.11) and `psk_key_exchange_modes` (RFC 9846 §4.3.9).

use crate::field::fields;

fields! {
    EXCHANGE_MODES = "psk-key-exchange-modes", "RFC 9846", "4.3.9";
    EXCHANGE_MODES_LENGTH = "psk-key-exchange-modes-length", "RFC 9846", "4.3.9";
    EXCHANGE_MODE = "psk-key-exchange-mode", "RFC 9846", "4.3.9";
    IDENTITIES = "psk-identities", "RFC 9846", "4.3.11";
    IDENTITIES_LENGTH = "psk-identities-length", "RFC 9846", "4.3.11";
    IDENTITY = "psk-identity", "RFC 9846", "4.3.11";
    IDENTITY_LENGTH = "psk-identity-length", "RFC 9846", "4.3.11";
    IDENTITY_VALUE = "psk-identity-value", "RFC 9846", "4.3.11";
    OBFUSCATED_TICKET_AGE = "psk-obfuscated-ticket-age", "RFC 9846", "4.3.11";
    BINDERS = "psk-binders", "RFC 9846", "4.3.11";
    BINDERS_LENGTH = "psk-binders-length", "RFC 9846", "4.3.11";
    BINDER = "psk-binder", "RFC 9846", "4.3.11";
    BINDER_LENGTH = "psk-binder-length", "RFC 9846", "4.3.11";
    BINDER_VALUE = "psk-binder-value", "RFC 9846", "4.3.11";
    SELECTED_IDENTITY = "psk-selected-identity", "RFC 9846", "4.3.11";
}
