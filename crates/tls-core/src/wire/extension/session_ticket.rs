//! `session_ticket`: a ticket to resume a session with, or the wish for one (RFC 5077 §3.2).

use timeline::error::DecodeError;
use timeline::fields::session_ticket::SESSION_TICKET;

use crate::codec::reader::Reader;

/// Reads a client's ticket, which stands there without a length of its own. A server's answer is empty.
pub(super) fn read(reader: &mut Reader<'_>) -> Result<Vec<u8>, DecodeError> {
    Ok(reader.rest(SESSION_TICKET)?.to_vec())
}
