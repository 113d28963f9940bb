//! The table of outcomes, and its text: for each edit of a record who notices, how often, and in which configurations.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use crate::outcome::Outcome;

/// How often each outcome comes.
#[derive(Default)]
pub struct Table(BTreeMap<Outcome, Count>);

#[derive(Default)]
struct Count {
    sessions: usize,
    /// By their numbers.
    configurations: BTreeSet<usize>,
}

impl Table {
    /// Counts sessions of a configuration that have an outcome.
    pub fn count(&mut self, outcome: &Outcome, configuration: usize, sessions: usize) {
        let count = self.0.entry(outcome.clone()).or_default();
        count.sessions += sessions;
        count.configurations.insert(configuration);
    }

    /// Whether an outcome comes at all in a configuration.
    pub fn has(&self, outcome: &Outcome, configuration: usize) -> bool {
        let count = self.0.get(outcome);
        count.is_some_and(|count| count.configurations.contains(&configuration))
    }

    /// All outcomes.
    pub fn outcomes(&self) -> impl Iterator<Item = &Outcome> {
        self.0.keys()
    }

    /// A line for each edit of a record, and under it one for each outcome.
    pub fn to_text(&self) -> String {
        let mut text = String::new();
        let mut last_edit = None;
        for (outcome, count) in &self.0 {
            let Outcome { edit, detection } = outcome;
            if last_edit.replace(edit) != Some(edit) {
                let _ = writeln!(text, "{edit}");
            }
            let configurations = ranges(&count.configurations);
            let _ = writeln!(text, "  {detection}: {} in {configurations}", count.sessions);
        }
        text
    }

    /// Reads what [`Table::to_text`] writes; `None` if it is something else.
    pub fn from_text(text: &str) -> Option<Self> {
        let mut table = Self::default();
        let mut edit = "";
        for line in text.lines() {
            let Some(line) = line.strip_prefix("  ") else {
                edit = line;
                continue;
            };
            let (detection, counts) = line.rsplit_once(": ")?;
            let (sessions, configurations) = counts.split_once(" in ")?;
            let outcome = Outcome {
                edit: edit.to_owned(),
                detection: detection.to_owned(),
            };
            let count = Count {
                sessions: sessions.parse().ok()?,
                configurations: numbers(configurations)?,
            };
            table.0.insert(outcome, count);
        }
        Some(table)
    }
}

/// Numbers as text, those in a row as a range.
fn ranges(numbers: &BTreeSet<usize>) -> String {
    let numbers: Vec<_> = numbers.iter().copied().collect();
    let rows = numbers.chunk_by(|one, next| one + 1 == *next);
    let texts = rows.map(|row| match row {
        [first, .., last] => format!("{first}-{last}"),
        _ => row.iter().map(usize::to_string).collect(),
    });
    texts.collect::<Vec<_>>().join(", ")
}

fn numbers(text: &str) -> Option<BTreeSet<usize>> {
    let rows = text.split(", ").map(|row| {
        let (first, last) = row.split_once('-').unwrap_or((row, row));
        Some(first.parse::<usize>().ok()?..=last.parse().ok()?)
    });
    let rows: Vec<_> = rows.collect::<Option<_>>()?;
    Some(rows.into_iter().flatten().collect())
}

#[test]
fn the_table_is_read_as_it_is_written() {
    let outcome = |edit: &str, detection: &str| Outcome {
        edit: edit.to_owned(),
        detection: detection.to_owned(),
    };
    let mut table = Table::default();
    for configuration in [0, 1, 2, 5, 7, 8] {
        table.count(&outcome("drop client Finished", "nobody"), configuration, 2);
    }
    table.count(&outcome("drop client Finished", "server: decode, decode_error"), 3, 1);
    table.count(&outcome("drop server Alert: close_notify", "nobody"), 3, 1);
    let text = "\
drop client Finished
  nobody: 12 in 0-2, 5, 7-8
  server: decode, decode_error: 1 in 3
drop server Alert: close_notify
  nobody: 1 in 3
";
    assert_eq!(table.to_text(), text);
    let read = Table::from_text(text).unwrap();
    assert_eq!(read.to_text(), text);
    assert!(read.has(&outcome("drop client Finished", "nobody"), 1));
    assert!(!read.has(&outcome("drop client Finished", "nobody"), 3));
}
