//! What is written down of a connection besides its data.

use std::fs::{File, OpenOptions};
use std::io::{self, Write};

use clap::Args;
use timeline::event::Event;
use tls_core::connection::KeyLogSecrets;
use tls_core::export::key_log;
use tls_core::negotiation::Agreement;
use tls_core::trace::Trace;

use crate::event_text::EventText;
use crate::{standard_error, summary};

#[derive(Args)]
pub struct RecordOptions {
    /// Add a line for Wireshark to this file for each session
    #[arg(long, value_name = "FILE")]
    keylog: Option<String>,
    /// Tell each event on standard error
    #[arg(long)]
    trace: bool,
    /// Tell on standard error what was agreed on
    #[arg(long)]
    summary: bool,
}

impl RecordOptions {
    /// Opens the file.
    pub fn open(&self) -> Result<Records, String> {
        let open = |path| OpenOptions::new().create(true).append(true).open(path);
        let key_log = self.keylog.as_ref().map(|path| {
            let unusable = |error| format!("--keylog {path}: {error}");
            open(path).map_err(unusable)
        });
        Ok(Records {
            key_log: key_log.transpose()?,
            trace: self.trace,
            summary: self.summary,
        })
    }
}

/// Where it is written to.
pub struct Records {
    key_log: Option<File>,
    trace: bool,
    summary: bool,
}

impl Records {
    /// A recorder of events that is on if they are wanted.
    pub fn new_trace(&self) -> Trace {
        match self.trace {
            true => Trace::on(),
            false => Trace::off(),
        }
    }

    /// Tells what happened in a connection.
    pub fn tell_events(&self, events: &[Event], text: &mut EventText) {
        if self.trace {
            standard_error::tell(events.iter().flat_map(|event| text.lines(event)));
        }
    }

    /// Tells what was agreed on, if that is wanted.
    pub fn tell_agreement(&self, agreement: Option<&Agreement>) {
        if let Some(agreement) = agreement.filter(|_| self.summary) {
            standard_error::tell([summary::line(agreement)]);
        }
    }

    /// Adds a line to the key log: in one write, so that connections that run at the same time do not mix theirs.
    pub fn log_keys(&self, secrets: Option<&KeyLogSecrets>) -> io::Result<()> {
        match (&self.key_log, secrets) {
            (Some(file), Some(secrets)) => {
                let mut file = file;
                file.write_all(key_log::lines(secrets).as_bytes())
            }
            _ => Ok(()),
        }
    }
}
