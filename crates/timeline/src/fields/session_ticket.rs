//! `session_ticket` (RFC 5077 §3.2).

use crate::field::fields;

fields! {
    SESSION_TICKET = "session-ticket", "RFC 5077", "3.2";
}
