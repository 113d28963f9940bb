//! What is written down of a connection besides its data.

use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use clap::Args;
use timeline::event::Event;
use timeline::recording::Recording;
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
    /// Opens the file. What the endpoint does goes into the recording too, if there is one.
    pub fn open(&self, recording: Option<Arc<Mutex<Recording>>>) -> Result<Records, String> {
        let open = |path| OpenOptions::new().create(true).append(true).open(path);
        let key_log = self.keylog.as_ref().map(|path| {
            let unusable = |error| format!("--keylog {path}: {error}");
            open(path).map_err(unusable)
        });
        Ok(Records {
            key_log: key_log.transpose()?,
            trace: self.trace,
            summary: self.summary,
            recording,
        })
    }
}

/// Where it is written to.
pub struct Records {
    key_log: Option<File>,
    trace: bool,
    summary: bool,
    /// What is recorded for the page, if that is wanted; of one connection after the other.
    recording: Option<Arc<Mutex<Recording>>>,
}

impl Records {
    /// A recorder of events that is on if they are wanted.
    pub fn new_trace(&self) -> Trace {
        match self.trace || self.recording.is_some() {
            true => Trace::on(),
            false => Trace::off(),
        }
    }

    /// Starts a connection.
    pub fn begin_connection(&self) {
        if let Some(mut recording) = self.recording() {
            recording.begin_connection();
        }
    }

    fn recording(&self) -> Option<MutexGuard<'_, Recording>> {
        self.recording
            .as_ref()
            .map(|recording| recording.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Tells what happened in a connection.
    pub fn tell_events(&self, events: Vec<Event>, text: &mut EventText) {
        if self.trace {
            standard_error::tell(events.iter().flat_map(|event| text.lines(event)));
        }
        if let Some(mut recording) = self.recording() {
            recording.record(events);
        }
    }

    /// Tells what was agreed on, if that is wanted.
    pub fn tell_agreement(&self, agreement: Option<&Agreement>) {
        if let Some(mut recording) = self.recording()
            && agreement.is_some_and(|agreement| agreement.is_resumed)
        {
            recording.note_resumption();
        }
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
