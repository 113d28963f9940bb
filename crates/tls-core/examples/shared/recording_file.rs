//! A file with everything that the client saw and did, which the page opens. It holds the keys of the connections.

use std::fs::OpenOptions;
use std::io::Write;
use std::sync::{Arc, Mutex, PoisonError};

use timeline::Actor;
use timeline::recording::Recording;
use tls_core::export::json;

/// A file that gets a recording in the end.
pub struct RecordingFile {
    path: String,
    recording: Arc<Mutex<Recording>>,
}

impl RecordingFile {
    /// Makes sure that the file can be written, which would come too late after the connection.
    pub fn new(path: &str) -> Result<Self, String> {
        let recording = Arc::new(Mutex::new(Recording::of(Actor::Client)));
        let path = path.to_owned();
        let file = Self { path, recording };
        file.open(false).map(|_| file)
    }

    /// The recording.
    pub fn recording(&self) -> Arc<Mutex<Recording>> {
        Arc::clone(&self.recording)
    }

    /// Writes what was recorded. Without a single step there is nothing that the page could show, and nothing is written.
    pub fn write(&self) -> Result<(), String> {
        let timeline = self.recording.lock().unwrap_or_else(PoisonError::into_inner).take();
        if timeline.steps.is_empty() {
            return Ok(());
        }
        let text = json::of_session(&timeline);
        let written = self.open(true)?.write_all(text.as_bytes());
        written.map_err(|error| self.unusable(&error))
    }

    fn open(&self, truncate: bool) -> Result<std::fs::File, String> {
        let mut options = OpenOptions::new();
        let opened = options.create(true).write(true).truncate(truncate).open(&self.path);
        opened.map_err(|error| self.unusable(&error))
    }

    fn unusable(&self, error: &std::io::Error) -> String {
        format!("--record {}: {error}", self.path)
    }
}
