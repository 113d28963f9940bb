//! `session_ticket`: a ticket to resume a session, or the request for one (RFC 5077 §3.2).

use timeline::error::DecodeError;
use timeline::fields::session_ticket::SESSION_TICKET;

use crate::codec::reader::Reader;

/// Reads a client's ticket, which has no length prefix. A server's answer is empty.
pub(super) fn read(reader: &mut Reader<'_>) -> Result<Vec<u8>, DecodeError> {
    Ok(reader.rest(SESSION_TICKET)?.to_vec())
}
