//! Saving and opening files: the kinds of files, and the current task.
//!
//! `crates/exporter` makes and reads them. It is fetched on demand.

use std::rc::Rc;

use timeline::scenario::limits::ScenarioError;

use super::timeline_handle::TimelineHandle;

/// The longest file that is opened, in bytes. A longer one is not even read.
pub use timeline::work::LONGEST_FILE;

/// A kind of file to save. [`ALL`](Self::ALL) is the order in which they are offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Export {
    /// A capture for Wireshark, including the keys.
    Capture,
    /// The keys alone, as `SSLKEYLOGFILE`.
    KeyLog,
    /// The certificates that the two sides send.
    Certificates,
    /// The certificates of the authorities that the client trusts.
    Roots,
    /// The server's private key.
    ServerKey,
    /// Everything that happened, and the scenario, as JSON.
    Timeline,
    /// The ladder as a vector picture (SVG).
    Ladder,
    /// The ladder as a pixel picture (PNG).
    LadderPoints,
    /// The six steps with the session's values, printed.
    Paper,
    /// The six steps as a worksheet.
    Worksheet,
    /// The answers to the worksheet.
    Answers,
}

impl Export {
    /// All exports.
    pub const ALL: [Self; 11] = [
        Self::Capture,
        Self::KeyLog,
        Self::Certificates,
        Self::Roots,
        Self::ServerKey,
        Self::Timeline,
        Self::Ladder,
        Self::LadderPoints,
        Self::Paper,
        Self::Worksheet,
        Self::Answers,
    ];

    /// Its stable key.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Capture => "capture",
            Self::KeyLog => "key-log",
            Self::Certificates => "certificates",
            Self::Roots => "roots",
            Self::ServerKey => "server-key",
            Self::Timeline => "timeline",
            Self::Ladder => "ladder",
            Self::LadderPoints => "ladder-points",
            Self::Paper => "paper",
            Self::Worksheet => "worksheet",
            Self::Answers => "answers",
        }
    }

    /// The export with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|export| export.key() == key)
    }

    /// The end of the file name, after `handshake-lab-` and the seed.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Capture => ".pcapng",
            Self::KeyLog => "-keys.log",
            Self::Certificates => "-certificates.pem",
            Self::Roots => "-trusted.pem",
            Self::ServerKey => "-server-key.pem",
            Self::Timeline => "-timeline.json",
            Self::Ladder => "-ladder.svg",
            Self::LadderPoints => "-ladder.png",
            Self::Paper => "-paper.html",
            Self::Worksheet => "-worksheet.html",
            Self::Answers => "-answers.html",
        }
    }

    /// Whether it contains text in the page's language.
    pub const fn has_words(self) -> bool {
        matches!(self, Self::Ladder | Self::LadderPoints) || self.is_paper()
    }

    /// Whether it is printed instead of saved.
    pub const fn is_paper(self) -> bool {
        matches!(self, Self::Paper | Self::Worksheet | Self::Answers)
    }
}

/// Why a file cannot be made or opened. Its text is found by its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// One of [`KEYS`](Self::KEYS).
    pub key: &'static str,
    /// The place of the problem in the file, or the engine's error message; empty if there is neither.
    pub detail: String,
    /// Why the file's scenario is invalid, if that is the problem.
    pub refusal: Option<ScenarioError>,
}

impl Problem {
    /// All keys: first for making files, then for opening them.
    pub const KEYS: [&'static str; 12] = [
        "not-loaded",
        "broken-off",
        "nothing-there",
        "unreadable",
        "too-long",
        "not-json",
        "not-a-timeline",
        "wrong-version",
        "missing-field",
        "unknown-field",
        "bad-value",
        "scenario",
    ];

    /// The problem with this key. An unknown key means that the work has broken off.
    pub fn new(key: &str, detail: impl Into<String>) -> Self {
        let known = Self::KEYS.into_iter().find(|known| *known == key);
        Self {
            key: known.unwrap_or("broken-off"),
            detail: detail.into(),
            refusal: None,
        }
    }

    /// The problem that the file's scenario is invalid.
    pub fn of_scenario(error: ScenarioError) -> Self {
        Self {
            refusal: Some(error),
            ..Self::new("scenario", "")
        }
    }
}

/// A file that the learner has chosen or dropped. Its contents are read elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct ChosenFile {
    /// Its length in bytes.
    pub length: f64,
    /// The browser's file object.
    pub file: web_sys::File,
}

impl ChosenFile {
    /// Wraps the browser's file object.
    pub fn new(file: web_sys::File) -> Self {
        Self {
            length: file.size(),
            file,
        }
    }
}

/// A task for the exporter.
#[derive(Clone, Debug, PartialEq)]
pub enum Task {
    /// Make a file.
    Make(Export),
    /// Read a file.
    Open(ChosenFile),
}

/// The outcome of a task.
#[derive(Clone, Debug, PartialEq)]
pub enum TaskNews {
    /// The file has been given to the browser.
    Saved,
    /// The contents of the file.
    Opened(Rc<TimelineHandle>),
    /// The file comes from an earlier version of the lab and holds only part of a session; this
    /// fragment recreates the whole.
    Incomplete(String),
    /// The task failed.
    Failed(Problem),
}

/// The state of exporting.
#[derive(Clone, Debug, Default)]
pub struct Exports {
    /// The current task.
    pub task: Option<Task>,
    /// The outcome of the last task: the file that was saved, or what went wrong.
    pub outcome: Option<Result<Export, Problem>>,
    /// Whether a file is being dragged over the page.
    pub is_file_above: bool,
    /// The number of tasks so far. It distinguishes late news of a cancelled task from news of the next one.
    pub(super) tasks: u32,
}
