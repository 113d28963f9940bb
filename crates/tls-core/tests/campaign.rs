//! An attacker's campaign: one session for each edit of one record, in every configuration. Each bit of each record is
//! flipped; each record is dropped, doubled, swapped with the next, shortened and cut at each byte, and comes after a copy
//! of each earlier record. [`invariants`] says what must hold; who notices each edit, by which check, and with which alert
//! is in `golden/campaign.txt`. [`unnoticed`] has the reasons for those that nobody notices.
//!
//! The usual tests run a sample. `cargo xtask campaign` runs the whole, and `UPDATE_DOCUMENTS=1 cargo xtask campaign`
//! writes the golden table anew. What the whole leaves out: most configurations send certificates that others send too,
//! and edit only each ninth bit and byte of them ([`configurations::Configuration::is_thorough`]); the client has no
//! certificate, and no session is resumed.

#[path = "campaign/configurations.rs"]
mod configurations;
#[path = "campaign/edits.rs"]
mod edits;
#[path = "campaign/golden.rs"]
mod golden;
#[path = "campaign/invariants.rs"]
mod invariants;
#[path = "campaign/outcome.rs"]
mod outcome;
#[path = "support/scenarios.rs"]
#[allow(dead_code, reason = "shared with other tests")]
mod scenarios;
#[path = "campaign/sweep.rs"]
mod sweep;
#[path = "campaign/table.rs"]
mod table;
#[path = "campaign/unnoticed.rs"]
mod unnoticed;

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Instant;

use crate::configurations::Configuration;
use crate::edits::Sample;
use crate::golden::Golden;
use crate::sweep::Sweep;

/// The broken invariants that a failing test shows.
const SHOWN: usize = 40;

fn assert_unbroken(broken: &[String]) {
    let first: Vec<_> = broken.iter().take(SHOWN).map(String::as_str).collect();
    assert!(broken.is_empty(), "{} broken:\n{}", broken.len(), first.join("\n"));
}

/// Runs a few hundred sessions of a configuration, and finds each outcome in the golden table.
fn assert_sample(name: &str) {
    let golden = Golden::read();
    let all = configurations::all();
    let (number, configuration) = all.iter().enumerate().find(|(_, it)| it.name == name).unwrap();
    // Otherwise the golden table could lack an outcome that the sample has.
    assert!(configuration.is_thorough);
    // A prime, so that the bits fall on all places in a byte.
    let sample = Sample {
        stride: 83,
        stride_in_certificates: 211,
        first: 7 * number,
    };
    let Sweep { outcomes, broken } = sweep::run(configuration, sample);
    assert_unbroken(&broken);
    for outcome in outcomes.into_keys() {
        assert!(golden.has(number, configuration, &outcome), "{name}: {outcome:?}");
    }
}

#[test]
fn a_sample_of_edits_while_both_versions_are_offered() {
    assert_sample("TLS_AES_128_GCM_SHA256 or TLS 1.2");
}

#[test]
fn a_sample_of_edits_of_tls_1_3() {
    assert_sample("TLS_CHACHA20_POLY1305_SHA256, ecdsa-p256");
}

#[test]
fn a_sample_of_edits_of_aes_gcm() {
    assert_sample("TLS_RSA_WITH_AES_128_GCM_SHA256");
}

#[test]
fn a_sample_of_edits_of_chacha20_without_extended_master_secret() {
    assert_sample("TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256, no extended master secret");
}

#[test]
fn a_sample_of_edits_of_encrypt_then_mac_with_compression() {
    assert_sample("TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA, DEFLATE");
}

#[test]
fn a_sample_of_edits_of_mac_then_encrypt() {
    assert_sample("TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA, no extended master secret, MAC then encrypt");
}

/// Runs all configurations, as many at once as there are cores, at most two.
fn sweep_all(all: &[Configuration]) -> Vec<Sweep> {
    let next = AtomicUsize::new(0);
    let sweeps = Mutex::new(Vec::new());
    let work = || {
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let Some(configuration) = all.get(number) else { return };
            let start = Instant::now();
            let sweep = sweep::run(configuration, Sample::whole(number, configuration));
            let (sessions, seconds) = (sweep.sessions(), start.elapsed().as_secs());
            println!("{number}  {}: {sessions} sessions, {seconds} s", configuration.name);
            sweep
                .broken
                .iter()
                .take(SHOWN)
                .for_each(|broken| println!("    {broken}"));
            sweeps.lock().unwrap().push((number, sweep));
        }
    };
    thread::scope(|scope| {
        scope.spawn(work);
        scope.spawn(work);
    });
    let mut sweeps = sweeps.into_inner().unwrap();
    sweeps.sort_by_key(|(number, _)| *number);
    sweeps.into_iter().map(|(_, sweep)| sweep).collect()
}

#[test]
#[ignore = "takes half an hour: cargo xtask campaign"]
fn every_edit_comes_out_as_in_the_golden_table() {
    let start = Instant::now();
    let all = configurations::all();
    let sweeps = sweep_all(&all);
    let sessions: usize = sweeps.iter().map(Sweep::sessions).sum();
    let minutes = start.elapsed().as_secs_f64() / 60.0;
    println!(
        "{sessions} sessions of {} configurations in {minutes:.0} minutes",
        all.len()
    );
    let broken: Vec<_> = sweeps.iter().flat_map(|sweep| sweep.broken.clone()).collect();
    // Before the table of outcomes: an outcome that breaks an invariant is no golden one.
    assert_unbroken(&broken);
    golden::compare_or_update(&all, &sweeps);
}
