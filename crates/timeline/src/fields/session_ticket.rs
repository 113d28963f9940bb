//! `session_ticket`.

use crate::field::fields;

fields! {
    SESSION_TICKET = "session-ticket", "RFC 5077", "3.2";
}
