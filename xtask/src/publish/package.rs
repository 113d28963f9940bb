//! Course packages: zips that learning management systems import. Each has a start page (`static/courses/`), which
//! frames the lab's single file and reports the learner's progress, and the metadata that the system wants. It frames
//! the single file because course systems know few types of files, and because that works in sandboxed frames whatever
//! their host allows. Used by `publish`, described in docs/courses.md.

mod archive;
mod cmi5;
mod h5p;
mod page;
mod scorm;
mod words;

use self::scorm::Edition;
use self::words::Locales;
use crate::process::note;
use anyhow::Result;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The contents of a package, by path.
type Files = BTreeMap<String, Vec<u8>>;

/// The packages that a build writes.
#[derive(clap::Args, Clone, Default)]
pub struct Packages {
    /// Also write dist/handshake-lab-scorm-1.2.zip or -2004.zip, for course systems with SCORM; can be given twice
    #[arg(long, value_name = "EDITION")]
    scorm: Vec<Edition>,
    /// Also write dist/handshake-lab-cmi5.zip, for course systems with cmi5
    #[arg(long)]
    cmi5: bool,
    /// Also write dist/handshake-lab.h5p, a content type and content for H5P
    #[arg(long)]
    h5p: bool,
}

impl Packages {
    /// All packages.
    pub fn all() -> Self {
        Self {
            scorm: Edition::ALL.to_vec(),
            cmi5: true,
            h5p: true,
        }
    }

    /// Returns true if no package is wanted.
    pub fn are_none(&self) -> bool {
        self.scorm.is_empty() && !self.cmi5 && !self.h5p
    }

    /// Writes the packages into dist/. `root` is the project's folder, `lab` the single file.
    pub fn write(&self, dist: &Path, root: &Path, lab: &str) -> Result<()> {
        let locales = Locales::read(root)?;
        for &edition in &self.scorm {
            put(dist, edition.file_name(), &scorm::files(edition, &locales, lab)?)?;
        }
        if self.cmi5 {
            put(dist, "handshake-lab-cmi5.zip", &cmi5::files(&locales, lab)?)?;
        }
        if self.h5p {
            put(dist, "handshake-lab.h5p", &h5p::files(root, &locales, lab)?)?;
        }
        Ok(())
    }
}

fn put(dist: &Path, name: &str, files: &Files) -> Result<()> {
    let content = archive::pack(files)?;
    fs::write(dist.join(name), &content)?;
    note(&format!("{name} has {} kB", content.len().div_ceil(1000)));
    Ok(())
}

/// The shared script and that of one package, joined into one script that leaves no global names.
fn joined(scripts: &[&str]) -> String {
    format!("{{\n{}}}\n", scripts.join("\n"))
}

/// The script that all packages share.
const LAB: &str = include_str!("../../../static/courses/lab.js");
