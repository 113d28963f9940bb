//! Files that leave the page and come back into it: which there are, and which task is under way.
//!
//! `crates/exporter` makes and reads them. It is fetched when it is needed.

/// The longest file that is opened, in bytes; a longer one is not even read.
pub use timeline::work::LONGEST_FILE;

/// What a session can be taken away as. [`ALL`](Self::ALL) is the order in which it is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Export {
    /// The recording for Wireshark, with the keys in it.
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
    /// The ladder as a picture of lines and letters, SVG.
    Ladder,
    /// The ladder as a picture of points, PNG.
    LadderPoints,
    /// The six steps with the session's values, printed.
    Paper,
    /// The same to be filled in.
    Worksheet,
    /// What is to be filled in there.
    Answers,
}

impl Export {
    /// All of them.
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

    /// The one with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|export| export.key() == key)
    }

    /// How the file's name ends, after `handshake-lab-` and the seed.
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

    /// Whether words of the page's language stand in it.
    pub const fn has_words(self) -> bool {
        matches!(self, Self::Ladder | Self::LadderPoints) || self.is_paper()
    }

    /// Whether it is printed instead of saved.
    pub const fn is_paper(self) -> bool {
        matches!(self, Self::Paper | Self::Worksheet | Self::Answers)
    }
}

/// Why there is no file, or why a file is not opened. Its words have its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// One of [`KEYS`](Self::KEYS).
    pub key: &'static str,
    /// Where in the file the problem is, or the engine's error message; empty if there is neither.
    pub detail: String,
}

impl Problem {
    /// All keys: first those of files that are to be made, then those of files that are to be opened.
    pub const KEYS: [&'static str; 11] = [
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
    ];

    /// The problem with this key; one without is that the work has broken off.
    pub fn new(key: &str, detail: impl Into<String>) -> Self {
        let known = Self::KEYS.into_iter().find(|known| *known == key);
        Self {
            key: known.unwrap_or("broken-off"),
            detail: detail.into(),
        }
    }
}

/// A file that the learner has chosen or dropped. What is in it is read elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct ChosenFile {
    /// Its length in bytes.
    pub length: f64,
    /// The browser's own.
    pub file: web_sys::File,
}

impl ChosenFile {
    /// One of the browser's.
    pub fn new(file: web_sys::File) -> Self {
        Self {
            length: file.size(),
            file,
        }
    }
}

/// What the exporter works on.
#[derive(Clone, Debug, PartialEq)]
pub enum Task {
    /// Making a file.
    Make(Export),
    /// Reading one.
    Open(ChosenFile),
}

/// What becomes of a task.
#[derive(Clone, Debug, PartialEq)]
pub enum TaskNews {
    /// The file has been given to the browser.
    Saved,
    /// The file is a session; this fragment leads to it.
    Opened(String),
    /// Nothing comes of it.
    Failed(Problem),
}

/// What of the exports the page remembers.
#[derive(Clone, Debug, Default)]
pub struct Exports {
    /// What is being worked on.
    pub task: Option<Task>,
    /// What became of the last task: the file that was saved, or what went wrong.
    pub outcome: Option<Result<Export, Problem>>,
    /// Whether a file is being held above the page.
    pub is_file_above: bool,
    /// The number of tasks so far: late news of a cancelled task is not taken for news of the next one.
    pub(super) tasks: u32,
}
