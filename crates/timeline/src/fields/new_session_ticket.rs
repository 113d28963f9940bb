//! NewSessionTicket (RFC 5077 §3.3).

use crate::field::fields;

fields! {
    LIFETIME_HINT = "new-session-ticket-lifetime-hint", "RFC 5077", "3.3";
    TICKET = "new-session-ticket", "RFC 5077", "3.3";
    TICKET_LENGTH = "new-session-ticket-length", "RFC 5077", "3.3";
    TICKET_VALUE = "new-session-ticket-value", "RFC 5077", "4";
}
