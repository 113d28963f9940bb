//! NewSessionTicket, of TLS 1.2 (RFC 5077 §3.3) and TLS 1.3 (RFC 9846 §4.7.1).

use crate::field::fields;

fields! {
    LIFETIME_HINT = "new-session-ticket-lifetime-hint", "RFC 5077", "3.3";
    LIFETIME = "new-session-ticket-lifetime", "RFC 9846", "4.7.1";
    AGE_ADD = "new-session-ticket-age-add", "RFC 9846", "4.7.1";
    NONCE = "new-session-ticket-nonce", "RFC 9846", "4.7.1";
    NONCE_LENGTH = "new-session-ticket-nonce-length", "RFC 9846", "4.7.1";
    NONCE_VALUE = "new-session-ticket-nonce-value", "RFC 9846", "4.7.1";
    TICKET = "new-session-ticket", "RFC 5077", "3.3";
    TICKET_LENGTH = "new-session-ticket-length", "RFC 5077", "3.3";
    TICKET_VALUE = "new-session-ticket-value", "RFC 5077", "4";
}
