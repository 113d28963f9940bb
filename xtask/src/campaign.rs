//! `cargo xtask campaign`: one session for each edit of an attacker, of every record in every configuration.
//! `crates/tls-core/tests/campaign.rs` says what is edited, and what must hold.

use crate::process::{cargo, heading, note, run, spoken, timed};
use crate::project::Project;
use anyhow::Result;

/// Runs the whole campaign, and compares its outcomes with the golden table.
pub fn run_campaign(project: &Project) -> Result<()> {
    heading("The whole campaign of edits on the wire");
    note("This usually takes half an hour on two cores, and some minutes for the build the first time");
    let mut campaign = cargo();
    campaign
        .args(["test", "--locked", "--profile", "campaign", "--package", "tls-core"])
        .args(["--test", "campaign", "--", "--ignored", "--nocapture"])
        .current_dir(&project.root);
    let (outcome, time) = timed(|| run(&mut campaign));
    outcome?;
    note(&format!("done in {}", spoken(time)));
    Ok(())
}
