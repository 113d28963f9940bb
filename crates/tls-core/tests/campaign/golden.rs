//! The golden table of outcomes, `golden/campaign.txt`.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;

use crate::configurations::Configuration;
use crate::outcome::Outcome;
use crate::sweep::Sweep;
use crate::table::Table;

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/campaign.txt");

/// How a comment begins.
const COMMENT: char = '#';

const HEAD: &str = "\
# What comes of an attacker's edits of one record, one in each session: written by
# `UPDATE_DOCUMENTS=1 cargo xtask campaign`, and read by tests/campaign.rs, which says what is edited.
#
# A line without indent is the edit and the record: its sender and its messages. Under it are the outcomes:
# who notices first, the error, by which check, the alert; in how many sessions; in which configurations.
# \"no alert\" is where a side has closed its own direction, or finds that the connection has ended.
#
";

/// The lines that differ, of which a failing test shows some.
const SHOWN: usize = 40;

/// The golden table, as it is.
pub struct Golden {
    text: String,
    table: Table,
}

impl Golden {
    /// Reads the file.
    pub fn read() -> Self {
        let text = fs::read_to_string(FILE).unwrap();
        let table = Table::from_text(&without_comments(&text)).expect("an unreadable line");
        Self { text, table }
    }

    /// Whether the table has an outcome of a configuration.
    pub fn has(&self, number: usize, configuration: &Configuration, outcome: &Outcome) -> bool {
        let named = format!("\n{COMMENT} {number}  {}: ", configuration.name);
        self.text.contains(&named) && self.table.has(outcome, number)
    }

    /// What nobody notices.
    pub fn unnoticed(&self) -> impl Iterator<Item = &Outcome> {
        self.table.outcomes().filter(|outcome| outcome.is_unnoticed())
    }
}

fn without_comments(text: &str) -> String {
    let lines = text.lines().filter(|line| !line.starts_with(COMMENT));
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// The text of the file.
fn text_of(all: &[Configuration], sweeps: &[Sweep]) -> String {
    let mut text = HEAD.to_owned();
    let mut table = Table::default();
    for (number, (configuration, sweep)) in all.iter().zip(sweeps).enumerate() {
        let Configuration { name, is_thorough, .. } = configuration;
        let which = match is_thorough {
            true => "all of the certificates",
            false => "one of nine of the certificates' bytes and bits",
        };
        let _ = writeln!(
            text,
            "{COMMENT} {number}  {name}: {} sessions, {which}",
            sweep.sessions()
        );
        for (outcome, count) in &sweep.outcomes {
            table.count(outcome, number, *count);
        }
    }
    text + &table.to_text()
}

/// Compares the outcomes with the golden table, or writes it if that is wanted.
pub fn compare_or_update(all: &[Configuration], sweeps: &[Sweep]) {
    let text = text_of(all, sweeps);
    if std::env::var_os("UPDATE_DOCUMENTS").is_some() {
        return fs::write(FILE, text).unwrap();
    }
    let golden = fs::read_to_string(FILE).unwrap();
    let [found, expected] = [&text, &golden].map(|text| text.lines().collect::<BTreeSet<_>>());
    let differences = found.symmetric_difference(&expected).map(|line| {
        let sign = if expected.contains(line) { '-' } else { '+' };
        format!("{sign} {line}")
    });
    let differences: Vec<_> = differences.take(SHOWN).collect();
    assert!(
        text == golden,
        "UPDATE_DOCUMENTS=1 cargo xtask campaign writes what it finds:\n{}",
        differences.join("\n")
    );
}
