//! What a session can be resumed with, and a file that keeps it between two runs of the client. Whoever reads the file can
//! resume the session too.

use std::fs;
use std::io::ErrorKind;

use base16ct::lower;
use tls_core::resumption::{SavedSession, SavedTicket};

/// What a session can be resumed with.
#[derive(Default)]
pub struct Kept {
    /// In TLS 1.2.
    pub session: Option<SavedSession>,
    /// In TLS 1.3.
    pub ticket: Option<SavedTicket>,
}

impl Kept {
    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.session.is_none() && self.ticket.is_none()
    }

    /// Reads the file; nothing if there is none.
    pub fn read(path: &str) -> Result<Self, String> {
        let text = match fs::read_to_string(path) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Self::default()),
            Err(error) => return Err(format!("--resume={path}: {error}")),
        };
        let mut kept = Self::default();
        for line in text.lines() {
            let words: Vec<_> = line.split(' ').collect();
            let is_read = match words[..] {
                ["TLS1.2", id, ticket, content] => {
                    kept.session = session(id, ticket, content);
                    kept.session.is_some()
                }
                ["TLS1.3", ticket, content] => {
                    kept.ticket = self::ticket(ticket, content);
                    kept.ticket.is_some()
                }
                _ => false,
            };
            if !is_read {
                return Err(format!("--resume={path}: this is not a file that connect has written"));
            }
        }
        Ok(kept)
    }

    /// Writes the file.
    pub fn write(&self, path: &str) -> Result<(), String> {
        let mut text = String::new();
        // An empty word would be lost, so each begins with x.
        let word = |bytes: &[u8]| format!("x{}", lower::encode_string(bytes));
        let of_session = self
            .session
            .as_ref()
            .and_then(|session| Some((session, session.to_bytes()?)));
        if let Some((session, content)) = of_session {
            let [id, ticket, content] = [&session.session_id, &session.ticket, &content].map(|bytes| word(bytes));
            text += &format!("TLS1.2 {id} {ticket} {content}\n");
        }
        let of_ticket = self
            .ticket
            .as_ref()
            .and_then(|ticket| Some((ticket, ticket.to_bytes()?)));
        if let Some((ticket, content)) = of_ticket {
            text += &format!("TLS1.3 {} {}\n", word(&ticket.ticket), word(&content));
        }
        fs::write(path, text).map_err(|error| format!("--resume={path}: {error}"))
    }
}

fn bytes(word: &str) -> Option<Vec<u8>> {
    lower::decode_vec(word.strip_prefix('x')?).ok()
}

fn session(id: &str, ticket: &str, content: &str) -> Option<SavedSession> {
    Some(SavedSession {
        session_id: bytes(id)?,
        ticket: bytes(ticket)?,
        ..SavedSession::from_bytes(&bytes(content)?)?
    })
}

fn ticket(ticket: &str, content: &str) -> Option<SavedTicket> {
    SavedTicket::from_bytes(&bytes(content)?, &bytes(ticket)?)
}
